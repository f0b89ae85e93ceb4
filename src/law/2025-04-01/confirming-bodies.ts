/**
 * 제2조1 "벤처기업확인기관"이란 법 제25조의3에 따라 지정된 벤처기업확인기관을 말한다. 별지 제1호: 벤처기업확인기관(벤처기업협회).
 * 제4조①4 벤처기업 확인 신청서의 접수 및 구비서류 확인: 모든 유형을 한 기관이 확인한다.
 */
import { text } from '../../domain';
import { available } from '../source';
import { cite } from './source';

export const confirmingBodies = available(
  {
    byType: { investment: ['kova'], rd: ['kova'], innovationGrowth: ['kova'], prospective: ['kova'] },
    bodies: [{ id: 'kova', name: text('벤처기업협회', 'Korea Venture Business Association') }],
  },
  cite('제4조', '①.4'),
);
