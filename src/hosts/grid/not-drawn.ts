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

/** `drawn`: the sheets whose filters are. */
export function notDrawn(
  { sheets }: Workbook,
  objects: ReadonlyMap<ObjectKind, ReadonlyMap<string, number>>,
  drawn: { readonly has: (sheet: string) => boolean },
): readonly NotDrawn[] {
  const said = (what: Text, bySheet: ReadonlyMap<string, number> | undefined): NotDrawn[] =>
    bySheet && bySheet.size > 0 ? [{ what, count: total(bySheet), sheets: [...bySheet.keys()] }] : [];
  return [
    ...OBJECTS.flatMap(([kind, what]) => said(what, objects.get(kind))),
    ...[...IN_CELLS, [text('필터', 'filters'), (sheet: Sheet) => (sheet.autoFilter && !drawn.has(sheet.name) ? 1 : 0)] as const].flatMap(([what, countOf]) =>
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
