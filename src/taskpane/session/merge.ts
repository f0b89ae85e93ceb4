/**
 * What two panes over one workbook remember at once: each writes what it was told, and keeps what the other one was told. A pane knows what the
 * workbook held when it last looked, so it can tell what changed here from what changed there.
 */
import type { Corrections, FirmFacts } from '../../checking';
import type { ItemNames } from '../../reading/stored-settings';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What changed from `base` to `ours`, done to `theirs`. Where both changed the same thing, ours holds. */
function merge(base: unknown, ours: unknown, theirs: unknown): unknown {
  if (same(base, ours) || same(ours, theirs)) return theirs;
  if (same(base, theirs)) return ours;
  const before = isPlain(base) ? base : {};
  // Taking all of it away takes away what was there, and not what the other one has added.
  const [here, there] = [ours, theirs].map((side) => (side === undefined && isPlain(base) ? {} : side));
  if (!isPlain(here) || !isPlain(there)) return ours;
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(there), ...Object.keys(here)])) {
    const value = merge(before[key], here[key], there[key]);
    if (value !== undefined) merged[key] = value;
  }
  return Object.keys(merged).length > 0 ? merged : undefined;
}

/** Columns are told by the headings beside them: of two answers by different headings only one can be right. */
function mergeSheet(base: Corrections | undefined, ours: Corrections | undefined, theirs: Corrections | undefined): Corrections | undefined {
  const merged = merge(base, ours, theirs) as Corrections | undefined;
  if (!merged || !ours || !theirs) return merged;
  let own = merged;
  if (!same(ours.heads, theirs.heads) && !same(base?.heads, ours.heads) && !same(base?.heads, theirs.heads)) {
    const { columns: _columns, headerRow: _row, heads: _heads, ...others } = merged;
    const { columns, headerRow, heads } = ours;
    own = { ...others, ...(columns && { columns }), ...(headerRow === undefined ? {} : { headerRow }), ...(heads && { heads }) };
  }
  return own;
}

export type BySheet = Readonly<Record<string, Corrections>>;

export function mergeCorrections(base: BySheet, ours: BySheet, theirs: BySheet): Record<string, Corrections> {
  const merged: Record<string, Corrections> = {};
  for (const sheet of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const one = mergeSheet(base[sheet], ours[sheet], theirs[sheet]);
    if (one && Object.keys(one).length > 0) merged[sheet] = one;
  }
  return merged;
}

export const mergeFacts = (base: FirmFacts, ours: FirmFacts, theirs: FirmFacts): FirmFacts => (merge(base, ours, theirs) ?? {}) as FirmFacts;

export const mergeItemNames = (base: ItemNames, ours: ItemNames, theirs: ItemNames): ItemNames => (merge(base, ours, theirs) ?? {}) as ItemNames;
