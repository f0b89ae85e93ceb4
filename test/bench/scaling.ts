/**
 * How time grows: reading a file, checking, one edit and writing over n, 2n and 4n rows, and the same rows in one sheet, in 12 and in 36. The
 * exponent of a step is 1 where twice the rows take twice the time, and 2 where they take four times. All sizes take turns in one run, so that
 * what disturbs the machine disturbs all of them, and only their ratios are judged.
 */
import { date } from '../../src/domain';
import { openSession, type CellValue, type CheckOptions, type SheetBlock } from '../../src/checking';
import { FileHost, readWorkbook } from '../../src/hosts/file';
import { zipOf, worksheet } from '../lib/xlsx-of';
import { worked } from './clock';
import { BOOK, FIRST_ROW, makeLedger, type LedgerSpec } from './ledger';

/** A step that is linear comes to about 1; what is short rounds up a little. */
const MOST_EXPONENT = 1.15;
/** Where a step seems to grow faster, it is measured so many times more. */
const MORE_ROUNDS = 10;
/** Edits of two milliseconds are looked at more often. */
const EDIT_ROUNDS = 16;
/** One edit looks at its row and at what it is summed in: rows elsewhere cost little. */
const MOST_EDIT_EXPONENT = 0.6;
export const FRAME = 16;
/**
 * 36 sheets may cost so many times one sheet of as many rows: each has a heading and a total of its own to look at, while what is found in one sheet is
 * kept between edits. Checking all of them anew is a hundred times one.
 */
const MOST_TIMES = 6;
const EDITS = 60;
/** Edits before any is measured. */
const WARM = 300;
const PIECE = 10_000;
const options: CheckOptions = { facts: { appliedOn: date('2014-02-14'), hasRdLab: true, isSme: true } };

const timed = async (run: () => unknown): Promise<number> => {
  const started = worked();
  await run();
  return worked() - started;
};
const part = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] as number;

/** The slope of time over size, both as logarithms, from the first size to the last. */
export const exponent = (times: readonly number[], factor: number): number =>
  Math.log((times[times.length - 1] as number) / (times[0] as number)) / Math.log(factor);

/** Texts as Excel keeps them: each once, and told by its number. */
class Strings {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    let number = this.known.get(text);
    if (number === undefined) this.known.set(text, (number = this.known.size));
    return number;
  }

  part(): Uint8Array {
    const plain = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
    const pieces = [
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      ...[...this.known.keys()].map((text) => `<si><t>${plain(text)}</t></si>`),
      '</sst>',
    ];
    return Buffer.from(pieces.join(''));
  }
}

/** A worksheet of those rows as the bytes of its XML. */
function inPieces(rows: readonly (() => string)[]): Uint8Array {
  const [before, behind] = worksheet('\u0000').split('\u0000') as [string, string];
  const pieces = [before];
  for (let at = 0; at < rows.length; at += PIECE)
    pieces.push(
      rows
        .slice(at, at + PIECE)
        .map((row) => row())
        .join(''),
    );
  pieces.push(behind);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

const letters = (column: number): string => String.fromCharCode(65 + column);
/** The block as a file, written by hand: texts in their cells, formulas with their results. */
export function fileOf(blocks: readonly SheetBlock[]): Uint8Array {
  const strings = new Strings();
  const data = blocks.map(({ values, formulas }) =>
    // In pieces: of a million rows no text is made.
    inPieces(
      values.map((row, at) => () => {
        const cells = row.map((value, column) => {
          const place = `${letters(column)}${at + 1}`;
          const formula = formulas.get(at)?.get(column)?.slice(1);
          const f = formula === undefined ? '' : `<f>${formula}</f>`;
          if (value === null || value === '') return '';
          if (typeof value === 'number') return `<c r="${place}">${f}<v>${value}</v></c>`;
          if (typeof value === 'object') return `<c r="${place}" t="e">${f}<v>${value.error}</v></c>`;
          return `<c r="${place}" t="s">${f}<v>${strings.of(String(value))}</v></c>`;
        });
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      }),
    ),
  );
  const names = blocks.map(({ sheet }) => sheet);
  const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEETS}.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETS}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  parts['xl/sharedStrings.xml'] = strings.part();
  data.forEach((rows, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = rows));
  return zipOf(parts);
}

/** The rows in so many sheets, each with other costs. */
const inSheets = (rows: number, sheets: number, spec: LedgerSpec = {}): SheetBlock[] =>
  Array.from({ length: sheets }, (_, at) => makeLedger({ ...spec, rows: Math.floor(rows / sheets), sheet: sheets === 1 ? '배분' : `${at + 1}월` }));

/** The times of single edits in a session that is open. */
function editTimes(blocks: readonly SheetBlock[], edits = EDITS): number[] {
  const session = openSession(blocks, options);
  void session.result;
  return Array.from({ length: edits }, (_, at) => {
    const block = blocks[at % blocks.length] as SheetBlock;
    const row = FIRST_ROW + ((at * 7_919) % (block.values.length - FIRST_ROW - 1));
    const edited: SheetBlock = { ...block, top: row, left: BOOK, values: [[1_000_000 + at]], formulas: new Map(), hiddenRows: new Set(), merges: [] };
    const started = worked();
    void session.patch(edited).findings;
    return worked() - started;
  });
}

async function writeInto(bytes: Uint8Array, block: SheetBlock): Promise<void> {
  const host = await FileHost.open(bytes);
  const [sheet] = await host.sheets();
  const writes = block.values.flatMap((row, at) => {
    const before = row[BOOK];
    return at < FIRST_ROW || at % 10 !== 0 || typeof before !== 'number' ? [] : [{ address: `${letters(BOOK)}${at + 1}`, before, value: before + 1 }];
  });
  await host.write((sheet as { id: string }).id, writes);
  await host.save();
}

type Line = readonly [good: boolean, text: string];
const print = (lines: readonly Line[]): boolean => {
  for (const [good, text] of lines) console.log(`  ${good ? 'ok  ' : 'OVER'} ${text}`);
  return lines.every(([good]) => good);
};
const ms = (time: number): string => (time < 10 ? time.toFixed(1) : time.toFixed(0));

/** What is done n, 2n and 4n times: made when it is asked for, since each holds a million cells. */
const check =
  (make: (rows: number) => SheetBlock[]) =>
  (rows: number): (() => unknown) => {
    const blocks = make(rows);
    return () => openSession(blocks, options).result;
  };
const same = (rows: number): SheetBlock => makeLedger({ rows: rows / 2, sheet: '1월' });
const headings = makeLedger({ rows: 1 }).values.slice(0, FIRST_ROW);
const STEPS: readonly (readonly [name: string, prepare: (rows: number) => () => unknown])[] = [
  [
    'reading the file',
    (rows) => {
      const bytes = fileOf([makeLedger({ rows })]);
      return () => readWorkbook(bytes);
    },
  ],
  ['checking', check((rows) => [makeLedger({ rows })])],
  ['checking, every row wrong', check((rows) => [makeLedger({ rows, wrong: 'every' })])],
  ['checking, every row twice', check((rows) => [makeLedger({ rows, wrong: 'twice' })])],
  ['checking, a sheet and its copy', check((rows) => [same(rows), { ...same(rows), sheetId: 'copy', sheet: '사본' }])],
  // The same costs under other vouchers: no copy, but every row says again what the other sheet says.
  [
    'checking, the same costs on two sheets',
    check((rows) => [
      same(rows),
      {
        ...same(rows),
        sheetId: 'again',
        sheet: '다시',
        values: same(rows).values.map((row, at) => (at % 3 === 0 && at > FIRST_ROW ? row.map((cell, column) => (column === BOOK ? 1 : cell)) : row)),
      },
    ]),
  ],
  ['checking, a sheet every 500 rows', check((rows) => inSheets(rows, rows / 500))],
  [
    'checking, a sheet of headings alone',
    check((rows) => [
      { ...makeLedger({ rows: 1 }), values: Array.from({ length: rows }, (_, at) => [...(headings[at % headings.length] ?? [])]), formulas: new Map() },
    ]),
  ],
  [
    'checking, a heading below all rows of notes',
    check((rows) => {
      const ledger = makeLedger({ rows: 100 });
      const notes = Array.from({ length: rows }, (_, at): CellValue[] => [`메모 ${at}`, `내용 ${at % 97}`]);
      return [{ ...ledger, values: [...notes, ...ledger.values], formulas: new Map() }];
    }),
  ],
  [
    'writing a tenth of the amounts and saving',
    (rows) => {
      const ledger = makeLedger({ rows });
      const bytes = fileOf([ledger]);
      return () => writeInto(bytes, ledger);
    },
  ],
];
const EDIT = 'one edit';
export const GROWTHS: readonly string[] = [...STEPS.map(([name]) => name), EDIT];

/** n, 2n and 4n; true when no step grows faster than it may. */
export async function runExponents(n: number, rounds: number, names = GROWTHS): Promise<boolean> {
  const sizes = [n, 2 * n, 4 * n];
  console.log(
    `Exponents: ${sizes.map((size) => size.toLocaleString('en')).join(', ')} rows, least of ${rounds} rounds, of up to ${rounds + MORE_ROUNDS} where it seems to be over`,
  );
  const lines: Line[] = [];
  for (const [name, prepare] of STEPS) {
    if (!names.includes(name)) continue;
    const runs = sizes.map(prepare);
    const best = sizes.map(() => Infinity);
    let found = Infinity;
    // What disturbed one size alone is told from growth by looking again: the least of more rounds comes nearer to what the work takes.
    for (let round = 0; round < rounds || (found > MOST_EXPONENT && round < rounds + MORE_ROUNDS); round += 1) {
      for (const at of sizes.keys()) best[at] = Math.min(best[at] as number, await timed(runs[at] as () => unknown));
      found = exponent(best, 4);
    }
    lines.push([found <= MOST_EXPONENT, `${name}: ${best.map(ms).join(', ')} ms, exponent ${found.toFixed(2)} (at most ${MOST_EXPONENT})`]);
  }
  if (!names.includes(EDIT)) return print(lines);
  const ledgers = sizes.map((rows) => [makeLedger({ rows })]);
  const medians = sizes.map(() => Infinity);
  let found = Infinity;
  for (let round = 0; round < 1 || (found > MOST_EDIT_EXPONENT && (medians[2] as number) >= 1 && round < MORE_ROUNDS); round += 1) {
    for (const [at, ledger] of ledgers.entries()) medians[at] = Math.min(medians[at] as number, part(editTimes(ledger), 0.5));
    found = exponent(medians, 4);
  }
  lines.push([
    found <= MOST_EDIT_EXPONENT || (medians[2] as number) < 1,
    `${EDIT}: ${medians.map((time) => time.toFixed(2)).join(', ')} ms, exponent ${found.toFixed(2)} (at most ${MOST_EDIT_EXPONENT}, or below 1 ms)`,
  ]);
  return print(lines);
}

/**
 * The same rows in one sheet, in 12 and in 36: an edit checks anew what it must, and not the other sheets. Judged is the ratio to one sheet;
 * where a frame is given, the time too.
 */
export function runSheets(rows: number, frame?: number): boolean {
  const all = [1, 12, 36].map((sheets) => ({ sheets, blocks: inSheets(rows, sheets), median: Infinity, slow: Infinity }));
  // What an edit in one sheet runs was compiled by the measures before; what one among many runs has to be too.
  for (const { blocks } of all) editTimes(blocks, WARM);
  const over = (): boolean => all.some(({ median }) => median / (all[0]?.median ?? 1) > MOST_TIMES || (frame !== undefined && median > frame));
  for (let round = 0; round < 1 || (over() && round < EDIT_ROUNDS); round += 1) {
    for (const one of all) {
      const times = editTimes(one.blocks);
      one.median = Math.min(one.median, part(times, 0.5));
      one.slow = Math.min(one.slow, part(times, 0.95));
    }
  }
  const alone = all[0]?.median ?? 1;
  console.log(`Edits: ${rows.toLocaleString('en')} rows in one sheet and in several, ${EDITS} edits each`);
  return print(
    all.map(({ sheets, median, slow }): Line => {
      const ratio = median / alone;
      return [
        ratio <= MOST_TIMES && (frame === undefined || median <= frame),
        `in ${sheets}: median ${median.toFixed(2)} ms, 95 % within ${slow.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (at most ${MOST_TIMES}${frame === undefined ? '' : `, median at most ${frame} ms`})`,
      ];
    }),
  );
}

export const shapes = { inSheets, editTimes, options };
