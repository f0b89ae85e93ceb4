/**
 * `npx tsx test/layouts/judge.ts FOLDER [words of a name | --known]`: what became of workbooks by other hands; of those of a name all that was understood and
 * found. With `--known` the misses are written into `known.json` of the folder.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { booksIn, judge, missesOf, NO_MISS, type Known } from './strangers';

const folder = process.argv[2] as string;
const writes = process.argv[3] === '--known';
const only = writes ? undefined : process.argv[3];
const known: Record<string, Partial<Known>> = {};
const counts: Record<string, number> = {};
let planted = 0;
let hit = 0;
let loose = 0;
for (const book of booksIn(folder).filter((file) => only === undefined || file.includes(only))) {
  const judged = await judge(folder, book);
  const { name, expected, outcome, sum, missed, unsaid, unasked, check } = judged;
  const misses = Object.entries(missesOf(judged)).filter(([part, said]) => JSON.stringify(said) !== JSON.stringify(NO_MISS[part as keyof Known]));
  if (misses.length > 0) known[book] = Object.fromEntries(misses);
  const all = expected.planted ?? [];
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  planted += all.length;
  hit += all.length - missed.length;
  loose += unasked.length;
  console.log(outcome.padEnd(7), name, expected.total, sum, all.map((one) => (missed.includes(one) ? 'x' : '+')).join(''));
  for (const one of missed) console.log(`      missed ${one.sheet}!${one.cell} ${one.what} ${JSON.stringify(one.rule)}`);
  for (const words of unsaid) console.log(`      not said: ${words}`);
  const seen = new Map<string, string[]>();
  for (const { ruleId, sheet, address } of unasked) seen.set(ruleId, [...(seen.get(ruleId) ?? []), `${sheet}!${address}`]);
  for (const [rule, at] of seen) console.log(`      unasked ${rule}×${at.length} ${at.slice(0, 3).join(' ')}`);
  if (only === undefined || !check) continue;
  for (const { understanding: u, summary } of check.sheets)
    console.log(`      ${u.sheet} ${u.kind} rows ${u.firstRow + 1}-${u.lastRow + 1} unit ${u.unit} ${JSON.stringify(u.columns)} ${summary.bookAmount}`);
  for (const n of check.notRead) console.log(`      not read ${n.sheet} ${JSON.stringify(n.area)} ${n.rows} ${n.amount} ${n.why.ko}`);
  for (const f of check.findings) console.log(`        ${f.severity} ${f.ruleId} ${f.sheet}!${f.address} ${f.message.ko}`);
}
if (writes) writeFileSync(join(folder, 'known.json'), `${JSON.stringify(known, undefined, 2)}\n`);
console.log(JSON.stringify(counts), `planted ${hit}/${planted}`, `unasked findings ${loose}`);
