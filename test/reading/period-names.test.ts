/** Names of months, quarters, halves and years, in the spellings of sheets, titles and headings. */
import { expect, it } from 'vitest';
import { periodNamed, periodOfColumn } from '../../src/reading/period-names';

const written = (words: string): string | undefined => {
  const period = periodNamed(words);
  return period && `${period.year ?? '?'} ${period.first}-${period.last}${period.rest === '' ? '' : ` ${period.rest}`}`;
};

it.each([
  ['2012년 Ⅳ분기', '2012 10-12'],
  ['2012년 IV/4분기', '2012 10-12'],
  ['Ⅲ분기', '? 7-9'],
  ['2012. 4/4', '2012 10-12'],
  ['2012년 4/4', '2012 10-12'],
  ['CY2012 Q4', '2012 10-12'],
  ['Q4 CY2012', '2012 10-12'],
  ['4Q FY12', '2012 10-12'],
  ['FY12 4Q', '2012 10-12'],
  ['Quarter 4, 2012', '2012 10-12'],
  ['2012 4th Quarter', '2012 10-12'],
  ['fourth quarter 2012', '2012 10-12'],
  ['4. Quartal 2012', '2012 10-12'],
  ['2012年4四半期', '2012 10-12'],
  ['2012年第4四半期', '2012 10-12'],
  ['2012년 사분기', '2012 10-12'],
  ['일사분기', '? 1-3'],
  ['삼사분기', '? 7-9'],
  ['2013.1~3', '2013 1-3'],
  ['1월~3월', '? 1-3'],
  ['4~6월', '? 4-6'],
  ['Jan-Mar 2013', '2013 1-3'],
  ['1분기(1~3월)', '? 1-3'],
  ['3분기 (2013.7~9)', '2013 7-9'],
  ['1H13', '2013 1-6'],
  ["2H'13", '2013 7-12'],
  ['13H2', '2013 7-12'],
  ['H1 2013', '2013 1-6'],
  ['2013.2H', '2013 7-12'],
  ['후반기', '? 7-12'],
  ['2013年 上半期', '2013 1-6'],
  ['2nd half 2013', '2013 7-12'],
  ["'12년", '2012 1-12'],
  ["'12 11월", '2012 11-11'],
  ["'12 11월~12월", '2012 11-12'],
  ['FY13', '2013 1-12'],
  ['2013년도', '2013 1-12'],
  ['Dec-12', '2012 12-12'],
  ['2013-Feb', '2013 2-2'],
  ['12월분(2012년)', '2012 12-12'],
  ['201304', '2013 4-4'],
] as const)('%s is %s', (words, expected) => {
  expect(written(words)).toBe(expected);
});

it.each(['2012/4/4', '2013.1-3', '2013-01-05', 'marketing', 'H2O', '5분기', '13월', '12인치', 'decision', '4기', '제7기', 'quality'])('%s is none', (words) => {
  expect(periodNamed(words)).toBeUndefined();
});

it.each([
  ['1분기 실적', 'own'],
  ['2013년(실적)', 'own'],
  ['1분기(천원)', 'own'],
  ['2분기 누계', 'running'],
  ['누적 2분기', 'running'],
  ['1분기 소계', 'sum'],
  ['상반기 계', 'sum'],
  ['2014년(예산)', 'plan'],
  ['1분기 한도', 'plan'],
  ['1분기 시약', undefined],
] as const)('a column %s says %s', (heading, says) => {
  expect(periodOfColumn(heading)?.says).toBe(says);
});
