/** 처리, 평가, 이의 제기, 보고의 기한: day D plus n; with the holidays, a last day that is none of work moves on (민법 제161조). */
import { addDays, incomplete, lastDayOf, plainDate, monthOf, quarterOf, valueOf, yearOf, type Outcome, type PlainDate } from '../domain';
import type { ApplicationType, Edition } from '../law/types';
import { notHere, withPart } from './editions';
import { daysAfter } from './period';

export type Holidays = ReadonlySet<PlainDate>;

/** 제6조⑥ 45일 이내(제4조제2항의 … 평가기관은 40일 이내) … 20일 이내의 범위에서 1회에 한하여 그 기간을 연장할 수 있으며 */
export function evaluationDue(
  edition: Edition,
  requestedOn: PlainDate,
  options: { readonly otherInstitution?: boolean | undefined; readonly extended?: boolean | undefined; readonly holidays?: Holidays | undefined } = {},
): Outcome<PlainDate> {
  return withPart(edition.deadlines.evaluation, ({ value, source }) => {
    const days = (options.otherInstitution ? value.otherInstitutionDays : value.days).value + (options.extended ? value.extensionDays.value : 0);
    return valueOf(daysAfter(requestedOn, days, options.holidays), source);
  });
}

const NONE: Holidays = new Set();

/**
 * 별지 제1호 처리기간: 벤처투자기업:30일 기타 기업:45일; 규칙 제8조② 다만 … 20일 이내의 범위에서 한 번만 그 기간을 연장할 수 있다 (2021-02-12부터).
 * Where the notice itself moves the last day (2025 제15조④), weekends are passed over without being asked, and holidays as far as they are given.
 */
export function processingDue(
  edition: Edition,
  appliedOn: PlainDate,
  type: ApplicationType,
  {
    extended,
    notCounted = 0,
    holidays,
  }: { readonly extended?: boolean | undefined; readonly notCounted?: number | undefined; readonly holidays?: Holidays | undefined } = {},
): Outcome<PlainDate> {
  const bodies = edition.confirmingBodies;
  const { investmentDays, otherDays, extensionDays } = edition.deadlines.processing;
  if ((bodies.available && !(type in bodies.value.byType)) || (extended && !extensionDays)) return incomplete(notHere(edition));
  const days = type === 'investment' ? investmentDays : otherDays;
  const last = addDays(appliedOn, days.value + notCounted + (extended ? (extensionDays?.value ?? 0) : 0));
  const moves = edition.deadlines.processingDays?.lastDayMoves;
  const due = daysAfter(last, 0, holidays ?? (moves && NONE));
  return valueOf(due, days.source, ...(moves && due !== last ? [moves.source] : []));
}

/** 제6조⑦ 통지를 받은 신청기업은 평가결과에 대해 7일 이내에 이의 제기를 할 수 있으며 */
export function objectionDue(edition: Edition, notifiedOn: PlainDate, holidays?: Holidays): Outcome<PlainDate> {
  const { objectionDays } = edition.deadlines;
  return valueOf(daysAfter(notifiedOn, objectionDays.value, holidays), objectionDays.source);
}

/** 제11조② 분기가 끝나는 다음달 10일까지 분기별 확인 및 평가실적을 … 보고하여야 한다. */
export function reportDue(edition: Edition, on: PlainDate, holidays?: Holidays): Outcome<PlainDate> {
  return withPart(edition.deadlines.reportDay, ({ value, source }) => {
    const next = addDays(lastDayOf(quarterOf(on)), 1);
    return valueOf(daysAfter(plainDate(yearOf(next), monthOf(next), value.value) ?? next, 0, holidays), source);
  });
}

/** 제15조② 반기가 끝나는 다음달 10일까지 교육실적을 … 보고하여야 한다. */
export function trainingReportDue(edition: Edition, on: PlainDate, holidays?: Holidays): Outcome<PlainDate> {
  const day = edition.deadlines.trainingReportDay;
  if (!day) return incomplete(notHere(edition));
  const late = monthOf(on) > 6;
  return valueOf(daysAfter(plainDate(yearOf(on) + (late ? 1 : 0), late ? 1 : 7, day.value) ?? on, 0, holidays), day.source);
}
