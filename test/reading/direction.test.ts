/** Who did it for whom, as clauses say it. */
import { describe, expect, it } from 'vitest';
import type { AnswerColumn } from '../../src/reading/answers/cells';
import { directionIn, type Direction } from '../../src/reading/answers/direction';

const under = (heading: string): AnswerColumn => ({ column: 0, role: undefined, kind: 'other', heading, title: heading });

describe('who did it for whom', () => {
  it.each<readonly [Direction | undefined, string, string]>([
    ['received', '비고', '생기원이 우리 공장을 지도'],
    ['received', '비고', '컨설팅사가 당사에 기술지도 해줌'],
    ['received', '비고', '우리가 현장진단을 받음'],
    ['received', '방향', '진흥원 → 우리'],
    ['received', '지도받는곳', '당사'],
    ['given', '비고', '우리 직원이 하청업체에 나가 기술지도해 줌'],
    ['given', '비고', '납품업체에 당사가 해준 품질지도'],
    ['commissioned', '비고', '대기업이 당사에 의뢰한 건'],
    ['commissioned', '비고', '당사가 도급받아 한 일'],
    ['commissioned', '적요', '협력사 기술지도 수입'],
    ['commissioned', '비고', '우리가 현대에서 받은 용역비'],
    [undefined, '비고', '당사가 지도한 것 아님'],
    [undefined, '비고', '당사가 설계 수행, 대학이 시험 분담'],
    [undefined, '비고', '당사가 수주한 장비의 알고리즘을 대학에 위탁함'],
    [undefined, '비고', '대기업이 우리에게 맡긴 제품의 알고리즘 개발을 의뢰'],
    [undefined, '비고', '우리 회사가 먼저 진단을 받은 뒤 지도'],
    [undefined, '비고', '우리가 받은 돈 없음'],
    [undefined, '적요', '시험 수입품 검사'],
    [undefined, '비고', '지도 예정'],
  ])('%s: %s %s', (direction, heading, said) => {
    expect(directionIn(under(heading), said)).toBe(direction);
  });
});
