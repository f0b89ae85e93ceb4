/** Lists of shareholders in the shapes in which firms write them. */
import { describe, expect, it } from 'vitest';
import { heldBy, shareholdersIn, shareholdersOfPlan } from '../../src/reading/shareholders';
import { formIn } from '../../src/reading/form-values';
import { blankForm } from '../../src/documents/forms';
import { textsOf } from '../../src/law/texts';
import { blockOf, blockOfNew, type TestCell } from '../lib/sheets';

type Rows = readonly (readonly TestCell[])[];
const read = (rows: Rows, sheet = '주주명부', merges: readonly string[] = []) => {
  const { lists, unread } = shareholdersIn(blockOf({ name: sheet, rows, merges }));
  return {
    held: lists.map((list) => [...heldBy(list).values()].map(({ name, held }) => `${name} ${held}`).join(', ')),
    wholes: lists.map(({ whole }) => whole),
    unread: unread.map(({ area, why }) => `${area.top + 1} ${why.ko}`),
  };
};

describe('one list', () => {
  it.each([
    {
      what: 'fractions',
      rows: [
        ['주주명', '지분율'],
        ['홍', 0.6],
        ['김', 0.4],
      ],
      held: '홍 60, 김 40',
      whole: 100,
    },
    {
      what: 'text with its sign',
      rows: [
        ['주주명', '지분율'],
        ['홍', '60%'],
        ['김', '40 ％'],
      ],
      held: '홍 60, 김 40',
      whole: 100,
    },
    {
      what: 'a fraction beside texts with their sign',
      rows: [
        ['주주명', '지분율'],
        ['홍', '60%'],
        ['김', 0.4],
      ],
      held: '홍 60, 김 40',
      whole: 100,
    },
    {
      what: 'half a per cent beside texts',
      rows: [
        ['주주명', '지분율'],
        ['홍', '99.5%'],
        ['김', 0.5],
      ],
      held: '홍 99.5, 김 0.5',
      whole: 100,
    },
    {
      what: 'part sums',
      rows: [
        ['구분', '주주명', '주식수'],
        ['특수관계인', '홍', 500],
        ['', '이', 400],
        ['소계', '', 900],
        ['기타', '박', 100],
        ['소계', '', 100],
        ['합계', '', 1000],
      ],
      held: '홍 500, 이 400, 박 100',
      whole: 1000,
    },
    {
      what: 'part sums in per cent',
      rows: [
        ['구분', '주주명', '지분율'],
        ['가', '홍', 50],
        ['소계', '', 50],
        ['나', '박', 50],
        ['합계', '', 100],
      ],
      held: '홍 50, 박 50',
      whole: 100,
    },
    {
      what: 'the sum above',
      rows: [
        ['주주명', '주식수'],
        ['합계', 1000],
        ['홍', 500],
        ['이', 500],
      ],
      held: '홍 500, 이 500',
      whole: 1000,
    },
    {
      what: 'a sum of part that says 합계',
      rows: [
        ['주주명', '주식수'],
        ['홍', 500],
        ['합계', 500],
        ['이', 300],
        ['총계', 800],
      ],
      held: '홍 500, 이 300',
      whole: 800,
    },
    {
      what: 'a blank row',
      rows: [
        ['주주명', '지분율'],
        ['홍', 50],
        [null, null],
        ['박', 50],
        ['합계', 100],
      ],
      held: '홍 50, 박 50',
      whole: 100,
    },
    {
      what: 'a sum without a word',
      rows: [
        ['주주명', '주식수'],
        ['홍', 50],
        ['박', 50],
        [null, 100],
      ],
      held: '홍 50, 박 50',
      whole: 100,
    },
    {
      what: 'one person twice',
      rows: [
        ['주주명', '종류', '지분율'],
        ['홍길동', '보통주', 6],
        ['홍 길동', '우선주', 6],
        ['이', '보통주', 88],
      ],
      held: '홍길동 12, 이 88',
      whole: 100,
    },
    {
      what: 'another heading',
      rows: [
        ['주주(성명)', '보유주식수', '지분율 (%)'],
        ['홍', 10, 60],
        ['이', 5, 40],
      ],
      held: '홍 60, 이 40',
      whole: 100,
    },
    {
      what: '성명 또는 명칭',
      rows: [
        ['성명 또는 명칭', '주식 수', '비율'],
        ['홍', 10, 60],
        ['이', 5, 40],
      ],
      held: '홍 60, 이 40',
      whole: 100,
    },
    {
      what: '소유비율(％)',
      rows: [
        ['성명', '소유비율(％)'],
        ['홍', 60],
        ['이', 40],
      ],
      held: '홍 60, 이 40',
      whole: 100,
    },
    {
      what: 'two rows of headings',
      rows: [
        ['성명', '소유주식', null],
        [null, '주식수', '지분율'],
        ['홍', 10, 60],
        ['이', 5, 40],
      ],
      held: '홍 60, 이 40',
      whole: 100,
    },
    {
      what: 'numbers with their word',
      rows: [
        ['주주명', '주식수(주)'],
        ['홍', '1,000주'],
        ['이', '500 주'],
      ],
      held: '홍 1000, 이 500',
      whole: undefined,
    },
    {
      what: 'a remark below',
      rows: [
        ['주주명', '지분율'],
        ['홍', 100],
        ['※ 2013년 말 현재', null],
      ],
      held: '홍 100',
      whole: 100,
    },
    {
      what: 'a name merged over its two kinds',
      rows: [
        ['주주명', '종류', '지분율'],
        ['홍', '보통주', 30],
        [null, '우선주', 20],
        ['이', '보통주', 50],
      ],
      merges: ['A2:A3'],
      held: '홍 50, 이 50',
      whole: 100,
    },
  ])('$what', ({ rows, held, whole, merges }) => {
    expect(read(rows as Rows, '주주명부', merges)).toEqual({ held: [held], wholes: [whole], unread: [] });
  });
});

describe('more than one list, or none', () => {
  it('reads all lists of a sheet, one below and one beside the other', () => {
    const below = [
      ['주주명부 2012'],
      ['주주명', '지분율'],
      ['홍', 100],
      ['합계', 100],
      [],
      ['주주명부 2013 (현재)'],
      ['주주명', '지분율'],
      ['홍', 60],
      ['박', 30],
      ['합계', 90],
    ];
    expect(read(below).held).toEqual(['홍 100', '홍 60, 박 30']);
    expect(
      read([
        ['주주명', '지분율', null, '주주명', '지분율'],
        ['홍', 100, null, '박', 70],
        [null, null, null, '이', 30],
      ]).held,
    ).toEqual(['홍 100', '박 70, 이 30']);
  });
  it.each([
    {
      what: 'by the sheet',
      sheet: '자회사 주주명부',
      rows: [
        ['주주명', '지분율'],
        ['성춘향', 100],
      ],
    },
    { what: 'by the title', sheet: '현황', rows: [['관계회사 주주 현황'], ['주주명', '지분율'], ['성춘향', 100]] },
    { what: 'that the firm invested in', sheet: '주주 현황', rows: [['투자사 주주명부'], ['주주명', '지분율'], ['성춘향', 100]] },
  ])('leaves out the list of another company, told $what', ({ sheet, rows }) => {
    expect(read(rows, sheet)).toEqual({ held: [], wholes: [], unread: [] });
  });
  it('reads the firm’s own list above that of a subsidiary', () => {
    const rows = [['주주명부'], ['주주명', '지분율'], ['홍', 100], [], ['자회사 주주 현황'], ['주주명', '지분율'], ['성춘향', 100]];
    expect(read(rows)).toEqual({ held: ['홍 100'], wholes: [100], unread: [] });
  });
  it('finds the list far down in a sheet about the whole firm', () => {
    const rows = [
      ['(주)모두 현황'],
      ...Array.from({ length: 15 }, (_, place) => [`항목 ${place}`, 'x']),
      ['■ 주주 현황'],
      ['주주명', '지분율'],
      ['홍', 0.6],
      ['소계', 0.6],
      [],
      ['캐피탈', 0.4],
      ['합계', 1],
    ];
    expect(read(rows, '현황')).toEqual({ held: ['홍 60, 캐피탈 40'], wholes: [100], unread: [] });
  });
  it('says where a sheet of shareholders gave no list, and which share could not be read', () => {
    expect(read([['주주 : 박 (지분율 60%)'], ['주주 : 이 (지분율 40%)']]).unread[0]).toMatch(/^1 주주 목록으로 보이나/);
    const odd = read([
      ['주주명', '지분율'],
      ['홍', 50],
      ['박', '-'],
      ['이', '오십'],
      ['합계', 100],
    ]);
    expect(odd).toEqual({ held: ['홍 50'], wholes: [100], unread: ['4 주주 ‘이’의 지분을 읽지 못했습니다: 오십'] });
    // An empty list and a sheet that only mentions shareholders say nothing.
    expect(read([['주주명부'], ['주주명', '지분율']])).toEqual({ held: [], wholes: [], unread: [] });
    expect(read([['2013년 주요 일정'], ['주주총회', 41_700]], '일정').unread).toEqual([]);
  });
});

describe('별지 제1-1호: the paid-in capital is printed in 백만원', () => {
  const blank = blockOfNew(blankForm(textsOf('2013-60'), '별지 제1-1호'));
  const at = (pattern: RegExp): readonly [number, number] => {
    const row = blank.values.findIndex((cells) => cells.some((cell) => pattern.test(String(cell ?? ''))));
    return [row, (blank.values[row] as readonly unknown[]).findIndex((cell) => pattern.test(String(cell ?? '')))];
  };
  it.each([
    { capital: 100, shares: [60, 40], whole: 100 },
    { capital: 100, shares: [60_000, 40_000], whole: 100_000 },
    { capital: 100, shares: [60_000_000, 40_000_000], whole: 100_000_000 },
    { capital: 100, shares: [60_000_000, 20_000_000], whole: 100_000_000 },
    { capital: '100백만원', shares: [60_000_000, 40_000_000], whole: 100_000_000 },
    { capital: '1억원', shares: [60_000_000, 20_000_000], whole: 100_000_000 },
    { capital: '100,000천원', shares: [60_000, 50_000], whole: 100_000 },
    { capital: '1억', shares: ['60백만원', '40백만원'], whole: 100_000_000 },
  ])('$capital beside $shares', ({ capital, shares, whole }) => {
    const values = blank.values.map((row) => [...row]);
    const [row, column] = at(/자 본 금 \(납입자본금\)/);
    const [head, held] = at(/^소유주식/);
    const [, name] = at(/^성 명$/);
    values[row]![column + 2] = capital;
    values[row]![column + 3] = null;
    shares.forEach((share, place) => {
      values[head + 1 + place]![held] = share;
      values[head + 1 + place]![name] = `홍${place}`;
    });
    expect(shareholdersOfPlan(formIn({ ...blank, values })!)?.whole).toBe(whole);
  });
});
