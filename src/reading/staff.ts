import { readDateCell, type PlainDate } from '../domain';
import type { CellValue } from '../sheet/model';
import type { Grid } from './grid';
import { normalizeLabel, bareOutside, cellText, isBlank } from './text';

/** A person of the list of lab staff. */
export interface StaffEntry {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** What else the list says of the person: rank, remarks. */
  readonly said?: string;
}
export interface StaffList {
  readonly sheet: string;
  readonly people: ReadonlyMap<string, readonly StaffEntry[]>;
}

const SHEET = /연구인력|연구원명단|연구원현황|연구소인원|연구소인력|연구요원명단|연구원목록|연구전담|참여연구원|참여연구인력|labstaff|r&dstaff|researchers/;
const NAME = /^(성명|이름|연구원명|연구원|성함|name|fullname|researcher)$/;
const FROM = /^(참여시작일?|입사일|입사일자|근무시작|근무시작일|시작일|전입일|발령일|등록일|소속일|재직시작일|배치일|from|start|startdate|joined|since)$/;
const TO = /^(퇴사일|퇴사일자|퇴직일|근무종료|근무종료일|종료일|참여종료일?|참여만료일?|전출일|해제일|재직종료일|to|end|enddate|left|until)$/;

/** A name as it is compared: without blanks and without a title behind it in brackets. */
export const personKey = (name: string): string => bareOutside(name);

/** The list of lab staff of a workbook: a sheet whose name or title says so, with a column of names and perhaps of dates of service. */
export function readStaff(grid: Grid): StaffList | undefined {
  const { top, left, sheet } = grid.block;
  let named = SHEET.test(normalizeLabel(sheet));
  for (let row = top; row <= Math.min(grid.bottom, top + 30); row += 1) {
    let name: number | undefined;
    let from: number | undefined;
    let to: number | undefined;
    for (let column = left; column <= Math.min(grid.right, left + 40); column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string') continue;
      const head = normalizeLabel(value);
      if (SHEET.test(head)) named = true;
      if (name === undefined && NAME.test(head)) name = column;
      else if (from === undefined && FROM.test(head)) from = column;
      else if (to === undefined && TO.test(head)) to = column;
    }
    if (!named || name === undefined) continue;
    const people = new Map<string, StaffEntry[]>();
    for (let next = row + 1; next <= grid.bottom; next += 1) {
      const person = personKey(cellText(grid.at(next, name)));
      if (person === '') continue;
      const entry: StaffEntry = { ...dateOf(grid, next, from, 'from'), ...dateOf(grid, next, to, 'to'), ...saidBeside(grid, next, name) };
      const known = people.get(person);
      if (known) known.push(entry);
      else people.set(person, [entry]);
    }
    return people.size > 0 ? { sheet, people } : undefined;
  }
  return undefined;
}

function saidBeside(grid: Grid, row: number, name: number): { said?: string } {
  const texts: string[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(row, column);
    if (column !== name && typeof value === 'string' && !isBlank(value)) texts.push(value.trim());
  }
  return texts.length === 0 ? {} : { said: texts.join('; ').slice(0, LONGEST) };
}
/** No more is read of what stands beside a name. */
const LONGEST = 200;

function dateOf(grid: Grid, row: number, column: number | undefined, as: 'from' | 'to'): { from?: PlainDate; to?: PlainDate } {
  if (column === undefined) return {};
  const value: CellValue = grid.own(row, column);
  if (isBlank(value) || (typeof value !== 'string' && typeof value !== 'number')) return {};
  const date = readDateCell(value, grid.block.date1904);
  return date ? { [as]: date } : {};
}
