/** 처리, 평가, 이의 제기, 보고의 기한: day D plus n; with the holidays, a last day that is none of work moves on (민법 제161조). */
import { addDays, incomplete, lastDayOf, plainDate, monthOf, quarterOf, text, valueOf, yearOf, type Outcome, type PlainDate } from '../domain';
import type { ApplicationType, Edition } from '../law/types';
import { withPart } from './editions';
import { daysAfter } from './period';

export type Holidays = ReadonlySet<PlainDate>;

/** 제6조⑥ 45일 이내(제4조제2항의 … 평가기관은 40일 이내) … 20일 이내의 범위에서 1회에 한하여 그 기간을 연장할 수 있으며 */
export function evaluationDue(
  edition: Edition,
  requestedOn: PlainDate,
  options: { readonly otherInstitution?: boolean; readonly extended?: boolean; readonly holidays?: Holidays } = {},
): Outcome<PlainDate> {
  return withPart(edition.deadlines.evaluation, ({ value, source }) => {
    const days = (options.otherInstitution ? value.otherInstitutionDays : value.days).value + (options.extended ? value.extensionDays.value : 0);
    return valueOf(daysAfter(requestedOn, days, options.holidays), source);
  });
}

/** 별지 제1호 처리기간: 벤처투자기업:30일 기타 기업:45일 */
export function processingDue(edition: Edition, appliedOn: PlainDate, type: ApplicationType, holidays?: Holidays): Outcome<PlainDate> {
  const bodies = edition.confirmingBodies;
  if (bodies.available && !(type in bodies.value.byType)) {
    return incomplete({
      code: 'not-in-edition',
      message: text('적용 고시(법령)에는 없는 유형입니다.', 'This type is not available in this edition.'),
      citation: bodies.source,
    });
  }
  const { investmentDays, otherDays } = edition.deadlines.processing;
  const days = type === 'investment' ? investmentDays : otherDays;
  return valueOf(daysAfter(appliedOn, days.value, holidays), days.source);
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
