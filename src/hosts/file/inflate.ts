/**
 * Packing and unpacking with what the platform has: zlib in Node, the compression streams in a browser. Both are several times as fast
 * as a library in JavaScript.
 */

/** As far as it is used here. */
interface Zlib {
  inflateRawSync(data: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  deflateRawSync(data: Uint8Array, options: { level: number }): Uint8Array;
  /** Since Node 20.15. */
  crc32?(data: Uint8Array, value?: number): number;
}

const node = (globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } }).process;
const zlib = node?.getBuiltinModule?.('node:zlib') as Zlib | undefined;

/** Bytes of a stream, at most `size`; undefined as soon as there are more. */
async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let filled = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    filled += next.value.length;
    if (filled > size) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  const out = new Uint8Array(filled);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

const through = (data: Uint8Array, by: ReadableWritablePair<Uint8Array, BufferSource>): ReadableStream<Uint8Array> =>
  new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(by);

/** Nothing that was deflated is longer than so many times its packed bytes. */
const MOST_RATIO = 1_032;
const LEAST_ROOM = 64;
const MOST_ROOM = 1 << 26;
/** Bytes for all of it at once, and one more that tells where it ends: in small pieces each is copied once more. What a file only says of itself gets no more room than it can need. */
const roomFor = (packed: number, size: number): number => Math.min(MOST_ROOM, Math.max(LEAST_ROOM, Math.min(size, packed * MOST_RATIO) + 1));

/** Where a browser unpacks gzip it checks the sum of the bytes by itself, ten times as fast as a script: around the packed data stands what makes it gzip. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
function gzipTail(crc: number, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, crc, true);
  view.setUint32(4, size >>> 0, true);
  return new Uint8Array(view.buffer);
}

/**
 * Unpacks to exactly `size` bytes with that checksum; anything else is undefined, and a bomb stops where it goes past them. Rejects on damaged data, in a
 * browser on a wrong checksum too.
 */
export async function inflate(packed: Uint8Array, size: number, crc: number): Promise<Uint8Array | undefined> {
  if (zlib) {
    let out: Uint8Array;
    try {
      out = zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: roomFor(packed.length, size) });
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
    return out.length === size && crc32(out) === crc ? out : undefined;
  }
  const parts = [GZIP_HEAD, packed as Uint8Array<ArrayBuffer>, gzipTail(crc, size)];
  const out = await collect(new Blob(parts).stream().pipeThrough(new DecompressionStream('gzip')), size);
  return out?.length === size ? out : undefined;
}

export async function deflate(data: Uint8Array): Promise<Uint8Array> {
  if (zlib) return zlib.deflateRawSync(data, { level: 6 });
  return (await collect(through(data, new CompressionStream('deflate-raw')), Infinity)) as Uint8Array;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

export function crc32(data: Uint8Array): number {
  if (zlib?.crc32) return zlib.crc32(data);
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = (CRC_TABLE[(crc ^ (data[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
