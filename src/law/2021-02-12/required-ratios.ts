/** 업종별·매출액별 연구개발비 비율: the notice itself is not held; the table comes from two second-hand sources that agree. */
import { text } from '../../domain';
import { ratioRow, type Industry } from '../industries';
import type { RatioRow, RequiredRatios } from '../types';
import { cite, fact, FROM } from './source';

// 연 매출액 50억원 미만 / 50억원 이상 100억원 미만 / 100억원 이상
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
  // 의약품(21) 6/6/6 · 기계(29, 2918 제외) 7/5/5 · 컴퓨터(263) 6/6/5 · 사무용기계(2918) 6/6/5 · 전기장비(28) 6/5/5
  row('pharmaceuticals', [6, 6, 6]),
  row('machinery', [7, 5, 5]),
  row('computers', [6, 6, 5]),
  row('officeMachinery', [6, 6, 5]),
  row('electrical', [6, 5, 5]),
  // 반도체·전자부품(261, 262) 6/5/5 · 의료·정밀·광학·시계(27) 8/7/6 · 기타제조 5/5/5
  row('electronics', [6, 5, 5]),
  row('precision', [8, 7, 6]),
  // 한국표준산업분류 제10차 개정의 제조업: 10–34
  row('otherManufacturing', [5, 5, 5], { divisions: [10, 34] }),
  // 도소매(45–47) 5/5/5 · 통신(61) 7/5/5 · SW(582), 프로그래밍·SI(62), 정보서비스(63) 10/8/8
  row('trade', [5, 5, 5]),
  row('telecommunications', [7, 5, 5]),
  row('software', [10, 8, 8]),
  row('programming', [10, 8, 8]),
  row('information', [10, 8, 8]),
  // 인터넷산업 5/5/5 · 기타 5/5/5
  row('internet', [5, 5, 5]),
  row('other', [5, 5, 5]),
];

export const requiredRatios: RequiredRatios = {
  rows,
  // 영 제2조의3제5항제2호: 연간 총매출액에 대한 연구개발비의 합계가 차지하는 비율이 100분의 5 이상으로서
  // 중소벤처기업부장관이 업종별로 정하여 고시하는 비율 이상일 것
  floorPercent: fact(5, 'percent', text('연구개발비 비율의 하한', 'Least R&D ratio of any industry'), cite('영 제2조의3', '⑤.2')),
  source: cite('영 제2조의3', '⑤.2', 'unconfirmed'),
  effective: FROM,
  certainty: 'unconfirmed',
  why: text(
    '업종별 비율은 서로 일치하는 두 이차 자료의 값이며, 고시 원문으로 확인하지 못했습니다. 자료에는 산업분류의 개정 차수가 없어, 2017-07부터 쓰인 제10차 개정으로 보았습니다.',
    'The ratios come from two second-hand sources that agree; the notice itself was not seen. They do not name the revision of the codes: the 10th, in use since 2017-07, is assumed.',
  ),
  ksicRevision: 10,
  severalIndustries: fact(
    text('매출액이 가장 큰 업종 또는 연구개발비가 가장 큰 업종', 'The industry with the largest sales, or with the largest R&D cost'),
    undefined,
    text('둘 이상의 업종을 영위하는 기업의 업종', 'The industry of a firm in two or more'),
    cite('영 제2조의3', '⑤.2'),
    { certainty: 'unconfirmed', why: text('이차 자료에 따른 것으로, 고시 원문으로 확인하지 못했습니다.', 'Second-hand; the notice itself was not seen.') },
  ),
};
