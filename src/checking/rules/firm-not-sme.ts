import { text } from '../../domain';
import { BOTH } from '../message-formatting';
import { firmBars } from './firm-bars';

export const firmNotSme = firmBars('firm-not-sme', ['isSme'], {
  id: 'firm-not-sme',
  severity: 'error',
  kinds: BOTH,
  title: text('중소기업이 아님', 'Not an SME'),
  reason: text('벤처기업은 중소기업이어야 합니다.', 'A venture business has to be a small or medium-sized enterprise.'),
  source: { ref: '법 제2조의2', clause: '①.1' },
});
