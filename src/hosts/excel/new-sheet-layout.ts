/** What a new sheet says beyond its cells: looks, heights, page, names, what cells take, notes, protection. */
import { areaName, a1 } from '../../sheet/a1';
import type { CellLook, NewSheet, PageSetup, Validation } from '../../sheet/model';
import { addressBatches, columnAreas, type Cell } from './addresses';
import { supports } from './session';

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const UP_AND_DOWN = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.align) format.horizontalAlignment = ALIGN[look.align];
  if (look.vertical) format.verticalAlignment = UP_AND_DOWN[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrink && !look.wrap) format.shrinkToFit = true;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = `#${look.color}`;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.border !== undefined) {
    for (const side of SIDES) {
      const line = format.borders.getItem(side);
      line.style = look.border === 'thin' ? 'Continuous' : 'None';
      if (look.border === 'thin') line.color = '#888888';
    }
  }
}

/** Millimetres as points. */
const points = (mm: number): number => (mm / 25.4) * 72;

function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  const { top, right, bottom, left } = page.margins;
  layout.set({
    paperSize: 'A4',
    orientation: page.orientation === 'portrait' ? 'Portrait' : 'Landscape',
    topMargin: points(top),
    rightMargin: points(right),
    bottomMargin: points(bottom),
    leftMargin: points(left),
    centerHorizontally: page.centred ?? false,
  });
  if (page.pagesWide !== undefined || page.pagesTall !== undefined) {
    layout.zoom = {
      ...(page.pagesWide === undefined ? {} : { horizontalFitToPages: page.pagesWide }),
      ...(page.pagesTall === undefined ? {} : { verticalFitToPages: page.pagesTall }),
    };
  }
  if (page.area) layout.setPrintArea(areaName(page.area));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.top + 1}:$${page.titleRows.bottom + 1}`);
  for (const row of page.breaks ?? []) sheet.horizontalPageBreaks.add(a1(row, 0));
}

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'formula':
      return { custom: { formula: rule.formula } };
    case 'date':
      return { date: { formula1: rule.from as unknown as string, formula2: rule.to as unknown as string, operator: 'Between' } };
    default:
      return rule.whole
        ? { wholeNumber: { formula1: rule.from, formula2: rule.to, operator: 'Between' } }
        : { decimal: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
  }
}

function validate(sheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = sheet.getRange(areaName(validation.area));
  dataValidation.rule = ruleOf(validation);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: validation.onWrong === 'stop' ? 'Stop' : 'Warning',
    title: validation.title,
    message: validation.message,
  };
  dataValidation.prompt = { showPrompt: true, title: validation.title, message: validation.message };
}

/** Longest text that Excel shows beside a selected cell. */
const MAX_PROMPT = 255;

/** Notes came late (ExcelApi 1.18); an older copy of the script knows none, whatever the program can. */
export const knowsNotes = (sheet: Excel.Worksheet): boolean => supports('1.18') && (sheet.notes as Excel.NoteCollection | undefined) !== undefined;

/** Where there are no notes, what they say is shown where the cell is selected, behind what the cell takes. */
function putNotes(sheet: Excel.Worksheet, wanted: NewSheet): void {
  const withNotes = knowsNotes(sheet);
  wanted.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      if (withNotes) {
        sheet.notes.add(a1(row, column), cell.note);
        return;
      }
      const rule = wanted.validations?.find(({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
      const message = [rule?.message, cell.note].filter(Boolean).join('\n').slice(0, MAX_PROMPT);
      sheet.getRange(a1(row, column)).dataValidation.prompt = { showPrompt: true, title: rule?.title ?? '', message };
    }),
  );
}

/** Applied after the cells, before the sheet is shown. Queues only: the caller syncs. */
export function layOut(sheet: Excel.Worksheet, wanted: NewSheet): void {
  const byLook = new Map<string, { readonly look: CellLook; readonly cells: Cell[] }>();
  const unlocked: Cell[] = [];
  const mergeAt = new Map((wanted.merges ?? []).map((area) => [`${area.top},${area.left}`, area]));
  wanted.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell) return;
      const area = mergeAt.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
      const all: Cell[] = [];
      for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) all.push({ row: r, column: c });
      if (cell.look) {
        const key = JSON.stringify(cell.look);
        const of = byLook.get(key) ?? { look: cell.look, cells: [] };
        for (const one of all) of.cells.push(one);
        byLook.set(key, of);
      }
      if (cell.unlocked) for (const one of all) unlocked.push(one);
    }),
  );
  for (const { look, cells } of byLook.values()) for (const address of addressBatches(columnAreas(cells))) applyLook(sheet.getRanges(address).format, look);
  wanted.rowHeights?.forEach((height, row) => {
    if (height !== null) sheet.getRange(`A${row + 1}`).format.rowHeight = height;
  });
  if (wanted.page) setPage(sheet, wanted.page);
  for (const { name, area } of wanted.names ?? []) sheet.names.add(name, sheet.getRange(areaName(area)));
  for (const validation of wanted.validations ?? []) validate(sheet, validation);
  putNotes(sheet, wanted);
  if (wanted.gridLines === false) sheet.showGridlines = false;
  if (wanted.protect) {
    for (const address of addressBatches(columnAreas(unlocked))) sheet.getRanges(address).format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  }
}
