import { date } from '../../domain';
import { sourcesOf } from '../source';

// 부칙 <제2025-28호, 2025. 4. 1.> 제1조(시행일) 이 요령은 고시한 날부터 시행한다.
export const FROM = date('2025-04-01');

export const { cite, fact } = sourcesOf('2025-04-01', FROM);

/** What the Act, the Decree and the Rule say: in force since the present regime began, before this notice. */
export const act = sourcesOf('2025-04-01', date('2021-02-12'));
