/** Codes as another notice would read them: one sign means one line in the tree of 2013 and perhaps another one in that of today. */
import { editions } from '../../law';
import type { Edition } from '../../law/types';
import { counterpart, costLine, isNameOf, isUnder, otherTrees, readCategory } from '../../rules';
import type { Row } from '../../reading/table/row';
import { normalizeLabel } from '../../reading/text';
import { byAccount, byWords } from './likely-line';

/** The tree of the other time: one that gives some codes to other lines. */
export const otherTree = (edition: Edition): Edition | undefined => {
  const others = otherTrees(edition, editions);
  return others[others.length - 1];
};

export interface Reading {
  /** The code names a line of the other tree alone, of this one alone, or lines of both that are not the same. */
  readonly of: 'other' | 'this' | 'either';
  /** A heading or a deleted line here: people write those too, so that its words have to speak for the other tree. */
  readonly weak: boolean;
  /** The words behind the code say which tree is meant. */
  readonly named?: true;
  /** The code under which this edition lists what the other one means. */
  readonly target: string | undefined;
}

const known = new Map<string, Map<string, Reading | null>>();
export function readingOf(edition: Edition, raw: string): Reading | undefined {
  let codes = known.get(edition.id);
  if (!codes) known.set(edition.id, (codes = new Map()));
  const held = codes.get(raw);
  if (held !== undefined) return held ?? undefined;
  const found = read(edition, raw);
  if (codes.size < 20_000) codes.set(raw, found ?? null);
  return found;
}
/** One group for all rows whose code another notice may read otherwise: the rules about them share it. */
export const groupOfTree = ({ category, table }: Row): '' | undefined => (category.raw !== '' && readingOf(table.edition, category.raw) ? '' : undefined);
function read(edition: Edition, raw: string): Reading | undefined {
  const other = otherTree(edition);
  if (!other) return undefined;
  const here = readCategory(edition, raw);
  const there = readCategory(other, raw);
  const isHere = here.known && here.status === 'leaf';
  // `1.마 기술자문료`: its own words are those of a heading or a line of the other tree.
  const isNamed =
    there.known && there.rest !== undefined && isNameOf(other, there.code, there.rest) && !(here.known && isNameOf(edition, here.code, there.rest));
  const named = isNamed ? counterpart(other, edition, there.code) : undefined;
  if (named !== undefined && !(here.known && named === here.code)) return { of: 'other', weak: false, target: named, named: true };
  if (!there.known || there.status !== 'leaf') return isHere ? { of: 'this', weak: false, target: undefined } : undefined;
  const code = counterpart(other, edition, there.code);
  if (code === undefined || (isHere && code === here.code)) return undefined;
  // ㉲ of one list need not be ㉲ of the other: the item is found by what it says.
  const said = normalizeLabel(there.item?.text ?? '');
  const mark = said === '' ? undefined : costLine(edition, code)?.items?.find((item) => normalizeLabel(item.text) === said)?.mark;
  const target = code + (mark ?? '');
  return isHere ? { of: 'either', weak: false, target } : { of: 'other', weak: here.known, target };
}

/** What account and words of the row itself point to: the account of a whole sheet tells nothing of one of its codes. */
const pointedTo = (row: Row): string[] => [...(row.table.columns.account === undefined ? [] : byAccount(row).codes), ...byWords(row).codes];

/** Whether account and words of the row point to the line of this tree or to the one that the other tree means; neither where they are silent or point to both. */
function spokenFor(row: Row, { target, named }: Reading): 'other' | 'this' | undefined {
  if (named) return 'other';
  const { edition } = row.table;
  const read = readCategory(edition, row.category.raw);
  const own = read.known ? read.code : undefined;
  const codes = pointedTo(row);
  const other = target !== undefined && codes.some((code) => target.startsWith(code));
  const here = own !== undefined && codes.some((code) => isUnder(code, own));
  return other === here ? undefined : other ? 'other' : 'this';
}

/** The words of the row point to lines, and none of them is the one that the other tree means. */
function speaksAgainst(row: Row, { target, named }: Reading): boolean {
  if (named) return false;
  const codes = pointedTo(row);
  return codes.length > 0 && !(target !== undefined && codes.some((code) => target.startsWith(code)));
}

/** The rows of a sheet by what their codes can mean. */
export interface ByTree {
  /** Only the other tree can mean these, or their words say that it is meant. */
  readonly other: readonly Row[];
  /** Of both trees, and the words do not tell which. */
  readonly either: readonly Row[];
  /** A row that only this tree can mean stands in the sheet too. */
  readonly isMixed: boolean;
}
export function byTree(rows: readonly Row[]): ByTree {
  const other: Row[] = [];
  const either: Row[] = [];
  let isMixed = false;
  for (const row of rows) {
    const reading = readingOf(row.table.edition, row.category.raw);
    if (!reading) continue;
    const spoken = spokenFor(row, reading);
    if (reading.of === 'this' || spoken === 'this') isMixed = true;
    else if (reading.of === 'either') either.push(row);
    else if (!reading.weak || spoken === 'other') other.push(row);
  }
  // Among codes of this tree one that only the other has may be a slip of the pen: words for something else say so.
  return { other: isMixed ? other.filter((row) => !speaksAgainst(row, readingOf(row.table.edition, row.category.raw) as Reading)) : other, either, isMixed };
}
