/**
 * Builds functions.js: one script for Excel's JavaScript-only runtime, with nothing past ES2017. Of the law it carries what the
 * functions answer from; titles, sources, readings and doubts stay with those who show them, so that the bundle stays small.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { editions } from '../../law';

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
  'rdOrganisations',
  'investment',
  'guaranteeLoan',
  'certificates',
  'trainingReportDay',
  'resultDaysBeforeEnd',
  'objectionAnswer',
  'severalIndustries',
]);
/** … but these are said to the user, or decide. */
const KEPT: Readonly<Record<string, (parent: Readonly<Record<string, unknown>>) => boolean>> = {
  // "Not available in this edition"; the two readings of an item of a list.
  why: (parent) => parent['available'] === false || 'mark' in parent,
  // The section of an item of a card; not the class of an excluded industry.
  section: (parent) => 'maxPoints' in parent,
  // The type, by its body; not the amounts of the route.
  investment: (parent) => Array.isArray(parent['investment']),
};
/** Texts that the functions only ever show in Korean. */
const KOREAN_ONLY = new Set(['group', 'korean']);

type Plain = Readonly<Record<string, unknown>>;

function slim(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => slim(one));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Plain;
  if (KOREAN_ONLY.has(key)) return { ko: object['ko'] };
  const kept = Object.entries(object).filter(([name]) => !LEFT_OUT.has(name) || KEPT[name]?.(object));
  // Of a line of 별표 3 (which has a parent) and of an item of its lists (which has a mark) the Korean alone; of an excluded industry (a bare code) no name.
  return Object.fromEntries(
    kept
      .filter(([name]) => name !== 'name' || !('code' in object) || 'parent' in object)
      .map(([name, one]) => [name, slim(one, ('parent' in object && name === 'name') || ('mark' in object && name === 'why') ? 'korean' : name)]),
  );
}

/** Puts the slimmed data in the place of an edition's module. */
const slimLaw: Plugin = {
  name: 'slim-law',
  setup(build) {
    build.onLoad({ filter: /[\\/]law[\\/](2013-60|2021-02-12)[\\/]index\.ts$/ }, ({ path }) => {
      const edition = editions.find(({ id }) => path.includes(id));
      return edition ? { contents: `export const edition = ${JSON.stringify(slim(edition))};`, loader: 'js' } : undefined;
    });
  },
};

export async function bundleFunctions(): Promise<string> {
  const result = await build({
    entryPoints: [at('../index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2017',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [slimLaw],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error('the bundle of the functions is empty');
  return output.text;
}
