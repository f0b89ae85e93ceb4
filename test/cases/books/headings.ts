/** Headings that are not plain Korean words over amounts in won: Chinese characters, months as dates, formats, units at the foot. */
import type { BookCase } from './book-case';

export const HEADINGS: readonly BookCase[] = [
  {
    name: 'headings, unit, period and sums in Chinese characters; the 合計 leaves a 小計 out',
    sheets: {
      明細: `
        硏究開發費 明細書
        自 2013年 1月 1日 至 2013年 12月 31日 | | | (單位 : 千원)
        日字 | 摘要 | 去來處 | 金額 | 費目
        '01-25 | 1월 급여 | 하늘이 | 3,000 | 1.가.①
        '02-07 | 시약 | 다온사 | 500 | 1.가.②
        小計 | | | 3,500 |
        '03-25 | 3월 급여 | 하늘이 | 3,000 | 1.가.①
        '04-07 | 기판 | 다온사 | 700 | 1.가.②
        小計 | | | 3,700 |
        合計 | | | 3,500 |`,
    },
    total: 7_200_000, // (3,000 × 2 + 500 + 700) × 1,000
    finds: ['dates-one-way 明細!A4', 'total-mismatch 明細!D10'],
  },
  {
    name: 'months that are dates over the pay of people, the category beside the sum',
    sheets: {
      급여: `
        연구인력 급여 (단위: 원)
        성명 | 직급 | 2013-01-01 | 2013-02-01 | 2013-03-01 | 합계 | 비목
        하늘이 | 연구원 | 3,000,000 | 3,000,000 | 3,100,000 | 9,100,000 | 1.가.①
        노을이 | 연구원 | 2,900,000 | 2,900,000 | 2,900,000 | 8,700,000 | 1.가.①
        합계 | | 5,900,000 | 5,900,000 | 6,000,000 | 17,800,000 |`,
    },
    total: 17_800_000, // 9,100,000 + 8,700,000
  },
  {
    name: 'three numbers in a row that are no months stay numbers',
    sheets: {
      대장: `
        단위: 원
        일자 | 거래처 | 적요 | 비목 | 금액
        2013-01-25 | 하늘이 | 1월 급여 | 1.가.① | 41,275
        2013-02-25 | 하늘이 | 2월 급여 | 1.가.① | 3,000,000
        2013-03-25 | 하늘이 | 3월 급여 | 1.가.① | 3,000,000`,
    },
    total: 6_041_275, // 41,275 + 3,000,000 × 2
  },
  {
    name: 'below the names a row says how each column is written',
    sheets: {
      Log: `
        No. | Posting Date | Vendor | Description | Category | Amount
        | (dd-mmm-yy) | | | (Annex 3 item) | (KRW thousand)
        J-1 | 2013-01-25 | Hana | Pay | 1.가.① | 3,000
        J-2 | 2013-02-07 | Daon | Reagents | 1.가.② | 500
        J-3 | 2013-02-25 | Hana | Pay | 1.가.① | 3,000`,
    },
    total: 6_500_000, // (3,000 × 2 + 500) × 1,000
  },
  {
    name: 'the unit stands at the foot of the sheet alone',
    sheets: {
      입고: `
        입고일 | 업체 | 자재명 | 금액 | 비목
        2013-01-25 | 다온사 | 시약 | 534 | 1.가.②
        2013-02-07 | 가람사 | 기판 | 315 | 1.가.②
        2013-02-25 | 다온사 | 센서 | 1,470 | 1.가.②
        계 | | | 2,319 |

        주) 금액단위 : 천원, 부가가치세 별도`,
    },
    total: 2_319_000, // (534 + 315 + 1,470) × 1,000
  },
  {
    name: 'no unit, and coins where costs should be: asked about',
    sheets: {
      입고: `
        입고일 | 업체 | 자재명 | 금액 | 비목
        2013-01-25 | 다온사 | 시약 | 534 | 1.가.②
        2013-02-07 | 가람사 | 기판 | 315 | 1.가.②
        2013-02-25 | 다온사 | 센서 | 1,470 | 1.가.②`,
    },
    total: 2_319, // 534 + 315 + 1,470
    finds: ['amount-implausible 입고!D1'],
  },
  {
    name: 'names that no list knows: the codes tell the category, the only amount is the amount',
    sheets: {
      DIST: `
        송장번호 | 공급업체명 | GL 일자 | 배분 라인 | 배분 설명 | 계정조합 | 계정명 | 배분금액 | 통화 | R&D 분류
        INV-1 | 다온사 | '03-JAN-2013 | 1 | 시약 | '01.53.RND | 연구재료비 | 580,000 | KRW | 1.가.②
        INV-2 | 가람사 | '07-FEB-2013 | 1 | 기판 | '01.53.RND | 연구재료비 | 1,820,000 | KRW | 1.가.②
        INV-3 | 다온사 | '08-MAR-2013 | 1 | 반품 | '01.53.RND | 연구재료비 | -300,000 | KRW | 1.가.②`,
    },
    total: 2_100_000, // 580,000 + 1,820,000 − 300,000
    finds: ['amount-negative DIST!H4', 'dates-one-way DIST!C2'],
  },
  {
    name: 'of contracts what was paid so far is the cost, not what is still owed',
    sheets: {
      계약: `
        (단위: 원)
        계약번호 | 계약일 | 수행기관 | 비목 | 계약금액 | 착수금 | 중도금 | 잔금 | 지급누계 | 미지급액
        C-1 | 2013-01-04 | 한빛대학교 | 1.나.① | 13,000,000 | 3,900,000 | 0 | 0 | 3,900,000 | 9,100,000
        C-2 | 2013-02-05 | 다온대학교 | 1.나.① | 11,000,000 | 3,300,000 | 4,400,000 | 0 | 7,700,000 | 3,300,000
        C-3 | 2013-03-06 | 가람대학교 | 1.나.① | 29,000,000 | 8,700,000 | 11,600,000 | 8,700,000 | 29,000,000 | 0`,
    },
    total: 40_600_000, // 3,900,000 + 7,700,000 + 29,000,000
    finds: ['amount-unclear 계약!I2'],
    says: ['지급누계'],
  },
  {
    name: 'an order that was called off is left out; a fact of the firm right over the heading is no heading',
    sheets: {
      구매: `
        구매 진행표 (단위: 원)
        기업부설연구소 | 없음 (전담부서만 인정)
        요청일 | 품명 | 금액 | 입고일 | 거래처 | 비목 | 진행상태
        2013-01-02 | 시약 | 400,000 | 2013-01-10 | 다온사 | 1.가.② | 입고완료
        2013-01-03 | 기판 | 300,000 | 2013-01-12 | 다온사 | 1.가.② | 입고완료
        2013-02-03 | 센서 | 850,000 | | 가람사 | 1.가.② | 발주취소
        2013-03-03 | 렌즈 | 200,000 | 2013-03-12 | 다온사 | 1.가.② | 검수완료`,
    },
    total: 900_000, // 400,000 + 300,000 + 200,000
    finds: ['firm-no-lab 구매!B2', 'lab-required 구매!F4', 'row-not-counted 구매!G6'],
  },
  {
    name: 'German headings, shortened with dots, and the amount in the currency of the firm',
    sheets: {
      Export: `
        Beleg Nr. | Buch.dat. | Sachk. | Kontobez. | Buch.text | Kred. | Betrag HW | Währ. | Kat.
        51000171 | 2013-01-25 | 5101 | Löhne | Lohn Januar | 하늘이 | 3,100,000 | KRW | 1.가.①
        51000172 | 2013-02-25 | 5101 | Löhne | Lohn Februar | 하늘이 | 3,100,000 | KRW | 1.가.①
        51000188 | 2013-03-11 | 5203 | Material | Sensoren | 미래부품 | 820,000 | KRW | 1.가.②
        ** | | | | | | 7,020,000 | KRW |`,
    },
    total: 7_020_000,
  },
  {
    name: 'headings that nobody knows, but for the day: a column of voucher numbers beside the one of money',
    sheets: {
      Lista: `
        Rif | Date | Dok | Co | Ile | 비목
        A1 | 2013-01-25 | 7100000031 | etat styczen | 3,100,000 | 1.가.①
        A2 | 2013-02-25 | 7100000044 | etat luty | 3,200,000 | 1.가.①
        A3 | 2013-03-11 | 7100000102 | czujnik | 820,000 | 1.가.②
        A4 | 2013-03-12 | 7100000103 | plytka | 410,000 | 1.가.②`,
    },
    total: 7_530_000,
  },
  {
    name: 'the line by its name and its code behind it, merged over its group; a remark between the rows, and a total that is called no more than 총',
    appliedOn: '2025-06-10',
    sheets: {
      정리: {
        cells: `
        (단위: 원)
        구분 | 언제 | 뭐 | 어디 | 얼마
        급여 1.가.① | 2024-05-24 | 5월분 | 하늘이 | 3,100,000
        | 2024-06-25 | 6월분 | 하늘이 | 3,100,000
        | | ↑ 확인 끝 | |
        | 2024-07-25 | 7월분 | 하늘이 | 3,100,000
        부품·시약: 1-가-2 | 2024-05-02 | 감속기 | 미래부품 | 700,000
        | 2024-08-02 | 센서 | 미래부품 | 900,000
        | | | 총 | 10,800,000`,
        merges: ['A3:A6', 'A7:A8'],
      },
    },
    total: 10_900_000,
    finds: ['category-unnormalised 정리!A3', 'total-mismatch 정리!E9'],
  },
];
