/** Ledgers of several sheets that hold the same costs with other columns, and those that look like it and do not. */
import type { BookCase } from './book-case';

const HEADS = ['전표번호', '일자', '비목', '적요', '거래처', '금액'];
type Cost = readonly string[];
/** So many costs, three a month from January: 1,230,417 and 10,331 more each. */
const costs = (count: number, from = 0): readonly Cost[] =>
  Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const month = String(Math.floor(n / 3) + 1).padStart(2, '0');
    return [
      `V${100 + n}`,
      `2013-${month}-${10 + n}`,
      n % 2 === 0 ? '1.가.②' : '1.가.③',
      n % 2 === 0 ? `시약 ${n}` : `장비 임차 ${n}`,
      `거래처${n}`,
      String(1_230_417 + n * 10_331),
    ];
  });
const EIGHT = costs(8);
/** 8 × 1,230,417 + 28 × 10,331. */
const EIGHT_WON = 10_132_604;
/** 1,500,000 of rent twice a month, in these months. */
const rent = (months: readonly number[], party: string): readonly Cost[] =>
  months.flatMap((month) => ['10', '25'].map((day) => [`R${month}`, `2013-0${month}-${day}`, '1.가.③', '장비 임차', party, '1,500,000']));

const sheet = (columns: readonly number[], rows: readonly Cost[], title = '(단위: 원)'): string =>
  [title, ...[HEADS, ...rows].map((row) => columns.map((at) => row[at]).join(' | '))].join('\n');
const ALL = [0, 1, 2, 3, 4, 5];
const told = ['다 있는 열로 보아 행이 ‘원장’ 시트에 이미 있어 더하지 않았습니다'];

const otherwise = (rows: readonly Cost[], change: (cost: string[]) => void): readonly Cost[] =>
  rows.map((cost) => {
    const own = [...cost];
    change(own);
    return own;
  });
const setAmount = (round: (won: number) => number) => (cost: string[]) => void (cost[5] = String(round(Number(cost[5]))));
/** The same costs, said less exactly or worded anew. */
const LESS_EXACT: readonly (readonly [name: string, columns: readonly number[], rows: readonly Cost[], title?: string])[] = [
  [
    'in thousands of won',
    [1, 2, 3, 4, 5],
    otherwise(
      EIGHT,
      setAmount((won) => Math.round(won / 1_000)),
    ),
    '(단위: 천원)',
  ],
  [
    'in thousands of won, with day and line alone',
    [1, 2, 5],
    otherwise(
      EIGHT,
      setAmount((won) => Math.round(won / 1_000)),
    ),
    '(단위: 천원)',
  ],
  [
    'rounded to ten won',
    [1, 2, 3, 5],
    otherwise(
      EIGHT,
      setAmount((won) => Math.round(won / 10) * 10),
    ),
  ],
  [
    'cut to a thousand won',
    [1, 2, 4, 5],
    otherwise(
      EIGHT,
      setAmount((won) => Math.trunc(won / 1_000) * 1_000),
    ),
  ],
  ['with other words', [1, 2, 3, 4, 5], otherwise(EIGHT, (cost) => void (cost[3] += ' 외'))],
  ['by months', [1, 2, 4, 5], otherwise(EIGHT, (cost) => void (cost[1] = (cost[1] as string).slice(0, 7)))],
];
const allTold = ['8행 모두 ‘원장’ 시트에 이미 있어 더하지 않았습니다'];
/** Two that stand nowhere else: 2 × 1,230,417 + (20 + 21) × 10,331. */
const MORE = costs(2, 20);
const MORE_WON = 2_884_405;

export const SHEETS_AGAIN: readonly BookCase[] = [
  ...LESS_EXACT.flatMap(([name, columns, rows, title]): BookCase[] => [
    {
      name: `the same costs ${name} count once, as the ledger has them`,
      sheets: { 원장: sheet(ALL, EIGHT), 신고: sheet(columns, rows, title) },
      total: EIGHT_WON,
      finds: ['not-read 신고!A2'],
      says: allTold,
    },
    {
      name: `the same costs ${name} before the ledger count once, as the ledger has them`,
      sheets: { 신고: sheet(columns, [...rows].reverse(), title), 원장: sheet(ALL, EIGHT) },
      total: EIGHT_WON,
      finds: ['not-read 신고!A2'],
      says: allTold,
    },
  ]),
  {
    name: 'the same costs by quarters count once: without days the sheet is a summary',
    sheets: {
      원장: sheet(ALL, EIGHT),
      신고: sheet(
        [1, 2, 4, 5],
        otherwise(EIGHT, (cost) => void (cost[1] = `${Math.ceil(Number((cost[1] as string).slice(5, 7)) / 3)}분기`)),
      ),
    },
    total: EIGHT_WON,
    finds: ['not-read 신고!B2'],
  },
  {
    name: 'of a sheet that holds other costs too those count, and of the rest it is said where it stands',
    sheets: { 원장: sheet(ALL, costs(12)), 신고: sheet([1, 2, 5], [...EIGHT, ...MORE]) },
    total: 12 * 1_230_417 + 66 * 10_331 + MORE_WON,
    finds: ['row-not-counted 신고!C3'],
    says: ['8행, 10,132,604원은 ‘원장’ 시트에 이미 있어 더하지 않았고, 나머지 행은 더했습니다'],
  },
  {
    name: 'an amount that was changed in one of them is told, and counts once',
    sheets: {
      원장: sheet(ALL, EIGHT),
      신고: sheet(
        [1, 2, 3, 4, 5],
        otherwise(EIGHT, (cost) => void (cost[3] === '시약 4' && (cost[5] = '1,300,000'))),
      ),
    },
    total: EIGHT_WON,
    finds: ['not-read 신고!A2'],
    says: ['7행이 ‘원장’ 시트에 이미 있고, 1행 1,300,000원은 그 시트에 다른 금액이나 비목으로 있어 더하지 않았습니다'],
  },
  {
    name: 'the same rent without a word of what and of whom is asked, not left out',
    sheets: { 서울: sheet([1, 2, 5], rent([1, 2, 3], '')), 부산: sheet([1, 2, 5], rent([1, 2, 3], '')) },
    total: 18_000_000,
    finds: ['sheets-alike 부산!C2'],
  },
  {
    name: 'costs of the same days and lines in thousands that are others count',
    sheets: {
      원장: sheet(ALL, EIGHT),
      신고: sheet(
        [1, 2, 3, 4, 5],
        otherwise(
          EIGHT,
          setAmount((won) => Math.round((won + 70_000) / 1_000)),
        ),
        '(단위: 천원)',
      ),
    },
    // 1,300; 1,311; 1,321; 1,331; 1,342; 1,352; 1,362; 1,373 thousand.
    total: EIGHT_WON + 10_692_000,
  },
  ...(
    [
      ['a voucher', [1, 2, 3, 4, 5]],
      ['words', [0, 1, 2, 4, 5]],
      ['a party', [0, 1, 2, 3, 5]],
      ['a day', [0, 2, 3, 4, 5]],
      ['anything but day and line', [1, 2, 5]],
      ['anything but voucher and line', [0, 2, 5]],
      ['a voucher, in another order', [5, 4, 3, 2, 1]],
    ] as const
  ).flatMap(([name, columns]): BookCase[] => [
    {
      name: `the same costs without ${name} count once`,
      sheets: { 원장: sheet(ALL, EIGHT), 신고: sheet(columns, EIGHT) },
      total: EIGHT_WON,
      finds: ['not-read 신고!A2'],
      says: told,
    },
    {
      name: `the same costs without ${name} before the ledger count once`,
      sheets: { 신고: sheet(columns, [...EIGHT].reverse()), 원장: sheet(ALL, EIGHT) },
      total: EIGHT_WON,
      finds: ['not-read 신고!A2'],
      says: told,
    },
  ]),
  {
    name: 'days and lines written in another way are the same',
    sheets: {
      원장: sheet(ALL, EIGHT),
      신고: sheet(
        [1, 2, 5],
        EIGHT.map((row) => row.map((cell, at) => (at === 1 ? cell.replace(/-/g, '.') : cell.replace('1.가.②', '1-가-②')))),
      ),
    },
    total: EIGHT_WON,
    finds: ['not-read 신고!A2'],
    says: told,
  },
  {
    name: 'parts stand in a whole with fewer columns',
    sheets: { 상반기: sheet(ALL, costs(4)), 하반기: sheet(ALL, costs(4, 4)), 전체: sheet([1, 2, 5], EIGHT) },
    total: EIGHT_WON,
    finds: ['not-read 상반기!A2', 'not-read 하반기!A2'],
  },
  {
    name: 'an extract with fewer columns stands in the ledger',
    sheets: {
      원장: sheet(ALL, EIGHT),
      재료비: sheet(
        [1, 2, 5],
        EIGHT.filter((row) => row[2] === '1.가.②'),
      ),
    },
    total: EIGHT_WON,
    finds: ['not-read 재료비!A2'],
    says: told,
  },
  {
    name: 'two parts that look alike are not both in a whole that has them once',
    sheets: {
      가동: sheet(ALL, costs(4)),
      나동: sheet(
        [0, 1, 2, 4, 5],
        costs(4).map((row) => [`W${row[0]}`, ...row.slice(1, 4), '다른 곳', row[5] as string]),
      ),
    },
    total: 9_967_308, // twice 4 × 1,230,417 + 6 × 10,331
  },
  {
    name: 'the same rent in another place, with fewer columns, is asked',
    sheets: { 본사: sheet([1, 2, 4, 5], rent([1, 2, 3], '한빛빌딩')), 지사: sheet([1, 2, 5], rent([1, 2, 3], '')) },
    total: 18_000_000, // 12 × 1,500,000
    finds: ['sheets-alike 지사!C2'],
    says: ['6행 가운데 6행의 비목과 금액이 ‘본사’ 시트의 행과 같습니다', '9,000,000원이 두 번 더해졌습니다'],
  },
  {
    name: 'the same amounts on other days are other costs',
    sheets: {
      원장: sheet(ALL, EIGHT),
      둘째: sheet(
        [1, 2, 5],
        EIGHT.map((row) => row.map((cell, at) => (at === 1 ? cell.replace(/-1/, '-2') : cell))),
      ),
    },
    total: 20_265_208,
  },
  {
    name: 'the same amounts in other lines are other costs',
    sheets: {
      원장: sheet(ALL, EIGHT),
      둘째: sheet(
        [1, 2, 5],
        EIGHT.map((row) => row.map((cell, at) => (at === 2 ? '1.나.②' : cell))),
      ),
    },
    total: 20_265_208,
  },
  {
    name: 'a list of the card that says less of the same costs and holds one more: the ledger stays, with its findings, and that one is added',
    sheets: {
      배분표: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 311,300
        2013-02-08 | 1.가.② | 나래과학 | 신입사원 환영 회식비 | 422,400
        2013-03-11 | 1.가.② | 다온상사 | 기판 | 533,500
        2013-04-12 | 1.가.② | 라온테크 | 시약 | 644,600
        2013-05-13 | 1.가.② | 마루소재 | 필름 | 755,700
        2013-06-14 | 1.가.② | 바른기계 | 베어링 | 866,800
        2013-07-15 | 1.가.② | 사인전기 | 콘덴서 | 977,900`,
      카드: `
        분류 | 승인일 | 가맹점 | 승인금액(원)
        1.가.② | 2013-01-07 | 가람전자 | 311,300
        1.가.② | 2013-02-08 | 나래과학 | 422,400
        1.가.② | 2013-03-11 | 다온상사 | 533,500
        1.가.② | 2013-04-12 | 라온테크 | 644,600
        1.가.② | 2013-05-13 | 마루소재 | 755,700
        1.가.② | 2013-06-14 | 바른기계 | 866,800
        1.가.② | 2013-07-15 | 사인전기 | 977,900
        1.가.② | 2013-08-16 | 아라화학 | 188,100`,
    },
    total: 4_700_300, // 311,300 + 422,400 + 533,500 + 644,600 + 755,700 + 866,800 + 977,900 + 188,100
    finds: ['account-not-allowed 배분표!D3', 'row-not-counted 카드!D2'],
  },
  {
    name: 'a card list with some of the costs of the ledger, without words for them, and others: all count, and it is asked; rows that say other words are other costs',
    sheets: {
      배분표: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-01-07 | 1.가.② | 가람전자 | 센서 | 311,310
        2013-02-08 | 1.가.② | 나래과학 | 시약 | 422,420
        2013-03-11 | 1.가.② | 다온상사 | 기판 | 533,530
        2013-04-12 | 1.가.③ | 라온테크 | 오실로스코프 임차 | 644,640
        2013-05-13 | 1.가.② | 마루소재 | 필름 | 755,750`,
      카드: `
        분류 | 승인일 | 가맹점 | 승인금액(원)
        1.가.② | 2013-01-07 | 가람전자(주) | 311,310
        1.가.② | 2013-02-08 | 나래과학 | 422,420
        1.가.② | 2013-04-12 | 라온테크 | 644,640
        1.가.② | 2013-06-14 | 바른기계 | 866,860
        1.가.② | 2013-07-15 | 사인전기 | 977,970
        1.가.② | 2013-08-16 | 아라화학 | 188,180`,
      추가: `
        일자 | 비목 | 거래처 | 적요 | 금액(원)
        2013-03-11 | 1.가.② | 다온상사 | 커넥터 | 533,530
        2013-05-13 | 1.가.② | 마루소재 | 접착제 | 755,750`,
    },
    // 2,667,650 + 3,411,380 + 1,289,280
    total: 7_368_310,
    finds: ['sheets-alike 카드!D1'],
    says: ['3행의 일자·거래처·금액이'],
  },
  ...(
    [
      ['the same days and amounts with parties in English', ['463,100', '937,400', '337,200', '3,912,000', '812,700', '655,300', '204,900'], 7_322_600],
      ['other amounts with parties in English', ['461,100', '931,400', '331,200', '3,911,000', '811,700', '651,300', '201,900'], 14_622_200],
    ] as const
  ).map(([name, amounts, total]): BookCase => {
    const days = ['2013-03-28', '2013-04-09', '2013-04-23', '2013-05-25', '2013-06-11', '2013-07-02', '2013-08-19'];
    const parties = ['영사이언스', '최은영 박사', '비엘사이언스', '한국용기', '동광화학', '세명전자', '우진센서'];
    const abroad = ['Young Science', 'Dr. Choi', 'BL Science', 'Korea Vessels', 'Dongkwang Chemical', 'Semyung', 'Woojin Sensor'];
    const own = ['463,100', '937,400', '337,200', '3,912,000', '812,700', '655,300', '204,900'];
    const rows = (who: readonly string[], what: readonly string[], money: readonly string[]): string =>
      days.map((day, at) => `${day} | 1.가.② | ${who[at]} | ${what[at]} | ${money[at]}`).join('\n');
    return {
      name: `a translation of the ledger: ${name}`,
      sheets: {
        원장: `일자 | 비목 | 거래처 | 적요 | 금액(원)\n${rows(parties, ['시약', '배지', '피펫', '용기', '용제', '콘덴서', '센서'], own)}`,
        Ledger: `Date | Category | Vendor | Description | Amount (KRW)\n${rows(abroad, ['Reagent', 'Media', 'Pipettes', 'Vessels', 'Solvent', 'Capacitors', 'Sensors'], amounts)}`,
      },
      total,
      ...(total < 10_000_000 ? { finds: ['not-read Ledger!A1'], says: ['거래처를 적은 말만 다르고 7행'] } : {}),
    };
  }),
  ...(
    [
      ['beside what was paid to the same parties', '한양대 산학협력단', '한국렌탈', 20_110_000, ['not-read 계약대장!B2']],
      ['beside what was paid to others', '무진테크', '새한연구원', 59_710_000, undefined],
    ] as const
  ).map(([name, first, second, total, finds]): BookCase => ({
    name: `a register of contracts ${name}`,
    sheets: {
      계약대장: `
          (단위: 원)
          계약번호 | 비목 | 상대방 | 계약명 | 계약금액 | 계약일
          R-01 | 1.나.① | 한양대 산학협력단 | 센서 회로 위탁연구 | 30,000,000 | 2013-02-01
          R-02 | 1.가.③ | 한국렌탈 | 계측기 임차 | 9,600,000 | 2013-03-01`,
      지급내역: `
          (단위: 원)
          지급일 | 비목 | 지급처 | 내용 | 지급액
          2013-02-15 | 1.나.① | ${first} | 센서 회로 착수금 | 9,000,000
          2013-03-28 | 1.가.③ | ${second} | 계측기 임차 3월분 | 810,000
          2013-05-06 | 1.가.② | 세명전자 | 연구용 콘덴서 | 1,300,000
          2013-07-15 | 1.나.① | ${first} | 센서 회로 중도금 | 9,000,000`,
    },
    total,
    ...(finds === undefined ? {} : { finds: [...finds], says: ['‘지급내역’'] }),
  })),
];
