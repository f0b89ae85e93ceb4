/** What is asked of the same people on the sheets of several months is asked once, and one answer covers it. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, everyPlace, openSession, type Decision, type SheetBlock } from '../../src/checking';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

const month = (name: string, day: string, people: readonly string[]): SheetBlock =>
  sheetOf(name, ['지급일 | 성명 | 적요 | 비목 | 지급액(원)', ...people.map((person) => `${day} | ${person} | 급여 | 1.가.① | 3,000,000`)].join('\n'));
const MONTHS = [
  month('1월', '2013-01-25', ['하늘이', '노을이']),
  month('2월', '2013-02-25', ['하늘이', '노을이']),
  month('3월', '2013-03-25', ['하늘이', '가람이']),
  month('4월', '2013-04-25', ['노을이', '하늘이']),
];
const check = (decisions: readonly Decision[] = []) => checkWorkbook(MONTHS, { facts: { appliedOn: date('2014-02-14') }, decisions });
const asked = ({ findings }: ReturnType<typeof check>) => findings.filter(({ ruleId }) => ruleId === 'condition-unconfirmed');
const decided = (key: string, kind: Decision['kind']): Decision => ({
  key,
  ruleId: 'condition-unconfirmed',
  kind,
  where: '',
  what: '',
  reason: '',
  by: '',
  at: '2014-02-01T00:00:00Z',
});

describe('the same question about the same people', () => {
  it('stands on the first of its sheets and names the others; other people are asked about apart', () => {
    const first = asked(check()).filter(({ message }) => message.ko.includes('기업부설연구소에서 근무'));
    expect(first.map(({ sheet }) => sheet)).toEqual(['1월', '3월']);
    expect(first[0]?.message.ko).toMatch(/\(6행: 노을이, 하늘이\) — 시트 3개: 1월, 2월, 4월$/);
    expect(first[0]?.message.en).toMatch(/\(6 rows: 노을이, 하늘이\) — 3 sheets: 1월, 2월, 4월$/);
    expect(first[1]?.message.ko).not.toContain('시트');
  });

  it('is counted as often as it is told', () => {
    const { findings, summary } = check();
    expect(summary.reviews).toBe(findings.filter(({ severity }) => severity === 'review').length);
    expect(summary.errors + summary.warnings + summary.reviews + summary.infos).toBe(findings.length);
  });

  it.each(['confirmed', 'ignored'] as const)('one answer (%s) covers all of them, and nobody else', (kind) => {
    const [first] = asked(check());
    const after = asked(check([decided(first?.key ?? '', kind)]));
    expect(after.map(({ key }) => key)).not.toContain(first?.key);
    expect(after).toHaveLength(asked(check()).length - 1);
  });
});

describe('one cause in the sheets of several months', () => {
  const month = (name: string, rows: readonly string[]): SheetBlock => sheetOf(name, ['일자 | 적요 | 거래처 | 비목 | 금액(원)', ...rows].join('\n'));
  const texts = (at: number): readonly string[] => [
    `2013.0${at}.05. | 시약 | 가나 | 연구잡비 | 1,000,000`,
    `2013.0${at}.06. | 시약 | 다라 | 연구잡비 | 2,000,000`,
  ];
  const sheets = [1, 2, 3, 4].map((at) => month(`${at}월`, texts(at)));
  const options = { facts: { appliedOn: date('2014-02-14') } };
  const of = (result: ReturnType<typeof checkWorkbook>, rule: string) => result.findings.filter(({ ruleId }) => ruleId === rule);

  it('is one finding with all places, all rows and the sum of all', () => {
    const result = checkWorkbook(sheets, options);
    const [unknown, ...more] = of(result, 'category-unknown');
    expect(more).toEqual([]);
    expect(everyPlace(unknown!).map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(['1월!D2', '2월!D2', '3월!D2', '4월!D2']);
    expect(unknown?.message.ko).toBe('별표 3에 없는 비목입니다: 연구잡비 (8행, 12,000,000) — 시트 4개: 1월, 2월, 3월 외 1');
    expect(unknown?.message.en).toBe('Appendix 3 has no such category: 연구잡비 (8 rows, 12,000,000) — 4 sheets: 1월, 2월, 3월 and 1 more');
  });

  it('has one fix, of all sheets', () => {
    const days = [1, 2, 3].map((at) =>
      month(`${at}월`, [`13-0${at}-05 | 시약 | 가나 | 1.가.② | 1,000,000`, `13-0${at}-06 | 시약 | 다라 | 1.가.② | 2,000,000`]),
    );
    const [told, ...more] = of(checkWorkbook(days, options), 'dates-one-way');
    expect(more).toEqual([]);
    expect(told?.message.ko).toContain('일자 6건');
    expect(told?.fix?.title).toEqual({ ko: '시트 3개에서 한꺼번에 수정: 6개 셀', en: 'Fix on 3 sheets at once: 6 cells' });
    expect(everyPlace(told!).map(({ sheet, fix }) => [sheet, fix?.writes.map(({ address }) => address)])).toEqual([
      ['1월', ['A2', 'A3']],
      ['2월', ['A2', 'A3']],
      ['3월', ['A2', 'A3']],
    ]);
  });

  it('one decision for its key covers all of them', () => {
    const [unknown] = of(checkWorkbook(sheets, options), 'category-unknown');
    const keys = new Set(everyPlace(unknown!).map(({ key }) => key));
    const decisions = [...keys].map((key) => ({ ...decided(key, 'ignored'), ruleId: 'category-unknown' }));
    expect(of(checkWorkbook(sheets, { ...options, decisions }), 'category-unknown')).toEqual([]);
  });

  it('is told as often as a fresh check tells it after every edit, and stays the same object while nothing of it changes', () => {
    const session = openSession(sheets, options);
    const [before] = of(session.result, 'category-unknown');
    const third = month('3월', ['2013-03-05 | 시약 | 가나 | 1.가.② | 1,000,000']);
    session.setSheet(third);
    expect(session.result).toEqual(checkWorkbook([sheets[0]!, sheets[1]!, third, sheets[3]!], options));
    expect(everyPlace(of(session.result, 'category-unknown')[0]!)).toHaveLength(3);
    session.setSheet(sheets[2]!);
    expect(session.result).toEqual(checkWorkbook(sheets, options));
    const [again] = of(session.result, 'category-unknown');
    expect(again?.message).toEqual(before?.message);
    session.patch({ ...sheets[0]!, top: 1, values: [sheets[0]!.values[1]!.map((value, at) => (at === 1 ? '시약 2' : value))] });
    expect(of(session.result, 'category-unknown')[0]?.alike).toHaveLength(3);
  });

  it('what fills the column of all of them together is one finding, however few rows each sheet has', () => {
    const few = [1, 2, 3, 4].map((at) =>
      month(`${at}월`, [
        `2013-0${at}-05 | 시약 | 가나 | 1.가.② | 100만원쯤`,
        `2013-0${at}-06 | 시약 | 다라 | 1.가.② | 200만원쯤`,
        `2013-0${at}-07 | 시약 | 다라 | 1.가.② | 3,000,000`,
      ]),
    );
    const told = of(checkWorkbook(few, options), 'amount-not-a-number');
    expect(told.map(({ alike = [] }) => alike.length)).toEqual([3]);
    expect(told[0]?.message.ko).toContain('8행');
    expect(of(checkWorkbook(few.slice(0, 1), options), 'amount-not-a-number')).toHaveLength(2);
  });
});
