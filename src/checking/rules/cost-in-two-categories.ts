import { text } from '../../domain';
import { contentOf } from '../engine/finding-key';
import type { GroupRule, Hit, Rule } from '../engine/rule';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import type { Row } from '../../reading/table/row';
import { lineOf, maybeSameCost, sameCosts, sameInWords, trainingPair } from './same-cost';
import { SharedCosts } from './shared-costs';
import { columnOf, LEDGER, number, rowName } from '../message-formatting';

const withinSheet: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'cost-in-two-categories',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 비목에 들어간 비용', 'Cost in two categories'),
    reason: text('한 비용은 한 비목에만 넣을 수 있습니다.', 'A cost may stand in one category only.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check(rows) {
    const hits = sameCosts(rows).flatMap(inTwo);
    const told = new Set(hits.map(({ row }) => row));
    return [
      ...hits,
      ...sameInWords(rows)
        .flatMap(inTwo)
        .filter(({ row }) => !told.has(row)),
    ];
  },
};

/** The same cost on two sheets of the workbook, one a line or a quarter. */
const acrossSheets: WorkbookRule = {
  kind: 'workbook',
  meta: withinSheet.meta,
  gather: (ledgers) => SharedCosts.inSteps(ledgers),
  check: ({ ledgers }) => (ledgers.length < 2 ? [] : SharedCosts.of(ledgers).of(inOtherSheets)),
};

/** Within a sheet, and from sheet to sheet. */
export const costInTwoCategories: readonly (Rule | WorkbookRule)[] = [withinSheet, acrossSheets];

const inOtherSheets = (rows: readonly Row[]): WorkbookHit[] => sameInWords(rows).flatMap(elsewhere);

/** Rows of another line than a like one in a sheet before. */
function elsewhere(rows: readonly Row[]): WorkbookHit[] {
  return rows.flatMap((row, at) => {
    const line = lineOf(row);
    const before = rows.slice(0, at).filter((other) => lineOf(other) !== '' && line !== '');
    // One cost that stands in the sheet of its line as well is told as a duplicate.
    if (before.some((other) => lineOf(other) === line)) return [];
    const other = before.find((one) => one.table !== row.table && !trainingPair(one, row));
    if (!other) return [];
    const { sheetId, sheet } = row.table.understanding;
    const [there, code] = [rowName(other), lineOf(other)];
    const place = `‘${other.table.understanding.sheet}’`;
    return [
      {
        sheetId,
        sheet,
        table: row.table,
        row: row.row,
        column: columnOf(row, 'category', 'book'),
        message: text(
          `${place} ${there.ko}의 같은 비용이 ${code} 비목에도 있습니다: ${line}, ${number(row.book.n)}`,
          `The same cost stands in ${code} too (${place}, ${there.en}): ${line}, ${number(row.book.n)}`,
        ),
        source: { ref: '별표 3', clause: line },
        content: `${contentOf(row)}\u001facross`,
      },
    ];
  });
}

function inTwo(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const line = lineOf(row);
    if (line === '') continue;
    const other = [...seen.entries()].find(([code, one]) => code !== line && !trainingPair(one, row));
    if (other && !seen.has(line)) {
      hits.push({
        row: row.row,
        column: columnOf(row, 'category'),
        message: text(
          `${rowName(other[1]).ko}의 같은 비용이 ${other[0]} 비목에도 있습니다: ${line}, ${number(row.book.n)}`,
          `The same cost stands in ${other[0]} too (${rowName(other[1]).en}): ${line}, ${number(row.book.n)}`,
        ),
        source: { ref: '별표 3', clause: line },
      });
    }
    if (!seen.has(line)) seen.set(line, row);
  }
  return hits;
}
