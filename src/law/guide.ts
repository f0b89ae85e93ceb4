/**
 * The cost statement with what a check of a sheet needs beyond the text: the conditions of each line as questions, the words of
 * accounts, and the names of listed institutions. Apart from the editions, so that the functions bundle does not carry it.
 */
import type { EditionId } from '../domain';
import { costGuide as guide2013 } from './2013-60/cost-guide';
import { edition } from './index';
import type { CostGuide, CostLine } from './types';

const guides: Readonly<Partial<Record<EditionId, CostGuide>>> = { '2013-60': guide2013 };

function guided(line: CostLine, guide: CostGuide): CostLine {
  const found = guide[line.code];
  if (!found) return line;
  return {
    ...line,
    ...(line.items && { items: line.items.map((item) => ({ ...item, names: found.names?.[item.mark] ?? [] })) }),
    // A line has at most one condition of a kind, so an id stays the same when others are added.
    conditions: found.conditions.map((one) => ({ id: `${line.code}/${one.kind}`, ...one })),
    hints: { accounts: found.accounts ?? [], words: found.words ?? [] },
  };
}

/** The lines of the edition's statement with `conditions`, `hints` and the `names` of list items; empty where it holds no statement. */
export function costLines(id: EditionId): readonly CostLine[] {
  const { costStatement } = edition(id);
  const guide = guides[id] ?? {};
  return costStatement.available ? costStatement.value.lines.map((line) => guided(line, guide)) : [];
}

/** 별표 3 1.가.①㉮㉯: "당해 법인의 총발행주식의 100분의 10을 초과하여 소유하는". In percent; in force from 2014-01-01. */
export const EXCLUDED_HOLDING_PERCENT = 10;
