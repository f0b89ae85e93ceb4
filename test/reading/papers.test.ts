/** Remarks about the papers of a cost are no answers about the cost; what is said of the cost beside them is. */
import { describe, expect, it } from 'vitest';
import { papersUnder, withoutPapers } from '../../src/reading/answers/papers';

describe('what a remark says of the cost', () => {
  it.each([
    ['통장사본 미수취, 재무팀에서 독촉함', ''],
    ['영수증 분실 사유서', ''],
    ['FW: 계산서는 말일자로 발행드리겠습니다', ''],
    ['연말정산 환급 미반영', ''],
    ['지급 미승인(본부장님 부재)', ''],
    ['계산서 미수취, 생산라인 투입', '생산라인 투입'],
    ['생산라인 투입, 계산서 미수취', '생산라인 투입'],
    // of the cost: nothing of it is left out
    ['생산팀에서 요청', '생산팀에서 요청'],
    ['지급 대상 훈련생', '지급 대상 훈련생'],
    ['훈련비 환급 신청', '훈련비 환급 신청'],
    ['계산서상 품목은 양산 원재료', '계산서상 품목은 양산 원재료'],
    ['카드뉴스 제작', '카드뉴스 제작'],
    ['연구소 사용, 양산 아님', '연구소 사용, 양산 아님'],
  ])('%s', (remark, left) => {
    expect(withoutPapers(remark, 'remarks').trim()).toBe(left);
  });
});

describe('what a column of papers says of the cost', () => {
  it.each([
    ['전표상태', '반려→재상신', ''],
    ['증빙구분', '법인카드', ''],
    ['부가세구분', '불공', ''],
    ['영수증', 'KTX 1매 분실', ''],
    ['영수증', '수강자 영업팀 대리 1명', '수강자 영업팀 대리 1명'],
    ['증빙', '고용노동부 반려 공문', '고용노동부 반려 공문'],
    ['승인번호', '無', '無'],
    ['비고', '법인카드로 결제', ''],
  ])('%s: %s', (heading, cell, left) => {
    expect(withoutPapers(cell, papersUnder(heading)).trim()).toBe(left);
  });
});
