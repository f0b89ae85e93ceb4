/** Sheets that the host makes: what stands in them, how they look, and how often Excel is asked. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { addressBatches, ADDRESS_LIMIT, columnAreas } from '../../../src/hosts/excel/addresses';
import { parseA1, parseArea } from '../../../src/sheet/a1';
import type { NewCell } from '../../../src/sheet/model';
import { MOST_BYTES, openOffice } from '../../office';

afterEach(() => vi.unstubAllGlobals());

describe('a sheet of ours', () => {
  it('has its values, formulas, styles, links, widths, merges and frozen rows', async () => {
    const office = openOffice();
    office.workbook.add('원장');
    const info = await excelHost().addSheet({
      name: '결과',
      cells: [
        [{ value: '검사 결과', style: 'title' }, null],
        [
          { value: '=셀', style: 'header' },
          { value: '금액', style: 'header' },
        ],
        [
          { value: 'I26', link: "'원장'!I26" },
          { value: 1200, style: 'amount' },
        ],
        [null, { formula: '=B3*2', style: 'total' }],
        [{ value: 41_684, numberFormat: 'yyyy-mm-dd' }],
      ],
      columnWidths: [10, 60],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      frozenRows: 2,
      activate: true,
    });
    const sheet = office.workbook.find(info.id);
    expect(sheet?.value(1, 0)).toBe('=셀');
    expect(sheet?.cell(1, 0)?.formula).toBeUndefined();
    expect(sheet?.value(3, 1)).toBe(2400);
    // Excel writes the place of a link into its cell; the text that we gave stands there in the end.
    expect(sheet?.value(2, 0)).toBe('I26');
    expect(sheet?.links.get('A3')).toEqual({ documentReference: "'원장'!I26" });
    expect(sheet?.looks.get('B2')?.get('font.Bold')).toBe(true);
    expect(['B3', 'B4', 'A5'].map((address) => sheet?.looks.get(address)?.get('numberFormat'))).toEqual(['#,##0', '#,##0', 'yyyy-mm-dd']);
    // (10 × 7 + 5) × 3/4 and (60 × 7 + 5) × 3/4.
    expect([...(sheet?.columnWidths ?? [])]).toEqual([
      [0, 56.25],
      [1, 318.75],
    ]);
    expect(sheet?.merges).toEqual([parseArea('A1:B1')]);
    expect(sheet?.frozenRows).toBe(2);
    expect(office.workbook.sheets[office.workbook.active]?.name).toBe('결과');
  });

  it('is made in the same three round trips (what is there, cells, looks) for 10 findings and for 2,000, each request below the limit', async () => {
    const rows = (count: number): NewCell[][] =>
      Array.from({ length: count }, (_, row) => [
        { value: `I${row}`, link: `'원장'!I${row + 1}`, style: 'text' },
        { value: '삭제된 비목입니다: 1.자', style: 'wrap' },
      ]);
    const trips: number[] = [];
    for (const count of [10, 2000]) {
      const office = openOffice();
      await excelHost().addSheet({ name: '결과', cells: rows(count) });
      trips.push(office.roundTrips());
      expect(Math.max(...office.exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST_BYTES);
    }
    expect(trips).toEqual([3, 3]);
  });

  it('of many rows is handed over in pieces below the limit', { timeout: 60_000 }, async () => {
    const office = openOffice();
    const cells = Array.from({ length: 30_000 }, (_, row): NewCell[] => [{ value: row }, { value: '가나다라마바사아자차카타파하'.repeat(5) }]);
    const info = await excelHost().addSheet({ name: '결과', cells });
    expect(office.workbook.find(info.id)?.value(29_999, 0)).toBe(29_999);
    expect(Math.max(...office.exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST_BYTES);
  });

  it.each([
    ['a/b:c', 'a b c'],
    ["'인용'", '인용'],
    ['x'.repeat(40), 'x'.repeat(31)],
    ['???', 'Sheet'],
  ])('named %j is called %j', async (name, expected) => {
    openOffice();
    expect((await excelHost().addSheet({ name, cells: [[{ value: 1 }]] })).name).toBe(expected);
  });

  it('of a name that is taken keeps within the length of a name', async () => {
    const office = openOffice();
    office.workbook.add('가'.repeat(31));
    const info = await excelHost().addSheet({ name: '가'.repeat(31), cells: [] });
    expect(info.name).toBe(`${'가'.repeat(27)} (2)`);
  });

  it('that is replaced keeps its id, so that formulas that point to it stay whole, and nothing of before', async () => {
    const office = openOffice();
    const host = excelHost();
    const first = await host.addSheet({
      name: '결과',
      cells: [[{ value: 1 }, { value: 2 }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      frozenRows: 1,
      replace: true,
    });
    const second = await host.addSheet({ name: '결과', cells: [[{ value: 3 }]], replace: true });
    expect(second.id).toBe(first.id);
    const sheet = office.workbook.find(second.id);
    expect(sheet?.used()).toEqual(parseArea('A1'));
    expect(sheet?.merges).toEqual([]);
    expect(sheet?.frozenRows).toBe(0);
  });

  it.each(['charts', 'shapes', 'comments', 'tables', 'slicers'])('of ours is kept where somebody put %s on it, at no more round trips', async (kind) => {
    const office = openOffice();
    const host = excelHost();
    const made = { name: '결과', cells: [[{ value: 1 }]], replace: true };
    const first = await host.addSheet(made);
    const before = office.roundTrips();
    await host.addSheet(made);
    const trips = office.roundTrips() - before;
    office.workbook.find(first.id)?.objects.set(kind, 1);
    const second = await host.addSheet(made);
    expect(office.roundTrips() - before - trips).toBeLessThanOrEqual(trips);
    expect([office.workbook.find(first.id)?.name, second.name]).toEqual(['결과', '결과 (2)']);
    // The new one is the one that the next takes.
    expect((await host.addSheet(made)).id).toBe(second.id);
  });
});

describe('addresses for getRanges', () => {
  const cells = (...addresses: string[]) => addresses.map((address) => parseA1(address) as NonNullable<ReturnType<typeof parseA1>>);

  it('are as few areas as touching cells of a column make', () => {
    expect(addressBatches(columnAreas(cells('A3', 'A1', 'A2', 'B2', 'A2', 'C9', 'A5')))).toEqual(['A1:A3,A5,B2,C9']);
    expect(addressBatches([])).toEqual([]);
  });

  it('never pass the length at which Excel cuts them', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ row: index * 2, column: 701 }));
    const batches = addressBatches(columnAreas(many));
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(ADDRESS_LIMIT);
    expect(batches.join().split(',')).toHaveLength(5000);
    expect(batches.length).toBeLessThan(8);
  });
});
