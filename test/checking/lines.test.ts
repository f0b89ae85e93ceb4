/** Rows for every line, written from the text by somebody who did not know the rules: no lawful one is an error, no unlawful one is silent. */
import { describe, expect, it } from 'vitest';
import { findingsOf, lineFiles, ofTheLine, shownRow, type LineRow } from '../lib/line-rows';

/** Rows on which the text and their author are read differently; each with the clause and the reason. */
const DISPUTED: ReadonlySet<string> = new Set<string>();

/** Known misses: rows that are not yet read as their author read them. None is left out; each runs as one that fails. */
const MISSED: ReadonlySet<string> = new Set<string>();

const EDITIONS = [
  { folder: '2013', appliedOn: '2014-02-14' },
  { folder: '2013-other', appliedOn: '2014-02-14' },
  { folder: '2025', appliedOn: '2025-06-10' },
];

describe.each(EDITIONS.flatMap(({ folder, appliedOn }) => lineFiles(folder).map((file) => ({ ...file, appliedOn }))))(
  '$edition $line',
  ({ rows, appliedOn }) => {
    const cases = rows.filter((row) => !DISPUTED.has(shownRow(row))).map((row) => ({ row, name: shownRow(row) }));
    const hard = (row: LineRow): string[] =>
      findingsOf(row, appliedOn)
        .filter((finding) => ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning'))
        .map(({ ruleId, message }) => `${ruleId}: ${message.ko}`);

    it.each(cases.filter(({ row }) => row.verdict === 'lawful'))('allows $name', ({ row }) => {
      expect(hard(row)).toEqual([]);
    });
    it.fails.each(cases.filter(({ name }) => MISSED.has(name)))('does not yet tell of $name', ({ row }) => {
      expect(hard(row).length).toBeGreaterThan(0);
    });
    it.each(cases.filter(({ row, name }) => row.verdict === 'unlawful' && !MISSED.has(name)))('does not pass over $name', ({ row }) => {
      const all = findingsOf(row, appliedOn);
      const found = row.decisive ? hard(row) : all.filter(ofTheLine).map(({ ruleId }) => ruleId);
      // An account that no line allows is told as such; a row that says itself that it was refused is left out of the sums, and that is said.
      const told = all.filter(({ ruleId }) => ruleId === 'account-not-allowed' || ruleId === 'row-not-counted').map(({ ruleId }) => ruleId);
      expect([...found, ...told].length, row.why).toBeGreaterThan(0);
    });
    it.each(cases.filter(({ row }) => row.verdict === 'open'))('asks about $name', ({ row }) => {
      expect(hard(row)).toEqual([]);
      expect(findingsOf(row, appliedOn).some((finding) => ofTheLine(finding) || finding.ruleId === 'condition-unconfirmed')).toBe(true);
    });
  },
);
