/** A no to one of several things that a clause lists, each of which would do, leaves the others open; another one named beside it is enough. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costLines } from '../../src/law/guide';
import type { Condition, CostLine } from '../../src/law/types';
import { findingsOfEach, ofTheLine, type LineRow } from '../lib/line-rows';

const bare = (words: string): string => words.replace(/[\s·ㆍ]/g, '');
const EDITIONS = [
  { id: '2013-60', appliedOn: '2014-02-14', on: '2013-05-24' },
  { id: '2025-04-01', appliedOn: '2025-06-10', on: '2024-05-24' },
] as const;
const NOES = ['아님', '없음', 'X', '비해당', '해당 없음', '미해당', 'N', '부', '無'];
/** People call both by one name: a no to one is a no to all, unless another is named. */
const LOOSE = new Set(['college', 'rd-lab']);

interface Case {
  readonly condition: Condition;
  readonly line: CostLine;
  /** The words that name one alternative alone, for each. */
  readonly names: readonly string[];
}
const cases = (id: (typeof EDITIONS)[number]['id']): readonly Case[] =>
  costLines(id).flatMap((line) =>
    (line.conditions ?? []).flatMap((condition): Case[] => {
      const lists = condition.oneOf;
      if (!lists) return [];
      const others = (line.conditions ?? [])
        .filter((other) => other !== condition)
        .flatMap((other) => [...(other.oneOf ?? []).flat(), ...(other.answers ?? [])]);
      // A word that another condition of the line lists too asks for that one as well.
      const isOwn = (word: string): boolean => bare(word).length > 2 && !others.includes(word) && lists.filter((other) => other.includes(word)).length === 1;
      const names = lists.map((words) => words.find(isOwn) ?? '');
      return [{ condition, line, names }];
    }),
  );
const row = (line: string, on: string, cells: Readonly<Record<string, string>>): LineRow => ({
  verdict: 'open',
  decisive: false,
  cells: { 분류: line, 거래일자: on, 장부금액: 1_000_000, 조정금액: 0, 소계: 1_000_000, 적요: '5월분', ...cells },
  clause: '',
  why: '',
});
const told = (rows: readonly LineRow[], appliedOn: string): readonly string[] =>
  [...findingsOfEach(rows, appliedOn)].flatMap(([{ cells }, findings]) =>
    findings
      .filter((finding) => ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning'))
      .map(({ message }) => `${JSON.stringify(cells)}: ${message.ko}`),
  );

describe.each(EDITIONS)('alternatives of $id', ({ id, appliedOn, on }) => {
  const all = cases(id);

  it('has them in the words of the clause, in its order of things', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const { condition, line, names } of all) {
      const parent = costLines(id).find(({ code }) => code === line.parent);
      // 나목①에 규정된 기관: the list stands at another line.
      const listed = condition.kind === 'provider' ? (costLines(id).find(({ code }) => code === '1.나.①')?.items ?? []) : [];
      const text = bare(
        [line.text, ...listed.map((item) => item.text), ...(line.items ?? []).map((item) => item.text), parent?.text ?? '', condition.quote].join(' '),
      );
      for (const words of condition.oneOf ?? [])
        expect(
          words.some((word) => text.includes(bare(word))),
          `${line.code} ${words.join(' ')}`,
        ).toBe(true);
      expect(names.filter((name) => name !== '').length, `${line.code} ${condition.kind}`).toBeGreaterThan(0);
    }
  });

  it('denies no more than the one that the heading names', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...all), fc.nat(), fc.constantFrom(...NOES)), { minLength: 30, maxLength: 30 }), (chosen) => {
        const rows = chosen.flatMap(([{ condition, line, names }, at, no]) => {
          const own = names.filter((name) => name !== '');
          const name = own[at % own.length] as string;
          return LOOSE.has(condition.kind) || own.length < 2 ? [] : [row(line.code, on, { [`${name} 여부`]: no })];
        });
        expect(told(rows, appliedOn)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('is met by another one that is named beside it, in the same cell or in another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...all), fc.nat(), fc.nat(), fc.constantFrom(...NOES), fc.boolean()), { minLength: 30, maxLength: 30 }),
        (chosen) => {
          const rows = chosen.flatMap(([{ line, names }, at, by, no, same]) => {
            const own = names.filter((name) => name !== '');
            if (own.length < 2) return [];
            const name = own[at % own.length] as string;
            const other = own[(at + 1 + (by % (own.length - 1))) % own.length] as string;
            return [row(line.code, on, same ? { [`${name} 여부`]: `${no} (${other})` } : { [`${name} 여부`]: no, [`${other} 여부`]: 'O' })];
          });
          expect(told(rows, appliedOn)).toEqual([]);
        },
      ),
      { numRuns: 2 },
    );
  });

  it('is not met where each of them is denied', () => {
    const rows = all
      // Whose facility it is, is asked of rows about its use alone.
      .filter(({ names, condition }) => condition.kind !== 'provider' && names.every((name) => name !== ''))
      .map(({ line, names }, at) => row(line.code, on, Object.fromEntries(names.map((name) => [`${name} 여부`, NOES[at % NOES.length] as string]))));
    const found = findingsOfEach(rows, appliedOn);
    for (const one of rows) {
      const hard = (found.get(one) ?? []).filter((finding) => ofTheLine(finding) && finding.severity === 'error');
      expect(hard.length, JSON.stringify(one.cells)).toBeGreaterThan(0);
    }
  });
});
