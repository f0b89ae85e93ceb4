/** Lists of shareholders: in a sheet of their own with shares in per cent or in number, and in 별지 제1-1호 with amounts. */
import { readNumber } from '../domain';
import type { CellValue, SheetBlock } from '../sheet/model';
import { bareLabel } from './form-sheets';
import type { FormValues } from './form-values';
import { totalLevel } from './row-kind';

export interface Shareholder {
  readonly name: string;
  /** As it is written: per cent, or a number of shares, or an amount. */
  readonly held: number;
  readonly row: number;
}
export interface ShareholderList {
  readonly block: SheetBlock;
  readonly people: readonly Shareholder[];
  readonly kind: 'percent' | 'amount';
  /** What all of them together have to come to; undefined where the list does not say it. */
  readonly whole?: number;
  /** The column of the shares, and the row of the sum, or of the heading where there is none. */
  readonly column: number;
  readonly totalRow: number;
}

const NAMES = /^(주주|주주명|주주성명|성명|이름|성명\(명칭\)|주주명\(성명\)|주주성명\(명칭\)|shareholder|name)$/;
const PERCENT = /^(지분율|지분|지분비율|소유비율|보유비율|소유지분율|보유지분율|지분율\(%\)|지분\(%\)|비율\(%\)|share(\(%\))?|ownership(\(%\))?)$/;
const SHARES = /^(주식수|소유주식수|보유주식수|주식수\(주\)|소유주식수\(주\)|보유주식수\(주\)|shares)$/;
const ABOUT = /주주|shareholder/i;

const numberIn = (value: CellValue | undefined): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value.replace(/%$/, '').replace(/주$/, '')) : undefined;

export function shareholdersIn(block: SheetBlock): ShareholderList | undefined {
  const about = ABOUT.test(block.sheet) || block.values.slice(0, 12).some((row) => row.some((cell) => typeof cell === 'string' && ABOUT.test(cell)));
  if (!about) return undefined;
  for (const [down, row] of block.values.slice(0, 40).entries()) {
    const heads = row.map((cell) => (typeof cell === 'string' ? bareLabel(cell) : ''));
    const name = heads.findIndex((head) => NAMES.test(head));
    const percent = heads.findIndex((head) => PERCENT.test(head));
    const shares = heads.findIndex((head) => SHARES.test(head));
    const column = percent >= 0 ? percent : shares;
    if (name < 0 || column < 0) continue;
    const people: Shareholder[] = [];
    let totalRow = block.top + down;
    let whole: number | undefined;
    for (let next = down + 1; next < block.values.length; next += 1) {
      const cells = block.values[next] as readonly CellValue[];
      const said = cells[name];
      const held = numberIn(cells[column]);
      const total = cells.slice(0, Math.max(name, column)).some((cell) => typeof cell === 'string' && totalLevel(cell) !== undefined);
      if (total) {
        totalRow = block.top + next;
        if (percent < 0) whole = held;
        break;
      }
      if (typeof said !== 'string' || said.trim() === '') {
        if (held === undefined) break;
        continue;
      }
      if (held !== undefined) people.push({ name: said.trim(), held, row: block.top + next });
    }
    if (people.length === 0) return undefined;
    const fractions = percent >= 0 && people.every(({ held }) => held <= 1);
    if (percent >= 0) whole = fractions ? 1 : 100;
    return { block, people, kind: percent >= 0 ? 'percent' : 'amount', ...(whole === undefined ? {} : { whole }), column: block.left + column, totalRow };
  }
  return undefined;
}

/** The managers and shareholders of 별지 제1-1호; the paid-in capital of the same form is what they have to come to. */
export function shareholdersOfPlan(form: FormValues): ShareholderList | undefined {
  const head = form.find(/^소유주식\(금액\)$/);
  const names = head && form.find(/^성명$/, head.row);
  const total = head && form.find(/^합계$/, head.row);
  if (!head || !names || !total || names.row !== head.row) return undefined;
  const people: Shareholder[] = [];
  for (let row = head.row + 1; row < total.row; row += 1) {
    const said = form.at(row, names.column);
    const held = numberIn(form.at(row, head.column));
    if (typeof said === 'string' && said.trim() !== '' && held !== undefined) people.push({ name: said.trim(), held, row });
  }
  if (people.length === 0) return undefined;
  const capital = form.find(/^자본금\(납입자본금\)$/);
  const whole = capital && numberIn(form.beside(capital).value);
  return { block: form.block, people, kind: 'amount', ...(whole === undefined ? {} : { whole }), column: head.column, totalRow: total.row };
}

/** Of one who stands in a list twice, all that is held; by name. */
export function heldBy(list: ShareholderList): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { name, held: own } of list.people) held.set(name, (held.get(name) ?? 0) + own);
  return held;
}
