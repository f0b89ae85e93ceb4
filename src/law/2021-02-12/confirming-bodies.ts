/**
 * 법 제25조의3① 중소벤처기업부장관은 … 요건을 갖춘 기관 또는 단체를 벤처기업확인기관으로 지정할 수 있다.
 * 2021년부터 벤처기업협회가 지정되어 모든 유형을 확인한다.
 */
import { text } from '../../domain';
import { available } from '../source';
import { cite } from './source';

export const confirmingBodies = available(
  {
    byType: { investment: ['kova'], rd: ['kova'], innovationGrowth: ['kova'], prospective: ['kova'] },
    bodies: [{ id: 'kova', name: text('벤처기업협회', 'Korea Venture Business Association') }],
  },
  cite('법 제25조의3', '①'),
);
