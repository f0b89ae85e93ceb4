/**
 * Events that begin or end a state, with their day: `2013-09-01 임용`, `발령일 9/2`, `2012년 말 폐지`, `2012-12-31까지`. A cell may name the state itself beside
 * them (`조교수 (2013-09-01 임용)`), or its heading does (`전담부서: 2013년 10월에야 신고`). Held against the time that the row is about, they say whether it was so then.
 */
import { remembered } from '../../domain';
import type { Condition } from '../../law/types';
import { JOINTS } from './clauses';
import { begunBy, endedBy, GROUPS, timeOfGroups, WHEN, type Held, type Time } from './timeline';

/** To whom or to what such a thing happens: who works somewhere, a body or a paper, or either. */
type Of = 'person' | 'body' | 'any';
const WORDS: readonly (readonly [edge: 'begin' | 'end', of: Of, words: string])[] = [
  ['begin', 'person', '임용|부임|발령|전입|배치|입사|재입사|채용|합류|취임|복직|복귀|배속|편입|위촉|선임|임명|근무\\s?시작|근무'],
  ['begin', 'body', '설립|신설|개설|개소|개교|창설|설치|신고|인정|재인정|지정|재지정|승인|재승인|인가|허가|갱신|연장|재개'],
  ['begin', 'any', '취득|재취득|발급|교부|부여|획득|합격|등록|시작|개시|발효'],
  ['begin', 'any', '받음|받았음|얻음|얻었음|남|났음|나옴'],
  ['end', 'person', '(?:정년|명예|희망|의원)?\\s?(?:퇴직|퇴사|퇴임)|전출|사직|사임|면직|해임|해촉|이직|은퇴|이탈'],
  ['end', 'body', '폐지|폐쇄|폐교|폐소|해산|취소|철회|해지|반납|없앰|없어짐|문\\s?닫음'],
  ['end', 'any', '만료|실효|상실|박탈|말소|종료|정지|소멸|끝남|끝났음|끝'],
];
const ALL = WORDS.map(([, , words]) => words).join('|');
const SAID = '(?:을|를|이|가)?\\s?(?:함|됨|받음|얻음|완료|남|났음|나옴|내줌|하였음|했음|되었음|됐음|처리|통보|상태|함\\.)?';
const PARTICLE = '(?:\\s?(?:자로|부로|에야|에서야|에|자|부|로|일자로|일자))?';
const ADVERB = '(?:\\s?(?:비로소|처음|처음으로|신규|새로|최초|정식|정식으로|모두|이미))?';
/** `2013-09-01 임용`. */
const DAY_FIRST = new RegExp(`^(?:그러다|이후|보완해서|다시|단|은|는)?\\s?${WHEN}${PARTICLE}${ADVERB}\\s?(${ALL})${SAID}(?:\\s?[가-힣]{0,2}것)?$`);
/** `임용일 2013-09-01`, `발령: 9/2`. */
const DAY_LAST = new RegExp(`^(${ALL})(?:\\s?(?:일|일자|날짜|연월|시기|년월))?\\s?[:：은는]?\\s?${WHEN}${PARTICLE}$`);
/** `2012-12-31까지`, `~2012-12-31`, `2013.3.1부터`. */
const UNTIL = new RegExp(`^(?:[~∼]\\s?${WHEN}|${WHEN}\\s?까지(?:만)?)(?:\\s?(?:유효|효력|보유|운영|있었음|있음|존속|인정|재직|근무))?(?:함|임|했음|였음)?$`);
const FROM = new RegExp(`^${WHEN}\\s?(?:부터|이후|[~∼])(?:\\s?(?:유효|효력|보유|운영|있음|존속|인정|재직|근무))?(?:함|임)?$`);

export interface StateEvent {
  readonly edge: 'begin' | 'end';
  readonly of: Of;
  readonly word: string;
  readonly time: Time;
}
const KIND_OF = remembered((word: string) => WORDS.find(([, , words]) => new RegExp(`^(?:${words})$`).test(word)));

function eventIn(clause: string, ref: Time): StateEvent | undefined {
  const first = DAY_FIRST.exec(clause);
  const last = first ? null : DAY_LAST.exec(clause);
  const groups = first?.slice(1, 1 + GROUPS) ?? last?.slice(2, 2 + GROUPS);
  const word = first?.[1 + GROUPS] ?? last?.[1];
  if (groups && word !== undefined) {
    const [time, kind] = [timeOfGroups(groups, ref), KIND_OF(word)];
    return time && kind && { edge: kind[0], of: kind[1], word, time };
  }
  for (const [pattern, edge] of [
    [UNTIL, 'end'],
    [FROM, 'begin'],
  ] as const) {
    const match = pattern.exec(clause);
    if (!match) continue;
    const own = match.slice(1);
    const time = timeOfGroups(own.slice(0, GROUPS).some((one) => one !== undefined) ? own.slice(0, GROUPS) : own.slice(GROUPS), ref);
    return time && { edge, of: 'any', word: '', time };
  }
  return undefined;
}

/** What a cell says of events, and what else it says. */
export interface Events {
  readonly events: readonly StateEvent[];
  readonly rest: readonly string[];
}
const SKIPS = /오기|정정|예정|요청|신청|접수|검토|불명|미정|\?|여부|확인\s?(?:중|필요)|듣|들음|모름|인지|같[다음]/;
const CLAUSES = /\s*(?:[,;\n()[\]（）]+|\.\s+|(?<!\d)\/|\/(?!\d)|\s[-–—]\s)\s*/;
/** It was so, before what follows: `있었는데 2013년 5월에 없앰`. */
const ONCE =
  /^(?:[가-힣]{0,8}\s)?(?:있었|있|보유하?했|보유하였|운영했|운영하였|[인승]정?받았|승인받았|받았|얻었|신고했|등록했)(?:는데|으나|지만|다가|었으나|었다가|고)$/;
const MAY_HAVE = new RegExp(`(?:${ALL}|까지|부터|이후|[~∼])`);
/** @returns Undefined where the cell tells of no such event, or leaves open what it tells. */
export function eventsIn(cell: string, ref: Time): Events | undefined {
  if (cell.length > MOST_SIGNS || !/\d|작년|지난해/.test(cell) || !MAY_HAVE.test(cell) || SKIPS.test(cell)) return undefined;
  const events: StateEvent[] = [];
  const rest: string[] = [];
  for (const part of cell.split(CLAUSES).flatMap((one) => one.split(JOINTS))) {
    const clause = part.replace(/[.\s]+$/, '').trim();
    if (clause === '' || ONCE.test(clause)) continue;
    const event = eventIn(clause, ref);
    if (event) events.push(event);
    else rest.push(clause);
  }
  return events.length === 0 ? undefined : { events, rest };
}
const MOST_SIGNS = 80;

/** The cell tells of such an event, whatever the time in question. */
export const tellsOfEvents: (cell: string) => boolean = remembered((cell: string) => eventsIn(cell, { from: '2000-05-15', to: '2000-05-15' }) !== undefined);

/** Whether the state held: what began or ended last before the time decides; before all that is told, the opposite of what came first. */
export function heldAt(events: readonly StateEvent[], ref: Time): Held {
  const told = [...events].sort((a, b) => Number(a.time.from > b.time.from) - Number(a.time.from < b.time.from));
  let held: Held = told[0]?.edge !== 'begin';
  for (const { edge, time } of told) {
    const over = edge === 'begin' ? begunBy(time, ref) : endedBy(time, ref);
    // Within the time in question: nobody can tell.
    if (over === undefined) return undefined;
    if (!over) break;
    held = edge === 'begin';
  }
  return held;
}

/** What the heading asks for, without a word that only says how it stands: `승인 효력`, `사내대학 현황`. */
export const stateOf = (heading: string): string => heading.replace(/(?:의)?(?:효력|유효기간|유효|현황|상태|여부|이력|경과|기간|유무|보유)$/, '') || heading;
/** How somebody stands now: `현재`, `재직 상태`. */
export const OF_STANDING = /^(?:현재|현황|현직|근황|거취|신상|재직|재직여부|(?:재직|근무|고용)(?:상태|현황)|상태|이후|그후|퇴직(?:여부)?|퇴사(?:여부)?)$/;
/** What was so before it: `임용 전`, `발령 이전 소속`. */
export const OF_BEFORE =
  /^(?:임용|부임|발령|전입|입사|채용|승진|취득|이동|전보|전환|배치|합류|영입|등록)(?:되기|하기)?(?:이?전)(?:에는?|까지)?(?:소속|신분|직위|직급|부서|업무|직무|근무|직업|경력)?$/;

const PERSONAL: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>([
  'researcher',
  'employee',
  'adviser',
  'teacher',
  'trainee',
  'professor',
  'university-member',
]);
const OF_BODIES: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>([
  'listed-institution',
  'training-institution',
  'guidance-body',
  'college',
  'approved-training',
]);
export const isPersonal = ({ kind, quote }: Condition): boolean => PERSONAL.has(kind) || (kind === 'rd-lab' && quote.includes('직원'));
/** What happens to somebody says nothing of what a body is, and that there is a body nothing of who works there. */
export function concerns({ of, word }: StateEvent, condition: Condition): boolean {
  // What was got is what the heading says.
  if (/^(?:받|얻|남|났|나옴)/.test(word)) return false;
  if (of === 'any') return !isPersonal(condition) || word === '' || condition.kind === 'teacher' || /^(?:시작|종료|끝)/.test(word);
  if (condition.kind === 'rd-lab') return of === 'body' || isPersonal(condition);
  return of === 'person' ? isPersonal(condition) : OF_BODIES.has(condition.kind);
}
/** What somebody was before he came is not always told: who became a full professor may have been one of lower rank, and a researcher one elsewhere. */
export function isSure(condition: Condition, events: readonly StateEvent[], state: string): boolean {
  const begins = events.every(({ edge }) => edge === 'begin');
  if (condition.kind === 'employee') return begins;
  if (!begins) return true;
  if (condition.kind === 'professor' || condition.kind === 'university-member') return !/교수/.test(state) || /조교수/.test(state);
  if (condition.kind === 'adviser') return false;
  return condition.kind !== 'trainee' || events.every(({ word }) => /입사|채용/.test(word));
}
