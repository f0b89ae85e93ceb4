/** Titles over rows and names of sheets by which the costs below may not count: these are counted, and it is asked, once a title. */
import { text } from '../../domain';
import { PART_RATE } from '../../reading/amount-columns';
import { isTextRow } from '../../reading/further-tables';
import { isCarried } from '../../reading/row-kind';
import { isOfShared, isOfYearBefore, plainTitle, senseOfTitle, yearOfTitle } from '../../reading/title-sense';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { cellText, isBlank, normalizeLabel } from '../../reading/text';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { LEDGER, number, shownValue } from '../message-formatting';

/** So many rows over a heading its title may stand. */
const OVER_HEADING = 4;

interface Title {
  readonly words: string;
  readonly row: number;
  readonly column: number;
}
/** What stands under a title. */
interface Under {
  readonly title: Title;
  readonly rows: readonly Row[];
}

/** `용도 | 양산용`: what stands beside it is the title. */
const LABEL = /^(?:구분|용도|부서명?|소속|상태|재원)\s?[:：]?$/;

/** The text that stands alone in a row, or beside its label. */
function loneTitle(table: Table, row: number): Title | undefined {
  const { block } = table.grid;
  let words: string | undefined;
  let at = -1;
  const cells = block.values[row - block.top] ?? [];
  for (let place = 0; place < cells.length; place += 1) {
    const value = cells[place] ?? null;
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || (words !== undefined && !LABEL.test(words))) return undefined;
    words = value.trim();
    at = place;
  }
  return words === undefined ? undefined : { words, row, column: block.left + at };
}

/** The nearest title over the heading that says so; nothing but texts stands between. */
function titleOver(table: Table): Title | undefined {
  const { grid, understanding } = table;
  const head = understanding.headerRows[0] as number;
  for (let row = head - 1; row >= Math.max(grid.block.top, head - OVER_HEADING); row -= 1) {
    const title = loneTitle(table, row);
    if (title && mayAsk(title.words)) return title;
    if (!title && !isTextRow(grid, row) && (grid.block.values[row - grid.block.top] ?? []).some((value) => !isBlank(value))) return undefined;
  }
  return undefined;
}

/** `전기이월` alone is a balance that is carried on; `이월분` is a title. */
const isBalance = (words: string): boolean => isCarried(words) && !/(?:분|비|비용|경비|사용|집행)$/.test(plainTitle(words));
const mayAsk = (words: string): boolean =>
  (senseOfTitle(words) !== undefined || yearOfTitle(words) !== undefined || isOfYearBefore(words)) && !isBalance(words);
const counts = (row: Row): boolean => row.kind === 'data' && row.net !== 0;

/** The places of rows that are such titles, and how many edits of the table are known: most tables have none, and an edit makes few. */
const TITLES = new WeakMap<Table, { seen: number; readonly places: Set<number> }>();

function hasTitles(table: Table): boolean {
  const isTitle = (place: number): boolean => {
    const row = table.rows[place];
    return row?.book.state === 'empty' && row.kind !== 'total' && mayAsk(loneTitle(table, row.row)?.words ?? '');
  };
  let own = TITLES.get(table);
  if (!own) {
    TITLES.set(table, (own = { seen: table.rereads.length, places: new Set() }));
    for (let place = 0; place < table.rows.length; place += 1) if (isTitle(place)) own.places.add(place);
  }
  for (const place of table.rereads.slice(own.seen)) {
    if (isTitle(place)) own.places.add(place);
    else own.places.delete(place);
  }
  own.seen = table.rereads.length;
  return own.places.size > 0;
}

/** The titles among the rows of a table, each with the rows down to the next title or sum. */
function titlesAmong(table: Table): Under[] {
  if (!hasTitles(table)) return [];
  const found: { title: Title; rows: Row[] }[] = [];
  let open: { title: Title; rows: Row[] } | undefined;
  for (const row of table.rows) {
    if (row.kind === 'total') open = undefined;
    else if (row.book.state !== 'empty') {
      if (counts(row)) open?.rows.push(row);
    } else {
      const title = loneTitle(table, row.row);
      if (title === undefined) continue;
      if (mayAsk(title.words)) found.push((open = { title, rows: [] }));
      // Of two titles in a row the upper one holds for what is below both.
      else if (open && open.rows.length > 0) open = undefined;
    }
  }
  return found;
}

/** `연구소 배부액`, or a rate beside the whole: of shared costs the table counts the share of research alone. */
function countsShare(table: Table): boolean {
  const { grid, understanding } = table;
  if (understanding.share !== undefined) return true;
  const amounts = table.column('subtotal', 'book');
  return understanding.headerRows.some((row) => PART_RATE.test(normalizeLabel(cellText(grid.own(row, amounts)))));
}

/** Whether that is to be asked of these rows: of a year only where each day is later, for what lies in it or has no day is told elsewhere. */
function isDoubtful(table: Table, words: string, rows: readonly Row[]): boolean {
  if (senseOfTitle(words) !== undefined) return !isOfShared(words) || !countsShare(table);
  const year = yearOfTitle(words);
  const days = rows.flatMap(({ date }) => (date.date === undefined ? [] : [date.date]));
  return days.length > 0 && (isOfYearBefore(words) || (year !== undefined && days.every((day) => yearOf(day) > year)));
}
const yearOf = (day: string): number => Number(day.slice(0, 4));

export const titleDoubtful: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'title-doubtful',
    severity: 'review',
    kinds: LEDGER,
    title: text('합산 여부가 불확실한 제목', 'Title that may leave rows out'),
    reason: text(
      '양산·판매, 다른 부서, 승인 대기, 다른 해, 공통비, 지원금 등을 뜻하는 제목이나 시트 이름 아래의 금액은 연구개발비가 아닐 수 있습니다.',
      'Amounts under a title or in a sheet named for production, sales, another department, another year, overheads, grants, or as waiting for approval may be no R&D cost.',
    ),
    source: { ref: '별표 3' },
  },
  check({ ledgers }) {
    const hits: WorkbookHit[] = [];
    const ask = (table: Table, { title, rows }: Under, asSheet = false): void => {
      if (rows.length === 0 || !isDoubtful(table, title.words, rows)) return;
      const { sheetId, sheet } = table.understanding;
      const won = number(rows.reduce((sum, row) => sum + (row.table as Table).won(row.net), 0));
      const [n, said] = [number(rows.length), shownValue(title.words)];
      hits.push({
        sheetId,
        sheet,
        table,
        row: title.row,
        column: title.column,
        message: asSheet
          ? text(
              `시트 이름이 ‘${said}’인데 그 ${n}행, ${won}원을 더했습니다. 이 기간의 연구개발비가 아니면 빼십시오.`,
              `The sheet is called “${said}”; its ${n} ${rows.length === 1 ? 'row' : 'rows'}, ${won} won in all, were added. Leave them out if they are no R&D cost of the period.`,
            )
          : text(
              `제목 ‘${said}’ 아래의 ${n}행, ${won}원을 더했습니다. 이 기간의 연구개발비가 아니면 빼십시오.`,
              `${n} ${rows.length === 1 ? 'row' : 'rows'} under the title “${said}”, ${won} won in all, were added. Leave them out if they are no R&D cost of the period.`,
            ),
        content: `${sheet}\u001f${title.words}\u001f${n}\u001f${won}`,
      });
    };
    const bySheet = new Map<string, { readonly table: Table; readonly rows: Row[] }>();
    for (const table of ledgers) {
      const { sheet, sheetId } = table.understanding;
      for (const under of titlesAmong(table)) ask(table, under);
      const title = titleOver(table);
      if (title) ask(table, { title, rows: table.rows.filter(counts) });
      else if (mayAsk(sheet)) {
        const own = bySheet.get(sheetId) ?? { table, rows: [] };
        bySheet.set(sheetId, own);
        for (const row of table.rows) if (counts(row)) own.rows.push(row);
      }
    }
    for (const { table, rows } of bySheet.values()) {
      const { sheet, headerRows } = table.understanding;
      ask(table, { title: { words: sheet, row: headerRows[headerRows.length - 1] as number, column: table.column('subtotal', 'book') }, rows }, true);
    }
    return hits;
  },
};
