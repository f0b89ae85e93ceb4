import { text } from '../../domain';
import type { Table } from '../../reading/table/table';
import type { Hit, TableRule } from '../engine/rule';
import { BOTH, number } from '../message-formatting';

const NAMES: Readonly<Record<number, { ko: string; en: string }>> = {
  1: { ko: '원', en: 'won' },
  1000: { ko: '천원', en: 'thousand won' },
  10000: { ko: '만원', en: 'ten thousand won' },
  1000000: { ko: '백만원', en: 'million won' },
  100000000: { ko: '억원', en: 'hundred million won' },
};
export const unitName = (won: number): { ko: string; en: string } => NAMES[won] ?? { ko: `${won}원`, en: `${won} won` };

/** The number format divides what it shows: what is written as the unit is that of what is seen, not of what stands in the cells. */
function shownOtherwise(table: Table): Hit | undefined {
  const { understanding, units, grid } = table;
  const { shownIn } = understanding;
  const [first] = units.found;
  const book = understanding.columns.book;
  const mixed = book !== undefined && (grid.block.mixedScales?.has(book) ?? false);
  if (!first || (shownIn === undefined && !mixed)) return undefined;
  const unit = unitName(understanding.unit);
  const written = unitName(first.won);
  const by = number(shownIn ?? 1);
  return {
    row: first.row,
    column: first.column,
    message: mixed
      ? text(
          `단위는 ‘${written.ko}’이나 장부금액 열의 일부 셀만 표시 형식이 값을 나누어 보여 줍니다. 셀의 값은 모두 ‘${unit.ko}’으로 읽었습니다.`,
          `The unit is ${written.en}, but the number format divides what it shows in some cells of the book amount only. All values were read in ${unit.en}.`,
        )
      : text(
          `단위는 ‘${written.ko}’이나 표시 형식이 값을 ${by}으로 나누어 보여 줍니다. 셀의 값은 ‘${unit.ko}’으로 읽었습니다.`,
          `The unit is ${written.en}, but the number format shows the values divided by ${by}. The values were read in ${unit.en}.`,
        ),
    content: mixed ? 'mixed' : 'shown',
    across: { cause: `${mixed ? 'mixed' : 'shown'}${written.en}${by}` },
    rows: [],
  };
}

export const unitUnclear: TableRule = {
  kind: 'table',
  meta: {
    id: 'unit-unclear',
    severity: 'warning',
    kinds: BOTH,
    title: text('단위가 분명하지 않음', 'Unit unclear'),
    reason: text(
      '산정표의 단위는 천원입니다. 시트의 단위를 알아야 금액을 옮길 수 있습니다.',
      'The statement is in thousands of won; the unit of the sheet must be known to convert it.',
    ),
    source: { ref: '별표 3' },
  },
  check(table) {
    const { understanding, units } = table;
    if (understanding.unitFrom === 'user') return undefined;
    const unit = unitName(understanding.unit);
    const [first, ...others] = units.found;
    // Each row says its own.
    if (!first && understanding.rowUnits !== undefined) return undefined;
    if (!first) {
      const isFitted = understanding.unitFrom === 'ledger';
      return {
        row: understanding.headerRows[understanding.headerRows.length - 1] as number,
        column: table.column('book'),
        message: isFitted
          ? text(
              `단위가 적혀 있지 않아 배분표의 금액에 맞추어 ‘${unit.ko}’으로 보았습니다.`,
              `No unit is given; it was taken as ${unit.en}, as its amounts are near those of the ledger in ${unit.en}.`,
            )
          : text(`단위가 적혀 있지 않아 ‘${unit.ko}’으로 보았습니다.`, `No unit is given; it was taken as ${unit.en}.`),
        content: 'none',
        across: { cause: isFitted ? 'fitted' : 'none', anyTable: true },
        rows: [],
      };
    }
    const other = others.find((mention) => mention.won !== first.won);
    if (!other && units.currency) {
      const { code, row, column } = units.currency;
      return {
        row,
        column,
        message: text(
          `단위로 ‘${unit.ko}’과 외화(${code})가 함께 적혀 있습니다. 장부금액은 ‘${unit.ko}’으로 보았습니다.`,
          `The unit names ${unit.en} and another currency (${code}). The book amount was taken as ${unit.en}.`,
        ),
        content: `currency\u001f${code}`,
        rows: [],
      };
    }
    if (!other) return shownOtherwise(table);
    return {
      row: other.row,
      column: other.column,
      message: text(
        `단위가 서로 다릅니다: ${table.grid.addressOf(first.row, first.column)} ‘${unitName(first.won).ko}’, ${table.grid.addressOf(other.row, other.column)} ‘${unitName(other.won).ko}’. ‘${unit.ko}’으로 보았습니다.`,
        `Two units contradict: ${unitName(first.won).en} in ${table.grid.addressOf(first.row, first.column)}, ${unitName(other.won).en} in ${table.grid.addressOf(other.row, other.column)}. It was taken as ${unit.en}.`,
      ),
      content: 'two',
      rows: [],
    };
  },
};
