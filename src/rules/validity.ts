/** 제8조(확인서의 유효기간 산정), 영 제18조의4. */
import { addDays, incomplete, text, valueOf, type Citation, type Outcome, type PlainDate, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { missingPart, withPart } from './editions';
import { lastDayOfMonths, monthsAfter, monthsBefore, movedOn } from './period';

export interface ValidityFacts {
  readonly issuedOn: PlainDate;
  readonly appliedOn?: PlainDate | undefined;
  /** The last day of the validity before. */
  readonly previousEnd?: PlainDate | undefined;
  /** The day a prospective venture was founded. */
  readonly foundedOn?: PlainDate | undefined;
  /** With the holidays a last day that is none of work moves on (민법 제161조); without them nothing moves. */
  readonly holidays?: ReadonlySet<PlainDate> | undefined;
}

export const needApplication: Reason = {
  code: 'application-missing',
  argument: 'applied_on',
  message: text('신청일에 따라 다릅니다. 신청일이 필요합니다.', 'It depends on the day of the application, which is needed.'),
};

/**
 * The day by which to apply so as to be confirmed before the end, where the window around the end no longer decides (제19조 from 2027-02-20);
 * undefined while the window decides: it does for every end whose window begins before that change.
 */
export function renewalDeadline(edition: Edition, validUntil: PlainDate): { readonly until: PlainDate; readonly citation: Citation } | undefined {
  const { renewal, renewalChange } = edition.validity;
  if (!renewal.available || !renewalChange || monthsBefore(validUntil, renewal.value.monthsBefore.value) < renewalChange.from) return undefined;
  return { until: addDays(validUntil, -renewalChange.applyDaysBefore.value), citation: renewalChange.applyDaysBefore.source };
}

/** What is said of a window that no longer decides. */
export const windowChanged: Text = text(
  '2027-02-20부터는 만료 전후의 신청 기간이 없고, 만료 전에 확인을 받으려면 정해진 날까지 신청합니다(고시 제2026-68호, 유력).',
  'From 2027-02-20 there is no window around the end: who wants to be confirmed before it applies by a fixed day (notice 2026-68, likely).',
);

/** The first and last day to apply so that the validity runs on. */
export function renewalWindow(
  edition: Edition,
  validUntil: PlainDate,
  holidays?: ReadonlySet<PlainDate>,
): Outcome<{ readonly from: PlainDate; readonly until: PlainDate }> {
  return withPart(edition.validity.renewal, ({ value, source }) => {
    const changed = renewalDeadline(edition, validUntil);
    if (changed) return incomplete({ code: 'window-changed', message: windowChanged, citation: changed.citation });
    return valueOf(
      { from: monthsBefore(validUntil, value.monthsBefore.value), until: movedOn(monthsAfter(validUntil, value.monthsAfter.value), holidays) },
      source,
    );
  });
}

/** 제8조 ‘확인일’이라 함은 다음 각 호와 같다. */
export function validityStart(edition: Edition, facts: ValidityFacts): Outcome<PlainDate> {
  const { issuedOn, appliedOn, previousEnd, foundedOn, holidays } = facts;
  const { renewal, renewalChange, founding } = edition.validity;
  if ((previousEnd !== undefined || foundedOn !== undefined) && appliedOn === undefined) return incomplete(needApplication);

  // 1. 기존 벤처기업이 유효기간 만료일전 2개월, 만료일 후 1개월 이내에 신청하는 경우 : 종전 유효기간 만료일 익일
  if (previousEnd !== undefined && appliedOn !== undefined) {
    const window = renewalWindow(edition, previousEnd, holidays);
    if (window.kind !== 'value') return window;
    if (appliedOn >= window.value.from && appliedOn <= window.value.until) {
      // From that day applications go by another rule, whose words are not held, though the window of this end was open before.
      if (renewalChange && appliedOn >= renewalChange.from)
        return incomplete({ code: 'window-changed', message: windowChanged, citation: renewalChange.applyDaysBefore.source });
      return valueOf(addDays(previousEnd, 1), ...window.citations);
    }
  }

  // 2. 예비벤처기업이 창업일로부터 1개월 이내에 벤처기업을 신청한 경우 : 창업일
  if (foundedOn !== undefined && appliedOn !== undefined) {
    if (!founding.available) return incomplete(missingPart(founding));
    if (appliedOn >= foundedOn && appliedOn <= movedOn(monthsAfter(foundedOn, founding.value.value), holidays)) return valueOf(foundedOn, founding.source);
  }

  // 3. 제1호 또는 제2호에 해당하지 않는 기업의 경우 : 확인서 발급일
  return valueOf(issuedOn, renewal.available ? { ...renewal.source, clause: '3' } : edition.validity.years.source);
}

/** 영 제18조의4 유효기간은 확인일부터 2년(3년)으로 한다: the first day counts. */
export function validityEnd(edition: Edition, facts: ValidityFacts): Outcome<PlainDate> {
  const start = validityStart(edition, facts);
  if (start.kind !== 'value') return start;
  const { years } = edition.validity;
  return valueOf(movedOn(lastDayOfMonths(start.value, years.value * 12), facts.holidays), ...start.citations, years.source);
}
