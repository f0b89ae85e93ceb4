/**
 * Builds functions.js: one script for Excel's JavaScript-only runtime, with nothing past ES2016, neither in its syntax
 * nor in the library that it asks for. Of the law it carries what the
 * functions answer from; titles, sources, readings and doubts stay with those who show them, so that the bundle stays small.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
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
  'investment',
  'guaranteeLoan',
  'certificates',
  'trainingReportDay',
  'resultDaysBeforeEnd',
  'objectionNotCounted',
  'objectionAnswer',
  'severalIndustries',
  'processingDays',
  'documents',
  'evaluators',
  'foreignInvestors',
  'reissue',
  'feeRules',
  'remindMonthsBefore',
  'amended',
  'detail',
  'age',
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

function slim(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => slim(one));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Plain;
  if (KOREAN_ONLY.has(key)) return { ko: object['ko'] };
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
          (name === 'name' && ('parent' in object || isBody(object))) || ('mark' in object && name === 'why')
            ? 'korean'
            : ('maxPoints' in object || 'items' in object) && (name === 'name' || name === 'title')
              ? 'both'
              : name,
        ),
      ]),
  );
}

/** What is shorter is written again: compression costs less than a name. */
const SHORT = 300;
const STATUSES = ['leaf', 'heading', 'deleted'];
/** Reads the short form of a line of the cost statement back. */
const READ_LINE = `const line=(code,status,ko,text,items)=>{const at=code.lastIndexOf('.');const one={code,parent:at<0?null:code.slice(0,at),status:${JSON.stringify(STATUSES)}[status],name:{ko},text};if(items)one.items=items.map((item,i)=>item.mark?item:{mark:String.fromCharCode(0x326e+i),text:item});return one};`;

/** A line as a call of `line`: its heading and its keys follow from its code. */
function writeLine(value: Plain, write: (value: unknown) => string): string {
  const name = (value['name'] as { readonly ko: string }).ko;
  const parts = [JSON.stringify(value['code']), String(STATUSES.indexOf(String(value['status']))), JSON.stringify(name), JSON.stringify(value['text'])];
  const items = value['items'] as readonly Plain[] | undefined;
  const short = (item: Plain): string => (Object.keys(item).join() === 'mark,text' ? JSON.stringify(item['text']) : write(item));
  return `line(${[...parts, ...(items ? [`[${items.map(short).join()}]`] : [])].join()})`;
}

/**
 * The editions as one script: what stands in several of them, or several times in one, is written once. A period that goes by the text of
 * another shares nearly all of it, and so do two notices most of their clauses.
 */
function packed(values: readonly unknown[]): { readonly shared: string; readonly written: readonly string[] } {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' && typeof value !== 'string') return;
    const json = JSON.stringify(value);
    if (json === undefined || json.length < SHORT) return;
    const seen = (counts.get(json) ?? 0) + 1;
    counts.set(json, seen);
    // What stands inside something that was seen before is written with it.
    if (seen === 1 && typeof value === 'object' && value !== null) Object.values(value).forEach(count);
  };
  values.forEach(count);
  const names = new Map<string, string>();
  const shared: string[] = [];
  const write = (value: unknown, whole = false): string => {
    if (typeof value !== 'object' && typeof value !== 'string') return JSON.stringify(value);
    const json = JSON.stringify(value);
    const known = names.get(json);
    if (known !== undefined && !whole) return known;
    if (!whole && (counts.get(json) ?? 0) > 1) {
      const words = write(value, true);
      const name = `s${names.size}`;
      names.set(json, name);
      shared.push(`${name}=${words}`);
      return name;
    }
    if (typeof value === 'string' || value === null) return json;
    if ('parent' in value && 'status' in value) return writeLine(value, write);
    if (Array.isArray(value)) return `[${value.map((one) => write(one)).join()}]`;
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${write(one)}`)
      .join()}}`;
  };
  const written = values.map((value) => write(value));
  return { shared: shared.join(), written };
}

const EDITIONS = 'slim-editions';
/** Puts the slimmed data in the place of the editions' modules. */
const slimLaw: Plugin = {
  name: 'slim-law',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${EDITIONS}$`) }, () => ({ path: EDITIONS, namespace: EDITIONS, sideEffects: false }));
    build.onLoad({ filter: /.*/, namespace: EDITIONS }, () => {
      const { shared, written } = packed(editions.map((edition) => slim(edition)));
      return { contents: `${READ_LINE}${shared && `const ${shared};`}export const all=[${written.join()}];`, loader: 'js' };
    });
    build.onLoad({ filter: /[\\/]law[\\/]\d{4}-[\d-]+[\\/]index\.ts$/ }, ({ path }) => {
      const at = editions.findIndex(({ id }) => path.split(/[\\/]/).includes(id));
      return at < 0 ? undefined : { contents: `import{all}from'${EDITIONS}';export const edition=all[${at}];`, loader: 'js' };
    });
  },
};

/**
 * TypeScript lowers the sources, not esbuild: `{ ...a, b }` becomes `Object.assign`, where esbuild asks for `Object.getOwnPropertyDescriptors`,
 * which came a year later.
 */
const lowered: Plugin = {
  name: 'lowered',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: ts.transpileModule(await readFile(path, 'utf8'), {
        fileName: path,
        compilerOptions: { target: ts.ScriptTarget.ES2016, module: ts.ModuleKind.ESNext, removeComments: true },
      }).outputText,
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

export async function bundleFunctions(): Promise<string> {
  const result = await build({
    entryPoints: [at('../index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2016',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [unasked, slimLaw, lowered],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error('the bundle of the functions is empty');
  return output.text;
}
