import { text, type Text } from '../../domain';
import { stretchesIn, type Stretch } from '../../reading/table/quarters';
import type { Table } from '../../reading/table/table';
import { numberOf } from '../../reading/amount-columns';
import { isPlaced, periodOfColumn } from '../../reading/period-names';
import { cellText } from '../../reading/text';
import type { Workbook, WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { LEDGER, number, shownValue } from '../message-formatting';
import {
  canBeFourQuarters,
  earlierOf,
  FOUR_QUARTERS,
  hasNoYear,
  isOutside,
  isWithin,
  mayBeWhenMade,
  quartersOf,
  stretchName,
  titleStretches,
} from './four-quarters';

/** Why the dates of a ledger could not be held against the period; undefined where they can. */
function reasonOf(table: Table, period: NonNullable<Workbook['period']>): Text | undefined {
  const { columns, periods, datesUnread, yearsApart } = table.understanding;
  if (columns.date !== undefined) return undefined;
  if (datesUnread === 'no-year')
    return text('일자나 분기에 연도가 없고 시트에도 적혀 있지 않습니다', 'the dates or quarters have no year, and the sheet does not say it');
  if (periods) {
    const [first] = periods;
    const before = first === undefined ? 0 : table.rows.filter(({ kind, row, date }) => kind === 'data' && row < first.row && date.date === undefined).length;
    // What lies outside is told below its title: `date-outside-period`.
    const partly = titleStretches(periods)
      .filter((one) => !isWithin(one, period) && !isOutside(one, period))
      .map(stretchName);
    return before === 0
      ? partly.length === 0
        ? undefined
        : text(
            `일부만 기간에 드는 제목이 있습니다(${partly.map(({ ko }) => ko).join(', ')})`,
            `some titles lie in the period only in part (${partly.map(({ en }) => en).join(', ')})`,
          )
      : text(
          `분기나 월을 적은 제목보다 위에 있는 행이 ${before}개 있습니다`,
          `${before} ${before === 1 ? 'row stands' : 'rows stand'} above the titles that name the quarters or months`,
        );
  }
  const stretches = stretchesIn(table.understanding) ?? earlierOf(table.understanding, period);
  if (!stretches && yearsApart) {
    const named = yearsApart.map((name) => `‘${name}’`).join(', ');
    return text(`시트 이름이나 제목에 적힌 해가 어느 해인지 적혀 있지 않습니다(${named})`, `the sheet or its titles do not say which year ${named} is`);
  }
  if (stretches) return openOf(stretches, period);
  return sumsOutside(table, period) ?? text('일자로 읽을 수 있는 열이 없습니다', 'no column reads as dates');
}

/** No column of the amount names a time, and columns beside it do, outside the four quarters: what a person took as the amount may be their sum. */
function sumsOutside(table: Table, period: NonNullable<Workbook['period']>): Text | undefined {
  const { grid, rows } = table;
  const { headerRows, columns, added, headings } = table.understanding;
  const taken = new Set([...Object.values(columns), ...Object.values(added ?? {}).flat()]);
  const outside: { readonly heading: string; readonly sum: number }[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (taken.has(column)) continue;
    const heading = cellText(grid.own(headerRows[headerRows.length - 1] as number, column));
    const named = periodOfColumn(heading);
    if (named?.says !== 'own' || named.year === undefined || isPlaced(named.year)) continue;
    const month = (one: number): string => `${named.year as number}-${String(one).padStart(2, '0')}`;
    if (!isOutside({ from: month(named.first), to: month(named.last), columns: [column] }, period)) continue;
    const sum = rows.reduce((all, { kind, row }) => (kind === 'data' ? all + (numberOf(grid.own(row, column)) ?? 0) : all), 0);
    if (sum !== 0) outside.push({ heading, sum });
  }
  if (outside.length === 0) return undefined;
  const names = outside.map(({ heading }) => `‘${shownValue(heading)}’`).join(', ');
  const sum = number(table.won(outside.reduce((all, one) => all + one.sum, 0)));
  const book = shownValue(headings?.book ?? '');
  return text(
    `장부금액으로 쓴 ‘${book}’ 열이 기간 밖의 열 ${names}(${sum}원)을 더한 합계일 수 있습니다`,
    `the amount “${book}” may add up columns outside the period: ${names} (${sum} won)`,
  );
}

/** What of months, quarters and halves across is known neither to lie within the four quarters nor outside. */
function openOf(stretches: readonly Stretch[], period: NonNullable<Workbook['period']>): Text | undefined {
  // What lies outside is told where it is: `date-outside-period`.
  const open = stretches.filter((one) => !isWithin(one, period) && !(isOutside(one, period) && one.columns.length > 0));
  if (open.length === 0) return undefined;
  const names = open.map(stretchName);
  const [ko, en] = [names.map((name) => name.ko).join(', '), names.map((name) => name.en).join(', ')];
  if (open.every((one) => mayBeWhenMade(one, period)))
    return text(
      `시트 이름이나 제목의 ‘${ko}’에 쓴 비용인지 그때 만든 시트인지 알 수 없습니다`,
      `“${en}” in the name of the sheet or its title may be when the costs arose or when the sheet was made`,
    );
  return open.every(hasNoYear)
    ? text(`연도를 알 수 없는 월이 있습니다(${ko})`, `some months have no year (${en})`)
    : text(`일부만 기간에 들거나 연도를 알 수 없는 것이 있습니다(${ko})`, `some lie in the period only in part, or have no year (${en})`);
}

/** A statement is of the four quarters unless its columns say something else: what they say in part, or more of than four quarters have. */
function reasonOfStatement({ understanding }: Table, period: NonNullable<Workbook['period']>): Text | undefined {
  const stretches = stretchesIn(understanding);
  const isTooLong = (stretches?.filter(hasNoYear).length ?? 0) > 0 && !canBeFourQuarters(stretches ?? []);
  return stretches && (isTooLong || stretches.some((one) => !hasNoYear(one) && !isWithin(one, period))) ? openOf(stretches, period) : undefined;
}

/** The date of the application is known, but no column of a ledger says when its costs arose: one finding a reason, however many sheets. */
export const periodUnchecked: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'period-unchecked',
    severity: 'warning',
    kinds: LEDGER,
    title: text('기간을 검사하지 못함', 'Period not checked'),
    reason: text(
      '일자를 읽을 수 있는 열이 없으면 직전 4분기 밖의 비용이 섞여 있어도 알 수 없습니다.',
      'Without dates, costs outside the four quarters go unnoticed.',
    ),
    source: FOUR_QUARTERS,
  },
  check(workbook) {
    const { period, ledgers, statements } = workbook;
    if (!period) return [];
    const reasons = new Map<string, { why: Text; tables: Table[] }>();
    for (const table of ledgers.length > 0 ? ledgers : statements) {
      const why = table.understanding.kind === 'ledger' ? reasonOf(table, period) : reasonOfStatement(table, period);
      if (!why) continue;
      const known = reasons.get(why.en);
      if (known) known.tables.push(table);
      else reasons.set(why.en, { why, tables: [table] });
    }
    return [...reasons.values()].map(({ why, tables }): WorkbookHit => {
      const first = tables[0] as Table;
      const { sheetId, sheet, headerRows } = first.understanding;
      const sheets = [...new Set(tables.map(({ understanding }) => understanding.sheet))];
      const more = sheets.length - 3;
      const listed = sheets.slice(0, 3).join(', ');
      const where =
        sheets.length === 1
          ? text('', '')
          : text(
              ` (시트 ${sheets.length}개: ${listed}${more > 0 ? ` 외 ${more}개` : ''})`,
              ` (${sheets.length} sheets: ${listed}${more > 0 ? ` and ${more} more` : ''})`,
            );
      return {
        sheetId,
        sheet,
        table: first,
        row: headerRows[headerRows.length - 1] as number,
        column: first.column('text', 'category', 'book'),
        message: text(
          `직전 4분기(${period.from} ~ ${period.to})의 비용인지 검사하지 못했습니다: ${why.ko}${where.ko}.`,
          `Whether the costs lie in the four quarters (${period.from} to ${period.to}) was not checked: ${why.en}${where.en}.`,
        ),
        source: quartersOf(workbook.deciding ? { deciding: workbook.deciding } : {}),
        content: `${why.en}\u001f${sheets.join('\u001f')}`,
      };
    });
  },
};
