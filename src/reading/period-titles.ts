/**
 * What titles, names of sheets and texts over a table say of when their costs are: a name of a period (`period-names.ts`) wherever it stands in them, or
 * from one to another: `1. 2012년 4분기`, `원장(2012)`, `제5기(2012년)`, `20121001~20121231`, `2012년 4분기 ~ 2013년 3분기`.
 */
import { fold, plainDate, remembered, type PlainDate } from '../domain';
import { closed, periodSaid, type PeriodKind } from './period-names';

export interface Month {
  readonly month: number;
  /** Absent where nobody says it. */
  readonly year?: number;
}

/** A stretch of time that words are about. */
export interface SaidStretch {
  readonly kind: PeriodKind;
  readonly from: Month;
  readonly to: Month;
  /** What stands before and behind it, without blanks. */
  readonly before: string;
  readonly rest: string;
}
type Stretch = Omit<SaidStretch, 'before'>;

/** What is longer is no title, and no name. */
const LONGEST = 400;

/** A day: of a range of days the months count. */
const DAYS: readonly RegExp[] = [
  /^(?<year>(?:19|20)\d{2})[-./년]\.?(?<month>\d{1,2})[-./월]\.?\d{1,2}(?!\d)[일.]?/,
  /^'?(?<year>\d{2})[-./년](?<month>\d{1,2})[-./월]\d{1,2}(?!\d)[일.]?/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})\d{2}(?!\d)/,
  /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/,
  /^(?<year>\d{2})(?<month>\d{2})\d{2}(?!\d)/,
  /^'?(?<year>\d{4}|\d{2})[-./](?<month>\d{1,2})(?=~)/,
  /^(?<month>\d{1,2})(?:월\d{1,2}일?|[./]\d{1,2})(?!\d)/,
];
/** No day. */
const QUARTERS_OF_FOUR = /^[1-4]\/4사?분기/;
/** `1~3분기`, `2/4, 3/4분기`: the word stands behind the last. */
const QUARTER_BEFORE_QUARTER = /^([1-4])(?:\/4)?(?=[~,·-][1-4](?:\/4)?사?분기)/;
const YEAR_BEFORE_YEAR = /^(?<year>(?:19|20)\d{2})(?=-(?:19|20)\d{2}(?:\D|$))/;
const TO = /^년?(?:부터[~-]?|~|-|to(?=[\da-z']))/;
/** `1분기, 2분기`: from the one to the other. */
const AND = /^(?:[,·&+]|및|와|과)/;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const yearOf = (said: string): number => (said.length === 4 ? Number(said) : Number(said) + (Number(said) >= 90 ? 1900 : 2000));

function dayAt(words: string): Stretch | undefined {
  for (const pattern of DAYS) {
    const found = pattern.exec(words);
    if (!found?.groups) continue;
    const { year, month } = found.groups;
    const at = Number(month);
    if (!isMonth(at)) continue;
    const own: Month = { month: at, ...(year === undefined ? {} : { year: yearOf(year) }) };
    return { kind: 'month', from: own, to: own, rest: words.slice(found[0].length) };
  }
  return undefined;
}

function named(words: string): Stretch | undefined {
  const whole = YEAR_BEFORE_YEAR.exec(words);
  if (whole) {
    const year = Number(whole[1]);
    return { kind: 'year', from: { year, month: 1 }, to: { year, month: 12 }, rest: words.slice(whole[0].length) };
  }
  const quarter = QUARTER_BEFORE_QUARTER.exec(words);
  if (quarter) {
    const last = Number(quarter[1]) * 3;
    return { kind: 'quarter', from: { month: last - 2 }, to: { month: last }, rest: words.slice(quarter[0].length) };
  }
  const found = periodSaid(words);
  if (!found) return undefined;
  const year = found.year === undefined ? {} : { year: found.year };
  return { kind: found.kind, from: { month: found.first, ...year }, to: { month: found.last, ...year }, rest: found.rest };
}

const timeOf = ({ year, month }: Month): number => (year ?? 0) * 12 + month;

/** From where words begin: one period, or from one to another; a day alone is none. */
function stretchAt(words: string): Stretch | undefined {
  const own = named(words);
  const day = dayAt(words);
  const together = (own && fromTo(own)) ?? (day && fromTo(day));
  // `2013년 4월 5일`
  return together ?? (own && !/^\d{1,2}일/.test(own.rest) ? own : undefined);
}

/** To what stands behind the first. */
function fromTo(first: Stretch): Stretch | undefined {
  const sign = TO.exec(first.rest) ?? AND.exec(first.rest);
  const behind = sign && first.rest.slice(sign[0].length);
  const last = behind ? (QUARTERS_OF_FOUR.test(behind) ? named(behind) : (dayAt(behind) ?? named(behind))) : undefined;
  return last && sign ? joined(first, last, AND.test(sign[0])) : undefined;
}

function joined(first: Stretch, last: Stretch, isList: boolean): Stretch | undefined {
  if (isList && first.kind !== last.kind) return undefined;
  const { year } = first.to;
  const turns = last.from.year === undefined && year !== undefined ? (last.to.month < first.to.month ? year + 1 : year) : undefined;
  const to: Month = turns === undefined ? last.to : { ...last.to, year: turns };
  if ((first.from.year === undefined) !== (to.year === undefined) || timeOf(to) < timeOf(first.from)) return undefined;
  const months = timeOf(to) - timeOf(first.from) + 1;
  const isWhole = (of: number): boolean => months === of && to.month % of === 0;
  const kind: PeriodKind = months === 1 ? 'month' : isWhole(3) ? 'quarter' : isWhole(6) ? 'half' : isWhole(12) ? 'year' : 'months';
  return { kind, from: first.from, to, rest: last.rest };
}

/** A name may begin: a number or a word in letters, and what Korean names begin with behind a blank or a bracket. */
const BEGINS = /(?<!\d[.\-/]?|[a-z'제])(?=[\d'’‘])|(?<![a-z\d'’‘])(?=[a-z])|(?<=^|[\s([{<「【『_:·,])(?=[가-힣第上下Ⅰ-Ⅳ一二三四])/giu;

/**
 * The stretch of time that words are about, wherever they say it; what is shorter than a year before a year alone, which is its year where it has none.
 * Undefined where they say none, or several years.
 */
export const stretchSaid: (text: string) => SaidStretch | undefined = remembered((text: string) => {
  const words = fold(text.slice(0, LONGEST));
  const years: SaidStretch[] = [];
  let said: SaidStretch | undefined;
  let left = Number.POSITIVE_INFINITY;
  for (const { index } of words.matchAll(BEGINS)) {
    const behind = closed(words.slice(index));
    // Within what was read already.
    if (behind.length > left || behind === '') continue;
    const found = stretchAt(behind);
    if (!found) continue;
    left = found.rest.length;
    const one = { ...found, before: words.slice(0, index).replace(/\s/g, '') };
    if (found.kind === 'year' && found.from.year === found.to.year) years.push(one);
    else said ??= one;
  }
  const [year] = years;
  if (said && said.from.year === undefined && year?.from.year !== undefined) {
    const own = { year: year.from.year };
    return { ...said, from: { ...said.from, ...own }, to: { ...said.to, ...own } };
  }
  return said ?? (years.every(({ from }) => from.year === year?.from.year) ? year : undefined);
});

/** Words of what was spent, and of the papers that list it. */
const COSTS =
  /^(?:연구|개발|기술|재료|인건|급여|상여|노무|경상?|위탁|임차|시약|활동|수당|훈련|비용?|금액|비목|월별|분기별|일별|원장|장부|대장|[배분산]정?[부분정]?표|배분|배부|산정|명세서?|내역서?|집계표?|정산서?|결산서?|결의서?|전표|현황|실적|집행|지출|사용|지급|투입|발생|자료|보고서?|기간|기?말|전기|당기|마감|회계|사업|연도|귀속|까지|부터|차수?|[분별의및표서급]|제?\d{1,2}(?:기|차|번)?|\d{2}(?:\d{2})?년도?|r&?d|costs?|expenses?|ledger|spent|actuals?|list|sheet|시트)*$/;
/** How long a project or a contract runs is not when its costs arose. */
const RUNS = /(?:사업|과제|연구|개발|협약|계약|수행|임차|근무|참여)기간/;
export const isOfProject = ({ before, rest }: SaidStretch): boolean => RUNS.test(before) || RUNS.test(rest);
/** Nothing is said beside it but that costs were spent. */
export const isOfCosts = (said: SaidStretch): boolean =>
  !isOfProject(said) &&
  // `(2024년 3월분)`: what is of a month, whatever it is.
  ((said.kind === 'month' && /^분(?:[^가-힣]|$)/.test(said.rest)) ||
    [said.before, said.rest].every((words) => COSTS.test(words.toLowerCase().replace(/[^가-힣a-z\d&]/g, '')) || (words === said.before && beginsWith(said))));

const SIGNS = /[^\d가-힣a-z]+/gi;
/** `1.`, `(2)`, `가.`, `■`, `제5기(`: before the name of a title. */
const ORDINAL = /^(?:제?\d{1,3}(?:기|차)?|[가-하]|[ivx]{1,4})?$/i;

/** A title that names the quarter or the month of the rows below it, by its first day. */
export interface PeriodTitle {
  readonly row: number;
  readonly day: PlainDate;
  /** The last month (`2012-12`) of one that is about more than a quarter: in which quarter a row below it is nobody says. */
  readonly until?: string;
}
/** No title of a block is longer. */
const LONGEST_TITLE = 40;

/** The stretch of time of the rows below a title: it begins with it, or says nothing else but that costs follow. */
export function stretchOfTitle(title: string): SaidStretch | undefined {
  const said = title.length > LONGEST_TITLE ? undefined : stretchSaid(title);
  return said && (isOfCosts(said) || (beginsWith(said) && said.kind !== 'year')) ? said : undefined;
}
/** Nothing but a number or a sign stands before it. */
export const beginsWith = ({ before }: SaidStretch): boolean => ORDINAL.test(before.replace(SIGNS, ''));

/** Its first day, and its last month where it is more than a quarter; `year`: of its first month, where it says none. */
export function daysOf({ from, to }: Pick<SaidStretch, 'from' | 'to'>, year: number): Omit<PeriodTitle, 'row'> | undefined {
  const first = from.year ?? year;
  const last = to.year ?? first;
  const day = plainDate(first, from.month, 1);
  if (day === undefined) return undefined;
  const isOfQuarter = first === last && Math.ceil(from.month / 3) === Math.ceil(to.month / 3);
  return isOfQuarter ? { day } : { day, until: monthText(last, to.month) };
}
export const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** The one month that a title or a sheet's name is about: `2013년 4월`, `2024-04`, `4월`. */
export function monthIn(text: string): Month | undefined {
  const said = stretchSaid(text);
  return said?.kind === 'month' ? said.from : undefined;
}

/** `당기 :`, `제5기 -`: what the year is called stands before it. */
const CALLED = /^[^\d가-힣a-z]*(?:제\s?\d{1,3}\s?기|전전?기|당기|전년도?|당해?년도?|금년도?|작년)\s?[:：·-]?\s?(?=(?:19|20)\d\d)/i;
/** `(2013.01.01 ~ 2013.12.31)`: its days stand behind it. */
const DAYS_BEHIND = /[([（［]([\d.\-/~∼〜～'년월일부터까지 ]+)[)\]）］]\s*$/;
const COSTS_OF = /^(?:분|지출|집행|사용|발생|비용|경비|연구개발비|연구비|내역서?|명세서?)*$/;

/**
 * The year that a title says, perhaps with a quarter or a month of it, and nothing else: `【2024년】`, `■ 2024년 2분기`, `당기: 2013년 (2013.1.1 ~ 12.31)`.
 * Where its days lie in two years it says none.
 */
export function yearTitle(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const days = DAYS_BEHIND.exec(text)?.[1] ?? '';
  const bare = (days === '' ? text : text.slice(0, text.search(DAYS_BEHIND))).replace(CALLED, '');
  const said = bare.length > 20 ? undefined : periodSaid(bare);
  if (!said || !COSTS_OF.test(said.rest.replace(SIGNS, ''))) return undefined;
  return (days.match(/(?:19|20)\d\d/g) ?? []).every((year) => Number(year) === said.year) ? said.year : undefined;
}

/** A year by what it is to another one: nobody says which it is. */
const APART = /^(?:전전?|당해?|금|작|지난|직전|이전)(?:회계|사업)?(?:기|해|년도?|연도)/;
/** `전년도`, `당기`: a title of costs of a year that is not named. */
export function yearApart(title: string): string | undefined {
  const words = closed(title);
  const [name] = APART.exec(words) ?? [];
  return name !== undefined && COSTS.test(words.slice(name.length)) ? name : undefined;
}
