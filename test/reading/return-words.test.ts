/** One reader of what says that purchases were taken back: in a kind, a heading, a title, and in the words of what was bought. */
import { describe, expect, it } from 'vitest';
import { isReturnHeading, isReturnKind, isReturnTitle, mayBeReturn, saysReturn } from '../../src/reading/return-words';

describe('the words of what was bought', () => {
  it.each([
    '시약 B 반품',
    '반품: 시약 B',
    '[반품] 시약 B',
    '(취소) 시약 B',
    '시약 B - 환출',
    '시약 B 매입에누리',
    '시약 B 일부 반품 처리',
    '시약 B 반품(일부)',
  ])('say that it went back: %s', (words) => expect(saysReturn(words)).toBe(true));
  it.each(['credit note: reagent B', 'reagent B (refunded)', '시약 B 취소전표', '시약 B 반송', '반품 입고'])('say so: %s', (words) =>
    expect(saysReturn(words)).toBe(true),
  );
  it.each([
    '반품 시료 분석 수수료',
    '반품률 시험',
    '시약 HCN',
    '무반품',
    '환급과정 수강료',
    '예약 취소 수수료',
    'returnable bottles',
    '미취소',
    '자문 2회차(1회차는취소)',
    '시약 B',
  ])('say nothing of it: %s', (words) => expect(saysReturn(words)).toBe(false));
});

it('a kind, a heading and a title hold nothing but roots and what stands around them', () => {
  const kinds = ['일부반품', '매출취소(카드)', '(-)매입', '마이너스 전표', 'CN', 'Vendor credit', '역분개'];
  expect(kinds.filter((one) => !isReturnKind(one))).toEqual([]);
  expect(['매입', '승인', '지급', '반제', '정정', '마이너스통장', 'credit', '카드'].filter(isReturnKind)).toEqual([]);
  expect(['정정', '회수', '상계'].filter((one) => !mayBeReturn(one))).toEqual([]);
  expect(['취소 금액(원)', '매입환출및에누리', '(-)반품', 'Refunded'].filter((one) => !isReturnHeading(one))).toEqual([]);
  expect(['취소여부', '반품수량', '반품사유', '취소일자', '차감액', '할인액', '환급액', '대변'].filter(isReturnHeading)).toEqual([]);
  expect(['■ 반품', '매입반품 내역', '반품 2013', '2. 반품 내역', '매입에누리 및 환출', 'Credit notes'].filter((one) => !isReturnTitle(one))).toEqual([]);
  expect(['매입', '원장', '정산', '환급과정', '반품 포함 매입'].filter(isReturnTitle)).toEqual([]);
});
