/**
 * The zip around a workbook. Entries that nobody changes are copied with their packed bytes as they are: that is how a saved workbook
 * keeps every part that this program does not know. (The libraries that can copy packed entries were measured: see CONTRIBUTING.md.)
 */
import { damaged, damagedPart, encrypted, oversized } from './errors';
import { crc32, deflate, inflate } from './inflate';

/** No workbook that a person works with comes near these; a bomb goes past them. */
export const MAX_FILE_MB = 200;
const MAX_PART_MB = 500;
const MAX_READ_MB = 1000;
const MB = 1024 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const OVERFLOW = 0xffffffff;
const UTF8_NAME = 0x0800;
const ENCRYPTED = 0x0001;
/** 1980-01-01 00:00, the first time that a zip knows: the same input gives the same file. */
const NO_TIME = 0x00210000;

interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly attributes: number;
}

export class ZipArchive {
  /** Part names are compared without case (ECMA-376 part 2). */
  private readonly byName = new Map<string, Entry>();

  /** Bytes unpacked so far: many parts of a middling size are a bomb too. */
  private unpacked = 0;

  private constructor(private readonly entries: readonly Entry[]) {
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (this.byName.has(key)) throw damagedPart(entry.name, 'two parts of one name');
      this.byName.set(key, entry);
    }
  }

  static open(bytes: Uint8Array): ZipArchive {
    if (bytes.length > MAX_FILE_MB * MB) throw oversized(MAX_FILE_MB);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      return new ZipArchive(readDirectory(bytes, view));
    } catch (error) {
      // Reading past the end of a cut file is a RangeError of the view.
      throw error instanceof RangeError ? damaged(error) : error;
    }
  }

  names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  async read(name: string): Promise<Uint8Array> {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw damaged(`missing part: ${name}`);
    if (entry.flags & ENCRYPTED) throw encrypted();
    if (entry.size > MAX_PART_MB * MB) throw oversized(MAX_PART_MB);
    this.unpacked += entry.size;
    if (this.unpacked > MAX_READ_MB * MB) throw oversized(MAX_READ_MB);
    let data: Uint8Array | undefined;
    try {
      if (entry.method === 0) data = entry.packed.length === entry.size && crc32(entry.packed) === entry.crc ? entry.packed : undefined;
      else if (entry.method === 8) data = await inflate(entry.packed, entry.size, entry.crc);
    } catch (error) {
      throw damagedPart(name, error);
    }
    if (!data) throw damagedPart(name, entry.method === 0 || entry.method === 8 ? 'checksum' : 'packing method');
    return data;
  }

  /** The archive with these parts in place of the old ones: `undefined` leaves one out, new ones come last. */
  async with(changes: ReadonlyMap<string, Uint8Array | undefined>): Promise<Uint8Array> {
    const left = new Map([...changes].map(([name, data]) => [name.toLowerCase(), { name, data }]));
    const out: Entry[] = [];
    for (const entry of this.entries) {
      const change = left.get(entry.name.toLowerCase());
      if (!change) out.push(entry);
      else if (change.data) out.push(await pack(entry.name, change.data, entry));
      left.delete(entry.name.toLowerCase());
    }
    for (const { name, data } of left.values()) if (data) out.push(await pack(name, data));
    return write(out);
  }
}

async function pack(name: string, data: Uint8Array, old?: Entry): Promise<Entry> {
  return {
    name,
    nameBytes: old?.nameBytes ?? new TextEncoder().encode(name),
    flags: old ? old.flags & UTF8_NAME : UTF8_NAME,
    method: 8,
    time: old?.time ?? NO_TIME,
    crc: crc32(data),
    packed: await deflate(data),
    size: data.length,
    attributes: old?.attributes ?? 0,
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END) end--;
  if (end < earliest) throw damaged('no end of the zip directory');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === OVERFLOW) {
    if (view.getUint32(end - 20, true) !== END_64_LOCATOR) throw damaged('no zip64 locator');
    const record = readUint64(view, end - 20 + 8);
    if (view.getUint32(record, true) !== END_64) throw damaged('no zip64 directory');
    count = readUint64(view, record + 32);
    at = readUint64(view, record + 48);
  }
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged('zip directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (view.getUint32(sizes.offset, true) !== LOCAL) throw damaged('zip entry');
    const start = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
    if (start + sizes.packed > bytes.length) throw damaged('a zip entry beyond the end of the file');
    const name = decoder.decode(nameBytes).replace(/\\/g, '/');
    // Folders are no parts.
    if (!name.endsWith('/')) {
      entries.push({
        name,
        nameBytes,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        time: view.getUint32(at + 12, true),
        crc: view.getUint32(at + 16, true),
        packed: bytes.subarray(start, start + sizes.packed),
        size: sizes.size,
        attributes: view.getUint32(at + 38, true),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  refuseShared(entries);
  return entries;
}

/** Entries that lie in the same bytes: no program writes that, and it is how a few kilobytes are made to unfold a thousand times. */
function refuseShared(entries: readonly Entry[]): void {
  const sorted = entries.filter((entry) => entry.packed.length > 0).sort((a, b) => a.packed.byteOffset - b.packed.byteOffset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.packed.byteOffset < end) throw damagedPart(entry.name, 'shares its bytes with another part');
    end = entry.packed.byteOffset + entry.packed.length;
  }
}

/** Sizes and offset of a directory entry; where one overflows its 32 bits it stands in the zip64 field, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number): { size: number; packed: number; offset: number } {
  const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== OVERFLOW) continue;
      sizes[key] = readUint64(view, next);
      next += 8;
    }
  }
  return sizes;
}

function readUint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw damaged('zip64 size');
  return value;
}

/** So many entries, or so many bytes, do not fit the plain directory: zip64 carries them. */
const MAX_16 = 0xffff;

function write(entries: readonly Entry[]): Uint8Array {
  const wide = entries.length >= MAX_16;
  const total = entries.reduce((sum, entry) => sum + 30 + 46 + 2 * entry.nameBytes.length + entry.packed.length, 22 + (wide ? 76 : 0));
  if (total >= OVERFLOW) throw oversized(4096);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  // The shared middle of both headers. Sizes stand in the header, so no entry carries a descriptor behind its data.
  const common = (to: number, entry: Entry): void => {
    view.setUint16(to, 20, true);
    view.setUint16(to + 2, entry.flags & ~0x0008, true);
    view.setUint16(to + 4, entry.method, true);
    view.setUint32(to + 6, entry.time, true);
    view.setUint32(to + 10, entry.crc, true);
    view.setUint32(to + 14, entry.packed.length, true);
    view.setUint32(to + 18, entry.size, true);
    view.setUint16(to + 22, entry.nameBytes.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    common(at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[i] as number, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  const size = at - directory;
  if (wide) {
    view.setUint32(at, END_64, true);
    view.setUint32(at + 4, 44, true);
    view.setUint16(at + 12, 45, true);
    view.setUint16(at + 14, 45, true);
    view.setUint32(at + 24, entries.length, true);
    view.setUint32(at + 32, entries.length, true);
    view.setUint32(at + 40, size, true);
    view.setUint32(at + 48, directory, true);
    view.setUint32(at + 56, END_64_LOCATOR, true);
    view.setUint32(at + 64, at, true);
    view.setUint32(at + 72, 1, true);
    at += 76;
  }
  const count = Math.min(entries.length, MAX_16);
  view.setUint32(at, END, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
