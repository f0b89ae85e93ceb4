/** An institution's own items from a range: heading, item, points, a row each. */
import { readNumber, text, type Text } from '../../domain';
import { totalLevel } from '../../reading/row-kind';
import type { OwnItem } from '../../rules/own-card';
import { isCellError, type CellValue } from '../../sheet/model';

const words = (value: CellValue | undefined): string => (value === null || value === undefined || isCellError(value) ? '' : String(value).trim());
const pointsOf = (value: CellValue | undefined): number | undefined => (typeof value === 'number' ? value : readNumber(words(value).replace(/\s*점$/, '')));

export function ownItemsFrom(values: readonly (readonly CellValue[])[]): { readonly items: readonly OwnItem[] } | { readonly problem: Text } {
  const width = values[0]?.length ?? 0;
  if (width !== 3)
    return {
      problem: text('평가항목, 심사항목, 배점의 세 열을 선택하십시오.', 'Select three columns: heading (평가항목), item and points.'),
    };
  const items: OwnItem[] = [];
  let group = '';
  for (const [at, row] of values.entries()) {
    const [first, name, points] = [words(row[0]), words(row[1]), pointsOf(row[2])];
    // A heading that goes for several rows stands in the first of them.
    if (first !== '') group = first;
    if (name === '' && points === undefined) continue;
    // The headings of the table, and its sums.
    if ((at === 0 && points === undefined) || totalLevel(first) !== undefined || totalLevel(name) !== undefined) continue;
    items.push({ group, name, maxPoints: points ?? Number.NaN });
  }
  return items.length > 0 ? { items } : { problem: text('선택한 범위에 항목이 없습니다.', 'There are no items in the selected range.') };
}
