/** Where the value of a filled cell comes from: its note, and a link where the cell can say it itself. */
import { parseA1, quoteSheet } from '../../sheet/a1';
import type { SheetBlock } from '../../sheet/model';
import { absolute } from '../formula-text';
import type { Origin } from './fields';

/** `'주주'!$C$4`. */
export const reference = (sheet: string, address: string): string => {
  const place = parseA1(address);
  return `${quoteSheet(sheet)}!${place ? absolute(place.row, place.column) : address}`;
};

/** Empty where the cell is: a plain link would show a zero. */
export const linkTo = (sheet: string, address: string): string => `IF(${reference(sheet, address)}="","",${reference(sheet, address)})`;

export const noteOf = (sheet: string, address: string): string => `출처: ‘${sheet}’ ${address}\nSource: “${sheet}” ${address}`;

/** What the user entered in the pane or on the command line. */
export const GIVEN = '출처: 입력한 정보\nSource: entered by the user';

/** The origin of a fact by the place that was read: `'배분'!D2`. Linked where the cell says just this value. */
export function originOf(where: string, value: string | number, blocks: readonly SheetBlock[]): Origin {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(where);
  const sheet = match && (match[1]?.replace(/''/g, "'") ?? match[2]);
  const address = match?.[3]?.replace(/\$/g, '');
  const block = blocks.find((one) => one.sheet === sheet);
  const place = address === undefined ? undefined : parseA1(address);
  if (!block || !place || address === undefined) return { note: `출처: ${where}\nSource: ${where}` };
  const held = block.values[place.row - block.top]?.[place.column - block.left];
  return { note: noteOf(block.sheet, address), ...(held === value ? { formula: linkTo(block.sheet, address) } : {}) };
}
