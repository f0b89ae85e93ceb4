/** From the book amount to what is recognised: one list whose steps add up, so that nobody has to explain a difference by hand. */
import { text, type Text } from '../domain';
import type { WorkbookCheck } from './api';
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

/** 장부금액 → 조정 → 제외, by reason → 인정. The first steps add up to the last. Empty where no table was read. */
export function bookToRecognised(check: WorkbookCheck): readonly Step[] {
  const sheets = countedSheets(check.sheets);
  if (sheets.length === 0) return [];
  const { bookAmount, adjustment, recognised } = check.summary;
  const reasons = new Map<string, { rows: number; amount: number }>();
  for (const { excluded } of sheets) {
    for (const { ruleId, rows, amount } of excluded) {
      const old = reasons.get(ruleId) ?? { rows: 0, amount: 0 };
      reasons.set(ruleId, { rows: old.rows + rows, amount: old.amount + amount });
    }
  }
  // No error bars them: where a line is suggested for them, that is what is asked of them.
  const ofNoLine = check.findings.some(({ ruleId }) => ruleId === SUGGESTED) ? SUGGESTED : undefined;
  const taken = [...reasons].sort(([, a], [, b]) => b.amount - a.amount);
  return [
    {
      id: 'book',
      label: text('장부금액', 'Book amount'),
      rows: sheets.reduce((sum, { understanding }) => sum + understanding.dataRows, 0),
      amount: bookAmount,
    },
    ...(adjustment === 0 ? [] : [{ id: 'adjustment', label: text('조정금액', 'Adjustments'), amount: adjustment }]),
    ...taken.map(([ruleId, { rows, amount }]): Step => {
      const why = ruleTitle(ruleId) ?? text('비목이 정해지지 않음', 'no category yet');
      const filter = ruleId === NO_LINE ? ofNoLine : ruleId;
      return {
        id: ruleId,
        ...(filter === undefined ? {} : { ruleId: filter }),
        label: text(`제외: ${why.ko}`, `Left out: ${why.en}`),
        rows,
        // No minus before a zero.
        amount: amount === 0 ? 0 : -amount,
      };
    }),
    { id: 'recognised', label: recognisedWords(check.verdict), amount: recognised },
  ];
}
