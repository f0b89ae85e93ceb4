/** 영 제18조의4(벤처기업확인서의 유효기간). */
import { text } from '../../domain';
import { notInEdition } from '../source';
import type { ValidityRules } from '../types';
import { cite, fact } from './source';

export const validity: ValidityRules = {
  // 법 제25조제2항 후단에 따른 벤처기업확인서의 유효기간은 확인일부터 3년으로 한다. <개정 2020.5.12>
  years: fact(3, 'years', text('벤처기업확인서의 유효기간', 'Validity of a confirmation'), cite('영 제18조의4')),
  renewal: notInEdition('만료 전후의 신청 기간', 'The time to apply around the end of a validity'),
  founding: notInEdition('창업 후의 신청 기간', 'The time to apply after the founding'),
};
