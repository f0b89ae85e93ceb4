/**
 * Certificates by whose day 제6조⑨ goes, in the lists of a workbook, each with its cells: confirmations as a prospective venture (⑨3), selections
 * as an innovative firm (⑨1: 기술혁신형기업, 이노비즈), and what people take for one of them (경영혁신형, 메인비즈).
 */
import { fold, type PlainDate } from '../../domain';
import { isCertificateSheet, isOwnSheet } from '../../sheet/sheet-names';
import { a1, quoteSheet } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import { findCertificateTable } from '../certificate-table';
import { companyKey } from '../company-name';
import { Grid } from '../grid';

/** A cell of the row, and what stands in it. */
interface RowCell {
  readonly address: string;
  readonly value: CellValue;
}
/** Whether it is the first selection, for which alone ⑨1 is (신규로 … 선정된): as the row says it. */
export type Selection = 'first' | 'again' | 'open';

export interface DeemingCertificate {
  readonly basis: 'prospective' | 'innovative' | 'management';
  readonly selection: Selection;
  /** The cell that says the selection. */
  readonly saysFirst?: RowCell;
  readonly firm: string;
  readonly sheet: string;
  /** For people: `'확인서'!D5`, the day. */
  readonly where: string;
  /** Absent where the cell holds something that is no date. */
  readonly issuedOn?: PlainDate;
  readonly day: RowCell;
  readonly type: RowCell;
  readonly name?: RowCell;
}
export interface DeemingCertificates {
  readonly found: readonly DeemingCertificate[];
  /** How many firms the lists are about. */
  readonly firms: number;
}

const NONE: DeemingCertificates = { found: [], firms: 0 };

/** Sheets in which such a list may stand: those of others, and our own list of certificates. */
export const mayHoldCertificates = (sheet: string): boolean => !isOwnSheet(sheet) || isCertificateSheet(sheet);

const INNOVATIVE = /이노비즈|innobiz|기술혁신형/;
const MANAGEMENT = /메인비즈|mainbiz|경영혁신형/;
const FIRST = /^(신규|최초|처음)(로)?(선정|확인|인증|지정|취득|신청|발급)?$|^(new|first|initial)(selection|certificate|certification)?$/;
const AGAIN = /갱신|연장|재확인|재인증|재선정|재지정|재발급|renew|extension|extended|again/;
const plain = (value: CellValue): string => (typeof value === 'string' ? fold(value).toLowerCase().replace(/[\s-]/g, '') : '');
const piecesOf = (words: string): readonly string[] => words.split(/[()[\]/,·]/).filter((piece) => piece !== '');

function basisOf(type: CellValue, isProspective: boolean): DeemingCertificate['basis'] | undefined {
  if (isProspective) return 'prospective';
  const words = plain(type);
  return INNOVATIVE.test(words) ? 'innovative' : MANAGEMENT.test(words) ? 'management' : undefined;
}

/** `신규` in a cell of its own, or as a piece of the type: `이노비즈(신규)`. Both said is neither. */
function selectionOf(cells: readonly RowCell[]): { readonly selection: Selection; readonly saysFirst?: RowCell } {
  const again = cells.some(({ value }) => AGAIN.test(plain(value)));
  const first = cells.find(({ value }) => piecesOf(plain(value)).some((piece) => FIRST.test(piece)));
  if (again) return { selection: first ? 'open' : 'again' };
  return first ? { selection: 'first', saysFirst: first } : { selection: 'open' };
}

export function readDeeming(blocks: readonly SheetBlock[]): DeemingCertificates {
  const found: DeemingCertificate[] = [];
  const firms = new Set<string>();
  for (const block of blocks) {
    if (!mayHoldCertificates(block.sheet)) continue;
    const grid = new Grid(block);
    const table = findCertificateTable(grid);
    const { type, issuedOn, name } = table?.columns ?? {};
    if (!table || type === undefined || issuedOn === undefined) continue;
    const cell = (row: number, column: number): RowCell => ({ address: a1(row, column), value: grid.own(row, column) });
    for (const one of table.rows) {
      if (one.name !== '') firms.add(companyKey(one.name));
      const isWrong = one.wrong.some(({ role }) => role === 'issuedOn');
      if (one.issuedOn === undefined && !isWrong) continue;
      const basis = basisOf(grid.own(one.row, type), one.type === 'prospective');
      if (basis === undefined) continue;
      const others: RowCell[] = [];
      for (let column = grid.block.left; column <= grid.right; column += 1) if (column !== name && column !== issuedOn) others.push(cell(one.row, column));
      const day = cell(one.row, issuedOn);
      found.push({
        basis,
        ...selectionOf(others),
        firm: one.name,
        sheet: block.sheet,
        where: `${quoteSheet(block.sheet)}!${day.address}`,
        ...(one.issuedOn === undefined ? {} : { issuedOn: one.issuedOn }),
        day,
        type: cell(one.row, type),
        ...(name === undefined ? {} : { name: cell(one.row, name) }),
      });
    }
  }
  return found.length === 0 ? NONE : { found, firms: firms.size };
}
