/** A grid without a screen: Univer's CommonJS build in Node, and workbooks that are written as files and opened from them. */
import { createRequire } from 'node:module';
import type * as base from '@univerjs/core';
import type * as facade from '@univerjs/core/facade';
import type * as filter from '@univerjs/preset-sheets-filter';
import type * as core from '@univerjs/preset-sheets-core';
import { GridHost, type Grid, type Patience } from '../../../src/hosts/grid';
import { createGrid, type Preset } from '../../../src/hosts/grid/create';
import { GridDocument } from '../../../src/hosts/grid/document';
import type { KeptChanges } from '../../../src/hosts/grid/journal';
import { a1, areaName, columnIndex } from '../../../src/sheet/a1';
import type { OpenWorkbook } from '../contract';

const require = createRequire(import.meta.url);

export function startGrid(): Grid {
  const { CanceledError, IPermissionService, IUndoRedoService, IUniverInstanceService, LocaleType, LogLevel, Univer } =
    require('@univerjs/core') as typeof base;
  const { FUniver } = require('@univerjs/core/facade') as typeof facade;
  const { UniverSheetsNodeCorePreset, ...engine } = require('@univerjs/preset-sheets-node-core') as typeof core & { UniverSheetsNodeCorePreset: () => Preset };
  const { SheetsFilterService } = require('@univerjs/sheets-filter') as typeof filter;
  const { univer, univerAPI } = createGrid({ Univer, FUniver, LogLevel }, { locale: LocaleType.KO_KR, locales: { [LocaleType.KO_KR]: {} } }, [
    UniverSheetsNodeCorePreset(),
  ]);
  univerAPI.createWorkbook({ id: 'empty' });
  return { univer, api: univerAPI, engine: { ...engine, CanceledError, IPermissionService, IUndoRedoService, IUniverInstanceService, SheetsFilterService } };
}

/** Without a screen no workbook has the focus, and only the one that has it takes back its changes. */
function focused({ univer, api, engine }: Grid): Grid['api'] {
  univer
    .__getInjector()
    .get(engine.IUniverInstanceService)
    .focusUnit(api.getActiveWorkbook()?.getId() ?? '');
  return api;
}
/** Answers whether there was anything to take back, or to do again. */
export const takeBack = (grid: Grid): Promise<boolean> => focused(grid).undo();
export const redo = (grid: Grid): Promise<boolean> => focused(grid).redo();

export interface OpenGrid extends OpenWorkbook {
  readonly host: GridHost;
  readonly grid: Grid;
  readonly document: GridDocument;
}

/** With `kept` what was changed of the file before is there again. */
export async function openGrid(bytes: Uint8Array, kept?: KeptChanges, patience: Patience = {}): Promise<OpenGrid> {
  const grid = startGrid();
  const host = new GridHost(grid, patience);
  const document = new GridDocument(grid, host);
  const lost = await document.open(bytes, '시험.xlsx', kept);
  if (lost > 0) throw new Error(`${lost} changes are lost`);
  const workbook = () => {
    const found = grid.api.getActiveWorkbook();
    if (!found) throw new Error('no workbook');
    return found;
  };
  const sheet = (name: string) => {
    const found = workbook().getSheetByName(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    grid,
    host,
    document,
    formatOf: async (name, address) => workbook().getWorkbook().getStyles().getStyleByCell(sheet(name).getRange(address).getCellData()) ?? {},
    extrasOf: async (name) => {
      const found = sheet(name);
      const id = found.getSheetId();
      const rules = JSON.parse(
        workbook()
          .save()
          .resources?.find((one) => one.name === 'SHEET_DATA_VALIDATION_PLUGIN')?.data ?? '{}',
      ) as Record<string, { type: string; ranges: { startRow: number; startColumn: number; endRow: number; endColumn: number }[] }[]>;
      const notes: Record<string, string> = {};
      const unlocked: string[] = [];
      const permission = found.getWorksheetPermission();
      found
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const note = (cell?.custom as { note?: string } | undefined)?.note;
          if (note !== undefined) notes[a1(row, column)] = note;
        });
      for (let row = 0; row < 20; row += 1)
        for (let column = 0; column < 10; column += 1) if (permission.canEditCell(row, column)) unlocked.push(a1(row, column));
      return {
        names: Object.fromEntries(
          workbook()
            .getDefinedNames()
            .map((one) => [one.getName(), one.getFormulaOrRefString().replace(/^.*!/, '').replaceAll('$', '')]),
        ),
        rules: Object.fromEntries(
          (rules[id] ?? []).flatMap(({ type, ranges }) =>
            ranges.map((range) => [areaName({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }), type]),
          ),
        ),
        notes,
        protected: unlocked.length < 200,
        unlocked,
      };
    },
    markedCells: async (name) => host.marks.of(sheet(name).getSheetId()).map((mark) => mark.address),
    typeInto: async (name, address, value) => void sheet(name).getRange(address).setValue(value),
    renameSheet: async (name, next) => void sheet(name).setName(next),
    deleteSheet: async (name) => void workbook().deleteSheet(sheet(name)),
    selectByHand: async (name, areas) => {
      workbook().setActiveSheet(sheet(name));
      const selections = areas.map((area, index) => {
        // As the grid itself notes a whole column: without an end.
        const range =
          typeof area === 'string'
            ? { startRow: Number.NaN, endRow: Number.NaN, startColumn: columnIndex(area), endColumn: columnIndex(area), rangeType: 2 }
            : { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right, rangeType: 0 };
        const cell = { actualRow: 0, actualColumn: 0, startRow: 0, endRow: 0, startColumn: 0, endColumn: 0, isMerged: false, isMergedMainCell: false };
        return { range, primary: index === areas.length - 1 ? cell : null, style: null };
      });
      grid.api.syncExecuteCommand('sheet.operation.set-selections', {
        unitId: workbook().getId(),
        subUnitId: sheet(name).getSheetId(),
        selections,
      });
    },
    reopen: async () => openGrid(await document.save()),
    close: async () => {
      host.dispose();
      // A calculation that takes long still asks for the words of its progress after the grid is gone.
      const locale = grid.univer.__getInjector().get((require('@univerjs/core') as typeof base).LocaleService);
      locale.t = (key: string) => key;
      grid.univer.dispose();
    },
  };
}
