/**
 * Writes the editions, as the functions need them, as one short script: what stands in several of them, or several times in one, is written
 * once, and the long lists (lines, items of scorecards, ratios, codes) as text in which neighbours of two editions stand side by side, where
 * compression finds them alike. The script makes the same data of it again; that it does is checked before it is believed.
 */
import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';

type Plain = Readonly<Record<string, unknown>>;
interface Line extends Plain {
  readonly code: string;
  readonly status: string;
  readonly name: { readonly ko: string };
  readonly text: string;
  readonly items?: readonly (Plain & { readonly mark: string; readonly text: string; readonly why?: { readonly ko: string } })[];
}
interface Item {
  readonly section: string;
  readonly group: { readonly ko: string };
  readonly name: { readonly ko: string };
  readonly maxPoints: number;
}
interface Row {
  readonly label?: { readonly ko: string; readonly en?: string };
  readonly prefixes: readonly string[];
  readonly divisions?: readonly [number, number];
  readonly internetBusiness?: boolean;
  readonly bands: readonly { readonly salesFrom: number; readonly percent: number }[];
}

/** What is shorter is written again: compression costs less than a name. */
const SHORT = 300;
/** None of our texts has these: they part the fields. */
const [FIELD, ENTRY, NOTE] = ['|', '^', '~'];

const DELETED = { name: { ko: '삭제된 항목' }, text: '<삭제>' };

/** The readers of what is written below. ES2016, like all of the script. */
const READERS = `
const both=ko=>({ko,en:ko});
const items=words=>{const all=[];words.split('^').forEach(group=>{const [head,...rest]=group.split(' ');for(let i=0;i<rest.length;i+=2)all.push({section:{m:'management',t:'technology',b:'business'}[head[0]],group:{ko:names[head.slice(1)]},name:both(names[rest[i]]),maxPoints:+rest[i+1]})});return all};
const rows=(sales,words)=>words.split('^').map(row=>{const [codes,percents,ko,en]=row.split('|'),part=codes.split('-');const one={prefixes:part[1]||!+part[0][0]?[]:codes.split(' '),bands:percents.split(' ').map((percent,i)=>({salesFrom:sales[i],percent:+percent}))};if(part[1])one.divisions=[+part[0],+part[1]];if(codes==='i')one.internetBusiness=true;if(ko)one.label={ko,en};return one});
const codes=words=>words.split(' ').map(code=>({code}));
const trees=rows=>{const found=[];rows.forEach(row=>{const [head,text,...list]=row.split('|');[0,1,2].forEach(k=>{if(!(+head[0]>>k&1))return;const {lines,above}=found[k]||(found[k]={lines:[],above:[]});const mark=head[1],depth=+mark?0:mark<'가'?2:1;above.length=depth;const parent=above[depth-1];const one={code:(parent?parent.code+'.':'')+mark,parent:parent?parent.code:null,status:head[2]?'leaf':'deleted',name:{ko:head.slice(2)||${JSON.stringify(DELETED.name.ko)}},text:text||head.slice(2)||${JSON.stringify(DELETED.text)}};if(list[0])one.items=list.map((item,i)=>{const [text,ko]=item.split('~'),made={mark:String.fromCharCode(0x326e+i),text};if(ko)made.why={ko};return made});if(parent)parent.status='heading';above.push(one);lines.push(one)})});return found.map(tree=>tree.lines)};
`.replace(/\n/g, '');

/** The printable signs of ASCII that one byte says, and what each of them stands for: itself where our texts have it, else a frequent syllable. */
function alphabetOf(words: string): { readonly alphabet: string; readonly coded: string } {
  const counts = new Map<string, number>();
  for (const sign of words) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const frequent = Array.from(counts)
    .filter(([sign]) => sign.charCodeAt(0) > 126)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([sign]) => sign);
  const codes = new Map<string, string>();
  let alphabet = '';
  for (let code = 33; code < 127; code += 1) {
    const sign = String.fromCharCode(code);
    // Quotes and the like would have to be escaped.
    const stands = counts.has(sign) || /["'`$\\]/.test(sign) ? sign : (frequent.shift() ?? sign);
    alphabet += stands;
    codes.set(stands, sign);
  }
  return { alphabet, coded: Array.from(words, (sign) => codes.get(sign) ?? sign).join('') };
}

const quoted = (words: string): string => JSON.stringify(words);
const checked = (words: string): string => {
  if (/[|^~]/.test(words)) throw new Error(`a text of the law has a sign that parts the packed fields: ${words}`);
  return words;
};

/** A list of several objects that all have the key. */
const listWith = (value: unknown, key: string): boolean =>
  Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === 'object' && one !== null && key in one);
const isLines = (value: unknown): value is readonly Line[] => listWith(value, 'parent');
const isItems = (value: unknown): value is readonly Item[] => listWith(value, 'maxPoints');
const isRows = (value: unknown): value is readonly Row[] => listWith(value, 'bands');
const isCodes = (value: unknown): value is readonly { readonly code: string }[] =>
  listWith(value, 'code') && (value as readonly object[]).every((one) => Object.keys(one).length === 1);
const isBoth = (value: Plain): value is { readonly ko: string; readonly en: string } =>
  typeof value['ko'] === 'string' && value['ko'] === value['en'] && Object.keys(value).length === 2;

/** Items as the places of their names in the list of all names, with their points. */
function writeItems(list: readonly Item[], placeOf: (name: string) => number): string {
  const groups: (string | number)[][] = [];
  let last = '';
  for (const { section, group, name, maxPoints } of list) {
    const head = section.charAt(0) + placeOf(group.ko);
    if (head !== last) groups.push([head]);
    last = head;
    groups[groups.length - 1]?.push(placeOf(name.ko), maxPoints);
  }
  return `items(${quoted(groups.map((group) => group.join(' ')).join(ENTRY))})`;
}

function writeRows(list: readonly Row[]): string {
  const sales = (list[0] as Row).bands.map(({ salesFrom }) => salesFrom);
  const words = list.map(({ label, prefixes, divisions, internetBusiness, bands }) => {
    const codes = divisions ? divisions.join('-') : internetBusiness ? 'i' : prefixes.join(' ');
    const percents = bands.map(({ percent }) => percent).join(' ');
    return [codes, percents, ...(label ? [label.ko, ...(label.en ? [label.en] : [])].map(checked) : [])].join(FIELD);
  });
  return `rows(${JSON.stringify(sales)},${quoted(words.join(ENTRY))})`;
}

/** A line without the number of the trees that have it: the last sign of its code, its name, its clause where it is another, its items. */
function writeLine({ code, status, name, text, items }: Line): string {
  const mark = code.slice(code.lastIndexOf('.') + 1);
  if (status === 'deleted') return mark;
  const clause = text === name.ko ? '' : text;
  const list = (items ?? []).map((item) => checked(item.text) + (item.why ? NOTE + checked(item.why.ko) : ''));
  return [mark + checked(name.ko), ...(clause || list.length > 0 ? [checked(clause)] : []), ...list].join(FIELD);
}

/** How alike two lines are: the share of pairs of letters that the second has too. */
function likeness(a: string, b: string): number {
  if (a === b) return 2;
  const pairs = new Set(Array.from(b, (_, at) => b.slice(at, at + 2)));
  const own = Array.from(a, (_, at) => a.slice(at, at + 2));
  return own.filter((pair) => pairs.has(pair)).length / Math.max(own.length, b.length);
}

interface Merged {
  readonly words: string;
  readonly trees: number;
}
/** Two lists in their orders, lines alike side by side, and one line for both where they are equal. */
function merged(before: readonly Merged[], lines: readonly string[], tree: number): readonly Merged[] {
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(lines.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = lines.length - 1; j >= 0; j -= 1) {
      const paired = at(i + 1, j + 1) + likeness((before[i] as Merged).words, lines[j] as string);
      (best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const out: Merged[] = [];
  for (let i = 0, j = 0; i < before.length || j < lines.length;) {
    const one = before[i];
    const other = lines[j];
    if (one && other !== undefined && at(i, j) > at(i + 1, j) && at(i, j) > at(i, j + 1)) {
      if (one.words === other) out.push({ words: other, trees: one.trees + (1 << tree) });
      else out.push(one, { words: other, trees: 1 << tree });
      i += 1;
      j += 1;
    } else if (one && (other === undefined || at(i, j) === at(i + 1, j))) {
      out.push(one);
      i += 1;
    } else {
      out.push({ words: other as string, trees: 1 << tree });
      j += 1;
    }
  }
  return out;
}

/** The editions as a script of `const`s, the last of them `all`. */
export function packed(values: readonly unknown[]): string {
  const counts = new Map<string, number>();
  const trees: (readonly Line[])[] = [];
  const count = (value: unknown): void => {
    if (typeof value !== 'object' && typeof value !== 'string') return;
    const json = JSON.stringify(value);
    if (json === undefined || json.length < SHORT) return;
    const seen = (counts.get(json) ?? 0) + 1;
    counts.set(json, seen);
    // What stands inside something that was seen before is written with it.
    if (seen > 1 || typeof value !== 'object' || value === null) return;
    if (isLines(value)) trees.push(value);
    else Object.values(value).forEach(count);
  };
  values.forEach(count);

  const names = new Map<string, string>();
  const shared: string[] = [];
  const itemNames: string[] = [];
  const placeOf = (name: string): number => (itemNames.includes(name) ? itemNames.indexOf(name) : itemNames.push(checked(name)) - 1);
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
    if (isLines(value)) return `lines[${trees.findIndex((one) => isDeepStrictEqual(one, value))}]`;
    if (isItems(value)) return writeItems(value, placeOf);
    if (isRows(value)) return writeRows(value);
    if (isCodes(value)) return `codes(${quoted(value.map(({ code }) => code).join(' '))})`;
    if (Array.isArray(value)) return `[${value.map((one) => write(one)).join()}]`;
    if (isBoth(value as Plain)) return `both(${quoted((value as { readonly ko: string }).ko)})`;
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${write(one)}`)
      .join()}}`;
  };
  const written = values.map((value) => write(value)).join();
  const together = trees.reduce<readonly Merged[]>((before, tree, at) => merged(before, tree.map(writeLine), at), []);
  const { alphabet, coded } = alphabetOf([itemNames.join(FIELD), ...together.map((line) => line.trees + line.words)].join(ENTRY));
  const texts = `[head,...tail]=${quoted(coded)}.replace(/[!-~]/g,one=>${quoted(alphabet)}[one.charCodeAt(0)-33]).split('^'),names=head.split('|'),lines=trees(tail)`;
  const script = `${READERS}const ${[texts, ...shared].join()};const all=[${written}];`;
  const read: unknown = JSON.parse(runInNewContext(`${script};JSON.stringify(all)`) as string);
  if (!isDeepStrictEqual(read, JSON.parse(JSON.stringify(values)))) throw new Error('the packed editions do not read back as what was packed');
  return script;
}
