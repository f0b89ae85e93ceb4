import { readDateCell, remembered } from '../domain';
import { readAmountText } from './amount-text';
import { isCarried, totalLevel } from './row-kind';
import { isNoCost } from './row-states';

// What a text is by itself: a sheet is looked at again with each of its edits, and its columns several times each.
/** The label of a total, or of what was carried over. */
export const isSumLabel = remembered((text: string) => totalLevel(text) !== undefined || isCarried(text));
/** It says that a row has no line of the notice. */
export const saysNoCost = remembered(isNoCost);
export const isDateText = remembered((text: string) => readDateCell(text) !== undefined);
export const isAmountText = remembered((text: string) => readAmountText(text) !== undefined);
/** All of these at once: the columns of a table are looked at for them with each of its edits. */
export const kindsOfText = remembered((text: string) => ({
  sum: isSumLabel(text),
  noCost: saysNoCost(text),
  date: isDateText(text),
  amount: isAmountText(text),
}));
