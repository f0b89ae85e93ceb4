/** Validity (제8조, 영 제18조의4), where and until when (제4조, 제6조, 제11조, 별지 제1호), and the numbers of a firm (별지 제1호). */
import { text, type Outcome, type PlainDate } from '../domain';
import {
  confirmingBody,
  deemedExcellent,
  evaluationOn,
  isBusinessNumber,
  isCorporateNumber,
  objectionOn,
  processingOn,
  readApplicationType,
  readBasis,
  readDigits,
  renewalOn,
  reportOn,
  validityEndOn,
  validityStartOn,
  windowChanged,
  type ValidityFacts,
} from '../rules';
import { dateAnswer, forEachCell, editionAt, valueOrThrow } from './answer';
import { fault } from './host';
import {
  cell,
  choice,
  flag,
  holidays as holidaysIn,
  needDate,
  needWord,
  optionalAmount,
  optionalChoice,
  optionalDate,
  optionalShare,
  unexpected,
  type Cell,
} from './read';

/** @customenum {string} */
// Double quotes: the metadata generator reads the values as JSON.
// prettier-ignore
declare enum Basis {
  /** Newly selected as an innovative firm: within 1 year */
  기술혁신형기업 = "기술혁신형기업",
  /** Evaluated with 60 % or more in technology: within 6 months of the notice of the guarantee or loan */
  기술성평가 = "기술성평가",
  /** Confirmed as a prospective venture: within 1 year */
  예비벤처 = "예비벤처",
}

/** @customenum {string} */
// Double quotes: the metadata generator reads the values as JSON.
// prettier-ignore
declare enum ApplicationKind {
  /** Investment */
  투자 = "투자",
  /** Research and development */
  연구개발 = "연구개발",
  /** Guarantee after a technology evaluation */
  보증 = "보증",
  /** Loan after a technology evaluation */
  대출 = "대출",
  /** Guarantee and loan together */
  보증대출 = "보증대출",
  /** Prospective venture */
  예비 = "예비",
  /** Innovation and growth (from 2021-02-12 on) */
  혁신성장 = "혁신성장",
}

const BASIS = text(
  '기술혁신형기업, 기술성평가, 예비벤처 가운데 하나가 필요합니다',
  'one of 기술혁신형기업, 기술성평가 and 예비벤처 is expected (innovative, evaluation, prospective)',
);
const KIND = text(
  '투자, 연구개발, 보증, 대출, 보증대출, 예비, 혁신성장 가운데 하나가 필요합니다',
  'one of 투자, 연구개발, 보증, 대출, 보증대출, 예비 and 혁신성장 is expected (investment, rd, guarantee, loan …)',
);
const NUMBER = text('숫자와 하이픈으로 된 번호가 필요합니다', 'a number of digits and hyphens is expected');

/** An answer for each row of 제8조's facts. */
function validity(
  rule: (facts: ValidityFacts) => Outcome<PlainDate>,
  issued_on: unknown,
  applied_on: unknown,
  previous_end: unknown,
  founded_on: unknown,
  holidays: unknown,
): unknown {
  const days = holidaysIn('holidays', holidays);
  const cells = [cell('issued_on', issued_on), cell('applied_on', applied_on), cell('previous_end', previous_end), cell('founded_on', founded_on)];
  return forEachCell(cells, (issued, applied, previous, founded) => {
    const facts: ValidityFacts = {
      issuedOn: needDate(issued),
      appliedOn: optionalDate(applied),
      previousEnd: optionalDate(previous),
      foundedOn: optionalDate(founded),
      holidays: days,
    };
    return dateAnswer(valueOrThrow(rule(facts)));
  });
}

/**
 * The day from which a confirmation is valid (확인일, Art. 8): after the former end, the founding, or the issue.
 * @customfunction VALIDITY_START
 * @param issued_on The day the confirmation was issued
 * @param applied_on The day of the application; needed with previous_end, founded_on, or an issue soon after 2021-02-12
 * @param previous_end The last day of the validity before, of an existing venture
 * @param founded_on The day a prospective venture was founded
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @returns A date. Applied from 2 months before to 1 month after previous_end: the day after it; within 1 month of founded_on: that day; else issued_on.
 * @throws #N/A without issued_on, without applied_on where it decides, and before 2014-01-01.
 * @throws #VALUE! for what is not a valid date.
 * @see 제8조, 제19조, 민법 제157조, 제160조, 제161조
 */
export function VALIDITY_START(issued_on: unknown, applied_on?: unknown, previous_end?: unknown, founded_on?: unknown, holidays?: unknown[][]): unknown {
  return validity(validityStartOn, issued_on, applied_on, previous_end, founded_on, holidays);
}

/**
 * The last day on which a confirmation is valid: 2 years for applications until 2021-02-11, 3 years from 2021-02-12.
 * @customfunction VALIDITY_END
 * @param issued_on The day the confirmation was issued
 * @param applied_on The day of the application; needed with previous_end, founded_on, or an issue soon after 2021-02-12
 * @param previous_end The last day of the validity before, of an existing venture
 * @param founded_on The day a prospective venture was founded
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @returns A date. The first day counts: 2 years from 2014-05-20 end on 2016-05-19, from 2016-02-29 on 2018-02-28.
 * @throws #N/A without issued_on, without applied_on where it decides, and before 2014-01-01 (a certificate issued from 2010-04-28 on has its 2 years).
 * @throws #VALUE! for what is not a valid date.
 * @see 영 제18조의4, 제8조, 제19조, 민법 제160조, 제161조
 */
export function VALIDITY_END(issued_on: unknown, applied_on?: unknown, previous_end?: unknown, founded_on?: unknown, holidays?: unknown[][]): unknown {
  return validity(validityEndOn, issued_on, applied_on, previous_end, founded_on, holidays);
}

/**
 * The first and the last day to apply so that the validity runs on: from 2 months before to 1 month after its end.
 * @customfunction RENEWAL_WINDOW
 * @param valid_until The last day of the validity
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @returns A row of two dates. For ends whose window would begin on 2027-02-20 or later: #N/A and the 140th day before the end, the last to apply so as to be confirmed before it (likely).
 * @throws #N/A without a date and before 2014-01-01.
 * @throws #VALUE! for what is not a date.
 * @see 제8조 제1호, 제19조 제1호, 민법 제161조
 */
export function RENEWAL_WINDOW(valid_until: unknown, holidays?: unknown[][]): unknown[][] {
  const until = needDate(cell('valid_until', valid_until));
  const days = holidaysIn('holidays', holidays);
  const renewal = valueOrThrow(renewalOn(until, days));
  return [[renewal.from === undefined ? fault('missing', windowChanged) : dateAnswer(renewal.from), dateAnswer(renewal.until)]];
}

/**
 * TRUE where the technology evaluation counts as passed without one (Art. 6 ⑨ ⑩).
 * @customfunction DEEMED_EXCELLENT
 * @param basis 기술혁신형기업, 기술성평가 (60 % or more in technology, see technology_share) or 예비벤처
 * @param basis_date The day of the selection, of the notice of the guarantee or loan, or of the prospective confirmation
 * @param applied_on The day of the application
 * @param barred TRUE where a ground of Art. 6 ⑩ demands the evaluation (closed, insolvent, barred from clearing …)
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @param technology_share For 기술성평가: the share of the points of its technology section, 0 to 1 (60 % is 0.6); left out, it counts as reached
 * @returns TRUE within 1 year (기술혁신형기업, 예비벤처) or 6 months (기술성평가) of basis_date; FALSE otherwise, when barred, and below 60 %.
 * @throws #N/A without one of the first three (basis_date is not needed when barred), before 2014-01-01, and where the edition has no such rule.
 * @throws #VALUE! for another basis, what is not a valid date, and a share that is not between 0 and 1.
 * @see 제6조⑨⑩
 */
export function DEEMED_EXCELLENT(
  basis: Basis,
  basis_date: unknown,
  applied_on: unknown,
  barred?: unknown,
  holidays?: unknown[][],
  technology_share?: unknown,
): unknown {
  const days = holidaysIn('holidays', holidays);
  const cells = [
    cell('basis', basis),
    cell('basis_date', basis_date),
    cell('applied_on', applied_on),
    cell('barred', barred),
    cell('technology_share', technology_share),
  ];
  return forEachCell(cells, (ground, day, applied, isBarredCell, share) => {
    const read = choice(ground, BASIS, readBasis);
    const since = optionalDate(day);
    const appliedOn = needDate(applied);
    const isBarred = flag(isBarredCell);
    // Where the evaluation is demanded all the same, no day makes it pass.
    const basisDate = since ?? (isBarred ? appliedOn : needDate(day));
    const technologyShare = optionalShare(share);
    return valueOrThrow(deemedExcellent(editionAt(appliedOn), { basis: read, basisDate, appliedOn, barred: isBarred, technologyShare, holidays: days }));
  });
}

/**
 * The body to apply to, by the type of the application (Art. 4 ①).
 * @customfunction CONFIRMING_BODY
 * @param type 투자, 연구개발, 보증, 대출, 보증대출 or 예비; 혁신성장 from 2021-02-12 on
 * @param guarantee The guarantee in won; needed for 보증대출
 * @param loan The loan in won; needed for 보증대출
 * @param on_date The day of the application: picks the edition; the notice 2013-60 if left out
 * @returns Its name; several names, with commas, where the firm may choose. For 보증대출 the larger amount decides, a tie leaves the choice.
 * @throws #N/A without a type, for 보증대출 without both amounts, for a type the edition has not.
 * @throws #VALUE! for another type, for text or a negative amount.
 * @see 제4조①
 */
export function CONFIRMING_BODY(type: ApplicationKind, guarantee?: unknown, loan?: unknown, on_date?: unknown): unknown {
  return forEachCell([cell('type', type), cell('guarantee', guarantee), cell('loan', loan), cell('on_date', on_date)], (kind, guaranteeCell, loanCell, on) => {
    const read = choice(kind, KIND, readApplicationType);
    const guaranteed = optionalAmount(guaranteeCell);
    const lent = optionalAmount(loanCell);
    const bodies = valueOrThrow(confirmingBody(editionAt(optionalDate(on)), read, { guarantee: guaranteed, loan: lent }));
    return bodies.map((body) => body.name.ko).join(', ');
  });
}

const optionalType = (type: Cell): ReturnType<typeof readApplicationType> => optionalChoice(type, KIND, readApplicationType);

/**
 * The day by which the result of an evaluation must be told: 45 days (another institution: 40), 20 more when extended.
 * @customfunction EVALUATION_DUE
 * @param requested_on The day the confirmation was requested
 * @param other_institution TRUE where another institution evaluates the business of an R&D firm (Art. 4 ②)
 * @param extended TRUE where the time was extended
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @param type The type of the application; only 연구개발 has the 40 days, 투자 has no evaluation
 * @returns A date.
 * @throws #N/A without a date, for 투자, before 2014-01-01, and where the edition has no such rule (from 2021-02-12 on).
 * @throws #VALUE! for what is not a valid date or no TRUE or FALSE.
 * @see 제6조⑥, 민법 제161조
 */
export function EVALUATION_DUE(
  requested_on: unknown,
  other_institution?: unknown,
  extended?: unknown,
  holidays?: unknown[][],
  type?: ApplicationKind,
): unknown {
  const days = holidaysIn('holidays', holidays);
  const cells = [cell('requested_on', requested_on), cell('other_institution', other_institution), cell('extended', extended), cell('type', type)];
  return forEachCell(cells, (requested, other, longer, kind) => {
    const on = needDate(requested);
    const otherInstitution = flag(other);
    return dateAnswer(valueOrThrow(evaluationOn(on, { otherInstitution, extended: flag(longer), type: optionalType(kind), holidays: days })));
  });
}

/**
 * The day by which an application must be settled: 30 days for 투자, 45 for the others.
 * @customfunction PROCESSING_DUE
 * @param applied_on The day of the application; from 2025-04-01 on the day of its receipt (제15조④)
 * @param type 투자, 연구개발, 보증, 대출, 보증대출 or 예비; 혁신성장 from 2021-02-12 on
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves; from 2025-04-01 weekends always do
 * @param extended TRUE where the time was extended by 20 days (from 2021-02-12 on)
 * @returns A date.
 * @throws #N/A without a date or type, before 2014-01-01, for a type the edition has not, and for an extension that it has not.
 * @throws #VALUE! for what is not a valid date, for another type.
 * @see 별지 제1호, 규칙 제8조, 제15조④, 민법 제161조
 */
export function PROCESSING_DUE(applied_on: unknown, type: ApplicationKind, holidays?: unknown[][], extended?: unknown): unknown {
  const days = holidaysIn('holidays', holidays);
  return forEachCell([cell('applied_on', applied_on), cell('type', type), cell('extended', extended)], (applied, typed, longer) => {
    const on = needDate(applied);
    const kind = choice(typed, KIND, readApplicationType);
    return dateAnswer(valueOrThrow(processingOn(on, kind, { extended: flag(longer), holidays: days })));
  });
}

/**
 * The last day to object to the result: 7 days after the notice; 30 days from 2021-02-12 on.
 * @customfunction OBJECTION_DUE
 * @param notified_on The day of the notice
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @param applied_on The day of the application: picks the edition; needed for a notice soon after 2021-02-12
 * @param type The type of the application; until 2021-02-11 투자 has no evaluation to object to
 * @returns A date.
 * @throws #N/A without a date, without applied_on where it decides, where there is nothing to object to, and before 2014-01-01.
 * @throws #VALUE! for what is not a valid date, for another type.
 * @see 제6조⑦, 민법 제161조
 */
export function OBJECTION_DUE(notified_on: unknown, holidays?: unknown[][], applied_on?: unknown, type?: ApplicationKind): unknown {
  const days = holidaysIn('holidays', holidays);
  return forEachCell([cell('notified_on', notified_on), cell('applied_on', applied_on), cell('type', type)], (notified, applied, kind) => {
    const on = needDate(notified);
    return dateAnswer(valueOrThrow(objectionOn(on, { appliedOn: optionalDate(applied), type: optionalType(kind), holidays: days })));
  });
}

/**
 * The day by which the confirmations and evaluations of a quarter are reported: the 10th of the month after its end.
 * @customfunction REPORT_DUE
 * @param on_date Any day of the quarter
 * @param holidays Holidays: a range of dates, perhaps empty. With it a last day on a weekend or holiday moves on
 * @returns A date.
 * @throws #N/A without a date, before 2014-01-01, and where the edition has no such rule (from 2021-02-12 on).
 * @throws #VALUE! for what is not a valid date.
 * @see 제11조②
 */
export function REPORT_DUE(on_date: unknown, holidays?: unknown[][]): unknown {
  const days = holidaysIn('holidays', holidays);
  return forEachCell([cell('on_date', on_date)], (on) => dateAnswer(valueOrThrow(reportOn(needDate(on), days))));
}

function checked(number: unknown, valid: (digits: string) => boolean): unknown {
  return forEachCell([cell('number', number)], (given) => {
    const written = needWord(given, NUMBER);
    const digits = readDigits(written);
    if (digits === undefined) throw unexpected(given, written, NUMBER);
    return valid(digits);
  });
}

/**
 * TRUE when the check digit of a business registration number (사업자등록번호) is right.
 * @customfunction BIZ_NO_VALID
 * @param number The number: 10 digits, hyphens allowed
 * @returns TRUE or FALSE; FALSE too for another number of digits and for zeros alone.
 * @throws #N/A without a number.
 * @throws #VALUE! for anything but digits, hyphens and blanks.
 * @see 별지 제1호
 */
export function BIZ_NO_VALID(number: unknown): unknown {
  return checked(number, isBusinessNumber);
}

/**
 * TRUE when the check digit of a corporate registration number (법인등록번호) is right; no proof for numbers given from 2025 on.
 * @customfunction CORP_NO_VALID
 * @param number The number: 13 digits, hyphens allowed
 * @returns TRUE or FALSE; FALSE too for another number of digits and for zeros alone. Numbers given from 2025 on may carry no check digit: FALSE is no proof for those.
 * @throws #N/A without a number.
 * @throws #VALUE! for anything but digits, hyphens and blanks.
 * @see 별지 제1호
 */
export function CORP_NO_VALID(number: unknown): unknown {
  return checked(number, isCorporateNumber);
}
