/** `1분기 발생 | 1분기 지급`: the same cost of a period at two of its steps, told from two costs by their words and by what the sums beside them hold. */
import type { Relation } from '../amount-columns';
import { normalizeLabel } from '../text';
import type { Told } from './told-periods';

/** The steps of a cost, the one that says best that it arose first. Words of ours. */
const STEPS: readonly RegExp[] = [
  /^발생|^인식|^accrued|^incurred|^recogni[sz]ed/,
  /^집행|^결산|^실적|^지출|^사용|^투입|^actuals?|^spent|^used/,
  /^지급|^지불|^송금|^이체|^납부|^결제|^paid|^payments?|^settled/,
  /^청구|^승인|^결의|^계약|^발주|^품의|^billed|^invoiced|^approved|^ordered/,
];
/** Nothing of how it was paid or for what stands behind the step. */
const ALONE = /^(?:금액|액|분|비용|비|원|기준|amounts?|amt|costs?)*$/;

/** The place of the step among them; undefined where the words name a thing. */
function stepOf(rest: string): { readonly at: number; readonly word: string } | undefined {
  const name = normalizeLabel(rest).replace(/[-()[\]_:·.,/]/g, '');
  for (const [at, step] of STEPS.entries()) {
    const word = step.exec(name)?.[0];
    if (word !== undefined && ALONE.test(name.slice(word.length))) return { at, word };
  }
  return undefined;
}

/**
 * Of columns that are to be added, those that say the same cost at another of its steps.
 *
 * @param told what the columns are about
 * @param parts those that are to be added
 * @param relations which columns are the sums of others
 * @returns those not to be added; none where a sum holds several of one period, or where one of them says something else
 */
export function furtherSteps(told: readonly Told[], parts: readonly number[], relations: ReadonlyMap<number, Relation>): readonly number[] {
  const steps = new Map<string, { readonly at: number; readonly columns: number[]; readonly times: string[] }>();
  // A year that stands over the first of them alone is that of all.
  const years = new Set(told.flatMap(({ column, period }) => (parts.includes(column) && period.year !== undefined ? [period.year] : [])));
  const yearOf = (year: number | undefined): number | '' => (years.size === 1 ? '' : (year ?? ''));
  for (const { column, period } of told) {
    if (!parts.includes(column)) continue;
    const step = stepOf(period.rest);
    if (!step) return [];
    const known = steps.get(step.word) ?? { at: step.at, columns: [], times: [] };
    known.columns.push(column);
    known.times.push([yearOf(period.year), period.first, period.last].join('-'));
    steps.set(step.word, known);
  }
  const all = [...steps.values()].sort((a, b) => a.at - b.at);
  const times = new Set(all.map((one) => [...one.times].sort().join()));
  if (all.length < 2 || times.size > 1 || new Set(all[0]?.times).size !== all[0]?.times.length) return [];
  const holding = [...relations.values()].flatMap((one) =>
    one.kind === 'sum' ? [all.filter(({ columns }) => columns.some((column) => one.of.includes(column)))] : [],
  );
  if (holding.some(({ length }) => length > 1)) return [];
  const summed = [...new Set(holding.flat())];
  const taken = summed.length === 1 ? summed[0] : all[0];
  return all.flatMap((one) => (one === taken ? [] : one.columns));
}
