/** Damage, as disks, networks and people with bad intentions do it to a workbook; the same seed does the same. */
import { unzipSync, zipSync } from 'fflate';

export type Random = () => number;

/** mulberry32: small, quick, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const int = (random: Random, below: number): number => Math.floor(random() * below);
const pick = <T>(random: Random, list: readonly T[]): T => list[int(random, list.length)] as T;

const HOSTILE = [
  '',
  '0',
  '-1',
  '1e309',
  'NaN',
  '1048577',
  '16385',
  '99999999999999999999',
  'A0',
  'XFE1',
  'A1048577',
  '$A$1',
  'A1:',
  '&#0;',
  '&lol;',
  "'",
  '<',
  '\u0000',
  '가'.repeat(40_000),
  '_x0000_',
  'true',
  '=1+1',
];

type Bytes = (bytes: Uint8Array, random: Random) => Uint8Array;
type Xml = (xml: string, random: Random) => string;

const flipped: Bytes = (bytes, random) => {
  const out = bytes.slice();
  for (let count = 1 + int(random, 8); count > 0; count--) out[int(random, out.length)] = int(random, 256);
  return out;
};
const cutOff: Bytes = (bytes, random) => bytes.slice(0, int(random, bytes.length));
const holed: Bytes = (bytes, random) => {
  const at = int(random, bytes.length);
  const out = bytes.slice();
  out.fill(0, at, Math.min(out.length, at + 1 + int(random, 4_096)));
  return out;
};
const doubled: Bytes = (bytes, random) => {
  const at = int(random, bytes.length);
  const piece = bytes.slice(at, at + int(random, 2_000));
  const out = new Uint8Array(bytes.length + piece.length);
  out.set(bytes.subarray(0, at));
  out.set(piece, at);
  out.set(bytes.subarray(at), at + piece.length);
  return out;
};
/** Sizes, offsets and methods in the directory of the archive. */
const directory: Bytes = (bytes, random) => {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const heads: number[] = [];
  for (let at = 0; at + 46 < out.length; at++) if (view.getUint32(at, true) === 0x02014b50) heads.push(at);
  if (heads.length === 0) return flipped(bytes, random);
  const at = pick(random, heads) + pick(random, [8, 10, 16, 20, 24, 28, 30, 32, 42]);
  view.setUint32(at, pick(random, [0, 1, 0xffff, 0xffffffff, 0x7fffffff, int(random, 1 << 20)]), true);
  return out;
};

/** Places of tags, without reading the whole. */
function tagAt(xml: string, random: Random): { start: number; end: number } | undefined {
  const start = xml.indexOf('<', int(random, xml.length));
  const end = start < 0 ? -1 : xml.indexOf('>', start);
  return end < 0 ? undefined : { start, end: end + 1 };
}
const XML: readonly Xml[] = [
  (xml, random) => {
    const tag = tagAt(xml, random);
    return tag ? xml.slice(0, tag.start) + xml.slice(tag.end) : xml;
  },
  (xml, random) => {
    const tag = tagAt(xml, random);
    return tag ? xml.slice(0, tag.end) + xml.slice(tag.start, tag.end) + xml.slice(tag.end) : xml;
  },
  // A whole piece twice, or gone: well-formed where it ends as it began.
  (xml, random) => {
    const rows = [...xml.matchAll(/<(row|c|si|xf|mergeCell|sheet|Relationship|definedName)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g)];
    if (rows.length === 0) return xml;
    const { 0: text, index } = pick(random, rows);
    const times = int(random, 3);
    return xml.slice(0, index) + text.repeat(times) + xml.slice(index + text.length);
  },
  (xml, random) => {
    const values = [...xml.matchAll(/="([^"]*)"/g)];
    if (values.length === 0) return xml;
    const { 0: text, index } = pick(random, values);
    return `${xml.slice(0, index)}="${pick(random, HOSTILE)}"${xml.slice(index + text.length)}`;
  },
  (xml, random) => {
    const texts = [...xml.matchAll(/>([^<>]+)</g)];
    if (texts.length === 0) return xml;
    const { 0: text, index } = pick(random, texts);
    return `${xml.slice(0, index)}>${pick(random, HOSTILE)}<${xml.slice(index + text.length)}`;
  },
  (xml, random) => {
    const at = int(random, xml.length);
    return xml.slice(0, at) + pick(random, ['<!--', ']]>', '<![CDATA[', '<?x?>', '<!DOCTYPE a>', '&', '</c>', '<c>', '\ufeff', ' ']) + xml.slice(at);
  },
  (xml, random) => xml.slice(0, int(random, xml.length)),
  (xml, random) => xml.replace(/xmlns(:\w+)?="[^"]*"/, () => pick(random, ['', 'xmlns="urn:other"', 'xmlns:x="urn:x"'])),
  (xml, random) => {
    const tag = tagAt(xml, random);
    return tag ? xml.slice(0, tag.start) + '<a>'.repeat(1 + int(random, 400)) + xml.slice(tag.start) : xml;
  },
];

/** Parts of which the workbook lives. */
const parts: Bytes = (bytes, random) => {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    return flipped(bytes, random);
  }
  const names = Object.keys(files);
  const name = pick(
    random,
    names.filter((one) => /\.(xml|rels|vml)$/.test(one)),
  );
  const kind = int(random, 10);
  if (kind === 0) delete files[name];
  else if (kind === 1) files[name] = files[pick(random, names)] as Uint8Array;
  else if (kind === 2) files[name.toUpperCase()] = files[name] as Uint8Array;
  else if (kind === 3) files[name] = flipped(files[name] as Uint8Array, random);
  else {
    let xml = new TextDecoder().decode(files[name]);
    for (let count = 1 + int(random, 3); count > 0 && xml.length > 0; count--) xml = pick(random, XML)(xml, random);
    files[name] = new TextEncoder().encode(xml);
  }
  return zipSync(files, { level: 1 });
};

/** One file of damage out of a whole one. Most is done inside its parts: what damages the archive is seen at once. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const kind = random();
  if (kind < 0.72) return parts(bytes, random);
  return pick(random, [flipped, cutOff, holed, doubled, directory])(bytes, random);
}
