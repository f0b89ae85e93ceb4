import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/law/texts';
import { formSheet, formsOf, readFirm, type FirmForm } from '../../src/documents/forms';
import { wordsOf } from '../../src/documents/forms/layout';
import type { NewSheet } from '../../src/checking';
import { blockOf } from '../lib/sheets';

const texts = textsOf('2013-60');
const firm: FirmForm = {
  name: '(주)가온시스템',
  nameEn: 'Gaon Systems',
  bizNo: '123-45-67890',
  corpNo: '110111-1234567',
  representative: '최대표',
  representativeEn: 'Choi Daepyo',
  industry: '측정기기 제조업',
  industryCode: '27212',
  product: '센서',
  address: '대전 유성구',
  addressEn: 'Yuseong, Daejeon',
  phone: '042-000-0000',
  fax: '042-000-0001',
  factoryAddress: '세종 1로',
  factoryPhone: '044-000-0000',
  factoryFax: '044-000-0001',
  foundedOn: '2010-03-02',
  type: 'rd',
  certificateNo: '20140100001',
  validity: '2014-05-20 ~ 2016-05-19',
  evaluator: '중소기업진흥공단',
  evaluatorEn: 'Small & Medium Business Corporation',
  rdCost: 207_350_000,
  sales: 2_713_700_000,
  ratio: 0.0764,
  score: 71.2,
  verdict: '적격',
};

const sheetOf = (ref: string, data?: FirmForm): NewSheet => {
  const made = formSheet(texts, ref, data);
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
};
const said = (sheet: NewSheet): unknown[] => sheet.cells.flat().flatMap((cell) => (cell?.value === null || cell?.value === undefined ? [] : [cell.value]));

describe('the forms (별지)', () => {
  it('are the nine of the notice', () => {
    // 별지 제1호, 제1-1호, 제1-2호, 제2호, 제3호, 제3-1호, 제3-2호, 제4호, 제5호
    expect(formsOf(texts).map(({ ref }) => ref)).toEqual([
      '별지 제1호',
      '별지 제1-1호',
      '별지 제1-2호',
      '별지 제2호',
      '별지 제3호',
      '별지 제3-1호',
      '별지 제3-2호',
      '별지 제4호',
      '별지 제5호',
    ]);
  });

  it.each(formsOf(texts))('$ref $title holds every word of the notice once, in its order', ({ ref }) => {
    const form = texts.forms.find((one) => one.ref === ref)!;
    expect(said(sheetOf(ref))).toEqual(wordsOf(form));
  });

  it.each(formsOf(texts))('$ref: no cell lies in another one’s merged area', ({ ref }) => {
    const { cells, merges = [] } = sheetOf(ref);
    const taken = new Set<string>();
    let overlaps = 0;
    for (const area of merges) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          if (taken.has(`${row},${column}`)) overlaps += 1;
          taken.add(`${row},${column}`);
          if ((row !== area.top || column !== area.left) && cells[row]?.[column]) overlaps += 1;
        }
      }
    }
    expect(overlaps).toBe(0);
  });

  it.each([
    { ref: '별지 제1호', label: '사업자등록번호', value: '123-45-67890' },
    { ref: '별지 제1호', label: '(산업분류코드:□□□□□□)', value: '27212' },
    { ref: '별지 제1호', label: '온라인 벤처확인신청서 작성시 연구개발비 내용을 기재', value: '○' },
    { ref: '별지 제1-1호', label: '설 립 일 자', value: '2010-03-02' },
    { ref: '별지 제1-2호', label: '업체명(영문)', value: 'Gaon Systems' },
    { ref: '별지 제2호', label: '확인신청일이 속하는 분기의 직전 4분기 연구개발비', value: 207_350_000 },
    { ref: '별지 제2호', label: '확인신청일이 속하는 분기의 직전 4분기 총매출액', value: 2_713_700_000 },
    { ref: '별지 제2호', label: '총매출액중 연구개발비 비율', value: 0.0764 },
    { ref: '별지 제2호', label: '사업성 평가 점수(합계)', value: 71.2 },
    { ref: '별지 제2호', label: '평가의견', value: '적격' },
    { ref: '별지 제3호', label: '확인유형 :', value: '연구개발기업' },
    { ref: '별지 제3호', label: '유효기간 :', value: '2014-05-20 ~ 2016-05-19' },
    { ref: '별지 제3-1호', label: '업 체 명 :', value: '(주)가온시스템' },
    { ref: '별지 제3-2호', label: 'Company :', value: 'Gaon Systems' },
    { ref: '별지 제4호', label: '본사□□□-□□□', value: '대전 유성구' },
    { ref: '별지 제5호', label: '주생산품', value: '센서' },
  ])('$ref: beside “$label” stands $value', ({ ref, label, value }) => {
    const row = sheetOf(ref, firm).cells.find((cells) => cells.some((cell) => cell?.value === label))!;
    const filled = row.filter((cell) => cell !== null);
    expect(filled[filled.findIndex((cell) => cell.value === label) + 1]?.value).toBe(value);
  });

  it('refuses a form that the edition does not hold', () => {
    expect(formSheet(texts, '별지 제9호')).toMatchObject({ kind: 'refused' });
    expect(formSheet(textsOf('2021-02-12'), '별지 제1호')).toMatchObject({ kind: 'refused' });
  });
});

describe('what a workbook says of the firm', () => {
  it.each([
    { what: 'beside the label', rows: [['업체명', '(주)가온시스템', null, '신청일', 41684]], firm: { name: '(주)가온시스템' } },
    { what: 'behind a colon', rows: [['상호 : 가온'], ['대표자：최대표']], firm: { name: '가온', representative: '최대표' } },
    { what: 'spread letters', rows: [['업 체 명', null, '가온']], firm: { name: '가온' } },
    { what: 'a code as industry', rows: [['업종', 26410]], firm: { industryCode: '26410' } },
    { what: 'a trade in words', rows: [['업종', '소프트웨어 개발업']], firm: { industry: '소프트웨어 개발업' } },
    { what: 'a date', rows: [['설립일', '2010.3.2']], firm: { foundedOn: '2010-03-02' } },
    { what: 'a label without a value', rows: [['업체명', '대표자', '최대표']], firm: { representative: '최대표' } },
    { what: 'an error', rows: [['업체명', { error: '#REF!' }]], firm: {} },
  ])('$what', ({ rows, firm: expected }) => {
    expect(readFirm([blockOf({ name: '자료', rows })])).toEqual(expected);
  });
});
