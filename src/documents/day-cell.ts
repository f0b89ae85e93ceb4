import { plainDate, toSerial } from '../domain';
import type { NewCell } from '../sheet/model';

const MINUTES_A_DAY = 1_440;

/** A day is a date to Excel, with its time where it has one (`2014-02-14T09:05`); what is neither stays as it was written. */
export function dayCell(value: string, date1904: boolean): Required<Pick<NewCell, 'value'>> & Pick<NewCell, 'numberFormat'> {
  const [, year, month, day, hours, minutes] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/.exec(value) ?? [];
  const date = plainDate(Number(year), Number(month), Number(day));
  if (!date) return { value };
  const time = hours === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) / MINUTES_A_DAY;
  return { value: toSerial(date, date1904) + time, numberFormat: hours === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}
