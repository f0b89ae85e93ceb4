import { costAppendix } from '../engine/citation';
import { text, type Text } from '../../domain';
import type { CostLine, Edition } from '../../law/types';
import { readCategory } from '../../rules';
import { textOf, type Row } from '../../reading/table/row';
import type { GroupRule } from '../engine/rule';
import { byTree, groupOfTree, otherTree, readingOf } from './code-of-tree';
import { LEDGER, columnOf, number, writeTo } from '../message-formatting';

const pairText = (from: string, line: CostLine | undefined): Text =>
  text(`${from} → ${line?.code ?? ''} ${line?.name.ko ?? ''}`, `${from} → ${line?.code ?? ''} ${line?.name.en ?? ''}`);

/** Pairs of codes that are written out. */
const SHOWN = 4;

/**
 * A ledger in the codes of another notice: asked once for the whole sheet, and changed all at once. Where codes of both stand in it, only the rows
 * that no line of this notice can be are changed; what both know by one sign is asked (`category-mixed`).
 */
export const categoryOtherEdition: GroupRule = {
  kind: 'group',
  countsRows: true,
  meta: {
    id: 'category-other-edition',
    severity: 'error',
    fixable: true,
    kinds: LEDGER,
    title: text('다른 고시의 비목 기호', 'Codes of another notice'),
    reason: text(
      '같은 기호가 고시마다 다른 비목을 뜻합니다. 신청일에 적용되는 고시의 기호로 적어야 맞는 비목에 들어갑니다.',
      'One code means different categories in different notices: the codes have to be those of the notice of the application date.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: groupOfTree,
  check(rows) {
    const { other: theirs, isMixed } = byTree(rows);
    // Codes of both notices in one sheet: those rows alone that only the other one can mean.
    const asked = isMixed ? theirs : rows;
    // Headings and deleted lines alone are slips, told by other rules, and no second tree.
    if (isMixed && theirs.every((row) => readCategory(row.table.edition, row.category.raw).known)) return undefined;
    const first = theirs.length > 0 ? asked[0] : undefined;
    const other = first && otherTree(first.table.edition);
    if (!first || !other) return undefined;
    const { table } = first;
    const column = columnOf(first, 'category');
    const writes: { readonly row: Row; readonly target: string }[] = [];
    const pairs = new Map<string, string>();
    for (const row of asked) {
      const target = readingOf(table.edition, row.category.raw)?.target;
      if (target === undefined) continue;
      pairs.set(row.category.raw, target);
      // The other rows of a merged cell hold nothing of their own.
      if (table.grid.at(row.row, column) !== null && textOf(row, 'category') === row.category.raw) writes.push({ row, target });
    }
    const shownPairs = [...pairs].slice(0, SHOWN).map(([from, to]) => pairText(from, parsedLine(table.edition, to)));
    const more = pairs.size > SHOWN ? ' …' : '';
    const name = costAppendix(table.edition);
    // Titles over the rows are changed by hand.
    const count = number(writes.length || asked.length);
    return {
      ...(table.titleOver?.(first.row) ?? { row: first.row, column }),
      message: text(
        `${isMixed ? `두 고시의 비목 기호가 섞여 있습니다. ${count}행은 ${other.title.ko}의 기호입니다.` : `${other.title.ko}의 비목 기호로 적은 것으로 보입니다.`} 이 신청에는 ${name.ko}의 기호를 씁니다: ${shownPairs.map(({ ko }) => ko).join(', ')}${more} (${count}행)`,
        `${isMixed ? `Codes of two notices are mixed: ${count} ${writes.length === 1 ? 'row has one' : 'rows have those'} of ${other.title.en}.` : `The codes seem to be those of ${other.title.en}.`} This application takes those of ${name.en}: ${shownPairs.map(({ en }) => en).join(', ')}${more} (${count} rows)`,
      ),
      content: 'all',
      rows: asked.map(({ row }) => row),
      ...(writes.length === 0
        ? {}
        : {
            fix: () => ({
              title: text(`비목 기호 바꾸기: ${count}행`, `Change the codes of ${count} rows`),
              writes: writes.map(({ row, target }) => writeTo(row, column, { value: target })),
            }),
          }),
    };
  },
};

function parsedLine(edition: Edition, code: string): CostLine | undefined {
  const read = readCategory(edition, code);
  return read.known ? read.line : undefined;
}
