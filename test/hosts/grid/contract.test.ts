import { xlsxOf } from '../../lib/xlsx-of';
import { hostContract } from '../contract';
import { openGrid } from './bench';

hostContract('the grid host', (spec) => openGrid(xlsxOf(spec)), {
  formatOf: true,
  extrasOf: true,
  markedCells: true,
  typeInto: true,
  renameSheet: true,
  deleteSheet: true,
  selectByHand: true,
  reopen: true,
  protection: true,
  date1904: true,
});
