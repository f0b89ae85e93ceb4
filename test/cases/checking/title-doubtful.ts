import { casesOf } from '../../lib/rule-cases';

const sheet = (title: string, beside = '|             |          |      |'): string => `
  분류    | 일자         | 거래처   | 적요 | 장부금액(원)
  1.가.② | 2013-03-05 | 한빛     | 시약 | 1,000,000
  1.가.② | 2013-03-06 | 다온     | 기판 | 2,000,000
  소계    |              |          |      | 3,000,000
  ${title} ${beside}
  1.가.② | 2013-05-05 | 삼화     | 부품 | 400,000
  1.가.② | 2013-05-06 | 삼화정밀 | 볼트 | 500,000
  소계    |              |          |      | 900,000`;
const plain = `
  분류    | 일자       | 거래처 | 적요 | 장부금액(원)
  1.가.② | 2013-03-05 | 한빛   | 시약 | 1,000,000
  1.가.② | 2013-03-06 | 다온   | 기판 | 2,000,000`;
const further = plain.replace('한빛', '삼화').replace('다온', '세림').replace('시약', '센서').replace('기판', '모터').replace('1,000,000', '1,700,000');

/** 별표 3: the costs of the four quarters for research. */
export const cases = casesOf(
  'title-doubtful',
  { name: 'a title of a thing for research', sheet: sheet('|  |  | 연구용 재료', ''), at: [] },
  { name: 'a title of a project', sheet: sheet('판매 예측 알고리즘 개발'), at: [] },
  { name: 'a title of what is approved', sheet: sheet('승인 완료분'), at: [] },
  { name: 'a title of who develops', sheet: sheet('개발 1팀'), at: [] },
  { name: 'for what is sold', sheet: sheet('판매용'), at: ['A5'], says: ['‘판매용’', '2행', '900,000원'] },
  { name: 'of who makes it', sheet: sheet('생산부'), at: ['A5'], says: ['2행', '900,000원'] },
  { name: 'in English', sheet: sheet('Pending approval'), at: ['A5'] },
  { name: 'a year before that of the rows', sheet: sheet('2012년도 비용'), at: ['A5'], says: ['900,000원'] },
  { name: 'what was carried on', sheet: sheet('이월분'), at: ['A5'], says: ['900,000원'] },
  { name: 'what was carried on, in brackets', sheet: sheet('[이월분]'), at: ['A5'] },
  { name: 'a balance', sheet: sheet('전기이월'), at: [] },
  { name: 'the year before', sheet: sheet('전년도'), at: ['A5'], says: ['900,000원'] },
  { name: 'what is owed', sheet: sheet('미지급 비용'), at: [] },
  { name: 'the year of the rows', sheet: sheet('2013년도 비용'), at: [] },
  { name: 'a title without rows', sheet: plain.trimEnd() + '\n  판매용 |  |  |  |', at: [] },
  { name: 'the name of a sheet', sheet: plain, sheets: { '양산용 자재': further }, at: ['양산용 자재!E1'], says: ['시트 이름', '3,700,000원'] },
  { name: 'a sheet of shared costs', sheet: plain, sheets: { 공통비: further }, at: ['공통비!E1'] },
  { name: 'a sheet of the share of research of them', sheet: plain, sheets: { 공통비: further.replace('장부금액', '연구소 배부액') }, at: [] },
  { name: 'a sheet of what another department bears of them', sheet: plain, sheets: { 판매용: further.replace('장부금액', '배부액') }, at: ['판매용!E1'] },
  { name: 'the name of a sheet of a project', sheet: plain, sheets: { '양산 적용 기술': further }, at: [] },
);
