/**
 * Counts what becomes of the rows of `test/cases/lines` where one letter of a word in them is typed wrong: `npx tsx test/tools/slips.ts [--show] FOLDERS`.
 * A lawful row is refused that was not, an unlawful one is passed over that was told, a refused one is only asked.
 */
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow } from '../lib/line-rows';
import { slippedRow } from '../lib/slips';
import type { Finding } from '../../src/checking';

const folders = process.argv.slice(2).filter((one) => !one.startsWith('-'));
let state = Number(process.env.SEED ?? 7);
const next = (most: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % most;
};
const hard = (all: readonly Finding[]): boolean =>
  all.some((finding) => isRefused(finding) || (ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning')));
const told = (all: readonly Finding[]): boolean =>
  all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed');
const total = { lawful: 0, refused: 0, asked: 0, unlawful: 0, silent: 0, softened: 0 };
for (const folder of folders) {
  const appliedOn = folder.startsWith('2025') ? '2025-06-10' : '2014-02-14';
  for (const { line, rows } of lineFiles(folder)) {
    const before = findingsOfEach(rows, appliedOn);
    const pairs = rows.flatMap((row) => {
      const typed = slippedRow(row, next);
      return typed ? [{ was: row, ...typed }] : [];
    });
    const after = findingsOfEach(
      pairs.map(({ row }) => row),
      appliedOn,
    );
    for (const { was: right, row, slip } of pairs) {
      const [was, is] = [before.get(right) ?? [], after.get(row) ?? []];
      const say = (what: string): void => {
        if (process.argv.includes('--show'))
          console.log(
            `${what} ${folder} ${line} [${slip}] ${shownRow(right)}\n${is.map((one) => `      ${one.severity} ${one.ruleId}: ${one.message.ko}\n`).join('')}`,
          );
      };
      if (row.verdict === 'lawful') {
        total.lawful += 1;
        if (!hard(was) && hard(is)) {
          total.refused += 1;
          say('REFUSED');
        } else if (!told(was) && told(is)) total.asked += 1;
      } else if (row.verdict === 'unlawful') {
        total.unlawful += 1;
        if (told(was) && !told(is)) {
          total.silent += 1;
          say('SILENT');
        } else if (row.decisive && hard(was) && !hard(is)) total.softened += 1;
      }
    }
  }
}
console.log(JSON.stringify(total));
