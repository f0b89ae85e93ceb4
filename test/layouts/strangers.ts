/**
 * Workbooks by other hands, each with a JSON beside it of what must come out: right, another right sum, said, or wrong without a word; which planted errors
 * were found, and what was found that nobody planted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { date } from '../../src/domain';
import { everyPlace, type Finding, type WorkbookCheck } from '../../src/checking';
import { checkFile, isChecked } from '../../src/cli/check-file';

interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
  readonly rule?: readonly string[] | string;
}
export interface Expected {
  readonly total: number | null;
  readonly alsoRight?: readonly (number | { readonly sum?: number; readonly total?: number })[];
  readonly appliedOn?: string;
  readonly planted?: readonly Planted[];
  readonly mustSay?: readonly string[];
  /** Rules that may speak as well, as whoever wrote the book sees it. */
  readonly mayAlso?: readonly string[];
}
export type Outcome = 'right' | 'also' | 'refused' | 'said' | 'SILENT' | 'unreadable';
export interface Judged {
  readonly name: string;
  readonly expected: Expected;
  readonly outcome: Outcome;
  /** Won that was read. */
  readonly sum: number;
  readonly missed: readonly Planted[];
  readonly unsaid: readonly string[];
  /** Findings that nobody planted. */
  readonly unasked: readonly Finding[];
  readonly check?: WorkbookCheck;
}

/** What says that a sum may not be the whole. */
const SAYS = new Set(['not-read', 'amount-unclear', 'header-missing', 'amount-implausible', 'total-mismatch', 'row-not-counted', 'rows-uncategorised']);
/** Asked of any workbook of a firm that is not known. */
const QUIET = new Set([
  'unit-unclear',
  'below-minimum-cost',
  'condition-unconfirmed',
  'condition-doubtful',
  'subtotal-hard-coded',
  'below-required-ratio',
  'grant-unconfirmed',
]);

export const booksIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort();

const rowOf = (address: string): string => address.replace(/\D/g, '');
const rulesOf = ({ rule }: Planted): readonly string[] => (typeof rule === 'string' ? [rule] : (rule ?? []));

export async function judge(folder: string, name: string): Promise<Judged> {
  const expected = JSON.parse(readFileSync(join(folder, name.replace(/xlsx$/, 'json')), 'utf8')) as Expected;
  const { appliedOn, planted = [], mustSay = [] } = expected;
  const result = await checkFile(join(folder, name), appliedOn === undefined ? {} : { appliedOn: date(appliedOn) });
  if (!isChecked(result)) return { name, expected, outcome: 'unreadable', sum: 0, missed: planted, unsaid: mustSay, unasked: [] };
  const { check } = result;
  return { name, expected, ...compared(expected, check), sum: check.summary.bookAmount, check };
}

function outcomeOf({ total, alsoRight = [] }: Expected, { summary: { bookAmount: sum }, sheets, findings }: WorkbookCheck): Outcome {
  const near = (a: number): boolean => Math.abs(a - sum) < 2;
  if (total !== null && near(total)) return 'right';
  if (alsoRight.map((one) => (typeof one === 'number' ? one : (one.sum ?? one.total ?? Number.NaN))).some(near)) return 'also';
  if ((total === null && sum === 0) || sheets.length === 0) return total === null ? 'right' : 'refused';
  return findings.some(({ ruleId }) => SAYS.has(ruleId)) ? 'said' : 'SILENT';
}

function compared(expected: Expected, check: WorkbookCheck): Pick<Judged, 'outcome' | 'missed' | 'unsaid' | 'unasked'> {
  const { planted = [], mustSay = [], mayAlso = [] } = expected;
  const { findings, notRead } = check;
  const everywhere = findings.flatMap(everyPlace);
  const found = (one: Planted): boolean => {
    const rules = rulesOf(one);
    return rules.length === 0
      ? everywhere.some(({ sheet, address }) => sheet === one.sheet && rowOf(address) === rowOf(one.cell))
      : everywhere.some(({ ruleId }) => rules.includes(ruleId));
  };
  const isSaid = (words: string): boolean =>
    words
      .split('|')
      .some(
        (one) =>
          everywhere.some(({ ruleId, message }) => ruleId === one || message.ko.includes(one) || message.en.includes(one)) ||
          notRead.some(({ why, sheet }) => why.ko.includes(one) || sheet === one),
      );
  const meant = new Set([...planted.flatMap(rulesOf), ...mustSay, ...mayAlso]);
  // What another rule says of the very row of a planted error is not about a right one.
  const spoilt = new Set(planted.map(({ sheet, cell }) => `${sheet}!${rowOf(cell)}`));
  const isSpoilt = (finding: Finding): boolean => everyPlace(finding).some(({ sheet, address }) => spoilt.has(`${sheet}!${rowOf(address)}`));
  return {
    outcome: outcomeOf(expected, check),
    missed: planted.filter((one) => !found(one)),
    unsaid: mustSay.filter((words) => !isSaid(words)),
    // A book without a ledger is refused.
    unasked: findings.filter(
      (one) =>
        !(expected.total === null && one.ruleId === 'header-missing') &&
        !QUIET.has(one.ruleId) &&
        !everyPlace(one).some(({ ruleId }) => meant.has(ruleId)) &&
        !isSpoilt(one),
    ),
  };
}

/** What is not so yet, as `known.json` of the folder of a book says it. */
export interface Known {
  /** Where it is not `right`. */
  readonly outcome?: string;
  /** Planted errors that are not found: `원장!F12`. */
  readonly missed?: readonly string[];
  readonly unsaid?: readonly string[];
  /** Findings that nobody planted: `rule 원장!F12`. */
  readonly unasked?: readonly string[];
}
export const missesOf = ({ outcome, missed, unsaid, unasked }: Judged): Required<Known> => ({
  outcome,
  missed: missed.map(({ sheet, cell }) => `${sheet}!${cell}`),
  unsaid,
  unasked: unasked.map(({ ruleId, sheet, address }) => `${ruleId} ${sheet}!${address}`),
});
export const NO_MISS: Required<Known> = { outcome: 'right', missed: [], unsaid: [], unasked: [] };
