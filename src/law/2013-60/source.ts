import { date } from '../../domain';
import { sourcesOf } from '../source';

// 부칙: 이 요령은 2014년 1월 1일부터 시행한다.
export const FROM = date('2014-01-01');
// 2021-02-12부터의 신청은 새 제도를 따른다(법 제25조의3, 영 제18조의4).
export const UNTIL = date('2021-02-11');

export const { cite, fact } = sourcesOf('2013-60', FROM);
