/**
 * How the forms (별지) stand on a sheet. The words come from the texts of the edition, in their order; a layout says only where they go.
 *
 * A row of a layout is a list of cells on a grid of twelve columns: a sign, how many columns wide, `^` how many rows high, `:` the
 * field that fills it, `<`, `=` or `>` where it is not aligned as its sign is. T title, H heading, L label, N note, E words to be written over: each takes the next words of the form.
 * I is a cell to fill in, _ a gap: they take none. `3*` before a row repeats it.
 */
import type { ArticleText } from '../../law/types';
import { FORM_COLUMNS, wordsOf } from '../../reading/form-sheets';
import { SheetMaker } from '../sheet-maker';
import { breaksOf, heightsOf, PAGE, UNIT_WIDTH } from './print';
import type { CellLook, NewCell, NewSheet } from '../../sheet/model';
import { TICK, type FieldPlaces, type FormField, type FormValues } from './fields';

export { wordsOf } from '../../reading/form-sheets';

export const GRID = FORM_COLUMNS;

const TOKEN = /^([THLNEI_])(\d{1,2})(?:\^(\d{1,2}))?([<=>])?(?::(\w+))?$/;
const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = { '<': 'left', '=': 'center', '>': 'right' };
/** Text of the printed form, in points. */
export const TEXT_SIZE = 9;
const LOOKS: Readonly<Record<string, CellLook>> = {
  T: { bold: true, size: 14, align: 'center', vertical: 'center', wrap: true, border: 'none' },
  H: { bold: true, size: TEXT_SIZE, align: 'center', vertical: 'center', wrap: true, border: 'thin' },
  L: { size: TEXT_SIZE, align: 'left', vertical: 'center', wrap: true, border: 'thin' },
  N: { size: TEXT_SIZE, align: 'left', vertical: 'center', wrap: true, border: 'none' },
  I: { size: TEXT_SIZE, align: 'left', vertical: 'center', wrap: true, border: 'thin', fill: 'FFFFE0' },
  E: { size: TEXT_SIZE, align: 'left', vertical: 'center', wrap: true, border: 'thin', fill: 'FFFFE0' },
};
/** A label this wide or narrower stands in the middle of its box. */
const CENTRED = 3;
/** Forms of more than one page begin a new one at these words; the scanned text does not keep the pages of the print. */
const NEW_PAGE: Readonly<Record<string, readonly string[]>> = {
  '별지 제1-1호': [
    'I. 기업 현황',
    '2. 기업체 현황',
    '대표자(예비창업자)의 경영철학 및 경영목표',
    '□ 연구개발 인력 및 시설현황(예비창업자의 경우는 확보계획)',
    'II. 사업내용 및 추진계획',
    '□ 시장 현황',
    '□ 향후 판매전략 및 판매계획',
  ],
  '별지 제5호': ['나. 대차대조표', '다. 손익계산서', '3. 투자 관련 정보(벤처투자기업)'],
};

const FORMATS: Readonly<Partial<Record<FormField, string>>> = {
  rdCost: '#,##0"원"',
  sales: '#,##0"원"',
  ratio: '0.00%',
  foundedOn: 'yyyy-mm-dd',
  madeOn: 'yyyy-mm-dd',
  validFrom: 'yyyy-mm-dd',
  validUntil: 'yyyy-mm-dd',
  signedOn: 'yyyy"년" m"월" d"일"',
  day: 'yyyy"년" m"월" d"일"',
  employees: '#,##0',
  assets: '#,##0',
  capital: '#,##0',
  debtRatio: '0.0',
};

export function layOut(
  form: ArticleText,
  layout: readonly string[],
  values: FormValues,
  newPages: readonly string[] = NEW_PAGE[form.ref] ?? [],
): { readonly sheet: NewSheet; readonly fields: FieldPlaces } {
  const fields = new Map<string, FormField>();
  const maker = new SheetMaker();
  const words = wordsOf(form);
  let next = 0;
  /** By column: the first row that is free again. */
  const free = new Array<number>(GRID).fill(0);
  let row = 0;
  for (const line of layout) {
    const [, times, cells] = /^(?:(\d+)\*)?\s*(|\S.*)$/.exec(line) as unknown as [string, string | undefined, string];
    for (let repeat = 0; repeat < Number(times ?? 1); repeat += 1) {
      let column = 0;
      for (const token of cells.split(/\s+/)) {
        const match = TOKEN.exec(token);
        if (!match) throw new RangeError(`not a cell of a layout: ${token}`);
        const [, sign, wide, high = '1', align, field] = match as unknown as [
          string,
          string,
          string,
          string | undefined,
          string | undefined,
          FormField | undefined,
        ];
        while (column < GRID && (free[column] as number) > row) column += 1;
        const right = column + Number(wide) - 1;
        if (right >= GRID) throw new RangeError(`${form.ref}: row ${row + 1} is too wide`);
        if (sign !== '_') {
          const said = sign === 'I' ? undefined : words[next++];
          if (field !== undefined) fields.set(`${row},${column}`, field);
          maker
            .put(row, column, cellOf(sign, Number(wide), said, field, values, ALIGN[align ?? '']))
            .merge({ top: row, left: column, bottom: row + Number(high) - 1, right });
        }
        for (let taken = column; taken <= right; taken += 1) free[taken] = row + Number(high);
        column = right + 1;
      }
      row += 1;
    }
  }
  if (next !== words.length) throw new RangeError(`${form.ref}: ${words.length} words, places for ${next}`);
  const sheet = maker.sheet(form.ref, { replace: false, activate: true });
  const breaks = breaksOf(sheet, newPages);
  const laid: NewSheet = {
    ...sheet,
    columnWidths: new Array<number>(GRID).fill(UNIT_WIDTH),
    rowHeights: heightsOf(sheet, breaks),
    page: {
      ...PAGE,
      area: { top: 0, left: 0, bottom: row - 1, right: GRID - 1 },
      pagesWide: 1,
      ...(breaks.length === 0 ? { pagesTall: 1 } : { breaks }),
    },
    gridLines: false,
    protect: true,
  };
  return { sheet: laid, fields };
}

function cellOf(
  sign: string,
  wide: number,
  words: string | undefined,
  field: FormField | undefined,
  values: FormValues,
  align?: 'left' | 'center' | 'right',
): NewCell {
  const filled = field === undefined ? undefined : values[field];
  const format = field === undefined ? undefined : FORMATS[field];
  const look = LOOKS[sign] as CellLook;
  const { value: given, formula, note } = filled ?? {};
  const value = given === TICK && words !== undefined ? words.replace(/^\[\s*\]/, `[${TICK}]`) : given;
  return {
    ...(formula !== undefined && value !== undefined ? { formula: `=${formula}`, cached: value } : { value: value ?? words ?? null }),
    // Narrow labels, and places for a mark.
    look: align !== undefined ? { ...look, align } : (sign === 'L' && wide <= CENTRED) || (sign === 'I' && wide === 1) ? { ...look, align: 'center' } : look,
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(note === undefined ? {} : { note }),
    ...(sign === 'I' || sign === 'E' ? { unlocked: true } : {}),
  };
}
