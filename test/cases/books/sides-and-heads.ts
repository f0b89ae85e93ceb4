/** Sides of entries in one column, terms and groups in headings, titles with signs and account numbers, tables at the right, sums of half years between. */
import type { BookCase } from './book-case';

export const SIDES_AND_HEADS: readonly BookCase[] = [
  ...(
    [
      ['차', '대'],
      ['차변', '대변'],
      ['D', 'C'],
      ['Dr', 'Cr'],
    ] as const
  ).map(([debit, credit]): BookCase => ({
    name: `one column of amounts, and ${debit} or ${credit} beside it: what was booked back is taken off`,
    sheets: {
      원장: `
        일자 | 전표번호 | 비목 | 적요 | 거래처 | 구분 | 금액(원)
        2013-01-09 | 101 | 1.가.② | 감속기 | 한빛과학 | ${debit} | 600,000
        2013-01-15 | 102 | 1.가.② | 시약 오기 | 세움전자 | ${debit} | 250,000
        2013-01-15 | 103 | 1.가.② | 시약 오기 취소 | 세움전자 | ${credit} | 250,000
        2013-03-05 | 104 | 1.가.② | 절연재 | 다온 | ${debit} | 400,000`,
    },
    total: 1_000_000, // 600 + 250 − 250 + 400 thousand
    finds: ['row-not-counted 원장!G4'],
    says: ['대변으로 적힌 1행, 250,000은 부호가 없어도 더하지 않고 뺐습니다'],
  })),
  {
    name: '제6기 beside 제7기 in one row of headings: the later term is the present one',
    sheets: {
      원장: `
        일자 | 비목 | 적요 | 거래처 | 제7기(원) | 제6기(원)
        2013-01-09 | 1.가.② | 감속기 | 한빛과학 | 600,000 | 550,000
        2013-02-15 | 1.가.② | 시약 | 세움전자 | 250,000 |
        2013-03-05 | 1.가.② | 절연재 | 다온 | 400,000 | 380,000`,
    },
    total: 1_250_000, // 600 + 250 + 400 thousand
  },
  {
    name: 'beyond an empty column the sums of the months stand under a surer name: the costs are those beside their lines',
    sheets: {
      원장: `
        일자 | 비목 | 적요 | 거래처 | 금액(원) | | 월 | 집행액
        2013-01-09 | 1.가.② | 감속기 | 한빛과학 | 600,000 | | 1월 | 600,000
        2013-02-15 | 1.가.② | 시약 | 세움전자 | 250,000 | | 2월 | 250,000
        2013-03-05 | 1.가.② | 절연재 | 다온 | 400,000 | | 3월 | 700,000
        2013-03-06 | 1.가.② | 기판 | 다온 | 300,000 | | |`,
    },
    total: 1_550_000, // 600 + 250 + 400 + 300 thousand
  },
  {
    name: 'titles with any sign, or the number of an account, before their line',
    sheets: {
      원장: `
        일자 | 적요 | 거래처 | 금액(원)
        ▣ 1.가.② 재료비
        2013-01-09 | 감속기 | 한빛과학 | 600,000
        2013-02-15 | 시약 | 세움전자 | 250,000
        소계 | | | 850,000
        ☞ 1.가.③ 임차료
        2013-03-05 | 계측기 임차 | 미래기계 | 400,000
        소계 | | | 400,000`,
      보조부: `
        계정 | 일자 | 적요 | 거래처 | 차변(원)
        530100 1.나.① 위탁개발비 | | | | 900,000
        BILL/1 | 2013-01-09 | 위탁연구 | 한국화학연구원 | 500,000
        BILL/2 | 2013-02-09 | 위탁연구 | 한국전자통신연구원 | 400,000
        530200 1.바 기술지도비 | | | | 300,000
        BILL/3 | 2013-03-09 | 공정 기술지도 | 한국생산기술연구원 | 300,000`,
    },
    total: 2_450_000, // 850 + 400 + 900 + 300 thousand
  },
  {
    name: 'states of an expense tool: Rejected is no cost, whatever else the column says',
    sheets: {
      Expenses: `
        Date | Status | Cost Line | Description | Merchant | Amount (KRW)
        2013-01-02 | Reimbursed | 1.가.② | parts | Hanbit | 100,000
        2013-01-03 | Submitted | 1.가.② | boards | Seum | 200,000
        2013-01-04 | Reimbursed | 1.가.② | reagents | Daon | 300,000
        2013-01-05 | Rejected | 1.가.② | cables | Hanbit | 400,000
        2013-01-06 | Reimbursed | 1.가.② | sensors | Mirae | 500,000
        2013-01-07 | Submitted | 1.가.② | glass | Seum | 600,000
        2013-01-08 | Reimbursed | 1.가.② | resin | Daon | 700,000
        2013-01-09 | Reimbursed | 1.가.② | lenses | Hanbit | 800,000
        2013-01-10 | Reimbursed | 1.가.② | motors | Mirae | 900,000
        2013-01-11 | Reimbursed | 1.가.② | cells | Seum | 1,000,000
        2013-01-12 | Reimbursed | 1.가.② | films | Daon | 1,100,000
        2013-01-13 | Reimbursed | 1.가.② | magnets | Hanbit | 1,200,000`,
    },
    total: 7_400_000, // 7,800 less the 400 thousand that were rejected
    finds: ['row-not-counted Expenses!B5'],
  },
  {
    name: 'what was committed beside what was spent, under headings over them: what was spent',
    sheets: {
      행위부: {
        cells: `
          번호 | 원인행위 | | 내용 | | | 지출 |
               | 일자 | 금액 | 비목 | 채주 | 적요 | 지출일 | 지출액(원)
          1 | 2013-01-05 | 650,000 | 1.가.② | 한빛과학 | 감속기 | 2013-01-09 | 600,000
          2 | 2013-02-05 | 250,000 | 1.가.② | 세움전자 | 시약 | 2013-02-09 | 250,000
          3 | 2013-03-05 | 450,000 | 1.가.② | 다온 | 절연재 | 2013-03-09 | 400,000`,
        merges: ['A1:A2', 'B1:C1', 'D1:F1', 'G1:H1'],
      },
    },
    total: 1_250_000, // 600 + 250 + 400 thousand
  },
  {
    name: 'a slip below the other, each with its number and day over its own heading: every slip is read',
    sheets: {
      출고: `
        출고번호 | OUT-1 | 출고일자 | 2013-01-04 | 수령부서 | 연구소
        품번 | 품명 | 수량 | 단가 | 금액(원) | 비목
        R-1 | 감속기 | 2 | 300,000 | 600,000 | 1.가.②
        R-2 | 시약 | 5 | 50,000 | 250,000 | 1.가.②
        R-3 | 절연재 | 4 | 100,000 | 400,000 | 1.가.②
        소계 | | | | 1,250,000 |

        출고번호 | OUT-2 | 출고일자 | 2013-02-05 | 수령부서 | 연구소
        품번 | 품명 | 수량 | 단가 | 금액(원) | 비목
        R-4 | 기판 | 3 | 100,000 | 300,000 | 1.가.②
        R-5 | 수지 | 2 | 150,000 | 300,000 | 1.가.②
        R-6 | 렌즈 | 1 | 500,000 | 500,000 | 1.가.②
        소계 | | | | 1,100,000 |`,
    },
    total: 2_350_000, // 1,250 + 1,100 thousand
  },
  {
    name: 'lines across and months down, a sum of the half year between: the second half counts',
    sheets: {
      총괄: `
        2013년 연구비 총괄 | | | (단위 : 천원)
        월 | 1.가.① | 1.가.② | 합계
        2013년 5월 | 5,000 | 1,000 | 6,000
        2013년 6월 | 5,100 | 1,100 | 6,200
        상반기 계 | 10,100 | 2,100 | 12,200
        2013년 7월 | 5,200 | 1,200 | 6,400
        2013년 8월 | 5,300 | 1,300 | 6,600
        하반기 계 | 10,500 | 2,500 | 13,000`,
    },
    total: 25_200_000, // 12,200 + 13,000 thousand
  },
  {
    name: 'the cover names the applicant in one cell: the ledgers of other firms are not added',
    sheets: {
      표지: `
        연구개발비 통합 파일
        신청기업: (주)한빛시스템`,
      '(주)한빛시스템': `
        (주)한빛시스템 연구개발비 원장
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-09 | 1.가.② | 감속기 | 세움전자 | 600,000
        2013-02-09 | 1.가.② | 시약 | 다온 | 400,000`,
      '(주)한빛모터': `
        (주)한빛모터 연구개발비 원장
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-19 | 1.가.② | 권선 | 미래기계 | 700,000
        2013-02-19 | 1.가.② | 자석 | 다온 | 800,000`,
    },
    total: 1_000_000, // 600 + 400 thousand
    finds: ['not-read (주)한빛모터!A2'],
    says: ['다른 회사의 원장으로 보고 더하지 않았습니다'],
  },
  {
    name: 'three quarters with days and one with months across: its months are none of theirs',
    sheets: {
      상반기: `
        일자 | 비목 | 적요 | 거래처 | 금액(원)
        2013-01-09 | 1.가.② | 감속기 | 세움전자 | 600,000
        2013-05-09 | 1.가.② | 시약 | 다온 | 400,000`,
      '13.3Q': `
        비목 | 2013-07 | 2013-08 | 2013-09 | 분기계(원) | 거래처 | 적요
        1.가.② | 100,000 | | 200,000 | 300,000 | 미래기계 | 자석
        1.가.② | | 500,000 | | 500,000 | 한빛과학 | 렌즈
        1.가.② | 50,000 | 60,000 | 70,000 | 180,000 | 세움전자 | 수지`,
    },
    total: 1_980_000, // 1,000 + 300 + 500 + 180 thousand
  },
  {
    name: 'the other party of a contract and its name are party and words of the cost; so are 누구한테 and 뭐',
    sheets: {
      계약: `
        계약일 | 비목 | 계약상대자 | 계약명 | 지급액(원)
        2013-01-09 | 1.나.① | 한국전자통신연구원 | 제어 알고리즘 위탁연구 | 600,000
        2013-02-09 | 1.나.① | 한국화학연구원 | 코팅 소재 위탁연구 | 400,000`,
      장부: `
        언제 | 뭐 | 누구한테 | 별표3 | 얼마(원)
        2013-03-09 | 거래처 접대 저녁 | 참숯골 식당 | 1.가.② | 300,000
        2013-03-10 | 시약 | 세움전자 | 1.가.② | 200,000`,
    },
    total: 1_500_000, // 600 + 400 + 300 + 200 thousand
    finds: ['account-not-allowed 장부!B2'],
  },
];
