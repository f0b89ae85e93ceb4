/** Runs the formulas of the examples: one call of ours, perhaps inside INDEX, ROWS or SUM, over a small sheet from A1. */
import { functions } from '../../src/functions/registry';
import type { Example, ExampleCell } from '../../src/functions/help/examples';

type Sheet = readonly (readonly ExampleCell[])[];

/** Splits at commas that stand in no brackets and no quotes. */
function split(list: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const sign of list) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && sign === '(') depth += 1;
    if (!quoted && sign === ')') depth -= 1;
    if (!quoted && depth === 0 && sign === ',') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

const columnOf = (letters: string): number => letters.charCodeAt(0) - 65;

function value(source: string, sheet: Sheet): unknown {
  if (source === '') return null;
  if (/^".*"$/.test(source)) return source.slice(1, -1);
  if (source === 'TRUE' || source === 'FALSE') return source === 'TRUE';
  if (/^-?[\d.]+$/.test(source)) return Number(source);
  const area = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(source);
  if (area) {
    const [, left = 'A', top = '1', right = left, bottom = top] = area;
    const cells: unknown[][] = [];
    for (let row = Number(top) - 1; row < Number(bottom); row += 1) {
      cells.push(Array.from({ length: columnOf(right) - columnOf(left) + 1 }, (_, at) => sheet[row]?.[columnOf(left) + at] ?? null));
    }
    return cells;
  }
  const call = /^([A-Z_.]+)\((.*)\)$/.exec(source);
  if (!call) throw new Error(`cannot read ${source}`);
  const given = call[2] === '' ? [] : split(call[2] as string).map((part) => value(part, sheet));
  const table = given[0] as unknown[][];
  switch (call[1]) {
    case 'INDEX':
      return table[(given[1] as number) - 1]?.[(given[2] as number) - 1];
    case 'ROWS':
      return table.length;
    case 'SUM':
      return table.flat().reduce<number>((sum, cell) => (typeof cell === 'number' ? sum + cell : sum), 0);
    default: {
      const ours = functions.get((call[1] as string).replace(/^KVENTURE\./, ''));
      if (!ours) throw new Error(`no function ${call[1]}`);
      return ours(...given);
    }
  }
}

export const calculate = (example: Example): unknown => value(example.formula.slice(1), example.cells ?? []);

/** What a function answers, with a thrown error of a cell as its code. */
export function answerOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  }
}
