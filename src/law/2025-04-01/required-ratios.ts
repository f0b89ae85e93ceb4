/** [별표 1] 업종별 연구개발 투자비율: 매출액 규모별 연구개발투자비율(%) */
import { text } from '../../domain';
import { ratioRow, type Industry } from '../industries';
import type { Sources } from '../source';
import type { RatioRow, RequiredRatios } from '../types';
import { act, cite, FROM } from './source';

// 50억원 미만 | 50억원 이상 100억원 미만 | 100억원 이상
const row = (industry: Industry, [below, middle, above]: readonly [number, number, number], more?: Partial<RatioRow>): RatioRow =>
  ratioRow(
    industry,
    [
      { salesFrom: 0, percent: below },
      { salesFrom: 5_000_000_000, percent: middle },
      { salesFrom: 10_000_000_000, percent: above },
    ],
    more,
  );

const rows: readonly RatioRow[] = [
  // 의약품 | 6 | 6 | 6
  row('pharmaceuticals', [6, 6, 6]),
  // 기계 및 장비제조 <단, 사무용기계 및 장비제외> | 7 | 5 | 5
  row('machinery', [7, 5, 5]),
  // 컴퓨터및주변장치 | 6 | 6 | 5
  row('computers', [6, 6, 5]),
  // 사무용기계및장비 | 6 | 6 | 5
  row('officeMachinery', [6, 6, 5]),
  // 전기장비 | 6 | 5 | 5
  row('electrical', [6, 5, 5]),
  // 반도체 및 전자부품 | 6 | 5 | 5
  row('electronics', [6, 5, 5]),
  // 의료, 정밀, 광학기기 및 시계 | 8 | 7 | 6
  row('precision', [8, 7, 6]),
  // 기타제조업 | 5 | 5 | 5 — 한국표준산업분류 제10차 개정의 제조업: 10–34
  row('otherManufacturing', [5, 5, 5], { divisions: [10, 34] }),
  // 도매 및 소매업 | 5 | 5 | 5
  row('trade', [5, 5, 5]),
  // 통신업 | 7 | 5 | 5
  row('telecommunications', [7, 5, 5]),
  // 소프트웨어개발 공급업 · 컴퓨터프로그래밍, 시스템통합관리업 · 정보서비스업 | 10 | 8 | 8
  row('software', [10, 8, 8]),
  row('programming', [10, 8, 8]),
  row('information', [10, 8, 8]),
  // 인터넷산업 | 5 | 5 | 5
  row('internet', [5, 5, 5]),
  // 기타산업 | 5 | 5 | 5
  row('other', [5, 5, 5]),
];

/**
 * 영 제2조의3제5항제2호: 연간 총매출액에 대한 연구개발비의 합계가 차지하는 비율이 100분의 5 이상으로서
 * 중소벤처기업부장관이 업종별로 정하여 고시하는 비율 이상일 것
 */
export const floorPercent = ({ cite: citeAct, fact }: Sources) =>
  fact(5, 'percent', text('연구개발비 비율의 하한', 'Minimum R&D ratio of any industry'), citeAct('영 제2조의3', '⑤.2'));

export const requiredRatios: RequiredRatios = {
  rows,
  floorPercent: floorPercent(act),
  source: cite('별표 1', undefined, 'likely'),
  effective: FROM,
  certainty: 'likely',
  why: text(
    '비율은 별표 1에 적힌 그대로입니다. 별표 1에는 업종 이름만 있고 코드가 없어, 코드는 확인기관의 2023년 안내(제10차 분류)에 따른 이차 자료입니다. 인터넷산업에는 코드가 없습니다.',
    'The ratios are those printed in Appendix 1. It names trades, not codes: the codes are those of the confirming body’s guide of 2023 (10th revision), second-hand. 인터넷산업 has no code.',
  ),
  ksicRevision: 10,
  severalIndustries: act.fact(
    text('매출액이 가장 큰 업종 또는 연구개발비가 가장 큰 업종', 'The industry with the largest sales, or with the largest R&D cost'),
    undefined,
    text('둘 이상의 업종을 영위하는 기업의 업종', 'The industry of a firm in two or more'),
    act.cite('영 제2조의3', '⑤.2'),
    { certainty: 'unconfirmed', why: text('이차 자료에 따른 것으로, 고시에는 없습니다.', 'Second-hand; the notice does not say so.') },
  ),
};
