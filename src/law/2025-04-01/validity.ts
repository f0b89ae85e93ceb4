/** 제19조(확인서의 유효기간 산정), 영 제18조의4, and the change of 2027-02-20. */
import { date, text } from '../../domain';
import { available } from '../source';
import type { ValidityRules } from '../types';
import { act, cite, fact } from './source';

const SECOND_HAND = text(
  '고시 제2026-68호(2026-08-20)의 글은 담고 있지 않으며, 이차 자료에 따른 것입니다.',
  'Notice 2026-68 of 2026-08-20 is not held; this comes from a second-hand source.',
);

export const validity: ValidityRules = {
  // 영 제18조의4: 벤처기업확인서의 유효기간은 확인일부터 3년으로 한다. <개정 2020.5.12>
  years: act.fact(3, 'years', text('벤처기업확인서의 유효기간', 'Validity of a confirmation'), act.cite('영 제18조의4')),
  // 1. 기존 벤처기업이 유효기간 만료일전 2개월, 만료일 후 1개월 이내에 신청하는 경우 : 종전 유효기간 만료일 익일
  renewal: available(
    {
      monthsBefore: fact(2, 'months', text('만료일 전 신청 기간', 'Time to apply before the end'), cite('제19조', '1')),
      monthsAfter: fact(1, 'months', text('만료일 후 신청 기간', 'Time to apply after the end'), cite('제19조', '1')),
    },
    cite('제19조', '1'),
  ),
  // 2. 예비벤처기업이 창업일로부터 1개월 이내에 벤처기업을 신청한 경우 : 창업일
  founding: available(fact(1, 'months', text('창업 후 신청 기간', 'Time to apply after the founding'), cite('제19조', '2')), cite('제19조', '2')),
  // 2027-02-20(고시 제2026-68호의 시행 6개월 뒤)부터: 확인기관이 만료 6개월 전에 알리고, 만료 전에 확인을 받으려면 늦어도 140일 전에 신청한다.
  renewalChange: {
    from: date('2027-02-20'),
    applyDaysBefore: fact(140, 'days', text('만료 전에 다시 확인받기 위한 신청 기한(만료일 전)', 'Last day to apply, before the end'), cite('제19조'), {
      effective: date('2027-02-20'),
      certainty: 'likely',
      why: SECOND_HAND,
    }),
    remindMonthsBefore: fact(6, 'months', text('확인기관의 안내(만료일 전)', 'The body’s reminder, before the end'), cite('제19조'), {
      effective: date('2027-02-20'),
      certainty: 'likely',
      why: SECOND_HAND,
    }),
  },
};
