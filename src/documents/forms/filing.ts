/** A filing set: the forms of a route, with a list of what is filled, what a person must still fill in, and what goes with them. */
import { quoteSheet, a1 } from '../../sheet/a1';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import type { NewCell, NewSheet } from '../../sheet/model';
import { refused, text, toSerial, valueOf, type Outcome } from '../../domain';
import type { ApplicationType, Edition, EditionTexts } from '../../law/types';
import { edition as editionById } from '../../law';
import { procedureTexts } from '../../law/procedures';
import { confirmingBody, ExactSum } from '../../rules';
import { typesOf } from '../../rules/procedure';
import { formSheet, formsOf } from '../forms';
import { absolute } from '../formula-text';
import { SheetMaker } from '../sheet-maker';
import { DAY } from './calculation';
import { TYPES } from './fields';
import { gatherForm, type Gathered, type GatherOptions } from './gather';
import { inputsOf, type FormInput } from './inputs';
import { GRID } from './layout';

/** 제15조①② of 2025; 제4조①, 제6조③ of 2013: what is filed by route, and the result that the evaluator of an R&D firm hands over. */
export function formsFor(texts: EditionTexts, type: ApplicationType): readonly string[] {
  const wanted =
    texts.id === '2025-04-01' ? ['별지 제1호', '별지 제2호'] : type === 'rd' ? ['별지 제1호', '별지 제1-1호', '별지 제2호'] : ['별지 제1호', '별지 제1-1호'];
  return formsOf(texts)
    .map(({ ref }) => ref)
    .filter((ref) => wanted.includes(ref));
}

export interface FilingOptions extends GatherOptions {
  readonly texts: EditionTexts;
  readonly type: ApplicationType;
}
export interface FilingSet {
  readonly forms: readonly NewSheet[];
  /** The list, once it is known what the sheets are called in the workbook. */
  readonly cover: (names: readonly string[]) => NewSheet;
}

export function filingSet(options: FilingOptions): Outcome<FilingSet> {
  const { texts, type } = options;
  const edition = editionById(texts.id);
  const { title } = edition;
  if (formsOf(texts).length === 0)
    return refused({ code: 'no-form', message: text(`${title.ko}: 이 고시의 서식은 담고 있지 않습니다.`, `The forms of ${title.en} are not held.`) });
  if (!typesOf(edition).includes(type))
    return refused({
      code: 'no-type',
      message: text(
        `${TYPES[type].ko} 유형은 ${title.ko}에는 없습니다. 유형: ${typesOf(edition)
          .map((one) => TYPES[one].ko)
          .join(', ')}`,
        `${title.en} knows no type “${TYPES[type].en}”. Its types: ${typesOf(edition)
          .map((one) => TYPES[one].en)
          .join(', ')}`,
      ),
    });
  const gathered = gatherForm(options);
  const { firm, origins, situation } = gathered;
  const forms: NewSheet[] = [];
  for (const ref of formsFor(texts, type)) {
    const made = formSheet(texts, ref, firm, situation, origins);
    if (made.kind !== 'value') return made;
    forms.push({ ...made.value, activate: false });
  }
  return valueOf({ forms, cover: (names) => coverOf(forms, names, options, gathered) });
}

/** More words than this are told by their number. */
const SHOWN = 14;
const OTHERS = 3;

function coverOf(forms: readonly NewSheet[], names: readonly string[], options: FilingOptions, { situation, others }: Gathered): NewSheet {
  const { texts, type, check } = options;
  const edition = editionById(texts.id);
  const maker = new SheetMaker();
  const words = (value: string, style: NewCell['style'] = 'text'): NewCell => ({ value, style });
  const wide: NewCell['look'] = { wrap: true, vertical: 'top', border: 'thin', size: 10 };
  maker.addWide(4, { value: '제출 서류 목록', style: 'title' });
  const { appliedOn } = situation;
  maker.add(words('신청 유형'), words(TYPES[type].ko), words('신청일'), {
    value: appliedOn === undefined ? null : toSerial(appliedOn, options.blocks[0]?.date1904 ?? false),
    numberFormat: DAY,
    style: 'input',
    unlocked: true,
  });
  const bodies = confirmingBody(edition, type, type === 'guaranteeAndLoan' ? { guarantee: ExactSum.of(1), loan: ExactSum.of(1) } : {});
  const second = maker.add(
    words('신청 기관'),
    { value: bodies.kind === 'value' ? bodies.value.map(({ name }) => name.ko).join(' 또는 ') : null, style: 'wrap' },
    words('적용 고시'),
    {
      value: edition.title.ko,
      style: 'wrap',
    },
  );
  const { investmentDays, otherDays } = edition.deadlines.processing;
  maker.add(
    words('처리기간'),
    words(`${type === 'investment' ? investmentDays.value : otherDays.value}일`),
    words('수수료'),
    words(edition.feeLimit?.available ? `${edition.feeLimit.value.value / 10_000}만원 이내` : '기관별로 정함'),
  );
  if (others.length > 0) {
    const named = others.slice(0, OTHERS).map(({ sheet, name }) => `${name}(‘${sheet}’)`);
    const rest = others.length > OTHERS ? ` 외 ${others.length - OTHERS}개` : '';
    maker.addWide(4, {
      value: `다른 회사로 보고 양식에 쓰지 않은 정보: ${named.join(', ')}${rest}. 신청기업이면 시트에서 고치고 다시 채우십시오.`,
      look: { fill: 'FFF2CC', wrap: true, border: 'thin', size: 10 },
    });
  }
  // The cost counts for the R&D type alone.
  if (type === 'rd' && check && check.summary.errors > 0) {
    maker.addWide(4, {
      value: `연구개발비 검사 오류가 ${check.summary.errors}건 있습니다. 수정하고 양식을 다시 채운 뒤 제출하십시오.`,
      look: { bold: true, color: '9C0006', fill: 'FFC7CE', wrap: true, border: 'thin' },
    });
  }
  const heights: (number | null)[] = [];
  heights[second] = 32;
  maker.skip();
  maker.add(...['양식', '채운 셀', '빈 셀', '직접 입력할 항목'].map((value): NewCell => ({ value, style: 'header' })));
  forms.forEach((form, place) => {
    const inputs = inputsOf(form).filter(({ column }) => column < GRID);
    const nameAt = new Map((form.names ?? []).map((one) => [`${one.area.top},${one.area.left}`, one.name]));
    const name = names[place] ?? form.name;
    const title = texts.forms.find(({ ref }) => ref === form.name)?.title ?? '';
    const empty = inputs.filter((input) => !isFilled(input));
    // One type is marked, the others stay open; rows of a table are named once.
    const named = [
      ...new Set(
        empty
          .map(({ row, column }) => nameAt.get(`${row},${column}`) ?? '')
          .filter((one) => one !== '' && !one.startsWith('유형_'))
          .map((one) => one.replace(/_\d+$/, '').replace(/_/g, ' ')),
      ),
    ];
    const said = named.length === 0 ? '없음' : named.slice(0, SHOWN).join(', ') + (named.length > SHOWN ? ` 외 ${named.length - SHOWN}개` : '');
    // Counted by the sheet itself, so that the list is right after somebody has filled in more.
    const filled = countFilled(name, inputs);
    const row = maker.add(
      { value: `${name} ${title}`, link: `${quoteSheet(name)}!A1`, look: { ...wide, color: '0F548C' } },
      { ...(filled === undefined ? { value: inputs.length - empty.length } : { formula: `=${filled}`, cached: inputs.length - empty.length }), look: wide },
      null,
      { value: said, look: wide },
    );
    maker.put(row, 2, { formula: `=${inputs.length}-${a1(row, 1)}`, cached: empty.length, look: wide });
    heights[row] = Math.max(32, Math.ceil(said.length / 22) * 15 + 4);
  });
  maker.skip();
  maker.addWide(4, { value: '함께 제출할 서류', style: 'header' });
  const documents = documentsFor(options);
  for (const one of documents) {
    const row = maker.addWide(4, { value: one, look: wide });
    heights[row] = Math.max(16, Math.ceil(one.length / 56) * 15);
  }
  const last = maker.next - 1;
  return maker.sheet(SHEET_NAMES.filing.ko, {
    columnWidths: [44, 18, 10, 38],
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

function documentsFor({ texts, type, check }: FilingOptions): string[] {
  const edition = editionById(texts.id);
  const open = type === 'rd' && check && check.verdict.missing.length > 0 ? [`확인할 것: ${check.verdict.missing.map(({ ko }) => ko).join(' ')}`] : [];
  if (texts.id === '2025-04-01') return [...documents2025(edition, type), ...open];
  const documents = [
    ...(type === 'rd' ? ['연구개발비 산정표(별표 3)와 그 근거가 되는 배분표·계정별 원장', '사업성 평가표(별표 4)에 따른 평가 결과(평가기관이 작성)'] : []),
    ...(type === 'guarantee' || type === 'loan' || type === 'guaranteeAndLoan' ? ['기술성 평가표(별표 5)에 따른 평가 결과(확인기관이 작성)'] : []),
    ...(type === 'prospective' ? ['기술성 평가표(별표 6)에 따른 평가 결과(확인기관이 작성)'] : []),
    ...procedureTexts(texts.id).documents.map(({ value }) => value.ko),
  ];
  return [...documents, ...open];
}

/** 제15조②; what 별지 제1호 has the body look up itself; 별표 2 for an R&D firm. */
function documents2025({ id, costStatement }: Edition, type: ApplicationType): string[] {
  const appendix = costStatement.available ? `(별표 ${costStatement.value.appendix})` : '';
  return [
    ...procedureTexts(id).documents.map(({ value }) => value.ko),
    ...(type === 'rd' ? [`연구개발비 산정표${appendix}와 그 근거가 되는 배분표·계정별 원장`] : []),
    '사업자등록증과 중소기업확인서는 행정정보 공동이용에 동의하면 확인기관이 확인하고, 동의하지 않으면 사본을 제출합니다(별지 제1호).',
  ];
}
