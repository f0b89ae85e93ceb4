/** The dates that follow from those that are known, each with its source. Only asks the rules; knows no period itself. */
import type { Citation, Outcome, PlainDate, Reason, Text } from '../../domain';
import {
  confirmingBody,
  editionFor,
  evaluationDue,
  isEdition,
  objectionDue,
  processingDue,
  renewalWindow,
  reportDue,
  validityEnd,
  validityStart,
} from '../../rules';
import { S } from '../strings';

export type ApplicationType = Parameters<typeof processingDue>[2];

export interface DateFacts {
  readonly type: ApplicationType;
  readonly appliedOn?: PlainDate;
  readonly issuedOn?: PlainDate;
  readonly previousEnd?: PlainDate;
  readonly foundedOn?: PlainDate;
  readonly notifiedOn?: PlainDate;
  readonly otherInstitution: boolean;
  readonly extended: boolean;
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
}
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** What an edition does not hold, or what is still needed. */
  readonly open: readonly { readonly what: Text; readonly reasons: readonly Reason[] }[];
  readonly bodies: readonly Text[];
}

export function planOf(facts: DateFacts): Plan {
  const { type, appliedOn, issuedOn, previousEnd, foundedOn, notifiedOn, holidays } = facts;
  const decides = appliedOn ?? issuedOn ?? previousEnd ?? notifiedOn;
  const edition = editionFor(decides);
  const entries: PlanEntry[] = [];
  const open: { what: Text; reasons: readonly Reason[] }[] = [];
  const bodies: Text[] = [];
  if (decides === undefined) return { entries, open, bodies };
  if (!isEdition(edition)) return { entries, open: [{ what: S.dates.results, reasons: [edition] }], bodies };

  const withHolidays = holidays ? { holidays } : {};
  /** Takes an answer in, or what keeps it from being one. */
  const take = <T>(what: Text, outcome: Outcome<T>, use: (value: T, citations: readonly Citation[]) => void): void => {
    if (outcome.kind === 'value') use(outcome.value, outcome.citations);
    else open.push({ what, reasons: outcome.kind === 'incomplete' ? outcome.needs : outcome.reasons });
  };
  const day = (id: string, what: Text, outcome: Outcome<PlainDate>): void =>
    take(what, outcome, (date, citations) => entries.push({ id, what, from: date, until: date, citations }));

  if (previousEnd) {
    take(S.dates.previousRenewal, renewalWindow(edition, previousEnd), ({ from, until }, citations) =>
      entries.push({ id: 'previous-renewal', what: S.dates.previousRenewal, from, until, citations }),
    );
  }
  if (appliedOn) {
    entries.push({ id: 'applied', what: S.dates.applied, from: appliedOn, until: appliedOn, citations: [] });
    day('processing', S.dates.processing, processingDue(edition, appliedOn, type, holidays));
    if (type !== 'investment') {
      day(
        'evaluation',
        S.dates.evaluation,
        evaluationDue(edition, appliedOn, { otherInstitution: facts.otherInstitution, extended: facts.extended, ...withHolidays }),
      );
    }
    if (type !== 'guaranteeAndLoan') {
      take(S.dates.body, confirmingBody(edition, type), (found) => found.forEach(({ name }) => bodies.push(name)));
    }
  }
  if (notifiedOn) day('objection', S.dates.objection, objectionDue(edition, notifiedOn, holidays));
  if (issuedOn) {
    const validity = { issuedOn, ...(appliedOn ? { appliedOn } : {}), ...(previousEnd ? { previousEnd } : {}), ...(foundedOn ? { foundedOn } : {}) };
    const start = validityStart(edition, validity);
    take(S.dates.validity, validityEnd(edition, validity), (until, citations) => {
      if (start.kind !== 'value') return;
      entries.push({ id: 'validity', what: S.dates.validity, from: start.value, until, citations });
      take(S.dates.renewal, renewalWindow(edition, until), (window, from) =>
        entries.push({ id: 'renewal', what: S.dates.renewal, ...window, citations: from }),
      );
    });
    take(S.dates.report, reportDue(edition, issuedOn), (date, citations) =>
      entries.push({ id: 'report', what: S.dates.report, from: date, until: date, citations }),
    );
  }
  entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { entries, open, bodies };
}
