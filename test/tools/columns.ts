/**
 * Counts what becomes of the rows of `test/cases/lines` where columns stand beside them that say nothing of a condition: `npx tsx test/tools/columns.ts seen|unseen|any [--show] [--two] FOLDERS`.
 * Only what changes is counted: a lawful row that is refused with the column and not without, an unlawful one that is passed over, an open one that is judged.
 */
import { readFileSync } from 'node:fs';
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow, type LineRow } from '../lib/line-rows';
import type { Finding } from '../../src/checking';
import { ANY_HEADINGS, ANY_WORDS, SEEN_COLUMNS, UNSEEN_COLUMNS, type ColumnWords } from '../lib/ledger-columns';

const [which = 'seen', ...rest] = process.argv.slice(2);
const flag = (name: string): boolean => rest.includes(name);
const folders = rest.filter((one) => !one.startsWith('-'));
const words: ColumnWords =
  which === 'seen'
    ? SEEN_COLUMNS
    : which === 'unseen'
      ? UNSEEN_COLUMNS
      : which === 'any'
        ? Object.fromEntries(ANY_HEADINGS.map((heading) => [heading, ANY_WORDS]))
        : (JSON.parse(readFileSync(which, 'utf8')) as ColumnWords);
let state = Number(process.env.SEED ?? 7);
const next = (most: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % most;
};
const headings = Object.keys(words);
const pick = (): readonly [string, string] => {
  const heading = headings[next(headings.length)] as string;
  const values = words[heading] as readonly string[];
  return [heading, values[next(values.length)] as string];
};

const hard = (all: readonly Finding[]): boolean =>
  all.some((finding) => isRefused(finding) || (ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning')));
const told = (all: readonly Finding[]): boolean =>
  all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed');
/** A review that names the cell, or a question of the line. */
const questioned = (all: readonly Finding[]): boolean => told(all);
const total = { lawful: 0, refused: 0, asked: 0, unlawful: 0, silent: 0, softened: 0, open: 0, judged: 0 };
const causes = new Map<string, number>();
for (const folder of folders) {
  const appliedOn = folder.startsWith('2025') ? '2025-06-10' : '2014-02-14';
  for (const { line, rows } of lineFiles(folder)) {
    const before = findingsOfEach(rows, appliedOn);
    const pairs = rows.map((row) => {
      const added = [pick(), ...(flag('--two') ? [pick()] : [])].filter(([heading]) => !(heading in row.cells));
      return { row, added, noted: { ...row, cells: { ...row.cells, ...Object.fromEntries(added) } } as LineRow };
    });
    const after = findingsOfEach(
      pairs.map(({ noted }) => noted),
      appliedOn,
    );
    for (const { row, added, noted } of pairs) {
      const [was, is] = [before.get(row) ?? [], after.get(noted) ?? []];
      const say = (what: string): void => {
        const cause = added.map((one) => one.join('=')).join(' & ');
        causes.set(cause, (causes.get(cause) ?? 0) + 1);
        if (!flag('--show')) return;
        const hit = is.filter((one) => isRefused(one) || ofTheLine(one));
        console.log(
          `${what} ${folder} ${line} [${cause}] ${shownRow(row)}\n${hit.map((one) => `      ${one.severity} ${one.ruleId}: ${one.message.ko}\n`).join('')}`,
        );
      };
      if (row.verdict === 'lawful') {
        total.lawful += 1;
        if (!hard(was) && hard(is)) {
          total.refused += 1;
          say('REFUSED');
        } else if (!questioned(was) && questioned(is)) {
          total.asked += 1;
          if (flag('--asked')) say('ASKED');
        }
      } else if (row.verdict === 'unlawful') {
        total.unlawful += 1;
        if (told(was) && !told(is)) {
          total.silent += 1;
          say('SILENT');
        } else if (row.decisive && hard(was) && !hard(is)) {
          total.softened += 1;
          if (flag('--softened')) say('SOFTENED');
        }
      } else {
        total.open += 1;
        if (!hard(was) && hard(is)) {
          total.judged += 1;
          say('JUDGED');
        }
      }
    }
  }
}
if (flag('--causes')) for (const [cause, count] of [...causes].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(count, cause);
console.log(which, JSON.stringify(total));
