/**
 * A workbook of which one part is no XML, wherever in the part: the workbench refuses it before any work, with the part and the place, or the part is
 * one that no save has to say anew, and comes back with its bytes. The terminal reads the same cells, or refuses the same.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/port';
import { richWorkbook } from '../../lib/rich-workbook';
import { openGrid, type OpenGrid } from './bench';

const parts = unzipSync(richWorkbook());
const textOf = (part: string): string => strFromU8(parts[part] as Uint8Array);

const PLACES: readonly (readonly [where: string, at: (xml: string) => number])[] = [
  ['at the beginning', (xml) => xml.indexOf('>', xml.indexOf('<', xml.indexOf('?>') + 2)) + 1],
  ['in the middle', (xml) => xml.indexOf('<', Math.floor(xml.length / 2))],
  ['at the end', (xml) => xml.lastIndexOf('</')],
];
const FAULTS: readonly (readonly [what: string, broken: (xml: string, at: number) => string])[] = [
  ['an end tag of nobody', (xml, at) => `${xml.slice(0, at)}</nobody>${xml.slice(at)}`],
  ['an ampersand alone', (xml, at) => `${xml.slice(0, at)}R & D${xml.slice(at)}`],
  ['cut off', (xml, at) => xml.slice(0, at)],
  ['a prefix of nobody', (xml, at) => `${xml.slice(0, at)}<q:x/>${xml.slice(at)}`],
  ['a control character', (xml, at) => `${xml.slice(0, at)}\u0002${xml.slice(at)}`],
];
const CASES = PLACES.flatMap(([where, at]) => FAULTS.map(([what, broken]) => ({ name: `${what} ${where}`, broken: (xml: string) => broken(xml, at(xml)) })));

/** What nothing can be read without. */
const READ = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/sharedStrings.xml',
];
/** What the cells can be read without, but no changed workbook can be saved without. */
const SAVED = [
  'xl/styles.xml',
  'xl/comments1.xml',
  'xl/tables/table1.xml',
  'xl/drawings/drawing1.xml',
  'xl/drawings/_rels/drawing1.xml.rels',
  'xl/charts/chart1.xml',
];
/** What keeps its bytes. */
const KEPT = ['customXml/item1.xml', 'xl/drawings/vmlDrawing1.vml'];

const errorOf = async (work: Promise<unknown>): Promise<HostError | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(HostError);
      return error as HostError;
    },
  );
const wantPlace = (error: HostError | undefined, part: string): void => {
  expect([error?.code, error?.aftermath]).toEqual(['unreadable', 'unchanged']);
  expect(error?.text.ko).toContain(part);
  expect(error?.text.ko).toMatch(/\d+줄 \d+번째 글자/);
  expect(error?.text.en).toMatch(/line \d+, column \d+/);
};
const brokenFile = (part: string, broken: (xml: string) => string): Uint8Array => zipSync({ ...parts, [part]: strToU8(broken(textOf(part))) });

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
const open = async (bytes: Uint8Array): Promise<OpenGrid> => {
  const grid = await openGrid(bytes);
  opened.push(grid);
  return grid;
};

describe.each(READ)('%s', (part) => {
  it('is refused with its place by the terminal and the workbench alike', async () => {
    for (const { broken } of CASES) {
      const file = brokenFile(part, broken);
      wantPlace(await errorOf(FileHost.open(file)), part);
      wantPlace(await errorOf(open(file)), part);
    }
  });
});

describe.each(SAVED)('%s', (part) => {
  it('is refused with its place by the workbench, before anything is typed; the terminal reads the same cells, and says what cannot be written', async () => {
    const whole = await FileHost.open(zipSync(parts));
    const [sheet] = await whole.sheets();
    const { values } = await whole.read(sheet!.id);
    for (const { name, broken } of CASES) {
      const file = brokenFile(part, broken);
      wantPlace(await errorOf(open(file)), part);
      const host = await FileHost.open(file);
      const [first] = await host.sheets();
      expect([name, (await host.read(first!.id)).values]).toEqual([name, values]);
      expect([name, host.troubles().length]).toEqual([name, part === 'xl/styles.xml' ? 1 : 0]);
      // What nobody asked to be written anew is not.
      expect(strFromU8(unzipSync(await host.save())[part] as Uint8Array)).toBe(broken(textOf(part)));
    }
  });
});

describe.each(KEPT)('%s', (part) => {
  it('keeps its bytes while everything else is worked with and saved', async () => {
    const [one] = CASES.slice(4);
    const file = brokenFile(part, one!.broken);
    const { grid, host, document } = await open(file);
    const sheet = grid.api.getActiveWorkbook()!.getSheetByName('원장')!;
    sheet.getRange('A2').setFontWeight('bold');
    sheet.insertRows(5, 1);
    sheet.getRange('B8').setValue(5);
    await host.settled();
    const saved = await document.save();
    expect(document.left).toEqual([]);
    expect(strFromU8(unzipSync(saved)[part] as Uint8Array)).toBe(one!.broken(textOf(part)));
    await FileHost.open(saved);
  });
});

it('a workbook that is open stays as it is where the next one is refused', async () => {
  const { grid, document } = await open(zipSync(parts));
  const before = grid.api.getActiveWorkbook()!.getId();
  wantPlace(await errorOf(document.open(brokenFile('xl/tables/table1.xml', CASES[0]!.broken), '다른.xlsx')), 'xl/tables/table1.xml');
  expect(grid.api.getActiveWorkbook()!.getId()).toBe(before);
});

it('a sheet that the grid does not come to protect is opened all the same, and named', async () => {
  const sheetXml = textOf('xl/worksheets/sheet1.xml').replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  const file = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheetXml) });
  const { grid, document, host } = await open(zipSync(parts));
  (host as unknown as { patience: { answerMs?: number } }).patience = { answerMs: 50 };
  const permission = Object.getPrototypeOf(grid.api.getActiveWorkbook()!.getActiveSheet().getWorksheetPermission()) as Record<string, unknown>;
  const whole = { protect: permission['protect'], protectRanges: permission['protectRanges'] };
  const never = (): Promise<never> => new Promise(() => undefined);
  Object.assign(permission, { protect: never, protectRanges: never });
  try {
    await document.open(file, '보호.xlsx');
    expect(document.unprotected).toEqual(['원장']);
    // A new sheet that was to be protected is not left half made.
    const names = async (): Promise<string[]> => (await host.sheets()).map(({ name }) => name);
    const before = await names();
    const error = await errorOf(host.addSheet({ name: '양식', cells: [[{ value: 1, unlocked: true }, { value: 2 }]], protect: true }));
    expect(error?.code).toBe('refused');
    expect(await names()).toEqual(before);
  } finally {
    Object.assign(permission, whole);
  }
  await document.open(file, '보호.xlsx');
  expect(document.unprotected).toEqual([]);
});
