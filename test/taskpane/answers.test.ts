/** What a person answered stays with what was meant: whatever happens to the sheets, and whoever else answers at the same time. */
import { describe, expect, it } from 'vitest';
import { text } from '../../src/domain';
import { withBookColumn, withLineOfName } from '../../src/reading/corrections';
import { createController } from '../../src/taskpane/session';
import { mergeCorrections } from '../../src/taskpane/session/merge';
import { MemoryHost, type MemoryCells } from './memory-host';

const LEDGER: MemoryCells = [
  ['신청일', '2014-02-14', null, null, null, null],
  [],
  ['일자', '비목', '적요', '거래처', '지출금액(원)', '계약금액'],
  ['2013-01-25', '1.가.②', '1월분', '김하나', 3_000_000, 3_500_000],
  ['2013-02-25', '재료', '2월분', '김하나', 3_000_000, 3_500_000],
  ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000, 2_640_000],
];
const PAID = 8_400_000;
const AGREED = 9_640_000;
/** The same columns, other amounts. */
const SECOND: MemoryCells = LEDGER.slice(2).map((row, at) =>
  at === 0 ? row : ([row[0], row[1], `${String(row[2])} 둘째`, row[3], 1000 + at, 2000 + at] as MemoryCells[number]),
);
const TITLE = text('답', 'Answer');

async function open(host: MemoryHost, check = true) {
  const { controller, actions } = createController(host, { debounceMs: 0, retryMs: 1 });
  await controller.start();
  if (check) await controller.check();
  /** Until what was heard of has been looked at. */
  const settled = async () => {
    for (let look = 0; look < 400; look += 1) {
      await new Promise((done) => setTimeout(done, 5));
      await controller.idle();
      if (!controller.watched.waits && controller.watched.unkept === 0) return;
    }
  };
  const books = () => Object.fromEntries((controller.getState().result?.sheets ?? []).map(({ sheet, summary }) => [sheet, summary.bookAmount]));
  const take = (sheet: string, column: number) => actions.correct({ [sheet]: withBookColumn(controller.correctionsOf(sheet), undefined, column) }, TITLE);
  const name = (sheet: string) => actions.correct({ [sheet]: withLineOfName(controller.correctionsOf(sheet), '재료', '1.가.②', '2013-60') }, TITLE);
  return { controller, actions, settled, books, take, name };
}

describe('an answer about a column', () => {
  it('holds after a column was inserted, in the pane as it is open and as it is opened anew', async () => {
    const host = new MemoryHost({ 원장: LEDGER });
    const pane = await open(host);
    await pane.take('원장', 5);
    expect(pane.books()).toEqual({ 원장: AGREED });
    host.insertColumn('원장', 0);
    await pane.settled();
    expect(pane.books()).toEqual({ 원장: AGREED });
    expect((await open(host)).books()).toEqual({ 원장: AGREED });
  });

  it('the next answer is about the sheet as it stands then, and both are taken back one by one', async () => {
    const host = new MemoryHost({ 원장: LEDGER });
    const pane = await open(host);
    await pane.take('원장', 5);
    host.insertColumn('원장', 0);
    await pane.settled();
    await pane.name('원장');
    expect(host.answers).toEqual({ 원장: { columns: { book: 6 }, categories: { 재료: '1.가.②' }, categoriesIn: '2013-60' } });
    await pane.actions.undo();
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 } } });
    expect(pane.books()).toEqual({ 원장: AGREED });
    expect((await open(host)).books()).toEqual({ 원장: AGREED });
  });
});

describe('sheets that are renamed', () => {
  const both = () => new MemoryHost({ 원장: LEDGER, 하반기: SECOND });
  const answered = async () => {
    const host = both();
    const pane = await open(host);
    await pane.take('원장', 5);
    await pane.take('하반기', 4);
    const { 원장: first, 하반기: second } = pane.books();
    return { host, pane, first, second };
  };

  it('while nothing looks by itself: the answer goes along with the next check', async () => {
    const { host, pane, first, second } = await answered();
    pane.controller.setLive(false);
    host.rename('원장', '상반기');
    await pane.controller.check();
    expect(pane.books()).toEqual({ 상반기: first, 하반기: second });
    expect(host.answers).toEqual({ 상반기: { columns: { book: 5 } }, 하반기: { columns: { book: 4 } } });
  });

  it.each([true, false])('two that change their names keep each its own (looks by itself: %s)', async (live) => {
    const { host, pane, first, second } = await answered();
    pane.controller.setLive(false);
    host.rename('원장', '잠시');
    host.rename('하반기', '원장');
    host.rename('잠시', '하반기');
    pane.controller.setLive(live);
    if (live) await pane.settled();
    else await pane.controller.check();
    expect(pane.books()).toEqual({ 하반기: first, 원장: second });
    expect(host.answers).toEqual({ 하반기: { columns: { book: 5 } }, 원장: { columns: { book: 4 } } });
  });

  it('one that is renamed to what a deleted one was called gets nothing of it', async () => {
    const { host, pane, second } = await answered();
    host.remove('원장');
    host.rename('하반기', '원장');
    await pane.settled();
    expect(pane.books()).toEqual({ 원장: second });
    expect(host.answers).toEqual({ 원장: { columns: { book: 4 } } });
  });

  it('what is offered to be taken back is taken back under the new name', async () => {
    const { host, pane } = await answered();
    host.rename('하반기', '둘째');
    await pane.settled();
    await pane.actions.undo();
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 } } });
  });
});

describe('two panes over one workbook', () => {
  it('that answer at once lose nothing, and each knows of the other with its next check', async () => {
    const host = new MemoryHost({ 원장: LEDGER, 하반기: SECOND });
    const [one, two] = [await open(host), await open(host)];
    await one.take('원장', 5);
    await two.name('원장');
    await two.take('하반기', 5);
    const all = { 원장: { columns: { book: 5 }, categories: { 재료: '1.가.②' }, categoriesIn: '2013-60' }, 하반기: { columns: { book: 5 } } };
    expect(host.answers).toEqual(all);
    expect(two.books()['원장']).toBe(AGREED);
    await one.controller.check();
    expect(one.books()).toEqual(two.books());
    await one.actions.undo();
    expect(host.answers).toEqual({ ...all, 원장: { categories: { 재료: '1.가.②' }, categoriesIn: '2013-60' } });
  });

  it('facts of the firm: the other one’s stay, and the one that was taken back is gone in both', async () => {
    const host = new MemoryHost({ 원장: LEDGER });
    const [one, two] = [await open(host), await open(host)];
    await one.actions.correct({}, TITLE, { industry: '26410' });
    await two.actions.correct({}, TITLE, { ...two.controller.getState().facts, isSme: true });
    expect(host.remembered.get('facts')).toEqual({ industry: '26410', isSme: true });
    await one.actions.undo();
    expect(host.remembered.get('facts')).toEqual({ isSme: true });
    await two.controller.check();
    expect(two.controller.getState().facts).toEqual({ isSme: true });
  });

  it('the same thing answered in two ways: the later one holds', () => {
    expect(mergeCorrections({}, { 원장: { unit: 1000 } }, { 원장: { unit: 1 } })).toEqual({ 원장: { unit: 1000 } });
  });

  it('columns told by different headings are not mixed', () => {
    const heads = (row: number) => ({ row, rows: 1, left: 0, words: ['일자', '금액'] });
    expect(
      mergeCorrections({}, { 원장: { columns: { book: 1 }, heads: heads(1) } }, { 원장: { columns: { date: 0 }, heads: heads(2), kind: 'ledger' } }),
    ).toEqual({ 원장: { columns: { book: 1 }, heads: heads(1), kind: 'ledger' } });
  });
});

describe('what was understood, corrected together with the firm', () => {
  it('is taken back in one step, the firm too', async () => {
    const host = new MemoryHost({ 원장: LEDGER });
    const pane = await open(host);
    await pane.actions.correct({}, TITLE, { isSme: true });
    await pane.actions.correct({ 원장: { unit: 1000 } }, TITLE, { isSme: true, industry: '26410', sales: 1 });
    expect(pane.controller.getState().result?.facts).toMatchObject({ industry: '26410', sales: 1 });
    await pane.actions.undo();
    expect([host.answers, host.remembered.get('facts')]).toEqual([null, { isSme: true }]);
    expect(pane.controller.getState().result?.facts).toEqual({ appliedOn: '2014-02-14', isSme: true });
    expect(pane.books()).toEqual({ 원장: PAID });
  });

  it('a workbook that refuses to remember: it is checked by the answer, said, and kept later beside what another pane kept', async () => {
    const host = new MemoryHost({ 원장: LEDGER });
    const [one, two] = [await open(host), await open(host)];
    host.failNext('remember', 'refused');
    await one.take('원장', 5);
    expect([one.books(), one.controller.getState().notice?.tone, host.answers]).toEqual([{ 원장: AGREED }, 'warning', undefined]);
    await two.name('원장');
    await one.settled();
    expect(host.answers).toEqual({ 원장: { columns: { book: 5 }, categories: { 재료: '1.가.②' }, categoriesIn: '2013-60' } });
  });
});
