import type { Text } from '../../domain';
import type { Edition } from '../../law/types';
import type { SheetBlock } from '../../sheet/model';
import type { FactSource, FirmFacts } from '../../reading/model';
import type { LineAmounts, NotRead } from '../api';
import type { Finding, Question } from '../findings';
import type { FormValues } from '../../reading/form-values';
import type { AskedSheet } from '../../reading/repeated-sheets';
import type { ShareholderList } from '../../reading/shareholders';
import type { Grid } from '../../reading/grid';
import type { FoundTable } from '../../reading/find-table';
import type { Assessment } from '../verdict';
import { a1, parseA1, quoteSheet } from '../../sheet/a1';
import { citationIn, wordsIn } from './citation';
import { hash } from './finding-key';
import { tellApart } from './same-difference';
import type { Context, RuleMeta } from './rule';
import type { Table } from '../../reading/table/table';

/** A fact that a sheet says otherwise than another one, which was taken. */
export interface FactElsewhere extends FactSource {
  readonly sheetId: string;
  readonly value: FirmFacts[keyof FirmFacts];
}

/** What a rule may ask that looks at the workbook as a whole. */
export interface Workbook {
  /** Every sheet that was handed over, whether or not a table was found in it. */
  readonly blocks: readonly SheetBlock[];
  /** By their ids, those of an earlier year: nothing in them says what the costs come to. */
  readonly earlier: ReadonlySet<string>;
  /** Those of them that are forms of a notice. */
  readonly forms: readonly FormValues[];
  readonly shareholders: readonly ShareholderList[];
  /** By whose lines the sheets are read. */
  readonly edition: Edition;
  /** The one that decides on the application; undefined where its date lies before all editions. */
  readonly deciding?: Edition;
  readonly ledgers: readonly Table[];
  readonly statements: readonly Table[];
  /** Sheets that were looked at in vain. */
  readonly without: readonly { readonly block: SheetBlock; readonly found: Extract<FoundTable, { found: false }> }[];
  readonly period?: Context['period'];
  readonly facts: FirmFacts;
  readonly factSources: readonly FactSource[];
  /** What sheets that count say of the firm otherwise than the one that was taken. */
  readonly factsElsewhere: readonly FactElsewhere[];
  /** Sheets that are counted and may say again what others say. */
  readonly alike: readonly AskedSheet[];
  readonly assessed: Assessment;
  /** Won. */
  readonly recognised: number;
  /** Of the ledgers, in won: worked out where a rule asks. */
  readonly recognisedByLine: () => readonly LineAmounts[];
  /** Of the ledgers, by `2013Q1`. */
  readonly recognisedByQuarter: () => ReadonlyMap<string, number>;
  /** Costs that were seen and not counted. */
  readonly notRead: readonly NotRead[];
}

export interface WorkbookHit {
  readonly sheetId: string;
  readonly sheet: string;
  /** Zero-based sheet row and column; those of the table, where one is named. */
  readonly row: number;
  readonly column: number;
  readonly table?: { readonly grid: Grid };
  readonly message: Text;
  readonly source?: RuleMeta['source'];
  /** What identifies it among the findings of its rule, where there may be several. */
  readonly content?: string;
  readonly question?: Question;
  /** By how many won a sum differs from what it sums up. */
  readonly apart?: number;
}

export interface WorkbookRule {
  readonly kind: 'workbook';
  readonly meta: RuleMeta;
  /** Looks at what the check will ask of the ledgers, where that is long; stops between its steps, so that a page can breathe. */
  gather?(ledgers: readonly Table[]): Generator<void, void>;
  check(workbook: Workbook): readonly WorkbookHit[];
}

/** What the rules find, a rule a step. */
export function* workbookFindings(rules: readonly WorkbookRule[], workbook: Workbook): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const finding of findingsOf(rule, workbook)) found.push(finding);
    yield;
  }
  return found;
}

const findingsOf = ({ meta, check }: WorkbookRule, workbook: Workbook): Finding[] =>
  check(workbook).map(({ sheetId, sheet, row, column, table, message, source, content, question, apart }) => {
    const finding: Finding = {
      key: content === undefined ? meta.id : `${meta.id}:${hash(content)}`,
      ruleId: meta.id,
      severity: meta.severity,
      sheetId,
      sheet,
      address: table ? table.grid.addressOf(row, column) : a1(row, column),
      message,
      reason: wordsIn(workbook.edition, meta.reason),
      citation: citationIn(workbook.edition, source ?? meta.source),
      ...(question ? { question } : {}),
    };
    if (apart !== undefined) tellApart(finding, apart);
    return finding;
  });

/** Where a finding about all costs stands: over the amounts of the first table. */
export function amountHeading({ ledgers, statements }: Workbook): Pick<WorkbookHit, 'sheetId' | 'sheet' | 'row' | 'column' | 'table'> | undefined {
  const table = ledgers[0] ?? statements[0];
  if (!table) return undefined;
  const { sheetId, sheet, headerRows } = table.understanding;
  return { sheetId, sheet, table, row: headerRows[headerRows.length - 1] as number, column: table.column('subtotal', 'book') };
}

/** Where a finding about the firm stands: the cell in which its fact was read, else over the costs. */
export function besideFact(workbook: Workbook, fact: keyof FirmFacts): Pick<WorkbookHit, 'sheetId' | 'sheet' | 'row' | 'column' | 'table'> | undefined {
  const where = workbook.factSources.find((source) => source.fact === fact && source.from === 'sheet')?.where;
  return cellCalled(workbook, where) ?? amountHeading(workbook);
}

/** The cell `'회사'!B5`. */
export function cellCalled({ blocks }: Workbook, where: string | undefined): Pick<WorkbookHit, 'sheetId' | 'sheet' | 'row' | 'column'> | undefined {
  const cut = where?.lastIndexOf('!') ?? -1;
  const at = where === undefined || cut < 0 ? undefined : parseA1(where.slice(cut + 1));
  const named = cut < 0 ? undefined : where?.slice(0, cut);
  const block = blocks.find(({ sheet }) => quoteSheet(sheet) === named);
  return at && block ? { sheetId: block.sheetId, sheet: block.sheet, row: at.row, column: at.column } : undefined;
}
