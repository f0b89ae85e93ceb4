import { gzipSync } from 'node:zlib';
import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../src/functions/build/bundle';
import { functions } from '../../src/functions/registry';
import type { Case } from '../cases/functions/case';
import * as cards from '../cases/functions/cards';
import * as dates from '../cases/functions/dates';
import { frozen } from '../cases/functions/frozen';
import * as rd from '../cases/functions/rd';

const KB = 1024;
let code: string;

beforeAll(async () => {
  code = await bundleFunctions();
});

/** An engine with no global of a browser, of Node or of Office: only `CustomFunctions`. */
function load(more: Record<string, unknown> = {}) {
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
  const script = new Script(code);
  const context = createContext({ CustomFunctions, ...more });
  const started = performance.now();
  script.runInContext(context);
  const took = performance.now() - started;
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
  it('associates the 22 functions in a bare engine, at once', () => {
    expect([...load().associated.keys()]).toEqual(Object.keys(frozen));
  });

  it('is small and quick to load', () => {
    const zipped = gzipSync(code).length;
    const took = Math.min(...Array.from({ length: 5 }, () => load().took));
    console.info(`functions.js: ${(code.length / KB).toFixed(1)} KB, ${(zipped / KB).toFixed(1)} KB gzipped, evaluated in ${took.toFixed(1)} ms`);
    expect(zipped).toBeLessThan(30_000);
    // 15 ms on a quiet machine; the machine of the tests is shared.
    expect(took).toBeLessThan(60);
  });

  it('keeps to the syntax of ES2017, asks for nothing from outside, and holds no long texts of the articles', () => {
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
    expect(forbidden.filter((pattern) => pattern.test(code))).toEqual([]);
  });

  it('answers every case as the sources do, although it carries less of the law', () => {
    const tables: Readonly<Record<string, readonly Case[]>> = { ...rd, ...cards, ...dates };
    const { call } = load();
    const told = (run: () => unknown): unknown => {
      try {
        return JSON.stringify(run());
      } catch (error) {
        const { code: kind, message } = error as { code: string; message: string };
        return `${kind} ${message}`;
      }
    };
    const words = (value: unknown): unknown => (typeof value === 'string' ? value : value);
    const all = Object.values(tables).flat();
    expect(all.length).toBeGreaterThan(400);
    for (const { id, args } of all) {
      // Errors inside a table carry their message in another way in each class; their place and code are compared.
      const plain = (value: unknown): unknown => words(String(value).replace(/\{"code":"(#[^"]*)"[^}]*\}/g, '$1'));
      expect(plain(told(() => call(id, ...args))), `${id} ${JSON.stringify(args)}`).toEqual(plain(told(() => functions.get(id)?.(...args))));
    }
  });

  it('calculates there with arguments of another realm, scalars and ranges', () => {
    const { call } = load();
    expect(call('RD_RATIO', 50, [[1000]])).toBe(0.05);
    expect(call('VENTURE_SCORE', [Array(10).fill('A')], 4)).toBe(100);
    expect(call('VALIDITY_END', 41_779)).toBe(42_509); // 2014-05-20 → 2016-05-19: 366 + 365 − 1 = 730 days on
    expect(call('RD_PERIOD', '2014-02-14')).toHaveLength(4);
    expect(call('EXCLUDED_INDUSTRY', '56111', null)).toBe(true);
  });

  it('throws the errors of the program, in Korean where no language is told', () => {
    const { error } = load();
    expect(error('RD_RATIO', [[1, 'x']], [[5]])).toMatchObject({ code: '#VALUE!', message: 'rd_cost 1행 2열: ‘x’ – 금액(숫자)이 필요합니다' });
    expect(error('RD_RATIO', 1, 0)).toMatchObject({ code: '#DIV/0!' });
    expect(error('RD_PERIOD', null)).toMatchObject({ code: '#N/A' });
  });

  it('speaks the language of the program', () => {
    const english = load({ Office: { context: { displayLanguage: 'en-US' } } });
    expect(english.error('RD_RATIO', [[1, 'x']], [[5]]).message).toBe('rd_cost, row 1, column 2: "x" – an amount (a number) is expected');
    expect(load({ navigator: { language: 'en-GB' } }).error('RD_RATIO', 'x', 1).message).toContain('expected');
    expect(load({ Office: { context: { displayLanguage: 'ko-KR' } }, navigator: { language: 'en' } }).error('RD_RATIO', 'x', 1).message).toContain(
      '필요합니다',
    );
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
