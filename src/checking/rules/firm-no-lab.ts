import { text } from '../../domain';
import { BOTH } from '../message-formatting';
import { firmBars } from './firm-bars';

export const firmNoLab = firmBars('firm-no-lab', ['hasRdOrganisation', 'hasRdLab'], {
  id: 'firm-no-lab',
  severity: 'error',
  kinds: BOTH,
  title: text('연구조직이 없음', 'No R&D organisation'),
  reason: text('연구개발기업은 법이 정한 연구조직을 보유해야 합니다.', 'An R&D venture needs an R&D organisation that the Act names.'),
  source: { ref: '법 제2조의2', clause: '①.2.나' },
});
