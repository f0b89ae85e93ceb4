/** Whose a sheet or a part of it is: what stands under `거래처` or `기업부설연구소 현황` is no fact of the firm that applies. */
import { fold } from '../domain';
import type { Grid } from './grid';
import { cellText, isBlank, normalizeLabel } from './text';

/** `own`: a title says that it is the firm's; `other`: it says that it is somebody else's; `unknown`: no title says anything. */
export type Owner = 'own' | 'other' | 'unknown';

const WHO = [
  '(국내|해외|주요|신규|기존)?(거래처|고객사?|매출처|매입처|납품처|구매처|판매처|수요(처|기관|기업)|공급(자|처|업체|사|기업)|협력(업체|사|기업|기관)|외주(업체|처|사)|하청(업체|기업)?)',
  '(수탁|피투자|참여|협력)(기업|업체|사|기관)|위탁연구기관|공동연구기관|공동개발기관|(모|자|손자)회사|계열(회사|사|기업)|관계(회사|사|기업)|종속(회사|기업)|타법인|출자(회사|법인)',
  '특수관계(자|인|법인)|경쟁(사|업체|회사|기업)|주주|출자자|투자(자|사|기관|회사|기업|조합)|권리자|발명자|출원인|(업무|실무|신청)?담당자|실무자|작성자|연대?보증인|배우자|대출기관|금융기관|거래은행',
  '(기업)?부설연구소|연구소|(연구(개발)?)?전담부서|연구(원|소장|인력|요원|책임자)|과제책임자|임직원|직원|임원|종업원|세무(사|대리인)|회계법인|평가기관|확인기관|자문(위원|기관|업체)|대학교?',
  'customers?|vendors?|suppliers?|partners?|subsidiar(y|ies)|affiliates?|shareholders?|investors?|competitors?|(r&d|research)?lab(oratory)?|researchers|employees|staff',
].join('|');
const KIND =
  '(의)?(기본|일반|상세|주요|인적)?(사항|현황|정보|명부|명단|목록|리스트|개요|등록증?|인정서|대장|관리|소개|카드|내역|자료|연락처|db|list|information|info|details|profile)';
const ENDS_IN_KIND = new RegExp(`${KIND}$`);
const ALONE = new RegExp(`^(당사|자사)?(${WHO})((및|와|과|또는|,|/|&|and)(${WHO}))*(${KIND})*$`);
/** With a name before it, what follows has to say that it is a list or a description: `(주)다라 주주 현황`. */
const NAMED = new RegExp(`^.{1,24}?(${WHO})(${KIND})+$`);
const OWN =
  /^(당사|자사|본사|신청(기업|인|업체|회사|자)|회사|기업|업체|법인|일반|기본)((및|와|과|·|,|\/).{1,12})?(기본|일반)?(정보|현황|개요|사항|소개)?$|^개요$|^(firm|company|applicant)(information|info|details|profile|overview)?$/;

/** A title without its number, its year and what stands in brackets: `2. 거래처 현황(2013년)` → `거래처현황`. */
function plainTitle(words: string): string {
  const text = fold(words)
    .replace(/^[\s■□◆◇○●▶▷※*\-•·[【<]*(\(?(\d{1,2}(-\d{1,2})?|[ivxⅠ-Ⅻ]{1,4}|[가-하])[.)]|[①-⑳])?/i, '')
    .replace(/\([^()]*\)/g, '');
  return normalizeLabel(text).replace(/\d{4}(년도?|\.\d{1,2}|-\d{1,2})?(말|현재)?|\d+$/g, '');
}

/** Whose a title says it is; of a sheet's name as well. */
export function ownerOfTitle(words: string): Owner {
  if (words.length > 60) return 'unknown';
  const plain = plainTitle(words);
  if (plain === '') return 'unknown';
  if (OWN.test(plain)) return 'own';
  return ALONE.test(plain) || NAMED.test(plain) ? 'other' : 'unknown';
}

const NUMBERED = /^\s*(\(?(\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}|[가-하])[.)]|[①-⑳■◆▶])\s*\S/;
const REMARK = /^\s*[(<※*[](?!\d{1,2}\))/;

/** What the titles of a sheet say of each of its rows, its name first. `part` changes where a title begins a new part. */
export interface RowOwner {
  readonly owner: Owner;
  readonly part: number;
  /** The title that says so. */
  readonly title?: string;
}

/** Titles are rows with one text (and perhaps a unit beside it). */
export function ownersByRow(grid: Grid, lastRow: number, maxColumns = 40): ReadonlyMap<number, RowOwner> {
  const { top, left, sheet } = grid.block;
  const ofSheet = ownerOfTitle(sheet);
  const owners = new Map<number, RowOwner>();
  let now: RowOwner = { owner: ofSheet, part: 0 };
  let blankAbove = true;
  for (let row = top; row <= Math.min(lastRow, grid.bottom); row += 1) {
    const texts: { readonly words: string; readonly column: number }[] = [];
    for (let column = left; column <= Math.min(grid.right, left + maxColumns) && texts.length < 3; column += 1) {
      const value = grid.own(row, column);
      if (!isBlank(value)) texts.push({ words: cellText(value), column });
    }
    const [first, second, third] = texts;
    if (first && !third && (!second || REMARK.test(second.words)) && !/[:：]\s*\S/.test(first.words)) {
      const said = ownerOfTitle(first.words);
      const area = grid.mergeAt(row, first.column);
      // A label that nobody has filled in yet stands alone too: `담당자 | (empty)`. Then it is no title.
      const isTitle =
        blankAbove ||
        (said === 'own' && now.owner === 'other') ||
        (area !== undefined && area.right - area.left > 1) ||
        ENDS_IN_KIND.test(plainTitle(first.words));
      const owner = said === 'unknown' ? (NUMBERED.test(first.words) ? (ofSheet === 'other' ? 'other' : 'unknown') : undefined) : isTitle ? said : undefined;
      if (owner !== undefined) now = { owner, part: now.part + 1, title: first.words };
    }
    owners.set(row, now);
    blankAbove = first === undefined;
  }
  return owners;
}
