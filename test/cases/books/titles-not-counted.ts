/** Titles over rows and names of sheets: of what is no research, of what may be none, and of research that is called by the same words. */
import type { BookCase } from './book-case';

const HEAD = '분류 | 일자 | 거래처 | 적요 | 금액(원)';

export const TITLES_NOT_COUNTED: readonly BookCase[] = [
  {
    name: 'blocks with titles: what was not approved is left out, what was bought for making is asked',
    sheets: {
      배분표: `
        ${HEAD}
        1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000
        1.가.② | 2013-03-05 | 다온 | 기판 | 1,300,000
        소계 |  |  |  | 2,400,000
        양산 투입분 |  |  |  |
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000
        소계 |  |  |  | 900,000
        미승인 |  |  |  |
        1.가.② | 2013-06-05 | 누리 | 센서 | 450,000
        1.가.② | 2013-07-05 | 가람 | 배선 | 150,000
        소계 |  |  |  | 600,000`,
    },
    total: 3_300_000,
    finds: ['not-read 배분표!A10', 'title-doubtful 배분표!A5'],
    says: ['2행 600,000원', '2행, 900,000원'],
  },
  {
    name: 'titles in brackets among the words of the rows',
    sheets: {
      배분표: `
        ${HEAD}
        1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000
        1.가.② | 2013-03-05 | 다온 | 기판 | 1,300,000
         |  |  | [영업부] |
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
         |  |  | [개발팀] |
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000
         |  |  | [R&D 외] |
        1.가.② | 2013-06-05 | 누리 | 센서 | 450,000`,
    },
    total: 3_300_000,
    finds: ['not-read 배분표!A9', 'title-doubtful 배분표!D4'],
    says: ['1행 450,000원', '1행, 700,000원'],
  },
  {
    name: 'a table below with its heading under a title, and one under the title of a project',
    sheets: {
      명세: `
        ${HEAD}
        1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000
        1.가.② | 2013-03-05 | 다온 | 기판 | 1,300,000
        합계 |  |  |  | 2,400,000

        판매용 부품
        ${HEAD}
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000
        합계 |  |  |  | 900,000

        양산 적용 기술 연구
        ${HEAD}
        1.가.② | 2013-06-05 | 누리 | 센서 | 450,000
        1.가.② | 2013-07-05 | 가람 | 배선 | 150,000
        합계 |  |  |  | 600,000`,
    },
    total: 3_900_000,
    finds: ['title-doubtful 명세!A6'],
    says: ['2행, 900,000원'],
  },
  {
    name: 'sheets: not research, waiting, and of a team that develops',
    sheets: {
      개발1팀: `
        ${HEAD}
        1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000
        1.가.② | 2013-03-05 | 다온 | 기판 | 1,300,000`,
      '승인 대기': `
        ${HEAD}
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000`,
      '연구개발 외 비용': `
        ${HEAD}
        1.가.② | 2013-06-05 | 누리 | 센서 | 450,000
        1.가.② | 2013-07-05 | 가람 | 배선 | 150,000`,
    },
    total: 3_300_000,
    finds: ['not-read 연구개발 외 비용!A1', 'title-doubtful 승인 대기!E1'],
    says: ['600,000원', '2행, 900,000원'],
  },
  {
    name: 'what the sheet is for beside its label, over the heading',
    sheets: {
      자재: `
        용도 | 양산용 |  |  |
        ${HEAD}
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000`,
    },
    total: 900_000,
    finds: ['title-doubtful 자재!B1'],
  },
  {
    name: 'titles of works, people and steps are heard as what they are',
    sheets: {
      배분표: `
        ${HEAD}
         |  |  | 연구용 재료 |
        1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000
        양산성 검증 시험 |  |  |  |
        1.가.② | 2013-03-05 | 다온 | 기판 | 1,300,000
        승인 완료분 |  |  |  |
        1.가.② | 2013-04-05 | 세림 | 모터 | 700,000
        영업부 수요예측 시스템 개발 |  |  |  |
        1.가.② | 2013-05-05 | 삼화 | 볼트 | 200,000
        생산기술연구소 |  |  |  |
        1.가.② | 2013-06-05 | 누리 | 센서 | 450,000
        중복 제거 기술 |  |  |  |
        1.가.② | 2013-07-05 | 가람 | 배선 | 150,000`,
    },
    total: 3_900_000,
  },
];
