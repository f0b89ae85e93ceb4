import { text } from '../../domain';
import { BOTH } from '../message-formatting';
import { firmBars } from './firm-bars';

export const firmExcluded = firmBars('firm-excluded', ['industry'], {
  id: 'firm-excluded',
  severity: 'error',
  kinds: BOTH,
  title: text('제외업종', 'Excluded industry'),
  reason: text(
    '제외업종의 기업은 비용과 관계없이 벤처기업으로 확인받을 수 없습니다.',
    'A firm of an excluded industry cannot be confirmed, whatever its costs.',
  ),
  source: { ref: '별표 1' },
});
