/**
 * In a ledger of which rows are taken out, taken back or cancelled, an edit elsewhere is read by its row alone where no such row can be about it. After each of
 * any edits the session says what a check from anew says.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, openSession, type CellValue, type SheetBlock } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';

const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const ROWS = 40;
const DAY = (at: number): string => `2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
/** Few parties and few amounts, so that edits meet what is sought. */
const PARTIES = ['가나상사', '다라화학', '마바정밀', '사아전자'];
const AMOUNTS = [110_000, 220_000, 330_000, 440_000, 550_000];

/** The heading of the column beside the costs, what stands in most of its cells and in every ninth, and whether these have a minus. */
const LAYOUTS: readonly (readonly [name: string, heading: string, usual: string, said: string, sign: 1 | -1])[] = [
  ['a mark under 취소여부', '취소여부', 'N', 'Y', 1],
  ['a mark under 취소', '취소', '', 'O', 1],
  ['a day under 취소일', '취소일', '', '2013-06-01', 1],
  ['a mark under 인정', '인정', 'O', 'X', 1],
  ['a state 취소완료', '진행상태', '완료', '취소완료', 1],
  ['a state 반품', '처리', '정상', '반품', 1],
  ['a state 승인취소', '상태', '승인', '승인취소', 1],
  ['a remark', '비고', '', '취소', 1],
  ['a return in a remark', '비고', '', '반품', 1],
  ['returns without a minus', '구분', '매입', '반품', 1],
  ['returns with a minus', '구분', '매입', '반품', -1],
  ['a minus and a state', '상태', '정상', '취소', -1],
];

const rowOf = (at: number, [, , usual, said, sign]: (typeof LAYOUTS)[number]): string => {
  const isSaid = at % 9 === 4;
  // What is taken back stands above it, of the same party and amount.
  const of = isSaid ? at - 1 : at;
  return `1.가.② | ${DAY(at)} | ${PARTIES[of % 4]} | 시약${of % 6} | ${(AMOUNTS[of % 5] as number) * (isSaid ? sign : 1)} | ${isSaid ? said : usual}`;
};

const edits = fc.array(
  fc.record({
    row: fc.integer({ min: 0, max: ROWS - 1 }),
    change: fc.oneof(
      fc.record({ column: fc.constant(4), value: fc.constantFrom<CellValue>(...AMOUNTS, 123_456, -110_000, 0, null, '220,000원') }),
      fc.record({ column: fc.constant(2), value: fc.constantFrom<CellValue>(...PARTIES, '처음상회', null) }),
      fc.record({ column: fc.constant(1), value: fc.constantFrom<CellValue>('2013-01-02', '2013-12-30', '2012-05-05', null) }),
      fc.record({ column: fc.constant(3), value: fc.constantFrom<CellValue>('시약1', '시약2 취소', '반품', '접대 식사', null) }),
      fc.record({ column: fc.constant(0), value: fc.constantFrom<CellValue>('1.가.②', '1.가.③', '1.자', null) }),
      fc.record({ column: fc.constant(5), value: fc.constantFrom<CellValue>('Y', 'N', 'O', 'X', '취소', '반품', '매입', '정상', '완료', '2013-07-07', null) }),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

it.each(LAYOUTS)('%s', (...layout) => {
  const start = sheetOf(
    '원장',
    [`분류 | 거래일자 | 거래처 | 적요 | 장부금액(원) | ${layout[1]}`, ...Array.from({ length: ROWS }, (_, at) => rowOf(at, layout))].join('\n'),
  );
  fc.assert(
    fc.property(edits, (all) => {
      let block: SheetBlock = start;
      const session = openSession([block], options);
      void session.result;
      for (const { row, change } of all) {
        const at = 1 + row;
        const values = block.values.map((cells, place) =>
          place === at ? cells.map((cell, column) => (column === change.column ? change.value : cell)) : cells,
        );
        block = { ...block, values };
        const after = session.patch({ ...block, top: block.top + at, values: [values[at] as CellValue[]] });
        const anew = checkWorkbook([block], options);
        expect(after.summary).toEqual(anew.summary);
        expect(after.findings).toEqual(anew.findings);
      }
    }),
    { numRuns: 30 },
  );
});
