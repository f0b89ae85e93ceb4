/** Workbook files for tests, written by hand here and not by the code that is tried: from a spec, or from parts. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parseA1 } from '../../src/sheet/a1';
import { isCellError } from '../../src/sheet/model';
import type { CellSpec, FormatSpec, SheetSpec, WorkbookSpec } from '../hosts/contract';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Zips parts; `undefined` leaves a part out. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]]))),
  );

export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, data]) => [name, new TextDecoder().decode(data)]));

/** A worksheet's XML around its data. */
export const worksheet = (data: string, behind = '', before = ''): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${data}</sheetData>${behind}</worksheet>`;

export interface RawWorkbook {
  /** XML of each sheet by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  /** Inside `<workbook>`, before the sheets and behind them. */
  readonly before?: string;
  readonly behind?: string;
  readonly states?: Readonly<Record<string, string>>;
  readonly more?: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly moreTypes?: string;
  readonly moreRelations?: string;
}

export function rawWorkbook(spec: RawWorkbook): Record<string, string | Uint8Array | undefined> {
  const names = Object.keys(spec.sheets);
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${names
      .map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'))
      .join(
        '',
      )}${spec.strings ? override('/xl/sharedStrings.xml', 'sharedStrings') : ''}${spec.styles ? override('/xl/styles.xml', 'styles') : ''}${spec.moreTypes ?? ''}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${spec.before ?? ''}<sheets>${names
      .map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${spec.states?.[name] ? ` state="${spec.states[name]}"` : ''} r:id="rId${i + 1}"/>`)
      .join('')}</sheets>${spec.behind ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${
      spec.strings ? relation('rIdS', 'sharedStrings', 'sharedStrings.xml') : ''
    }${spec.styles ? relation('rIdT', 'styles', 'styles.xml') : ''}${spec.moreRelations ?? ''}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, spec.sheets[name]])),
    'xl/sharedStrings.xml': spec.strings,
    'xl/styles.xml': spec.styles,
    ...spec.more,
  };
}

/** Styles by format, as the file needs them. */
class Formats {
  private readonly fonts = ['<font><sz val="11"/><name val="맑은 고딕"/></font>'];
  private readonly fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  private readonly numbers: string[] = [];
  private readonly xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private place(list: string[], item: string): number {
    const at = list.indexOf(item);
    return at >= 0 ? at : list.push(item) - 1;
  }
  of(format: FormatSpec | undefined): number {
    if (!format) return 0;
    const signs = `${format.bold ? '<b/>' : ''}${format.strike ? '<strike/>' : ''}`;
    const font = signs === '' ? 0 : this.place(this.fonts, `<font>${signs}<sz val="11"/><name val="맑은 고딕"/></font>`);
    const fill = format.fill
      ? this.place(this.fills, `<fill><patternFill patternType="solid"><fgColor rgb="FF${format.fill}"/><bgColor indexed="64"/></patternFill></fill>`)
      : 0;
    const number = format.numberFormat ? 164 + this.place(this.numbers, escape(format.numberFormat)) : 0;
    return this.place(
      this.xfs,
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`,
    );
  }
  xml(): string {
    return `${XML}<styleSheet xmlns="${MAIN}">${
      this.numbers.length
        ? `<numFmts count="${this.numbers.length}">${this.numbers.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>`
        : ''
    }<fonts count="${this.fonts.length}">${this.fonts.join('')}</fonts><fills count="${this.fills.length}">${this.fills.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${this.xfs.length}">${this.xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

function cell(address: string, spec: CellSpec, formats: Formats, strings: string[]): string {
  const style = formats.of(spec.format);
  const open = `<c r="${address}"${style ? ` s="${style}"` : ''}`;
  const formula = spec.formula ? `<f>${escape(spec.formula.slice(1))}</f>` : '';
  const value = spec.value ?? null;
  if (value === null) return formula ? `${open}>${formula}</c>` : `${open}/>`;
  if (isCellError(value)) return `${open} t="e">${formula}<v>${escape(value.error)}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${open}>${formula}<v>${value}</v></c>`;
  if (formula) return `${open} t="str">${formula}<v>${escape(value)}</v></c>`;
  const known = strings.indexOf(value);
  return `${open} t="s"><v>${known >= 0 ? known : strings.push(value) - 1}</v></c>`;
}

function sheetXml(sheet: SheetSpec, formats: Formats, strings: string[]): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const row of sheet.hiddenRows ?? []) rows.set(row - 1, []);
  for (const [address, spec] of Object.entries(sheet.cells)) {
    const at = parseA1(address);
    if (!at) throw new RangeError(address);
    rows.set(at.row, [...(rows.get(at.row) ?? []), { column: at.column, xml: cell(address, spec, formats, strings) }]);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, cells]) =>
        `<row r="${row + 1}"${sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : ''}>${cells
          .sort((a, b) => a.column - b.column)
          .map(({ xml }) => xml)
          .join('')}</row>`,
    )
    .join('');
  const merges = sheet.merges?.length
    ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return worksheet(
    data,
    `${sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}${merges}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
  );
}

/** The workbook of a spec as a file. */
export function xlsxOf(spec: WorkbookSpec): Uint8Array {
  const formats = new Formats();
  const strings: string[] = [];
  const sheets = Object.fromEntries(spec.sheets.map((sheet) => [sheet.name, sheetXml(sheet, formats, strings)]));
  return zipOf(
    rawWorkbook({
      sheets,
      strings: `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
      styles: formats.xml(),
      before: spec.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
      states: Object.fromEntries(spec.sheets.flatMap((sheet) => (sheet.hidden ? [[sheet.name, sheet.hidden === 'very' ? 'veryHidden' : 'hidden']] : []))),
    }),
  );
}
