/** Whose money it was in the end, whatever the verb: `settledIn` on clauses that no list of verbs holds. */
import { describe, expect, it } from 'vitest';
import { settledIn } from '../../src/reading/answers/settled';

const ROW = '연구용 센서 구입 연구소';

describe('the money of the row', () => {
  it.each([
    ['협력사가 비용을 떠맡음', 'others'],
    ['수강료를 상대 회사가 감당', 'others'],
    ['보험사가 대금을 정산해 줌', 'others'],
    ['발주처가 대금을 실비로 보내옴', 'others'],
    ['공급처에서 대금을 되돌려줌', 'others'],
    ['고객사에 전액 전가', 'others'],
    ['고객사에 비용을 청구해 다 받아냄', 'others'],
    ['전액 보험처리됨', 'others'],
    ['역분개로 소거', 'back'],
    ['구매대금 재입금 완료', 'back'],
    ['매입 취소 후 돈 들어옴', 'back'],
    // What is paid with, or set off, or moved has to be asked about; so has a verb that nobody knows.
    ['외상매출금과 상계 처리', 'part'],
    ['받을 돈과 퉁침', 'part'],
    ['포인트로 전액 결제', 'part'],
    ['다른 과제 계정으로 대체됨', 'part'],
    ['협력사가 비용을 떠앉음', 'part'],
    ['그대로 복구됨', 'part'],
    ['납품처가 제공한 바우처로 결제', 'part'],
    ['용역비 면제됨', 'unpaid'],
  ])('%s: %s', (clause, expected) => {
    expect(settledIn(clause, '', clause.startsWith('수강료') || clause.startsWith('용역비') ? undefined : ROW)).toBe(expected);
  });
  it.each([
    '공급처에서 세금계산서 보내옴',
    '운송료는 공급사가 감당',
    '협력사가 납품',
    '협력사가 비용을 청구',
    '협력사가 대금을 깎아 줌',
    '전액 당사가 책임지고 지급',
    '고객사에 전액 전가하지 않음',
    '보험처리 안 됨',
    '선급금에서 대체',
    '하자분은 새 것으로 교환받음',
    '자문비로 전기했다 강사료로 환원',
    '협력사가 비용을 떠맡기로 함',
    '발주처가 비용을 낼 예정',
  ])('%s: nothing', (clause) => {
    expect(settledIn(clause, '', ROW)).toBeUndefined();
  });
});
