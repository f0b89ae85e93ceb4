/** The contract of the hosts, over the real Office.js. */
import { afterEach, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { a1, columnIndex } from '../../../src/sheet/a1';
import { hostContract, type OpenWorkbook, type WorkbookSpec } from '../contract';
import { openOffice, type Sheet } from '../../office';
import { fill } from '../../office/fill';

afterEach(() => vi.unstubAllGlobals());

async function open(spec: WorkbookSpec): Promise<OpenWorkbook> {
  const { workbook } = openOffice({ excelApi: '1.17', date1904: spec.date1904 ?? false });
  for (const sheet of spec.sheets) fill(workbook.add(sheet.name), sheet);
  const named = (name: string): Sheet => {
    const sheet = workbook.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const bench = (): OpenWorkbook => ({
    host: excelHost(),
    formatOf: async (sheet, address) => [...(named(sheet).looks.get(address) ?? [])].sort(),
    extrasOf: async (name) => {
      const { names, validations, isProtected, unlocked } = named(name);
      const kinds = { list: 'list', date: 'date', custom: 'custom' } as const;
      return {
        names: Object.fromEntries(names),
        rules: Object.fromEntries(
          [...validations].flatMap(([range, members]) => {
            const kind = Object.keys((members.get('Rule') as object | undefined) ?? {})[0] as keyof typeof kinds | undefined;
            return kind ? [[range, kinds[kind]]] : [];
          }),
        ),
        // Below ExcelApi 1.18 what a note says is shown where the cell is selected, behind what the cell takes.
        notes: Object.fromEntries(
          [...validations].flatMap(([range, members]) => {
            const message = (members.get('Prompt') as { message?: string } | undefined)?.message ?? '';
            return message.includes('출처') ? [[range, message.slice(message.indexOf('출처'))]] : [];
          }),
        ),
        protected: isProtected,
        unlocked: [...unlocked],
      };
    },
    markedCells: async (sheet) =>
      named(sheet).conditionalFormats.flatMap(({ areas }) =>
        areas.flatMap((area) => {
          const cells: string[] = [];
          for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) cells.push(a1(row, column));
          return cells;
        }),
      ),
    typeInto: async (sheet, address, value) => workbook.type(named(sheet), address, value),
    renameSheet: async (sheet, name) => workbook.rename(named(sheet), name),
    deleteSheet: async (sheet) => workbook.remove(named(sheet)),
    selectByHand: async (name, areas) => {
      workbook.active = workbook.sheets.indexOf(named(name));
      workbook.selected = areas.map((area) =>
        typeof area === 'string' ? { top: 0, left: columnIndex(area), bottom: 1_048_575, right: columnIndex(area) } : area,
      );
    },
    // Another pane over the same workbook: what it knows it must have from there.
    reopen: async () => bench(),
  });
  return bench();
}

hostContract('Excel', open, {
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
