/** Headings under which it stands how a cost really was. */
import { describe, expect, it } from 'vitest';
import { namesSomething, tellsUnder } from '../../src/reading/answers/tells';

describe('a heading that says how it really was', () => {
  it.each(['실제', '실제내용', '실제로쓴곳', '진짜용도', '알고보니', '실사용', '실상', '실제하는일', '직무(실제)', '내용의실체'])(
    'is known by its root: %s',
    (heading) => {
      expect(tellsUnder(heading)).toBe('truth');
    },
  );
  it.each(['계약서제목', '세금계산서품목', '영수증에적힌품목', '공문', '송금메모', '통장적요', '청구', '견적서상품목', '현장확인', '경과', '반출'])(
    'or names the paper or what happened: %s',
    (heading) => {
      expect(tellsUnder(heading)).toBe('paper');
    },
  );
  it.each([
    '실적',
    '실습',
    '실시여부',
    '실제지급일자',
    '실제금액',
    '계약번호',
    '청구일자',
    '송금',
    '입금은행',
    '전표',
    '증빙종류',
    '참석자',
    '진행상태',
    '사실확인서',
    '실험내용',
  ])('is not one that asks for something of its own: %s', (heading) => {
    expect(tellsUnder(heading)).toBeUndefined();
  });
  it.each([
    ['정상처리완료', false],
    ['2013-11호;대금3월지급완료', false],
    ['세금계산서;법인카드', false],
    ['x', false],
    ['누리마루꾸러미', true],
    ['지급완료;건물도색', true],
  ])('names something, or only says how it stands: %s', (plain, names) => {
    expect(namesSomething(plain)).toBe(names);
  });
});
