/**
 * 제6조⑨ told by a list of certificates: a firm that applies within a year of its confirmation as a prospective venture (⑨3), or of its first selection
 * as an innovative firm (⑨1).
 */
import { iGa, text, toSerial, type PlainDate, type Text } from '../../domain';
import { companyKey } from '../../reading/company-name';
import type { DeemingCertificate, DeemingCertificates } from '../../reading/self-check/deeming';
import { deemedExcellent, type Edition } from '../../rules';
import { parseA1, quoteSheet } from '../../sheet/a1';
import { absolute, textLiteral } from '../formula-text';
import { monthsAfterCell } from './formula-value';

export interface DeemedByCertificate {
  /** The certificate by which ⑨ applies. */
  readonly by?: DeemingCertificate;
  /** A certificate that does not make it apply, and why: another number of ⑨ may. */
  readonly unclear?: { readonly where: string; readonly why: Text };
}

const WHY = {
  whose: text(
    '여러 기업의 목록이고 신청기업의 이름을 알 수 없어 넣지 않았습니다',
    'stands in a list of several firms, and the name of the applicant is not known: it was not taken',
  ),
  notRead: (shown: string): Text => text(`${iGa(`‘${shown}’`)} 날짜가 아니어서 넣지 않았습니다`, `“${shown}” is not a valid date and was not taken`),
  late: {
    prospective: (day: PlainDate, months: number): Text =>
      text(
        `예비벤처확인일 ${day}부터 ${months / 12}년 이내의 신청이 아니므로 제9항제3호에는 해당하지 않습니다. 다른 호를 확인하십시오`,
        `not applied for within ${months / 12} year of the confirmation as a prospective venture on ${day}: number 3 of ⑨ does not apply; see its other numbers`,
      ),
    innovative: (day: PlainDate, months: number): Text =>
      text(
        `기술혁신형기업 확인일 ${day}부터 ${months / 12}년 이내의 신청이 아니므로 제9항제1호에는 해당하지 않습니다. 다른 호를 확인하십시오`,
        `not applied for within ${months / 12} year of the selection as an innovative firm on ${day}: number 1 of ⑨ does not apply; see its other numbers`,
      ),
  },
  again: text(
    '신규로 선정된 기업만 해당하는데(제9항제1호) 갱신이나 연장으로 적혀 있어 넣지 않았습니다. 다른 호를 확인하십시오',
    'number 1 of ⑨ is for a first selection, and this one is a renewal: it was not taken; see the other numbers of ⑨',
  ),
  isFirst: text(
    '신규 선정인지(제9항제1호) 적혀 있지 않아 넣지 않았습니다. 신규 선정이면 ‘예’를 고르십시오',
    'does not say whether it is the first selection, for which number 1 of ⑨ is: it was not taken; answer yes if it is',
  ),
  management: text(
    '경영혁신형기업(메인비즈)은 제9항에 없습니다. 제9항제1호는 기술혁신형기업입니다',
    'is that of a management-innovative firm (Main-Biz), which ⑨ does not name: its number 1 is for innovative firms (Inno-Biz)',
  ),
} as const;

type DeemedRule = Extract<Edition['eligibility']['deemedExcellent'], { readonly available: true }>['value'];
const monthsOf = ({ prospectiveMonths, innovativeMonths }: DeemedRule, basis: 'prospective' | 'innovative'): number =>
  (basis === 'prospective' ? prospectiveMonths : innovativeMonths).value;

/** `firm`: the applicant, where the workbook says it. It never answers no: ⑨ has other numbers. */
export function deemedByCertificate(edition: Edition, on: PlainDate, firm: string | undefined, { found, firms }: DeemingCertificates): DeemedByCertificate {
  const { deemedExcellent: rule } = edition.eligibility;
  if (!rule.available) return {};
  const own = found.filter((one) => firm === undefined || one.firm === '' || companyKey(one.firm) === companyKey(firm));
  const [first] = own;
  if (!first) return {};
  if (firm === undefined && firms > 1) return { unclear: { where: first.where, why: WHY.whose } };
  const inTime = ({ basis, issuedOn }: DeemingCertificate): boolean => {
    const outcome = issuedOn && basis !== 'management' && deemedExcellent(edition, { basis, basisDate: issuedOn, appliedOn: on });
    return outcome !== undefined && outcome !== false && outcome.kind === 'value' && outcome.value;
  };
  const by = own.find((one) => inTime(one) && (one.basis === 'prospective' || one.selection === 'first'));
  if (by) return { by };
  // What may make it apply is told first, then what the text names at all, then the latest.
  const [told] = [...own].sort(
    (a, b) =>
      Number(inTime(b)) - Number(inTime(a)) ||
      Number(a.basis === 'management') - Number(b.basis === 'management') ||
      ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : (a.issuedOn ?? '') > (b.issuedOn ?? '') ? -1 : 0),
  ) as [DeemingCertificate];
  const { basis, issuedOn, where, day, selection } = told;
  if (basis === 'management') return { unclear: { where, why: WHY.management } };
  if (issuedOn === undefined) return { unclear: { where, why: WHY.notRead(String(day.value).slice(0, 40)) } };
  if (inTime(told)) return { unclear: { where, why: selection === 'again' ? WHY.again : WHY.isFirst } };
  return { unclear: { where, why: WHY.late[basis](issuedOn, monthsOf(rule.value, basis)) } };
}

const NOTHING = '""';

/**
 * The answer as a formula over the day of the application: yes within the time, else open. Only while the row is still that of the same firm and
 * type: a list that is sorted must not answer for another firm. Undefined where the day is no plain date.
 */
export function deemedLink(edition: Edition, by: DeemingCertificate, yes: string, date1904: boolean): ((on: string) => string) | undefined {
  const { deemedExcellent: rule } = edition.eligibility;
  if (!rule.available || by.issuedOn === undefined || by.basis === 'management') return undefined;
  const { value } = by.day;
  if (typeof value !== 'number' || Math.floor(value) !== toSerial(by.issuedOn, date1904)) return undefined;
  const cells = [by.type, ...(by.name ? [by.name] : []), ...(by.saysFirst && by.saysFirst.address !== by.type.address ? [by.saysFirst] : [])];
  if (cells.some((cell) => typeof cell.value !== 'string')) return undefined;
  const reference = (address: string): string => {
    const place = parseA1(address);
    return `${quoteSheet(by.sheet)}!${place ? absolute(place.row, place.column) : address}`;
  };
  const day = reference(by.day.address);
  const isSame = cells.map((cell) => `${reference(cell.address)}=${textLiteral(cell.value as string)}`).join(',');
  const end = monthsAfterCell({ f: day, v: '' }, monthsOf(rule.value, by.basis)).f;
  return (on) => `IF(AND(ISNUMBER(${day}),ISNUMBER(${on}),${isSame}),IF(AND(${on}>=${day},${on}<=${end}),${textLiteral(yes)},${NOTHING}),${NOTHING})`;
}
