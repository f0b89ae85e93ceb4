/** What accounts say: over the rows of a sheet, beside their numbers, and of costs that no line allows. */
import type { BookCase } from './book-case';

export const ACCOUNTS: readonly BookCase[] = [
  {
    name: 'the account over the heading of a sheet, and the one beside its number, speak against a line',
    sheets: {
      연구재료비: `
        계 정 별 원 장
        회사명 : 보람전자 | | 계정과목 : [0731] 연구재료비 | | | 단위 : 원
        날짜 | 적요 | 거래처 | 차변 | 대변 | 비목
        2013-01-08 | 기판 제작 | 다온사 | 458,600 | | 1.가.②
        2013-02-12 | 케이스 가공 | 미래부품 | 1,461,000 | | 1.가.②
        2013-04-04 | 실리콘 시료 | 다온사 | 1,000,000 | | 1.가.①`,
      전표: `
        (단위: 원)
        전표일자 | 전표번호 | 계정코드 | 계정과목명 | 거래처명 | 적요 | 금액 | 비목
        2013-05-06 | 11 | '82300 | 경상연구개발비 | 다온사 | 신호 증폭 기판 | 640,000 | 1.가.②
        2013-06-12 | 12 | '82500 | 교육훈련비 | 하늘대학교 | 신호처리 단기과정 | 960,000 | 1.가.②
        2013-07-20 | 13 | '82500 | 교육훈련비 | 하늘대학교 | 영상처리 단기과정 | 700,000 | 2.가.①`,
    },
    total: 5_219_600, // 458,600 + 1,461,000 + 1,000,000 + 640,000 + 960,000 + 700,000
    finds: ['category-account-conflict 연구재료비!F6', 'category-account-conflict 전표!H4'],
  },
  {
    name: 'the name that the firm gives the cost (세목) speaks against its line',
    appliedOn: '2025-06-10',
    sheets: {
      집행: `
        (원)
        지출일 | 비목 | 세목 | 지급처 | 지출내역 | 지출금액
        2024-04-19 | 1.가.② | 연구용 재료비 | 다온사 | 완충용액 시약 | 1,857,000
        2024-05-25 | 1.가.② | 시험기기 임차료 | 미래기기 | 5월 시험기기 사용료 | 352,000
        2024-06-25 | 1.가.③ | 시험기기 임차료 | 미래기기 | 6월 시험기기 사용료 | 352,000`,
    },
    total: 2_561_000, // 1,857,000 + 352,000 + 352,000
    finds: ['category-account-conflict 집행!B4'],
  },
  {
    name: 'meals of a meeting, a stand at a fair and a gift are costs that no line allows; who denies them is none',
    appliedOn: '2025-06-10',
    sheets: {
      지출: `
        (단위: 원)
        일자 | 내용 | 구입처 | 금액 | 비목
        2024-05-07 | 커넥터 견본 | 다온사 | 1,600,000 | 1.가.②
        2024-05-08 | 과제회의 식대 (12명) | 한식당 | 436,000 | 1.가.②
        2024-06-08 | 전시회 부스 | 전시장 | 6,600,000 | 1.가.②
        2024-09-10 | 협력사 명절선물 | 다온사 | 900,000 | 1.가.②
        2024-09-12 | 견본 구입(명절선물 아님) | 다온사 | 500,000 | 1.가.②`,
    },
    total: 10_036_000, // 1,600,000 + 436,000 + 6,600,000 + 900,000 + 500,000
    finds: [
      'account-not-allowed 지출!B4',
      'account-not-allowed 지출!B5',
      'account-not-allowed 지출!B6',
      'condition-not-met 지출!B4',
      'condition-not-met 지출!B5',
      'condition-not-met 지출!B6',
    ],
  },
  {
    name: 'adjustments without a reason are told once where only notes could hold one',
    sheets: {
      집행: `
        (원)
        집행일 | 비목 | 내역 | 집행금액 | 확정금액 | 비고
        2013-04-19 | 1.가.② | 커넥터 견본 | 900,000 | 900,000 |
        2013-04-25 | 1.가.① | 4월 급여 | 3,430,000 | 3,330,000 |
        2013-05-25 | 1.가.① | 5월 급여 | 3,430,000 | 3,230,000 |
        2013-06-25 | 1.가.① | 6월 급여 | 3,430,000 | 3,130,000 | 육아기 단축근무분 제외`,
    },
    total: 11_190_000, // 900,000 + 3 × 3,430,000
    net: 10_590_000, // less 100,000, 200,000 and 300,000
    finds: ['adjustment-unexplained 집행!E4'],
    says: ['조정사유가 없는 행 2건, 조정금액 -300,000'],
  },
  {
    name: 'the line stands in brackets behind the account, over the heading of each account',
    sheets: {
      계정별원장: `
        계정별원장
        회사명 : (주)하늘 | | 계정과목 : 5210 연구원급여 [1.가.①] | (단위 : 원)
        일자 | 적요 | 거래처 | 차변 | 대변
        2013-01-25 | 1월 급여 | 하늘이 | 3,000,000 |
        2013-02-25 | 2월 급여 | 하늘이 | 3,000,000 |
         | [누 계] | | 6,000,000 |

        계정별원장
        회사명 : (주)하늘 | | 계정과목 : 5221 연구재료비 [1.가.②] | (단위 : 원)
        일자 | 적요 | 거래처 | 차변 | 대변
        2013-01-07 | 시약 구입 | 삼전시약 | 400,000 |
        2013-03-11 | 센서 부품 구입 | 다온 | 300,000 |
         | [누 계] | | 700,000 |`,
    },
    total: 6_700_000, // 3,000,000 × 2 + 400,000 + 300,000
  },
];
