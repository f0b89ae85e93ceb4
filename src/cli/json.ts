/** The result as one JSON document, in the shape that is documented for other programs. */
import { largest, least } from '../domain';
import { citationLabel, inLanguage, type Citation, type Lang } from '../domain';
import {
  areaName,
  type CellWrite,
  type ColumnRole,
  type Finding,
  type SheetKind,
  type Summary,
  type Understanding,
  type Verdict,
  type WorkbookCheck,
} from '../checking';
import { sinceWords } from '../checking/since';
import { addedColumns, columnLetters } from '../documents/column-letters';
import { isChecked, type FileResult } from './check-file';

interface JsonSheet {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** From the header to the last row, over the columns that were understood: `A5:M106`. */
  readonly table: string;
  /** Each cost stands in several cells: a card, or a column of a table on its side. `columns` are then those of a table with a row a cost. */
  readonly layout?: 'cards' | 'across' | 'delimited' | 'stacked' | 'slips' | 'instalments' | 'groups';
  /** Won that one unit of an amount cell stands for. */
  readonly unit: number;
  /** The column of each role: `{ "book": "I" }`. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly rows: number;
  /** Rows that a filter or hiding keeps out of sight and that are counted, with their book amount in won. */
  readonly hidden?: { readonly rows: number; readonly amount: number };
  /** The heading of each column as it stands in the sheet. */
  readonly headings?: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Where the categories stand, where they have no column of their own. */
  readonly categoryFrom?: Understanding['categoryFrom'];
}

interface JsonNotRead {
  readonly sheet: string;
  readonly range?: string;
  readonly rows?: number;
  /** Won. */
  readonly amount?: number;
  readonly why: string;
}

interface JsonFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  readonly citation: Citation & { readonly label: string };
  readonly fix?: { readonly title: string; readonly writes: readonly CellWrite[] };
  /** The same cause in other tables, each with what its own fix writes. */
  readonly alike?: readonly { readonly sheet: string; readonly address: string; readonly writes?: readonly CellWrite[] }[];
}

interface JsonReason {
  readonly code: string;
  readonly message: string;
  readonly citation?: Citation & { readonly label: string };
}

/** What the amounts come to, as the pane says it; a key that is absent was not decided. */
interface JsonVerdict {
  readonly state: Verdict['state'];
  readonly text: string;
  /** The notice by which the sheets were read; absent where none is held for the day. */
  readonly edition?: string;
  readonly recognised?: number;
  readonly sales?: number;
  /** Of the sales, in hundredths of a per cent, floored. */
  readonly ratioBasisPoints?: number;
  readonly requiredPercent?: number;
  readonly minimumCost?: number;
  readonly meetsMinimum?: boolean;
  readonly meetsRatio?: boolean;
  /** What is known not to be met. */
  readonly against: readonly JsonReason[];
  /** What is missing to say more. */
  readonly missing: readonly string[];
  /** How sure the law is on which it rests; none where it is. */
  readonly doubts: readonly { readonly certainty: string; readonly why: string }[];
  /** Errors that somebody ignored, whose amounts are in `recognised`. */
  readonly ignored?: Verdict['ignored'];
  /** Decisions that hold for nothing now, and those that hold for more than when they were made; absent where there are none. */
  readonly decisions?: readonly string[];
}

interface JsonFile {
  readonly file: string;
  readonly error?: string;
  readonly sheets: readonly JsonSheet[];
  readonly findings: readonly JsonFinding[];
  /** Costs that were seen and not counted, and sheets in which no table was found. */
  readonly notRead: readonly JsonNotRead[];
  /** What of the record of decisions could not be used, or only in part; absent where all could. */
  readonly reviewProblems?: readonly { readonly sheet: string; readonly address: string; readonly message: string }[];
  /** Sheets without costs, and what each was taken for. */
  readonly otherSheets: readonly { readonly sheet: string; readonly takenFor: string }[];
  readonly summary: Summary;
  /** Absent for a file that could not be read. */
  readonly verdict?: JsonVerdict;
}

const NOTHING: Summary = { errors: 0, warnings: 0, reviews: 0, infos: 0, bookAmount: 0, adjustment: 0, subtotal: 0, recognised: 0 };

function sheetJson(understanding: Understanding): JsonSheet {
  const { sheet, kind, headerRows, lastRow, unit, columns, dataRows, hidden, headings, categoryFrom, records } = understanding;
  const used = Object.entries(columns) as [ColumnRole, number][];
  const places = used.flatMap(([role, column]) => addedColumns(understanding, role) ?? [column]);
  return {
    sheet,
    kind,
    table: areaName(records?.area ?? { top: least(headerRows), left: least(places), bottom: largest(headerRows, lastRow), right: largest(places) }),
    ...(records ? { layout: records.kind } : {}),
    unit,
    columns: Object.fromEntries(used.map(([role]) => [role, columnLetters(understanding, role)])),
    rows: dataRows,
    ...(hidden ? { hidden } : {}),
    ...(headings ? { headings } : {}),
    ...(categoryFrom ? { categoryFrom } : {}),
  };
}

const findingJson = (finding: Finding, lang: Lang): JsonFinding => ({
  ruleId: finding.ruleId,
  severity: finding.severity,
  sheet: finding.sheet,
  address: finding.address,
  message: inLanguage(finding.message, lang),
  citation: { ...finding.citation, label: citationLabel(finding.citation, lang) },
  ...(finding.fix ? { fix: { title: inLanguage(finding.fix.title, lang), writes: finding.fix.writes } } : {}),
  ...(finding.alike ? { alike: finding.alike.map(({ sheet, address, fix }) => ({ sheet, address, ...(fix ? { writes: fix.writes } : {}) })) } : {}),
});

function notReadJson({ notRead, without }: WorkbookCheck, lang: Lang): JsonNotRead[] {
  const told = new Set(notRead.filter(({ rows }) => rows !== undefined).map(({ sheetId }) => sheetId));
  return [
    ...notRead.map(({ sheet, area, rows, amount, why }) => ({ sheet, range: areaName(area), rows, amount, why: inLanguage(why, lang) })),
    ...without.filter(({ sheetId }) => !told.has(sheetId)).map(({ sheet, text }) => ({ sheet, why: inLanguage(text, lang) })),
  ];
}

function verdictJson({ verdict, edition, since }: WorkbookCheck, lang: Lang): JsonVerdict {
  const { state, text, recognised, sales, ratioBasisPoints, requiredPercent, minimumCost, meetsMinimum, meetsRatio, against, missing, law, ignored, noLaw } =
    verdict;
  return {
    state,
    text: inLanguage(text, lang),
    ...(noLaw ? {} : { edition }),
    ...(noLaw ? {} : { recognised }),
    sales,
    ratioBasisPoints,
    requiredPercent,
    ...(noLaw ? {} : { minimumCost }),
    meetsMinimum,
    meetsRatio,
    against: against.map(({ code, message, citation }) => ({
      code,
      message: inLanguage(message, lang),
      ...(citation ? { citation: { ...citation, label: citationLabel(citation, lang) } } : {}),
    })),
    missing: missing.map((one) => inLanguage(one, lang)),
    doubts: law.map(({ certainty, why }) => ({ certainty, why: inLanguage(why, lang) })),
    ignored,
    ...(since ? { decisions: sinceWords(since).map((one) => inLanguage(one, lang)) } : {}),
  };
}

function fileJson(result: FileResult, lang: Lang): Omit<JsonFile, 'findings'> {
  if (!isChecked(result)) return { file: result.file, error: inLanguage(result.error, lang), sheets: [], notRead: [], otherSheets: [], summary: NOTHING };
  const { sheets, summary } = result.check;
  const { errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised } = summary;
  return {
    file: result.file,
    sheets: sheets.map((sheet) => sheetJson(sheet.understanding)),
    notRead: notReadJson(result.check, lang),
    otherSheets: result.check.others.map(({ sheet, text }) => ({ sheet, takenFor: inLanguage(text, lang) })),
    ...(result.reviewProblems?.length
      ? { reviewProblems: result.reviewProblems.map(({ sheet, address, text }) => ({ sheet, address, message: inLanguage(text, lang) })) }
      : {}),
    summary: { errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised },
    verdict: verdictJson(result.check, lang),
  };
}

/** Every line of a JSON text but the first stands so far to the right. */
const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replace(/\n/g, `\n${by}`);

/** One file in the document, in pieces: a million findings are written as they come, and no text holds them all. */
export function* filePieces(result: FileResult, lang: Lang): Generator<string, void, undefined> {
  const { summary, notRead, verdict, ...head } = fileJson(result, lang);
  const findings = isChecked(result) ? result.check.findings : [];
  yield `    ${indented(head, '    ').slice(0, -'\n    }'.length)},\n      "findings": [`;
  let first = true;
  for (const finding of findings) {
    yield `${first ? '' : ','}\n        ${indented(findingJson(finding, lang), '        ')}`;
    first = false;
  }
  yield `${first ? '' : '\n      '}],\n      "notRead": ${indented(notRead, '      ')},\n      "summary": ${indented(summary, '      ')}${verdict ? `,\n      "verdict": ${indented(verdict, '      ')}` : ''}\n    }`;
}

/** One file on one line (JSON Lines), in pieces. */
export function* linePieces(result: FileResult, lang: Lang): Generator<string, void, undefined> {
  const { summary, notRead, verdict, ...head } = fileJson(result, lang);
  yield `${JSON.stringify(head).slice(0, -1)},"findings":[`;
  let first = true;
  for (const finding of isChecked(result) ? result.check.findings : []) {
    yield (first ? '' : ',') + JSON.stringify(findingJson(finding, lang));
    first = false;
  }
  yield `],"notRead":${JSON.stringify(notRead)},"summary":${JSON.stringify(summary)}${verdict ? `,"verdict":${JSON.stringify(verdict)}` : ''}}\n`;
}
