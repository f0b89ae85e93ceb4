/**
 * What people decided (ignored a finding, confirmed a condition), kept where everybody sees it: in a sheet of the workbook.
 * People edit that sheet by hand, sort it and write beside it; whatever can still be understood is, and the rest is reported.
 * Nothing is deleted: a decision taken back is a row of its own, and the latest row of a key holds.
 */
import { largest } from '../domain';
import { fold, fromSerial, inLanguage, text, type Lang, type Text } from '../domain';
import { a1, quoteSheet } from '../sheet/a1';
import { isReviewSheet, SHEET_NAMES } from '../sheet/sheet-names';
import { dayCell } from './day-cell';
import { SheetMaker } from './sheet-maker';
import { listPage } from './list-page';
import { isCellError, type CellValue, type CellWrite, type NewSheet, type SheetBlock } from '../sheet/model';
import type { Decision } from '../checking/findings';

type Field = keyof Decision;
type Word = Decision['kind'] | 'withdrawn';

const COLUMNS: readonly { readonly field: Field; readonly title: Text; readonly also: readonly string[]; readonly width: number }[] = [
  { field: 'kind', title: text('판단', 'Decision'), also: ['판단구분', '구분', '결정', 'kind'], width: 9 },
  { field: 'where', title: text('위치', 'Where'), also: ['셀', 'cell', 'place'], width: 22 },
  { field: 'what', title: text('내용', 'What'), also: ['지적내용', 'finding', 'message'], width: 52 },
  { field: 'reason', title: text('사유', 'Reason'), also: ['판단사유', '이유', 'why'], width: 40 },
  { field: 'by', title: text('검토자', 'By'), also: ['판단한사람', '이름', '성명', '판단자', '담당자', 'name', 'person'], width: 14 },
  { field: 'at', title: text('일시', 'At'), also: ['시각', '날짜', '판단일시', 'date', 'time'], width: 20 },
  { field: 'ruleId', title: text('규칙', 'Rule'), also: ['규칙id', 'ruleid'], width: 24 },
  { field: 'key', title: text('식별키', 'Key'), also: ['열쇠', '키', '식별자', 'id'], width: 40 },
];

const WORDS: Readonly<Record<Word, { readonly title: Text; readonly also: readonly string[] }>> = {
  ignored: { title: text('무시', 'Ignored'), also: ['무시함', 'ignore', '제외', '예외'] },
  confirmed: { title: text('검토 완료', 'Reviewed'), also: ['확인', 'confirmed', '확인함', '확인됨', 'confirm', 'ok'] },
  withdrawn: { title: text('취소', 'Withdrawn'), also: ['철회', '취소함', '되돌림', 'withdraw', 'cancelled', 'canceled'] },
};

const NOTE = text(
  '검사의 지적사항을 무시하거나 검토 완료한 기록입니다. 행을 정렬하거나 옆에 메모를 적어도 되지만, 규칙과 식별키 열은 수정하지 마십시오. 한 식별키에는 마지막 일시의 행이 적용됩니다.',
  'What was ignored or reviewed in the check. Rows may be sorted and notes written beside them, but leave the rule and key as they are. The latest row of a key holds.',
);

const bare = (value: CellValue | undefined): string => (typeof value === 'string' ? fold(value).toLowerCase().replace(/\s/g, '') : '');

const FIELDS: ReadonlyMap<string, Field> = new Map(
  // The first column of a name keeps it.
  [...COLUMNS].reverse().flatMap(({ field, title, also }) => [bare(title.ko), bare(title.en), ...also].map((name) => [name, field] as const)),
);
const LONGEST_HEADING = 40;
const fieldNamed = (value: CellValue): Field | undefined =>
  typeof value === 'string' && value.length <= LONGEST_HEADING ? FIELDS.get(bare(value)) : undefined;

const wordNamed = (word: string): Word | undefined =>
  (Object.keys(WORDS) as Word[]).find((one) => bare(WORDS[one].title.ko) === word || bare(WORDS[one].title.en) === word || WORDS[one].also.includes(word));

/** The key of a finding: its rule, and a print of what was found. */
const KEY = /^\s*([a-z]+(?:-[a-z]+)+):\S/;

const FIRST_HANGUL = 'ㄱ'.charCodeAt(0);
/** Most texts of a ledger begin in Hangul. */
const isKey = (value: CellValue): boolean => typeof value === 'string' && value.charCodeAt(0) < FIRST_HANGUL && KEY.test(value);

/** The place of the key in a row that names its rule beside it: no other list does. */
function keyIn(row: readonly CellValue[]): number | undefined {
  const place = row.findIndex(isKey);
  if (place < 0) return undefined;
  const rule = KEY.exec(String(row[place]))?.[1];
  return row.some((value) => typeof value === 'string' && value.trim() === rule) ? place : undefined;
}
const hasKey = (row: readonly CellValue[]): boolean => keyIn(row) !== undefined;

/** How many rows hold a key. Every sheet of the workbook is asked, several times in a check, and all of its cells are looked at: once. */
const KEYED = new WeakMap<SheetBlock, number>();
function keyedRows(block: SheetBlock): number {
  let count = KEYED.get(block);
  if (count === undefined) {
    count = 0;
    for (const row of block.values) if (hasKey(row)) count += 1;
    KEYED.set(block, count);
  }
  return count;
}

/** A row that could not be used, or only in part. It stays in the sheet as it is. */
export interface ReviewProblem {
  readonly sheet: string;
  /** A1 in the review sheet. */
  readonly address: string;
  readonly text: Text;
}

/** `'벤처확인 검토'!A5`, as it is told. */
export const placeOf = ({ sheet, address }: ReviewProblem): string => `${quoteSheet(sheet)}!${address}`;

export interface Review {
  /** The one that holds of each key, in the order of the sheet. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly ReviewProblem[];
}

interface Header {
  /** Sheet row. */
  readonly row: number;
  /** Sheet columns. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** The row that names most of our columns, the key or the decision among them. `within`: so many rows from the top are looked at. */
function findHeader(block: SheetBlock, within = Infinity): Header | undefined {
  let best: Header | undefined;
  let most = 2;
  block.values.slice(0, within).forEach((row, index) => {
    const columns: Partial<Record<Field, number>> = {};
    row.forEach((value, column) => {
      const field = fieldNamed(value);
      if (field && columns[field] === undefined) columns[field] = block.left + column;
    });
    const count = Object.keys(columns).length;
    if (count > most && (columns.key !== undefined || columns.kind !== undefined)) {
      most = count;
      best = { row: block.top + index, columns };
    }
  });
  if (best?.columns.key !== undefined || !best) return best;
  // Its heading was written over or deleted: the keys tell the column.
  const keyed = block.values.slice(best.row + 1 - block.top).find(hasKey);
  const key = keyed && block.left + (keyIn(keyed) as number);
  return key === undefined || Object.values(best.columns).includes(key) ? best : { ...best, columns: { ...best.columns, key } };
}

const at = (block: SheetBlock, row: number, column: number | undefined): CellValue =>
  column === undefined ? null : (block.values[row - block.top]?.[column - block.left] ?? null);

const asText = (value: CellValue): string => (value === null || isCellError(value) ? '' : String(value).trim());

/** Excel turns a typed date into a serial; text stays as it was written. */
function asTime(value: CellValue, date1904: boolean): string {
  if (typeof value !== 'number') return asText(value);
  // The last seconds of a day, or a fraction that is not exact, belong to the next minute, which may be that of the next day.
  const all = Math.round(value * 1440);
  const day = fromSerial(Math.floor(all / 1440), date1904);
  if (!day) return String(value);
  const minutes = all % 1440;
  if (minutes === 0) return day;
  return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A day without a time is its midnight: a cell does not tell them apart. */
const sortable = (time: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.test(time) ? (time.length === 10 ? `${time}T00:00` : time.replace(' ', 'T')) : undefined;

/** `a` holds over `b`, which stands above it. */
const holdsOver = (a: string, b: string): boolean => {
  const [later, earlier] = [sortable(a), sortable(b)];
  return later === undefined || earlier === undefined || later >= earlier;
};

/** A sheet of another name is looked at this far: every sheet of the workbook is, with each check. */
const TOP_ROWS = 200;

/** The heading row of a record under another name; where keys stand in the sheet, however far down. */
const headerOfRenamed = (block: SheetBlock): Header | undefined => findHeader(block, keyedRows(block) > 0 ? Infinity : TOP_ROWS);

const OWN_TITLES: ReadonlyMap<string, Field> = new Map(COLUMNS.flatMap(({ field, title }) => [title.ko, title.en].map((one) => [bare(one), field] as const)));
const namesMost = (row: readonly CellValue[]): boolean =>
  new Set(row.flatMap((value) => (typeof value === 'string' && value.length <= LONGEST_HEADING ? (OWN_TITLES.get(bare(value)) ?? []) : []))).size >
  COLUMNS.length / 2;

/** Whether the sheet holds decisions: by its name, or, where it was renamed, by the headings that only ours has, or by most of them and the keys in their column. */
export function isReviewBlock(block: SheetBlock): boolean {
  if (isReviewSheet(block.sheet)) return true;
  const header = headerOfRenamed(block);
  const { key, kind, ruleId, reason } = header?.columns ?? {};
  if (!header || key === undefined || kind === undefined) return false;
  if (ruleId !== undefined && reason !== undefined) return true;
  const [heading = [], ...rows] = block.values.slice(header.row - block.top);
  return namesMost(heading) && rows.some((row) => KEY.test(asText(row[key - block.left] ?? null)));
}

const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => asText(value) !== '');

/**
 * What is said of a sheet that was renamed and, by most of its headings or by the keys in its rows, was a record of decisions, but cannot be
 * read as one any more. Undefined for every other sheet; it is checked as before.
 */
export function unreadRecord(block: SheetBlock): ReviewProblem | undefined {
  if (isReviewBlock(block)) return undefined;
  const heading = block.values.slice(0, TOP_ROWS).findIndex(namesMost);
  const count = heading < 0 ? keyedRows(block) : block.values.slice(heading + 1).filter(isFilled).length;
  if (count === 0) return undefined;
  const columns = headerOfRenamed(block)?.columns;
  const missing = COLUMNS.filter(({ field }) => (field === 'key' || field === 'kind') && columns?.[field] === undefined).map(({ title }) => title);
  const names = (lang: Lang): string => missing.map((title) => (lang === 'ko' ? `‘${title.ko}’` : `“${title.en}”`)).join(', ');
  return {
    sheet: block.sheet,
    address: a1(block.top + Math.max(heading, 0), block.left),
    text: text(
      `검토 기록으로 보이지만 읽지 못했습니다: ${names('ko') || '판단과 식별키'} 열을 찾지 못했습니다. ${count}행의 판단을 적용하지 않았습니다.`,
      `This looks like a record of decisions but could not be read: no column ${names('en') || 'of decisions and keys'} was found. The decisions of ${count} ${count === 1 ? 'row' : 'rows'} do not hold.`,
    ),
  };
}

interface DecidedRow {
  readonly key: string;
  readonly at: string;
  /** Absent: taken back. */
  readonly decision: Decision | undefined;
}

export const readReview = (block: SheetBlock): Review => readReviews([block]);

/**
 * Decisions of a workbook, wherever they stand: of a key the latest row holds, whichever sheet it stands in (a copied sheet is an older one).
 * `unread`: what is said of the other sheets.
 */
export function readReviews(blocks: readonly SheetBlock[], unread: readonly ReviewProblem[] = []): Review {
  const latest = new Map<string, DecidedRow>();
  const problems: ReviewProblem[] = [];
  for (const block of blocks) {
    const { rows, problems: found } = rowsOf(block);
    for (const row of rows) {
      const before = latest.get(row.key);
      if (before && !holdsOver(row.at, before.at)) continue;
      // The map keeps the place of the first row of a key; the order of the sheet is that of the rows that hold.
      latest.delete(row.key);
      latest.set(row.key, row);
    }
    for (const problem of found) problems.push({ ...problem, sheet: block.sheet });
  }
  const [first, ...others] = blocks;
  if (first && others.length > 0) {
    const names = blocks.map(({ sheet }) => `‘${sheet}’`).join(', ');
    problems.push({
      address: a1(first.top, first.left),
      sheet: first.sheet,
      text: text(
        `검토 기록이 시트 ${blocks.length}개(${names})에 있습니다. 모두 읽었으며, 한 식별키에는 마지막 일시의 행을 적용했습니다.`,
        `Decisions stand in ${blocks.length} sheets (${names}). All were read; the latest row of a key holds.`,
      ),
    });
  }
  return { decisions: [...latest.values()].flatMap(({ decision }) => (decision ? [decision] : [])), problems: [...problems, ...unread] };
}

function rowsOf(block: SheetBlock): { readonly rows: readonly DecidedRow[]; readonly problems: readonly Omit<ReviewProblem, 'sheet'>[] } {
  const header = findHeader(block);
  if (!header) {
    const count = keyedRows(block);
    return {
      rows: [],
      problems: block.values.some(isFilled)
        ? [
            {
              address: a1(block.top, block.left),
              text: text(
                `검토 기록의 제목 행(판단, 사유, 식별키 …)을 찾지 못해 읽지 않았습니다.${count > 0 ? ` ${count}행의 판단을 적용하지 않았습니다.` : ''}`,
                `The heading row of the record (Decision, Reason, Key …) was not found; nothing was read.${count > 0 ? ` Decisions that do not hold: ${count}.` : ''}`,
              ),
            },
          ]
        : [],
    };
  }
  const { columns } = header;
  const problems: Omit<ReviewProblem, 'sheet'>[] = [];
  const complain = (row: number, column: number | undefined, ko: string, en: string): void => {
    problems.push({ address: a1(row, column ?? block.left), text: text(ko, en) });
  };
  const below = block.values.slice(header.row + 1 - block.top).filter(isFilled).length;
  for (const { field, title } of COLUMNS) {
    if (columns[field] !== undefined) continue;
    const isLost = below > 0 && (field === 'key' || field === 'kind');
    complain(
      header.row,
      undefined,
      `‘${title.ko}’ 열이 없습니다.${isLost ? ` 아래 ${below}행의 판단을 적용하지 않았습니다.` : ''}`,
      `The column “${title.en}” is missing.${isLost ? ` The decisions of the rows below do not hold (${below}).` : ''}`,
    );
  }

  // Without these no row says anything: the missing column is the one problem.
  if (columns.key === undefined || columns.kind === undefined) return { rows: [], problems };

  const rows: DecidedRow[] = [];
  const emptied: number[] = [];
  for (let row = header.row + 1; row < block.top + block.values.length; row += 1) {
    const cell = (field: Field): string => asText(at(block, row, columns[field]));
    const key = cell('key');
    const kindText = cell('kind');
    if (key === '' && kindText === '') {
      // An empty row, or a note of somebody in one cell; a decision fills several.
      if (COLUMNS.filter(({ field }) => cell(field) !== '').length > 1) emptied.push(row);
      continue;
    }
    const kind = wordNamed(bare(kindText));
    if (key === '') {
      complain(
        row,
        columns.key,
        '식별키가 없어 어느 지적사항에 대한 판단인지 알 수 없습니다.',
        'Without its key the finding that this row decides cannot be known.',
      );
      continue;
    }
    if (kind === undefined) {
      const known = (Object.keys(WORDS) as Word[]).map((one) => WORDS[one].title);
      complain(
        row,
        columns.kind,
        `판단이 ${kindText === '' ? '비어 있습니다' : `‘${kindText}’입니다`}: ${known.map((one) => one.ko).join(', ')} 중 하나여야 합니다.`,
        `The decision is ${kindText === '' ? 'empty' : `“${kindText}”`}: it must be one of ${known.map((one) => one.en).join(', ')}.`,
      );
      continue;
    }
    if (kind !== 'withdrawn' && columns.reason !== undefined && cell('reason') === '') {
      complain(row, columns.reason, '사유가 비어 있습니다. 판단은 적용됩니다.', 'The reason is empty. The decision still holds.');
    }
    const time = asTime(at(block, row, columns.at), block.date1904);
    rows.push({
      key,
      at: time,
      decision:
        kind === 'withdrawn'
          ? undefined
          : {
              key,
              ruleId: cell('ruleId') || key.split(/[:|]/)[0] || '',
              kind,
              where: cell('where'),
              what: cell('what'),
              reason: cell('reason'),
              by: cell('by'),
              at: time,
            },
    });
  }
  const [first] = emptied;
  if (first !== undefined) {
    const places = emptied.map((row) => row + 1).join(', ');
    complain(
      first,
      columns.key,
      `판단과 식별키가 비어 있어 읽지 않은 행이 ${emptied.length}개 있습니다: ${places}행.`,
      `Rows without decision and key were not read (${emptied.length}): ${places}.`,
    );
  }
  return { rows, problems };
}

/** A whole new sheet with these decisions. It takes the place of no other: somebody else may make theirs at the same moment. `date1904`: how the workbook counts days. */
export function reviewSheet(decisions: readonly (Decision | Withdrawal)[], lang: Lang, date1904 = false): NewSheet {
  const maker = new SheetMaker();
  maker.addWide(COLUMNS.length, { value: inLanguage(SHEET_NAMES.review, lang), style: 'title' });
  maker.addWide(COLUMNS.length, { value: inLanguage(NOTE, lang), style: 'note' });
  const header = maker.add(...COLUMNS.map(({ title }) => ({ value: inLanguage(title, lang), style: 'header' as const })));
  for (const decision of decisions) maker.add(...COLUMNS.map(({ field }) => ({ ...written(decision, field, lang, date1904), style: 'wrap' as const })));
  return maker.sheet(inLanguage(SHEET_NAMES.review, lang), {
    columnWidths: COLUMNS.map(({ width }) => width),
    frozenRows: header + 1,
    page: listPage(header),
  });
}

function written(decision: Decision | Withdrawal, field: Field, lang: Lang, date1904: boolean): ReturnType<typeof dayCell> {
  if (field === 'at') return dayCell(decision.at, date1904);
  return { value: field === 'kind' ? inLanguage(WORDS[decision.kind].title, lang) : decision[field] };
}

/** A decision that is taken back; the trail of it stays. */
export type Withdrawal = Omit<Decision, 'kind'> & { readonly kind: 'withdrawn' };

/** How a decision gets into a review sheet that is there: as cells of it, the last ones in a row of their own. */
export interface ReviewChange {
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
  readonly row: number;
}

/**
 * The decision as one more row below everything that stands in the sheet, under the columns as people have arranged them. Columns
 * that are missing come back at the right; a sheet without our heading row gets one below what stands there.
 */
export function addDecision(block: SheetBlock, decision: Decision | Withdrawal, lang: Lang): ReviewChange {
  const writes: CellWrite[] = [];
  const write = (row: number, column: number, cell: ReturnType<typeof dayCell>): void => {
    if (cell.value !== '') writes.push({ address: a1(row, column), before: at(block, row, column), ...cell });
  };
  const used = lastUsedRow(block);
  const header = findHeader(block);
  const headerRow = header?.row ?? (used < block.top ? block.top : used + 2);
  const columns: Partial<Record<Field, number>> = { ...header?.columns };
  let free = header ? block.left + largest(block.values.map((row) => row.length)) : block.left;
  for (const { field, title } of COLUMNS) {
    if (columns[field] !== undefined) continue;
    columns[field] = free;
    write(headerRow, free, { value: inLanguage(title, lang) });
    free += 1;
  }
  const row = Math.max(used, headerRow) + 1;
  for (const { field } of COLUMNS) write(row, columns[field] as number, written(decision, field, lang, block.date1904));
  return { sheetId: block.sheetId, writes, row };
}

/** How often each key stands in these sheets, decisions that were taken back and their trail included. */
export function rowsByKey(blocks: readonly SheetBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) for (const { key } of rowsOf(block).rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function lastUsedRow(block: SheetBlock): number {
  for (let index = block.values.length - 1; index >= 0; index -= 1) {
    if ((block.values[index] ?? []).some((value) => value !== null && value !== '')) return block.top + index;
  }
  return block.top - 1;
}
