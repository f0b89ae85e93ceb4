/**
 * Builds functions.js: one script for Excel's JavaScript-only runtime, with nothing past ES2016, neither in its syntax
 * nor in the library that it asks for. Of the law it carries what the
 * functions answer from; titles, sources, readings and doubts stay with those who show them, so that the bundle stays small.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Lang } from '../../domain';
import { editions } from '../../law';
import { ksicDivisions } from '../../law/ksic';
import { lowered } from './lower';
import { minified } from './minify';
import { packed } from './pack';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Keys of the editions that no function answers from. */
const LEFT_OUT = new Set([
  'title',
  'source',
  'citation',
  'effective',
  'certainty',
  'unit',
  'raw',
  'why',
  'note',
  'section',
  'excludedCosts',
  'outside',
  'feeLimit',
  'investment',
  'guaranteeLoan',
  'certificates',
  'trainingReportDay',
  'resultDaysBeforeEnd',
  'objectionNotCounted',
  'objectionAnswer',
  'severalIndustries',
  'countedFrom',
  'documents',
  'evaluators',
  'foreignInvestors',
  'reissue',
  'feeRules',
  'remindMonthsBefore',
  'amended',
  'detail',
  'counterparts',
  'ksicRevision',
  'age',
  'beside',
]);
/** … but these are said to the user, or decide. */
const KEPT: Readonly<Record<string, (parent: Readonly<Record<string, unknown>>) => boolean>> = {
  // "Not available in this edition"; the two readings of an item of a list.
  why: (parent) => parent['available'] === false || 'mark' in parent,
  // What the tables of one appendix are told apart by.
  title: (parent) => typeof parent['id'] === 'string' && 'items' in parent,
  // The section of an item of a card; not the class of an excluded industry.
  section: (parent) => 'maxPoints' in parent,
  // The type, by its body; not the amounts of the route.
  investment: (parent) => Array.isArray(parent['investment']),
};
/** Texts that the functions only ever show in Korean. */
const KOREAN_ONLY = new Set(['group', 'korean', 'technology', 'business']);

type Plain = Readonly<Record<string, unknown>>;

/** A row of ratios that a code may be too short for: only such a row is ever named. */
const isFiner = (row: Plain): boolean => Array.isArray(row['prefixes']) && (row['prefixes'] as readonly string[]).some((prefix) => prefix.length > 2);

/** A confirming body: an id and a name, and that is all. The functions answer its Korean name. */
const isBody = (object: Plain): boolean => 'id' in object && !('maxPoints' in object) && !('items' in object);

function slim(value: unknown, lang: Lang, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => slim(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Plain;
  if (KOREAN_ONLY.has(key) || (lang === 'ko' && 'en' in object && key !== 'both')) return { ko: object['ko'] };
  // What stands in the sheet in Korean is named so in both languages.
  if (key === 'both') return { ko: object['ko'], en: object['ko'] };
  // RD_QUALIFIES says no, not which of them is missing.
  if (key === 'rdOrganisations') return { value: [] };
  const kept = Object.entries(object).filter(
    ([name]) => (!LEFT_OUT.has(name) || KEPT[name]?.(object)) && !(name === 'id' && 'bands' in object) && !(name === 'label' && !isFiner(object)),
  );
  // Of a line of 별표 3 (which has a parent) and of an item of its lists (which has a mark) the Korean alone; of an excluded industry (a bare code) no name.
  return Object.fromEntries(
    kept
      .filter(([name]) => name !== 'name' || !('code' in object) || 'parent' in object || 'until' in object)
      .map(([name, one]) => [
        name,
        slim(
          one,
          lang,
          (name === 'name' && ('parent' in object || isBody(object))) || ('mark' in object && name === 'why')
            ? 'korean'
            : ('maxPoints' in object || 'items' in object) && (name === 'name' || name === 'title')
              ? 'both'
              : name,
        ),
      ]),
  );
}

const EDITIONS = 'slim-editions';
/** Puts the slimmed data in the place of the editions' modules. */
const slimLaw = (lang: Lang): Plugin => ({
  name: 'slim-law',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${EDITIONS}$`) }, () => ({ path: EDITIONS, namespace: EDITIONS, sideEffects: false }));
    build.onLoad({ filter: /.*/, namespace: EDITIONS }, () => {
      return { contents: `${packed(editions.map((edition) => slim(edition, lang)))}export{all};`, loader: 'js' };
    });
    build.onLoad({ filter: /[\\/]law[\\/]ksic\.ts$/ }, () => ({
      contents: `export const ksicDivisions=${JSON.stringify({ value: ksicDivisions.value })}`,
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]law[\\/]\d{4}-[\d-]+[\\/]index\.ts$/ }, ({ path }) => {
      const at = editions.findIndex(({ id }) => path.split(/[\\/]/).includes(id));
      return at < 0 ? undefined : { contents: `import{all}from'${EDITIONS}';export const edition=all[${at}];`, loader: 'js' };
    });
  },
});

const lowering = (lang: Lang): Plugin => ({
  name: 'lowering',
  setup(build) {
    // What is left of `text(ko, en)` is one sentence.
    build.onLoad({ filter: /[\\/]domain[\\/]text\.ts$/ }, () => ({ contents: 'export const text=ko=>({ko,en:ko})', loader: 'js' }));
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({ contents: lowered(await readFile(path, 'utf8'), path, lang), loader: 'js' }));
  },
});

/** The list of ids is written out in the entry, where Excel's tools look for it; the registry has the same ids in the same order, and a loop is shorter. */
const entry: Plugin = {
  name: 'entry',
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/]index\.ts$/ }, () => ({
      contents: `import{functions}from'./registry';functions.forEach((run,id)=>CustomFunctions.associate(id,run))`,
      loader: 'js',
    }));
  },
};

/** A module that nothing is asked of is left out, with the texts that it makes as it loads: only the entry does something by being loaded. */
const unasked: Plugin = {
  name: 'unasked',
  setup(build) {
    build.onResolve({ filter: /^\.\.?(\/|$)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (kind === 'entry-point' || pluginData === unasked) return undefined;
      return { ...(await build.resolve(path, { importer, resolveDir, kind, pluginData: unasked })), sideEffects: false };
    });
  },
};

/** The script of one language: Excel loads the one that belongs to the metadata which it shows. */
export async function bundleFunctions(lang: Lang): Promise<string> {
  const result = await build({
    entryPoints: [at('../index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2016',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [unasked, entry, slimLaw(lang), lowering(lang)],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error('the bundle of the functions is empty');
  return minified(output.text);
}
