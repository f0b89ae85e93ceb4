import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, readDate, readDateCell, readNumber } from '../../src/domain';
import { cpuTime } from '../lib/cpu-time';

const fullWidth = (input: string): string => input.replace(/[!-~]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) + 0xfee0));

describe('fold', () => {
  it.each([
    ['  연구비  ', '연구비'],
    ['１．가．①', '1.가.①'],
    ['ＡＢＣ　１２３', 'ABC 123'],
    ['a\u00a0b', 'a b'],
    ['a\u200bb\ufeff', 'ab'],
    ['2013–1Q', '2013-1Q'],
    ['−500', '-500'],
    ['￦5,000', '₩5,000'],
    ['①②㉮', '①②㉮'],
    ['연구비'.normalize('NFD'), '연구비'],
    ['ᄀ\u200bᅡ', '가'],
    ['', ''],
  ])('%j becomes %j', (input, expected) => {
    expect(fold(input)).toBe(expected);
  });

  it('changes nothing a second time, and nothing in plain text but its ends', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        expect(fold(fold(input))).toBe(fold(input));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (input) => fold(input) === input.trim()));
  });
});

describe('readNumber', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    [' 1,234 ', 1234],
    ['１，２３４', 1234],
    ['１２', 12],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['-500', -500],
    ['−500', -500],
    ['△500', -500],
    ['△ 500', -500],
    ['▲500', -500],
    ['(500)', -500],
    ['（５００）', -500],
    ['(1,234)', -1234],
    ['( 500 )', -500],
    ['+500', 500],
    ['1,250,000원', 1_250_000],
    ['1,250,000 원', 1_250_000],
    ['1,250,000원정', 1_250_000],
    ['₩5,000', 5000],
    ['￦5,000', 5000],
    ['-₩5,000', -5000],
    ['(₩5,000)', -5000],
    ['KRW 5,000', 5000],
    ['0', 0],
    ['-0', 0],
    ['△0', 0],
    ["'1,234", 1234],
  ])('%j is %s', (input, expected) => {
    expect(readNumber(input)).toBe(expected);
  });

  it.each([
    '',
    '-',
    '△',
    '()',
    'abc',
    '12a',
    '1,23',
    '1,2345',
    '12,34,567',
    '1.2.3',
    '--5',
    '(-5)',
    '(△5)',
    '1 000',
    '천원',
    '50%',
    '=1+1',
    '1e5',
    'Infinity',
    'NaN',
    '0x10',
    '5천',
    `1${'0'.repeat(400)}`,
  ])('%j is none', (input) => {
    expect(readNumber(input)).toBeUndefined();
  });

  it('reads a number the same in every dress', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        for (const dressed of [String(value), grouped, fullWidth(grouped), `${grouped}원`, ` ₩${grouped} `]) expect(readNumber(dressed)).toBe(value);
        for (const dressed of [`-${value}`, `△${grouped}`, `(${grouped})`, fullWidth(`(${grouped})`)])
          expect(readNumber(dressed)).toBe(value === 0 ? 0 : -value);
      }),
    );
  });

  it('gives a finite number or nothing, for any text, at once', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[-+△(₩\d,. 원)]{0,60}$/)), (input) => {
        const value = readNumber(input);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
      }),
    );
    const before = cpuTime();
    expect(readNumber(`${'1,'.repeat(50_000)}x`)).toBeUndefined();
    expect(readNumber(`${' '.repeat(50_000)}1${' '.repeat(50_000)}`)).toBe(1);
    expect(readNumber(`1${' '.repeat(20_000)}x`)).toBeUndefined();
    expect(readDate(`2014-02-14${' '.repeat(30_000)}x`)).toBeUndefined();
    expect(cpuTime() - before).toBeLessThan(2_000);
  });
});

describe('readDate', () => {
  it.each([
    '2014-02-14',
    '2014-2-14',
    '2014.2.14',
    '2014.02.14.',
    '2014. 2. 14.',
    '2014/2/14',
    '2014/02/14',
    '20140214',
    '2014년 2월 14일',
    '2014년2월14일',
    '２０１４－０２－１４',
    ' 2014-02-14 ',
    '2014-02-14 (금)',
    '2014-02-14(금)',
    '2014. 2. 14. (금요일)',
    '2014년 2월 14일'.normalize('NFD'),
    '2014-02-14 13:05',
    '2014-02-14T13:05:00Z',
    '2014-02-14 오후 1:05:00',
    '2014–02–14',
  ])('%j is 2014-02-14', (input) => {
    expect(readDate(input)).toBe('2014-02-14');
  });

  it.each([
    '',
    '20131331',
    '20140230',
    '2014-02-30',
    '2014-2.14',
    '14-02-14',
    '2014-02',
    '2014',
    '1989-12-31',
    '2200-01-01',
    '41684',
    '2014-02-14x',
    'Feb 14, 2014',
    '02/14/2014',
    '2013Q1',
  ])('%j is none', (input) => {
    expect(readDate(input)).toBeUndefined();
  });

  it('reads every day in every form', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (value) => {
        const iso = value.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
        const forms = [iso, `${year}.${month}.${day}`, `${year}/${month}/${day}`, iso.replaceAll('-', ''), `${year}년 ${month}월 ${day}일`];
        for (const form of forms) {
          expect(readDate(form)).toBe(iso);
          expect(readDate(fullWidth(form))).toBe(iso);
        }
      }),
    );
  });

  it('gives a date or nothing for any text', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d\-./년월일 ]{0,20}$/)), (input) => {
        expect(readDate(input) ?? '1990-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('readDateCell', () => {
  it.each([
    // 41684 is 2014-02-14 in the 1900 system and 4 years and a day later in the 1904 system.
    [41684, false, '2014-02-14'],
    [41684, true, '2018-02-15'],
    [41684.5, false, '2014-02-14'],
    [20140214, false, '2014-02-14'],
    [20140214, true, '2014-02-14'],
    ['2014.2.14', false, '2014-02-14'],
    [20131331, false, undefined],
    [1, false, undefined],
    [-41684, false, undefined],
    ['41684', false, undefined],
  ] as const)('%j (1904: %s) is %s', (value, date1904, expected) => {
    expect(readDateCell(value, date1904)).toBe(expected);
  });
});
