import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import type { Row } from '../../reading/table/row';
import { lineOf, maybeSameCost, sameCosts, trainingPair } from './same-cost';
import { columnOf, LEDGER, number, rowName } from '../message-formatting';

export const costInTwoCategories: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'cost-in-two-categories',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 비목에 들어간 비용', 'Cost in two categories'),
    reason: text('한 비용은 한 비목에만 넣을 수 있습니다.', 'A cost may stand in one category only.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(inTwo),
};

function inTwo(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const line = lineOf(row);
    if (line === '') continue;
    const other = [...seen.entries()].find(([code, one]) => code !== line && !trainingPair(one, row));
    if (other && !seen.has(line)) {
      hits.push({
        row: row.row,
        column: columnOf(row, 'category'),
        message: text(
          `${rowName(other[1]).ko}의 같은 비용이 ${other[0]} 비목에도 있습니다: ${line}, ${number(row.book.n)}`,
          `The same cost stands in ${other[0]} too (${rowName(other[1]).en}): ${line}, ${number(row.book.n)}`,
        ),
        source: { ref: '별표 3', clause: line },
      });
    }
    if (!seen.has(line)) seen.set(line, row);
  }
  return hits;
}
