/** The dates that follow from those that are known, each with its source. Only asks the rules; knows no period itself. */
import { type Citation, type Outcome, type PlainDate, type Reason, type Text } from '../../domain';
import { confirmingBody, editionFor, isEdition, type Edition, type processingOn, type ProcessingOptions } from '../../rules';
import { byDate, calendarOf } from '../../rules/calendar-by';
import { S } from '../strings';

export type ApplicationType = Parameters<typeof processingOn>[1];

export interface DateFacts {
  readonly type: ApplicationType;
  readonly appliedOn?: PlainDate;
  readonly issuedOn?: PlainDate;
  readonly previousEnd?: PlainDate;
  readonly foundedOn?: PlainDate;
  readonly notifiedOn?: PlainDate;
  /** The day on which an English certificate or a reissue was asked for. */
  readonly certificateAskedOn?: PlainDate;
  readonly otherInstitution: boolean;
  readonly extended: boolean;
  /** Days of an objection and its review. */
  readonly notCounted?: number;
  /** Absent: a last day on a holiday does not move. */
  readonly holidays?: ReadonlySet<PlainDate>;
}

/** A day, or a span of days. */
export interface PlanEntry {
  readonly id: string;
  readonly what: Text;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly citations: readonly Citation[];
  /** What else the clause says of that day. */
  readonly note?: Text;
}
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** What an edition does not hold, or what is still needed. */
  readonly open: readonly { readonly what: Text; readonly reasons: readonly Reason[] }[];
  readonly bodies: readonly Text[];
}

/** The other institution of 제4조② evaluates an 연구개발기업 alone, and only where the notice knows evaluations. */
export const asksOtherInstitution = (type: ApplicationType, edition: Edition | undefined): boolean =>
  type === 'rd' && edition !== undefined && edition.deadlines.evaluation.available;

/** 제6조⑦ 후단: the days of an objection do not count towards the processing time. */
export const leavesOut = (edition: Edition | undefined): boolean => edition?.deadlines.objectionNotCounted !== undefined;

/** `shown`: another notice than that of each date, to see what it would say. */
export function planOf(facts: DateFacts, shown?: Edition): Plan {
  const calendar = shown ? calendarOf(shown) : byDate;
  const decides = shown ?? editionFor(facts.appliedOn);
  const edition = isEdition(decides) ? decides : undefined;
  const { type, appliedOn, issuedOn, previousEnd, foundedOn, notifiedOn, certificateAskedOn, holidays } = facts;
  const entries: PlanEntry[] = [];
  const open: { what: Text; reasons: readonly Reason[] }[] = [];
  const bodies: Text[] = [];
  const withHolidays = holidays ? { holidays } : {};
  /** Takes an answer in, or what keeps it from being one. */
  const take = <T>(what: Text, outcome: Outcome<T>, use: (value: T, citations: readonly Citation[]) => unknown): void => {
    if (outcome.kind === 'value') use(outcome.value, outcome.citations);
    else open.push({ what, reasons: outcome.kind === 'incomplete' ? outcome.needs : outcome.reasons });
  };
  const day = (id: string, what: Text, outcome: Outcome<PlainDate>): void =>
    take(what, outcome, (date, citations) => entries.push({ id, what, from: date, until: date, citations }));
  const renewal = (id: string, what: Text, until: PlainDate): void =>
    take(what, calendar.renewal(until, holidays), (found, citations) => {
      const { from, until: last } = found;
      if (from !== undefined) return entries.push({ id, what, from, until: last, citations });
      const reminder = calendar.reminder(until);
      if (reminder) entries.push({ id: `${id}-reminder`, what: S.dates.renewalReminder, from: reminder, until: reminder, citations });
      return entries.push({ id, what: S.dates.renewalDeadline, from: last, until: last, citations });
    });

  if (previousEnd) renewal('previous-renewal', S.dates.previousRenewal, previousEnd);
  if (appliedOn) {
    if (edition) entries.push({ id: 'applied', what: S.dates.applied, from: appliedOn, until: appliedOn, citations: [] });
    const { notCounted = 0 } = facts;
    const processing = notCounted > 0 && leavesOut(edition) ? calendar.processingWithout(notCounted, appliedOn, type, holidays) : undefined;
    take(S.dates.processing, processing ?? calendar.processing(appliedOn, type, { ...extension(facts, edition), ...withHolidays }), (date, citations) => {
      const note = holidays === undefined && edition?.deadlines.processingDays ? S.dates.weekendsOnly : undefined;
      entries.push({ id: 'processing', what: S.dates.processing, from: date, until: date, citations, ...(note ? { note } : {}) });
    });
    const evaluation = { otherInstitution: facts.otherInstitution, extended: facts.extended, type, ...withHolidays };
    if (type !== 'investment') day('evaluation', S.dates.evaluation, calendar.evaluation(appliedOn, evaluation));
    if (facts.otherInstitution && asksOtherInstitution(type, edition)) day('handover', S.dates.handover, calendar.handover(appliedOn));
    if (edition) take(S.dates.body, confirmingBody(edition, type), (found) => found.forEach(({ name }) => bodies.push(name)));
  }
  if (notifiedOn) day('objection', S.dates.objection, calendar.objection(notifiedOn, { ...(appliedOn ? { appliedOn } : {}), type, ...withHolidays }));
  if (issuedOn) {
    const validity = {
      issuedOn,
      ...(appliedOn ? { appliedOn } : {}),
      ...(previousEnd ? { previousEnd } : {}),
      ...(foundedOn ? { foundedOn } : {}),
      ...withHolidays,
    };
    const start = calendar.validityStart(validity);
    take(S.dates.validity, calendar.validityEnd(validity), (until, citations) => {
      // Of a certificate before the first edition the end is known and not the article about its start: without a renewal it is the issue.
      const from = start.kind === 'value' ? start.value : issuedOn;
      entries.push({ id: 'validity', what: S.dates.validity, from, until, citations });
      renewal('renewal', S.dates.renewal, until);
    });
    day('report', S.dates.report, calendar.report(issuedOn, holidays));
    const training = calendar.trainingReport(issuedOn, holidays);
    if (training.kind === 'value') day('training-report', S.dates.trainingReport, training);
  }
  if (certificateAskedOn) {
    day('english', S.dates.english, calendar.certificate(certificateAskedOn, 'english', holidays));
    day('reissue', S.dates.reissue, calendar.certificate(certificateAskedOn, 'reissue', holidays));
  }
  entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { entries, open: onceEach(open), bodies };
}

/** The extension of the processing time, where the edition has one: in 2013 it is the evaluation alone that is extended. */
const extension = ({ extended }: DateFacts, edition: Edition | undefined): ProcessingOptions =>
  extended && edition?.deadlines.processing.extensionDays ? { extended } : {};

/** That no edition covers a day is said once, not for everything that would follow from it. */
function onceEach(open: Plan['open']): Plan['open'] {
  const said = new Set<string>();
  return open.filter(({ reasons }) => {
    const [first] = reasons;
    if (first?.code !== 'no-edition') return true;
    if (said.has(first.message.ko)) return false;
    said.add(first.message.ko);
    return true;
  });
}
