/**
 * `npx tsx test/layouts/judge.ts FOLDER [words of a name]`: workbooks by other hands, each with a JSON of what must come out beside it: right, another right
 * sum, said, or wrong without a word; which planted errors were found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { date } from '../../src/domain';
import { everyPlace } from '../../src/checking';
import { checkFile, isChecked } from '../../src/cli/check-file';

interface Expected {
  readonly total: number | null;
  readonly alsoRight?: readonly (number | { readonly sum?: number; readonly total?: number })[];
  readonly appliedOn?: string;
  readonly planted?: readonly { readonly sheet: string; readonly cell: string; readonly what: string; readonly rule?: readonly string[] | string }[];
  readonly mustSay?: readonly string[];
}
const SAYS = new Set([
  'not-read',
  'amount-unclear',
  'unit-unclear',
  'header-missing',
  'amount-implausible',
  'total-mismatch',
  'row-not-counted',
  'rows-uncategorised',
]);
const QUIET = new Set(['unit-unclear', 'below-minimum-cost', 'condition-unconfirmed', 'condition-doubtful', 'subtotal-hard-coded', 'below-required-ratio']);

const folder = process.argv[2] as string;
const only = process.argv[3];
const counts: Record<string, number> = {};
let planted = 0;
let hit = 0;
let loose = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.xlsx') && (only === undefined || file.includes(only)))) {
  const expected = JSON.parse(readFileSync(join(folder, name.replace(/xlsx$/, 'json')), 'utf8')) as Expected;
  const result = await checkFile(join(folder, name), expected.appliedOn === undefined ? {} : { appliedOn: date(expected.appliedOn) });
  if (!isChecked(result)) {
    console.log('unreadable', name, JSON.stringify(result));
    continue;
  }
  const { check } = result;
  const sum = check.summary.bookAmount;
  const near = (a: number): boolean => Math.abs(a - sum) < 2;
  const also = (expected.alsoRight ?? []).map((one) => (typeof one === 'number' ? one : (one.sum ?? one.total ?? Number.NaN)));
  const said = check.findings.some(({ ruleId }) => SAYS.has(ruleId) && ruleId !== 'unit-unclear');
  const outcome =
    expected.total !== null && near(expected.total)
      ? 'right'
      : also.some(near)
        ? 'also'
        : (expected.total === null && sum === 0) || check.sheets.length === 0
          ? expected.total === null
            ? 'right'
            : 'refused'
          : said
            ? 'said'
            : 'SILENT';
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  const rowOf = (address: string): string => address.replace(/\D/g, '');
  const marks = (expected.planted ?? []).map((one) => {
    const rules = typeof one.rule === 'string' ? [one.rule] : (one.rule ?? []);
    const at = check.findings
      .flatMap(everyPlace)
      .filter(
        (f) =>
          (rules.includes(f.ruleId) || rules.length === 0) && f.sheet === one.sheet && (rowOf(f.address) === rowOf(one.cell) || f.message.ko.includes('행')),
      );
    const any = at.length > 0 || (rules.length > 0 && check.findings.some((f) => rules.includes(f.ruleId)));
    planted += 1;
    if (any) hit += 1;
    return { one, any };
  });
  const meant = new Set((expected.planted ?? []).flatMap((one) => one.rule ?? []));
  for (const word of expected.mustSay ?? []) meant.add(word);
  // What another rule says of the very row of a planted error is not about a right one.
  const spoilt = new Set((expected.planted ?? []).map((one) => `${one.sheet}!${rowOf(one.cell)}`));
  const extra = check.findings.filter((f) => !QUIET.has(f.ruleId) && !meant.has(f.ruleId) && !spoilt.has(`${f.sheet}!${rowOf(f.address)}`));
  loose += extra.length;
  console.log(outcome.padEnd(7), name, expected.total, sum, marks.map(({ any }) => (any ? '+' : 'x')).join(''));
  for (const { one, any } of marks) if (!any) console.log(`      missed ${one.sheet}!${one.cell} ${one.what} ${JSON.stringify(one.rule)}`);
  for (const word of expected.mustSay ?? []) {
    const told = word
      .split('|')
      .some(
        (one) =>
          check.findings.some((f) => f.ruleId === one || f.message.ko.includes(one) || f.message.en.includes(one)) ||
          check.notRead.some((n) => n.why.ko.includes(one)),
      );
    if (!told) console.log(`      not said: ${word}`);
  }
  const seen = new Map<string, string[]>();
  for (const f of extra) seen.set(f.ruleId, [...(seen.get(f.ruleId) ?? []), `${f.sheet}!${f.address}`]);
  for (const [rule, at] of seen) console.log(`      unasked ${rule}×${at.length} ${at.slice(0, 3).join(' ')}`);
  if (only !== undefined) {
    for (const { understanding: u, summary } of check.sheets)
      console.log(`      ${u.sheet} ${u.kind} rows ${u.firstRow + 1}-${u.lastRow + 1} unit ${u.unit} ${JSON.stringify(u.columns)} ${summary.bookAmount}`);
    for (const n of check.notRead) console.log(`      not read ${n.sheet} ${JSON.stringify(n.area)} ${n.rows} ${n.amount} ${n.why.ko}`);
    for (const f of check.findings) console.log(`        ${f.severity} ${f.ruleId} ${f.sheet}!${f.address} ${f.message.ko}`);
  }
}
console.log(JSON.stringify(counts), `planted ${hit}/${planted}`, `unasked findings ${loose}`);
