/** Edits that wait to be looked at again, one entry a sheet however many events came. */
import type { Area } from '../../checking';

/** Past this many cells, reading the whole sheet again costs no more than reading the part. */
const LARGEST_PART = 200_000;

const cellsOf = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);
const join = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export type Change = { readonly sheetId: string; readonly area: Area | 'all' | 'gone' };

export class Changes {
  private readonly bySheet = new Map<string, Area | 'all' | 'gone'>();

  add(sheetId: string, area: Area | 'all'): void {
    const waiting = this.bySheet.get(sheetId);
    if (waiting === 'all' || waiting === 'gone') return;
    const wanted = area === 'all' || !waiting ? area : join(waiting, area);
    this.bySheet.set(sheetId, wanted !== 'all' && cellsOf(wanted) > LARGEST_PART ? 'all' : wanted);
  }

  gone(sheetId: string): void {
    this.bySheet.set(sheetId, 'gone');
  }

  /** A sheet that was added, or came back after it was deleted. */
  added(sheetId: string): void {
    this.bySheet.set(sheetId, 'all');
  }

  /** Puts back what was taken and could not be read; what came since goes before it. */
  restore(taken: readonly Change[]): void {
    for (const { sheetId, area } of taken) {
      const since = this.bySheet.get(sheetId);
      if (since === undefined) this.bySheet.set(sheetId, area);
      else if (since !== 'gone') this.bySheet.set(sheetId, area === 'gone' || area === 'all' || since === 'all' ? 'all' : join(since, area));
    }
  }

  get empty(): boolean {
    return this.bySheet.size === 0;
  }

  clear(): void {
    this.bySheet.clear();
  }

  /** Hands over what waits and starts afresh. */
  take(): Change[] {
    const all = [...this.bySheet].map(([sheetId, area]) => ({ sheetId, area }));
    this.bySheet.clear();
    return all;
  }
}
