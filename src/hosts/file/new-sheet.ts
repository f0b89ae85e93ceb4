/** A sheet that this program makes, as the part of a workbook. */
import { a1, areaName } from '../../sheet/a1';
import type { Area, NewCell, NewSheet, PageSetup, Validation } from '../../sheet/model';
import { wrappedHeights } from '../../sheet/row-heights';
import { toStored } from './formulas';
import { cellXml } from './sheet-xml';
import type { CellLook, Styles } from './styles';
import { escapeAttribute, escapeCellText, escapeText } from './xml';

const LOOKS: Readonly<Record<NonNullable<NewCell['style']>, CellLook>> = {
  title: { font: { bold: true, size: 14 } },
  header: { font: { bold: true }, fill: 'DDE6F3', border: 'thin', center: true, wrap: true },
  text: { border: 'thin', align: 'left', vertical: 'center' },
  wrap: { border: 'thin', wrap: true, align: 'left', vertical: 'center' },
  amount: { border: 'thin', vertical: 'center', numberFormat: '#,##0' },
  total: { font: { bold: true }, border: 'thin', vertical: 'center', numberFormat: '#,##0' },
  note: { font: { italic: true, color: '595959' } },
  error: { font: { bold: true, color: '9C0006' }, fill: 'FFC7CE', border: 'thin', vertical: 'center' },
  warning: { font: { bold: true, color: '7F6000' }, fill: 'FFEB9C', border: 'thin', vertical: 'center' },
  input: { fill: 'FFFFE0', border: 'thin', vertical: 'center' },
};

/** Points of a cell that says nothing of its font, as in most workbooks. */
export const FONT_SIZE = 11;
/** Points of a row of such letters. */
const ROW_HEIGHT = 16.5;
const POINTS_A_PIXEL = 72 / 96;

/** The look of a cell: its style, and over it what it says itself. */
function lookOf(cell: NewCell): CellLook {
  const base: CellLook = cell.style ? LOOKS[cell.style] : {};
  const { look: own, numberFormat, link, unlocked } = cell;
  const font = {
    ...base.font,
    ...(own?.bold === undefined ? {} : { bold: own.bold }),
    ...(own?.italic === undefined ? {} : { italic: own.italic }),
    ...(own?.size === undefined ? {} : { size: own.size }),
    ...(own?.color === undefined ? {} : { color: own.color }),
  };
  const { fill, border, font: _, ...rest } = base;
  const shownFill = own?.fill === undefined ? fill : (own.fill ?? undefined);
  const shownBorder = own?.border === undefined ? border : own.border === 'none' ? undefined : own.border;
  return {
    ...rest,
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(shownFill === undefined ? {} : { fill: shownFill }),
    ...(shownBorder === undefined ? {} : { border: shownBorder }),
    ...(own?.align === undefined ? {} : { align: own.align }),
    ...(own?.vertical === undefined ? {} : { vertical: own.vertical }),
    ...(own?.wrap === undefined ? {} : { wrap: own.wrap }),
    ...(own?.shrink === undefined ? {} : { shrink: own.shrink }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(link === undefined ? {} : { link: true }),
    ...(unlocked ? { unlocked: true } : {}),
  };
}

/** Spaces that a reader may take away unless they are said to be kept. */
const KEPT_SPACE = /^\s|\s$|[\n\r\t]|\s\s/;
/** A list of a million findings is as long as a string can be: what each of its cells says counts. */
const plainText = (address: string, style: number, value: string): string =>
  `<c r="${address}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t>${escapeCellText(value)}</t></is></c>`;

/** The part of a sheet; notes need parts of their own, which `addNotes` names in it. */
export function newSheetXml(sheet: NewSheet, styles: Styles): string {
  const known = new Map<string, number>();
  const styleOf = (cell: NewCell): number => {
    const look = lookOf(cell);
    const key = JSON.stringify(look);
    let style = known.get(key);
    if (style === undefined) known.set(key, (style = Object.keys(look).length > 0 ? styles.look(look) : 0));
    return typeof cell.value === 'string' && cell.formula === undefined && /^[=+\-@\t\r']/.test(cell.value) ? styles.like(style, { textOnly: true }) : style;
  };
  // The lines around a merged area are those of all its cells, not of the first alone.
  const covered = new Map<number, Map<number, NewCell>>();
  for (const area of sheet.merges ?? []) {
    const first = sheet.cells[area.top]?.[area.left];
    if (!first) continue;
    const { style, look, unlocked } = first;
    const cover: NewCell = { ...(style ? { style } : {}), ...(look ? { look } : {}), ...(unlocked ? { unlocked } : {}) };
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells = covered.get(row) ?? new Map<number, NewCell>();
      for (let column = area.left; column <= area.right; column += 1) if (row !== area.top || column !== area.left) cells.set(column, cover);
      covered.set(row, cells);
    }
  }
  // Cells of the forms have looks of their own and rows as high as their boxes.
  const heights = wrappedHeights(sheet, ({ style, look }) =>
    style && (look?.wrap ?? LOOKS[style].wrap) ? (look?.size ?? LOOKS[style].font?.size ?? FONT_SIZE) : undefined,
  );
  const links: string[] = [];
  let width = 1;
  let height = Math.max(sheet.cells.length, sheet.rowHeights?.length ?? 0);
  for (const row of covered.keys()) height = Math.max(height, row + 1);
  const rows: string[] = [];
  for (let r = 0; r < height; r += 1) {
    const row = sheet.cells[r] ?? [];
    const covers = covered.get(r);
    let right = row.length;
    for (const column of covers?.keys() ?? []) right = Math.max(right, column + 1);
    const cells: string[] = [];
    for (let c = 0; c < right; c += 1) {
      const cell = row[c] ?? covers?.get(c);
      if (!cell) continue;
      width = Math.max(width, c + 1);
      if (cell.link !== undefined) links.push(`<hyperlink ref="${a1(r, c)}" location="${escapeAttribute(cell.link)}"/>`);
      const value = cell.formula === undefined ? (cell.value ?? null) : (cell.cached ?? null);
      const formula = cell.formula === undefined ? undefined : toStored(cell.formula);
      const isPlain = typeof value === 'string' && formula === undefined && !KEPT_SPACE.test(value);
      cells.push(isPlain ? plainText(a1(r, c), styleOf(cell), value) : cellXml('', a1(r, c), styleOf(cell), value, formula));
    }
    const points = sheet.rowHeights?.[r] ?? null;
    const wrapped = heights.get(r);
    // A height that nobody chose follows the text when that is edited.
    const tall = points !== null ? ` ht="${Math.round(points * 4) / 4}" customHeight="1"` : wrapped === undefined ? '' : ` ht="${wrapped * POINTS_A_PIXEL}"`;
    if (cells.length > 0 || tall) rows.push(`<row r="${r + 1}"${tall}>${cells.join('')}</row>`);
  }
  const frozen = sheet.frozenRows ?? 0;
  const pane = frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const columns = (sheet.columnWidths ?? []).map((chars, i) => `<col min="${i + 1}" max="${i + 1}" width="${chars}" customWidth="1"/>`).join('');
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  const { page } = sheet;
  // The order of the elements is fixed (CT_Worksheet, ECMA-376 part 1, 18.3.1.99).
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    page?.pagesWide !== undefined || page?.pagesTall !== undefined ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${a1(Math.max(0, height - 1), width - 1)}"/>`,
    `<sheetViews><sheetView${sheet.gridLines === false ? ' showGridLines="0"' : ''} workbookViewId="0"${pane ? `>${pane}</sheetView>` : '/>'}</sheetViews>`,
    // Rows without a height of their own are as high as their letters in every program.
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>`,
    columns ? `<cols>${columns}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.protect ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    merges ? `<mergeCells count="${sheet.merges?.length ?? 0}">${merges}</mergeCells>` : '',
    validationsXml(sheet.validations ?? []),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    page ? pageXml(page) : '',
    '</worksheet>',
  ].join('');
}

const MM_PER_INCH = 25.4;
const A4 = 9;

function pageXml(page: PageSetup): string {
  const inch = (mm: number): string => String(Math.round((mm / MM_PER_INCH) * 1000) / 1000);
  const { top, right, bottom, left } = page.margins;
  const fits = page.pagesWide !== undefined || page.pagesTall !== undefined;
  const breaks = page.breaks ?? [];
  return [
    page.centred ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins left="${inch(left)}" right="${inch(right)}" top="${inch(top)}" bottom="${inch(bottom)}" header="0.2" footer="0.2"/>`,
    `<pageSetup paperSize="${A4}" orientation="${page.orientation}"${fits ? ` fitToWidth="${page.pagesWide ?? 0}" fitToHeight="${page.pagesTall ?? 0}"` : ''}/>`,
    breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`
      : '',
  ].join('');
}

/** Longest texts that Excel takes with a validation. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(({ area, rule, onWrong, title, message }) => {
    const words = `errorStyle="${onWrong}" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeAttribute(title.slice(0, MAX_TITLE))}" error="${escapeAttribute(message.slice(0, MAX_MESSAGE))}" promptTitle="${escapeAttribute(title.slice(0, MAX_TITLE))}" prompt="${escapeAttribute(message.slice(0, MAX_MESSAGE))}"`;
    const at = `sqref="${areaName(area)}"`;
    switch (rule.kind) {
      case 'list':
        return `<dataValidation type="list" ${words} ${at}><formula1>${escapeText(`"${rule.values.join(',').replace(/"/g, '""')}"`)}</formula1></dataValidation>`;
      case 'formula':
        return `<dataValidation type="custom" ${words} ${at}><formula1>${escapeText(toStored(rule.formula))}</formula1></dataValidation>`;
      default: {
        const type = rule.kind === 'date' ? 'date' : rule.whole ? 'whole' : 'decimal';
        return `<dataValidation type="${type}" operator="between" ${words} ${at}><formula1>${rule.from}</formula1><formula2>${rule.to}</formula2></dataValidation>`;
      }
    }
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

/** The notes of a sheet as Excel keeps them: their words, and where their boxes stand. Absent where there are none. */
export function notesOf(sheet: NewSheet): { readonly comments: string; readonly drawing: string } | undefined {
  const notes = sheet.cells.flatMap((row, r) => row.flatMap((cell, c) => (cell?.note === undefined ? [] : [{ r, c, note: cell.note }])));
  if (notes.length === 0) return undefined;
  const comments = notes
    .map(({ r, c, note }) => `<comment ref="${a1(r, c)}" authorId="0"><text><r><t xml:space="preserve">${escapeText(note)}</t></r></text></comment>`)
    .join('');
  const shapes = notes
    .map(
      ({ r, c }, index) =>
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${c + 1}, 10, ${r}, 4, ${c + 6}, 10, ${r + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${r}</x:Row><x:Column>${c}</x:Column></x:ClientData></v:shape>`,
    )
    .join('');
  return {
    comments: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>KVENTURE</author></authors><commentList>${comments}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`,
  };
}

/** The sheet's part with its notes named in it. */
export const withNotes = (xml: string, relation: string): string =>
  xml
    .replace('<worksheet ', '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ')
    .replace('</worksheet>', `<legacyDrawing r:id="${relation}"/></worksheet>`);

/** Names that belong to the sheet: its own, and where it is printed. Each with its formula, without the sheet's name in front. */
export function namesOf(sheet: NewSheet): { readonly name: string; readonly areas: readonly Area[] }[] {
  const { page, names = [] } = sheet;
  return [
    ...names.map(({ name, area }) => ({ name, areas: [area] })),
    ...(page?.area ? [{ name: '_xlnm.Print_Area', areas: [page.area] }] : []),
    ...(page?.titleRows ? [{ name: '_xlnm.Print_Titles', areas: [{ ...page.titleRows, left: 0, right: 16_383 }] }] : []),
  ];
}

/** A name that a sheet may have (at most 31 characters, none of `[]:*?/\`, no quote at an end) and that no other has. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      // eslint-disable-next-line no-control-regex -- these are the ones meant
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
