/** Grades, or points of a table of weights, from a range of the sheet: one firm as a row or a column, or one firm a row, perhaps with its name before them. */
import { eunNeun, text, type Text } from '../../domain';
import { readMark, type Mark, type Marks } from '../../rules';
import { a1, isCellError, type CellValue, type SheetBlock } from '../../checking';

export interface FirmGrades {
  readonly name: string;
  readonly grades: Marks;
}
export type GradesRead = { readonly firms: readonly FirmGrades[] } | { readonly problem: Text };

const isEmpty = (value: CellValue | undefined): boolean => value === null || value === undefined || value === '';
const words = (value: CellValue): string => (value === null ? '' : isCellError(value) ? value.error : String(value).trim());

export function gradesFrom({ values, top, left }: Pick<SheetBlock, 'values' | 'top' | 'left'>, items: number, isWeights = false): GradesRead {
  const rows = values.filter((row) => row.some((value) => !isEmpty(value)));
  const height = values.length;
  const width = values[0]?.length ?? 0;
  if (rows.length === 0) return { problem: text('선택한 범위가 비어 있습니다.', 'The selected range is empty.') };
  // A column of one firm is read as a row.
  const upright = width === 1 && height === items && items > 1;
  const table = upright ? [values.map((row) => row[0] ?? null)] : values;
  const columns = upright ? items : width;
  const named = columns === items + 1;
  if (columns !== items && !named) {
    return {
      problem: text(
        `선택한 범위는 ${height}행 ${width}열입니다. 이 평가표는 항목이 ${items}개이므로 셀 ${items}개(한 기업) 또는 ${items}열(기업마다 한 행)을 선택하십시오. 앞에 기업 이름 열을 두어도 됩니다.`,
        `The selection has ${height} rows and ${width} columns. This scorecard has ${items} items: select ${items} cells (one firm) or ${items} columns (one firm a row), perhaps with a column of names before them.`,
      ),
    };
  }
  const firms: FirmGrades[] = [];
  for (const [r, row] of table.entries()) {
    if (row.every(isEmpty)) continue;
    const grades: (Mark | undefined)[] = [];
    for (const [c, value] of row.entries()) {
      if (named && c === 0) continue;
      const grade = isEmpty(value) ? undefined : readMark(isWeights ? 'points' : 'grades', words(value));
      if (!isEmpty(value) && grade === undefined) {
        // The row of headings above the grades is passed over.
        if (r === 0 && table.length > 1) break;
        const cell = upright ? a1(top + c, left) : a1(top + r, left + c);
        return {
          problem: isWeights
            ? text(
                `${cell}의 ${eunNeun(`‘${words(value)}’`)} 점수가 아닙니다. 0부터 100까지의 숫자를 적어 주십시오.`,
                `“${words(value)}” in ${cell} is not a number of points. Use 0 to 100.`,
              )
            : text(
                `${cell}의 ${eunNeun(`‘${words(value)}’`)} 등급이 아닙니다. A부터 E까지 적어 주십시오.`,
                `“${words(value)}” in ${cell} is not a grade. Use A to E.`,
              ),
        };
      }
      grades.push(grade);
    }
    if (grades.length === items) firms.push({ name: named ? words(row[0] ?? null) : '', grades });
  }
  if (firms.length) return { firms };
  return {
    problem: isWeights
      ? text('선택한 범위에 점수가 없습니다.', 'There are no points in the selected range.')
      : text('선택한 범위에 등급이 없습니다.', 'There are no grades in the selected range.'),
  };
}

/** The chosen card first; where the range does not fit it but fits another, it is read by that one. */
export function gradesByCard<Id>(
  block: Pick<SheetBlock, 'values' | 'top' | 'left'>,
  cards: readonly { readonly id: Id; readonly items: number; readonly isWeights?: boolean }[],
): { readonly id: Id | undefined; readonly read: GradesRead } {
  const reads = cards.map(({ id, items, isWeights }) => ({ id, read: gradesFrom(block, items, isWeights) }));
  const fitting = reads.find(({ read }) => 'firms' in read);
  return fitting ?? { id: undefined, read: reads[0]?.read ?? gradesFrom(block, 0) };
}
