import { text, type Text } from '../../domain';
import type { Row } from '../../reading/table/row';
import { readCategory } from '../../rules';
import type { GroupRule } from '../engine/rule';
import { columnOf, LEDGER, number } from '../message-formatting';
import { byTree, groupOfTree, otherTree, readingOf } from './code-of-tree';

/** Codes that are written out. */
const SHOWN = 3;

/** A ledger with codes of two notices: what both know by one sign, for lines that are not the same, nobody but its writer can tell. */
export const categoryMixed: GroupRule = {
  kind: 'group',
  countsRows: true,
  meta: {
    id: 'category-mixed',
    severity: 'review',
    kinds: LEDGER,
    title: text('어느 고시의 비목 기호인지', 'Which notice a code is of'),
    reason: text(
      '같은 기호가 고시마다 다른 비목을 뜻하고, 이 시트에는 두 고시의 기호가 섞여 있습니다. 적용되는 고시의 비목으로 계산하였으므로 뜻한 비목이 다르면 금액이 다른 비목에 들어갑니다.',
      'One code means different categories in different notices, and this sheet mixes codes of two. The categories of the notice that applies were taken: where another was meant, the amount stands in the wrong one.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: groupOfTree,
  check(rows) {
    const { other: theirs, either, isMixed } = byTree(rows);
    const [first] = either;
    const other = first && otherTree(first.table.edition);
    if (!first || !other || !isMixed || theirs.length === 0) return undefined;
    const codes = [...new Set(either.map(({ category }) => category.raw))];
    const said = codes.slice(0, SHOWN).map((raw) => bothOf(first, raw));
    const more = codes.length > SHOWN ? ' …' : '';
    return {
      row: first.row,
      column: columnOf(first, 'category'),
      message: text(
        `두 고시의 기호가 섞인 시트에서 ${number(either.length)}행의 기호는 두 고시에서 다른 비목입니다. ${other.title.ko}의 비목을 뜻했으면 바꾸십시오: ${said.map(({ ko }) => ko).join(', ')}${more}`,
        `Codes of two notices are mixed, and ${number(either.length)} ${either.length === 1 ? 'row has a code' : 'rows have codes'} for different categories in them. Change those that mean the category of ${other.title.en}: ${said.map(({ en }) => en).join(', ')}${more}`,
      ),
      // More rows of such codes are asked again.
      content: `mixed\u001f${codes.join()}\u001f${either.length}`,
      rows: either.map(({ row }) => row),
    };
  },
};

/** What the code means here, and under which code this notice lists what the other one means. */
function bothOf({ table: { edition } }: Row, raw: string): Text {
  const name = (code: string | undefined): Text => {
    const read = code === undefined ? undefined : readCategory(edition, code);
    return read?.known ? read.line.name : text('', '');
  };
  const target = readingOf(edition, raw)?.target;
  const [here, there] = [name(raw), name(target)];
  return text(
    `${raw} = ${here.ko} / 다른 고시에서는 ${there.ko}(이 고시의 ${target ?? ''})`,
    `${raw} = ${here.en} / ${there.en} in the other notice (${target ?? ''} here)`,
  );
}
