import { costAppendix } from '../engine/citation';
import { text, type Text } from '../../domain';
import { editions } from '../../law';
import type { CostLine, Edition } from '../../law/types';
import { counterpart, costLine, isUnder, otherTrees, parseCategory } from '../../rules';
import { textOf, type Row } from '../../reading/table/row';
import { normalizeLabel } from '../../reading/text';
import type { GroupRule } from '../engine/rule';
import { byAccount, byWords } from './likely-line';
import { LEDGER, columnOf, number, writeTo } from '../message-formatting';

/** The tree of the other time: one that gives some codes to other lines. */
const otherTree = (edition: Edition): Edition | undefined => {
  const others = otherTrees(edition, editions);
  return others[others.length - 1];
};

interface Reading {
  /** The code names a line of the other tree alone, of this one alone, or lines of both that are not the same. */
  readonly of: 'other' | 'this' | 'either';
  /** A heading or a deleted line here: people write those too, so that its words have to speak for the other tree. */
  readonly weak: boolean;
  /** The code under which this edition lists what the other one means. */
  readonly target: string | undefined;
}

const known = new Map<string, Map<string, Reading | undefined>>();
function readingOf(edition: Edition, raw: string): Reading | undefined {
  let codes = known.get(edition.id);
  if (!codes) known.set(edition.id, (codes = new Map()));
  if (codes.has(raw)) return codes.get(raw);
  const found = read(edition, raw);
  if (codes.size < 20_000) codes.set(raw, found);
  return found;
}
function read(edition: Edition, raw: string): Reading | undefined {
  const other = otherTree(edition);
  if (!other) return undefined;
  const here = parseCategory(edition, raw);
  const there = parseCategory(other, raw);
  const isHere = here.known && here.status === 'leaf';
  if (!there.known || there.status !== 'leaf') return isHere ? { of: 'this', weak: false, target: undefined } : undefined;
  const code = counterpart(other, edition, there.code);
  if (code === undefined || (isHere && code === here.code)) return undefined;
  // ㉲ of one list need not be ㉲ of the other: the item is found by what it says.
  const said = normalizeLabel(there.item?.text ?? '');
  const mark = said === '' ? undefined : costLine(edition, code)?.items?.find((item) => normalizeLabel(item.text) === said)?.mark;
  const target = code + (mark ?? '');
  return isHere ? { of: 'either', weak: false, target } : { of: 'other', weak: here.known, target };
}

/** Whether account and words of the row point to the line of this tree or to the one that the other tree means; neither where they are silent or point to both. */
function spokenFor(row: Row, { target }: Reading): 'other' | 'this' | undefined {
  const { edition } = row.table;
  const read = parseCategory(edition, row.category.raw);
  const own = read.known ? read.code : undefined;
  const codes = [...byAccount(row).codes, ...byWords(row).codes];
  const other = target !== undefined && codes.some((code) => target.startsWith(code));
  const here = own !== undefined && codes.some((code) => isUnder(code, own));
  return other === here ? undefined : other ? 'other' : 'this';
}

const pairText = (from: string, line: CostLine | undefined): Text =>
  text(`${from} → ${line?.code ?? ''} ${line?.name.ko ?? ''}`, `${from} → ${line?.code ?? ''} ${line?.name.en ?? ''}`);

/** Pairs of codes that are written out. */
const SHOWN = 4;

/** A ledger in the codes of another notice: asked once for the whole sheet, and changed all at once. */
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
  keyOf: (row) => (row.category.raw !== '' && readingOf(row.table.edition, row.category.raw) ? '' : undefined),
  check(rows) {
    const first = rows[0];
    if (!first) return undefined;
    const { table } = first;
    const other = otherTree(table.edition);
    if (!other) return undefined;
    let found = false;
    for (const row of rows) {
      const reading = readingOf(table.edition, row.category.raw);
      if (!reading) continue;
      const spoken = spokenFor(row, reading);
      // One row that only this tree can mean, and the sheet is written for this tree.
      if (reading.of === 'this' || spoken === 'this') return undefined;
      if (reading.of === 'other' && (!reading.weak || spoken === 'other')) found = true;
    }
    if (!found) return undefined;
    const column = columnOf(first, 'category');
    const writes: { readonly row: Row; readonly target: string }[] = [];
    const pairs = new Map<string, string>();
    for (const row of rows) {
      const target = readingOf(table.edition, row.category.raw)?.target;
      if (target === undefined) continue;
      pairs.set(row.category.raw, target);
      // The other rows of a merged cell hold nothing of their own.
      if (table.grid.at(row.row, column) !== null && textOf(row, 'category') === row.category.raw) writes.push({ row, target });
    }
    const shownPairs = [...pairs].slice(0, SHOWN).map(([from, to]) => pairText(from, parsedLine(table.edition, to)));
    const more = pairs.size > SHOWN ? ' …' : '';
    const name = costAppendix(table.edition);
    const count = number(writes.length);
    return {
      row: first.row,
      column,
      message: text(
        `${other.title.ko}의 비목 기호로 적은 것으로 보입니다. 이 신청에는 ${name.ko}의 기호를 씁니다: ${shownPairs.map(({ ko }) => ko).join(', ')}${more} (${count}행)`,
        `The codes seem to be those of ${other.title.en}. This application takes those of ${name.en}: ${shownPairs.map(({ en }) => en).join(', ')}${more} (${count} rows)`,
      ),
      content: 'all',
      rows: rows.map(({ row }) => row),
      fix: () => ({
        title: text(`비목 기호 바꾸기: ${count}행`, `Change the codes of ${count} rows`),
        writes: writes.map(({ row, target }) => writeTo(row, column, { value: target })),
      }),
    };
  },
};

function parsedLine(edition: Edition, code: string): CostLine | undefined {
  const read = parseCategory(edition, code);
  return read.known ? read.line : undefined;
}
