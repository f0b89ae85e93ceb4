/** The paragraphs of an article as they are shown: rows of a table (`a | b | c`) that follow one another together, the others one by one. */
import type { Article } from './source';

type ParagraphText = Article['paragraphs'][number];

export interface TextRow {
  readonly paragraph: ParagraphText;
  readonly cells: readonly string[];
}
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly first: number; readonly paragraph: ParagraphText }
  | { readonly kind: 'table'; readonly first: number; readonly rows: readonly TextRow[] };

const cellsOf = (text: string): readonly string[] => text.split(/ \|(?: |$)/).map((cell) => cell.trim());

export function blocksOf(paragraphs: readonly ParagraphText[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let rows: TextRow[] = [];
  const end = (index: number): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', first: index - rows.length, rows });
    rows = [];
  };
  paragraphs.forEach((paragraph, index) => {
    const cells = cellsOf(paragraph.text);
    // A line without a stroke between two rows is a heading within the table (`사업성 (56점)`); a sentence is not.
    const inside = rows.length > 0 && paragraph.text.length <= 40 && cellsOf(paragraphs[index + 1]?.text ?? '').length > 1;
    if (cells.length > 1 || inside) {
      rows.push({ paragraph, cells });
      return;
    }
    end(index);
    blocks.push({ kind: 'paragraph', first: index, paragraph });
  });
  end(paragraphs.length);
  return blocks;
}
