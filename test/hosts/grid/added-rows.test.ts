/** Rows that are added below others look as those do, the cells too in which nothing is written, and are taken back with it. */
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
