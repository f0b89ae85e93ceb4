/** The result as one JSON document, in the shape that is documented for other programs. */
import { largest, least } from '../domain';
import { citationLabel, say, type Citation, type Lang } from '../domain';
import { areaName, columnName, type CellWrite, type ColumnRole, type Finding, type SheetKind, type Summary, type Understanding } from '../checking';
import { isChecked, type FileResult } from './check-file';

interface JsonSheet {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** From the header to the last row, over the columns that were understood: `A5:M106`. */
  readonly table: string;
  /** Won that one unit of an amount cell stands for. */
  readonly unit: number;
  /** The column of each role: `{ "book": "I" }`. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly rows: number;
}

interface JsonFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  readonly citation: Citation & { readonly label: string };
  readonly fix?: { readonly title: string; readonly writes: readonly CellWrite[] };
}

interface JsonFile {
  readonly file: string;
  readonly error?: string;
  readonly sheets: readonly JsonSheet[];
  readonly findings: readonly JsonFinding[];
  readonly summary: Summary;
}

const NOTHING: Summary = { errors: 0, warnings: 0, reviews: 0, infos: 0, bookAmount: 0, adjustment: 0, subtotal: 0, recognised: 0 };

function sheetJson(understanding: Understanding): JsonSheet {
  const { sheet, kind, headerRows, lastRow, unit, columns, dataRows } = understanding;
  const used = Object.entries(columns) as [ColumnRole, number][];
  const places = used.map(([, column]) => column);
  return {
    sheet,
    kind,
    table: areaName({ top: least(headerRows), left: least(places), bottom: largest(headerRows, lastRow), right: largest(places) }),
    unit,
    columns: Object.fromEntries(used.map(([role, column]) => [role, columnName(column)])),
    rows: dataRows,
  };
}

const findingJson = (finding: Finding, lang: Lang): JsonFinding => ({
  ruleId: finding.ruleId,
  severity: finding.severity,
  sheet: finding.sheet,
  address: finding.address,
  message: say(finding.message, lang),
  citation: { ...finding.citation, label: citationLabel(finding.citation, lang) },
  ...(finding.fix ? { fix: { title: say(finding.fix.title, lang), writes: finding.fix.writes } } : {}),
});

function fileJson(result: FileResult, lang: Lang): JsonFile {
  if (!isChecked(result)) return { file: result.file, error: say(result.error, lang), sheets: [], findings: [], summary: NOTHING };
  const { sheets, findings, summary } = result.check;
  const { errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised } = summary;
  return {
    file: result.file,
    sheets: sheets.map((sheet) => sheetJson(sheet.understanding)),
    findings: findings.map((finding) => findingJson(finding, lang)),
    summary: { errors, warnings, reviews, infos, bookAmount, adjustment, subtotal, recognised },
  };
}

export const asJson = (results: readonly FileResult[], lang: Lang): string =>
  JSON.stringify({ files: results.map((result) => fileJson(result, lang)) }, null, 2);
