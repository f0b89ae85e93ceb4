/**
 * Worked examples: what a user types, the cells it reads (from A1 on) and what it answers. They are shown on the pages of help and in the pane,
 * and run as tests. Each value is worked out by hand beside it, from the clause, never copied from an answer.
 */
import { text, type Text } from '../../domain';

export type ExampleCell = string | number | boolean | null;
/** A value, a table, or the error of a cell. Dates are written as ISO text in `date`. */
export type ExampleValue = string | number | boolean | readonly (readonly (string | number | boolean)[])[] | { readonly error: '#N/A' | '#VALUE!' | '#DIV/0!' };

export interface Example {
  readonly formula: string;
  /** The sheet, row by row from A1. */
  readonly cells?: readonly (readonly ExampleCell[])[];
  readonly value: ExampleValue;
  /** How the value is to be shown; plain where left out. */
  readonly shown?: 'date' | 'percent';
  readonly note: Text;
}

const column = (...values: readonly ExampleCell[]): readonly (readonly ExampleCell[])[] => values.map((value) => [value]);
/** Excel serials of the dates in the examples: days since 1899-12-30. */
const serial = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;

const A10 = Array.from({ length: 10 }, () => 'A');
const C18 = Array.from({ length: 18 }, () => 'C');

export const examples: Readonly<Record<string, readonly Example[]>> = {
  RD_RATIO: [
    {
      formula: '=KVENTURE.RD_RATIO(A1:A4,B1:B4)',
      cells: [
        [20_000, 500_000],
        [30_000, 400_000],
        [25_000, 600_000],
        [25_000, 500_000],
      ],
      value: 0.05,
      shown: 'percent',
      note: text('연구개발비 100,000 ÷ 매출액 2,000,000 = 5%', 'Cost 100,000 ÷ sales 2,000,000 = 5 %'),
    },
    {
      formula: '=KVENTURE.RD_RATIO(B1:B5,C1:C5,A1:A5,"2014-02-14")',
      cells: [
        ['2012Q4', 999, 1],
        ['2013Q1', 10, 100],
        ['2013Q2', 20, 100],
        ['2013Q3', 30, 100],
        ['2013Q4', 40, 100],
      ],
      value: 0.25,
      shown: 'percent',
      note: text('2014년 1분기에 신청하면 2013년 4개 분기만 집계합니다: 100 ÷ 400', 'Applied for in 2014Q1: only the quarters of 2013 count, 100 ÷ 400'),
    },
    {
      formula: '=KVENTURE.RD_RATIO(B1:B3,C1:C3,A1:A3,"2014-02-14")',
      cells: [
        ['2013Q1', 10, 100],
        ['2013Q2', 20, 100],
        ['2013Q4', 40, 100],
      ],
      value: { error: '#N/A' },
      note: text('2013Q3의 행이 없습니다', '2013Q3 has no row'),
    },
    {
      formula: '=KVENTURE.RD_RATIO(A1,0)',
      cells: [[1000]],
      value: { error: '#DIV/0!' },
      note: text('매출액이 0이면 비율이 없습니다', 'Without sales there is no ratio'),
    },
  ],
  RD_PERIOD: [
    {
      formula: '=KVENTURE.RD_PERIOD("2014-02-14")',
      value: [
        ['2013Q1', serial('2013-01-01'), serial('2013-03-31')],
        ['2013Q2', serial('2013-04-01'), serial('2013-06-30')],
        ['2013Q3', serial('2013-07-01'), serial('2013-09-30')],
        ['2013Q4', serial('2013-10-01'), serial('2013-12-31')],
      ],
      shown: 'date',
      note: text('2014년 1분기의 직전 4개 분기', 'The four quarters before 2014Q1'),
    },
    {
      formula: '=KVENTURE.RD_PERIOD("2014-12-31")',
      value: [
        ['2013Q4', serial('2013-10-01'), serial('2013-12-31')],
        ['2014Q1', serial('2014-01-01'), serial('2014-03-31')],
        ['2014Q2', serial('2014-04-01'), serial('2014-06-30')],
        ['2014Q3', serial('2014-07-01'), serial('2014-09-30')],
      ],
      shown: 'date',
      note: text('분기의 마지막 날에 신청해도 그 분기는 집계하지 않습니다', 'The quarter of the application itself does not count, not even on its last day'),
    },
    {
      formula: '=KVENTURE.RD_PERIOD("2013-12-31")',
      value: { error: '#N/A' },
      note: text('2014-01-01 전에는 적용되는 고시(법령)가 없습니다', 'No edition before 2014-01-01'),
    },
  ],
  RD_COST: [
    {
      formula: '=KVENTURE.RD_COST(A1:A3,B1:B3)',
      cells: [
        ['1.가.①', 12_000],
        ['1-가-2', 3_500],
        ['2.가.①', 500],
      ],
      value: 16_000,
      note: text('세 금액이 모두 인정 비목입니다: 12,000 + 3,500 + 500', 'All three categories count: 12,000 + 3,500 + 500'),
    },
    {
      formula: '=KVENTURE.RD_COST(A1:A3,B1:B3,"1.가")',
      cells: [
        ['1.가.①', 12_000],
        ['1-가-2', '△500'],
        ['2.가.①', 500],
      ],
      value: 11_500,
      note: text('1.가 아래만, △500은 빼기: 12,000 − 500', 'Only under 1.가, and △500 is taken away: 12,000 − 500'),
    },
    {
      formula: '=KVENTURE.RD_COST(B1:B3,C1:C3,,A1:A3,"2014-02-14")',
      cells: [
        ['2013-03-05', '1.가.①', 700],
        ['2013년 4분기', '1.가.①', 300],
        ['2014-01-10', '1.가.①', 900],
      ],
      value: 1_000,
      note: text('2014년 1분기의 금액은 직전 4개 분기 밖입니다: 700 + 300', 'The amount of 2014Q1 is outside the four quarters: 700 + 300'),
    },
    {
      formula: '=KVENTURE.RD_COST(A1:A2,B1:B2)',
      cells: [
        ['1.가.①', 700],
        ['1.자', 300],
      ],
      value: { error: '#VALUE!' },
      note: text('2행의 1.자는 삭제된 비목입니다', '1.자 in row 2 is a deleted category'),
    },
  ],
  RD_CATEGORY: [
    { formula: '=KVENTURE.RD_CATEGORY("1-가-(1)","code")', value: '1.가.①', note: text('어떻게 써도 같은 비목', 'The same category however it is written') },
    {
      formula: '=KVENTURE.RD_CATEGORY("1.라","text")',
      value: '당해 기업이 그 종업원에게 직무발명 보상금으로 지출한 금액',
      note: text('별표 3의 조문', 'The clause of Appendix 3'),
    },
    { formula: '=KVENTURE.RD_CATEGORY("2나3","status")', value: '삭제', note: text('2.나.③은 <삭제>', '2.나.③ is deleted') },
    { formula: '=KVENTURE.RD_CATEGORY("1.나","status")', value: '상위', note: text('1.나에는 ①과 ②가 있습니다', '1.나 is the heading of ① and ②') },
  ],
  RD_REQUIRED_RATIO: [
    {
      formula: '=KVENTURE.RD_REQUIRED_RATIO(26410)',
      value: 0.05,
      shown: 'percent',
      note: text('264는 따로 없으므로 기타제조업 5%', '264 has no row of its own: other manufacturing, 5 %'),
    },
    { formula: '=KVENTURE.RD_REQUIRED_RATIO("J62010")', value: 0.1, shown: 'percent', note: text('컴퓨터 프로그래밍 등(62) 10%', 'Programming (62): 10 %') },
    {
      formula: '=KVENTURE.RD_REQUIRED_RATIO("2918")',
      value: 0.06,
      shown: 'percent',
      note: text('사무용 기계(2918)는 기계(29) 7%가 아니라 6%', 'Office machinery (2918): 6 %, not the 7 % of machinery (29)'),
    },
    {
      formula: '=KVENTURE.RD_REQUIRED_RATIO(291)',
      value: { error: '#N/A' },
      note: text('291만으로는 2918인지 알 수 없습니다', '291 does not tell whether it is 2918'),
    },
    { formula: '=KVENTURE.RD_REQUIRED_RATIO(62010,TRUE)', value: 0.05, shown: 'percent', note: text('인터넷산업은 5%', 'An internet business: 5 %') },
  ],
  RD_QUALIFIES: [
    {
      formula: '=KVENTURE.RD_QUALIFIES(A1,B1,26410)',
      cells: [[50_000_000, 1_000_000_000]],
      value: true,
      note: text('5천만원 이상이고 정확히 5%', 'At the minimum and at 5 % exactly'),
    },
    {
      formula: '=KVENTURE.RD_QUALIFIES(A1,B1,26410,,"2014-02-14","2005-03-02")',
      cells: [[50_000_000, 1_000_000_001]],
      value: false,
      note: text('매출액이 1원 많아 5%에 못 미칩니다', 'One won more of sales: below 5 %'),
    },
    {
      formula: '=KVENTURE.RD_QUALIFIES(A1,B1,26410,,"2014-02-14","2012-01-02")',
      cells: [[50_000_000, 9_000_000_000]],
      value: true,
      note: text('창업 후 3년이 지나지 않아 비율을 보지 않습니다', 'Not yet 3 years old: the ratio is waived'),
    },
  ],
  EXCLUDED_INDUSTRY: [
    { formula: '=KVENTURE.EXCLUDED_INDUSTRY(56111)', value: true, note: text('한식 음식점업', 'Korean restaurants') },
    { formula: '=KVENTURE.EXCLUDED_INDUSTRY("C26410")', value: false, note: text('별표 1에 없습니다', 'Not in Appendix 1') },
    { formula: '=KVENTURE.EXCLUDED_INDUSTRY(5611)', value: { error: '#N/A' }, note: text('5자리가 필요합니다', 'All five digits are needed') },
  ],
  VENTURE_CARD: [
    {
      formula: '=INDEX(KVENTURE.VENTURE_CARD(5),1,4)',
      value: 6,
      note: text('별표 5의 첫 항목(기술지식수준)의 배점', 'The points of the first item of Appendix 5'),
    },
    { formula: '=ROWS(KVENTURE.VENTURE_CARD("별표6"))', value: 13, note: text('별표 6의 항목 수', 'Appendix 6 has 13 items') },
    { formula: '=SUM(KVENTURE.VENTURE_CARD("별표 4"))', value: 100, note: text('배점의 합계', 'The points add up to 100') },
  ],
  VENTURE_SCORE: [
    { formula: '=KVENTURE.VENTURE_SCORE(A1:J1,4)', cells: [A10], value: 100, note: text('모두 A: 100 × 5/5', 'All A: 100 × 5/5') },
    {
      formula: '=KVENTURE.VENTURE_SCORE(A1:A18,5,"기술성")',
      cells: column(...C18),
      value: 25.8,
      note: text('모두 C: 기술성 43 × 3/5', 'All C: technology, 43 × 3/5'),
    },
    {
      formula: '=KVENTURE.VENTURE_SCORE(A1:J2,4)',
      cells: [A10, A10.map(() => 'E')],
      value: [[100], [20]],
      note: text('기업마다 한 행이면 점수의 열: 100 × 5/5, 100 × 1/5', 'One firm a row gives a column: 100 × 5/5, 100 × 1/5'),
    },
  ],
  VENTURE_POINTS: [
    {
      formula: '=KVENTURE.VENTURE_POINTS(A1:J1,4)',
      cells: [['A', 'B', 'C', 'D', 'E', 'A', 'B', 'C', 'D', 'E']],
      value: [[10, 12.8, 5.4, 3.6, 2.4, 12, 5.6, 4.2, 3.6, 1.8]],
      note: text('배점 10·16·9·9·12·12·7·7·9·9에 5/5~1/5을 곱합니다', 'The points 10, 16, 9, 9, 12, 12, 7, 7, 9, 9 times 5/5 to 1/5'),
    },
    { formula: '=SUM(KVENTURE.VENTURE_POINTS(A1:A18,5))', cells: column(...C18), value: 60, note: text('모두 C: 100 × 3/5', 'All C: 100 × 3/5') },
    { formula: '=INDEX(KVENTURE.VENTURE_POINTS(A1:J1,4),1,2)', cells: [A10], value: 16, note: text('둘째 항목의 배점 16 × 5/5', 'The second item: 16 × 5/5') },
  ],
  VENTURE_RESULT: [
    {
      formula: '=KVENTURE.VENTURE_RESULT(A1:J1,4)',
      cells: [A10],
      value: [[100, 44, '', 56, '적격', '']],
      note: text('별표 4에는 기술성 부문이 없습니다', 'Appendix 4 has no technology section'),
    },
    {
      formula: '=KVENTURE.VENTURE_RESULT(A1:A18,5)',
      cells: column(...C18),
      value: [[60, 15, 25.8, 19.2, '부적격', '총점 60점: 65점 이상이어야 합니다, 기술성 25.8점: 26점 이상이어야 합니다']],
      note: text('모두 C이면 총점과 기술성이 모두 기준에 못 미칩니다', 'All C misses both marks'),
    },
    {
      formula: '=INDEX(KVENTURE.VENTURE_RESULT(A1:J1,4),1,5)',
      cells: [A10.map(() => 'B')],
      value: '적격',
      note: text('80점은 65점 이상', '80 points are at least 65'),
    },
  ],
  VALIDITY_START: [
    {
      formula: '=KVENTURE.VALIDITY_START("2014-05-20")',
      value: serial('2014-05-20'),
      shown: 'date',
      note: text('처음 확인받는 기업은 발급일', 'A first confirmation: the day of issue'),
    },
    {
      formula: '=KVENTURE.VALIDITY_START("2016-06-10","2016-05-01","2016-05-19")',
      value: serial('2016-05-20'),
      shown: 'date',
      note: text('만료일 전 2개월 안에 신청: 만료일 다음 날', 'Applied for within 2 months before the end: the day after it'),
    },
    {
      formula: '=KVENTURE.VALIDITY_START("2015-04-30","2015-03-20",,"2015-03-02")',
      value: serial('2015-03-02'),
      shown: 'date',
      note: text('예비벤처기업이 창업 후 1개월 안에 신청: 창업일', 'A prospective venture within 1 month of its founding: that day'),
    },
  ],
  VALIDITY_END: [
    {
      formula: '=KVENTURE.VALIDITY_END("2014-05-20")',
      value: serial('2016-05-19'),
      shown: 'date',
      note: text('2년, 첫날을 산입합니다', '2 years, the first day counts'),
    },
    {
      formula: '=KVENTURE.VALIDITY_END("2016-02-29")',
      value: serial('2018-02-28'),
      shown: 'date',
      note: text('2018년에는 2월 29일이 없으므로 말일', '2018 has no 29 February: the last day of the month'),
    },
    {
      formula: '=KVENTURE.VALIDITY_END("2021-03-02","2021-02-12")',
      value: serial('2024-03-01'),
      shown: 'date',
      note: text('2021-02-12부터의 신청은 3년', 'Applied for from 2021-02-12 on: 3 years'),
    },
  ],
  RENEWAL_WINDOW: [
    {
      formula: '=KVENTURE.RENEWAL_WINDOW("2016-05-19")',
      value: [[serial('2016-03-19'), serial('2016-06-19')]],
      shown: 'date',
      note: text('만료일 전 2개월, 만료일 후 1개월', '2 months before to 1 month after'),
    },
    {
      formula: '=KVENTURE.RENEWAL_WINDOW("2015-02-28")',
      value: [[serial('2014-12-28'), serial('2015-03-31')]],
      shown: 'date',
      note: text('1개월은 3월 1일부터 세어 3월 31일에 끝납니다', 'The month begins on 1 March and ends on 31 March'),
    },
    {
      formula: '=KVENTURE.RENEWAL_WINDOW("2015-04-30")',
      value: [[serial('2015-02-28'), serial('2015-05-31')]],
      shown: 'date',
      note: text('2월에는 30일이 없으므로 28일부터', 'February has no 30th: from the 28th'),
    },
  ],
  DEEMED_EXCELLENT: [
    {
      formula: '=KVENTURE.DEEMED_EXCELLENT("기술혁신형기업","2014-03-10","2015-03-10")',
      value: true,
      note: text('선정일부터 1년의 마지막 날', 'The last day of the year'),
    },
    {
      formula: '=KVENTURE.DEEMED_EXCELLENT("기술성평가","2014-03-10","2014-09-11")',
      value: false,
      note: text('6개월은 9월 10일에 끝났습니다', 'The 6 months ended on 10 September'),
    },
    {
      formula: '=KVENTURE.DEEMED_EXCELLENT("예비벤처","2014-03-10","2014-04-01",TRUE)',
      value: false,
      note: text('제6조⑩에 해당하면 평가를 받아야 합니다', 'Art. 6 ⑩ demands the evaluation'),
    },
  ],
  CONFIRMING_BODY: [
    { formula: '=KVENTURE.CONFIRMING_BODY("투자")', value: '한국벤처캐피탈협회', note: text('제4조①1', 'Art. 4 ① 1') },
    {
      formula: '=KVENTURE.CONFIRMING_BODY("보증대출",300000000,200000000)',
      value: '기술신용보증기금',
      note: text('보증금액이 더 많습니다', 'The guarantee is larger'),
    },
    {
      formula: '=KVENTURE.CONFIRMING_BODY("보증대출",200000000,200000000)',
      value: '기술신용보증기금, 중소기업진흥공단',
      note: text('같으면 기업이 고릅니다', 'A tie is the choice of the firm'),
    },
  ],
  EVALUATION_DUE: [
    {
      formula: '=KVENTURE.EVALUATION_DUE("2014-03-03")',
      value: serial('2014-04-17'),
      shown: 'date',
      note: text('3월 3일 + 45일(28일 남은 3월, 4월 17일)', '3 March + 45 days: 28 of March, 17 of April'),
    },
    {
      formula: '=KVENTURE.EVALUATION_DUE("2014-03-03",TRUE,TRUE)',
      value: serial('2014-05-02'),
      shown: 'date',
      note: text('40일 + 연장 20일 = 60일: 3월 28일, 4월 30일, 5월 2일', '40 days + 20 more = 60: 28 of March, 30 of April, 2 of May'),
    },
    {
      formula: '=KVENTURE.EVALUATION_DUE("2014-03-20",,,A1:A2)',
      cells: column('2014-05-05', '2014-05-06'),
      value: serial('2014-05-07'),
      shown: 'date',
      note: text('45일째인 5월 4일은 일요일, 5일과 6일은 공휴일', 'Day 45 is Sunday 4 May; the 5th and 6th are holidays'),
    },
  ],
  PROCESSING_DUE: [
    {
      formula: '=KVENTURE.PROCESSING_DUE("2014-03-03","투자")',
      value: serial('2014-04-02'),
      shown: 'date',
      note: text('30일: 3월 28일, 4월 2일', '30 days: 28 of March, 2 of April'),
    },
    {
      formula: '=KVENTURE.PROCESSING_DUE("2014-03-03","연구개발")',
      value: serial('2014-04-17'),
      shown: 'date',
      note: text('그 밖의 기업은 45일', '45 days for the others'),
    },
    {
      formula: '=KVENTURE.PROCESSING_DUE("2014-03-06","투자",A1)',
      cells: column(null),
      value: serial('2014-04-07'),
      shown: 'date',
      note: text('30일째인 4월 5일은 토요일이므로 월요일로', 'Day 30 is Saturday 5 April: it moves to Monday'),
    },
  ],
  OBJECTION_DUE: [
    { formula: '=KVENTURE.OBJECTION_DUE("2014-04-17")', value: serial('2014-04-24'), shown: 'date', note: text('7일 이내', 'Within 7 days') },
    {
      formula: '=KVENTURE.OBJECTION_DUE("2014-04-26",A1:A2)',
      cells: column('2014-05-05', '2014-05-06'),
      value: serial('2014-05-07'),
      shown: 'date',
      note: text('5월 3일은 토요일, 4일은 일요일, 5·6일은 공휴일', '3 May is a Saturday, the 4th a Sunday, the 5th and 6th are holidays'),
    },
    {
      formula: '=KVENTURE.OBJECTION_DUE("2021-05-03")',
      value: serial('2021-06-02'),
      shown: 'date',
      note: text('2021-02-12부터는 30일', '30 days from 2021-02-12 on'),
    },
  ],
  REPORT_DUE: [
    {
      formula: '=KVENTURE.REPORT_DUE("2014-02-14")',
      value: serial('2014-04-10'),
      shown: 'date',
      note: text('1분기의 다음달 10일', 'The 10th after the first quarter'),
    },
    {
      formula: '=KVENTURE.REPORT_DUE("2014-12-31")',
      value: serial('2015-01-10'),
      shown: 'date',
      note: text('4분기는 이듬해 1월 10일', 'The fourth quarter: 10 January of the next year'),
    },
    {
      formula: '=KVENTURE.REPORT_DUE("2021-02-12")',
      value: { error: '#N/A' },
      note: text('2021-02-12부터의 법령에는 이 규정이 없습니다', 'The edition from 2021-02-12 on has no such rule'),
    },
  ],
  BIZ_NO_VALID: [
    {
      formula: '=KVENTURE.BIZ_NO_VALID("123-45-67891")',
      value: true,
      note: text(
        '1·1+2·3+3·7+4·1+5·3+6·7+7·1+8·3+9·5=165, 45의 십의 자리 4: 169, 검증번호 1',
        '1·1+2·3+3·7+4·1+5·3+6·7+7·1+8·3+9·5 = 165, and 4 of 45: 169, so the check digit is 1',
      ),
    },
    { formula: '=KVENTURE.BIZ_NO_VALID(1234567890)', value: false, note: text('마지막 숫자는 1이어야 합니다', 'The last digit should be 1') },
    { formula: '=KVENTURE.BIZ_NO_VALID("123-45-678")', value: false, note: text('10자리가 아닙니다', 'Not 10 digits') },
  ],
  CORP_NO_VALID: [
    {
      formula: '=KVENTURE.CORP_NO_VALID("110111-1234567")',
      value: false,
      note: text('1+2+0+2+1+2+1+4+3+8+5+12=41이므로 마지막 숫자는 9', '1+2+0+2+1+2+1+4+3+8+5+12 = 41: the last digit should be 9'),
    },
    { formula: '=KVENTURE.CORP_NO_VALID("110111-1234569")', value: true, note: text('41에 9를 더하면 50', '41 and 9 make 50') },
    { formula: '=KVENTURE.CORP_NO_VALID("110111-12345")', value: false, note: text('13자리가 아닙니다', 'Not 13 digits') },
  ],
};
