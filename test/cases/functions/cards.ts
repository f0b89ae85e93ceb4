/** The scorecards: VENTURE_CARD, VENTURE_SCORE, VENTURE_POINTS, VENTURE_RESULT. */
import { expect } from 'vitest';
import { column, NA, VALUE, type Case } from './case';

const grades = (list: string): string[] => list.split('');
const all2 = (points: number, count: number): number[] => Array.from({ length: count }, () => points);
const all = (grade: string, count: number): string[] => Array.from({ length: count }, () => grade);
const na = expect.objectContaining({ code: '#N/A' }) as unknown;
const value = expect.objectContaining({ code: '#VALUE!' }) as unknown;

// 배점, as printed in 별표 4–6.
const CARD_4 = [10, 16, 9, 9, 12, 12, 7, 7, 9, 9];
const CARD_5 = [6, 9, 5, 5, 5, 5, 5, 5, 7, 5, 4, 7, 7, 7, 4, 4, 5, 5];
const CARD_6 = [9, 9, 12, 12, 13, 10, 5, 4, 4, 7, 5, 6, 4];
const shares: Readonly<Record<string, number>> = { A: 5, B: 4, C: 3, D: 2, E: 1 };

export const cards: readonly Case[] = [
  {
    id: 'VENTURE_CARD',
    args: [4],
    value: [
      ['경영주 기술능력', '기술지식 수준 및 경험수준', '기술지식수준', 10],
      ['경영주 기술능력', '기술지식 수준 및 경험수준', '기술경험수준', 16],
      ['경영주 기술능력', '경영능력', '기술인력관리', 9],
      ['경영주 기술능력', '경영능력', '경영의지 및 사업수완', 9],
      ['사업성', '신청기술(제품)의 경쟁력', '인지도', 12],
      ['사업성', '신청기술(제품)의 경쟁력', '대체품과의 비교우위성', 12],
      ['사업성', '사업계획의 타당성', '판매계획의 타당성', 7],
      ['사업성', '사업계획의 타당성', '판매처의 다양성 및 안정성', 7],
      ['사업성', '수익전망', '매출액 법인세비용 차감전 순이익률', 9],
      ['사업성', '수익전망', '투자대비 회수가능성', 9],
    ],
    why: '별표 4',
  },
  ...(
    [
      [4, CARD_4],
      ['별표5', CARD_5],
      ['별표 6', CARD_6],
      ['［별표 ５］', CARD_5],
      ['Appendix 6', CARD_6],
      ['5', CARD_5],
    ] as const
  ).map(([card, points]): Case => ({
    id: 'VENTURE_CARD',
    args: [card],
    value: points.map((most) => [expect.any(String), expect.any(String), expect.any(String), most]),
    why: '배점',
  })),
  { id: 'VENTURE_CARD', args: [3], value: VALUE, message: 'card', why: 'no such card' },
  { id: 'VENTURE_CARD', args: [null], value: NA, why: 'no card' },
  // 별표 4 and 5 of 2025: weights in per cent.
  {
    id: 'VENTURE_CARD',
    args: ['4-1', '2025-04-01'],
    value: [
      ['기술혁신성', '기술개발 기반', '연구조직 및 기술 인력의 전문성', 30],
      ['기술혁신성', '기술개발 활동', '기술개발 계획의 적절성', 30],
      ['기술혁신성', '기술개발 활동', 'R&D 실적', 10],
      ['기술혁신성', '기술개발 성과', '기술의 차별성', 20],
      ['기술혁신성', '기술개발 성과', '지식재산권 보유현황', 10],
      ['사업성장성', '사업화 기반', '목표시장 설정의 적절성', 20],
      ['사업성장성', '사업화 활동', '기업가정신 기반의 사업계획의 적절성', 50],
      ['사업성장성', '사업화 활동', '협업 실적', 10],
      ['사업성장성', '사업화 활동', 'ESG 경영의 적절성', 3],
      ['사업성장성', '사업화 성과', '자금운용 계획의 타당성', 20],
    ],
    why: '별표 4의 표 1',
  },
  { id: 'VENTURE_CARD', args: ['별표 4', '2025-04-01'], value: NA, message: '4-1', why: 'three tables: one of them is asked for' },
  { id: 'VENTURE_CARD', args: ['4-1'], value: NA, message: '이 고시에는', why: 'without a day the notice 2013-60 decides' },
  { id: 'VENTURE_CARD', args: [6, '2025-04-01'], value: NA, message: '이 고시에는', why: 'no 별표 6 of that kind today' },
];

export const scores: readonly Case[] = [
  ...(
    [
      [4, 10],
      [5, 18],
      [6, 13],
    ] as const
  ).flatMap(([card, count]): Case[] => [
    { id: 'VENTURE_SCORE', args: [[all('A', count)], card], value: 100, why: 'all A: 100 × 5/5' },
    { id: 'VENTURE_SCORE', args: [column(...all('B', count)), card], value: 80, why: 'all B: 100 × 4/5, down a column' },
    { id: 'VENTURE_SCORE', args: [[all('C', count)], card], value: 60, why: 'all C: 100 × 3/5' },
    { id: 'VENTURE_SCORE', args: [[all('D', count)], card], value: 40, why: 'all D: 100 × 2/5' },
    { id: 'VENTURE_SCORE', args: [[all('E', count)], card], value: 20, why: 'all E: 100 × 1/5' },
  ]),
  { id: 'VENTURE_SCORE', args: [[all('C', 18)], 5, '기술성'], value: 25.8, why: '43 × 3/5' },
  { id: 'VENTURE_SCORE', args: [[all('C', 13)], 6, 'technology'], value: 24, why: '40 × 3/5' },
  { id: 'VENTURE_SCORE', args: [[all('A', 18)], 5, '경영주'], value: 25, why: '25' },
  { id: 'VENTURE_SCORE', args: [[all('A', 18)], 5, '경영주 기술능력'], value: 25, why: 'the section by its full name' },
  { id: 'VENTURE_SCORE', args: [[all('A', 18)], 5, 'Business'], value: 32, why: '32' },
  { id: 'VENTURE_SCORE', args: [[all('A', 10)], 4, '사업성'], value: 56, why: '56' },
  {
    id: 'VENTURE_SCORE',
    args: [[['a', 'Ｂ', ' c ', 'd', 'E등급', 'A', 'A', 'A', 'A', 'A']], 4],
    value: 10 + 12.8 + 5.4 + 3.6 + 2.4 + 12 + 7 + 7 + 9 + 9,
    why: 'read kindly',
  },
  {
    id: 'VENTURE_SCORE',
    args: [[all('A', 10), all('', 10), all('C', 10)], 4],
    value: [[100], [''], [60]],
    why: 'a block: a column, an empty row is an empty text',
  },
  {
    id: 'VENTURE_SCORE',
    args: [[all('A', 10), grades('AAAAAFAAAA'), [...all('A', 9), null], all('E', 10)], 4],
    value: [[100], [value], [na], [20]],
    why: 'a bad row is an error in its own cell',
  },
  { id: 'VENTURE_SCORE', args: [[['A', 'A', 'A', 'A', 'X', 'X', 'X', 'X', 'X', 'X']], 4, '경영주'], value: 44, why: 'only the section is looked at' },
  { id: 'VENTURE_SCORE', args: [[all('', 10)], 4], value: '', why: 'an empty firm' },
  { id: 'VENTURE_SCORE', args: [column(...all('', 10)), 4], value: '', why: 'an empty firm, down a column' },
  { id: 'VENTURE_SCORE', args: [[[...all('A', 9), '']], 4], value: NA, message: /10번째 항목 ‘투자대비 회수가능성’/, why: 'a grade is not given' },
  { id: 'VENTURE_SCORE', args: [[grades('AAFAAAAAAA')], 4], value: VALUE, message: 'grades 1행 3열: ‘F’', why: 'no grade' },
  { id: 'VENTURE_SCORE', args: [column(...grades('AAAAAAAAA'), 3), 4], value: VALUE, message: 'grades 10행 1열: ‘3’', why: 'a number is no grade' },
  { id: 'VENTURE_SCORE', args: [[all('A', 11)], 4], value: VALUE, message: '10개', why: 'another width' },
  { id: 'VENTURE_SCORE', args: [[all('A', 10)], 7], value: VALUE, message: 'card', why: 'no such card' },
  { id: 'VENTURE_SCORE', args: [[all('A', 10)], 4, '기술성'], value: VALUE, why: '별표 4 has no technology section' },
  { id: 'VENTURE_SCORE', args: [[all('A', 10)], 4, '기타'], value: VALUE, message: 'section', why: 'no such section' },
  ...['', ' ', [['']], [[null]], []].map((empty): Case => ({
    id: 'VENTURE_SCORE',
    args: [empty, 4],
    value: NA,
    message: 'grades',
    why: 'an empty cell: no grades were given',
  })),
  { id: 'VENTURE_SCORE', args: ['A', 4], value: VALUE, message: '1행 1열', why: 'one grade is no firm' },
  { id: 'VENTURE_SCORE', args: [null, 4], value: NA, message: 'grades', why: 'no grades' },
  { id: 'VENTURE_SCORE', args: [[all('A', 10)], null], value: NA, message: 'card', why: 'no card' },
  // 30×80 + 30×70 + 10×50 + 20×90 + 10×0 = 6,800 hundredths.
  { id: 'VENTURE_SCORE', args: [[[80, 70, 50, 90, 0, 60, 70, 40, 100, 50]], '4-1', '기술성', '2025-04-01'], value: 68, why: 'weighted' },
  // 20×60 + 50×70 + 10×40 + 3×100 + 20×50 = 6,400 hundredths.
  { id: 'VENTURE_SCORE', args: [[[80, 70, 50, 90, 0, 60, 70, 40, 100, 50]], '4-1', '사업성장성', '2025-04-01'], value: 64, why: 'weighted' },
  { id: 'VENTURE_SCORE', args: [[all2(100, 10)], '4-1', '사업성', '2025-04-01'], value: 103, why: 'as printed, with 3 % of ESG' },
  { id: 'VENTURE_SCORE', args: [[all2(100, 10)], '4-1', '경영주', '2025-04-01'], value: VALUE, message: '‘경영주’', why: 'no such section, as it was written' },
  { id: 'VENTURE_SCORE', args: [[all2(100, 10)], '4-1', null, '2025-04-01'], value: NA, message: '합계', why: 'the text has no total of the two' },
  { id: 'VENTURE_SCORE', args: [[all2(101, 10)], '4-1', '기술성', '2025-04-01'], value: VALUE, message: '0~100', why: 'more than a hundred' },
  { id: 'VENTURE_SCORE', args: [[all('A', 6)], 5, '기술성', '2025-04-01'], value: VALUE, message: '등급', why: 'the table has no grades' },
  { id: 'VENTURE_SCORE', args: [[all2(50, 6)], 5, '경영주', '2025-04-01'], value: VALUE, why: 'no such section' },
];

const mixed = grades('ABCDEABCDEABCDEABC');
export const points: readonly Case[] = [
  ...(
    [
      [4, CARD_4],
      [5, CARD_5],
      [6, CARD_6],
    ] as const
  ).map(([card, most]): Case => ({
    id: 'VENTURE_POINTS',
    args: [[mixed.slice(0, most.length)], card],
    value: [most.map((max, at) => (max * (shares[mixed[at] as string] as number)) / 5)],
    why: '배점 × share, item by item',
  })),
  {
    id: 'VENTURE_POINTS',
    args: [column(...mixed.slice(0, 10)), 4],
    value: CARD_4.map((max, at) => [(max * (shares[mixed[at] as string] as number)) / 5]),
    why: 'down a column',
  },
  {
    id: 'VENTURE_POINTS',
    args: [[all('A', 10), [...all('A', 8), 'x', '']], 4],
    value: [CARD_4, [...CARD_4.slice(0, 8), value, na]],
    why: 'errors in their own cells',
  },
  { id: 'VENTURE_POINTS', args: [[all('', 10)], 4], value: [all('', 10)], why: 'an empty row stays empty' },
  { id: 'VENTURE_POINTS', args: ['', 4], value: NA, message: 'grades', why: 'an empty cell' },
  { id: 'VENTURE_POINTS', args: [[all('A', 9)], 4], value: VALUE, why: 'another width' },
  { id: 'VENTURE_POINTS', args: [[[100, 50, 0, 33.3, 1, 0]], 5, '2025-04-01'], value: [[20, 20, 0, 13.32, 0.4, 0]], why: '별표 5: 20, 40, 40, 40, 40, 20' },
];

/** The marks of 제6조, just below, at and above; sums in fifths stand beside them. */
export const results: readonly Case[] = [
  // 별표 4 (배점 10 16 9 9 12 12 7 7 9 9): E for the last four 7 7 9 9 = 6.4; the first six 68 × 4/5 = 54.4 → 60.8.
  {
    id: 'VENTURE_RESULT',
    args: [[grades('BBBBBBEEEE')], 4],
    value: [[60.8, 35.2, '', 25.6, '부적격', '총점 60.8점: 65점 이상이어야 합니다']],
    why: '44 × 4/5 = 35.2; 24 × 4/5 + 32 × 1/5 = 25.6',
  },
  // 44 + 12·3/5 + 12·3/5 + (7 + 7)·1/5 + 9·2/5 + 9·1/5 = 66.6; with 12·2/5 instead of one 12·3/5: 64.2.
  { id: 'VENTURE_RESULT', args: [[grades('AAAACCEEDE')], 4], value: [[66.6, 44, '', 22.6, '적격', '']], why: 'above 65' },
  { id: 'VENTURE_RESULT', args: [[grades('AAAACDEEDE')], 4], value: [[64.2, 44, '', 20.2, '부적격', '총점 64.2점: 65점 이상이어야 합니다']], why: 'below 65' },
  // 44 + 12 × 3/5 + 12 × 3/5 + (7 + 7 + 9 + 9) × 1/5 = 64.8.
  {
    id: 'VENTURE_RESULT',
    args: [[grades('AAAACCEEEE')], 4],
    value: [[64.8, 44, '', 20.8, '부적격', '총점 64.8점: 65점 이상이어야 합니다']],
    why: '0.2 below 65',
  },
  // 65 is 325 fifths: 44 × 5 = 220; 12·2 + 12·2 = 48 → 268; 7·2 + 7·1 = 21 → 289; 9·2 + 9·2 = 36 → 325.
  { id: 'VENTURE_RESULT', args: [[grades('AAAADDDEDD')], 4], value: [[65, 44, '', 21, '적격', '']], why: '325 fifths: exactly 65' },
  // 별표 5, technology 5 5 5 5 7 5 4 7: all C is 129 fifths (25.8), the floor of 26 is 130.
  {
    id: 'VENTURE_RESULT',
    args: [[grades('AAAA' + 'CCCCCCCC' + 'AAAAAA')], 5],
    value: [[82.8, 25, 25.8, 32, '부적격', '기술성 25.8점: 26점 이상이어야 합니다']],
    why: '25 + 25.8 + 32; technology 0.2 below its floor',
  },
  // 5·(3+3+3+3) = 60, 7·4 = 28, 5·2 = 10, 4·1 = 4, 7·4 = 28: 130 fifths, exactly 26.
  { id: 'VENTURE_RESULT', args: [[grades('AAAA' + 'CCCCBDEB' + 'AAAAAA')], 5], value: [[83, 25, 26, 32, '적격', '']], why: 'exactly 26' },
  {
    id: 'VENTURE_RESULT',
    args: [[all('C', 18)], 5],
    value: [[60, 15, 25.8, 19.2, '부적격', '총점 60점: 65점 이상이어야 합니다, 기술성 25.8점: 26점 이상이어야 합니다']],
    why: 'all reasons',
  },
  // 별표 6: 12 13 10 5, all C: exactly 24.
  { id: 'VENTURE_RESULT', args: [[grades('AAA' + 'CCCC' + 'AAAAAA')], 6], value: [[84, 30, 24, 30, '적격', '']], why: '40 × 3/5 = 24 exactly' },
  {
    id: 'VENTURE_RESULT',
    args: [[grades('AAA' + 'CCCD' + 'AAAAAA')], 6],
    value: [[83, 30, 23, 30, '부적격', '기술성 23점: 24점 이상이어야 합니다']],
    why: 'one grade less',
  },
  // 9·5 + 9·1 + 12·5 = 114 fifths, 22.8; 24 and 30 × 3/5 = 18 beside it.
  {
    id: 'VENTURE_RESULT',
    args: [[grades('AEA' + 'CCCC' + 'CCCCCC')], 6],
    value: [[64.8, 22.8, 24, 18, '부적격', '총점 64.8점: 65점 이상이어야 합니다']],
    why: 'the total alone is missed',
  },
  { id: 'VENTURE_RESULT', args: [column(...all('A', 13)), 6], value: [[100, 30, 40, 30, '적격', '']], why: 'down a column' },
  {
    id: 'VENTURE_RESULT',
    args: [[all('A', 10), all('', 10), [...all('A', 9), null], [...all('A', 9), 'G'], all('B', 10)], 4],
    value: [[100, 44, '', 56, '적격', ''], all('', 6), Array(6).fill(na), Array(6).fill(value), [80, 35.2, '', 44.8, '적격', '']],
    why: 'a firm a row: empty, incomplete and wrong ones spoil no other',
  },
  { id: 'VENTURE_RESULT', args: [[[...all('A', 9), null]], 4], value: NA, why: 'incomplete is no 부적격' },
  {
    id: 'VENTURE_RESULT',
    args: [[all2(50, 6)], 5, '2025-04-01'],
    value: [['', '', 50, 50, '합격점 없음', expect.stringContaining('7명') as unknown]],
    why: '제10조: a committee decides',
  },
];
