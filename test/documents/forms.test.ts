import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/law/texts';
import { blankForm, formSheet, formsOf, gatherForm, readFirm, type FirmForm } from '../../src/documents/forms';
import { wordsOf } from '../../src/documents/forms/layout';
import type { NewSheet } from '../../src/checking';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { readDate } from '../../src/domain';
import { parseArea } from '../../src/sheet/a1';
import type { SheetBlock } from '../../src/sheet/model';
import { convert, describeWithSoffice } from '../lib/soffice';
import { blockOf, blockOfNew, valuesOf, xlsxOf } from '../lib/sheets';

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
const typed = (sheet: NewSheet, cells: Readonly<Record<string, number | string>>): NewSheet => {
  const rows = sheet.cells.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = parseArea(address)!;
    rows[top]![left] = { ...rows[top]![left], value };
  }
  return { ...sheet, cells: rows };
};
const rowOf = (sheet: NewSheet, words: string, column: number): number => sheet.cells.findIndex((row) => row[column]?.value === words) + 1;

describe('made in any order', () => {
  const source = blockOf({
    name: '회사정보',
    rows: [
      ['회사명', '가온시스템', '대표이사', '최대표 (인)'],
      ['본점 소재지', '대전 유성구', '전화', '042-1'],
      ['공장', '주소', '세종 1로', '전화', '044-1'],
      ['영문명', 'Gaon', '사업자번호', '124-81-00998'],
    ],
  });
  const refs = formsOf(texts).map(({ ref }) => ref);
  const printed = new Set(texts.forms.flatMap(wordsOf));
  it.each([{ order: refs }, { order: [...refs].reverse() }, { order: [...refs.slice(4), ...refs.slice(0, 4)] }])(
    '$order the values are the same',
    ({ order }) => {
      const blocks: SheetBlock[] = [source];
      const expected = {
        name: '가온시스템',
        representative: '최대표',
        address: '대전 유성구',
        phone: '042-1',
        factoryAddress: '세종 1로',
        factoryPhone: '044-1',
        nameEn: 'Gaon',
        bizNo: '124-81-00998',
      };
      for (const ref of order) {
        const read = readFirm(blocks);
        expect(read).toEqual(expected);
        expect(Object.values(read).filter((value) => printed.has(String(value)))).toEqual([]);
        // Made first or renamed, a form is never a source.
        blocks.unshift({ ...blockOfNew(sheetOf(ref, read)), sheet: `내 서식 ${ref}`, sheetId: ref });
      }
    },
  );
  it('a form alone says nothing of a firm', () => {
    for (const ref of refs) expect(readFirm([blockOfNew(sheetOf(ref))])).toEqual({});
  });
});

it('is refused for an application under another notice', () => {
  const made = formSheet(texts, '별지 제1호', {}, { appliedOn: readDate('2022-03-01')! });
  expect(made).toMatchObject({ kind: 'refused', reasons: [{ code: 'other-notice' }] });
});

describeWithSoffice('calculated by LibreOffice', () => {
  it('the hand cases', async () => {
    const form5 = sheetOf('별지 제5호');
    const at = (words: string, label: number, column: string): string => `${column}${rowOf(form5, words, label)}`;
    const filled = typed(form5, {
      [at('상품매출', 0, 'G')]: 1_000,
      [at('상품매출', 0, 'J')]: 1_200,
      [at('상품매출원가', 0, 'J')]: 1_080,
      [at('이자비용', 0, 'J')]: 30,
      [at('현금및현금성자산', 0, 'F')]: 1_000,
      [at('3. 자본금', 6, 'K')]: 400,
      [at('3. 자본금', 6, 'L')]: 500,
      [at('매입채무', 6, 'L')]: 200,
      [at('장기차입금', 6, 'L')]: 300,
      [at('(당기순이익)', 6, 'L')]: 91,
      // 동업계평균 of 부채비율; two investments, one of them by somebody of 가목; a certificate and its renewal (applied for 2016-04-10).
      [`K${rowOf(form5, '부채비율', 2)}`]: 80,
      [`G${rowOf(form5, '투자일자', 0) + 1}`]: 50_000_000,
      [`N${rowOf(form5, '투자일자', 0) + 1}`]: '예',
      [`G${rowOf(form5, '투자일자', 0) + 2}`]: 30_000_000,
      [`N${rowOf(form5, '투자일자', 0) + 2}`]: '아니오',
      [`G${rowOf(form5, '투자일자', 0) + 3}`]: 1_000_000,
      // 2014-05-20, 2016-05-30 and 2016-04-10
      [`D${rowOf(form5, '번호', 0) + 1}`]: 41_779,
      [`D${rowOf(form5, '번호', 0) + 2}`]: 42_520,
      [`N${rowOf(form5, '번호', 0) + 2}`]: 42_470,
    });
    const offByOne = typed({ ...filled, name: '별지 제5호 b' }, { [at('현금및현금성자산', 0, 'F')]: 1_001 });
    const zero = typed({ ...form5, name: '별지 제5호 c' }, { [at('상품매출', 0, 'G')]: 0, [at('상품매출', 0, 'J')]: 5 });
    const made2 = formSheet(texts, '별지 제2호', { rdCost: 207_350_000, sales: 2_713_700_000, score: 71 }, { errors: 0, requiredPercent: 8 });
    const made2b = formSheet(texts, '별지 제2호', { rdCost: 217_096_000, sales: 2_713_700_000, score: 65 }, { errors: 0, requiredPercent: 8 });
    if (made2.kind !== 'value' || made2b.kind !== 'value') throw new Error('not made');
    const card = sheetOf('별표 4');
    // 배점 10·16·9·9·12·12·7·7·9·9: all C are 60.0; with B for 16 and 9 it is 65.0, with B for 12 and 12 only 64.8.
    const graded = (name: string, better: readonly number[]): NewSheet => ({
      ...typed(card, Object.fromEntries(Array.from({ length: 10 }, (_, item) => [`K${5 + item}`, better.includes(item) ? 'b' : 'C']))),
      name,
    });
    const planned = sheetOf('별지 제1-1호');
    const line = (words: string): number => rowOf(planned, words, 0);
    /** C is 직전전년도, E 직전년도: 100 = 60 + 30 + 10; 100 and 60 + 30 + 11. */
    const plan = typed(planned, {
      ...Object.fromEntries(['총 자산', '자기자본', '고정부채', '유동부채'].map((words, place) => [`C${line(words)}`, [100, 60, 30, 10][place]!])),
      ...Object.fromEntries(['총 자산', '자기자본', '고정부채', '유동부채'].map((words, place) => [`E${line(words)}`, [100, 60, 30, 11][place]!])),
      [`E${line('법인세 차감전 이익')}`]: 50,
      [`E${line('법인세')}`]: 8,
      [`E${line('당기순이익')}`]: 42,
    });
    const reissue = sheetOf('별지 제4호');
    /** Row 11 is a corporation's, row 12 a sole proprietor's; C to I are 업체명 … 분실·훼손 등. */
    const marked = (name: string, cells: Readonly<Record<string, string>>): NewSheet => ({ ...typed(reissue, cells), name });
    const application = sheetOf('별지 제1호');
    const asked = (name: string, cells: Readonly<Record<string, string | number>>): NewSheet => ({ ...typed(application, cells), name });
    // Of the notice of 2025: 별지 제8호 and 제9호.
    const today = textsOf('2025-04-01');
    const [reissueNow, information] = ['별지 제8호', '별지 제9호'].map((ref) => blankForm(today, ref)) as [NewSheet, NewSheet];
    const rowBelow = (...words: readonly string[]): number =>
      words.reduce((from, start) => information.cells.findIndex((row, at) => at > from && String(row[0]?.value ?? '').startsWith(start)), -1) + 1;
    const income = '나. 손익계산서';
    const filled9 = typed(information, {
      // Issued on 2024-05-20 (45,432): three years. One investment of which it is not said by whom.
      [`B${rowBelow('번호') + 1}`]: 45_432,
      [`E${rowBelow('투자일자') + 1}`]: 10_000_000,
      [`J${rowBelow('(1) 현금')}`]: 500,
      [`J${rowBelow('(4) 단기대여금', '①')}`]: 100,
      [`J${rowBelow('(4) 단기대여금', '③')}`]: 20,
      [`J${rowBelow('2. 재고자산', '(1) 상품')}`]: 80,
      [`J${rowBelow('(1) 토지')}`]: 300,
      [`J${rowBelow('2. 매입채무')}`]: 200,
      [`J${rowBelow('1. 장기차입금', '③')}`]: 250,
      [`J${rowBelow('Ⅲ. 자본금')}`]: 500,
      [`J${rowBelow('Ⅳ. 당기순손익')}`]: 50,
      [`D${rowBelow('(1) 현금')}`]: 5,
      [`D${rowBelow('Ⅲ. 자본금')}`]: 4,
      [`J${rowBelow(income, '1. 상품매출')}`]: 1_200,
      [`J${rowBelow(income, '1.상품매출원가', '①')}`]: 100,
      [`J${rowBelow(income, '1.상품매출원가', '②')}`]: 900,
      [`J${rowBelow(income, '1.상품매출원가', '③')}`]: 80,
      [`J${rowBelow(income, '1.상품매출원가', '④')}`]: 20,
      [`J${rowBelow(income, 'Ⅳ.', '1.급여')}`]: 150,
      [`J${rowBelow(income, '18. 접대비', '①')}`]: 10,
      [`J${rowBelow(income, '18. 접대비', '②')}`]: 15,
      [`J${rowBelow(income, 'Ⅵ.', '1. 이자수익')}`]: 5,
      [`J${rowBelow(income, 'Ⅶ.', '1. 이자비용')}`]: 30,
    });
    const corporation = reissueNow.cells.findIndex((row) => row[0]?.value === '법인') + 1;
    const certificate = sheetOf('별지 제3호');
    // Issued on 2014-05-20: two years that count the first day.
    const issued = typed(certificate, { O1: 41_779 });
    // A card in the workbook gives its total to 별지 제2호.
    const withCard = await FileHost.open(await fileOf([{ ...graded('별표 4 평가표', [1, 2]) }]));
    const sheets = await withCard.sheets();
    const cardBlocks: SheetBlock[] = [];
    for (const { id } of sheets) cardBlocks.push(await withCard.read(id));
    const gathered = gatherForm({ edition: edition('2013-60'), blocks: cardBlocks, type: 'rd' });
    const made2c = formSheet(
      texts,
      '별지 제2호',
      { ...gathered.firm, rdCost: 217_096_000, sales: 2_713_700_000 },
      { errors: 0, requiredPercent: 8 },
      gathered.origins,
    );
    if (made2c.kind !== 'value') throw new Error('not made');
    const linked = [graded('별표 4 평가표', [1, 2]), { ...made2c.value, name: '별지 제2호 c' }];
    const out = await convert(
      {
        'forms.xlsx': await fileOf([
          filled,
          offByOne,
          zero,
          made2.value,
          { ...made2b.value, name: '별지 제2호 b' },
          issued,
          graded('카드 65', [1, 2]),
          graded('카드 64', [4, 5]),
          marked('재발급 합병', { C11: '○', G11: 'o' }),
          marked('재발급 전환', { F11: '○', D12: '○', F12: '√' }),
          asked('신청 보증', { L13: 'O', O3: 100 }),
          asked('신청 보증 많음', { L13: '○', O3: 100, O4: 50 }),
          asked('신청 같음', { L13: '○', O3: 100, O4: 100 }),
          asked('신청 둘', { L11: '○', L12: '○' }),
          asked('신청 없음', {}),
          asked('신청 투자', { L11: '○' }),
          asked('신청 연구개발', { L12: '○', O11: '한국산업기술평가관리원' }),
          asked('신청 선택', { L12: '○', O10: '중소기업진흥공단' }),
          ...linked,
          filled9,
          plan,
          { ...typed(reissueNow, { [`C${corporation}`]: '○', [`L${corporation}`]: '○', [`I${corporation + 1}`]: '○' }), name: '재발급 2025' },
        ]),
      },
      'xlsx',
    );
    const values = await valuesOf(out['forms.xlsx']!, '별지 제5호');
    const ratio = (words: string): unknown => Math.round(Number(values(`I${rowOf(form5, words, 2)}`)) * 100) / 100;
    expect({
      sales: ratio('매출액증가율'),
      equity: ratio('자기자본증가율'),
      operating: ratio('매출액영업이익률'),
      ordinary: ratio('총자본경상이익률'),
      own: ratio('자기자본비율'),
      debt: ratio('부채비율'),
      loans: ratio('차입금의존도'),
    }).toEqual({ sales: 20, equity: 25, operating: 10, ordinary: 9, own: 50, debt: 100, loans: 30 });
    const balance = `Q${rowOf(form5, '자산총계', 0)}`;
    expect(values(balance)).toBe('대차 일치');
    expect((await valuesOf(out['forms.xlsx']!, '별지 제5호 b'))(balance)).toBe('대차 차이 1');
    expect((await valuesOf(out['forms.xlsx']!, '별지 제5호 c'))(`I${rowOf(form5, '매출액증가율', 2)}`)).toBe('분모가 0');
    const second = await valuesOf(out['forms.xlsx']!, '별지 제2호');
    // 207,350,000 / 2,713,700,000 = 7.64 %: below 8 %
    expect([second('I11'), second('G13'), second('O6')]).toEqual([0.0764, '부적격', '연구개발비 비율이 8% 미만. ']);
    const result = async (name: string): Promise<unknown[]> => {
      const values = await valuesOf(out['forms.xlsx']!, name);
      return [values('L17'), values('F18')];
    };
    expect([await result('카드 65'), await result('카드 64')]).toEqual([
      [65, '우수(기준 충족)'],
      [64.8, '총점 65점 미만. '],
    ]);
    const merged = await valuesOf(out['forms.xlsx']!, '재발급 합병');
    // 제9조①1 and ①3, ② 단서; 별지 제4호: 2. 포괄사업양도양수계약서 사본 및 합병 계약서 …, both 담당자 확인사항
    expect(['O2', 'O3'].map(merged)).toEqual(['업체명 합병 ', '제9조①1 제9조①3 ']);
    expect(merged('O5')).toBe(
      '2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류 담당자 확인: 1. 사업자등록증 사본 1부, 2. 법인등기부등본 사본 1통',
    );
    expect(merged('O6')).toBe('합병은 지분율이 높은 기업의 확인서의 유효기간(제9조②)');
    expect(['O8', 'O11', 'O12'].map(merged)).toEqual(['', '', '']);
    const turned = await valuesOf(out['forms.xlsx']!, '재발급 전환');
    // 법인전환 is none of a corporation: nothing goes with it, and it is said; 대표자(개인사업자는 제외)
    expect(['O3', 'O5', 'O6'].map(turned)).toEqual(['법인전환: 개인사업자의 경우에만 사유입니다(제9조①2). ', '', '']);
    expect(turned('O9')).toBe('제9조①2 대표자: 법인의 경우에만 사유입니다(제9조①1). ');
    expect(turned('O11')).toBe(
      '1. 주주임을 증명하는 서류(개인사업자의 법인전환의 경우) 2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류 담당자 확인: 1. 사업자등록증 사본 1부',
    );
    expect(turned('O12')).toBe('종전 확인서의 유효기간(제9조②)');
    const now = await valuesOf(out['forms.xlsx']!, '재발급 2025');
    // 제18조⑤1 and 4, ⑤2; 별지 제8호: 2. 중소기업확인서, 3. 주주임을 증명하는 서류, 4. 포괄사업양도양수계약서 …
    expect(['O2', 'O3', 'O9'].map(now)).toEqual(['기업명 조직변경 ', '제18조⑤1 제18조⑤4 ', '제18조⑤2 ']);
    expect(now('O5')).toBe('2. 중소기업확인서 4. 포괄사업양도양수계약서 사본 및 합병계약서 등 해당사유 입증서류 확인기관 확인: 1. 사업자등록증');
    expect(now('O11')).toMatch(/^2\. 중소기업확인서 3\. 주주임을 증명하는 서류.* 4\. 포괄사업양도양수계약서/);
    expect(now('O6')).toBe('종전 확인서의 유효기간(제18조⑥)');
    const agreed = await valuesOf(out['forms.xlsx']!, '별지 제1-1호');
    expect(['N', 'O', 'P'].map((column) => agreed(`${column}${line('총 자산')}`))).toEqual(['일치', '차이 -1', '']);
    expect(['N', 'O'].map((column) => agreed(`${column}${line('당기순이익')}`))).toEqual(['', '일치']);
    // 당기순이익 of the income statement is 1,200 − 1,080 − 30 = 90
    expect(values(`Q${rowOf(form5, '13. 당기순이익', 0)}`)).toBe('대차대조표의 당기순이익과 차이 -1');
    const ninth = await valuesOf(out['forms.xlsx']!, '별지 제9호');
    const sums = (...starts: readonly (readonly string[])[]): unknown[] => starts.map((words) => ninth(`J${rowBelow(...words)}`));
    expect(sums(['(4) 단기대여금'], ['1. 당좌자산'], ['Ⅰ. 유동자산'], ['Ⅱ. 비유동자산'], ['자산 총계'])).toEqual([120, 620, 700, 300, 1_000]);
    expect(sums(['Ⅰ. 유동부채'], ['1. 장기차입금'], ['부채총계'], ['자본 총계'], ['부채 및 자본총계'])).toEqual([200, 250, 450, 550, 1_000]);
    // 1.상품매출원가 (①+②-③-④); Ⅲ = Ⅰ − Ⅱ; Ⅴ = Ⅲ − Ⅳ; Ⅷ = Ⅴ + Ⅵ − Ⅶ
    expect(sums([income, '1.상품매출원가'], [income, 'Ⅲ.'], [income, '18. 접대비'], [income, 'Ⅳ.'], [income, 'Ⅴ.'], [income, 'Ⅷ.'])).toEqual([
      900, 300, 25, 175, 125, 100,
    ]);
    const total = rowBelow('자산 총계');
    expect([ninth(`N${total}`), ninth(`O${total}`), ninth(`P${total}`)]).toEqual(['대차 차이 1', '', '대차 일치']);
    const [invested, numbered] = [rowOf(form5, '투자일자', 0), rowOf(form5, '번호', 0)];
    expect(values(`N${rowOf(form5, '부채비율', 2)}`)).toBe(20);
    expect([1, 2, 3].map((line) => values(`O${invested + line}`))).toEqual([
      '기재 대상',
      '기재하지 않습니다(가목에 규정된 자의 투자가 아님)',
      '투자한 자가 가목에 규정된 자인지 확인하십시오',
    ]);
    expect(values(`O${invested + 4}`)).toBe(50_000_000);
    // 영 제18조의4: two years; 제8조1: applied for within two months before the end, so from the day after it
    expect([1, 2].map((line) => values(`G${numbered + line}`))).toEqual(['2014-05-20 ~ 2016-05-19', '2016-05-20 ~ 2018-05-19']);
    expect([ninth(`E${rowBelow('번호') + 1}`), ninth(`O${rowBelow('투자일자') + 1}`)]).toEqual([
      '2024-05-20 ~ 2027-05-19',
      '투자한 자가 가목에 규정된 자인지 확인하십시오',
    ]);
    const addressee = async (name: string): Promise<unknown> => (await valuesOf(out['forms.xlsx']!, name))('O5');
    // 제4조①3다: both amounts decide, and a tie is the firm's choice
    expect(await addressee('신청 보증')).toBe('보증금액과 대출금액을 모두 입력하십시오(없으면 0)');
    expect(await addressee('신청 보증 많음')).toBe('기술신용보증기금');
    expect(await addressee('신청 같음')).toBe('기술신용보증기금 또는 중소기업진흥공단 중 선택(같은 금액)');
    expect(await addressee('신청 둘')).toBe('○표가 둘 이상입니다. 하나만 남기십시오');
    expect(await addressee('신청 없음')).toBe('유형 하나에 ○표를 하십시오');
    // 별지 제1호: of the three that are printed the one to which it goes
    const printedRow = application.cells.findIndex((row) => / 귀하\(/.test(String(row[0]?.cached))) + 1;
    const whole = /^기술신용보증기금 이사장 귀하\(.*중소기업진흥공단 이사장 귀하\(.*한국벤처캐피탈협회장 귀하\(벤처투자기업인 경우\)$/;
    const goesTo = async (name: string): Promise<unknown> => (await valuesOf(out['forms.xlsx']!, name))(`A${printedRow}`);
    for (const name of ['신청 없음', '신청 둘', '신청 보증', '신청 같음', '신청 연구개발']) expect(await goesTo(name)).toMatch(whole);
    expect(await goesTo('신청 투자')).toBe('한국벤처캐피탈협회장 귀하');
    expect(await goesTo('신청 보증 많음')).toBe('기술신용보증기금 이사장 귀하');
    expect([await goesTo('신청 선택'), await addressee('신청 선택')]).toEqual(['중소기업진흥공단 이사장 귀하', '중소기업진흥공단']);
    expect((await valuesOf(out['forms.xlsx']!, '신청 연구개발'))('B12')).toBe('연구개발기업 (사업성평가 희망기관 : 한국산업기술평가관리원)');
    expect((await valuesOf(out['forms.xlsx']!, '신청 선택'))('B12')).toBe('연구개발기업 (사업성평가 희망기관 :)');
    // All C and B for 16 and 9 points: 65.0, carried over from the card
    const carried = await valuesOf(out['forms.xlsx']!, '별지 제2호 c');
    expect([carried('G12'), carried('G13')]).toEqual([65, '적격']);
    // 8 % of 2,713,700,000 are 217,096,000: exactly enough, as are 65 points
    expect((await valuesOf(out['forms.xlsx']!, '별지 제2호 b'))('G13')).toBe('적격');
    expect((await valuesOf(out['forms.xlsx']!, '별지 제3호'))(`D${rowOf(certificate, '유효기간 :', 0)}`)).toBe('2014-05-20 ~ 2016-05-19');
  }, 120_000);

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
