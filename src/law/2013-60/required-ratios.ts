/** [별표2] 업종별 연구개발 투자비율 — 업종(산업분류코드)은 한국표준산업분류 제9차 개정. */
import { text } from '../../domain';
import { ratioRow, type Industry } from '../industries';
import type { RatioRow, RequiredRatios } from '../types';
import { amended, cite, fact, FROM } from './source';

/** The notice has one ratio for every amount of sales. */
const row = (industry: Industry, percent: number, more?: Partial<RatioRow>): RatioRow => ratioRow(industry, [{ salesFrom: 0, percent }], more);

const rows: readonly RatioRow[] = [
  // 제조업(10~33)
  //   - 의약품(21) 6%이상
  row('pharmaceuticals', 6),
  //   - 기계 및 장비 제조업(29) <단, 사무용기계 및 장비 (2918)제외> 7%이상
  row('machinery', 7),
  //   - 컴퓨터 및 주변장치(263) - 사무용기계 및 장비 (2918) 6%이상
  row('computers', 6),
  row('officeMachinery', 6),
  //   - 전기장비(28) 6%이상
  row('electrical', 6),
  //   - 반도체 및 전자부품(261,262) 6%이상
  row('electronics', 6),
  //   - 의료, 정밀, 광학기기 및 시계 (27) 8%이상
  row('precision', 8),
  //   - 기타제조업 5%이상
  row('otherManufacturing', 5, { divisions: [10, 33] }),
  // 도매 및 소매업(45~47) 6%이상
  row('trade', 6),
  // 통신업(61) 7%이상
  row('telecommunications', 7),
  // 사업서비스업
  //   - 소프트웨어 개발 및 공급업(582) - 컴퓨터 프로그래밍, 시스템 통합 및 관리업(62) - 정보서비스업(63) 10%이상
  row('software', 10),
  row('programming', 10),
  row('information', 10),
  //   (인터넷산업) (5%이상)
  // 사업서비스업의 줄 아래에 괄호로 적혀 있어, 다른 업종에도 적용되는지는 분명하지 않다.
  row('internet', 5, { beside: ['software', 'programming', 'information'] }),
  // 기타산업 5%이상
  row('other', 5),
];

export const requiredRatios: RequiredRatios = {
  rows,
  // 영 제2조의3제3항제2호: 연간 총매출액에 대한 연구개발비의 비율이 100분의 5 이상으로서 업종별로 정하여 고시하는 비율 이상
  floorPercent: fact(5, 'percent', text('연구개발비 비율의 하한', 'Least R&D ratio of any industry'), cite('영 제2조의3', '③.2')),
  source: cite('별표 2'),
  effective: FROM,
  certainty: 'yes',
  ksicRevision: 9,
  amended,
};
