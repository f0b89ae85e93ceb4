/** What is asked of every file, damaged or not: no crash, no cell lost without a word, and what is written opens again and says the same. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { checkWorkbook } from '../../src/checking';
import { FileHost } from '../../src/hosts/file';
import { SheetMoves } from '../../src/hosts/file/moves';
import { HostError } from '../../src/hosts/port';
import { fromSerial } from '../../src/domain';
import { a1, parseA1 } from '../../src/sheet/a1';
import type { SheetBlock } from '../../src/sheet/model';
import { openGrid, type OpenGrid } from '../hosts/grid/bench';

export interface Verdict {
  readonly outcome: 'refused' | 'read';
  /** What is wrong; empty where all is well. */
  readonly faults: readonly string[];
}

/** Texts and attributes of a part by a parser, without anything of ours around it. */
function walk(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  text: (text: string) => void,
  close: (name: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => open(tag.local, Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]))));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => close(tag.local));
  parser.write(xml).close();
}

/** Cells that hold a value by the sheet's name, as somebody else reads them; undefined where they cannot. */
function cellsBySheet(bytes: Uint8Array): Map<string, Set<string>> | undefined {
  try {
    const files = unzipSync(bytes);
    const part = (path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(files[path]);
    const targets = new Map<string, string>();
    walk(part('xl/_rels/workbook.xml.rels'), (name, { Id = '', Target = '' }) => void (name === 'Relationship' && targets.set(Id, Target)), nothing, nothing);
    const strings: string[] = [];
    let inText = false;
    if (files['xl/sharedStrings.xml'])
      walk(
        part('xl/sharedStrings.xml'),
        (name) => {
          if (name === 'si') strings.push('');
          inText = name === 't';
        },
        (text) => {
          if (inText) strings[strings.length - 1] += text;
        },
        () => void (inText = false),
      );
    const found = new Map<string, Set<string>>();
    const sheets: (readonly [string, string])[] = [];
    walk(
      part('xl/workbook.xml'),
      (name, { name: title = '', id = '' }) => void (name === 'sheet' && sheets.push([title, targets.get(id) ?? ''])),
      nothing,
      nothing,
    );
    for (const [title, target] of sheets) {
      const cells = new Set<string>();
      let at = '';
      let type = '';
      let inValue = false;
      let held = '';
      walk(
        part(target.startsWith('/') ? target.slice(1) : `xl/${target}`),
        (name, { r, t }) => {
          if (name === 'c') [at, type, held] = [r ?? '', t ?? '', ''];
          inValue = name === 'v' || name === 't';
        },
        (text) => {
          if (inValue) held += text;
        },
        (name) => {
          if (name === 'v' || name === 't') inValue = false;
          // A shared text may be an empty one.
          const empty = held === '' || (type === 's' && strings[Number(held)] === '');
          if (name === 'c' && !empty && parseA1(at)) cells.add(at.replace(/\$/g, '').toUpperCase());
        },
      );
      found.set(title, cells);
    }
    return found;
  } catch {
    return undefined;
  }
}
const nothing = (): void => undefined;

const placesOf = (block: SheetBlock): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  block.values.forEach((row, r) => row.forEach((value, c) => void (value !== null && found.set(a1(block.top + r, block.left + c), value))));
  return found;
};

async function refusedOr<T>(work: Promise<T>): Promise<T | HostError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** `withGrid`: also whether work that was not saved comes back, for which two grids are opened. */
export async function judge(bytes: Uint8Array, withGrid = true): Promise<Verdict> {
  const faults: string[] = [];
  const host = await refusedOr(FileHost.open(bytes));
  if (host instanceof HostError) return { outcome: 'refused', faults };
  const blocks: SheetBlock[] = [];
  const byOther = cellsBySheet(bytes);
  for (const { id, name } of await host.sheets()) {
    const block = await refusedOr(host.read(id));
    if (block instanceof HostError) continue;
    blocks.push(block);
    const told = new Set((block.unreadCells ?? []).map(({ address }) => address));
    const places = placesOf(block);
    for (const address of byOther?.get(name) ?? [])
      if (
        !places.has(address) &&
        !told.has(address) &&
        told.size < 1_000 &&
        ![...block.formulas].some(([r, line]) => [...line.keys()].some((c) => a1(block.top + r, block.left + c) === address))
      )
        faults.push(`lost without a word: ${name}!${address}`);
  }
  checkWorkbook(blocks, { facts: {}, corrections: {}, decisions: [] });
  const [first] = blocks;
  if (!first) return { outcome: 'read', faults };
  faults.push(...(await written(host, first)).slice(0, 5));
  faults.push(...(await moved(bytes, first)).slice(0, 5));
  faults.push(...dated(bytes, blocks).slice(0, 5));
  faults.push(...added(blocks).slice(0, 5));
  if (withGrid) faults.push(...(await keptAgain(bytes)).slice(0, 5));
  return { outcome: 'read', faults };
}

/** A cell written, marks set, a sheet made: what is saved opens and holds everything else. */
async function written(host: FileHost, block: SheetBlock): Promise<string[]> {
  const place = parseA1('C40') as { row: number; column: number };
  const before = block.values[place.row - block.top]?.[place.column - block.left] ?? null;
  const saved = await refusedOr(
    (async () => {
      await host.write(block.sheetId, [{ address: 'C40', before, value: '=글' }]);
      await host.mark(block.sheetId, [{ address: 'B2', severity: 'error' }]);
      await host.addSheet({ name: '만든 시트', cells: [[{ value: 1, style: 'total' }]] });
      return host.save();
    })(),
  );
  if (saved instanceof HostError) return [];
  const again = await refusedOr(FileHost.open(saved));
  if (again instanceof HostError) return [`written and refused: ${again.text.en}`];
  const now = await again.read((await again.sheets()).find(({ name }) => name === block.sheet)?.id ?? '');
  const places = placesOf(now);
  const faults = [...placesOf(block)]
    .filter(([address, value]) => address !== 'C40' && JSON.stringify(places.get(address)) !== JSON.stringify(value) && !block.formulas.size)
    .map(([address]) => `lost by writing: ${address}`);
  if (places.get('C40') !== '=글') faults.push('not written: C40');
  return faults;
}

/** A row inserted above the third and one deleted below: every cell is where it belongs. */
async function moved(bytes: Uint8Array, block: SheetBlock): Promise<string[]> {
  const moves = new SheetMoves();
  moves.rows.insert(2, 1);
  moves.rows.delete(6, 1);
  moves.columns.insert(1, 1);
  const host = await FileHost.open(bytes);
  const result = await refusedOr(host.restructured({ moves: new Map([[block.sheet.toLowerCase(), moves]]), renamed: new Map(), deleted: new Set() }));
  if (result instanceof HostError) return [];
  const again = await refusedOr(FileHost.open(result.bytes));
  if (again instanceof HostError) return [`moved and refused: ${again.text.en}`];
  const now = await refusedOr(again.read((await again.sheets()).find(({ name }) => name === block.sheet)?.id ?? ''));
  if (now instanceof HostError) return [];
  const places = placesOf(now);
  const faults: string[] = [];
  for (const [address, value] of placesOf(block)) {
    const { row, column } = parseA1(address) as { row: number; column: number };
    const [toRow, toColumn] = [moves.rows.to(row), moves.columns.to(column)];
    if (toRow === undefined || toColumn === undefined) continue;
    if (JSON.stringify(places.get(a1(toRow, toColumn))) !== JSON.stringify(value)) faults.push(`lost by moving: ${address}`);
  }
  return faults;
}

const DAY_MS = 86_400_000;

/** A day is the one that its serial means from the day zero which the workbook names, by the calendar of the platform. */
function dated(bytes: Uint8Array, blocks: readonly SheetBlock[]): string[] {
  const faults: string[] = [];
  let from1904: boolean | undefined = false;
  try {
    walk(
      new TextDecoder('utf-8', { fatal: true }).decode(unzipSync(bytes)['xl/workbook.xml']),
      (name, { date1904 }) => void (name === 'workbookPr' && date1904 !== undefined && (from1904 = date1904 === '1' || date1904 === 'true')),
      nothing,
      nothing,
    );
  } catch {
    from1904 = undefined;
  }
  for (const block of blocks) {
    if (from1904 !== undefined && block.date1904 !== from1904) faults.push(`another day zero: ${block.sheet}`);
    const zero = block.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    for (const value of block.values.flat()) {
      if (typeof value !== 'number' || value < 33_000 || value > 60_000) continue;
      const day = new Date(zero + Math.floor(value) * DAY_MS).toISOString().slice(0, 10);
      if (fromSerial(value, block.date1904) !== day) faults.push(`another day: ${value}`);
    }
  }
  return faults;
}

/** `--columns book=E+F`: with a column beside it that says the same again, each book amount counts twice; none is lost. */
function added(blocks: readonly SheetBlock[]): string[] {
  return blocks.flatMap((block) => {
    const [sheet] = checkWorkbook([block]).sheets;
    const { columns: { book } = {}, added: others } = sheet?.understanding ?? {};
    // Sums of the column would have to be written anew for the other one.
    if (!sheet || sheet.laid || book === undefined || others || block.formulas.size > 0) return [];
    const width = Math.max(...block.values.map((row) => row.length));
    const values = block.values.map((row) => [...row, ...Array<null>(width - row.length).fill(null), row[book - block.left] ?? null]);
    const columns = { book };
    const alone = checkWorkbook([block], { corrections: { [block.sheet]: { columns } } }).sheets[0]?.summary;
    const both = checkWorkbook([{ ...block, values }], { corrections: { [block.sheet]: { columns, bookParts: { 1: [book, block.left + width] } } } }).sheets[0]
      ?.summary;
    const [once, twice] = [alone?.bookAmount, both?.bookAmount];
    return once === undefined || twice === 2 * once ? [] : [`added up wrongly: ${block.sheet}: ${once} and ${twice}`];
  });
}

/** Another program unpacks it: what it refuses as it was given says nothing of what is written. */
function opensElsewhere(bytes: Uint8Array): boolean {
  try {
    unzipSync(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What is kept of work that was not saved comes to the file that the page had. */
async function keptAgain(bytes: Uint8Array): Promise<string[]> {
  if (!opensElsewhere(bytes)) return [];
  const opened: OpenGrid[] = [];
  try {
    const grid = await openGrid(bytes);
    opened.push(grid);
    const { id } = await grid.host.activeSheet();
    const before = (await grid.host.readArea(id, { top: 39, left: 2, bottom: 39, right: 2 })).values[0]?.[0] ?? null;
    await grid.host.write(id, [{ address: 'C40', before, value: '=글' }]);
    await grid.host.mark(id, [{ address: 'B2', severity: 'error' }]);
    await grid.host.remember('kventure.test', { decided: [1] });
    await grid.host.settled();
    const kept = structuredClone(grid.document.kept());
    if (!kept) return ['nothing is kept'];
    const next = await openGrid(kept.bytes, kept);
    opened.push(next);
    await next.host.settled();
    const [was, is] = [unzipSync(await grid.document.save()), unzipSync(await next.document.save())];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => Buffer.compare(was[name] ?? Buffer.of(), is[name] ?? Buffer.of()) !== 0)
      .map((name) => `another file after the page was gone: ${name}`);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  } finally {
    for (const grid of opened) await grid.close?.();
  }
}
