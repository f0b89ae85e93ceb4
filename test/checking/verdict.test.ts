import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { date, toSerial, type PlainDate } from '../../src/domain';
import { checkWorkbook, type FirmFacts, type Verdict } from '../../src/checking';
import { bookToRecognised } from '../../src/checking/book-to-recognised';
import { functions } from '../../src/functions/registry';
import { sheetOf } from '../lib/sheet-text';

/** 직무발명 보상금: 1.라 of 별표 3 (2013-60), 1.다 of 별표 2 (2025-04-01). */
const ledger = (won: number, day = '2013-03-05'): ReturnType<typeof sheetOf> =>
  sheetOf('원장', `일자 | 분류 | 요건구분 | 적요 | 장부금액(원)\n${day} | ${day < '2020-04' ? '1.라' : '1.다'} | 종업원 | 직무발명 보상금 | ${won}`);

const ALL: FirmFacts = { appliedOn: date('2014-02-14'), industry: '26110', internetBusiness: false, sales: 1_000_000_000, isSme: true, hasRdLab: true };
const judge = (won: number, facts: FirmFacts, day?: string): Verdict => checkWorkbook([ledger(won, day)], { facts }).verdict;
const without = (...names: (keyof FirmFacts)[]): FirmFacts =>
  Object.fromEntries(Object.entries(ALL).filter(([name]) => !names.includes(name as keyof FirmFacts)));

describe('the sentence of the verdict', () => {
  it('is green only where everything was looked at, and says what', () => {
    const { state, text } = judge(60_000_000, ALL);
    expect([state, text.ko]).toEqual([
      'clean',
      '지적사항이 없습니다. 확인한 것: 비목과 금액, 산정기간, 최소 연구개발비, 업종별 비율, 제외업종, 중소기업 여부, 연구조직',
    ]);
  });

  it.each([[['appliedOn']], [['foundedOn']], [['appliedOn', 'industry', 'sales']]] as const)('names no argument of a function without %j', (names) => {
    for (const sales of [1_000_000_000, 100_000_000_000]) {
      const facts = {
        ...without(...names),
        ...(names[0] === 'appliedOn' ? { foundedOn: date('2012-01-01') } : {}),
        ...('sales' in without(...names) ? { sales } : {}),
      };
      expect(JSON.stringify(judge(60_000_000, facts))).not.toMatch(/\([a-z]+_[a-z_]+\)/);
      expect(JSON.stringify(checkWorkbook([ledger(60_000_000)], { facts }).findings.map(({ message }) => message))).not.toMatch(/\([a-z]+_[a-z_]+\)/);
    }
  });

  it.each([
    ['the industry', ['industry'], ['업종별 비율', '제외업종']],
    ['the sales', ['sales'], ['업종별 비율']],
    ['the day of the application', ['appliedOn'], ['산정기간', '최소 연구개발비', '업종별 비율']],
    ['whether it is an SME', ['isSme'], ['중소기업 여부']],
    ['whether it has a lab', ['hasRdLab'], ['연구조직']],
  ] as const)('names what %s leaves open', (_, left, open) => {
    const { state, text, missing } = judge(60_000_000, without(...left));
    expect(state).not.toBe('clean');
    expect(text.ko).not.toMatch(/^지적사항이 없습니다/);
    for (const name of open) expect(text.ko.split('판정하지 못한 것: ')[1]).toContain(name);
    expect(missing.length).toBeGreaterThan(0);
  });

  it.each([
    // 261 is 6 %: of 1,000,000,000 won 60,000,000. The firm is older than three years.
    ['one won below the ratio', 59_999_999, ALL, { state: 'missed', meetsRatio: false, meetsMinimum: true }],
    ['exactly the ratio', 60_000_000, ALL, { state: 'clean', meetsRatio: true, meetsMinimum: true }],
    ['one won below the minimum', 49_999_999, { ...ALL, sales: 500_000_000 }, { state: 'missed', meetsRatio: true, meetsMinimum: false }],
    ['exactly the minimum', 50_000_000, { ...ALL, sales: 500_000_000 }, { state: 'clean', meetsRatio: true, meetsMinimum: true }],
  ] as const)('%s', (_, won, facts, expected) => {
    const verdict = judge(won, { foundedOn: date('2005-01-01'), ...facts });
    expect(verdict).toMatchObject(expected);
    expect(verdict.text.ko.startsWith('요건 미달')).toBe(expected.state === 'missed');
    expect(verdict.against.every(({ citation }) => citation !== undefined)).toBe(true);
  });

  it('a missed ratio is open while the founding day is: a young firm needs none', () => {
    const open = judge(59_999_999, ALL);
    expect(open.meetsRatio).toBeUndefined();
    expect(open.missing.map(({ ko }) => ko).join()).toContain('창업일');
    expect(judge(59_999_999, { ...ALL, foundedOn: date('2011-02-13') })).toMatchObject({ state: 'missed', meetsRatio: false });
    expect(judge(59_999_999, { ...ALL, foundedOn: date('2011-02-14') }).meetsRatio).toBe(true);
  });

  it('tells the ratio of the code also where an internet business would need less', () => {
    // 582 is 10 %, an internet business 5 %: of 2,000,000,000 won 100,000,000 is neither more than one nor less than the other.
    const { internetBusiness: _, ...open } = { ...ALL, industry: '58220', sales: 2_000_000_000, foundedOn: date('2005-01-01') };
    expect(judge(99_999_999, open)).toMatchObject({ requiredPercent: 10, meetsRatio: false });
    expect(judge(100_000_000, open).meetsRatio).toBeUndefined();
    expect(judge(199_999_999, open).meetsRatio).toBeUndefined();
    expect(judge(200_000_000, open).meetsRatio).toBe(true);
  });

  it('where no text is held for the day nothing is recognised, no minimum and no ratio is told', () => {
    const before = judge(10_000_000, { ...ALL, appliedOn: date('2013-12-31') });
    expect(before).toMatchObject({ state: 'open', noLaw: true });
    expect([before.ratioBasisPoints, before.requiredPercent, before.meetsMinimum, before.meetsRatio]).toEqual([undefined, undefined, undefined, undefined]);
    const steps = bookToRecognised(checkWorkbook([ledger(10_000_000)], { facts: { ...ALL, appliedOn: date('2013-12-31') } }));
    expect(steps.at(-1)?.label).toEqual({
      ko: '오류 없는 금액(적용 고시가 없어 인정 여부 미판정)',
      en: 'Without errors (no law held for the day: not decided)',
    });
    expect(judge(10_000_000, ALL).noLaw).toBeUndefined();
  });

  it('a founding after the application decides nothing', () => {
    const { state, meetsRatio, missing } = judge(59_999_999, { ...ALL, foundedOn: date('2014-02-15') });
    expect([state === 'clean', meetsRatio]).toEqual([false, undefined]);
    expect(missing.map(({ ko }) => ko).join()).toContain('2014-02-15');
  });

  it('costs of any time may be too small, but are not shown to be enough', () => {
    expect(judge(49_999_999, without('appliedOn')).meetsMinimum).toBe(false);
    expect(judge(50_000_000, without('appliedOn')).meetsMinimum).toBeUndefined();
  });

  it('a form without amounts is not judged', () => {
    expect(judge(0, ALL).state).not.toBe('clean');
  });
});

describe('how sure the law is', () => {
  const dated = (day: string): Verdict =>
    judge(60_000_000, { ...ALL, appliedOn: date(day), foundedOn: date('2005-01-01'), sales: 500_000_000 }, `${Number(day.slice(0, 4)) - 1}-11-05`);
  it.each([
    // notice-2013-60, amended as announced on 2014-08-28 (ratios; the rest goes by the text that is held); no text from 2021-02-12 to 2025-03-31; amended again on 2026-08-20.
    ['2014-08-28', []],
    ['2014-08-29', ['unconfirmed', 'likely']],
    ['2021-02-11', ['unconfirmed', 'likely']],
    ['2021-02-12', ['likely']],
    ['2025-03-31', ['likely']],
    ['2025-04-01', []],
    ['2026-08-19', []],
    ['2026-08-20', ['likely']],
  ] as const)('on %s: %j, once', (day, expected) => {
    expect(dated(day).law.map(({ certainty }) => certainty)).toEqual(expected);
  });
  it('an unconfirmed ratio is no green answer', () => {
    expect(dated('2014-08-29').text.ko).toContain('확인되지 않은 값입니다');
    expect(dated('2014-08-29').state).not.toBe('clean');
  });
  it('the waiver of 2014 is unconfirmed', () => {
    expect(judge(50_000_000, { ...ALL, foundedOn: date('2012-05-05') }).law.map(({ certainty }) => certainty)).toEqual(['unconfirmed']);
  });
});

describe('sales by quarter', () => {
  const sales = (...quarters: string[]): ReturnType<typeof sheetOf> =>
    sheetOf('매출', `분기 | 총매출액\n${quarters.map((quarter) => `${quarter} | 250,000,000`).join('\n')}`);
  it('a quarter that is missing is named', () => {
    const { verdict, facts } = checkWorkbook([ledger(60_000_000), sales('2013Q1', '2013Q3', '2013Q4')], { facts: without('sales') });
    expect(facts.sales).toBeUndefined();
    expect(verdict.missing.map(({ ko }) => ko)).toContain('매출액이 없는 분기: 2013Q2');
  });
  it('none is named where all four are there, or where the sales are given', () => {
    const whole = checkWorkbook([ledger(60_000_000), sales('2013Q1', '2013Q2', '2013Q3', '2013Q4')], { facts: without('sales') });
    const given = checkWorkbook([ledger(60_000_000), sales('2013Q1')], { facts: ALL });
    for (const { verdict } of [whole, given]) expect(verdict.missing.map(({ ko }) => ko).join()).not.toContain('매출액이 없는');
  });
});

/** TRUE, FALSE, or the code of the error. */
function rdQualifies(won: number, { sales, industry, internetBusiness, appliedOn, foundedOn, isSme, hasRdOrganisation }: FirmFacts): unknown {
  const day = (on: PlainDate | undefined): number | undefined => (on === undefined ? undefined : toSerial(on));
  try {
    const sold = sales === undefined ? undefined : [[sales]];
    return functions.get('RD_QUALIFIES')?.([[won]], sold, industry, internetBusiness, day(appliedOn), day(foundedOn), isSme, hasRdOrganisation);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it('the check answers as RD_QUALIFIES does: yes, no, or not yet', () => {
  const maybe = <T>(...values: T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined });
  const facts = fc.record({
    appliedOn: fc.constantFrom('2014-01-01', '2014-08-29', '2021-02-11', '2021-02-12', '2025-04-01', '2025-09-16').map(date),
    industry: maybe('26110', '26', '582', '58220', '56111', '56211', '561', '63999', '63999-1', '1', '45'),
    internetBusiness: fc.boolean(),
    sales: maybe(0, 499_999_999, 500_000_000, 833_333_333, 1_000_000_000, 1_000_000_001, 6_000_000_000),
    foundedOn: maybe('2000-01-01', '2011-01-01', '2018-02-11', '2018-02-12', '2022-09-16', '2024-01-01').map((day) => (day ? date(day) : undefined)),
    isSme: fc.boolean(),
    hasRdOrganisation: fc.boolean(),
  });
  const won = fc.constantFrom(49_999_999, 50_000_000, 59_999_999, 60_000_000, 100_000_000, 360_000_000);
  fc.assert(
    fc.property(facts, won, (given, amount) => {
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as FirmFacts & { appliedOn: PlainDate };
      const quarterBefore = `${Number(known.appliedOn.slice(0, 4)) - 1}-11-05`;
      const code = known.appliedOn < '2021-02-12' ? '1.라' : '1.다';
      const sheet = sheetOf('원장', `일자 | 분류 | 요건구분 | 적요 | 장부금액(원)\n${quarterBefore} | ${code} | 종업원 | 직무발명 보상금 | ${amount}`);
      // The function asks for the organisation as the edition does: in 2014 the lab.
      const lab = known.hasRdOrganisation === undefined ? {} : { hasRdLab: known.hasRdOrganisation };
      const { verdict, summary } = checkWorkbook([sheet], { facts: { ...known, ...lab } });
      expect(summary.recognised).toBe(amount);
      const answer = rdQualifies(amount, known);
      const own = verdict.against.length > 0 ? false : /판정하지 못한/.test(verdict.text.ko) ? undefined : verdict.meetsMinimum && verdict.meetsRatio;
      // A code that is none, or a founding after the application, is a mistake in a cell; in the check it keeps the answer from being a yes.
      if (answer === '#VALUE!') expect(own).not.toBe(true);
      else expect(own).toBe(typeof answer === 'boolean' ? answer : undefined);
    }),
    { numRuns: 400 },
  );
});

describe('what a person ignored', () => {
  // 1.자 was deleted from 별표 3; 9.타 never stood there. Each row may hold several errors: its amount counts once.
  const wrong = sheetOf(
    '원장',
    '일자 | 분류 | 요건구분 | 적요 | 장부금액(원)\n2013-03-05 | 1.라 | 종업원 | 직무발명 보상금 | 60,000,000\n2012-03-05 | 1.라 | 종업원 | 직무발명 보상금 | 7,000,000\n2012-04-05 | 1.라 | 종업원 | 직무발명 보상금 | 10,160,000\n2012-05-05 | 1.라 | 종업원 | 직무발명 보상금 | 500,000',
  );
  const errors = checkWorkbook([wrong], { facts: ALL }).findings.filter(({ severity }) => severity === 'error');
  const ignoring = (count: number): Verdict =>
    checkWorkbook([wrong], {
      facts: ALL,
      decisions: errors
        .slice(0, count)
        .map(({ key, ruleId }) => ({ key, ruleId, kind: 'ignored' as const, where: '', what: '', reason: '별도 소명', by: '', at: '' })),
    }).verdict;

  it('is said in the verdict with how many and how much, and is no part of what an error still bars', () => {
    expect(errors.map(({ ruleId, address }) => `${ruleId} ${address}`)).toEqual(['date-outside-period A3', 'date-outside-period A4', 'date-outside-period A5']);
    expect(ignoring(0)).toMatchObject({ recognised: 60_000_000 });
    expect(ignoring(0).ignored).toBeUndefined();
    // 7,000,000 + 10,160,000
    expect(ignoring(2)).toMatchObject({ recognised: 77_160_000, ignored: { errors: 2, amount: 17_160_000 }, state: 'errors' });
    expect(ignoring(2).text.ko).toContain('무시한 오류 2건, 17,160,000원 포함');
    expect(ignoring(2).text.en).toContain('2 ignored errors, 17,160,000 won included');
  });

  it('keeps the verdict from being green', () => {
    expect(ignoring(3)).toMatchObject({ state: 'open', ignored: { errors: 3, amount: 17_660_000 } });
    expect(ignoring(3).text.ko).not.toMatch(/^지적사항이 없습니다/);
  });
});
