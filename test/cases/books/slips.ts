/** Slips: what stands over the heading of each of them is said of all its rows. */
import type { BookCase } from './book-case';

export const SLIPS: readonly BookCase[] = [
  {
    name: 'slips with number, day, line and payee over their heading; a day is missing, one slip was filed twice',
    sheets: {
      결의서: `
        지출결의서 | | 담당 | 소장
        결의번호 | K-1 | 결의일 | 2013-01-16
        비목 | 1.가.② | 거래처 | 다온사
        적요 | 금액 | 비고
        센서 | 820,000 |
        기판 | 96,000 |
        합계 | 916,000 |

        지출결의서 | | 담당 | 소장
        결의번호 | K-2 | 결의일 |
        비목 | 1.가.② | 거래처 | 가람사
        적요 | 금액 | 비고
        알루미늄 판 | 645,000 |
        마그네슘 시편 | 388,000 |
        합계 | 1,033,000 |

        지출결의서 | | 담당 | 소장
        결의번호 | K-1 | 결의일 | 2013-01-16
        비목 | 1.가.② | 거래처 | 다온사
        적요 | 금액 | 비고
        센서 | 820,000 |
        기판 | 96,000 |
        합계 | 906,000 |`,
    },
    total: 2_865_000, // 916,000 + 1,033,000 + 916,000
    finds: ['total-mismatch 결의서!B23', 'date-missing 결의서!D10', 'duplicate-entry 결의서!B18', 'duplicate-entry 결의서!B18'],
  },
  {
    name: 'slips beside one another, each below its own day, with a sum of all of them at the end',
    sheets: {
      전표: `
        일자 : | 2013-04-05 | | 일자 : | 2013-04-09
        부서 : | 연구소 | | 부서 : | 연구소
        비목 | 내용 | 금액 | 비목 | 내용 | 금액
        1.가.② | 시약 | 400,000 | 1.가.② | 기판 | 300,000
        1.가.③ | 계측기 임차 | 250,000 | | |
        소계 | | 650,000 | 소계 | | 300,000

        일자 : | 2013-05-10 | | 일자 : | 2012-05-27
        부서 : | 연구소 | | 부서 : | 연구소
        비목 | 내용 | 금액 | 비목 | 내용 | 금액
        1.가.② | 센서 | 200,000 | 1.가.② | 시약 | 100,000
        소계 | | 200,000 | 소계 | | 100,000

        총계 | | 1,250,000`,
    },
    total: 1_250_000, // 400,000 + 250,000 + 300,000 + 200,000 + 100,000
    finds: ['date-outside-period 전표!E8'],
  },
  {
    name: 'two slips whose days stand over the amounts: a day is no amount',
    sheets: {
      전표철: `
        전표번호 | R-1 | 지급일자 | 2013-01-16
        비목 | 1.가.② | 지급처 | 다온사
        적요 | 수량 | 단가 | 금액
        센서 | 1 | 820,000 | 820,000
        기판 | 2 | 48,000 | 96,000
        합계 | | | 916,000

        전표번호 | R-2 | 지급일자 | 2013-02-25
        비목 | 1.가.② | 지급처 | 가람사
        적요 | 수량 | 단가 | 금액
        알루미늄 판 | 1 | 645,000 | 645,000
        마그네슘 | 1 | 388,000 | 388,000
        합계 | | | 1,033,000`,
    },
    total: 1_949_000, // 916,000 + 1,033,000
  },
];
