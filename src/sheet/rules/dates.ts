import { text, toSerial } from '../../domain';
import type { RowRule, TableRule } from '../engine/rule';
import { columnOf, LEDGER, shown, writeTo } from './say';

const HAS_DATES = (row: { table: { columns: { date?: number } } }): boolean => row.table.columns.date !== undefined;
/** 확인신청일이 속하는 분기의 직전 4분기. */
const FOUR_QUARTERS = { ref: '영 제2조의3', clause: '③' } as const;

export const dateMissing: RowRule = {
  kind: 'row',
  meta: {
    id: 'date-missing',
    severity: 'error',
    kinds: LEDGER,
    title: text('일자가 없음', 'Date missing'),
    reason: text('직전 4분기의 비용인지는 일자로 가려집니다.', 'The date decides whether a cost lies in the four quarters.'),
    source: FOUR_QUARTERS,
  },
  check(row) {
    if (!HAS_DATES(row) || row.date.state !== 'empty' || (row.book.n === 0 && row.net === 0)) return undefined;
    return { row: row.row, column: columnOf(row, 'date'), message: text('일자가 없습니다.', 'The date is missing.') };
  },
};

export const dateInvalid: RowRule = {
  kind: 'row',
  meta: {
    id: 'date-invalid',
    severity: 'error',
    fixable: true,
    kinds: LEDGER,
    title: text('날짜가 아닌 일자', 'Date that is none'),
    reason: text('문자로 적힌 일자는 기간을 가리거나 정렬할 때 빠집니다.', 'A date written as text is passed over when a period is filtered or sorted.'),
    source: FOUR_QUARTERS,
  },
  check(row, { textDates }) {
    if (!HAS_DATES(row)) return undefined;
    const { raw, state, date } = row.date;
    const column = columnOf(row, 'date');
    if (state === 'bad') return { row: row.row, column, message: text(`날짜로 읽을 수 없습니다: “${shown(raw)}”`, `This is no date: “${shown(raw)}”`) };
    if (state !== 'text' || date === undefined || textDates) return undefined;
    return {
      row: row.row,
      column,
      message: text(`날짜가 문자로 적혀 있습니다: “${shown(raw)}” (${date})`, `The date is written as text: “${shown(raw)}” (${date})`),
      fix: {
        title: text(`날짜로 바꾸기: ${date}`, `Turn into the date ${date}`),
        writes: [writeTo(row, column, { value: toSerial(date, row.table.grid.block.date1904), numberFormat: 'yyyy-mm-dd' })],
      },
    };
  },
};

export const dateOutsidePeriod: RowRule = {
  kind: 'row',
  meta: {
    id: 'date-outside-period',
    severity: 'error',
    kinds: LEDGER,
    title: text('기간 밖의 일자', 'Date outside the period'),
    reason: text('신청일이 속하는 분기의 직전 4분기에 쓴 비용만 연구개발비에 들어갑니다.', 'Only costs of the four quarters before the quarter of the application count.'),
    source: FOUR_QUARTERS,
  },
  check(row, { period }) {
    const { date } = row.date;
    if (!period || date === undefined || (date >= period.from && date <= period.to)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'date'),
      message: text(`직전 4분기(${period.from} ~ ${period.to}) 밖의 일자입니다: ${date}`, `${date} is outside the four quarters (${period.from} to ${period.to})`),
    };
  },
};

export const periodUnknown: TableRule = {
  kind: 'table',
  meta: {
    id: 'period-unknown',
    severity: 'info',
    kinds: LEDGER,
    title: text('기간을 알 수 없음', 'Period unknown'),
    reason: text('신청일을 알려 주면 직전 4분기의 비용인지 검사합니다.', 'Give the application date to have the four quarters checked.'),
    source: FOUR_QUARTERS,
  },
  check(table, { period }) {
    if (period) return undefined;
    return {
      row: table.understanding.headerRows[table.understanding.headerRows.length - 1] as number,
      column: table.column('date', 'category'),
      message: text('신청일을 알 수 없어 직전 4분기를 검사하지 못했습니다.', 'Without an application date the four quarters could not be checked.'),
      content: 'none',
      rows: [],
    };
  },
};
