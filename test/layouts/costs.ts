/** One list of costs, from which every layout is made. */
import { addDays, date, dayOf, monthOf, toSerial, yearOf, type PlainDate } from '../../src/domain';
import type { Chance } from '../checking/shapes/random';
import type { TestCell } from '../lib/sheets';

export interface Cost {
  readonly date: PlainDate;
  readonly voucher: string;
  readonly code: string;
  /** What people write instead of the code. */
  readonly name: string;
  readonly account: string;
  readonly text: string;
  readonly party: string;
  readonly won: number;
}

const KINDS = [
  ['1.가.①', '연구원 인건비', '급여', '연구소 급여', ['김연구', '이개발', '박시험'], 2_400_000, 5_200_000],
  ['1.가.②', '재료비', '원재료비', '시약 구입', ['세움전자', '한빛과학', '대덕정밀'], 300_000, 4_000_000],
  ['1.가.③', '임차료', '지급임차료', '시험장비 임차', ['대덕장비센터', '한국렌탈'], 700_000, 3_000_000],
  ['1.라', '직무발명보상금', '직무발명보상금', '직무발명 보상금', ['이개발', '박시험'], 500_000, 2_500_000],
  ['2.가.①', '위탁교육훈련비', '교육훈련비', '연구원 위탁교육', ['한국전자통신연구원'], 300_000, 1_800_000],
] as const;

/** Costs of 2013 in the order of their dates; every amount stands there once. */
export function costsOf(chance: Chance, count: number): Cost[] {
  const taken = new Set<number>();
  return Array.from({ length: count }, (_, index): Cost => {
    const [code, name, account, text, parties, low, high] = chance.pick(KINDS);
    let won = 0;
    do won = chance.int(low / 1000, high / 1000) * 1000;
    while (taken.has(won));
    taken.add(won);
    return {
      date: addDays(date('2013-01-02'), Math.floor((index * 360) / count)),
      voucher: String(index + 101),
      code,
      name,
      account,
      text: `${text} ${index + 1}`,
      party: chance.pick(parties),
      won,
    };
  });
}

export const total = (costs: readonly Cost[]): number => costs.reduce((sum, { won }) => sum + won, 0);

const two = (n: number): string => String(n).padStart(2, '0');
/** Ways to write a date; those in `YEARLESS` need the year from elsewhere. */
export const DATE_WAYS = {
  serial: (day: PlainDate): TestCell => toSerial(day),
  typed: (day: PlainDate): TestCell => yearOf(day) * 10_000 + monthOf(day) * 100 + dayOf(day),
  dashes: (day: PlainDate): TestCell => day,
  dots: (day: PlainDate): TestCell => `${yearOf(day)}.${two(monthOf(day))}.${two(dayOf(day))}`,
  'yy-mm-dd': (day: PlainDate): TestCell => `${two(yearOf(day) % 100)}-${two(monthOf(day))}-${two(dayOf(day))}`,
  yymmdd: (day: PlainDate): TestCell => `${two(yearOf(day) % 100)}${two(monthOf(day))}${two(dayOf(day))}`,
  quoted: (day: PlainDate): TestCell => `'${two(yearOf(day) % 100)}. ${monthOf(day)}. ${dayOf(day)}`,
  'dd.mm.yyyy': (day: PlainDate): TestCell => `${two(dayOf(day))}.${two(monthOf(day))}.${yearOf(day)}`,
  'mm/dd/yyyy': (day: PlainDate): TestCell => `${two(monthOf(day))}/${two(dayOf(day))}/${yearOf(day)}`,
  'mm-dd': (day: PlainDate): TestCell => `${two(monthOf(day))}-${two(dayOf(day))}`,
  'mm/dd': (day: PlainDate): TestCell => `${two(monthOf(day))}/${two(dayOf(day))}`,
} satisfies Record<string, (day: PlainDate) => TestCell>;
export type DateWay = keyof typeof DATE_WAYS;
export const YEARLESS: readonly DateWay[] = ['mm-dd', 'mm/dd'];
