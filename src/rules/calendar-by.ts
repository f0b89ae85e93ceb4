/** The calendar as one thing: by the day of each event, as `calendar.ts` answers, or by one notice alone, to see what another would say. */
import type { Outcome, PlainDate } from '../domain';
import type { ApplicationType, Edition } from '../law/types';
import {
  certificateIn,
  certificateOn,
  evaluationIn,
  evaluationOn,
  handoverIn,
  handoverOn,
  objectionIn,
  objectionOn,
  processingOn,
  processingWithout,
  processingWithoutIn,
  reminderIn,
  reminderOn,
  renewalIn,
  renewalOn,
  reportOn,
  trainingReportOn,
  validityEndOn,
  validityStartOn,
  type EvaluationOptions,
  type ObjectionOptions,
  type ProcessingOptions,
  type Renewal,
} from './calendar';
import { processingDue, reportDue, trainingReportDue, type Holidays } from './deadlines';
import { validityEnd, validityStart, type ValidityFacts } from './validity';

export interface Calendar {
  readonly processing: (appliedOn: PlainDate, type: ApplicationType, options?: ProcessingOptions) => Outcome<PlainDate>;
  readonly processingWithout: (notCounted: number, appliedOn: PlainDate, type: ApplicationType, holidays?: Holidays) => Outcome<PlainDate>;
  readonly evaluation: (requestedOn: PlainDate, options?: EvaluationOptions) => Outcome<PlainDate>;
  readonly handover: (appliedOn: PlainDate) => Outcome<PlainDate>;
  readonly objection: (notifiedOn: PlainDate, options?: ObjectionOptions) => Outcome<PlainDate>;
  readonly validityStart: (facts: ValidityFacts) => Outcome<PlainDate>;
  readonly validityEnd: (facts: ValidityFacts) => Outcome<PlainDate>;
  readonly renewal: (validUntil: PlainDate, holidays?: Holidays) => Outcome<Renewal>;
  readonly reminder: (validUntil: PlainDate) => PlainDate | undefined;
  readonly report: (on: PlainDate, holidays?: Holidays) => Outcome<PlainDate>;
  readonly trainingReport: (on: PlainDate, holidays?: Holidays) => Outcome<PlainDate>;
  readonly certificate: (askedOn: PlainDate, which: 'english' | 'reissue', holidays?: Holidays) => Outcome<PlainDate>;
}

/** Each event under the notice that decides on it. */
export const byDate: Calendar = {
  processing: processingOn,
  processingWithout,
  evaluation: evaluationOn,
  handover: handoverOn,
  objection: objectionOn,
  validityStart: validityStartOn,
  validityEnd: validityEndOn,
  renewal: renewalOn,
  reminder: reminderOn,
  report: reportOn,
  trainingReport: trainingReportOn,
  certificate: certificateOn,
};

/** As if this notice decided on every event, whatever its day. */
export const calendarOf = (edition: Edition): Calendar => ({
  processing: (...of) => processingDue(edition, ...of),
  processingWithout: (...of) => processingWithoutIn(edition, ...of),
  evaluation: (...of) => evaluationIn(edition, ...of),
  handover: (...of) => handoverIn(edition, ...of),
  objection: (...of) => objectionIn(edition, ...of),
  validityStart: (facts) => validityStart(edition, facts),
  validityEnd: (facts) => validityEnd(edition, facts),
  renewal: (...of) => renewalIn(edition, ...of),
  reminder: (...of) => reminderIn(edition, ...of),
  report: (...of) => reportDue(edition, ...of),
  trainingReport: (...of) => trainingReportDue(edition, ...of),
  certificate: (...of) => certificateIn(edition, ...of),
});
