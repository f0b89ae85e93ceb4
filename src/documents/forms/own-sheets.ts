/** What sheets of our own making give to a form: the points of a filled scorecard, and the amounts of the self-check. */
import { companyKey } from '../../reading/company-name';
import type { CardId, Edition } from '../../law/types';
import { readSelfCheck } from '../../reading/self-check/answers';
import { cellText } from '../../reading/text';
import { evaluationCard } from '../../rules/procedure';
import { isSelfCheckSheet } from '../../sheet/sheet-names';
import { a1, parseA1 } from '../../sheet/a1';
import type { SheetBlock } from '../../sheet/model';
import type { ApplicationFacts } from './application';
import type { Origin } from './fields';
import { linkTo, noteOf, reference } from './origin';
import { cardSheetName, UNGRADED } from './score-card-form';

const NUMBERED = /^\s*(\(\d+\)|\d*)$/;
const isCard = (sheet: string, id: CardId): boolean => sheet.startsWith(cardSheetName(id)) && NUMBERED.test(sheet.slice(cardSheetName(id).length));

/** Whether a sheet of our own making is read for the forms. */
export const givesToForms = (sheet: string): boolean => isSelfCheckSheet(sheet) || /^별표 \d 평가표/.test(sheet);

/** The points of the scorecard by which an R&D firm is evaluated; empty while an item has no grade. Of several cards the last one counts. */
export function scoreOf(
  blocks: readonly SheetBlock[],
  { id }: Edition,
  firm: string | undefined,
): { readonly value: number | ''; readonly origin: Origin } | undefined {
  const card = evaluationCard(id, 'rd');
  if (card === undefined) return undefined;
  for (const block of blocks.filter(({ sheet }) => isCard(sheet, card)).reverse()) {
    const find = (words: string | RegExp): { readonly row: number; readonly column: number } | undefined => {
      for (const [down, row] of block.values.entries())
        for (const [right, cell] of row.entries())
          if (typeof cell === 'string' && (typeof words === 'string' ? cell === words : words.test(cell)))
            return { row: block.top + down, column: block.left + right };
      return undefined;
    };
    const at = (row: number, column: number) => block.values[row - block.top]?.[column - block.left] ?? null;
    const [name, total, points, result] = [find('업체명'), find('합계'), find('득점'), find(/^결과 \(/)];
    if (!total || !points || !result) continue;
    // Another firm's card is none of this one's.
    const whose = name && nextOf(block, name.row, name.column);
    if (firm !== undefined && whose !== undefined && companyKey(whose) !== companyKey(firm)) continue;
    const said = nextOf(block, result.row, result.column);
    const value = at(total.row, points.column);
    const state = nextCell(block, result.row, result.column);
    if (state === undefined) continue;
    const sum = a1(total.row, points.column);
    return {
      value: said !== UNGRADED && typeof value === 'number' ? value : '',
      origin: {
        note: noteOf(block.sheet, sum),
        formula: `IF(${reference(block.sheet, state)}="${UNGRADED}","",${reference(block.sheet, sum)})`,
      },
    };
  }
  return undefined;
}

/** The next filled cell of the row. */
function nextCell(block: SheetBlock, row: number, column: number): string | undefined {
  const cells = block.values[row - block.top] ?? [];
  const merge = block.merges.find((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  for (let at = (merge?.right ?? column) + 1; at - block.left < cells.length; at += 1) if (cellText(cells[at - block.left] ?? null) !== '') return a1(row, at);
  return undefined;
}
function nextOf(block: SheetBlock, row: number, column: number): string | undefined {
  const address = nextCell(block, row, column);
  const place = address === undefined ? undefined : parseA1(address);
  const words = place ? cellText(block.values[place.row - block.top]?.[place.column - block.left] ?? null).trim() : '';
  // `업체명 | (empty) | 평가일`: the label behind it is no name.
  return words === '' || /^(평가일|평가기관|평가자|업체명)$/.test(words) ? undefined : words;
}

/** Guarantee and loan as the last self-check sheet answers them. */
export function lentOf(blocks: readonly SheetBlock[]): Pick<ApplicationFacts, 'guarantee' | 'loan' | 'from'> | undefined {
  for (const block of blocks.filter(({ sheet }) => isSelfCheckSheet(sheet)).reverse()) {
    const answers = readSelfCheck(block);
    if (!answers) continue;
    const { facts, cells } = answers;
    const origin = (address: string | undefined): Origin | undefined =>
      address === undefined ? undefined : { note: noteOf(block.sheet, address), formula: linkTo(block.sheet, address) };
    const [guarantee, loan] = [origin(cells.guarantee), origin(cells.loan)];
    if (facts.guarantee === undefined && facts.loan === undefined) return undefined;
    return {
      ...(facts.guarantee === undefined ? {} : { guarantee: facts.guarantee }),
      ...(facts.loan === undefined ? {} : { loan: facts.loan }),
      from: { ...(guarantee && facts.guarantee !== undefined ? { guarantee } : {}), ...(loan && facts.loan !== undefined ? { loan } : {}) },
    };
  }
  return undefined;
}
