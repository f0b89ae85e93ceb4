import { atOnce, firstDayOf, largest, lastDayOf, least, text, quarterLabel, type Quarter, type Text } from '../domain';
import { countedQuarters, DEFAULT_EDITION } from '../rules';
import { editionOn } from '../law';
import type { Edition } from '../law/types';
import type {
  CheckOptions,
  CheckSession,
  DecidedFinding,
  Ignored,
  LineAmounts,
  LineTotal,
  NoTable,
  NotRead,
  OtherSheet,
  SheetCheck,
  WorkbookCheck,
} from './api';
import { namesIn } from '../reading/corrections';
import { columnsOfPart, headsOf, placed } from '../reading/placed';
import type { Corrections, FactSource } from '../reading/model';
import { layoutOf, shareAlike, toldOnce } from './engine/across-tables';
import { differencesOnce } from './engine/same-difference';
import { fitsWon } from './engine/fitted-unit';
import { fittingEdition } from './engine/fitting-edition';
import { ledgerTotals } from './engine/ledger-totals';
import { SHEET_FACTS, type Context, type RuleMeta } from './engine/rule';
import { glanceAt, type Glance } from './glance';
import type { CountedKind } from './engine/finding-list';
import type { SeenRows } from '../reading/find/seen-rows';
import { isIsolatedEdit } from '../reading/isolated-edits';
import { SheetEngine } from './engine/sheet-engine';
import { withYearsOfPlaces } from '../reading/table/quarters';
import { Table } from '../reading/table/table';
import { isUncategorised, type Row } from '../reading/table/row';
import { sellsIn } from '../reading/payment-words';
import {
  amountsOf,
  excludedSheetsInSteps,
  hiddenSheet,
  paymentsOfOthers,
  uncountedSheet,
  statementBefore,
  yearsBefore,
  type ExcludedSheet,
  type LedgerSheet,
} from '../reading/excluded-sheets';
import { workbookFindings, type FactElsewhere, type Workbook } from './engine/workbook-rule';
import { SEVERITIES, type Area, type Severity, type SheetBlock } from '../sheet/model';
import type { FirmFacts, Heads, PaidRows, SheetKind, Understanding } from '../reading/model';
import type { Decision, Finding, Summary } from './findings';
import { areaName, parseA1 } from '../sheet/a1';
import { EditableBlock } from '../sheet/editable-block';
import { formIn, type FormValues } from '../reading/form-values';
import { shareholdersIn, shareholdersOfPlan, type ReadShareholders } from '../reading/shareholders';
import { applicantIn } from '../reading/applicant';
import { readFacts, readQuarterSales, type QuarterSales, type ReadFacts, type UnreadFact } from '../reading/facts';
import { TableFinder, type FoundTable } from '../reading/find-table';
import { Grid } from '../reading/grid';
import { legendInSteps, mergedLegends, type Legend } from '../reading/legend';
import { unheaded } from './unheaded';
import { looseCosts, type LooseCosts } from '../reading/loose-costs';
import type { TitleKind } from '../reading/further-tables';
import type { Uneven } from '../reading/records/delimited';
import type { OtherShape } from '../reading/records/shapes';
import { shapeInSteps, tablesInSteps, type SheetTables } from '../reading/segments';
import { kindsAcross } from '../reading/kinds-across';
import { repeatedSheetsInSteps, type AskedSheet } from '../reading/repeated-sheets';
import { sameStatements } from '../reading/statements-again';
import { readStaff, type StaffList } from '../reading/staff';
import { isOwnSheet } from '../sheet/sheet-names';
import { RULES, WORKBOOK_RULES } from './rules';
import { sinceConfirmed } from './rules/condition-unconfirmed';
import { sinceOf } from './since';
import { addUp, Barred, CountedRows, countFindings, countedSheets, COUNT_OF, namedCounts, recognisedByLine, recognisedByQuarter, type Sums } from './summary';
import { MANY, toldAs, type Collected, type Located } from './engine/finding-list';
import { unreadCells } from './unread-cells';
import { makeVerdict, type Assessment } from './verdict';

type Found = Extract<FoundTable, { found: true }>;

/** One sheet as far as it has been understood. */
interface SheetState {
  readonly open: EditableBlock;
  found: FoundTable | undefined;
  /** What else stands in the sheet: the part that the table was read in, further tables, and what was not read. */
  tables: SheetTables | undefined;
  read: ReadFacts;
  sales: QuarterSales | undefined;
  staff: StaffList | undefined;
  /** The sheet is a form of a notice. */
  form?: FormValues;
  shareholders?: ReadShareholders;
  engine?: SheetEngine;
  /** Of the further tables of the sheet. */
  extra?: readonly SheetEngine[];
  checks?: readonly SheetCheck[];
  /** Of each of them, the findings that may be told with those of others: made when they are asked. */
  shared?: readonly (() => readonly Finding[])[];
  sharedFound?: readonly (readonly Finding[])[];
  /** What its rows are by themselves, once a table was looked for after an edit. */
  seen?: SeenRows | undefined;
  /** Cells of it that could not be read, until it is edited. */
  unread?: readonly NotRead[];
  /** Costs outside of its tables, by the part in which they stand: an edit there makes it all anew. */
  loose?: Map<SheetBlock, { readonly edition: Edition; readonly unit: number | undefined; readonly costs: LooseCosts | undefined }>;
}

type Decided = Pick<Collected, 'findings' | 'shared' | 'counts'> & Pick<SheetCheck, 'decided'> & { readonly ignoredErrors: number };

/** No statement has more rows. */
const MANY_LINES = 200;
/** More rows than this in one edit are read anew as a whole. */
const MANY_ROWS = 5_000;

class Session implements CheckSession {
  private readonly sheets = new Map<string, SheetState>();
  private facts: FirmFacts = {};
  private factSources: readonly FactSource[] = [];
  /** What other sheets say otherwise. */
  private factsElsewhere: readonly FactElsewhere[] = [];
  private asked: readonly AskedSheet[] = [];
  /** The edition that decides on the application; undefined where its date lies before all editions. */
  private deciding: Edition | undefined = DEFAULT_EDITION;
  private current: WorkbookCheck | undefined;
  /** Ledgers that say again what another one says, and hidden sheets: why they are not counted. */
  private asideByContent: ReadonlyMap<string, ExcludedSheet> = new Map();
  /** The same, and those of another year than that of the application. */
  private excludedSheets: ReadonlyMap<string, ExcludedSheet> = new Map();
  /** By sheet: its rows that pay what the ledger of another sheet counts. */
  private paid: ReadonlyMap<string, PaidRows> = new Map();
  /** No sheet has categories: ledgers without them are read, so that they can be given some. */
  private rawOnly = false;

  /** By sheet: the kind that the workbook tells of a table that cannot say it by itself. */
  private kinds: ReadonlyMap<string, SheetKind> = new Map();

  /** By the make of the tables: which kinds of finding fill their columns. */
  private readonly fillings = new Map<
    string,
    { readonly of: readonly (readonly CountedKind[])[]; readonly rows: number; readonly names: ReadonlySet<string> }
  >();

  /** What abbreviations stand for, by the legends of all sheets, and each sheet's own. */
  private legend: Legend = {};
  private legendEmpty = true;
  private readonly legends = new Map<string, Legend>();

  /** Statements as they were read that name no unit and say what the ledgers say in won. */
  private readonly inWon = new WeakSet<Understanding>();

  constructor(private options: CheckOptions) {}

  /** Reads and checks the sheets; stops between its steps, so that a page can breathe. */
  *open(blocks: readonly SheetBlock[]): Generator<void, void> {
    for (const block of blocks) {
      this.legends.set(block.sheetId, yield* legendInSteps(block, this.edition));
      yield;
    }
    this.mergeLegends();
    for (const block of blocks) {
      this.sheets.set(block.sheetId, yield* this.understandInSteps(block));
      yield;
    }
    yield* this.learnInSteps();
    for (const state of this.sheets.values()) yield* this.startInSteps(state);
    yield* this.checkSheets();
  }

  /** The findings of all sheets, made before they are asked for; what was found before is the answer until then. */
  private *checkSheets(): Generator<void, void> {
    const ledgers = this.ledgerTables();
    for (const rule of WORKBOOK_RULES) if (rule.gather) yield* rule.gather(ledgers);
    for (const state of this.sheets.values()) {
      yield;
      yield* this.checkSheetInSteps(state);
    }
    yield;
    this.current = yield* this.assemble();
  }

  get result(): WorkbookCheck {
    this.current ??= atOnce(this.assemble());
    return this.current;
  }

  /** What is being changed in steps. */
  private underWay: Generator<void, WorkbookCheck> | undefined;

  /** A change in steps; one that was left in the middle is ended first. */
  private *alone(change: Generator<void, WorkbookCheck>): Generator<void, WorkbookCheck> {
    const left = this.underWay;
    this.underWay = change;
    if (left) atOnce(left);
    while (change.next().done !== true) yield;
    if (this.underWay === change) this.underWay = undefined;
    return this.result;
  }

  setSheet(block: SheetBlock): WorkbookCheck {
    return atOnce(this.setSheetInSteps(block));
  }

  setSheetInSteps(block: SheetBlock): Generator<void, WorkbookCheck> {
    return this.alone(this.putSheet(block));
  }

  private *putSheet(block: SheetBlock): Generator<void, WorkbookCheck> {
    const before = this.known();
    this.legends.set(block.sheetId, yield* legendInSteps(block, this.edition));
    if (this.mergeLegends()) yield* this.understandAll(block.sheetId);
    const state = yield* this.understandInSteps(block);
    this.sheets.set(block.sheetId, state);
    yield* this.refresh(before, state);
    return this.result;
  }

  removeSheet(sheetId: string): WorkbookCheck {
    return atOnce(this.removeSheetInSteps(sheetId));
  }

  removeSheetInSteps(sheetId: string): Generator<void, WorkbookCheck> {
    return this.alone(this.takeSheet(sheetId));
  }

  private *takeSheet(sheetId: string): Generator<void, WorkbookCheck> {
    const before = this.known();
    this.legends.delete(sheetId);
    if (this.mergeLegends()) yield* this.understandAll(sheetId);
    if (this.sheets.delete(sheetId)) yield* this.refresh(before);
    return this.result;
  }

  configure(options: CheckOptions): WorkbookCheck {
    return atOnce(this.configureInSteps(options));
  }

  configureInSteps(options: CheckOptions): Generator<void, WorkbookCheck> {
    return this.alone(this.takeOptions(options));
  }

  private *takeOptions(options: CheckOptions): Generator<void, WorkbookCheck> {
    const correctionsChanged = JSON.stringify(options.corrections ?? {}) !== JSON.stringify(this.options.corrections ?? {});
    const before = this.known();
    this.options = options;
    if (correctionsChanged) {
      yield* this.understandAll();
      yield* this.learnInSteps();
      for (const state of this.sheets.values()) yield* this.startInSteps(state);
      yield* this.checkSheets();
    } else {
      // Decisions decide what is shown, not what is found.
      for (const state of this.sheets.values()) delete state.checks;
      yield* this.refresh(before, 'facts alone');
    }
    return this.result;
  }

  patch(part: SheetBlock): WorkbookCheck {
    return atOnce(this.patchInSteps(part));
  }

  patchInSteps(part: SheetBlock): Generator<void, WorkbookCheck> {
    return this.alone(this.takePart(part));
  }

  private *takePart(part: SheetBlock): Generator<void, WorkbookCheck> {
    const state = this.sheets.get(part.sheetId);
    if (!state) return yield* this.putSheet(part);
    const { engine } = state;
    const bottom = part.top + part.values.length - 1;
    const inside = engine && state.open.covers(part) && part.top >= engine.table.understanding.firstRow && bottom <= engine.table.understanding.lastRow;
    const alone = inside && this.paid.size === 0 && engine.table.readsAlone(part) && (state.extra?.length ?? 0) === 0 && state.tables?.within === undefined;
    const isolated = alone && isIsolatedEdit(engine.table, part.top, bottom);
    state.open.apply(part);
    if (state.seen) for (let row = part.top; row <= bottom; row += 1) state.seen.forget(row);
    if (!alone || this.mayRepeat(engine.table) || engine.table.understanding.kind === 'statement' || part.values.length > MANY_ROWS)
      return yield* this.putSheet(state.open.block);
    // An edit may change what is understood of the sheet: the columns by what they hold, where the table ends.
    const understood = (isolated && isIsolatedEdit(engine.table, part.top, bottom)) || sameFound(this.findAgain(state, engine.table.grid), state.found);
    if (!understood || !engine.recheck(state.open.rowsOf(part))) return yield* this.putSheet(state.open.block);
    delete state.checks;
    delete state.unread;
    this.current = undefined;
    return this.result;
  }

  /** What a short list of lines comes to may be what another sheet says. */
  private mayRepeat({ understanding, rows }: Table): boolean {
    return this.sheets.size > 1 && understanding.columns.date === undefined && rows.length <= MANY_LINES;
  }

  rowWords({ sheetId, address }: Finding): string {
    const block = this.sheets.get(sheetId)?.open.block;
    const at = parseA1(address);
    const row = block && at && block.values[at.row - block.top];
    return row ? row.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ') : '';
  }

  isHidden({ sheetId, address }: Finding): boolean {
    const at = parseA1(address);
    return at !== undefined && this.sheets.get(sheetId)?.open.block.hiddenRows.has(at.row) === true;
  }

  glance(sheetId: string, headerRow?: number): Glance | undefined {
    const state = this.sheets.get(sheetId);
    // Cards are shown a row a cost, unless a person points at a heading of the sheet itself.
    const block = state && (headerRow === undefined ? readIn(state) : state.open.block);
    const laid = block?.places && state?.tables?.shape?.head;
    return block && glanceAt(block, this.edition, laid === undefined ? this.corrections(block) : { ...this.corrections(block), headerRow: laid }, headerRow);
  }

  correctionsOf(sheet: string): Corrections {
    const state = this.stateCalled(sheet);
    if (!state) return this.options.corrections?.[sheet] ?? {};
    const { heads: _heads, parts: _parts, partHeads: _partHeads, bookParts: ofMain, ...own } = this.corrections(readIn(state));
    const { parts = {}, partHeads = {}, bookParts = {} } = this.options.corrections?.[sheet] ?? {};
    const found = (state.tables?.more ?? []).flatMap(({ block, found: { understanding } }) => {
      const number = understanding.part as number;
      const said = columnsOfPart({ parts, partHeads, bookParts }, number, block);
      return said ? [[String(number), said.columns, said.added] as const] : [];
    });
    // What was said of a table that does not stand there now waits for it.
    const there = new Set(found.map(([number]) => number));
    const waiting = Object.entries(partHeads).filter(([number]) => !there.has(number));
    const kept = [...found, ...waiting.flatMap(([number]) => (parts[number] ? [[number, parts[number], bookParts[number]] as const] : []))];
    const added = [['1', ofMain?.['1']] as const, ...kept.map(([number, , columns]) => [number, columns] as const)].flatMap(([number, columns]) =>
      columns ? [[number, columns] as const] : [],
    );
    return {
      ...own,
      ...(kept.length > 0 ? { parts: Object.fromEntries(kept.map(([number, columns]) => [number, columns])) } : {}),
      ...(added.length > 0 ? { bookParts: Object.fromEntries(added) } : {}),
      ...(waiting.length > 0 ? { partHeads: Object.fromEntries(waiting) } : {}),
    };
  }

  anchor(sheet: string): Corrections | undefined {
    const kept = this.options.corrections?.[sheet];
    const state = this.stateCalled(sheet);
    if (!kept || !state) return kept;
    const block = readIn(state);
    const main = state.tables?.main;
    const read = main?.found ? main : main?.raw;
    const rows = read?.understanding.headerRows ?? (kept.headerRow === undefined ? [] : [kept.headerRow]);
    const headed = !read || read.understanding.firstRow > largest(rows);
    const isOfTable = kept.columns !== undefined || kept.headerRow !== undefined || kept.unit !== undefined || kept.kind !== undefined;
    const partHeads = Object.fromEntries(
      (state.tables?.more ?? []).flatMap(({ found: { understanding } }) => {
        const part = String(understanding.part);
        return kept.parts?.[part] === undefined || kept.partHeads?.[part] !== undefined ? [] : [[part, headsIn(block, understanding.headerRows)] as const];
      }),
    );
    const own: Corrections = {
      ...kept,
      ...(isOfTable && headed && kept.heads === undefined && rows.length > 0 ? { heads: headsIn(block, rows) } : {}),
      ...(Object.keys(partHeads).length > 0 ? { partHeads: { ...kept.partHeads, ...partHeads } } : {}),
    };
    // What they say of the sheet as it stands is the same.
    this.options = { ...this.options, corrections: { ...this.options.corrections, [sheet]: own } };
    return own;
  }

  private stateCalled(sheet: string): SheetState | undefined {
    for (const state of this.sheets.values()) if (state.open.block.sheet === sheet) return state;
    return undefined;
  }

  /** What a person said of a sheet, by where its columns stand now. */
  private corrections(block: SheetBlock): Corrections {
    const own = placed(this.options.corrections?.[block.sheet] ?? {}, block);
    // What a legend says tells the column of categories as well.
    return this.legendEmpty ? own : { ...own, categories: { ...this.legend, ...own.categories } };
  }

  /** How a sheet is read: as a person said, else as the workbook tells. */
  private readingOf(block: SheetBlock): Corrections {
    const corrections = this.corrections(block);
    const kind = corrections.kind ?? this.kinds.get(block.sheetId);
    return kind === undefined ? corrections : { ...corrections, kind };
  }

  /** The table of a sheet that was edited. */
  private findAgain(state: SheetState, grid: Grid): FoundTable {
    const corrections = this.readingOf(grid.block);
    // Names that a person or a legend gave the lines decide what a cell is.
    if (corrections.categories !== undefined) return new TableFinder(grid, this.edition, corrections).find();
    const finder = new TableFinder(grid, this.edition, corrections, state.seen?.areOf(grid, this.edition) === true ? state.seen : undefined);
    state.seen = finder.seen;
    return finder.find();
  }

  private *understandInSteps(block: SheetBlock): Generator<void, SheetState> {
    const open = new EditableBlock(block);
    const grid = new Grid(open.block);
    // A form repeats the cost and the sales, whatever it is called.
    const form = formIn(open.block);
    if (isOwnSheet(block.sheet) || form) {
      const shareholders = form && shareholdersOfPlan(form);
      return {
        open,
        found: undefined,
        tables: undefined,
        read: { facts: {}, sources: [], unread: [] },
        sales: undefined,
        staff: undefined,
        ...(form ? { form } : {}),
        ...(shareholders ? { shareholders: { lists: [shareholders], unread: [] } } : {}),
      };
    }
    yield;
    const shape = yield* shapeInSteps(open.block, this.edition, this.options.corrections?.[block.sheet]);
    yield;
    const tables = yield* tablesInSteps(open.block, this.edition, this.readingOf(shape?.laid ?? block), shape);
    const found = tables.main;
    const shareholders = found.found ? undefined : shareholdersIn(open.block);
    return {
      open,
      found,
      tables,
      seen: tables.seen,
      read: readFacts(grid, found.found ? (found.understanding.headerRows[0] as number) - 1 : grid.bottom),
      sales: found.found && found.understanding.kind === 'ledger' ? undefined : readQuarterSales(grid),
      staff: found.found ? staffIn(tables) : readStaff(grid),
      ...(shareholders ? { shareholders } : {}),
    };
  }

  /** A hidden statement is never added unasked. */
  private statementsAside(): [string, ExcludedSheet][] {
    const tables = [...this.sheets].flatMap(([sheetId, { open, found }]) =>
      found?.found ? [{ sheetId, block: open.block, grid: this.gridOf(open.block), understanding: found.understanding }] : [],
    );
    const spent = tables.some((table) => uncountedSheet(table) === undefined);
    return tables.flatMap((table): [string, ExcludedSheet][] => {
      const { visibility } = table.block;
      if (table.understanding.kind !== 'statement' || this.corrections(table.block).kind === 'statement') return [];
      if (visibility !== undefined) return [[table.sheetId, hiddenSheet(visibility, table)]];
      const uncounted = spent ? uncountedSheet(table) : undefined;
      return uncounted ? [[table.sheetId, uncounted]] : [];
    });
  }

  /** Statements that by their name or title are of a year before the four quarters, beside other tables: kept to compare. */
  private earlierStatements(period: NonNullable<Context['period']>): [string, ExcludedSheet][] {
    const tables = this.openTables();
    const isEarlier = ({ understanding, block }: (typeof tables)[number]): boolean =>
      understanding.kind === 'statement' &&
      this.corrections(block).kind === undefined &&
      understanding.titleMonths !== undefined &&
      understanding.titleMonths[1] < period.from.slice(0, 7);
    return tables.every(isEarlier) ? [] : tables.filter(isEarlier).map((table) => [table.sheetId, statementBefore(table, period)]);
  }

  /** Tables that nothing has set aside, or those that were for one reason. */
  private openTables(aside?: ExcludedSheet['kind']): (Pick<LedgerSheet, 'sheetId' | 'grid' | 'understanding'> & { readonly block: SheetBlock })[] {
    return [...this.sheets].flatMap(([sheetId, state]) => {
      const found = this.asideByContent.get(sheetId)?.kind === aside ? this.tableOf(state) : undefined;
      return found ? [{ sheetId, grid: this.gridOf(readIn(state)), block: state.open.block, understanding: found.understanding }] : [];
    });
  }

  /** The firm that applies, where a sheet says it. */
  private applicant(): string | undefined {
    for (const { open, found } of this.sheets.values()) {
      if (!found) continue;
      const said = applicantIn(open.block, found.found ? (found.understanding.headerRows[0] as number) : Number.POSITIVE_INFINITY);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  private ledgerSheets(): LedgerSheet[] {
    return [...this.sheets.entries()].flatMap(([sheetId, state]) => {
      const block = readIn(state);
      const found = this.tableOf(state);
      return found?.understanding.kind === 'ledger'
        ? [
            {
              sheetId,
              grid: this.gridOf(block),
              understanding: found.understanding,
              dates: found.dates,
              said: this.corrections(block).kind === 'ledger',
              ...(this.kinds.get(sheetId) === 'ledger' ? { part: true as const } : {}),
              visibility: block.visibility,
            },
          ]
        : [];
    });
  }

  /** The table of a sheet as it is read: one without categories only where the workbook has no other. */
  private tableOf({ found }: SheetState): Found | undefined {
    if (found?.found) return found;
    const raw = this.rawOnly ? found?.raw : undefined;
    return raw && sellsIn(raw.understanding) ? undefined : raw;
  }

  /** Everything that the rules of a sheet know from elsewhere, for telling whether it changed. */
  private known(): string {
    return JSON.stringify([
      SHEET_FACTS.map((fact) => this.facts[fact]),
      [...(this.sales()?.byQuarter ?? [])],
      this.deciding?.id,
      [...(this.staff()?.people ?? [])],
      [...this.excludedSheets.keys()],
      [...this.paid],
      this.rawOnly,
      this.legend,
      this.countedKind(),
      [...this.kinds],
    ]);
  }

  private *refresh(before: string, fresh?: SheetState | 'facts alone'): Generator<void, void> {
    yield* this.learnInSteps(fresh !== 'facts alone');
    const changed = this.known() !== before;
    for (const state of this.sheets.values()) if (changed || state === fresh) yield* this.startInSteps(state);
    yield* this.checkSheets();
  }

  /** The edition by whose lines the sheets are read: the one that decides, where it holds a cost statement. */
  private get edition(): Edition {
    return this.deciding?.costStatement.available ? this.deciding : DEFAULT_EDITION;
  }

  /** Learns what the sheets tell. Where that moves the application under another edition, they are read anew by its lines. */
  private *learnInSteps(sheetsChanged = true): Generator<void, void> {
    const before = this.edition;
    yield* this.learn(sheetsChanged);
    if (this.edition === before) return;
    for (const [id, { open }] of this.sheets) {
      yield;
      this.legends.set(id, yield* legendInSteps(open.block, this.edition));
    }
    this.mergeLegends();
    for (const [id, { open }] of this.sheets) {
      yield;
      this.sheets.set(id, yield* this.understandInSteps(open.block));
    }
    yield;
    yield* this.learn();
  }

  private *understandAll(but?: string): Generator<void, void> {
    for (const [id, state] of this.sheets) if (id !== but) this.sheets.set(id, yield* this.understandInSteps(state.open.block));
  }

  /** True where names mean something else than before. */
  private mergeLegends(): boolean {
    const merged = mergedLegends(this.legends.values());
    if (JSON.stringify(merged) === JSON.stringify(this.legend)) return false;
    this.legend = merged;
    this.legendEmpty = Object.keys(merged).length === 0;
    return true;
  }

  /** Kept while the workbook is learned of, in which nothing is edited: where a merge is long a grid takes long to make. */
  private grids: Map<SheetBlock, Grid> | undefined;
  private gridOf(block: SheetBlock): Grid {
    let grid = this.grids?.get(block);
    if (!grid) this.grids?.set(block, (grid = new Grid(block)));
    return grid ?? new Grid(block);
  }

  private *learn(sheetsChanged = true): Generator<void, void> {
    this.grids = new Map();
    try {
      yield* this.learnFrom(sheetsChanged);
    } finally {
      this.grids = undefined;
    }
  }

  private *learnFrom(sheetsChanged: boolean): Generator<void, void> {
    if (sheetsChanged) {
      this.rawOnly = [...this.sheets.values()].every(({ found, open }) => !found?.found || open.block.visibility !== undefined);
      yield* this.learnKinds();
      yield;
      const excluded = yield* excludedSheetsInSteps(this.ledgerSheets(), this.edition, this.applicant());
      const repeated = yield* repeatedSheetsInSteps(
        this.ledgerSheets().filter(({ sheetId }) => !excluded.has(sheetId)),
        this.edition,
      );
      this.asideByContent = new Map([...excluded, ...repeated.aside, ...this.statementsAside()]);
      const same = sameStatements(
        this.openTables().filter(({ block }) => this.corrections(block).kind === undefined),
        this.openTables('summary'),
        this.edition,
      );
      this.asideByContent = new Map([...this.asideByContent, ...same.aside]);
      this.asked = [...repeated.asked, ...same.asked];
      yield;
      const counted = this.ledgerSheets().filter(({ sheetId }) => !this.asideByContent.has(sheetId));
      this.paid = new Map([
        ...paymentsOfOthers(counted).map(({ ledger, ...paid }): [string, PaidRows] => [ledger.sheetId, paid]),
        ...repeated.again.filter(([sheetId]) => !this.asideByContent.has(sheetId)),
      ]);
    }
    const facts: Record<string, unknown> = {};
    let sources: FactSource[] = [];
    const further: FactElsewhere[] = [];
    for (const { read, open } of bySaying([...this.sheets.values()])) {
      for (const source of read.sources) {
        const value = read.facts[source.fact];
        const known = sources.find(({ fact }) => fact === source.fact);
        if (known === undefined) {
          facts[source.fact] = value;
          sources.push(source);
        } else if (value !== facts[source.fact] && open.block.visibility === undefined) further.push({ ...source, sheetId: open.block.sheetId, value });
      }
    }
    for (const [fact, value] of Object.entries(this.options.facts ?? {})) {
      if (value === undefined) continue;
      facts[fact] = value;
      sources = [...sources.filter((source) => source.fact !== fact), { fact: fact as keyof FirmFacts, from: 'user' }];
    }
    this.factsElsewhere = further.filter(({ fact }) => sources.some((source) => source.fact === fact && source.from === 'sheet'));
    // What is no amount of money says nothing.
    if (typeof facts.sales === 'number' && !(facts.sales >= 0 && facts.sales <= Number.MAX_SAFE_INTEGER)) {
      delete facts.sales;
      sources = sources.filter((source) => source.fact !== 'sales');
    }
    this.facts = facts as FirmFacts;
    this.factSources = sources;
    const { appliedOn } = this.facts;
    this.deciding = appliedOn === undefined ? fittingEdition(this.costBlocks(), this.options.today) : editionOn(appliedOn);
    if (this.facts.sales === undefined) this.learnSales();
    const period = this.period();
    const counted = period ? this.ledgerSheets().filter(({ sheetId }) => !this.asideByContent.has(sheetId)) : [];
    const earlier = period ? this.earlierStatements(period) : [];
    const before = period && counted.length > 1 ? yield* yearsBefore(counted, period) : [];
    this.excludedSheets = earlier.length + before.length > 0 ? new Map([...this.asideByContent, ...before, ...earlier]) : this.asideByContent;
  }

  /** Reads those sheets anew whose kind the workbook tells otherwise than they do by themselves. */
  private *learnKinds(): Generator<void, void> {
    const tables = [...this.sheets].flatMap(([sheetId, state]) => {
      const { open, found } = state;
      return found?.found && open.block.visibility === undefined
        ? [{ sheetId, block: open.block, grid: this.gridOf(readIn(state)), understanding: found.understanding }]
        : [];
    });
    const isSaid = ({ block }: (typeof tables)[number]): boolean => this.corrections(block).kind !== undefined;
    const further = [...this.sheets].flatMap(([sheetId, { open, tables: of }]) =>
      open.block.visibility === undefined
        ? (of?.more ?? []).map(({ block, found: { understanding } }) => ({ sheetId, block, grid: this.gridOf(block), understanding }))
        : [],
    );
    const kinds = yield* kindsAcross(
      tables.filter((table) => !isSaid(table)),
      [...tables.filter(isSaid), ...further],
      this.edition,
    );
    const before = this.kinds;
    this.kinds = kinds;
    for (const [sheetId, state] of this.sheets) {
      const kind = kinds.get(sheetId);
      if (before.get(sheetId) === kind || !state.found?.found || state.found.understanding.kind === kind) continue;
      yield;
      this.sheets.set(sheetId, yield* this.understandInSteps(state.open.block));
    }
  }

  private costBlocks(): readonly SheetBlock[] {
    return [...this.sheets.values()].flatMap(({ found, open }) => (found?.found ? [open.block] : []));
  }

  private sales(): QuarterSales | undefined {
    let unread: QuarterSales | undefined;
    for (const { sales } of this.sheets.values()) {
      if (sales && sales.byQuarter.size > 0) return sales;
      unread ??= sales;
    }
    return unread;
  }

  /** What stands where a fact that nobody has given should stand, and could not be read. */
  private unreadFacts(): readonly UnreadFact[] {
    const unread = [...this.sheets.values()].flatMap(({ read, sales }) => [...read.unread, ...(sales?.unread ?? [])]);
    return unread.filter(({ fact }) => this.facts[fact] === undefined);
  }

  private staff(): StaffList | undefined {
    for (const { staff } of this.sheets.values()) if (staff) return staff;
    return undefined;
  }

  private quarters(): readonly Quarter[] | undefined {
    return this.facts.appliedOn !== undefined && this.deciding ? countedQuarters(this.deciding, this.facts.appliedOn) : undefined;
  }

  private period(): Context['period'] {
    const quarters = this.quarters();
    const [first] = quarters ?? [];
    const last = quarters?.[quarters.length - 1];
    return first && last ? { from: firstDayOf(first), to: lastDayOf(last) } : undefined;
  }

  /** Without 별표 3 in the edition that decides, only what does not depend on it is checked. */
  private applicable<R extends { readonly meta: RuleMeta }>(rules: readonly R[]): readonly R[] {
    return this.deciding?.costStatement.available ? rules : rules.filter((rule) => !rule.meta.needsStatement);
  }

  /** Of the four quarters, those that the workbook's table of sales leaves out. */
  private salesGap(): readonly string[] {
    const sales = this.sales();
    const quarters = this.quarters();
    if (!sales || !quarters || this.facts.sales !== undefined) return [];
    return quarters.map(quarterLabel).filter((quarter) => !sales.byQuarter.has(quarter));
  }

  /** The sales of the four quarters, where the workbook has all four. */
  private learnSales(): void {
    const sales = this.sales();
    const quarters = this.quarters();
    if (!sales || !quarters) return;
    const cells = quarters.map((quarter) => sales.byQuarter.get(quarterLabel(quarter)));
    const total = cells.reduce((sum, cell) => sum + (cell?.won ?? Number.NaN), 0);
    if (!(total >= 0 && total <= Number.MAX_SAFE_INTEGER)) return;
    this.facts = { ...this.facts, sales: total };
    this.factSources = [...this.factSources, { fact: 'sales', from: 'sheet', where: cells[0]?.cell as string }];
  }

  private *startInSteps(state: SheetState): Generator<void, void> {
    delete state.checks;
    delete state.unread;
    delete state.engine;
    delete state.extra;
    const found = this.tableOf(state);
    if (!found || this.excludedSheets.has(state.open.block.sheetId)) return;
    const period = this.period();
    const staff = this.staff();
    const context: Omit<Context, 'textDates' | 'edition'> = {
      facts: this.facts,
      counts: this.countedKind(),
      ...(this.deciding ? { deciding: this.deciding } : {}),
      ...(period ? { period } : {}),
      ...(staff ? { staff } : {}),
    };
    const names = this.namesFor(state.open.block.sheet);
    const rules = this.applicable(RULES);
    const paid = this.paid.get(state.open.block.sheetId);
    const { countedPayments } = this.options.corrections?.[state.open.block.sheet] ?? {};
    const { appliedOn } = this.facts;
    const told = (read: Found, by?: PaidRows): Found => {
      const understanding = period && appliedOn !== undefined ? withYearsOfPlaces(read.understanding, period, appliedOn) : read.understanding;
      const one = understanding === read.understanding ? read : { ...read, understanding };
      const inWon = this.inWon.has(read.understanding);
      if (!countedPayments && !by && !inWon) return one;
      const more = { ...(by ? { paid: by } : {}), ...(countedPayments ? { countedPayments } : {}), ...(inWon ? { unit: 1, unitFrom: 'ledger' as const } : {}) };
      return { ...one, understanding: { ...one.understanding, ...more } };
    };
    const table = yield* Table.inSteps(state.tables?.within ?? state.open.block, told(found, paid), this.edition, names, this.legend);
    yield;
    state.engine = yield* SheetEngine.inSteps(table, rules, context);
    yield;
    const extra: SheetEngine[] = [];
    for (const { block, found: other } of state.tables?.more ?? []) {
      extra.push(yield* SheetEngine.inSteps(yield* Table.inSteps(block, told(other), this.edition, names, this.legend), rules, context));
      yield;
    }
    state.extra = extra;
  }

  /** The lines that a person gave to names, under the codes of the edition that the sheet is read by; what has none there is asked anew. */
  private namesFor(sheet: string): Readonly<Record<string, string>> | undefined {
    return namesIn(this.options.corrections?.[sheet] ?? {}, this.edition.id);
  }

  private *checkSheetInSteps(state: SheetState): Generator<void, readonly SheetCheck[]> {
    const { engine } = state;
    if (!engine) return [];
    if (state.checks) return state.checks;
    const all: { readonly check: SheetCheck; readonly shared: () => readonly Finding[] }[] = [];
    for (const one of [engine, ...(state.extra ?? [])]) all.push(yield* this.checkTable(state, one));
    state.shared = all.map(({ shared }) => shared);
    delete state.sharedFound;
    return (state.checks = all.map(({ check }) => check));
  }

  private *sharedFindings(): Generator<readonly Finding[], void> {
    for (const state of this.sheets.values()) if (state.checks) yield* (state.sharedFound ??= (state.shared ?? []).map((ask) => ask()));
  }

  /** What fills the columns of all tables of one make is told once, however few rows each of them has. */
  private foldAcross(): void {
    const makes = new Map<string, { readonly state: SheetState; readonly engine: SheetEngine }[]>();
    for (const state of this.sheets.values())
      for (const engine of state.engine ? [state.engine, ...(state.extra ?? [])] : []) {
        const layout = layoutOf(engine.table);
        const make = makes.get(layout);
        if (make) make.push({ state, engine });
        else makes.set(layout, [{ state, engine }]);
      }
    for (const [layout, make] of makes) {
      const names =
        make.length < 2
          ? NONE
          : this.fillingOf(
              layout,
              make.map(({ engine }) => engine),
            );
      for (const { state, engine } of make) if (engine.foldKinds(names)) delete state.checks;
    }
  }

  /** Most edits leave as many findings of each kind in each table: nothing is counted anew. */
  private fillingOf(layout: string, engines: readonly SheetEngine[]): ReadonlySet<string> {
    const of = engines.map(({ kinds }) => kinds);
    const rows = engines.reduce((sum, { table }) => sum + table.dataRows, 0);
    const known = this.fillings.get(layout);
    if (known?.rows === rows && known.of.length === of.length && of.every((kinds, at) => kinds === known.of[at])) return known.names;
    const names = filling(of, rows);
    this.fillings.set(layout, { of, rows, names });
    return names;
  }

  private *checkTable(state: SheetState, engine: SheetEngine): Generator<void, { readonly check: SheetCheck; readonly shared: () => readonly Finding[] }> {
    const { table } = engine;
    const collected = yield* engine.collectInSteps();
    if (collected.findings.length > MANY_ROWS || table.rows.length > MANY_ROWS) yield;
    const barred = new Barred(table);
    const { findings, shared, counts, decided, ignoredErrors } = this.decide(collected, barred);
    barred.settle();
    const sums = addUp(table, barred);
    const summary: Summary = { ...namedCounts(counts), ...sums.totals };
    const check: SheetCheck = {
      sheetId: state.open.block.sheetId,
      sheet: state.open.block.sheet,
      understanding: { ...table.understanding, dataRows: table.dataRows, ...hiddenIn(table, state.tables?.within ?? state.open.block) },
      ...(table.grid.block.places ? { laid: table.grid.block } : {}),
      findings,
      decided,
      excluded: sums.excluded,
      ignored: { errors: ignoredErrors, amount: sums.ignored },
      summary,
      byLine: sums.byLine,
      ...this.quartersIn(sums),
      counted: new CountedRows(table, barred),
    };
    return { check, shared };
  }

  /** Whose sums are those of the workbook: see `countedSheets`. */
  private countedKind(): SheetKind {
    const isLedger = (state: SheetState): boolean =>
      !this.excludedSheets.has(state.open.block.sheetId) &&
      (this.tableOf(state)?.understanding.kind === 'ledger' || state.tables?.more.some(({ found }) => found.understanding.kind === 'ledger') === true);
    for (const state of this.sheets.values()) if (isLedger(state)) return 'ledger';
    return 'statement';
  }

  /** What people have not decided on of what was found, and which rows are barred by it. */
  private decide(collected: Collected, barred: Barred): Decided {
    const { decisions: all = [] } = this.options;
    if (all.length === 0) {
      for (const errors of collected.errors) barred.bar(errors);
      return { ...collected, decided: [], ignoredErrors: 0 };
    }
    const decisions = new Map(all.map((decision) => [decision.key, decision]));
    const findings: Finding[] = [];
    const counts = { error: 0, warning: 0, review: 0, info: 0 };
    const decided: DecidedFinding[] = [];
    const reworded = new Map<Finding, Finding>();
    let ignoredErrors = 0;
    for (const finding of collected.findings) {
      const decision = decisions.get(finding.key);
      if (decision) {
        decided.push({ finding, decision });
        if (finding.severity === 'error') ignoredErrors += 1;
      } else {
        const asked = sinceConfirmed(finding, all);
        if (asked !== finding) reworded.set(finding, asked);
        findings.push(asked);
        counts[finding.severity] += 1;
      }
    }
    const shared = (): Finding[] =>
      collected.shared().flatMap((finding) => (decisions.has(finding.key) ? [] : [shareAlike(finding, reworded.get(finding) ?? finding)]));
    const kindOf = (one: Located): Decision['kind'] | undefined => decisions.get(toldAs(one).finding.key)?.kind;
    for (const errors of collected.errors) barred.bar(errors, kindOf);
    return { findings, shared, counts, decided, ignoredErrors };
  }

  /** What holds costs and was not counted: where, how much, and why. */
  private notRead(counted: readonly SheetCheck[]): NotRead[] {
    const told: NotRead[] = [];
    const bookAmount = counted.reduce((sum, { summary }) => sum + summary.bookAmount, 0);
    /** Asked for at an edit only where something may be said once more. */
    let byLine: Map<string, LineTotal[]> | undefined;
    const totalsOf = (code: string): readonly LineTotal[] => {
      if (!byLine) {
        byLine = new Map();
        for (const sheet of counted)
          for (const line of sheet.byLine) {
            const same = byLine.get(line.code);
            if (same) same.push(line);
            else byLine.set(line.code, [line]);
          }
      }
      return byLine.get(code) ?? [];
    };
    /** The ledgers that are counted come to the same: a summary of them. */
    const repeats = (lines: ReadonlyMap<string, number>, amount: number, listed: boolean): boolean => {
      if (counted.length === 0) return false;
      if (Math.abs(amount - bookAmount) < 1) return true;
      const alike = [...lines].filter(([code, won]) => {
        const own = totalsOf(code);
        return (['bookAmount', 'subtotal', 'recognised'] as const).some((part) =>
          within(
            own.reduce((sum, line) => sum + line[part], 0),
            won,
            listed,
          ),
        );
      });
      // What is wrong in the ledger may stand in another line of a summary.
      return alike.length >= lines.size * (listed ? 0.5 : 1);
    };
    for (const state of this.sheets.values()) {
      const { block } = state.open;
      const { tables, found } = state;
      if (!tables || !found) continue;
      const place = { sheetId: block.sheetId, sheet: block.sheet };
      const aside = this.excludedSheets.get(block.sheetId);
      for (const { area, why } of state.shareholders?.unread ?? []) told.push({ ...place, area, why });
      state.unread ??= unreadCells(
        block,
        [state.engine, ...(state.extra ?? [])].flatMap((engine) => (engine ? [engine.table] : [])),
      );
      for (const one of state.unread) told.push(one);
      const used = this.tableOf(state);
      const put = (own: Found, grid: Grid, why: Text, question?: NotRead['question']): void => {
        const { rows, amount } = amountsOf({ grid, understanding: own.understanding });
        if (rows > 0) told.push({ ...place, area: placeOfTable(own.understanding), rows, amount, why, ...(question ? { question } : {}) });
      };
      if (aside) {
        if (used && aside.rows > 0)
          told.push({
            ...place,
            area: placeOfTable(used.understanding),
            rows: aside.rows,
            amount: aside.amount,
            why: aside.text,
            question: { asks: 'count-sheet', kind: used.understanding.kind },
          });
        for (const { block: part, found: own } of tables.more) put(own, new Grid(part), aside.text);
      } else if (!used && !found.found && found.raw && sellsIn(found.raw.understanding))
        put(found.raw, new Grid(readIn(state)), text('매출을 적은 표로 보고 더하지 않았습니다.', 'It lists sales; it was not added.'), { asks: 'columns' });
      else if (!used && !found.found && found.raw)
        put(
          found.raw,
          new Grid(readIn(state)),
          text(
            '비목이 없는 원장이라 더하지 않았습니다. 비목 열을 지정하면 검사합니다.',
            'A ledger without categories; it was not added. Assign a column of categories to have it checked.',
          ),
          { asks: 'columns' },
        );
      for (const engine of [state.engine, ...(state.extra ?? [])]) {
        const totals = engine === undefined || aside ? undefined : onlyTotals(engine.table);
        if (engine && totals && !repeats(new Map(), totals.amount, true))
          told.push({
            ...place,
            area: placeOfTable(engine.table.understanding),
            ...totals,
            why: text(
              '금액이 있는 행을 모두 합계로 읽어 비용이 하나도 없습니다. 비용이라면 열을 다시 지정하십시오.',
              'Every row with an amount was read as a total, so no cost is left. Assign the columns again if they are costs.',
            ),
            question: { asks: 'columns' },
          });
      }
      const strays = tables.shape?.strays;
      if (used && tables.shape && strays && strays.cells > 0)
        told.push({
          ...place,
          area: tables.shape.area,
          rows: strays.cells,
          amount: Math.round(strays.amount * used.understanding.unit),
          why:
            tables.shape.kind === 'slips'
              ? text('전표의 머리글에 없는 금액이어서 더하지 않았습니다.', 'Amounts that the heading of the slips does not name; they were not added.')
              : text('이름표 없이 적힌 금액이어서 더하지 않았습니다.', 'Amounts that no label names; they were not added.'),
        });
      const uneven = used && tables.shape?.uneven && unevenLines(place, tables.shape.area, tables.shape.uneven);
      if (uneven) told.push(uneven);
      if (tables.shape && !found.found && !found.raw)
        told.push({
          ...place,
          area: tables.shape.area,
          rows: tables.shape.costs,
          amount: tables.shape.amount,
          why: whyOfShape(tables.shape),
          question: { asks: 'columns' },
        });
      for (const { kind, title, area, rows, amount, table } of tables.lists)
        told.push({
          ...place,
          area,
          rows,
          amount,
          why: whyOfList(kind, title),
          ...(kind === 'paid' ? { question: { asks: 'count-payments', payments: [] } as const } : {}),
          ...(table === undefined ? {} : { question: { asks: 'count-table', table } as const }),
        });
      for (const { block: part, raw, list, title, columns, otherTime, table } of tables.rest) {
        if (part === block && (used || (!found.found && found.raw))) continue;
        if (raw) {
          put(
            raw,
            new Grid(part),
            text('같은 시트의 다른 표로, 비목이 없어 더하지 않았습니다.', 'Another table of the sheet, without categories; it was not added.'),
          );
          continue;
        }
        const loose = this.looseIn(state, part, used?.understanding.unit, columns);
        const again = loose !== undefined && otherTime !== true && repeats(loose.byLine, loose.amount, loose.listed);
        if (!loose && list && used)
          told.push({
            ...place,
            area: list.area,
            rows: list.rows,
            amount: list.amount,
            why:
              table !== undefined
                ? text('읽은 표 밖에 비목과 금액이 있습니다.', 'Categories with amounts stand outside the table that was read.')
                : title === undefined
                  ? text('같은 시트의 다른 표로, 비목이 없어 더하지 않았습니다.', 'Another table of the sheet, without categories; it was not added.')
                  : text(
                      `‘${title}’: 같은 시트의 다른 표로, 비목이 없어 더하지 않았습니다.`,
                      `“${title}”: another table of the sheet, without categories; it was not added.`,
                    ),
            ...(table === undefined ? {} : { question: { asks: 'count-table', table } as const }),
          });
        // Sums by line below a ledger are part of it; a sheet of them is told.
        if (!loose || (again && part !== block)) continue;
        const { area, rows, amount, currency, columns: several } = loose;
        if (currency !== undefined) {
          told.push({
            ...place,
            area,
            why: text(
              `${areaName(area)} ${rows}행의 금액은 외화${currency === 'FCY' ? '' : `(${currency})`}로 적혀 있어 더하지 않았습니다. 원화로 환산한 금액의 열이 있어야 합니다.`,
              `${areaName(area)}: the amounts of ${rows} ${rows === 1 ? 'row' : 'rows'} are in ${currency === 'FCY' ? 'a foreign currency' : currency} and were not added. A column of what they come to in won is needed.`,
            ),
            ...(part === block ? { question: { asks: 'columns' } as const } : {}),
          });
          continue;
        }
        const hidden = block.visibility !== undefined;
        told.push({
          ...place,
          area,
          rows,
          amount,
          why: again
            ? text('읽은 금액을 비목별로 다시 적은 것으로 보아 더하지 않았습니다.', 'It says by category what was read already; it was not added.')
            : hidden
              ? text('숨긴 시트에 비목과 금액이 있습니다.', 'A hidden sheet holds categories with amounts.')
              : part === block
                ? unheaded(several)
                : text('읽은 표 밖에 비목과 금액이 있습니다.', 'Categories with amounts stand outside the table that was read.'),
          // The columns of a sheet that has a table are those of that table.
          ...(part === block ? { question: { asks: 'columns' } as const } : table === undefined ? {} : { question: { asks: 'count-table', table } as const }),
        });
      }
    }
    return toldAlike(told);
  }

  private looseIn(state: SheetState, part: SheetBlock, unit: number | undefined, columns?: readonly number[]): LooseCosts | undefined {
    const kept = state.loose?.get(part);
    if (kept && kept.edition === this.edition && kept.unit === unit) return kept.costs;
    const costs = looseCosts(part, this.edition, unit, columns);
    (state.loose ??= new Map()).set(part, { edition: this.edition, unit, costs });
    return costs;
  }

  private tables(): Table[] {
    return [...this.sheets.values()].flatMap(({ engine, extra }) => (engine ? [engine.table, ...(extra ?? []).map((one) => one.table)] : []));
  }

  /** The unit of statements that name none, by the ledgers as they stand now. */
  private *fitUnits(): Generator<void, void> {
    let totals: readonly LineAmounts[] | undefined;
    for (const state of this.sheets.values()) {
      const { engine, extra = [] } = state;
      const read = [this.tableOf(state), ...(state.tables?.more ?? []).map(({ found }) => found)];
      let isOther = false;
      for (const [at, one] of [engine, ...extra].entries()) {
        const understanding = read[at]?.understanding;
        if (!one || understanding?.kind !== 'statement' || understanding.unitFrom !== 'default' || understanding.unit === 1) continue;
        totals ??= ledgerTotals(this.ledgerTables(), this.period()).every;
        yield;
        const fits = fitsWon(one.table, totals, understanding.unit);
        if (fits === this.inWon.has(understanding)) continue;
        if (fits) this.inWon.add(understanding);
        else this.inWon.delete(understanding);
        isOther = true;
      }
      if (isOther) yield* this.startInSteps(state);
    }
  }

  private ledgerTables(): Table[] {
    return this.tables().filter((table) => table.understanding.kind === 'ledger');
  }

  private asWorkbook(assessed: Assessment, recognised: number, notRead: readonly NotRead[], checks: readonly SheetCheck[]): Workbook {
    const ledgers = checks.filter(({ understanding }) => understanding.kind === 'ledger');
    const states = [...this.sheets.values()];
    const period = this.period();
    return {
      blocks: states.map(({ open }) => open.block),
      earlier: new Set([...this.excludedSheets].flatMap(([sheetId, { kind }]) => (kind === 'year-before' ? [sheetId] : []))),
      forms: states.flatMap(({ form }) => form ?? []),
      shareholders: states.flatMap(({ shareholders }) => shareholders?.lists ?? []),
      edition: this.edition,
      ...(this.deciding ? { deciding: this.deciding } : {}),
      ledgers: this.ledgerTables(),
      statements: this.tables().filter((table) => table.understanding.kind === 'statement'),
      without: states.flatMap(({ open, found }) => (found && !found.found ? [{ block: open.block, found }] : [])),
      ...(period ? { period } : {}),
      facts: this.facts,
      factSources: this.factSources,
      factsElsewhere: this.factsElsewhere.filter(({ sheetId }) => !this.excludedSheets.has(sheetId)),
      alike: this.asked.filter(({ sheetId }) => !this.excludedSheets.has(sheetId)),
      assessed,
      recognised,
      recognisedByLine: () => recognisedByLine(ledgers),
      recognisedByQuarter: () => recognisedByQuarter(ledgers),
      notRead,
    };
  }

  private quartersIn({ byQuarter, totals }: Sums): Pick<SheetCheck, 'byQuarter' | 'unplaced'> {
    const sales = this.sales();
    const counted = this.quarters()?.map(quarterLabel);
    const labels = counted ?? [...new Set([...byQuarter.keys(), ...(sales?.byQuarter.keys() ?? [])])].sort();
    const sumOf = (quarters: Iterable<string>): number => [...quarters].reduce((sum, quarter) => sum + (byQuarter.get(quarter) ?? 0), 0);
    const known = sumOf(byQuarter.keys());
    return {
      byQuarter: labels.map((quarter) => {
        const won = sales?.byQuarter.get(quarter)?.won;
        return { quarter, rdCost: byQuarter.get(quarter) ?? 0, ...(won === undefined ? {} : { sales: won }) };
      }),
      unplaced: { unknown: totals.recognised - known, outside: known - sumOf(labels) },
    };
  }

  /** Rows left out of open ledgers, unless somebody has decided on them. */
  private uncategorised(): { readonly rows: number; readonly amount: number } | undefined {
    let rows = 0;
    let amount = 0;
    for (const state of this.sheets.values()) {
      const checks = atOnce(this.checkSheetInSteps(state));
      [...(state.engine ? [state.engine] : []), ...(state.extra ?? [])].forEach(({ table }, at) => {
        if (table.understanding.open !== true || checks[at]?.decided.some(({ finding }) => finding.ruleId === 'rows-uncategorised')) return;
        for (const place of table.numbers.leftOut()) {
          const row = table.rows[place] as Row;
          if (!isUncategorised(row)) continue;
          rows += 1;
          amount += table.won(row.book.n);
        }
      });
    }
    return rows === 0 ? undefined : { rows, amount };
  }

  private *assemble(): Generator<void, WorkbookCheck> {
    yield* this.fitUnits();
    this.foldAcross();
    yield;
    const sheets: SheetCheck[] = [];
    const without: NoTable[] = [];
    const others: OtherSheet[] = [];
    for (const state of this.sheets.values()) {
      const checks = yield* this.checkSheetInSteps(state);
      const aside = this.excludedSheets.get(state.open.block.sheetId);
      if (checks.length > 0) for (const check of checks) sheets.push(check);
      else if (aside)
        without.push({ sheetId: state.open.block.sheetId, sheet: state.open.block.sheet, text: aside.text, candidates: [], ...setAside(this.tableOf(state)) });
      // What tells the sales or names the staff has no costs and needs none.
      else if (state.found && !state.found.found && !state.sales && !state.staff) without.push(noTable(state.open.block, state.found));
      else others.push({ sheetId: state.open.block.sheetId, sheet: state.open.block.sheet, text: takenFor(state) });
    }
    const decisions = new Map((this.options.decisions ?? []).map((decision) => [decision.key, decision]));
    const counted = countedSheets(sheets);
    const sum = (of: (summary: Summary) => number): number => counted.reduce((total, sheet) => total + of(sheet.summary), 0);
    const totals = {
      bookAmount: sum((summary) => summary.bookAmount),
      adjustment: sum((summary) => summary.adjustment),
      subtotal: sum((summary) => summary.subtotal),
      recognised: sum((summary) => summary.recognised),
    };
    const uncategorised = this.uncategorised();
    const assessed = makeVerdict({
      recognised: totals.recognised,
      facts: this.facts,
      deciding: this.deciding,
      hasTable: sheets.length > 0,
      booked: totals.bookAmount !== 0 || totals.recognised !== 0,
      salesGap: this.salesGap(),
      ...(uncategorised ? { uncategorised } : {}),
      unread: this.unreadFacts(),
    });
    const notRead = this.notRead(counted);
    yield;
    const ofWorkbook = yield* workbookFindings(this.applicable(WORKBOOK_RULES), this.asWorkbook(assessed, totals.recognised, notRead, sheets));
    yield;
    const more = ofWorkbook.filter((finding) => !decisions.has(finding.key));
    const decided: DecidedFinding[] = sheets.flatMap((sheet) => sheet.decided);
    for (const finding of ofWorkbook) {
      const decision = decisions.get(finding.key);
      if (decision) decided.push({ finding, decision });
    }
    const ignored: Ignored = {
      errors:
        sheets.reduce((count, one) => count + one.ignored.errors, 0) +
        ofWorkbook.filter(({ key, severity }) => severity === 'error' && decisions.has(key)).length,
      // Of what is recognised: a statement beside its ledger says the same amounts again.
      amount: counted.reduce((total, one) => total + one.ignored.amount, 0),
    };
    const place = new Map([...this.sheets.keys()].map((id, index) => [id, index]));
    const told = mergeWorstFirst(sheets, more, place);
    const ofMore = countFindings(more);
    const all = (of: 'errors' | 'warnings' | 'reviews' | 'infos'): number => sheets.reduce((total, one) => total + one.summary[of], ofMore[of]);
    yield;
    // One cause in several tables is one finding.
    const byCause = sheets.length < 2 ? { findings: told, fewer: {} } : toldOnce(told, this.sharedFindings());
    const sums = [...this.sheets.values()].flatMap(({ engine, extra = [] }) => (engine ? [engine, ...extra] : []).flatMap((one) => one.sums));
    const tables = counted.map(({ understanding: { sheetId }, summary: { bookAmount: won } }) => ({ sheetId, won }));
    const { findings, fewer: bySum } = differencesOnce(byCause.findings, sums.concat(more), notRead, tables);
    const fewer = (of: Severity): number => (byCause.fewer[of] ?? 0) + (bySum[of] ?? 0);
    const summary: Summary = {
      errors: all('errors') - fewer('error'),
      warnings: all('warnings') - fewer('warning'),
      reviews: all('reviews') - fewer('review'),
      infos: all('infos') - fewer('info'),
      ...totals,
    };
    const since =
      decisions.size === 0
        ? undefined
        : sinceOf(
            [...decisions.values()],
            decided.map(({ finding }) => finding),
            findings,
          );
    return {
      sheets,
      without,
      others,
      notRead,
      facts: this.facts,
      edition: this.edition.id,
      factSources: this.factSources,
      findings,
      decided,
      summary,
      verdict: assessed.verdict(summary, ignored),
      ...(since ? { since } : {}),
    };
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The kinds of finding that most rows of these tables have together, in more than one of them. */
function filling(tables: readonly (readonly CountedKind[])[], rows: number): ReadonlySet<string> {
  const counts = new Map<string, { count: number; tables: number }>();
  for (const kinds of tables)
    for (const { name, count } of kinds) {
      const known = counts.get(name);
      if (known) {
        known.count += count;
        known.tables += 1;
      } else counts.set(name, { count, tables: 1 });
    }
  const names = [...counts].filter(([, { count, tables }]) => tables > 1 && count > Math.max(MANY, rows / 2));
  return names.length === 0 ? NONE : new Set(names.map(([name]) => name));
}

/** Tables of one sheet that were left out for one reason (a column a line, each a table of its own) are one place. */
function toldAlike(told: readonly NotRead[]): NotRead[] {
  const merged: NotRead[] = [];
  for (const one of told) {
    const at = merged.findIndex(
      (other) =>
        other.sheetId === one.sheetId && other.why.ko === one.why.ko && other.area.top === one.area.top && other.rows !== undefined && one.rows !== undefined,
    );
    const other = merged[at];
    if (!other) merged.push(one);
    else
      merged[at] = {
        ...other,
        area: {
          top: other.area.top,
          left: Math.min(other.area.left, one.area.left),
          bottom: Math.max(other.area.bottom, one.area.bottom),
          right: Math.max(other.area.right, one.area.right),
        },
        rows: Math.max(other.rows ?? 0, one.rows ?? 0),
        amount: (other.amount ?? 0) + (one.amount ?? 0),
      };
  }
  return merged;
}

/** So many rows are named. */
const NAMED_ROWS = 10;

/** Lines of a text in one column whose cells are not those of the heading: how many, where, and what became of them. */
function unevenLines(place: Pick<NotRead, 'sheetId' | 'sheet'>, area: Area, { fewer, unread }: Uneven): NotRead | undefined {
  const where = (rows: readonly number[]): string =>
    `${rows
      .slice(0, NAMED_ROWS)
      .map((row) => row + 1)
      .join(', ')}${rows.length > NAMED_ROWS ? ' …' : ''}`;
  const told: Text[] = [];
  if (unread.length > 0)
    told.push(
      text(
        `항목 수가 머리글과 달라 읽지 않은 줄이 ${unread.length}개 있습니다(${where(unread)}행). 구분 기호가 값 안에 있는지 확인하십시오.`,
        `${unread.length} ${unread.length === 1 ? 'line has' : 'lines have'} another number of cells than the heading and ${unread.length === 1 ? 'was' : 'were'} not read (rows ${where(unread)}): a value may hold the separator.`,
      ),
    );
  if (fewer.length > 0)
    told.push(
      text(
        `항목 수가 머리글보다 적어 왼쪽 항목부터 읽은 줄이 ${fewer.length}개 있습니다(${where(fewer)}행).`,
        `${fewer.length} ${fewer.length === 1 ? 'line has' : 'lines have'} fewer cells than the heading and ${fewer.length === 1 ? 'was' : 'were'} read from the left (rows ${where(fewer)}).`,
      ),
    );
  const [row] = unread.length > 0 ? unread : fewer;
  return row === undefined
    ? undefined
    : {
        ...place,
        area: { top: row, bottom: row, left: area.left, right: area.left },
        why: text(told.map(({ ko }) => ko).join(' '), told.map(({ en }) => en).join(' ')),
      };
}

/** What a sheet looks like whose costs do not stand a row each, and what can be done. */
/** A ledger of which no row is a cost and every amount a total: what those say. */
function onlyTotals({ understanding, numbers, dataRows }: Table): { readonly rows: number; readonly amount: number } | undefined {
  if (understanding.kind !== 'ledger' || dataRows > 0) return undefined;
  const amounts = numbers.totals().map((at) => numbers.book[at] as number);
  const rows = amounts.filter((won) => won !== 0).length;
  return rows === 0 ? undefined : { rows, amount: amounts.reduce((sum, won) => sum + won, 0) };
}

function whyOfShape({ kind, costs }: OtherShape): Text {
  if (kind === 'delimited')
    return text(
      `한 열에 여러 항목이 구분 기호로 이어진 텍스트로 보입니다(${costs}행). Excel의 ‘데이터 → 텍스트 나누기’로 열을 나누면 검사합니다.`,
      `Each row seems to be one text with its cells parted by a sign (${costs} rows). Split it with Data → Text to Columns to have it checked.`,
    );
  if (kind === 'instalments')
    return text(
      `계약 한 건의 지급 회차(선금·중도금·잔금)가 옆으로 놓인 표로 보입니다(${costs}건). 한 행에 한 번의 지급(지급일·비목·거래처·금액)을 적은 표로 옮기면 검사합니다.`,
      `The instalments of each contract seem to stand beside one another (${costs} of them). Put each payment into one row (day, category, party, amount) to have it checked.`,
    );
  if (kind === 'groups')
    return text(
      `한 행에 비용 여러 건이 같은 항목 이름과 번호로 옆으로 놓인 표로 보입니다(${costs}건). 한 행에 한 건씩 옮기면 검사합니다.`,
      `Several costs seem to stand in each row, under the same names with numbers (${costs} of them). Put each into one row to have it checked.`,
    );
  return kind === 'cards'
    ? text(
        `비용 한 건이 여러 행의 이름표와 값(전표 카드)으로 적힌 시트로 보입니다(${costs}건). 한 행에 한 건씩 일자·거래처·적요·비목·금액을 적은 표로 옮기면 검사합니다.`,
        `Each cost seems to be a card of labels and values over several rows (${costs} of them). Put each cost into one row (date, party, text, category, amount) to have it checked.`,
      )
    : text(
        `항목이 아래로, 비용이 옆으로 놓인 표로 보입니다(${costs}건). 복사한 뒤 ‘선택하여 붙여넣기 → 행/열 바꿈’으로 새 시트에 붙여 넣으면 검사합니다.`,
        `The fields stand down and the costs across (${costs} of them). Copy it and paste it into a new sheet with Paste Special → Transpose to have it checked.`,
      );
}

/** Why a list of amounts below a table was not added, by what its title says. */
function whyOfList(kind: TitleKind, title: string): Text {
  if (kind === 'left-out')
    return text(`‘${title}’: 제외한 것의 목록으로 보고 더하지 않았습니다.`, `“${title}”: a list of what was left out; it was not added.`);
  if (kind === 'returned')
    return text(
      `‘${title}’: 반품·환불·취소한 것의 목록으로 보고 더하지도 빼지도 않았습니다. 더한 비용을 되돌린 것이면 그 금액을 조정금액으로 빼십시오.`,
      `“${title}”: a list of what was sent back, refunded or cancelled; it was neither added nor subtracted. Where it takes back costs that are counted, take the amount off as an adjustment.`,
    );
  if (kind === 'planned')
    return text(`‘${title}’: 아직 지출하지 않은 금액의 목록으로 보고 더하지 않았습니다.`, `“${title}”: a list of what is not spent yet; it was not added.`);
  if (kind === 'income')
    return text(`‘${title}’: 들어온 금액의 목록으로 보고 더하지 않았습니다.`, `“${title}”: a list of money that came in; it was not added.`);
  if (kind === 'paid')
    return text(
      `${title === '' ? '' : `‘${title}’: `}다른 표에 더한 매입의 지급 내역으로 보고 더하지 않았습니다.`,
      `${title === '' ? '' : `“${title}”: `}it pays the purchases that another table counts; it was not added.`,
    );
  if (kind === 'summary')
    return text(
      `${title === '' ? '' : `‘${title}’: `}같은 시트의 다른 표에 있는 금액을 다시 적은 표로 보고 더하지 않았습니다.`,
      `${title === '' ? '' : `“${title}”: `}it says again the amounts of another table of the sheet; it was not added.`,
    );
  return text(`‘${title}’: 참고로 적은 표로 보고 더하지 않았습니다.`, `“${title}”: a table for reference; it was not added.`);
}

/** Sums by line may leave out what was found wrong in the ledger; other amounts are the same only to the rounding. */
const within = (own: number, won: number, listed: boolean): boolean => Math.abs(own - won) < Math.max(1_000, listed ? Math.abs(own) / 2 : 0);

function areaOfTable({ headerRows, lastRow, columns }: Understanding): Area {
  const places = Object.values(columns);
  return { top: least(headerRows), left: least(places), bottom: lastRow, right: largest(places) };
}

/** Rows out of sight that are counted. */
function hiddenIn({ numbers, understanding }: Table, { hiddenRows }: SheetBlock): Pick<Understanding, 'hidden'> {
  let rows = 0;
  let amount = 0;
  for (const row of hiddenRows) {
    const at = row - understanding.firstRow;
    if (!numbers.data[at]) continue;
    rows += 1;
    amount += numbers.book[at] as number;
  }
  return rows === 0 ? {} : { hidden: { rows, amount } };
}

/** The sheet with the costs speaks first; a statement, beside a ledger, last: it repeats what others say, and may have been made before they were changed. */
function bySaying(states: readonly SheetState[]): readonly SheetState[] {
  const kindOf = ({ found }: SheetState): SheetKind | undefined => (found?.found ? found.understanding.kind : undefined);
  const hasLedger = states.some((state) => kindOf(state) === 'ledger');
  const rank = (state: SheetState): number => {
    const kind = kindOf(state);
    return kind === undefined ? 1 : kind === 'statement' && hasLedger ? 2 : 0;
  };
  return [...states].sort((a, b) => rank(a) - rank(b));
}

/** The sheet as it was understood: its laid out form, where each cost stands in several cells. */
const readIn = ({ open, tables }: SheetState): SheetBlock => tables?.readAs ?? open.block;

/** Where a table stands in its sheet. */
const placeOfTable = (understanding: Understanding): Area => understanding.records?.area ?? areaOfTable(understanding);

const headsIn = (block: SheetBlock, rows: readonly number[]): Heads => headsOf(block, least(rows), largest(rows) - least(rows) + 1);

const sameFound = (a: FoundTable, b: FoundTable | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The list of staff that stands beside or below a table of costs. */
function staffIn({ rest }: SheetTables): StaffList | undefined {
  for (const { block } of rest) {
    const staff = readStaff(new Grid(block));
    if (staff) return staff;
  }
  return undefined;
}

/** What a sheet was taken for that holds no costs. */
function takenFor({ open, form, sales, staff }: SheetState): Text {
  if (form) return text('고시의 별지 서식으로 인식했습니다.', 'Taken for a form of the notice.');
  if (isOwnSheet(open.block.sheet)) return text('이 프로그램이 만든 시트여서 검사하지 않습니다.', 'A sheet that this program made; it is not checked.');
  if (staff && sales) return text('연구인력 명단과 매출액을 읽었습니다.', 'The list of lab staff and the sales were read from it.');
  if (staff) return text('연구인력 명단으로 인식했습니다.', 'Taken for the list of lab staff.');
  if (sales && sales.byQuarter.size === 0) return text('매출액 표이나 금액을 읽지 못했습니다.', 'A table of sales whose amounts could not be read.');
  return sales
    ? text('분기별 매출액을 읽었습니다.', 'The sales by quarter were read from it.')
    : text('비용이 있는 표가 아니어서 검사하지 않습니다.', 'It holds no table of costs.');
}

const setAside = (found: Found | undefined): Pick<NoTable, 'setAside'> => (found ? { setAside: found.understanding.kind } : {});

function noTable(block: SheetBlock, found: Extract<FoundTable, { found: false }>): NoTable {
  const looked: Text = text('비목과 장부금액 열이 있는 머리글 행을 찾지 못했습니다.', 'No header row with a category and a book amount was found.');
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    text: looked,
    candidates: found.candidates.slice(0, 5).map((candidate) => {
      const row = candidate.rows[0] as number;
      const cells = (block.values[row - block.top] ?? []).filter((value) => value !== null && value !== '').map(String);
      return { row, text: cells.join(' · ').slice(0, 80) };
    }),
  };
}

/** The findings of the sheets, which stand worst first, and those of the workbook as one list: worst first, and within a severity sheet by sheet. */
function mergeWorstFirst(sheets: readonly SheetCheck[], more: readonly Finding[], place: ReadonlyMap<string, number>): readonly Finding[] {
  const filled = sheets.filter(({ findings }) => findings.length > 0);
  if (more.length === 0 && filled.length <= 1) return filled[0]?.findings ?? [];
  const places = [...new Set([0, ...place.values()])].sort((a, b) => a - b);
  const placeOf = (sheetId: string): number => place.get(sheetId) ?? 0;
  const from = new Map(filled.map((sheet) => [sheet, 0]));
  // As long as it will be from the start: a list of a hundred thousand that grows takes a frame.
  const merged = new Array<Finding>(filled.reduce((sum, { findings }) => sum + findings.length, more.length));
  let next = 0;
  for (const severity of SEVERITIES) {
    const own = more.filter((finding) => finding.severity === severity);
    for (const at of places) {
      for (const sheet of filled) {
        if (placeOf(sheet.sheetId) !== at) continue;
        const first = from.get(sheet) as number;
        const end = first + sheet.summary[COUNT_OF[severity]];
        for (let one = first; one < end; one += 1) merged[next++] = sheet.findings[one] as Finding;
        from.set(sheet, end);
      }
      for (const finding of own) if (placeOf(finding.sheetId) === at) merged[next++] = finding;
    }
  }
  return merged;
}

export function openSession(blocks: readonly SheetBlock[], options: CheckOptions = {}): CheckSession {
  const session = new Session(options);
  atOnce(session.open(blocks));
  return session;
}

/** The same, stopping between its steps: `breathe` lets the page do what is waiting, and may reject to give up. */
export async function openSessionInSteps(blocks: readonly SheetBlock[], options: CheckOptions, breathe: () => Promise<void>): Promise<CheckSession> {
  const session = new Session(options);
  for (const _ of session.open(blocks)) await breathe();
  return session;
}
