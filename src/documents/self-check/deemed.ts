/** 제6조⑨3: a firm that applies within a year of its confirmation as a prospective venture, told by a list of certificates. */
import { iGa, text, toSerial, type PlainDate, type Text } from '../../domain';
import { companyKey } from '../../reading/company-name';
import type { ProspectiveCertificate, ProspectiveCertificates } from '../../reading/self-check/prospective';
import { deemedExcellent, type Edition } from '../../rules';
import { parseA1, quoteSheet } from '../../sheet/a1';
import { absolute, textLiteral } from '../formula-text';
import { monthsAfterCell } from './formula-value';

export interface DeemedByCertificate {
  /** The certificate by which ⑨ applies. */
  readonly by?: ProspectiveCertificate;
  /** A certificate that does not make it apply, and why: another number of ⑨ may. */
  readonly unclear?: { readonly where: string; readonly why: Text };
}

const WHY = {
  whose: text(
    '여러 기업의 목록이고 신청기업의 이름을 알 수 없어 넣지 않았습니다',
    'stands in a list of several firms, and the name of the applicant is not known: it was not taken',
  ),
  notRead: (shown: string): Text => text(`${iGa(`‘${shown}’`)} 날짜가 아니어서 넣지 않았습니다`, `“${shown}” is not a valid date and was not taken`),
  late: (day: PlainDate, months: number): Text =>
    text(
      `예비벤처확인일 ${day}부터 ${months / 12}년 이내의 신청이 아니므로 제9항제3호에는 해당하지 않습니다. 다른 호를 확인하십시오`,
      `not applied for within ${months / 12} year of the confirmation as a prospective venture on ${day}: number 3 of ⑨ does not apply; see its other numbers`,
    ),
} as const;

/** `firm`: the applicant, where the workbook says it. It never answers no: ⑨ has other numbers. */
export function deemedByCertificate(edition: Edition, on: PlainDate, firm: string | undefined, { found, firms }: ProspectiveCertificates): DeemedByCertificate {
  const { deemedExcellent: rule } = edition.eligibility;
  if (!rule.available) return {};
  const own = found.filter((one) => firm === undefined || one.firm === '' || companyKey(one.firm) === companyKey(firm));
  const [first] = own;
  if (!first) return {};
  if (firm === undefined && firms > 1) return { unclear: { where: first.where, why: WHY.whose } };
  const applies = ({ issuedOn }: ProspectiveCertificate): boolean => {
    const outcome = issuedOn && deemedExcellent(edition, { basis: 'prospective', basisDate: issuedOn, appliedOn: on });
    return outcome !== undefined && outcome.kind === 'value' && outcome.value;
  };
  const by = own.find(applies);
  if (by) return { by };
  const latest = own.reduce((last, one) => ((one.issuedOn ?? '') > (last.issuedOn ?? '') ? one : last));
  const { issuedOn, where, day } = latest;
  if (issuedOn === undefined) return { unclear: { where, why: WHY.notRead(String(day.value).slice(0, 40)) } };
  return { unclear: { where, why: WHY.late(issuedOn, rule.value.prospectiveMonths.value) } };
}

const NOTHING = '""';

/**
 * The answer as a formula over the day of the application: yes within the time, else open. Only while the row is still that of the same firm and
 * type: a list that is sorted must not answer for another firm. Undefined where the day is no plain date.
 */
export function deemedLink(edition: Edition, by: ProspectiveCertificate, yes: string, date1904: boolean): ((on: string) => string) | undefined {
  const { deemedExcellent: rule } = edition.eligibility;
  if (!rule.available || by.issuedOn === undefined) return undefined;
  const { value } = by.day;
  if (typeof value !== 'number' || Math.floor(value) !== toSerial(by.issuedOn, date1904)) return undefined;
  const cells = [by.type, ...(by.name ? [by.name] : [])];
  if (cells.some((cell) => typeof cell.value !== 'string')) return undefined;
  const reference = (address: string): string => {
    const place = parseA1(address);
    return `${quoteSheet(by.sheet)}!${place ? absolute(place.row, place.column) : address}`;
  };
  const day = reference(by.day.address);
  const isSame = cells.map((cell) => `${reference(cell.address)}=${textLiteral(cell.value as string)}`).join(',');
  const end = monthsAfterCell({ f: day, v: '' }, rule.value.prospectiveMonths.value).f;
  return (on) => `IF(AND(ISNUMBER(${day}),ISNUMBER(${on}),${isSame}),IF(AND(${on}>=${day},${on}<=${end}),${textLiteral(yes)},${NOTHING}),${NOTHING})`;
}
