/** Whether something was paid while the training went on, as the days in the row say it. */
import { readBy, USUAL } from '../date-ways';
import type { Row } from '../table/row';
import type { AnswerColumn } from './cells';
import { timesIn } from './timeline';

export const ENDED = /(?:종료|수료|졸업)(?:일|일자)?$/;
export const LASTED = /(?:교육|훈련|재학|수업|과정|학기|수강|이수|사내대학)[가-힣]{0,4}기간$|^기간$/;
const PAID = /지급일(?:자)?$|지급날짜$/;
const DAY = /(\d{4})\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})/g;
/** Behind the sign of a span the year is that of its beginning. */
const SHORT_END = /[~∼–]\s?(\d{1,2})\s?[./월]\s?(\d{1,2})/;

const iso = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
/** The days that a text names, in their order. */
export function daysIn(text: string): readonly string[] {
  const days = [...text.matchAll(DAY)].map(([, year = '', month = '', day = '']) => iso(year, month, day));
  const end = days.length === 1 ? SHORT_END.exec(text) : null;
  return end ? [...days, iso((days[0] as string).slice(0, 4), end[1] as string, end[2] as string)] : days;
}
export const dayIn = ({ row, table }: Row, { column }: AnswerColumn, text: string): string | undefined =>
  column < 0 ? undefined : (readBy(USUAL, table.grid.at(row, column), table.grid.block.date1904) ?? daysIn(text).at(-1));

/** `8월분`: for which month it was paid. */
const FOR_MONTH = /(?<![\d.])(1[0-2]|0?[1-9])월\s?분(?!기)/;
const OF_MONTH = /지급분|귀속월?|대상월|해당월/;
const MONTH_ALONE = /^(?:\d{4}\s?[.\-/년]\s?)?(1[0-2]|0?[1-9])월$/;
/** A month all of which lies before or after the training. */
function monthOutside(row: Row, columns: readonly AnswerColumn[], texts: readonly string[]): AnswerColumn | undefined {
  const cost = row.date.date;
  if (cost === undefined) return undefined;
  const lasted = columns.findIndex(({ heading }, place) => LASTED.test(heading) && texts[place] !== '');
  const times = timesIn(texts[lasted] ?? '', cost);
  const [first, last] = [times[0], times.at(-1)];
  if (times.length < 2 || !first || !last) return undefined;
  return columns.find(({ heading }, place) => {
    const text = texts[place] as string;
    const month = place === lasted ? undefined : (FOR_MONTH.exec(text)?.[1] ?? (OF_MONTH.test(heading) ? MONTH_ALONE.exec(text)?.[1] : undefined));
    const [time] = month === undefined ? [] : timesIn(`${month}월`, cost);
    return time !== undefined && (time.from > last.to || time.to < first.from);
  });
}

/**
 * @returns A no where the column of the day of payment says that it was paid before or after the training, a doubt where only the day of the
 * entry lies there; undefined where the row does not say when the training was.
 */
export function paidWhen(
  row: Row,
  columns: readonly AnswerColumn[],
  texts: readonly string[],
): { readonly state: 'no' | 'doubt'; readonly column: AnswerColumn } | undefined {
  let [begin, end, paid] = [undefined, undefined, undefined] as (string | undefined)[];
  let column: AnswerColumn | undefined;
  for (const [place, one] of columns.entries()) {
    const text = texts[place] ?? '';
    if (text === '') continue;
    if (LASTED.test(one.heading)) {
      const days = daysIn(text);
      if (days.length < 2) continue;
      [begin, end, column] = [days[0], days[days.length - 1], one];
    } else if (ENDED.test(one.heading)) {
      const day = dayIn(row, one, text);
      if (day !== undefined && end === undefined) [end, column] = [day, one];
    } else if (PAID.test(one.heading)) paid = dayIn(row, one, text);
  }
  const outside = monthOutside(row, columns, texts);
  if (outside) return { state: 'no', column: outside };
  const day = paid ?? row.date.date;
  if (column === undefined || day === undefined || ((end === undefined || day <= end) && (begin === undefined || day >= begin))) return undefined;
  return { state: paid === undefined ? 'doubt' : 'no', column };
}
