/** Sums over their rows, codes behind their names, and what is said over a table of its unit and its tax. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkbook, type SheetBlock } from '../../src/checking';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

const options = { facts: { appliedOn: date('2014-02-14') } };
const LINES = ['1.가.①', '1.가.②', '1.가.③', '1.나.①'] as const;
const won = (n: number): string => n.toLocaleString('en-US');

interface Group {
  readonly amounts: readonly number[];
  readonly slip: number;
}
/** An outline that sums above its details, with a total first; `words`: what stands beside the sum. */
function outline(groups: readonly Group[], words: string, total: boolean): SheetBlock {
  const saidOf = ({ amounts, slip }: Group): number => amounts.reduce((sum, n) => sum + n, 0) - slip;
  const rows = ['비목 | 일자 | 거래처 | 적요 | 금액(원)'];
  if (total) rows.push(`총계 | | | | ${won(groups.reduce((sum, group) => sum + saidOf(group), 0))}`);
  groups.forEach((group, at) => {
    rows.push(`${LINES[at]} | | | ${words} | ${won(saidOf(group))}`);
    group.amounts.forEach((n, i) => rows.push(` | 2013-0${1 + (i % 9)}-1${at} | 가나${i} | 구입 ${at}-${i} | ${won(n)}`));
  });
  return sheetOf('내역', rows.join('\n'));
}
const of = (block: SheetBlock) => {
  const check = checkWorkbook([block], options);
  return { sum: check.summary.bookAmount, ids: check.findings.map(({ ruleId, address }) => `${ruleId}@${address}`), byLine: check.sheets[0]?.byLine ?? [] };
};
const GROUPS: readonly Group[] = [
  { amounts: [1_200_000, 3_400_000, 560_000], slip: 0 },
  { amounts: [770_000, 880_000], slip: 0 },
  { amounts: [4_100_000, 250_000, 90_000], slip: 0 },
];

describe('sums that stand over their rows', () => {
  it.each(['소계', '3건', ''])('are no costs, and give their rows the line (beside them: “%s”)', (words) => {
    const { sum, ids, byLine } = of(outline(GROUPS, words, true));
    expect(sum).toBe(11_250_000);
    expect(byLine.map(({ code, bookAmount }) => [code, bookAmount])).toEqual([
      ['1.가.①', 5_160_000],
      ['1.가.②', 1_650_000],
      ['1.가.③', 4_440_000],
    ]);
    expect(ids.filter((one) => /date-missing|category-|total-mismatch|row-after/.test(one))).toEqual([]);
  });

  it('one that leaves out a row is told in its own cell, and not again in the total over them', () => {
    const { sum, ids } = of(outline([GROUPS[0]!, { amounts: [770_000, 880_000], slip: 770_000 }, GROUPS[2]!], '', true));
    expect(sum).toBe(11_250_000);
    expect(ids.filter((one) => one.startsWith('total-mismatch'))).toEqual(['total-mismatch@E7']);
  });

  it('whatever the amounts are, the total is that of the rows', () => {
    const amount = fc.integer({ min: 1, max: 9_000 }).map((n) => n * 1_000);
    fc.assert(
      fc.property(fc.array(fc.array(amount, { minLength: 2, maxLength: 6 }), { minLength: 3, maxLength: 4 }), fc.boolean(), (all, total) => {
        const groups = all.map((amounts) => ({ amounts, slip: 0 }));
        expect(of(outline(groups, '', total)).sum).toBe(all.flat().reduce((sum, n) => sum + n, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('rows of a ledger that only happen to lack a date stay costs', () => {
    const rows = [
      '비목 | 일자 | 거래처 | 적요 | 금액(원)',
      ...[1, 2, 3, 4].map((n) => `${LINES[n % 2]} | ${n === 2 ? '' : `2013-0${n}-05`} | 가나${n} | 구입 | ${n},100,000`),
    ];
    const { sum, ids } = of(sheetOf('내역', rows.join('\n')));
    expect(sum).toBe(10_400_000);
    expect(ids).toContain('date-missing@B3');
  });
});

it.each([
  ['Materials and reagents (1.가.②)', '1.가.②'],
  ['인건비(1.가.①)', '1.가.①'],
  ['시약비 [1-가-2]', '1.가.②'],
  ['위탁연구 〔1.나.①〕', '1.나.①'],
])('a code in brackets behind its name: %s', (written, code) => {
  const row = (n: number): string => `2013-0${n}-05 | 가나 | 구입 ${n} | ${written} | ${n},000,000`;
  const { byLine } = of(sheetOf('내역', ['일자 | 거래처 | 적요 | 비목 | 금액(원)', row(1), row(2), row(3)].join('\n')));
  expect(byLine.map((line) => [line.code, line.bookAmount])).toEqual([[code, 6_000_000]]);
});

it.each([
  ['KRW million, excluding VAT', 1_000_000],
  ['KRW million (excl. VAT)', 1_000_000],
  ['천원, 부가세 별도', 1_000],
  ['KRW thousand; VAT excluded', 1_000],
])('a unit with what is said of the tax behind it: %s', (said, unit) => {
  const block = sheetOf(
    'Ledger',
    [`${said} | | | `, 'Date | Name | R&D category | Amount', '2013-01-05 | A | 1.가.② | 1.5', '2013-02-05 | B | 1.가.② | 2.5'].join('\n'),
  );
  expect(of(block).sum).toBe(4 * unit);
});

it.each([
  ['부가세 불공제(면세사업) → 승인금액을 연구개발비로 계상', 7_700_000],
  ['매입세액 불공제 사업자', 7_700_000],
  ['VAT is not deductible', 7_700_000],
  ['부가세 별도', 7_000_000],
  ['공제', 7_000_000],
])('tax that the firm bears is part of the cost: %s', (said, expected) => {
  const row = (n: number): string => `2013-0${n}-05 | 가나${n} | 구입 ${n} | ${n},${n}00,000 | ${n},000,000 | ${n}00,000 | 1.가.②`;
  const block = sheetOf(
    '승인내역',
    [`${said} | (단위: 원) | | | | | `, '일자 | 가맹점 | 내용 | 승인금액 | 공급가액 | 부가세 | 비목', row(1), row(2), row(4)].join('\n'),
  );
  expect(of(block).sum).toBe(expected);
});
