/**
 * Reading 100,000 × 9 cells out of a file: beside the leanest that has to be done (unpack and decode the same parts, look for every tag), and beside
 * other readers. openpyxl runs where Python has it; where it has not, that is said.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { readWorkbook } from '../../src/hosts/file';
import { worked } from './clock';
import { makeLedger } from './ledger';

const ROUNDS = 5;
const COLUMNS = 9;
const MOST_OF_BARE = 3;
const LEAST_OF_HUCRE = 3;
const LEAST_OF_OPENPYXL = 9;

/** The parts of a file, by the list at its end, unpacked and decoded, and each tag looked for. */
function bare(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let tags = 0;
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const packed = view.getUint32(at + 20, true);
    const start = view.getUint32(at + 42, true);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const part = bytes.subarray(data, data + packed);
    const plain = decoder.decode(view.getUint16(at + 10, true) === 0 ? part : inflateRawSync(part));
    for (let sign = plain.indexOf('<'); sign >= 0; sign = plain.indexOf('<', sign + 1)) tags += 1;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return tags;
}

const PYTHON = `
import sys, time
import openpyxl
best = None
for _ in range(2):
    started = time.process_time()
    book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
    cells = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for value in row if value is not None)
    took = time.process_time() - started
    best = took if best is None else min(best, took)
print(best * 1000)
`;
/** Its milliseconds; undefined where Python or the package is missing. */
function openpyxl(bytes: Uint8Array): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kventure-'));
  try {
    const file = join(folder, 'ledger.xlsx');
    writeFileSync(file, bytes);
    return Number(execFileSync('python3', ['-c', PYTHON, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints the measures; true when all hold. */
export async function runReading(): Promise<boolean> {
  const rows = makeLedger().values.map((row) =>
    row.slice(0, COLUMNS).map((value): CellValue => (typeof value === 'object' && value !== null ? value.error : value)),
  );
  const bytes = await writeXlsx({ sheets: [{ name: '배분', rows }] });
  const readers: Readonly<Record<'ours' | 'bare' | 'hucre', () => unknown>> = {
    ours: () => readWorkbook(bytes),
    bare: () => bare(bytes),
    hucre: () => readXlsx(bytes),
  };
  const best: Record<keyof typeof readers, number> = { ours: Infinity, bare: Infinity, hucre: Infinity };
  let first: number | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(readers) as (keyof typeof readers)[]) {
      const started = worked();
      await readers[name]();
      const took = worked() - started;
      if (name === 'ours') first ??= took;
      best[name] = Math.min(best[name], took);
    }
  }
  const python = openpyxl(bytes);
  const { ours } = best;
  const lines: [good: boolean, text: string][] = [
    [
      ours <= MOST_OF_BARE * best.bare,
      `unpacking, decoding and looking for tags alone: ${best.bare.toFixed(0)} ms, ratio ${(ours / best.bare).toFixed(2)} (at most ${MOST_OF_BARE})`,
    ],
    [ours * LEAST_OF_HUCRE <= best.hucre, `hucre: ${best.hucre.toFixed(0)} ms, ${(best.hucre / ours).toFixed(1)} times ours (at least ${LEAST_OF_HUCRE})`],
    python === undefined
      ? [true, 'openpyxl: not on this machine, not compared']
      : [ours * LEAST_OF_OPENPYXL <= python, `openpyxl: ${python.toFixed(0)} ms, ${(python / ours).toFixed(1)} times ours (at least ${LEAST_OF_OPENPYXL})`],
  ];
  console.log(
    `Reading: 100,000 × ${COLUMNS} cells, ${(bytes.length / 1e6).toFixed(1)} MB; ours first ${(first as number).toFixed(0)} ms, warm ${ours.toFixed(0)} ms, least of ${ROUNDS} rounds`,
  );
  for (const [good, text] of lines) console.log(`  ${good ? 'ok  ' : 'OVER'} ${text}`);
  return lines.every(([good]) => good);
}
