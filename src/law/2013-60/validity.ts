/** 제8조(확인서의 유효기간 산정)와 영 제18조의4. */
import { date, text } from '../../domain';
import { available } from '../source';
import type { ValidityRules } from '../types';
import { cite, fact } from './source';

export const validity: ValidityRules = {
  // 영 제18조의4: 유효기간은 확인일부터 2년으로 한다(2010-04-28부터; 2021-02-12부터 3년).
  years: fact(2, 'years', text('벤처기업확인서의 유효기간', 'Validity of a confirmation'), cite('영 제18조의4'), { effective: date('2010-04-28') }),
  yearsSince: date('2010-04-28'),
  // 1. 기존 벤처기업이 유효기간 만료일전 2개월, 만료일 후 1개월 이내에 신청하는 경우 : 종전 유효기간 만료일 익일
  renewal: available(
    {
      monthsBefore: fact(2, 'months', text('만료일 전 신청 기간', 'Time to apply before the end'), cite('제8조', '1')),
      monthsAfter: fact(1, 'months', text('만료일 후 신청 기간', 'Time to apply after the end'), cite('제8조', '1')),
    },
    cite('제8조', '1'),
  ),
  // 2. 예비벤처기업이 창업일로부터 1개월 이내에 벤처기업을 신청한 경우 : 창업일
  founding: available(fact(1, 'months', text('창업 후 신청 기간', 'Time to apply after the founding'), cite('제8조', '2')), cite('제8조', '2')),
};
