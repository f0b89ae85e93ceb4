import { parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import type { HostEvent } from '../port';
import { movedBy, type Moved } from './moved';
import { supports, withExcel } from './session';

/** Formulas that we are about to write. Excel tells of a changed formula, but not who changed it. */
export interface OwnFormulas {
  announce(sheetId: string, addresses: readonly string[]): void;
  /** Whether all of these are ours; each is ours only once. */
  claim(sheetId: string, addresses: readonly string[]): boolean;
}

export function ownFormulas(): OwnFormulas {
  const pending = new Map<string, number>();
  const name = (sheetId: string, address: string): string => `${sheetId} ${address}`;
  return {
    announce(sheetId, addresses) {
      for (const address of addresses) pending.set(name(sheetId, address), (pending.get(name(sheetId, address)) ?? 0) + 1);
    },
    claim(sheetId, addresses) {
      const names = addresses.map((address) => name(sheetId, address));
      if (names.length === 0 || !names.every((each) => pending.has(each))) return false;
      for (const each of names) {
        const left = (pending.get(each) as number) - 1;
        if (left > 0) pending.set(each, left);
        else pending.delete(each);
      }
      return true;
    },
  };
}

/** `'시트'!$A$1:$B$2, '시트'!D4` as the smallest area around it; undefined where a part is no area (`5:7`, `C:D`) or nothing is said. */
export function areaAround(address: string | undefined): Area | undefined {
  const parts = (address ?? '').split(',').map((part) => parseArea(part.trim().replaceAll('$', '')));
  let around: Area | undefined;
  for (const part of parts) {
    if (!part) return undefined;
    around = around
      ? {
          top: Math.min(around.top, part.top),
          left: Math.min(around.left, part.left),
          bottom: Math.max(around.bottom, part.bottom),
          right: Math.max(around.right, part.right),
        }
      : part;
  }
  return around;
}

interface Told {
  readonly worksheetId: string;
  readonly source?: string;
}
/** Absent where it was done in this Excel, or nobody says where. */
const from = ({ source }: Pick<Told, 'source'>): { readonly remote?: true } => (source === 'Remote' ? { remote: true } : {});

const cells = (event: Told, area: Area | undefined, own: boolean, recalculated = false): HostEvent => ({
  kind: 'cells',
  sheetId: event.worksheetId,
  own,
  ...(area ? { area } : {}),
  ...(recalculated ? { recalculated } : from(event)),
});
const structure = (event: Told, own = false): HostEvent => ({ kind: 'structure', sheetId: event.worksheetId, own, ...from(event) });

/** Registers with everything that can change what a check says. `onChanged` alone would miss recalculated cells. `moved` hears where cells went. */
export const listen = (
  listener: (event: HostEvent) => void,
  formulas: OwnFormulas,
  moved: (sheetId: string, change: Moved | undefined) => void,
): Promise<() => Promise<void>> =>
  withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const tell = async (event: HostEvent): Promise<void> => listener(event);

    const registered: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add((event) => {
        const own = event.triggerSource === 'ThisLocalAddin' && event.source !== 'Remote';
        if (event.changeType === 'RangeEdited' || event.changeType === 'Unknown') return tell(cells(event, areaAround(event.address), own));
        moved(event.worksheetId, movedBy(event.changeType, event.address));
        return tell(structure(event, own));
      }),
      worksheets.onCalculated.add((event) => tell(cells(event, areaAround(event.address), false, true))),
      worksheets.onFormulaChanged.add((event) => {
        // Absent where there were too many to list.
        const details = event.formulaDetails as Excel.FormulaChangedEventDetail[] | undefined;
        const addresses = (details ?? []).map((detail) => detail.cellAddress.replaceAll('$', ''));
        return tell(cells(event, areaAround(addresses.join()), event.source !== 'Remote' && formulas.claim(event.worksheetId, addresses)));
      }),
      worksheets.onRowSorted.add((event) => tell(cells(event, areaAround(event.address), false))),
      worksheets.onColumnSorted.add((event) => tell(structure(event))),
      worksheets.onRowHiddenChanged.add((event) => tell(structure(event))),
      worksheets.onAdded.add((event) => tell({ kind: 'sheet-added', sheetId: event.worksheetId })),
      worksheets.onDeleted.add((event) => tell({ kind: 'sheet-deleted', sheetId: event.worksheetId })),
      worksheets.onActivated.add((event) => tell({ kind: 'activated', sheetId: event.worksheetId })),
      worksheets.onSelectionChanged.add((event) => tell({ kind: 'selection', sheetId: event.worksheetId, address: event.address })),
      ...(supports('1.17') ? [worksheets.onNameChanged.add((event) => tell({ kind: 'sheet-renamed', sheetId: event.worksheetId }))] : []),
    ];
    await context.sync();

    return () =>
      withExcel(async () => {
        // A handler can only be removed in the context that it was added in.
        for (const handler of registered) handler.remove();
        await context.sync();
      });
  });
