/** [별표2] 업종별 연구개발 투자비율 — 업종(산업분류코드)은 한국표준산업분류 제9차 개정. */
import { text, type Text } from '../../domain';
import type { RatioRow, RequiredRatios } from '../types';
import { cite, fact, FROM } from './source';

/** The notice has one ratio for every amount of sales. */
const row = (id: string, percent: number, label: Text, where: Partial<RatioRow>): RatioRow => ({
  id,
  label,
  prefixes: [],
  ...where,
  bands: [{ salesFrom: 0, percent }],
});

const rows: readonly RatioRow[] = [
  // 제조업(10~33)
  //   - 의약품(21) 6%이상
  row('pharmaceuticals', 6, text('의약품', 'Pharmaceuticals'), { prefixes: ['21'] }),
  //   - 기계 및 장비 제조업(29) <단, 사무용기계 및 장비 (2918)제외> 7%이상
  row('machinery', 7, text('기계 및 장비 제조업(사무용 기계 및 장비 제외)', 'Machinery and equipment, except office machinery'), { prefixes: ['29'] }),
  //   - 컴퓨터 및 주변장치(263) - 사무용기계 및 장비 (2918) 6%이상
  row('computers', 6, text('컴퓨터 및 주변장치', 'Computers and peripherals'), { prefixes: ['263'] }),
  row('office-machinery', 6, text('사무용 기계 및 장비', 'Office machinery and equipment'), { prefixes: ['2918'] }),
  //   - 전기장비(28) 6%이상
  row('electrical', 6, text('전기장비', 'Electrical equipment'), { prefixes: ['28'] }),
  //   - 반도체 및 전자부품(261,262) 6%이상
  row('electronics', 6, text('반도체 및 전자부품', 'Semiconductors and electronic components'), { prefixes: ['261', '262'] }),
  //   - 의료, 정밀, 광학기기 및 시계 (27) 8%이상
  row('precision', 8, text('의료, 정밀, 광학기기 및 시계', 'Medical, precision and optical instruments, watches'), { prefixes: ['27'] }),
  //   - 기타제조업 5%이상
  row('other-manufacturing', 5, text('기타 제조업', 'Other manufacturing'), { divisions: [10, 33] }),
  // 도매 및 소매업(45~47) 6%이상
  row('trade', 6, text('도매 및 소매업', 'Wholesale and retail trade'), { divisions: [45, 47] }),
  // 통신업(61) 7%이상
  row('telecommunications', 7, text('통신업', 'Telecommunications'), { prefixes: ['61'] }),
  // 사업서비스업
  //   - 소프트웨어 개발 및 공급업(582) - 컴퓨터 프로그래밍, 시스템 통합 및 관리업(62) - 정보서비스업(63) 10%이상
  row('software', 10, text('소프트웨어 개발 및 공급업', 'Software publishing'), { prefixes: ['582'] }),
  row('programming', 10, text('컴퓨터 프로그래밍, 시스템 통합 및 관리업', 'Computer programming, system integration and management'), { prefixes: ['62'] }),
  row('information', 10, text('정보서비스업', 'Information services'), { prefixes: ['63'] }),
  //   (인터넷산업) (5%이상)
  row('internet', 5, text('인터넷산업', 'Internet business'), { internetBusiness: true }),
  // 기타산업 5%이상
  row('other', 5, text('기타산업', 'All other industries'), {}),
];

export const requiredRatios: RequiredRatios = {
  rows,
  // 영 제2조의3제3항제2호: 연간 총매출액에 대한 연구개발비의 비율이 100분의 5 이상으로서 업종별로 정하여 고시하는 비율 이상
  floorPercent: fact(5, 'percent', text('연구개발비 비율의 하한', 'Least R&D ratio of any industry'), cite('영 제2조의3', '③.2')),
  source: cite('별표 2'),
  effective: FROM,
  certainty: 'yes',
  ksicRevision: 9,
};
