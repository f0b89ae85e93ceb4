/** What the sheets of a workbook say of the firm: the value beside (or behind) each label. */
import { fold, readDateCell } from '../../domain';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import type { FirmForm } from './fields';

type TextField = Exclude<keyof FirmForm, 'type' | 'rdCost' | 'sales' | 'ratio' | 'score'>;

const LABELS: readonly (readonly [RegExp, TextField])[] = [
  [/^(업체명|회사명|상호|상호명|법인명|기업명|firm|company|companyname|firmname)$/, 'name'],
  [/^(업체명|회사명|상호)\(영문\)$/, 'nameEn'],
  [/^(사업자등록번호|사업자번호|businessregistration(no|number)\.?)$/, 'bizNo'],
  [/^(법인등록번호|corporateregistration(no|number)\.?)$/, 'corpNo'],
  [/^(대표자|대표자명|대표이사|대표|representative|ceo)$/, 'representative'],
  [/^대표자\(영문\)$/, 'representativeEn'],
  [/^(업종|업종명|industry)$/, 'industry'],
  [/^(업종\(산업분류코드\)|산업분류코드|업종코드|표준산업분류코드|industrycode|ksic)$/, 'industryCode'],
  [/^(주생산품|주제품|주요제품|생산품목|mainproduct)$/, 'product'],
  [/^(주소|소재지|본사|본사주소|본사소재지|address)$/, 'address'],
  [/^주소\(영문\)$/, 'addressEn'],
  [/^(전화|전화번호|tel|phone)$/, 'phone'],
  [/^(팩스|팩스번호|fax)$/, 'fax'],
  [/^(공장|공장주소|공장소재지|사업장주소)$/, 'factoryAddress'],
  [/^(설립일|설립일자|창업일|foundedon|founded)$/, 'foundedOn'],
];

const bare = (label: string): string =>
  fold(label)
    .toLowerCase()
    .replace(/[\s:：]/g, '');

/** Labels stand near the top and the left. */
const ROWS = 60;
const COLUMNS = 30;

export function readFirm(blocks: readonly SheetBlock[]): FirmForm {
  const firm: Partial<Record<TextField, string>> = {};
  for (const block of blocks) {
    for (const row of block.values.slice(0, ROWS)) {
      row.slice(0, COLUMNS).forEach((cell, column) => {
        if (typeof cell !== 'string' || cell.length > 60) return;
        const inside = /^([^:：]{1,20})[:：]\s*(\S.*)$/s.exec(cell);
        const label = bare(inside ? (inside[1] as string) : cell);
        const field = LABELS.find(([pattern]) => pattern.test(label))?.[1];
        if (!field || firm[field] !== undefined) return;
        const value = inside ? (inside[2] as string) : beside(row, column);
        const read = field === 'foundedOn' ? dateText(value, block.date1904) : plainText(value);
        if (read !== undefined) firm[field] = read;
      });
    }
  }
  // An industry that is only digits is its code.
  const { industry, industryCode, ...rest } = firm;
  const code = industryCode ?? (industry !== undefined && /^[A-U]?\d{2,5}$/i.test(industry) ? industry : undefined);
  return { ...rest, ...(industry === undefined || industry === code ? {} : { industry }), ...(code === undefined ? {} : { industryCode: code }) };
}

/** The next filled cell of the row, unless it is a label itself. */
function beside(row: readonly CellValue[], column: number): CellValue {
  const value = row.slice(column + 1, column + 4).find((cell) => cell !== null && cell !== '') ?? null;
  return typeof value === 'string' && LABELS.some(([pattern]) => pattern.test(bare(value))) ? null : value;
}

function plainText(value: CellValue): string | undefined {
  if (value === null || isCellError(value) || typeof value === 'boolean') return undefined;
  const text = String(value).trim();
  return text === '' || text.length > 200 ? undefined : text;
}

const dateText = (value: CellValue, date1904: boolean): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? readDateCell(value, date1904) : undefined;
