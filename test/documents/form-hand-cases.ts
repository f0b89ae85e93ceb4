/** Forms filled in by hand and what they come to, worked out from the text of the notice: every program that calculates has to agree. */
import { blankForm, formSheet, gatherForm, type FirmForm, type FormSituation } from '../../src/documents/forms';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import { parseArea } from '../../src/sheet/a1';
import type { NewSheet, SheetBlock } from '../../src/sheet/model';
import { xlsxOf } from '../lib/sheets';

const texts = textsOf('2013-60');
const today = textsOf('2025-04-01');

export interface Expected {
  readonly sheet: string;
  readonly address: string;
  /** A number is compared to the 0.01 that the form shows; a text as it is, or as it is described. */
  readonly is: string | number | RegExp;
}
export interface HandCases {
  readonly sheets: readonly NewSheet[];
  readonly expected: readonly Expected[];
}

const sheetOf = (ref: string, data: FirmForm = {}, situation: FormSituation = {}): NewSheet => {
  const made = formSheet(texts, ref, data, situation);
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
};
/** A form as it is made, with what is typed into its cells. */
const typed = (sheet: NewSheet, cells: Readonly<Record<string, number | string>>, name = sheet.name): NewSheet => {
  const rows = sheet.cells.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = parseArea(address)!;
    rows[top]![left] = { ...rows[top]![left], value };
  }
  return { ...sheet, name, cells: rows };
};
const rowOf = (sheet: NewSheet, words: string, column: number): number => {
  const row = sheet.cells.findIndex((cells) => cells[column]?.value === words) + 1;
  if (row === 0) throw new Error(`${sheet.name}: no ${words}`);
  return row;
};
/** The row of the last of these beginnings, each looked for below the one before. */
const rowBelow = (sheet: NewSheet, ...starts: readonly string[]): number =>
  starts.reduce((from, start) => sheet.cells.findIndex((row, at) => at > from && String(row[0]?.value ?? '').startsWith(start)), -1) + 1;
/** `{ A1: 5, B2: '적격' }` of one sheet. */
const of = (sheet: string, cells: Readonly<Record<string, Expected['is']>>): Expected[] =>
  Object.entries(cells).map(([address, is]) => ({ sheet, address, is }));

/** 별지 제5호: sales 1,000 → 1,200, equity 400 → 500, operating 120, ordinary 90 of 1,000, debts 500, borrowings 300. */
function information(): HandCases {
  const form = sheetOf('별지 제5호');
  const at = (words: string, label: number, column: string): string => `${column}${rowOf(form, words, label)}`;
  const [invested, numbered] = [rowOf(form, '투자일자', 0), rowOf(form, '번호', 0)];
  const filled = typed(form, {
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
    [at('부채비율', 2, 'K')]: 80,
    [`G${invested + 1}`]: 50_000_000,
    [`N${invested + 1}`]: '예',
    [`G${invested + 2}`]: 30_000_000,
    [`N${invested + 2}`]: '아니오',
    [`G${invested + 3}`]: 1_000_000,
    // 2014-05-20, 2016-05-30 and 2016-04-10
    [`D${numbered + 1}`]: 41_779,
    [`D${numbered + 2}`]: 42_520,
    [`N${numbered + 2}`]: 42_470,
  });
  const cash = at('현금및현금성자산', 0, 'F');
  const balance = at('자산총계', 0, 'Q');
  const ratio = (words: string): string => at(words, 2, 'I');
  return {
    sheets: [
      filled,
      typed(filled, { [cash]: 1_001 }, '별지 제5호 많음'),
      typed(filled, { [cash]: 999 }, '별지 제5호 적음'),
      typed(form, { [at('상품매출', 0, 'G')]: 0, [at('상품매출', 0, 'J')]: 5 }, '별지 제5호 영'),
      typed(form, { [at('3. 자본금', 6, 'L')]: -100, [at('매입채무', 6, 'L')]: 100 }, '별지 제5호 음'),
      typed(
        form,
        {
          ...{ [at('현금및현금성자산', 0, 'F')]: 100, [at('유가증권', 0, 'F')]: 50, [at('원재료', 0, 'F')]: 30 },
          ...{ [at('투자유가증권', 0, 'F')]: 70, [at('토지', 0, 'F')]: 200, [at('건물', 0, 'F')]: 100, [at('영업권', 0, 'F')]: 40 },
          ...{ [at('매입채무', 6, 'L')]: 60, [at('장기차입금', 6, 'L')]: 40 },
          ...{ [at('상품매출', 0, 'J')]: 1_200, [at('상품매출원가', 0, 'J')]: 900, [at('급 여', 0, 'J')]: 80, [at('임차료', 0, 'J')]: 20 },
          [at('이자비용', 0, 'J')]: 30,
        },
        '별지 제5호 소계',
      ),
    ],
    expected: [
      ...of(filled.name, {
        [ratio('매출액증가율')]: 20,
        [ratio('자기자본증가율')]: 25,
        [ratio('매출액영업이익률')]: 10,
        [ratio('총자본경상이익률')]: 9,
        [ratio('자기자본비율')]: 50,
        [ratio('부채비율')]: 100,
        [ratio('차입금의존도')]: 30,
        [balance]: '대차 일치',
        // 당기순이익 of the income statement is 1,200 − 1,080 − 30 = 90
        [at('13. 당기순이익', 0, 'Q')]: '대차대조표의 당기순이익과 차이 -1',
        // 100 % and an average of 80 %
        [at('부채비율', 2, 'N')]: 20,
        [`O${invested + 1}`]: '기재 대상',
        [`O${invested + 2}`]: '기재하지 않습니다(가목에 규정된 자의 투자가 아님)',
        [`O${invested + 3}`]: '투자한 자가 가목에 규정된 자인지 확인하십시오',
        [`O${invested + 4}`]: 50_000_000,
        // 영 제18조의4: two years; 제8조1: applied for within two months before the end, so from the day after it
        [`G${numbered + 1}`]: '2014-05-20 ~ 2016-05-19',
        [`G${numbered + 2}`]: '2016-05-20 ~ 2018-05-19',
      }),
      // An amount under each heading, and no two sums alike.
      ...of('별지 제5호 소계', {
        [at('(1) 당좌자산', 0, 'F')]: 150,
        [at('(2) 재고자산', 0, 'F')]: 30,
        [at('1. 유동자산', 0, 'F')]: 180,
        [at('(1) 투자자산', 0, 'F')]: 70,
        [at('(2) 유형자산', 0, 'F')]: 300,
        [at('(3) 무형자산', 0, 'F')]: 40,
        [at('2. 고정자산', 0, 'F')]: 410,
        [at('자산총계', 0, 'F')]: 590,
        [at('1. 유동부채', 6, 'L')]: 60,
        [at('2. 고정부채', 6, 'L')]: 40,
        [at('부채총계', 6, 'L')]: 100,
        [at('3. 매출총이익', 0, 'J')]: 300,
        [at('4. 판매비와관리비', 0, 'J')]: 100,
        [at('5. 영업이익', 0, 'J')]: 200,
        [at('7. 영업외비용', 0, 'J')]: 30,
        [at('8. 경상이익', 0, 'J')]: 170,
      }),
      ...of('별지 제5호 많음', { [balance]: '대차 차이 1' }),
      ...of('별지 제5호 적음', { [balance]: '대차 차이 -1' }),
      ...of('별지 제5호 영', {
        [ratio('매출액증가율')]: '분모가 0',
        [at('매출액영업이익률', 2, 'G')]: '분모가 0',
        // 5 of 5, for no cost is entered; of a balance sheet that is empty nothing is said
        [ratio('매출액영업이익률')]: 100,
        [ratio('부채비율')]: '',
      }),
      // Equity below nothing: 100 / -100 is no debt ratio; both sides add up to 0
      ...of('별지 제5호 음', { [ratio('부채비율')]: '분모가 음수', [ratio('자기자본비율')]: '분모가 0' }),
    ],
  };
}

const CARD = '별표 4 평가표';
/** 배점 10·16·9·9·12·12·7·7·9·9: all C are 60.0; with B for 16 and 9 it is 65.0, with B for 12 and 12 only 64.8. */
const graded = (name: string, better: readonly number[]): NewSheet =>
  typed(sheetOf('별표 4'), Object.fromEntries(Array.from({ length: 10 }, (_, item) => [`K${5 + item}`, better.includes(item) ? 'b' : 'C'])), name);

/** 별지 제2호 and 별표 4. */
async function evaluation(): Promise<HandCases> {
  const [sales, decided] = [2_713_700_000, { errors: 0, requiredPercent: 8 }];
  // A card in the workbook gives its total to 별지 제2호.
  const withCard = await FileHost.open(await workbookOf([graded(CARD, [1, 2])]));
  const blocks: SheetBlock[] = [];
  for (const { id } of await withCard.sheets()) blocks.push(await withCard.read(id));
  const { firm, origins } = gatherForm({ edition: edition('2013-60'), blocks, type: 'rd' });
  const carried = formSheet(texts, '별지 제2호', { ...firm, rdCost: 217_096_000, sales }, decided, origins);
  if (carried.kind !== 'value') throw new Error('not made');
  const second = (name: string, rdCost: number, score: number): NewSheet => ({ ...sheetOf('별지 제2호', { rdCost, sales, score }, decided), name });
  return {
    sheets: [
      second('별지 제2호', 207_350_000, 71),
      second('별지 제2호 같음', 217_096_000, 65),
      second('별지 제2호 적음', 217_095_999, 65),
      graded('카드 65', [1, 2]),
      graded('카드 64', [4, 5]),
      graded(CARD, [1, 2]),
      { ...carried.value, name: '별지 제2호 카드' },
    ],
    expected: [
      // 207,350,000 / 2,713,700,000 = 7.64 %: below 8 %
      ...of('별지 제2호', { I11: 0.0764, G13: '부적격', O6: '연구개발비 비율이 8% 미만. ' }),
      // 8 % of 2,713,700,000 are 217,096,000: exactly enough, as are 65 points; one won less is not
      ...of('별지 제2호 같음', { I11: 0.08, G13: '적격' }),
      ...of('별지 제2호 적음', { I11: 0.0799, G13: '부적격' }),
      ...of('카드 65', { L17: 65, F18: '우수(기준 충족)' }),
      ...of('카드 64', { L17: 64.8, F18: '총점 65점 미만. ' }),
      ...of('별지 제2호 카드', { G12: 65, G13: '적격' }),
    ],
  };
}

/** 별지 제1-1호: C is 직전전년도, E 직전년도: 100 = 60 + 30 + 10; 100 and 60 + 30 + 11. */
function plan(): HandCases {
  const form = sheetOf('별지 제1-1호');
  const line = (words: string): number => rowOf(form, words, 0);
  const years = (column: string, amounts: readonly number[]): Record<string, number> =>
    Object.fromEntries(['총 자산', '자기자본', '고정부채', '유동부채'].map((words, place) => [`${column}${line(words)}`, amounts[place]!]));
  const filled = typed(form, {
    ...years('C', [100, 60, 30, 10]),
    ...years('E', [100, 60, 30, 11]),
    [`E${line('법인세 차감전 이익')}`]: 50,
    [`E${line('법인세')}`]: 8,
    [`E${line('당기순이익')}`]: 42,
  });
  const [assets, net] = [line('총 자산'), line('당기순이익')];
  return {
    sheets: [filled],
    expected: of(filled.name, { [`N${assets}`]: '일치', [`O${assets}`]: '차이 -1', [`P${assets}`]: '', [`N${net}`]: '', [`O${net}`]: '일치' }),
  };
}

/**
 * 별지 제4호. Row 11 is a corporation's, row 12 a sole proprietor's; C to I are 업체명, 대표자, 소재지, 법인전환, 합병, 조직변경 and 분실·훼손 등 as they are
 * printed. Beside it rows 2–6 tell of the corporation, 8–12 of the proprietor: what changed, the case, its words, the papers, the validity.
 */
function reissue(): HandCases {
  const form = sheetOf('별지 제4호');
  return {
    sheets: [
      typed(form, { C11: '○', G11: 'o' }, '재발급 합병'),
      typed(form, { F11: '○', D12: '○', F12: '√' }, '재발급 전환'),
      typed(form, { H11: '○', E12: '○', I12: '○' }, '재발급 조직'),
    ],
    expected: [
      // 제9조①1 and ①3, ② 단서; 별지 제4호: 2. 포괄사업양도양수계약서 사본 및 합병 계약서 …, both 담당자 확인사항
      ...of('재발급 합병', {
        O2: '업체명 합병 ',
        O3: '제9조①1 제9조①3 ',
        O5: '2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류 담당자 확인: 1. 사업자등록증 사본 1부, 2. 법인등기부등본 사본 1통',
        O6: '합병은 지분율이 높은 기업의 확인서의 유효기간(제9조②)',
        O8: '',
        O11: '',
        O12: '',
      }),
      // 법인전환 is none of a corporation: nothing goes with it, and it is said; 대표자(개인사업자는 제외)
      ...of('재발급 전환', {
        O3: '법인전환: 개인사업자의 경우에만 사유입니다(제9조①2). ',
        O5: '',
        O6: '',
        O9: '제9조①2 대표자: 법인의 경우에만 사유입니다(제9조①1). ',
        O11: '1. 주주임을 증명하는 서류(개인사업자의 법인전환의 경우) 2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류 담당자 확인: 1. 사업자등록증 사본 1부',
        O12: '종전 확인서의 유효기간(제9조②)',
      }),
      // 제9조①6 asks for 해당사유 입증서류; ①1 and ①5 for none
      ...of('재발급 조직', {
        O2: '조직변경 ',
        O3: '제9조①6 ',
        O5: '2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류 담당자 확인: 1. 사업자등록증 사본 1부, 2. 법인등기부등본 사본 1통',
        O6: '종전 확인서의 유효기간(제9조②)',
        O8: '소재지 분실·훼손 등 ',
        O9: '제9조①1 제9조①5 ',
        O11: '담당자 확인: 1. 사업자등록증 사본 1부',
        O12: '종전 확인서의 유효기간(제9조②)',
      }),
    ],
  };
}

/** 별지 제8호 of 2025, the same application. */
function reissueToday(): HandCases {
  const form = blankForm(today, '별지 제8호');
  const corporation = form.cells.findIndex((row) => row[0]?.value === '법인') + 1;
  return {
    sheets: [typed(form, { [`C${corporation}`]: '○', [`L${corporation}`]: '○', [`I${corporation + 1}`]: '○' }, '재발급 2025')],
    // 제18조⑤1 and 4, ⑤2; 별지 제8호: 2. 중소기업확인서, 3. 주주임을 증명하는 서류, 4. 포괄사업양도양수계약서 …
    expected: of('재발급 2025', {
      O2: '기업명 조직변경 ',
      O3: '제18조⑤1 제18조⑤4 ',
      O9: '제18조⑤2 ',
      O5: '2. 중소기업확인서 4. 포괄사업양도양수계약서 사본 및 합병계약서 등 해당사유 입증서류 확인기관 확인: 1. 사업자등록증',
      O11: /^2\. 중소기업확인서 3\. 주주임을 증명하는 서류.* 4\. 포괄사업양도양수계약서/,
      O6: '종전 확인서의 유효기간(제18조⑥)',
    }),
  };
}

/** 별지 제1호: to whom it goes. O3 and O4 are the amounts, O10 the body that the firm chose, O11 the evaluator that it wishes. */
function application(): HandCases {
  const form = sheetOf('별지 제1호');
  const printed = form.cells.findIndex((row) => / 귀하\(/.test(String(row[0]?.cached))) + 1;
  // 별지 제1호: of the three that are printed the one to which it goes
  const whole = /^기술신용보증기금 이사장 귀하\(.*중소기업진흥공단 이사장 귀하\(.*한국벤처캐피탈협회장 귀하\(벤처투자기업인 경우\)$/;
  const cases: readonly (readonly [name: string, cells: Readonly<Record<string, string | number>>, is: Readonly<Record<string, Expected['is']>>])[] = [
    // 제4조①3다: both amounts decide, and a tie is the firm's choice
    ['신청 보증', { L13: 'O', O3: 100 }, { O5: '보증금액과 대출금액을 모두 입력하십시오(없으면 0)', [`A${printed}`]: whole }],
    ['신청 보증 많음', { L13: '○', O3: 100, O4: 50 }, { O5: '기술신용보증기금', [`A${printed}`]: '기술신용보증기금 이사장 귀하' }],
    ['신청 대출 많음', { L13: '○', O3: 50, O4: 51 }, { O5: '중소기업진흥공단', [`A${printed}`]: '중소기업진흥공단 이사장 귀하' }],
    ['신청 같음', { L13: '○', O3: 100, O4: 100 }, { O5: '기술신용보증기금 또는 중소기업진흥공단 중 선택(같은 금액)', [`A${printed}`]: whole }],
    ['신청 둘', { L11: '○', L12: '○' }, { O5: '○표가 둘 이상입니다. 하나만 남기십시오', [`A${printed}`]: whole }],
    ['신청 없음', {}, { O5: '유형 하나에 ○표를 하십시오', [`A${printed}`]: whole }],
    ['신청 투자', { L11: '○' }, { [`A${printed}`]: '한국벤처캐피탈협회장 귀하' }],
    [
      '신청 연구개발',
      { L12: '○', O11: '한국산업기술평가관리원' },
      { B12: '연구개발기업 (사업성평가 희망기관 : 한국산업기술평가관리원)', [`A${printed}`]: whole },
    ],
    [
      '신청 선택',
      { L12: '○', O10: '중소기업진흥공단' },
      { O5: '중소기업진흥공단', B12: '연구개발기업 (사업성평가 희망기관 :)', [`A${printed}`]: '중소기업진흥공단 이사장 귀하' },
    ],
  ];
  return { sheets: cases.map(([name, cells]) => typed(form, cells, name)), expected: cases.flatMap(([name, , is]) => of(name, is)) };
}

/** 별지 제9호 of 2025. */
function informationToday(): HandCases {
  const form = blankForm(today, '별지 제9호');
  const below = (...words: readonly string[]): number => rowBelow(form, ...words);
  const income = '나. 손익계산서';
  const last = (amounts: readonly (readonly [words: readonly string[], amount: number])[]): Record<string, number> =>
    Object.fromEntries(amounts.map(([words, amount]) => [`J${below(...words)}`, amount]));
  const filled = typed(form, {
    // Issued on 2024-05-20 (45,432): three years. One investment of which it is not said by whom.
    [`B${below('번호') + 1}`]: 45_432,
    [`E${below('투자일자') + 1}`]: 10_000_000,
    [`D${below('(1) 현금')}`]: 5,
    [`D${below('Ⅲ. 자본금')}`]: 4,
    ...last([
      [['(1) 현금'], 500],
      [['(4) 단기대여금', '①'], 100],
      [['(4) 단기대여금', '③'], 20],
      [['2. 재고자산', '(1) 상품'], 80],
      [['(1) 토지'], 300],
      [['2. 매입채무'], 200],
      [['1. 장기차입금', '③'], 250],
      [['Ⅲ. 자본금'], 500],
      [['Ⅳ. 당기순손익'], 50],
      [[income, '1. 상품매출'], 1_200],
      [[income, '1.상품매출원가', '①'], 100],
      [[income, '1.상품매출원가', '②'], 900],
      [[income, '1.상품매출원가', '③'], 80],
      [[income, '1.상품매출원가', '④'], 20],
      [[income, 'Ⅳ.', '1.급여'], 150],
      [[income, '18. 접대비', '①'], 10],
      [[income, '18. 접대비', '②'], 15],
      [[income, 'Ⅵ.', '1. 이자수익'], 5],
      [[income, 'Ⅶ.', '1. 이자비용'], 30],
    ]),
  });
  const total = below('자산 총계');
  return {
    sheets: [filled],
    expected: of(filled.name, {
      ...last([
        [['(4) 단기대여금'], 120],
        [['1. 당좌자산'], 620],
        [['Ⅰ. 유동자산'], 700],
        [['Ⅱ. 비유동자산'], 300],
        [['자산 총계'], 1_000],
        [['Ⅰ. 유동부채'], 200],
        [['1. 장기차입금'], 250],
        [['부채총계'], 450],
        [['자본 총계'], 550],
        [['부채 및 자본총계'], 1_000],
        // 1.상품매출원가 (①+②-③-④); Ⅲ = Ⅰ − Ⅱ; Ⅴ = Ⅲ − Ⅳ; Ⅷ = Ⅴ + Ⅵ − Ⅶ
        [[income, '1.상품매출원가'], 900],
        [[income, 'Ⅲ.'], 300],
        [[income, '18. 접대비'], 25],
        [[income, 'Ⅳ.'], 175],
        [[income, 'Ⅴ.'], 125],
        [[income, 'Ⅷ.'], 100],
      ]),
      [`N${total}`]: '대차 차이 1',
      [`O${total}`]: '',
      [`P${total}`]: '대차 일치',
      [`E${below('번호') + 1}`]: '2024-05-20 ~ 2027-05-19',
      [`O${below('투자일자') + 1}`]: '투자한 자가 가목에 규정된 자인지 확인하십시오',
    }),
  };
}

/** 별지 제3호, issued on 2014-05-20: two years that count the first day. */
function certificate(): HandCases {
  const form = sheetOf('별지 제3호');
  return {
    sheets: [typed(form, { O1: 41_779 })],
    expected: of(form.name, { [`D${rowOf(form, '유효기간 :', 0)}`]: '2014-05-20 ~ 2016-05-19' }),
  };
}

export async function handCases(): Promise<HandCases> {
  const all = [information(), await evaluation(), plan(), reissue(), reissueToday(), application(), informationToday(), certificate()];
  return { sheets: all.flatMap(({ sheets }) => sheets).map(uncalculated), expected: all.flatMap(({ expected }) => expected) };
}

/** Without what was known when the form was made: every result has to be calculated. */
const uncalculated = (sheet: NewSheet): NewSheet => ({
  ...sheet,
  cells: sheet.cells.map((row) =>
    row.map((cell) => {
      const { cached: _, ...rest } = cell ?? {};
      return cell && rest;
    }),
  ),
});

/** A workbook of a firm with these sheets. */
export async function workbookOf(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const host = await FileHost.open(await xlsxOf([{ name: '회사', rows: [['업체명', '가온']] }]));
  for (const sheet of sheets) await host.addSheet(sheet);
  return host.save();
}
