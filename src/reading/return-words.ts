/**
 * What says that purchases were taken back: one of a few roots, among words that say of what, how much of it, or in what list. One reader for a
 * row's kind, a heading, a title and a sheet's name. Roots and the words around them are ours.
 */
import { remembered } from '../domain';
import { normalizeLabel } from './text';

const GOODS = '반품|환출|환입|반송|에누리';
const MONEY = '환불|반환';
/** Of a heading it is money of the State beside the costs. */
const OF_STATE = '환급';
const CANCELS = '취소|역분개|cancel(?:l?ed|l?ations?)?|reversals?|reversed';
const ABROAD = '(?:vendor|supplier|bill|purchase)credits?|credit(?:s?(?:note|memo)s?)|creditnotes?|cn|refund(?:ed|s)?|return(?:ed|s)?';
const LESS = '감액|차감|할인';
/** A minus before what was bought: `(-)매입`, `마이너스 전표`, `△매입`. */
const MINUS = '(?:마이너스|음수|부의|[-−–△▲])(?=매입|구매|구입|세금계산서|계산서|전표|purchase|invoice)';

/** Of what it is, how much of it, and in what list. */
const AROUND =
  '매입|구매|구입|매출|외상|물품|상품|제품|자재|재료|카드|법인|승인|정상|결제|이용|사용|거래|청구|입금|대금|정산|계약|주문|발주|' +
  '일부|부분|부분적|전부|전체|전액|기타|월별|연간|당기|전표|세금|계산서|수정|' +
  '내역서?|목록|명세서?|대장|장부|원장|현황|리스트|집계표?|자료|관리|처리|완료|확정|발생|분|건|장|및|등|의|품|된|' +
  'vendor|supplier|bill|purchases?|partial|card|order|invoices?|list|ledger|log|details?|and|of|from|to|the';
/** Of an amount, where a heading says so. */
const AMOUNT = '금액|액|금|원|krw|won|amounts?|amt';
const NUMBERS = '(?:20)?\\d{2}년도?|20\\d{2}|\\d{1,2}(?:월|분기)|[1-4]q|q[1-4]|상반기|하반기';

const plain = (words: string): string => normalizeLabel(words.replace(/^\s*\d{1,2}[.)]\s+/, '')).replace(/[()[\]{}（）［］■□▶▷◆◇●○#~=.,/+&|]/g, '');
const phrase = (roots: string, around: string): RegExp => new RegExp(`^(?:${around}|[-−–_])*(?:${MINUS}|${roots})(?:${MINUS}|${roots}|${around}|[-−–_])*$`);

const OF_ROW = phrase([GOODS, MONEY, OF_STATE, CANCELS, ABROAD, LESS].join('|'), AROUND);
const OF_LIST = phrase([GOODS, MONEY, OF_STATE, CANCELS, ABROAD, LESS].join('|'), `${AROUND}|${NUMBERS}`);
const OF_AMOUNT = phrase([GOODS, MONEY, CANCELS, ABROAD].join('|'), `${AROUND}|${AMOUNT}`);
/** Of an amount: the firm got it, or gave it, back, or does not pay it. */
export const GIVEN_BACK = /환급|반납|공제/;
/** Of a thing that was bought: at the end of what is said of it, or before it in brackets or with a colon. */
const OF_THING = `${GOODS}|환불|취소|역분개|무효(?=\\s?처리)|감액|(?<![a-z])(?:cancel(?:l?ed|l?ation)|reversal|credit\\s?(?:note|memo)|refund(?:ed)?|returned|return)s?`;
const DONE = '(?:전표|처리|분|건|액|금액|완료|함|됨|했음|됐음|되었음|하였음|입고|출고|정산)?';
/** `무반품`, `미취소`: not so. */
const ENDS = new RegExp(`(?<![무미불은는]\\s?)(?:${OF_THING})\\s?${DONE}(?:\\s?[([][^()[\\]]{0,10})?[)\\]】>.\\s]*$`, 'i');
const HEADS = new RegExp(
  `^\\s*(?:[([【<]\\s*[^()[\\]【】<>]{0,8}(?:${OF_THING})${DONE}\\s*[)\\]】>]|[^\\s:]{0,4}(?:${OF_THING})${DONE}\\s?(?:[:：]|[-–—]\\s))`,
  'i',
);
/** What may take a purchase back or put it right: nobody can tell without asking. */
const MAY_BE = phrase(`정정|수정|회수|환수|상계|반제|반려|교환|corrections?|corrected|${[GOODS, MONEY, CANCELS, ABROAD].join('|')}`, AROUND);
/** So long is no phrase any more. */
const LONGEST = 24;
const LONGEST_SAID = 60;

const says = (pattern: RegExp): ((words: string) => boolean) =>
  remembered((words: string) => words !== '' && words.length <= LONGEST && pattern.test(plain(words)));

/**
 * Whether the kind of a row says that it takes a purchase back.
 * @param words the cell alone: `일부반품`, `매출취소(카드)`, `(-)매입`, `Credit note`
 * @returns true where nothing but that is said
 */
export const isReturnKind: (words: string) => boolean = says(OF_ROW);

/**
 * Whether a title or the name of a sheet says that what stands below was taken back.
 * @param words `매입반품 내역`, `■ 반품`, `반품 2013`, `Credit notes`
 * @returns true where nothing but that is said
 */
export const isReturnTitle: (words: string) => boolean = says(OF_LIST);

/**
 * Whether a heading says that its amounts were taken back of those beside them.
 * @param words `취소 금액(원)`, `매입환출및에누리`, `Refunded`; discounts and deductions are adjustments, and not meant
 * @returns true where nothing but that is said
 */
export const isReturnHeading: (words: string) => boolean = says(OF_AMOUNT);

/**
 * Whether the words of what was bought say that it went back or was cancelled, beside an amount that is plain.
 * @param words `시약 B 반품`, `(취소) 시약 B`, `credit note: reagent B`
 * @returns true where one of the roots ends the words, or stands before them
 */
export const saysReturn: (words: string) => boolean = remembered((words: string) => words.length <= LONGEST_SAID && (ENDS.test(words) || HEADS.test(words)));

/**
 * Whether a cell that says the kind of its row may mean that a purchase was taken back or corrected.
 * @param words the cell alone: `정정`, `회수`
 * @returns true where nothing but that is said; it has to be asked
 */
export const mayBeReturn: (words: string) => boolean = says(MAY_BE);

const ANYWHERE = new RegExp(
  `(?<![무미불]\\s?)(?:${GOODS}|${MONEY}|${OF_STATE}|${CANCELS}|감액|차감|credit\\s?(?:note|memo)|refund|returned)|^\\s*[([【<]\\s*(?:수정|정정)\\s*[)\\]】>]`,
  'i',
);
/**
 * Whether words beside an amount below zero say why it is.
 * @param words what was bought, a remark, a state: `역분개 견본 구입`, `[수정] 금형 가공`
 * @returns true where one of the roots stands anywhere in them: only of a minus that is enough
 */
export const saysReturnAnywhere: (words: string) => boolean = remembered((words: string) => words.length <= LONGEST_WORDS && ANYWHERE.test(words));
const LONGEST_WORDS = 200;
