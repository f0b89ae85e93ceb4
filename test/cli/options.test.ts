import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/options';

const options = (...args: string[]) => {
  const asked = readOptions(args);
  if (asked.kind !== 'run') throw new Error(asked.kind === 'wrong' ? asked.text.ko : 'help');
  return asked.options;
};

describe('options', () => {
  it('are read with what they mean', () => {
    expect(
      options(
        'a.xlsx',
        'b.xlsx',
        '--applied-on',
        '2014-02-14',
        '--industry',
        '26410',
        '--sales',
        '2713700000',
        '--json',
        '--annotate',
        'out',
        '--lang',
        'en',
        '--force',
      ),
    ).toEqual({
      files: ['a.xlsx', 'b.xlsx'],
      facts: { appliedOn: '2014-02-14', industry: '26410', sales: 2_713_700_000 },
      json: true,
      annotate: 'out',
      force: true,
      lang: 'en',
      conditions: 'applied-on=2014-02-14 industry=26410 sales=2713700000 annotate=out',
    });
  });

  it('may be left out: Korean, a table, nothing known of the firm', () => {
    expect(options('a.xlsx')).toEqual({ files: ['a.xlsx'], facts: {}, json: false, annotate: undefined, force: false, lang: 'ko', conditions: '' });
  });

  it.each([
    ['--applied-on', '2014.2.14', { appliedOn: '2014-02-14' }],
    ['--applied-on', '20140214', { appliedOn: '2014-02-14' }],
    ['--industry', 'C26410', { industry: '26410' }],
    ['--sales', '2,713,700,000원', { sales: 2_713_700_000 }],
    ['--sales', '27억 1,370만원', { sales: 2_713_700_000 }],
    ['--sales', '12.5억', { sales: 1_250_000_000 }],
    ['--sales', '0', { sales: 0 }],
  ])('are read kindly: %s %s', (name, value, facts) => {
    expect(options('a.xlsx', name, value).facts).toEqual(facts);
    expect(options('a.xlsx', `${name}=${value}`).facts).toEqual(facts);
  });

  it('take files that begin with a dash after --', () => {
    expect(options('--json', '--', '-a.xlsx').files).toEqual(['-a.xlsx']);
  });

  it.each([
    [[], /검사할 파일이 없습니다/, /No file to check/],
    [['--json'], /검사할 파일이 없습니다/, /No file to check/],
    [['a.xlsx', '--nonsense'], /모르는 옵션입니다: --nonsense/, /Unknown option: --nonsense/],
    [['a.xlsx', '--applied-on'], /--applied-on/, /--applied-on/],
    [['a.xlsx', '--applied-on', '2014-02-30'], /날짜가 필요합니다.*2014-02-30/, /needs a date.*2014-02-30/],
    [['a.xlsx', '--industry', 'x'], /산업분류코드/, /industry code/],
    [['a.xlsx', '--sales', '많음'], /금액/, /amount in won/],
    [['a.xlsx', '--sales', '2억5천'], /250000000원인지 200005000원인지/, /250000000 or 200005000/],
    [['a.xlsx', '--sales', '△5'], /금액/, /amount in won/],
    [['a.xlsx', '--sales', '1.5'], /금액/, /amount in won/],
    [['a.xlsx', '--json=yes'], /--json/, /--json/],
    [['a.xlsx', '--annotate='], /폴더/, /folder/],
  ])('that are wrong are named, in both languages: %j', (args, ko, en) => {
    const asked = readOptions(args);
    expect(asked.kind).toBe('wrong');
    if (asked.kind !== 'wrong') return;
    expect(asked.text.ko).toMatch(ko);
    expect(asked.text.en).toMatch(en);
    expect(asked.lang).toBe('ko');
    expect(readOptions([...args, '--lang', 'en'])).toMatchObject({ lang: 'en' });
  });

  it('of no language that there is are refused', () => {
    expect(readOptions(['a.xlsx', '--lang', 'fr'])).toMatchObject({ kind: 'wrong' });
  });

  it('--help wins', () => {
    expect(readOptions(['--help', '--lang', 'en'])).toEqual({ kind: 'help', lang: 'en' });
    expect(readOptions(['-h', 'a.xlsx'])).toEqual({ kind: 'help', lang: 'ko' });
  });
});
