/** The list of a filing set: what is filled, what a person must still fill in, and what goes with it. */
import { quoteSheet, a1 } from '../../sheet/a1';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import type { NewCell, NewSheet } from '../../sheet/model';
import { grouped, inLanguage, text, toSerial, type Lang, type Text } from '../../domain';
import type { ApplicationType, EditionTexts } from '../../law/types';
import { edition as editionById } from '../../law';
import { procedureTexts } from '../../law/procedures';
import { confirmingBody, ExactSum } from '../../rules';
import type { OwnItems } from '../../reading/stored-settings';
import { absolute } from '../formula-text';
import { SheetMaker } from '../sheet-maker';
import { DAY } from './calculation';
import { TYPES } from './fields';
import type { Gathered, GatherOptions } from './gather';
import { inputsOf, type FormInput } from './inputs';
import { GRID } from './layout';
import { cardSheetNameOf } from './score-card-form';

export interface FilingOptions extends GatherOptions {
  readonly texts: EditionTexts;
  readonly type: ApplicationType;
  /** Of the list; the forms are Korean. */
  readonly lang?: Lang;
  /** The scorecard of the type goes with them, where the edition has one with grades. */
  readonly scorecard?: boolean;
  /** Items of an institution's own by which it is made. */
  readonly ownItems?: OwnItems;
}

/** More words than this are told by their number. */
const SHOWN = 14;
const OTHERS = 3;
/** A label longer than this is cut: it stands in the form whole. */
const LABEL = 24;

const W = {
  type: text('신청 유형', 'Type'),
  appliedOn: text('신청일', 'Application date'),
  body: text('신청 기관', 'Apply to'),
  notice: text('적용 고시', 'Notice'),
  time: text('처리기간', 'Processing time'),
  days: (days: number): Text => text(`${days}일`, `${days} days`),
  fee: text('수수료', 'Fee'),
  feeLimit: (won: number): Text => text(`${won / 10_000}만원 이내`, `at most ${grouped(won)} won`),
  feeOfBody: text('기관별로 정함', 'set by the body'),
  or: text(' 또는 ', ' or '),
  others: (named: string, more: number): Text =>
    text(
      `다른 회사로 보고 양식에 쓰지 않은 정보: ${named}${more > 0 ? ` 외 ${more}개` : ''}. 신청기업이면 시트에서 고치고 다시 채우십시오.`,
      `Taken for another firm and not used: ${named}${more > 0 ? ` and ${more} more` : ''}. If it is the one that applies, correct the sheet and fill the forms again.`,
    ),
  errors: (count: number): Text =>
    text(
      `연구개발비 검사 오류가 ${count}건 있습니다. 수정하고 양식을 다시 채운 뒤 제출하십시오.`,
      `The check of the R&D cost found ${count === 1 ? '1 error' : `${count} errors`}. Fix, fill the forms again, then file.`,
    ),
  noTable: text(
    '연구개발비 배분표나 산정표를 찾지 못해 연구개발비를 비워 두었습니다. 배분표를 넣고 양식을 다시 채우거나 직접 입력하십시오.',
    'No ledger or statement of the R&D cost was found, so it is left empty. Add one and fill the forms again, or enter it.',
  ),
  heads: [text('양식', 'Form'), text('채운 셀', 'Filled cells'), text('빈 셀', 'Empty cells'), text('직접 입력할 항목', 'To be filled in by you (as printed)')],
  none: text('없음', 'none'),
  more: (count: number): Text => text(` 외 ${count}개`, ` and ${count} more`),
  documents: text('함께 제출할 서류', 'Documents to file with it'),
} as const;

export function filingList(forms: readonly NewSheet[], names: readonly string[], options: FilingOptions, { situation, others }: Gathered): NewSheet {
  const { texts, type, check, lang = 'ko' } = options;
  const edition = editionById(texts.id);
  const maker = new SheetMaker();
  const say = (words: Text): string => inLanguage(words, lang);
  const words = (value: string, style: NewCell['style'] = 'text'): NewCell => ({ value, style });
  const label = (of: Text): NewCell => words(say(of));
  const wide: NewCell['look'] = { wrap: true, vertical: 'top', border: 'thin', size: 10 };
  maker.addWide(4, { value: say(SHEET_NAMES.filing), style: 'title' });
  const { appliedOn } = situation;
  const first = maker.add(label(W.type), words(TYPES[type][lang], 'wrap'), label(W.appliedOn), {
    value: appliedOn === undefined ? null : toSerial(appliedOn, options.blocks[0]?.date1904 ?? false),
    numberFormat: DAY,
    style: 'input',
    unlocked: true,
  });
  const bodies = confirmingBody(edition, type, type === 'guaranteeAndLoan' ? { guarantee: ExactSum.of(1), loan: ExactSum.of(1) } : {});
  const second = maker.add(
    label(W.body),
    { value: bodies.kind === 'value' ? bodies.value.map(({ name }) => say(name)).join(say(W.or)) : null, style: 'wrap' },
    label(W.notice),
    { value: say(edition.title), style: 'wrap' },
  );
  const { investmentDays, otherDays } = edition.deadlines.processing;
  maker.add(
    label(W.time),
    label(W.days(type === 'investment' ? investmentDays.value : otherDays.value)),
    label(W.fee),
    label(edition.feeLimit?.available ? W.feeLimit(edition.feeLimit.value.value) : W.feeOfBody),
  );
  const heights: (number | null)[] = [];
  heights[second] = 32;
  if (widthOf(TYPES[type][lang]) > 20) heights[first] = 32;
  const remark = (value: string, look: NewCell['look']): void => {
    const row = maker.addWide(4, { value, look: { wrap: true, border: 'thin', vertical: 'center', ...look } });
    heights[row] = Math.max(20, Math.ceil(widthOf(value) / 100) * 16);
  };
  if (others.length > 0) {
    const named = others.slice(0, OTHERS).map(({ sheet, name }) => `${name}(‘${sheet}’)`);
    remark(say(W.others(named.join(', '), Math.max(0, others.length - OTHERS))), { fill: 'FFF2CC', size: 10 });
  }
  // The cost counts for the R&D type alone.
  if (type === 'rd' && check?.sheets.length === 0) remark(say(W.noTable), { fill: 'FFF2CC', size: 10 });
  else if (type === 'rd' && check && check.summary.errors > 0) remark(say(W.errors(check.summary.errors)), { bold: true, color: '9C0006', fill: 'FFC7CE' });
  maker.skip();
  maker.add(...W.heads.map((head): NewCell => ({ value: say(head), style: 'header' })));
  forms.forEach((form, place) => {
    const inputs = inputsOf(form).filter(({ row, column }) => column < GRID && isPrinted(form, row));
    const nameAt = new Map((form.names ?? []).map((one) => [`${one.area.top},${one.area.left}`, one.name]));
    const name = names[place] ?? form.name;
    const title = [...texts.forms, ...texts.appendices].find(({ ref }) => cardSheetNameOf(ref) === form.name)?.title ?? '';
    const empty = inputs.filter((input) => !isFilled(input));
    // One type is marked, the others stay open; rows of a table are named once.
    const named = [
      ...new Set(
        empty
          .map(({ row, column }) => nameAt.get(`${row},${column}`) ?? '')
          .filter((one) => one !== '' && !one.startsWith('유형_') && !THEIRS.has(one))
          .map(readable),
      ),
    ];
    const said = named.length === 0 ? say(W.none) : named.slice(0, SHOWN).join(', ') + (named.length > SHOWN ? say(W.more(named.length - SHOWN)) : '');
    // Counted by the sheet itself, so that the list is right after somebody has filled in more.
    const filled = countFilled(name, inputs);
    const row = maker.add(
      { value: `${name} ${title}`, link: `${quoteSheet(name)}!A1`, look: { ...wide, color: '0F548C' } },
      { ...(filled === undefined ? { value: inputs.length - empty.length } : { formula: `=${filled}`, cached: inputs.length - empty.length }), look: wide },
      null,
      { value: said, look: wide },
    );
    maker.put(row, 2, { formula: `=${inputs.length}-${a1(row, 1)}`, cached: empty.length, look: wide });
    heights[row] = Math.max(32, Math.ceil(widthOf(said) / 44) * 15 + 4);
  });
  maker.skip();
  maker.addWide(4, { value: say(W.documents), style: 'header' });
  for (const one of documentsFor(options)) {
    const value = say(one);
    const row = maker.addWide(4, { value, look: wide });
    heights[row] = Math.max(16, Math.ceil(widthOf(value) / 104) * 15);
  }
  const last = maker.next - 1;
  return maker.sheet(say(SHEET_NAMES.filing), {
    columnWidths: [44, 18, lang === 'ko' ? 10 : 16, 38],
    rowHeights: Array.from({ length: last + 1 }, (_, row) => heights[row] ?? (row === 0 ? 26 : 20)),
    page: {
      orientation: 'portrait',
      margins: { top: 15, right: 14, bottom: 15, left: 14 },
      area: { top: 0, left: 0, bottom: last, right: 3 },
      pagesWide: 1,
      pagesTall: 1,
      centred: true,
    },
    gridLines: false,
    protect: true,
    activate: true,
  });
}

/** Half widths: a syllable is as wide as two letters. */
const widthOf = (value: string): number => [...value].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2000 ? 2 : 1), 0);

/** A name of a cell as words: `입력_3_4_자금조달_계획_2` → `3 4 자금조달 계획`. */
function readable(name: string): string {
  const words = name
    .replace(/^입력_/, '')
    .replace(/_\d+$/, '')
    .replace(/_/g, ' ')
    .replace(/^(\d+)( \d+)* (?=\D)/, (numbers) => `${numbers.trim().replace(/ /g, '-')}. `);
  return words.length > LABEL ? `${words.slice(0, LABEL - 1).trimEnd()}…` : words;
}

/** What the confirming body fills in. */
const THEIRS: ReadonlySet<string> = new Set(['신청번호', '접수번호']);
/** Of the outlines of 별지 제2호 only that of the type is printed. */
const isPrinted = ({ page }: NewSheet, row: number): boolean => page?.area === undefined || (page.area.top <= row && row <= page.area.bottom);

/** A cell that still says the printed words is not filled in. */
const isFilled = ({ cell, field }: FormInput): boolean =>
  cell.formula !== undefined
    ? (cell.cached ?? '') !== ''
    : (cell.value ?? '') !== '' && (cell.note !== undefined || field !== undefined || typeof cell.value === 'number');

/** Cells of a form that hold something; of those with printed words, other words. Undefined where the formula would be too long. */
function countFilled(sheet: string, inputs: readonly FormInput[]): string | undefined {
  const parts: string[] = [];
  const plain = inputs.filter(({ cell }) => !printed(cell));
  for (const area of runs(plain)) parts.push(`SUMPRODUCT(--(${quoteSheet(sheet)}!${area}<>""))`);
  for (const { row, column, cell } of inputs) {
    if (printed(cell)) parts.push(`N(${quoteSheet(sheet)}!${absolute(row, column)}<>"${String(cell.value).replace(/"/g, '""')}")`);
  }
  const formula = parts.join('+');
  return formula === '' || formula.length > 7_500 ? undefined : formula;
}
const printed = (cell: NewCell): boolean => cell.formula === undefined && typeof cell.value === 'string' && cell.note === undefined;

/** Inputs below each other as one range. */
function runs(inputs: readonly FormInput[]): string[] {
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of inputs) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  const areas: string[] = [];
  for (const [column, rows] of byColumn) {
    let from = rows[0] as number;
    rows.forEach((row, place) => {
      if (rows[place + 1] === row + 1) return;
      areas.push(`${absolute(from, column)}:${absolute(row, column)}`);
      from = rows[place + 1] as number;
    });
  }
  return areas;
}

function documentsFor({ texts, type, check }: FilingOptions): readonly Text[] {
  const { documents, filing } = procedureTexts(texts.id);
  const papers = filing.papers.flatMap(({ says, types }) => (types === undefined || types.includes(type) ? says.value : []));
  const missing = type === 'rd' ? (check?.verdict.missing ?? []) : [];
  const open =
    missing.length > 0 ? [text(`확인할 것: ${missing.map(({ ko }) => ko).join(' ')}`, `To be settled: ${missing.map(({ en }) => en).join(' ')}`)] : [];
  return [...documents.map(({ value }) => value), ...papers, ...open];
}
