/** What is asked of the same people on the sheets of several months is asked once, and one answer covers it. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, type Decision, type SheetBlock } from '../../src/checking';
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
    expect(first[0]?.message.ko).toMatch(/\(2행: 노을이, 하늘이\) — 시트 3개에서 같습니다: 1월, 2월, 4월$/);
    expect(first[0]?.message.en).toMatch(/the same on 3 sheets: 1월, 2월, 4월$/);
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
