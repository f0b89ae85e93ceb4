/**
 * 영 [별표 1] 벤처기업에 포함되지 않는 업종(제2조의4 관련) <개정 2025. 10. 1.>
 * 비고: 업종 및 분류코드는 「통계법」 제22조에 따라 국가데이터처장이 고시한 한국표준산업분류에 따른다.
 */
import { date, text } from '../../domain';
import type { ExcludedIndustry } from '../types';

export const excludedIndustries: readonly ExcludedIndustry[] = [
  { code: '56211', name: '일반 유흥 주점업' },
  { code: '56212', name: '무도 유흥 주점업' },
  { code: '56219', name: '기타 주점업' },
  // 4. 블록체인 기반 암호화 자산 매매 및 중개업: 대통령령 제35754호(2025-09-16)로 삭제.
  {
    code: '63999',
    part: '63999-1',
    name: '블록체인 기반 암호화 자산 매매 및 중개업',
    until: date('2025-09-15'),
    certainty: 'likely',
    why: text(
      '2025-09-15까지의 제4호이며, 그때의 코드(63999-1)는 이차 자료에 따른 것입니다.',
      'Item 4 until 2025-09-15; its code then (63999-1) is second-hand.',
    ),
  },
  { code: '91249', name: '기타 사행시설 관리 및 운영업' },
  { code: '91291', name: '무도장 운영업' },
];
