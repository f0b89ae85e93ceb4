/** Counts what the check says of the rows of `test/cases/lines`, by folder: `npx tsx test/tools/lines.ts 2013 2025`. Shows every row that is read otherwise than its author read it. */
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow } from '../lib/line-rows';
import type { Finding } from '../../src/checking';

const FOLDERS = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const show = !process.argv.includes('--quiet');
const appliedOn = (folder: string): string => (folder.startsWith('2025') ? '2025-06-10' : '2014-02-14');
const brief = ({ ruleId, severity, message }: Finding): string => `\n      ${severity} ${ruleId}: ${message.ko}`;

for (const folder of FOLDERS) {
  const count = { lawful: 0, refused: 0, asked: 0, unlawful: 0, decisive: 0, silent: 0, onlyAsked: 0, unconfirmed: 0, open: 0, unasked: 0, judged: 0 };
  for (const { line, rows } of lineFiles(folder)) {
    const findings = findingsOfEach(rows, appliedOn(folder));
    for (const row of rows) {
      const all = findings.get(row) ?? [];
      const own = all.filter(ofTheLine);
      const hard = own.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const told = all.filter(toldOfRow);
      const asked = all.filter(({ ruleId }) => ruleId === 'condition-unconfirmed');
      const say = (what: string): void => {
        if (show)
          console.log(
            `  ${what} ${line} ${shownRow(row)} ${row.firm ? JSON.stringify(row.firm) : ''}\n      (${row.why})${[...own, ...told, ...asked].map(brief).join('')}`,
          );
      };
      if (row.verdict === 'lawful') {
        count.lawful += 1;
        if (hard.length > 0 || all.some(isRefused)) {
          count.refused += 1;
          say('REFUSED');
        } else if (own.length > 0) {
          count.asked += 1;
          if (process.argv.includes('--asked')) say('DOUBTED');
        }
      } else if (row.verdict === 'unlawful') {
        count.unlawful += 1;
        if (row.decisive) count.decisive += 1;
        if (own.length + told.length + asked.length === 0) {
          count.silent += 1;
          say(row.decisive ? 'SILENT!' : 'SILENT');
        } else if (row.decisive && hard.length + told.length === 0) {
          count.onlyAsked += 1;
          say(own.length > 0 ? 'DOUBTED!' : 'ASKED!');
        } else if (own.length + told.length === 0) {
          count.unconfirmed += 1;
          say('ASKED');
        }
      } else {
        count.open += 1;
        if (hard.length > 0) {
          count.judged += 1;
          say('JUDGED');
        } else if (own.length + asked.length === 0) {
          count.unasked += 1;
          say('UNASKED');
        }
      }
    }
  }
  const { lawful, refused, asked, unlawful, decisive, silent, onlyAsked, unconfirmed, open, unasked, judged } = count;
  console.log(
    `${folder}: lawful refused ${refused}/${lawful} (doubted ${asked}); unlawful silent ${silent}/${unlawful}, decisive only asked or doubted ${onlyAsked}/${decisive}, others only unconfirmed ${unconfirmed}; open unasked ${unasked}/${open}, judged ${judged}`,
  );
}
