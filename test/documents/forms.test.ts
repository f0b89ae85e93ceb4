import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/law/texts';
import { blankForm, formSheet, formsOf, gatherForm, readFirm, type FirmForm } from '../../src/documents/forms';
import { wordsOf } from '../../src/documents/forms/layout';
import { checkWorkbook, type NewSheet } from '../../src/checking';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { readDate } from '../../src/domain';
import { a1 } from '../../src/sheet/a1';
import type { SheetBlock } from '../../src/sheet/model';
import { convert, describeWithSoffice } from '../lib/soffice';
import { blockOf, blockOfNew, shownBlock, xlsxOf } from '../lib/sheets';

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
/** What is printed: the words beside the form are not. */
const said = (sheet: NewSheet): unknown[] => sheet.cells.flatMap((row) => row.slice(0, 12)).flatMap((cell) => cell?.value ?? cell?.cached ?? []);

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
    // 2010-03-02 as a date: 2010-01-01 is 40,179, and 31 + 28 + 1 days later it is 40,239.
    { ref: '별지 제1-1호', label: '설 립 일 자', value: 40_239 },
    { ref: '별지 제1-2호', label: '업체명(영문)', value: 'Gaon Systems' },
    { ref: '별지 제2호', label: '확인신청일이 속하는 분기의 직전 4분기 연구개발비', value: 207_350_000 },
    { ref: '별지 제2호', label: '확인신청일이 속하는 분기의 직전 4분기 총매출액', value: 2_713_700_000 },
    { ref: '별지 제2호', label: '총매출액중 연구개발비 비율', value: '=IF(COUNT(I9,I10)<2,"",IF(I10=0,"매출액이 0",ROUNDDOWN(I9/I10,4)))' },
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
    expect(filled[filled.findIndex((cell) => cell.value === label) + 1]).toMatchObject(
      typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value },
    );
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

/** A form as it is made, with numbers typed beside its printed words. */
async function fileOf(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const host = await FileHost.open(await xlsxOf([{ name: '회사', rows: [['업체명', '가온']] }]));
  for (const sheet of sheets) await host.addSheet(sheet);
  return host.save();
}

/** All nine made one after another, each from a workbook that holds those made before it, under names of its user. */
describe('made in any order', () => {
  const refs = formsOf(texts).map(({ ref }) => ref);
  const printed = new Set([...texts.forms, ...textsOf('2025-04-01').forms].flatMap(wordsOf));
  const blanks = new Map(refs.map((ref) => [ref, blankForm(texts, ref)]));
  const orders = [
    { order: 'as they are printed', made: refs },
    { order: 'backwards', made: [...refs].reverse() },
    { order: 'from the middle on', made: [...refs.slice(4), ...refs.slice(0, 4)] },
  ];
  /** What stands in the cells that a form gives to its user, by form and cell; what is printed there while nothing is known is left out. */
  const filledIn = async (blocks: readonly SheetBlock[], order: readonly string[]): Promise<Record<string, unknown>> => {
    const all = [...blocks];
    const filled: Record<string, unknown> = {};
    let check = checkWorkbook(all, {});
    for (const [place, ref] of order.entries()) {
      // The last is made from a check that has met all the others.
      if (place === order.length - 1) check = checkWorkbook(all, {});
      const { firm, situation, origins } = gatherForm({ edition: edition('2013-60'), check, blocks: all, type: 'rd' });
      const made = formSheet(texts, ref, firm, situation, origins);
      if (made.kind !== 'value') throw new Error(JSON.stringify(made));
      const blank = blanks.get(ref)!;
      made.value.cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          const value = cell?.cached ?? cell?.value ?? null;
          const empty = blank.cells[r]?.[c];
          if (cell?.unlocked && value !== null && value !== '' && value !== (empty?.cached ?? empty?.value ?? null)) filled[`${ref}!${a1(r, c)}`] = value;
        }),
      );
      // Made first or renamed, a form is never a source.
      all.unshift({ ...shownBlock(made.value), sheet: `내 서식 ${ref}`, sheetId: ref });
    }
    return filled;
  };
  const own = blockOf({
    name: '회사정보',
    rows: [
      ['회사명', '가온시스템', '대표이사', '최대표 (인)'],
      ['본점 소재지', '대전 유성구', '전화', '042-1'],
      ['공장', '주소', '세종 1로', '전화', '044-1'],
      ['영문명', 'Gaon', '사업자번호', '124-81-00998'],
    ],
  });
  const ledger = async (): Promise<SheetBlock[]> => {
    const host = await FileHost.open(new Uint8Array(readFileSync(new URL('../golden/allocation-ledger.xlsx', import.meta.url))));
    const blocks: SheetBlock[] = [];
    for (const { id } of await host.sheets()) blocks.push(await host.read(id));
    return blocks;
  };

  it.each([
    {
      what: 'a firm sheet',
      blocks: async () => [own],
      expected: {
        '별지 제1호!D3': '가온시스템',
        '별지 제1호!D4': '최대표',
        '별지 제1호!J3': '124-81-00998',
        '별지 제1호!D6': '대전 유성구',
        '별지 제1호!J6': '042-1',
        '별지 제1호!D8': '세종 1로',
        '별지 제1호!H8': '044-1',
        '별지 제3-2호!D3': 'Gaon',
      },
    },
    { what: 'the ledger sample', blocks: ledger, expected: { '별지 제2호!I9': 207_350_000, '별지 제2호!I10': 2_713_700_000 } },
  ])('$what gives the same values, and no printed word is one', async ({ blocks, expected }) => {
    const source = await blocks();
    const [first, ...others] = await Promise.all(orders.map(({ made }) => filledIn(source, made)));
    expect(first).toMatchObject(expected);
    for (const other of others) expect(other).toEqual(first);
    expect(Object.entries(first!).filter(([, value]) => typeof value === 'string' && printed.has(value))).toEqual([]);
  });

  it('a form alone says nothing of a firm', () => {
    for (const ref of refs) expect(readFirm([blockOfNew(sheetOf(ref))])).toEqual({});
  });
});

it('is refused for an application under another notice', () => {
  const made = formSheet(texts, '별지 제1호', {}, { appliedOn: readDate('2022-03-01')! });
  expect(made).toMatchObject({ kind: 'refused', reasons: [{ code: 'other-notice' }] });
});

describeWithSoffice('calculated by LibreOffice', () => {
  it('seven forms are one page each', async () => {
    const single = formsOf(texts).filter(({ ref }) => ref !== '별지 제1-1호' && ref !== '별지 제5호');
    const files: Record<string, Uint8Array> = {};
    for (const [place, { ref }] of single.entries()) {
      const host = await FileHost.open(await fileOf([sheetOf(ref, firm)]));
      const [other] = await host.sheets();
      await host.deleteSheet(other!.id);
      files[`${place}.xlsx`] = await host.save();
    }
    const printed = await convert(files, 'pdf');
    const pages = Object.values(printed).map((pdf) => (new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page(?![s\w])/g) ?? []).length);
    expect(pages).toEqual(single.map(() => 1));
  }, 120_000);
});
