import { iGa, text, withParticle, type Text } from '../../domain';
import type { FirmFacts } from '../../reading/model';
import { cellCalled, type FactElsewhere, type Workbook, type WorkbookHit, type WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';
import { nameOfFact } from '../unread-facts';

/** Sales of several years and forms stand in a workbook side by side; who the firm is, and when it applies, is said once. */
const OF_TIME: ReadonlySet<keyof FirmFacts> = new Set<keyof FirmFacts>(['sales']);

export const factsDiffer: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'facts-differ',
    severity: 'warning',
    kinds: BOTH,
    title: text('시트마다 다른 기업 정보', 'Sheets differ about the firm'),
    reason: text(
      '신청일에 따라 직전 4분기가, 업종에 따라 연구개발비 비율 기준이 달라집니다. 시트마다 다르면 무엇으로 판단할지 알 수 없습니다.',
      'The date of application decides on the four quarters, the industry on the required ratio; where sheets differ, nobody can tell by what to judge.',
    ),
    source: { ref: '법 제2조의2' },
  },
  check: (workbook) => workbook.factsElsewhere.filter(({ fact }) => !OF_TIME.has(fact)).flatMap((one) => hit(workbook, one) ?? []),
};

function hit(workbook: Workbook, { fact, where, value }: FactElsewhere): WorkbookHit | undefined {
  const at = cellCalled(workbook, where);
  const taken = workbook.factSources.find((source) => source.fact === fact)?.where;
  if (!at || taken === undefined || where === undefined) return undefined;
  const name = nameOfFact(fact);
  const [own, used] = [shown(value), shown(workbook.facts[fact])];
  return {
    ...at,
    content: `${fact}\u001f${at.sheet}`,
    message: text(
      `${iGa(name.ko)} ${taken}의 ${withParticle(used.ko, '과', '와')} 다릅니다: ${own.ko}. ${taken}의 값으로 판단했습니다. 맞는 값으로 통일하십시오(만든 산정표이면 다시 만드십시오).`,
      `The ${name.en} is not that of ${taken} (${used.en}): ${own.en}. The value of ${taken} was used. Make them agree; a statement that was made is made again.`,
    ),
  };
}

const shown = (value: FirmFacts[keyof FirmFacts]): Text =>
  typeof value === 'boolean' ? (value ? text('해당', 'yes') : text('비해당', 'no')) : text(String(value ?? ''), String(value ?? ''));
