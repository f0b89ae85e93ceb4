/** Confirmations as a prospective venture (예비벤처) in the lists of certificates of a workbook, each with its cells: 제6조⑨3 goes by their day. */
import type { PlainDate } from '../../domain';
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
export interface ProspectiveCertificate {
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
export interface ProspectiveCertificates {
  readonly found: readonly ProspectiveCertificate[];
  /** How many firms the lists are about. */
  readonly firms: number;
}

const NONE: ProspectiveCertificates = { found: [], firms: 0 };

/** Sheets in which such a list may stand: those of others, and our own list of certificates. */
export const mayHoldCertificates = (sheet: string): boolean => !isOwnSheet(sheet) || isCertificateSheet(sheet);

export function readProspective(blocks: readonly SheetBlock[]): ProspectiveCertificates {
  const found: ProspectiveCertificate[] = [];
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
      if (one.type !== 'prospective' || (one.issuedOn === undefined && !isWrong)) continue;
      const day = cell(one.row, issuedOn);
      found.push({
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
