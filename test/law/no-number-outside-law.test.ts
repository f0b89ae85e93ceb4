/** Numbers of the notice stand in src/law only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AMOUNTS, CODES, legalNumbers, MARKS, PERCENTS, PERIODS } from './legal-numbers';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const LAYERS = ['rules', 'sheet', 'functions', 'hosts', 'taskpane', 'cli', 'workbench'];

/** Worked examples are cases: their numbers are typed by hand so that they can fail, and nothing decides by them. */
const CASES = /^functions\/(help|metadata)\//;

const filesOf = (layer: string): readonly string[] =>
  readdirSync(src, { withFileTypes: true }).some((entry) => entry.name === layer)
    ? readdirSync(join(src, layer), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(src, layer, name))
        .filter((file) => !CASES.test(relative(src, file).replaceAll('\\', '/')))
    : [];

describe('what is looked for', () => {
  it('comes from the editions', () => {
    expect([...AMOUNTS].sort((a, b) => a - b)).toEqual([700_000, 40_000_000, 50_000_000, 80_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000]);
    expect([...MARKS].sort((a, b) => a - b)).toEqual([24, 26, 65]);
    for (const days of [7, 10, 20, 30, 40, 45]) expect(PERIODS.has(days)).toBe(true);
    for (const percent of [5, 6, 7, 8, 10]) expect(PERCENTS.has(percent)).toBe(true);
    // The 46 of 2013 (those of today are among them), the one that stood in the list until 2025-09-15, and five longer prefixes of ratios.
    expect(CODES.size).toBe(46 + 1 + 5);
  });

  it.each([
    ['if (rdCost >= 50_000_000) ok();', 'amount'],
    ['const min = 5e7;', 'amount'],
    ['const min = 50 * 1_000_000;', 'amount'],
    ['const min = 50 * 10 ** 6;', 'amount'],
    ["const min = Number('50000000');", 'amount'],
    ["const min = readNumber('50,000,000');", 'amount'],
    ['const young = 40000000;', 'amount'],
    ['return total >= 65;', 'mark'],
    ['const passMark = 65;', 'mark'],
    ['const marks = { technology: 65 };', 'mark'],
    ['if (technologyPoints >= 26) ok();', 'mark'],
    ['const floor = card === 5 ? 26 : 24;', 'mark'],
    ['addDays(requestedOn, 45)', 'period'],
    ['addDays(end, -7)', 'period'],
    ['addMonths(start, 24)', 'period'],
    ['addMonths(issuedOn, 12)', 'period'],
    ['const processingDays = 30;', 'period'],
    ['const due = { days: 40 };', 'period'],
    ['function objection(days = 7) { return days; }', 'period'],
    ['rdCost * 100 >= sales * 5', 'ratio'],
    ['const requiredRatio = 0.05;', 'ratio'],
    ['if (ratio >= 0.07) ok();', 'ratio'],
    ['const percents = [5, 6, 7, 8];', 'ratio'],
    ["if (code === '56111') no();", 'code'],
    ['const excluded = new Set([56111, 56112]);', 'code'],
    ["const codes = '55112 55119 55909'.split(' ');", 'code'],
    ["code.startsWith('2918')", 'code'],
  ] as const)('%s: %s', (source, why) => {
    expect(legalNumbers(source)[0]?.why).toBe(why);
  });

  it.each([
    'String.fromCharCode(65 + index)',
    'const column = letters.charCodeAt(0) - 65;',
    'index = index * 26 + letter;',
    'Math.floor(index / 26)',
    'const width = { columns: 20, padding: 7 };',
    'setTimeout(run, 500);',
    'rdCost * 100 >= sales * percent',
    'const thousands = won / 1000;',
    'const month = quarter * 3 - 2;',
    'if (rows.length > 20) collapse();',
    'for (let at = 0; at < 10; at += 1) look(at);',
    'const MAX_ROWS = 1_048_576;',
    'const ratio = cost / sales;',
    'const bytes = 5 * 1024 * 1024;',
    'if (weekday === 6) next();',
    "const width = '24px';",
    "const example = '26410';",
    'padStart(2, "0")',
    'addMonths(last, 12 * years)',
    'addDays(end, 1)',
  ])('%s: nothing', (source) => {
    expect(legalNumbers(source)).toEqual([]);
  });
});

describe('no number of the notice stands outside src/law', () => {
  it.each(LAYERS)('in %s', (layer) => {
    const found = filesOf(layer).flatMap((file) =>
      legalNumbers(readFileSync(file, 'utf8'), file).map((hit) => `${relative(src, file)}:${hit.line} ${hit.why} ${hit.text}`),
    );
    expect(found).toEqual([]);
  });
});
