import { readDateCell } from '../domain';
import { readAmountText } from './amount-text';
import { isCarried, totalLevel } from './row-kind';
import { isNoCost } from './row-states';

/** What a text is by itself, wherever it stands. */
interface TextKind {
  /** The label of a total, or of what was carried over. */
  readonly sums: boolean;
  /** It says that a row has no line of the notice. */
  readonly none: boolean;
  readonly date: boolean;
  readonly amount: boolean;
}

const MOST = 20_000;
const known = new Map<string, TextKind>();

/** Remembered: a sheet is looked at again with each of its edits, and its columns several times each. */
export function kindOfText(text: string): TextKind {
  const before = known.get(text);
  if (before) return before;
  const kind: TextKind = {
    sums: totalLevel(text) !== undefined || isCarried(text),
    none: isNoCost(text),
    date: readDateCell(text) !== undefined,
    amount: readAmountText(text) !== undefined,
  };
  if (known.size < MOST && text.length <= 100) known.set(text, kind);
  return kind;
}
