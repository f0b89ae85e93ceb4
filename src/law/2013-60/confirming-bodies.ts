/**
 * 제4조① … 다음 각 호에 따른 확인기관의 장에게 벤처기업 확인을 신청하여야 한다.
 * 1. 벤처투자기업 : 한국벤처캐피탈협회
 * 2. 연구개발기업 : 중소기업진흥공단, 기술신용보증기금
 * 3. 가. 기술평가보증기업 : 기술신용보증기금  나. 기술평가대출기업 : 중소기업진흥공단
 *    다. 대출 또는 보증금액을 합산하는 경우, 그 금액이 많은 확인기관 …, 그 금액이 같을 경우에는 신청기업이 선택
 * 4. 예비벤처기업 : 중소기업진흥공단, 기술신용보증기금
 */
import { text } from '../../domain';
import { available } from '../source';
import { cite } from './source';

export const confirmingBodies = available(
  {
    byType: {
      investment: ['kvca'],
      rd: ['sbc', 'kibo'],
      guarantee: ['kibo'],
      loan: ['sbc'],
      guaranteeAndLoan: ['kibo', 'sbc'],
      prospective: ['sbc', 'kibo'],
    },
    bodies: [
      { id: 'kvca', name: text('한국벤처캐피탈협회', 'Korean Venture Capital Association') },
      { id: 'sbc', name: text('중소기업진흥공단', 'Small & Medium Business Corporation') },
      { id: 'kibo', name: text('기술신용보증기금', 'Kibo Technology Fund') },
    ],
  },
  cite('제4조', '①'),
);
