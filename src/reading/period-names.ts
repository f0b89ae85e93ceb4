/**
 * Names of stretches of time as sheets write them, for titles, names of sheets, headings and cells alike: `2013년 1/4분기`, `'13 1Q`, `Q4 2012`, `FY12 Q4`,
 * `제4분기(2012)`, `2012년 Ⅳ분기`, `1H13`, `12월분(2012년)`, `Dec-12`, `2013.1~3`, `CY2012`.
 */
import { fold, remembered } from '../domain';
import { inHangul } from './hanja';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'months';
export interface NamedPeriod {
  readonly kind: PeriodKind;
  /** Its first and last month. */
  readonly first: number;
  readonly last: number;
  /** Absent where nobody says it. */
  readonly year?: number;
  /** What stands behind it, without blanks. */
  readonly rest: string;
}

/** No name of a stretch of time is longer, with its year. */
const LONGEST = 64;
/** Signs of periods that stand for nothing in other words. */
const SIGNS: Readonly<Record<string, string>> = {
  一: '일',
  二: '이',
  三: '삼',
  四: '사',
  第: '제',
  季: '계',
  上: '상',
  下: '하',
  後: '후',
  Ⅰ: 'i',
  Ⅱ: 'ii',
  Ⅲ: 'iii',
  Ⅳ: 'iv',
};
/** As it is read: in small letters, without blanks and what decorates it. */
export const closed = (words: string): string =>
  inHangul(fold(words.slice(0, LONGEST)).replace(/[一二三四第季上下後Ⅰ-Ⅳ]/g, (sign) => SIGNS[sign] ?? sign))
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[∼〜～]/g, '~')
    .replace(/^[^\d가-힣a-z']+/, '');

const YEAR = String.raw`(?:fy|cy|year)?'?(\d{4}|\d{2})(?:년도?|회계연도|fy|cy)?[-./_,]?`;
/** Two digits before a month are a year where they say so. */
const YEAR_APART = String.raw`(?:fy|cy)?(?:(\d{4})(?:년도?|[-./_,])?|'?(\d{2})(?:년도?|[-./_,]|(?<='\d{2})))`;
/** Two digits behind it are a year where nothing else follows or they say so themselves. */
const BEHIND = /^[-./_,]?\(?(?:(?:of|fy|cy|year)?'?(\d{4})(?!\d|[-./]\d)|(?:'|fy|cy)(\d{2})(?!\d)|(\d{2})(?=\)?$))(?:년도?)?\)?/;
/** The same behind a month. */
const BEHIND_MONTH = /^(?:분|귀속)?[-./_,]?\(?(?:(?:of|fy|cy)?'?((?:19|20)\d{2})(?!\d)|'(\d{2})(?!\d))(?:년도?)?\)?/;

/** A letter goes on the word: `Quartal`, `1 hour`; a year may follow. */
const ENDS = String.raw`(?=fy|cy|(?:19|20)\d{2}(?!\d)|[^a-z\d]|$)`;
const QUARTER = new RegExp(
  String.raw`^(?:${YEAR})?(?:제?(?:([1-4일이삼사]|iv|i{1,3})(?:(?:[/_]?(?:4|iv)|사)?분기|사반기|[계]도)|` +
    String.raw`([1-4])q(?=fy|cy|[^a-z]|$)|q([1-4])(?=(?:19|20)\d{2}(?!\d)|\D|$)|` +
    String.raw`([1-4])(?:st|nd|rd|th|\.)?(?:quarter|qtr|quartal|trimestre)|(?:quarter|qtr)\.?([1-4])(?!\d{1,2}(?!\d))|(first|second|third|fourth)(?:quarter|qtr)))`,
);
/** `2012. 4/4` is no day where nothing but the words of its costs follows. */
const OF_FOUR = /^(?:fy|cy)?'?(\d{4})(?:년도?)?[.\-_]?([1-4])\/4(?=$|[가-힣(])(?!일)/;
const HALF = new RegExp(
  String.raw`^(?:${YEAR})?(?:([상하전후])반기|([12])(?:반기|h(?=fy|cy|[^a-z]|$)|(?:st|nd)half)|h([12])${ENDS}|h([12])(?=\d{2}$)|(first|second)half)`,
);
const NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const NAME = `(${NAMES.join('|')})(?![a-z])`;
const MONTHS = NAMES.map((name) => name.slice(0, 3));
const MONTH = new RegExp(String.raw`^(?:${YEAR_APART})?(\d{1,2})월`);
const ENGLISH = new RegExp(String.raw`^(?:${YEAR_APART})?${NAME}\.?(?:[-./,']{0,2}(\d{4}|\d{2})(?!\d))?`);
/** `2013.04`, `2013-04 급여`, `201304`, `'13.04`; no day and no quarter of the year. */
const NUMBERED = /^(?:((?:19|20)\d{2})[-./_m]|'(\d{2})[-./_])(\d{1,2})(?![\d/]|[-.]\d)\.?(?!일|월|[qh](?![a-z])|사?분기|반기)|^((?:19|20)\d{2})(\d{2})\.?$/;
const YEAR_LAST = /^(\d{1,2})[-./]((?:19|20)\d{2})$/;
const RANGE = new RegExp(String.raw`^(?:${YEAR_APART})?(\d{1,2})[월.]?(?:분)?(?:~|-)(?:${YEAR_APART})?(\d{1,2})(월|\.?$|(?=\)))`);
/** `1~3분기`, `1-2Q`. */
const QUARTER_RANGE = new RegExp(String.raw`^(?:${YEAR_APART})?([1-4])(?:분기|q)?(?:~|-)([1-4])(?:분기|q(?![a-z]))`);
const ENGLISH_RANGE = new RegExp(String.raw`^(?:${YEAR_APART})?${NAME}\.?(?:~|-|to)${NAME}\.?`);
const WHOLE_YEAR = /^(?:(?:fy|cy|year)?'?((?:19|20)\d{2})(?:년도?|회계연도)?|'?(\d{2})년도?|(?:fy|cy|')'?(\d{2})(?!\d)(?:년도?)?)(?![-./]?\d|분기)/;

const PLACES: Readonly<Record<string, number>> = {
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  상: 1,
  전: 1,
  하: 2,
  후: 2,
};
const placeOf = (said: string): number => PLACES[said] ?? Number(said);
/** Of two digits: of this century up to 2089. */
const fullYear = (said: string | undefined): { readonly year?: number } =>
  said === undefined ? {} : { year: said.length === 4 ? Number(said) : Number(said) + (Number(said) >= 90 ? 1900 : 2000) };
const kindOf = (first: number, last: number): PeriodKind => {
  const months = last - first + 1;
  if (months === 3 && last % 3 === 0) return 'quarter';
  if (months === 6 && last % 6 === 0) return 'half';
  return months === 1 ? 'month' : months === 12 ? 'year' : 'months';
};
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function spanFrom(first: number, last: number, year: string | undefined, rest: string): NamedPeriod | undefined {
  return isMonth(first) && isMonth(last) && first <= last ? { kind: kindOf(first, last), first, last, ...fullYear(year), rest } : undefined;
}

/** With the year that stands before it or behind it. */
function withYear(first: number, last: number, before: string | undefined, after: string, behind = BEHIND): NamedPeriod | undefined {
  const found = before === undefined ? behind.exec(after) : null;
  return spanFrom(first, last, before ?? found?.[1] ?? found?.[2] ?? found?.[3], after.slice(found?.[0].length ?? 0));
}

function rangeNamed(words: string): NamedPeriod | undefined {
  const range = RANGE.exec(words);
  if (range) {
    const [from, to] = [range[1] ?? range[2], range[4] ?? range[5]];
    // `2013.1-3` is a day; `1~3` may be anything.
    const isSaid = range[7] === '월' || (range[1] !== undefined && range[0].includes('~'));
    if (isSaid && (to === undefined || (from !== undefined && fullYear(from).year === fullYear(to).year)))
      return withYear(Number(range[3]), Number(range[6]), from, words.slice(range[0].length), BEHIND_MONTH);
  }
  const quarters = QUARTER_RANGE.exec(words);
  if (quarters)
    return withYear(Number(quarters[3]) * 3 - 2, Number(quarters[4]) * 3, quarters[1] ?? quarters[2], words.slice(quarters[0].length), BEHIND_MONTH);
  const english = ENGLISH_RANGE.exec(words);
  if (!english) return undefined;
  const [first, last] = [english[3], english[4]].map((name) => MONTHS.indexOf((name as string).slice(0, 3)) + 1) as [number, number];
  return withYear(first, last, english[1] ?? english[2], words.slice(english[0].length));
}

function monthNamed(words: string): NamedPeriod | undefined {
  const numbered = NUMBERED.exec(words);
  if (numbered) {
    const at = Number(numbered[3] ?? numbered[5]);
    return spanFrom(at, at, numbered[1] ?? numbered[2] ?? numbered[4], words.slice(numbered[0].length));
  }
  const last = YEAR_LAST.exec(words);
  if (last) return spanFrom(Number(last[1]), Number(last[1]), last[2], '');
  const month = MONTH.exec(words);
  if (month) return withYear(Number(month[3]), Number(month[3]), month[1] ?? month[2], words.slice(month[0].length), BEHIND_MONTH);
  const english = ENGLISH.exec(words);
  if (!english) return undefined;
  const at = MONTHS.indexOf((english[3] as string).slice(0, 3)) + 1;
  return spanFrom(at, at, english[1] ?? english[2] ?? english[4], words.slice(english[0].length));
}

function named(words: string): NamedPeriod | undefined {
  const quarter = QUARTER.exec(words);
  if (quarter) {
    const at = placeOf(quarter.slice(2).find((one) => one !== undefined) as string);
    return withYear(at * 3 - 2, at * 3, quarter[1], words.slice(quarter[0].length));
  }
  const four = OF_FOUR.exec(words);
  if (four) return spanFrom(Number(four[2]) * 3 - 2, Number(four[2]) * 3, four[1], words.slice(four[0].length));
  const half = HALF.exec(words);
  if (half) {
    const at = placeOf(half.slice(2).find((one) => one !== undefined) as string);
    return withYear(at * 6 - 5, at * 6, half[1], words.slice(half[0].length));
  }
  const month = rangeNamed(words) ?? monthNamed(words);
  if (month) return month;
  const year = WHOLE_YEAR.exec(words);
  return year ? spanFrom(1, 12, year[1] ?? year[2] ?? year[3], words.slice(year[0].length)) : undefined;
}

const BRACKETS = /\(([^()]*)\)/;
/** The stretch of time that words begin with; what its brackets say of its months or its year is part of it: `1분기(2013.1~3)`. */
export const periodSaid: (words: string) => NamedPeriod | undefined = remembered((words: string) => {
  const found = named(closed(words));
  const within = found && BRACKETS.exec(found.rest);
  const said = within?.index === 0 ? named(within[1] as string) : undefined;
  if (!found || !said || said.rest !== '' || (said.kind !== 'year' && (said.first !== found.first || said.last !== found.last))) return found;
  const year = found.year ?? said.year;
  return { ...found, ...(year === undefined ? {} : { year }), rest: found.rest.slice((within as RegExpExecArray)[0].length) };
});

/** A year that is not named but by its place among others: terms are numbered, and this year is the hundredth of those that are called by what they are to it. */
const PLACED =
  /^(?:(전전)(?:연도|년도?|기)|(전|작|지난|직전)(?:회계|사업)?(?:연도|년도?|해|기)|(당해|해당(?=회계|사업)|당|금|올|이번)(?:회계|사업)?(?:연도|년도?|해|기)|제?(\d{1,3})기|(prior|previous|last)(?:year|period)|(?:current|this)(?:year|period))[-_.,:(]?/;
const THIS_YEAR = 100;
/** Years beyond it are named. */
export const isPlaced = (year: number): boolean => year <= THIS_YEAR;

function yearIn(words: string): { readonly all: string; readonly year: number } | undefined {
  const [all, before, prior, , term, priorYear] = PLACED.exec(words) ?? [];
  if (all === undefined) return undefined;
  return { all, year: term !== undefined ? Number(term) : THIS_YEAR - (before === undefined ? ((prior ?? priorYear) === undefined ? 0 : 1) : 2) };
}

function placed(words: string): NamedPeriod | undefined {
  const said = yearIn(words);
  const found = said && named(words.slice(said.all.length));
  if (!found || found.year !== undefined || found.kind === 'year') return undefined;
  return { ...found, year: said.year, rest: said.all.endsWith('(') ? found.rest.replace(/^\)/, '') : found.rest };
}

/**
 * The year that a name says by its place beside others: `당기`, `전년도 산정표`, `제4기`.
 * @returns its place, greater where it is later, and what else the name says; undefined where it says no such year
 */
export function yearByPlace(words: string): { readonly year: number; readonly rest: string } | undefined {
  const plain = closed(words);
  const bare = BARE_YEAR.exec(plain);
  if (bare) return { year: THIS_YEAR - (bare[1] === undefined ? Number(bare[2] ?? 0) : 1), rest: '' };
  const said = yearIn(plain);
  // `전기(제12기)` says it twice.
  return said && { year: said.year, rest: plain.slice(said.all.length).replace(SAID_AGAIN, '') };
}
const BARE_YEAR = /^(?:(prior|previous)|current|n(?:-([1-9]))?)$/;
const SAID_AGAIN = /^제?\d{1,3}기\)?/;

/** The same of a heading, which may say its year by its place beside another one: `전년 11월`, `제5기 1분기`. */
export const periodNamed: (words: string) => NamedPeriod | undefined = remembered((words: string) => {
  const found = periodSaid(words);
  if (found === undefined) return placed(closed(words));
  // `1분기 당년 | 1분기 전년`
  const behind = found.year !== undefined || found.kind === 'year' ? undefined : BEHIND_PLACED.exec(found.rest)?.[1];
  const year = behind === undefined ? undefined : yearIn(behind)?.year;
  return year === undefined ? found : { ...found, year, rest: '' };
});
/** Nothing but a year by its place. */
const BEHIND_PLACED =
  /^[-_.,:(]*((?:전전|전|작|지난|직전|당해|당|금|올|이번)(?:회계|사업)?(?:연도|년도?|해|기)|제\d{1,3}기|(?:prior|previous|last|current|this)(?:year|period))(?:동기)?(?:금액|실적|액)?\)?$/;

/** A name of a period begins behind these, or with a number behind a word. */
const PARTS = /[\s_\-/:·,([{]+(?=[^\s_\-/:·,([{])|(?<=[^\d\s'./-])(?=\d)|(?=[상하]반기)/g;
/** Nothing else stands behind it. */
const CLOSES = /^[)\]}]?(?:분|귀속)?$/;

/**
 * The stretch of time that a heading ends with, whatever stands before it: `카드 1분기`, `현금(2013년 2분기)`.
 * @returns with the words before it as its `rest`; undefined where nothing stands before it, or no period at its end
 */
export const periodBehind: (words: string) => NamedPeriod | undefined = remembered((words: string) => {
  if (words.length > LONGEST) return undefined;
  for (const { index, 0: sign } of words.matchAll(PARTS)) {
    if (index === 0) continue;
    const found = periodNamed(words.slice(index + sign.length));
    if (found && CLOSES.test(found.rest)) return { ...found, rest: closed(words.slice(0, index)) };
  }
  return undefined;
});

export interface NamedQuarter {
  readonly quarter: 1 | 2 | 3 | 4;
  readonly year?: number;
  readonly rest: string;
}

/** The quarter that words begin with. */
export const quarterNamed = (words: string): NamedQuarter | undefined => {
  const found = periodSaid(words);
  return found?.kind === 'quarter'
    ? { quarter: (found.last / 3) as NamedQuarter['quarter'], ...(found.year === undefined ? {} : { year: found.year }), rest: found.rest }
    : undefined;
};

/** A quarter and nothing else. */
export const quarterAlone = (words: string): NamedQuarter | undefined => {
  const found = quarterNamed(words);
  return found && /^분?(?:귀속)?$/.test(found.rest) ? found : undefined;
};

/** What a column says of its period: the costs of it, a sum of others, all up to it, or what was to be. */
export type Says = 'own' | 'sum' | 'running' | 'plan';
/** It says of an amount that it is yet to be. */
export const PLANNED = /예산|계획|목표|전망|예정|예상|추정|배정|한도|budget|plan|forecast|target|estimate/;
const SAYS: readonly (readonly [RegExp, Says])[] = [
  [/누계|누적|까지|cumul|ytd|todate|running/, 'running'],
  [new RegExp(`${PLANNED.source}|^[(_-]?(?:e|f|b|est|fcst)\\.?\\)?$`), 'plan'],
  [/^[(-]?(?:소|합|총)?계\)?$|^(?:sub)?total$|^sum$|^합산$/, 'sum'],
  [
    /^(?:분|귀속|\([전당]기\)|\(?(?:실적|집행|결산|발생|지출|사용|지급|투입|장부가?|actuals?|spent|used|a)\)?|말|현재|급여|인건비|상여금?|성과급|연구비|연구개발비|비용|금액|액|분|amount|cost)*$/,
    'own',
  ],
];
/** `누적 2분기`, `예산_1분기`. */
const BEFORE = /^(?:누적|누계|예산|계획|실적|집행|결산|지출|사용|actual|budget|plan|ytd)(?:금액|액)?[-_:]?(?=.)/;
const UNIT = /\([^()]*(?:원|krw|won|₩|￦)\)$/;

/** The period of a column, by its heading as a whole, and what the column says of it; undefined where the heading is about something else. */
export const periodOfColumn: (heading: string) => (NamedPeriod & { readonly says: Says }) | undefined = remembered((heading: string) => {
  const words = closed(heading).replace(UNIT, '');
  const [before] = BEFORE.exec(words) ?? [''];
  const found = periodNamed(words.slice(before.length));
  if (!found) return undefined;
  const rest = `${before}${found.rest}`;
  const says = SAYS.find(([pattern]) => pattern.test(rest))?.[1];
  return says === undefined ? undefined : { ...found, says };
});
