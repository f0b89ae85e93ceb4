import { describe, expect, it } from 'vitest';
import { isGivenBack } from '../../src/reading/answers/given-back';

describe('a cost that came back whole', () => {
  it.each([
    ['장비가 오지 않아 렌탈료를 돌려받았다', 'money by its ending, a native verb'],
    ['불량이라 물건은 돌려주고 대금도 되찾음', 'a clause of its own'],
    ['강사가 나오지 않아 강의료 전부 되받음', 'a denial in another clause'],
    ['정원 미달로 폐강, 참가비 5/3 통장으로 되돌아옴', 'a day and a way between'],
    ['계약 해지되어 선금을 도로 받음', '도로'],
    ['과오납이라 위탁비 전액 환입', 'a noun alone at the end'],
    ['착오 송금분이라 지급액 토해냄', 'an everyday verb'],
    ['수료 못 한 사람 몫까지 모두 거둬들임', 'the whole without a noun of money'],
    ['업체가 납품을 못 해 계약금 환수 완료', 'a denial in another clause'],
    ['발표 취소, 공급가액 그대로 반환 입금', 'words of the whole'],
    ['주문 철회, 카드 승인 취소됨', 'the entry was taken back'],
    ['시료 파손으로 반품하고 대금 입금받음', 'the thing sent back, the money received'],
    ['refunded in full', 'English'],
    ['개강 전 취소, 업체가 돌려줌', 'whoever got the money gave it back'],
    ['협회가 당사에 참가비를 다시 줌', 'to the firm'],
    ['전원 불참, 환급완료', 'what was not held'],
    ['폐강시 규정대로 수강료 환불받음', 'a case that happened'],
  ])('%s (%s)', (said) => {
    expect(isGivenBack(said)).toBe(true);
  });

  it.each([
    ['no refund, no return', 'denied in English'],
    ['정원 미달시 환불', 'if'],
    ['탈락하면 참가비 환불', 'if'],
    ['모집이 안 되면 취소·환불', 'if, two verbs'],
    ['2명 포기로 80만 환불', 'so many of several'],
    ['결석 1명분 환불받아 뺌', 'taken off already'],
    ['취소분 환급액 차감함', 'taken off already'],
    ['수강생이 교구를 돌려줌', 'a thing'],
    ['3명 불참, 환급완료', 'so many of several'],
    ['non-refundable fee', 'a kind of fee'],
    ['환불 규정 없음', 'a rule about it'],
    ['환급과정 수강료', 'a kind of course'],
    ['수강료 환급 신청 예정', 'to come'],
    ['대금을 돌려받지 못함', 'denied behind the verb'],
    ['참가비 환불 안 됨', 'denied behind the noun'],
    ['비환급', 'denied before the noun'],
    ['시험 후 장비 반납', 'a thing that was lent'],
    ['연구노트 회수', 'a thing'],
    ['시편 전량 회수하여 분석', 'the whole of a thing'],
    ['열회수 장치 부품비', 'a part of a word'],
    ['임차 보증금 돌려받음', 'a deposit'],
    ['교육비 50% 환급', 'a part'],
    ['대금 일부 반환', 'a part'],
    ['구매자에게 대금 환불함', 'the money of somebody else'],
    ['전액 환불 후 재결제', 'paid anew'],
    ['특허 3건 보전, 자료 보전 완료', 'kept, not paid back'],
    ['현장으로 돌아와 측정', 'somebody came back'],
  ])('not: %s (%s)', (said) => {
    expect(isGivenBack(said)).toBe(false);
  });
});
