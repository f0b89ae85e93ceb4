import { text, type Text } from '../../domain';
import type { Hit, TableRule } from '../engine/rule';
import { columnName } from '../../sheet/a1';
import { amountsTimesRate } from './amounts-times-rate';
import { countedTwice } from './counted-twice';
import { BOTH, number, shownValue } from '../message-formatting';
import { cellText } from '../../reading/text';
import { numberOf } from '../../reading/amount-columns';
import type { Table } from '../../reading/table/table';

/** In the unit of the sheet: less is rounding. */
const SAME = 0.5;

/** More than one column could be the book amount: which one was taken, and what the others come to. */
export const amountUnclear: TableRule = {
  kind: 'table',
  meta: {
    id: 'amount-unclear',
    severity: 'warning',
    kinds: BOTH,
    title: text('장부금액 열이 분명하지 않음', 'Book amount unclear'),
    reason: text(
      '금액 열이 여럿이면 어느 열이 장부금액인지에 따라 연구개발비가 달라집니다. 다른 열이 맞으면 그 열을 지정하십시오.',
      'With several columns of amounts the cost depends on which one is the book amount; assign another one where it is wrong.',
    ),
    source: { ref: '별표 3' },
  },
  check(table) {
    const main = unclear(table);
    const unconverted = amountsTimesRate(table);
    return [...(main ? [main] : []), ...(unconverted ? [unconverted] : [])];
  },
};

function unclear(table: Table): Hit | undefined {
  const twice = countedTwice(table);
  if (twice) return twice;
  const { others: found, added, headings, headerRows, columns, currencies, part, unit, unshared, running = [] } = table.understanding;
  if (currencies && columns.book !== undefined) {
    const list = currencies.map(({ code, rows }) => `${code} ${number(rows)}`).join(', ');
    return {
      row: headerRows[headerRows.length - 1] as number,
      column: columns.book,
      message:
        currencies.length === 1
          ? abroad(list)
          : text(
              `한 열에 여러 통화의 금액이 있습니다(행 수: ${list}). 원화로 바꾸지 않으면 더할 수 없습니다.`,
              `One column holds amounts in several currencies (rows: ${list}). They cannot be added up before they are converted into won.`,
            ),
      content: `currencies\u001f${list}`,
      rows: [],
    };
  }
  // Before the rows were read, sums among them may have been counted too.
  const said = found?.map((one) => ({ ...one, sum: sumOf(table, one.column) || one.sum }));
  if (unshared && (!said || said.length === 0) && columns.book !== undefined)
    return {
      row: headerRows[headerRows.length - 1] as number,
      column: columns.book,
      message: text(
        `‘${shownValue(unshared.heading)}’ 열이 있지만 그 비율을 곱한 금액 열이 없어 전액을 더했습니다. 곱하면 ${number(unshared.sum)}입니다.`,
        `There is a rate “${shownValue(unshared.heading)}” but no column of what it makes of the amounts; they were added whole. Times the rate they come to ${number(unshared.sum)}.`,
      ),
      content: `unshared\u001f${unshared.heading}`,
      rows: [],
    };
  if (!said || said.length === 0 || columns.book === undefined) return undefined;
  const { data, shown: amounts } = table.numbers;
  let taken = 0;
  for (let at = 0; at < data.length; at += 1) if (data[at] === 1) taken += amounts.book[at] as number;
  // What comes to the same changes nothing: the months beside the costs, the details of each.
  const others = added || columns.credit !== undefined ? said : said.filter(({ sum }) => Math.abs(sum - taken) > SAME);
  if (others.length === 0) return undefined;
  const laid = table.grid.block.places !== undefined;
  const nameOf = (column: number, heading: string): string => (laid ? `‘${shownValue(heading)}’` : `${columnName(column)} ‘${shownValue(heading)}’`);
  const list = (of: typeof others): string => of.map(({ column, heading, sum }) => `${nameOf(column, heading)} ${number(sum)}`).join(', ');
  // Of columns that are added up one alone may be it: a running total, what one of several paid.
  const within = others.filter(({ column }) => added?.book?.includes(column));
  const changed = others.filter((one) => one.changed === true);
  const off = others.filter((one) => one.off === true && one.changed !== true);
  const candidates = others.filter((one) => !off.includes(one) && !changed.includes(one));
  const upTo = candidates.filter(({ column }) => running.includes(column));
  const beside = candidates.filter((one) => !within.includes(one) && !upTo.includes(one));
  const headOf = (column: number): string =>
    headerRows
      .map((row) => cellText(table.grid.at(row, column)))
      .filter((words, at, all) => words !== '' && all.indexOf(words) === at)
      .join(' ')
      .slice(0, 40);
  const own = added?.book
    ? added.book.map((column) => (laid ? nameOf(column, headOf(column)) : columnName(column))).join('+')
    : nameOf(columns.book, headings?.book ?? '');
  return {
    row: headerRows[headerRows.length - 1] as number,
    column: columns.book,
    message: sentences([
      text(`장부금액으로 ${own} 열을 사용했습니다(${number(taken)}).`, `The book amount was taken from ${own} (${number(taken)}).`),
      within.length > 0 &&
        text(`더한 열 가운데 하나만 장부금액일 수도 있습니다: ${list(within)}.`, `One of the columns that were added up could be it alone: ${list(within)}.`),
      upTo.length > 0 &&
        text(
          `앞의 ${list(upTo)} 열을 포함한 누계로 보고 그 열은 더하지 않았습니다. 누계가 아니면 함께 더하십시오.`,
          `It was taken as a running total that includes ${list(upTo)}, which were not added. If it is none, add them up.`,
        ),
      beside.length > 0 && text(`장부금액일 수 있는 다른 열: ${list(beside)}.`, `Other columns that could be it: ${list(beside)}.`),
      off.length > 0 &&
        text(
          `빼지 않은 열: ${list(off)}. 돌려받은 금액이면 조정금액으로 빼십시오.`,
          `Not taken off: ${list(off)}. If it came back, take it off as an adjustment.`,
        ),
      changed.length > 0 &&
        text(
          `더하지도 빼지도 않은 열: ${list(changed)}. 기간 사이의 증감이면 그대로 두고, 조정금액이면 그 열을 조정금액으로 지정하십시오.`,
          `Neither added nor taken off: ${list(changed)}. Leave it if it is a change between periods; if it is an adjustment, assign it as that.`,
        ),
    ]),
    ...(candidates.length === 0
      ? {}
      : {
          question: {
            asks: 'amount-column',
            ...(part === undefined ? {} : { part }),
            unit,
            taken: { columns: added?.book ?? [columns.book], heading: added?.book ? '' : (headings?.book ?? ''), sum: taken },
            others: candidates,
            ...(added?.book ? { parts: added.book.map((column) => ({ column, heading: headOf(column), sum: sumOf(table, column) })) } : {}),
            ...(laid ? { laid } : {}),
          } as const,
        }),
    across: { cause: `${own}\u001f${others.map(({ column, heading }) => `${column}${heading}`).join()}` },
    content: `${own}\u001f${others.map(({ heading }) => heading).join()}`,
    rows: [],
  };
}

/** One after the other, those that there are. */
const sentences = (all: readonly (Text | false)[]): Text => {
  const said = all.filter((one) => one !== false);
  return text(said.map(({ ko }) => ko).join(' '), said.map(({ en }) => en).join(' '));
};

const abroad = (list: string): Text =>
  text(
    `금액이 외화입니다(행 수: ${list}). 숫자를 그대로 더한 합계는 원화가 아니므로 원화로 환산한 금액의 열이 있어야 합니다.`,
    `The amounts are in a foreign currency (rows: ${list}). Added up as they stand they are no won; a column of what they come to in won is needed.`,
  );

/** What a column adds up to over the rows of costs, in the unit of the sheet. */
function sumOf(table: Table, column: number): number {
  let sum = 0;
  for (const { row, kind } of table.rows) if (kind === 'data') sum += numberOf(table.grid.own(row, column)) ?? 0;
  return Math.round(sum * 100) / 100;
}
