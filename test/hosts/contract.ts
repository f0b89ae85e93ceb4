/**
 * One contract for every host of the sheet (src/hosts/port.ts): the same suite runs over the file host, the grid host and the Excel host.
 * It knows nothing of how a host works. Whoever writes a host calls `hostContract(name, open, can)` in a test file of that host.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { parseA1, parseArea } from '../../src/sheet/a1';
import { isCellError, type Area, type CellValue, type CellWrite, type SheetBlock } from '../../src/sheet/model';
import { HostError, type Host, type HostErrorCode, type HostEvent, type Mark, type NewSheet } from '../../src/hosts/port';

/** How a cell looks by itself, without our marks. */
export interface FormatSpec {
  /** RGB without `#`: `FFFF00`. */
  readonly fill?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly numberFormat?: string;
}

export interface CellSpec {
  /** A constant, or the value that the formula has. */
  readonly value?: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly format?: FormatSpec;
}

export interface SheetSpec {
  readonly name: string;
  /** By A1 address. */
  readonly cells: Readonly<Record<string, CellSpec>>;
  /** Row numbers as a person sees them: 1 is the first. */
  readonly hiddenRows?: readonly number[];
  /** `A1:C1`. */
  readonly merges?: readonly string[];
  /** `very`: only a program can show it. */
  readonly hidden?: boolean | 'very';
  /** Protected against changes, every cell locked. */
  readonly protected?: boolean;
}

/** A workbook in the words of no format and no program. */
export interface WorkbookSpec {
  readonly date1904?: boolean;
  readonly sheets: readonly SheetSpec[];
}

/** A workbook opened in the host that is tried, with what a test needs beside the port. */
export interface OpenWorkbook {
  readonly host: Host;
  /** The cell's own format, as plain data that can be compared; our marks must never show here. */
  readonly formatOf?: (sheet: string, address: string) => Promise<unknown>;
  /** The addresses that carry a mark of ours now, in any order. */
  readonly markedCells?: (sheet: string) => Promise<readonly string[]>;
  /** Somebody else (the user) types into a cell. */
  readonly typeInto?: (sheet: string, address: string, value: string | number) => Promise<void>;
  /** Somebody else renames or deletes a sheet. */
  readonly renameSheet?: (sheet: string, name: string) => Promise<void>;
  readonly deleteSheet?: (sheet: string) => Promise<void>;
  /** Somebody else selects areas, or a whole column by its letter. */
  readonly selectByHand?: (sheet: string, areas: readonly (Area | string)[]) => Promise<void>;
  /** What a sheet says beyond its cells: names and rules by their ranges, notes by their cells, whether it is protected and what is not. */
  readonly extrasOf?: (sheet: string) => Promise<SheetExtras>;
  /** Saves the workbook and opens it anew, as on another day. */
  readonly reopen?: () => Promise<OpenWorkbook>;
  readonly close?: () => Promise<void>;
}

export interface SheetExtras {
  readonly names: Readonly<Record<string, string>>;
  /** The kinds of the rules, by range. */
  readonly rules: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly protected: boolean;
  /** The cells that can be written in. */
  readonly unlocked: readonly string[];
}

/** What this host's test bench can do beside the port: a test that needs more is not part of this host's suite. */
export interface Bench {
  readonly formatOf?: boolean;
  readonly extrasOf?: boolean;
  readonly markedCells?: boolean;
  readonly typeInto?: boolean;
  readonly renameSheet?: boolean;
  readonly deleteSheet?: boolean;
  readonly selectByHand?: boolean;
  readonly reopen?: boolean;
  /** The host refuses writes to a protected sheet. */
  readonly protection?: boolean;
  /** The bench can make a workbook of the 1904 date system. */
  readonly date1904?: boolean;
}

/** 2013-01-02 is day 41,276 of Excel's 1900 system (2013-01-01 is 41,275: 113 years of 365 days, 28 leap days and the false 1900-02-29, plus 1). */
const SERIAL_2013_01_02 = 41_276;

const LEDGER = '연구개발비 배분';
const ledger: WorkbookSpec = {
  sheets: [
    {
      name: LEDGER,
      cells: {
        B2: { value: '연구개발비 배분표', format: { bold: true } },
        B4: { value: '일자' },
        C4: { value: '분류', format: { fill: 'DDE6F3', bold: true } },
        D4: { value: '장부금액' },
        E4: { value: '조정금액' },
        F4: { value: '소계' },
        B5: { value: SERIAL_2013_01_02, format: { numberFormat: 'yyyy-mm-dd' } },
        C5: { value: '1.가.①' },
        D5: { value: 1_250_000, format: { numberFormat: '#,##0', fill: 'FFFF00' } },
        E5: { value: -250_000 },
        F5: { value: 1_000_000, formula: '=D5+E5' },
        B6: { value: '2013.2.14' },
        C6: { value: '1.나.②' },
        D6: { value: '1,250,000원' },
        E6: { value: true },
        F6: { value: 0.5 },
        C8: { value: '합계' },
        D8: { value: 1_250_000, formula: '=SUM(D5:D6)' },
      },
      hiddenRows: [6],
      merges: ['B2:F2'],
    },
    { name: "매출 '13", cells: { A1: { value: '분기' }, B1: { value: '매출액' } } },
    { name: '빈 시트', cells: {} },
    { name: '숨긴 시트', cells: { A1: { value: 1 } }, hidden: true },
  ],
};

/** The value at an address; undefined outside the block. */
export function valueAt(block: SheetBlock, address: string): CellValue | undefined {
  const at = parseA1(address);
  if (!at) throw new RangeError(address);
  return block.values[at.row - block.top]?.[at.column - block.left];
}
export function formulaAt(block: SheetBlock, address: string): string | undefined {
  const at = parseA1(address);
  if (!at) throw new RangeError(address);
  return block.formulas.get(at.row - block.top)?.get(at.column - block.left);
}

/** Every filled cell by address: what must be the same before a change and after it was taken back. */
export function contentOf(block: SheetBlock): unknown {
  const rows = block.values.map((row, r) => row.map((value, c) => (isCellError(value) ? value.error : value) ?? block.formulas.get(r)?.get(c) ?? null));
  const formulas = [...block.formulas].sort(([a], [b]) => a - b).map(([r, row]) => [r, [...row].sort(([a], [b]) => a - b)]);
  return { sheet: block.sheet, top: block.top, left: block.left, rows, formulas, hidden: [...block.hiddenRows].sort((a, b) => a - b), merges: block.merges };
}

export async function codeOf(call: Promise<unknown>): Promise<HostErrorCode | 'no error' | `not a HostError: ${string}`> {
  try {
    await call;
    return 'no error';
  } catch (error) {
    if (!(error instanceof HostError)) return `not a HostError: ${String(error)}`;
    // What happened, what is unharmed, what to do: in both languages.
    expect(error.text.ko).toMatch(/[가-힣]/);
    expect(error.text.en).toMatch(/[A-Za-z]/);
    return error.code;
  }
}

export function hostContract(name: string, open: (spec: WorkbookSpec) => Promise<OpenWorkbook>, can: Bench = {}): void {
  const opened: OpenWorkbook[] = [];
  const start = async (spec: WorkbookSpec = ledger): Promise<OpenWorkbook> => {
    const workbook = await open(spec);
    opened.push(workbook);
    return workbook;
  };
  const idOf = async (host: Host, sheet: string): Promise<string> => {
    const found = (await host.sheets()).find((info) => info.name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.id;
  };
  const readSheet = async (host: Host, sheet: string): Promise<SheetBlock> => host.read(await idOf(host, sheet));
  /** Called through a variable, so that a bench that lacks what it says it can do fails here. */
  const need = <T>(tool: T | undefined): T => {
    if (tool === undefined) throw new Error('the bench lacks what it says it can do');
    return tool;
  };

  describe(`a host of the sheet: ${name}`, () => {
    afterEach(async () => {
      for (const workbook of opened.splice(0)) await workbook.close?.();
    });

    describe('reading', () => {
      it('lists the sheets in their order, with ids that tell them apart, and says which are hidden', async () => {
        const { host } = await start();
        const sheets = await host.sheets();
        expect(sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([
          [LEDGER, true],
          ["매출 '13", true],
          ['빈 시트', true],
          ['숨긴 시트', false],
        ]);
        expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(4);
        expect((await host.activeSheet()).name).toBe(LEDGER);
      });

      it('gives the used range with its place and the types of its values', async () => {
        const { host } = await start();
        const block = await readSheet(host, LEDGER);
        expect(block.sheet).toBe(LEDGER);
        expect(block.sheetId).toBe(await idOf(host, LEDGER));
        expect(valueAt(block, 'B2')).toBe('연구개발비 배분표');
        expect(valueAt(block, 'B5')).toBe(SERIAL_2013_01_02);
        expect(valueAt(block, 'B6')).toBe('2013.2.14');
        expect(valueAt(block, 'D5')).toBe(1_250_000);
        expect(valueAt(block, 'E5')).toBe(-250_000);
        expect(valueAt(block, 'D6')).toBe('1,250,000원');
        expect(valueAt(block, 'E6')).toBe(true);
        expect(valueAt(block, 'F6')).toBe(0.5);
        expect(valueAt(block, 'B8') ?? null).toBe(null);
        expect(block.date1904).toBe(false);
      });

      it('gives a rectangle: every row as long as the first', async () => {
        const { host } = await start();
        const block = await readSheet(host, LEDGER);
        expect(block.values.length).toBeGreaterThan(0);
        expect(new Set(block.values.map((row) => row.length)).size).toBe(1);
      });

      it('gives the formulas with their =, their values beside them, and none where there is none', async () => {
        const { host } = await start();
        const block = await readSheet(host, LEDGER);
        expect(formulaAt(block, 'F5')).toBe('=D5+E5');
        expect(valueAt(block, 'F5')).toBe(1_000_000);
        expect(formulaAt(block, 'D8')).toBe('=SUM(D5:D6)');
        expect(formulaAt(block, 'D5')).toBeUndefined();
        expect([...block.formulas.values()].reduce((sum, row) => sum + row.size, 0)).toBe(2);
      });

      it('gives the hidden rows and the merges, in zero-based rows of the sheet', async () => {
        const { host } = await start();
        const block = await readSheet(host, LEDGER);
        expect([...block.hiddenRows]).toEqual([5]);
        expect(block.merges).toEqual([parseArea('B2:F2')]);
      });

      it('gives an error value as an error, not as text', async () => {
        const { host } = await start({
          sheets: [
            {
              name: 'S',
              cells: { A1: { value: { error: '#REF!' }, formula: '=1+#REF!' }, A2: { value: '#REF!' }, A3: { value: { error: '#DIV/0!' }, formula: '=1/0' } },
            },
          ],
        });
        const block = await readSheet(host, 'S');
        expect(valueAt(block, 'A1')).toEqual({ error: '#REF!' });
        expect(valueAt(block, 'A2')).toBe('#REF!');
        expect(valueAt(block, 'A3')).toEqual({ error: '#DIV/0!' });
      });

      it('gives nothing for an empty sheet, and reads a hidden one', async () => {
        const { host } = await start();
        const empty = await readSheet(host, '빈 시트');
        expect(empty.values.flat().filter((value) => value !== null)).toEqual([]);
        expect(valueAt(await readSheet(host, '숨긴 시트'), 'A1')).toBe(1);
      });

      it('says of a sheet that it is hidden, in the whole, in a part and of an empty one', async () => {
        const { host } = await start({
          sheets: [
            ...ledger.sheets,
            { name: '숨긴 빈 시트', cells: {}, hidden: true },
            { name: '깊이 숨긴 시트', cells: { A1: { value: 1 } }, hidden: 'very' },
          ],
        });
        const seen = async (name: string) => [
          (await readSheet(host, name)).visibility,
          (await host.readArea(await idOf(host, name), { top: 0, left: 0, bottom: 0, right: 0 })).visibility,
        ];
        expect(await seen('숨긴 시트')).toEqual(['hidden', 'hidden']);
        expect(await seen('숨긴 빈 시트')).toEqual(['hidden', 'hidden']);
        expect(await seen('깊이 숨긴 시트')).toEqual(['veryHidden', 'veryHidden']);
        expect(await seen(LEDGER)).toEqual([undefined, undefined]);
      });

      it('says by what the number format of most amounts of a column divides them, and where some are shown otherwise', async () => {
        const thousands = { numberFormat: '#,##0,' };
        const { host } = await start({
          sheets: [
            {
              name: 'S',
              cells: {
                B2: { value: '금액', format: thousands },
                B3: { value: 1_250_000, format: thousands },
                B4: { value: 3_000_000, formula: '=B3+1750000', format: thousands },
                B5: { value: 0 },
                C3: { value: 4_000_000, format: { numberFormat: '0.0,,"백만"' } },
                C4: { value: 5_000_000, format: { numberFormat: '0.0,,"백만"' } },
                C5: { value: 6_000_000, format: { numberFormat: '#,##0' } },
                D3: { value: 7_000_000, format: { numberFormat: '#,##0' } },
                E3: { value: 8_000_000 },
              },
            },
          ],
        });
        const block = await readSheet(host, 'S');
        expect([...(block.scales ?? [])]).toEqual([
          [1, 1_000],
          [2, 1_000_000],
        ]);
        expect([...(block.mixedScales ?? [])]).toEqual([2]);
        const plain = await start();
        const ledgerBlock = await readSheet(plain.host, LEDGER);
        expect([ledgerBlock.scales, ledgerBlock.mixedScales]).toEqual([undefined, undefined]);
      });

      it('says which filled cells are struck through, in the whole sheet and in a part of it', async () => {
        const struck = { strike: true };
        const { host } = await start({
          sheets: [
            {
              name: 'S',
              cells: {
                B2: { value: '일자' },
                C2: { value: '금액' },
                B3: { value: '2013-01-05', format: struck },
                C3: { value: 1_000, format: struck },
                B4: { value: '2013-01-06' },
                C4: { value: 2_000, format: { strike: true, numberFormat: '#,##0' } },
                B5: { value: '2013-01-07', format: { bold: true } },
                C5: { value: 3_000 },
              },
            },
          ],
        });
        expect([...((await readSheet(host, 'S')).struck ?? [])]).toEqual([
          [2, [1, 2]],
          [3, [2]],
        ]);
        const [sheet] = await host.sheets();
        const part = (top: number) => host.readArea(sheet?.id ?? '', { top, left: 1, bottom: top, right: 2 });
        expect([...((await part(3)).struck ?? [])]).toEqual([[3, [2]]]);
        expect((await part(4)).struck).toBeUndefined();
        expect((await readSheet((await start()).host, LEDGER)).struck).toBeUndefined();
      });

      it('reads a part of a sheet as it stands in the whole', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const part = await host.readArea(id, { top: 4, left: 2, bottom: 5, right: 5 });
        expect([part.top, part.left]).toEqual([4, 2]);
        expect(part.values).toEqual([
          ['1.가.①', 1_250_000, -250_000, 1_000_000],
          ['1.나.②', '1,250,000원', true, 0.5],
        ]);
        expect(formulaAt(part, 'F5')).toBe('=D5+E5');
        expect([...part.hiddenRows]).toEqual([5]);
      });

      it('reads a part beyond the used range as empty cells', async () => {
        const { host } = await start();
        const part = await host.readArea(await idOf(host, LEDGER), { top: 200, left: 30, bottom: 201, right: 31 });
        expect(part.values).toEqual([
          [null, null],
          [null, null],
        ]);
      });

      it('reads without changing anything', async () => {
        const { host } = await start();
        const before = contentOf(await readSheet(host, LEDGER));
        await host.selection();
        expect(contentOf(await readSheet(host, LEDGER))).toEqual(before);
      });

      it('ends a read that was cancelled with `cancelled`', async () => {
        const { host } = await start();
        const stop = new AbortController();
        stop.abort();
        expect(await codeOf(host.read(await idOf(host, LEDGER), { signal: stop.signal }))).toBe('cancelled');
      });

      if (can.date1904) {
        it('says when the workbook counts its days from 1904', async () => {
          const { host } = await start({ date1904: true, sheets: [{ name: 'S', cells: { A1: { value: 39_814, format: { numberFormat: 'yyyy-mm-dd' } } } }] });
          const block = await readSheet(host, 'S');
          expect(block.date1904).toBe(true);
          // 41,276 − 1,462: the two systems are four years and a day apart.
          expect(valueAt(block, 'A1')).toBe(39_814);
        });
      }
    });

    describe('selecting', () => {
      it('selects a cell on another sheet and knows it', async () => {
        const { host } = await start();
        const id = await idOf(host, "매출 '13");
        await host.select(id, 'B1');
        expect(await host.selection()).toEqual({ sheetId: id, address: 'B1' });
        expect((await host.activeSheet()).id).toBe(id);
      });

      it('is the whole range, not one cell of it', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        await host.select(id, 'B2:D9');
        expect(await host.selection()).toEqual({ sheetId: id, address: 'B2:D9' });
        await host.select(id, 'D5:D5');
        expect((await host.selection())?.address).toMatch(/^D5(:D5)?$/);
      });

      if (can.selectByHand) {
        it('of several areas is the first, with the others named', async () => {
          const { host, selectByHand } = await start();
          await selectByHand?.(LEDGER, [parseArea('B4:C5') as Area, parseArea('E4:F6') as Area]);
          expect(await host.selection()).toEqual({ sheetId: await idOf(host, LEDGER), address: 'B4:C5', others: ['E4:F6'] });
        });

        it('of a whole column reaches from its first row to below everything that stands there', async () => {
          const { host, selectByHand } = await start();
          await selectByHand?.(LEDGER, ['C']);
          const area = parseArea((await host.selection())?.address ?? '');
          expect(area).toMatchObject({ top: 0, left: 2, right: 2 });
          expect(area?.bottom).toBeGreaterThanOrEqual(7);
        });
      }
    });

    describe('writing', () => {
      const fixAmount: CellWrite = { address: 'D6', before: '1,250,000원', value: 1_250_000, numberFormat: '#,##0' };
      const fixDate: CellWrite = { address: 'B6', before: '2013.2.14', value: 41_319, numberFormat: 'yyyy-mm-dd' };
      const fixSubtotal: CellWrite = { address: 'F6', before: 0.5, formula: '=D6+E6' };

      it('writes exactly the cells of a fix and nothing else', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = await host.read(id);
        await host.write(id, [fixAmount, fixDate]);
        const after = await host.read(id);
        expect(valueAt(after, 'D6')).toBe(1_250_000);
        expect(valueAt(after, 'B6')).toBe(41_319);
        const others = (block: SheetBlock) =>
          block.values
            .flatMap((row, r) =>
              row.map((value, c) => ({ cell: `${block.top + r}:${block.left + c}`, value, formula: block.formulas.get(r)?.has(c) ?? false })),
            )
            .filter(({ cell, formula }) => cell !== '5:3' && cell !== '5:1' && !formula);
        expect(others(after)).toEqual(others(before));
        expect(formulaAt(after, 'D8')).toBe('=SUM(D5:D6)');
      });

      it('writes a formula as a formula', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        await host.write(id, [fixSubtotal]);
        expect(formulaAt(await host.read(id), 'F6')).toBe('=D6+E6');
      });

      it('takes a fix back: the sheet is as it was', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = contentOf(await host.read(id));
        const receipt = await host.write(id, [fixAmount, fixDate, fixSubtotal]);
        expect(receipt.sheetId).toBe(id);
        expect(receipt.writes).toEqual([fixAmount, fixDate, fixSubtotal]);
        expect(contentOf(await host.read(id))).not.toEqual(before);
        await host.undo(receipt);
        expect(contentOf(await host.read(id))).toEqual(before);
      });

      it('takes back a formula that a value was written over', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const receipt = await host.write(id, [{ address: 'F5', before: 1_000_000, beforeFormula: '=D5+E5', value: 7 }]);
        expect(formulaAt(await host.read(id), 'F5')).toBeUndefined();
        await host.undo(receipt);
        const block = await host.read(id);
        expect(formulaAt(block, 'F5')).toBe('=D5+E5');
        expect(valueAt(block, 'F5')).toBe(1_000_000);
      });

      it('writes into an empty cell, and empties one', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        await host.write(id, [
          { address: 'H9', before: null, value: '확인' },
          { address: 'F6', before: 0.5, value: null },
        ]);
        const block = await host.read(id);
        expect(valueAt(block, 'H9')).toBe('확인');
        expect(valueAt(block, 'F6')).toBe(null);
      });

      it.each([['=1+1'], ['=HYPERLINK("http://example.com","x")'], ['+1+1'], ['-1+1'], ['@SUM(A1)'], ['\t=1+1'], ["'=1+1"], ['{=1+1}']])(
        'writes text that looks like a formula as text: %j',
        async (text) => {
          const { host } = await start();
          const id = await idOf(host, LEDGER);
          await host.write(id, [{ address: 'C6', before: '1.나.②', value: text }]);
          const block = await host.read(id);
          expect(valueAt(block, 'C6')).toBe(text);
          expect(formulaAt(block, 'C6')).toBeUndefined();
        },
      );

      it('writes text that looks like a number or a date as text', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        await host.write(id, [
          { address: 'C6', before: '1.나.②', value: '00123' },
          { address: 'H5', before: null, value: '2013-01-02' },
          { address: 'H6', before: null, value: 'TRUE' },
        ]);
        const block = await host.read(id);
        expect([valueAt(block, 'C6'), valueAt(block, 'H5'), valueAt(block, 'H6')]).toEqual(['00123', '2013-01-02', 'TRUE']);
      });

      it.each([
        ['a value that is another one', { address: 'D6', before: '999원', value: 1 }],
        ['a cell that is no longer empty', { address: 'D6', before: null, value: 1 }],
        ['a cell that is empty', { address: 'H9', before: 5, value: 1 }],
        ['text where a number stood', { address: 'D5', before: '1250000', value: 1 }],
        ['a formula where a constant stood', { address: 'F5', before: 1_000_000, value: 1 }],
        ['another formula', { address: 'F5', before: 1_000_000, beforeFormula: '=D5', value: 1 }],
      ] as const)('refuses all of a fix when one cell does not hold what it was made for: %s', async (_what, wrong) => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = contentOf(await host.read(id));
        expect(await codeOf(host.write(id, [{ address: 'E5', before: -250_000, value: 0 }, wrong]))).toBe('changed');
        expect(contentOf(await host.read(id))).toEqual(before);
      });

      it('refuses to take a fix back twice, or after another write went there', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const receipt = await host.write(id, [fixAmount]);
        await host.write(id, [{ address: 'D6', before: 1_250_000, value: 5 }]);
        expect(await codeOf(host.undo(receipt))).toBe('changed');
        expect(valueAt(await host.read(id), 'D6')).toBe(5);
      });

      if (can.typeInto) {
        it('refuses what somebody typed into meanwhile, writing and taking back', async () => {
          const { host, typeInto } = await start();
          const id = await idOf(host, LEDGER);
          await need(typeInto)(LEDGER, 'D6', 42);
          expect(await codeOf(host.write(id, [fixAmount]))).toBe('changed');
          const receipt = await host.write(id, [{ address: 'D6', before: 42, value: 43 }]);
          await need(typeInto)(LEDGER, 'D6', 44);
          expect(await codeOf(host.undo(receipt))).toBe('changed');
          expect(valueAt(await host.read(id), 'D6')).toBe(44);
        });
      }

      if (can.formatOf) {
        it('keeps the format of a written cell where no number format is asked for', async () => {
          const { host, formatOf } = await start();
          const id = await idOf(host, LEDGER);
          const before = await need(formatOf)(LEDGER, 'D5');
          const receipt = await host.write(id, [{ address: 'D5', before: 1_250_000, value: 1_250_001 }]);
          expect(await need(formatOf)(LEDGER, 'D5')).toEqual(before);
          await host.undo(receipt);
          expect(await need(formatOf)(LEDGER, 'D5')).toEqual(before);
        });

        it('gives a date its number format, and takes it away again', async () => {
          const { host, formatOf } = await start();
          const id = await idOf(host, LEDGER);
          const before = await need(formatOf)(LEDGER, 'B6');
          const receipt = await host.write(id, [fixDate]);
          expect(await need(formatOf)(LEDGER, 'B6')).not.toEqual(before);
          await host.undo(receipt);
          expect(await need(formatOf)(LEDGER, 'B6')).toEqual(before);
        });
      }

      if (can.protection) {
        it('is refused on a protected sheet, which stays as it was', async () => {
          const { host } = await start({ sheets: [{ name: 'S', cells: { A1: { value: 1 }, A2: { value: 2 } }, protected: true }] });
          const id = await idOf(host, 'S');
          expect(await codeOf(host.write(id, [{ address: 'A1', before: 1, value: 3 }]))).toBe('refused');
          expect(valueAt(await host.read(id), 'A1')).toBe(1);
        });
      }
    });

    describe('marks', () => {
      const marks: readonly Mark[] = [
        { address: 'D5', severity: 'error', note: '소계가 맞지 않습니다' },
        { address: 'D6', severity: 'warning' },
        { address: 'C4', severity: 'review' },
        { address: 'H20', severity: 'info' },
      ];

      it('changes no value and no formula', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = contentOf(await host.read(id));
        await host.mark(id, marks);
        expect(contentOf(await host.read(id))).toEqual(before);
        await host.unmark(id);
        expect(contentOf(await host.read(id))).toEqual(before);
      });

      it('can be taken away where there are none', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = contentOf(await host.read(id));
        await host.unmark(id);
        await host.mark(id, []);
        expect(contentOf(await host.read(id))).toEqual(before);
      });

      if (can.markedCells) {
        it('marks every cell asked for, replaces the marks of before, and takes all of them away', async () => {
          const { host, markedCells } = await start();
          const id = await idOf(host, LEDGER);
          await host.mark(id, marks);
          expect([...(await need(markedCells)(LEDGER))].sort()).toEqual(['C4', 'D5', 'D6', 'H20']);
          await host.mark(id, [{ address: 'F6', severity: 'error' }]);
          expect(await need(markedCells)(LEDGER)).toEqual(['F6']);
          await host.unmark(id);
          expect(await need(markedCells)(LEDGER)).toEqual([]);
        });
      }

      if (can.formatOf) {
        it('never touches the format of a cell, marked or unmarked', async () => {
          const { host, formatOf } = await start();
          const id = await idOf(host, LEDGER);
          const formats = async () => Promise.all(['B2', 'C4', 'D5', 'D6', 'H20'].map((address) => need(formatOf)(LEDGER, address)));
          const before = await formats();
          await host.mark(id, marks);
          expect(await formats()).toEqual(before);
          await host.unmark(id);
          expect(await formats()).toEqual(before);
        });
      }
    });

    describe('sheets of ours', () => {
      it('adds a sheet that can be read, and deletes it', async () => {
        const { host } = await start();
        const info = await host.addSheet({
          name: '벤처확인 검사결과',
          cells: [
            [{ value: '검사결과', style: 'title' }, null],
            [
              { value: '셀', style: 'header' },
              { value: '내용', style: 'header' },
            ],
            [
              { value: 'D6', link: `'${LEDGER}'!D6` },
              { value: '=금액이 글자입니다', style: 'wrap' },
            ],
            [
              { value: 1_250_000, style: 'amount' },
              { formula: '=A4*2', style: 'total' },
            ],
          ],
          columnWidths: [10, 60],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
          frozenRows: 2,
        });
        expect(info.name).toBe('벤처확인 검사결과');
        expect((await host.sheets()).map((sheet) => sheet.name)).toContain('벤처확인 검사결과');
        const block = await host.read(info.id);
        expect(valueAt(block, 'A1')).toBe('검사결과');
        expect(valueAt(block, 'B3')).toBe('=금액이 글자입니다');
        expect(formulaAt(block, 'B3')).toBeUndefined();
        expect(valueAt(block, 'A4')).toBe(1_250_000);
        expect(formulaAt(block, 'B4')).toBe('=A4*2');
        await host.deleteSheet(info.id);
        expect((await host.sheets()).map((sheet) => sheet.name)).not.toContain('벤처확인 검사결과');
        expect(await codeOf(host.read(info.id))).toBe('sheet-gone');
      });

      if (can.extrasOf) {
        it('names its inputs, says what they take and where they come from, and protects the rest', async () => {
          const { host, extrasOf } = await start();
          const day = { rule: { kind: 'date', from: 61, to: 109_574 }, onWrong: 'stop', title: '날짜', message: '날짜로 적습니다.' } as const;
          await host.addSheet({
            name: '양식',
            cells: [
              [{ value: '신청일' }, { value: 41_684, unlocked: true, note: '출처: ‘매출’ B1', numberFormat: 'yyyy-mm-dd' }],
              [{ value: '의견' }, { value: null, unlocked: true }],
              [{ value: '번호' }, { value: null, unlocked: true }, null],
            ],
            merges: [{ top: 2, left: 1, bottom: 2, right: 2 }],
            names: [
              { name: '신청일', area: { top: 0, left: 1, bottom: 0, right: 1 } },
              { name: '사업자등록번호', area: { top: 2, left: 1, bottom: 2, right: 2 } },
            ],
            validations: [
              { area: { top: 0, left: 1, bottom: 0, right: 1 }, ...day },
              {
                area: { top: 1, left: 1, bottom: 1, right: 1 },
                rule: { kind: 'list', values: ['적격', '부적격'] },
                onWrong: 'stop',
                title: '의견',
                message: '하나입니다.',
              },
              {
                area: { top: 2, left: 1, bottom: 2, right: 2 },
                rule: { kind: 'formula', formula: '=LEN(B3)=10' },
                onWrong: 'warning',
                title: '번호',
                message: '10자리',
              },
            ],
            protect: true,
          });
          expect(await need(extrasOf)('양식')).toEqual({
            names: { 신청일: 'B1', 사업자등록번호: 'B3:C3' },
            rules: { B1: 'date', B2: 'list', 'B3:C3': 'custom' },
            notes: { B1: '출처: ‘매출’ B1' },
            protected: true,
            unlocked: ['B1', 'B2', 'B3', 'C3'],
          });
        });
      }

      it('gives a new sheet a number where its name is taken, and replaces one of ours where asked to', async () => {
        const { host } = await start();
        const first = await host.addSheet({ name: LEDGER, cells: [[{ value: 1 }]] });
        expect(first.name).not.toBe(LEDGER);
        expect(first.name.startsWith(LEDGER)).toBe(true);
        const ours = await host.addSheet({ name: '결과', cells: [[{ value: '하나' }]], replace: true });
        const again = await host.addSheet({ name: '결과', cells: [[{ value: '둘' }]], replace: true });
        expect([ours.name, again.name]).toEqual(['결과', '결과']);
        expect((await host.sheets()).filter((sheet) => sheet.name.startsWith('결과'))).toHaveLength(1);
        expect(valueAt(await readSheet(host, '결과'), 'A1')).toBe('둘');
      });

      it('replaces one of ours that it protected, with its names and rules', async () => {
        const { host, extrasOf } = await start();
        const area = { top: 0, left: 0, bottom: 0, right: 0 };
        const sheet = (name: string, value: string): NewSheet => ({
          name: '목록',
          cells: [[{ value, unlocked: true }]],
          names: [{ name, area }],
          validations: [{ area, rule: { kind: 'list', values: ['하나', '둘'] }, onWrong: 'stop', title: '', message: '' }],
          protect: true,
          replace: true,
        });
        await host.addSheet(sheet('앞', '하나'));
        const again = await host.addSheet(sheet('뒤', '둘'));
        expect(again.name).toBe('목록');
        expect(valueAt(await host.read(again.id), 'A1')).toBe('둘');
        if (extrasOf) expect(await extrasOf('목록')).toMatchObject({ names: { 뒤: 'A1' }, rules: { A1: 'list' }, protected: true, unlocked: ['A1'] });
      });

      it('never replaces a sheet of the user', async () => {
        const { host } = await start();
        const before = contentOf(await readSheet(host, LEDGER));
        const added = await host.addSheet({ name: LEDGER, cells: [[{ value: 1 }]], replace: true });
        expect(added.name).not.toBe(LEDGER);
        expect(contentOf(await readSheet(host, LEDGER))).toEqual(before);
      });
    });

    describe('settings', () => {
      it('remembers JSON values by key, and forgets what is set to null', async () => {
        const { host } = await start();
        expect(await host.recall('corrections')).toBeUndefined();
        const value = { [LEDGER]: { headerRow: 3, unit: 1000, columns: { book: 3, category: null } }, text: "“따옴표” <&> 'x'", list: [1, 2.5, true, null] };
        await host.remember('corrections', value);
        await host.remember('other', 'x'.repeat(5000));
        expect(await host.recall('corrections')).toEqual(value);
        expect(await host.recall('other')).toBe('x'.repeat(5000));
        await host.remember('corrections', { changed: true });
        expect(await host.recall('corrections')).toEqual({ changed: true });
        await host.remember('corrections', null);
        expect((await host.recall('corrections')) ?? null).toBe(null);
        expect(await host.recall('other')).toBe('x'.repeat(5000));
      });

      if (can.reopen) {
        it('are kept in the saved workbook, with what was written and marked', async () => {
          const first = await start();
          const id = await idOf(first.host, LEDGER);
          await first.host.remember('corrections', { unit: 1000, name: '한글' });
          await first.host.write(id, [{ address: 'D6', before: '1,250,000원', value: 1_250_000 }]);
          const second = await need(first.reopen)();
          opened.push(second);
          expect(await second.host.recall('corrections')).toEqual({ unit: 1000, name: '한글' });
          const block = await readSheet(second.host, LEDGER);
          expect(valueAt(block, 'D6')).toBe(1_250_000);
          expect(valueAt(block, 'D5')).toBe(1_250_000);
          expect(formulaAt(block, 'F5')).toBe('=D5+E5');
        });
      }
    });

    describe('events', () => {
      it('tells of its own writes as its own, until nobody listens any more', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const events: HostEvent[] = [];
        const stop = await host.listen((event) => events.push(event));
        const receipt = await host.write(id, [{ address: 'D6', before: '1,250,000원', value: 1 }]);
        await expect.poll(() => events.filter((event) => event.kind === 'cells' && event.sheetId === id && event.own).length).toBeGreaterThan(0);
        await host.undo(receipt);
        await stop();
        const seen = events.length;
        await host.write(id, [{ address: 'D6', before: '1,250,000원', value: 2 }]);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(events.length).toBe(seen);
      });

      if (can.typeInto) {
        it("tells of somebody's edit as not its own, with the area where it knows it", async () => {
          const { host, typeInto } = await start();
          const id = await idOf(host, LEDGER);
          const events: HostEvent[] = [];
          const stop = await host.listen((event) => events.push(event));
          await need(typeInto)(LEDGER, 'D6', 7);
          await expect.poll(() => events.filter((event) => event.kind === 'cells' && event.sheetId === id && !event.own).length).toBeGreaterThan(0);
          await stop();
          const areas = events.flatMap((event) => (event.kind === 'cells' && event.area && !event.recalculated ? [event.area] : []));
          for (const area of areas) expect(area.top <= 5 && area.bottom >= 5 && area.left <= 3 && area.right >= 3).toBe(true);
        });
      }

      it('tells of sheets that come and go', async () => {
        const { host } = await start();
        const events: HostEvent[] = [];
        const stop = await host.listen((event) => events.push(event));
        const info = await host.addSheet({ name: '결과', cells: [[{ value: 1 }]] });
        await host.deleteSheet(info.id);
        await expect
          .poll(() => events.filter((event) => event.kind === 'sheet-added' || event.kind === 'sheet-deleted').map((event) => event.kind))
          .toEqual(['sheet-added', 'sheet-deleted']);
        await stop();
      });
    });

    describe('what cannot be done', () => {
      it('is refused with `sheet-gone` on a sheet that there is not', async () => {
        const { host } = await start();
        const gone = 'no such sheet';
        const calls: readonly Promise<unknown>[] = [
          host.read(gone),
          host.readArea(gone, { top: 0, left: 0, bottom: 0, right: 0 }),
          host.select(gone, 'A1'),
          host.write(gone, [{ address: 'A1', before: null, value: 1 }]),
          host.mark(gone, [{ address: 'A1', severity: 'error' }]),
          host.unmark(gone),
          host.deleteSheet(gone),
        ];
        expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => 'sheet-gone'));
      });

      it('never deletes the last sheet that can be seen', async () => {
        const { host } = await start({ sheets: [{ name: 'S', cells: { A1: { value: 1 } } }] });
        expect(await codeOf(host.deleteSheet(await idOf(host, 'S')))).toBe('refused');
        expect(valueAt(await readSheet(host, 'S'), 'A1')).toBe(1);
      });

      it('leaves the workbook as it was when an address is none', async () => {
        const { host } = await start();
        const id = await idOf(host, LEDGER);
        const before = contentOf(await host.read(id));
        expect(
          await codeOf(
            host.write(id, [
              { address: 'D6', before: '1,250,000원', value: 1 },
              { address: 'XFE1', before: null, value: 1 },
            ]),
          ),
        ).not.toBe('no error');
        expect(contentOf(await host.read(id))).toEqual(before);
      });

      if (can.deleteSheet) {
        it('says so when the sheet was deleted meanwhile, and the others are still read', async () => {
          const { host, deleteSheet } = await start();
          const id = await idOf(host, LEDGER);
          const receipt = await host.write(id, [{ address: 'D6', before: '1,250,000원', value: 1 }]);
          await need(deleteSheet)(LEDGER);
          expect(await codeOf(host.read(id))).toBe('sheet-gone');
          expect(await codeOf(host.write(id, [{ address: 'D6', before: 1, value: 2 }]))).toBe('sheet-gone');
          expect(await codeOf(host.undo(receipt))).toBe('sheet-gone');
          expect(await codeOf(host.unmark(id))).toBe('sheet-gone');
          expect(valueAt(await readSheet(host, "매출 '13"), 'B1')).toBe('매출액');
        });
      }

      if (can.renameSheet) {
        it('knows a sheet by its id after it was renamed', async () => {
          const { host, renameSheet } = await start();
          const id = await idOf(host, LEDGER);
          const receipt = await host.write(id, [{ address: 'D6', before: '1,250,000원', value: 1 }]);
          await need(renameSheet)(LEDGER, '다른 이름');
          const block = await host.read(id);
          expect(block.sheet).toBe('다른 이름');
          expect(valueAt(block, 'D6')).toBe(1);
          await host.undo(receipt);
          expect(valueAt(await host.read(id), 'D6')).toBe('1,250,000원');
        });
      }
    });
  });
}
