/** The certificates of a list with what is due next: overdue first, then by day. */
import { atOnce, daysBetween, type PlainDate, type Text } from '../../../domain';
import type { CertificateRow } from '../../../reading/certificate-table';
import { planOf, type DateFacts, type PlanEntry } from '../plan';
import { C } from './strings';

export type DueState = 'overdue' | 'due' | 'done' | 'open';

export interface Due {
  readonly what: Text;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface WatchedCertificate {
  readonly certificate: CertificateRow;
  readonly index: number;
  readonly facts: DateFacts;
  /** Absent where the days do not tell it. */
  readonly validUntil?: PlainDate;
  readonly validFrom?: PlainDate;
  readonly renewal?: Due;
  /** Everything that is still to be done or was missed, the earliest first. */
  readonly dues: readonly Due[];
  /** The one to look at: what was missed, else what comes next. */
  readonly next?: Due;
  readonly state: DueState;
  readonly daysLeft?: number;
  /** What the sheet says about the last day, where it is another than the law gives. */
  readonly written?: PlainDate;
  /** Why something could not be told. */
  readonly open: readonly { readonly what: Text; readonly reasons: readonly { readonly message: Text }[] }[];
}

function watch(certificate: CertificateRow, index: number, day: PlainDate, holidays: ReadonlySet<PlainDate> | undefined): WatchedCertificate {
  const { type, appliedOn, issuedOn, previousEnd, foundedOn, notifiedOn, validUntil: written } = certificate;
  const facts: DateFacts = {
    type: type ?? 'rd',
    ...(appliedOn ? { appliedOn } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(previousEnd ? { previousEnd } : {}),
    ...(foundedOn ? { foundedOn } : {}),
    ...(notifiedOn ? { notifiedOn } : {}),
    otherInstitution: false,
    extended: false,
    ...(holidays ? { holidays } : {}),
  };
  const plan = planOf(facts);
  const entry = (id: string): PlanEntry | undefined => plan.entries.find((one) => one.id === id);
  const validity = entry('validity');
  const validUntil = validity?.until ?? written;
  // Where only the last day is known, the window still follows from it.
  const window =
    entry('renewal') ??
    (written && !validity
      ? planOf({ type: facts.type, previousEnd: written, otherInstitution: false, extended: false, ...(holidays ? { holidays } : {}) }).entries.find(
          ({ id }) => id === 'previous-renewal',
        )
      : undefined);
  const renewal = window && { what: C.renewal, from: window.from, until: window.until };
  const former = issuedOn === undefined ? entry('previous-renewal') : undefined;
  const dues: Due[] = [];
  const put = (what: Text, one: PlanEntry | Due | undefined): void => {
    if (one) dues.push({ what, from: one.from, until: one.until });
  };
  // Whoever has the certificate waits for no answer any more; whoever has applied has used the window.
  if (issuedOn === undefined && validUntil === undefined) {
    if (type !== undefined) put(C.processing, entry('processing'));
    if (type !== undefined && notifiedOn === undefined) put(C.evaluation, entry('evaluation'));
    if (appliedOn === undefined) put(C.renewal, former);
  }
  const objection = entry('objection');
  // Without the type it is a day only where the law of the application gives it to every type.
  const forAll = type !== undefined || (notifiedOn !== undefined && planOf({ ...facts, type: 'investment' }).entries.some(({ id }) => id === 'objection'));
  if (objection && forAll && objection.until >= day) put(C.objection, objection);
  const untold = objection && !forAll ? [{ what: C.objection, reasons: [{ message: C.typeNeeded }] }] : [];
  put(C.renewal, renewal);
  if (validUntil !== undefined) dues.push({ what: C.validUntil, from: validUntil, until: validUntil });
  dues.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const missed = dues.filter(({ until }) => until < day);
  const ahead = dues.find(({ until }) => until >= day);
  // A validity that has ended outweighs a window that closed before it.
  const next = missed[missed.length - 1] ?? ahead;
  return {
    certificate,
    index,
    facts,
    ...(validity ? { validFrom: validity.from } : {}),
    ...(validUntil ? { validUntil } : {}),
    ...(renewal ? { renewal } : {}),
    dues,
    ...(next ? { next, daysLeft: daysBetween(day, next.until) } : {}),
    state: missed.length > 0 ? 'overdue' : next ? 'due' : plan.open.length > 0 || untold.length > 0 || certificate.wrong.length > 0 ? 'open' : 'done',
    ...(written !== undefined && validity !== undefined && written !== validity.until ? { written } : {}),
    open: [...plan.open, ...untold],
  };
}

export type WatchFilter = 'all' | 'overdue' | 'within30' | 'within90' | 'open';

const DAYS: Readonly<Partial<Record<WatchFilter, number>>> = { within30: 30, within90: 90 };

/** On a day that the user names. Holidays as in the plan of one certificate: absent, no day moves. */
export const watchList = (certificates: readonly CertificateRow[], day: PlainDate, holidays?: ReadonlySet<PlainDate>): readonly WatchedCertificate[] =>
  atOnce(watchSteps(certificates, day, holidays));

const NEVER = '9999-12-31';

/** The same, a certificate a step. */
export function* watchSteps(
  certificates: readonly CertificateRow[],
  day: PlainDate,
  holidays?: ReadonlySet<PlainDate>,
): Generator<undefined, readonly WatchedCertificate[]> {
  const found: WatchedCertificate[] = [];
  for (const [index, one] of certificates.entries()) {
    found.push(watch(one, index, day, holidays));
    yield;
  }
  return found.sort((a, b) => {
    const [due, other] = [a.next?.until ?? NEVER, b.next?.until ?? NEVER];
    return due === other ? a.index - b.index : due < other ? -1 : 1;
  });
}

export function filtered(list: readonly WatchedCertificate[], filter: WatchFilter): readonly WatchedCertificate[] {
  const days = DAYS[filter];
  if (days !== undefined) return list.filter(({ state, daysLeft }) => state === 'due' && daysLeft !== undefined && daysLeft <= days);
  if (filter === 'overdue') return list.filter(({ state }) => state === 'overdue');
  if (filter === 'open')
    return list.filter(({ state, certificate, written, open }) => state === 'open' || open.length > 0 || certificate.wrong.length > 0 || written !== undefined);
  return list;
}
