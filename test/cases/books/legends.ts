/** Abbreviations and codes of the firm, with the legend that says what they stand for. */
import type { BookCase } from './book-case';

const ROWS = `
        날짜 | 내용 | 받는곳 | 약호 | 금액(원)
        2013-01-03 | 시약 | 다온사 | 재 | 900,000
        2013-01-25 | 1월분 급여 | 하늘이 | 인 | 3,000,000
        2013-02-03 | 기판 | 미래부품 | 재 | 500,000
        2013-02-25 | 2월분 급여 | 하늘이 | 인 | 3,000,000
        2013-03-03 | 계측기 임차 | 계측나라 | 임 | 400,000
        2013-03-25 | 3월분 급여 | 하늘이 | 인 | 3,000,000
        2013-03-26 | 명절 선물 | 다온마트 | 접 | 200,000`;
/** 900,000 + 500,000 + 400,000 + 3,000,000 × 3 + 200,000 */
const BOOKED = 11_000_000;
/** What no legend says is asked. */
const ASKED = 'category-unknown';

export const LEGENDS: readonly BookCase[] = [
  {
    name: 'pairs in a line above',
    sheets: {
      장부: `
        범례 | 인=1.가.①, 재=1.가.②, 임 = 1.가.③ 임차료${ROWS}`,
    },
    total: BOOKED,
    finds: [`${ASKED} 장부!D9`, 'category-unnormalised 장부!D3'],
    says: ['재 → 1.가.②, 인 → 1.가.①, 임 → 1.가.③'],
  },
  {
    name: 'rows below, under a title',
    sheets: {
      장부: `${ROWS}
        합계 | | | | 11,000,000

         | ■ 분류 약어
         | 인 | 연구소 인건비 | 1.가.①
         | 재 | 재료·부품 | 1.가.②
         | 임 | 장비 임차 | 1.가.③`,
    },
    total: BOOKED,
    finds: [`${ASKED} 장부!D8`, 'category-unnormalised 장부!D2'],
  },
  {
    name: 'a sheet of codes, one of which is no research',
    sheets: {
      원장: `
        사내코드 | 일자 | 내용 | 상대처 | 금액(원)
        R-110 | 2013-01-25 | 1월분 급여 | 하늘이 | 3,000,000
        R-110 | 2013-02-25 | 2월분 급여 | 하늘이 | 3,000,000
        R-110 요약 | | | | 6,000,000
        R-210 | 2013-01-03 | 시약 | 다온사 | 900,000
        R-210 요약 | | | | 900,000
        R-900 | 2013-01-04 | 복사지 | 다온문구 | 50,000
        R-900 요약 | | | | 50,000
        총합계 | | | | 6,950,000`,
      코드표: `
        사내 연구비 코드
        사내코드 | 명칭 | 비목 | 사용여부
        R-110 | 연구인력 급여 | 1.가.① | Y
        R-210 | 시작품 재료 | 1.가.② | Y
        R-900 | 일반경비 | 해당없음 | Y`,
    },
    total: 6_900_000, // 3,000,000 × 2 + 900,000
    // The codes of the firm are one way of writing: told once.
    finds: ['category-unnormalised 원장!A2', 'row-not-counted 원장!E7'],
    says: ['‘해당없음’ 등으로 표시된 1행, 장부금액 50,000'],
  },
  {
    name: 'a name that two legends read differently is asked about',
    sheets: {
      장부: `
        범례 | 인=1.가.①, 재=1.가.②, 임=1.가.③
        약호 | 임=1.나.①, 인=1.가.①${ROWS}`,
    },
    total: BOOKED,
    finds: [`${ASKED} 장부!D8`, `${ASKED} 장부!D10`, 'category-unnormalised 장부!D4'],
  },
  {
    name: 'a list of people with the line of each is no legend of the ledger',
    sheets: {
      장부: `
        단위: 원
        일자 | 성명 | 적요 | 금액
        2013-01-25 | 하늘이 | 1월분 급여 | 3,000,000
        2013-01-26 | 노을이 | 1월분 급여 | 3,000,000
        2013-02-25 | 하늘이 | 2월분 급여 | 3,000,000`,
      인원: `
        성명 | 구분 | 비목
        하늘이 | 연구원 | 1.가.①
        노을이 | 교육생 | 2.가.①`,
    },
    total: 9_000_000,
    finds: ['header-missing 장부!C2', 'category-suggested 장부!C3'],
  },
  {
    name: 'a column of the word 인, which the forms of the notice print: a ledger all the same',
    sheets: {
      장부: `
        날짜 | 분류 | 내용 | 거래처 | 지출(원)
${Array.from({ length: 12 }, (_, month) => `        2013-${String(month + 1).padStart(2, '0')}-25 | 인 | ${month + 1}월 급여 | 하늘이 | 1,000,000`).join('\n')}`,
    },
    total: 12_000_000, // 12 × 1,000,000
    finds: [`${ASKED} 장부!B2`],
  },
];
