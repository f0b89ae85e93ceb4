/** Amounts that are written as text: what they say in the unit of their sheet, and what is no amount. */
import { expect, it } from 'vitest';
import { readAmountText } from '../../src/reading/amount-text';

it.each([
  ['740.500원', 1, 740_500],
  ['1.250.000 원', 1, 1_250_000],
  ['740.500', 1000, 740.5],
  ['7 770 000', 1, 7_770_000],
  ['7\u00a0770\u00a0000원', 1, 7_770_000],
  ['7,770,000.-', 1, 7_770_000],
  ['₩354,300.-', 1, 354_300],
  ['7,770,000 (VAT포함)', 1, 7_770_000],
  ['7,770,000원(부가세 별도)', 1, 7_770_000],
  ['△2,000,000', 1, -2_000_000],
] as const)('reads %s in a sheet of %i won as %d', (text, unit, amount) => {
  expect(readAmountText(text, unit)).toBe(amount);
});

it.each(['7 77 000', '12 345 67', '2013 04 05', '010 123 4567', '7,770,000 (3건)', '1.2.3', '12 대'])('takes %s for no amount', (text) => {
  expect(readAmountText(text)).toBeUndefined();
});
