/** Statements as many hands write them: the lines of 별표 3 in one column or several, other numbering, other names, mistakes in them. */
import { a1, areaName } from '../../../src/checking';
import type { TestCell, TestSheet } from '../../lib/sheets';
import { added, oddAmount, summed, type Expected, type ShapedWorkbook } from './cells';
import { Chance } from './random';

/** Depth, number, words, and whether the line is deleted: typed from 별표 3 of the notice. */
type Line = readonly [depth: 1 | 2 | 3, number: string, words: string, status?: 'leaf' | 'deleted'];
const LINES: readonly Line[] = [
  [1, '1', '기술개발'],
  [2, '가', '자체기술개발'],
  [3, '1', '연구요원 및 지원인력 인건비', 'leaf'],
  [3, '2', '견본품·부품·원재료·시약류 구입비', 'leaf'],
  [3, '3', '연구·시험용 시설 임차·이용료', 'leaf'],
  [2, '나', '위탁 및 공동기술개발'],
  [3, '1', '기관 위탁·공동기술개발', 'leaf'],
  [3, '2', '대학 소속 개인 위탁', 'leaf'],
  [2, '다', '<삭제>', 'deleted'],
  [2, '라', '직무발명 보상금', 'leaf'],
  [2, '마', '기술정보비(기술자문료)'],
  [3, '1', '연구원 자문', 'leaf'],
  [3, '2', '교수 자문', 'leaf'],
  [3, '3', '외국인 기술자 자문', 'leaf'],
  [2, '바', '기술지도비', 'leaf'],
  [2, '사', '고유상표·고유디자인 개발비', 'leaf'],
  [2, '아', '<삭제>', 'deleted'],
  [2, '자', '<삭제>', 'deleted'],
  [2, '차', '중소기업 디자인 개발지도비', 'leaf'],
  [1, '2', '인력개발'],
  [2, '가', '위탁훈련비'],
  [3, '1', '전문연구기관·대학 위탁교육', 'leaf'],
  [3, '2', '직업훈련기관 위탁훈련', 'leaf'],
  [3, '3', '승인 위탁훈련', 'leaf'],
  [3, '4', '중소기업 기술연수', 'leaf'],
  [3, '5', '기타 국내외 위탁훈련', 'leaf'],
  [2, '나', '사내직업능력개발훈련'],
  [3, '1', '실습재료비', 'leaf'],
  [3, '2', '기술자격검정 지원', 'leaf'],
  [3, '3', '<삭제>', 'deleted'],
  [3, '4', '훈련교사 급여', 'leaf'],
  [2, '마', '생산성향상 인력개발비'],
  [3, '1', '사내 자체교육비', 'leaf'],
  [3, '2', '위탁훈련비', 'leaf'],
];

const HEADS = [
  ['비 용', '장 부 금 액', '조 정 금 액', '소 계'],
  ['비용', '장부금액', '조정금액', '소계'],
  ['구분', '장부가액', '조정액', '인정금액'],
  ['항목', '금액', '조정', '소 계'],
  ['Cost', 'Book amount', 'Adjustment', 'Subtotal'],
] as const;

const MISTAKES = ['wrong subtotal', 'amount on a deleted line', 'amount as text', 'subtotal below zero', 'wrong total', 'an error'] as const;

export function shapedStatement(seed: number): ShapedWorkbook {
  const chance = new Chance(seed);
  const unit = chance.pick([1000, 1000, 1, 1_000_000]);
  const unitWord = { 1: '원', 1000: '천원', 1_000_000: '백만원' }[unit] as string;
  // Whole numbers of the unit; in 백만원 they are small.
  const scale = { 1: 100_000, 1000: 100, 1_000_000: 1 }[unit] as number;
  const split = chance.often(0.35);
  const depths = split ? 3 : 1;
  const left = chance.int(0, 2);
  const [book, adjustment, subtotal] = [left + depths, left + depths + 1, left + depths + 2];
  const formulas = chance.often(0.7);
  const circle = chance.pick<(n: string) => string>([
    (n) => String.fromCharCode(0x245f + Number(n)),
    (n) => String.fromCharCode(0x245f + Number(n)),
    (n) => `(${n})`,
    (n) => `${n})`,
  ]);
  const gap = chance.pick(['', ' ', '  ']);
  const indent = chance.often(0.3);
  const sums = chance.often(0.3);
  const mistakes = chance.shuffle(MISTAKES).slice(0, chance.int(1, 4));
  const sheet = chance.pick(['연구개발비산정표', '산정표', '별표3', 'Sheet1']);
  const rows: TestCell[][] = [];
  const merges: string[] = [];
  const expected: Expected[] = [];
  const put = (row: number, column: number, cell: TestCell): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as TestCell[];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  };
  const expect = (ruleId: string, row: number, column: number): void => void expected.push({ sheet, ruleId, address: a1(row, column) });

  let row = chance.int(0, 2);
  put(row, left, '연구개발비 산정표');
  if (chance.often(0.6)) merges.push(areaName({ top: row, left, bottom: row, right: subtotal }));
  row += 1;
  if (chance.often(0.6)) {
    put(row, left, '업체명');
    put(row++, left + 1, '(주)가온시스템');
  }
  const inHeader = chance.often(0.25);
  if (!inHeader) put(row++, chance.pick([left, subtotal]), chance.pick([`(단위 : ${unitWord})`, `단위: ${unitWord}`]));
  const heads = chance.pick(HEADS);
  put(row, left, heads[0]);
  [book, adjustment, subtotal].forEach((column, index) => put(row, column, inHeader ? `${heads[index + 1]}(${unitWord})` : (heads[index + 1] as string)));
  if (split && chance.often(0.5)) merges.push(areaName({ top: row, left, bottom: row, right: left + 2 }));
  row += 1;
  const first = row;

  const leaves = LINES.map((line, index) => ({ line, index })).filter(({ line }) => line[3] === 'leaf');
  const filled = chance.shuffle(leaves).slice(0, chance.int(8, 16));
  const wrong = new Map<number, string>();
  mistakes.forEach((mistake, index) => {
    if (mistake === 'amount on a deleted line')
      wrong.set(chance.pick(LINES.map((line, at) => (line[3] === 'deleted' ? at : -1)).filter((at) => at >= 0)), mistake);
    else if (mistake !== 'wrong total') wrong.set((filled[index] as { index: number }).index, mistake);
  });
  LINES.forEach((line, index) => {
    const [depth, number, words] = line;
    const mark = depth === 3 ? circle(number) : `${number}.`;
    const label = `${indent && !split ? '  '.repeat(depth - 1) : ''}${mark}${depth === 3 ? gap : ' '}${words}`;
    put(row, left + (split ? depth - 1 : 0), label);
    const mistake = wrong.get(index);
    if (mistake !== undefined || filled.some((one) => one.index === index)) {
      let amount: TestCell = chance.int(10, 900) * scale;
      let adjusted: TestCell = chance.often(0.2) ? -5 * scale : 0;
      if (mistake === 'amount on a deleted line') {
        adjusted = 0;
        expected.push({ sheet, ruleId: 'category-deleted', address: `*${row + 1}` });
      }
      if (mistake === 'amount as text') {
        adjusted = 0;
        amount = oddAmount(amount, chance.pick(['won', 'full-width'] as const));
        expect('amount-not-a-number', row, book);
      }
      if (mistake === 'an error') {
        amount = { error: '#REF!' };
        expect('amount-is-error', row, book);
      }
      if (mistake === 'subtotal below zero') {
        adjusted = -(amount as number) - 3 * scale;
        expect('subtotal-negative', row, subtotal);
      }
      put(row, book, amount);
      put(row, adjustment, adjusted);
      const sum = added(amount, adjusted);
      if (mistake === 'wrong subtotal') {
        put(row, subtotal, (sum as number) + 7 * scale);
        expect('subtotal-mismatch', row, subtotal);
      } else put(row, subtotal, formulas || typeof sum !== 'number' ? { f: `=${a1(row, book)}+${a1(row, adjustment)}`, v: sum } : sum);
    }
    row += 1;
  });
  // Headings may carry the sums of what stands under them.
  if (sums) {
    for (const depth of [2, 1] as const) {
      LINES.forEach((line, index) => {
        if (line[0] !== depth || line[3] !== undefined) return;
        const after = LINES.findIndex((other, at) => at > index && other[0] <= depth);
        const under = LINES.flatMap((other, at) => (at > index && (after < 0 || at < after) && other[0] === depth + 1 ? [first + at] : []));
        for (const column of [book, adjustment, subtotal]) {
          const value = summed(under.map((one) => (rows[one] as TestCell[])[column] ?? null));
          const empty = under.every((one) => ((rows[one] as TestCell[])[column] ?? null) === null);
          if (!empty)
            put(
              first + index,
              column,
              formulas || typeof value !== 'number' ? { f: `=SUM(${under.map((one) => a1(one, column)).join(',')})`, v: value } : value,
            );
        }
      });
    }
  }
  const counted = (column: number): TestCell[] =>
    LINES.flatMap((line, index) => ((sums ? line[0] === 1 : line[3] !== undefined) ? [(rows[first + index] as TestCell[])[column] ?? null] : []));
  if (mistakes.includes('wrong total') || chance.often(0.8)) {
    put(row, left, chance.pick(['합계', '합 계', '총계', 'Total']));
    for (const column of [book, adjustment, subtotal]) {
      const value = summed(counted(column));
      const tops = LINES.flatMap((line, index) => (line[0] === 1 ? [a1(first + index, column)] : []));
      const formula = sums ? `=SUM(${tops.join(',')})` : `=SUM(${a1(first, column)}:${a1(row - 1, column)})`;
      put(row, column, formulas || typeof value !== 'number' ? { f: formula, v: value } : value);
    }
    if (mistakes.includes('wrong total') && !mistakes.includes('an error')) {
      put(row, book, (summed(counted(book)) as number) + 5_000 * scale);
      expect('total-mismatch', row, book);
    }
    row += 1;
  }
  if (chance.often(0.4)) put(row + chance.int(0, 1), left, '※ 조정금액은 정부지원금 등을 제외한 금액임');

  const sheets: TestSheet[] = [{ name: sheet, rows, merges }];
  return {
    seed,
    shape: `${sheet}, ${unitWord}${inHeader ? ' in the header' : ''}, ${split ? 'three columns of labels' : 'one column'} from ${left}, ${circle('1')}, heads ${heads.join('/')}, ${formulas ? 'formulas' : 'typed'}${sums ? ', sums at the headings' : ''}\nmistakes: ${mistakes.join(', ')}`,
    sheets,
    expected,
  };
}
