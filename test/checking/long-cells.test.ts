/** Cells of thousands of like signs, as systems pad them: a pattern that tries all ways to cut them would hold the check up for minutes. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type CellValue } from '../../src/checking';
import { readFirm } from '../../src/documents/forms';

const HEAD: CellValue[] = ['일자', '전표번호', '계정과목', '적요', '거래처', '비목', '요건구분', '장부금액', '조정금액', '소계', '조정사유'];
const ROW: CellValue[] = [41_290, 'V1', '원재료비', '시약', '(주)가', '1.가.②', null, 1_000, 0, 1_000, null];
const LENGTH = 3_000;

it.each([' ', '\t', '\n', '-', '0', '1,', '(', ')', '.', '가', '가 ', '원 ', '①', '[', 'krw '])('%j over and over', (piece) => {
  const long = `연구${piece.repeat(LENGTH / piece.length)}!`;
  const values = [[`연구개발비 배분표${long}`], ['업체명', long, '신청일', long], [], HEAD, ROW];
  for (const column of HEAD.keys()) values.push(ROW.map((cell, at) => (at === column ? long : cell)));
  const { user } = process.cpuUsage();
  checkWorkbook([{ sheetId: 's', sheet: '배분', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false }], {
    facts: { appliedOn: date('2014-02-14') },
  });
  // A tenth of a second on a quiet machine; before it was looked after, blanks took hours.
  expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(2_500);
});

/** As much as a cell holds, where each alone took three to eleven seconds: the heading of amounts beside owners, and the unit. */
it.each([
  ['blanks in the heading of the amounts, and where a share belongs', 1, `1${' '.repeat(32_000)}x`],
  ['dots where the unit stands', 0, `김하나${'.'.repeat(32_000)}!`],
  ['closing brackets where the unit stands', 0, `원${')'.repeat(32_000)}!`],
])('%s', (_, row, long) => {
  const values: CellValue[][] = [
    ['신청일', '2014-02-14', null, '단위', '원'],
    ['일자', '비목', '적요', '거래처', '장부금액'],
    ['2013-01-25', '1.가.②', '부품', '대성', 1_000_000],
    [],
    ['주주명', '지분율', '관계', '출자금액', null],
    ['홍길동', long, '대표', long, null],
    ['성명', long, '직급', null, null],
  ];
  (values[row] as CellValue[])[4] = long;
  const { user } = process.cpuUsage();
  checkWorkbook([{ sheetId: 's', sheet: '배분', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false }]);
  expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(2_500);
});

/** Three times what a cell of Excel holds (a text file may hold more): a pattern that takes the square of this takes minutes for one cell. */
const VERY_LONG = 100_000;
const PIECES = [
  ...[' ', '\t', '\n', '-', '0', '1,', '(', ')', '.', '가', '가 ', '원 ', '①', '[', ':', '=', '/', '·', 'ㆍ', '<', '"', 'a', 'a@', 'krw ', 'T '],
  ...[
    '은',
    '및',
    '업태 ',
    '종목 ',
    '1주/',
    '제',
    '제1',
    '2013-',
    '2013.1~',
    '단위',
    '급=',
    '없음',
    '아님 ',
    '지분 1/2 ',
    '별표 3 ',
    '(비목 ',
    '주주 ',
    '1.가.',
  ],
];

it.each([0, 1, 2, 3])('a ledger and a sheet of the firm with 100,000 like signs in every cell, %s', (turn) => {
  const long = (at: number): string => `연구${(PIECES[(at * 4 + turn) % PIECES.length] as string).repeat(VERY_LONG).slice(0, VERY_LONG)}!`;
  const ledger = [
    [`연구개발비 배분표${long(0)}`],
    ['단위', long(1), '신청일', long(2)],
    HEAD,
    ROW,
    ...HEAD.map((_head, column) => ROW.map((cell, at) => (at === column ? long(column) : cell))),
    ['주주명', '지분율', '관계', '출자금액', long(3)],
    ['홍길동', long(4), '대표', long(5), null],
    [],
    ['재=1.가.②, 급=1.가.①', long(6)],
    [long(7)],
  ];
  const firm = ['업체명', '대표자', '사업자등록번호', '전화', '이메일', '설립일', '업종', '사업의 종류', '종업원 수', '유효기간', '매출액'].map((label, at) => [
    label,
    long(at),
  ]);
  const blocks = [ledger, firm].map((values, at) => ({
    sheetId: `s${at}`,
    sheet: at === 0 ? '배분' : '기업',
    top: 0,
    left: 0,
    values,
    formulas: new Map(),
    hiddenRows: new Set<number>(),
    merges: [],
    date1904: false,
  }));
  const { user } = process.cpuUsage();
  checkWorkbook(blocks, { facts: { appliedOn: date('2014-02-14') } });
  readFirm(blocks);
  // Half a second on a quiet machine.
  expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(15_000);
});
