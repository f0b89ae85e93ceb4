/** What a cell says as a fact of the firm; undefined where it says nothing. */
import { fold, readDateCell } from '../../domain';
import { bareLabel, PRINTED } from '../form-sheets';
import { isCellError, type CellValue } from '../../sheet/model';
import type { FirmField } from './labels';

/** No fact of a firm is longer, and no cell that says one among other words. */
const LONGEST = 200;
const LONGEST_CELL = 1_000;

/** A place to fill in that nobody has filled in: `_____ (인)`, `년 월 일`, `□□□-□□□`, `[-]`, `() -`, or words that say so. */
const BLANK = /^([\s_.·…:~()[\]{}□◯○/?-]|\(인\)|인$|\(서명또는인\)|서명또는인|서명|년|월|일|한글|영문)*$/;
const NOTHING =
  /^[(<[\s←→▶▲▼]*(n\/?a|n\.a\.?|none|null|nil|tbd|tba|unknown|notapplicable|미정|미상|공란|빈칸|미기재|미입력|미작성|미등록|미보유|없음|무|해당(사항)?(없음|무)|(추후|향후|나중에|별도)?(기재|작성|입력|제출|확인|통보|결정|기입)(예정|요망|필요|바람|중|할것)?|(추후|향후|차후)|(신청|설립|등록|발급|진행)(중|예정)|별도(기재|첨부)?|별첨(참조)?|확인(불가|필요|중)|모름|비공개|(입력|기재)|(입력|기재|작성)(하세요|해주세요|하십시오|란))[)>\]\s.]*$|^[(<[\s←→▶▲▼]*여기에(입력|기재)/;
/** `예: (주)벤처` shows how to write, it is no value. */
const EXAMPLE = /^[(<[\s]*(예시?|보기|ex|e\.g\.?)[)\]\s]*[:.)]/;

/** Whether the words say that there is nothing, or not yet. */
export function saysNothing(words: string): boolean {
  const plain = bareLabel(words);
  return plain === '' || BLANK.test(plain) || NOTHING.test(plain) || EXAMPLE.test(fold(words).toLowerCase()) || PRINTED.has(plain);
}

/** `상동`: the same as what stands above, the seat of the firm. */
export const saysSame = (words: string): boolean =>
  /^[(]?(상동|위와(동일|같음)|본(사|점)(와|과)?(동일|같음)|좌동|동일|sameasabove)[)]?$/.test(bareLabel(words));

/** Behind a name: the place of a seal, which belongs to the paper. */
const SEAL = /\s*[([（](인|印|직인|서명|서명\s*또는\s*인|날인|생략|인\s*생략)[)\]）]\s*$/;

const grouped = (digits: string, sizes: readonly number[]): string => {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join('-');
};

/** Numbers that a sheet holds as such have lost their hyphens, and a telephone number its first zero. */
function numberText(digits: string, field: FirmField): string | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  switch (field) {
    case 'bizNo':
      return digits.length === 10 ? grouped(digits, [3, 2, 5]) : digits;
    case 'corpNo':
      return digits.length === 13 ? grouped(digits, [6, 7]) : digits;
    case 'phone':
    case 'fax':
    case 'factoryPhone':
    case 'factoryFax':
    case 'contactPhone':
    case 'contactMobile':
      return digits.length >= 8 && digits.length <= 10 && !(digits.length === 8 && digits.startsWith('1')) ? `0${digits}` : digits;
    case 'industryCode':
    case 'industry':
    case 'employees':
    case 'certificateNo':
      return digits;
    default:
      return undefined;
  }
}

/** Behind a day: `2010.3.2 (법인설립)`. With another day in it, it is not clear which one is meant. */
const REMARK = /\s*[(（][^\d()（）]*[)）]\s*$/;

const DIGITS: ReadonlySet<FirmField> = new Set<FirmField>([
  'bizNo',
  'corpNo',
  'phone',
  'fax',
  'factoryPhone',
  'factoryFax',
  'contactPhone',
  'contactMobile',
  'industryCode',
  'certificateNo',
]);

const PHONES: ReadonlySet<FirmField> = new Set<FirmField>(['phone', 'fax', 'factoryPhone', 'factoryFax', 'contactPhone', 'contactMobile']);
/** A number with what is said about it: `031-123-4567 (담당: 이과장)`. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 200 signs (LONGEST)
const PHONE = /^([+\d][\d\s().-]{6,}\d)\s*[(,/].*[^\d\s)-].*$/;
/** `㈜가온 (GAON Co., Ltd.)`: a name and how it is written in English. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 200 signs (LONGEST)
const BOTH = /^(.*[가-힣㈜].*?)\s*[\n(（/]\s*([A-Za-z][^가-힣]*?)\s*[)）]?$/s;
const PLAIN: Readonly<Partial<Record<FirmField, FirmField>>> = { nameEn: 'name', representativeEn: 'representative', addressEn: 'address' };
const ENGLISH: Readonly<Partial<Record<FirmField, FirmField>>> = { name: 'nameEn', representative: 'representativeEn' };

/** The facts that a cell says under a label: a name may stand in it in two languages. */
export function factsIn(value: CellValue, field: FirmField, date1904: boolean): readonly { readonly field: FirmField; readonly value: string }[] {
  const whole = factIn(value, field, date1904);
  if (whole === undefined) return [];
  if (field === 'validity') {
    const [from, until] = whole.split(/\s*[~∼–—]\s*|\s+-\s+|부터/).map((day) => readDateCell(day.replace(/까지\s*$/, '').trim(), date1904));
    return from === undefined || until === undefined || from > until
      ? []
      : [
          { field: 'validFrom', value: from },
          { field: 'validUntil', value: until },
          // As it is written, so that a form can be linked to it.
          { field: 'validity', value: whole },
        ];
  }
  // Programs print it before what the list is: `회사명 : 가온 / 연구개발비 명세 / 2013/01/01`.
  const said = field === 'name' ? (whole.split(/\s+[/|]\s+/)[0] as string) : whole;
  const plain = PLAIN[field] ?? field;
  const english = ENGLISH[plain];
  const both = english === undefined ? null : BOTH.exec(said);
  if (both && english !== undefined) {
    return [
      { field: plain, value: (both[1] as string).trim() },
      { field: english, value: (both[2] as string).trim() },
    ];
  }
  // `업체명(영문)` over a name in Korean asks for both and got one.
  return [{ field: plain !== field && /[가-힣]/.test(said) ? plain : field, value: said }];
}

function factIn(value: CellValue, field: FirmField, date1904: boolean): string | undefined {
  if (value === null || isCellError(value) || typeof value === 'boolean') return undefined;
  if (typeof value === 'string' && value.length > LONGEST_CELL) return undefined;
  if (field === 'foundedOn' || field === 'validFrom' || field === 'validUntil')
    return readDateCell(typeof value === 'string' ? value.replace(REMARK, '') : value, date1904);
  if (field === 'employees' && typeof value === 'string')
    return /^(?:약\s*)?(\d[\d,]*)\s*(?:명|인|persons?)?$/.exec(fold(value).trim())?.[1]?.replace(/,/g, '');
  if (field === 'contactEmail') return typeof value === 'string' ? /[^\s@<(]+@[^\s@>)]+\.[^\s@>)]+/.exec(value)?.[0] : undefined;
  if (typeof value === 'number') return numberText(String(value), field);
  const whole = value.trim();
  const text = field === 'representative' ? whole.replace(SEAL, '').trim() : whole;
  if (text === '' || text.length > LONGEST || saysNothing(text)) return undefined;
  if (PHONES.has(field)) {
    const number = PHONE.exec(text)?.[1];
    if (number !== undefined) return number.trim();
  }
  if (DIGITS.has(field) && (text.match(/\d/g) ?? []).length < 2) return undefined;
  // `124 - 81 - 00998`, `124.81.00998`: the number, with the hyphens that belong to it.
  const number = field === 'bizNo' || field === 'corpNo' ? text.replace(/[\s.·-]/g, '') : '';
  if (/^\d+$/.test(number) && !/^[\d-]+$/.test(text)) return numberText(number, field);
  return field === 'industryCode' && /^[A-Ua-u]?\s*\d{2,5}$/.test(text) ? text.replace(/\s/g, '') : text;
}
