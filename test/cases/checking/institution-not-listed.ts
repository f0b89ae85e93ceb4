import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 거래처 | 분류 | 요건구분 | 장부금액(원)';
/** ㉮ to ㉷ of 1.나.①. */
const KINDS = [
  '대학',
  '국공립연구기관',
  '정부출연연구기관',
  '비영리법인',
  '기업연구소',
  '산업기술연구조합',
  '한국디자인진흥원',
  '연구개발업',
  '산학협력단',
  '시험·분석업',
];

export const cases = casesOf(
  'institution-not-listed',
  {
    name: 'the ten kinds ㉮–㉷',
    sheet: `${H}\n${KINDS.map((kind, index) => `2013-03-${10 + index} | 상대${index} | 1.나.① | ${kind} | 1,00${index}`).join('\n')}`,
    at: [],
  },
  {
    name: 'none of them',
    sheet: `${H}
      2013-03-05 | (주)가나다 | 1.나.① | 일반기업 | 1,000
      2013-03-06 | 홍길동     | 1.나.① | 개인     | 1,001
      2013-03-07 | 한밭대     | 1.나.① | 대학     | 1,002`,
    at: ['D2', 'D3'],
    says: ['(주)가나다', '일반기업'],
    clause: '1.나.①',
  },
  {
    name: 'the mark of the list in the category, a tick, how instead of with whom, nothing',
    sheet: `${H}
      2013-03-05 | (주)가나다 | 1.나.①㉲ | 협력사 | 1,000
      2013-03-06 | (주)가나다 | 1.나.①   | 적격   | 1,001
      2013-03-07 | (주)가나다 | 1.나.①   | 위탁   | 1,002
      2013-03-08 | (주)가나다 | 1.나.①   |        | 1,003`,
    at: [],
  },
  {
    name: 'the list is that of 1.나.① only',
    sheet: `${H}
      2013-03-05 | (주)가나다 | 1.가.② | 일반기업 | 1,000`,
    at: [],
  },
  {
    name: 'the listed kinds in other words, and the one that is known by its name',
    sheet: `
      일자       | 거래처           | 분류    | 요건구분          | 장부금액(원)
      2013-03-05 | 가 연구회        | 1.나.① | 비영리 사단법인   | 1,000
      2013-03-05 | 나               | 1.나.① | ㉲                | 1,001
      2013-03-05 | 다 시험원        | 1.나.① | 시험·검사·분석    | 1,002
      2013-03-05 | 한국디자인진흥원 | 1.나.① | 공공기관          | 1,003`,
    at: [],
  },
  {
    name: 'a student, and a firm that says it has no such unit, are none of them',
    sheet: `
      일자       | 거래처 | 분류    | 요건구분      | 장부금액(원)
      2013-03-05 | 가     | 1.나.① | 대학생        | 1,000
      2013-03-05 | 나     | 1.나.① | 전담부서 없음 | 1,001`,
    at: ['D2', 'D3'],
  },
);
