/**
 * The one answer to every date: the functions of the sheet and the pane's calendar ask here. Each picks the edition by the day of the
 * application; where that day is not known, by the day of the event, unless the event may belong to an application under another law.
 */
import { addDays, incomplete, refused, valueOf, type Outcome, type PlainDate } from '../domain';
import type { ApplicationType, Edition } from '../law/types';
import { evaluationDue, objectionDue, processingDue, reportDue, trainingReportDue, type Holidays } from './deadlines';
import { DEFAULT_EDITION, editionFor, isEdition, notHere } from './editions';
import { daysAfter, lastDayOfMonths, monthsBefore, movedOn } from './period';
import { needApplication, renewalDeadline, renewalWindow, validityEnd, validityStart, type ValidityFacts } from './validity';

function under<T>(on: PlainDate, use: (edition: Edition) => Outcome<T>): Outcome<T> {
  const found = editionFor(on);
  return isEdition(found) ? use(found) : refused(found);
}

/** The edition of the application. An issue or a notice soon after the law changed may belong to either law: then its day is asked for. */
function byApplication<T>(appliedOn: PlainDate | undefined, eventOn: PlainDate, use: (edition: Edition) => Outcome<T>): Outcome<T> {
  if (appliedOn !== undefined) return under(appliedOn, use);
  // As long as an application of the old law could be on its way: 45 days (별지 제1호), 20 more (제6조⑥), 7 to object (제6조⑦).
  const { processing, evaluation, objectionDays } = DEFAULT_EDITION.deadlines;
  const pending = processing.otherDays.value + objectionDays.value + (evaluation.available ? evaluation.value.extensionDays.value : 0);
  const before = editionFor(addDays(eventOn, -pending));
  const now = editionFor(eventOn);
  if (isEdition(before) && isEdition(now) && before.validity.years.value !== now.validity.years.value) return incomplete(needApplication);
  return under(eventOn, use);
}

/** 제8조(제19조) 확인일. */
export const validityStartOn = (facts: ValidityFacts): Outcome<PlainDate> =>
  byApplication(facts.appliedOn, facts.issuedOn, (edition) => validityStart(edition, facts));

/**
 * 영 제18조의4. The two years of the Decree hold since 2010-04-28, so that a certificate of 2013 has its end, though 제8조 of its time, which
 * a renewal or a founding would need, is not held.
 */
export function validityEndOn(facts: ValidityFacts): Outcome<PlainDate> {
  const { years, yearsSince } = DEFAULT_EDITION.validity;
  const { issuedOn, appliedOn = issuedOn, previousEnd, foundedOn, holidays } = facts;
  if (appliedOn < DEFAULT_EDITION.from && yearsSince && issuedOn >= yearsSince && previousEnd === undefined && foundedOn === undefined) {
    return valueOf(movedOn(lastDayOfMonths(issuedOn, years.value * 12), holidays), years.source);
  }
  return byApplication(facts.appliedOn, issuedOn, (edition) => validityEnd(edition, facts));
}

/** The window around the end of a validity; from 2027-02-20 a last day to apply, which begins nowhere. */
export interface Renewal {
  readonly from?: PlainDate;
  readonly until: PlainDate;
}
export function renewalIn(edition: Edition, validUntil: PlainDate, holidays?: Holidays): Outcome<Renewal> {
  const changed = renewalDeadline(edition, validUntil);
  return changed ? valueOf({ until: changed.until }, changed.citation) : renewalWindow(edition, validUntil, holidays);
}
export const renewalOn = (validUntil: PlainDate, holidays?: Holidays): Outcome<Renewal> =>
  under(validUntil, (edition) => renewalIn(edition, validUntil, holidays));

/** From 2027-02-20 the body reminds the firm before its validity ends; undefined where it need not. */
export function reminderIn(edition: Edition, validUntil: PlainDate): PlainDate | undefined {
  const change = renewalDeadline(edition, validUntil) ? edition.validity.renewalChange : undefined;
  return change && monthsBefore(validUntil, change.remindMonthsBefore.value);
}
export function reminderOn(validUntil: PlainDate): PlainDate | undefined {
  const edition = editionFor(validUntil);
  return isEdition(edition) ? reminderIn(edition, validUntil) : undefined;
}

export interface ProcessingOptions {
  readonly extended?: boolean | undefined;
  readonly holidays?: Holidays | undefined;
}
export const processingOn = (appliedOn: PlainDate, type: ApplicationType, options: ProcessingOptions = {}): Outcome<PlainDate> =>
  under(appliedOn, (edition) => processingDue(edition, appliedOn, type, options));

/** 제6조⑦ 후단: the processing time without the days of an objection and its review, which do not count. */
export function processingWithoutIn(
  edition: Edition,
  notCounted: number,
  appliedOn: PlainDate,
  type: ApplicationType,
  holidays?: Holidays,
): Outcome<PlainDate> {
  const { objectionNotCounted } = edition.deadlines;
  const found = processingDue(edition, appliedOn, type, { notCounted, holidays });
  if (!objectionNotCounted || found.kind !== 'value') return incomplete(notHere(edition));
  return valueOf(found.value, ...found.citations, objectionNotCounted);
}
export const processingWithout = (notCounted: number, appliedOn: PlainDate, type: ApplicationType, holidays?: Holidays): Outcome<PlainDate> =>
  under(appliedOn, (edition) => processingWithoutIn(edition, notCounted, appliedOn, type, holidays));

/** 처리기간 of 별지 제1-2호 and 제4호 (제3호 and 제8호 today): the day by which an English certificate, or a reissued one, is made. */
export function certificateIn(edition: Edition, askedOn: PlainDate, which: 'english' | 'reissue', holidays?: Holidays): Outcome<PlainDate> {
  const held = edition.deadlines.certificates;
  if (!held) return incomplete(notHere(edition));
  const days = which === 'english' ? held.englishDays : held.reissueDays;
  return valueOf(daysAfter(askedOn, days.value, holidays), days.source);
}
export const certificateOn = (askedOn: PlainDate, which: 'english' | 'reissue', holidays?: Holidays): Outcome<PlainDate> =>
  under(askedOn, (edition) => certificateIn(edition, askedOn, which, holidays));

/** Where the notice itself evaluates, an investment is not evaluated: nothing is told, and there is nothing to object to. */
const unlessInvestment = (edition: Edition, type: ApplicationType | undefined, use: () => Outcome<PlainDate>): Outcome<PlainDate> =>
  type === 'investment' && edition.deadlines.evaluation.available ? incomplete(notHere(edition)) : use();

export interface EvaluationOptions {
  readonly otherInstitution?: boolean | undefined;
  readonly extended?: boolean | undefined;
  readonly type?: ApplicationType | undefined;
  readonly holidays?: Holidays | undefined;
}
/** 제6조⑥. The 40 days are those of another institution, which evaluates an 연구개발기업 alone (제4조②). */
export const evaluationIn = (
  edition: Edition,
  requestedOn: PlainDate,
  { type, otherInstitution, extended, holidays }: EvaluationOptions = {},
): Outcome<PlainDate> =>
  unlessInvestment(edition, type, () =>
    evaluationDue(edition, requestedOn, { extended, holidays, otherInstitution: otherInstitution && (type ?? 'rd') === 'rd' }),
  );
export const evaluationOn = (requestedOn: PlainDate, options: EvaluationOptions = {}): Outcome<PlainDate> =>
  under(requestedOn, (edition) => evaluationIn(edition, requestedOn, options));

export interface ObjectionOptions {
  readonly appliedOn?: PlainDate | undefined;
  readonly type?: ApplicationType | undefined;
  readonly holidays?: Holidays | undefined;
}
/** 제6조⑦; 법 제25조의5. */
export const objectionIn = (edition: Edition, notifiedOn: PlainDate, { type, holidays }: ObjectionOptions = {}): Outcome<PlainDate> =>
  unlessInvestment(edition, type, () => objectionDue(edition, notifiedOn, holidays));
export const objectionOn = (notifiedOn: PlainDate, options: ObjectionOptions = {}): Outcome<PlainDate> =>
  byApplication(options.appliedOn, notifiedOn, (edition) => objectionIn(edition, notifiedOn, options));

/** 제11조②. */
export const reportOn = (on: PlainDate, holidays?: Holidays): Outcome<PlainDate> => under(on, (edition) => reportDue(edition, on, holidays));
/** 제15조②: the ethics training, by half-years. */
export const trainingReportOn = (on: PlainDate, holidays?: Holidays): Outcome<PlainDate> => under(on, (edition) => trainingReportDue(edition, on, holidays));

/** 제6조③: the day by which another institution hands its result over, before the processing time ends. */
export function handoverIn(edition: Edition, appliedOn: PlainDate): Outcome<PlainDate> {
  const days = edition.deadlines.resultDaysBeforeEnd;
  const end = processingDue(edition, appliedOn, 'rd');
  if (!days || end.kind !== 'value') return end;
  return valueOf(addDays(end.value, -days.value), days.source);
}
export const handoverOn = (appliedOn: PlainDate): Outcome<PlainDate> => under(appliedOn, (edition) => handoverIn(edition, appliedOn));
