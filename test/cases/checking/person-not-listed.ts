import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 대상자 | 분류 | 요건구분 | 장부금액(원)';
const staff = {
  연구인력: `
    성명   | 입사일     | 퇴사일
    김연구 | 2012-03-02 |
    이개발 | 2013-04-15 | 2013-08-31`,
};

export const cases = casesOf(
  'person-not-listed',
  {
    name: 'listed and in service; the month of joining and of leaving counts',
    sheet: `${H}
      2013-03-25 | 김연구 | 1.가.① | 연구요원 | 1,000
      2013-04-01 | 이개발 | 1.가.① | 연구요원 | 1,001
      2013-08-31 | 이개발 | 1.가.① | 연구요원 | 1,002`,
    sheets: staff,
    at: [],
  },
  {
    name: 'somebody who is not on the list is named once',
    sheet: `${H}
      2013-03-25 | 박시험 | 1.가.① | 연구지원 | 1,000
      2013-04-25 | 박시험 | 1.가.① | 연구지원 | 1,001
      2013-04-25 | 김연구 | 1.가.① | 연구요원 | 1,002`,
    sheets: staff,
    at: ['B2'],
    says: ['연구인력', '박시험', '2행'],
  },
  {
    name: 'the month before the service, and the month after it',
    sheet: `${H}
      2013-03-31 | 이개발 | 1.가.① | 연구요원 | 1,000
      2013-09-01 | 이개발 | 1.가.① | 연구요원 | 1,001
      2013-05-25 | 이개발 | 1.가.① | 연구요원 | 1,002`,
    sheets: staff,
    at: ['B2'],
    says: ['근무 기간', '이개발', '2013-03-31'],
  },
  {
    name: 'months across: the month after somebody has left is told at its cell',
    sheet: `
      성명   | 분류   | 요건구분 | 2013년 6월 | 2013년 7월 | 2013년 8월 | 2013년 9월 | 합계(원)
      김연구 | 1.가.① | 연구요원 | 1,000 | 1,000 | 1,000 | 1,000 | 4,000
      이개발 | 1.가.① | 연구요원 | 1,001 | 1,001 | 1,001 | 1,001 | 4,004`,
    sheets: staff,
    at: ['G3'],
    says: ['근무 기간', '이개발', '2013-09'],
  },
  {
    name: 'without a list nobody is missing from it, and other lines ask for none',
    sheet: `${H}
      2013-03-25 | 박시험 | 1.가.① | 연구지원 | 1,000`,
    at: [],
  },
  {
    name: 'other lines',
    sheet: `${H}
      2013-03-25 | 박시험 | 1.라 | 종업원 | 1,000
      2013-03-25 | 최대표 | 1.가.② |      | 1,000`,
    sheets: staff,
    at: [],
  },
);
