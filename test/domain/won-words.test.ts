import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readWon } from '../../src/domain';

const 억 = 100_000_000;
const 만 = 10_000;

describe('readWon', () => {
  it.each<[string, number, 'none' | 'won' | 'large']>([
    ['1418500000', 1_418_500_000, 'none'],
    ['1,418,500,000', 1_418_500_000, 'none'],
    ['1,418,500,000원', 1_418_500_000, 'won'],
    ['₩3,000', 3_000, 'won'],
    ['0', 0, 'none'],
    ['12억', 12 * 억, 'large'],
    ['12억원', 12 * 억, 'large'],
    ['12 억 원', 12 * 억, 'large'],
    ['３천만', 30_000_000, 'large'],
    ['3천만원', 30_000_000, 'large'],
    ['1억 2천만원', 120_000_000, 'large'],
    ['1억2천만', 120_000_000, 'large'],
    ['12.5억', 1_250_000_000, 'large'],
    ['0.5억원', 50_000_000, 'large'],
    ['1,200백만', 1_200_000_000, 'large'],
    ['1200백만원', 1_200_000_000, 'large'],
    ['1,200 백만원', 1_200_000_000, 'large'],
    ['850천원', 850_000, 'large'],
    ['5만', 50_000, 'large'],
    ['3만5천', 35_000, 'large'],
    ['3만5천원', 35_000, 'large'],
    ['5천2백만원', 52_000_000, 'large'],
    ['2.5천만', 25_000_000, 'large'],
    ['20000만원', 200_000_000, 'large'],
    ['1조 2천억', 1_200_000_000_000, 'large'],
    ['12십억', 12_000_000_000, 'large'],
    ['3백억', 30_000_000_000, 'large'],
    ['2억 5,000원', 200_005_000, 'large'],
    ['1억 2,345만 6,789원', 123_456_789, 'large'],
    ['1억2345만6789', 123_456_789, 'large'],
    ['일억이천만원', 120_000_000, 'large'],
    ['금 일억이천만원정', 120_000_000, 'large'],
    ['오천만원', 50_000_000, 'large'],
    ['십이억', 1_200_000_000, 'large'],
    ['12億', 12 * 억, 'large'],
    ['1.23456789억', 123_456_789, 'large'],
    ['1.2 billion', 1_200_000_000, 'large'],
    ['1,200 million won', 1_200_000_000, 'large'],
    ['KRW 350 thousand', 350_000, 'large'],
  ])('%s is %d', (input, won, ownUnit) => {
    expect(readWon(input)).toEqual({ kind: 'won', won, ownUnit });
  });

  it.each<[string, number, number]>([
    ['2억5천', 250_000_000, 200_005_000],
    ['2억 5천원', 250_000_000, 200_005_000],
    ['2억500', 205_000_000, 200_000_500],
    ['1조 5천', 1_500_000_000_000, 1_000_000_005_000],
    ['3억 2천5백', 325_000_000, 300_002_500],
  ])('%s is %d or %d, and asked about', (input, ...choices) => {
    expect(readWon(input)).toEqual({ kind: 'unclear', choices });
  });

  it.each([
    '',
    '-',
    '억',
    '백만원',
    '천만',
    '만원',
    '약 12억',
    '12억여원',
    '12억 미만',
    '12억 이상',
    '12억~15억',
    '10억 20억',
    '1억 20000만',
    '5천12백만',
    '12.5억 3천만',
    '2억5',
    '1만 1억',
    '-3억',
    '△500',
    '(3억)',
    '12억(2013년)',
    '1.2.3억',
    '1,2억',
    '삼',
    '이',
    '없음',
    '1.5',
    '2013년',
    '9999999999억',
    '12 350',
    '1.5 apples',
    '10%',
  ])('%j is no amount that can be told', (input) => {
    expect(readWon(input)).toBeUndefined();
  });

  const written = fc.record({ jo: fc.nat(50), eok: fc.nat(9_999), man: fc.nat(9_999), won: fc.nat(9_999) });
  const comma = (n: number): string => n.toLocaleString('en-US');

  it('reads back whatever is written in 조, 억, 만 and won, with and without blanks and commas', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(written, fc.boolean(), fc.boolean(), ({ jo, eok, man, won }, blanks, commas) => {
        const show = (n: number): string => (commas ? comma(n) : String(n));
        const parts = [jo && `${show(jo)}조`, eok && `${show(eok)}억`, man && `${show(man)}만`, won && `${String(won).padStart(4, '0')}원`].filter(Boolean);
        const value = jo * 10_000 * 억 + eok * 억 + man * 만 + won;
        fc.pre(parts.length > 0 && (jo + eok + man > 0 || !commas));
        expect(readWon(parts.join(blanks ? ' ' : ''))).toMatchObject({ kind: 'won', won: value });
      }),
    );
  });

  it('reads every whole number of won as readNumber does, and one decimal of a unit exactly', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (won) => {
        for (const text of [String(won), comma(won), `${comma(won)}원`]) expect(readWon(text)).toMatchObject({ kind: 'won', won: readNumber(text) });
      }),
    );
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.constantFrom<[string, number]>(['천만', 10_000_000], ['백만', 1_000_000], ['억', 억], ['만', 만]),
        (tenths, [unit, size]) => {
          expect(readWon(`${tenths / 10}${unit}원`)).toMatchObject({ kind: 'won', won: (tenths * size) / 10 });
        },
      ),
    );
  });

  it('never answers an amount for a text whose digits and units it did not use', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.constantFrom('억', '천만', '백만', '만'),
        fc.constantFrom('약 ', '내외', ' 이상', '여', '?', ' (예상)', '~', '/년'),
        (n, unit, noise) => {
          const text = /^약/.test(noise) ? `${noise}${n}${unit}` : `${n}${unit}${noise}`;
          expect(readWon(text)).toBeUndefined();
        },
      ),
    );
  });
});
