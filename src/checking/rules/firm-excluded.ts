import { text } from '../../domain';
import { OTHER_INDUSTRY_IN_REVISION_10 } from '../../law/industry-revisions';
import { readKsic } from '../../rules';
import type { WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';
import { firmBars } from './firm-bars';

const bars = firmBars('firm-excluded', ['industry'], {
  id: 'firm-excluded',
  severity: 'error',
  kinds: BOTH,
  title: text('제외업종', 'Excluded industry'),
  reason: text(
    '제외업종의 기업은 비용과 관계없이 벤처기업으로 확인받을 수 없습니다.',
    'A firm of an excluded industry cannot be confirmed, whatever its costs.',
  ),
  source: { ref: '별표 1' },
});

/** 별표 1 names codes of the 9th revision; some of them are other industries in the 10th. */
export const firmExcluded: WorkbookRule = {
  ...bars,
  check: (workbook) =>
    bars.check(workbook).map((hit) =>
      OTHER_INDUSTRY_IN_REVISION_10.has(readKsic(workbook.facts.industry ?? '') ?? '')
        ? {
            ...hit,
            message: text(
              `${hit.message.ko} 제10차 분류에서는 다른 업종의 코드이므로, 제9차 코드인지 확인하십시오.`,
              `${hit.message.en} In the 10th revision the code is another industry: see that it is one of the 9th.`,
            ),
          }
        : hit,
    ),
};
