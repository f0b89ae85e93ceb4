/** Columns of bookkeeping that say nothing of a condition decide nothing: beside them a lawful row is not refused, an unlawful one not passed over, an open one not judged. */
import { describe, expect, it } from 'vitest';
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow, type LineRow } from '../lib/line-rows';
import { ANY_HEADINGS, ANY_WORDS, SEEN_COLUMNS, UNSEEN_COLUMNS, type ColumnWords } from '../lib/ledger-columns';
import type { Finding } from '../../src/checking';

const hard = (all: readonly Finding[]): boolean =>
  all.some((finding) => isRefused(finding) || (ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning')));
const told = (all: readonly Finding[]): boolean =>
  all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed');
const ANY: ColumnWords = Object.fromEntries(ANY_HEADINGS.map((heading) => [heading, ANY_WORDS]));

describe.each([
  ['2013', '2014-02-14', 'columns seen', SEEN_COLUMNS, 0],
  ['2025', '2025-06-10', 'columns seen', SEEN_COLUMNS, 0],
  ['2013', '2014-02-14', 'any word', ANY, 0],
  ['2025', '2025-06-10', 'any word', ANY, 0],
  // Words that the reading was not mended for: at most one lawful row in a hundred.
  ['2013', '2014-02-14', 'columns unseen', UNSEEN_COLUMNS, 0.01],
  ['2025', '2025-06-10', 'columns unseen', UNSEEN_COLUMNS, 0.01],
] as const)('rows of %s (%s): %s', (folder, appliedOn, _name, words, share) => {
  const headings = Object.keys(words);
  const rows = lineFiles(folder)
    .flatMap((file) => file.rows)
    .filter((_, at) => at % 3 === 0);
  const noted = rows.map((row, at): LineRow => {
    const heading = headings[(at * 7) % headings.length] as string;
    const values = words[heading] as readonly string[];
    return { ...row, cells: { ...row.cells, ...(heading in row.cells ? {} : { [heading]: values[(at * 11) % values.length] as string }) } };
  });
  const found = findingsOfEach(noted, appliedOn);
  const wrong = (verdict: LineRow['verdict'], is: (own: readonly Finding[]) => boolean): string[] =>
    noted.filter((row) => row.verdict === verdict && is(found.get(row) ?? [])).map(shownRow);

  it('no lawful row is refused', () => {
    const refused = wrong('lawful', hard);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(share * rows.filter(({ verdict }) => verdict === 'lawful').length);
  });
  it('no unlawful row is passed over', () => {
    expect(wrong('unlawful', (own) => !told(own))).toEqual([]);
  });
  it('no open row is judged', () => {
    expect(wrong('open', hard)).toEqual([]);
  });
});
