/** 별표 3 (2013), 별표 2 (today): which lines of a ledger count as R&D cost. */
import { eunNeun, remembered, rememberedOf, text, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { isUnder, parseCategory, type CategoryReading } from './cost-category';

/** What is said of a code that the appendix does not have. */
export function noSuchLine(edition: Edition): Text {
  const appendix = edition.costStatement.available ? edition.costStatement.value.appendix : undefined;
  return text(`별표 ${appendix ?? ''}에 없는 비목입니다`, `no such category in Appendix ${appendix ?? ''}`);
}

/** Why an amount under that category cannot be counted; undefined where it can. */
export function categoryProblem(edition: Edition, reading: CategoryReading): Reason | undefined {
  const part = edition.costStatement;
  const reason = (code: string, message: Text): Reason => ({ code, message, ...(part.available ? { citation: part.source } : {}) });
  if (!reading.known) {
    if (reading.reason === 'unavailable') return { code: 'not-in-edition', message: reading.why };
    if (reading.reason === 'several') return reason('category-unknown', text('비목이 둘 이상입니다', 'more than one category is named'));
    return reason('category-unknown', noSuchLine(edition));
  }
  const { code, line, item } = reading;
  if (line.status === 'deleted') return reason('category-deleted', text(`${eunNeun(code)} 삭제된 비목입니다`, `${code} is deleted`));
  if (line.status === 'heading')
    return reason(
      'category-not-leaf',
      text(`${eunNeun(code)} 상위 비목입니다. 그 아래 비목이 필요합니다`, `${code} is a heading; a category below it is needed`),
    );
  // 1.가.① … (다음 각호의 1에 해당하는 자는 제외)의 인건비: whom its list names does not count.
  if (item && line.text.includes('자는 제외')) {
    return reason('person-excluded', text(`${code}${item.mark}에 해당하는 자의 인건비는 제외됩니다`, `the pay of a person of ${code}${item.mark} is excluded`));
  }
  return undefined;
}

export type CostPlace = 'counted' | 'elsewhere' | Reason;

/** A reader of categories that remembers what it has read: `counted` under the asked line (under any, where none is asked for), `elsewhere`, or the reason against it. */
export const costPlaces: (edition: Edition, under: string) => (category: string | number) => CostPlace = rememberedOf((edition, under: string) =>
  remembered((category: string | number) => {
    const reading = parseCategory(edition, category);
    return categoryProblem(edition, reading) ?? (reading.known && (under === '' || isUnder(reading.code, under)) ? 'counted' : 'elsewhere');
  }),
);
