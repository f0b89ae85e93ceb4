/** What stands below or beside a table in the same columns: lists that are no costs by their title, and tables with columns of their own. */
import type { BookCase } from './book-case';

const LEDGER = `
        단위: 원
        일자 | 적요 | 거래처 | 비목 | 금액
        2013-01-09 | 감속기 | 미래부품 | 1.가.② | 600,000
        2013-01-25 | 1월분 급여 | 하늘이 | 1.가.① | 3,000,000
        2013-02-25 | 2월분 급여 | 하늘이 | 1.가.① | 3,000,000`;
/** 600,000 + 3,000,000 × 2 */
const BOOKED = 6_600_000;
const below = (name: string, cells: string, rest: Partial<BookCase> = {}): BookCase => ({
  name,
  sheets: { 원장: `${LEDGER}${cells}` },
  total: BOOKED,
  ...rest,
});

export const FURTHER_TABLES: readonly BookCase[] = [
  below(
    'what was left out, in columns of its own and without dates: told with how much',
    `
        합계 | | | | 6,600,000

        제외 내역
        거래처 | 내용 | 금액 | 사유
        해들빌딩 | 임대료 | 900,000 | 연구와 무관
        다온식당 | 회식 | 150,000 | 접대비
        계 | | 1,050,000`,
    { finds: ['not-read 원장!A10'], says: ['A10:E11 2행 1,050,000원', '‘제외 내역’: 제외한 것의 목록'] },
  ),
  below(
    'what was left out, right below the last row and without a heading',
    `
        제외 항목
        2013-03-09 | 회식 | 다온식당 | 1.가.② | 150,000
        2013-03-19 | 임대료 | 해들빌딩 | 1.가.③ | 900,000`,
    { finds: ['not-read 원장!A7'], says: ['2행 1,050,000원'] },
  ),
  below(
    'what is not spent yet, under the same heading',
    `
        합계 | | | | 6,600,000

        향후 집행 예정
        일자 | 적요 | 거래처 | 비목 | 금액
        2014-04-09 | 감속기 | 미래부품 | 1.가.② | 700,000
        2014-04-25 | 4월분 급여 | 하늘이 | 1.가.① | 3,000,000`,
    { finds: ['not-read 원장!A9'], says: ['2행 3,700,000원', '아직 지출하지 않은 금액'] },
  ),
  below(
    'the staff with days of entry and pay where the ledger has its dates and amounts: nobody is paid by it, and whom it does not name is asked about',
    `
        합계 | | | | 6,600,000
        연구원 명단
        입사일 | 성명 | 직위 | 구분 | 월급여
        2010-03-02 | 가람이 | 선임연구원 | 정규 | 3,000,000
        2013-02-01 | 노을이 | 연구원 | 정규 | 2,500,000`,
    { finds: ['person-not-listed 원장!C4'] },
  ),
  below(
    'sales in the same columns, with a heading that says something else over them',
    `

        매출 내역
        일자 | 품목 | 거래처 | 구분 | 금액
        2013-03-09 | 제품A | 다온사 | 과세 | 15,000,000
        2013-06-09 | 제품B | 다온사 | 과세 | 25,000,000`,
  ),
  below(
    'a legend and a note below are no rows',
    `

        범례
        급 | 1.가.① | 인건비
        재 | 1.가.② | 재료비

        참고
        분기 | 매출액 | | | 비고
        2013-1 | 500,000,000 | | | 부가세 신고서`,
  ),
  below(
    'costs without category and date in a table of their own: told, under its title',
    `
        합계 | | | | 6,600,000

        연구장비 임차 현황
        장비명 | 임차처 | 기간 | 월임차료 | 연간금액
        분광기 | 계측나라 | 2013.1~12 | 500,000 | 6,000,000
        오븐 | 계측나라 | 2013.1~12 | 100,000 | 1,200,000`,
    { finds: ['not-read 원장!A10'], says: ['2행 7,200,000원', '‘연구장비 임차 현황’'] },
  ),
  below(
    'more costs under columns of their own are read on',
    `
        위탁연구비
        비목 | 수탁기관 | 지급일 | 지급액 | 비고
        1.나.① | 하늘대학교 산학협력단 | 2013-05-02 | 20,000,000 | 착수금
        1.나.① | 하늘대학교 산학협력단 | 2013-12-02 | 10,000,000 | 잔금`,
    { total: 36_600_000, quarters: { '2013Q1': 6_600_000, '2013Q2': 20_000_000, '2013Q4': 10_000_000 } }, // 6,600,000 + 30,000,000
  ),
  below(
    'the next quarter under its title and the same heading is the same table',
    `
        소계 | | | | 6,600,000

        2분기
        일자 | 적요 | 거래처 | 비목 | 금액
        2013-04-09 | 감속기 | 미래부품 | 1.가.② | 700,000
        2013-04-25 | 4월분 급여 | 하늘이 | 1.가.① | 3,000,000
        소계 | | | | 3,700,000
        합계 | | | | 10,300,000`,
    { total: 10_300_000, quarters: { '2013Q1': 6_600_000, '2013Q2': 3_700_000 } },
  ),
  {
    name: 'sections whose headings call the same columns otherwise',
    sheets: {
      명세: `
        2013년 연구개발비 (단위: 원)
        [인건비]
        일자 | 성명 | 내용 | 비목 | 금액
        2013-01-25 | 하늘이 | 1월분 급여 | 1.가.① | 3,000,000
        2013-02-25 | 하늘이 | 2월분 급여 | 1.가.① | 3,000,000
        소계 | | | | 6,000,000

        [재료비]
        일자 | 거래처 | 품명 | 비목 | 금액
        2013-01-09 | 미래부품 | 감속기 | 1.가.② | 600,000
        소계 | | | | 600,000
        총계 | | | | 6,600,000`,
    },
    total: BOOKED,
  },
  {
    name: 'a summary by line in the same columns, below a ledger without dates',
    sheets: {
      원장: `
        비목 | 내용 | 거래처 | 금액(원)
        1.가.① | 급여 | 하늘이 | 6,000,000
        1.가.② | 감속기 | 미래부품 | 600,000
        1.가.② | 시약 | 다온사 | 400,000
        합계 | | | 7,000,000

        비목별 합계
        비목 | 내용 | 건수 | 금액(원)
        1.가.① | 인건비 | 1 | 6,000,000
        1.가.② | 재료비 | 2 | 1,000,000`,
    },
    total: 7_000_000,
    finds: ['period-unchecked 원장!B1'],
  },
  {
    name: 'a note on VAT under the heading and a sentence between the quarters are no lists; what was sent back is one',
    sheets: {
      원장: `
        단위: 원
        일자 | 적요 | 비목 | 금액
        ※ 부가세 제외 금액
        2013-01-05 | 시약 | 1.가.② | 100,000
        2013-02-05 | 시약 | 1.가.② | 200,000
        소계 | | | 300,000
        ※ 회식비 3건은 산정에서 제외하였음
        2분기
        일자 | 적요 | 비목 | 금액
        2013-04-05 | 시약 | 1.가.② | 400,000
        2013-05-05 | 시약 | 1.가.② | 500,000
        소계 | | | 900,000

        반품 내역
        일자 | 적요 | 거래처 | 비목 | 금액
        2013-06-05 | 시약 | 다온사 | 1.가.② | 50,000`,
    },
    total: 1_200_000, // 300,000 + 900,000
    finds: ['not-read 원장!A15'],
    says: ['1행 50,000원', '‘반품 내역’: 반품·환불·취소한 것의 목록으로 보고 더하지도 빼지도 않았습니다'],
  },
  {
    name: 'states with a word before them',
    sheets: {
      집행: `
        집행일자 | 적요 | 비목 | 집행금액(원) | 승인상태
        2013-01-05 | 시약 | 1.가.② | 100,000 | 집행완료
        2013-02-05 | 기판 | 1.가.② | 200,000 | 집행반려
        2013-03-05 | 부품 | 1.가.② | 300,000 | 집행완료
        2013-04-05 | 전선 | 1.가.② | 400,000 | 승인취소
        2013-05-05 | 동박 | 1.가.② | 500,000 | 집행완료`,
    },
    total: 900_000, // 100,000 + 300,000 + 500,000
    finds: ['row-not-counted 집행!E3'],
    says: ['2행, 장부금액 600,000'],
  },
  {
    name: 'tables beside and below one another, the line of each in its title: the days under a title are no amounts',
    sheets: {
      원장: `
        2013년 연구개발비 (단위: 원)

        가. 연구원 인건비 [1.가.①] | | | | 나. 시약·재료비 [1.가.②] | | |
        지급일 | 성명 | 지급액 | | 구입일 | 품명 | 구입처 | 금액
        2013-01-25 | 하늘이 | 3,000,000 | | 2013-01-07 | 시약 | 미래부품 | 400,000
        2013-02-25 | 하늘이 | 3,000,000 | | 2013-03-08 | 시료 | 다온사 | 500,000
        2013-03-25 | 하늘이 | 3,000,000 | | 2013-04-11 | 시약 | 누리사 | 600,000
        2013-04-25 | 하늘이 | 3,000,000 | | 합계 | | | 1,500,000
        합계 | | 12,000,000`,
    },
    total: 13_500_000,
  },
  {
    name: 'a third table below two that stand beside one another, over both of their columns; what all of them come to stands below it',
    sheets: {
      현황: `
        [표1] 급여 | | | | | [표2] 재료 | | |
        지급일 | 성명 | 비목 | 지급액 | | 구입일 | 품명 | 금액 | 비목
        2013-01-25 | 하늘이 | 1.가.① | 3,000,000 | | 2013-01-07 | 시약 | 400,000 | 1.가.②
        2013-02-25 | 하늘이 | 1.가.① | 3,000,000 | | 2013-03-08 | 시료 | 500,000 | 1.가.②
        2013-03-25 | 하늘이 | 1.가.① | 3,000,000 | | 2013-04-11 | 부품 | 600,000 | 1.가.②
        2013-04-25 | 하늘이 | 1.가.① | 3,000,000 | | 계 | | 1,400,000 |
        계 | | | 12,000,000 | | | | |

        [표3] 위탁
        계약일 | 기관 | 내용 | 분류 | 계약금액 | 집행금액 | 미지급
        2013-03-04 | 한국전기연구원 | 효율 시험 | 1.나.① | 8,000,000 | 8,000,000 | 0
        2013-06-17 | 창원대학교 산학협력단 | 전자계 해석 | 1.나.① | 6,000,000 | 6,000,000 | 0
        합계 | | | | 14,000,000 | 14,000,000 | 0

        총계 | | | | 27,500,000 | 27,500,000 |`,
    },
    total: 27_500_000, // 12,000,000 + 1,500,000 + 14,000,000
    finds: ['total-mismatch 현황!H6'],
    says: ['1,400,000, 행을 더하면 1,500,000'],
  },
  {
    name: 'a pay with a digit too many and one with a digit too few, among those of quarters beside one another',
    sheets: {
      분기: `
        2013년 1분기 | | | | | 2013년 2분기 | | |
        일자 | 내용 | 비목 | 금액 | | 일자 | 내용 | 비목 | 금액
        2013-01-31 | 급여 하늘이 | 1.가.① | 3,900,000 | | 2013-04-30 | 급여 하늘이 | 1.가.① | 3,900,000
        2013-02-28 | 급여 하늘이 | 1.가.① | 390,000 | | 2013-05-31 | 급여 하늘이 | 1.가.① | 39,000,000
        2013-03-29 | 급여 하늘이 | 1.가.① | 3,900,000 | | 2013-06-28 | 급여 하늘이 | 1.가.① | 3,900,000
        분기 계 | | | 8,190,000 | | 분기 계 | | | 46,800,000`,
    },
    total: 54_990_000, // 3,900,000 × 4 + 390,000 + 39,000,000
    finds: ['amount-unit-slip 분기!D4', 'amount-unit-slip 분기!I4'],
  },
  ...['매입반품', '환출', '반품대장', '카드취소', '매출취소', '매입에누리', '반품 2013', 'Credit notes', '차감내역', '역분개'].map((name): BookCase => ({
    name: `a sheet ${name} beside the purchases is told, and no cost`,
    sheets: {
      매입: `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-01-05 | 시약 | 다온사 | 1.가.② | 100,000
        2013-02-05 | 기판 | 미래부품 | 1.가.② | 200,000`,
      [name]: `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-03-05 | 시약 | 다온사 | 1.가.② | 50,000`,
    },
    total: 300_000,
    finds: [`not-read ${name}!A1`],
    says: ['1행 50,000원'],
  })),
  ...['매입반품 내역', '■ 반품', '매입에누리 및 환출'].map((title): BookCase => ({
    name: `${title} among the rows: what stands below is told, and no cost`,
    sheets: {
      원장: `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-01-05 | 시약 | 다온사 | 1.가.② | 100,000
        2013-02-05 | 기판 | 미래부품 | 1.가.② | 200,000
        ${title}
        2013-03-05 | 시약 | 다온사 | 1.가.② | 50,000`,
    },
    total: 300_000,
    finds: ['not-read 원장!A5'],
    says: ['1행 50,000원', '더하지도 빼지도 않았습니다'],
  })),
  {
    name: 'a sheet of returns that are written with their minus is a part of the costs',
    sheets: {
      매입: `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-01-05 | 시약 | 다온사 | 1.가.② | 100,000
        2013-02-05 | 기판 | 미래부품 | 1.가.② | 200,000`,
      매입반품: `
        일자 | 적요 | 거래처 | 비목 | 금액(원)
        2013-03-05 | 시약 | 다온사 | 1.가.② | -50,000`,
    },
    total: 250_000, // 100,000 + 200,000 − 50,000
    finds: ['amount-negative 매입반품!E2'],
  },
  ...[2, 3].map((tables): BookCase => {
    const amounts = (table: number): readonly number[] => [0, 1, 2, 3].map((row) => 1_000_000 * (table + 1) + 7_000 * row);
    const codes = ['1.가.②', '1.가.③', '1.가.②', '2.나.①'];
    const beside = (cells: (table: number) => string): string => Array.from({ length: tables }, (_, table) => cells(table)).join(' | | ');
    const sum = (table: number): number => amounts(table).reduce((all, n) => all + n, 0);
    return {
      name: `${tables} tables without dates beside one another`,
      sheets: {
        내역: [
          beside(() => '비목 | 품목 | 금액'),
          ...codes.map((code, row) => beside((table) => `${code} | 품목 ${table}${row} | ${amounts(table)[row]}`)),
        ].join('\n'),
      },
      total: sum(0) + sum(1) + (tables > 2 ? sum(2) : 0),
      finds: ['period-unchecked 내역!B1'],
    };
  }),
  {
    name: 'statements of two halves beside one another: the other half is told whole',
    sheets: {
      내역: `
        (단위: 원)
        비목 | 2013년 1분기 | 2013년 2분기 | | 비목 | 2013년 3분기 | 2013년 4분기
        1.가.② | 1,001,000 | 1,002,000 | | 1.가.② | 1,003,000 | 1,004,000
        1.가.③ | 2,001,000 | 2,002,000 | | 1.가.③ | 2,003,000 | 2,004,000
        2.나.① | 3,001,000 | 3,002,000 | | 2.나.① | 3,003,000 | 3,004,000`,
    },
    // 6,003,000 + 6,006,000
    total: 12_009_000,
    finds: ['not-read 내역!E3'],
    says: ['E3:G5 3행 12,021,000원'],
  },
  {
    name: 'statements of two halves below one another: what is not taken is told whole',
    sheets: {
      내역: `
        (단위: 원)
        비목 | 2013년 1분기 | 2013년 2분기
        1.가.② | 1,001,000 | 1,002,000
        1.가.③ | 2,001,000 | 2,002,000
        2.나.① | 3,001,000 | 3,002,000

        비목 | 2013년 3분기 | 2013년 4분기
        1.가.② | 1,003,000 | 1,004,000
        1.가.③ | 2,003,000 | 2,004,000
        2.나.① | 3,003,000 | 3,004,000`,
    },
    total: 12_009_000,
    finds: ['not-read 내역!A8'],
    says: ['A8:C10 3행 12,021,000원'],
  },
  ...(
    [
      ['2013년', '2012년'],
      ['2013', '2012'],
      ['상반기', '하반기'],
      ['2013년 상반기', '2013년 하반기'],
      ['FY13', 'FY12'],
      ['1분기', '2분기'],
    ] as const
  ).map(([own, other]): BookCase => ({
    name: `a statement under ${own} alone, and under ${other} beyond an empty column`,
    sheets: {
      내역: `
        (단위: 원)
        비목 | 적요 | ${own} | | 비목 | 적요 | ${other}
        1.가.② | 시약 구입 | 1,000,000 | | 1.가.② | 시약 구입 | 2,000,000
        1.가.③ | 시험기 임차 | 1,100,003 | | 1.가.③ | 시험기 임차 | 2,001,003
        2.나.① | 시험재료 | 1,200,006 | | 2.나.① | 시험재료 | 2,002,006`,
    },
    total: 3_300_009,
    finds: ['not-read 내역!E3'],
    says: ['E3:G5 3행 6,003,009원'],
  })),
  {
    name: 'ledgers of two halves beyond an empty column, each under its half alone',
    sheets: {
      내역: `
        (단위: 원)
        비목 | 적요 | 2013년 상반기 | | | 비목 | 적요 | 2013년 하반기
        1.가.② | 시약 A | 1,000,000 | | | 1.가.② | 시약 C | 2,000,000
        1.가.② | 시약 B | 1,100,003 | | | 1.가.② | 시약 D | 2,001,003
        1.가.③ | 시험기 임차 | 1,200,006 | | | 1.가.③ | 시험기 임차 | 2,002,006`,
    },
    // 3,300,009 + 6,003,009
    total: 9_303_018,
  },
  {
    name: 'a sheet whose title says 집계, with tables under the titles of their lines: the first has no days and counts as the others do',
    sheets: {
      연구개발비: `
        대호 2013년 연구개발비 집계 | | | | | |
        신청일 2014-02-14 | | | | | | 단위 : 천원

        1. 연구원 인건비 [1.가.①] | | | | | |
        성명 | 직위 | 1분기 | 2분기 | 3분기 | 4분기 | 합계
        윤태식 | 연구소장 | 13,800 | 13,800 | 14,250 | 14,250 | 56,100
        하정민 | 책임연구원 | 11,400 | 11,400 | 11,700 | 11,700 | 46,200
        소유진 | 선임연구원 | 8,850 | 8,850 | 8,850 | 9,150 | 35,700
        소계 | | 34,050 | 34,050 | 34,800 | 35,100 | 138,000

        2. 재료비 [1.가.②] | | | | | |
        일자 | 거래처 | 품목 | | | | 금액
        2013-01-18 | 삼화 | 커패시터 | | | | 1,260
        2013-02-20 | 세미 | 모듈 | | | | 2,840
        2013-03-14 | 대양 | 기판 | | | | 975
        소계 | | | | | | 5,075`,
    },
    total: 143_075_000, // 138,000 + 5,075 thousand
  },
];
