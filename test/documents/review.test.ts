import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { a1, parseA1, type CellValue, type Decision, type SheetBlock } from '../../src/checking';
import {
  addDecision,
  isReviewBlock,
  readReview,
  readReviews,
  reviewSheet,
  unreadRecord,
  type ReviewChange,
  type Withdrawal,
} from '../../src/documents/review-sheet';
import { blockOf, blockOfNew, type TestCell } from '../lib/sheets';

const one: Decision = {
  key: 'category-deleted:abc',
  ruleId: 'category-deleted',
  kind: 'ignored',
  where: '배분!D9',
  what: '삭제된 비목',
  reason: '별도 신고',
  by: '김회계',
  at: '2014-02-10T09:30',
};
const two: Decision = {
  key: 'condition-unconfirmed:1.가.②',
  ruleId: 'condition-unconfirmed',
  kind: 'confirmed',
  where: '배분!G7',
  what: '연구소',
  reason: '인정서',
  by: '이대표',
  at: '2014-02-11T10:00',
};

const HEAD = ['판단', '위치', '내용', '사유', '검토자', '일시', '규칙', '식별키'];
const rowOf = (d: Decision, kind = d.kind === 'ignored' ? '무시' : '검토 완료'): TestCell[] => [kind, d.where, d.what, d.reason, d.by, d.at, d.ruleId, d.key];
const read = (...rows: TestCell[][]): ReturnType<typeof readReview> => readReview(blockOf({ name: '벤처확인 검토', rows }));

/** The sheet after the change, as a host would have it. */
function applied(block: SheetBlock, change: ReviewChange): SheetBlock {
  const rows = block.values.map((row) => [...row]) as CellValue[][];
  for (const { address, before, value } of change.writes) {
    const { row, column } = parseA1(address)!;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    expect(cells[column] ?? null, address).toBe(before);
    while (cells.length <= column) cells.push(null);
    cells[column] = value ?? null;
  }
  return { ...block, values: rows };
}

describe('the record of decisions', () => {
  it.each(['ko', 'en'] as const)('reads back what it wrote (%s)', (lang) => {
    const block = blockOfNew(reviewSheet([one, two], lang));
    expect(readReview(block)).toEqual({ decisions: [one, two], problems: [] });
  });

  it.each([
    [false, 41_680 + 570 / 1440],
    // 1,462 days later is the first day of the other.
    [true, 41_680 - 1_462 + 570 / 1440],
  ])('writes when as a time of Excel (days from 1904: %s)', (date1904, serial) => {
    const sheet = reviewSheet([one], 'ko', date1904);
    expect(sheet.cells[3]?.[5]).toMatchObject({ value: serial, numberFormat: 'yyyy-mm-dd hh:mm' });
    const block = { ...blockOfNew(sheet), date1904 };
    expect(readReview(block).decisions).toEqual([one]);
    const added = addDecision(block, two, 'ko').writes.find(({ address }) => address === 'F5');
    expect(added).toMatchObject({ value: Math.floor(serial) + 1 + 600 / 1440, numberFormat: 'yyyy-mm-dd hh:mm' });
  });

  it('writes any text as data', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((value) => `x${value.trim()}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            key: text,
            ruleId: text,
            kind: fc.constantFrom('ignored' as const, 'confirmed' as const),
            where: text,
            what: text,
            reason: text,
            by: text,
            at: fc.constant('2014-02-10T09:30'),
          }),
          { selector: (d) => d.key, maxLength: 5 },
        ),
        (decisions) => {
          const sheet = reviewSheet(decisions, 'ko');
          expect(sheet.cells.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
          expect(readReview(blockOfNew(sheet))).toEqual({ decisions, problems: [] });
        },
      ),
    );
  });

  it.each<{ name: string; rows: TestCell[][]; decisions: Decision[]; problems?: string[] }>([
    {
      name: 'columns in another order, with notes beside them',
      rows: [
        ['열쇠', '메모', '사유', '판단', '일시', '이름', '규칙', '내용', '위치'],
        [one.key, '전화함', one.reason, '무시', one.at, one.by, one.ruleId, one.what, one.where],
      ],
      decisions: [one],
    },
    { name: 'rows sorted, and empty ones between', rows: [HEAD, rowOf(two), [], rowOf(one)], decisions: [two, one] },
    { name: 'a note below', rows: [HEAD, rowOf(one), [], [null, '회의 후 다시 볼 것']], decisions: [one] },
    { name: 'the heading further down', rows: [['우리 회사 메모'], [], [], HEAD, rowOf(one)], decisions: [one] },
    { name: 'other words for the kind', rows: [HEAD, rowOf(one, '무시함'), rowOf(two, ' 확 인 됨 ')], decisions: [one, two] },
    { name: 'English words', rows: [HEAD, rowOf(one, 'Ignored'), rowOf(two, 'CONFIRMED')], decisions: [one, two] },
    { name: 'full-width blanks around', rows: [HEAD.map((head) => `\u3000${head} `), rowOf(one)], decisions: [one] },
    { name: 'a time that Excel made a serial', rows: [HEAD, [...rowOf(one).slice(0, 5), 41_680.395_833_333, one.ruleId, one.key]], decisions: [one] },
    {
      name: 'a date that Excel made a serial',
      rows: [HEAD, [...rowOf(one).slice(0, 5), 41_680, one.ruleId, one.key]],
      decisions: [{ ...one, at: '2014-02-10' }],
    },
    // 2014-02-10 is day 41,680; 23:59:45 is a quarter of a minute before the next.
    {
      name: 'the last seconds of a day',
      rows: [HEAD, [...rowOf(one).slice(0, 5), 41_680.999_826, one.ruleId, one.key]],
      decisions: [{ ...one, at: '2014-02-11' }],
    },
    {
      name: 'a time and a text of one key: the later holds',
      rows: [HEAD, [...rowOf({ ...one, reason: '시각' }).slice(0, 5), 41_681.5, one.ruleId, one.key], rowOf({ ...one, at: '2014-02-11T11:59' })],
      decisions: [{ ...one, reason: '시각', at: '2014-02-11T12:00' }],
    },
    {
      name: 'midnight and its day are one moment: the lower row holds',
      rows: [HEAD, rowOf({ ...one, at: '2014-02-11T00:00' }), [...rowOf({ ...one, reason: '아래' }).slice(0, 5), 41_681, one.ruleId, one.key]],
      decisions: [{ ...one, reason: '아래', at: '2014-02-11' }],
    },
    {
      name: 'the same key twice: the later time holds',
      rows: [HEAD, rowOf({ ...one, reason: '나중', at: '2014-02-12T00:00' }), rowOf(one)],
      decisions: [{ ...one, reason: '나중', at: '2014-02-12T00:00' }],
    },
    {
      name: 'the same key twice, without times: the lower row holds',
      rows: [HEAD, rowOf({ ...one, at: '' }), rowOf({ ...one, at: '', reason: '아래' })],
      decisions: [{ ...one, at: '', reason: '아래' }],
    },
    { name: 'taken back', rows: [HEAD, rowOf(one), rowOf({ ...one, at: '2014-02-13' }, '취소')], decisions: [] },
    {
      name: 'taken back, then decided again',
      rows: [HEAD, rowOf({ ...one, at: '2014-02-13' }, '취소'), rowOf({ ...one, at: '2014-02-14' })],
      decisions: [{ ...one, at: '2014-02-14' }],
    },
    { name: 'an unknown word', rows: [HEAD, rowOf(one, '보류'), rowOf(two)], decisions: [two], problems: ['A2'] },
    { name: 'no word', rows: [HEAD, rowOf(one, ''), rowOf(two)], decisions: [two], problems: ['A2'] },
    { name: 'neither word nor key: counted', rows: [HEAD, rowOf({ ...one, key: '' }, ''), rowOf(two)], decisions: [two], problems: ['H2'] },
    {
      name: 'the heading of the key written over',
      rows: [[...HEAD.slice(0, 7), 'KEY값'], rowOf(one)],
      decisions: [one],
    },
    { name: 'no key', rows: [HEAD, rowOf({ ...one, key: '' }), rowOf(two)], decisions: [two], problems: ['H2'] },
    { name: 'no reason: it still holds', rows: [HEAD, rowOf({ ...one, reason: '' })], decisions: [{ ...one, reason: '' }], problems: ['D2'] },
    { name: 'no rule: the key tells it', rows: [HEAD, rowOf({ ...one, ruleId: '' })], decisions: [one] },
    {
      name: 'columns deleted',
      rows: [
        ['판단', '사유', '열쇠'],
        ['무시', one.reason, one.key],
      ],
      decisions: [{ ...one, where: '', what: '', by: '', at: '' }],
      problems: ['A1', 'A1', 'A1', 'A1', 'A1'],
    },
    { name: 'the key column deleted', rows: [HEAD.slice(0, 7), rowOf(one).slice(0, 7)], decisions: [], problems: ['A1'] },
    {
      name: 'an error in a cell',
      rows: [HEAD, [...rowOf(one).slice(0, 3), { error: '#REF!' }, ...rowOf(one).slice(4)]],
      decisions: [{ ...one, reason: '' }],
      problems: ['D2'],
    },
    {
      name: 'somebody else’s sheet',
      rows: [
        ['할 일', '기한'],
        ['회의', '금요일'],
      ],
      decisions: [],
      problems: ['A1'],
    },
    { name: 'nothing', rows: [[]], decisions: [] },
  ])('$name', ({ rows, decisions, problems = [] }) => {
    const review = read(...rows);
    expect(review.decisions).toEqual(decisions);
    expect(review.problems.map(({ address }) => address)).toEqual(problems);
  });
});

describe('any cells at all', () => {
  const cell = fc.oneof(
    fc.constantFrom(...HEAD, '무시', '취소', 'x:1'),
    fc.constant(null),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  it('are read without a throw, and one more decision can always be added to them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (rows) => {
        const block = blockOf({ name: '벤처확인 검토', rows });
        readReview(block);
        const after = applied(block, addDecision(block, { ...one, at: '2199-12-31' }, 'ko'));
        expect(readReview(after).decisions).toContainEqual({ ...one, at: '2199-12-31' });
      }),
    );
  });
});

describe('one more decision', () => {
  it.each<{ name: string; rows: TestCell[][]; at: string }>([
    { name: 'brings its headings into an empty sheet', rows: [[null, '']], at: 'A2' },
    { name: 'stands below the last', rows: [HEAD, rowOf(two)], at: 'A3' },
    { name: 'keeps below notes', rows: [HEAD, rowOf(two), [], [null, null, '메모']], at: 'A5' },
    { name: 'follows columns in another order', rows: [[...HEAD].reverse(), [...rowOf(two)].reverse()], at: 'H3' },
    { name: 'brings a missing column back at the right', rows: [HEAD.slice(0, 7), rowOf(two).slice(0, 7)], at: 'A3' },
    { name: 'puts a heading below what stands in somebody’s sheet', rows: [['할 일'], ['회의']], at: 'A5' },
  ])('$name', ({ rows, at }) => {
    const block = blockOf({ name: '벤처확인 검토', rows });
    const change = addDecision(block, one, 'ko');
    const after = applied(block, change);
    expect(readReview(after).decisions).toContainEqual(one);
    expect(change.writes.find(({ value }) => value === '무시')?.address).toBe(at);
    // The row is one of its own, below all others.
    expect(change.row).toBe(parseA1(at)?.row);
    expect(rows.length).toBeLessThanOrEqual(change.row);
    // What stood there still does.
    rows.forEach((row, r) => row.forEach((cell, c) => (cell === null || cell === '' ? undefined : expect(after.values[r]?.[c], a1(r, c)).toBe(cell))));
  });

  it('takes one back and leaves its trail', () => {
    const withdrawal: Withdrawal = { ...one, kind: 'withdrawn', reason: '다시 봄', at: '2014-02-20T00:00' };
    const before = blockOfNew(reviewSheet([one, two], 'ko'));
    const after = applied(before, addDecision(before, withdrawal, 'ko'));
    expect(readReview(after)).toEqual({ decisions: [two], problems: [] });
    expect(after.values).toHaveLength(before.values.length + 1);
  });
});

describe('decisions wherever they stand', () => {
  const sheet = (name: string, ...rows: TestCell[][]): SheetBlock => blockOf({ name, rows: [['제목'], HEAD, ...rows] });

  it.each([
    ['under its name', '벤처확인 검토', true],
    ['renamed', '우리 회사 검토 메모', true],
  ])('a sheet of decisions is known %s', (_what, name, known) => {
    expect(isReviewBlock(sheet(name, rowOf(one)))).toBe(known);
  });

  it('a ledger, or a list with a few of the headings, is none', () => {
    expect(isReviewBlock(blockOf({ name: '배분', rows: [['비목', '내용', '사유', '금액', '일시']] }))).toBe(false);
    expect(isReviewBlock(blockOf({ name: '목록', rows: [['구분', '내용', 'id', '날짜']] }))).toBe(false);
  });

  const without = (index: number, rows: TestCell[][]): TestCell[][] => rows.map((row) => row.filter((_, at) => at !== index));
  const both = [HEAD, rowOf(one), rowOf(two)];
  const COLUMN = (names: string, rows: number): string =>
    `검토 기록으로 보이지만 읽지 못했습니다: ${names} 열을 찾지 못했습니다. ${rows}행의 판단을 적용하지 않았습니다.`;
  it.each<[what: string, rows: TestCell[][], decisions: Decision[], said: string | undefined]>([
    ['whole', both, [one, two], undefined],
    ['without the reasons', without(3, both), [one, two].map((decision) => ({ ...decision, reason: '' })), undefined],
    ['without the rules', without(6, both), [one, two], undefined],
    ['with the heading of the key written over', [[...HEAD.slice(0, 7), 'KEY값'], rowOf(one)], [one], undefined],
    ['far down', [...Array.from({ length: 300 }, (): TestCell[] => []), ...both], [one, two], undefined],
    ['without the words', without(0, both), [], COLUMN('‘판단’', 2)],
    ['without the keys and the reasons', without(3, without(7, both)), [], COLUMN('‘식별키’', 2)],
    ['without the headings', both.slice(1), [], COLUMN('‘판단’, ‘식별키’', 2)],
    ['emptied', [HEAD.slice(1)], [], undefined],
    [
      'a ledger',
      [
        ['비목', '내용', '사유', '금액', '일시'],
        ['1.가', '시약', '', 100, '2014-01-01'],
      ],
      [],
      undefined,
    ],
    [
      'a list with a few of the headings',
      [
        ['구분', '내용', 'id', '날짜'],
        ['확인', '회의', 'web-site:1', '금'],
      ],
      [],
      undefined,
    ],
    [
      'addresses that look like keys',
      [
        ['이름', '연락처'],
        ['김', 'e-mail:kim@x.kr'],
      ],
      [],
      undefined,
    ],
  ])('renamed, %s: read, or said with its rows', (_what, rows, decisions, said) => {
    const block = blockOf({ name: '기록', rows });
    const blocks = [block].filter(isReviewBlock);
    const unread = unreadRecord(block);
    expect(readReviews(blocks).decisions).toEqual(decisions);
    expect(unread?.text.ko).toBe(said);
    expect(blocks).toHaveLength(decisions.length > 0 ? 1 : 0);
    expect(readReviews(blocks, unread ? [unread] : []).problems.filter(({ text }) => text.ko === said)).toHaveLength(said === undefined ? 0 : 1);
  });

  it('of a copied sheet the later row holds, whichever sheet comes first; both are named', () => {
    const withdrawn = rowOf({ ...one, at: '2014-02-12T08:00' }, '취소');
    for (const blocks of [
      [sheet('벤처확인 검토', rowOf(one), withdrawn), sheet('벤처확인 검토 (2)', rowOf(one), rowOf(two))],
      [sheet('벤처확인 검토 (2)', rowOf(one), rowOf(two)), sheet('벤처확인 검토', rowOf(one), withdrawn)],
    ]) {
      const { decisions, problems } = readReviews(blocks);
      // What was taken back in one of them does not come back with its older copy.
      expect(decisions).toEqual([two]);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.text.ko).toContain('‘벤처확인 검토’');
      expect(problems[0]?.text.ko).toContain('‘벤처확인 검토 (2)’');
    }
  });
});
