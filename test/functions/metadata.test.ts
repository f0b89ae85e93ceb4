import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { language } from '../../src/functions/host';
import { z } from 'zod';
import { generateMetadata, type Metadata } from '../../src/functions/metadata';
import { functionDocs, type FunctionDoc } from '../../src/functions/metadata/docs';
import { functionsKo } from '../../src/functions/metadata/ko';
import { functionCatalogue } from '../../src/functions/metadata/catalogue';
import { CATALOGUE, catalogueText } from '../../src/functions/metadata/write-catalogue';
import { generateHelp } from '../../src/functions/help/build';
import { functions } from '../../src/functions/registry';
import { dropDowns, frozen, ranges, tables } from '../cases/functions/frozen';

let ko: Metadata;
let en: Metadata;
let docs: readonly FunctionDoc[];
beforeAll(async () => {
  ({ ko, en } = await generateMetadata());
  docs = await functionDocs();
});

const ids = Object.keys(frozen);
const lists = (metadata: Metadata) =>
  Object.fromEntries(metadata.functions.map((one) => [one.id, one.parameters.map((parameter) => parameter.name + (parameter.optional ? '?' : ''))]));

/** `RD1`, `ABC123`, `R1C1`: Excel takes such names for cells. Columns end at XFD. */
const looksLikeACell = (name: string): boolean => /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C\d*$/i.test(name);

describe('the metadata', () => {
  it('has the released functions, parameters and order', () => {
    expect(en.functions.map(({ id }) => id)).toEqual(ids);
    expect(lists(en)).toEqual(frozen);
    for (const one of en.functions) expect(one.name).toBe(one.id);
  });

  it('is one in both languages but for its words', () => {
    const bare = (metadata: Metadata) => ({
      ...metadata,
      functions: metadata.functions.map((one) => ({
        ...one,
        description: '',
        helpUrl: '',
        parameters: one.parameters.map((parameter) => ({ ...parameter, description: '' })),
      })),
      enums: metadata.enums.map((one) => ({ ...one, values: one.values.map(({ stringValue }) => stringValue) })),
    });
    expect(bare(ko)).toEqual(bare(en));
    for (const [id, words] of Object.entries(functionsKo)) expect(Object.keys(words.parameters), id).toEqual(frozen[id]?.map((name) => name.replace('?', '')));
  });

  it('is written for every function and parameter, Korean in Korean and English in English, at lengths that Excel shows', () => {
    for (const metadata of [ko, en]) {
      for (const one of metadata.functions) {
        for (const words of [one.description, ...one.parameters.map(({ description }) => description)]) {
          expect(words.length, `${one.id}: ${words}`).toBeGreaterThan(1);
          expect(words.length, `${one.id}: ${words}`).toBeLessThanOrEqual(128);
        }
      }
    }
    for (const one of ko.functions) expect(one.description, one.id).toMatch(/[가-힣]/);
    for (const one of en.functions) expect(one.description, one.id).toMatch(/^[A-Z]/);
  });

  it('keeps every dimension', () => {
    for (const one of en.functions) {
      expect(
        one.parameters.filter(({ dimensionality }) => dimensionality === 'matrix').map(({ name }) => name),
        one.id,
      ).toEqual(ranges[one.id] ?? []);
      expect(one.result.dimensionality === 'matrix', one.id).toBe(tables.includes(one.id));
      for (const parameter of one.parameters) expect(parameter.type, `${one.id} ${parameter.name}`).toBe(parameter.customEnumId ? 'string' : 'any');
    }
  });

  it('has drop-downs, help addresses, and lets data types in, but never with the option that crashes Excel 2021 together with them', () => {
    for (const metadata of [ko, en]) {
      expect(metadata).not.toHaveProperty('allowErrorForDataTypeAny');
      expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
      expect(Object.fromEntries(metadata.enums.map((one) => [one.id, one.values.map(({ stringValue }) => stringValue)]))).toEqual(dropDowns);
      for (const one of metadata.enums) for (const value of one.values) expect(value.tooltip.length, `${one.id} ${value.stringValue}`).toBeGreaterThan(1);
    }
    for (const [metadata, lang] of [
      [ko, 'ko'],
      [en, 'en'],
    ] as const) {
      for (const one of metadata.functions) expect(one.helpUrl).toBe(`https://localhost:3000/help/${lang}/${one.id}.html`);
    }
  });

  it('has names that Excel accepts', () => {
    expect(['RD1', 'abc12', 'XFD1', 'R1C1', 'rc'].every(looksLikeACell)).toBe(true);
    for (const id of ids) {
      expect(looksLikeACell(id), id).toBe(false);
      expect(id).toMatch(/^[A-Z][A-Z_]{2,}$/);
    }
  });

  it('has no volatile, streaming or hidden function', () => {
    for (const one of en.functions) expect(one).not.toHaveProperty('options');
  });
});

/** custom-functions.schema.json as Microsoft documents it ("Manually create JSON metadata for custom functions"); nothing beyond it. */
const TYPE = z.enum(['any', 'boolean', 'number', 'string']);
const DIMENSIONALITY = z.enum(['scalar', 'matrix']);
const SCHEMA = z.strictObject({
  allowCustomDataForDataTypeAny: z.boolean(),
  functions: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z0-9_.]{3,255}$/),
      name: z.string().regex(/^[A-Za-z][A-Za-z0-9_.]{2,254}$/),
      description: z.string().min(1),
      helpUrl: z.string().regex(/^https:\/\//),
      parameters: z.array(
        z.strictObject({
          name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
          description: z.string().min(1),
          type: TYPE,
          dimensionality: DIMENSIONALITY.optional(),
          optional: z.boolean().optional(),
          customEnumId: z.string().optional(),
        }),
      ),
      result: z.strictObject({ type: TYPE, dimensionality: DIMENSIONALITY.optional() }),
      options: z.strictObject({ cancelable: z.literal(false).optional() }).optional(),
    }),
  ),
  enums: z.array(
    z.strictObject({
      id: z.string().min(1),
      type: z.literal('string'),
      values: z.array(z.strictObject({ name: z.string().min(1), stringValue: z.string().min(1), tooltip: z.string() })).min(1),
    }),
  ),
});

it('the metadata keeps to its schema, and names only drop-downs that it has', () => {
  for (const metadata of [ko, en]) {
    expect(SCHEMA.safeParse(JSON.parse(JSON.stringify(metadata))).error?.issues ?? []).toEqual([]);
    const enums = new Set(metadata.enums.map(({ id }) => id));
    for (const { parameters } of metadata.functions)
      for (const { customEnumId } of parameters) if (customEnumId !== undefined) expect(enums).toContain(customEnumId);
  }
  expect(SCHEMA.safeParse({ ...en, allowErrorForDataTypeAny: true }).success).toBe(false);
});

describe('the functions', () => {
  it('are all associated, each once, by its own id', () => {
    const source = readFileSync(new URL('../../src/functions/index.ts', import.meta.url), 'utf8');
    const calls = [...source.matchAll(/^CustomFunctions\.associate\('(\w+)', of\('(\w+)'\)\);$/gm)];
    expect(calls.map(([, id]) => id)).toEqual(ids);
    for (const [, id, name] of calls) expect(name).toBe(id);
    expect([...functions.keys()].sort()).toEqual([...ids].sort());
  });

  it('say in their comments what they take, answer and refuse, and from where in the law', () => {
    for (const doc of docs) {
      expect(doc.returns.en.length, doc.id).toBeGreaterThan(5);
      expect(doc.returns.ko.length, doc.id).toBeGreaterThan(1);
      expect(doc.throws.length, doc.id).toBeGreaterThan(0);
      for (const sentence of doc.throws) {
        expect(sentence.en, doc.id).toMatch(/^#(VALUE!|N\/A|DIV\/0!) /);
        expect(sentence.ko.slice(0, 4), `${doc.id}: ${sentence.en}`).toBe(sentence.en.slice(0, 4));
      }
      expect(functionsKo[doc.id]?.throws.length, doc.id).toBe(doc.throws.length);
      expect(doc.source, doc.id).toMatch(/^(제|시행령|별표|별지)/);
    }
  });
});

describe('the language of the functions', () => {
  afterEach(() => void vi.unstubAllGlobals());
  it.each([
    ['ko-KR', 'ko'],
    ['ko', 'ko'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['ja-JP', 'en'],
    ['de-DE', 'en'],
    // A language that only begins like it.
    ['kok-IN', 'en'],
  ])('%s is spoken to in %s', (displayLanguage, lang) => {
    vi.stubGlobal('Office', { context: { displayLanguage } });
    expect(language()).toBe(lang);
  });
});

describe('the help and the catalogue', () => {
  it('have a page for each function in both languages, with its examples and a clause', async () => {
    const pages = await generateHelp();
    expect(Object.keys(pages).sort()).toEqual(['ko', 'en'].flatMap((lang) => ['index', ...ids].map((id) => `help/${lang}/${id}.html`)).sort());
    for (const [path, html] of Object.entries(pages)) {
      expect(html, path).not.toMatch(/<script|https?:|undefined|\[object/);
      expect(html.match(/<h1>/g), path).toHaveLength(1);
      if (!path.endsWith('index.html')) {
        expect(html, path).toMatch(/<blockquote lang="ko"><p>/);
        expect((html.match(/class="example"/g) ?? []).length, path).toBeGreaterThanOrEqual(3);
      }
    }
    // Where Excel shows 42509 or 0.05, and where it shows #NAME?, the page says what to do.
    const ofDates = ['RD_PERIOD', 'VALIDITY_START', 'VALIDITY_END', 'RENEWAL_WINDOW', 'EVALUATION_DUE', 'PROCESSING_DUE', 'OBJECTION_DUE', 'REPORT_DUE'];
    for (const id of ids) {
      const [ko, en] = [pages[`help/ko/${id}.html`] ?? '', pages[`help/en/${id}.html`] ?? ''];
      const asDate = ofDates.includes(id);
      const asPercent = id === 'RD_RATIO' || id === 'RD_REQUIRED_RATIO';
      expect([ko.includes('셀 서식(Ctrl+1)을 날짜로'), en.includes('give the cell a date format')], id).toEqual([asDate, asDate]);
      expect([ko.includes('백분율(소수점 2자리)로'), en.includes('percent format with two decimals')], id).toEqual([asPercent, asPercent]);
      expect([ko.includes('#NAME?'), en.includes('up to 24 hours')], id).toEqual([true, true]);
    }
    // When an answer is not sure stands on the page of each function that answers from what is not held, and on no other.
    const unsure = (id: string): string[] =>
      [...(pages[`help/ko/${id}.html`] ?? '').matchAll(/<li>(\d{4}-\d\d-\d\d)(?:–([\d-]+)|부터): /g)].map(([, from, until]) => `${from}~${until ?? ''}`);
    expect(unsure('EXCLUDED_INDUSTRY')).toEqual(['2014-08-29~2021-02-11', '2021-02-12~2025-03-31']);
    expect(unsure('CONFIRMING_BODY')).toEqual(['2014-08-29~2021-02-11']);
    expect(unsure('RD_REQUIRED_RATIO')).toEqual(['2014-08-29~2021-02-11', '2021-02-12~2025-03-31', '2026-08-20~']);
    expect(unsure('VENTURE_SCORE')).toEqual(['2014-08-29~2021-02-11', '2021-02-12~2023-04-30', '2021-02-12~2025-03-31', '2026-08-20~']);
    expect(unsure('RD_RATIO')).toEqual([]);
    expect(pages['help/ko/VENTURE_RESULT.html']).toContain('총점 65점 이상 및 기술성 부문에서 26점 이상');
  });

  it('are up to date (npx tsx src/functions/metadata/write-catalogue.ts)', async () => {
    expect(readFileSync(CATALOGUE, 'utf8')).toBe(await catalogueText());
    expect(functionCatalogue.map(({ id }) => id)).toEqual(ids);
  });
});
