import { gzipSync } from 'node:zlib';
import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../src/functions/build/bundle';
import { OWN_NAMES } from '../../src/functions/build/minify';
import { useLanguage } from '../../src/functions/host';
import { functions } from '../../src/functions/registry';
import { editions } from '../../src/law';
import type { Case } from '../cases/functions/case';
import * as cards from '../cases/functions/cards';
import * as dates from '../cases/functions/dates';
import { frozen, tables as matrices } from '../cases/functions/frozen';
import * as rd from '../cases/functions/rd';
import { cpuTime } from '../lib/cpu-time';

const KB = 1024;
let code: string;
let english: string;

beforeAll(async () => {
  [code, english] = await Promise.all([bundleFunctions('ko'), bundleFunctions('en')]);
}, 60_000);

/** Takes away what came after ES2016: the library of the engine in which Excel for Windows runs the functions before version 2403. */
const withoutLaterLibrary = `
  const gone = {
    Object: 'entries values getOwnPropertyDescriptors fromEntries hasOwn groupBy',
    Array: 'fromAsync',
    'Array.prototype': 'flat flatMap at findLast findLastIndex toSorted toReversed toSpliced with',
    'String.prototype': 'padStart padEnd trimStart trimEnd trimLeft trimRight matchAll replaceAll at isWellFormed toWellFormed',
    'Promise.prototype': 'finally', Promise: 'allSettled any try withResolvers',
    Map: 'groupBy', 'Set.prototype': 'union intersection difference isSubsetOf isSupersetOf isDisjointFrom symmetricDifference',
    RegExp: 'escape', 'RegExp.prototype': 'flags dotAll hasIndices', Symbol: 'asyncIterator matchAll',
  };
  for (const [path, names] of Object.entries(gone)) {
    const holder = path.split('.').reduce((object, name) => object[name], globalThis);
    for (const name of names.split(' ')) delete holder[name];
  }
  for (const name of 'BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry AggregateError SharedArrayBuffer Atomics Iterator globalThis'.split(' ')) delete this[name];
`;

/** An engine with no global of a browser, of Node or of Office: only `CustomFunctions`. */
function load(more: Record<string, unknown> = {}, prepare = '', source = code) {
  const associated = new Map<string, (...values: unknown[]) => unknown>();
  class CellError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  const CustomFunctions = {
    associate: (id: string, run: (...values: unknown[]) => unknown) => associated.set(id, run),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
  };
  const script = new Script(source);
  const context = createContext({ CustomFunctions, ...more });
  new Script(prepare).runInContext(context);
  const started = cpuTime();
  script.runInContext(context);
  const took = cpuTime() - started;
  const call = (id: string, ...values: unknown[]): unknown => (associated.get(id) as (...given: unknown[]) => unknown)(...values);
  const error = (id: string, ...values: unknown[]): CellError => {
    try {
      call(id, ...values);
    } catch (thrown) {
      if (thrown instanceof CellError) return thrown;
      throw thrown;
    }
    throw new Error(`${id} did not throw`);
  };
  return { associated, call, error, took };
}

describe('the bundle of the functions', () => {
  it('says its errors where the program brings no class for them', () => {
    const functionsHere = new Map<string, (...values: unknown[]) => unknown>();
    new Script(code).runInContext(createContext({ CustomFunctions: { associate: (id: string, run: () => unknown) => functionsHere.set(id, run) } }));
    const thrown = ((): unknown => {
      try {
        return functionsHere.get('RD_RATIO')?.([[1, 'x']], [[5]]);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ code: '#VALUE!', message: 'rd_cost 1행 2열: ‘x’ – 금액(숫자)이 필요합니다' });
  });

  it('associates the 22 functions in a bare engine, at once', () => {
    expect([...load().associated.keys()]).toEqual(Object.keys(frozen));
  });

  it('is small and quick to load', () => {
    const took = Math.min(...Array.from({ length: 5 }, () => load().took));
    for (const [name, script] of Object.entries({ 'functions.js': code, 'functions.en.js': english })) {
      const zipped = gzipSync(script).length;
      console.info(`${name}: ${(script.length / KB).toFixed(1)} KB, ${zipped} bytes gzipped, evaluated in ${took.toFixed(1)} ms`);
      expect(zipped, name).toBeLessThan(24 * KB);
    }
    // 15 ms on a quiet machine; the machine of the tests is shared.
    expect(took).toBeLessThan(150);
  });

  it('renames nothing that a message names or Excel looks at', () => {
    const parameters = Object.values(frozen).flatMap((names) => names.map((name) => name.replace('?', '')));
    expect(parameters).toContain('sales');
    expect(parameters).not.toContain('kind');
    const seen = [
      ...parameters,
      'type',
      'basicValue',
      'numberFormat',
      'code',
      'message',
      'error',
      'Error',
      'ErrorCode',
      'source',
      'length',
      'status',
      'text',
      'path',
    ];
    expect(OWN_NAMES.filter((name) => seen.includes(name))).toEqual([]);
  });

  it('keeps to the syntax of ES2016, asks for nothing from outside, and holds no long texts of the articles', () => {
    const forbidden = [
      /\bimport\(/,
      /\brequire\(/,
      /\bfetch\(/,
      /XMLHttpRequest/,
      /Date\.now/,
      /Math\.random/,
      /\\p\{/,
      /\?\?/,
      /\?\.[a-z]/i,
      /\(\?<[=!a-z]/i,
      /\{\.\.\./,
      /createElement/,
      /Zod/,
      /윤리경영/,
    ];
    for (const script of [code, english]) expect(forbidden.filter((pattern) => pattern.test(script))).toEqual([]);
  });

  it('answers every case as the sources do, although it carries less of the law', () => {
    sameAsSources(load().call);
  });

  it('answers them in English too, in the script that stands beside the English metadata', () => {
    useLanguage('en');
    try {
      sameAsSources(load({ Office: {} }, '', english).call, inKorean);
    } finally {
      useLanguage(undefined);
    }
  });

  it('answers them all in an engine with the library of 2016, without Office.context', () => {
    const { call, associated } = load({ Office: {} }, withoutLaterLibrary);
    expect([...associated.keys()]).toEqual(Object.keys(frozen));
    sameAsSources(call);
    for (const [id, args] of [
      ['VENTURE_SCORE', [[Array(10).fill('A')], 4]],
      ['VENTURE_POINTS', ['A', 4]],
      ['VENTURE_RESULT', [[Array(10).fill('A')], 4]],
      ['VENTURE_CARD', [4]],
      ['RD_PERIOD', ['2014-02-14']],
      ['RENEWAL_WINDOW', ['2016-05-19']],
    ] as const) {
      const answer = ((): unknown => {
        try {
          return call(id, ...args);
        } catch {
          // Only the shape of an answer is asked for here.
          return [[]];
        }
      })();
      expect(Array.isArray(answer) && (answer as unknown[]).every((row) => Array.isArray(row)), id).toBe(true);
    }
    // Sums that ordinary numbers cannot hold: the sixteenth digit decides.
    expect(call('RD_RATIO', [[0.1], [0.2]], 3)).toBeCloseTo(0.1, 15);
  });

  it('names nothing of a later library', () => {
    const later =
      /\b(BigInt|flatMap|padStart|padEnd|getOwnPropertyDescriptors|fromEntries|trimStart|trimEnd|matchAll|replaceAll|hasOwn|findLast|findLastIndex|toSorted|allSettled|globalThis)\b|Object\.(entries|values)\b|\.(flat|at)\(/;
    for (const script of [code, english]) expect(later.exec(script)?.[0]).toBeUndefined();
  });

  it('speaks the language of the metadata that it stands beside, and nothing of the other', () => {
    const told = { Office: { context: { displayLanguage: 'en-US' } }, navigator: { language: 'en-GB' } };
    expect(load(told).error('RD_RATIO', [[1, 'x']], [[5]]).message).toBe('rd_cost 1행 2열: ‘x’ – 금액(숫자)이 필요합니다');
    expect(load({}, '', english).error('RD_RATIO', [[1, 'x']], [[5]]).message).toBe('rd_cost, row 1, column 2: "x" – an amount (a number) is expected');
    expect(code).not.toContain('is expected');
    expect(english).not.toContain('필요합니다');
  });

  /** Cards and their items are named as the sheet has them, in Korean, in both languages. */
  const names = editions
    .flatMap(({ scoreCards }) => (scoreCards.available ? scoreCards.value.cards : []))
    .flatMap(({ title, items }) => [title, ...items.map(({ name }) => name)])
    .sort((a, b) => b.en.length - a.en.length);
  const inKorean = (message: string): string => names.reduce((words, { ko, en }) => words.replaceAll(en, ko), message);

  function sameAsSources(call: (id: string, ...values: unknown[]) => unknown, named = (message: string): string => message): void {
    const tables: Readonly<Record<string, readonly Case[]>> = { ...rd, ...cards, ...dates };
    const told = (run: () => unknown): unknown => {
      try {
        return JSON.stringify(run());
      } catch (error) {
        const { code: kind, message } = error as { code: string; message: string };
        return `${kind} ${named(message)}`;
      }
    };
    const words = (value: unknown): unknown => (typeof value === 'string' ? value : value);
    const all = Object.values(tables).flat();
    expect(all.length).toBeGreaterThan(400);
    for (const { id, args } of all) {
      // Errors inside a table carry their message in another way in each class; their place and code are compared.
      const plain = (value: unknown): unknown => words(String(value).replace(/\{"code":"(#[^"]*)"[^}]*\}/g, '$1'));
      // In Excel a function whose metadata says so answers a table, of one cell too.
      const source = (): unknown => {
        const value = functions.get(id)?.(...args);
        return matrices.includes(id) && !Array.isArray(value) ? [[value]] : value;
      };
      expect(plain(told(() => call(id, ...args))), `${id} ${JSON.stringify(args)}`).toEqual(plain(told(source)));
    }
  }

  it('calculates there with arguments of another realm, scalars and ranges', () => {
    const { call } = load();
    expect(call('RD_RATIO', 50, [[1000]])).toBe(0.05);
    // Its metadata says that it answers a table.
    expect(call('VENTURE_SCORE', [Array(10).fill('A')], 4)).toEqual([[100]]);
    expect(call('VALIDITY_END', 41_779)).toBe(42_509); // 2014-05-20 → 2016-05-19: 366 + 365 − 1 = 730 days on
    expect(call('RD_PERIOD', '2014-02-14')).toHaveLength(4);
    expect(call('EXCLUDED_INDUSTRY', '56111', null)).toBe(true);
  });

  it('throws the errors of the program', () => {
    const { error } = load();
    expect(error('RD_RATIO', [[1, 'x']], [[5]])).toMatchObject({ code: '#VALUE!', message: 'rd_cost 1행 2열: ‘x’ – 금액(숫자)이 필요합니다' });
    expect(error('RD_RATIO', 1, 0)).toMatchObject({ code: '#DIV/0!' });
    expect(error('RD_PERIOD', null)).toMatchObject({ code: '#N/A' });
  });

  it('gives formats and tables only to programs that show them', () => {
    const office = (version: string) => ({ Office: { context: { requirements: { isSetSupported: (_: string, wanted: string) => wanted <= version } } } });
    const modern = load(office('1.4'));
    expect(modern.call('VALIDITY_START', 41_779)).toEqual({ type: 'FormattedNumber', basicValue: 41_779, numberFormat: 'yyyy-mm-dd' });
    expect(modern.call('RD_RATIO', 5, 100)).toEqual({ type: 'FormattedNumber', basicValue: 0.05, numberFormat: '0.00%' });
    // What a function gave is taken by the next.
    expect(modern.call('RENEWAL_WINDOW', modern.call('VALIDITY_END', 41_779))).toHaveLength(1);
    expect(modern.call('VENTURE_SCORE', [Array(10).fill('A')], 4)).toEqual([[100]]);
    expect(load(office('1.3')).call('VALIDITY_START', 41_779)).toBe(41_779);
  });
});
