/** What is lacking beside a cost, what a course is called, and of whom somebody is no relative. */
import { expect, it } from 'vitest';
import { verdictsOf, type Case } from '../lib/line-rows';

const PAY = { 성명: '나래', 자격: '훈련교사 3급', 적요: '급여' };
const COURSE = { '고용센터 승인번호': '2013-부산-0418' };
const STAFF = { 성명: '설지안', 부서: '연구소', 직급: '연구원', 적요: '급여' };

const CASES: readonly Case[] = [
  ['silent', '2.나.④', { ...PAY, 비고: '12월 급여, 상여 없음, 훈련센터 전담' }],
  ['silent', '2.나.④', { ...PAY, 비고: '수당 없음' }],
  ['silent', '2.나.④', { ...PAY, 비고: '성과급은 따로 없음' }],
  ['refused', '2.나.④', { ...PAY, 적요: '급여 아님' }],
  // A course may be called like a work.
  ['silent', '2.가.③', { ...COURSE, 훈련: '전기공사 실무 40h' }],
  ['silent', '2.가.③', { ...COURSE, 훈련명: '배관공사 실무' }],
  ['silent', '1.가.①', { ...STAFF, 지분: '10.0% 딱(초과X), 최대주주 남대표 55%와 남남' }],
  ['silent', '1.가.①', { ...STAFF, 지분: '10% 초과 아님' }],
  ['silent', '1.가.①', { ...STAFF, 관계: '최대주주 남대표와 남남' }],
  ['silent', '1.가.①', { ...STAFF, 관계: '대주주 김사장과 아무런 관계 없음' }],
  ['refused', '1.가.①', { ...STAFF, 관계: '최대주주 남대표의 처남' }],
  ['refused', '1.가.①', { ...STAFF, 지분: '10% 초과' }],
  ['refused', '1.가.①', { ...STAFF, 지분: '10.1%' }],
];

it.each(verdictsOf(CASES, '2014-02-14').map(([[expected, line, cells], is]) => [line, JSON.stringify(cells), expected, is] as const))(
  '%s %s',
  (_line, _cells, expected, is) => expect(is === 'refused').toBe(expected === 'refused'),
);
