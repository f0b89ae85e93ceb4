/** Ledgers and statements as firms keep them, made from one list of costs, with the total that a person reads in each. */
import { dayOf, monthOf, type PlainDate } from '../../src/domain';
import type { CheckOptions } from '../../src/checking';
import type { TestCell, TestSheet } from '../lib/sheets';
import { Chance } from '../checking/shapes/random';
import { costsOf, DATE_WAYS, total, YEARLESS, type Cost, type DateWay } from './costs';

export interface Layout {
  readonly sheets: readonly TestSheet[];
  /** Won that a person reads as booked cost. */
  readonly book: number;
  /** Won after adjustments, where they differ. */
  readonly net?: number;
  /** A person would have to be asked: any of these, said, is as good as the right total. */
  readonly says?: readonly string[];
  readonly options?: CheckOptions;
}
type Make = (chance: Chance, costs: readonly Cost[]) => Layout;
type Rows = TestCell[][];

const two = (n: number): string => String(n).padStart(2, '0');
const sumRow = (label: string, width: number, at: Readonly<Record<number, number>>): TestCell[] =>
  Array.from({ length: width }, (_, column) => (column === 0 ? label : (at[column] ?? null)));
const monthsOf = (costs: readonly Cost[]): number[] => [...new Set(costs.map(({ date }) => monthOf(date)))].sort((a, b) => a - b);
const byMonth = (costs: readonly Cost[], month: number): Cost[] => costs.filter(({ date }) => monthOf(date) === month);
const peopleOf = (costs: readonly Cost[]): string[] => [...new Set(costs.map(({ party }) => party))];
const dateWay = (chance: Chance, ...without: DateWay[]): DateWay => chance.pick((Object.keys(DATE_WAYS) as DateWay[]).filter((way) => !without.includes(way)));
const dated = (way: DateWay, day: PlainDate): TestCell => DATE_WAYS[way](day);
/** Above a table whose dates have no year the period stands. */
const period = (way: DateWay): Rows => (YEARLESS.includes(way) ? [['기간 : 2013.01.01 ~ 2013.12.31']] : []);
const unitRow: TestCell[] = ['(단위 : 원)'];
const plain = (costs: readonly Cost[], way: DateWay = 'serial'): Rows => costs.map((c) => [dated(way, c.date), c.voucher, c.code, c.text, c.party, c.won]);
const PLAIN_HEAD: TestCell[] = ['일자', '전표번호', '비목', '적요', '거래처', '금액'];
const LINES: readonly (readonly [string, string])[] = [
  ['1', '기술개발'],
  ['1.가', '자체기술개발'],
  ['1.가.①', '연구원 인건비'],
  ['1.가.②', '재료비'],
  ['1.가.③', '임차료'],
  ['1.라', '직무발명보상금'],
  ['2', '인력개발'],
  ['2.가', '위탁훈련비'],
  ['2.가.①', '위탁교육'],
];

/** Columns of amounts that stand beside the cost and are none. */
const BESIDE: readonly (readonly [heads: readonly string[], of: (won: number, at: number, run: number, chance: Chance) => TestCell])[] = [
  [['예산', '연간예산', '예산액', '배정액', '편성예산', 'Budget'], () => 60_000_000],
  [['잔액', '예산잔액', '집행잔액', '잔여예산', 'Balance'], (_won, _at, run) => 900_000_000 - run],
  [['누계', '집행누계', '누적액', '누적집행액', 'YTD'], (_won, _at, run) => run],
  [['전년동기', '전기', '전년실적', '전년도 집행액'], (won, at) => won + 1000 * (at % 7) - 3000],
  [['견적금액', '견적액', '추정금액'], (won, at) => won + 10_000 * (at % 5)],
  [['미지급금', '미지급액', '미지급잔액'], (won, at) => (at % 3 === 0 ? won : 0)],
  [['부가세', '세액', '부가가치세', 'VAT'], (won) => Math.round(won / 10)],
  [['환급액', '국고환급액'], (won, at) => (at % 4 === 0 ? Math.round(won / 5) : null)],
  [['한도금액', '사용한도'], () => 5_000_000],
  [['원천세', '소득세'], (won) => Math.round(won * 0.03)],
];
const SPENT = [
  '장부금액',
  '집행액',
  '집행금액',
  '지출금액',
  '금액',
  '공급가액',
  '사용금액',
  '결제금액',
  '집행액(원)',
  '금액(원)',
  'Amount (KRW)',
  '당기집행액',
];
const ODD_SUMS = ['소 계', '이상 계', '누적 소계', '월별 합', '** 소계', 'Σ', '전체 소계', '비목계', '중간 정산 합계', '소계(부가세 제외)'];
const NOTES = ['※ 7월 이사회에서 예산 증액', '* 하반기 단가 인상분 반영', '(비고) 증빙은 별도 보관'];

export const LAYOUTS: Readonly<Record<string, Make>> = {
  'amounts crossed: budgets, balances, running sums, tax and last year beside the cost, notes and sums between': (chance, costs) => {
    const beside = BESIDE.filter(() => chance.often(0.35)).map(([heads, of]) => ({ head: chance.pick(heads), of }));
    const columns: { head: string; of: (won: number, at: number, run: number, chance: Chance) => TestCell }[] = [...beside];
    columns.splice(chance.int(0, columns.length), 0, { head: chance.pick(SPENT), of: (won) => won });
    const label = chance.pick(['소계', '집행계', '월 소계', '부문계', '중간합계']);
    const every = chance.pick([0, 5, 8]);
    const noted = chance.often(0.5);
    const rows: Rows = [['2013년 연구개발비 집행 내역'], unitRow, ['일자', '비목', '적요', '거래처', ...columns.map(({ head }) => head)]];
    let run = 0;
    let since = 0;
    costs.forEach((c, at) => {
      run += c.won;
      since += c.won;
      rows.push([dated('serial', c.date), c.code, c.text, c.party, ...columns.map(({ of }) => of(c.won, at, run, chance))]);
      if (noted && at % 6 === 4) rows.push([chance.pick(NOTES)]);
      if (every === 0 || at % every !== every - 1) return;
      rows.push([label, null, null, null, ...columns.map(({ head }) => (SPENT.includes(head) ? since : null))]);
      since = 0;
    });
    rows.push(['합계', null, null, null, ...columns.map(({ head }) => (SPENT.includes(head) ? run : null))]);
    return { sheets: [{ name: '원장', rows }], book: total(costs), says: ['amount-unclear'] };
  },
  'web form: questions as headings, a time stamp before the day': (chance, costs) => {
    const ask = chance.pick([
      ['구매(지출)일은 언제입니까?', '누구에게 지출했습니까?', '무엇에 썼습니까?', '어느 비목입니까? (별표 3)', '금액을 적어 주세요 (부가세 제외, 원)'],
      ['지출일을 입력하세요', '거래처를 입력하세요', '내용을 적어 주십시오', '비목을 선택해 주세요', '금액을 입력해 주세요'],
      ['언제 샀습니까?', '어디에서 샀습니까?', '무엇을 샀습니까?', '비목은 무엇입니까?', '얼마입니까?'],
    ]);
    const rows: Rows = [
      ['타임스탬프', ...ask],
      ...costs.map((c): TestCell[] => [dated('serial', c.date), dated('serial', c.date), c.party, c.text, c.code, c.won]),
    ];
    return { sheets: [{ name: '설문지 응답', rows }], book: total(costs) };
  },
  'blocks a line: budget rows over the heading, 집행계 below': (chance, costs) => {
    const rows: Rows = [['2013년 예산 집행부'], unitRow];
    const [before, label] = [chance.pick(['당초예산', '예산액', '배정예산']), chance.pick(['집행계', '지출계', '사용계'])];
    for (const code of [...new Set(costs.map((c) => c.code))]) {
      const own = costs.filter((c) => c.code === code);
      let left = 80_000_000;
      rows.push([`■ ${code} 비목`], [before, null, null, null, left], ['집행일', '적요', '거래처', '결의번호', '집행액', '예산잔액']);
      for (const c of own) rows.push([dated('serial', c.date), c.text, c.party, c.voucher, c.won, (left -= c.won)]);
      rows.push([label, null, null, null, total(own), left, `집행률 ${Math.round(total(own) / 800_000)}%`], []);
    }
    return { sheets: [{ name: '집행부', rows }], book: total(costs), says: ['header-missing', 'not-read'] };
  },
  'payroll: two rows a person, deductions below, a month below the other': (chance, costs) => {
    const rows: Rows = [['연구소 급여대장'], ['비목 : 1.가.① 연구요원 인건비'], unitRow];
    const people = costs.slice(0, 4);
    let book = 0;
    for (const month of [1, 2, 3, 4]) {
      rows.push(
        [`2013년 ${month}월분 급여대장`],
        ['사번', '성명', '직위', '기본급', '수당', '지급합계', '차인지급액'],
        [null, null, null, '국민연금', '소득세', '공제합계'],
      );
      let [paid, taken] = [0, 0];
      people.forEach((c, at) => {
        const [base, more, off] = [c.won, 100_000 * (at + 1), Math.round(c.won / 10)];
        rows.push([`R${at}`, `사람${at}`, '연구원', base, more, base + more, base + more - off], [null, null, null, off, 0, off]);
        paid += base + more;
        taken += off;
      });
      book += paid;
      rows.push(['소계(지급)', null, null, null, null, paid, paid - taken], ['소계(공제)', null, null, null, null, taken], []);
    }
    return { sheets: [{ name: '급여대장', rows }], book, says: ['amount-unclear', 'not-read', 'header-missing'] };
  },
  'Smart A: spaced headings, mm-dd, 월계 and 누계, with categories': (chance, costs) => {
    const rows: Rows = [
      ['계 정 별 원 장'],
      ['회사명 : (주)가온', '', '기간 : 2013.01.01 ~ 2013.12.31'],
      unitRow,
      ['날   짜', '적    요    란', '코드', '거래처', '차    변', '대    변', '잔    액', '분류'],
    ];
    rows.push([null, '[ 전 기 이 월 ]', null, null, 700_000, null, 700_000, null]);
    let run = 700_000;
    let sum = 0;
    for (const month of monthsOf(costs)) {
      let own = 0;
      for (const c of byMonth(costs, month)) {
        run += c.won;
        own += c.won;
        rows.push([`${two(month)}-${two(dayOf(c.date))}`, c.text, '00' + String(100 + month), c.party, c.won, null, run, c.code]);
      }
      sum += own;
      rows.push([null, '[ 월      계 ]', null, null, own, null, null, null], [null, '[ 누      계 ]', null, null, sum, null, null, null]);
    }
    return { sheets: [{ name: '원장', rows }], book: total(costs) };
  },
  'Smart A: accounts one below another, the heading repeated, no categories': (chance, costs) => {
    const rows: Rows = [['계 정 별 원 장'], ['기간 : 2013년 01월 01일 ~ 2013년 12월 31일']];
    for (const account of [...new Set(costs.map((c) => c.account))]) {
      rows.push([`계정과목 : ${account}`], ['날짜', '적    요    란', '코드', '거래처', '차변', '대변', '잔액']);
      let run = 0;
      for (const c of costs.filter((one) => one.account === account))
        rows.push([`${two(monthOf(c.date))}-${two(dayOf(c.date))}`, c.text, '00101', c.party, c.won, null, (run += c.won)]);
      rows.push([null, '[ 누      계 ]', null, null, run, null, null], []);
    }
    return { sheets: [{ name: '계정별원장', rows }], book: total(costs), says: ['header-missing', 'not-read'] };
  },
  'iCUBE vouchers': (chance, costs) => {
    const coded = chance.often(0.6);
    const head = [
      '회계단위',
      '회계일자',
      '번호',
      '순번',
      '구분',
      '계정코드',
      '계정과목명',
      '거래처코드',
      '거래처명',
      '프로젝트',
      '적요',
      '차변금액',
      '대변금액',
      '사용부서',
      ...(coded ? ['별표3'] : []),
    ];
    const rows: Rows = [
      head,
      ...costs.map(
        (c, i) =>
          [
            '1000',
            DATE_WAYS.dots(c.date),
            (i % 5) + 1,
            1,
            '차변',
            '51100',
            c.account,
            '00023',
            c.party,
            'P-1',
            c.text,
            c.won,
            0,
            '연구소',
            ...(coded ? [c.code] : []),
          ] as TestCell[],
      ),
    ];
    return { sheets: [{ name: '전표', rows }], book: total(costs), ...(coded ? {} : { says: ['header-missing', 'not-read'] }) };
  },
  'ecount: 일자-No. in one cell, a print time below the total': (chance, costs) => {
    let run = 0;
    const rows: Rows = [
      ['회사명 : (주)가온 / 2013/01/01 ~ 2013/12/31'],
      ['일자-No.', '계정명', '거래처명', '적요', '차변금액', '대변금액', '잔액', '비목코드'],
      ...costs.map(
        (c, i) =>
          [
            `${DATE_WAYS.dashes(c.date)!.toString().replaceAll('-', '/')} -${(i % 4) + 1}`,
            c.account,
            c.party,
            c.text,
            c.won,
            null,
            (run += c.won),
            c.code,
          ] as TestCell[],
      ),
      sumRow('합계', 8, { 4: total(costs) }),
      ['2014/01/10  오후 3:05:12'],
    ];
    return { sheets: [{ name: 'Sheet1', rows }], book: total(costs) };
  },
  '세무사랑: 월 | 일 in two columns, the year in the title': (chance, costs) => ({
    sheets: [
      {
        name: '분개장',
        rows: [
          [chance.pick(['2013년도 분개장', '분 개 장 (2013.01.01 ~ 2013.12.31)'])],
          ['월', '일', '번호', '구분', '코드', '계정과목', '코드', '거래처', '적요', '금액', '분류'],
          ...costs.map((c, i) => [monthOf(c.date), dayOf(c.date), `0000${i % 9}`, '차변', 511, c.account, 101, c.party, c.text, c.won, c.code] as TestCell[]),
        ],
      },
    ],
    book: total(costs),
  }),
  'SAP: dd.mm.yyyy, trailing minus': (chance, costs) => {
    const back = costs[2] as Cost;
    const korean = chance.often(0.4);
    const head = korean
      ? ['전표번호', '증빙일', '전기일', '현지통화금액', '계정', '코스트센터', '텍스트', '비목']
      : ['DocumentNo', 'Doc. Date', 'Pstng Date', 'Amount in local cur.', 'G/L Acct', 'Cost Ctr', 'Text', 'Category'];
    const rows: Rows = [
      head,
      ...costs.map((c) => [c.voucher, dated('dd.mm.yyyy', c.date), dated('dd.mm.yyyy', c.date), c.won, '511000', 'RD01', c.text, c.code] as TestCell[]),
    ];
    rows.push([
      '900',
      dated('dd.mm.yyyy', back.date),
      dated('dd.mm.yyyy', back.date),
      `${back.won.toLocaleString('en-US')}-`,
      '511000',
      'RD01',
      'reversal',
      back.code,
    ]);
    return { sheets: [{ name: 'EXPORT', rows }], book: total(costs) - back.won };
  },
  'a journal with both sides in a row': (chance, costs) => ({
    sheets: [
      {
        name: '분개장',
        rows: [
          unitRow,
          ['전표일자', '전표번호', '차변계정', '차변금액', '대변계정', '대변금액', '적요', '분류'],
          ...costs.map((c) => [dated('serial', c.date), c.voucher, c.account, c.won, '미지급금', c.won, c.text, c.code] as TestCell[]),
        ],
      },
    ],
    book: total(costs),
  }),
  'a journal with a row a side': (chance, costs) => ({
    sheets: [
      {
        name: '분개장',
        rows: [
          unitRow,
          ['전표일자', '전표번호', '계정과목', '거래처', '적요', '차변', '대변', '분류'],
          ...costs.flatMap((c): Rows => [
            [dated('serial', c.date), c.voucher, c.account, c.party, c.text, c.won, null, c.code],
            [dated('serial', c.date), c.voucher, chance.pick(['미지급금', '보통예금']), c.party, c.text, null, c.won, null],
          ]),
        ],
      },
    ],
    book: total(costs),
  }),
  'a closing entry at the end': (chance, costs) => ({
    sheets: [
      {
        name: '원장',
        rows: [
          unitRow,
          ['일자', '전표번호', '계정', '적요', '거래처', '차변', '대변', '잔액', '분류'],
          ...costs.map(
            (c, i) => [dated('serial', c.date), c.voucher, c.account, c.text, c.party, c.won, null, total(costs.slice(0, i + 1)), c.code] as TestCell[],
          ),
          [
            dated('serial', '2013-12-31' as PlainDate),
            '999',
            null,
            chance.pick(['손익계정에 대체', '결산대체(손익)', '손익대체']),
            null,
            null,
            total(costs),
            0,
            null,
          ],
        ],
      },
    ],
    book: total(costs),
  }),
  'pay: people down, months across': (chance, costs) => {
    const sums = chance.often(0.7);
    const months = monthsOf(costs);
    const people = peopleOf(costs);
    const cell = (person: string, month: number): number => total(byMonth(costs, month).filter((c) => c.party === person));
    const head: TestCell[] = ['비목', '성명', ...months.map((m) => chance.pick([`${m}월`])), ...(sums ? ['합계'] : [])];
    const rows: Rows = [
      ['2013년 연구원 인건비'],
      unitRow,
      head,
      ...people.map((p) => ['1.가.①', p, ...months.map((m) => cell(p, m) || null), ...(sums ? [total(costs.filter((c) => c.party === p))] : [])] as TestCell[]),
    ];
    if (chance.often(0.6)) rows.push(['합계', null, ...months.map((m) => total(byMonth(costs, m))), ...(sums ? [total(costs)] : [])]);
    return { sheets: [{ name: '급여', rows }], book: total(costs) };
  },
  'pay: 기본급, 상여, 지급총액, 공제총액, 차인지급액': (chance, costs) => ({
    sheets: [
      {
        name: '급여대장',
        rows: [
          unitRow,
          ['귀속년월', '분류', '성명', '기본급', '상여', '수당', '지급총액', '공제총액', '차인지급액'],
          ...costs.map((c) => {
            const [base, bonus] = [Math.round(c.won * 0.7), Math.round(c.won * 0.2)];
            const off = Math.round(c.won * 0.09);
            return [`2013-${two(monthOf(c.date))}`, '1.가.①', c.party, base, bonus, c.won - base - bonus, c.won, off, c.won - off] as TestCell[];
          }),
        ],
      },
    ],
    book: total(costs),
  }),
  '금액 · 배부율 · 배부액': (chance, costs) => {
    const rates = costs.map(() => chance.pick([0.2, 0.5, 0.8]));
    const whole = chance.often(0.5);
    const own = costs.map((c, i) => Math.round(c.won * (rates[i] as number)));
    return {
      sheets: [
        {
          name: '배부',
          rows: [
            unitRow,
            ['일자', '비목', '적요', '거래처', '금액', '배부율', '배부액'],
            ...costs.map(
              (c, i) => [dated('serial', c.date), c.code, c.text, c.party, c.won, whole ? (rates[i] as number) * 100 : rates[i], own[i]] as TestCell[],
            ),
          ],
        },
      ],
      book: own.reduce((a, b) => a + b, 0),
      says: ['amount-unclear'],
    };
  },
  'a column a project': (chance, costs) => {
    const sums = chance.often(0.6);
    return {
      sheets: [
        {
          name: '과제별',
          rows: [
            unitRow,
            ['일자', '분류', '적요', '거래처', 'A과제', 'B과제', 'C과제', ...(sums ? ['합계'] : [])],
            ...costs.map((c) => {
              const place = chance.int(0, 2);
              return [
                dated('serial', c.date),
                c.code,
                c.text,
                c.party,
                ...[0, 1, 2].map((p) => (p === place ? c.won : null)),
                ...(sums ? [c.won] : []),
              ] as TestCell[];
            }),
          ],
        },
      ],
      book: total(costs),
      says: ['amount-unclear', 'header-missing'],
    };
  },
  'a grant system: two dates, 공급가액 and 부가세': (chance, costs) => {
    const sums = chance.often(0.5);
    return {
      sheets: [
        {
          name: '집행내역',
          rows: [
            ['작성일자', '집행실행일자', '비목명', '세목명', '품목명', '거래처', '공급가액', '부가세', ...(sums ? ['합계금액'] : [])],
            ...costs.map(
              (c) =>
                [
                  dated('serial', '2014-01-20' as PlainDate),
                  dated('serial', c.date),
                  c.code,
                  c.name,
                  c.text,
                  c.party,
                  c.won,
                  c.won / 10,
                  ...(sums ? [c.won * 1.1] : []),
                ] as TestCell[],
            ),
          ],
        },
      ],
      book: total(costs),
    };
  },
  '국고 | 자부담': (chance, costs) => {
    const sums = chance.often(0.6);
    return {
      sheets: [
        {
          name: '사업비',
          rows: [
            unitRow,
            ['집행일자', '비목', '적요', '거래처', '국고', '자부담', ...(sums ? ['합계'] : [])],
            ...costs.map((c) => {
              const state = Math.round(c.won * 0.75);
              return [dated('serial', c.date), c.code, c.text, c.party, state, c.won - state, ...(sums ? [c.won] : [])] as TestCell[];
            }),
          ],
        },
      ],
      book: total(costs),
      says: ['amount-unclear', 'header-missing'],
    };
  },
  'a statement by quarters, 합계 last': (chance, costs) => {
    const sums = chance.often(0.7);
    const of = (code: string, q: number): number => total(costs.filter((c) => c.code === code && Math.ceil(monthOf(c.date) / 3) === q)) / 1000;
    const groups = [1, 2, 3, 4, ...(sums ? [5] : [])];
    const amounts = (code: string): TestCell[] =>
      groups.flatMap((q) => {
        const n = q === 5 ? [1, 2, 3, 4].reduce((s, one) => s + of(code, one), 0) : of(code, q);
        return [n, 0, n];
      });
    const rows: Rows = [
      ['연구개발비 산정표'],
      ['(단위 : 천원)'],
      ['비용', ...groups.flatMap((q) => [q === 5 ? '합계' : `${q}분기`, null, null])],
      [null, ...groups.flatMap(() => ['장부금액', '조정금액', '소계'])],
      ...LINES.map(([code, name]) => [`${code} ${name}`, ...(costs.some((c) => c.code === code) ? amounts(code) : [])] as TestCell[]),
    ];
    return {
      sheets: [{ name: '산정표', rows, merges: groups.map((_, i) => `${String.fromCharCode(66 + i * 3)}3:${String.fromCharCode(68 + i * 3)}3`) }],
      book: total(costs),
      says: ['amount-unclear'],
    };
  },
  'a statement, 전기 | 당기': (chance, costs) => {
    const of = (code: string): number => total(costs.filter((c) => c.code === code)) / 1000;
    return {
      sheets: [
        {
          name: '산정표',
          rows: [
            ['(단위 : 천원)'],
            ['코드', '비용', '전기', '당기'],
            ...LINES.map(
              ([code, name]) =>
                [code, name, costs.some((c) => c.code === code) ? of(code) + 77 : null, costs.some((c) => c.code === code) ? of(code) : null] as TestCell[],
            ),
          ],
        },
      ],
      book: total(costs),
      says: ['amount-unclear', 'header-missing'],
    };
  },
  '대 · 중 · 소분류 in three columns': (chance, costs) => {
    const parts = (code: string): TestCell[] => {
      const [a, b, c] = code.split('.');
      return [`${a}. ${a === '1' ? '기술개발' : '인력개발'}`, `${b}. ${b === '가' ? '자체' : '보상'}`, c ? `${c} 세부` : null];
    };
    return {
      sheets: [
        {
          name: '원장',
          rows: [
            unitRow,
            ['일자', '전표번호', '대분류', '중분류', '소분류', '적요', '거래처', '금액'],
            ...costs.map((c) => [dated('serial', c.date), c.voucher, ...parts(c.code), c.text, c.party, c.won] as TestCell[]),
          ],
        },
      ],
      book: total(costs),
    };
  },
  'two tables, one below the other, with other columns': (chance, costs) => {
    const cut = Math.floor(costs.length / 2);
    const [a, b] = [costs.slice(0, cut), costs.slice(cut)];
    return {
      sheets: [
        {
          name: '원장',
          rows: [
            unitRow,
            ['1. 상반기'],
            PLAIN_HEAD,
            ...plain(a),
            ...(chance.often(0.5) ? [sumRow('합계', 6, { 5: total(a) })] : []),
            [],
            [],
            ['2. 하반기'],
            ['거래처', '내용', '분류', '집행일', '집행금액'],
            ...b.map((c) => [c.party, c.text, c.code, dated('serial', c.date), c.won] as TestCell[]),
            ...(chance.often(0.5) ? [['합계', null, null, null, total(b)] as TestCell[]] : []),
          ],
        },
      ],
      book: total(costs),
      says: ['not-read'],
    };
  },
  'two tables side by side': (chance, costs) => {
    const cut = Math.floor(costs.length / 2);
    const a = plain(costs.slice(0, cut));
    const b = costs.slice(cut).map((c) => [dated('serial', c.date), c.code, c.text, c.party, c.won] as TestCell[]);
    const rows: Rows = [unitRow, [...PLAIN_HEAD, null, '일자', '비목', '적요', '거래처', '금액']];
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) rows.push([...(a[i] ?? [null, null, null, null, null, null]), null, ...(b[i] ?? [])]);
    return { sheets: [{ name: '원장', rows }], book: total(costs), says: ['not-read'] };
  },
  'a sheet a month, one of them in its own columns': (chance, costs) => {
    const months = monthsOf(costs);
    const odd = chance.pick(months);
    return {
      sheets: months.map((m) => ({
        name: `${m}월`,
        rows:
          m === odd
            ? [
                unitRow,
                ['분류', '장부금액', '거래일', '상호', '내역'],
                ...byMonth(costs, m).map((c) => [c.code, c.won, dated('serial', c.date), c.party, c.text] as TestCell[]),
              ]
            : [unitRow, PLAIN_HEAD, ...plain(byMonth(costs, m)), sumRow('합계', 6, { 5: total(byMonth(costs, m)) })],
      })),
      book: total(costs),
      says: ['not-read'],
    };
  },
  '원본 and 수정본': (chance, costs) => {
    const old = costs.map((c, i) => (i % chance.pick([3, 4, 7]) === 0 ? { ...c, won: c.won + 13_000 } : c));
    const [a, b] = chance.pick([
      ['원본', '수정본'],
      ['배분표', '배분표(최종)'],
      ['1차', '2차 수정'],
    ] as const);
    return {
      sheets: [
        { name: a, rows: [unitRow, PLAIN_HEAD, ...plain(old)] },
        { name: b, rows: [unitRow, PLAIN_HEAD, ...plain(costs)] },
      ],
      book: total(costs),
      says: ['not-read'],
    };
  },
  'an old ledger in a hidden sheet': (chance, costs) => ({
    sheets: [
      { name: '원장', rows: [unitRow, PLAIN_HEAD, ...plain(costs)] },
      {
        name: '작년',
        rows: [
          unitRow,
          PLAIN_HEAD,
          ...plain(costs.slice(0, 8).map((c) => ({ ...c, won: c.won + 7000, text: `구 ${c.text}`, date: c.date.replace('2013', '2012') as PlainDate }))),
        ],
        visibility: chance.pick(['hidden', 'veryHidden'] as const),
      },
    ],
    book: total(costs),
    says: ['not-read'],
  }),
  'a list of what was left out, below': (chance, costs) => ({
    sheets: [
      {
        name: '원장',
        rows: [
          unitRow,
          PLAIN_HEAD,
          ...plain(costs),
          sumRow('합계', 6, { 5: total(costs) }),
          [],
          [chance.pick(['※ 제외 항목', '불인정 내역', '[산정 제외 비용]'])],
          ...(chance.often(0.6) ? [PLAIN_HEAD] : []),
          ...plain(costs.slice(0, 4).map((c) => ({ ...c, voucher: `X${c.voucher}`, won: c.won + 3000 }))),
        ],
      },
    ],
    book: total(costs),
    says: ['not-read'],
  }),
  'a category only in the first row of its group': (chance, costs) => {
    const sums = chance.often(0.5);
    const rows: Rows = [unitRow, ['비목', '일자', '전표번호', '적요', '거래처', '금액']];
    for (const code of [...new Set(costs.map((c) => c.code))]) {
      const own = costs.filter((c) => c.code === code);
      own.forEach((c, i) => rows.push([i === 0 ? code : null, dated('serial', c.date), c.voucher, c.text, c.party, c.won]));
      if (sums) rows.push(['소계', null, null, null, null, total(own)]);
    }
    return { sheets: [{ name: '원장', rows }], book: total(costs), net: total(costs) };
  },
  'section titles': (chance, costs) => {
    const repeated = chance.often(0.5);
    const rows: Rows = [unitRow, ...(repeated ? [] : [['일자', '전표번호', '적요', '거래처', '금액']])];
    for (const code of [...new Set(costs.map((c) => c.code))]) {
      const own = costs.filter((c) => c.code === code);
      rows.push([`${chance.pick(['', '■ ', '▶ '])}${code} ${own[0]?.name}`]);
      if (repeated) rows.push(['일자', '전표번호', '적요', '거래처', '금액']);
      rows.push(...own.map((c) => [dated('serial', c.date), c.voucher, c.text, c.party, c.won]), ['소계', null, null, null, total(own)]);
    }
    return { sheets: [{ name: '원장', rows }], book: total(costs), says: ['not-read', 'header-missing'] };
  },
  'a sheet a category': (chance, costs) => ({
    sheets: [...new Set(costs.map((c) => c.code))].map((code) => {
      const own = costs.filter((c) => c.code === code);
      return {
        name: chance.often(0.7) ? code : `${code} ${own[0]?.name}`,
        rows: [
          unitRow,
          ['일자', '전표번호', '적요', '거래처', '금액'],
          ...own.map((c) => [dated('serial', c.date), c.voucher, c.text, c.party, c.won] as TestCell[]),
        ],
      };
    }),
    book: total(costs),
    says: ['not-read', 'header-missing'],
  }),
  'a column that says what was accepted': (chance, costs) => {
    const [head, yes, no] = chance.pick([
      ['인정여부', '인정', '불인정'],
      ['상태', '완료', '취소'],
      ['인정여부', 'O', 'X'],
      ['결재상태', '승인', '반려'],
      ['비고', null, '취소'],
    ] as const);
    const out = costs.map((_, i) => i % 6 === 3);
    return {
      sheets: [{ name: '원장', rows: [unitRow, [...PLAIN_HEAD, head], ...plain(costs).map((row, i) => [...row, out[i] ? no : yes])] }],
      book: total(costs.filter((_, i) => !out[i])),
    };
  },
  '인정금액 with its reason, without an adjustment': (chance, costs) => {
    const off = costs.map((c, i) => (i % 5 === 1 ? Math.round(c.won * 0.3) : 0));
    return {
      sheets: [
        {
          name: '원장',
          rows: [
            unitRow,
            ['일자', '비목', '적요', '거래처', '집행금액', '인정금액', '불인정사유'],
            ...costs.map(
              (c, i) => [dated('serial', c.date), c.code, c.text, c.party, c.won, c.won - (off[i] as number), off[i] ? '사적 사용' : null] as TestCell[],
            ),
          ],
        },
      ],
      book: total(costs),
      net: total(costs) - off.reduce((a, b) => a + b, 0),
    };
  },
  'a pivot result beside its ledger': (chance, costs) => {
    const codes = [...new Set(costs.map((c) => c.code))];
    return {
      sheets: [
        {
          name: '피벗',
          rows: [
            ['행 레이블', '합계 : 금액'],
            ...codes.map((code) => [code, total(costs.filter((c) => c.code === code))] as TestCell[]),
            ['총합계', total(costs)],
          ],
        },
        { name: '원장', rows: [unitRow, PLAIN_HEAD, ...plain(costs)] },
      ],
      book: total(costs),
    };
  },
  'an English subsidiary': (chance, costs) => {
    const thousand = chance.often(0.5);
    const note = chance.pick(["(in KRW'000)", 'In thousands of won', '₩ thousand']);
    const usd = chance.often(0.5);
    const way = chance.pick(['mm/dd/yyyy', 'serial', 'dashes'] as const);
    return {
      sheets: [
        {
          name: 'R&D costs',
          rows: [
            [thousand ? note : 'Unit: won'],
            ['Posting date', 'Voucher', 'Category', 'Description', 'Vendor', ...(usd ? ['Amount (USD)', 'Amount (KRW)'] : ['Debit', 'Credit'])],
            ...costs.map(
              (c) =>
                [
                  dated(way, c.date),
                  c.voucher,
                  c.code,
                  c.text,
                  c.party,
                  ...(usd ? [Math.round(c.won / 1100), c.won / (thousand ? 1000 : 1)] : [c.won / (thousand ? 1000 : 1), null]),
                ] as TestCell[],
            ),
          ],
        },
      ],
      book: total(costs),
    };
  },
  'names instead of codes': (chance, costs) => ({
    sheets: [
      { name: '원장', rows: [unitRow, PLAIN_HEAD, ...costs.map((c) => [dated('serial', c.date), c.voucher, c.name, c.text, c.party, c.won] as TestCell[])] },
    ],
    book: total(costs),
    says: ['header-missing', 'category-unknown'],
  }),
  'totals by other names': (chance, costs) => {
    const label = chance.pick(['요약', `합계 ${costs.length}건`, '계(1월~12월)', 'TTL', '전체 금액']);
    return {
      sheets: [{ name: '원장', rows: [unitRow, PLAIN_HEAD, ...plain(costs), sumRow(label, 6, { 5: total(costs) })] }],
      book: total(costs),
      net: total(costs),
    };
  },
  'no heading': (chance, costs) => ({ sheets: [{ name: 'Sheet1', rows: plain(costs) }], book: total(costs), says: ['not-read', 'header-missing'] }),
  'no heading, on a second sheet': (chance, costs) => {
    const cut = Math.floor(costs.length / 2);
    return {
      sheets: [
        { name: '1', rows: [unitRow, PLAIN_HEAD, ...plain(costs.slice(0, cut))] },
        { name: '2', rows: plain(costs.slice(cut)) },
      ],
      book: total(costs),
      says: ['not-read'],
    };
  },
  'a raw ledger': (chance, costs) => {
    const way = dateWay(chance);
    return {
      sheets: [
        {
          name: '계정원장',
          rows: [
            ...period(way),
            unitRow,
            ['일자', '전표번호', '계정과목', '적요', '거래처', '차변', '대변'],
            ...costs.map((c) => [dated(way, c.date), c.voucher, c.account, c.text, c.party, c.won, null] as TestCell[]),
          ],
        },
      ],
      book: total(costs),
      says: ['header-missing', 'not-read'],
    };
  },
  'units by other names': (chance, costs) => {
    const [word, unit] = chance.pick([
      ['금액은 천원 단위임', 1000],
      ['千원', 1000],
      ["(KRW'000)", 1000],
      ['₩ thousand', 1000],
      ['(단위: 千원)', 1000],
      ['단위 : \\', 1],
      ['금액단위: 원', 1],
    ] as const);
    return {
      sheets: [
        {
          name: '원장',
          rows: [[word], PLAIN_HEAD, ...costs.map((c) => [dated('serial', c.date), c.voucher, c.code, c.text, c.party, c.won / unit] as TestCell[])],
        },
      ],
      book: total(costs),
      says: ['unit-unclear'],
    };
  },
  'won that the number format shows in thousands': (chance, costs) => ({
    sheets: [{ name: '원장', rows: [['(단위 : 천원)'], PLAIN_HEAD, ...plain(costs)], ...(chance.often(0.5) ? { scales: { 5: 1000 } } : {}) }],
    book: total(costs),
    says: ['amount-implausible'],
  }),
  'sums over their rows': (chance, costs) => {
    const words = chance.pick(['소계', '', null] as const);
    const rows: Rows = [unitRow, ['비목', '일자', '거래처', '적요', '계정', '금액']];
    if (chance.often(0.6)) rows.push(['총계', null, null, null, null, total(costs)]);
    for (const code of [...new Set(costs.map((c) => c.code))]) {
      const own = costs.filter((c) => c.code === code);
      rows.push([chance.often(0.5) ? code : `${code} ${own[0]?.name}`, null, null, words === '' ? `${own.length}건` : words, null, total(own)]);
      rows.push(...own.map((c) => [null, dated('serial', c.date), c.party, c.text, c.account, c.won] as TestCell[]));
    }
    return { sheets: [{ name: '비목별 내역', rows }], book: total(costs), net: total(costs) };
  },
  'pages carried forward': (chance, costs) => {
    const each = chance.int(6, 12);
    const rows: Rows = [unitRow, PLAIN_HEAD];
    for (let from = 0; from < costs.length; from += each) {
      const before = total(costs.slice(0, from));
      if (from > 0) rows.push(sumRow('전면에서 이월', 6, { 5: before }));
      rows.push(...plain(costs.slice(from, from + each)));
      const last = from + each >= costs.length;
      rows.push(sumRow(last ? '합계' : '차면으로 이월', 6, { 5: total(costs.slice(0, from + each)) }));
    }
    return { sheets: [{ name: '수불부', rows }], book: total(costs), says: ['total-mismatch'] };
  },
  'sheets in units of their own': (chance, costs) => {
    const codes = [...new Set(costs.map((c) => c.code))];
    const units = [
      ['원', 1],
      ['천원', 1_000],
      ['백만원', 1_000_000],
    ] as const;
    return {
      sheets: codes.map((code, at) => {
        const [unit, won] = units[(at + chance.int(0, 2)) % 3] as (typeof units)[number];
        return {
          name: `${at + 1}. ${costs.find((c) => c.code === code)?.name}`,
          rows: [[`(단위: ${unit})`], PLAIN_HEAD, ...plain(costs.filter((c) => c.code === code)).map((row) => [...row.slice(0, 5), Number(row[5]) / won])],
        };
      }),
      book: total(costs),
    };
  },
  'two halves in two sheets': (chance, costs) => {
    const way = dateWay(chance, ...YEARLESS);
    const halves = [costs.filter((c) => monthOf(c.date) <= 6), costs.filter((c) => monthOf(c.date) > 6)];
    return {
      sheets: halves.map((own, at) => ({
        name: ['상반기', '하반기'][at] as string,
        rows: [[`2013년 ${['상', '하'][at]}반기`], unitRow, PLAIN_HEAD, ...plain(own, way), sumRow('합계', 6, { 5: total(own) })],
      })),
      book: total(costs),
      says: ['period-unchecked'],
    };
  },
  'a sheet a month of one make, with its days alone': (chance, costs) => ({
    sheets: monthsOf(costs).map((m) => ({
      name: `2013.${two(m)}`,
      rows: [
        [`2013년 ${m}월`],
        unitRow,
        PLAIN_HEAD,
        ...plain(byMonth(costs, m)).map((row, at) => [dayOf(byMonth(costs, m)[at]?.date as PlainDate), ...row.slice(1)]),
      ],
    })),
    book: total(costs),
    says: ['period-unchecked'],
  }),
  'what was paid, in two columns': (chance, costs) => ({
    sheets: [
      {
        name: '원장',
        rows: [
          unitRow,
          ['일자', '전표번호', '비목', '적요', '거래처', '국고', '자부담', '합계'],
          ...costs.map((c) => {
            const part = Math.floor((c.won * chance.int(2, 8)) / 10_000) * 1_000;
            return [dated('serial', c.date), c.voucher, c.code, c.text, c.party, part, c.won - part, c.won] as TestCell[];
          }),
        ],
      },
    ],
    book: total(costs),
    says: ['amount-unclear', 'grant-funded'],
  }),
  'dates in any way under any heading': (chance, costs) => {
    const way = dateWay(chance);
    const head = chance.pick(['일자', '거래일', '매입월일', 'D/T', '언제', '처리']);
    return {
      sheets: [{ name: '원장', rows: [...period(way), unitRow, [head, ...PLAIN_HEAD.slice(1)], ...plain(costs, way)] }],
      book: total(costs),
      says: ['period-unchecked'],
    };
  },
  'text with its cells parted by semicolons in one column': (chance, costs) => {
    const mark = chance.pick([';', '\t', '|', ',']);
    const won = (n: number): string => (mark !== ',' && chance.often(0.5) ? n.toLocaleString('en-US') : String(n));
    return {
      sheets: [
        {
          name: '내보내기',
          rows: [
            unitRow,
            [PLAIN_HEAD.join(mark)],
            ...costs.map((c) => [[DATE_WAYS.dashes(c.date), c.voucher, c.code, c.text, c.party, won(c.won)].join(mark)]),
            [['합계', '', '', '', '', String(total(costs))].join(mark)],
          ],
        },
      ],
      book: total(costs),
    };
  },
  'people across, months down': (chance, costs) => {
    const pay = costs.filter(({ code }) => code === '1.가.①');
    const own = pay.length > 2 ? pay : costs.map((c) => ({ ...c, party: chance.pick(['김연구', '이개발', '박시험']) }));
    const people = [...new Set([...peopleOf(own), '김연구', '이개발'])];
    const coded = chance.often(0.5);
    const sum = (list: readonly Cost[], who?: string): number => total(who === undefined ? list : list.filter(({ party }) => party === who));
    return {
      sheets: [
        {
          name: coded ? '인건비' : '1.가.① 인건비',
          rows: [
            ['2013년 연구원 인건비', '(단위 : 원)'],
            [chance.pick(['월', '구분', '귀속월']), ...people, '합계'],
            ...(coded ? [['분류', ...people.map(() => '1.가.①'), null]] : []),
            ...monthsOf(own).map((m) => [`${m}월`, ...people.map((who) => sum(byMonth(own, m), who) || null), sum(byMonth(own, m))] as TestCell[]),
            ['합계', ...people.map((who) => sum(own, who)), sum(own)],
          ],
        },
      ],
      book: sum(own),
      says: ['header-missing', 'not-read'],
    };
  },
  'fields down, costs across': (chance, costs) => ({
    sheets: [
      {
        name: '원장',
        rows: [
          unitRow,
          ['일자', ...costs.map((c) => dated('serial', c.date))],
          ['거래처', ...costs.map((c) => c.party)],
          ['적요', ...costs.map((c) => c.text)],
          ['비목', ...costs.map((c) => c.code)],
          ['금액', ...costs.map((c) => c.won)],
        ],
      },
    ],
    book: total(costs),
  }),
  '급여 × 참여율, 금액 × 배부율': (chance, costs) => {
    const rate = chance.pick(['참여율', '배부율', '투입률(%)']);
    const by = rate.includes('%') ? 100 : 1;
    const shares = costs.map((c) => ({ c, share: chance.int(2, 20) * 5 }));
    const part = ({ c, share }: (typeof shares)[number]): number => (c.won * share) / 100;
    const book = shares.reduce((all, one) => all + part(one), 0);
    return {
      sheets: [
        {
          name: '배부',
          rows: [
            unitRow,
            ['일자', '거래처', '비목', '적요', chance.pick(['금액', '총급여', '지급액']), rate, chance.pick(['연구개발비', '배부액', '해당금액'])],
            ...shares.map((one) => [dated('serial', one.c.date), one.c.party, one.c.code, one.c.text, one.c.won, (one.share * by) / 100, part(one)]),
            ['합계', null, null, null, total(costs), null, book],
          ],
        },
      ],
      book,
      says: ['amount-unclear'],
    };
  },
  'codes under headings of amounts': (chance, costs) => {
    const accounts = new Map([...new Set(costs.map((c) => c.account))].map((account, at) => [account, 51_100 + at * 100]));
    const written = (n: number): TestCell => (textual ? String(n) : n);
    const textual = chance.often(0.5);
    return {
      sheets: [
        {
          name: '원장',
          rows: [
            unitRow,
            [
              '일자',
              chance.pick(['차변', '비용', '지출', '집행']),
              chance.pick(['대변', '조정', '부서']),
              '비목',
              '적요',
              '거래처',
              chance.pick(['금액', '값', '합계']),
            ],
            ...costs.map((c) => [dated('serial', c.date), written(accounts.get(c.account) as number), written(1100), c.code, c.text, c.party, c.won]),
          ],
        },
      ],
      book: total(costs),
    };
  },
  'crossed: sides, reversals, odd sums, notes and group rows': (chance, costs) => {
    const sides = chance.pick(['two', '차대', '차변대변', 'D/C', 'signed', 'one'] as const);
    const grouped = chance.often(0.35);
    const label = chance.pick(ODD_SUMS);
    const noted = chance.often(0.5);
    const way = chance.pick(['serial', 'dashes', 'dots', 'mm-dd'] as const);
    const [debit, credit] = chance.pick([
      ['차변', '대변'],
      ['차변금액', '대변금액'],
      ['Debit', 'Credit'],
      ['출금', '입금'],
    ]);
    const head = sides === 'two' ? [debit, credit] : sides === 'one' || sides === 'signed' ? ['금액'] : ['구분', '금액'];
    const amounts = (won: number, back: boolean): TestCell[] => {
      if (sides === 'two') return back ? [null, won] : [won, null];
      if (sides === 'one' || sides === 'signed') return [back ? -won : won];
      const [d, c] = { 차대: ['차', '대'], 차변대변: ['차변', '대변'], 'D/C': ['D', 'C'] }[sides] as [string, string];
      return [back ? c : d, won];
    };
    const first = grouped ? [] : ['비목'];
    const rows: Rows = [...period(way), unitRow, ['일자', '전표번호', ...first, '적요', '거래처', ...head]];
    const line = (c: Cost, text: string, back = false): TestCell[] => [
      dated(way, c.date),
      c.voucher,
      ...(grouped ? [] : [c.code]),
      text,
      c.party,
      ...amounts(c.won, back),
    ];
    const sum = (won: number): TestCell[] => [
      label,
      ...Array.from({ length: 3 - Number(grouped) }, () => null),
      null,
      ...(sides === 'two' || sides === 'one' || sides === 'signed' ? amounts(won, false) : [null, won]),
    ];
    // What was booked by mistake is taken back below it.
    const turned = chance.often(0.6);
    const wronged = chance.pick(costs);
    const every = chance.pick([0, 6, 9]);
    const write = (own: readonly Cost[]): void => {
      let since = 0;
      own.forEach((c, at) => {
        rows.push(line(c, c.text));
        since += c.won;
        if (turned && c === wronged) {
          const wrong = { ...c, voucher: `${c.voucher}-1`, won: c.won + 1_000 };
          rows.push(line(wrong, `${c.text} 오기`), line(wrong, `${c.text} 오기 취소`, true));
        }
        if (noted && at % 5 === 2) rows.push([chance.pick(NOTES)]);
        if (every === 0 || at % every !== every - 1 || grouped) return;
        rows.push(sum(since));
        since = 0;
      });
      if (grouped) rows.push(sum(total(own)));
    };
    if (grouped)
      for (const code of [...new Set(costs.map((c) => c.code))]) {
        const own = costs.filter((c) => c.code === code);
        rows.push([`${chance.pick(['', '▣ ', '○ '])}${code} ${own[0]?.name}`]);
        write(own);
      }
    else write(costs);
    if (chance.often(0.7)) rows.push(['합계', ...sum(total(costs)).slice(1)]);
    return {
      sheets: [{ name: '원장', rows }],
      book: total(costs),
      says: ['amount-unclear', 'not-read', 'header-missing', 'total-mismatch', 'amount-negative'],
    };
  },
  'crossed: foreign currency beside won': (chance, costs) => {
    const rates = { USD: 1_100, EUR: 1_450, JPY: 11 } as const;
    const currency = chance.pick(['USD', 'EUR', 'JPY'] as const);
    const rate = rates[currency];
    const [foreign, won, each] = chance.pick([
      ['외화금액', '원화금액', '환율'],
      [`금액(${currency})`, '금액(KRW)', '적용환율'],
      [`${currency}`, '원화', '환율'],
      ['외화', '원화환산액', '매매기준율'],
      [`Amount (${currency})`, 'Amount (KRW)', 'Rate'],
      ['결제금액(외화)', '청구금액(원)', '환율'],
    ]);
    const mixed = chance.often(0.5);
    const named = chance.often(0.6);
    const fee = chance.often(0.3);
    const last = chance.often(0.5);
    const cells = (c: Cost, at: number): TestCell[] => {
      const abroad = !mixed || at % 2 === 0;
      const said: TestCell[] = [...(named ? [abroad ? currency : 'KRW'] : []), abroad ? Math.round((c.won / rate) * 100) / 100 : null, abroad ? rate : null];
      return last ? [...said, c.won] : [c.won, ...said];
    };
    const heads = [...(named ? ['통화'] : []), foreign, each];
    const rows: Rows = [
      ['해외구매 포함 연구개발비'],
      ['일자', '비목', '적요', '거래처', ...(last ? [...heads, won] : [won, ...heads]), ...(fee ? ['수수료'] : [])],
      ...costs.map((c, at): TestCell[] => [dated('serial', c.date), c.code, c.text, c.party, ...cells(c, at), ...(fee ? [at % 4 === 0 ? 5_000 : null] : [])]),
    ];
    const place = (rows[1] as TestCell[]).indexOf(won);
    rows.push(sumRow('합계', place + 1, { [place]: total(costs) }));
    return { sheets: [{ name: '원장', rows }], book: total(costs), says: ['amount-unclear'] };
  },
  'crossed: another table at the right of the costs': (chance, costs) => {
    const cut = Math.floor(costs.length / 2);
    const beside = chance.pick(['sums by line', 'costs', 'sums by month', 'budget', 'people'] as const);
    const own = beside === 'costs' ? costs.slice(0, cut) : costs;
    const codes = [...new Set(costs.map((c) => c.code))];
    const right: Rows = {
      'sums by line': () => [['비목', '합계'], ...codes.map((code): TestCell[] => [code, total(costs.filter((c) => c.code === code))]), ['계', total(costs)]],
      costs: () => [['일자', '비목', '적요', '금액'], ...costs.slice(cut).map((c): TestCell[] => [dated('serial', c.date), c.code, c.text, c.won])],
      'sums by month': () => [['월', '집행액'], ...monthsOf(costs).map((m): TestCell[] => [`${m}월`, total(byMonth(costs, m))])],
      budget: () => [['비목', '예산액'], ...codes.map((code): TestCell[] => [code, 50_000_000])],
      people: () => [['성명', '입사일', '직위'], ...peopleOf(costs).map((who): TestCell[] => [who, '2010-03-02', '선임'])],
    }[beside]();
    const left: Rows = [PLAIN_HEAD, ...plain(own), ...(chance.often(0.6) ? [sumRow('합계', 6, { 5: total(own) })] : [])];
    const gap: null[] = chance.often(0.7) ? [null] : [null, null];
    const drop = chance.pick([0, 0, 1, 3]);
    const titled = chance.often(0.4);
    const rows: Rows = [];
    for (let at = 0; at < Math.max(left.length, right.length + drop); at += 1)
      rows.push([...(left[at] ?? [null, null, null, null, null, null]), ...gap, ...(right[at - drop] ?? [])]);
    return {
      sheets: [{ name: '원장', rows: [...(titled ? [['2013년 연구개발비']] : []), unitRow, ...rows] }],
      book: total(costs),
      says: ['not-read'],
    };
  },
  'crossed: fiscal years, in titles, headings and days': (chance, costs) => {
    const way = chance.pick(['mm-dd', 'mm/dd', 'serial', 'yy-mm-dd', 'dots'] as const);
    const title = chance.pick([
      '제7기 (2013.01.01 ~ 2013.12.31)',
      'FY2013 (2013.1.1-2013.12.31)',
      '2013 회계연도',
      "제7기 '13.1.1 ~ '13.12.31",
      '회계기간: 2013년 1월 1일부터 2013년 12월 31일까지',
    ]);
    const [before, now] = chance.pick([
      ['제6기', '제7기'],
      ['2012년', '2013년'],
      ['전기', '당기'],
      ['제6(전)기', '제7(당)기'],
      ['FY2012', 'FY2013'],
    ]);
    const compared = chance.often(0.6);
    const presentFirst = chance.often(0.5);
    const pair = (past: TestCell, present: TestCell): TestCell[] => (presentFirst ? [present, past] : [past, present]);
    const printed = chance.often(0.5);
    const rows: Rows = [
      [title],
      ...(printed ? [[chance.pick(['작성일: 2014년 2월 3일', '출력일시 2014-02-03 10:21', '2014년 1월 31일 현재'])]] : []),
      unitRow,
      ['일자', '비목', '적요', '거래처', ...(compared ? pair(before, now) : ['금액'])],
      ...costs.map((c, at): TestCell[] => [
        dated(way, c.date),
        c.code,
        c.text,
        c.party,
        ...(compared ? pair(at % 3 === 0 ? null : c.won - 50_000, c.won) : [c.won]),
      ]),
    ];
    return { sheets: [{ name: chance.pick(['원장', '제7기', '2013']), rows }], book: total(costs), says: ['amount-unclear', 'period-unchecked'] };
  },
};

/** Layouts in which costs before the period are planted: each is found by its date, or it is said that the dates could not be checked. */
export function layoutOf(seed: number): { readonly name: string; readonly layout: Layout } {
  const chance = new Chance(seed);
  const names = Object.keys(LAYOUTS);
  const name = names[seed % names.length] as string;
  const costs = costsOf(chance, chance.int(14, 40));
  return { name, layout: (LAYOUTS[name] as Make)(chance, costs) };
}
