/** The rows of `test/cases/lines`, each as a sheet of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { date } from '../../src/domain';
import { checkWorkbook, everyPlace, type FirmFacts, type Finding } from '../../src/checking';
import { blockOf } from './sheets';

export interface LineRow {
  readonly verdict: 'lawful' | 'unlawful' | 'open';
  readonly decisive: boolean;
  readonly cells: Readonly<Record<string, string | number>>;
  readonly firm?: { readonly lab?: boolean | string; readonly sme?: boolean; readonly industry?: string };
  readonly clause: string;
  readonly why: string;
}
export interface LineFile {
  readonly edition: string;
  readonly line: string;
  readonly rows: readonly LineRow[];
}

/** All files of an edition: `2013`. */
export function lineFiles(edition: string): readonly LineFile[] {
  const folder = new URL(`../cases/lines/${edition}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LineFile);
}

/** A 중소기업 with a recognised 기업부설연구소, but for what the row says of its firm. */
export function factsOf(row: LineRow, appliedOn: string): FirmFacts {
  return {
    appliedOn: date(appliedOn),
    isSme: row.firm?.sme ?? true,
    // A unit alone counts since the present Act (법 제2조의2①2나); in 2013 only a lab did.
    hasRdLab: row.firm?.lab === undefined || row.firm.lab === true || (row.firm.lab === '전담부서' && appliedOn >= '2021-02-12'),
    ...(row.firm?.industry === undefined ? {} : { industry: row.firm.industry }),
  };
}

const sheetOf = (row: LineRow, name: string) => {
  const cells = Object.entries(row.cells).map(([heading, value]) => [heading, heading === '거래일자' ? serial(String(value)) : value] as const);
  return blockOf({ name, rows: [cells.map(([heading]) => heading), cells.map(([, value]) => value)] });
};

/** What the check finds about a sheet that holds this row alone. */
export const findingsOf = (row: LineRow, appliedOn: string): readonly Finding[] =>
  checkWorkbook([sheetOf(row, '원장')], { facts: factsOf(row, appliedOn) }).findings;

/** The same for many rows: those of one kind of firm are the sheets of one workbook, which costs a fraction of a check for each. */
export function findingsOfEach(rows: readonly LineRow[], appliedOn: string): ReadonlyMap<LineRow, readonly Finding[]> {
  const found = new Map<LineRow, Finding[]>(rows.map((row) => [row, []]));
  const firms = new Map<string, LineRow[]>();
  for (const row of rows) {
    const firm = JSON.stringify(factsOf(row, appliedOn));
    firms.set(firm, [...(firms.get(firm) ?? []), row]);
  }
  for (const own of firms.values()) {
    const byName = new Map(own.map((row, at) => [`원장 ${at}`, row]));
    const blocks = [...byName].map(([name, row]) => sheetOf(row, name));
    const { findings } = checkWorkbook(blocks, { facts: factsOf(own[0] as LineRow, appliedOn) });
    // One cause on several sheets is one finding of the workbook: each row is a sheet of its own here.
    for (const finding of findings.flatMap(everyPlace)) found.get(byName.get(finding.sheet) as LineRow)?.push(finding);
  }
  return found;
}
const serial = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;

/** Rules that say whether a row meets its line; the others are about how the sheet is made. */
const OF_THE_LINE = new Set([
  'person-excluded',
  'lab-required',
  'institution-not-listed',
  'not-a-professor',
  'adviser-not-eligible',
  'sme-only',
  'asset-purchase',
  'trainee-not-eligible',
  'training-double-counted',
  'product-material',
  'condition-not-met',
  'condition-doubtful',
  'grant-funded',
  'account-not-allowed',
  'cost-given-back',
]);
export const ofTheLine = (finding: Finding): boolean => OF_THE_LINE.has(finding.ruleId);

/** What a row is told that decides over it whatever its line asks: a code that the notice has not, an account that no line allows, a day outside the four quarters, a refusal in the row itself. */
const REFUSED = new Set([
  'date-outside-period',
  'row-not-counted',
  'category-deleted',
  'category-unknown',
  'category-not-leaf',
  'category-other-edition',
  'category-missing',
]);
export const isRefused = ({ ruleId }: Finding): boolean => REFUSED.has(ruleId);
export const toldOfRow = (finding: Finding): boolean => isRefused(finding) || finding.ruleId === 'account-not-allowed';
export const shownRow = ({ cells }: LineRow): string =>
  Object.entries(cells)
    .filter(([heading]) => !['분류', '거래일자', '장부금액', '조정금액', '소계'].includes(heading))
    .map(([heading, value]) => `${heading}=${value}`)
    .join(' | ');

export type Verdict = 'refused' | 'asked' | 'silent';
export type Case = readonly [verdict: Verdict, line: string, cells: LineRow['cells']];
/** All rows of a group are checked together, as sheets of one workbook. */
export function verdictsOf(cases: readonly Case[], appliedOn: string): readonly (readonly [Case, Verdict])[] {
  const day = appliedOn < '2020' ? '2013-05-24' : '2024-05-24';
  const rows = cases.map<LineRow>(([, 분류, cells]) => ({
    verdict: 'open',
    decisive: true,
    cells: { 분류, 거래일자: day, 장부금액: 1_000_000, 조정금액: 0, 소계: 1_000_000, ...cells },
    clause: '',
    why: '',
  }));
  const found = findingsOfEach(rows, appliedOn);
  return cases.map((one, at) => {
    const all = found.get(rows[at] as LineRow) ?? [];
    if (all.some((finding) => isRefused(finding) || (ofTheLine(finding) && finding.severity !== 'review'))) return [one, 'refused'];
    return [one, all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed') ? 'asked' : 'silent'];
  });
}
