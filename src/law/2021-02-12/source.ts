import { date, text } from '../../domain';
import { sourcesOf } from '../source';

// 2021-02-12부터의 신청은 새 제도를 따르고, 그 전에 발급된 확인서는 종전의 유효기간을 지킨다.
export const FROM = date('2021-02-12');
// 2025-04-01부터는 고시 제2025-28호의 글이 있다.
export const UNTIL = date('2025-03-31');

export const { cite, fact } = sourcesOf('2021-02-12', FROM);

/** Why what is taken from the later notice is likely only. */
export const BY_LATER_TEXT = text(
  '2021-02-12부터 2025-03-31까지의 고시(제2021-20호는 2021-03-11 시행)는 글을 담고 있지 않아, 2025-04-01 고시(제2025-28호)의 글로 답합니다(유력).',
  'The notices from 2021-02-12 to 2025-03-31 (2021-20 came into force on 2021-03-11) are not held; the answer goes by the notice of 2025-04-01 (2025-28): likely.',
);
