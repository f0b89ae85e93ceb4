/** What is taken back is held against what was bought as the sheet stands: after each edit the session says what a check from anew says. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, openSession } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';

const HEAD = '분류 | 거래일자 | 구분 | 거래처 | 적요 | 장부금액(원)';
/** So many rows that a session reads the edited one alone. */
const OTHERS = Array.from(
  { length: 3_000 },
  (_, at) => `1.가.② | 2013-01-${String(1 + (at % 28)).padStart(2, '0')} | 매입 | 상사${at % 300} | 부품${at} | ${2_000_000 + at}`,
);
const sheet = (bought: string, back: string) => sheetOf('원장', [HEAD, ...OTHERS, bought, back].join('\n'));
/** The row of the purchase alone, as the pane reads it after an edit. */
const row = (bought: string, back: string) => {
  const block = sheet(bought, back);
  return { ...block, top: block.top + 1 + OTHERS.length, values: [block.values[1 + OTHERS.length] ?? []] };
};
const options = { facts: { appliedOn: date('2014-02-14') } } as const;

it.each([
  ['its day', '1.가.② | 2012-11-05 | 매입 | 가나상사 | 시약 | 1,500,000', '1.가.② | 2013-01-05 | 매입 | 가나상사 | 시약 | 1,500,000', '반품', '-1,500,000'],
  ['its party', '1.가.② | 2012-11-05 | 매입 | 가나상사 | 시약 | 1,500,000', '1.가.② | 2012-11-05 | 매입 | 사아화학 | 시약 | 1,500,000', '반품', '-1,500,000'],
  ['its amount', '1.가.② | 2013-01-05 | 매입 | 가나상사 | 시약 | 1,500,000', '1.가.② | 2013-01-05 | 매입 | 가나상사 | 시약 | 1,400,000', '취소', '1,500,000'],
])('a purchase whose %s is edited, there and back', (_, before, after, kind, amount) => {
  const back = `1.가.② | 2013-03-05 | ${kind} | 가나상사 | 반품한 시약 | ${amount}`;
  const session = openSession([sheet(before, back)], options);
  const own = session.result;
  const changed = session.patch(row(after, back));
  expect(changed.findings).toEqual(checkWorkbook([sheet(after, back)], options).findings);
  expect(changed.summary).toEqual(checkWorkbook([sheet(after, back)], options).summary);
  const again = session.patch(row(before, back));
  expect(again.findings).toEqual(own.findings);
  expect(changed.findings).not.toEqual(own.findings);
});
