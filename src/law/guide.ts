/**
 * The cost statement with what a check of a sheet needs beyond the text: the conditions of each line as questions, the words of
 * accounts, and the names of listed institutions. Apart from the editions, so that the functions bundle does not carry it.
 */
import type { EditionId } from '../domain';
import { withAlternatives, withAlternativesNow } from './alternatives';
import { costGuide as texts2013 } from './2013-60/cost-guide';
import { costGuide as guide2025 } from './2025-04-01/cost-guide';
import { edition } from './index';
import type { Condition, ConditionKind, CostGuide, CostLine, GuideCondition } from './types';

const guide2013 = withAlternatives(texts2013);
const bare = (words: string): string => words.replace(/\s/g, '');
const renewed = (words: string): string => words.replace(/기업부설연구소/g, '전담부서등').replace(/근로자직업능력 개발법/g, '국민 평생 직업능력 개발법');

/** What the newer text calls the same item of a list. */
const ALSO_NOW: Readonly<Record<string, readonly string[]>> = { 연구개발업: ['연구산업진흥법', '연구산업', '전문연구사업자'] };

/**
 * The guide of a tree that lists the same costs under other codes: the questions of the older guide by the new codes, in the new words. A
 * clause that the older quote does not fit any more is quoted whole.
 */
function movedGuide(id: EditionId): CostGuide {
  const { costStatement } = edition(id);
  if (!costStatement.available) return {};
  const codes = Object.entries(costStatement.value.counterparts?.codes ?? {}).sort(([a], [b]) => b.length - a.length);
  const moved = costStatement.value.lines.flatMap((line): [string, CostGuide[string]][] => {
    const found = codes.find(([now]) => line.code === now || line.code.startsWith(`${now}.`));
    const old = found ? found[1] + line.code.slice(found[0].length) : line.code;
    const guide = guide2013[old];
    if (!guide) return [];
    const says = (words: string): string => renewed(words.split(old).join(line.code));
    const conditions = guide.conditions.map((one) => {
      const quote = renewed(one.quote);
      return {
        ...one,
        quote: bare(line.text).includes(bare(quote)) ? quote : line.text,
        question: {
          ko: says(one.question.ko),
          en: one.question.en
            .split(old)
            .join(line.code)
            .replace(/corporate R&D lab/g, 'R&D lab or unit'),
        },
      };
    });
    const names = guide.names && Object.fromEntries(Object.entries(guide.names).map(([mark, own]) => [mark, [...own, ...(ALSO_NOW[own[0] ?? ''] ?? [])]]));
    return [[line.code, { ...guide, ...(names ? { names } : {}), conditions }]];
  });
  return Object.fromEntries(moved);
}

/** What a tree says otherwise than the one it is joined to. */
const OWN: Readonly<Partial<Record<EditionId, CostGuide>>> = { '2025-04-01': guide2025 };
const guides = new Map<EditionId, CostGuide>([['2013-60', guide2013]]);
/** The guide of an edition, made once. */
function guideOf(id: EditionId): CostGuide {
  const guide = guides.get(id) ?? withAlternativesNow({ ...movedGuide(id), ...OWN[id] });
  guides.set(id, guide);
  return guide;
}

/** ㉲ 기업의 연구기관 또는 전담부서: either would do. */
const halves = (names: readonly string[]): (readonly string[])[] => {
  const units = names.filter((name) => name.includes('전담부서'));
  return units.length === 0 || units.length === names.length ? [names] : [names.filter((name) => !units.includes(name)), units];
};
/** `다음의 기관`: the items of the list are what would do, each alone. */
const LISTED: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['listed-institution', 'training-institution', 'cost-kind']);
const listedIn = ({ quote, kind, oneOf }: GuideCondition, names: CostGuide[string]['names']): Pick<GuideCondition, 'oneOf'> =>
  oneOf === undefined && ((LISTED.has(kind) && quote.startsWith('다음')) || kind === 'provider') && names !== undefined
    ? { oneOf: Object.values(names).flatMap(halves) }
    : {};

/** Each with the words that only the others list. */
const apart = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.map((condition) => {
    const own = new Set([...(condition.oneOf ?? []), ...(condition.kindsOf ?? []), condition.answers ?? []].flat());
    const ofOthers = conditions.flatMap((other) => (other === condition ? [] : (other.oneOf ?? []).flat())).filter((word) => !own.has(word));
    return ofOthers.length === 0 ? condition : { ...condition, ofOthers };
  });

function guided(line: CostLine, guide: CostGuide): CostLine {
  const found = guide[line.code];
  if (!found) return line;
  return {
    ...line,
    ...(line.items && { items: line.items.map((item) => ({ ...item, names: found.names?.[item.mark] ?? [] })) }),
    // A line has at most one condition of a kind, so an id stays the same when others are added.
    // 나목①에 규정된 기관: the list stands at another line.
    conditions: apart(
      found.conditions.map((one) => ({
        id: `${line.code}/${one.kind}`,
        ...one,
        ...listedIn(one, one.kind === 'provider' ? guide['1.나.①']?.names : found.names),
      })),
    ),
    hints: { accounts: found.accounts ?? [], words: found.words ?? [] },
  };
}

/** The lines of the edition's statement with `conditions`, `hints` and the `names` of list items; empty where it holds no statement. */
export function costLines(id: EditionId): readonly CostLine[] {
  const { costStatement } = edition(id);
  const guide = guideOf(id);
  return costStatement.available ? costStatement.value.lines.map((line) => guided(line, guide)) : [];
}

/** 별표 3 1.가.①㉮㉯: "당해 법인의 총발행주식의 100분의 10을 초과하여 소유하는". In percent; in force from 2014-01-01. */
export const EXCLUDED_HOLDING_PERCENT = 10;
