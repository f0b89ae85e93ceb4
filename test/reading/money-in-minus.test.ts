/** What came in or came back beside a cost makes it less, whether it is written with its minus or without; the fix writes a formula that says the same. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';
import { expectAsAnew } from '../lib/edited-row';

const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const sheet = (heading: string, came: string, second = '') =>
  sheetOf(
    '원장',
    [
      `비목 | 거래일자 | 적요 | 지출액 | ${heading} | 소계`,
      `1.가.② | 2013-01-05 | 시약 A | 2,100,000 | ${came} | 1,000`,
      `1.가.② | 2013-02-05 | 시약 B | 1,300,000 | ${second} | 1,300,000`,
      '1.가.② | 2013-03-05 | 시약 C | 1,700,000 |  | 1,700,000',
    ].join('\n'),
  );

// 2,100,000 − 300,000 + 1,300,000 + 1,700,000
it.each([
  ['수입', '300,000', '-'],
  ['수입', '-300,000', '+'],
  ['입금액', '-300,000', '+'],
  ['환불액', '300,000', '-'],
  ['환불액', '-300,000', '+'],
])('%s %s', (heading, came, sign) => {
  const { summary, findings } = checkWorkbook([sheet(heading, came)], options);
  expect(summary.bookAmount).toBe(4_800_000);
  const fix = findings.find(({ ruleId }) => ruleId === 'subtotal-mismatch')?.fix;
  expect(JSON.stringify(fix)).toContain(`=D2${sign}E2`);
});

it('is read so after an edit', () => {
  expectAsAnew((own) => sheet('수입', own), 1, '300,000', '-400,000', options);
});
