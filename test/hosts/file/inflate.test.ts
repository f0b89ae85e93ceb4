/** Unpacking where there is no zlib, as in a browser. */
import { deflateSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as inflating from '../../../src/hosts/file/inflate';

let browser: Pick<typeof inflating, 'inflate' | 'crc32'>;

beforeEach(async () => {
  vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
  vi.resetModules();
  browser = await import('../../../src/hosts/file/inflate');
});
afterEach(() => void vi.unstubAllGlobals());

const TEXT = new TextEncoder().encode('장부금액 조정금액 '.repeat(200));
/** By hand: the remainder of the bytes for the polynomial of zip, bit by bit. */
const sumOf = (data: Uint8Array): number => {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
};

it('gives the bytes whose sum and length are those that were said', async () => {
  expect(browser.crc32(TEXT)).toBe(sumOf(TEXT));
  expect(await browser.inflate(deflateSync(TEXT), TEXT.length, sumOf(TEXT))).toEqual(TEXT);
  expect(await browser.inflate(deflateSync(new Uint8Array()), 0, 0)).toEqual(new Uint8Array());
});

it.each([
  ['another sum', deflateSync(TEXT), TEXT.length, sumOf(TEXT) ^ 1],
  ['fewer bytes than said', deflateSync(TEXT), TEXT.length + 1, sumOf(TEXT)],
  ['more bytes than said', deflateSync(TEXT), TEXT.length - 1, sumOf(TEXT)],
  ['data that was cut', deflateSync(TEXT).slice(0, 30), TEXT.length, sumOf(TEXT)],
  ['data that is none', Uint8Array.of(255, 255, 255), 3, 0],
])('gives nothing for %s', async (_what, packed, size, sum) => {
  expect(await browser.inflate(packed, size, sum).catch(() => undefined)).toBeUndefined();
});
