import { firstDayOf, lastDayOf, text, quarterLabel, type Quarter, type Text } from '../domain';
import { countedQuarters, DEFAULT_EDITION } from '../rules';
import { editionOn } from '../law';
import type { Edition } from '../law/types';
import type { CheckOptions, CheckSession, NoTable, QuarterTotal, SheetCheck, WorkbookCheck } from './api';
import type { FactSource } from '../reading/model';
import type { Context, RuleMeta } from './engine/rule';
import { isIsolatedEdit } from '../reading/isolated-edits';
import { SheetEngine } from './engine/sheet-engine';
import { Table } from '../reading/table/table';
import { repeatedLedgers, type LedgerSheet } from '../reading/excluded-sheets';
import { workbookFindings, type Workbook } from './engine/workbook-rule';
import type { SheetBlock } from '../sheet/model';
import type { FirmFacts } from '../reading/model';
import type { Decision, Finding, Summary } from './findings';
import { parseA1 } from '../sheet/a1';
import { EditableBlock } from '../sheet/editable-block';
import { readFacts, readQuarterSales, type QuarterSales, type ReadFacts } from '../reading/facts';
import { TableFinder, type FoundTable } from '../reading/find-table';
import { Grid } from '../reading/grid';
import { readStaff, type StaffList } from '../reading/staff';
import { isOwnSheet } from '../sheet/sheet-names';
import { RULES, WORKBOOK_RULES } from './rules';
import { addUp, countFindings, SEVERITY_ORDER } from './summary';
import { makeVerdict, type Assessment } from './verdict';

/** One sheet as far as it has been understood. */
interface SheetState {
  readonly open: EditableBlock;
  found: FoundTable | undefined;
  read: ReadFacts;
  sales: QuarterSales | undefined;
  staff: StaffList | undefined;
  engine?: SheetEngine;
  check?: SheetCheck;
}

/** More rows than this in one edit are read anew as a whole. */
const MANY_ROWS = 5_000;

class Session implements CheckSession {
  private readonly sheets = new Map<string, SheetState>();
  private facts: FirmFacts = {};
  private factSources: readonly FactSource[] = [];
  /** The edition that decides on the application; undefined where its date lies before all editions. */
  private deciding: Edition | undefined = DEFAULT_EDITION;
  private current: WorkbookCheck | undefined;
  /** Ledgers that say again what another one says, and why they are not counted. */
  private excluded: ReadonlyMap<string, Text> = new Map();

  constructor(private options: CheckOptions) {}

  /** Reads and checks the sheets; stops between its steps, so that a page can breathe. */
  *open(blocks: readonly SheetBlock[]): Generator<void, void> {
    for (const block of blocks) {
      this.sheets.set(block.sheetId, this.understand(block));
      yield;
    }
    this.learn();
    for (const state of this.sheets.values()) yield* this.startInSteps(state);
  }

  get result(): WorkbookCheck {
    this.current ??= this.assemble();
    return this.current;
  }

  setSheet(block: SheetBlock): WorkbookCheck {
    const before = this.known();
    const state = this.understand(block);
    this.sheets.set(block.sheetId, state);
    this.refresh(before, state);
    return this.result;
  }

  removeSheet(sheetId: string): WorkbookCheck {
    const before = this.known();
    if (this.sheets.delete(sheetId)) this.refresh(before);
    return this.result;
  }

  configure(options: CheckOptions): WorkbookCheck {
    const correctionsChanged = JSON.stringify(options.corrections ?? {}) !== JSON.stringify(this.options.corrections ?? {});
    const before = this.known();
    this.options = options;
    if (correctionsChanged) {
      for (const [id, state] of this.sheets) this.sheets.set(id, this.understand(state.open.block));
      this.learn();
      for (const state of this.sheets.values()) this.start(state);
      this.current = undefined;
      return this.result;
    }
    this.refresh(before);
    // Decisions decide what is shown, not what is found.
    for (const state of this.sheets.values()) delete state.check;
    return this.result;
  }

  patch(part: SheetBlock): WorkbookCheck {
    const state = this.sheets.get(part.sheetId);
    if (!state) return this.setSheet(part);
    const { engine } = state;
    const bottom = part.top + part.values.length - 1;
    const inside = engine && state.open.covers(part) && part.top >= engine.table.understanding.firstRow && bottom <= engine.table.understanding.lastRow;
    const isolated = inside && isIsolatedEdit(engine.table, part.top, bottom);
    state.open.apply(part);
    if (!inside || !engine || engine.table.understanding.kind === 'statement' || part.values.length > MANY_ROWS) return this.setSheet(state.open.block);
    // An edit may change what is understood of the sheet: the columns by what they hold, where the table ends.
    const understood = (isolated && isIsolatedEdit(engine.table, part.top, bottom)) || sameFound(this.find(engine.table.grid), state.found);
    const rows = new Set<number>();
    for (let row = part.top; row <= bottom; row += 1) for (const one of state.open.rowsMergedWith(row)) rows.add(one);
    if (!understood || !engine.recheck(rows)) return this.setSheet(state.open.block);
    delete state.check;
    this.current = undefined;
    return this.result;
  }

  rowWords({ sheetId, address }: Finding): string {
    const block = this.sheets.get(sheetId)?.open.block;
    const at = parseA1(address);
    const row = block && at && block.values[at.row - block.top];
    return row ? row.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ') : '';
  }

  private find(grid: Grid): FoundTable {
    return new TableFinder(grid, DEFAULT_EDITION, this.options.corrections?.[grid.block.sheet]).find();
  }

  private understand(block: SheetBlock): SheetState {
    const open = new EditableBlock(block);
    const grid = new Grid(open.block);
    if (isOwnSheet(block.sheet)) return { open, found: undefined, read: { facts: {}, sources: [] }, sales: undefined, staff: undefined };
    const found = this.find(grid);
    return {
      open,
      found,
      read: readFacts(grid, found.found ? (found.understanding.headerRows[0] as number) - 1 : grid.bottom),
      sales: found.found && found.understanding.kind === 'ledger' ? undefined : readQuarterSales(grid),
      staff: found.found ? undefined : readStaff(grid),
    };
  }

  private ledgerSheets(): LedgerSheet[] {
    return [...this.sheets.entries()].flatMap(([sheetId, { open, found }]) =>
      found?.found && found.understanding.kind === 'ledger'
        ? [{ sheetId, grid: new Grid(open.block), understanding: found.understanding, said: this.options.corrections?.[open.block.sheet]?.kind === 'ledger' }]
        : [],
    );
  }

  /** Everything that the rules of a sheet know from elsewhere, for telling whether it changed. */
  private known(): string {
    return JSON.stringify([this.facts, [...(this.sales()?.byQuarter ?? [])], this.deciding?.id, [...(this.staff()?.people ?? [])], [...this.excluded.keys()]]);
  }

  private refresh(before: string, fresh?: SheetState): void {
    this.learn();
    const changed = this.known() !== before;
    for (const state of this.sheets.values()) if (changed || state === fresh) this.start(state);
    this.current = undefined;
  }

  private learn(): void {
    this.excluded = repeatedLedgers(this.ledgerSheets());
    const facts: Record<string, unknown> = {};
    let sources: FactSource[] = [];
    // The sheet with the table speaks first.
    const ordered = [...this.sheets.values()].sort((a, b) => Number(b.found?.found ?? false) - Number(a.found?.found ?? false));
    for (const { read } of ordered) {
      for (const source of read.sources) {
        if (facts[source.fact] !== undefined) continue;
        facts[source.fact] = read.facts[source.fact];
        sources.push(source);
      }
    }
    for (const [fact, value] of Object.entries(this.options.facts ?? {})) {
      if (value === undefined) continue;
      facts[fact] = value;
      sources = [...sources.filter((source) => source.fact !== fact), { fact: fact as keyof FirmFacts, from: 'user' }];
    }
    // What is no amount of money says nothing.
    if (typeof facts.sales === 'number' && !(facts.sales >= 0 && facts.sales <= Number.MAX_SAFE_INTEGER)) {
      delete facts.sales;
      sources = sources.filter((source) => source.fact !== 'sales');
    }
    this.facts = facts as FirmFacts;
    this.factSources = sources;
    this.deciding = this.facts.appliedOn === undefined ? DEFAULT_EDITION : editionOn(this.facts.appliedOn);
    if (this.facts.sales === undefined) this.learnSales();
  }

  private sales(): QuarterSales | undefined {
    for (const { sales } of this.sheets.values()) if (sales) return sales;
    return undefined;
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

  private start(state: SheetState): void {
    for (const _ of this.startInSteps(state));
  }

  private *startInSteps(state: SheetState): Generator<void, void> {
    delete state.check;
    delete state.engine;
    if (!state.found?.found || this.excluded.has(state.open.block.sheetId)) return;
    const period = this.period();
    const staff = this.staff();
    const context: Omit<Context, 'textDates' | 'edition'> = {
      facts: this.facts,
      ...(this.deciding ? { deciding: this.deciding } : {}),
      ...(period ? { period } : {}),
      ...(staff ? { staff } : {}),
    };
    const table = new Table(new Grid(state.open.block), state.found.understanding, state.found.units, DEFAULT_EDITION);
    yield;
    state.engine = new SheetEngine(table, this.applicable(RULES), context);
    yield;
  }

  private checkSheet(state: SheetState): SheetCheck | undefined {
    const { engine } = state;
    if (!engine) return undefined;
    if (state.check) return state.check;
    const { table } = engine;
    const decisions = new Map((this.options.decisions ?? []).map((decision) => [decision.key, decision]));
    const findings: Finding[] = [];
    const decided: { finding: Finding; decision: Decision }[] = [];
    const wrong: number[] = [];
    for (const { finding, rows } of engine.collect()) {
      const decision = decisions.get(finding.key);
      if (decision) decided.push({ finding, decision });
      else {
        findings.push(finding);
        if (finding.severity === 'error') for (const row of rows) wrong.push(row);
      }
    }
    const sums = addUp(table, wrong);
    const summary: Summary = { ...countFindings(findings), ...sums.totals };
    state.check = {
      sheetId: state.open.block.sheetId,
      sheet: state.open.block.sheet,
      understanding: { ...table.understanding, dataRows: table.dataRows },
      findings,
      decided,
      summary,
      byLine: sums.byLine,
      byQuarter: this.withSales(sums.byQuarter),
    };
    return state.check;
  }

  private asWorkbook(assessed: Assessment, recognised: number): Workbook {
    const states = [...this.sheets.values()];
    const tables = states.flatMap(({ engine }) => (engine ? [engine.table] : []));
    const period = this.period();
    return {
      ledgers: tables.filter((table) => table.understanding.kind === 'ledger'),
      statements: tables.filter((table) => table.understanding.kind === 'statement'),
      without: states.flatMap(({ open, found }) => (found && !found.found ? [{ block: open.block, found }] : [])),
      ...(period ? { period } : {}),
      facts: this.facts,
      assessed,
      recognised,
    };
  }

  private withSales(byQuarter: ReadonlyMap<string, number>): QuarterTotal[] {
    const sales = this.sales();
    const counted = this.quarters()?.map(quarterLabel);
    const labels = counted ?? [...new Set([...byQuarter.keys(), ...(sales?.byQuarter.keys() ?? [])])].sort();
    return labels.map((quarter) => {
      const won = sales?.byQuarter.get(quarter)?.won;
      return { quarter, rdCost: byQuarter.get(quarter) ?? 0, ...(won === undefined ? {} : { sales: won }) };
    });
  }

  private assemble(): WorkbookCheck {
    const sheets: SheetCheck[] = [];
    const without: NoTable[] = [];
    for (const state of this.sheets.values()) {
      const check = this.checkSheet(state);
      const aside = this.excluded.get(state.open.block.sheetId);
      if (check) sheets.push(check);
      else if (aside) without.push({ sheetId: state.open.block.sheetId, sheet: state.open.block.sheet, text: aside, candidates: [] });
      // What tells the sales or names the staff has no costs and needs none.
      else if (state.found && !state.found.found && !state.sales && !state.staff) without.push(noTable(state.open.block, state.found));
    }
    const decisions = new Map((this.options.decisions ?? []).map((decision) => [decision.key, decision]));
    const ledgers = sheets.filter((sheet) => sheet.understanding.kind === 'ledger');
    // A statement beside its ledger says the same amounts again.
    const counted = ledgers.length > 0 ? ledgers : sheets;
    const sum = (of: (summary: Summary) => number): number => counted.reduce((total, sheet) => total + of(sheet.summary), 0);
    const totals = {
      bookAmount: sum((summary) => summary.bookAmount),
      adjustment: sum((summary) => summary.adjustment),
      subtotal: sum((summary) => summary.subtotal),
      recognised: sum((summary) => summary.recognised),
    };
    const assessed = makeVerdict({
      recognised: totals.recognised,
      facts: this.facts,
      deciding: this.deciding,
      hasTable: sheets.length > 0,
      booked: totals.bookAmount !== 0 || totals.recognised !== 0,
    });
    const more = workbookFindings(this.applicable(WORKBOOK_RULES), this.asWorkbook(assessed, totals.recognised)).filter(
      (finding) => !decisions.has(finding.key),
    );
    const place = new Map([...this.sheets.keys()].map((id, index) => [id, index]));
    const findings = mergeWorstFirst([...sheets.map((sheet) => sheet.findings), more], place);
    const summary: Summary = { ...countFindings(findings), ...totals };
    return { sheets, without, facts: this.facts, factSources: this.factSources, findings, summary, verdict: assessed.verdict(summary) };
  }
}

const sameFound = (a: FoundTable, b: FoundTable | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

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

function mergeWorstFirst(lists: readonly (readonly Finding[])[], place: ReadonlyMap<string, number>): readonly Finding[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  // Each list is in order already; sorting is stable, so only severity and sheet need comparing.
  return filled
    .flat()
    .map((finding, index) => ({ finding, index }))
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
        (place.get(a.finding.sheetId) ?? 0) - (place.get(b.finding.sheetId) ?? 0) ||
        a.index - b.index,
    )
    .map(({ finding }) => finding);
}

export function openSession(blocks: readonly SheetBlock[], options: CheckOptions = {}): CheckSession {
  const session = new Session(options);
  for (const _ of session.open(blocks));
  return session;
}

/** The same, stopping between its steps: `breathe` lets the page do what is waiting, and may reject to give up. */
export async function openSessionInSteps(blocks: readonly SheetBlock[], options: CheckOptions, breathe: () => Promise<void>): Promise<CheckSession> {
  const session = new Session(options);
  for (const _ of session.open(blocks)) await breathe();
  return session;
}
