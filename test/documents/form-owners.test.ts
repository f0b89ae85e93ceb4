/** 별지 제1-1호 takes everyone on the list of shareholders; 별지 제1-2호 and 제3호 the certificate that the firm has. */
import { describe, expect, it } from 'vitest';
import { formSheet, gatherForm } from '../../src/documents/forms';
import { date } from '../../src/domain';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import type { NewSheet } from '../../src/sheet/model';
import { blockOf, valuesOf, type TestSheet } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';
import { FileHost } from '../../src/hosts/file';
import { xlsxOf } from '../lib/sheets';

const notice = edition('2013-60');
const texts = textsOf('2013-60');
function made(ref: string, sheets: readonly TestSheet[], appliedOn?: string): NewSheet {
  const { firm, origins, situation } = gatherForm({ edition: notice, blocks: sheets.map(blockOf), ...(appliedOn ? { appliedOn: date(appliedOn) } : {}) });
  const form = formSheet(texts, ref, firm, situation, origins);
  if (form.kind !== 'value') throw new Error(JSON.stringify(form));
  return form.value;
}
const shown = (sheet: NewSheet, row: number, column: number): unknown => {
  const cell = sheet.cells[row]?.[column];
  return cell?.cached ?? cell?.value ?? null;
};
const rowOf = (sheet: NewSheet, words: string): number => sheet.cells.findIndex((row) => row[0]?.value === words);
/** 직위, 성명, 대표자 관계, 소유주식 of each line. */
function owners(sheet: NewSheet): unknown[][] {
  const from = rowOf(sheet, '경영진');
  return Array.from({ length: rowOf(sheet, '합 계') - from }, (_, place) => [2, 4, 8, 10].map((column) => shown(sheet, from + place, column)));
}

const firm: TestSheet = {
  name: '회사',
  rows: [
    ['업체명', '가온', '대표자', '최대표'],
    ['납입자본금(백만원)', 500],
  ],
};
const listed = (...rows: TestSheet['rows']): TestSheet => ({ name: '주주명부', rows });

describe('the managers and shareholders of 별지 제1-1호', () => {
  it.each([
    {
      what: 'shares in per cent, with the capital: 500 백만원 × 60, 25 and 15 %',
      list: listed(['성명', '관계', '지분율(%)'], ['최대표', '본인', 60], ['이투자', '타인', 25], ['박주주', '타인', 15], ['합계', null, 100]),
      managers: [[null, '최대표', '본인', 300]],
      others: [
        [null, '이투자', '타인', 125],
        [null, '박주주', '타인', 75],
      ],
    },
    {
      what: 'fractions and positions: who has a position is a manager',
      list: listed(['직위', '주주명', '지분율'], ['대표이사', '최대표', 0.6], ['이사', '김이사', 0.1], [null, '이투자', 0.3]),
      managers: [
        ['대표이사', '최대표', null, 300],
        ['이사', '김이사', null, 50],
      ],
      others: [[null, '이투자', null, 150]],
    },
    {
      what: 'numbers of shares: 60,000 of 100,000',
      list: listed(['주주명', '주식수'], ['최대표', 60_000], ['이투자', 40_000], ['계', 100_000]),
      managers: [[null, '최대표', null, 300]],
      others: [[null, '이투자', null, 200]],
    },
    {
      what: 'amounts in 천원 are taken as they are, not by the capital',
      list: listed(['주주명', '주식수', '금액(천원)'], ['최대표', 60_000, 310_000], ['이투자', 40_000, 190_000]),
      managers: [[null, '최대표', null, 310]],
      others: [[null, '이투자', null, 190]],
    },
    {
      what: 'amounts in won without a unit',
      list: listed(['주주명', '출자금'], ['최대표', 312_500_000], ['이투자', 187_500_000]),
      managers: [[null, '최대표', null, 312.5]],
      others: [[null, '이투자', null, 187.5]],
    },
  ])('$what', ({ list, managers, others }) => {
    const lines = owners(made('별지 제1-1호', [firm, list]));
    expect(lines).toHaveLength(6);
    const filled = (from: number): unknown[] => lines.slice(from, from + 3).filter((line) => line.some((cell) => cell !== null));
    expect([filled(0), filled(3)]).toEqual([managers, others]);
  });

  it('every row of a long list has its line, and the sum reaches over all of them', () => {
    const people = Array.from({ length: 9 }, (_, place): TestSheet['rows'][number] => [`주주${'가나다라마바사아자'[place]}`, 10]);
    const sheet = made('별지 제1-1호', [firm, listed(['성명', '지분율(%)'], ['최대표', 10], ...people)]);
    const lines = owners(sheet);
    expect(lines.map(([, name]) => name)).toEqual(['최대표', null, null, ...people.map(([name]) => name)]);
    const total = rowOf(sheet, '합 계');
    expect(sheet.cells[total]?.[10]?.formula).toContain(`K${total + 1 - 12}:K${total}`);
  });

  it('without a capital the shares stand beside the form, and no amount is made up', () => {
    const sheet = made('별지 제1-1호', [
      { name: '회사', rows: [['업체명', '가온', '대표자', '최대표']] },
      listed(['성명', '지분율(%)'], ['최대표', 60], ['이투자', 40]),
    ]);
    expect(owners(sheet).filter(([, name]) => name !== null)).toEqual([
      [null, '최대표', null, null],
      [null, '이투자', null, null],
    ]);
    const from = rowOf(sheet, '경영진');
    expect([shown(sheet, from, 13), shown(sheet, from + 3, 13)]).toEqual([0.6, 0.4]);
  });

  it('shareholders of a subsidiary are none of its', () => {
    const sheet = made('별지 제1-1호', [
      firm,
      {
        name: '자회사 주주명부',
        rows: [
          ['성명', '지분율(%)'],
          ['남의주주', 100],
        ],
      },
    ]);
    expect(
      owners(sheet)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([]);
  });
});

describe('the certificate that a firm has', () => {
  const held = (...rows: TestSheet['rows']): TestSheet[] => [{ name: '회사', rows: [['업체명', '가온'], ...rows] }];
  const both = held(['벤처기업확인서 번호', '20140100001', '유효기간', '2014-05-20 ~ 2016-05-19']);
  const named = (sheet: NewSheet, name: string): unknown => {
    const area = sheet.names?.find((one) => one.name === name)?.area;
    return area === undefined ? undefined : shown(sheet, area.top, area.left);
  };
  it.each([
    { what: 'in one row', sheets: both },
    { what: 'labels of their own', sheets: held(['벤처확인번호', '20140100001'], ['확인서 유효기간', '2014-05-20 ~ 2016-05-19']) },
    { what: 'behind colons', sheets: held(['종전 확인서 번호 : 20140100001'], ['유효기간 : 2014-05-20 ~ 2016-05-19']) },
    // 2014-05-20 is 41,779, two years later less a day 42,509.
    { what: 'two days', sheets: held(['확인서 번호', '20140100001'], ['유효기간 시작일', 41_779], ['유효기간 만료일', 42_509]) },
  ])('$what: goes into 별지 제1-2호', ({ sheets }) => {
    const form = made('별지 제1-2호', sheets);
    expect([named(form, '확인서_번호'), named(form, '유효기간')]).toEqual(['20140100001', '2014-05-20 ~ 2016-05-19']);
  });
  it('a validity of something else does not', () => {
    const form = made('별지 제1-2호', held(['특허 유효기간', '2014-05-20 ~ 2016-05-19'], ['유효기간', '2014-05-20 ~ 2016-05-19']));
    expect(named(form, '유효기간')).toBeNull();
  });
  it.each([
    // 제8조1: from two months before its end on it is the former one.
    { appliedOn: '2016-03-18', number: '20140100001', until: null },
    { appliedOn: '2016-03-19', number: null, until: 42_509 },
    { appliedOn: '2016-06-01', number: null, until: 42_509 },
    { appliedOn: undefined, number: '20140100001', until: null },
  ])('별지 제3호 of an application of $appliedOn: number $number', ({ appliedOn, number, until }) => {
    const form = made('별지 제3호', both, appliedOn);
    expect(named(form, '확인서_번호')).toBe(number);
    const row = form.cells.find((cells) => cells[13]?.value === '종전 유효기간 만료일');
    expect(row?.[14]?.value).toBe(until);
  });
});

describeWithSoffice('calculated by LibreOffice', () => {
  it('the sum and the shares follow the list', async () => {
    const list = listed(['성명', '지분율(%)'], ['최대표', 60], ['이투자', 25], ['박주주', 15]);
    const host = await FileHost.open(await xlsxOf([firm, list]));
    await host.addSheet(made('별지 제1-1호', [firm, list]));
    const { id } = (await host.sheets()).find(({ name }) => name === '주주명부')!;
    await host.write(id, [{ address: 'B3', before: 25, value: 20 }]);
    const out = await convert({ 'a.xlsx': await host.save() }, 'xlsx');
    const values = await valuesOf(out['a.xlsx']!, '별지 제1-1호');
    const form = made('별지 제1-1호', [firm, list]);
    const [from, total] = [rowOf(form, '경영진') + 1, rowOf(form, '합 계') + 1];
    expect([values(`K${from}`), values(`K${from + 3}`), values(`K${from + 4}`), values(`K${total}`)]).toEqual([300, 100, 75, 475]);
    // 300 of 475
    expect(Number(values(`N${from}`))).toBeCloseTo(0.631579, 6);
  }, 60_000);
});
