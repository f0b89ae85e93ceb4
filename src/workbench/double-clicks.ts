/**
 * Which clicks on the cells are one double click: those that came within half a second of one another by their own time. The grid asks a clock that stands
 * still while the page is at work: two clicks on a cell with a sheet taken back between them, a second apart, opened the cell, and Ctrl+Y went into it.
 */
import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { Grid } from '../hosts/grid';

const DOUBLE_CLICK_MS = 500;

/** Of the library's listening to the pointer. */
interface Clicks {
  _prePointerDoubleOrTripleClick(event: PointerEvent): void;
  _resetDoubleClickParam(): void;
}

/** Looks after the clicks on each workbook that is drawn from now on. */
export function timeDoubleClicks({ univer }: Grid): void {
  const renders = univer.__getInjector().get(IRenderManagerService);
  renders.created$.subscribe(({ scene }) => {
    const clicks = (scene as unknown as { readonly _inputManager?: Partial<Clicks> })._inputManager;
    const count = clicks?._prePointerDoubleOrTripleClick?.bind(clicks);
    const beginAnew = clicks?._resetDoubleClickParam?.bind(clicks);
    // Another version of the library may do this in another way: then it works as it did.
    if (!clicks || !count || !beginAnew) return;
    let last = -Infinity;
    clicks._prePointerDoubleOrTripleClick = (event) => {
      if (event.timeStamp - last > DOUBLE_CLICK_MS) beginAnew();
      last = event.timeStamp;
      count(event);
    };
  });
}
