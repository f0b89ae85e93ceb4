/**
 * What happens to a person in Excel while the pane is open, over the real Office.js: for each trouble nothing is lost, what was not written or not
 * taken back is said with its place and number, no banner comes unasked, and the same button works once the trouble is over.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetUndoGroups, useAnswerLimit, usePauses } from '../../src/hosts/excel/session';
import type { Office, Sheet } from '../office';
import { findings, open, stateOf, type Pane } from './two-sheets';

// How long a refusal for haste is waited for is tried in throttled.test.
beforeEach(() => usePauses([1, 1, 1]));
afterEach(() => {
  vi.unstubAllGlobals();
  useAnswerLimit();
  usePauses();
  forgetUndoGroups();
});

const wrong = (pane: Pane) => findings(pane, 'amount-not-a-number');
const fix = (pane: Pane): Promise<void> => pane.actions.fix(wrong(pane), { ko: '수정', en: 'Fix' });
const decide = (pane: Pane): Promise<void> => pane.actions.decide(wrong(pane), { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' }, 'ko');
const mark = ({ actions }: Pane): Promise<void> => actions.mark('ko');
const said = ({ controller }: Pane): string => controller.getState().notice?.text.ko ?? '';
const tone = ({ controller }: Pane): string | undefined => controller.getState().notice?.tone;
const named = ({ office }: Pane, name: string): Sheet => office.workbook.find(name) as Sheet;
const amount = (pane: Pane, name: string) => named(pane, name).value(3, 3);
/** Events and answers come through. */
const settle = async (pane: Pane): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await pane.controller.idle();
};
const usable = async (pane: Pane): Promise<void> => {
  await pane.controller.check();
  expect(pane.controller.getState()).toMatchObject({ stale: false });
  expect(pane.controller.getState().work).toBeUndefined();
  expect(tone(pane)).not.toBe('error');
};

/** What refuses everything, and how it ends. */
const AWAY: readonly (readonly [string, (office: Office) => void, (office: Office) => void])[] = [
  ['a cell is being edited', ({ workbook }) => void (workbook.cellEditMode = true), (office) => office.endEdit()],
  ...['InactiveWorkbook', 'GeneralException', 'InvalidSelection', 'InvalidOperation'].map(
    (code) =>
      [
        `another workbook is in front (${code})`,
        ({ workbook }: Office) => void Object.assign(workbook, { inFront: false, codeBehind: code }),
        ({ workbook }: Office) => void (workbook.inFront = true),
      ] as const,
  ),
  ...['ActivityLimitReached', 'ServiceNotAvailable', 'SomethingNew', ''].map(
    (code) =>
      [
        `Excel answers ${code || 'no code'}`,
        (office: Office) => void (office.fault = () => ({ code })),
        (office: Office) => void (office.fault = undefined),
      ] as const,
  ),
];
const PRESSED: readonly (readonly [string, (pane: Pane) => Promise<void>, string])[] = [
  ['fix', fix, '셀 2개'],
  ['mark', mark, ''],
  ['decide', decide, '2건'],
  ['make a sheet', ({ actions }) => actions.addSheet({ name: '결과', cells: [[{ value: 1 }]] }), '‘결과’'],
];

describe.each(AWAY)('%s', (_what, begin, end) => {
  it('whatever writes leaves the workbook as it was and says so; pressed again it works', async () => {
    for (const [name, press, place] of PRESSED) {
      const pane = await open();
      const before = stateOf(pane.office);
      begin(pane.office);
      // What reads waits for the end of an edit, and is given up in the end.
      if (pane.office.workbook.cellEditMode) useAnswerLimit(100);
      await press(pane);
      useAnswerLimit();
      expect([name, tone(pane)]).toEqual([name, 'error']);
      expect(stateOf(pane.office), name).toBe(before);
      expect(said(pane), name).toContain(place);
      end(pane.office);
      await press(pane);
      expect([name, tone(pane), stateOf(pane.office) === before]).toEqual([name, 'success', false]);
      await usable(pane);
      await pane.controller.dispose();
    }
  });

  it('an edit meanwhile brings no banner, and is looked at afterwards', async () => {
    const pane = await open(undefined, { waitMs: 5 });
    begin(pane.office);
    pane.office.workbook.type(named(pane, '배분1'), 'D3', '1,000,000원');
    await expect.poll(() => pane.controller.getState().stale || pane.office.waiting() > 0).toBe(true);
    expect(pane.controller.getState().notice).toBeUndefined();
    end(pane.office);
    await expect.poll(() => wrong(pane).length).toBe(3);
    expect(pane.controller.getState()).toMatchObject({ stale: false });
    await pane.controller.dispose();
  });
});

describe('a protected second sheet', () => {
  const protect = (pane: Pane, on = true) => void (named(pane, '배분2').isProtected = on);

  it('a fix over both writes none, and names the sheet and the number; once the protection is off it works', async () => {
    const pane = await open();
    protect(pane);
    await fix(pane);
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual(['2,000,000원', '3,000,000원']);
    expect(said(pane)).toMatch(/‘배분2’ 시트에 쓸 수 없어 셀 2개를 모두 수정하지 않았습니다\. 통합 문서는 그대로입니다\. \[검토\] 탭/);
    expect(pane.controller.getState().undo).toBeUndefined();
    protect(pane, false);
    await fix(pane);
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual([2000000, 3000000]);
  });

  it('takes no marks, the others do, and it is said which', async () => {
    const pane = await open();
    protect(pane);
    await mark(pane);
    expect([named(pane, '배분1').conditionalFormats.length > 0, named(pane, '배분2').conditionalFormats.length]).toEqual([true, 0]);
    expect(tone(pane)).toBe('warning');
    expect(said(pane)).toMatch(/^셀 \d+개에 표시했습니다\. ‘배분2’ 시트의 셀 \d+개에는 표시하지 못했습니다/);
    expect(said(pane)).not.toContain('그대로');
    await pane.actions.unmark();
    expect([named(pane, '배분1').conditionalFormats.length, tone(pane)]).toEqual([0, 'success']);
  });

  it('marks that fail in the middle and cannot be taken away again are named by their sheet', async () => {
    const pane = await open();
    let formats = 0;
    pane.office.fault = (_number, names) => {
      if (names.includes('Delete')) return { code: 'AccessDenied' };
      if (!names.includes('Add')) return undefined;
      formats += 1;
      return formats > 1 ? { code: 'GeneralException' } : undefined;
    };
    await mark(pane);
    expect(named(pane, '배분1').conditionalFormats.length).toBeGreaterThan(0);
    expect([tone(pane), said(pane).includes('‘배분1’'), said(pane).includes('통합 문서는 그대로')]).toEqual(['error', true, false]);
    pane.office.fault = undefined;
    await pane.actions.unmark();
    expect([named(pane, '배분1').conditionalFormats.length, tone(pane)]).toEqual([0, 'success']);
  });

  it('marks that fail in the middle are taken away again, all of them', async () => {
    const pane = await open();
    let formats = 0;
    pane.office.fault = (_number, names) => (names.includes('Add') && (formats += 1) > 1 ? { code: 'GeneralException' } : undefined);
    await mark(pane);
    expect(['배분1', '배분2'].map((name) => named(pane, name).conditionalFormats.length)).toEqual([0, 0]);
    expect([tone(pane), formats, pane.controller.getState().marks]).toEqual(['error', 2, 'off']);
    // Excel does not say that another workbook is in front: that it may be, is said.
    expect(said(pane)).toContain('다른 통합 문서나 대화 상자가 앞에 있을 수 있습니다');
  });

  it('a fix that cannot be taken back there says where, stays offered, and is taken back later', async () => {
    const pane = await open(fix);
    protect(pane);
    await pane.actions.undo();
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual([2000000, 3000000]);
    expect(said(pane)).toContain('‘배분1’ 시트의 셀 1개, ‘배분2’ 시트의 셀 1개');
    protect(pane, false);
    await pane.actions.undo();
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual(['2,000,000원', '3,000,000원']);
    expect(pane.controller.getState().undo).toBeUndefined();
  });

  it('a protected sheet of decisions takes none, and it is said how many', async () => {
    const pane = await open();
    await pane.actions.decide(wrong(pane).slice(0, 1), { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' }, 'ko');
    named(pane, '벤처확인 검토').isProtected = true;
    await decide(pane);
    expect(said(pane)).toMatch(/‘벤처확인 검토’ 시트에 1건을 적지 못했습니다\. 통합 문서는 그대로입니다/);
    named(pane, '벤처확인 검토').isProtected = false;
    await decide(pane);
    expect([wrong(pane).length, tone(pane)]).toEqual([0, 'success']);
  });
});

describe('merged cells', () => {
  it('past 512 are read, and their refusal is said and costs nothing else', async () => {
    const merges = Array.from({ length: 513 }, (_one, index) => ({ top: 10 + index * 2, left: 8, bottom: 11 + index * 2, right: 8 }));
    const arrange = ({ workbook }: Office) => {
      const sheet = workbook.find('배분2') as Sheet;
      sheet.merges = merges;
      sheet.set(1100, 8, { value: '끝' });
    };
    const pane = await open(undefined, { arrange });
    expect([wrong(pane).length, pane.controller.getState().unread]).toEqual([2, []]);
    pane.office.fault = (_number, names) => (names.includes('GetMergedAreasOrNullObject') ? { code: 'ApiNotFound' } : undefined);
    await pane.controller.check();
    expect(wrong(pane)).toHaveLength(2);
    expect(pane.controller.getState().unread.map(({ ko }) => ko)).toEqual([
      '‘배분1’, ‘배분2’ 시트의 병합된 셀은 지금 것이 아닐 수 있습니다. [검사]를 누르면 다시 읽습니다.',
    ]);
    pane.office.fault = undefined;
    await usable(pane);
    expect(pane.controller.getState().unread).toEqual([]);
  });

  it('a cell that one covers takes no write: nothing stays, and it is said which cell', async () => {
    const pane = await open();
    named(pane, '배분2').merges = [{ top: 2, left: 3, bottom: 3, right: 3 }];
    await fix(pane);
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual(['2,000,000원', '3,000,000원']);
    expect(said(pane)).toMatch(/D4에 쓴 값을 Excel이 받지 않았습니다\. ‘배분2’ 시트에 쓸 수 없어 셀 2개를/);
    named(pane, '배분2').merges = [];
    await fix(pane);
    expect(tone(pane)).toBe('success');
  });
});

describe('between reading and writing', () => {
  it.each([
    ['fix', fix, /‘배분2’ 시트에 쓸 수 없어 셀 2개를 모두 수정하지 않았습니다\. 통합 문서는 그대로입니다/],
    ['mark', mark, /^셀 \d+개에 표시했습니다/],
    ['decide', decide, /^2건을 ‘벤처확인 검토’ 시트에 적어 두었습니다/],
  ] as const)('a deleted sheet: %s', async (_name, press, sentence) => {
    const pane = await open();
    // The event is still on its way.
    pane.office.eventDelay = 'never';
    pane.office.workbook.remove(named(pane, '배분2'));
    await press(pane);
    expect(said(pane)).toMatch(sentence);
    expect(amount(pane, '배분1')).toBe('2,000,000원');
    await usable(pane);
    expect(pane.controller.getState().result?.sheets.map(({ sheet }) => sheet)).toEqual(['배분1']);
  });

  it('a renamed sheet gets what was meant for it, under its new name', async () => {
    const pane = await open(undefined, { excel: { excelApi: '1.17' } });
    pane.office.workbook.rename(named(pane, '배분2'), '2013년 배분');
    await fix(pane);
    expect([amount(pane, '배분1'), amount(pane, '2013년 배분')]).toEqual([2000000, 3000000]);
    await pane.actions.undo();
    expect([amount(pane, '배분1'), amount(pane, '2013년 배분')]).toEqual(['2,000,000원', '3,000,000원']);
    await usable(pane);
    expect(wrong(pane).map(({ sheet }) => sheet)).toEqual(['배분1', '2013년 배분']);
  });

  it.each(['ItemNotFound', 'InvalidObjectPath'])('a sheet of which Excel says %s, and which is there: its marks are not said to be gone', async (code) => {
    const pane = await open(mark);
    pane.office.fault = (_number, names) => (names.includes('ConditionalFormats') ? { code } : undefined);
    await pane.actions.unmark();
    expect(named(pane, '배분1').conditionalFormats.length).toBeGreaterThan(0);
    expect([tone(pane), said(pane)]).toEqual(['error', expect.stringContaining('‘배분1’, ‘배분2’ 시트에는 표시가 남아 있을 수 있습니다')]);
    pane.office.fault = undefined;
    await pane.actions.unmark();
    expect([named(pane, '배분1').conditionalFormats.length, tone(pane)]).toEqual([0, 'success']);
  });

  it('another sheet that took the name of a deleted one gets nothing', async () => {
    const pane = await open();
    pane.office.eventDelay = 'never';
    pane.office.workbook.remove(named(pane, '배분2'));
    const other = pane.office.workbook.add('배분2');
    other.set(3, 3, { value: '3,000,000원' });
    await fix(pane);
    expect(other.value(3, 3)).toBe('3,000,000원');
    expect(tone(pane)).toBe('error');
  });

  it('a header that is renamed is told at the next look, and renamed back all is as before', async () => {
    const pane = await open(undefined, { waitMs: 5 });
    const before = pane.controller.getState().result?.findings.map(({ key }) => key);
    pane.office.workbook.type(named(pane, '배분2'), 'D2', '가나다');
    await expect.poll(() => wrong(pane).length).toBe(1);
    // Its rows are not silently gone: what stands in its place is told.
    const { result } = pane.controller.getState();
    expect(result?.sheets.some(({ sheet }) => sheet === '배분2') || (result?.without.length ?? 0) > 0).toBe(true);
    pane.office.workbook.type(named(pane, '배분2'), 'D2', '장부금액');
    await expect.poll(() => pane.controller.getState().result?.findings.map(({ key }) => key)).toEqual(before);
    expect(pane.controller.getState().notice).toBeUndefined();
    await pane.controller.dispose();
  });

  it('Ctrl+Z of the person after a fix: the finding is back, and the pane offers no second way back', async () => {
    const pane = await open(fix, { waitMs: 5 });
    pane.office.workbook.type(named(pane, '배분2'), 'D4', '3,000,000원');
    await expect.poll(() => wrong(pane).length).toBe(1);
    expect(pane.controller.getState().undo).toBeUndefined();
    await pane.controller.dispose();
  });
});

describe('somebody else in the same workbook', () => {
  it('edits elsewhere: the way back is still offered, and is taken', async () => {
    const pane = await open(fix, { waitMs: 5 });
    pane.office.workbook.type(named(pane, '배분2'), 'C3', '볼트', 'coauthor');
    await settle(pane);
    expect(pane.controller.getState().undo).toBeDefined();
    await pane.actions.undo();
    expect([amount(pane, '배분1'), amount(pane, '배분2'), named(pane, '배분2').value(2, 2)]).toEqual(['2,000,000원', '3,000,000원', '볼트']);
    await pane.controller.dispose();
  });

  it('edits the very cell: the fix is refused by name, nothing of it is written, and the edit stays', async () => {
    const pane = await open();
    pane.office.eventDelay = 'never';
    pane.office.workbook.type(named(pane, '배분2'), 'D4', 2500000, 'coauthor');
    await fix(pane);
    expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual(['2,000,000원', 2500000]);
    expect([tone(pane), said(pane)]).toEqual(['warning', '‘배분2’ 시트의 셀이 그사이 바뀌어 쓰지 않았습니다. 다시 검사한 결과를 확인하십시오.']);
    expect(wrong(pane)).toHaveLength(1);
    await fix(pane);
    expect(amount(pane, '배분1')).toBe(2000000);
  });

  it('edits the cell that was fixed: the way back is not offered over it', async () => {
    const pane = await open(fix);
    pane.office.workbook.type(named(pane, '배분2'), 'D4', 2500000, 'coauthor');
    await settle(pane);
    expect(pane.controller.getState().undo).toBeUndefined();
  });

  it('the way back from half a work outlives edits elsewhere', async () => {
    const pane = await open();
    const base = pane.office.roundTrips();
    // The second sheet is refused, and so is the way back on the first.
    pane.office.fault = (number) => (number > base + 2 ? { code: 'AccessDenied' } : undefined);
    await fix(pane);
    pane.office.fault = undefined;
    expect(said(pane)).toContain('‘배분1’ 시트의 셀 1개에 쓴 것은 남아 있습니다. [되돌리기]');
    pane.office.workbook.type(named(pane, '배분2'), 'C3', '볼트');
    await settle(pane);
    await pane.actions.undo();
    expect([amount(pane, '배분1'), tone(pane)]).toEqual(['2,000,000원', 'success']);
  });
});

describe('a pane that opens at a bad moment', () => {
  const away = ({ workbook }: Office) => void Object.assign(workbook, { inFront: false, codeBehind: 'GeneralException' });

  it('listens, and reads what the workbook remembers, once the workbook is back', async () => {
    const pane = await open(undefined, {
      waitMs: 5,
      arrange: (office) => {
        office.workbook.settings.set('kventure.corrections', JSON.stringify({ 배분1: { unit: 1000 } }));
        away(office);
      },
    });
    expect(pane.controller.getState()).toMatchObject({ live: false, corrections: {} });
    pane.office.workbook.inFront = true;
    await pane.controller.check();
    expect(pane.controller.getState()).toMatchObject({ live: true, corrections: { 배분1: { unit: 1000 } } });
    pane.office.workbook.type(named(pane, '배분1'), 'D3', '1,000,000원');
    await expect.poll(() => wrong(pane).length).toBe(3);
    await pane.controller.dispose();
  });

  it('never writes over what it could not read', async () => {
    const pane = await open(undefined, {
      arrange: (office) => {
        office.workbook.settings.set('kventure.corrections', JSON.stringify({ 배분1: { unit: 1000 } }));
        away(office);
      },
    });
    pane.office.workbook.inFront = true;
    await pane.controller.correct('배분2', { unit: 1000 });
    expect(JSON.parse(String(pane.office.workbook.settings.get('kventure.corrections')))).toEqual({ 배분1: { unit: 1000 }, 배분2: { unit: 1000 } });
  });

  it('says so where automatic checks cannot be switched on, and tries each time', async () => {
    const pane = await open(undefined, { arrange: away });
    pane.controller.setLive(true);
    await settle(pane);
    expect(pane.controller.getState()).toMatchObject({ live: false, notice: { tone: 'warning' } });
    pane.office.workbook.inFront = true;
    pane.controller.setLive(true);
    await settle(pane);
    expect(pane.controller.getState().live).toBe(true);
  });
});

describe('what a person told the pane', () => {
  it('while a cell is being edited is used at once, said not to be kept yet, and kept by itself afterwards', async () => {
    const pane = await open(undefined, { waitMs: 5 });
    pane.office.workbook.cellEditMode = true;
    // What another pane may have been told is read first, and waits for the end of the edit.
    useAnswerLimit(100);
    await pane.controller.setFacts({ appliedOn: pane.controller.getState().result?.facts.appliedOn as never, ksicCode: 'C26' } as never);
    expect([tone(pane), said(pane).includes('통합 문서에 적어 두지 못했습니다')]).toEqual(['warning', true]);
    expect(pane.office.workbook.settings.has('kventure.facts')).toBe(false);
    useAnswerLimit();
    pane.office.endEdit();
    await expect.poll(() => pane.office.workbook.settings.has('kventure.facts')).toBe(true);
    expect(tone(pane)).toBe('info');
    await pane.controller.dispose();
  });
});

describe('a check that is refused', () => {
  it('forgets neither what waited to be looked at nor the decisions', async () => {
    const pane = await open(decide);
    expect(wrong(pane)).toHaveLength(0);
    pane.office.workbook.rename(named(pane, '벤처확인 검토'), '우리 검토');
    pane.office.workbook.type(named(pane, '배분1'), 'D3', '1,000,000원');
    await settle(pane);
    const base = pane.office.roundTrips();
    pane.office.fault = (number) => (number > base + 4 ? { code: 'GeneralException' } : undefined);
    await pane.controller.check();
    expect([tone(pane), pane.controller.getState().stale]).toEqual(['error', true]);
    pane.office.fault = undefined;
    const sheets = pane.office.workbook.sheets.length;
    await pane.actions.decide(
      findings(pane, 'category-group')
        .concat(pane.controller.getState().result?.findings ?? [])
        .slice(0, 1),
      { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-15 10:00' },
      'ko',
    );
    expect(pane.office.workbook.sheets).toHaveLength(sheets);
    expect(pane.controller.getState().review.decisions).toHaveLength(3);
    pane.controller.lookNow();
    await expect.poll(() => wrong(pane).length).toBe(1);
    await pane.controller.dispose();
  });
});

describe('an Excel that is older than it says', () => {
  it.each(['GetMergedAreasOrNullObject', 'GetSpecialCellsOrNullObject', 'GetItemOrNullObject', '_RegisterFormulaChangedEvent', '_RegisterEventFormulaChanged'])(
    'without %s checks, fixes and takes back all the same',
    async (name) => {
      const pane = await open(undefined, {
        arrange: (office) => {
          (office.workbook.find('배분1') as Sheet).hiddenRows.add(2);
          office.fault = (_number, names) => (names.includes(name) ? { code: 'ApiNotFound' } : undefined);
        },
      });
      expect(wrong(pane)).toHaveLength(2);
      await fix(pane);
      expect([amount(pane, '배분1'), amount(pane, '배분2')]).toEqual([2000000, 3000000]);
      await pane.actions.undo();
      expect([amount(pane, '배분1'), tone(pane)]).toEqual(['2,000,000원', 'success']);
      await pane.controller.dispose();
    },
  );
});
