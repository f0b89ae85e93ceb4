/** What a new sheet says beyond its cells, as the grid keeps it: names of cells, what they take, and which of them can be written in. */
import { areaName, quoteSheet } from '../../sheet/a1';
import type { Area, NewSheet, Validation } from '../../sheet/model';
import type { FWorkbook, FWorksheet, Grid } from './engine';

/** What the grid notes as the sheet of a name that belongs to all of them. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** From the zero-based serial of a day to the day itself, for a rule of dates. */
const dayOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));

function ruleFor(grid: Grid, { rule, onWrong, message, title }: Validation): ReturnType<ReturnType<Grid['api']['newDataValidation']>['build']> {
  const builder = grid.api.newDataValidation();
  const built =
    rule.kind === 'list'
      ? builder.requireValueInList([...rule.values])
      : rule.kind === 'formula'
        ? builder.requireFormulaSatisfied(rule.formula)
        : rule.kind === 'date'
          ? builder.requireDateBetween(dayOf(rule.from), dayOf(rule.to))
          : builder.requireNumberBetween(rule.from, rule.to, rule.whole ?? false);
  return built
    .setAllowBlank(true)
    .setOptions({
      showErrorMessage: true,
      error: message,
      errorTitle: title,
      errorStyle: onWrong === 'stop' ? 1 : 2,
      showInputMessage: true,
      prompt: message,
      promptTitle: title,
    })
    .build();
}

/** The names that belong to no sheet that is there: what is left of them would keep the next sheet from its names. */
export function dropNames(grid: Grid, workbook: FWorkbook): void {
  const unitId = workbook.getId();
  const names = grid.univer.__getInjector().get(grid.engine.IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  const isLost = ({ localSheetId }: { readonly localSheetId?: string }): boolean =>
    localSheetId !== undefined && localSheetId !== WHOLE_WORKBOOK && !workbook.getSheetBySheetId(localSheetId);
  // The command of the grid for this is only there where it has a screen.
  for (const name of Object.values(names)) if (isLost(name)) grid.api.syncExecuteCommand('formula.mutation.remove-defined-name', { ...name, unitId });
}

/** The grid finds a name without asking of which sheet it is, so no two sheets may have the same: the second gets a number. */
function freeNameOf(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
  return free;
}

/** Names and rules; the sheet stands already. */
export function putNamesAndRules(grid: Grid, workbook: FWorkbook, sheet: FWorksheet, wanted: NewSheet): void {
  dropNames(grid, workbook);
  const taken = new Set(workbook.getDefinedNames().map((one) => one.getName().toLowerCase()));
  for (const { name, area } of wanted.names ?? []) {
    const range = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const free = freeNameOf(name, taken);
    taken.add(free.toLowerCase());
    sheet.insertDefinedName(free, `${quoteSheet(sheet.getSheetName())}!${range}`);
  }
  for (const validation of wanted.validations ?? []) sheet.getRange(areaName(validation.area)).setDataValidation(ruleFor(grid, validation));
}

/** The cells that can be written in, those below a merged area with it. */
export function unlockedIn(wanted: NewSheet): ReadonlySet<string> {
  const unlocked = new Set<string>();
  const areas = new Map((wanted.merges ?? []).map((area) => [`${area.top},${area.left}`, area]));
  wanted.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.unlocked) return;
      const { top, left, bottom, right } = areas.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
      for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) unlocked.add(`${r},${c}`);
    }),
  );
  return unlocked;
}

/** Everything but these cells, as few areas: runs of a row, put together with the same run of the row above. */
export function lockedAreas(rows: number, columns: number, unlocked: ReadonlySet<string>): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, Area>();
    for (let column = 0; column < columns; column += 1) {
      if (unlocked.has(`${row},${column}`)) continue;
      const left = column;
      while (column + 1 < columns && !unlocked.has(`${row},${column + 1}`)) column += 1;
      const key = `${left},${column}`;
      next.set(key, { ...(open.get(key) ?? { top: row, left, right: column, bottom: row }), bottom: row });
      open.delete(key);
    }
    for (const area of open.values()) done.push(area);
    open = next;
  }
  for (const area of open.values()) done.push(area);
  return done;
}

/** The rest of the sheet can be read and not be written in. The grid knows no exceptions from a protected sheet, so its areas are protected. */
export async function protectAreas(grid: Grid, sheet: FWorksheet, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return;
  const ranges = areas.map((area) => sheet.getRange(areaName(area)));
  const [rule] = await sheet.getWorksheetPermission().protectRanges([{ ranges, options: { name: 'KVENTURE', allowViewByOthers: true } }]);
  const { RangePermissionPoint } = grid.api.Enum;
  await rule?.setPoint(RangePermissionPoint.View, true);
  await rule?.setPoint(RangePermissionPoint.Edit, false);
}
