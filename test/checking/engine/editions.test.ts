import { expect, it } from 'vitest';
import { date } from '../../../src/domain';
import { checkWorkbook, openSession, RULE_METAS, type WorkbookCheck } from '../../../src/checking';
import { sheetOf } from '../../lib/sheet-text';

/** A deleted line (별표 3), a wrong subtotal (arithmetic), a date far outside every period asked for here. */
const ledger = sheetOf(
  '원장',
  `
    일자       | 분류    | 장부금액(원) | 조정금액 | 소계
    2001-03-05 | 1.자    | 1,000        | 0        | 1,001`,
);
const on = (day: string): WorkbookCheck => checkWorkbook([ledger], { facts: { appliedOn: date(day) } });
const rules = ({ findings }: WorkbookCheck): string[] => findings.map(({ ruleId }) => ruleId);
const missing = ({ verdict }: WorkbookCheck): string => verdict.missing.map(({ ko }) => ko).join('\n');
const needsStatement = new Set(RULE_METAS.filter((meta) => meta.needsStatement).map(({ id }) => id));

it('under the notice every rule looks', () => {
  for (const day of ['2014-01-01', '2021-02-11'])
    expect(rules(on(day))).toEqual(expect.arrayContaining(['category-deleted', 'subtotal-mismatch', 'date-outside-period']));
});

it('from 2021-02-12 on the lines are those of 별표 2', () => {
  const check = on('2021-02-12');
  expect(rules(check)).toEqual(expect.arrayContaining(['subtotal-mismatch', 'date-outside-period']));
  expect(missing(check)).not.toMatch(/산정표/);
});

it('before 2014-01-01 no edition covers the application, and that is said', () => {
  const check = on('2013-12-31');
  expect(rules(check)).toContain('subtotal-mismatch');
  expect(rules(check).filter((rule) => needsStatement.has(rule))).toEqual([]);
  expect(missing(check)).toContain('2013-12-31에 적용되는 고시(법령)가 없습니다');
  // Where no edition decides, nothing is decided about the amounts, not even a no.
  expect(check.verdict.meetsMinimum).toBeUndefined();
  expect(check.verdict.state).not.toBe('clean');
});

/** 1.다 is a deleted line of 별표 3 (2013) and 직무발명 보상금 in 별표 2 (2025); 1.라.① stands in the second alone; 1.라 is 직무발명 보상금 in the first. */
const today = sheetOf(
  '원장',
  `
    일자       | 분류    | 장부금액(원) | 조정금액 | 소계
    2024-05-05 | 1.다    | 1,000        | 0        | 1,000
    2024-06-05 | 1.라.①  | 2,000        | 0        | 2,000
    2024-07-05 | 1.라    | 3,000        | 0        | 3,000`,
);
const codes = ({ findings }: WorkbookCheck): string[] =>
  findings.filter(({ ruleId }) => /^category-(deleted|unknown|not-leaf)$/.test(ruleId)).map(({ ruleId, address }) => `${ruleId} ${address}`);

it('the lines of a ledger are those of the edition of the application, also where its date is given or changed later', () => {
  const now = { facts: { appliedOn: date('2025-06-10') } };
  const then = { facts: { appliedOn: date('2014-02-14') } };
  const session = openSession([today], {});
  expect(codes(session.configure(now))).toEqual(['category-not-leaf B4']);
  expect(codes(checkWorkbook([today], now))).toEqual(['category-not-leaf B4']);
  expect(codes(session.configure(then))).toEqual(codes(checkWorkbook([today], then)));
  expect(codes(session.result)).toEqual(expect.arrayContaining(['category-deleted B2', 'category-unknown B3']));
  expect(session.configure(now).findings).toEqual(checkWorkbook([today], now).findings);
});

it('clauses and words name the appendix and the paragraph of the edition', () => {
  const sheet = sheetOf('원장', '일자 | 분류 | 장부금액(원) | 조정금액 | 소계\n2001-05-05 | 1.가.② | 1,000 | 0 | 1,000\n2001-06-05 | 9.타 | 2,000 | 0 | 2,000');
  const told = (day: string): string[] =>
    checkWorkbook([sheet], { facts: { appliedOn: date(day) } }).findings.map(
      ({ ruleId, message, reason, citation }) => `${ruleId} ${citation.edition} ${citation.ref} ${citation.clause ?? ''} ${message.ko} ${reason.ko}`,
    );
  const now = told('2025-06-10');
  expect(now.filter((one) => one.includes('별표 3'))).toEqual([]);
  expect(now).toContainEqual(expect.stringMatching(/^category-unknown 2025-04-01 별표 2 .*별표 2에 없는 비목입니다/));
  // 영 제2조의3⑥ (current-law.ko.md) holds the four quarters today; ③ held them when the notice of 2013 was made.
  expect(now).toContainEqual(expect.stringMatching(/^date-outside-period \S+ 영 제2조의3 ⑥/));
  const then = told('2014-02-14');
  expect(then).toContainEqual(expect.stringMatching(/^category-unknown 2013-60 별표 3 .*별표 3에 없는 비목입니다/));
  expect(then).toContainEqual(expect.stringMatching(/^date-outside-period 2013-60 영 제2조의3 ③/));
});

it('without a date of application the lines are those of today, unless more rows name a line of 2013, and it is said which', () => {
  const written = (codes: string[]) => sheetOf('원장', ['일자 | 분류 | 장부금액(원)', ...codes.map((code) => `2025-05-05 | ${code} | 1,000`)].join('\n'));
  const read = (codes: string[], day?: string) => checkWorkbook([written(codes)], day === undefined ? {} : { today: date(day) });
  for (const [codes, day, edition] of [
    [['1.다', '1.가.①'], '2026-11-28', '2025-04-01'],
    [['1.차', '1.가.①'], '2026-11-28', '2013-60'], // 1.차 stands in 별표 3 of 2013 alone
    [['1.라', '1.가.①'], '2026-11-28', '2013-60'], // 1.라 takes costs in 2013, and is a heading today
    [['1.가.①', '1.바'], '2026-11-28', '2025-04-01'], // lines of both: today decides
    [['1.다', '1.라.①'], '2014-02-20', '2013-60'],
    [['1.다', '1.라.①'], '2022-02-20', '2021-02-12'],
  ] as const) {
    const check = read([...codes], day);
    expect(check.edition, `${codes.join()} ${day}`).toBe(edition);
    if (edition !== '2021-02-12') expect(missing(check)).toContain(edition === '2013-60' ? '제2013-60호' : '제2025-28호');
  }
  expect(read(['1.다']).edition).toBe('2013-60');
});
