/** (창업)경영진 및 주요주주 현황 of 별지 제1-1호: everyone on the list of shareholders, in 백만원, each cell linked to where it stands. */
import type { Capital, Owner, Owners, Said } from '../../reading/owners';
import { personKey } from '../../reading/staff';
import { a1 } from '../../sheet/a1';
import type { CellValue, NewCell } from '../../sheet/model';
import type { Calculation } from './calculation';
import { linkTo, noteOf, reference } from './origin';
import { PRINTED_OWNERS, type OwnerRows } from './plan';

export interface OwnersOfForm {
  readonly rows: OwnerRows;
  readonly managers: readonly Owner[];
  readonly others: readonly Owner[];
  readonly capital?: Capital;
}

/** (단위 : 백만원) */
const UNIT = 1_000_000;
/** 구분 | 직 위 | 성 명 | 생년월일(남/여) | 대표자 관 계 | 소유주식 (금액) */
const [POSITION, NAME, BIRTH, RELATION, HELD] = [2, 4, 6, 8, 10] as const;

/** Who has a position in the firm is one of its managers, and so is the one who represents it. */
export function ownersOfForm({ people, capital }: Owners, representative?: string): OwnersOfForm {
  const keyOf = (name: string): string => personKey(name.replace(/[,·ㆍ(외].*$/, ''));
  const head = representative === undefined ? undefined : keyOf(representative);
  const isManager = ({ name, position }: Owner): boolean =>
    (position !== undefined && !/^(주주|-|없음|해당\s*없음)$/.test(position.value)) || (head !== undefined && keyOf(name.value) === head);
  const managers = people.filter(isManager);
  const others = people.filter((one) => !isManager(one));
  const rows = { managers: Math.max(PRINTED_OWNERS.managers, managers.length), others: Math.max(PRINTED_OWNERS.others, others.length) };
  return { rows, managers, others, ...(capital ? { capital } : {}) };
}

export const rowsFor = ({ rows }: OwnersOfForm): OwnerRows => rows;

const at = ({ sheet, row, column }: Said<unknown>): string => reference(sheet, a1(row, column));
const placed = (said: Said<unknown>): { readonly note: string } => ({ note: noteOf(said.sheet, a1(said.row, said.column)) });
/** 백만원, without the noise of a binary fraction. */
const millions = (won: number): number => Math.round(won) / UNIT;

export function fillOwners(form: Calculation, { managers, others, rows, capital }: OwnersOfForm): void {
  const first = form.row('경영진', 0);
  const put = (row: number, column: number, cell: Pick<NewCell, 'value' | 'formula' | 'cached' | 'note' | 'numberFormat' | 'look'>): void => {
    const { value: _, ...before } = form.cells[row]?.[column] ?? {};
    (form.cells[row] as (NewCell | null)[])[column] = { ...before, ...cell };
  };
  const words = (row: number, column: number, said: Said<CellValue> | undefined, format?: string): void => {
    if (said === undefined || (typeof said.value !== 'string' && typeof said.value !== 'number')) return;
    const formula = `=${linkTo(said.sheet, a1(said.row, said.column))}`;
    put(row, column, { formula, cached: said.value, ...placed(said), ...(format === undefined ? {} : { numberFormat: format }) });
  };
  const fill = (people: readonly Owner[], from: number): void =>
    people.forEach(({ position, name, birth, relation, held, fraction }, place) => {
      const row = from + place;
      words(row, POSITION, position);
      words(row, NAME, name);
      words(row, BIRTH, birth, typeof birth?.value === 'number' ? 'yyyy-mm-dd' : undefined);
      words(row, RELATION, relation);
      if (!held) return;
      const cached = millions(held.value);
      const ofCapital = capital?.isNumber && held.times === undefined && fraction?.times !== undefined;
      const formula =
        held.times !== undefined
          ? `IF(COUNT(${at(held)})=0,"",${at(held)}*${held.times}/${UNIT})`
          : ofCapital
            ? `IF(COUNT(${at(capital)},${at(fraction)})<2,"",${at(capital)}*${capital.unit}/${UNIT}*${at(fraction)}*${fraction.times})`
            : undefined;
      const source = ofCapital || (held.times === undefined && capital) ? `${placed(held).note}\n${capital ? placed(capital).note : ''}` : placed(held).note;
      const look = form.cells[row]?.[HELD]?.look;
      put(row, HELD, {
        ...(look ? { look: { ...look, align: 'right' } } : {}),
        ...(formula === undefined ? { value: cached } : { formula: `=${formula}`, cached }),
        note: source,
      });
    });
  fill(managers, first);
  fill(others, first + rows.managers);
  if (!capital) return;
  const row = form.cells.findIndex((cells) => cells.some((cell) => cell?.value === '자 본 금 (납입자본금)'));
  const column = form.cells[row]?.findIndex((cell) => cell?.value === '자 본 금 (납입자본금)') ?? -1;
  const into = form.cells[row]?.findIndex((cell, place) => place > column && cell?.unlocked) ?? -1;
  if (row < 0 || into < 0) return;
  const value = millions(capital.value);
  put(row, into, {
    ...(capital.isNumber ? { formula: `=IF(COUNT(${at(capital)})=0,"",${at(capital)}*${capital.unit}/${UNIT})`, cached: value } : { value }),
    ...placed(capital),
  });
}

/** What the list says of the share of the one on this line, where it can be linked. */
export function fractionOf(
  owners: OwnersOfForm | undefined,
  line: number,
): { readonly value: number; readonly note: string; readonly formula: string } | undefined {
  if (!owners) return undefined;
  const { managers, others, rows } = owners;
  const owner = line < rows.managers ? managers[line] : others[line - rows.managers];
  const fraction = owner?.fraction;
  if (!fraction) return undefined;
  const formula =
    fraction.times === undefined ? String(Math.round(fraction.value * 1e6) / 1e6) : `IF(COUNT(${at(fraction)})=0,"",${at(fraction)}*${fraction.times})`;
  return { value: fraction.value, formula, ...placed(fraction) };
}
