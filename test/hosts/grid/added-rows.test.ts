/** Rows that are added below others look as those do, the cells too in which nothing is written, and are taken back with it. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid } from './bench';

it('an added row has the look of the one above, in its empty cells too', async () => {
  const grid = await openGrid(xlsxOf({ sheets: [{ name: '원장', cells: { A1: { value: 1 } } }] }));
  const wrap = (value: string) => ({ value, style: 'wrap' as const });
  const { id } = await grid.host.addSheet({
    name: '검토',
    cells: [
      [wrap('판단'), wrap('검토자'), wrap('사유')],
      [wrap('무시'), { value: '', style: 'wrap' }, wrap('확인함')],
    ],
  });
  const before = await grid.formatOf?.('검토', 'B3');
  const receipt = await grid.host.write(
    id,
    [
      { address: 'A3', before: null, value: '무시' },
      { address: 'C3', before: null, value: '확인함' },
    ],
    { newRows: { top: 2, count: 1 } },
  );
  const looks = async () => Promise.all(['A3', 'B3', 'C3'].map(async (address) => ((await grid.formatOf?.('검토', address)) as { bd?: object }).bd));
  const [a, b, c] = await looks();
  expect(a).toBeDefined();
  expect([b, c]).toEqual([a, a]);
  await grid.host.undo(receipt);
  expect(await grid.formatOf?.('검토', 'B3')).toEqual(before);
  await grid.close?.();
});

it('saved, an added row is as high as its text needs, in the font and on the side of the one above', async () => {
  const grid = await openGrid(xlsxOf({ sheets: [{ name: '원장', cells: { A1: { value: 1 } } }] }));
  const wrap = (value: string) => ({ value, style: 'wrap' as const });
  const reason = '장부와 증빙을 대조하여 금액이 맞는지 담당 회계사가 확인하였고 추가 자료는 별도로 보관함';
  const { id } = await grid.host.addSheet({
    name: '검토',
    columnWidths: [9, 30],
    cells: [
      [wrap('판단'), wrap('사유')],
      [wrap('무시'), wrap(reason)],
    ],
  });
  await grid.host.write(
    id,
    [
      { address: 'A3', before: null, value: '무시' },
      { address: 'B3', before: null, value: reason },
      { address: 'A4', before: null, value: '무시' },
      { address: 'B4', before: null, value: '확인함' },
    ],
    { newRows: { top: 2, count: 2 } },
  );
  const parts = unzipSync(await grid.document.save());
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] as Uint8Array);
  const heights = [...sheet.matchAll(/<row [^>]*>/g)].map(([row]) => [
    / r="(\d+)"/.exec(row)?.[1],
    / ht="([^"]+)"/.exec(row)?.[1],
    row.includes('customHeight'),
  ]);
  const made = heights[1]?.[1];
  // 45 letters of 11 points in 30 characters of 7 px: three lines, for the row that was made as for the one that was added.
  expect(Number(made)).toBeGreaterThan(40);
  // One line: 11 points are 14.7 px, 1.45 of it and 4 px around come to 26 px, 19.5 points.
  expect(heights).toEqual([
    ['1', '19.5', false],
    ['2', made, false],
    ['3', made, false],
    ['4', '19.5', false],
  ]);
  const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
  const formats = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf);
  const lookOf = (cell: string) => formats[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
  for (const cell of ['A3', 'B3', 'B4']) {
    expect(/fontId="(\d+)"/.exec(lookOf(cell))?.[1]).toBe(/fontId="(\d+)"/.exec(lookOf('B2'))?.[1]);
    expect(/<alignment[^>]*>/.exec(lookOf(cell))?.[0]).toBe(/<alignment[^>]*>/.exec(lookOf('B2'))?.[0]);
  }
  await grid.close?.();
});

it('rows that were made as high as their text are so when the file is opened again, and chosen heights stay chosen', async () => {
  const grid = await openGrid(xlsxOf({ sheets: [{ name: '원장', cells: { A1: { value: 1 } } }] }));
  const wrap = (value: string) => ({ value, style: 'wrap' as const });
  await grid.host.addSheet({
    name: '검토',
    columnWidths: [9, 30],
    rowHeights: [null, null, 60],
    cells: [
      [wrap('판단'), wrap('사유')],
      [wrap('무시'), wrap('장부와 증빙을 대조하여 금액이 맞는지 담당 회계사가 확인하였고 추가 자료는 별도로 보관함')],
      [wrap('끝')],
    ],
  });
  const bytes = await grid.document.save();
  await grid.close?.();
  const again = await openGrid(bytes);
  const rows = again.grid.api.getActiveWorkbook()?.save().sheets['sheet-2']?.rowData as Record<number, { h?: number; ah?: number; ia?: number }>;
  const made = Number(/<row r="2" ht="([^"]+)"/.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] as Uint8Array))?.[1]);
  expect(made).toBeGreaterThan(40);
  expect(again.grid.api.getActiveWorkbook()?.getSheetByName('검토')?.getSheet().getRowHeight(1)).toBe(Math.round((made * 96) / 72));
  expect(rows[1]).toMatchObject({ ah: Math.round((made * 96) / 72), ia: 1 });
  expect(rows[2]).toMatchObject({ h: 80, ia: 0 });
  const saved = strFromU8(unzipSync(await again.document.save())['xl/worksheets/sheet2.xml'] as Uint8Array);
  expect([...saved.matchAll(/<row [^>]*>/g)].map(([row]) => row)).toEqual(
    [...strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] as Uint8Array).matchAll(/<row [^>]*>/g)].map(([row]) => row),
  );
  await again.close?.();
});
