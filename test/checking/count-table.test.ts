/** A table of a sheet that was told and not added is counted where a person says so, wherever its rows and columns go, and left out again. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, type Corrections } from '../../src/checking';
import { date } from '../../src/domain';
import { withTable } from '../../src/reading/corrections';
import { parseCorrections } from '../../src/reading/stored-settings';
import { sheetOf } from '../lib/sheet-text';

const LEDGER = [
  '일자 | 비목 | 적요 | 거래처 | 금액(원)',
  '2013-01-11 | 1.가.② | 시약 가 | 다온 | 1,010,000',
  '2013-02-12 | 1.가.③ | 장비 임차 | 미래 | 1,020,000',
  '2013-03-13 | 1.가.② | 시약 나 | 한빛 | 1,030,000',
  '2013-03-14 | 1.가.③ | 장비 임차 | 미래 | 1,040,000',
];
const OWN = 4_100_000;
const MONTHLY = [
  '월 | 비목 | 금액(원)',
  '2013-01 | 1.가.② | 1,010,000',
  '2013-02 | 1.가.③ | 1,020,000',
  '2013-03 | 1.가.② | 1,030,000',
  '2013-03 | 1.가.③ | 1,040,000',
];
const DAILY = [
  '일자 | 거래처 | 비목 | 금액(원)',
  ...LEDGER.slice(1).map((row) => {
    const [day, code, , party, won] = row.split(' | ');
    return [day, party, code, won].join(' | ');
  }),
];
const beside = (left: readonly string[], right: readonly string[], width: number): string =>
  left.map((row, at) => `${row} | ${at < 0 ? '' : ' '} | ${right[at] ?? Array.from({ length: width }, () => ' ').join(' | ')}`).join('\n');

const SHEETS: readonly (readonly [string, string, number])[] = [
  ['sums below the ledger', [...LEDGER, '', ...MONTHLY].join('\n'), OWN],
  ['sums over the ledger', [...MONTHLY, '', ...LEDGER].join('\n'), OWN],
  ['sums beside it', beside(LEDGER, MONTHLY, 3), OWN],
  ['its rows again', [...LEDGER, '', ...DAILY].join('\n'), OWN],
  ['a list of what was left out', [...LEDGER, '', '제외 항목', LEDGER[0], '2013-04-15 | 1.가.② | 시약 다 | 다온 | 500,000'].join('\n'), 500_000],
  ['a plan', [...LEDGER, '', '집행 예정 내역', LEDGER[0], '2013-04-15 | 1.가.② | 시약 다 | 다온 | 500,000'].join('\n'), 500_000],
];

describe.each(SHEETS)('%s', (_, words, more) => {
  const checked = (corrections: Readonly<Record<string, Corrections>> = {}, text = words) =>
    checkWorkbook([sheetOf('원장', text)], { facts: { appliedOn: date('2014-02-14') }, corrections });
  const book = (check: ReturnType<typeof checked>): number =>
    check.sheets.reduce((sum, one) => sum + one.counted.all().reduce((own, row) => own + row.book, 0), 0);
  const asked = (check: ReturnType<typeof checked>): string[] =>
    check.findings.flatMap(({ question }) => (question?.asks === 'count-table' ? [question.table] : []));

  it('asks, counts, remembers and leaves out again', () => {
    const before = checked();
    const [table = '', ...others] = asked(before);
    expect([book(before), others]).toEqual([OWN, []]);
    const kept = parseCorrections(JSON.parse(JSON.stringify({ 원장: withTable({}, table) })));
    const counted = checked(kept);
    expect([book(counted), asked(counted)]).toEqual([OWN + more, []]);
    expect(book(checked(kept, `연구개발비\n\n${words}`))).toBe(OWN + more);
    expect(withTable(kept['원장'] ?? {}, undefined)).toEqual({});
  });
});
