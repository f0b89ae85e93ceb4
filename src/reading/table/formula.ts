import type { Area } from '../../sheet/model';
import { parseA1, parseArea } from '../../sheet/a1';

/** A term of a formula that only adds and subtracts cells, numbers and sums. */
export type Term =
  | { readonly sign: 1 | -1; readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly sign: 1 | -1; readonly kind: 'number'; readonly value: number }
  | { readonly sign: 1 | -1; readonly kind: 'sum'; readonly areas: readonly Area[]; readonly visibleOnly: boolean };

const cache = new Map<string, readonly Term[] | null>();

/**
 * Reads `=I6+J6`, `=SUM(I6:I106)`, `=SUBTOTAL(9,K6:K20)+K22-5`: what can be followed without a calculation engine.
 * Undefined for everything else; nothing is ever executed.
 */
export function readFormula(formula: string): readonly Term[] | undefined {
  if (formula.length > 2_000) return undefined;
  const known = cache.get(formula);
  if (known !== undefined) return known ?? undefined;
  const terms = parse(formula.replace(/^=/, '').replace(/\s+/g, ''));
  if (cache.size < 20_000) cache.set(formula, terms ?? null);
  return terms;
}

function parse(body: string): Term[] | undefined {
  const terms: Term[] = [];
  let rest = body.replace(/^\+/, '');
  let sign: 1 | -1 = 1;
  if (rest.startsWith('-')) {
    sign = -1;
    rest = rest.slice(1);
  }
  while (rest !== '') {
    const call = /^(SUM|SUBTOTAL)\(([^()]*)\)/i.exec(rest);
    const atom = call ?? /^[^+\-*/^&<>=%(),]+/.exec(rest);
    if (!atom) return undefined;
    const term = call ? readCall(call, sign) : readAtom(atom[0], sign);
    if (!term) return undefined;
    terms.push(term);
    rest = rest.slice(atom[0].length);
    if (rest === '') return terms;
    if (rest[0] !== '+' && rest[0] !== '-') return undefined;
    sign = rest[0] === '+' ? 1 : -1;
    rest = rest.slice(1);
  }
  return undefined;
}

function readCall(call: RegExpExecArray, sign: 1 | -1): Term | undefined {
  const parts = (call[2] as string).split(',');
  let visibleOnly = false;
  if ((call[1] as string).toUpperCase() === 'SUBTOTAL') {
    const code = Number(parts.shift());
    if (code !== 9 && code !== 109) return undefined;
    visibleOnly = true;
  }
  const areas: Area[] = [];
  for (const part of parts) {
    if (part.includes('!')) return undefined;
    const area = parseArea(part);
    if (!area) return undefined;
    areas.push(area);
  }
  return { sign, kind: 'sum', areas, visibleOnly };
}

function readAtom(atom: string, sign: 1 | -1): Term | undefined {
  if (atom.includes('!')) return undefined;
  const cell = parseA1(atom);
  if (cell) return { sign, kind: 'cell', row: cell.row, column: cell.column };
  return /^\d+(\.\d+)?$/.test(atom) ? { sign, kind: 'number', value: Number(atom) } : undefined;
}
