/** What a file holds and the grid does not draw. A save keeps all of it; whoever looks at the sheet has to know that it is there, and where. */
import type { Sheet, Workbook } from 'hucre';
import { text, type Text } from '../../domain';
import type { ObjectKind } from '../file/objects';
import { isMark } from '../file/sheet-xml';

export interface NotDrawn {
  readonly what: Text;
  readonly count: number;
  /** By name. */
  readonly sheets: readonly string[];
}

const OBJECTS: readonly (readonly [kind: ObjectKind, what: Text])[] = [
  ['picture', text('그림', 'pictures')],
  ['textBox', text('텍스트 상자', 'text boxes')],
  ['shape', text('도형', 'shapes')],
  ['chart', text('차트', 'charts')],
  ['diagram', text('SmartArt', 'SmartArt')],
  ['pivot', text('피벗 테이블', 'pivot tables')],
  ['slicer', text('슬라이서·시간 표시 막대', 'slicers and timelines')],
  ['control', text('양식 컨트롤', 'form controls')],
  ['embedded', text('포함된 개체', 'embedded objects')],
  ['background', text('시트 배경', 'sheet backgrounds')],
  ['otherSheet', text('셀이 없는 시트(차트 시트 등)', 'sheets without cells (such as chart sheets)')],
];
const IN_CELLS: readonly (readonly [what: Text, count: (sheet: Sheet) => number])[] = [
  // Marks of ours are drawn.
  [text('조건부 서식', 'conditional formats'), (sheet) => (sheet.conditionalRules ?? []).filter(({ formula }) => !isMark(String(formula ?? ''))).length],
  [text('스파크라인', 'sparklines'), (sheet) => sheet.sparklines?.length ?? 0],
];

const total = (bySheet: ReadonlyMap<string, number>): number => [...bySheet.values()].reduce((sum, count) => sum + count, 0);

const said = (what: Text, bySheet: ReadonlyMap<string, number> | undefined): NotDrawn[] =>
  bySheet && bySheet.size > 0 ? [{ what, count: total(bySheet), sheets: [...bySheet.keys()] }] : [];

/** Filters of sheets and tables that are not drawn, by the name of the sheet. */
export const filtersNotDrawn = (bySheet: ReadonlyMap<string, number>): NotDrawn[] => said(text('필터', 'filters'), bySheet);

/** But for filters, which can be cleared in the grid. */
export function notDrawn({ sheets }: Workbook, objects: ReadonlyMap<ObjectKind, ReadonlyMap<string, number>>): readonly NotDrawn[] {
  return [
    ...OBJECTS.flatMap(([kind, what]) => said(what, objects.get(kind))),
    ...IN_CELLS.flatMap(([what, countOf]) =>
      said(
        what,
        new Map(
          sheets.flatMap((sheet) => {
            const count = countOf(sheet);
            return count > 0 ? [[sheet.name, count] as const] : [];
          }),
        ),
      ),
    ),
  ];
}
