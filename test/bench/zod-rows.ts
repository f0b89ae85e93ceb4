/**
 * The checks of single rows as a schema of the sheet in zod, with the same findings: amounts, subtotal, category, date, hints of account and text, conditions of
 * persons. What needs more than one row (duplicates, slips of the unit, totals, one finding a line, sums) is not in it.
 */
import { z } from 'zod';
import { readDateCell, readNumber } from '../../src/domain';
import { edition } from '../../src/law';
import { costLines } from '../../src/law/guide';
import { parseCategory } from '../../src/rules';
import { a1, type SheetBlock } from '../../src/checking';
import { ACCOUNT, ADJUSTMENT, BOOK, CATEGORY, DATE, FIRST_ROW, hiddenAsOne, PARTY, REASON, REQUIREMENT, SUBTOTAL, TEXT, VOUCHER } from './ledger';

/** The rules that a schema of one row can keep. */
export const ROW_RULES: readonly string[] = [
  'hidden-row',
  'amount-missing',
  'amount-not-a-number',
  'amount-is-error',
  'amount-negative',
  'subtotal-mismatch',
  'subtotal-negative',
  'adjustment-unexplained',
  'category-missing',
  'category-unknown',
  'category-unnormalised',
  'category-deleted',
  'category-not-leaf',
  'category-account-conflict',
  'date-missing',
  'date-invalid',
  'date-outside-period',
  'person-excluded',
  'not-a-professor',
  'adviser-not-eligible',
  'institution-not-listed',
  'sme-only',
  'asset-purchase',
  'trainee-not-eligible',
  'product-material',
];
const COLUMNS: Readonly<Record<string, number>> = {
  date: DATE,
  category: CATEGORY,
  requirement: REQUIREMENT,
  text: TEXT,
  book: BOOK,
  adjustment: ADJUSTMENT,
  subtotal: SUBTOTAL,
};

const NOTICE = edition('2013-60');
const LINES = costLines('2013-60');
const EXCLUDED = (LINES.find(({ code }) => code === '1.가.①')?.items ?? []).flatMap((item) => item.names ?? []).map((name) => name.replace(/\s/g, ''));

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as V;
  };
};
const categoryOf = remembered((written: string) => {
  const read = parseCategory(NOTICE, written);
  return read.known ? { state: read.status === 'leaf' && !read.exact ? 'variant' : read.status, code: read.code } : { state: 'unknown', code: '' };
});
const dateOf = remembered((value: string | number) => readDateCell(value));
const pointing = (which: 'accounts' | 'words') =>
  remembered(
    (said: string) =>
      new Set(
        LINES.filter((line) => line.status === 'leaf' && line.hints?.[which].some((word) => said.replace(/\s/g, '').includes(word.replace(/\s/g, '')))).map(
          ({ code }) => code,
        ),
      ),
  );
const accountLines = pointing('accounts');
const wordLines = pointing('words');

/** What the rules of single lines look for: [rule, column, lines, what the column must say, what it must not]. */
const OF_LINES: readonly (readonly [rule: string, column: 'requirement' | 'text', lines: RegExp, says: RegExp, not: RegExp])[] = [
  ['not-a-professor', 'requirement', /^1\.[나마]\.②$/, /강사|조교$|학생/, /^$/],
  ['adviser-not-eligible', 'requirement', /^1\.마/, /./, /연구|교수|대학|외국|해외|강사|조교$|학생/],
  ['institution-not-listed', 'requirement', /^1\.나\.①$/, /./, /대학|연구|비영리|조합|디자인진흥원|산학협력단|산학단|시험|검사|분석|위탁|공동|용역|계약/],
  ['sme-only', 'requirement', /^(1\.차|2\.라)/, /대기업|중견기업|비중소기업/, /^$/],
  ['asset-purchase', 'text', /^1\.가\.③$/, /구입|구매|매입|취득/, /임차|임대|리스|렌탈|렌트|대여|이용|사용료/],
  ['trainee-not-eligible', 'requirement', /^2\.(가\.⑤|라\.④)$/, /./, /연구|개발|생산|제조|공장|전담|대학|기관|협회|본부|기업/],
  ['product-material', 'text', /^2\.나\.①$/, /원재료|제품|양산|생산용|완제품|재공품|판매용/, /실습용|교육용|훈련용/],
];

const STATES: Readonly<Record<string, string>> = {
  unknown: 'category-unknown',
  variant: 'category-unnormalised',
  deleted: 'category-deleted',
  heading: 'category-not-leaf',
};

const text = z.union([z.string(), z.number(), z.null()]);
const error = z.object({ error: z.string() });
const amount = z.union([z.number(), z.string(), z.null(), error]);
const written = (value: string | number | null): string => (value === null ? '' : String(value).trim());
const numberOf = (value: z.infer<typeof amount>): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value) : value === null ? 0 : undefined;

const row = z
  .object({
    date: text,
    voucher: text,
    account: text,
    text: text,
    party: text,
    category: text,
    requirement: text,
    book: amount,
    adjustment: amount,
    subtotal: amount,
    reason: text,
    hidden: z.boolean(),
    formula: z.string().optional(),
  })
  .superRefine((entry, context) => {
    const issue = (rule: string, column: string): void => context.addIssue({ code: 'custom', message: rule, path: [column] });
    const [book, adjustment, subtotal] = [numberOf(entry.book), numberOf(entry.adjustment), numberOf(entry.subtotal)];
    const net = (book ?? 0) + (adjustment ?? 0);
    for (const role of ['book', 'adjustment', 'subtotal'] as const) {
      const value = entry[role];
      if (typeof value === 'string') issue('amount-not-a-number', role);
      else if (
        typeof value === 'object' &&
        value !== null &&
        !(role === 'subtotal' && entry.formula !== undefined && (typeof entry.book !== 'number' || typeof entry.adjustment !== 'number'))
      )
        issue('amount-is-error', role);
    }
    if (entry.hidden && ((book ?? 0) !== 0 || (subtotal ?? 0) !== 0 || (adjustment ?? 0) !== 0)) issue('hidden-row', 'book');
    if ((book ?? 0) < 0) issue('amount-negative', 'book');
    if (
      typeof entry.subtotal === 'number' &&
      typeof entry.book !== 'string' &&
      book !== undefined &&
      adjustment !== undefined &&
      Math.abs(entry.subtotal - net) >= 0.005
    )
      issue('subtotal-mismatch', 'subtotal');
    if (book !== undefined && adjustment !== undefined && net < 0 && book >= 0) issue('subtotal-negative', 'subtotal');
    if ((adjustment ?? 0) !== 0 && written(entry.reason) === '') issue('adjustment-unexplained', 'adjustment');

    const category = written(entry.category);
    if (category === '') {
      if ((book ?? 0) !== 0 || (subtotal ?? 0) !== 0) issue('category-missing', 'category');
    } else {
      if (entry.book === null) issue('amount-missing', 'book');
      const { state, code } = categoryOf(category);
      const found = STATES[state];
      if (found !== undefined && (state === 'unknown' || state === 'variant' || (book ?? 0) !== 0 || typeof entry.book !== 'number')) issue(found, 'category');
      if (state === 'leaf' || state === 'variant') {
        const accounts = accountLines(written(entry.account));
        const words = wordLines(written(entry.text));
        if (!accounts.has(code) && !words.has(code)) {
          const both = accounts.size > 0 && words.size > 0 ? [...accounts].filter((line) => words.has(line)) : [...accounts, ...words];
          if (both.length > 0) issue('category-account-conflict', 'category');
        }
        const requirement = written(entry.requirement);
        if (net !== 0 && code === '1.가.①' && EXCLUDED.some((name) => requirement.includes(name))) issue('person-excluded', 'subtotal');
        if (net !== 0) {
          for (const [rule, column, lines, says, not] of OF_LINES) {
            if (!lines.test(code)) continue;
            const said = written(entry[column]);
            if (says.test(said) && !not.test(said)) issue(rule, column);
          }
        }
      }
    }

    if (entry.date === null) {
      if ((book ?? 0) !== 0 || net !== 0) issue('date-missing', 'date');
    } else {
      const date = dateOf(entry.date);
      if (date === undefined || typeof entry.date === 'string') issue('date-invalid', 'date');
      if (date !== undefined && (date < '2013-01-01' || date > '2013-12-31')) issue('date-outside-period', 'date');
    }
  });

const sheet = z.array(row);

export function checkRowsWithZod({ values, formulas, hiddenRows }: SheetBlock): string[] {
  const rows = values.slice(FIRST_ROW, -1).map((cells, index) => ({
    date: cells[DATE],
    voucher: cells[VOUCHER],
    account: cells[ACCOUNT],
    text: cells[TEXT],
    party: cells[PARTY],
    category: cells[CATEGORY],
    requirement: cells[REQUIREMENT],
    book: cells[BOOK],
    adjustment: cells[ADJUSTMENT],
    subtotal: cells[SUBTOTAL],
    reason: cells[REASON],
    hidden: hiddenRows.has(index + FIRST_ROW),
    formula: formulas.get(index + FIRST_ROW)?.get(SUBTOTAL),
  }));
  const result = sheet.safeParse(rows);
  const issues = result.success ? [] : result.error.issues;
  const unknown = new Set<unknown>();
  const hidden = new Set(hiddenAsOne(issues.filter(({ message }) => message === 'hidden-row')));
  return issues
    .filter((issue) => {
      if (issue.message === 'hidden-row') return hidden.has(issue);
      if (issue.message !== 'category-unknown') return true;
      // What is written alike is told once.
      const raw = rows[Number(issue.path[0])]?.category;
      return !unknown.has(raw) && unknown.add(raw);
    })
    .map(({ message, path: [at, column] }) => `${message} ${a1(Number(at) + FIRST_ROW, COLUMNS[String(column)] as number)}`);
}
