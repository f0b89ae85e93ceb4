/** What a person has answered, over the emulated Excel: it stays with what was meant, whatever happens to the sheets and whatever Excel refuses. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { text } from '../../src/domain';
import { excelHost } from '../../src/hosts/excel';
import { forgetUndoGroups, useAnswerLimit } from '../../src/hosts/excel/session';
import { withBookColumn, withLineOfName } from '../../src/reading/corrections';
import { createController } from '../../src/taskpane/session';
import { openOffice, type Office, type Sheet } from '../office';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetUndoGroups();
  useAnswerLimit();
});

type Cells = readonly (readonly (string | number | null)[])[];
const LEDGER: Cells = [
  ['신청일', '2014-02-14', null, null, null, null],
  ['일자', '비목', '적요', '거래처', '지출금액(원)', '계약금액'],
  ['2013-01-25', '1.가.②', '1월분', '김하나', 3_000_000, 3_500_000],
  ['2013-02-25', '재료', '2월분', '김하나', 3_000_000, 3_500_000],
  ['2013-05-07', '1.자', '지도', '정밀기술', 2_400_000, 2_640_000],
];
/** 3,500,000 + 3,500,000 + 2,640,000, and the same of what was paid. */
const AGREED = 9_640_000;
const PAID = 8_400_000;
const TITLE = text('답', 'Answer');
const KEPT = 'kventure.corrections';

const put = (sheet: Sheet, cells: Cells): void =>
  cells.forEach((row, r) => row.forEach((cell, c) => sheet.set(r, c, cell === null ? undefined : { value: cell })));

async function over(office: Office) {
  const { controller, actions } = createController(excelHost(), { debounceMs: 5, retryMs: 5 });
  await controller.start();
  await controller.check();
  const state = () => controller.getState();
  const settled = () => vi.waitFor(() => expect([controller.watched.waits, controller.watched.unkept, state().work]).toEqual([false, 0, undefined]), 10_000);
  return {
    controller,
    actions,
    settled,
    book: () => state().result?.sheets[0]?.summary.bookAmount,
    said: () => state().notice?.text.ko ?? '',
    open: (rule: string) => (state().result?.findings ?? []).filter(({ ruleId }) => ruleId === rule).length,
    ignored: () => state().review.decisions.length,
    take: () => actions.correct({ 원장: withBookColumn(controller.correctionsOf('원장'), undefined, 5) }, TITLE),
    name: () => actions.correct({ 원장: withLineOfName(controller.correctionsOf('원장'), '재료', '1.가.②', '2013-60') }, TITLE),
    ignore: () =>
      actions.decide(
        (state().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'category-deleted'),
        { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' },
        'ko',
      ),
    kept: () => JSON.parse(String(office.workbook.settings.get(KEPT) ?? '{}')) as Record<string, unknown>,
  };
}

/** From 1.17 on Excel tells of a new name. */
async function answered(excelApi = '1.17') {
  const office = openOffice({ excelApi });
  const sheet = office.workbook.add('원장');
  put(sheet, LEDGER);
  const pane = await over(office);
  expect([pane.open('category-unknown'), pane.open('category-deleted')]).toEqual([1, 1]);
  await pane.take();
  await pane.name();
  await pane.ignore();
  await pane.settled();
  const holds = (one = pane) => [one.book(), one.open('category-unknown'), one.open('category-deleted'), one.ignored()];
  expect(holds()).toEqual([AGREED, 0, 0, 1]);
  return { office, sheet, pane, holds };
}

describe('answers of three kinds (a column, a name, a decision)', () => {
  const rows = [LEDGER[4], LEDGER[2], LEDGER[3]] as Cells;
  it.each<[string, (office: Office, sheet: Sheet) => void]>([
    [
      'the rows are sorted',
      (office, sheet) => {
        put(sheet, [...LEDGER.slice(0, 2), ...rows]);
        office.workbook.tell('RowSorted', { worksheetId: sheet.id, address: 'A3:F5', source: 'Local' });
      },
    ],
    [
      'two columns change their places',
      (office, sheet) => {
        put(
          sheet,
          LEDGER.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), row[5] ?? null, row[4] ?? null])),
        );
        office.workbook.tell('ColumnSorted', { worksheetId: sheet.id, address: 'E1:F5', source: 'Local' });
      },
    ],
    ['the sheet is renamed', (office, sheet) => office.workbook.rename(sheet, '2013 원장')],
    [
      'a title is inserted above',
      (office, sheet) => {
        put(sheet, [['2013년 연구개발비 원장', null, null, null, null, null], ...LEDGER]);
        office.workbook.tell('Changed', { worksheetId: sheet.id, address: '1:1', changeType: 'RowInserted', source: 'Local', triggerSource: 'Unknown' });
      },
    ],
  ])('%s while the pane is open: they hold here, and in the pane that is opened next', async (_what, change) => {
    const { office, sheet, pane, holds } = await answered();
    change(office, sheet);
    await pane.settled();
    // An answer is kept under the name that the sheet has now.
    await vi.waitFor(() => expect([holds(), Object.keys(pane.kept())]).toEqual([[AGREED, 0, 0, 1], [sheet.name]]), 10_000);
    await pane.controller.dispose();
    const next = await over(office);
    expect(holds(next)).toEqual([AGREED, 0, 0, 1]);
    await next.controller.dispose();
  });

  it('the sheet is deleted: nothing is said of it any more, and another one under its name gets no answer about it', async () => {
    const { office, sheet, pane } = await answered();
    office.workbook.remove(sheet);
    await vi.waitFor(() => expect(pane.book()).toBeUndefined(), 10_000);
    const other = office.workbook.add('원장');
    put(other, [LEDGER[0]!, ['날짜', '비목', '내용', '거래처', '지출액', '세금'], ...LEDGER.slice(2)]);
    await pane.controller.check();
    // Its columns have other headings: what was said of those of before is not taken for it.
    expect(pane.book()).not.toBe(AGREED);
    await pane.controller.dispose();
  });
});

describe('an Excel that does not tell of new names (below 1.17)', () => {
  const NEW = '2013 원장';
  it('what is answered after an unseen renaming is kept under the new name, with all that was answered before', async () => {
    const { office, sheet, pane, holds } = await answered('1.16');
    office.workbook.rename(sheet, NEW);
    // Pressed at once, without any look in between.
    await pane.actions.correct({ 원장: withBookColumn(pane.controller.correctionsOf('원장'), undefined, 4) }, TITLE);
    await pane.settled();
    expect([pane.book(), Object.keys(pane.kept()), pane.controller.nameOf(sheet.id)]).toEqual([PAID, [NEW], NEW]);
    expect([pane.open('category-unknown'), pane.ignored()]).toEqual([0, 1]);
    await pane.actions.correct({ [NEW]: withBookColumn(pane.controller.correctionsOf(NEW), undefined, 5) }, TITLE);
    await pane.controller.dispose();
    const next = await over(office);
    expect(holds(next)).toEqual([AGREED, 0, 0, 1]);
    await next.controller.dispose();
  });

  it('two sheets that change their names keep their own answers', async () => {
    const { office, sheet, pane } = await answered('1.16');
    const other = office.workbook.add('메모');
    office.workbook.rename(other, '메모 ');
    office.workbook.rename(sheet, '메모');
    office.workbook.rename(other, '원장');
    pane.controller.lookNow();
    await pane.controller.idle();
    await pane.settled();
    expect([Object.keys(pane.kept()), pane.book(), pane.ignored()]).toEqual([['메모'], AGREED, 1]);
    await pane.controller.dispose();
  });

  it('a place is gone to by the sheet that was read, not by one that took its name', async () => {
    const { office, sheet, pane } = await answered('1.16');
    const other = office.workbook.add('다른 원장');
    office.workbook.rename(sheet, NEW);
    office.workbook.rename(other, '원장');
    await pane.actions.goToPlace("'원장'!E4");
    expect([office.workbook.sheets[office.workbook.active]?.name, office.workbook.selected]).toEqual([NEW, [{ top: 3, left: 4, bottom: 3, right: 4 }]]);
    await pane.actions.goToPlace("'없는 시트'!E4");
    expect(pane.said()).toContain('없는 시트');
    await pane.controller.dispose();
  });

  it('marks and the way to a finding stay with the sheet; whoever comes back to the pane sees the new name in the findings and in what is made', async () => {
    const { office, sheet, pane } = await answered('1.16');
    office.workbook.rename(sheet, NEW);
    await pane.actions.mark('ko');
    const marked = sheet.conditionalFormats.length;
    expect(marked).toBeGreaterThan(0);
    pane.controller.lookNow();
    await pane.controller.idle();
    const { result } = pane.controller.getState();
    expect(new Set(result?.findings.map((finding) => finding.sheet))).toEqual(new Set([NEW]));
    expect(result?.sheets.map((one) => one.sheet)).toEqual([NEW]);
    await pane.actions.unmark();
    expect(sheet.conditionalFormats).toEqual([]);
    await pane.controller.dispose();
  });
});

describe('Ctrl+Z', () => {
  it('an answer takes no step of the person away, and a step that is taken back takes no answer with it', async () => {
    const { office, sheet, pane } = await answered();
    office.workbook.type(sheet, 'E5', 2_500_000);
    await pane.settled();
    const steps = office.workbook.undoSteps;
    await pane.take();
    await pane.settled();
    expect(office.workbook.undoSteps).toBe(steps);
    // The person's own Ctrl+Z: the cell is as before, and Excel tells of it as of an edit.
    office.workbook.type(sheet, 'E5', 2_400_000);
    await pane.settled();
    expect([pane.book(), pane.ignored()]).toEqual([AGREED, 1]);
    await pane.controller.dispose();
  });

  it('the answer is taken back in the pane alone: no cell is written', async () => {
    const { office, sheet, pane } = await answered();
    await pane.actions.correct({ 원장: withBookColumn(pane.controller.correctionsOf('원장'), undefined, 4) }, TITLE);
    expect(pane.book()).toBe(PAID);
    const cells = () => JSON.stringify(LEDGER.map((row, r) => row.map((_, c) => sheet.cell(r, c) ?? null)));
    const [before, steps] = [cells(), office.workbook.undoSteps];
    await pane.actions.undo();
    await pane.settled();
    expect([pane.book(), cells(), office.workbook.undoSteps]).toEqual([AGREED, before, steps]);
    await pane.controller.dispose();
  });
});

describe('an Excel that refuses', () => {
  it.each(['GeneralException', 'AccessDenied', 'getValue is not a function', ''])(
    'to remember (%j): the answer counts, is said not to be kept, and is kept later',
    async (code) => {
      const office = openOffice();
      put(office.workbook.add('원장'), LEDGER);
      const pane = await over(office);
      let refusing = true;
      office.fault = (_number, names) => (refusing && names.includes('Settings') ? { code } : undefined);
      await pane.take();
      expect([pane.book(), pane.said().includes('통합 문서에 적어 두지 못했습니다'), office.workbook.settings.has(KEPT)]).toEqual([AGREED, true, false]);
      refusing = false;
      await vi.waitFor(() => expect(Object.keys(pane.kept())).toEqual(['원장']), 10_000);
      await pane.settled();
      expect(pane.book()).toBe(AGREED);
      await pane.controller.dispose();
    },
  );

  it('a decision while a cell is being edited: nothing is written, that is said, and pressed again it is kept', async () => {
    const office = openOffice();
    put(office.workbook.add('원장'), LEDGER);
    const pane = await over(office);
    useAnswerLimit(100);
    office.workbook.cellEditMode = true;
    await pane.ignore();
    expect([pane.ignored(), pane.open('category-deleted'), office.workbook.sheets.map(({ name }) => name)]).toEqual([0, 1, ['원장']]);
    expect(pane.controller.getState().notice?.tone).toBe('error');
    useAnswerLimit();
    office.endEdit();
    await pane.ignore();
    expect([pane.ignored(), pane.open('category-deleted')]).toEqual([1, 0]);
    await pane.controller.dispose();
  });
});
