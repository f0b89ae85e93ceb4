/** A title typed over rows of a ledger, or taken back, is heard as it is in a check from anew. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { sheetOf } from '../lib/sheet-text';
import { expectAsAnew } from '../lib/edited-row';

const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const sheet = (title: string, second = '다온 | 기판 | 1,300,000') =>
  sheetOf(
    '원장',
    [
      '분류 | 일자 | 거래처 | 적요 | 금액(원)',
      '1.가.② | 2013-02-05 | 한빛 | 시약 | 1,100,000',
      '소계 |  |  |  | 1,100,000',
      `${title} |  |  |  |`,
      `1.가.② | 2013-03-05 | ${second}`,
      '1.가.② | 2013-04-05 | 세림 | 모터 | 700,000',
      '소계 |  |  |  | 2,000,000',
    ].join('\n'),
  );

it.each([
  ['개발팀', '생산부'],
  ['', '판매용'],
  ['생산부', '미승인'],
  ['2013년도 비용', '2012년도 비용'],
  ['1차 시제품', 'R&D 외'],
])('%s → %s', (before, typed) => {
  expectAsAnew((own) => sheet(own), 3, before, typed, options);
});

it('an amount below a title', () => {
  expectAsAnew((own) => sheet('생산부', own), 4, '다온 | 기판 | 1,300,000', '다온 | 기판 | 1,900,000', options);
});
