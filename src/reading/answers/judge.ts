/** What the cells of a row answer to a condition of its line. */
import { atOnce } from '../../domain';
import { AUTHORITY, OTHERWISE_GRANTED } from './authorities';
import { EXCLUDED_HOLDING_PERCENT } from '../../law/guide';
import type { Condition } from '../../law/types';
import { normalizeLabel } from '../text';
import type { Row } from '../table/row';
import { aboutCost, answerColumns, readAnswer, valueIn, type AnswerColumn, type ColumnKind } from './cells';
import { alternativesOf, isOfAnother } from './alternatives';
import { affirmedHeadings, answersUnder, ASKS_BEFORE, isDeniedTwice, underDenial } from './asked';
import { withoutAsides } from './papers';
import { mayBeUnspent } from './borne';
import { withoutAhead } from './clauses';
import { calledCost } from './called';
import { directionIn } from './direction';
import { dayColumns, soThen, timeOf, type DayColumn, type Then } from './dated';
import { concerns, type Events, eventsIn, heldAt, isPersonal, isSure, OF_BEFORE, OF_STANDING, stateOf, tellsOfEvents } from './events';
import { asOf, hasTimes, namesTimes, type Time } from './timeline';
import { headNames, onlySaysForWhat } from './head';
import { isOfSteps } from './headings';
import { deniesByItself, labelsOtherwise } from './outright';
import { paidWhen } from './paid-when';
import { namesForeignThing } from './foreign-things';
import { profileFor, SURELY_OTHER, type Profile } from './profiles';
import { isLabel, namesSomething } from './tells';
import { ofAnotherOwner } from './owned';
import {
  OTHER_FIRM,
  KIN,
  LAB_PLACE as LAB_PLACE_WORDS,
  OTHER_WORK as OTHER_WORK_WORDS,
  TECHNICAL_WORK as TECHNICAL_WORK_WORDS,
  WORKED_ON as WORKED_ON_WORDS,
} from './vocabulary';
import { respelled } from './spelling';
import { denialAfter, isDenied } from './denial';
import { findWords, polarity, type AnswerWords, type Found } from './answer-text';

/** `doubt`: probably not, a person has to look. `open`: the sheet itself says that it is not known. */
export type State = 'yes' | 'no' | 'doubt' | 'open';
export interface Answer {
  readonly state: State;
  readonly column: AnswerColumn;
  /** Words of the cell that were taken for others: `조교슈 → 조교수`. */
  readonly readAs?: string;
}

/** How much a word in a column weighs; a heading that asks for the condition itself weighs most. */
const WEIGHT: Readonly<Record<ColumnKind, number>> = {
  title: 3.5,
  department: 3,
  job: 3,
  kind: 3,
  nature: 3,
  relation: 3,
  size: 3,
  recipient: 3,
  other: 3,
  person: 2.5,
  party: 2.5,
  note: 2,
  text: 1.5,
  account: 1,
  funds: 1,
};
const TOPIC = 4;
/** A heading that names the paper, or the call, in which something is said. */
const OF_PAPER =
  /(?:인사카드|명세서?|대장|명부|전표|계약서|공문|전화|메일|문자|영수증|증빙|장부|기록|일지|품의서?|기안|서류|홈페이지|공고|조회|회신|확인서|카톡|조직도|명함|통보서?|신고서)(?:상|에는|내용|기재|결과|확인)?(?:부서|소속|직급|직위|코드|구분|표기)*$/;
/** A denial of the condition in its own words. */
const OUTRIGHT = 3.1;
/** Under a heading that asks for what nothing else takes the place of. */
const SOLE = 5;
/** Sentences stand in them, of which a word may be about anything; so it may under a heading that is not known. */
const SENTENCES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['text', 'account', 'note', 'other']);

interface CellAnswer extends Answer {
  readonly weight: number;
  /** The no is to these of several that would do, each alone. */
  readonly of?: number;
  /** It denies all that would do, or the very one that the row names. */
  readonly sameOne?: true;
  /** Of a doubt: the cell speaks against the condition, and only where it stands makes it less than a no. */
  readonly against?: true;
  /** Of a yes: the cell is the label of another thing, for which it says what it is for. */
  readonly labelled?: true;
  /** Of a doubt: the account names a class of costs that the condition is not about. */
  readonly booked?: true;
  /** Left open: a cell that says how it really was names something that nobody knows. */
  readonly unknown?: true;
}

const HOLDING =
  /캡테이블|captable|행사시|exercise|option|(?<![a-z])s;?o(?![a-z])|지분|주주|주식|보통주|스톡옵션|옵션|보유율|share|stock|equity|holding|ownership/;
const SHARE = /(\d+(?:\.\d+)?)(?:%|퍼센트|프로|percent)(초과|이하|미만|over)?/g;

const RELATIVE = new RegExp(KIN, 'g');
const OF_ANOTHER = /(?:대표|회장|오너|모회사|부친|모친|배우자|최대주주|지배주주)(?:이사)?(?:의)?(?:지분|보유|주식)[^;]*$/;

/** `대표(지분 60%)의 사촌`. */
const OF_THEIRS = /^;의/;

/** `최대주주는 대표(61%)`, and a heading that asks who holds most. */
const OF_LARGEST = /(?:최대|지배)주주(?:는|은|인|:|=)?[가-힣]{0,8};?$/;
/** `최대주주는 대표`: who it is, and not whose row it is. */
const LARGEST_IS = /(?:최대|지배)주주(?:는|은|:|=)\s?[가-힣]{1,8}/g;
const isOfHolder = (heading: string): boolean =>
  /^(?:(?:최대|지배)주주(?:명|현황)?|(?:대표|오너|회장)(?:이사)?(?:의|님)?(?:지분|보유|주식)(?:율|수|비율)?)$/.test(heading);
/** `9%대인지 11%인지`, `재계산 필요(9.8~10.3%)`: on which side of the limit is not known. */
const isBetween = (value: string): boolean => {
  if (/%[^%]{0,4}인지.*%[^%]{0,4}인지|(?:대조|계산|검산|산정)(?:이|가)?\s?필요/.test(value)) return true;
  const span = /(\d+(?:\.\d+)?)\s?%?\s?[~∼-]\s?(\d+(?:\.\d+)?)\s?%/.exec(value);
  return span !== null && Number(span[1]) <= EXCLUDED_HOLDING_PERCENT && Number(span[2]) > EXCLUDED_HOLDING_PERCENT;
};

/** `본인(대표, 지분 100%)`. */
const SHARE_IN_BRACKETS = /[(（]([^()（）]{0,20}지분(?:율)?\s*\d{1,3}(?:\.\d+)?\s*%[^()（）]{0,10})[)）]\s*$/;

/** `지분 15%`, or a number under a heading of holdings: above the limit of the clause, or not. */
function holding(column: AnswerColumn, written: AnswerWords, value: string): State | undefined {
  const about = HOLDING.test(column.heading);
  // `14,500주 / 총 100,000주` is a holding by its heading.
  const cell = about && !HOLDING.test(written.plain) ? readAnswer(`지분 ${value}`) : written;
  const plain = cell === written ? cell.plain : cell.plain.slice('지분'.length);
  const { open } = cell;
  if (!about && !HOLDING.test(plain)) return undefined;
  if (open || isBetween(value)) return 'open';
  let found: State | undefined;
  for (const match of plain.matchAll(SHARE)) {
    const percent = Number(match[1]);
    const over =
      percent > EXCLUDED_HOLDING_PERCENT
        ? !/이하|미만/.test(match[2] ?? '')
        : percent === EXCLUDED_HOLDING_PERCENT && /초과|over/.test(match[2] ?? '') && !NOT_OVER.test(plain.slice(match.index));
    // What somebody else holds: `대표 지분 66%` makes a relative one of an excluded person, and says nothing of the rest.
    if (
      isOfHolder(column.heading) ||
      OF_THEIRS.test(plain.slice(match.index + match[0].length)) ||
      OF_ANOTHER.test(plain.slice(0, match.index)) ||
      OF_LARGEST.test(plain.slice(0, match.index))
    ) {
      if (over && findWords(cell, RELATIVE).yes && !OUT_OF_RANGE.test(cell.plain)) return 'no';
      continue;
    }
    if (over) return 'no';
    found = 'yes';
  }
  if (found) return found;
  if (!about || !/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const number = Number(plain);
  // A cell in per cent holds a fraction: 0.15 is 15 %.
  const percent = number > 0 && number < 1 && !column.heading.includes('%') ? number * 100 : number;
  return percent > EXCLUDED_HOLDING_PERCENT ? 'no' : 'yes';
}

/** `10%(초과X)`. */
const NOT_OVER = /^[^;]{0,12}초과[는은]?(?:하지)?(?:x|×|아[님니닌]|안|않|없)/;

const DEGREE = /(?<!전문)학사|b\.?tech|석사|박사|대졸|학위|bachelor|master|m\.?sc|b\.?sc|m\.?eng|ph\.?d|b\.?eng/;
const MONTHS = /(\d+)(?:개월|months?(?![a-z]))/g;
const YEARS = /(\d+(?:\.\d+)?)(?:년|yrs?|years?|y(?![a-z]))/g;
/** `2018.3~2020.1`. */
const SPANS = /(\d{4})(?:[.년-](\d{1,2})월?)?\.?[~∼–;-](\d{4})(?:[.년-](\d{1,2})월?)?/g;
/** `한국 지사 8년뿐, 본국에서는 일한 적 없음`: none of it abroad. */
const AT_HOME_ONLY = /(?:국내|한국)(?!인)[^;]*$/;
const NEVER_ABROAD = /(?:국내|한국)[^;]*(?:에서만|년뿐|뿐)|(?:외국|해외|국외|본국|고국|모국|자국)[^;]{0,12}(?:없|전무|무(?:;|$))/;
/** 5년 이상, or 3년 이상 with a degree: the years and the degree stand somewhere in the row. */
function practice(row: Row, columns: readonly AnswerColumn[]): Answer | undefined {
  let degree = false;
  let noDegree = false;
  let years: { readonly most: number; readonly column: AnswerColumn } | undefined;
  let atHome: AnswerColumn | undefined;
  for (const column of columns) {
    const { plain, open } = readAnswer(valueIn(row, column));
    const about = /이력|학력|경력|실무|공장|회사|자격|학위|종사(?!분야)|career|experience|degree|education|요건|비고|구분|연수|year/.test(column.heading);
    const isHis = /^(?:외국인)?(?:기술자|자문(?:자|인|위원|역)|전문가|성명|이름)/.test(column.heading) && /제조|공장|근무|종사|경력|엔지니어/.test(plain);
    if (!about && !isHis && !(column.kind === 'text' && /경력|종사/.test(plain))) continue;
    if (plain === '') continue;
    if (open) return { state: 'open', column };
    if (
      /고졸|중졸|초졸|고교(?:졸|중퇴|$)|고등학교(?:졸|$)|전문대졸|전문학사|전문학교|무학위|(?:학위|학사)(?:는|가)?(?:못받|없|無|미만|아[님니닌]|무(?=;|$)|x(?=;|$))/.test(
        plain,
      )
    )
      noDegree = true;
    else if (/학위|학사/.test(column.heading) && polarity(readAnswer(valueIn(row, column))) === false) noDegree = true;
    else if (DEGREE.test(plain)) degree = true;
    let most = 0;
    // Years at home are none abroad.
    for (const [, fromYear, fromMonth, toYear, toMonth] of plain.matchAll(SPANS))
      most = Math.max(most, (Number(toYear) * 12 + Number(toMonth ?? 12) - Number(fromYear) * 12 - Number(fromMonth ?? 1) + 1) / 12);
    for (const match of plain.matchAll(YEARS)) {
      if (!AT_HOME_ONLY.test(plain.slice(0, match.index))) most = Math.max(most, Number(match[1]));
      else if (NEVER_ABROAD.test(plain)) atHome = column;
    }
    if (most === 0 && years === undefined) for (const match of plain.matchAll(MONTHS)) most = Math.max(most, Number(match[1]) / 12);
    if (most === 0 && /년|year/.test(column.heading) && /^\d+(?:\.\d+)?$/.test(plain)) most = Number(plain);
    if (most > (years?.most ?? 0)) years = { most, column };
  }
  if (!years) return atHome && { state: 'no', column: atHome };
  if (years.most >= 5) return { state: 'yes', column: years.column };
  if (years.most < 3) return { state: 'no', column: years.column };
  if (degree) return { state: 'yes', column: years.column };
  return { state: noDegree ? 'no' : 'open', column: years.column };
}

const HEAD = /대표|오너|회장|최대주주|지배주주|대주주|창업주/;
/** The title of the head himself. */
const IS_HEAD = /^(?:공동|각자)?(?:대표(?:이사|자)?|사장|회장|오너|창업주)(?:;|$)/;
/** `대표와의 관계: 배우자`, and in another cell `대표이사 지분 62%`, or under a heading that asks for it: the relative, or the head himself. */
function relatedToHolder(columns: readonly AnswerColumn[], texts: readonly string[]): AnswerColumn | undefined {
  const cells = columns.map((_, place) => readAnswer(texts[place] as string));
  const holds = cells.some(({ plain, open }, place) =>
    [...(open ? [] : plain.matchAll(SHARE))].some(
      ({ index, 1: percent, 2: bound = '' }) =>
        Number(percent) > EXCLUDED_HOLDING_PERCENT &&
        !/이하|미만/.test(bound) &&
        (isOfHolder((columns[place] as AnswerColumn).heading) || OF_ANOTHER.test(plain.slice(0, index))),
    ),
  );
  if (!holds) return undefined;
  return columns.find((column, place) => {
    const cell = cells[place] as AnswerWords;
    if (cell.open || OUT_OF_RANGE.test(cell.plain)) return false;
    return (column.kind === 'title' && IS_HEAD.test(cell.plain)) || ((HEAD.test(column.heading) || HEAD.test(cell.plain)) && findWords(cell, RELATIVE).yes);
  });
}

/** A heading of what should not be. */
const NEGATIVE_HEADING = /(?:위반|취소|반려|결격|하자|탈락|거절|정지|말소|박탈|불승인|불인정|미승인|미인정)(?:사항|사유|이력|여부|건|내역)?$/;
/** `소속: 무소속 (전직 연구원)`, `前 교수, 현재 무소속`: who belongs nowhere is no member. */
const isUnaffiliated = ({ heading, kind }: AnswerColumn, { plain, open }: AnswerWords): boolean =>
  !open &&
  ((/소속|근무처|재직처|직장|현직/.test(heading) && /^(?:무소속|없음|소속없음|무|무직|은퇴|퇴직)(?=;|$)/.test(plain)) ||
    (kind !== 'note' && /현재(?:는)?무소속|소속(?:된)?(?:기관|회사|곳)?(?:이|은|도)?(?:아무데도|어디에도|전혀)?없/.test(plain)));
/** `노동부 승인 신청하였으나 반려됨`: what was applied for was refused, whatever column says so. */
const REJECTED =
  /(?:승인|인정|지정|인가|인증)[가-힣\d/.~]{0,12}(?:(?:반려|기각|각하|부결|거절|불허|취소|철회|말소|박탈|상실)(?:됨|당함|함|통보|되었음|(?:된|당한)(?!적|일|바|사실|것|다른|타)[가-힣]{1,8})*$|(?:끝난|만료된|지난)[뒤후])|(?:승인|인정|지정|인가)(?:받기|나기|되기)?전(?:에)?(?:실시|시작|진행|수강|개강|착수|임$)/;
/** A permission was refused in a part of the cell, and that is not denied in its turn. */
function isRejected({ plain, starts }: AnswerWords): boolean {
  let from = 0;
  return plain.split(';').some((part) => {
    const match = REJECTED.exec(part);
    const noun = from + (match?.index ?? 0);
    from += part.length + 1;
    return match !== null && denialAfter(plain, starts, noun + '승인'.length) !== 'twice';
  });
}
/** `친족 범위 밖`, `4촌 이내 인척 아님`: a relative whom the clause does not mean. */
const OUT_OF_RANGE =
  /(?:친족|친척|인척|혈족|친인척|특수관계(?:자|인)?)(?:의)?(?:관계|범위)?(?:에|은|는|이|가|도)?(?:밖|아[님니닌]|비해당|미해당|해당(?:하지|안|없)|속하지|들지|들어가지)/;
const KIN_OF_HOLDER = new RegExp(
  `(?:대표|회장|오너|최대주주|지배주주|대주주|창업주|사장)(?:이사)?(?:님)?;(?:지분)?(\\d+(?:\\.\\d+)?)%(?:보유)?;(?:님)?(?:의)?(?:${KIN})`,
);
/** `협력사 명의로만 승인됨` */
const GRANTED_TO_OTHERS = new RegExp(`(?:^|;)(?:${OTHER_FIRM})(?:의)?(?:명의|이름)(?:으로|로)?(?:만)?(?:승인|인정|지정|받|된|임|$|;)`);
const NAMESAKE =
  /동명이인(?!인지|여부|확인|아님)|동성동본(?:일|이지|이나)|(?:이름|성명|성함|성씨?)(?:만|이|은)?(?:우연히)?같(?:을뿐|음|은다른사람|지만(?:남|다른사람))/;
/** `지정을 못 받은 교습소`, wherever a row says so. */
const NOT_PERMITTED = /(승인|인정|지정|인가)(?:을|를|도|은)?(?:아직|전혀)?(?:못|안)(?:받|얻)/;
/** `(주)대한무역`, `한빛소재㈜`: the name and its form. */
const NAMES_FIRM = /\(주\)|㈜|주식회사/;
const FIRM_NAME = /(?:\(주\)|㈜|주식회사)\s?[^\s,;()[\]/]+|[^\s,;()[\]/]+\s?(?:\(주\)|㈜)/g;
const FIRM_OF_LAB = /(?:\(주\)|㈜|주식회사)\s?[^\s,;()[\]/]+(?=\s(?:기업)?(?:부설|중앙|기술|종합)?연구(?:소|원|센터))/g;
/** The name of an institution as a word of its own; ranks end alike. */
const INSTITUTION = /(?<!책임|선임|수석|주임|전임|전문|위촉|초빙|객원)(?:연구원|연구소)$/;

/** The words of the condition itself, as the law's data lists them, as one pattern. */
const OWN_WORDS = new WeakMap<Condition, RegExp | null>();
function ownWords(condition: Condition): RegExp | undefined {
  let known = OWN_WORDS.get(condition);
  if (known === undefined) {
    const words = (condition.answers ?? []).map((word) => normalizeLabel(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).filter((word) => word !== '');
    OWN_WORDS.set(condition, (known = words.length === 0 ? null : new RegExp(words.join('|'), 'g')));
  }
  return known ?? undefined;
}

/** A heading in the words of the condition asks for it: `종업원`, `승인`, `전담부서 보유`. */
const askedHeadings = new WeakMap<AnswerColumn, Map<Condition, Topic | undefined>>();
const NO_QUESTION: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['account', 'text', 'person', 'party']);
function askedFor(condition: Condition, column: AnswerColumn): Topic | undefined {
  if (NO_QUESTION.has(column.kind) || column.role !== undefined) return undefined;
  let known = askedHeadings.get(column);
  if (!known) askedHeadings.set(column, (known = new Map()));
  if (known.has(condition)) return known.get(condition);
  const words = ownWords(condition);
  const said = words && !isOfWhom(column.heading, words) ? findWords(readAnswer(column.heading), words) : NOT_FOUND;
  // `문화상품 외 사용`: asked in the opposite sense.
  const asked: Topic | undefined = words && (said.yes ? [words, 1] : said.no ? [words, -1, true] : undefined);
  known.set(condition, asked);
  return asked;
}

/** `University Professor: No`, `Controlling Shareholder: Y`: a heading without Hangul asks in the words by which people answer. Of several that would do, another may be there. */
function askedInEnglish(condition: Condition, profile: Profile, column: AnswerColumn): Topic | undefined {
  if (
    /[^ -~·]|direct|sales|products?(?!ivity|ion)/.test(column.heading) ||
    NO_QUESTION.has(column.kind) ||
    column.role !== undefined ||
    isOfSteps(column.heading)
  )
    return undefined;
  const heading = readAnswer(column.heading);
  if (profile.no && profile.deniedIsYes === true && findWords(heading, profile.no).yes) return [profile.no, -1];
  return profile.yes && profile.oneOf !== true && alternativesOf(condition) === undefined && findWords(heading, profile.yes).yes ? [profile.yes, 1] : undefined;
}

/** `임대인 연구기관 여부`: the word is part of another one, which says of whom it is asked. */
function isOfWhom(heading: string, words: RegExp): boolean {
  return [...heading.matchAll(words)].every(({ index, 0: { length } }) =>
    /^(?:인|자|처|업체|업자|회사|단체)(?=[가-힣]{2})/.test(heading.slice(index + length)),
  );
}

/** What headings add to the thing that they ask for: `지도 실적`, `개발요소`, `훈련생 수`. */
const HEADING_ENDS =
  /(?:의|을|를)?(?:여부|유무|해당|보유|등록|이력|사항|실적|구분|관련|내용|요소|상대|수강|이수|건수|인원수|인원|현황|상태|사용시간|시간|받음|참여|참석|란|수)$/;
/** Too general to name a condition by. */
const GENERAL =
  /^(?:비용|금액|기관|기업|회사|지출|지급|대상|규정|사용|필요|직원|경비|장부|과정|업종|산업|분야|구분|법률|법|시행령|당사|자기|타|중|이용|제품|물품|생산|제조|사람|인원|요건|기술|조합|종사|근무)$/;
/** A condition that says what must not be: a no to a word of it may be a yes. */
const EXCLUDES = /아니|아닌|제외|없|않|한정|외의/;
const LISTS = /·|ㆍ|및|또는|이나|거나|,/;
const LAW_WORDS = new WeakMap<Condition, string>();
function wordsOfLaw(condition: Condition): string {
  let words = LAW_WORDS.get(condition);
  if (words === undefined) {
    words = EXCLUDES.test(condition.quote + condition.question.ko) ? '' : normalizeLabel(condition.quote);
    LAW_WORDS.set(condition, words);
  }
  return words;
}
/** The heading stands in the text as it is, or its parts do in their order: `장관 인정` in `노동부장관의 인정을 받은 훈련과정`. */
function isInLaw(law: string, core: string): boolean {
  if (law.includes(core)) return true;
  for (let at = 2; at <= core.length - 2; at += 1) {
    const [head, rest] = [core.slice(0, at), core.slice(at)];
    const found = law.indexOf(head);
    if (found >= 0 && !(GENERAL.test(head) && GENERAL.test(rest)) && law.indexOf(rest, found + at) >= 0) return true;
  }
  return false;
}
/**
 * A heading that names a thing of the condition in the words of the text denies it with its cell: `지도 실적: 없음`, `훈련생: 0명`. Where the text
 * lists several things, another of them may be there.
 */
function deniedUnder(condition: Condition, column: AnswerColumn): 'no' | 'doubt' | undefined {
  if (column.kind === 'account' || column.role !== undefined || condition.reads === 'practice') return undefined;
  let core = column.heading.replace(/^(?:당사|(?:우리|저희|자사)(?!지도|자문|교육|훈련|강의)|그|이|신규|실제)(?=[가-힣]{2})/, '');
  for (let before = ''; before !== core && core.length > 2; core = core.replace(HEADING_ENDS, '')) before = core;
  if (core.length < 2 || !/^[가-힣·\d]+$/.test(core)) return undefined;
  if (!isInLaw(wordsOfLaw(condition), core)) return undefined;
  // `기술 내용: 없음` speaks of the condition, in a word that many of them have.
  if (GENERAL.test(core)) return core !== column.heading && OF_CONTENT.has(condition.kind) ? 'doubt' : undefined;
  return LISTS.test(condition.quote) && !isOfAll(condition, core) ? 'doubt' : 'no';
}
const OF_CONTENT: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['approved-training', 'cost-kind', 'field']);
/** `재생수지(제품엔 못 씀)`: the cell names one, and what its brackets deny may be of anything. */
function namesBefore(value: string): boolean {
  const before = readAnswer(value.slice(0, Math.max(0, value.search(/[([（]/))));
  return before.plain.length > 1 && !before.open && !before.denies && polarity(before) === undefined;
}
const LISTED = /[·ㆍ]|\s(?:및|또는)\s/;
/** Of a list of costs the heading names what all of them have in common: what stands before the list, or behind it. */
function isOfAll(condition: Condition, core: string): boolean {
  const { kind, quote } = condition;
  if (kind !== 'cost-kind') return false;
  const words = quote.split(/\s+/);
  const items = words.flatMap((word, at) => (LISTED.test(word) || LISTED.test(` ${word} `) ? [at] : []));
  const [first, last] = [items[0], items[items.length - 1]];
  if (first === undefined || last === undefined) return false;
  const isBetween = (at: number): boolean => /^(?:및|또는)$/.test(words[at] as string);
  const before = normalizeLabel(words.slice(0, isBetween(first) ? first - 1 : first).join(' '));
  const behind = normalizeLabel(words.slice(isBetween(last) ? last + 2 : last + 1).join(' '));
  const law = wordsOfLaw(condition);
  return [...core].some((_, at) => {
    const [head, rest] = [core.slice(0, at), core.slice(at)];
    return (at === 0 || (at > 1 && law.includes(head))) && rest.length > 1 && !GENERAL.test(rest) && (before.includes(rest) || behind.includes(rest));
  });
}

/** The heading asks for the condition itself, in its sense (1), against it (-1), and perhaps with a denial of its own: `직접재료비 아님`. */
type Topic = readonly [RegExp, 1 | -1, denied?: true];
const TOPICS = new WeakMap<Profile, WeakMap<AnswerColumn, Topic | null>>();
function topicOf(profile: Profile, column: AnswerColumn): Topic | undefined {
  let known = TOPICS.get(profile);
  if (!known) TOPICS.set(profile, (known = new WeakMap()));
  let topic = known.get(column);
  if (topic === undefined) {
    const named = profile.topics?.find(([pattern]) => pattern.test(column.heading));
    // As it is typed, its blanks tell 재료비 해당 from 비해당.
    const typed = readAnswer(column.title);
    const heading = named?.[0].test(typed.plain) === true ? typed : readAnswer(column.heading);
    const match = named && named[0].exec(heading.plain);
    const behind = match ? match.index + match[0].length : 0;
    const denied = match && !isDeniedTwice(column.heading) && (isDenied(heading, match.index, behind, true) || ASKS_BEFORE.test(heading.plain.slice(behind)));
    topic = named === undefined ? null : denied ? [named[0], named[1] > 0 ? -1 : 1, true] : named;
    known.set(column, topic);
  }
  return topic ?? undefined;
}

const DENIED_TOPICS = new WeakMap<AnswerColumn, Map<Condition, Topic | undefined>>();
/** The heading asks for the condition with a denial: `미승인 여부`, `전담부서 미보유`, `인정 취소`. */
function deniedTopic(condition: Condition, profile: Profile, column: AnswerColumn): Topic | undefined {
  let known = DENIED_TOPICS.get(column);
  if (!known) DENIED_TOPICS.set(column, (known = new Map()));
  if (known.has(condition)) return known.get(condition);
  let found: Topic | undefined;
  for (const heading of affirmedHeadings(column.heading)) {
    const of = { ...column, heading, title: heading };
    const topic = profile.notUnder?.test(heading) === true ? undefined : (topicOf(profile, of) ?? askedFor(condition, of));
    if (topic) {
      found = [topic[0], topic[1] > 0 ? -1 : 1, true];
      break;
    }
  }
  known.set(condition, found);
  return found;
}

/** What a cell with a name says of it: `김하나 (대표 장녀)`. */
const behindName = (value: string): string => {
  // `현대전자(주)(대기업)`: the form of a company is a part of its name.
  const bare = value.replace(/\(주\)|㈜|\(유\)|\(재\)|\(사\)|（주）/g, ' ');
  const at = bare.search(/[([,/（，]/);
  return at < 0 ? '' : bare.slice(at);
};

/** What is denied in the cell is a narrower thing than the condition asks for: `연구소 직원은 아님`. */
const isNarrower = ({ plain }: AnswerWords, narrower: RegExp): boolean => {
  const denied = /(?:직원|사원|종업원|근로자|인력|요원|원)(?:은|는|이|가)?아[님니닌]/.exec(plain);
  return denied !== null && narrower.test(plain.slice(0, denied.index));
};
/** Words that name what the condition itself excludes decide in a remark too, and so does a remark that is nothing but the word: `양산용`. */
function decidesInRemarks(profile: Profile, cell: AnswerWords): boolean {
  if (profile.permitted === true && isRejected(cell)) return true;
  if (profile.deniedIsYes === true || profile.saysSo === true) return true;
  return profile.no !== undefined && new RegExp(`(?:^|;)(?:${profile.no.source})(?:용|용도|분|임|기업)?(?:;|$)`).test(cell.plain);
}
/** `직업훈련기관은 아님`: who it is not says nothing of what the cost is. */
const IS_NO_BODY = /[가-힣](?:기관|업체|회사|기업|법인)(?:은|는|이|가|도)?아[님니닌]/;
const LACKS_PART =
  /^(?!.*(?:급여|급료|월급|인건비|임금|기본급)[는은이가도]?(?:없|아[님니닌])).*(?:상여|수당|보너스|성과급|인센티브|퇴직금|식대|교통비)금?(?:은|는|이|가|도)?(?:따로|별도)?(?:없|미지급|무(?:;|$)|x(?:;|$))/;
const ANY_DENIAL = /아[님니닌]|없|않|못|(?:^|;)안|미[가-힣]{2}|제외/g;
const OF_LAB = new RegExp(`(?:${LAB_PLACE_WORDS})(?:의|용)?$`);
/** What is denied is another thing than the cost: a body, or what a lab does (`연구소 실험 아님, 수업용`). */
function isOfAnotherThing({ plain }: AnswerWords, { yes }: Profile): boolean {
  if ((plain.match(ANY_DENIAL) ?? []).length !== 1) return false;
  if (IS_NO_BODY.test(plain)) return true;
  const part = plain.split(';').find((one) => /[가-힣]아[님니닌]/.test(one)) ?? '';
  const denied = yes && [...part.matchAll(yes)].at(-1);
  return denied !== undefined && OF_LAB.test(part.slice(0, denied.index));
}
const IN_BRACKETS = /[([（][^()[\]（）]*[)\]）]\s*$/;
/** The text before its brackets speaks for the condition, and nothing in it against. */
function isAdded({ yes, no, otherNature }: Profile, value: string): boolean {
  if (!IN_BRACKETS.test(value)) return false;
  const before = readAnswer(value.replace(IN_BRACKETS, ''));
  const says = (words: RegExp | undefined): boolean => words !== undefined && findWords(before, words, true).yes;
  return says(yes) && !says(no) && !says(otherNature);
}
const OF_INSTITUTION: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['training-institution', 'listed-institution', 'guidance-body']);
const OF_PERSON: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['researcher', 'person-excluded', 'employee', 'adviser', 'teacher', 'trainee']);
const isOfPerson = ({ kind, quote }: Condition): boolean =>
  OF_PERSON.has(kind) || (kind === 'rd-lab' && quote.includes('직원')) || (kind === 'field' && quote.startsWith('과학기술분야'));
/** A cell that says by itself whom it is about, whatever stands over it: `수강자 영업팀 대리 1명`. */
const SAYS_WHO = /수강[자생]|참석자|참가자|교육생|훈련생|응시/;
/** Who somebody is says nothing of what a thing is. */
const NAMES_ONE: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['party', 'person', 'recipient']);
/** What a bare word weighs under a heading that names nothing of the condition: it raises a question where nothing else answers. */
const SLIGHT = 0;
const NAMED = new WeakMap<AnswerColumn, Map<Condition, boolean>>();
/** The heading speaks of the condition in words by which people answer it. */
function isNamedBy(condition: Condition, profile: Profile, column: AnswerColumn): boolean {
  let known = NAMED.get(column);
  if (!known) NAMED.set(column, (known = new Map()));
  let named = known.get(condition);
  if (named === undefined) {
    const heading = readAnswer(column.heading);
    named =
      !isOfSteps(column.heading) &&
      [ownWords(condition), profile.yes, profile.no].some((words) => words !== undefined && (findWords(heading, words).yes || findWords(heading, words).no));
    known.set(condition, named);
  }
  return named;
}
/** The heading is the name of one of several things that would do. */
const asksForOne = (condition: Condition, column: AnswerColumn): boolean =>
  (column.role === undefined || column.role === 'department' || column.role === 'requirement' || column.role === 'institution') &&
  (column.kind === 'party' || !NO_QUESTION.has(column.kind)) &&
  alternativesOf(condition)?.isAskedBy(column) === true;
/** A no under a heading that names some of several that would do: `전문연구기관: 해당 없음(대학)` names another. */
function deniedSome(condition: Condition, column: AnswerColumn, cell: AnswerWords): Omit<CellAnswer, 'column'> | undefined {
  const alternatives = alternativesOf(condition);
  const of = alternatives?.inHeading(column) ?? 0;
  if (alternatives === undefined || of === 0 || of === alternatives.all) return undefined;
  return (alternatives.inCell(cell).yes & ~of) !== 0 ? { state: 'yes', weight: TOPIC } : { state: 'no', weight: TOPIC, of };
}
const OTHER_WORK = new RegExp(OTHER_WORK_WORDS, 'g');
/** What is taught, and where a thing is used: no names of what was paid for. */
const OF_SUBJECT =
  /^(?:위탁|직무|교육|훈련|연수|강의|인정|자체|수강)*(?:과정|과목|강좌|프로그램|커리큘럼)(?:명|내용)?$|^(?:위탁|직무|직업)?훈련(?:명|주제|종목)?$/;
const OF_PLACE =
  /^(?:실제)?(?:사용|이용|설치|투입|반출|배치|비치|가동|운용)(?:처|장소|위치|한?곳|하는곳)?$|^(?:실제)?(?:쓰는|쓴|둔|놓은|놓인)(?:곳|데)$|^(?:실제)?어디(?:에|서)?(?:썼나|쓰나|뒀나|두나)?$|^(?:현장|사용처|설치처|투입처)(?:확인|점검|실사)?$/;
const OF_PURPOSE = /^(?:사용|구입|구매)?(?:목적|용도|쓰임새?|용처)$/;
/** Who learns. */
const IS_TAUGHT = /^(?:학생|수강|재학생|교육대상|훈련대상|연수대상)/;
const OF_OURS = /^(?:우리|당사|자사|저희|본사)(?:회사|기업)?(?:가|는|은|이)?$/;
const WORKED_ON = new RegExp(WORKED_ON_WORDS, 'g');
const TECHNICAL_WORK = new RegExp(TECHNICAL_WORK_WORDS, 'g');
/** `접수·경리`, and nothing of technical work: whose job it is does no research, teaches nobody and guides no firm. */
const isOtherWork = (cell: AnswerWords): boolean => {
  const technical = findWords(cell, TECHNICAL_WORK, true);
  return findWords(cell, OTHER_WORK, true).yes && !technical.yes;
};
const NOT_FOUND: Found = { yes: false, no: false };
/** Words for it stand in the cell that are none of those. */
const saysBeside = ({ plain }: AnswerWords, yes: RegExp | undefined, those: RegExp): boolean =>
  yes !== undefined && [...plain.matchAll(yes)].some(({ 0: word }) => [...word.matchAll(those)].length === 0);
/** A word for it is said of a person, and is not how the name of an institution ends. */
const saysOfMember = (cell: AnswerWords, yes: RegExp | undefined): boolean =>
  yes !== undefined &&
  [...cell.plain.matchAll(yes)].some(({ index, 0: word }) => {
    let from = index;
    while (from > 0 && !cell.starts.has(from)) from -= 1;
    const isName = from < index - 1 && INSTITUTION.test(cell.plain.slice(from, index + word.length));
    return !isName && !isDenied(cell, index, index + word.length);
  });
/** What the text of a row denies of a condition that is else read from its own columns: `국내기업 ㈜서진에 위탁, 전담부서 없음`. What it affirms there may be about anything. */
function deniedInText(condition: Condition, profile: Profile, cell: AnswerWords): Omit<CellAnswer, 'column'> | undefined {
  if (cell.open || profile.deniedIsYes === true || profile.reads === 'holding') return undefined;
  const said = [profile.yes, profile.exact === true ? undefined : ownWords(condition)].map((words) => (words ? findWords(cell, words) : NOT_FOUND));
  if (!said.some(({ no }) => no)) return undefined;
  // `폴리텍 아님, 금오공대 위탁`: what stands beside it may be meant.
  if (said.some(({ yes }) => yes) || !deniesByItself(cell, [profile.yes, profile.exact === true ? undefined : ownWords(condition)]))
    return { state: 'doubt', weight: WEIGHT.text };
  const alternatives = alternativesOf(condition);
  const named = alternatives?.inCell(cell);
  if (!alternatives || !named || named.no === 0 || named.no === alternatives.all) return { state: 'no', weight: WEIGHT.text };
  return (named.yes & ~named.no) !== 0 ? undefined : { state: 'no', weight: WEIGHT.text, of: named.no };
}
type Said = Omit<CellAnswer, 'column'>;
/** Several answers under one heading: of what the clause lists one is enough, else each of them counts. */
function together(condition: Condition, profile: Profile, said: readonly (Said | undefined)[]): Said | undefined {
  const answers = said.filter((one) => one !== undefined);
  const find = (state: State): Said | undefined => answers.find((one) => one.state === state);
  if (profile.oneOf !== true && alternativesOf(condition) === undefined) return find('no') ?? find('open') ?? find('doubt') ?? find('yes');
  const yes = find('yes');
  if (yes || answers.some(({ state }) => state !== 'no')) return yes ?? find('open') ?? find('doubt');
  const of = answers.reduce((bits, one) => bits | (one.of ?? 0), 0);
  return of === 0 ? answers[0] : { ...(answers[0] as Said), of };
}
function readCell(condition: Condition, profile: Profile, column: AnswerColumn, written: string): Said | undefined {
  const listed = answersUnder(column, written);
  if (listed)
    return together(
      condition,
      profile,
      listed.map(([one, value]) => readUnder(condition, profile, one, value)),
    );
  const said = readUnder(condition, profile, column, written);
  if ((said !== undefined && said.state !== 'open') || !readAnswer(written).open) return said;
  // What one clause leaves open takes nothing from what another denies.
  const rest = withoutAhead(written, (clause) => readAnswer(clause).open, profile.permitted === true);
  const denied = rest === undefined ? undefined : readUnder(condition, profile, column, rest);
  return denied?.state === 'no' ? denied : said;
}
/** What is asked of somebody else or of another year, and where it was held: `작년 대상`, `옆자리 조교`, `통역`. */
const ANOTHER =
  /^(?:작년|전년도?|지난해|재작년|전기(?!차|로|기|자)|종전|당초|애초|최초|예전|과거|(?:이전|직전)(?=소속|부서|팀|근무|직장|직무|업무|보직|담당|직위|직급|회사)|옆|딴|타(?=부서|과정|직원)|다른(?!회사|기업|업체)|전임자?(?!교|강사))(?!.*인정)|^(?:통역|번역|동행|안내|보조|운전|촬영|진행)(?:자|인|원)?$/;
/** What was taken out, and what the papers alone say: `제외`, `공제`, `세금계산서상 부서`. */
const TAKEN_OUT = /^(?:제외|공제|차감|뺀)(?:한|된)?(?:자|분|내역|내용|사항|대상자?|인원|금액|사람|것)?$/;
const ON_PAPER = /^(?:(?:세금)?계산서|전표|서류|문서|계약서?|장부|품의서?|명부|명세서|영수증|결재)상(?!대)(?:의)?/;
const isOfAnotherOne = ({ heading, role }: AnswerColumn): boolean =>
  (role === undefined && (ANOTHER.test(heading) || TAKEN_OUT.test(heading))) || ON_PAPER.test(heading);
const YEAR = /^(\d{4})년?도?(?=[가-힣])/;
/** `2012년 근무지` of a cost of 2013. */
/** `11월 근무` of the pay of October. */
const MONTH = /^(1[0-2]|[1-9])월(?:의|중|분)?(?=근무|소속|부서|업무|담당|직무|보직)/;
const isOfOtherYear = ({ heading }: AnswerColumn, { date: { date: day } }: Row): boolean => {
  const month = MONTH.exec(heading)?.[1];
  // Pay may follow in the next month.
  if (month !== undefined && day !== undefined) return ![0, 1].includes((Number(day.slice(5, 7)) - Number(month) + 12) % 12);
  const year = YEAR.exec(heading)?.[1];
  return year !== undefined && day !== undefined && !day.startsWith(year);
};
/** `작년 정년퇴임, 지금은 유튜버`, `2011년 퇴직 후 개인사무소`: gone, and what he is since; who was called back is asked about. */
const LEFT =
  /(?:작년|지난해|재작년|\d{1,2}년전|(?:\d{2})?\d{2}년|\d{4}\.\d{1,2}\.?)(?:에)?(?:[가-힣]{0,8};)?(?:정년|명예|희망)?(?:퇴직|퇴임|퇴사|은퇴|사직|사임|면직|이직)/;
const SINCE =
  /(?:퇴직|퇴임|퇴사|은퇴|사직|사임)(?:한)?(?:후|뒤)|(?:현재|지금|현)(?:은|는)?[가-힣㈜]|^[가-힣]{2,8}(?:사장|대표|점주|원장|강사|유튜버|작가|농부);/;
const CALLED_BACK = /명예|초빙|위촉|재임용|재직|복직|객원|석좌|특임|현(?:재|직)?(?:는|은)?[가-힣]*(?:교수|연구원|연구소|대학)|예정/;
const hasLeft = ({ plain, open }: AnswerWords): boolean => !open && LEFT.test(plain) && SINCE.test(plain) && !CALLED_BACK.test(plain.replace(NEITHER, ''));
/** `명예교수도 아님` */
const NEITHER = /(?:명예|초빙|객원|석좌|특임|겸임)교수(?:도|는|가|조차)?아[님니닌]/g;
const GRANTOR = /(?:승인|인정|인가|허가)(?:한)?(?:자|권자|기관|관청|부처|주체|처|곳)$/;
const isOtherwiseGranted = ({ grantedBy }: Profile, { plain }: AnswerWords): boolean =>
  grantedBy !== undefined && !grantedBy.test(plain) && OTHERWISE_GRANTED.test(plain);
const NOT_APPLICABLE = /^해당(?:사항)?(?:없음|안됨|무);(?:외국|해외|국외)(?:기업|회사|법인|기관|대학)?(?:이라|임|;|$)/;
/** What was granted, and to whom: the words there say nothing of what a cost is. */
const OF_PERMISSION = /(?:승인|인정|인가|국적|특수관계)(?:여부|번호|기관|관청|내용|사항|상태|결과)?$/;
/** Where a course is held is not who gives it. */
const HELD_AT = /(?:강의|교육|훈련|연수|행사|수업)(?:장소|장|실)$|^(?:장소|개최지|개최장소)$/;
/** `인장 시험 0`: the first of several, as they are numbered. */
const NUMBERED_NOUGHT = /(?<=[가-힣a-z])\s*0+$/i;
function readUnder(condition: Condition, profile: Profile, column: AnswerColumn, written: string): Said | undefined {
  const about = aboutCost(column, column.kind === 'text' ? written.replace(NUMBERED_NOUGHT, '') : written);
  const ofFirm = profile.firmNames !== undefined && NAMES_FIRM.test(about);
  const named = ofFirm && profile.firmNames === 'of-labs' ? about.replace(FIRM_OF_LAB, ' ') : about;
  const value = profile.besides === undefined ? named : named.replace(profile.besides, ' ').trim();
  const whole = readAnswer(value);
  // `중소업체: 참가 못 함` is no name.
  const cell = profile.bracketed?.includes(column.kind) === true && polarity(whole) !== false ? readAnswer(behindName(value)) : whole;
  // `기술자격인지: 원본 대조 전`: the paper is the proof of what is asked.
  if (value === '' && column.heading.endsWith('여부') && topicOf(profile, column) && polarity(readAnswer(written)) === 'open')
    return { state: 'open', weight: TOPIC };
  if (profile.grantedBy !== undefined && GRANTOR.test(column.heading)) {
    const { plain, open } = readAnswer(written);
    if (AUTHORITY.test(plain) && !profile.grantedBy.test(plain) && !open) return { state: 'no', weight: WEIGHT.kind };
  }
  // Where the money came from is a question of its own.
  if (
    cell.plain === '' ||
    column.kind === 'funds' ||
    isOfAnotherOne(column) ||
    isOfAnother(condition, column, cell) ||
    ((OF_INSTITUTION.has(condition.kind) || condition.reads === 'entrusted-training') && HELD_AT.test(column.heading)) ||
    profile.notUnder?.test(column.heading) === true ||
    (profile.ofCost === true && OF_PERMISSION.test(column.heading) && topicOf(profile, column) === undefined)
  )
    return undefined;
  // What the firm itself is says nothing of the other.
  if (OF_INSTITUTION.has(condition.kind) && OF_OURS.test(column.heading)) return undefined;
  // `해당없음(외국회사)`: what is asked of firms at home does not apply.
  if (OF_INSTITUTION.has(condition.kind) && NOT_APPLICABLE.test(cell.plain)) return undefined;
  // `귀속: 고객사`
  if (profile.owned === true && ofAnotherOwner(column.heading, cell)) return { state: 'no', weight: TOPIC };
  const says = (words: RegExp | undefined): boolean => words !== undefined && findWords(readAnswer(written), words, true).yes;
  // Who sells drink, rooms or flowers sells nothing of the line's kind.
  if ((column.kind === 'party' || column.kind === 'nature') && !cell.open && says(profile.notFrom)) return { state: 'no', weight: WEIGHT.party };
  if (NAMES_ONE.has(column.kind) || IS_TAUGHT.test(column.heading)) {
    if (!cell.open && says(profile.notFor)) return { state: 'no', weight: WEIGHT.kind };
    if (says(profile.perhapsNotFor)) return { state: 'doubt', weight: WEIGHT.kind, against: true };
  }
  if (profile.wrongWay !== undefined && column.kind !== 'account') {
    const way = directionIn(column, value);
    if (way !== undefined && profile.wrongWay.includes(way)) return { state: 'no', weight: WEIGHT.kind };
  }
  // What somebody works on says what a person does, and nothing of a thing that was bought.
  if (column.papers === 'handler' && !isOfPerson(condition) && profile.saysSo !== true) return undefined;
  if (profile.affiliated === true && isUnaffiliated(column, cell)) return { state: 'no', weight: TOPIC };
  if (profile.permitted === true && column.kind === 'text') {
    const match = NOT_PERMITTED.exec(cell.plain);
    const noun = match?.[1] ?? '';
    if (
      match &&
      denialAfter(cell.plain, cell.starts, match.index + noun.length) !== 'twice' &&
      !cell.open &&
      profile.topics?.some(([topic]) => topic.test(noun)) === true
    )
      return { state: 'no', weight: WEIGHT.kind };
  }
  // `최대주주와 이름만 같음`: another person of the same name.
  if (profile.reads === 'holding' && NAMESAKE.test(cell.plain) && !cell.open) return { state: 'yes', weight: WEIGHT.relation };
  // `회장님(51%) 따님`
  const ofHolder = profile.reads === 'holding' && !cell.open ? KIN_OF_HOLDER.exec(whole.plain) : null;
  if (ofHolder && Number(ofHolder[1]) > EXCLUDED_HOLDING_PERCENT && !OUT_OF_RANGE.test(whole.plain)) return { state: 'no', weight: WEIGHT.relation };
  // Whether somebody is a relative is not known, whatever is held.
  if (profile.reads === 'holding' && cell.open && findWords(cell, RELATIVE).yes) return { state: 'open', weight: TOPIC };
  if (profile.reads === 'holding' && !profile.skip?.includes(column.kind) && column.kind !== 'person' && column.kind !== 'party') {
    const held = holding(column, cell, value);
    if (held !== 'no' && held !== 'open' && OUT_OF_RANGE.test(cell.plain) && findWords(cell, RELATIVE).yes) return { state: 'yes', weight: WEIGHT.relation };
    if (held !== undefined) {
      const word = held === 'yes' && profile.no ? findWords(readAnswer(value.replace(LARGEST_IS, '')), profile.no) : undefined;
      return { state: word?.yes ? 'no' : held, weight: WEIGHT.relation };
    }
  }
  // Behind a name only what brackets say of a share is about a holding: `주식회사` is none.
  if (profile.reads === 'holding' && !profile.skip?.includes(column.kind) && (column.kind === 'person' || column.kind === 'party')) {
    const said = SHARE_IN_BRACKETS.exec(value)?.[1];
    const held = said === undefined ? undefined : holding(column, readAnswer(said), said);
    if (held !== undefined) return { state: held, weight: WEIGHT.relation };
  }
  // `승인조건 위반: 없음`
  if (NEGATIVE_HEADING.test(column.heading) && polarity(cell) === false && profile.deniedIsYes !== true && !deniedTopic(condition, profile, column))
    return undefined;
  const topic =
    topicOf(profile, column) ?? askedFor(condition, column) ?? deniedTopic(condition, profile, column) ?? askedInEnglish(condition, profile, column);
  const alternatives = alternativesOf(condition);
  const paid =
    profile.priced?.test(column.heading) === true ? /^(\d[\d,]*)(?:천|만|백만)?원?(?:(?:을|를)?(?:받음|수령|입금|받고[가-힣]*))?$/.exec(cell.plain) : null;
  if (paid) return { state: Number((paid[1] as string).replace(/,/g, '')) > 0 ? 'no' : 'yes', weight: TOPIC };
  // Paid in shares or kind.
  if (
    profile.priced?.test(column.heading) === true &&
    /(?:받음|수령|수취|취득|교부받음)(?:;|$)/.test(cell.plain) &&
    !cell.open &&
    !/없|않|안받|못/.test(cell.plain)
  )
    return { state: 'no', weight: TOPIC };
  if (profile.ticks?.test(column.heading) && typeof polarity(cell) === 'boolean') return { state: polarity(cell) ? 'yes' : 'no', weight: TOPIC };
  if (topic) {
    const answer = polarity(cell);
    if (answer === 'open') return { state: 'open', weight: TOPIC };
    if (answer !== false && topic[1] > 0 && isOtherwiseGranted(profile, cell)) return { state: 'doubt', weight: TOPIC, against: true };
    if (answer !== undefined && topic[2]) {
      const holds = underDenial(column.heading, cell);
      return { state: holds === 'open' ? 'open' : holds === topic[1] > 0 ? 'yes' : 'no', weight: profile.sole?.test(column.heading) ? SOLE : TOPIC };
    }
    if (answer === false && topic[1] > 0) {
      const some = deniedSome(condition, column, cell);
      if (some) return some;
    }
    if (answer === true && profile.hints?.test(column.heading)) return { state: 'doubt', weight: TOPIC };
    if (answer !== undefined) return { state: answer === topic[1] > 0 ? 'yes' : 'no', weight: profile.sole?.test(column.heading) ? SOLE : TOPIC };
  } else if (asksForOne(condition, column) && typeof polarity(cell) === 'boolean') {
    const some = polarity(cell) === true ? undefined : deniedSome(condition, column, cell);
    return some ?? { state: polarity(cell) === true ? 'yes' : 'no', weight: TOPIC };
  } else if (polarity(cell) === false && deniedUnder(condition, column)) {
    const some = deniedSome(condition, column, cell);
    if (some) return some;
    // `디자인 관련: 무` denies 공업디자인 and 상품디자인, all that the text lists.
    if (alternatives?.closed === true && alternatives.inHeading(column) === alternatives.all) return { state: 'no', weight: TOPIC };
    return deniedUnder(condition, column) === 'no' && !namesBefore(value)
      ? { state: 'no', weight: TOPIC }
      : { state: 'doubt', weight: WEIGHT.kind, against: true };
  } else if (
    polarity(cell) !== undefined &&
    !(polarity(cell) === 'open' && (profile.own?.includes(column.kind) ?? false)) &&
    cell.plain.length <= 6 &&
    cell.starts.size < 3 &&
    !cell.open
  ) {
    // A tick under another heading answers that one alone; in a column of requirements as such it answers the line.
    return column.role === 'requirement' && polarity(cell) === true ? { state: 'yes', weight: WEIGHT.kind } : undefined;
  }
  if (profile.named && column.role === 'requirement' && profile.named.test(cell.plain)) return { state: 'no', weight: TOPIC };
  // What kind of party it is says something where the party itself does.
  const place =
    column.kind === 'nature' && !profile.only?.includes('nature') ? 'party' : isOfFact(profile, column) && !NAMES_ONE.has(column.kind) ? 'other' : column.kind;
  if (!topic && (profile.skip?.includes(place) || (profile.only && !profile.only.includes(place))))
    return column.kind === 'text' ? deniedInText(condition, profile, cell) : undefined;
  // Who got it says less of what a cost is than the words for it.
  const who = column.kind === 'person' || column.kind === 'recipient';
  const fact = isOfFact(profile, column);
  const weight =
    topic || column.tells === 'truth'
      ? TOPIC
      : ofField(condition, profile, column)
        ? WEIGHT.kind
        : WEIGHT[profile.ofCost === true && who ? 'text' : column.kind];
  const own = profile.own?.includes(place) ?? false;
  // Of a sentence that may be about anything only what denies it is taken.
  if (!topic && profile.noOnly?.includes(place) === true) {
    const denied = profile.noInText ? findWords(cell, profile.noInText, true).yes : false;
    return denied ? { state: 'no', weight } : undefined;
  }
  // `센서X`, `부품 No`: what was bought is called so; whoever denies in a text says it in a word.
  const model = profile.ofCost === true && column.kind === 'text' && topic === undefined ? MODEL.exec(value)?.[1] : undefined;
  const bare = model !== undefined ? readAnswer(model) : ofFirm && profile.firmNames === 'affirm' ? readAnswer(value.replace(FIRM_NAME, ' ')) : cell;
  const yes: Found = profile.yes ? findWords(bare, profile.yes) : NOT_FOUND;
  const ours = profile.exact ? undefined : ownWords(condition);
  const also: Found = ours && column.kind !== 'account' ? findWords(bare, ours) : NOT_FOUND;
  const booked = column.kind === 'account' && profile.noInAccount ? findWords(cell, profile.noInAccount).yes : false;
  const inSentence = SENTENCES.has(column.kind) && (!OF_PLACE.test(column.heading) || yes.yes || also.yes);
  const denying = profile.noInText && inSentence ? profile.noInText : profile.no;
  const no: Found = denying ? findWords(cell, denying, true) : NOT_FOUND;
  // What a remark only mentions raises no doubt.
  const mentioned = column.kind === 'note' ? readAnswer(withoutAsides(cell.plain)) : cell;
  if (profile.left === true && hasLeft(cell) && (own || column.kind !== 'note')) return { state: 'no', weight: Math.max(weight, WEIGHT.kind) };
  const doubtful = profile.doubt ? findWords(mentioned, profile.doubt, true).yes : false;
  // What a person works on is no cost: `판매용 로봇 제어기 연구`.
  const words = column.kind !== 'account' && column.kind !== 'job' && !(profile.ofCost === true && column.role !== 'text' && OF_SUBJECT.test(column.heading));
  const ofLine =
    words &&
    profile.otherLine !== undefined &&
    (fact || (column.kind !== 'note' && column.kind !== 'other')) &&
    findWords(mentioned, profile.otherLine, true).yes;
  const other = ofLine || (words && profile.otherNature ? findWords(mentioned, profile.otherNature, true).yes : false);
  const maybe = words && profile.maybeOther ? findWords(mentioned, profile.maybeOther, true).yes : false;
  const doubt = { yes: doubtful || other || maybe };
  const refused = profile.denial ? findWords(cell, profile.denial).no : false;
  const speaksFor = yes.yes || also.yes || (profile.deniedIsYes === true && no.no);
  // What is denied with a word against it is that word: `경영지도 아님` denies no 지도.
  const isOf = (word: Found): boolean => word.no && !(no.no && no.deniedIn === word.deniedIn) && !(profile.narrower && isNarrower(cell, profile.narrower));
  // `12월 급여, 상여 없음`: a part of pay that is lacking denies none of the rest.
  const lacksPart = profile.ofCost === true && !isOf(also) && LACKS_PART.test(cell.plain);
  const wordDenied = (isOf(yes) || isOf(also)) && !lacksPart && !(profile.ofCost === true && isOfAnotherThing(cell, profile));
  const some = wordDenied && !refused ? alternatives?.inCell(cell) : undefined;
  // Of several that would do the cell denies one and names another, or leaves it open.
  const another = some !== undefined && (some.yes & ~some.no) !== 0;
  const onlySome = some !== undefined && some.no !== 0 && some.no !== alternatives?.all && !another;
  // `UNIST 아님, 서울시립대`: of two names one is meant.
  const otherName = profile.ofNames === true && yes.yes && yes.no;
  const denied = refused || (wordDenied && !another && !otherName && (!onlySome || no.yes));
  const outright = wordDenied && denied && column.kind !== 'note' && column.kind !== 'account' && (yes.outright === true || also.outright === true);
  const elsewhere = (column.kind === 'job' || column.tells === 'truth') && profile.otherWork === true && isOtherWork(cell);
  const what = speaksFor && profile.manner !== undefined ? saysBeside(cell, profile.yes, profile.manner) : speaksFor;
  const isThing = profile.things !== undefined && !what && findWords(mentioned, profile.things, true).yes;
  const isForeign = profile.holds !== undefined && (column.kind === 'text' || fact) && namesForeignThing(value, profile.holds);
  const thing = words && (isThing || isForeign) && !findWords(mentioned, WORKED_ON).yes;
  const called = profile.calls !== undefined && (column.kind === 'text' || fact) ? calledCost(value) : undefined;
  const misnamed = called !== undefined && profile.calls?.test(called) === false;
  const goods = fact && !speaksFor && profile.goods !== true && profile.calls !== undefined && OF_GOODS.test(value) && !/보고서|일지/.test(column.heading);
  const otherBody = profile.others !== undefined && place === 'party' && !speaksFor && findWords(cell, profile.others).yes;
  // What is held against the text of the row needs no more than to name something else.
  const instead = column.tells === 'truth' && fact && !speaksFor && (maybe || doubtful) && isLabel(cell.plain);
  const otherWords = otherBody || no.yes || denied || booked || elsewhere || (other && !speaksFor) || thing || instead || goods;
  const against = misnamed || otherWords;
  if (onlySome && !against && !cell.open && !speaksFor) return { state: 'no', weight, of: some.no };
  if (cell.open && (own || against || speaksFor || doubt.yes)) return { state: 'open', weight };
  if (profile.settles && !cell.open) {
    const settled = findWords(cell, profile.settles);
    // Of two nationalities a person has to say which counts.
    if (settled.yes) return { state: against ? 'doubt' : 'yes', weight };
    if (settled.no) return { state: 'no', weight };
  }
  if (profile.permitted === true && (isRejected(cell) || GRANTED_TO_OTHERS.test(cell.plain))) return { state: 'no', weight: Math.max(weight, WEIGHT.kind) };
  if (no.yes && column.kind !== 'note' && profile.decisive?.test(cell.plain) === true) return { state: 'no', weight: SOLE };
  if (against && speaksFor && profile.ofMembers === true && !saysOfMember(cell, profile.yes)) return { state: 'no', weight };
  if (against && speaksFor && !profile.noWins && !denied) return { state: 'doubt', weight };
  // What brackets add to a text that speaks for it may be about anything: `기술지도비 (영업소 수령)`.
  if (against && !denied && column.kind === 'text' && topic === undefined && isAdded(profile, value)) return { state: 'doubt', weight, against: true };
  // A word in a remark may be about anything: `홍보팀 촬영 협조`, `상품권 결제 아님`. Only what is denied of the condition, or names what it excludes, decides there.
  if (against && !denied && column.kind === 'note' && topic === undefined && !fact && !decidesInRemarks(profile, cell))
    return doubt.yes || (denying !== undefined && findWords(mentioned, denying, true).yes)
      ? { state: 'doubt', weight, against: true }
      : speaksFor
        ? { state: 'yes', weight }
        : undefined;
  // Under a heading that names nothing of the condition a bare word may be about anything: `운송방법: 택배`.
  if (column.vague === true && !topic && !denied && !SAYS_WHO.test(cell.plain) && !isNamedBy(condition, profile, column)) {
    if (against && (profile.deniedIsYes === true || profile.saysSo === true)) return { state: 'no', weight };
    return against || doubt.yes ? { state: 'doubt', weight: SLIGHT } : also.yes || no.no ? { state: 'yes', weight: WEIGHT.text } : undefined;
  }
  // `강사 겸 인사팀`: the one and the other. A name that stands in no list may be another for the same cost, and a sentence may be about anything.
  // Where it was used is no name of what was bought.
  if (against && !denied && profile.goods === true && profile.placed !== true && !fact && column.role !== 'text' && OF_PLACE.test(column.heading))
    return { state: 'doubt', weight, against: true };
  if (against) {
    const isTwo = !denied && topic === undefined && AND_ALSO.test(value);
    const isUnknown = misnamed && !otherWords && column.tells !== 'truth' && !SURELY_OTHER.test(called ?? '');
    const isLoose =
      !misnamed &&
      !(thing && isForeign) &&
      !((fact || column.tells === 'truth' || OF_PLACE.test(column.heading)) && !speaksFor && isLabel(cell.plain)) &&
      !(elsewhere && column.tells === 'truth') &&
      topic === undefined &&
      SENTENCES.has(column.kind) &&
      column.kind !== 'account' &&
      profile.deniedIsYes !== true &&
      profile.saysSo !== true &&
      !deniesByItself(cell, [profile.yes, ours, profile.denial]) &&
      !labelsOtherwise(cell, [denying, profile.otherNature, profile.otherLine, profile.things], profile.permitted === true ? [profile.yes, ours] : []);
    if (isTwo || isUnknown || isLoose) return { state: 'doubt', weight, against: true };
  }
  // That it is not so, said outright, is more than what another column only names.
  if (against && fact) return { state: 'no', weight: TOPIC };
  if (against) return { state: 'no', weight: outright ? Math.max(weight, OUTRIGHT) : weight };
  if (column.kind === 'account' && !speaksFor && profile.otherAccount?.test(cell.plain) === true) return { state: 'doubt', weight, booked: true };
  // `훈련장 냉난방기 구입`: the words for it only say for what the thing at the head is, and that is known for another.
  const isText = column.kind === 'text' && !topic;
  if (
    isText &&
    speaksFor &&
    doubt.yes &&
    profile.ofCost === true &&
    !cell.open &&
    headNames(
      value,
      [profile.otherNature, condition.reads === 'development' ? undefined : profile.otherLine, profile.things],
      [profile.yes, ours],
      profile.heads ?? profile.calls,
    )
  )
    return { state: 'no', weight };
  const labelled = isText && speaksFor && isForAnother(profile, ours, bare, value);
  if (doubt.yes && (!speaksFor || profile.doubtWins === true)) return { state: 'doubt', weight };
  if (speaksFor && doubt.yes && profile.noWins) return { state: 'doubt', weight };
  if (speaksFor) return { state: 'yes', weight, ...(labelled ? { labelled: true } : {}) };
  return fact && polarity(cell) === undefined && namesSomething(cell.plain) ? { state: 'open', weight: SLIGHT, unknown: true } : undefined;
}
/** So many pieces of a thing: a service is none. */
const OF_GOODS = /[가-힣]{2,}\s?\d[\d,]*\s?(?:백|천|만)?\s?(?:매|톤|kg|박스|세트|ea|병|롤|포대|켤레|벌|그루|마리|필|상자)(?=$|[\s,;)])/i;
/** Of what was taught, treated or asked the subject says more than the name of who did it. */
const ofField = ({ kind }: Condition, { ofWhat }: Profile, { heading, role }: AnswerColumn): boolean =>
  (kind === 'field' || ofWhat === true) && ((role !== 'text' && OF_SUBJECT.test(heading)) || OF_TOPIC.test(heading));
const OF_TOPIC = /^(?:자문|지도|교육|강의|연구|용역)(?:주제|내용|분야)$/;
/** What a cost is, or was done for, is answered by what a heading says of how it really was. */
const isOfFact = ({ ofCost, ofWhat }: Profile, { tells, kind }: AnswerColumn): boolean =>
  tells !== undefined && (ofCost === true || ofWhat === true) && kind !== 'account' && kind !== 'funds';

/** The label ends with the name of another thing, and the words for the condition only say for what that is: `훈련생 돌잔치 화환`. */
const isForAnother = (profile: Profile, ours: RegExp | undefined, cell: AnswerWords, value: string): boolean =>
  profile.calls !== undefined &&
  [profile.yes, ours].every(
    (words) => words === undefined || !findWords(cell, words).yes || onlySaysForWhat(value, words, profile.heads ?? profile.calls, profile.goods === true),
  );

/** `강사 겸 인사팀`. */
const AND_ALSO = /[가-힣]\s?겸\s[가-힣]/;
/** A name with a sign or a letter behind it that elsewhere is an answer. */
const MODEL = /^([^;:=,()]*[가-힣a-z])\s?(?:[x×0]|no?)$/i;

/** The heading asks for the condition, or for what kind of thing answers it. */
const isConfirmed = (condition: Condition, profile: Profile, column: AnswerColumn): boolean =>
  (profile.own?.includes(column.kind) ?? false) ||
  column.role === 'requirement' ||
  (topicOf(profile, column) ?? askedFor(condition, column)) !== undefined ||
  asksForOne(condition, column);
/**
 * The answer of a cell in which a word may be typed wrong. Read as it was meant it answers where its heading asks for it and it would say nothing
 * else; where the two readings differ, or nothing confirms the word, a person has to look. What would only speak for the condition is not taken.
 */
function readSpelled(condition: Condition, profile: Profile, column: AnswerColumn, written: string): Omit<CellAnswer, 'column'> | undefined {
  const asWritten = readCell(condition, profile, column, written);
  const confirmed = isConfirmed(condition, profile, column);
  const spelled = respelled(written, column.kind === 'person' || column.kind === 'party' ? 'name' : confirmed ? 'asking' : 'other');
  if (!spelled) return asWritten;
  const meant = readCell(condition, profile, column, spelled.text);
  if (meant === undefined || meant.state === asWritten?.state) return asWritten;
  const readAs = spelled.shown;
  if (asWritten === undefined && confirmed) return { ...meant, readAs };
  if (asWritten === undefined && meant.state === 'yes') return undefined;
  return { state: 'doubt', weight: Math.max(meant.weight, asWritten?.weight ?? 0), readAs };
}

/** What is asked of the cells of a table for one condition; the same few words stand in thousands of rows, so what each said is kept by column and word. */
interface Plan {
  readonly profile: Profile;
  readonly said: readonly (CellAnswer | null | undefined)[][];
}
/** The columns that may answer, the words of each with a number, and what is asked of them. */
interface Asked {
  readonly columns: readonly AnswerColumn[];
  readonly words: readonly Map<string, number>[];
  /** What each word of a column leaves open or denies. */
  readonly leaves: readonly number[][];
  readonly plans: Map<Condition, Plan>;
}
const ASKED = new WeakMap<readonly AnswerColumn[], Asked>();
function askedOf(columns: readonly AnswerColumn[]): Asked {
  let asked = ASKED.get(columns);
  if (!asked) ASKED.set(columns, (asked = { columns, words: columns.map(() => new Map()), leaves: columns.map(() => []), plans: new Map() }));
  return asked;
}
function planFor({ plans, columns }: Asked, condition: Condition): Plan {
  let plan = plans.get(condition);
  if (!plan) plans.set(condition, (plan = { profile: profileFor(condition) ?? PLAIN, said: columns.map(() => []) }));
  return plan;
}
const MANY_VALUES = 20_000;
/** Of a word that is not kept any more: there are too many different ones. */
const NO_NUMBER = -1;

/** What stands in a row under each of the columns that may answer: looked up once, whatever is asked of it. */
export interface RowWords {
  readonly asked: Asked;
  readonly texts: readonly string[];
  /** The number of each text among those of its column. */
  readonly numbers: readonly number[];
}
export function wordsOf(row: Row): RowWords {
  const asked = askedOf(answerColumns(row.table));
  const texts: string[] = [];
  const numbers: number[] = [];
  for (let place = 0; place < asked.columns.length; place += 1) {
    const value = valueIn(row, asked.columns[place] as AnswerColumn);
    texts.push(value);
    numbers.push(numberOf(asked, place, value));
  }
  return { asked, texts, numbers };
}
function numberOf(asked: Asked, place: number, value: string): number {
  if (value === '') return NO_NUMBER;
  const known = asked.words[place] as Map<string, number>;
  const number = known.get(value);
  if (number !== undefined) return number;
  if (known.size >= MANY_VALUES) return NO_NUMBER;
  known.set(value, known.size);
  return known.size - 1;
}
/** What the cell at that place of the row says, or null; `said` is what was asked of that column before. */
const answerIn = (condition: Condition, plan: Plan, { asked, texts, numbers }: RowWords, place: number): CellAnswer | null =>
  answerBy(condition, plan, asked.columns[place] as AnswerColumn, place, texts[place] as string, numbers[place] as number);
function answerBy(condition: Condition, { profile, said }: Plan, column: AnswerColumn, place: number, value: string, number: number): CellAnswer | null {
  const known = said[place] as (CellAnswer | null | undefined)[];
  let answer = number === NO_NUMBER ? undefined : known[number];
  if (answer === undefined) {
    const read = readSpelled(condition, profile, column, value);
    answer = read === undefined ? null : { ...read, column };
    if (number !== NO_NUMBER) known[number] = answer;
  }
  return answer;
}

const OPENS = 1;
const DENIES = 2;
/** Whether the cell at that place leaves something open or denies something in words; looked at once for each word of its column. */
const leavesIn = ({ asked, texts, numbers }: RowWords, place: number): number => leavesBy(asked, place, texts[place] as string, numbers[place] as number);
function leavesBy(asked: Asked, place: number, value: string, number: number): number {
  const column = asked.columns[place] as AnswerColumn;
  if (value === '' || column.kind === 'funds') return 0;
  const known = asked.leaves[place] as number[];
  let leaves = number === NO_NUMBER ? undefined : known[number];
  if (leaves === undefined) {
    const about = aboutCost(column, value);
    // `법적 근거: 메일 문의해둠`: the papers are the proof of what is asked.
    const ofProof = about === '' && column.papers !== 'all' && column.kind !== 'note' && column.vague !== true;
    const { open, denies } = readAnswer(ofProof ? value : about);
    leaves = (open ? OPENS : 0) | (denies ? DENIES : 0);
    if (number !== NO_NUMBER) known[number] = leaves;
  }
  return leaves;
}
/** A column in which the row says that something is not known yet. */
export const openColumn = (words: RowWords): AnswerColumn | undefined => words.asked.columns.find((_, place) => (leavesIn(words, place) & OPENS) !== 0);
/**
 * A cell that denies something of which the line speaks, in its own words or under its heading, and was read as an answer to none of its
 * conditions: what it denies is not known, so nothing may rest on the row.
 */
export function deniedUnread(conditions: readonly Condition[], words: RowWords): AnswerColumn | undefined {
  const { columns } = words.asked;
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place] as AnswerColumn;
    if (column.kind === 'account' || (leavesIn(words, place) & DENIES) === 0) continue;
    const cell = readAnswer(aboutCost(column, words.texts[place] as string));
    const taken = conditions.some((condition) => answerIn(condition, planFor(words.asked, condition), words, place) !== null);
    if (taken) {
      if (partsOf(aboutCost(column, words.texts[place] as string)).some((part) => isUnreadDenial(conditions, words.asked, column, part))) return column;
      continue;
    }
    const about = `${column.heading};${cell.plain}`;
    if (conditions.some((condition) => speaksOf(condition, about))) return column;
  }
  return undefined;
}
/** What stands between the signs of a cell, where there are several. */
const SIGNS = /[,;/|()[\]{}<>~→\n"'“”‘’.]+\s*/;
function partsOf(value: string): readonly string[] {
  const parts = value.split(SIGNS).filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
/** A part denies what the line speaks of, and by itself answers none of its conditions: `대학에서 받은 용역, 위탁한 것 아님`. */
function isUnreadDenial(conditions: readonly Condition[], asked: Asked, column: AnswerColumn, part: string): boolean {
  const { denies, plain } = readAnswer(part);
  return (
    denies &&
    conditions.every((condition) => readSpelled(condition, planFor(asked, condition).profile, column, part) === undefined) &&
    conditions.some((condition) => beginsInLaw(condition, plain))
  );
}
const OF_US = /^(?:당사|자사|우리|저희|본인)(?:의|은|는|이|가)?/;
/** Too general even for what is denied. */
const MOST_GENERAL = /^(?:비용|금액|기관|기업|회사|지출|지급|대상|규정|사용|필요|직원|경비|장부)$/;
/** The first word is one of the text. */
function beginsInLaw(condition: Condition, plain: string): boolean {
  const law = wordsOfLaw(condition);
  const word = plain.replace(OF_US, '');
  for (let end = 2; end <= Math.min(5, word.length); end += 1) if (!MOST_GENERAL.test(word.slice(0, end)) && law.includes(word.slice(0, end))) return true;
  return false;
}
/** Whether words are about the condition: those of the text, or by which people answer it. */
function speaksOf(condition: Condition, plain: string): boolean {
  const profile = profileFor(condition) ?? PLAIN;
  const said = readAnswer(plain);
  return [ownWords(condition), profile.yes].some((pattern) => pattern !== undefined && (findWords(said, pattern).yes || findWords(said, pattern).no));
}

/** The heading asks for the condition. */
const asksFor = (condition: Condition, profile: Profile, one: AnswerColumn): boolean =>
  profile.notUnder?.test(one.heading) !== true && ((topicOf(profile, one) ?? askedFor(condition, one)) !== undefined || asksForOne(condition, one));
/** The heading of a column of days does. */
const asksBy = ({ asks }: DayColumn, condition: Condition, profile: Profile): AnswerColumn | undefined => asks.find((one) => asksFor(condition, profile, one));
/** An approval of whom it does not say: cards and papers have such days too. */
const OF_NOBODY = /^승인$/;
/** What a column of days says of the condition: as a tick would, or a cross. */
function saidByDay(condition: Condition, profile: Profile, column: DayColumn, then: Then): Said | undefined {
  const asked = asksBy(column, condition, profile);
  if (!asked) return undefined;
  const loose = column.named && OF_NOBODY.test(asked.heading);
  if (then === 'so')
    return loose || (column.ofBody && (condition.kind === 'rd-lab' || condition.kind === 'trainee')) ? undefined : readUnder(condition, profile, asked, 'O');
  const no = readUnder(condition, profile, asked, 'X');
  if (no?.state !== 'no') return no;
  if (column.ofPaper) return { state: 'open', weight: TOPIC };
  return then === 'maybe' || loose ? { ...no, state: 'doubt' } : no;
}

/** Only who gives it speaks for it, and the text of the row is about another cost. */
const isByNameAlone = ({ costs }: Profile, { column }: CellAnswer, columns: readonly AnswerColumn[], texts: readonly string[]): boolean =>
  costs !== undefined &&
  (column.kind === 'party' || column.kind === 'person') &&
  columns.some(({ kind, role }, place) => kind === 'text' && role === 'text' && texts[place] !== '') &&
  !columns.some(({ kind }, place) => kind !== 'party' && kind !== 'person' && costs.test(texts[place] as string));

/** A yes; what a label of another thing says, and nothing beside it but who got it, has to be looked at. */
const stands = (yes: Answer, label: CellAnswer | undefined): Answer => (label ? { state: 'doubt', column: label.column } : yes);

const PLAIN: Profile = {};
/** Of a condition that the row has no reason to be asked. */
const NOT_ASKED: AnswerColumn = { column: 0, role: undefined, kind: 'other', heading: '', title: '' };
const hasReason = (when: RegExp, columns: readonly AnswerColumn[], values: readonly string[]): boolean =>
  columns.some((column, place) => column.kind !== 'party' && column.kind !== 'person' && when.test(readAnswer(values[place] as string).plain));

/** A heading asks for the condition, and something stands under it. */
const isAsked = (profile: Profile, { asked: { columns }, texts }: RowWords): boolean =>
  columns.some((column, place) => texts[place] !== '' && topicOf(profile, column) !== undefined);

/** Accounts that name a family of costs: which of them the row is about they do not say. */
const FAMILY =
  /^(?:경상|위탁|공동|자체)?(?:연구|기술|인력)*개발비$|^(?:교육훈련|교육|훈련|연수|인력개발|복리후생|소모품|여비교통|도서인쇄|회의|행사|지급수수료|수수료|지급수수|용역|외주용역|외주)비?$|^(?:판매비와)?(?:일반)?관리비$|^(?:제조)?경비$|^기타|^잡비$/;

/** A column that holds a firm of the country: `국내 위탁회사`. */
const AT_HOME = /국내(?!외)\s?[가-힣]{0,4}(?:기업|회사|업체|법인|(?<=교육|훈련|위탁)사$)(?!여부|구분|유무)|[([（]국내[)\]）]/;
/**
 * Some of several that would do are denied. With all of them, or the very one that the row names, the condition is; where the row names another,
 * that one meets it; else nothing is known of the others.
 */
function ofSome(
  condition: Condition,
  some: readonly CellAnswer[],
  { asked: { columns }, texts }: RowWords,
  yes: CellAnswer | undefined,
): CellAnswer | undefined {
  const alternatives = alternativesOf(condition);
  const first = some.reduce((most, one) => (one.weight > most.weight ? one : most));
  if (alternatives === undefined) return first;
  const denied = some.reduce((bits, { of }) => bits | (of ?? 0), 0);
  // `단독 고유상표: 아님`, `공동상표: O`: a tick under the name of one is enough.
  const ticked = yes && yes.weight >= TOPIC ? alternatives.inHeading(yes.column) : 0;
  if (yes && ticked !== 0 && ticked !== denied) return yes;
  const refused: CellAnswer = { state: 'no', weight: first.weight, column: first.column, sameOne: true };
  if (alternatives.closed && denied === alternatives.all) return refused;
  let same = false;
  const names: string[] = [];
  for (const [place, column] of columns.entries()) {
    const value = texts[place] as string;
    if (value === '') continue;
    if (column.kind === 'party' || column.kind === 'person' || column.kind === 'nature') names.push(value);
    // Who is called 연구원 need not work in a lab.
    if (column.kind === 'note' || column.kind === 'funds' || (condition.kind === 'rd-lab' && column.kind === 'title')) continue;
    const named = alternatives.inCell(readAnswer(aboutCost(column, value))).yes;
    // Whom a cell denies it may name beside it: `㈜성우(국내, 전담부서 무)`.
    const own = some.some((one) => one.column === column);
    if (!own && (named & ~denied) !== 0) return { state: 'yes', weight: yes?.weight ?? WEIGHT.kind, column };
    // A heading names it too, with who stands under it: `국내 교육기업: ㈜한빛`. Who stands there names no cost.
    const isName = !own && condition.kind !== 'cost-kind' && column.kind !== 'account' && polarity(readAnswer(value)) === undefined;
    const titled = isName ? alternatives.inHeading(column) : 0;
    same ||= named !== 0 || (titled !== 0 && (titled & ~denied) === 0);
  }
  const atHome = columns.some(
    ({ heading, kind }, place) =>
      texts[place] !== '' && (AT_HOME.test(heading) || ((kind === 'text' || kind === 'party') && AT_HOME.test(texts[place] as string))),
  );
  const left = alternatives.all & ~denied & ~alternatives.cannotBe(denied, names, texts, atHome);
  if (alternatives.closed && (same || left === 0 || alternatives.loose)) return refused;
  if (yes && yes.weight >= WEIGHT.party && !same) return yes;
  return { state: 'doubt', weight: first.weight, column: first.column, against: true };
}

/** A word that says nothing to any condition of a line. */
const SILENT = -1;
/** A word that is read together with the rest of its row. */
const TOGETHER = -2;
/** So many cells of a row with so many different words may say something before the rows are not told apart by a number any more. */
const MOST_SPEAKERS = 4;
const MOST_SAID = 4_096;

/**
 * Rows of a line in which the same cells say the same answer the same: what stands in the others does not matter, and few cells of a ledger say anything.
 * Lines of which a row is read as a whole (years of practice, days of payment) are left out.
 */
export class LineWords {
  /** By place and number of the word: which of those that say something it is. */
  private readonly heard: readonly number[][];
  private readonly plans: readonly Plan[];
  private readonly changes: boolean;
  private speakers = 0;
  private readonly isOfCells: boolean;
  constructor(
    private readonly asked: Asked,
    private readonly conditions: readonly Condition[],
  ) {
    this.heard = asked.columns.map(() => []);
    this.plans = conditions.map((condition) => planFor(asked, condition));
    this.changes = conditions.some(mayChange);
    this.isOfCells =
      !asked.columns.some(({ heading }) => YEAR.test(heading) || MONTH.test(heading)) &&
      this.plans.every(({ profile: { reads } }) => reads !== 'practice' && reads !== 'paid-during') &&
      !dayColumns(asked.columns).some((day) => conditions.some((condition, at) => asksBy(day, condition, (this.plans[at] as Plan).profile)));
  }

  /** One number for all rows that answer alike; undefined where the row has to be read by itself. */
  keyOf(row: Row): number | undefined {
    if (!this.isOfCells) return undefined;
    const { columns } = this.asked;
    let key = 0;
    let speakers = 0;
    for (let place = 0; place < columns.length; place += 1) {
      const value = valueIn(row, columns[place] as AnswerColumn);
      if (value === '') continue;
      const number = numberOf(this.asked, place, value);
      if (number === NO_NUMBER) return undefined;
      const heard = this.heard[place] as number[];
      const said = (heard[number] ??= this.hear(place, value, number));
      if (said === SILENT) continue;
      speakers += 1;
      if (said === TOGETHER || speakers > MOST_SPEAKERS) return undefined;
      key = key * MOST_SAID + said;
    }
    return key;
  }

  /** What `keyOf` asks of the row, in steps: what has never run is slow the first time. */
  *hearInSteps(row: Row): Generator<void, void> {
    if (!this.isOfCells) return;
    const { columns } = this.asked;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place] as AnswerColumn;
      const value = valueIn(row, column);
      const number = value === '' ? NO_NUMBER : numberOf(this.asked, place, value);
      const heard = this.heard[place] as number[];
      if (number === NO_NUMBER || heard[number] !== undefined) continue;
      mayBeUnspent(column, value);
      yield;
      heard[number] = yield* this.hearing(place, value, number);
      yield;
    }
  }

  private hear(place: number, value: string, number: number): number {
    return atOnce(this.hearing(place, value, number));
  }

  private *hearing(place: number, value: string, number: number): Generator<void, number> {
    const column = this.asked.columns[place] as AnswerColumn;
    const { plain } = readAnswer(value);
    if (mayBeUnspent(column, value) || tellsOfEvents(value) || OF_BEFORE.test(column.heading) || (this.changes && namesTimes(value))) return TOGETHER;
    let speaks = leavesBy(this.asked, place, value, number) !== 0;
    yield;
    for (const [at, condition] of this.conditions.entries()) {
      const plan = this.plans[at] as Plan;
      const { when, whenAsked, unless, reads } = plan.profile;
      const answer = answerBy(condition, plan, column, place, value, number);
      yield;
      if (answer?.of !== undefined) return TOGETHER;
      speaks ||=
        answer !== null ||
        [when, unless?.other, unless?.itself, plan.profile.spares?.where].some((reason) => reason?.test(plain) === true) ||
        (whenAsked === true && topicOf(plan.profile, column) !== undefined) ||
        (reads === 'holding' && (plain.search(SHARE) >= 0 || plain.search(RELATIVE) >= 0));
    }
    if (!speaks) return SILENT;
    if (this.speakers + 1 >= MOST_SAID) return TOGETHER;
    this.speakers += 1;
    return this.speakers;
  }
}
const LINE_WORDS = new WeakMap<Asked, Map<readonly Condition[], LineWords>>();
/** The words of the row's table as the conditions of a line hear them. */
export function lineWordsOf(row: Row, conditions: readonly Condition[]): LineWords {
  const asked = askedOf(answerColumns(row.table));
  let known = LINE_WORDS.get(asked);
  if (!known) LINE_WORDS.set(asked, (known = new Map()));
  let words = known.get(conditions);
  if (!words) known.set(conditions, (words = new LineWords(asked, conditions)));
  return words;
}

const OF_RANK: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['professor', 'university-member']);
const mayChange = (condition: Condition): boolean => isOfPerson(condition) || OF_RANK.has(condition.kind);
/** What a cell says of somebody who changed from one thing to another, at the time of the cost; undefined where it names no time or nobody can tell. */
function answerThen(row: Row, condition: Condition, { profile }: Plan, { asked: { columns }, texts }: RowWords, place: number): CellAnswer | null | undefined {
  const column = columns[place] as AnswerColumn;
  const value = texts[place] as string;
  if (column.kind === 'account' || !mayChange(condition) || !namesTimes(value) || (profile.reads === 'holding' && /%|지분|주식|\d\s?주/.test(value)))
    return undefined;
  const time = timeOf(row, condition, columns, texts);
  const then = time && asOf(value, time);
  if (then === undefined) return undefined;
  const read = readSpelled(condition, profile, column, then);
  return read === undefined ? null : { ...read, column };
}

/**
 * What a cell says of a state that an event of a day began or ended, as it was at the time that the row is about.
 * @returns Null where it says nothing of the condition then, undefined where it tells of no such event.
 */
function answerByEvents(row: Row, condition: Condition, { profile }: Plan, words: RowWords, place: number): CellAnswer | null | undefined {
  const { asked, texts } = words;
  const column = asked.columns[place] as AnswerColumn;
  const value = texts[place] as string;
  if (column.kind === 'account' || column.kind === 'funds') return undefined;
  const isBefore = OF_BEFORE.test(column.heading);
  if (!isBefore && !tellsOfEvents(value)) return undefined;
  const time = timeOf(row, condition, asked.columns, texts);
  if (time === undefined) return undefined;
  if (isBefore) return isBeforeIt(condition, words, time) ? undefined : null;
  const told = eventsIn(value, time);
  if (told === undefined) return undefined;
  const held = heldAt(told.events, time);
  const rest = told.rest.join('; ');
  // When somebody was licensed, or something was set up, says nothing of what was paid.
  if (condition.kind === 'cost-kind' && column.role !== 'text' && (rest === '' ? !OF_ASSETS.test(column.heading) : OF_STATES.test(column.heading))) {
    const read = rest === '' ? undefined : readSpelled(condition, profile, column, rest);
    return read === undefined ? null : { ...read, column };
  }
  const under = dayColumns(asked.columns).some((day) => day.place === place && day.named)
    ? undefined
    : [column.heading, stateOf(column.heading)]
        .map((heading): AnswerColumn => ({ ...column, role: undefined, kind: 'kind', heading, title: heading }))
        .find((one) => asksFor(condition, profile, one));
  if (under) return underState(condition, profile, column, under, told, held);
  if (profile.ofCost === true) return undefined;
  const events = told.events.filter((event) => concerns(event, condition));
  if (events.length === 0 || told.rest.some((one) => hasTimes(one) || MOVED.test(one))) return undefined;
  // `영업팀(~6/30), 연구소(7/1~)`: each has a time of its own.
  if (told.rest.length > 1 && (events.length > 1 || events.some(({ word }) => word === ''))) return undefined;
  const then = heldAt(events, time);
  const read = rest === '' ? undefined : readSpelled(condition, profile, column, rest);
  if (isPersonal(condition) && OF_STANDING.test(column.heading) && events.some(({ edge }) => edge === 'end') && read?.state !== 'yes') {
    if (then === true) return null;
    return { state: then === false && isSure(condition, events, rest) ? 'no' : 'doubt', weight: TOPIC, column, against: true };
  }
  if (read === undefined || read.state === 'open') return undefined;
  if (then === true) return { ...read, column };
  // What somebody is since he left may be told beside it.
  const left = then === false && events.every(({ edge }) => edge === 'end');
  const now = left ? told.rest.filter((one) => NOW.test(one)) : [];
  const since = now.length === 0 ? undefined : readSpelled(condition, profile, column, now.map((one) => one.replace(NOW, '')).join('; '));
  if (since?.state === 'yes') return { ...since, column };
  if (left && read.state === 'doubt') return { ...read, state: isSure(condition, events, rest) ? 'no' : 'doubt', column, against: true };
  if (read.state !== 'yes') return then === false && events.every(({ edge }) => edge === 'begin') ? null : undefined;
  if (then === undefined && column.role === 'text') return undefined;
  return { ...read, state: then === false && isSure(condition, events, rest) ? 'no' : 'doubt', column, against: true };
}
/** What was acquired may be what was paid for. */
const OF_ASSETS = /자산|장비|시설|물품|물건|기계|기기|방식|방법|구입|매입|취득|임차|임대|렌탈|리스|대여/;
const OF_STATES = /자격|면허|교사|인정|승인|지정|전담부서|소속|직위|신분/;
const NOW = /^(?:현재|지금|현|現|이제)(?:는|은)?\s/;
/** From one thing to another. */
const MOVED = /→|->|=>/;
/** The events of the row had not come yet: what is told of the time before them was so then. */
const isBeforeIt = (condition: Condition, { asked, texts }: RowWords, time: Time): boolean =>
  asked.columns.some(({ kind }, place) => {
    const events =
      kind === 'account' || kind === 'funds' ? undefined : eventsIn(texts[place] as string, time)?.events.filter((one) => concerns(one, condition));
    return events !== undefined && events.some(({ edge }) => edge === 'begin') && heldAt(events, time) === false;
  });
/** The heading names the state, and the cell when it began or ended: a tick, or a cross. */
function underState(
  condition: Condition,
  profile: Profile,
  column: AnswerColumn,
  under: AnswerColumn,
  { events, rest }: Events,
  held: boolean | undefined,
): CellAnswer | null | undefined {
  const isDenied = (clause: string): boolean =>
    readAnswer(clause).denies ||
    /없이|없음/.test(clause) ||
    polarity(readAnswer(clause)) === false ||
    readUnder(condition, profile, under, clause)?.state === 'no';
  if (held === true) {
    if (rest.some((clause) => isDenied(clause) || readAnswer(clause).open)) return undefined;
    const said =
      events.every(({ of }) => of === 'body') && (condition.kind === 'rd-lab' || condition.kind === 'trainee')
        ? undefined
        : readUnder(condition, profile, under, 'O');
    return said === undefined ? null : { ...said, column };
  }
  const no = readUnder(condition, profile, under, 'X');
  if (no === undefined) return null;
  if (no.state !== 'no') return { ...no, column };
  return held === undefined || !rest.every(isDenied) ? { state: 'doubt', weight: no.weight, column, against: true } : { ...no, column };
}

/**
 * What the row says of the condition. The cells that weigh most decide; what a lighter one says against their yes makes it doubtful, and
 * what is left open anywhere leaves it open.
 */
export function judge(row: Row, condition: Condition, words: RowWords = wordsOf(row)): Answer | undefined {
  const { columns } = words.asked;
  const plan = planFor(words.asked, condition);
  const { profile } = plan;
  if (profile.unless && hasReason(profile.unless.other, columns, words.texts) && !hasReason(profile.unless.itself, columns, words.texts))
    return { state: 'yes', column: NOT_ASKED };
  if (profile.when && !hasReason(profile.when, columns, words.texts) && !(profile.whenAsked === true && isAsked(profile, words)))
    return { state: 'yes', column: NOT_ASKED };
  const most: Record<State, CellAnswer | undefined> = { yes: undefined, no: undefined, doubt: undefined, open: undefined };
  const practised = profile.reads === 'practice' ? practice(row, columns) : undefined;
  if (practised) most[practised.state] = { ...practised, weight: WEIGHT.kind };
  const paid = profile.reads === 'paid-during' ? paidWhen(row, columns, words.texts) : undefined;
  if (paid) most[paid.state] = { ...paid, weight: WEIGHT.kind };
  const related = profile.reads === 'holding' ? relatedToHolder(columns, words.texts) : undefined;
  if (related) most.no = { state: 'no', weight: WEIGHT.relation, column: related };
  const some: CellAnswer[] = [];
  const doubts: CellAnswer[] = [];
  let account: CellAnswer | undefined;
  let label: CellAnswer | undefined;
  let unknown: CellAnswer | undefined;
  let isNamed = false;
  for (let place = 0; place < columns.length; place += 1) {
    const value = words.texts[place] as string;
    if (value === '' || isOfOtherYear(columns[place] as AnswerColumn, row)) continue;
    const byEvents = answerByEvents(row, condition, plan, words, place);
    const answer = byEvents === undefined ? (answerThen(row, condition, plan, words, place) ?? answerIn(condition, plan, words, place)) : byEvents;
    if (answer === null) continue;
    const { state, weight, column } = answer;
    if (answer.unknown === true) {
      unknown ??= answer;
      continue;
    }
    if (answer.of !== undefined) {
      some.push(answer);
      continue;
    }
    if (state === 'no' && profile.spares?.words.test(readAnswer(value).plain) === true && hasReason(profile.spares.where, columns, words.texts)) continue;
    if (state === 'yes' && profile.ofCost === true && column.kind === 'account' && FAMILY.test(readAnswer(value).plain)) continue;
    if (answer.labelled === true) label ??= answer;
    else if (state === 'yes' && !NAMES_ONE.has(column.kind)) isNamed = true;
    if (answer.booked === true) account = answer;
    else if (state === 'doubt' && weight > SLIGHT) doubts.push(answer);
    if (weight > (most[state]?.weight ?? -1)) most[state] = answer;
  }
  for (const day of dayColumns(columns)) {
    if (!day.named && tellsOfEvents(words.texts[day.place] as string)) continue;
    const then = asksBy(day, condition, profile) && soThen(row, condition, day, columns, words.texts);
    const said = then && saidByDay(condition, profile, day, then);
    if (!said) continue;
    const answer: CellAnswer = { ...said, column: columns[day.place] as AnswerColumn };
    if (answer.of !== undefined && answer.state === 'no') some.push(answer);
    else if (answer.weight > (most[answer.state]?.weight ?? -1)) most[answer.state] = answer;
  }
  if (some.length > 0) {
    const left = ofSome(condition, some, words, most.yes);
    if (left?.state === 'doubt') doubts.push(left);
    if (left && left.weight > (most[left.state]?.weight ?? -1)) most[left.state] = left;
    // With one of several denied, what names another is enough.
    if (left?.state === 'yes' && !most.no && !most.open && !most.doubt) return { state: 'yes', column: left.column };
  }
  const { no, doubt, open } = most;
  // `노트북`, for what it is taken apart: what it is for may make of it what the text means.
  if (no && most.yes && condition.kind === 'cost-kind' && no.column.role === 'text' && OF_PURPOSE.test(most.yes.column.heading))
    return { ...no, state: 'doubt' };
  // `인사카드: 부설연구소`, `급여명세 부서코드: 영업`: two papers that say different things leave it open.
  if (no && most.yes && no.column !== most.yes.column && OF_PAPER.test(no.column.heading) && OF_PAPER.test(most.yes.column.heading))
    return { state: 'open', column: no.column };
  const yes = most.yes && isByNameAlone(profile, most.yes, columns, words.texts) ? undefined : most.yes;
  // What is still to come or to be asked of a lighter cell opens nothing that a heavier one denies: 영업팀, `연구소 전입 예정`.
  if (no && (!open || no.weight >= TOPIC || no.weight > open.weight)) {
    // One of several that would do is missing: another one may be there.
    if (profile.oneOf === true && alternativesOf(condition) === undefined && yes && no.weight === TOPIC)
      return yes.weight >= WEIGHT.kind ? { state: 'yes', column: yes.column } : { state: 'doubt', column: no.column };
    const outweighs = !yes || no.weight > yes.weight || (no.weight === yes.weight && (profile.noWins === true || profile.deniedIsYes === true));
    return outweighs ? no : { ...no, state: 'doubt' };
  }
  // Nothing speaks for it, one cell against it, and another makes it doubtful.
  const against = yes || open || new Set(doubts.map((one) => one.column)).size < 2 ? undefined : doubts.find((one) => one.against === true);
  if (against) return { ...against, state: 'no' };
  // The account is one of other costs, and no cell says that it is this one.
  if (account && !yes && !open) return { ...account, state: 'no' };
  // What a bare word under a heading of nothing hints at says less than a word for it.
  if (doubt?.weight === SLIGHT && yes && !open) return unknown && yes.weight < TOPIC ? unknown : stands(yes, isNamed ? undefined : label);
  if (unknown && yes && !open && !doubt && yes.weight < TOPIC) return unknown;
  return open ?? doubt ?? (yes && stands(yes, isNamed ? undefined : label));
}
