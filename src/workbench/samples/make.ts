/** `npx tsx src/workbench/samples/make.ts` writes the samples anew. The firms and people in them do not exist. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre';
import { plainDate, toSerial, type PlainDate } from '../../domain';
import { functions } from '../../functions/registry';
import type { ScoreCard } from '../../law';
import { scoreCards } from '../../law/2013-60/score-cards';
import { a1 } from '../../sheet/a1';
import { SampleSheet } from './sheet';
import * as today from './today';

const date = (year: number, month: number, day: number): number => toSerial(plainDate(year, month, day) as PlainDate);
const call = (id: string, ...args: unknown[]): CellValue[][] => (functions.get(id) as (...values: unknown[]) => CellValue[][])(...args);

type Row = readonly [
  when: number | string,
  voucher: string,
  account: string,
  what: string,
  party: string,
  category: string | null,
  requirement: string | null,
  book: number | string,
  adjustment: number,
  reason?: string,
  evidence?: string,
];

/** What a formula over text shows, and the sum over it. */
const VALUE_ERROR = '#VALUE!';
const invoice = '세금계산서';
const payroll = '급여대장';

/** Twelve months of three people and what they used; the rows after them each show one mistake. */
function ledgerRows(): Row[] {
  const rows: Row[] = [];
  for (let month = 1; month <= 12; month++) {
    const day = date(2013, month, 25);
    const pay = (voucher: number, name: string, role: string, book: number, adjustment = 0, reason?: string): Row => [
      day,
      `13${String(month).padStart(2, '0')}-${String(voucher).padStart(3, '0')}`,
      '급여',
      `${month}월 연구소 급여`,
      name,
      '1.가.①',
      role,
      book,
      adjustment,
      reason,
      payroll,
    ];
    rows.push(
      pay(1, '한지우', '연구요원', 4_300_000),
      pay(2, '서도윤', '연구지원', 3_150_000),
      pay(3, '오대표', '지배주주', 6_500_000, -6_500_000, '지배주주 제외'),
    );
    if (month % 2 === 1)
      rows.push([
        date(2013, month, 8),
        `13${String(month).padStart(2, '0')}-101`,
        '원재료비',
        '시제품용 센서 부품',
        '가람전자',
        '1.가.②',
        null,
        1_200_000 + month * 35_000,
        0,
        undefined,
        invoice,
      ]);
    if (month % 3 === 0)
      rows.push([
        date(2013, month, 20),
        `13${String(month).padStart(2, '0')}-150`,
        '지급임차료',
        '시험장비 임차',
        '누리장비',
        '1.가.③',
        null,
        2_400_000,
        0,
        undefined,
        invoice,
      ]);
  }
  rows.push(
    [date(2013, 6, 14), '1306-210', '외주용역비', '신호처리 알고리즘 공동개발', '한빛대학교', '1.나.①', '대학', 12_000_000, 0, undefined, '계약서'],
    // Deleted line, unknown line, another way of writing a line
    [date(2013, 4, 16), '1304-206', '소모품비', '시험용 PCB', '가람전자', '1.자', null, 1_170_000, 0, undefined, invoice],
    [date(2013, 5, 3), '1305-207', '소모품비', '시약 구입', '푸른과학', '1.가.⑨', null, 640_000, 0, undefined, invoice],
    [date(2013, 5, 9), '1305-208', '원재료비', '시약 구입', '푸른과학', '1-가-2', null, 880_000, 0, undefined, invoice],
    // Text for an amount, text for a date, a day outside of the period
    [date(2013, 7, 11), '1307-209', '원재료비', '견본품 구입', '가람전자', '1.가.②', null, '1,250,000원', 0, undefined, invoice],
    ['2013.8.19', '1308-211', '원재료비', '견본품 구입', '가람전자', '1.가.②', null, 930_000, 0, undefined, invoice],
    [date(2012, 12, 27), '1212-212', '원재료비', '센서 부품', '가람전자', '1.가.②', null, 1_480_000, 0, undefined, invoice],
    // The same voucher twice
    [date(2013, 9, 5), '1309-213', '원재료비', '광학 부품', '새솔광학', '1.가.②', null, 2_050_000, 0, undefined, invoice],
    [date(2013, 9, 5), '1309-213', '원재료비', '광학 부품', '새솔광학', '1.가.②', null, 2_050_000, 0, undefined, invoice],
    // A heading, no category, no professor, an adjustment without a reason
    [date(2013, 10, 2), '1310-214', '지급수수료', '기술 자문', '연우대학교', '1.나', null, 3_000_000, 0, undefined, '계약서'],
    [date(2013, 10, 15), '1310-215', '소모품비', '실험실 소모품', '푸른과학', null, null, 410_000, 0, undefined, invoice],
    [date(2013, 11, 6), '1311-216', '지급수수료', '기술 자문', '강시간', '1.마.②', '시간강사', 1_500_000, 0, undefined, '자문계약서'],
    [date(2013, 11, 20), '1311-217', '원재료비', '센서 부품', '가람전자', '1.가.②', null, 2_300_000, -300_000, undefined, invoice],
  );
  return rows;
}

const HEADER = ['번호', '일자', '전표번호', '계정과목', '적요', '거래처(대상자)', '분류', '요건구분', '장부금액', '조정금액', '소계', '조정사유', '증빙'];

function ledger(): WriteSheet[] {
  const sheet = new SampleSheet('연구개발비 배분', [9, 12, 11, 12, 24, 16, 10, 11, 14, 14, 14, 16, 12], {
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 12 }],
    freezePane: { rows: 5 },
  });
  sheet.put('A1', '연구개발비 배분표', 'title');
  sheet
    .put('A2', '업체명', 'label')
    .put('B2', '(주)다온센서', 'text')
    .put('D2', '신청일', 'label')
    .put('E2', date(2014, 2, 14), 'date');
  sheet
    .put('A3', '산정기간', 'label')
    .put('B3', '2013-01-01 ~ 2013-12-31', 'text')
    .put('D3', '단위', 'label')
    .put('E3', '원', 'text')
    .put('G3', '업종', 'label')
    .put('H3', '27212', 'text');
  HEADER.forEach((name, column) => sheet.put(a1(4, column), name, 'header'));
  const rows = ledgerRows();
  const first = 6;
  let sums: { book: number; adjustment: number } = { book: 0, adjustment: 0 };
  rows.forEach(([when, voucher, account, what, party, category, requirement, book, adjustment, reason, evidence], index) => {
    const row = first - 1 + index;
    const texts: readonly (string | null | undefined)[] = [voucher, account, what, party, category, requirement];
    sheet.put(a1(row, 0), index + 1, 'text').put(a1(row, 1), when, 'date');
    texts.forEach((value, column) => sheet.put(a1(row, column + 2), value ?? null, 'text'));
    sheet
      .put(a1(row, 8), book, 'amount')
      .put(a1(row, 9), adjustment, 'amount')
      .put(a1(row, 11), reason ?? null, 'text')
      .put(a1(row, 12), evidence ?? null, 'text');
    const amount = typeof book === 'number' ? book : 0;
    // One subtotal is typed in, and wrongly.
    if (voucher === '1306-210') sheet.put(a1(row, 10), 11_000_000, 'amount');
    // Where the amount is text, the formula beside it stands and fails: as it would in anybody's ledger.
    else sheet.formula(a1(row, 10), `=I${row + 1}+J${row + 1}`, typeof book === 'number' ? amount + adjustment : VALUE_ERROR, 'amount');
    sums = { book: sums.book + amount, adjustment: sums.adjustment + adjustment };
  });
  const last = first + rows.length - 1;
  sheet.put(a1(last, 6), '합계', 'total');
  const totals = { I: sums.book, J: sums.adjustment, K: VALUE_ERROR };
  for (const [column, total] of Object.entries(totals)) sheet.formula(`${column}${last + 1}`, `=SUM(${column}${first}:${column}${last})`, total, 'total');
  return [sheet.done(), sales().done(), staff().done()];
}

const QUARTERS: readonly (readonly [string, number])[] = [
  ['2013Q1', 318_000_000],
  ['2013Q2', 342_500_000],
  ['2013Q3', 366_200_000],
  ['2013Q4', 391_800_000],
];

function sales(quarters = QUARTERS): SampleSheet {
  const sheet = new SampleSheet('매출', [14, 18, 44]);
  sheet.put('A1', '분기', 'header').put('B1', '총매출액', 'header');
  quarters.forEach(([quarter, amount], index) => sheet.put(a1(index + 1, 0), quarter, 'text').put(a1(index + 1, 1), amount, 'amount'));
  const total = quarters.reduce((sum, [, amount]) => sum + amount, 0);
  return sheet.put('A6', '계', 'total').formula('B6', '=SUM(B2:B5)', total, 'total');
}

function staff(): SampleSheet {
  const sheet = new SampleSheet('연구인력', [14, 14, 14, 14]);
  ['성명', '직위', '시작일', '종료일'].forEach((name, column) => sheet.put(a1(0, column), name, 'header'));
  sheet
    .put('A2', '한지우', 'text')
    .put('B2', '책임연구원', 'text')
    .put('C2', date(2011, 3, 2), 'date')
    .put('D2', null, 'date');
  return sheet
    .put('A3', '서도윤', 'text')
    .put('B3', '연구보조', 'text')
    .put('C3', date(2012, 7, 1), 'date')
    .put('D3', null, 'date');
}

/** An application of today, by the lines of 별표 2. */
function ledgerOfToday(): WriteSheet[] {
  const sheet = new SampleSheet('연구개발비 배분', [9, 12, 11, 12, 30, 24, 10, 12, 14, 14, 14, 16, 12], {
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 12 }],
    freezePane: { rows: 5 },
  });
  sheet.put('A1', '연구개발비 배분표 (2026년 신청)', 'title');
  const head: readonly (readonly [address: string, value: CellValue, style: 'label' | 'text' | 'date'])[] = [
    ['A2', '업체명', 'label'],
    ['B2', '(주)온빛메디', 'text'],
    ['D2', '신청일', 'label'],
    ['E2', today.APPLIED, 'date'],
    ['A3', '산정기간', 'label'],
    ['B3', '2025-04-01 ~ 2026-03-31', 'text'],
    ['D3', '단위', 'label'],
    ['E3', '원', 'text'],
    ['G3', '업종', 'label'],
    ['H3', '62010', 'text'],
    ['G2', '설립일', 'label'],
    ['H2', today.serial(2019, 4, 1), 'date'],
  ];
  for (const [address, value, style] of head) sheet.put(address, value, style);
  HEADER.forEach((name, column) => sheet.put(a1(4, column), name, 'header'));
  const rows = [...today.rightRows(), ...today.wrongRows()];
  const first = 6;
  const sums = [0, 0];
  rows.forEach(([when, ...rest], index) => {
    const [voucher, account, what, party, category, requirement, book, adjustment, reason, evidence] = rest;
    const row = first - 1 + index;
    sheet.put(a1(row, 0), index + 1, 'text').put(a1(row, 1), when, 'date');
    [voucher, account, what, party, category, requirement].forEach((value, column) => sheet.put(a1(row, column + 2), value, 'text'));
    sheet
      .put(a1(row, 8), book, 'amount')
      .put(a1(row, 9), adjustment, 'amount')
      .formula(a1(row, 10), `=I${row + 1}+J${row + 1}`, book + adjustment, 'amount')
      .put(a1(row, 11), reason, 'text')
      .put(a1(row, 12), evidence, 'text');
    sums[0] = (sums[0] ?? 0) + book;
    sums[1] = (sums[1] ?? 0) + adjustment;
  });
  const last = first + rows.length - 1;
  sheet.put(a1(last, 6), '합계', 'total');
  const [book = 0, adjustment = 0] = sums;
  for (const [column, total] of Object.entries({ I: book, J: adjustment, K: book + adjustment }))
    sheet.formula(`${column}${last + 1}`, `=SUM(${column}${first}:${column}${last})`, total, 'total');
  return [sheet.done(), sales(today.QUARTERS).done()];
}

/** Lines of the statement as people write them: indentation by number, amounts in 천원. */
const STATEMENT: readonly (readonly [line: string, book?: number, adjustment?: number, subtotal?: number])[] = [
  ['1. 기술개발'],
  ['가. 자체기술개발'],
  ['① 연구소 연구요원 및 지원인력 인건비', 167_400, -78_000],
  ['② 견본품·부품·원재료·시약류 구입비', 28_900, 0],
  ['③ 연구·시험용 시설 임차·이용료', 9_600, 0, 9_700],
  ['나. 위탁 및 공동기술개발'],
  ['① 기관 위탁·공동기술개발', 12_000, 0],
  ['② 대학 소속 개인 위탁', 3_000, 0],
  ['다. <삭제>', 700],
  ['라. 직무발명 보상금', 2_000, 0],
  ['마. 기술정보비(기술자문료)'],
  ['① 연구원 자문'],
  ['② 교수 자문', 1_500, 0],
  ['③ 외국인 기술자 자문'],
  ['바. 기술지도비'],
  ['사. 고유상표·고유디자인 개발비'],
  ['아. <삭제>'],
  ['자. <삭제>'],
  ['차. 중소기업 디자인 개발지도비'],
  ['2. 인력개발'],
  ['가. 위탁훈련비'],
  ['① 전문연구기관·대학 위탁교육', 1_200, 0],
];

function statement(): WriteSheet[] {
  const sheet = new SampleSheet('연구개발비 산정표', [44, 16, 16, 16], {
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
    freezePane: { rows: 4 },
  });
  sheet
    .put('A1', '연구개발비 산정표', 'title')
    .put('A2', '업체명', 'label')
    .put('B2', '(주)다온센서', 'text')
    .put('C2', '신청일', 'label')
    .put('D2', date(2014, 2, 14), 'date')
    .put('D3', '(단위 : 천원)', 'note');
  ['비 용', '장 부 금 액', '조 정 금 액', '소 계'].forEach((name, column) => sheet.put(a1(3, column), name, 'header'));
  const first = 5;
  const sums = [0, 0, 0];
  STATEMENT.forEach(([line, book, adjustment, subtotal], index) => {
    const row = first + index;
    sheet
      .put(`A${row}`, line, 'text')
      .put(`B${row}`, book ?? null, 'amount')
      .put(`C${row}`, adjustment ?? null, 'amount');
    const amount = (book ?? 0) + (adjustment ?? 0);
    if (subtotal !== undefined) sheet.put(`D${row}`, subtotal, 'amount');
    else if (book === undefined) sheet.put(`D${row}`, null, 'amount');
    else sheet.formula(`D${row}`, `=B${row}+C${row}`, amount, 'amount');
    [book ?? 0, adjustment ?? 0, book === undefined ? 0 : (subtotal ?? amount)].forEach((value, column) => (sums[column] = (sums[column] ?? 0) + value));
  });
  const last = first + STATEMENT.length - 1;
  sheet.put(`A${last + 1}`, '합계', 'total');
  ['B', 'C', 'D'].forEach((column, index) => sheet.formula(`${column}${last + 1}`, `=SUM(${column}${first}:${column}${last})`, sums[index] ?? 0, 'total'));

  const ratio = new SampleSheet('분기별 비율', [16, 18, 18, 14]);
  ['분기', '총매출액(원)', '연구개발비(원)', '비율'].forEach((name, column) => ratio.put(a1(0, column), name, 'header'));
  const costs = [31_200_000, 36_900_000, 38_700_000, 41_500_000];
  QUARTERS.forEach(([quarter, amount], index) => {
    const row = index + 2;
    const cost = costs[index] as number;
    ratio.put(`A${row}`, quarter, 'text').put(`B${row}`, amount, 'amount').put(`C${row}`, cost, 'amount');
    ratio.formula(`D${row}`, `=KVENTURE.RD_RATIO(C${row},B${row})`, cost / amount, 'percent');
  });
  const sold = QUARTERS.reduce((sum, [, amount]) => sum + amount, 0);
  const spent = costs.reduce((sum, cost) => sum + cost, 0);
  ratio
    .put('A6', '계', 'total')
    .formula('B6', '=SUM(B2:B5)', sold, 'total')
    .formula('C6', '=SUM(C2:C5)', spent, 'total')
    .formula('D6', '=KVENTURE.RD_RATIO(C2:C5,B2:B5)', spent / sold, 'percent');
  ratio
    .put('A8', '업종', 'label')
    .put('B8', '27212', 'text')
    .put('A9', '기준 비율', 'label')
    .formula('B9', '=KVENTURE.RD_REQUIRED_RATIO(B8)', single('RD_REQUIRED_RATIO', '27212'), 'percent');
  ratio.put('A10', '연구개발기업', 'label').formula(
    'B10',
    '=KVENTURE.RD_QUALIFIES(C2:C5,B2:B5,B8)',
    single(
      'RD_QUALIFIES',
      costs.map((cost) => [cost]),
      QUARTERS.map(([, amount]) => [amount]),
      '27212',
    ),
    'text',
  );
  return [sheet.done(), ratio.done()];
}

const single = (id: string, ...args: unknown[]): CellValue => {
  const value = call(id, ...args) as unknown;
  return (Array.isArray(value) ? (value as CellValue[][])[0]?.[0] : value) as CellValue;
};

const FIRMS: readonly (readonly [name: string, grades: string])[] = [
  ['하늘로보틱스', 'AABABABBABBAB'],
  ['바른소재', 'BBACBCBBCBCBB'],
  ['온누리바이오', 'AABCCCBABABAA'],
  ['늘봄소프트', 'CBCDDCCBBBCCC'],
  ['마루에너지', 'BCBBABABBCBBA'],
];

function scores(): WriteSheet[] {
  const card = scoreCards.cards.find((one) => one.id === 6) as ScoreCard;
  const width = card.items.length;
  const ANSWERS = ['총점', '경영주', '기술성', '사업성', '판정', '사유'];
  const sheet = new SampleSheet('예비벤처 평가', [18, 11, 8, 8, 8, 9, 30, ...card.items.map(() => 9)], { freezePane: { rows: 5, columns: 1 } });
  sheet.put('A1', '기술성 평가표 (예비벤처기업용, 별표 6)', 'title').put('A2', '등급 A~E를 바꾸면 점수와 판정이 바로 다시 계산됩니다.', 'note');
  sheet.put('A4', '심사항목', 'header').put('A5', '배점', 'header');
  ANSWERS.forEach((name, index) => sheet.put(a1(3, index + 1), name, 'header').put(a1(4, index + 1), null, 'header'));
  const left = ANSWERS.length + 1;
  card.items.forEach((item, index) => sheet.put(a1(3, left + index), item.name.ko, 'header').put(a1(4, left + index), item.maxPoints, 'grade'));
  const first = 6;
  FIRMS.forEach(([name, grades], index) => {
    sheet.put(`A${first + index}`, name, 'text');
    [...grades].forEach((grade, column) => sheet.put(a1(first - 1 + index, left + column), grade, 'grade'));
  });
  const block = `${a1(first - 1, left)}:${a1(first + FIRMS.length - 2, left + width - 1)}`;
  sheet.spill(
    `B${first}`,
    `=KVENTURE.VENTURE_RESULT(${block},6)`,
    call(
      'VENTURE_RESULT',
      FIRMS.map(([, grades]) => [...grades]),
      6,
    ),
    'points',
  );
  const row = first + FIRMS.length + 2;
  const issued = date(2014, 5, 20);
  sheet
    .put(`A${row}`, '발급일', 'label')
    .put(`B${row}`, issued, 'date')
    .put(`A${row + 1}`, '유효기간 끝', 'label')
    .formula(`B${row + 1}`, `=KVENTURE.VALIDITY_END(B${row})`, single('VALIDITY_END', issued), 'date');
  return [{ ...sheet.done(), rowDefs: new Map([[3, { height: 48 }]]) }];
}

/** The writer of the library keeps the result of a formula as text: an error is kept as one. */
function withErrors(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part];
    return [name, strToU8(strFromU8(part).replaceAll(/ t="str"(><f>[^<]*<\/f><v>#VALUE!<\/v>)/g, ' t="e"$1'))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2014, 0, 1) });
}

const write = async (file: string, sheets: WriteSheet[]): Promise<void> =>
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), withErrors(await writeXlsx({ sheets, defaultFont: { name: '맑은 고딕', size: 10 } })));

await write('ledger.xlsx', ledger());
await write('ledger-2026.xlsx', ledgerOfToday());
await write('statement.xlsx', statement());
await write('scores.xlsx', scores());
