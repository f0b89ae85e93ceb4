/** Pay that is shared out by hours: what is counted in hours is no money, and what the amounts are called says what was paid. */
import type { BookCase } from './book-case';

export const TIMESHEETS: readonly BookCase[] = [
  {
    name: 'hours of each project with their sum beside the pay that is shared by them',
    sheets: {
      투입: `
        연구원 인건비 배부 (산정기준 1.가.①)
        단위: 원
        지급일 | 성명 | 월급여 | 총근무h | 과제가 h | 과제나 h | 기타 h | 투입률(%) | 배부 인건비(장부) | 비목
        2013-01-25 | 하늘이 | 5,000,000 | 170 | 50 | 35 | 85 | 50 | 2,500,000 | 1.가.①
        2013-01-25 | 노을이 | 4,000,000 | 160 | 100 | 20 | 40 | 75 | 3,000,000 | 1.가.①
        2013-02-25 | 하늘이 | 5,000,000 | 160 | 40 | 40 | 80 | 50 | 2,500,000 | 1.가.①
        2013-03-25 | 하늘이 | 5,000,000 | 160 | 40 | 40 | 80 | 50 | 2,500,000 | 1.가.①
        2013-02-25 | 노을이 | 4,000,000 | 150 | 60 | 60 | 30 | 80 | 3,200,000 | 2.가.①`,
    },
    total: 13_700_000,
    finds: ['category-account-conflict 투입!J8'],
    says: ['비목은 2.가.①인데 이 시트의 제목과 다른 행은 1.가.①'],
  },
  {
    name: 'days of a month beside what is paid a day',
    sheets: {
      일용: `
        단위: 원
        지급일 | 성명 | 상반월 일수 | 하반월 일수 | 계 | 지급 임금 (ledger) | 비목
        2013-01-25 | 하늘이 | 8 | 9 | 17 | 2,040,000 | 1.가.①
        2013-02-25 | 하늘이 | 7 | 9 | 16 | 1,920,000 | 1.가.①
        2013-03-25 | 노을이 | 9 | 9 | 18 | 2,160,000 | 1.가.①
        합계 | | 24 | 27 | 51 | 6,120,000 |`,
    },
    total: 6_120_000,
  },
];
