import { date } from '../../domain';
import { sourcesOf } from '../source';

// 2021-02-12부터의 신청은 새 제도를 따르고, 그 전에 발급된 확인서는 종전의 유효기간을 지킨다.
export const FROM = date('2021-02-12');

export const { cite, fact } = sourcesOf('2021-02-12', FROM);
