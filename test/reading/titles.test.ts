/** Which texts over a table are no titles of its costs: those that say when it was written, printed or as of when it holds. */
import { expect, it } from 'vitest';
import { saysAnotherDay } from '../../src/reading/find/titles';

it.each<[string, boolean]>([
  ['작성일: 2014년 2월 3일', true],
  ['작성일자 2014-02-03', true],
  ['출력일시 : 2014.02.03 10:20', true],
  ['2014년 2월 3일 현재', true],
  ['2013.12.31 기준', true],
  ['2013년 12월말 현재', true],
  ['기준일: 2013-12-31', true],
  ['(2013년 12월 31일)', true],
  ['Printed on 2014-02-03', true],
  ['as of 31 December 2013', true],
  ['2013년 1월 1일 ~ 2013년 12월 31일', false],
  ['2013년 1월 1일부터 2013년 12월 31일까지', false],
  ['2013년 4월 급여대장', false],
  ['산정기준 : 1.가.① (인건비)', false],
  ['현재 진행 과제 연구개발비', false],
  ['2013년 2분기', false],
])('%s', (text, other) => expect(saysAnotherDay(text)).toBe(other));
