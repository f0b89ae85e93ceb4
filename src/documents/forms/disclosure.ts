/** 벤처기업 정보공개 (별지 제5호, 제9호 of 2025): whose investments stand in it, and how long each certificate is valid. */
import { dayOf, monthOf, yearOf, type PlainDate } from '../../domain';
import type { Edition } from '../../law/types';
import { a1 } from '../../sheet/a1';
import { AMOUNT, DAY, type Calculation } from './calculation';

/** Beside the table; what the cells below it take is asked for by these words. */
export const ASKED_INVESTOR = '규정된 자의 투자(예·아니오)';

/** A month after a day ends on the day of that number; counted from the day behind it, so that a month's last day leads to a last day. */
export const monthAfter = (cell: string, months: number): string =>
  `IF(DAY(EDATE(${cell}+1,${months}))=DAY(${cell}+1),EDATE(${cell}+1,${months})-1,EDATE(${cell}+1,${months}))`;
/** The last day of so many years that count their first day. */
export const lastDay = (start: string, years: number): string =>
  `IF(DAY(EDATE(${start},${years * 12}))=DAY(${start}),EDATE(${start},${years * 12})-1,EDATE(${start},${years * 12}))`;
export const iso = (cell: string): string => `YEAR(${cell})&"-"&TEXT(MONTH(${cell}),"00")&"-"&TEXT(DAY(${cell}),"00")`;
const serial = (day: PlainDate): string => `DATE(${yearOf(day)},${monthOf(day)},${dayOf(day)})`;

interface Table {
  /** The row of its headings. */
  readonly head: number;
  readonly rows: number;
}

/** * 법 제2조의2제1항제3호가목 (1)~(7)에 규정된 자의 투자 및 변경내용만을 기재: asked for each line, and added up. */
export function investments(form: Calculation, { head, rows }: Table, amount: number): void {
  form.aside(head, 0, { value: ASKED_INVESTOR });
  form.aside(head, 1, { value: '기재 여부 (인쇄되지 않음)' });
  const [amounts, answers]: [string[], string[]] = [[], []];
  for (let row = head + 1; row <= head + rows; row += 1) {
    const [first, last] = [a1(row, 0), a1(row, amount)];
    const answer = form.aside(row, 0, { value: null, unlocked: true });
    amounts.push(last);
    answers.push(answer);
    form.aside(row, 1, {
      formula: `=IF(COUNTA(${first}:${last})=0,"",IF(${answer}="예","기재 대상",IF(${answer}="아니오","기재하지 않습니다(가목에 규정된 자의 투자가 아님)","투자한 자가 가목에 규정된 자인지 확인하십시오")))`,
    });
  }
  form.aside(head + rows + 1, 0, { value: '규정된 자의 투자 합계' });
  form.aside(head + rows + 1, 1, { formula: `=${amounts.map((cell, place) => `IF(${answers[place]}="예",N(${cell}),0)`).join('+')}`, numberFormat: AMOUNT });
}

/** 발급일 → 유효기간, by the article on the validity: from the issue, or on a renewal from the day after the former end. It may be typed over. */
export function certificates(
  form: Calculation,
  { head, rows }: Table,
  columns: { readonly issued: number; readonly period: number },
  { validity }: Edition,
): void {
  const { years, renewal, renewalChange } = validity;
  ['신청일(연장한 경우)', '유효기간 시작일', '유효기간 만료일'].forEach((words, offset) => form.aside(head, offset, { value: words }));
  let former: string | undefined;
  for (let row = head + 1; row <= head + rows; row += 1) {
    const issued = a1(row, columns.issued);
    const applied = form.aside(row, 0, { value: null, numberFormat: DAY, unlocked: true });
    const { monthsBefore, monthsAfter } = renewal.available ? renewal.value : {};
    const renewed =
      former && monthsBefore && monthsAfter
        ? `IF(AND(COUNT(${former},${applied})=2,${applied}>=EDATE(N(${former}),-${monthsBefore.value}),${applied}<=${monthAfter(`N(${former})`, monthsAfter.value)}),${former}+1,${issued})`
        : issued;
    // Of applications by a rule that is known to come nothing is said.
    const known = renewalChange ? `IF(N(${applied})>=${serial(renewalChange.from)},"이 고시에는 없습니다",${renewed})` : renewed;
    const start = form.aside(row, 1, { formula: `=IF(COUNT(${issued})=0,"",${known})`, numberFormat: DAY });
    const end = form.aside(row, 2, { formula: `=IF(COUNT(${start})=0,"",${lastDay(start, years.value)})`, numberFormat: DAY });
    form.set(row, columns.period, `IF(COUNT(${start})=0,"",${iso(start)}&" ~ "&${iso(end)})`, { unlocked: true });
    former = end;
  }
}
