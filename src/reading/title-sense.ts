/**
 * What the title over rows, or the name of a sheet, says of whether the costs below it count: the whole of it has to say so, for a work or a thing that is
 * developed may be called by any of these words (`판매 예측 알고리즘 개발`, `양산 적용 기술 연구`). Roots and the words around them are ours.
 */
import { remembered } from '../domain';
import { normalizeLabel } from './text';
import { DENIED, LEFT_OUT, REFUSED } from './undone-words';

/** A title is shorter: a cell may hold 32,767 signs. */
const LONGEST_CELL = 200;
const LONGEST = 40;

/** The words of a title without its sign, its number and what stands in brackets. */
export const plainTitle = (words: string): string =>
  normalizeLabel(words.slice(0, LONGEST_CELL).replace(/\([^()]*\)|（[^（）]*）/g, ''))
    .replace(/^[■□▶▷◆◇●○▲△#\-–—=~.]+/, '')
    .replace(/^(\(?\d{1,2}[.)]|[①-⑳]|[가-하][.)])/, '')
    .replace(/[-–—=~.]+$/, '');

/** What the costs are called, and in what list they stand. */
const LIST =
  '비용|경비|원가|금액|지출|집행|사용|부담|내역서?|목록|명세서?|항목|리스트|대상|현황|전표|관련|처리|건|분|액|표|등|' +
  'costs?|expenses?|items?|entries|amounts?|list|spending|purchases?';
const WHEN = '(?:20)?\\d{2}년도?|상반기|하반기|[1-4]분기|\\d{1,2}월|당기|기타';
const whole = (roots: string, more = ''): RegExp => new RegExp(`^(?:${WHEN})*(?:${roots})(?:${LIST}${more})*$`);

/** Refused, or nothing of research: as the same words are read in a row. */
const OUT = whole(
  `${REFUSED}|${LEFT_OUT}|${DENIED.replace('|사용', '')}|비승인|(?:중복|이중계상)(?:계상)?|대상(?:아님|외)|해당(?:없음|사항없음|안됨)|` +
    '(?:연구개발비?|연구비?|기술개발|r&?d|rnd)(?:와|과)?(?:무관|외|아님|이외)|비(?:연구|r&?d)(?:개발)?|(?:업무|회사)(?:와|과)?무관|' +
    'non-?r&?d|notr&?d|noteligible|unapproved|notapproved|otherthanr&?d|unrelated(?:tor&?d)?',
);

/** Things that are bought for use. */
const THINGS = '|용|자재|부품|재료비?|원재료비?|원자재|부자재|소모품|물품|매입|구입|구매|투입|materials?|parts';
/** Parts of a firm in which nobody develops anything. */
const OTHERS =
  '(?:국내|해외|기술)?(?:생산|제조|영업|판매|총무|인사|경리|회계|재무|관리|경영(?:지원|관리)|마케팅|홍보|물류|고객지원|as|cs)(?:사업)?[1-9]?(?:부서?|팀|과|실|본부|파트|그룹)(?:부담|사용|집행)?';
/** Not approved yet: whether it will be, the rows do not say. What is owed is a cost, whenever it is paid. */
const WAITING =
  '(?:승인|결재|심사|검토|정산|집행|확인)(?:대기|예정|요청|전|중|신청|미완료|미결)|보류|(?:결재|정산)?미결|미(?:정산|확정|집행|사용)|가집행|임시|' +
  'pending(?:approval|review)?|awaiting(?:approval|review)|unconfirmed';
/** Money of others. */
const GRANTS =
  '(?:정부|국고|국가|지자체|공공|시도?|도)?(?:출연금|보조금|지원금)|국고|국비|도비|시비|지방비|(?:government|state|public)?(?:grants?|subsid(?:y|ies))(?:funded)?';
/** Costs that several parts of a firm share. */
const SHARED = whole('(?:공통(?=비|경비|원가|분)|공동(?=경비|비용))|(?:공통|간접|공동)(?:비|경비)?(?:배부|안분)|overheads?', '|비');
/** It may count, and it may not. */
const OPEN: readonly RegExp[] = [
  whole(
    '(?:대량)?양산|판매|상품|영업|납품|매출|전시|홍보|사무|개인|as|생산(?=용|투입|자재|부품|원재료|원자재|재료)|제품(?=판매|생산|매입|용)(?:판매|생산)?',
    THINGS,
  ),
  whole(
    'for(?:mass)?(?:production|sale)|(?:mass)?production(?:parts|materials|use)|(?:sales|production|marketing|hr|accounting|admin)(?:dept|department|team|division)',
  ),
  whole(OTHERS),
  whole(WAITING),
  whole(GRANTS),
  SHARED,
  whole('일반관리비?|판매비와?(?:일반)?관리비|판관비|제조(?=원가|경비)|매출원가|영업외(?=비용)|sg&a', '|비'),
  whole('중복(?=기재|입력|청구|지급|결제|의심)|이중(?=기재|입력|청구|지급|결제|분)|duplicated?s?', '|계상|기재|입력|청구|지급|결제|의심'),
  whole('(?:전년도?|차년도?|차기|전기|내년)?이월|carried(?:over|forward)', '|비'),
  whole('타(?:과제|사업|부서|기관|법인|회사)|(?:과제|사업|프로젝트)외|다른(?:과제|사업|부서)|other(?:projects?|departments?)'),
  whole('참고|참조|reference|forreference', '|자료|용|사항'),
];
/** `(참고) 기타 비용`: what stands in brackets at either end. */
const IN_BRACKETS = /^[\s■□▶▷◆◇●○▲△#※*-]*[([（［【]([^()[\]（）［］【】]+)[)\]）］】]|[([（［【]([^()[\]（）［］【】]+)[)\]）］】]\s*$/g;
/** `구분: 판매용` */
const LABEL = /^(?:구분|용도|부서명?|상태|재원|내용|항목|비고)\s*[:：]/;
/** `개인(1~6월)`, `개인(전환 전)` beside `법인(7~12월)`: what the firm was in that time. */
const FORM_OF_FIRM = /^개인\s?[(（](?:[^월년분기~∼～()（）]*[월년분기~∼～][^()（）]*|(?:법인\s?)?전환\s?[전후]|사업자?)[)）]$/;
/** A bare word that in brackets behind a name is no more than where or how it stands. */
const ALONE_IN_BRACKETS = /^(?:임시|보류|as|개인|사무|상품|판매|영업|중복)$/;

/**
 * What a title says of the costs below it.
 * @param words the title as it is written: `■ 양산용 자재`, `R&D 외 비용`, `재료비 (판매용)`
 * @returns `out` where they were refused or are no research; `open` where they may count or not; undefined for any other words
 */
export const senseOfTitle: (words: string) => 'out' | 'open' | undefined = remembered((words: string) => {
  if (words.length > LONGEST || FORM_OF_FIRM.test(words.trim())) return undefined;
  const bare = words.replace(LABEL, '');
  const plain = plainTitle(bare);
  if (plain !== '' && OUT.test(plain)) return 'out';
  const inner = [...bare.matchAll(IN_BRACKETS)].map((found) => normalizeLabel(found[1] ?? found[2] ?? ''));
  const isOpen = (said: string): boolean => said !== '' && OPEN.some((pattern) => pattern.test(said));
  if (isOpen(plain)) return 'open';
  return inner.some((said) => (OUT.test(said) || isOpen(said)) && (plain === '' || !ALONE_IN_BRACKETS.test(said))) ? 'open' : undefined;
});

/** Whether a title calls its costs shared ones, of which a part may be research: `공통비 배부`. */
export const isOfShared = (words: string): boolean => words.length <= LONGEST && SHARED.test(plainTitle(words.replace(LABEL, '')));

const OF_YEAR = new RegExp(`^(?:fy)?(?:((?:19|20)\\d{2})(?:년도?|회계연도)?|['’]?(\\d{2})년도?)(?:${LIST}|발생|귀속|연구개발비|연구비)*$`);
/**
 * The one year of which a title says that its costs are.
 * @param words the title: `2012년도 비용`, `'12년분`
 * @returns undefined where it says more, or none
 */
export const yearOfTitle: (words: string) => number | undefined = remembered((words: string) => {
  const found = words.length > LONGEST ? null : OF_YEAR.exec(plainTitle(words.replace(LABEL, '')));
  if (!found) return undefined;
  return found[1] === undefined ? 2000 + Number(found[2]) : Number(found[1]);
});

const YEAR_BEFORE = whole('(?:전|직전|지난|작)(?:년도?|해)|직전(?:사업)?연도|전기(?=분|오류|이월|비용)|(?:prior|previous|last)year', '|오류|수정|이월');
/**
 * Whether a title says that its costs are of the year before, whichever that is.
 * @param words the title: `전년도`, `작년 비용`, `Prior year`
 */
export const isOfYearBefore: (words: string) => boolean = remembered(
  (words: string) => words.length <= LONGEST && YEAR_BEFORE.test(plainTitle(words.replace(LABEL, ''))),
);
