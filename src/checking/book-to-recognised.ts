/** From the book amount to what is recognised: one list whose steps add up, so that nobody has to explain a difference by hand. */
import { text, type Text } from '../domain';
import type { Excluded, WorkbookCheck } from './api';
import { ruleTitle } from './rule-titles';
import { countedSheets, NO_LINE } from './summary';
import { recognisedWords } from './verdict-words';

export interface Step {
  readonly id: string;
  /** The rule whose findings say why the amount is left out: a filter of the findings. */
  readonly ruleId?: string;
  readonly label: Text;
  readonly rows?: number;
  /** Won; what is taken away is negative. */
  readonly amount: number;
}

export const STEPS_TITLE = text('장부금액에서 인정 대상 금액까지', 'From the book amount to the recognisable cost');

const SUGGESTED = 'category-suggested';

/** `3행`; undefined where it is no number of rows. */
export const rowsWords = ({ rows }: Step): Text | undefined => (rows === undefined ? undefined : text(`${rows}행`, rows === 1 ? '1 row' : `${rows} rows`));

/** Amounts by the rule that says why, added up over sheets, the largest first. */
function byRule(all: readonly (readonly Excluded[])[]): readonly Excluded[] {
  const sums = new Map<string, Excluded>();
  for (const one of all.flat()) {
    const old = sums.get(one.ruleId) ?? { rows: 0, amount: 0 };
    sums.set(one.ruleId, { ruleId: one.ruleId, rows: old.rows + one.rows, amount: old.amount + one.amount });
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount);
}

/** No minus before a zero. */
const less = (amount: number): number => (amount === 0 ? 0 : -amount);

/**
 * 장부금액 → 조정 → 제외, by reason → 인정: from the book amount on the steps add up to the last. Where the sheet itself leaves rows out (취소, 불인정,
 * a payment of what is counted), it begins before that, from all that is written: 장부에 적힌 금액 → 합계에서 뺀 행 → 장부금액. Empty where no table
 * was read.
 */
export function bookToRecognised(check: WorkbookCheck): readonly Step[] {
  const sheets = countedSheets(check.sheets);
  if (sheets.length === 0) return [];
  const { bookAmount, adjustment, recognised } = check.summary;
  const isFound = (rule: string): boolean => check.findings.some(({ ruleId }) => ruleId === rule);
  // No error bars them: where a line is suggested for them, that is what is asked of them.
  const ofNoLine = isFound(SUGGESTED) ? SUGGESTED : undefined;
  const bookRows = sheets.reduce((sum, { understanding }) => sum + understanding.dataRows, 0);
  const aside = byRule(sheets.map(({ counted }) => counted.aside()));
  const all = aside.reduce((sum, { rows, amount }) => ({ rows: sum.rows + rows, amount: sum.amount + amount }), { rows: bookRows, amount: bookAmount });
  return [
    ...(aside.length === 0 ? [] : [{ id: 'written', label: text('장부에 적힌 금액', 'Amounts in the ledger'), ...all }]),
    ...aside.map(({ ruleId, rows, amount }): Step => ({
      id: ruleId,
      ...(isFound(ruleId) ? { ruleId } : {}),
      label: ruleTitle(ruleId) as Text,
      rows,
      amount: less(amount),
    })),
    { id: 'book', label: text('장부금액', 'Book amount'), rows: bookRows, amount: bookAmount },
    ...(adjustment === 0 ? [] : [{ id: 'adjustment', label: text('조정금액', 'Adjustments'), amount: adjustment }]),
    ...byRule(sheets.map(({ excluded }) => excluded)).map(({ ruleId, rows, amount }): Step => {
      const why = ruleTitle(ruleId) ?? text('비목이 정해지지 않음', 'no category yet');
      const filter = ruleId === NO_LINE ? ofNoLine : ruleId;
      return {
        id: ruleId,
        ...(filter === undefined ? {} : { ruleId: filter }),
        label: text(`제외: ${why.ko}`, `Left out: ${why.en}`),
        rows,
        amount: less(amount),
      };
    }),
    { id: 'recognised', label: recognisedWords(check.verdict), amount: recognised },
  ];
}

/** What is added up there, and not what is taken away for a reason. */
export const isSum = ({ id }: Step): boolean => ['written', 'book', 'adjustment', 'recognised'].includes(id);
