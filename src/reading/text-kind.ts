import { readDateCell } from '../domain';
import { readAmountText } from './amount-text';
import { isCarried, totalLevel } from './row-kind';
import { isNoCost } from './row-states';

const MOST = 20_000;
const LONGEST = 100;

/** What `ask` says of a text by itself, wherever it stands: a sheet is looked at again with each of its edits, and its columns several times each. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (known.size < MOST && text.length <= LONGEST) known.set(text, answer);
    }
    return answer;
  };
}

/** The label of a total, or of what was carried over. */
export const isSumLabel = remembered((text) => totalLevel(text) !== undefined || isCarried(text));
/** It says that a row has no line of the notice. */
export const saysNoCost = remembered(isNoCost);
export const isDateText = remembered((text) => readDateCell(text) !== undefined);
export const isAmountText = remembered((text) => readAmountText(text) !== undefined);
