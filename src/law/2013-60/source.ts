import { date, text } from '../../domain';
import { sourcesOf } from '../source';

// 부칙: 이 요령은 2014년 1월 1일부터 시행한다.
export const FROM = date('2014-01-01');
// 2021-02-12부터의 신청은 새 제도를 따른다(법 제25조의3, 영 제18조의4).
export const UNTIL = date('2021-02-11');

export const { cite, fact } = sourcesOf('2013-60', FROM);

// 2014-08-28 발표(보도): 업종별 비율을 연매출액 구간별로 나누고 평가지표를 고친다는 내용. 고친 고시의 본문과 시행일은 담고 있지 않다.
export const amended = fact(
  text(
    '별표 2(업종별 비율)와 별표 4–6(평가표)은 2014-08-28에 개정이 발표되었으나 개정된 본문은 담고 있지 않습니다. 그 뒤의 신청에는 확인되지 않은 값입니다.',
    'An amendment of Appendix 2 (ratios) and Appendices 4 to 6 (scorecards) was announced on 2014-08-28; the amended text is not held. For later applications these values are unconfirmed.',
  ),
  undefined,
  text('개정이 알려진 부분', 'Known to have been amended'),
  cite('부칙', undefined, 'unconfirmed'),
  {
    effective: date('2014-08-29'),
    certainty: 'unconfirmed',
    why: text('당시 보도로만 알려져 있고 시행일도 확인하지 못했습니다.', 'Known from reports of the time only; the day of force was not seen.'),
  },
);
