/** Copies of a ledger, distorted as people distort them, never count twice without a word; ledgers of other costs are never left out. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type CellValue, type SheetBlock } from '../../src/checking';
import { runs } from '../lib/runs';

const HEAD = ['전표번호', '지출일', '비목', '품명', '구매처', '지출액'] as const;
const LINES = ['1.가.②', '1.가.③', '2.나.①'];
const PARTIES = ['가나상사', '다라켐', '마바테크'];
interface Cost {
  readonly voucher: string;
  readonly day: number;
  readonly line: string;
  readonly words: string;
  readonly party: string;
  readonly won: number;
}
/** 2013-01-01. */
const NEW_YEAR = 41_275;
const cost = (series: string) =>
  fc
    .record({ day: fc.nat(360), line: fc.nat(2), party: fc.nat(2), won: fc.integer({ min: 120_000, max: 9_800_000 }) })
    .map((one): Omit<Cost, 'voucher' | 'words'> & { readonly series: string } => ({
      series,
      day: NEW_YEAR + one.day,
      line: LINES[one.line] as string,
      party: PARTIES[one.party] as string,
      // No round amounts, and none twice: those are alike by chance.
      won: one.won * 6 + (series === 'A' ? 1 : 4),
    }));
const ledger = (series: string, least: number) =>
  fc
    .uniqueArray(cost(series), { minLength: least, maxLength: 24, selector: ({ won }) => won })
    .map((all) => all.map(({ series: name, ...one }, at): Cost => ({ ...one, voucher: `${name}-${at}`, words: `${name} 시약 ${at}` })));

const monthOf = (day: number): number => new Date((day - 25_569) * 86_400_000).getUTCMonth() + 1;
interface Distortion {
  readonly columns: readonly number[];
  readonly round: (won: number) => number;
  readonly words: string;
  readonly byMonth: boolean;
  readonly reversed: boolean;
}
const distortion: fc.Arbitrary<Distortion> = fc.record({
  columns: fc.constantFrom([0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 4, 5], [1, 2, 3, 5], [1, 2, 5]),
  round: fc.constantFrom(
    (won: number) => won,
    (won: number) => won,
    (won: number) => Math.round(won / 1_000) * 1_000,
    (won: number) => Math.trunc(won / 1_000) * 1_000,
    (won: number) => Math.round(won / 10) * 10,
  ),
  words: fc.constantFrom('', '', ' 외'),
  byMonth: fc.boolean(),
  reversed: fc.boolean(),
});
const PLAIN: Distortion = { columns: [0, 1, 2, 3, 4, 5], round: (won) => won, words: '', byMonth: false, reversed: false };

function sheet(name: string, costs: readonly Cost[], { columns, round, words, byMonth, reversed }: Distortion): SheetBlock {
  const rows = (reversed ? [...costs].reverse() : costs).map((one): CellValue[] => {
    const cells: CellValue[] = [
      one.voucher,
      byMonth ? `2013-${String(monthOf(one.day)).padStart(2, '0')}` : one.day,
      one.line,
      one.words + words,
      one.party,
      round(one.won),
    ];
    return columns.map((at) => cells[at] ?? null);
  });
  return {
    sheetId: name,
    sheet: name,
    top: 0,
    left: 0,
    values: [['(단위: 원)'], columns.map((at) => HEAD[at] as string), ...rows],
    formulas: new Map(),
    hiddenRows: new Set(),
    merges: [],
    date1904: false,
  };
}

const options = { facts: { appliedOn: date('2014-02-14') } };
const wonOf = (costs: readonly Cost[], round: (won: number) => number = (won) => won): number => costs.reduce((sum, { won }) => sum + round(won), 0);
const says = (blocks: readonly SheetBlock[]) => {
  const { summary, findings } = checkWorkbook(blocks, options);
  // A cost of the same day, line and party as one that the copy lacks may be that one with another amount: so it is said, with its won.
  const told = findings.filter(
    ({ ruleId, message }) => ruleId === 'sheets-alike' || ruleId === 'duplicate-entry' || message.ko.includes('다른 금액이나 비목으로'),
  );
  return { won: summary.bookAmount, told: told.length };
};

it('a distorted copy never counts twice without a word, before the ledger or behind it', () => {
  let once = 0;
  const all = runs(120, 1_000);
  fc.assert(
    fc.property(ledger('A', 8), distortion, fc.boolean(), (costs, how, isFirst) => {
      const [own, copy] = [sheet('원장', costs, PLAIN), sheet('신고', costs, how)];
      const { won, told } = says(isFirst ? [copy, own] : [own, copy]);
      if (told === 0) expect(won).toBe(wonOf(costs));
      if (won === wonOf(costs)) once += 1;
    }),
    { numRuns: all },
  );
  // Nearly all of them are sure: what is only asked is what says least.
  expect(once).toBeGreaterThan(all * 0.9);
});

it('what a copy holds beside the ledger counts, or it is told', () => {
  fc.assert(
    fc.property(ledger('A', 16), ledger('B', 1), distortion, (costs, others, how) => {
      const more = others.slice(0, 3);
      // The ledger has more costs than the copy, and the copy some of its own.
      const { won, told } = says([sheet('원장', costs, PLAIN), sheet('신고', [...costs.slice(4), ...more], { ...how, round: PLAIN.round })]);
      if (told === 0) expect(won).toBe(wonOf(costs) + wonOf(more));
    }),
    { numRuns: runs(80, 1_000) },
  );
});

it('a ledger of other costs is never left out, however it is said', () => {
  fc.assert(
    fc.property(ledger('A', 4), ledger('B', 4), distortion, (costs, others, how) => {
      const { won, told } = says([sheet('1공장', costs, PLAIN), sheet('2공장', others, how)]);
      expect({ won, told }).toEqual({ won: wonOf(costs) + wonOf(others, how.round), told: 0 });
    }),
    { numRuns: runs(120, 1_000) },
  );
});
