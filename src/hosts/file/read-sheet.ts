/** One part with a sheet, from its bytes to its cells: unpacked, decoded and read piece by piece, in one pass. */
import { HostError } from '../port';
import { SheetCells, type SheetContent } from './cells';
import { damaged, damagedPart } from './errors';
import { FrameBuilder } from './frame';
import { Pauses } from './pause';
import { sheetParser } from './sax-cells';
import { CellScanner } from './scan-cells';
import { encodingOf } from './xml';

export interface Reading {
  readonly signal?: AbortSignal;
  /** Bytes read since the last call. */
  readonly onBytes?: (count: number) => void;
  readonly cancelled: () => HostError;
  /** What stands beside the usual cells of a sheet is wanted too. */
  readonly frames?: boolean;
}

const PIECE = 1 << 20;
const GREATER = 62;
/** What stands before the cells of a sheet is small. */
const MAX_HEAD = 4 << 20;
const DATA = /<((?:[A-Za-z_][\w.-]*:)?)sheetData\s*>/;

/** The text of a part, piece by piece. Gives way to others between the pieces. */
async function* textOf(
  part: string,
  bytes: Uint8Array,
  pauses: Pauses,
  reading: Reading | undefined,
): AsyncGenerator<{ readonly text: string; readonly last: boolean }, void, undefined> {
  let first: TextDecoder;
  let next: TextDecoder;
  const encoding = encodingOf(bytes);
  try {
    first = new TextDecoder(encoding, { fatal: true });
    next = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch (error) {
    throw damagedPart(part, error);
  }
  // In UTF-8 a piece may end behind any tag; decoding without a state is twice as fast.
  const utf8 = /^utf-?8$/i.test(encoding);
  for (let at = 0; at < bytes.length || at === 0;) {
    if (reading?.signal?.aborted) throw reading.cancelled();
    if (pauses.due) await pauses.giveWay();
    let end = Math.min(at + PIECE, bytes.length);
    if (end < bytes.length && utf8) end = bytes.lastIndexOf(GREATER, end - 1) + 1 > at ? bytes.lastIndexOf(GREATER, end - 1) + 1 : bytes.length;
    let text: string;
    try {
      text = utf8 ? (at === 0 ? first : next).decode(bytes.subarray(at, end)) : first.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    } catch (error) {
      throw damagedPart(part, error);
    }
    yield { text, last: end >= bytes.length };
    reading?.onBytes?.(end - at);
    at = end || 1;
  }
}

/** The sheet by the scanner, or undefined where the parser has to read it. */
async function scanned(
  part: string,
  bytes: Uint8Array,
  cells: SheetCells,
  pauses: Pauses,
  reading: Reading | undefined,
  frame: FrameBuilder | undefined,
): Promise<SheetContent | undefined> {
  const { parser, handler } = sheetParser(part, cells);
  let scanner: CellScanner | undefined;
  let close = '';
  let rest = '';
  let inTail = false;
  for await (const { text: piece, last } of textOf(part, bytes, pauses, reading)) {
    if (inTail) {
      frame?.outside(piece);
      parser.write(piece);
      continue;
    }
    rest += piece;
    if (!scanner) {
      const match = DATA.exec(rest);
      if (!match) {
        if (rest.length > MAX_HEAD) return undefined;
        continue;
      }
      const start = match.index + match[0].length;
      const head = rest.slice(0, start);
      if (head.includes('<!')) return undefined;
      parser.write(head);
      if (!handler.isWorksheet || !handler.inData) return undefined;
      frame?.outside(head);
      scanner = new CellScanner(match[1] as string, handler.declared, cells, frame);
      close = `</${match[1] as string}row>`;
      rest = rest.slice(start);
    }
    const end = rest.lastIndexOf(close);
    if (end < 0 && !last && rest.length < MAX_HEAD) continue;
    const stop = scanner.scan(rest, 0, !last && end >= 0 ? end + close.length : rest.length);
    if (stop === undefined) return undefined;
    rest = rest.slice(stop);
    if (rest.startsWith('</')) {
      inTail = true;
      frame?.outside(rest);
      parser.write(rest);
    }
  }
  if (!inTail) return undefined;
  parser.close();
  const content = cells.finish();
  // A cell that stands there twice is told apart by no place.
  const framed = content.unread.some(({ why }) => why === 'twice') ? undefined : frame?.finish();
  return framed ? { ...content, frame: framed } : content;
}

async function parsed(part: string, bytes: Uint8Array, cells: SheetCells, pauses: Pauses, reading: Reading | undefined): Promise<SheetContent> {
  const { parser, handler } = sheetParser(part, cells);
  for await (const { text } of textOf(part, bytes, pauses, reading)) parser.write(text);
  parser.close();
  if (!handler.isWorksheet) throw damagedPart(part, 'no worksheet');
  return cells.finish();
}

/** The content of a sheet; `rich`: numbers of shared texts that are not only their characters. Rejects, with the place, where the part is no well-formed XML. */
export async function readSheet(
  part: string,
  bytes: Uint8Array,
  makeCells: () => SheetCells,
  reading?: Reading,
  rich: ReadonlySet<number> = new Set(),
): Promise<SheetContent> {
  const pauses = new Pauses();
  try {
    let content: SheetContent | undefined;
    try {
      content = await scanned(part, bytes, makeCells(), pauses, reading, reading?.frames ? new FrameBuilder(rich) : undefined);
    } catch (error) {
      // The scanner skips text that the parser counts: the place of an error is found by reading the whole with the parser.
      if (!(error instanceof HostError) || error.code !== 'unreadable') throw error;
    }
    return content ?? (await parsed(part, bytes, makeCells(), pauses, reading));
  } catch (error) {
    throw error instanceof HostError ? error : damaged(error);
  }
}

/** Cells that nobody keeps. */
class NoCells extends SheetCells {
  override put(): void {}
  override putNumber(): void {}
  override putShared(): void {}
}

/** Parses a sheet as strictly as one that is opened; rejects where it is not well-formed. */
export async function verifySheet(part: string, bytes: Uint8Array): Promise<void> {
  await readSheet(part, bytes, () => new NoCells(part, [], false));
}
