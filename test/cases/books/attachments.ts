/** Sheets that others wrote about the money that the firm paid them, and sheets whose particulars stand in labels over the table. */
import type { BookCase } from './book-case';

const PAID = `
  단위: 원
  지급일 | 비목 | 적요 | 지급처 | 금액
  2013-03-29 | 1.나.① | 위탁연구 1차 | 한가람대학교 산학협력단 | 12,000,000
  2013-04-10 | 1.가.② | 광센서 | 미래부품 | 2,000,000
  2013-09-30 | 1.나.① | 위탁연구 2차 | 한가람대학교 산학협력단 | 8,000,000
  2013-10-10 | 1.가.② | 감속기 | 미래부품 | 1,500,000`;

const person = (name: string, beside: string, pay: readonly string[]): string => `
  개인별 급여명세
  성명 | ${name} | 직위 | ${beside}
  입사일 | 2011-05-02 | 비목 | 1.가.① 인건비
  (단위: 원)
  지급일 | 기본급 | 상여 | 지급총액
  2013-01-25 | ${pay[0]} | | ${pay[0]}
  2013-02-25 | ${pay[1]} | | ${pay[1]}
  2013-03-25 | ${pay[2]} | | ${pay[2]}`;

export const ATTACHMENTS: readonly BookCase[] = [
  {
    name: 'the settlement of a university that was paid: all of what it got',
    sheets: {
      집행내역: PAID,
      정산서: `
        위탁연구비 사용실적 (한가람대학교 산학협력단)
        비목 | 사용일 | 사용처 | 사용금액(원)
        학생인건비 | 2013-06-28 | 석사과정 3 | 9,000,000
        재료비 | 2013-07-12 | 나래과학 | 7,500,000
        간접비 | 2013-11-29 | 본부 | 3,500,000
        계 | | | 20,000,000`,
    },
    total: 23_500_000,
    finds: ['not-read 정산서!A2'],
    says: ['‘집행내역’ 시트에서 ‘한가람대학교 산학협력단’에 지급한 금액을 어디에 썼는지의 내역으로 보고'],
  },
  {
    name: 'the settlement of one instalment, put under lines of the notice by its writer',
    sheets: {
      '1차 정산': `
        한가람대학교 산학협력단 / 1차년도 정산
        분류 | 집행일 | 내용 | 집행액(원)
        1.가.① | 2013-04-30 | 참여연구원 | 5,000,000
        1.가.② | 2013-05-30 | 시약 | 4,000,000
        1.가.② | 2013-06-30 | 초자 | 3,000,000`,
      집행내역: PAID,
    },
    total: 23_500_000,
    finds: ['not-read 1차 정산!A2'],
  },
  {
    name: 'an interim settlement of less than what was paid, without lines of the notice',
    sheets: {
      집행내역: PAID,
      '한가람대학교 산학협력단': `
        중간정산 내역
        비목 | 사용일 | 사용처 | 사용금액(원)
        학생인건비 | 2013-06-28 | 석사과정 3 | 6,100,000
        직접비 | 2013-07-12 | 나래과학 | 2,300,000
        간접비 | 2013-11-29 | 본부 | 1,000,000`,
    },
    total: 23_500_000,
    finds: ['not-read 한가람대학교 산학협력단!A2'],
  },
  {
    name: 'the firm’s own costs of what it does together with the one that it pays are counted',
    sheets: {
      집행내역: PAID,
      공동연구: `
        한가람대학교 산학협력단 공동연구 자체 집행
        비목 | 사용일 | 적요 | 거래처 | 금액(원)
        1.가.② | 2013-05-28 | 증폭기 | 나래과학 | 1,000,000
        1.가.② | 2013-06-12 | 기판 | 다온전자 | 2,000,000
        1.가.② | 2013-07-29 | 시료 | 나래과학 | 3,000,000`,
    },
    total: 29_500_000,
  },
  {
    name: 'a list of sums by person without days beside the sheets of those persons: the sheets count',
    sheets: {
      집계: `
        (단위: 원)
        성명 | 비목 | 지급총액
        하늘이 | 1.가.① | 12,100,000
        노을이 | 1.가.① | 9,000,000
        합계 | | 21,100,000`,
      하늘이: person('하늘이', '책임연구원', ['4,000,000', '4,000,000', '4,100,000']),
      노을이: person('노을이', '연구원', ['3,000,000', '3,000,000', '3,000,000']),
    },
    total: 21_100_000,
    finds: ['not-read 집계!A2'],
  },
  {
    name: 'a sheet a person: name, line and relation stand in labels over the table, a date among them',
    sheets: {
      하늘이: person('하늘이', '책임연구원 | 구분 | 연구요원', ['4,000,000', '4,000,000', '4,100,000']),
      노을이: person('노을이', '대표이사 | 구분 | 지배주주', ['6,000,000', '6,000,000', '6,000,000']),
    },
    total: 30_100_000,
    finds: ['person-excluded 노을이!D6'],
    says: ['노을이 (대표이사 · 지배주주)'],
  },
  {
    name: 'the month that pay is for and the day that it was paid: one of the days has another year',
    sheets: {
      급여: `
        단위: 원
        귀속월 | 지급일 | 성명 | 비목 | 지급총액
        2013-01 | 2013-01-25 | 하늘이 | 1.가.① | 3,000,000
        2013-02 | 2013-02-25 | 하늘이 | 1.가.① | 3,000,000
        2013-03 | 2014-03-25 | 하늘이 | 1.가.① | 3,000,000
        2013-04 | 2013-04-25 | 하늘이 | 1.가.① | 3,000,000
        2013-11 | 2013-12-10 | 하늘이 | 1.가.① | 3,000,000
        2013-12 | 2014-01-10 | 하늘이 | 1.가.① | 3,000,000`,
    },
    total: 18_000_000,
    finds: ['date-outside-period 급여!B5'],
    says: ['2014-03-25 (같은 행의 귀속월: 2013-03'],
  },
];
