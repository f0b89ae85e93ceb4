/** What a file holds and the grid does not draw. A save keeps all of it; whoever looks at the sheet has to know that it is there. */
import type { Sheet, Workbook } from 'hucre';
import { text, type Text } from '../../domain';

export interface NotDrawn {
  readonly what: Text;
  readonly count: number;
}

const KINDS: readonly (readonly [what: Text, count: (sheet: Sheet) => number])[] = [
  [text('그림', 'pictures'), (sheet) => sheet.images?.length ?? 0],
  [text('도형 텍스트', 'text boxes'), (sheet) => sheet.textBoxes?.length ?? 0],
  [text('차트', 'charts'), (sheet) => sheet.charts?.length ?? 0],
  [text('피벗 테이블', 'pivot tables'), (sheet) => sheet.pivotTables?.length ?? 0],
  [text('조건부 서식', 'conditional formats'), (sheet) => sheet.conditionalRules?.length ?? 0],
  [text('스파크라인', 'sparklines'), (sheet) => sheet.sparklines?.length ?? 0],
  [text('필터', 'filters'), (sheet) => (sheet.autoFilter ? 1 : 0)],
];

export const notDrawn = ({ sheets }: Workbook): readonly NotDrawn[] =>
  KINDS.flatMap(([what, countOf]) => {
    const count = sheets.reduce((sum, sheet) => sum + countOf(sheet), 0);
    return count > 0 ? [{ what, count }] : [];
  });
