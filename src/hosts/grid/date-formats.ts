/** Days that a formula answers are shown and saved as Excel in Korean shows them, not with the slashes of the grid's engine. */
import type { Grid } from './engine';

const OF_ENGINE: ReadonlyMap<string, string> = new Map([
  ['yyyy/mm/dd;@', 'yyyy-mm-dd'],
  ['yyyy/mm/dd hh:mm', 'yyyy-mm-dd hh:mm'],
]);
type Line = Readonly<Record<string, { readonly s?: { n?: { pattern?: string } } } | null>> | null;
type Units = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Line>> | null>> | null>>;
/** Where the engine hands over what it has calculated: by workbook, sheet, row and column. */
const HANDED: Readonly<Record<string, string>> = {
  'formula.mutation.set-formula-calculation-result': 'unitData',
  'formula.mutation.set-array-formula-data': 'arrayFormulaCellData',
};

export function dayFormats(grid: Grid): { dispose(): void } {
  return grid.api.onBeforeCommandExecute(({ id, params }) => {
    const part = HANDED[id];
    const units = part === undefined ? undefined : (params as Record<string, Units | undefined>)[part];
    for (const sheets of Object.values(units ?? {})) for (const rows of Object.values(sheets ?? {})) for (const row of Object.values(rows ?? {})) rewrite(row);
  });
}

function rewrite(row: Line): void {
  for (const cell of Object.values(row ?? {})) {
    const format = cell?.s?.n;
    const ours = format?.pattern === undefined ? undefined : OF_ENGINE.get(format.pattern);
    if (format && ours !== undefined) format.pattern = ours;
  }
}
