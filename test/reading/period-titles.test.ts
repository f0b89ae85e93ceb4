/** What titles and names of sheets say of when their costs are, wherever they say it. */
import { expect, it } from 'vitest';
import { isOfCosts, stretchOfTitle, stretchSaid, yearApart } from '../../src/reading/period-titles';

const written = (words: string): string | undefined => {
  const said = stretchSaid(words);
  return said && [said.from, said.to].map(({ year, month }) => `${year ?? '?'}-${month}`).join(' ');
};

it.each([
  ['2012년 원장', '2012-1 2012-12'],
  ['원장(2012)', '2012-1 2012-12'],
  ['연구개발비_2012', '2012-1 2012-12'],
  ["'12", '2012-1 2012-12'],
  ['R&D 2012', '2012-1 2012-12'],
  ['제5기(2012년)', '2012-1 2012-12'],
  ['1. 2012년 4분기', '2012-10 2012-12'],
  ['연구개발비 4/4분기 (2012년)', '2012-10 2012-12'],
  ['4/4 분기, 2012년', '2012-10 2012-12'],
  ['2013년 연구원 급여 4월', '2013-4 2013-4'],
  ['연구원 급여 4월', '?-4 ?-4'],
  ['2013.04 급여', '2013-4 2013-4'],
  ['2014.1월분', '2014-1 2014-1'],
  ['벤처확인 2014.2', '2014-2 2014-2'],
  ['20121001~20121231', '2012-10 2012-12'],
  ['121001~121231', '2012-10 2012-12'],
  ['12.10.1-12.12.31', '2012-10 2012-12'],
  ['2012.10.1 ~ 12.31', '2012-10 2012-12'],
  ['2012년 10월 1일부터 2012년 12월 31일까지', '2012-10 2012-12'],
  ['2012년 10월~12월', '2012-10 2012-12'],
  ['2012.10 ~ 2013.3', '2012-10 2013-3'],
  ['2012년 11월 ~ 2월', '2012-11 2013-2'],
  ['2012년 4분기 ~ 2013년 3분기', '2012-10 2013-9'],
  ['2013년 1분기, 2분기', '2013-1 2013-6'],
  ['2013년 1~3분기', '2013-1 2013-9'],
  ['2013년 연구비 (2/4~4/4분기)', '2013-4 2013-12'],
  ['2012~2013년', '2012-1 2013-12'],
  ['2012-2013', '2012-1 2013-12'],
  ['4월 급여 (5월 지급)', '?-4 ?-4'],
] as const)('%s is %s', (words, expected) => {
  expect(written(words)).toBe(expected);
});

it.each([
  '2014-02-10 수정',
  '20140214_최종',
  '140214 제출',
  '제2013-60호',
  '2013년 4월 5일',
  '과제 12',
  'Sheet2',
  '3번 과제',
  '원장 v2',
  '2012년 매출과 2013년 매출',
])('%s is none', (words) => {
  expect(stretchSaid(words)).toBeUndefined();
});

it.each([
  ['2012년 결산', true],
  ['2014년 1월 결의서', true],
  ['FY2012', true],
  ['집행기간: 2012.1.1 ~ 2012.12.31', true],
  ['사업기간: 2012.1.1 ~ 2012.12.31', false],
  ['2012.1.1 ~ 2012.12.31 (협약기간)', false],
  ['2014.02 확인용', false],
  ['2014.02 기보', false],
] as const)('%s tells of costs: %s', (words, of) => {
  const said = stretchSaid(words);
  expect(said && isOfCosts(said)).toBe(of);
});

it.each([
  ['■ 2012년 4분기 집행내역', true],
  ['2. 13년 1분기', true],
  ['가. 2012년', true],
  ['(1) 2012년 하반기', true],
  ['2012년 이월분 포함', false],
  ['시약은 2012년 4분기에 샀음', false],
] as const)('%s is a title: %s', (words, is) => {
  expect(stretchOfTitle(words) !== undefined).toBe(is);
});

it.each([
  ['전년도', '전년도'],
  ['당기 연구개발비', '당기'],
  ['직전연도', '직전연도'],
  ['전기요금', undefined],
  ['작업 내역', undefined],
] as const)('%s is %s', (words, expected) => {
  expect(yearApart(words)).toBe(expected);
});
