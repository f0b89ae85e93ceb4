import { casesOf } from '../../lib/rule-cases';

const ledger = `
  일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유
  2013-03-05 | 1.가.① | 4,200,400    | 0        | =C2+D2 |
  2013-06-05 | 1.가.① | 3,900,200    | -100,000 | =C3+D3 | 출연금
  2013-07-05 | 1.가.② | 1,500,500    | 0        | =C4+D4 |`;
/** 1.가.①: 4,200,400 + 3,900,200 = 8,100,600 → 8,101 천원, −100, 8,001; 1.가.②: 1,500,500 → 1,501 (or 1,500, rounded down). */
const statement = (staff: string, materials: string, amount = '장부금액(천원)'): string => `
  비용             | ${amount} | 조정금액 | 소계
  1. 기술개발      |                |          |
  가. 자체기술개발 |                |          |
  ① 인건비        | ${staff}
  ② 재료비        | ${materials}
  ③ 임차료        |                |          |
  나. 위탁         |                |          |`;

export const cases = casesOf(
  'statement-differs',
  { name: 'each line is its total, rounded', sheet: ledger, sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,501 | 0 | =B5+C5') }, at: [] },
  { name: 'half a unit may go either way', sheet: ledger, sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,500 | 0 | =B5+C5') }, at: [] },
  {
    name: 'a book amount that is one unit off',
    sheet: ledger,
    sheets: { 산정표: statement('8,102 | -100 | =B4+C4', '1,501 | 0 | =B5+C5') },
    at: ['산정표!B4'],
    says: ['1.가.①', '8,102천원', '8,100.6천원'],
    clause: '1.가.①',
  },
  {
    name: 'an adjustment that the ledger does not have',
    sheet: ledger,
    sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,501 | -5 | =B5+C5') },
    at: ['산정표!C5'],
  },
  { name: 'an amount left out', sheet: ledger, sheets: { 산정표: statement('8,101 | -100 | =B4+C4', ' | | ') }, at: ['산정표!B5'] },
  {
    name: 'a line that the statement does not have',
    sheet: `${ledger}\n  2013-08-05 | 2.마.② | 900,000 | 0 | =C5+D5 |`,
    sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,501 | 0 | =B5+C5') },
    at: ['산정표!B1'],
    says: ['2.마.②', '900천원'],
  },
  {
    name: 'costs outside the four quarters are in no line of the statement',
    sheet: `${ledger}\n  2014-01-05 | 1.가.② | 900,000 | 0 | =C5+D5 |`,
    sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,501 | 0 | =B5+C5') },
    at: [],
    others: ['date-outside-period A5'],
  },
  {
    name: 'an amount that is text in the ledger is the mistake of the ledger',
    sheet: `${ledger}\n  2013-08-05 | 1.가.② | '900,000원 | 0 | =C5+D5→#VALUE! |`,
    sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,501 | 0 | =B5+C5') },
    at: [],
    others: ['amount-not-a-number C5'],
  },
  {
    name: 'without a unit, amounts that are those of the ledger in won',
    sheet: ledger,
    sheets: { 산정표: statement('8,100,600 | -100,000 | =B4+C4', '1,500,500 | 0 | =B5+C5', '장부금액') },
    at: [],
  },
  {
    name: 'without a unit, one of two lines in won that is wrong',
    sheet: ledger,
    sheets: { 산정표: statement('8,100,600 | -100,000 | =B4+C4', '1,400,500 | 0 | =B5+C5', '장부금액') },
    at: ['산정표!B5'],
    says: ['1,400,500원', '1,500,500원'],
  },
  {
    name: 'without a unit, amounts that are those of the ledger in thousands, one of them wrong',
    sheet: ledger,
    sheets: { 산정표: statement('8,101 | -100 | =B4+C4', '1,400 | 0 | =B5+C5', '장부금액') },
    at: ['산정표!B5'],
    says: ['1,400천원', '1,500.5천원'],
  },
  {
    name: 'a unit that is written is meant, whatever the amounts are',
    sheet: ledger,
    sheets: { 산정표: statement('8,100,600 | -100,000 | =B4+C4', '1,500,500 | 0 | =B5+C5') },
    at: ['산정표!B4', '산정표!B5'],
  },
  { name: 'a statement without a ledger', sheet: statement('8,101 | -100 | =B4+C4', '1,501 | 0 | =B5+C5'), at: [] },
  {
    name: 'one column of amounts is compared with what is recognised',
    sheet: ledger,
    sheets: {
      산정표: `
        비용             | 금액(천원)
        1. 기술개발      |
        가. 자체기술개발 |
        ① 인건비        | 8,001
        ② 재료비        | 1,601
        ③ 임차료        |
        나. 위탁         |`,
    },
    at: ['산정표!B5'],
  },
  {
    // 7,001 is 999.6 from the net 8,000.6 and 1,099.6 from the booked 8,100.6; the other line agrees with both.
    name: 'one column of amounts that holds what is recognised is told to differ from that',
    sheet: ledger,
    sheets: {
      산정표: `
        비용             | 금액(천원)
        1. 기술개발      |
        가. 자체기술개발 |
        ① 인건비        | 7,001
        ② 재료비        | 1,501
        ③ 임차료        |
        나. 위탁         |`,
    },
    at: ['산정표!B4'],
    says: ['소계가', '7,001천원', '8,000.6천원'],
  },
  ...(
    [
      ['each line of a summary is what its sheet comes to, in thousands and rounded', '1분기 | 2 | 5,700', '2분기 | 1 | 1,501', [], []],
      [
        'a line of a summary says something else than its sheet: both figures and cells',
        '1분기 | 2 | 5,600',
        '2분기 | 1 | 1,501',
        ['요약!C4'],
        ['5,600,000원', "'1분기'!C2:C3 5,700,000원", '차이 -100,000원'],
      ],
      ['no line agrees: it says something else of the sheets', '1분기 | 2 | 9,000', '2분기 | 1 | 8,000', [], []],
      ['a line without an amount says nothing', '1분기 | 2 | 5,700', '2분기 | 1 | ', [], []],
    ] as const
  ).map(([name, first, second, at, says]) => ({
    name,
    sheet: '메모 | 분기 요약은 다음 시트에',
    sheets: {
      요약: `
        분기별 연구개발비 (단위: 천원)

        구분 | 건수 | 금액
        ${first}
        ${second}
        합계 | 3 | 7,201`,
      '1분기': `
        일자       | 분류    | 장부금액(원)
        2013-01-05 | 1.가.① | 4,200,000
        2013-03-05 | 1.가.② | 1,500,000`,
      '2분기': `
        일자       | 분류    | 장부금액(원)
        2013-04-05 | 1.가.② | 1,500,500
        2013-06-05 | 1.가.② | `,
    },
    at,
    says,
    others: ['amount-missing 2분기!C3'],
  })),
);
