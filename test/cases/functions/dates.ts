/** Validity, deadlines, bodies and numbers. Holidays of 2014: 05-05, 05-06 (Buddha's birthday). */
import { expect } from 'vitest';
import { column, day, inCell, NA, VALUE, type Case } from './case';

const at = (iso: string): number => day(iso);

export const validityStart: readonly Case[] = [
  { id: 'VALIDITY_START', args: ['2014-05-20'], value: at('2014-05-20'), why: '제8조3: the day of issue' },
  { id: 'VALIDITY_START', args: [at('2014-05-20')], value: at('2014-05-20'), why: 'a serial' },
  // 제8조1, the window of an end on 2016-05-19: 2016-03-19 to 2016-06-19.
  { id: 'VALIDITY_START', args: ['2016-07-01', '2016-03-18', '2016-05-19'], value: at('2016-07-01'), why: 'a day too early: the issue' },
  { id: 'VALIDITY_START', args: ['2016-07-01', '2016-03-19', '2016-05-19'], value: at('2016-05-20'), why: 'the first day of the 2 months' },
  { id: 'VALIDITY_START', args: ['2016-07-01', '2016-05-19', '2016-05-19'], value: at('2016-05-20'), why: 'the day of the end' },
  { id: 'VALIDITY_START', args: ['2016-07-01', '2016-06-19', '2016-05-19'], value: at('2016-05-20'), why: 'the last day of the month after' },
  { id: 'VALIDITY_START', args: ['2016-07-01', '2016-06-20', '2016-05-19'], value: at('2016-07-01'), why: 'a day too late: the issue' },
  // Month ends: one month after 2015-02-28 ends on 03-31, after 2015-01-30 on 02-28; two months before 2015-04-30 begin on 02-28.
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-03-31', '2015-02-28'], value: at('2015-03-01'), why: 'contract: ends on 2015-03-31' },
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-04-01', '2015-02-28'], value: at('2015-06-01'), why: 'the day after' },
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-02-28', '2015-01-30'], value: at('2015-01-31'), why: 'contract: ends on 2015-02-28' },
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-03-01', '2015-01-30'], value: at('2015-06-01'), why: 'the day after' },
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-02-28', '2015-04-30'], value: at('2015-05-01'), why: 'from the last of February' },
  { id: 'VALIDITY_START', args: ['2015-06-01', '2015-02-27', '2015-04-30'], value: at('2015-06-01'), why: 'a day too early' },
  // 제8조2, a founding on 2015-03-02: until 2015-04-02.
  { id: 'VALIDITY_START', args: ['2015-05-01', '2015-04-02', null, '2015-03-02'], value: at('2015-03-02'), why: 'the last day of the month' },
  { id: 'VALIDITY_START', args: ['2015-05-01', '2015-04-03', null, '2015-03-02'], value: at('2015-05-01'), why: 'a day too late' },
  { id: 'VALIDITY_START', args: ['2015-05-01', '2015-03-02', null, '2015-03-02'], value: at('2015-03-02'), why: 'on the day itself' },
  { id: 'VALIDITY_START', args: ['2015-05-01', '2015-03-01', null, '2015-03-02'], value: at('2015-05-01'), why: 'before it was founded' },
  { id: 'VALIDITY_START', args: ['2015-05-01', '2015-03-10', '2015-03-20', '2015-03-02'], value: at('2015-03-21'), why: 'the first number of the article goes before the second' },
  { id: 'VALIDITY_START', args: ['2015-05-01', null, '2015-03-20'], value: NA, message: '신청일', why: 'the application is needed' },
  { id: 'VALIDITY_START', args: ['2015-05-01', '', null, '2015-03-02'], value: NA, why: 'the application is needed' },
  { id: 'VALIDITY_START', args: [null], value: NA, message: 'issued_on', why: 'no issue' },
  { id: 'VALIDITY_START', args: ['2013-12-31'], value: NA, message: '판이 없습니다', why: 'no edition' },
  { id: 'VALIDITY_START', args: ['2014-02-30'], value: VALUE, message: '‘2014-02-30’', why: 'no date' },
  { id: 'VALIDITY_START', args: [column('2014-05-20', 'x', '')], value: [[at('2014-05-20')], [expect.objectContaining({ code: '#VALUE!' })], ['']], why: 'a column' },
];

/** Columns of facts: each row is its own firm. */
export const validityRows: readonly Case[] = [
  {
    id: 'VALIDITY_START',
    args: [column('2016-07-01', '2016-07-01', '2016-07-01', 'x', null), column('2016-03-19', '2016-03-18', 'y', null, '2016-03-19'), [['2016-05-19']]],
    value: [[at('2016-05-20')], [at('2016-07-01')], [inCell(VALUE, 'applied_on 3행 1열: ‘y’')], [inCell(VALUE, 'issued_on 4행 1열: ‘x’')], [inCell(NA, 'issued_on 5행 1열')]],
    why: 'the bad cell is named in each argument; an end in a range of one cell counts for every row',
  },
  { id: 'VALIDITY_END', args: [column('2014-05-20', '2016-02-29', '2014-05-20'), column('2014-05-01', '2016-02-01')], value: [[at('2016-05-19')], [at('2018-02-28')], [inCell(NA, 'applied_on 3행 1열')]], why: 'a row beyond a shorter column' },
];
export const validityEnd: readonly Case[] = [
  { id: 'VALIDITY_END', args: ['2014-05-20'], value: at('2016-05-19'), why: 'contract' },
  { id: 'VALIDITY_END', args: ['2016-02-29'], value: at('2018-02-28'), why: 'contract: no 29 February in 2018' },
  { id: 'VALIDITY_END', args: ['2014-03-01'], value: at('2016-02-29'), why: 'the day before 1 March of a leap year' },
  { id: 'VALIDITY_END', args: ['2014-01-01'], value: at('2015-12-31'), why: 'the first day of the edition' },
  { id: 'VALIDITY_END', args: ['2016-07-01', '2016-05-01', '2016-05-19'], value: at('2018-05-19'), why: 'runs on from 2016-05-20' },
  { id: 'VALIDITY_END', args: ['2021-02-11'], value: at('2023-02-10'), why: '2 years' },
  { id: 'VALIDITY_END', args: ['2021-02-12'], value: at('2024-02-11'), why: '3 years from 2021-02-12 on' },
  { id: 'VALIDITY_END', args: ['2021-03-15', '2021-02-11'], value: at('2023-03-14'), why: 'the application picks the edition: 2 years' },
  { id: 'VALIDITY_END', args: ['2021-03-15', '2021-02-12'], value: at('2024-03-14'), why: 'the application picks the edition: 3 years' },
  { id: 'VALIDITY_END', args: ['2024-02-29'], value: at('2027-02-28'), why: 'a leap day and 3 years' },
  { id: 'VALIDITY_END', args: ['2023-05-01', '2023-04-01', '2023-04-30'], value: NA, message: '이 판에는 없습니다', why: '제8조 of the notice of today is not known' },
  { id: 'VALIDITY_END', args: ['2015-05-01', null, null, '2015-03-02'], value: NA, why: 'the application is needed' },
];

export const renewal: readonly Case[] = [
  { id: 'RENEWAL_WINDOW', args: ['2016-05-19'], value: [[at('2016-03-19'), at('2016-06-19')]], why: '2 months before, 1 month after' },
  { id: 'RENEWAL_WINDOW', args: ['2015-02-28'], value: [[at('2014-12-28'), at('2015-03-31')]], why: 'contract' },
  { id: 'RENEWAL_WINDOW', args: ['2015-01-30'], value: [[at('2014-11-30'), at('2015-02-28')]], why: 'contract' },
  { id: 'RENEWAL_WINDOW', args: ['2016-01-31'], value: [[at('2015-11-30'), at('2016-02-29')]], why: 'February has 29 days; November has no 31st' },
  { id: 'RENEWAL_WINDOW', args: ['2016-04-29'], value: [[at('2016-02-29'), at('2016-05-29')]], why: 'a leap day' },
  { id: 'RENEWAL_WINDOW', args: ['2015-04-29'], value: [[at('2015-02-28'), at('2015-05-29')]], why: 'no leap day' },
  { id: 'RENEWAL_WINDOW', args: ['2022-05-01'], value: NA, message: '이 판에는 없습니다', why: 'not known of today' },
  { id: 'RENEWAL_WINDOW', args: [''], value: NA, why: 'no date' },
];

export const deemed: readonly Case[] = [
  { id: 'DEEMED_EXCELLENT', args: ['기술혁신형기업', '2014-03-10', '2014-03-10'], value: true, why: 'on the day itself' },
  { id: 'DEEMED_EXCELLENT', args: ['기술혁신형기업', '2014-03-10', '2014-03-09'], value: false, why: 'before it' },
  { id: 'DEEMED_EXCELLENT', args: ['기술혁신형기업', '2014-03-10', '2015-03-10'], value: true, why: 'the last day of 1 year' },
  { id: 'DEEMED_EXCELLENT', args: ['기술혁신형기업', '2014-03-10', '2015-03-11'], value: false, why: 'the day after' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', '2015-02-28', '2016-02-29'], value: true, why: '1 year after 2015-02-28 begins on 03-01 and ends on 2016-02-29' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', '2015-02-28', '2016-03-01'], value: false, why: 'the day after' },
  { id: 'DEEMED_EXCELLENT', args: ['기술성평가', '2014-08-31', '2015-02-28'], value: true, why: '6 months after 08-31 begin on 09-01 and end on 02-28' },
  { id: 'DEEMED_EXCELLENT', args: ['기술성평가', '2014-08-31', '2015-03-01'], value: false, why: 'the day after' },
  { id: 'DEEMED_EXCELLENT', args: ['기술성 평가', '2014-08-31', '2014-09-01', true], value: false, why: '제6조⑩' },
  { id: 'DEEMED_EXCELLENT', args: ['prospective', '2014-08-31', '2014-09-01', 'FALSE'], value: true, why: 'in English; FALSE as text' },
  { id: 'DEEMED_EXCELLENT', args: ['constructor', '2014-08-31', '2014-09-01'], value: VALUE, message: 'basis', why: 'no such basis' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', null, '2014-09-01'], value: NA, message: 'basis_date', why: 'no date' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', null, '2014-09-01', true], value: false, why: '제6조⑩ decides without the date' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', 'x', '2014-09-01', true], value: VALUE, message: 'basis_date', why: 'what is no date is a mistake all the same' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', null, null, true], value: NA, message: 'applied_on', why: 'no application picks the edition' },
  { id: 'DEEMED_EXCELLENT', args: [column('예비벤처', '기타', '예비벤처'), column('2014-08-31', '2014-08-31', null), '2014-09-01', column(false, false, 'maybe')], value: [[true], [inCell(VALUE, 'basis 2행 1열: ‘기타’')], [inCell(VALUE, 'barred 3행 1열: ‘maybe’')]], why: 'a column' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', '2014-08-31'], value: NA, message: 'applied_on', why: 'no application' },
  { id: 'DEEMED_EXCELLENT', args: ['예비벤처', '2021-01-31', '2021-02-12'], value: NA, message: '이 판에는 없습니다', why: 'not of today' },
];

export const bodies: readonly Case[] = [
  { id: 'CONFIRMING_BODY', args: ['투자'], value: '한국벤처캐피탈협회', why: '제4조①1' },
  { id: 'CONFIRMING_BODY', args: ['벤처투자기업'], value: '한국벤처캐피탈협회', why: 'by its full name' },
  { id: 'CONFIRMING_BODY', args: ['연구개발'], value: '중소기업진흥공단, 기술신용보증기금', why: '제4조①2' },
  { id: 'CONFIRMING_BODY', args: ['보증'], value: '기술신용보증기금', why: '제4조①3가' },
  { id: 'CONFIRMING_BODY', args: ['대출'], value: '중소기업진흥공단', why: '제4조①3나' },
  { id: 'CONFIRMING_BODY', args: ['예비'], value: '중소기업진흥공단, 기술신용보증기금', why: '제4조①4' },
  { id: 'CONFIRMING_BODY', args: ['보증대출', 100_000_001, 100_000_000], value: '기술신용보증기금', why: '제4조①3다: the guarantee is larger' },
  { id: 'CONFIRMING_BODY', args: ['보증·대출', '100,000,000', '1억'], value: VALUE, message: 'loan', why: '1억 is no number' },
  { id: 'CONFIRMING_BODY', args: ['보증대출', 100_000_000, 100_000_001], value: '중소기업진흥공단', why: 'the loan is larger' },
  { id: 'CONFIRMING_BODY', args: ['보증대출', 5, 5], value: expect.stringMatching(/기술신용보증기금.*중소기업진흥공단/), why: 'a tie is the choice of the firm' },
  ...['보증 및 대출', '보증∙대출', '보증・대출', '보증･대출', '보증•대출', '보증_대출', '보증+대출', '기술평가보증 및 대출 기업', 'guarantee_and_loan', 'Guarantee and loan', 'guaranteeAndLoan'].map(
    (type): Case => ({ id: 'CONFIRMING_BODY', args: [type, 7, 6], value: '기술신용보증기금', why: 'both together, however they are joined' }),
  ),
  ...['investment', 'INVESTMENT'].map((type): Case => ({ id: 'CONFIRMING_BODY', args: [type], value: '한국벤처캐피탈협회', why: 'by the English name of the drop-down' })),
  { id: 'CONFIRMING_BODY', args: ['R&D'], value: '중소기업진흥공단, 기술신용보증기금', why: 'R&D' },
  { id: 'CONFIRMING_BODY', args: ['innovation_growth'], value: NA, message: '이 판에는 없는', why: 'a type of today, by its English name' },
  { id: 'CONFIRMING_BODY', args: ['및'], value: VALUE, message: 'type', why: 'joins nothing' },
  {
    id: 'CONFIRMING_BODY',
    args: [column('보증대출', '보증대출', '보증대출', '보증', '보증대출'), column(7, 5, 'x', null, 7), column(6, 6, 6, null)],
    value: [['기술신용보증기금'], ['중소기업진흥공단'], [inCell(VALUE, 'guarantee 3행 1열: ‘x’')], ['기술신용보증기금'], [inCell(NA, 'loan 5행 1열')]],
    why: 'a firm a row: its own guarantee and loan',
  },
  { id: 'CONFIRMING_BODY', args: ['보증대출', 5], value: NA, message: '대출금액', why: 'the loan is missing' },
  { id: 'CONFIRMING_BODY', args: ['기타'], value: VALUE, message: 'type', why: 'no such type' },
  { id: 'CONFIRMING_BODY', args: ['혁신성장'], value: NA, message: '이 판에는 없는', why: 'a type of today' },
  { id: 'CONFIRMING_BODY', args: [''], value: NA, why: 'no type' },
];

export const deadlines: readonly Case[] = [
  { id: 'EVALUATION_DUE', args: ['2014-03-03'], value: at('2014-04-17'), why: '+45' },
  { id: 'EVALUATION_DUE', args: ['2014-03-03', true], value: at('2014-04-12'), why: '+40, a Saturday that stays' },
  { id: 'EVALUATION_DUE', args: ['2014-03-03', true, null, [['']]], value: at('2014-04-14'), why: 'with holidays, though empty, Saturday moves to Monday' },
  { id: 'EVALUATION_DUE', args: ['2014-03-03', false, true], value: at('2014-05-07'), why: '+45 +20' },
  { id: 'EVALUATION_DUE', args: ['2014-03-03', true, true], value: at('2014-05-02'), why: '+40 +20' },
  { id: 'EVALUATION_DUE', args: ['2014-03-20', null, null, column('2014-05-05', at('2014-05-06'))], value: at('2014-05-07'), why: 'Sunday 4 May and two holidays' },
  { id: 'EVALUATION_DUE', args: ['2014-03-20'], value: at('2014-05-04'), why: 'without holidays nothing moves' },
  { id: 'EVALUATION_DUE', args: ['2014-03-20', null, null, column('2014-05-05', '휴일')], value: VALUE, message: 'holidays 2행 1열: ‘휴일’', why: 'no date' },
  { id: 'EVALUATION_DUE', args: ['2021-02-12'], value: NA, message: '이 판에는 없습니다', why: 'not known of today' },
  { id: 'PROCESSING_DUE', args: ['2014-01-31', '투자'], value: at('2014-03-02'), why: '+30 over February' },
  { id: 'PROCESSING_DUE', args: ['2016-01-31', '투자'], value: at('2016-03-01'), why: '+30 over a leap February' },
  { id: 'PROCESSING_DUE', args: ['2014-03-03', '예비'], value: at('2014-04-17'), why: '+45' },
  { id: 'PROCESSING_DUE', args: ['2021-02-12', '투자'], value: at('2021-03-14'), why: '+30 today (규칙 제8조②)' },
  { id: 'PROCESSING_DUE', args: ['2021-02-12', '혁신성장'], value: at('2021-03-29'), why: '+45 today' },
  { id: 'PROCESSING_DUE', args: ['2014-03-03', '혁신성장'], value: NA, why: 'not of the notice' },
  { id: 'PROCESSING_DUE', args: [column('2014-01-31', '2014-03-03', '2014-03-03'), column('투자', '출자')], value: [[at('2014-03-02')], [inCell(VALUE, 'type 2행 1열: ‘출자’')], [inCell(NA, 'type 3행 1열')]], why: 'columns of unequal length' },
  { id: 'PROCESSING_DUE', args: ['2021-02-12', 'innovation_growth'], value: at('2021-03-29'), why: 'by the English name of the drop-down' },
  { id: 'PROCESSING_DUE', args: ['2014-03-03'], value: NA, message: 'type', why: 'no type' },
  { id: 'PROCESSING_DUE', args: ['2014-03-03', '출자'], value: VALUE, message: 'type', why: 'no such type' },
  { id: 'OBJECTION_DUE', args: ['2014-04-17'], value: at('2014-04-24'), why: '+7' },
  { id: 'OBJECTION_DUE', args: ['2014-04-19', [['']]], value: at('2014-04-28'), why: 'Saturday 26 April moves to Monday' },
  { id: 'OBJECTION_DUE', args: ['2021-02-12'], value: at('2021-03-14'), why: '+30 from 2021-02-12 on (법 제25조의5)' },
  { id: 'REPORT_DUE', args: ['2014-01-01'], value: at('2014-04-10'), why: '제11조②' },
  { id: 'REPORT_DUE', args: ['2014Q1'], value: VALUE, why: 'a date is asked for, not a quarter' },
  { id: 'REPORT_DUE', args: ['2014-03-31'], value: at('2014-04-10'), why: 'the last day of the quarter' },
  { id: 'REPORT_DUE', args: ['2014-04-01'], value: at('2014-07-10'), why: 'the first of the next' },
  { id: 'REPORT_DUE', args: ['2014-10-01'], value: at('2015-01-10'), why: 'the next year' },
  { id: 'REPORT_DUE', args: ['2021-02-12'], value: NA, why: 'not known of today' },
];

export const numbers: readonly Case[] = [
  { id: 'BIZ_NO_VALID', args: ['123-45-67891'], value: true, why: '165 + 4 = 169: 1' },
  { id: 'BIZ_NO_VALID', args: [1_234_567_891], value: true, why: 'a number' },
  { id: 'BIZ_NO_VALID', args: ['１２３－４５－６７８９１'], value: true, why: 'full width' },
  { id: 'BIZ_NO_VALID', args: ['123-45-67890'], value: false, why: 'another digit' },
  { id: 'BIZ_NO_VALID', args: ['000-00-00000'], value: false, why: 'zeros alone are no number, though their check digit is 0' },
  { id: 'BIZ_NO_VALID', args: [column('123-45-67891', 'x')], value: [[true], [inCell(VALUE, 'number 2행 1열: ‘x’')]], why: 'the bad cell is named' },
  { id: 'BIZ_NO_VALID', args: ['12345'], value: false, why: 'too short' },
  { id: 'BIZ_NO_VALID', args: ['123-4A-67891'], value: VALUE, message: '‘123-4A-67891’', why: 'a letter' },
  { id: 'BIZ_NO_VALID', args: [null], value: NA, why: 'no number' },
  { id: 'BIZ_NO_VALID', args: [column('123-45-67891', null, '1')], value: [[true], [''], [false]], why: 'a column' },
  { id: 'CORP_NO_VALID', args: ['110111-1234569'], value: true, why: '41 and 9 make 50' },
  { id: 'CORP_NO_VALID', args: [1_101_111_234_569], value: true, why: 'a number' },
  { id: 'CORP_NO_VALID', args: ['110111-1234560'], value: false, why: 'another digit' },
  { id: 'CORP_NO_VALID', args: ['000000-0000000'], value: false, why: 'zeros alone' },
  { id: 'CORP_NO_VALID', args: ['110111'], value: false, why: 'too short' },
  { id: 'CORP_NO_VALID', args: ['법인'], value: VALUE, why: 'no number' },
  { id: 'CORP_NO_VALID', args: [''], value: NA, why: 'no number' },
];
