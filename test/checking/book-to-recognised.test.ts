import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkWorkbook, type CheckOptions } from '../../src/checking';
import { bookToRecognised } from '../../src/checking/book-to-recognised';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

const facts = { appliedOn: date('2014-02-14'), industry: '26110', isSme: true, hasRdLab: true };
const HEAD = '일자 | 분류 | 요건구분 | 적요 | 장부금액(원) | 조정금액 | 소계';
const row = (day: string, line: string, won: number, adjustment = 0): string =>
  `${day} | ${line} | 종업원 | 직무발명 보상금 | ${won} | ${adjustment} | ${won + adjustment}`;

it('goes from the book amount over adjustments and reasons to what is recognised, by hand', () => {
  // 1.자 was deleted (별표 3); 2012-03-05 lies before the four quarters of 2014-02-14 (2013); an adjustment needs its reason, which is a warning and bars nothing.
  const sheet = sheetOf(
    '원장',
    [
      HEAD,
      row('2013-03-05', '1.라', 60_000_000),
      row('2013-04-05', '1.자', 5_000_000),
      row('2012-03-05', '1.라', 7_000_000),
      row('2013-05-05', '1.라', 3_000_000, -1_000_000),
    ].join('\n'),
  );
  const steps = bookToRecognised(checkWorkbook([sheet], { facts })).map(({ id, rows, amount }) => [id, rows, amount]);
  expect(steps).toEqual([
    ['book', 4, 75_000_000],
    ['adjustment', undefined, -1_000_000],
    ['date-outside-period', 1, -7_000_000],
    ['category-deleted', 1, -5_000_000],
    ['recognised', undefined, 62_000_000],
  ]);
});

it('begins before the book amount with what the sheet itself leaves out, so that each of its rows stands in one step', () => {
  const states: readonly (readonly [won: number, state: string])[] = [
    [10_000_000, '승인'],
    [600_000, '취소'],
    [20_000_000, '승인'],
    [900_000, '불인정'],
    [400_000, '반려'],
    [3_000_000, '승인'],
  ];
  const head = '일자 | 분류 | 적요 | 거래처 | 상태 | 장부금액(원)';
  const rows = states.map(([won, state], at) => `2013-0${at + 1}-05 | 1.가.② | 시약 ${at} | 가나 | ${state} | ${won}`);
  const check = checkWorkbook([sheetOf('원장', [head, ...rows].join('\n'))], { facts });
  const steps = bookToRecognised(check);
  expect(steps.map(({ id, rows: count, amount }) => [id, count, amount])).toEqual([
    ['written', 6, 34_900_000],
    ['row-not-counted', 3, -1_900_000],
    ['book', 3, 33_000_000],
    ['recognised', undefined, 33_000_000],
  ]);
  // What it says shows the finding; the book amount of verdict and summary is what it was.
  expect(steps[1]?.ruleId).toBe('row-not-counted');
  expect(check.summary.bookAmount).toBe(33_000_000);
});

it('shows no filter of a finding that is not there', () => {
  const rows = ['1.가.② | 승인 | 1000000', '1.가.② | 취소 | 500000', '1.가.② | 승인 | 1000000'].map((one, at) => `2013-0${at + 1}-05 | 시약 ${at} | ${one}`);
  const sheet = sheetOf('원장', ['일자 | 적요 | 분류 | 상태 | 장부금액', ...rows].join('\n'));
  const { findings } = checkWorkbook([sheet], { facts });
  const decisions: CheckOptions['decisions'] = findings.map(({ key, ruleId }) => ({
    key,
    ruleId,
    kind: 'confirmed',
    where: '',
    what: '',
    reason: '사유',
    by: '',
    at: '',
  }));
  const [written, aside] = bookToRecognised(checkWorkbook([sheet], { facts, decisions }));
  expect([written?.rows, aside?.rows, aside?.amount, aside?.ruleId]).toEqual([3, 1, -500_000, undefined]);
});

it('every row stands in exactly one step: the steps add up to the last, whatever the rows and decisions', () => {
  const line = fc.constantFrom('1.라', '1.자', '9.타', '1.나', '', '1-라', '2.가.①');
  const day = fc.constantFrom('2013-03-05', '2013-12-31', '2012-03-05', '20131331', '');
  const rows = fc.array(fc.tuple(day, line, fc.integer({ min: -900_000, max: 90_000_000 }), fc.integer({ min: -90_000, max: 0 })), {
    minLength: 3,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.nat(), (costs, ignored) => {
      const sheet = sheetOf('원장', [HEAD, row('2013-03-05', '1.라', 1_000_000), ...costs.map((cost) => row(...cost))].join('\n'));
      const first = checkWorkbook([sheet], { facts });
      const decisions: CheckOptions['decisions'] = first.findings
        .filter((_, index) => index % 3 === ignored % 3)
        .map(({ key, ruleId }) => ({ key, ruleId, kind: 'ignored', where: '', what: '', reason: '사유', by: '', at: '' }));
      const check = checkWorkbook([sheet], { facts, decisions });
      const steps = bookToRecognised(check);
      const last = steps.at(-1);
      expect(last?.amount).toBe(check.verdict.recognised);
      expect(steps.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0)).toBe(last?.amount);
      const taken = check.sheets.flatMap(({ excluded }) => excluded).reduce((sum, { rows: count }) => sum + count, 0);
      expect(taken).toBeLessThanOrEqual(steps[0]?.rows ?? 0);
    }),
    { numRuns: 40 },
  );
});

it('an error in a deduction never raises what is recognised of a line, and each row stands in one step, whatever the rows and decisions', () => {
  const lines = ['1.가.②', '1.라'] as const;
  const day = fc.constantFrom('2013-03-05', "'2013.4.5.", '20131331', '');
  const words = fc.constantFrom('시약', '양산용 부품', '직무발명 보상금');
  const written = fc.constantFrom(
    (won: number) => String(won),
    (won: number) => (won < 0 ? `'△${String(-won)}` : `'${String(won)}원`),
    (won: number) => (won < 0 ? `'(${String(-won)})` : `'${String(won)} (VAT포함)`),
  );
  const amount = fc.oneof(fc.integer({ min: -9_000_000, max: -1 }), fc.integer({ min: 1, max: 90_000_000 }));
  const rows = fc.array(fc.tuple(day, fc.constantFrom(...lines), words, amount, written, fc.integer({ min: -9_000, max: 9_000 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.nat(), (costs, ignored) => {
      const cells = costs.map(
        ([on, line, what, won, write, wrong], at) =>
          `${on} | ${line} | 종업원 | ${what} ${at} | ${write(won)} | 0 | ${Math.abs(wrong) < 4_500 ? won : won + wrong}`,
      );
      const sheet = sheetOf('원장', [HEAD, row('2013-03-05', '1.라', 1_000_000), ...cells].join('\n'));
      const first = checkWorkbook([sheet], { facts });
      const decisions: CheckOptions['decisions'] = first.findings
        .filter((_, index) => index % 4 === ignored % 4)
        .map(({ key, ruleId }) => ({ key, ruleId, kind: 'ignored', where: '', what: '', reason: '사유', by: '', at: '' }));
      for (const options of [{ facts }, { facts, decisions }]) {
        const check = checkWorkbook([sheet], options);
        for (const line of lines) {
          const own = check.sheets.flatMap(({ byLine }) => byLine).find(({ code }) => code === line);
          expect(own?.recognised ?? 0).toBeLessThanOrEqual(own?.subtotal ?? 0);
        }
        expect(check.summary.recognised).toBeLessThanOrEqual(check.summary.subtotal);
        const steps = bookToRecognised(check);
        expect(steps.slice(0, -1).reduce((sum, { amount: own }) => sum + own, 0)).toBe(steps.at(-1)?.amount);
        const counted = check.sheets.flatMap((one) => one.counted.all());
        // How a deduction is written bars it never; what it is does, with its cost.
        const barred = counted.filter(({ book, adjustment, barredBy }) => book + adjustment < 0 && barredBy !== undefined);
        expect(barred.filter(({ barredBy }) => barredBy !== 'condition-not-met')).toEqual([]);
        const taken = check.sheets.flatMap(({ excluded }) => excluded).reduce((sum, { rows: count }) => sum + count, 0);
        expect(taken).toBe(counted.filter(({ barredBy }) => barredBy !== undefined).length);
        expect(counted.reduce((sum, one) => sum + (one.barredBy === undefined ? one.book + one.adjustment : 0), 0)).toBe(check.summary.recognised);
      }
    }),
    { numRuns: 60 },
  );
});
