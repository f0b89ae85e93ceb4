/** Rows that a filter or a hand keeps out of sight are counted, and it is said how many and how much: pane, report and terminal in the same words. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook, openSession, type Finding } from '../../src/checking';
import { tablePieces } from '../../src/cli/table';
import { findingsSheet } from '../../src/documents/report';
import { FileHost } from '../../src/hosts/file';
import { blockOf } from '../lib/sheets';
import { xlsxOf } from '../lib/xlsx-of';

const rows = [
  ['신청일', '2014-02-14', null, null],
  ['일자', '적요', '비목', '장부금액'],
  ...[1, 2, 4, 8, 16, 32].map((amount, index) => [`2013-03-0${index + 1}`, `시약 ${index}`, '1.가.②', amount * 1_000_000]),
];
const check = (hiddenRows: readonly number[], decided: readonly Finding[] = []) =>
  checkWorkbook([blockOf({ name: '배분', rows, hiddenRows })], {
    decisions: decided.map(({ key, ruleId }) => ({
      key,
      ruleId,
      kind: 'confirmed' as const,
      where: '',
      what: '',
      reason: '확인',
      by: '',
      at: '2026-11-28T09:00',
    })),
  });
const hiddenOf = ({ findings }: ReturnType<typeof check>) => findings.filter(({ ruleId }) => ruleId === 'hidden-row');

it('counts them: the sums are the same with and without a filter', () => {
  const [all, filtered] = [check([]), check([2, 3, 5])];
  expect(filtered.summary.bookAmount).toBe(63_000_000);
  expect({ ...filtered.summary, reviews: 0 }).toEqual({ ...all.summary, reviews: 0 });
  expect(all.sheets[0]?.understanding.hidden).toBeUndefined();
  // 1 + 2 + 8 million
  expect(filtered.sheets[0]?.understanding.hidden).toEqual({ rows: 3, amount: 11_000_000 });
});

it('says it in one finding, in the report and in the terminal, in both languages', async () => {
  const filtered = check([2, 3, 5]);
  expect(hiddenOf(filtered).map(({ message }) => message.ko)).toEqual([
    '필터나 숨기기로 보이지 않는 3행의 금액도 합계에 들어 있습니다: 11,000,000 (3–4행, 6행)',
  ]);
  for (const [lang, words] of [
    ['ko', '보이지 않는 3행, 장부금액 11,000,000원 포함'],
    ['en', 'including 3 hidden rows with 11,000,000 won'],
  ] as const) {
    const report = findingsSheet(filtered, [], lang);
    expect(JSON.stringify(report.cells)).toContain(words);
    expect([...tablePieces({ file: 'a.xlsx', check: filtered }, lang)].join('')).toContain(words);
  }
});

it('tells of each finding whether its row is out of sight', () => {
  const wrong = rows.map((row, at) => (at === 3 || at === 4 ? [row[0], row[1], at === 3 ? '9.하' : '8.다', row[3]] : row)) as typeof rows;
  const session = openSession([blockOf({ name: '배분', rows: wrong, hiddenRows: [3] })], {});
  const found = session.result.findings.filter(({ ruleId }) => ruleId === 'category-unknown');
  expect(found.map((finding) => [finding.address, session.isHidden(finding)])).toEqual([
    ['C4', true],
    ['C5', false],
  ]);
});

describe('a decision on hidden rows', () => {
  it('holds while the same rows are hidden, and is asked again when others are', () => {
    const before = check([2, 3, 5]);
    expect(hiddenOf(check([2, 3, 5], hiddenOf(before)))).toEqual([]);
    expect(hiddenOf(check([2, 3, 5, 6], hiddenOf(before)))).toHaveLength(1);
    expect(hiddenOf(check([2, 3, 4], hiddenOf(before)))).toHaveLength(1);
  });
});

it('is so for a file whose filter has hidden the rows', async () => {
  const cells = Object.fromEntries(
    rows.flatMap((row, at) => row.flatMap((value, column) => (value === null ? [] : [[`${'ABCD'[column]}${at + 1}`, { value }]]))),
  );
  const host = await FileHost.open(xlsxOf({ sheets: [{ name: '배분', cells, hiddenRows: [3, 4, 6] }] }));
  const result = checkWorkbook([await host.read((await host.sheets())[0]?.id ?? '')], {});
  expect(result.sheets[0]?.understanding.hidden).toEqual({ rows: 3, amount: 11_000_000 });
});
