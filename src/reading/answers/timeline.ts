/**
 * What a cell says of somebody at a time: `6월까지 연구소, 7월부터 영업팀`, `연구원에서 영업사원으로 7/1 발령`. Each clause holds from a day or until one; against the
 * day of the cost, or the month of the pay, those that held then are left, and what only held at another time is denied.
 */
import { addMonths, date, remembered } from '../../domain';
import { JOINTS } from './clauses';

/** From its first day to its last. */
export interface Time {
  readonly from: string;
  readonly to: string;
  /** What was done may lie in the month before: what ended there is open. */
  readonly late?: true;
}
const two = (number: number | string): string => String(number).padStart(2, '0');
const lastOf = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate())}`;
const months = (year: number, first: number, last: number): Time => ({
  from: `${String(year + Math.floor((first - 1) / 12)).padStart(4, '0')}-${two(((first - 1) % 12) + 1)}-01`,
  to: lastOf(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1),
});

const YEAR = "(?:(?:(\\d{4})|['’](\\d{2}))\\s?[.\\-/년]\\s?|(재작년|작년|지난해|전년도?|올해?|금년|당해)\\s?)?";
/** A day, a month, or a part of a year; the year may be left out. */
const DAY = `(?<![\\d.])(\\d{2})[.\\-/](1[0-2]|0?[1-9])[.\\-/](\\d{1,2})(?!\\d)|(?<![\\d.])${YEAR}(?:(1[0-2]|0?[1-9])(?:\\s?[./-]\\s?(3[01]|[12]\\d|0?[1-9])(?![\\d%.]|\\s?(?:명|건|인|회|차|배))일?|월(?:\\s?(3[01]|[12]\\d|0?[1-9])일|\\s?(?:초|중순|말)(?![가-힣]*[료소]))?)|([상하])반기|([1-4])\\s?(?:분기|/4)|([12])\\s?학기)|(?<![\\d.])(?:((?:19|20)\\d{2})\\s?[.\\-/]|['’]?(\\d{2})(?:(?<=['’]\\d{2})[.\\-/]|\\.(?=\\d{1,2}월)))\\s?(1[0-2]|0?[1-9])(?![\\d.\\-/%]\\d|\\d)월?`;
/** Or a year, of which the day is not told: `2011년 말`, `작년`. */
export const WHEN = `(?:${DAY}|(?<![\\d.])(?:((?:19|20)\\d{2})(?:년도?)?|(재작년|작년|지난해))(?![.\\-/]?\\d)(?:\\s?(초|말))?(?=$|[\\s,;()~∼]|[가-힣]))`;
export const GROUPS = 18;

/** So far from the time in question a day without a year is still of that year. */
const NEAR = 245 * 86_400_000;
/** The same year, where that is not too far from the time in question; else the nearest. */
function nearest(to: string, make: (year: number) => Time): Time {
  const year = Number(to.slice(0, 4));
  const far = ({ from }: Time): number => Math.abs(Date.parse(from) - Date.parse(to));
  const own = make(year);
  return far(own) <= NEAR ? own : [own, make(year - 1), make(year + 1)].reduce((best, one) => (far(one) < far(best) ? one : best));
}
export function timeOfGroups(groups: readonly (string | undefined)[], ref: Time): Time | undefined {
  const [y2, m2, d2, year4, year2, named, month, day, dayOfMonth, half, quarter, term, ym4, ym2, ym, whole4, wholeNamed, part] = groups;
  const make = (year: number): Time => {
    if (half !== undefined) return half === '상' ? months(year, 1, 6) : months(year, 7, 12);
    if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
    if (term !== undefined) return term === '1' ? months(year, 3, 8) : months(year, 9, 14);
    const inMonth = months(year, Number(month ?? m2), Number(month ?? m2));
    const on = day ?? dayOfMonth ?? d2;
    const one = on === undefined ? undefined : `${inMonth.from.slice(0, 8)}${two(on)}`;
    return one === undefined ? inMonth : { from: one, to: one };
  };
  if (y2 !== undefined) return make(2000 + Number(y2));
  if (ym !== undefined) return months(ym4 === undefined ? 2000 + Number(ym2) : Number(ym4), Number(ym), Number(ym));
  if (year4 !== undefined) return make(Number(year4));
  if (year2 !== undefined) return make(2000 + Number(year2));
  const of = Number(ref.from.slice(0, 4));
  if (whole4 !== undefined || wholeNamed !== undefined) {
    const year = whole4 === undefined ? of - (wholeNamed === '재작년' ? 2 : 1) : Number(whole4);
    return months(year, part === '말' ? 12 : 1, part === '초' ? 1 : 12);
  }
  if (named !== undefined) return make(named.startsWith('재작') ? of - 2 : /^(?:작|지난|전)/.test(named) ? of - 1 : of);
  return nearest(ref.from, make);
}

const SPAN = new RegExp(`${WHEN}\\s?[~∼–-]\\s?${WHEN}`);
/** `1~6월`. */
const MONTHS = /(?<![\d.])(1[0-2]|0?[1-9])월?\s?[~∼–-]\s?(1[0-2]|0?[1-9])월/;
const UNTIL = new RegExp(`(?:${WHEN}\\s?(?:까지|이전|전(?=\\s|에|$))(?:는|은|만|에는?|엔)?|[~∼]\\s?${WHEN})\\s?`);
const SINCE = new RegExp(`${WHEN}\\s?(?:부터|이후|자로|부로|[~∼]|후(?=\\s|에|$))(?:는|은|로|에는?|엔)?\\s?`);
const THEN = new RegExp(`${WHEN}\\s?(?:에는|엔|당시|현재|중|기준)(?:는|은|에)?\\s?`);
const ON = new RegExp(`(?:${WHEN})(?:자|부(?!터)|에|일자)?\\s?`);
/** What began or ended with the event of a day. */
const BEGAN =
  /(?:으?로\s?)?(?:발령|전입|배치|임용|임명|선임|위촉|입사|합류|복귀|복직|승진|전보|이동|변경|전환|전직|배속|옮김|옮겨\s?[옴감]|옮겼|취득|등록|채용|편입|소속됨|승격)(?:함|됨|받음|하였음|했음|되었음|됐음|일)?$/;
const ENDED =
  /(?:에서\s?)?(?:전출|퇴사|퇴직|퇴소|이탈|해촉|해임|면직|사직|만료|상실|박탈|취소|말소|떠남|나감|그만둠|빠짐|해제|종료)(?:함|됨|하였음|했음|되었음|됐음|일|\s?처분|\s?통보|\s?조치)*$/;
/** `연구소에서 영업팀으로`, `연구소 → 영업팀`. */
const MOVED =
  /^(.*?[가-힣a-z])(?:에서|\s?(?:→|->|=>)\s?)\s?(.*?)(?:(?:으?로)\s?(?:소속\s?|보직\s?)?(?:변경|발령|전보|전출|전입|이동|전환|승진|교체|배치|전직|강등|바뀌|바뀜|옮|넘어|이관|겸직|감|갔|가게)[가-힣]*)?$/;
const MOVES = /에서\s.*(?:으?로)\s?(?:소속\s?|보직\s?)?(?:변경|발령|전보|전출|전입|이동|전환|승진|교체|배치|전직|강등|바뀌|바뀜|옮|넘어|이관|감|갔)|→|->|=>/;
const BEFORE_IT = /^(?:그|이)\s?전(?:에는?|엔|까지는?|은)?\s?|^이전(?:에는?|엔|은)?\s/;
const AFTER_IT = /^(?:그|이)\s?(?:후|뒤|다음)(?:에는?|엔|로는?|부터는?|은)?\s?|^이후(?:에는?|엔|로는?|은)?\s|^(?:지금|현재)(?:은|는)?\s/;
const SKIPS = /오기|정정|예정|요청|신청|검토|불명|미정|\?|여부/;

/** The cell may say what was so at a time. */
export const hasTimes = (cell: string): boolean => /\d|반기|작년|지난해/.test(cell) && ON.test(cell) && !SKIPS.test(cell);

const EACH = new RegExp(WHEN, 'g');
const EACH_DAY = new RegExp(DAY, 'g');
const HAS_DAY = new RegExp(DAY);
/** `작년까지는 조교수가 아니었으나 조교수임`: a clause of its own says what was not so. */
const DENIES = /아니|아님|없|않|못/;
/** `5/6~10`: the end lies in the same month. */
const SAME_MONTH = /(?<!\d)((?:1[0-2]|0?[1-9])\s?[./월-]\s?)((?:3[01]|[12]\d|0?[1-9])일?\s?[~∼–-]\s?)(3[01]|[12]\d|0?[1-9])(?=일?(?:$|[^\d./월]))/;
/** The days and months that a text names, in their order; those without a year are near that day. */
export function timesIn(text: string, near: string): readonly Time[] {
  const whole = text.replace(SAME_MONTH, '$1$2$1$3');
  const found = [...whole.matchAll(EACH_DAY)].flatMap((match) => timeOfGroups(match.slice(1), { from: near, to: near }) ?? []);
  const [first, last] = found;
  return first && last && found.length === 2 && last.to < first.from && /[~∼–-]/.test(whole) ? [first, yearLater(last, first)] : found;
}

/** Whether that holds for all of the time in question, for none of it, or neither. */
export type Held = boolean | undefined;
const heldSince = (day: string, ref: Time): Held => (ref.from >= day ? true : ref.to < day ? false : undefined);
const heldUntil = (day: string, { from, to, late }: Time): Held =>
  to <= day ? true : from <= day || (late === true && day >= addMonths(date(`${from.slice(0, 7)}-01`), -1)) ? undefined : false;
/** So long a time is no day from which on something is meant: `2013년 취득` may be any day of it. */
const LONG = 45 * 86_400_000;
const isLong = ({ from, to }: Time): boolean => Date.parse(to) - Date.parse(from) > LONG;
/** Whether what began at a time had begun, and whether what ended at one had. */
export const begunBy = (time: Time, ref: Time): Held =>
  isLong(time) ? (ref.from > time.to ? true : ref.to < time.from ? false : undefined) : heldSince(time.from, ref);
export function endedBy(time: Time, ref: Time): Held {
  if (isLong(time) && ref.to >= time.from && ref.to <= time.to) return undefined;
  const held = heldUntil(time.to, ref);
  return held === undefined ? undefined : !held;
}
const not = (held: Held): Held => (held === undefined ? undefined : !held);
interface Said {
  readonly text: string;
  /** What it was before ends with it. */
  readonly ends?: true;
  readonly held: Held | 'always';
  /** Since when, where it is told as a step of a career: `2008 시간강사 → 2012.3 조교수 임용`. */
  readonly since?: Time;
}
const strip = (text: string): string => text.replace(/^[\s,;:~∼(]+|[\s,;:~∼()]+$/g, '').trim();

/** `연구소(~6/30) → 영업팀(7/1~)`: each side has a time of its own. */
const bothSides = (cell: string): boolean => {
  const sides = cell.split(/→|->|=>/);
  return sides.length > 1 && sides.every((side) => ON.test(side));
};

/** What the clause says, and whether it held; undefined where it names no time in a way that is known. */
function saidIn(clause: string, ref: Time): readonly Said[] | undefined {
  const on = ON.exec(clause);
  if (MOVES.test(on ? clause.replace(on[0], '') : clause)) {
    const when = on && timeOfGroups(on.slice(1, 1 + GROUPS), ref);
    const moved = on && MOVED.exec(strip(clause.slice(0, on.index) + clause.slice(on.index + on[0].length).replace(/^(?:부터|부로|자로|로|이후|에)\s?/, '')));
    if (!when || !moved) return undefined;
    const held = heldSince(when.from, ref);
    return [
      { text: strip(moved[1] as string), held: held === undefined ? undefined : !held },
      { text: strip(moved[2] as string), held },
    ];
  }
  const span = SPAN.exec(clause);
  const inYear = span ? null : MONTHS.exec(clause);
  if (span || inYear) {
    const [first, late] = span
      ? [timeOfGroups(span.slice(1, 1 + GROUPS), ref), timeOfGroups(span.slice(1 + GROUPS, 1 + 2 * GROUPS), ref)]
      : [1, 2].map((at) => nearest(ref.from, (year) => months(year, Number((inYear as RegExpExecArray)[at]), Number((inYear as RegExpExecArray)[at]))));
    const whole = (span ?? inYear) as RegExpExecArray;
    if (!first || !late) return undefined;
    const last = late.to >= first.from ? late : yearLater(late, first);
    if (last.to < first.from) return undefined;
    const [since, until] = [heldSince(first.from, ref), heldUntil(last.to, ref)];
    const held = since === false || until === false ? false : since === true && until === true ? true : undefined;
    return [{ text: strip(clause.slice(0, whole.index) + clause.slice(whole.index + whole[0].length).replace(/^(?:까지|동안|간|에)(?:는|은|만)?/, '')), held }];
  }
  for (const [pattern, hold] of [
    [UNTIL, ({ from, to }: Time, word: string) => heldUntil(/전/.test(word) ? from : to, ref)],
    [SINCE, ({ from, to }: Time, word: string) => heldSince(/후/.test(word) && !/이후/.test(word) ? to : from, ref)],
    [
      THEN,
      ({ from, to }: Time) =>
        heldSince(from, ref) === true && heldUntil(to, ref) === true
          ? true
          : heldSince(from, ref) === false || heldUntil(to, ref) === false
            ? 'other'
            : undefined,
    ],
  ] as const) {
    const match = pattern.exec(clause);
    if (!match) continue;
    const groups = match.slice(1);
    const when = timeOfGroups(groups.slice(0, GROUPS).some((one) => one !== undefined) ? groups.slice(0, GROUPS) : groups.slice(GROUPS), ref);
    const held = when && hold(when, match[0]);
    const text = strip(clause.slice(0, match.index) + ' ' + clause.slice(match.index + match[0].length))
      .replace(BEGAN, '')
      .trim();
    return held === 'other' ? [] : [{ text, held }];
  }
  const when = on && timeOfGroups(on.slice(1, 1 + GROUPS), ref);
  if (!on || !when) return undefined;
  const rest = strip(clause.slice(0, on.index) + ' ' + clause.slice(on.index + on[0].length));
  // Who left is there no more, whatever he was.
  if (ENDED.test(rest)) return [{ text: rest.replace(ENDED, '').trim() || '재직', held: not(endedBy(when, ref)), ends: true }];
  if (BEGAN.test(rest)) return [{ text: rest.replace(BEGAN, '').trim(), held: begunBy(when, ref), since: when }];
  return undefined;
}

const STEP = new RegExp(`^${WHEN}\\s?(?=[가-힣(])`);
/** `2008 시간강사`: a day and what somebody became, without a word for it. */
function stepIn(clause: string, ref: Time): { readonly text: string; readonly since: Time } | undefined {
  const match = STEP.exec(clause);
  const since = match && timeOfGroups(match.slice(1, 1 + GROUPS), ref);
  const text = match ? strip(clause.slice(match[0].length)) : '';
  return since && /^[가-힣]{2,}(?:\s[가-힣]+){0,3}$/.test(text) ? { text, since } : undefined;
}
/** What one was until the next step of the career began. */
function untilNext(said: readonly Said[], ref: Time): readonly Said[] {
  const steps = said.flatMap(({ since }) => since ?? []).map(({ from }) => from);
  if (steps.length < 2) return said;
  return said.map((one) => {
    const { since } = one;
    const next = since && steps.filter((from) => from > since.from).sort()[0];
    if (since === undefined || one.held === false || one.held === undefined) return one;
    const begun = begunBy(since, ref);
    return { ...one, held: next === undefined || ref.to < next ? begun : ref.from >= next ? false : undefined };
  });
}

/** Of a span the end lies behind its beginning: `11월~2월`, `7~12월`. */
function yearLater(late: Time, { from }: Time): Time {
  const by = Number(from.slice(0, 4)) - Number(late.from.slice(0, 4));
  const moved = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  const same = { from: moved(late.from, by), to: moved(late.to, by) };
  return same.to >= from ? same : { from: moved(same.from, 1), to: moved(same.to, 1) };
}

/**
 * The cell as it stood at the time.
 * @returns Undefined where it names no time, or one that falls into the time in question: then another has to look.
 */
export function asOf(cell: string, ref: Time): string | undefined {
  if (!hasTimes(cell) || (DENIES.test(cell) && !HAS_DAY.test(cell))) return undefined;
  let said: Said[] = [];
  let named = false;
  let was = false;
  let last: Held | 'always' = 'always';
  // What stands in brackets is when it was so.
  const changes = /→|->|=>/.test(cell);
  const whole = cell.replace(/\s?[([（]([^()[\]（）]*)[)\]）]/g, (all: string, inner: string) =>
    // `전임강사 → 조교수 (2012-04-01 승진)`
    changes && ON.test(inner) && strip(inner.replace(ON, '')).replace(BEGAN, '') === ''
      ? ` ${(ON.exec(inner) as RegExpExecArray)[0]} `
      : ON.test(inner) &&
          strip(
            inner
              .replace(MONTHS, '')
              .replace(EACH, '')
              .replace(/부터|까지|이후|이전|자로|[~∼–-]|자|부/g, ''),
          ) === ''
        ? ` ${inner} `
        : `, ${inner}`,
  );
  for (const clause of whole
    .split(bothSides(whole) ? /[,;\n]+|→|->|=>|\.\s|(?<!\d)\/|\/(?!\d)/ : /[,;\n]+|\.\s|(?<!\d)\/|\/(?!\d)/)
    .flatMap((part) => part.split(JOINTS))) {
    const text = clause
      .trim()
      .replace(/^[\s:(]+|[\s:()]+$/g, '')
      .replace(/(?:이었|었|였|했|하였|근무하|있었|이|하)(?:고|으나|지만|는데|다가|며)$/, '')
      .trim();
    if (text === '') continue;
    const found = saidIn(text, ref);
    if (found) {
      named = true;
      if (found.some(({ held }) => held === undefined)) return undefined;
      // `연구소 소속이었으나 7월부터 총무팀`
      const before = said[said.length - 1];
      if (was && before?.held === 'always' && found.length === 1 && typeof found[0]?.held === 'boolean')
        said[said.length - 1] = { text: before.text, held: found[0].ends === true ? found[0].held : !found[0].held };
      for (const one of found) said.push(one);
      last = found[found.length - 1]?.held ?? 'always';
    } else if (last !== 'always' && last !== undefined && (BEFORE_IT.test(text) || AFTER_IT.test(text)))
      said.push({ text: text.replace(BEFORE_IT, '').replace(AFTER_IT, ''), held: !last });
    else said.push({ text, held: 'always', ...stepIn(text, ref) });
    was = /(?:[었였했]|있|소속)(?:고|으나|지만|는데|다가|더니)\s*$|다가\s*$/.test(clause);
  }
  if (!named) return undefined;
  said = [...untilNext(said, ref)];
  if (said.some(({ held }) => held === undefined)) return undefined;
  const then = said.filter(({ held, text }) => held !== false && text !== '').map(({ text }) => text);
  // Where it is said what was so then, what was so before or after says nothing: 조교수 and 부교수 may both do.
  const denied = said.some(({ held, text }) => held === true && text !== '')
    ? []
    : said.filter(({ held, text }) => held === false && text !== '' && !then.some((one) => one.includes(text))).map(({ text }) => `${text} 아님`);
  return [...then, ...denied].join('; ');
}

/** The cell says of some time what was so then, whatever the day in question. */
export const namesTimes: (cell: string) => boolean = remembered((cell: string) =>
  ['2000-02-15', '2000-08-15'].some((day) => asOf(cell, { from: day, to: day }) !== undefined),
);
