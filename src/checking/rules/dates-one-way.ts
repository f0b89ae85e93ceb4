import { text, toSerial, type Text } from '../../domain';
import type { TableRule } from '../engine/rule';
import type { Row } from '../../reading/table/row';
import type { DateWay } from '../../reading/date-ways';
import { saysDay } from '../../reading/header-names';
import { columnOf, LEDGER, number, shownValue, writeTo } from '../message-formatting';
import { FOUR_QUARTERS, quartersOf } from './four-quarters';

/** Ways in which a cell names a day, and nothing but a day: it can be written as one. */
const DAYS: ReadonlySet<DateWay> = new Set<DateWay>([
  'yy-mm-dd',
  'yymmdd',
  'yyyymmdd',
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'month-name',
  'mm-dd',
  'day',
  'weekday',
  'year-month-day',
  'serial-text',
]);

/** A column writes all its dates in a way that Excel does not take as dates: one finding, one fix. */
export const datesOneWay: TableRule = {
  kind: 'table',
  meta: {
    id: 'dates-one-way',
    severity: 'error',
    fixable: true,
    kinds: LEDGER,
    title: text('날짜로 인식되지 않는 일자 열', 'A column of dates that Excel does not read'),
    reason: text(
      'Excel이 날짜로 인식하지 않는 일자는 기간을 판정하거나 정렬할 때 빠집니다.',
      'Dates that Excel does not take as dates are passed over when a period is filtered or sorted.',
    ),
    source: FOUR_QUARTERS,
  },
  check(table, context) {
    const { dateWay } = table.understanding;
    if (dateWay === undefined || !DAYS.has(dateWay)) return undefined;
    const written = table.rows.filter((row): row is Row => row.kind === 'data' && row.date.date !== undefined && !isSerial(row));
    const [first] = written;
    if (!first) return undefined;
    const column = columnOf(first, 'date');
    // Numbers that no heading calls days may be something else: nothing is written over them.
    const sure = saysDay(table.understanding.headings?.date ?? '') ? written : written.filter(({ date }) => typeof date.raw === 'string');
    const saying = (count: number): Text =>
      text(
        `일자 ${number(count)}건이 Excel이 날짜로 인식하지 않는 방식으로 적혀 있습니다: “${shownValue(first.date.raw)}” (${first.date.date})`,
        `${number(count)} dates are written in a way that Excel does not take as dates: “${shownValue(first.date.raw)}” (${first.date.date})`,
      );
    return {
      row: first.row,
      column,
      message: saying(written.length),
      across: { cause: dateWay, rows: written.length, say: saying },
      source: quartersOf(context),
      content: dateWay,
      rows: [],
      ...(sure.length === 0
        ? {}
        : {
            fix: () => ({
              title: text(`일자 ${number(sure.length)}건을 날짜로 바꾸기`, `Turn ${number(sure.length)} texts into dates`),
              writes: sure.map((row) =>
                writeTo(row, column, {
                  value: toSerial(row.date.date as NonNullable<typeof row.date.date>, row.table.grid.block.date1904),
                  numberFormat: 'yyyy-mm-dd',
                  shown: row.date.date as string,
                }),
              ),
            }),
          }),
    };
  },
};

/** A serial of Excel, not a number such as 130105. */
const isSerial = ({ date, table }: Row): boolean =>
  typeof date.raw === 'number' && date.raw === toSerial(date.date as NonNullable<typeof date.date>, table.grid.block.date1904);
