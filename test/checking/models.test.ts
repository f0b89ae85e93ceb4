/** A sign or a letter behind the name of a thing is part of its name; an answer is a word, or stands in a column that asks. */
import { expect, it } from 'vitest';
import { checkWorkbook } from '../../src/checking';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';

const refused = (heads: string, cells: string): boolean =>
  checkWorkbook([sheetOf('원장', `일자 | ${heads} | 거래처 | 분류 | 장부금액(원)\n2013-05-14 | ${cells} | 가나 | 1.가.② | 1,000,000`)], {
    facts: { appliedOn: date('2014-02-14'), isSme: true, hasRdLab: true },
  }).findings.some(({ ruleId }) => ruleId === 'condition-not-met');

it.each(['센서0', '인장 시험 0', '시험0', '센서 0', '센서X', '부품X', '부품 N', '부품No', '시약 x', '원재료 n', '모터X축'])(
  '적요 ‘%s’ is a cost of its kind',
  (text) => {
    expect(refused('적요', text)).toBe(false);
  },
);

it.each([
  ['적요', '부품 아님'],
  ['적요', '원재료 아닌 사무용품'],
  ['적요 | 연구용 여부', '부품 | X'],
  ['적요 | 비고', '부품 | 연구소 사용 X'],
])('%s: ‘%s’ is none', (heads, cells) => {
  expect(refused(heads, cells)).toBe(true);
});
