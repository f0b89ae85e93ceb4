import { gzipSync } from 'node:zlib';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { frozen } from '../cases/functions/frozen';

const KB = 1024;
let code: string;
let inputs: readonly string[];

beforeAll(async () => {
  // As webpack.config.js builds it: one script, nothing past ES2017.
  const result = await build({
    entryPoints: [new URL('../../src/functions/index.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2017',
  });
  code = result.outputFiles[0]?.text ?? '';
  inputs = Object.keys(result.metafile.inputs);
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
    const zipped = gzipSync(code, { level: 9 }).length;
    const took = Math.min(...Array.from({ length: 5 }, () => load().took));
    console.info(`functions.js: ${(code.length / KB).toFixed(1)} KB, ${(zipped / KB).toFixed(1)} KB gzipped, evaluated in ${took.toFixed(1)} ms`);
    expect(zipped).toBeLessThanOrEqual(30 * KB);
    // 15 ms on a quiet machine; the machine of the tests is shared.
    expect(took).toBeLessThan(60);
  });

  it('holds nothing of React, Fluent or zod, and no long texts of the law', () => {
    expect(inputs.filter((file) => /react|fluent|zod|taskpane|hosts|sheet\/|texts/.test(file))).toEqual([]);
    expect(code).not.toMatch(/\bimport\(|require\(|fetch\(|XMLHttpRequest|Date\.now|Math\.random/);
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
    expect(load({ Office: { context: { displayLanguage: 'ko-KR' } }, navigator: { language: 'en' } }).error('RD_RATIO', 'x', 1).message).toContain('필요합니다');
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
