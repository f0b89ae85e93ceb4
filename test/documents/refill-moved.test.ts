/** A form in which a person inserted or deleted a row is never filled by the places of before: each value stands in its own row or nowhere. */
import { describe, expect, it } from 'vitest';
import { blankForm, formSheet, formsOf, type FirmForm } from '../../src/documents/forms';
import { filledValues, refill } from '../../src/documents/forms/refill';
import { textsOf } from '../../src/law/texts';
import { parseA1 } from '../../src/sheet/a1';
import type { CellValue, NewSheet, SheetBlock } from '../../src/sheet/model';
import { blockOfNew } from '../lib/sheets';

const firm: FirmForm = {
  name: '(주)가온시스템',
  bizNo: '124-81-00998',
  representative: '최대표',
  industry: '소프트웨어 개발업',
  address: '대전 유성구',
  phone: '042-000-0000',
  fax: '042-000-0001',
  foundedOn: '2010-03-02',
  type: 'rd',
  rdCost: 207_350_000,
  sales: 2_713_700_000,
};
const EDITIONS = ['2013-60', '2025-04-01'] as const;
const CASES = EDITIONS.flatMap((id) => {
  const texts = textsOf(id);
  return formsOf(texts).flatMap(({ ref }) => {
    const made = formSheet(texts, ref, firm);
    return made.kind === 'value' ? [{ id, ref, fresh: made.value, blank: blankForm(texts, ref) }] : [];
  });
});

const moved = (block: SheetBlock, at: number, by: 'inserted' | 'deleted'): SheetBlock => {
  const rows = [...block.values];
  if (by === 'inserted')
    rows.splice(
      at,
      0,
      (rows[0] ?? []).map(() => null),
    );
  else rows.splice(at, 1);
  const formulas = new Map<number, ReadonlyMap<number, string>>();
  for (const [row, inRow] of block.formulas) {
    const to = row < at ? row : by === 'inserted' ? row + 1 : row === at ? undefined : row - 1;
    if (to !== undefined) formulas.set(to, inRow);
  }
  return { ...block, values: rows, formulas };
};

/** What is printed in a row of the form, by column. */
const printedIn = (blank: NewSheet, row: number): [number, CellValue][] =>
  (blank.cells[row] ?? [])
    .slice(0, 12)
    .flatMap((cell, column): [number, CellValue][] => (typeof cell?.value === 'string' && !cell.unlocked ? [[column, cell.value]] : []));

/** What a form says that is filled, and not while nothing is known. */
function filledOf(fresh: NewSheet, blank: NewSheet): Record<string, unknown> {
  const [full, empty] = [filledValues(fresh), filledValues(blank)];
  return Object.fromEntries(Object.entries(full).filter(([address, value]) => empty[address] !== value));
}

describe.each(CASES)('$id $ref', ({ fresh, blank }) => {
  it.each(['inserted', 'deleted'] as const)('a row %s anywhere', (by) => {
    const wrong: string[] = [];
    const made = blockOfNew(blank);
    for (let at = 0; at < made.values.length; at += 1) {
      const there = moved(made, at, by);
      const { writes } = refill(there, fresh, blank, filledValues(blank));
      for (const { address } of writes) {
        const { row } = parseA1(address) as { row: number };
        const differs = printedIn(blank, row).filter(([column, words]) => (there.values[row - there.top]?.[column - there.left] ?? null) !== words);
        if (differs.length > 0) wrong.push(`row ${at + 1} ${by}: ${address} is filled, where ‘${String(differs[0]?.[1])}’ does not stand`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('as it was made it is filled whole, and a word that a person changed keeps its own row alone', () => {
    const made = blockOfNew(blank);
    const { writes, isOther } = refill(made, fresh, blank, filledValues(blank));
    expect([isOther, writes.map(({ address }) => address)]).toEqual([undefined, Object.keys(filledOf(fresh, blank))]);
    const [first] = writes;
    const row = first && (parseA1(first.address) as { row: number }).row;
    const words = row === undefined ? [] : printedIn(blank, row);
    if (row === undefined || words[0] === undefined) return;
    const values = made.values.map((cells, at) => (at === row ? cells.map((cell, column) => (column === words[0]?.[0] ? '다른 말' : cell)) : cells));
    const again = refill({ ...made, values }, fresh, blank, filledValues(blank));
    const inRow = (address: string): boolean => (parseA1(address) as { row: number }).row === row;
    expect(again.writes.filter(({ address }) => inRow(address))).toEqual([]);
    expect(again.differing).toContain(first?.address);
    // Rows without words of their own stand by those beside them.
    expect(again.writes.length).toBeGreaterThan(writes.filter(({ address }) => !inRow(address)).length / 2 - 1);
  });
});
