/** The forms of 2025-04-01 made, saved, and read and printed by LibreOffice: words, pages and what they calculate. */
import { expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { formSheet, formsOf, type FirmForm } from '../../src/documents/forms';
import { FileHost } from '../../src/hosts/file';
import { textsOf } from '../../src/law/texts';
import { a1, parseArea } from '../../src/sheet/a1';
import type { NewSheet } from '../../src/sheet/model';
import { valuesOf, xlsxOf } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

const texts = textsOf('2025-04-01');
const sheetOf = (ref: string, firm: FirmForm = {}): NewSheet => {
  const made = formSheet(texts, ref, firm);
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
};
const typed = (sheet: NewSheet, cells: Readonly<Record<string, number | string>>): NewSheet => {
  const rows = sheet.cells.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = parseArea(address)!;
    const { formula: _, ...cell } = rows[top]![left]!;
    rows[top]![left] = { ...cell, value };
  }
  return { ...sheet, cells: rows };
};
const named = (sheet: NewSheet, name: string): string => {
  const area = sheet.names?.find((one) => one.name === name)?.area;
  if (!area) throw new Error(`${sheet.name}: no ${name}`);
  return a1(area.top, area.left);
};
/** The last year of an item, from a heading on. */
const item = (sheet: NewSheet, words: string, after = ''): string => {
  const from = after === '' ? 0 : sheet.cells.findIndex((row) => row[0]?.value === after);
  const row = sheet.cells.findIndex((cells, index) => index > from && cells[0]?.value === words);
  if (row < 0) throw new Error(`no ${words}`);
  return a1(row, 9);
};
const beside = (sheet: NewSheet, words: string): string => {
  const row = sheet.cells.findIndex((cells) => cells[13]?.value === words);
  if (row < 0) throw new Error(`nothing beside: ${words}`);
  return a1(row, 14);
};

describeWithSoffice('the forms of today in LibreOffice', () => {
  it('keep their words, take their pages, and come to the values by hand', async () => {
    const file = async (sheets: readonly NewSheet[]): Promise<Uint8Array> => {
      const host = await FileHost.open(await xlsxOf([{ name: 'x', rows: [['x']] }]));
      for (const sheet of sheets) await host.addSheet(sheet);
      const [first] = await host.sheets();
      await host.deleteSheet(first!.id);
      return host.save();
    };
    const blank = formsOf(texts).map(({ ref }) => sheetOf(ref));
    const form9 = sheetOf('별지 제9호');
    const income = '나. 손익계산서';
    const balance = typed(
      { ...form9, name: '9 filled' },
      {
        [item(form9, '(1) 현금 및 현금성자산')]: 1_000,
        [item(form9, '(5) 매출채권')]: 500,
        [item(form9, '(1) 상품')]: 300,
        [item(form9, '(1) 토지')]: 2_000,
        [item(form9, '1. 단기차입금')]: 800,
        [item(form9, '① 관계회사', '1. 장기차입금')]: 500,
        [item(form9, '③ 기타', '1. 장기차입금')]: 200,
        [item(form9, 'Ⅲ. 자본금')]: 2_000,
        [item(form9, 'Ⅳ. 당기순손익')]: 300,
        [item(form9, '1. 상품매출', income)]: 5_000,
        [item(form9, '① 기초재고액', income)]: 400,
        [item(form9, '② 당기매입액', income)]: 2_600,
        [item(form9, '③ 기말재고액', income)]: 500,
        [item(form9, '④ 타계정대체액', income)]: 100,
        [item(form9, '1.급여와 임금ㆍ제수당', income)]: 1_500,
        [item(form9, '② 국내접대비', income)]: 100,
        [item(form9, '1. 이자수익', income)]: 50,
        [item(form9, '1. 이자비용', income)]: 150,
      },
    );
    const form1 = { ...sheetOf('별지 제1호', { type: 'rd' }), name: '1 rd' };
    const form8 = { ...sheetOf('별지 제8호'), name: '8 merger' };
    const form10 = { ...sheetOf('별지 제10호'), name: '10 ratio' };
    const corporate = a1(
      form8.cells.findIndex((row) => row[0]?.value === '법인'),
      10,
    );
    const sheets = [
      balance,
      // 2026-05-06 is 46,148
      typed(form1, { [beside(form1, '접수증을 교부받은 날')]: 46_148, [named(form1, '신청구분_신규')]: '[√]신규' }),
      typed(form8, { [corporate]: '가온과 합병' }),
      typed(form10, { [named(form10, '자산')]: 300, [named(form10, '자본')]: 200 }),
    ];
    const out = await convert({ 'forms.xlsx': await file([...blank, ...sheets]) }, 'xlsx');
    const book = await readXlsx(out['forms.xlsx']!);
    for (const { ref, paragraphs } of texts.forms.filter((form) => blank.some(({ name }) => name === form.ref))) {
      const rows = book.sheets.find(({ name }) => name === ref)!.rows;
      const words = rows.flatMap((row) => row.slice(0, 12)).flatMap((value) => (typeof value === 'string' ? value.split(/\s+/) : []));
      const law = paragraphs.flatMap(({ text }) => text.replace(/\|/g, ' ').split(/\s+/));
      expect(words.filter(Boolean)).toEqual(law.filter(Boolean));
    }
    const nine = await valuesOf(out['forms.xlsx']!, balance.name);
    const of = (words: string, after = ''): unknown => nine(item(form9, words, after));
    expect({
      quick: of('1. 당좌자산'),
      current: of('Ⅰ. 유동자산'),
      fixed: of('Ⅱ. 비유동자산'),
      assets: of('자산 총계(Ⅰ+Ⅱ)'),
      loans: of('1. 장기차입금'),
      debts: of('부채총계(Ⅰ+Ⅱ)'),
      equity: of('자본 총계(Ⅲ+Ⅳ)'),
      sources: of('부채 및 자본총계 (Ⅰ+Ⅱ+Ⅲ+Ⅳ)'),
      cost: of('Ⅱ.매출원가'),
      gross: of('Ⅲ.매출총이익 (Ⅰ－Ⅱ)'),
      selling: of('Ⅳ.판매비와 관리비'),
      operating: of('Ⅴ.영업손익(Ⅲ－Ⅳ)'),
      net: of('Ⅷ.당기순손익(Ⅴ＋Ⅵ－Ⅶ)'),
    }).toEqual({
      quick: 1_500,
      current: 1_800,
      fixed: 2_000,
      assets: 3_800,
      loans: 700,
      debts: 1_500,
      equity: 2_300,
      sources: 3_800,
      cost: 2_400,
      gross: 2_600,
      selling: 1_600,
      operating: 1_000,
      net: 900,
    });
    const one = await valuesOf(out['forms.xlsx']!, form1.name);
    // 45 days after 2026-05-06 are 2026-06-20, a Saturday: the Monday behind it, 46,195
    expect(['신청구분', '처리기간(일)', '처리 예정일(평일 공휴일이면 다음 날)'].map((words) => one(beside(form1, words)))).toEqual(['신규', 45, 46_195]);
    const eight = await valuesOf(out['forms.xlsx']!, form8.name);
    expect(eight(beside(form8, '법인: 재발급 사유'))).toBe('제18조⑤3 ');
    expect(eight(beside(form8, '법인: 유효기간'))).toContain('지분율이 높은 기업');
    // (300 − 200) / 200 = 50 %
    expect((await valuesOf(out['forms.xlsx']!, form10.name))(named(form10, '부채비율'))).toBe(50);

    const pdf = await convert(
      {
        'all.xlsx': await file(blank),
        // The outline of the type alone, below the head of the form.
        'plan.xlsx': await file([sheetOf('별지 제2호', { type: 'prospective' })]),
      },
      'pdf',
    );
    const pages = (name: string): number => (new TextDecoder('latin1').decode(pdf[name]).match(/\/Type\s*\/Page(?![s\w])/g) ?? []).length;
    // One each, three outlines of 별지 제2호, six pages of 별지 제9호.
    expect([pages('all.xlsx'), pages('plan.xlsx')]).toEqual([1 + 3 + 1 + 1 + 6 + 1 + 1, 1]);
  }, 60_000);
});
