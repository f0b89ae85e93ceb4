/**
 * Columns of days on which a condition began or ended: `고용부 승인일`, `연구소 발령일`, `인정 만료일`, `인정 유효기간`. Against the day of the cost, or of the training
 * where the row has it, each is a tick or a cross under what its heading asks for.
 */
import { addMonths, date } from '../../domain';
import type { Condition } from '../../law/types';
import type { Row } from '../table/row';
import type { AnswerColumn } from './cells';
import { dayIn, daysIn, ENDED, LASTED } from './paid-when';
import { timesIn, type Time } from './timeline';

/** What is granted, founded or filed: it says of an institution or a course that it is one, and nothing of who works there. */
const GRANTED = '승인|인정|지정|인가|허가|설립|설치|신고';
/** What becomes of a person, or of a paper that a person has. */
const GIVEN = '발령|임용|임명|선임|위촉|배치|전입|등록|취득|교부|발급|부여';
const OVER = '만료|취소|상실|박탈|말소|폐지|폐쇄|종료|전출|퇴직|퇴사|이탈|해제|실효|철회|반납|정지|해산';
const DAY = '(?:일|일자|날짜|년월일)?$';
const BEGUN = new RegExp(`^(.*?)(${GRANTED}|${GIVEN})(?:서|증|공문|통지|통보)?(?:상)?${DAY}`);
const ENDS = new RegExp(`^(.+?)(?:${OVER})${DAY}`);
const LASTS = /^(.*?(?:인정|지정|승인|자격|등록|재직|근무|소속|배치)?)(?:유효)?기간$/;
const VALID = /유효기간$|(?:인정|지정|승인|자격|등록|재직|근무|소속|배치)기간$/;
/** What goes on for a time itself meets no condition by its days. */
const MEASURED = /^(?:훈련|교육|교육훈련|과정|수업|연수|학기|강의|계약|임차|임대|리스|용역|과제|사용|지도|보험)?$/;
/** The steps of an office. */
const STEP =
  /^(?:결재|전표|지출|품의|기안|예산|카드|법인카드|신용카드|매입|회계|대금|지급|이체|구매|발주|세금|세금계산서|계산서|부가세|결의|결의서|전자결재|청구|정산)/;
/** A paper is proof of what it says, and that its time is over is no proof of the opposite. */
const PAPER = /(?:확인|증명)서?$/;

export interface DayColumn {
  readonly place: number;
  /** The heading says that a day stands there; else its cells have to begin with one. */
  readonly named: boolean;
  /** What its heading asks for without the day, the fuller first. */
  readonly asks: readonly AnswerColumn[];
  readonly edge: 'begin' | 'end' | 'span';
  /** That there is such an institution answers for nobody who works there. */
  readonly ofBody: boolean;
  readonly ofPaper: boolean;
}
const KNOWN = new WeakMap<readonly AnswerColumn[], readonly DayColumn[]>();
/** The columns of days among those that may answer. */
export function dayColumns(columns: readonly AnswerColumn[]): readonly DayColumn[] {
  let known = KNOWN.get(columns);
  if (!known) KNOWN.set(columns, (known = columns.flatMap((column, place) => dayColumn(column, place) ?? [])));
  return known;
}
function dayColumn(column: AnswerColumn, place: number): DayColumn | undefined {
  const { heading } = column;
  const [ends, begun, lasts] = [ENDS.exec(heading), BEGUN.exec(heading), VALID.test(heading) ? LASTS.exec(heading) : null];
  const core = ends?.[1] ?? (begun ? `${begun[1] as string}${begun[2] as string}` : lasts?.[1]);
  if (core === undefined || STEP.test(core) || MEASURED.test(core)) return undefined;
  const inner = new RegExp(`^(.+?)(?:최초|신규|정식)?(${GRANTED}|${GIVEN})$`).exec(core);
  const headings = [core, ...(inner && !MEASURED.test(inner[1] as string) ? [inner[1] as string] : []), ...(PAPER.test(core) ? [core.replace(PAPER, '')] : [])];
  return {
    place,
    named: /(?:일|일자|날짜|년월일|기간)$/.test(heading),
    asks: headings.map((one): AnswerColumn => ({ column: column.column, role: undefined, kind: 'kind', heading: one, title: one })),
    edge: ends ? 'end' : begun ? 'begin' : 'span',
    ofBody: new RegExp(`^(?:.*(?:${GRANTED}))$`).test(core) || (ends !== null && /(?:취소|말소|폐지|폐쇄|해산|실효)/.test(heading)),
    ofPaper: PAPER.test(core),
  };
}

/** Of whom the pay of a month is. */
const PAID_BY_MONTH: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['researcher', 'teacher']);
const isPaidByMonth = ({ kind, quote }: Condition): boolean => PAID_BY_MONTH.has(kind) || (kind === 'rd-lab' && quote.includes('직원'));
/** What has to be so while the training goes on. */
const OF_TRAINING: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['approved-training', 'training-institution', 'trainee']);
const STARTED = /(?:훈련|교육|과정|수업|연수)?(?:시작|개시|개강|입교|입과|착수)(?:일|일자)?$/;
/** `훈련: 5/6~5/10`. */
const LASTED_TOO = /^(?:위탁|실제)?(?:훈련|교육|연수|과정|수업|강의)(?:일정|일시|실시|시기)?$/;
const TRAINED_ON = /^(?:훈련|교육|연수|수강|실시)(?:일|일자|날짜)$/;

/** The days on which the training began and ended, as far as the row says so. */
function trainingDays(row: Row, columns: readonly AnswerColumn[], texts: readonly string[]): { readonly begin?: string; readonly end?: string } {
  let [begin, end] = [undefined, undefined] as (string | undefined)[];
  const cost = row.date.date;
  for (const [place, column] of columns.entries()) {
    const text = texts[place] ?? '';
    if (text === '' || cost === undefined || VALID.test(column.heading)) continue;
    const near = (): Time | undefined => timesIn(text, cost).at(-1);
    const times = LASTED.test(column.heading) || LASTED_TOO.test(column.heading) ? timesIn(text, cost) : [];
    if (times.length > 1) [begin, end] = [times[0]?.from, times[times.length - 1]?.to];
    else if (TRAINED_ON.test(column.heading)) {
      const day = dayIn(row, column, text);
      [begin, end] = [day ?? near()?.from ?? begin, day ?? near()?.to ?? begin];
    } else if (STARTED.test(column.heading)) begin ??= dayIn(row, column, text) ?? near()?.from;
    else if (ENDED.test(column.heading)) end ??= dayIn(row, column, text) ?? near()?.to;
  }
  return { ...(begin === undefined ? {} : { begin }), ...(end === undefined ? {} : { end }) };
}

/** When a work was done for which somebody was paid: `용역 기간`, `자문일`. */
const WORKED =
  /^(?:실제)?(?:기술)?(?:용역|자문|지도|개발|연구|위탁|과제|작업|업무|수행|이용|사용|방문|강의|수업|계약)+(?:수행|실시|진행)?(?:기간|일|일자|일시|날짜|시기)$/;
/** The first and the last day of it, where the row says so. */
function daysOfWork(row: Row, columns: readonly AnswerColumn[], texts: readonly string[]): Time | undefined {
  const cost = row.date.date;
  for (const [place, column] of columns.entries()) {
    const text = texts[place] ?? '';
    if (text === '' || cost === undefined || !(WORKED.test(column.heading) || LASTED.test(column.heading)) || /^계약일/.test(column.heading)) continue;
    const times = timesIn(text, cost);
    const day = times.length === 0 ? dayIn(row, column, text) : undefined;
    if (day !== undefined) return { from: day, to: day };
    const [first, last] = [times[0], times.at(-1)];
    if (first && last) return { from: first.from, to: last.to };
  }
  return undefined;
}

const MONTH_OF_PAY = /(?<![\d.])(1[0-2]|0?[1-9])월\s?(?:분|급여|임금|급료|월급|상여|인건비)/;
/** Columns of the month itself: `대상월: 6월`. */
const OF_MONTH = /^(?:대상|귀속|지급|급여|해당|근무|적용)(?:년)?월(?:분)?$|^월분$/;
const MONTH_ONLY = /^(?:\d{4}\s?[.\-/년]\s?)?(1[0-2]|0?[1-9])월?분?$/;
const month = (day: string): string => day.slice(0, 7);
const monthBefore = (day: string): string => month(addMonths(date(day), -1));
/** The month for which somebody was paid, if the row names it; one after that of the cost is of the year before. */
function monthPaid(cost: string, columns: readonly AnswerColumn[], texts: readonly string[]): string | undefined {
  for (const [place, text] of texts.entries()) {
    const named = (OF_MONTH.test((columns[place] as AnswerColumn).heading) ? MONTH_ONLY : MONTH_OF_PAY).exec(text)?.[1]?.padStart(2, '0');
    if (named !== undefined) return `${String(Number(cost.slice(0, 4)) - (named > cost.slice(5, 7) ? 1 : 0))}-${named}`;
  }
  return undefined;
}

/** When what the row pays for was done: the month of the pay, the days of the training, or the day of the cost. */
export function timeOf(row: Row, condition: Condition, columns: readonly AnswerColumn[], texts: readonly string[]): Time | undefined {
  const cost = row.date.date;
  if (cost === undefined) return undefined;
  const paid = isPaidByMonth(condition) ? monthPaid(cost, columns, texts) : undefined;
  const whole = (of: string): Time => ({ from: `${of}-01`, to: `${of}-31` });
  if (paid !== undefined) return whole(paid);
  if (isPaidByMonth(condition)) return { ...whole(month(cost)), late: true };
  const { begin, end } = trainingDays(row, columns, texts);
  const [from, to] = [begin ?? end, end ?? begin];
  return from !== undefined && to !== undefined ? { from, to } : (daysOfWork(row, columns, texts) ?? { from: cost, to: cost, late: true });
}

/** `2013-01`: a month alone is meant from its first day, or to its last. */
const MONTH_ALONE = /^\s*(\d{4})\s?[.\-/년]\s?(\d{1,2})월?(?![\d.\-/])/;
function monthsToo(text: string, edge: DayColumn['edge']): readonly string[] {
  const days = daysIn(text);
  const alone = days.length === 0 && edge !== 'span' ? MONTH_ALONE.exec(text) : null;
  return alone ? [`${alone[1] as string}-${(alone[2] as string).padStart(2, '0')}-${edge === 'begin' ? '01' : '31'}`] : days;
}
const BEGINS_WITH_DAY =
  /^\s*\(?(?:\d{4}\s?[.\-/년]|['’]?\d{2}[.\-/]\d{1,2}[.\-/]\d{1,2}|(?:1[0-2]|0?[1-9])(?:\s?월|\s?[./]\s?(?:3[01]|[12]\d|0?[1-9])(?![\d.%])))/;
/** `2024-05-30 말소`, `2013-06-28 불가 통보`: what happened on the day. */
const OVER_THEN = new RegExp(`^[\\s\\d.\\-/년월일(]+(?:자로|부로|에)?\\s?[가-힣]{0,4}(?:${OVER})`);
const REFUSED_THEN = /^[\s\d.\-/년월일(]+[^,()]{0,8}(?:불가|반려|거부|거절|기각|부결|불승인|불인정|탈락|신청|접수|예정)/;
/** Whether it was so: `maybe` where the day decides only with what the row does not say. */
export type Then = 'so' | 'not' | 'maybe';
/** @returns Undefined where no day stands in the cell, or the row has none to hold it against. */
export function soThen(
  row: Row,
  condition: Condition,
  { place, named, ...of }: DayColumn,
  columns: readonly AnswerColumn[],
  texts: readonly string[],
): Then | undefined {
  const column = columns[place] as AnswerColumn;
  const text = texts[place] ?? '';
  const cost = row.date.date;
  // `9/10이라 적혔으나 8/10의 오기`
  if (text === '' || cost === undefined || /오기|정정|오타|잘못/.test(text)) return undefined;
  const edge = !named && OVER_THEN.test(text) ? 'end' : of.edge;
  const days = monthsToo(text, edge);
  if (!named && (!BEGINS_WITH_DAY.test(text) || REFUSED_THEN.test(text))) return undefined;
  const times = days.length === 0 || (edge === 'span' && days.length < 2) ? timesIn(text, cost) : [];
  if (edge === 'span' && days.length < 2 && times.length < 2) return undefined;
  const [opened, closed] = [times[0]?.from ?? days[0], times[times.length - 1]?.to ?? days[days.length - 1]];
  const from = edge === 'end' ? undefined : edge === 'span' ? opened : (days[0] ?? dayIn(row, column, text) ?? opened);
  const to = edge === 'begin' ? undefined : edge === 'span' ? closed : (days[0] ?? dayIn(row, column, text) ?? times[0]?.to);
  if (from === undefined && to === undefined) return undefined;
  if (isPaidByMonth(condition)) {
    const paid = monthPaid(cost, columns, texts);
    if (from !== undefined && month(from) > (paid ?? month(cost))) return 'not';
    if (to === undefined || month(to) >= (paid ?? month(cost))) return 'so';
    // Pay may follow in the next month.
    return paid === undefined && month(to) === monthBefore(cost) ? 'maybe' : 'not';
  }
  const { begin, end } = OF_TRAINING.has(condition.kind) ? trainingDays(row, columns, texts) : {};
  const [first, last] = [begin ?? end ?? cost, end ?? begin ?? cost];
  // When a training ended of which only the first day is known, nobody can tell.
  if (from !== undefined && from > last) return begin !== undefined && end === undefined ? 'maybe' : 'not';
  if (to !== undefined && to < first) return 'not';
  return (from !== undefined && from > first && begin !== undefined) || (to !== undefined && to < last && end !== undefined) ? 'maybe' : 'so';
}
