/** Runs the formulas of the examples: one call of ours, perhaps inside INDEX, ROWS or SUM, over a small sheet from A1. */
import { date, toSerial } from '../../src/domain';
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

/** The outermost call, with what it is given. */
function callOf(source: string, sheet: Sheet): { readonly name: string; readonly given: readonly unknown[] } {
  const call = /^([A-Z_.]+)\((.*)\)$/.exec(source);
  if (!call) throw new Error(`cannot read ${source}`);
  return { name: call[1] as string, given: call[2] === '' ? [] : split(call[2] as string).map((part) => value(part, sheet)) };
}

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
  const { name, given } = callOf(source, sheet);
  const table = given[0] as unknown[][];
  switch (name) {
    case 'INDEX':
      return table[(given[1] as number) - 1]?.[(given[2] as number) - 1];
    case 'ROWS':
      return table.length;
    case 'SUM':
      return table.flat().reduce<number>((sum, cell) => (typeof cell === 'number' ? sum + cell : sum), 0);
    default: {
      const ours = functions.get(name.replace(/^KVENTURE\./, ''));
      if (!ours) throw new Error(`no function ${name}`);
      return ours(...given);
    }
  }
}

export const calculate = (example: Example): unknown => value(example.formula.slice(1), example.cells ?? []);

/** Days as sheets hold them: numbers. */
const asHeld = (given: unknown): unknown =>
  Array.isArray(given) ? given.map(asHeld) : typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) ? toSerial(date(given)) : given;

/** What the example gives our function, wherever its call stands: as cells hold it. */
export function givenIn(example: Example): readonly unknown[] {
  const ours = /KVENTURE\..*/.exec(example.formula)?.[0] ?? '';
  let depth = 0;
  let end = 0;
  for (; end < ours.length; end += 1) {
    if (ours[end] === '(') depth += 1;
    if (ours[end] === ')' && (depth -= 1) === 0) break;
  }
  return callOf(ours.slice(0, end + 1), example.cells ?? []).given.map(asHeld);
}

/** What a function answers, with a thrown error of a cell as its code. */
export function answerOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  }
}
