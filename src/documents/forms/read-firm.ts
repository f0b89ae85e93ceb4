/** What the sheets of a workbook say of the firm: the value beside (or behind) each label. */
import { readDateCell } from '../../domain';
import { isOwnSheet } from '../../sheet/sheet-names';
import { bareLabel, formOf, PRINTED } from '../../reading/form-sheets';
import { a1 } from '../../sheet/a1';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import type { FirmForm, Origin } from './fields';
import { linkTo, noteOf } from './origin';

type TextField = Exclude<keyof FirmForm, 'type' | 'rdCost' | 'sales' | 'ratio' | 'score'>;

const LABELS: readonly (readonly [RegExp, TextField])[] = [
  [/^(업체명|회사명|상호|상호명|법인명|기업명|업체|기업체명|상호\(법인명\)|법인명\(상호\)|업체명\((국문|한글)\)|firm|company|companyname|firmname)$/, 'name'],
  [
    /^((업체명|회사명|상호|기업명|법인명)\(영문명?\)|영문명|영문(업체명|회사명|상호|기업명|법인명)|(company|firm)name\((en|english)\)|english(company|firm)?name)$/,
    'nameEn',
  ],
  [/^(사업자등록번호|사업자번호|사업자no\.?|businessregistration(no|number)\.?)$/, 'bizNo'],
  [/^(법인등록번호|법인번호|법인등록번호\/생년월일|corporateregistration(no|number)\.?)$/, 'corpNo'],
  [
    /^(대표자|대표자명|대표자성명|대표이사|대표이사명|대표이사성명|대표|대표명|성명\(대표자\)|대표자\(성명\)|representative|ceo|representativename)$/,
    'representative',
  ],
  [/^((대표자|대표이사|대표자명)\(영문명?\)|영문(대표자|대표이사)명?|대표자영문명?|representative\((en|english)\))$/, 'representativeEn'],
  [/^(업종|업종명|업태\/종목|종목|주업종|industry)$/, 'industry'],
  [/^(업종\(산업분류코드\)|산업분류코드|업종코드|표준산업분류코드|한국표준산업분류코드|주업종코드|industrycode|ksic)$/, 'industryCode'],
  [/^(주생산품|주생산품목|주제품|주요제품|주요생산품|생산품목|주력제품|mainproducts?)$/, 'product'],
  [/^((본사|본점)(주소|소재지|소재지주소|위치)?|주소|소재지|회사주소|사업장소재지\(본점\)|본사\(본점\)소재지|headoffice|address|companyaddress)$/, 'address'],
  [/^((주소|본사주소|소재지|본점소재지)\(영문\)|영문(주소|소재지)|address\((en|english)\)|englishaddress)$/, 'addressEn'],
  [/^((본사|회사|대표)?전화(번호)?|연락처|tel|phone|telephone)$/, 'phone'],
  [/^((본사|회사)?(팩스|fax)(번호)?|facsimile)$/, 'fax'],
  [/^(공장|공장주소|공장소재지|사업장주소|사업장소재지|factory(address)?)$/, 'factoryAddress'],
  [/^공장(전화(번호)?|연락처)$/, 'factoryPhone'],
  [/^공장(팩스|fax)(번호)?$/, 'factoryFax'],
  [/^(설립일|설립일자|설립년월일|설립연월일|법인설립일|창업일|창업일자|개업일|개업일자|개업연월일|foundedon|founded|dateoffounding)$/, 'foundedOn'],
];
/** Labels that mean another one of theirs beside 공장: `공장 | 주소 | … | 전화 | …`. */
const AT_FACTORY: Readonly<Partial<Record<TextField, TextField>>> = { address: 'factoryAddress', phone: 'factoryPhone', fax: 'factoryFax' };
const FACTORY = /^(공장|제\d?공장|사업장|지점|factory|plant)/;
/** What stands beside these is not the firm's own. */
const SOMEBODY_ELSE = /^(거래처|주주|권리자|발명자|담당자|보증인|투자자|투자기관|배우자|대출기관|수요처|매출처|매입처|공급자|관계회사)/;

const bare = bareLabel;

/** A place to fill in that nobody has filled in: `_____ (인)`, `년 월 일`, `□□□-□□□`, `[-]`, `() -`. */
const BLANK = /^([\s_.·…:~()[\]{}□◯○/-]|\(인\)|인$|\(서명또는인\)|서명또는인|서명|년|월|일|한글|영문|해당없음)*$/;

/** Labels stand near the top and the left. */
const ROWS = 60;
const COLUMNS = 30;

export const readFirm = (blocks: readonly SheetBlock[]): FirmForm => readFirmCells(blocks).firm;

/** What the sheets say of the firm, and of each value the cell it stands in. */
export function readFirmCells(blocks: readonly SheetBlock[]): { readonly firm: FirmForm; readonly origins: Readonly<Partial<Record<keyof FirmForm, Origin>>> } {
  const firm: Partial<Record<TextField, string>> = {};
  const origins: Partial<Record<keyof FirmForm, Origin>> = {};
  for (const block of blocks) {
    if (isOwnSheet(block.sheet) || formOf(block) !== undefined) continue;
    block.values.slice(0, ROWS).forEach((row, down) => {
      let context = '';
      row.slice(0, COLUMNS).forEach((cell, column) => {
        if (typeof cell !== 'string' || cell.trim() === '' || cell.length > 200) return;
        const inside = /^([^:：]{1,20})[:：]\s*(\S.*)$/s.exec(cell);
        const label = bare(inside ? (inside[1] as string) : cell);
        const plain = LABELS.find(([pattern]) => pattern.test(label))?.[1];
        const place = context;
        if (FACTORY.test(label) || SOMEBODY_ELSE.test(label) || /^(본사|본점)/.test(label)) context = label;
        if (!plain || SOMEBODY_ELSE.test(place)) return;
        const field = FACTORY.test(place) ? (AT_FACTORY[plain] ?? plain) : plain;
        if (firm[field] !== undefined) return;
        const at = inside ? column : beside(row, column);
        const value = inside ? (inside[2] as string) : at === undefined ? null : (row[at] ?? null);
        const read = field === 'foundedOn' ? dateText(value, block.date1904) : plainText(value, field);
        if (read === undefined) return;
        firm[field] = read;
        const address = a1(block.top + down, block.left + (at ?? column));
        // A cell that says just this can be linked: what it says later is said in the form too.
        const same = !inside && (field === 'foundedOn' ? typeof value === 'number' : value === read);
        origins[field] = { note: noteOf(block.sheet, address), ...(same ? { formula: linkTo(block.sheet, address) } : {}) };
      });
    });
  }
  // An industry that is only digits is its code.
  const { industry, industryCode, ...rest } = firm;
  const isCode = industry !== undefined && /^[A-U]?\d{2,5}$/i.test(industry);
  const code = industryCode ?? (isCode ? industry : undefined);
  if (isCode) {
    if (industryCode === undefined && origins.industry) origins.industryCode = origins.industry;
    delete origins.industry;
  }
  return {
    firm: { ...rest, ...(industry === undefined || industry === code ? {} : { industry }), ...(code === undefined ? {} : { industryCode: code }) },
    origins,
  };
}

/** Where in the row the next filled cell is, unless it is a label itself. */
function beside(row: readonly CellValue[], column: number): number | undefined {
  const found = row.slice(column + 1, column + 4).findIndex((cell) => cell !== null && cell !== '');
  if (found < 0) return undefined;
  const value = row[column + 1 + found] as CellValue;
  return typeof value === 'string' && LABELS.some(([pattern]) => pattern.test(bare(value))) ? undefined : column + 1 + found;
}

function plainText(value: CellValue, field: TextField): string | undefined {
  if (value === null || isCellError(value) || typeof value === 'boolean') return undefined;
  const whole = String(value).trim();
  // The place of a seal behind a name belongs to the paper, not to the name.
  const text = field === 'representative' ? whole.replace(/\s*[([](인|직인|서명|서명 ?또는 ?인)[)\]]\s*$/, '').trim() : whole;
  if (text === '' || text.length > 200 || BLANK.test(bare(text)) || PRINTED.has(bare(text))) return undefined;
  if (typeof value === 'number' && (field === 'name' || field === 'representative' || field === 'address')) return undefined;
  return text;
}

const dateText = (value: CellValue, date1904: boolean): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? readDateCell(value, date1904) : undefined;
