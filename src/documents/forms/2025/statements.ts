/** What 별지 제9호 of 2025 calculates: every item that has items below it, the totals that the form prints as sums of others, and whether both sides agree. */
import type { Edition } from '../../../law/types';
import { a1 } from '../../../sheet/a1';
import type { NewSheet } from '../../../sheet/model';
import { AMOUNT, Calculation } from '../calculation';
import { certificates, investments } from '../disclosure';

const YEARS = [0, 1, 2];
/** The three years stand in these columns. */
const columnOf = (year: number): number => 3 + 3 * year;
const SUM = { size: 8, align: 'right', vertical: 'center', shrink: true, wrap: false, border: 'thin', bold: true } as const;

/** `Ⅰ.` 1, `1.` 2, `(1)` 3, `①` 4; a total that is printed as a sum of others is none of them. */
const levelOf = (words: string): number | undefined => {
  if (/^[Ⅰ-Ⅻ]/.test(words)) return 1;
  if (/^\d+\./.test(words)) return 2;
  if (/^\(\d+\)/.test(words)) return 3;
  return /^[①-⑮]/.test(words) ? 4 : undefined;
};
/** `1.상품매출원가 (①+②-③-④)`: what is left at the end, and what went elsewhere, is taken off. */
const isTakenOff = (words: string): boolean => /기말재고액|타계정대체액/.test(words);

interface Item {
  readonly row: number;
  readonly words: string;
  readonly level: number | undefined;
}

export function statements(sheet: NewSheet, edition: Edition): NewSheet {
  const form = new Calculation(sheet);
  const wordsAt = (row: number): string => String(form.cells[row]?.[0]?.value ?? '').trim();
  const found = (start: (words: string) => boolean, from = 0): number => {
    const at = form.cells.findIndex((_, row) => row >= from && start(wordsAt(row)));
    if (at < 0) throw new RangeError(`${sheet.name}: a row is missing`);
    return at;
  };
  const balance = found((words) => words.startsWith('가. 대차대조표'));
  const income = found((words) => words.startsWith('나. 손익계산서'));
  const invested = found((words) => words.startsWith('3. 투자 관련 정보'));
  const itemsOf = (from: number, until: number): Item[] =>
    Array.from({ length: until - from - 2 }, (_, place) => from + 2 + place).map((row) => ({ row, words: wordsAt(row), level: levelOf(wordsAt(row)) }));
  const put = (row: number, formula: (cell: (other: number) => string) => string): void => {
    for (const year of YEARS) {
      const column = columnOf(year);
      // A total alone may be known: it can be typed over.
      form.set(
        row,
        column,
        formula((other) => a1(other, column)),
        { numberFormat: AMOUNT, look: SUM, unlocked: true },
      );
    }
  };
  const signed =
    (plus: readonly number[], minus: readonly number[]) =>
    (cell: (row: number) => string): string => {
      const taken = minus.map((row) => `-SUM(${cell(row)})`).join('');
      return `IF(COUNT(${[...plus, ...minus].map(cell).join(',')})=0,"",SUM(${plus.map(cell).join(',')})${taken})`;
    };
  for (const items of [itemsOf(balance, income), itemsOf(income, invested)]) {
    items.forEach(({ row, level }, place) => {
      if (level === undefined) return;
      const end = items.findIndex((other, at) => at > place && (other.level === undefined || other.level <= level));
      const below = items.slice(place + 1, end < 0 ? undefined : end);
      const nearest = below[0]?.level;
      const parts = below.filter((one) => one.level === nearest);
      if (parts.length === 0) return;
      const minus = parts.filter(({ words }) => isTakenOff(words)).map((one) => one.row);
      put(
        row,
        signed(
          parts.map((one) => one.row).filter((one) => !minus.includes(one)),
          minus,
        ),
      );
    });
  }
  const inBalance = (start: string, from = balance): number => found((words) => words.startsWith(start), from);
  const inIncome = (start: string): number => found((words) => words.startsWith(start), income);
  const [current, fixed, assets] = [inBalance('Ⅰ. 유동자산'), inBalance('Ⅱ. 비유동자산'), inBalance('자산 총계')];
  const [owedNow, owedLater, debts] = [inBalance('Ⅰ. 유동부채'), inBalance('Ⅱ. 비유동부채'), inBalance('부채총계')];
  const [capital, profit, equity, sources] = [inBalance('Ⅲ. 자본금'), inBalance('Ⅳ. 당기순손익'), inBalance('자본 총계'), inBalance('부채 및 자본총계')];
  put(assets, signed([current, fixed], []));
  put(debts, signed([owedNow, owedLater], []));
  put(equity, signed([capital, profit], []));
  put(sources, signed([owedNow, owedLater, capital, profit], []));
  const [sales, cost, gross, selling, operating, gains, losses, net] = ['Ⅰ.', 'Ⅱ.', 'Ⅲ.', 'Ⅳ.', 'Ⅴ.', 'Ⅵ.', 'Ⅶ.', 'Ⅷ.'].map(inIncome) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  put(gross, signed([sales], [cost]));
  put(operating, signed([gross], [selling]));
  put(net, signed([operating, gains], [losses]));
  form.aside(assets - 1, 0, { value: '대차 (인쇄되지 않음)' });
  for (const year of YEARS) {
    const [left, right] = [a1(assets, columnOf(year)), a1(sources, columnOf(year))];
    form.aside(assets, year, { formula: `=IF(COUNT(${left},${right})<2,"",IF(${left}=${right},"대차 일치","대차 차이 "&(${left}-${right})))` });
  }
  investments(form, { head: found((words) => words === '투자일자'), rows: 3 }, 4);
  certificates(form, { head: found((words) => words === '번호'), rows: 4 }, { issued: 1, period: 4 }, edition);
  return form.done([30, 26, 18, 18, 18]);
}
