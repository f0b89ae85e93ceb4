/** What becomes of decisions when the workbook goes on: those that hold for nothing any more are said, and those that hold for more than was seen. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type Decision, type Finding, type WorkbookCheck } from '../../src/checking';
import { coveredOf, coverWords, sinceWords } from '../../src/checking/since';
import { readReview, reviewSheet } from '../../src/documents/review-sheet';
import { findingsSheet } from '../../src/documents/report';
import { blockOfNew } from '../lib/sheets';
import { sheetOf } from '../lib/sheet-text';

const LEDGER = [
  '일자 | 전표번호 | 적요 | 거래처 | 비목 | 장부금액(원)',
  '2013-05-14 | A-1 | 시약 | 가나상사 | 1.가.② | 1,000,000',
  '2013-06-14 | A-2 | 부품 | 다라전자 | 1.가.② | 2,000,000',
  '2012-05-14 | A-3 | 부품 | 다라전자 | 1.가.② | 3,000,000',
  '2013-07-14 | A-4 | 기타 | 마바기업 | 1.자 | 4,000,000',
];
const check = (rows: readonly string[], decisions: readonly Decision[] = []): WorkbookCheck =>
  checkWorkbook([sheetOf('원장', rows.join('\n'))], { facts: { appliedOn: date('2014-02-14') }, decisions });
const first = check(LEDGER);
/** As the pane keeps it. */
const decisionOn = (finding: Finding): Decision => {
  const covered = coveredOf(finding.key, first.findings);
  return {
    key: finding.key,
    ruleId: finding.ruleId,
    kind: finding.severity === 'review' ? 'confirmed' : 'ignored',
    where: `${finding.sheet}!${finding.address}`,
    what: `${finding.message.ko}${covered ? coverWords(covered).ko : ''}`,
    reason: '확인함',
    by: '김회계',
    at: '2014-02-15T09:30',
  };
};
const kept = (decisions: readonly Decision[]): readonly Decision[] => readReview(blockOfNew(reviewSheet(decisions, 'ko'))).decisions;
const onRows = kept(first.findings.filter(({ ruleId }) => ruleId === 'date-outside-period' || ruleId === 'category-deleted').map(decisionOn));
const conditions = kept(first.findings.filter(({ ruleId, message }) => ruleId === 'condition-unconfirmed' && message.ko.includes('가나상사')).map(decisionOn));
const words = ({ since }: WorkbookCheck): readonly string[] => (since ? sinceWords(since).map(({ ko }) => ko) : []);
const inReport = (of: WorkbookCheck, said: string): boolean => JSON.stringify(findingsSheet(of, [], 'ko')).includes(said);
const without = (column: number): string[] =>
  LEDGER.map((line) =>
    line
      .split(' | ')
      .filter((_, at) => at !== column)
      .join(' | '),
  );

describe('decisions on rows', () => {
  it.each([
    ['nothing', LEDGER, 0],
    ['the rows in another order', [LEDGER[0], LEDGER[4], LEDGER[3], LEDGER[2], LEDGER[1]] as string[], 0],
    ['a column of the vouchers that was deleted', without(1), 2],
    ['a column of the texts that was deleted', without(2), 2],
    ['an amount of one of them', LEDGER.map((line) => line.replace('4,000,000', '5,000,000')), 1],
    ['the unit', LEDGER.map((line) => line.replace('(원)', '(천원)')), 2],
    ['a row that was fixed', LEDGER.map((line) => line.replace('1.자', '1.가.②')), 1],
  ] as const)('after a change of %s', (_, rows, count) => {
    expect(onRows).toHaveLength(2);
    const now = check(rows, onRows);
    expect(now.since?.unmatched ?? []).toHaveLength(count);
    expect(now.sheets.flatMap(({ decided }) => decided)).toHaveLength(2 - count);
    expect(words(now)).toHaveLength(count === 0 ? 0 : 1);
    if (count > 0) {
      expect(words(now)[0]).toContain(`검토 기록의 판단 ${count}건을 적용하지 않았습니다.`);
      expect(words(now)[0]).toContain('원장!E5');
      expect(inReport(now, `검토 기록의 판단 ${count}건을 적용하지 않았습니다.`)).toBe(true);
    }
  });
});

describe('a confirmed condition', () => {
  const row = (party: string, won: string): string => `2013-12-09 | A-50 | 광학 렌즈 | ${party} | 1.가.② | ${won}`;
  it.each([
    ['nothing', LEDGER, undefined],
    ['a row more of the same parties', [...LEDGER, row('다라전자', '900,000,000')], '검토 완료한 뒤 늘어난 행 1건, 900,000,000원: 원장!E2'],
    ['an amount that grew', LEDGER.map((line) => line.replace('2,000,000', '902,000,000')), '검토 완료한 뒤 늘어난 금액 900,000,000원: 원장!E2'],
    ['the rows in another order', [LEDGER[0], LEDGER[2], LEDGER[1], LEDGER[4], LEDGER[3]] as string[], undefined],
    [
      'a row in the place of another',
      LEDGER.filter((line) => !line.includes('A-2')).concat(row('다라전자', '2,000,000')),
      '검토 완료한 뒤 행의 내용이 바뀜: 원장!E2',
    ],
    ['another text', LEDGER.map((line) => line.replace('시약', '잉크')), '검토 완료한 뒤 행의 내용이 바뀜: 원장!E2'],
  ])('after %s', (_, rows, said) => {
    expect(conditions.length).toBeGreaterThan(0);
    const now = check(rows, conditions);
    expect(now.since?.unmatched ?? []).toEqual([]);
    expect(words(now).map((one) => one.slice(0, said?.length))).toEqual(said === undefined ? [] : conditions.map(() => said));
    if (said !== undefined) expect(inReport(now, said)).toBe(true);
  });

  it('of a record without the amount: the rows are told', () => {
    const old = conditions.map((decision) => ({ ...decision, what: decision.what.slice(0, decision.what.lastIndexOf(' — ')) }));
    const uncoded = conditions.map((decision) => ({ ...decision, what: decision.what.replace(/ \(행 내용 코드 [^)]+\)$/, '') }));
    expect(words(check(LEDGER, uncoded))).toEqual([]);
    expect(uncoded).not.toEqual(conditions);
    const said = '검토 완료한 뒤 늘어난 행 1건: 원장!E2 ';
    expect(words(check([...LEDGER, row('다라전자', '900,000,000')], old)).map((one) => one.slice(0, said.length))).toEqual(conditions.map(() => said));
  });

  it('of another party is asked again there, and not told a second time', () => {
    const now = check([...LEDGER, row('새거래처', '900,000,000')], conditions);
    expect(now.since).toBeUndefined();
    expect(now.findings.filter(({ message }) => message.ko.includes('검토 완료 뒤 대상이 달라졌습니다'))).toHaveLength(conditions.length);
  });
});

it('a decision on a whole table is not one on a table that comes below it', () => {
  const table = ['일자 | 적요 | 비목 | 장부금액', '2013-05-14 | 시약 | 1.가.② | 1,000,000', '2013-06-14 | 부품 | 1.가.② | 2,000,000'];
  const one = check(table).findings.filter(({ ruleId }) => ruleId === 'unit-unclear');
  expect(one).toHaveLength(1);
  const below = ['비목 | 적요 | 거래처 | 장부금액', '1.가.② | 시약 | 가나 | 3,000,000', '1.가.③ | 부품 | 다라 | 4,000,000'];
  const now = check([...table, '', '', '둘째 표', ...below], one.map(decisionOn));
  expect(now.sheets).toHaveLength(2);
  expect(now.findings.filter(({ ruleId }) => ruleId === 'unit-unclear')).toHaveLength(1);
});

describe('what is changed in the record by hand', () => {
  it('an error that is called reviewed still stands in the verdict, with its won', () => {
    const asReviewed = onRows.map((decision) => ({ ...decision, kind: 'confirmed' as const }));
    // 3,000,000 of another year count because a person said so; the 4,000,000 have no line to stand in.
    expect(check(LEDGER, asReviewed).verdict.ignored).toEqual({ errors: 2, amount: 3_000_000 });
    expect(check(LEDGER, onRows).verdict.ignored).toEqual({ errors: 2, amount: 3_000_000 });
  });

  it.each(['내 메모', ''])('a record whose content says %j cannot tell what was reviewed, and that is said', (what) => {
    expect(conditions.length).toBeGreaterThan(0);
    const now = check(
      LEDGER,
      conditions.map((decision) => ({ ...decision, what })),
    );
    expect(words(now)).toHaveLength(conditions.length);
    for (const said of words(now)) expect(said).toContain('무엇을 검토했는지 확인할 수 없음');
    expect(inReport(now, '무엇을 검토했는지 확인할 수 없음')).toBe(true);
    expect(words(check(LEDGER, conditions))).toEqual([]);
  });
});

describe('an ignored column', () => {
  const ACROSS = [
    '비목 | 2012년 4분기 | 2013년 1분기 | 2013년 2분기 | 2013년 3분기 | 2013년 4분기',
    '1.가.② | 10,000,000 | 1,000,000 | 1,000,000 | 1,000,000 | 1,000,000',
    '1.가.③ | | 2,000,000 | 2,000,000 | 2,000,000 | 2,000,000',
  ];
  const before = check(ACROSS);
  const ignored = before.findings
    .filter(({ ruleId }) => ruleId === 'date-outside-period')
    .map((finding): Decision => {
      const covered = coveredOf(finding.key, before.findings);
      return { ...decisionOn(finding), what: `${finding.message.ko}${covered ? coverWords(covered).ko : ''}` };
    });
  it('that holds more than when it was ignored is said, and where it stands as it was nothing is', () => {
    expect(ignored).toHaveLength(1);
    const now = kept(ignored);
    expect(words(check(ACROSS, now))).toEqual([]);
    const more = words(check([...ACROSS.slice(0, 2), '1.가.③ | 50,000,000 | 2,000,000 | 2,000,000 | 2,000,000 | 2,000,000'], now));
    expect(more).toHaveLength(1);
    expect(more[0]).toContain('무시한 뒤 늘어난 행 1건, 50,000,000원');
    // Another quarter is not what was ignored.
    expect(
      words(
        check(
          ACROSS.map((line) => line.replace('| 1,000,000 |', '| 1,500,000 |')),
          now,
        ),
      ),
    ).toEqual([]);
  });
});

describe('what a person ignored of the workbook as a whole', () => {
  const rows = [...LEDGER, '2013-08-14 | A-5 | 시약 | 가나상사 | 1.가.② | 40,000,000'];
  const missed = check(rows).findings.filter(({ ruleId }) => ruleId === 'below-minimum-cost');
  const decisions = missed.map(decisionOn);

  it('leaves the list, and stays told: among what was decided, and in the report with its words', () => {
    expect(missed).toHaveLength(1);
    const now = check(rows, decisions);
    expect(now.findings.map(({ ruleId }) => ruleId)).not.toContain('below-minimum-cost');
    expect(now.decided.map(({ finding: { key, message }, decision }) => [key, message.ko, decision.reason])).toEqual([
      [missed[0]?.key, missed[0]?.message.ko, '확인함'],
    ]);
    expect(inReport(now, missed[0]?.message.ko ?? '?')).toBe(true);
  });
});
