/** The answers that a workbook gives follow their cells: as the sheet is made, in the grid and in LibreOffice. Amounts worked out by hand. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/checking';
import { date, toSerial } from '../../src/domain';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { answersOfSheets } from '../../src/documents/self-check/sources';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { readAmounts } from '../../src/reading/self-check/amounts';
import { readSelfCheck, type SelfCheckAnswers } from '../../src/reading/self-check/answers';
import type { EligibilityFacts } from '../../src/rules';
import { openGrid } from '../hosts/grid/bench';
import { blockOf, xlsxOf, type TestSheet } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

const on = date('2014-02-14');
const entry = (day: string, category: string, won: number) => [toSerial(date(day)), category, '개발 재료', won, 0, won] as const;
const BOOK: readonly TestSheet[] = [
  {
    name: '배분',
    rows: [
      ['신청일', toSerial(on), null, '산업분류코드', '26410'],
      ['설립일', '2009-05-04', null, '중소기업 여부', '해당'],
      ['일자', '비목', '적요', '장부금액', '조정금액', '소계'],
      entry('2013-02-01', '1.나.①', 30_000_000),
      entry('2013-05-02', '1.나.①', 20_000_000),
      entry('2013-11-03', '1.나.①', 10_000_000),
      // Not of the four quarters.
      entry('2012-11-03', '1.나.①', 7_000_000),
    ],
  },
  {
    name: '매출',
    rows: [
      ['분기', '매출액(천원)'],
      ['2013Q1', 200_000],
      ['2013Q2', 250_000],
      ['2013Q3', 250_000],
      ['2013Q4', 300_000],
    ],
  },
  {
    name: '재무상태표',
    rows: [['(단위: 천원)'], ['과목', '주석', '제5기(당기)', '제4기(전기)'], ['Ⅰ. 자본금', 12, 500_000, 400_000], ['자산총계', null, 1_600_000, 1_200_000]],
  },
  {
    name: '투자',
    rows: [
      ['투자기관 현황'],
      ['투자기관', '투자일', '투자금액(원)'],
      ['가나창업투자', toSerial(date('2013-03-04')), 30_000_000],
      ['다라조합', toSerial(date('2013-06-04')), 20_000_000],
      ['합계', null, 50_000_000],
      [null],
      ['보증금액', '1억 2천만원'],
      ['대출금액', 80, '백만원'],
    ],
  },
];
const blocks = BOOK.map(blockOf);
const made = () => {
  const check = checkWorkbook(blocks, { today: on });
  const read = answersOfSheets({ check, blocks, on, lang: 'ko' });
  return { read, sheet: selfCheckSheet({ edition: edition('2013-60'), facts: read.facts, sources: read.sources, lang: 'ko' }) };
};
const FACTS: EligibilityFacts = {
  on,
  foundedOn: date('2009-05-04'),
  isSme: true,
  industry: '26410',
  rdCost: 60_000_000,
  sales: 1_000_000_000,
  capital: 500_000_000,
  totalAssets: 1_600_000_000,
  investment: 50_000_000,
  guarantee: 120_000_000,
  loan: 80_000_000,
};

it('takes every answer that the sheets have, each with its cell, linked where the cell is a plain value', () => {
  const { read, sheet } = made();
  expect(read.facts).toEqual(FACTS);
  const linked = Object.entries(read.sources).map(([fact, { where, formula, cost }]) => [fact, where, formula !== undefined || cost !== undefined]);
  expect(Object.fromEntries(linked.map(([fact, ...more]) => [fact, more]))).toEqual({
    on: ["'배분'!B1", true],
    foundedOn: ["'배분'!B2", false],
    isSme: ["'배분'!E2", true],
    industry: ["'배분'!E1", true],
    rdCost: ["'배분'", true],
    sales: ["'매출'!B2 … (2013Q1, 2013Q2, 2013Q3, 2013Q4)", true],
    capital: ["'재무상태표'!C3", true],
    totalAssets: ["'재무상태표'!C4", true],
    investment: ["'투자'!C3:C4", true],
    guarantee: ["'투자'!B7", false],
    loan: ["'투자'!B8", true],
  });
  const words = sheet.cells.flat().map((cell) => String(cell?.cached ?? cell?.value ?? ''));
  expect(words).toContain("출처: '투자'!B7. 셀이 텍스트(‘1억 2천만원’)여서 값으로 옮겼습니다. 셀을 고치면 이 답도 고치십시오.");
  expect(words).toContain("출처: '재무상태표'!C3 (셀에 연결됨)");
});

const answers = async (host: { sheets(): Promise<readonly { id: string; name: string }[]>; read(id: string): Promise<unknown> }): Promise<SelfCheckAnswers> => {
  const id = (await host.sheets()).find(({ name }) => name.includes('자가진단'))?.id ?? '';
  return readSelfCheck((await host.read(id)) as Parameters<typeof readSelfCheck>[0]) as SelfCheckAnswers;
};
const withSheet = async (): Promise<FileHost> => {
  const host = await FileHost.open(await xlsxOf(BOOK));
  await host.addSheet(made().sheet);
  return host;
};

it('goes on living in the grid', async () => {
  const grid = await openGrid(await (await withSheet()).save());
  await expect.poll(async () => (await answers(grid.host)).facts).toEqual(FACTS);
  const follows = async (sheet: string, cell: string, value: string | number, change: Partial<EligibilityFacts>, gone?: keyof EligibilityFacts) => {
    await grid.typeInto!(sheet, cell, value);
    const { [gone ?? 'prospectivePassed']: _, ...left } = { ...FACTS, ...change };
    await expect.poll(async () => (await answers(grid.host)).facts).toEqual(left);
  };
  await follows('재무상태표', 'C3', 600_000, { capital: 600_000_000 });
  await follows('재무상태표', 'C3', 500_000, {});
  await follows('투자', 'C3', 29_999_999, { investment: 49_999_999 });
  await follows('투자', 'C3', 30_000_000, {});
  await follows('매출', 'B5', 300_001, { sales: 1_000_001_000 });
  await follows('매출', 'B5', 300_000, {});
  await follows('배분', 'D4', 31_000_000, { rdCost: 61_000_000 });
  await follows('배분', 'D4', 30_000_000, {});
  await follows('배분', 'E2', '미보유', { isSme: false });
  // What became a text is no amount any more, and is told.
  await follows('재무상태표', 'C4', '16억', { isSme: false }, 'totalAssets');
  expect((await answers(grid.host)).wrong).toMatchObject([{ fact: 'totalAssets', text: '16억' }]);
  await grid.close?.();
}, 60_000);

describeWithSoffice('LibreOffice', () => {
  it('calculates the same answers', async () => {
    const out = await convert({ 'links.xlsx': await (await withSheet()).save() }, 'xlsx');
    expect((await answers(await FileHost.open(out['links.xlsx'] as Uint8Array))).facts).toEqual(FACTS);
  }, 120_000);
});

describe('amounts of the firm', () => {
  const of = (rows: TestSheet['rows'], name = '개요') => {
    const { amounts, unclear } = readAmounts([blockOf({ name, rows })]);
    return [
      ...Object.entries(amounts).map(([fact, { won, address, unit }]) => `${fact} ${won} ${address}${unit === undefined ? ' text' : ''}`),
      ...unclear.map(({ fact, where, why }) => `${fact}? ${where} ${why.ko}`),
    ];
  };
  it.each<[string, TestSheet['rows'], string[]]>([
    ['beside the label', [['자본금', 500_000_000]], ['capital 500000000 B1']],
    ['the unit in the label', [['납입자본금(백만원)', 500]], ['capital 500000000 B1']],
    ['the unit behind the amount', [['대출금액', 80, '백만원']], ['loan 80000000 B1']],
    ['words for a number', [['자본금', '5억원']], ['capital 500000000 B1 text']],
    ['in one cell', [['자본금: 5억원']], ['capital 500000000 A1 text']],
    ['a small number without a unit', [['자본금', 500]], ["capital? '개요'!B1 단위를 알 수 없어 넣지 않았습니다"]],
    ['two years without headings', [['자산총계', 1_600_000_000, 1_200_000_000]], ["totalAssets? '개요'!B1:C1 금액이 여러 개여서 넣지 않았습니다"]],
    [
      'two years, the current one named',
      [
        ['과목', '2012년(전기)', '2013년(당기)'],
        ['자산총계', 1_200_000_000, 1_600_000_000],
      ],
      ['totalAssets 1600000000 C2'],
    ],
    ['no amount', [['대출금액', '협의 중(2014년)']], ["loan? '개요'!B1 ‘협의 중(2014년)’: 금액으로 읽을 수 없습니다"]],
    [
      'a deposit is no guarantee',
      [
        ['임차보증금', 50_000_000],
        ['보증금', 30_000_000],
      ],
      [],
    ],
    ['of a customer', [['거래처 현황'], ['자본금', 900_000_000]], []],
    [
      'two places that differ',
      [['자본금', 500_000_000], [null], ['납입자본금', 600_000_000]],
      ["capital? '개요'!B1 '개요'!B1와 '개요'!B3의 금액이 달라 넣지 않았습니다"],
    ],
    [
      'a list of loans with a total',
      [
        ['대출기관', '대출금액(천원)'],
        ['가은행', 30_000],
        ['나은행', 50_000],
        ['합계', 80_000],
      ],
      ['loan 80000000 B2:B3'],
    ],
    [
      'what shareholders paid is no venture investment',
      [
        ['주주명', '투자금액'],
        ['홍길동', 100_000_000],
      ],
      [],
    ],
  ])('%s', (_, rows, told) => expect(of(rows)).toEqual(told));
});

describe('제6조⑨ by a list of certificates', () => {
  const HEADS = ['기업명', '유형', '신청일', '확인일'];
  const row = (name: string, type: string, issued: string | number) => [name, type, null, issued];
  const serial = (day: string): number => toSerial(date(day));
  const FIRM: TestSheet = { name: '회사', rows: [['업체명', '㈜가나다']] };
  const sheetsOf = (...rows: readonly (readonly (string | number | null)[])[]): readonly TestSheet[] => [{ name: '확인서', rows: [HEADS, ...rows] }];
  const read = (sheets: readonly TestSheet[], day = on) => answersOfSheets({ check: undefined, blocks: sheets.map(blockOf), on: day, lang: 'ko' });

  const cases: readonly (readonly [name: string, sheets: readonly TestSheet[], deemed: string | undefined, why?: string])[] = [
    // 1년 이내: from 2013-02-14 the last day is 2014-02-14, the day of the application.
    ['on the last day of the year', [FIRM, ...sheetsOf(row('가나다', '예비벤처', serial('2013-02-14')))], "'확인서'!D2"],
    [
      'one day before it began',
      [FIRM, ...sheetsOf(row('가나다', '예비벤처', serial('2013-02-13')))],
      undefined,
      '예비벤처확인일 2013-02-13부터 1년 이내의 신청이 아니므로',
    ],
    ['on the day itself', [FIRM, ...sheetsOf(row('가나다', '예비', serial('2014-02-14')))], "'확인서'!D2"],
    ['after the application', [FIRM, ...sheetsOf(row('가나다', '예비', serial('2014-02-15')))], undefined, '2014-02-15'],
    [
      'the former of two is too old',
      [FIRM, ...sheetsOf(row('가나다', '예비', serial('2012-01-02')), row('가나다', '예비', serial('2013-09-02')))],
      "'확인서'!D3",
    ],
    ['of another firm', [FIRM, ...sheetsOf(row('라마바', '예비', serial('2013-09-02')))], undefined],
    ['of another type', [FIRM, ...sheetsOf(row('가나다', '연구개발', serial('2013-09-02')))], undefined],
    [
      'the firm is not known, the list has two',
      sheetsOf(row('가나다', '예비', serial('2013-09-02')), row('라마바', '예비', serial('2013-09-02'))),
      undefined,
      '여러 기업',
    ],
    ['the firm is not known, the list has one', sheetsOf(row('가나다', '예비', serial('2013-09-02'))), "'확인서'!D2"],
    ['a text that is no date', [FIRM, ...sheetsOf(row('가나다', '예비', '작년 가을'))], undefined, '‘작년 가을’이 날짜가 아니어서'],
  ];
  it.each(cases.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest: [sheets, where, why] }) => {
    const { facts, sources, unclear } = read(sheets);
    expect([facts.technologyDeemed, sources.technologyDeemed?.where]).toEqual(where === undefined ? [undefined, undefined] : [true, where]);
    if (why === undefined) expect(unclear.technologyDeemed).toBeUndefined();
    else expect(unclear.technologyDeemed?.why.ko).toContain(why);
  });

  const INNO = ['기업명', '인증구분', '인증일', '비고'];
  const inno = (...rows: readonly (readonly (string | number | null)[])[]): readonly TestSheet[] => [FIRM, { name: '인증', rows: [INNO, ...rows] }];
  const selections: readonly (readonly [name: string, sheets: readonly TestSheet[], where: string | undefined, why?: string])[] = [
    // 제6조⑨1: 신규로 기술혁신형기업에 선정된 기업이 확인일로부터 1년 이내.
    ['a first selection on the last day of the year', inno(['가나다', '이노비즈', serial('2013-02-14'), '신규']), "'인증'!C2"],
    [
      'one day before',
      inno(['가나다', '이노비즈', serial('2013-02-13'), '신규']),
      undefined,
      '기술혁신형기업 확인일 2013-02-13부터 1년 이내의 신청이 아니므로 제9항제1호',
    ],
    ['first within the type', inno(['가나다', 'INNO-BIZ (신규)', serial('2013-09-02'), null]), "'인증'!C2"],
    ['by its name in the law', inno(['가나다', '기술혁신형 중소기업', serial('2013-09-02'), '최초 선정']), "'인증'!C2"],
    ['a renewal is none', inno(['가나다', '이노비즈', serial('2013-09-02'), '갱신']), undefined, '신규로 선정된 기업만 해당'],
    ['first or not is not said', inno(['가나다', '이노비즈', serial('2013-09-02'), '서울청']), undefined, '신규 선정인지'],
    ['not the first', inno(['가나다', '이노비즈', serial('2013-09-02'), '신규 아님']), undefined, '신규 선정인지'],
    ['both said is neither', inno(['가나다', '이노비즈(신규)', serial('2013-09-02'), '갱신 예정']), undefined, '신규 선정인지'],
    ['of another firm', inno(['라마바', '이노비즈', serial('2013-09-02'), '신규']), undefined],
    ['메인비즈 is not named by the text', inno(['가나다', '메인비즈', serial('2013-09-02'), '신규']), undefined, '메인비즈)은 제9항에 없습니다'],
    [
      'beside 메인비즈 the one that the text names',
      inno(['가나다', '메인비즈', serial('2013-12-02'), '신규'], ['가나다', '이노비즈', serial('2013-09-02'), '신규']),
      "'인증'!C3",
    ],
    ['a day that is none', inno(['가나다', '이노비즈', '작년', '신규']), undefined, '날짜가 아니어서'],
  ];
  it.each(selections.map(([name, ...rest]) => ({ name, rest })))('an innovative firm: $name', ({ rest: [sheets, where, why] }) => {
    const { facts, sources, unclear } = read(sheets);
    expect([facts.technologyDeemed, sources.technologyDeemed?.where]).toEqual(where === undefined ? [undefined, undefined] : [true, where]);
    if (why === undefined) expect(unclear.technologyDeemed).toBeUndefined();
    else expect(unclear.technologyDeemed?.why.ko).toContain(why);
  });

  it('the answer of an innovative firm is a formula that asks whether the row still says so', () => {
    const byDay = read(inno(['가나다', '이노비즈', serial('2013-09-02'), '신규'])).sources.technologyDeemed?.byDay?.('B1');
    for (const part of [`'인증'!$B$2="이노비즈"`, `'인증'!$A$2="가나다"`, `'인증'!$D$2="신규"`]) expect(byDay).toContain(part);
  });

  it('a day that is a text is a value, and said so; our own list of certificates serves too', () => {
    const typed = read([FIRM, ...sheetsOf(row('가나다', '예비', '2013-09-02'))]);
    expect(typed.sources.technologyDeemed).toMatchObject({ where: "'확인서'!D2", note: { ko: expect.stringContaining('값으로 옮겼습니다') as string } });
    const own: TestSheet = {
      name: '확인서 관리',
      rows: [['벤처기업 확인서 관리'], ['기업명', '유형', '신청일', '발급일'], row('가나다', '예비', serial('2013-09-02'))],
    };
    expect(read([FIRM, own]).sources.technologyDeemed?.where).toBe("'확인서 관리'!D3");
  });

  it('follows its cell in the grid: open again where the day or the application moves, or the list is sorted', async () => {
    const book = [FIRM, ...sheetsOf(row('가나다', '예비벤처', serial('2013-02-14')), row('라마바', '예비벤처', serial('2013-12-02')))];
    const said = read(book);
    const host = await FileHost.open(await xlsxOf(book));
    const { name } = await host.addSheet(selfCheckSheet({ edition: edition('2013-60'), facts: { on, ...said.facts }, sources: said.sources, lang: 'ko' }));
    const grid = await openGrid(await host.save());
    const deemed = async () => (await answers(grid.host)).facts.technologyDeemed;
    await expect.poll(deemed).toBe(true);
    const { cells } = await answers(grid.host);
    await grid.typeInto!(name, cells.on as string, serial('2014-02-15'));
    await expect.poll(deemed).toBeUndefined();
    await grid.typeInto!(name, cells.on as string, serial('2014-02-14'));
    await expect.poll(deemed).toBe(true);
    // The rows change their places: the cell is now that of the other firm.
    await grid.typeInto!('확인서', 'A2', '라마바');
    await expect.poll(deemed).toBeUndefined();
    await grid.close?.();
  }, 60_000);
});
