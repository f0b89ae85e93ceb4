/** `npx tsx test/layouts/run.ts [seeds] [words of a layout]`: the outcomes by layout, worst first. */
import { measure, type Measured, type Outcome } from './measure';

const seeds = Number(process.argv[2] ?? 400);
const only = process.argv[3];
const by = new Map<string, Measured[]>();
for (let seed = 0; seed < seeds; seed += 1) {
  const one = measure(seed);
  if (only !== undefined && !one.name.includes(only)) continue;
  by.set(one.name, [...(by.get(one.name) ?? []), one]);
}
const count = (list: readonly Measured[], outcome: Outcome): number => list.filter((one) => one.outcome === outcome).length;
for (const [name, list] of [...by].sort((a, b) => count(b[1], 'silent') - count(a[1], 'silent'))) {
  const bad = list.find((one) => one.outcome === 'silent') ?? list.find((one) => one.repeated.length > 0) ?? list.find((one) => one.outcome !== 'right');
  console.log(
    `${name}: right ${count(list, 'right')} said ${count(list, 'said')} refused ${count(list, 'refused')} silent ${count(list, 'silent')} repeated ${list.filter((one) => one.repeated.length > 0).length}`,
  );
  if (!bad) continue;
  const { check, layout } = bad;
  console.log(
    `    seed ${bad.seed}: book ${check.summary.bookAmount} of ${layout.book}; ${check.sheets
      .map(({ understanding: u }) => `${u.sheet} ${u.kind} unit ${u.unit} ${JSON.stringify(u.columns)}`)
      .join(' | ')
      .slice(0, 300)}`,
  );
  const seen = new Map<string, number>();
  for (const f of check.findings) seen.set(f.ruleId, (seen.get(f.ruleId) ?? 0) + 1);
  console.log(`    ${[...seen].map(([rule, n]) => `${rule}×${n}`).join(' ')}`);
  if (only !== undefined) for (const f of check.findings.slice(0, 12)) console.log(`      ${f.ruleId} ${f.sheet}!${f.address} ${f.message.ko}`);
}
const all = [...by.values()].flat();
console.log(
  `\nall ${all.length}: right ${count(all, 'right')} said ${count(all, 'said')} refused ${count(all, 'refused')} silent ${count(all, 'silent')}, repeated ${all.filter((one) => one.repeated.length > 0).length}`,
);
