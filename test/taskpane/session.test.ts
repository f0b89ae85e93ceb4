import { describe, expect, it, vi } from 'vitest';
import { HostError } from '../../src/hosts/port';
import { a1, type CellValue, type Finding } from '../../src/checking';
import { createController, type ControllerOptions } from '../../src/taskpane/session';
import { MemoryHost, type MemoryCells } from './memory-host';

/** A small ledger in won: row 5 has text for an amount, row 6 a deleted line of 별표 3 (1.자). */
const LEDGER: MemoryCells = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  [],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
  ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null],
  ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null],
  ['2013-05-06', '1.자', '지도', 3000000, 0, 3000000, null],
  ['2013-06-07', '1.가.②', '부품', 4000000, 0, 4000000, null],
  ['2013-08-09', '1.가.②', '부품', 5000000, 0, 5000000, null],
];
const SALES: MemoryCells = [
  ['분기', '총매출액'],
  ['2013-Q1', 100000000],
  ['2013-Q2', 100000000],
  ['2013-Q3', 100000000],
  ['2013-Q4', 100000000],
];

const open = (host: MemoryHost, options: Partial<ControllerOptions> = {}) => createController(host, { debounceMs: 5, ...options });
const later = (ms = 40) => new Promise((resolve) => setTimeout(resolve, ms));

async function checked(host = new MemoryHost({ 배분: LEDGER, 매출: SALES }), options: Partial<ControllerOptions> = {}) {
  const { controller, actions } = open(host, options);
  await controller.start();
  await controller.check();
  const findings = () => controller.getState().result?.findings ?? [];
  const of = (ruleId: string): Finding => {
    const found = findings().find((finding) => finding.ruleId === ruleId);
    if (!found)
      throw new Error(
        `no ${ruleId} in ${findings()
          .map((finding) => finding.ruleId)
          .join(' ')}`,
      );
    return found;
  };
  /** Waits until the live check has come to rest. */
  const settled = async () => {
    await later();
    await controller.idle();
  };
  return { host, controller, actions, findings, of, settled };
}

describe('a check', () => {
  it('reads every visible sheet once and finds what is planted', async () => {
    const { host, of, controller } = await checked();
    expect(host.log.filter((line) => line.startsWith('read '))).toEqual(['read 배분', 'read 매출']);
    expect(of('amount-not-a-number').address).toBe('D5');
    expect(of('category-deleted').address).toBe('B6');
    expect(controller.getState().work).toBeUndefined();
    expect(controller.getState().result?.facts.appliedOn).toBe('2014-02-14');
  });

  it('leaves hidden sheets and sheets of its own alone', async () => {
    const host = new MemoryHost({ 배분: LEDGER, 숨김: LEDGER, '벤처확인 검사결과': [['x']] });
    host.sheet('숨김').visible = false;
    const { controller } = await checked(host);
    expect(controller.getState().result?.sheets.map(({ sheet }) => sheet)).toEqual(['배분']);
  });

  it('keeps the old result until the new one is there', async () => {
    const { host, controller } = await checked();
    const before = controller.getState().result;
    let during: unknown;
    host.beforeRead = () => void (during = controller.getState().result);
    await controller.check();
    expect(during).toBe(before);
    expect(controller.getState().result).not.toBe(before);
  });

  it('says how far it is once it has lasted half a second, and not before', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    const { controller } = open(host);
    await controller.start();
    const seen: (boolean | undefined)[] = [];
    host.beforeRead = async () => {
      seen.push(controller.getState().work?.slow);
      await later(620);
      seen.push(controller.getState().work?.slow);
    };
    await controller.check();
    expect(seen).toEqual([false, true]);
    expect(controller.getState().work).toBeUndefined();
  });

  it('is cancelled cleanly: the earlier result stays, and it says so', async () => {
    const { host, controller } = await checked();
    const before = controller.getState().result;
    host.beforeRead = () => controller.cancel();
    await controller.check();
    expect(controller.getState().result).toBe(before);
    expect(controller.getState().notice?.text.en).toContain('cancelled');
    expect(controller.getState().work).toBeUndefined();
  });

  it.each([
    ['refused', '실패: refused'],
    ['too-large', '실패: too-large'],
    ['failed', '실패: failed'],
  ] as const)('that the host answers with “%s” shows the words of the host and nothing is lost', async (code, words) => {
    const { host, controller } = await checked();
    const before = controller.getState().result;
    host.failNext('read', code);
    await controller.check();
    expect(controller.getState().notice).toMatchObject({ tone: 'error', text: { ko: words }, code });
    expect(controller.getState().result).toBe(before);
  });

  it('says something plain where a host breaks its promise', async () => {
    const { host, controller } = await checked();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    host.beforeRead = () => {
      throw new TypeError('boom');
    };
    await controller.check();
    expect(controller.getState().notice?.text.en).toContain('unharmed');
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it('says that there is nothing to see where no sheet is visible', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    host.sheet('배분').visible = false;
    const { controller } = open(host);
    await controller.start();
    await controller.check();
    expect(controller.getState().notice?.tone).toBe('error');
    expect(controller.getState().result).toBeUndefined();
  });
});

describe('a check that the sheet interrupts', () => {
  it('leaves out a sheet that is deleted meanwhile, and says so', async () => {
    const host = new MemoryHost({ 배분: LEDGER, 매출: SALES });
    const { controller } = open(host);
    await controller.start();
    let first = true;
    host.beforeRead = () => {
      if (first) host.remove('매출');
      first = false;
    };
    await controller.check();
    expect(controller.getState().result?.sheets).toHaveLength(1);
    expect(controller.getState().notice?.text.ko).toContain('매출');
  });

  it('takes in an edit that came during the reading, and says so', async () => {
    const { host, controller, of } = await checked();
    let once = true;
    host.beforeRead = async (sheetId) => {
      if (!once || sheetId !== host.sheet('매출').id) return;
      once = false;
      // The ledger has been read already: only the second look can see this.
      host.edit('배분', 'B7', '1.자');
    };
    await controller.check();
    expect(
      controller
        .getState()
        .result?.findings.filter(({ ruleId }) => ruleId === 'category-deleted')
        .map(({ address }) => address),
    ).toEqual(['B6', 'B7']);
    expect(of('category-deleted')).toBeDefined();
    expect(controller.getState().notice?.text.en).toContain('edited during the check');
  });

  it('ends when another workbook takes its place', async () => {
    const { host, controller } = await checked();
    host.beforeRead = () => host.emit({ kind: 'workbook' });
    await controller.check();
    await controller.idle();
    expect(controller.getState().result).toBeUndefined();
    expect(controller.getState().notice?.text.ko).toContain('통합 문서가 바뀌어');
  });

  it('ends with the words of the host when the workbook is closed', async () => {
    const { host, controller } = await checked();
    host.beforeRead = () => {
      throw new HostError('sheet-gone', { ko: '닫혔습니다', en: 'closed' });
    };
    await controller.check();
    expect(controller.getState().notice?.text.ko).toBe('닫혔습니다');
    expect(controller.getState().work).toBeUndefined();
  });
});

describe('live', () => {
  it('reads only the changed cells after an edit', async () => {
    const { host, settled, findings } = await checked();
    host.log.length = 0;
    host.edit('배분', 'B6', '1.가.②');
    await settled();
    expect(host.log).toEqual(['readArea B6']);
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
  });

  it('takes many edits in one go', async () => {
    const { host, settled } = await checked();
    host.log.length = 0;
    for (const address of ['D4', 'E5', 'F7']) host.edit('배분', address, 1);
    await settled();
    expect(host.log).toEqual(['readArea D4:F7']);
  });

  it('reads the sheet anew after an inserted row, and findings move along', async () => {
    const { host, settled, of } = await checked();
    const { key } = of('category-deleted');
    host.log.length = 0;
    host.insertRow('배분', 3);
    await settled();
    expect(host.log).toEqual(['read 배분']);
    expect(of('category-deleted')).toMatchObject({ address: 'B7', key });
  });

  it('counts recalculated cells as edits, but they leave an offered undo alone', async () => {
    const { host, controller, actions, of, settled } = await checked();
    await actions.fix([of('amount-not-a-number')], { ko: '고침', en: 'fix' });
    host.log.length = 0;
    host.emit({ kind: 'cells', sheetId: host.sheet('배분').id, area: { top: 5, left: 5, bottom: 5, right: 5 }, own: false, recalculated: true });
    await settled();
    expect(host.log).toEqual(['readArea F6']);
    expect(controller.getState().undo).toBeDefined();
  });

  it.each([
    { cell: 'the fixed cell itself, as Ctrl+Z does', address: undefined, said: false },
    { cell: 'another cell', address: 'E5', said: true },
  ])('takes the offer of undo away with an edit of $cell, and what was said of the fix where that is no longer so', async ({ address, said }) => {
    const { host, controller, actions, of, settled } = await checked();
    const finding = of('amount-not-a-number');
    await actions.fix([finding], { ko: '고침', en: 'fix' });
    expect(controller.getState().notice?.text.ko).toBe('1개 셀을 수정했습니다.');
    host.edit('배분', address ?? finding.address, '150만원');
    await settled();
    expect(controller.getState().undo).toBeUndefined();
    expect(controller.getState().notice !== undefined).toBe(said);
  });

  it('can be paused, says that it is behind, and catches up', async () => {
    const { host, controller, settled, findings } = await checked();
    controller.setLive(false);
    host.log.length = 0;
    host.edit('배분', 'B6', '1.가.②');
    await settled();
    expect(host.log).toEqual([]);
    expect(controller.getState().stale).toBe(true);
    controller.setLive(true);
    await settled();
    expect(controller.getState().stale).toBe(false);
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
  });

  it('forgets a deleted sheet and learns an added one', async () => {
    const { host, controller, settled } = await checked();
    host.remove('배분');
    await settled();
    expect(controller.getState().result?.sheets).toEqual([]);
    const sheet = host.insert('새 배분', LEDGER);
    host.emit({ kind: 'sheet-added', sheetId: sheet.id });
    await settled();
    expect(controller.getState().result?.sheets.map(({ sheet: name }) => name)).toEqual(['새 배분']);
  });

  it('keeps a change that could not be read, says nothing of it but that it is behind, and takes it with the next one', async () => {
    const { host, controller, settled, findings } = await checked();
    host.failNext('readArea', 'refused');
    host.edit('배분', 'B6', '1.가.②');
    await settled();
    expect(controller.getState().notice).toBeUndefined();
    expect(controller.getState().stale).toBe(true);
    expect(controller.getState().waitingFor?.ko).toBe('실패: refused');
    host.edit('배분', 'C4', '볼트');
    await settled();
    expect(controller.getState().stale).toBe(false);
    expect(controller.getState().waitingFor).toBeUndefined();
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
  });

  it.each(['refused', 'failed', 'no-answer', 'too-large', 'sheet-gone'] as const)(
    'tries again by itself after “%s”, without a word and without another edit',
    async (code) => {
      const { host, controller, findings } = await checked();
      const { lookedAt } = controller.getState();
      host.failNext('readArea', code);
      host.edit('배분', 'B6', '1.가.②');
      await expect.poll(() => findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
      expect(controller.getState().stale).toBe(false);
      expect(controller.getState().notice).toBeUndefined();
      expect(controller.getState().lookedAt).toBeGreaterThanOrEqual(lookedAt ?? Infinity);
    },
  );

  it('makes way for what a person asks for, and is taken up again', async () => {
    const { host, controller, actions, of, findings } = await checked();
    // As in Excel: a reading waits for the end of an edit unless nobody wants it any more.
    let waits = 0;
    const { readArea } = host;
    host.readArea = async (sheetId, area, options) => {
      if (options?.quiet && waits === 0) {
        waits += 1;
        await new Promise((_, reject) => options.signal?.addEventListener('abort', () => reject(new HostError('cancelled', { ko: '취소', en: 'cancelled' }))));
      }
      return readArea.call(host, sheetId, area, options);
    };
    host.edit('배분', 'B6', '1.가.②');
    await expect.poll(() => waits).toBe(1);
    const finding = of('amount-not-a-number');
    await actions.fix([finding], { ko: '고침', en: 'fix' });
    expect(controller.getState().notice?.tone).toBe('success');
    await expect.poll(() => findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
  });

  it('looks at everything again when the pane gets the focus, but not twice in a moment', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    let now = 1_000_000;
    const { controller, findings } = await checked(host, { now: () => now });
    // A value chosen from a list: Excel does not tell of it.
    host.sheet('배분').values[5]![1] = '1.가.②';
    now += 1000;
    controller.lookNow();
    await later(60);
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(true);
    now += 10_000;
    controller.lookNow();
    await expect.poll(() => findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
    expect(controller.getState().lookedAt).toBe(now);
    expect(host.quietReads).toBeGreaterThan(0);
  });

  it('says what of a sheet could not be read, until it is read', async () => {
    const { host, controller } = await checked();
    host.unread = ['merges', 'hidden-rows', 'struck'];
    await controller.check();
    expect(controller.getState().unread.map(({ ko }) => ko)).toEqual([
      expect.stringContaining('병합된 셀'),
      expect.stringContaining('숨긴 행'),
      expect.stringContaining('취소선'),
    ]);
    host.unread = [];
    await controller.check();
    expect(controller.getState().unread).toEqual([]);
  });

  it('hears nothing before the first check and after the end', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    const { controller } = open(host);
    await controller.start();
    host.log.length = 0;
    host.edit('배분', 'B6', '1.가.②');
    await later();
    expect(host.log).toEqual([]);
    await controller.dispose();
    expect(host.listening).toBe(0);
  });

  it('listens once, however often it is started and stopped', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    const { controller } = open(host);
    const first = controller.start();
    void controller.dispose();
    await Promise.all([first, controller.start()]);
    expect(host.listening).toBe(1);
  });
});

describe('fixes', () => {
  it('write exactly what was shown, are checked at once and taken back in one step', async () => {
    const { host, controller, actions, of, findings } = await checked();
    const finding = of('amount-not-a-number');
    await actions.fix([finding], { ko: '고침', en: 'fix' });
    expect(host.sheet('배분').values[4]?.[3]).toBe(2000000);
    expect(findings().some(({ ruleId }) => ruleId === 'amount-not-a-number')).toBe(false);
    expect(controller.getState().notice?.tone).toBe('success');

    await actions.undo();
    expect(host.sheet('배분').values[4]?.[3]).toBe('2,000,000원');
    expect(of('amount-not-a-number').address).toBe('D5');
    expect(controller.getState().undo).toBeUndefined();
  });

  it('are refused when the cell no longer holds what they were made for', async () => {
    const { host, controller, actions, of } = await checked();
    const finding = of('amount-not-a-number');
    host.sheet('배분').values[4]![3] = '손으로 고침';
    await actions.fix([finding], { ko: '고침', en: 'fix' });
    expect(host.sheet('배분').values[4]?.[3]).toBe('손으로 고침');
    expect(controller.getState().notice).toMatchObject({ tone: 'warning' });
    expect(controller.getState().undo).toBeUndefined();
    // The sheet was read anew: the finding now speaks of what stands there.
    expect(of('amount-not-a-number').message.ko).not.toContain('2,000,000');
  });

  it('of several sheets are all or none', async () => {
    // Costs of its own in the second sheet: a copy of the first would be set aside.
    const other = LEDGER.map((row, index) => (index < 3 ? row : row.map((value, column) => (column === 2 ? `${value} 둘째` : value))));
    const host = new MemoryHost({ 하나: LEDGER, 둘: other });
    const { controller, actions, findings } = await checked(host);
    const both = findings().filter(({ ruleId }) => ruleId === 'amount-not-a-number');
    expect(both).toHaveLength(2);
    host.sheet(both[1]!.sheet).values[4]![3] = '다른 값';
    await actions.fix(both, { ko: '모두', en: 'all' });
    expect(host.sheet(both[0]!.sheet).values[4]?.[3]).toBe('2,000,000원');
    expect(controller.getState().undo).toBeUndefined();
  });

  it('offer the way back only until the next edit', async () => {
    const { host, controller, actions, of } = await checked();
    await actions.fix([of('amount-not-a-number')], { ko: '고침', en: 'fix' });
    expect(controller.getState().undo).toBeDefined();
    host.edit('배분', 'C4', '볼트');
    expect(controller.getState().undo).toBeUndefined();
  });
});

describe('what people tell', () => {
  it('corrections and facts are kept in the workbook and come back', async () => {
    const { host, controller } = await checked();
    await controller.correct('배분', { unit: 1000 });
    await controller.setFacts({ isSme: true, industry: '26410' });
    expect(controller.getState().result?.sheets[0]?.understanding.unit).toBe(1000);

    const again = await checked(host);
    expect(again.controller.getState().facts).toEqual({ isSme: true, industry: '26410' });
    expect(again.controller.getState().result?.sheets[0]?.understanding).toMatchObject({ unit: 1000, unitFrom: 'user' });
  });

  it('a correction goes along when its sheet is renamed', async () => {
    const { host, controller, settled } = await checked();
    await controller.correct('배분', { unit: 1000 });
    host.rename('배분', '원장');
    await settled();
    expect(controller.getState().corrections).toMatchObject({ 원장: { unit: 1000 } });
    expect(controller.getState().result?.sheets[0]?.understanding.unit).toBe(1000);
    expect(host.answers).toEqual({ 원장: { unit: 1000 } });
  });

  it.each([
    ['text', 'nonsense'],
    ['a list', [1, 2]],
    ['wrong parts', { 배분: { unit: 7, headerRow: -1, kind: 'novel', columns: { book: 'x', nothing: 3 } }, 둘: 5 }],
  ])('%s where corrections should be is passed over', async (_, stored) => {
    const host = new MemoryHost({ 배분: LEDGER });
    host.remembered.set('corrections', stored);
    host.remembered.set('facts', { appliedOn: '2013-02-30', sales: -1, isSme: 'ja', hasRdLab: true });
    const { controller } = await checked(host);
    expect(controller.getState().corrections).toEqual({});
    expect(controller.getState().facts).toEqual({ hasRdLab: true });
  });

  it('decisions stand in the review sheet, hide their finding, survive a new pane and can be withdrawn', async () => {
    const { host, controller, actions, of, findings } = await checked();
    const finding = of('category-deleted');
    await actions.decide([finding], { kind: 'ignored', reason: '=HYPERLINK("x")', by: '김검토', at: '2014-02-20T09:05' }, 'ko');
    expect(findings().some(({ key }) => key === finding.key)).toBe(false);
    expect(controller.getState().result?.sheets[0]?.decided).toHaveLength(1);
    expect(host.sheet('벤처확인 검토').values.flat()).toContain('김검토');

    const again = await checked(host);
    expect(again.findings().some(({ key }) => key === finding.key)).toBe(false);
    const decision = again.controller.getState().review.decisions[0]!;
    expect(decision).toMatchObject({ kind: 'ignored', by: '김검토', ruleId: 'category-deleted' });
    await again.actions.withdraw(decision, '박검토', '2014-02-21T10:00', 'ko');
    expect(again.of('category-deleted').key).toBe(finding.key);
  });

  it('several decisions are written in one go', async () => {
    const { host, actions, findings, controller } = await checked();
    const some = findings().slice(0, 5);
    expect(some).toHaveLength(5);
    const writes = (): number => host.log.filter((line) => line.startsWith('write ')).length;
    // The first ones with their sheet, the others in one write below them.
    await actions.decide(some.slice(0, 2), { kind: 'ignored', reason: '합의', by: '', at: '2014-02-20T09:05' }, 'en');
    expect(writes()).toBe(0);
    await actions.decide(some.slice(2), { kind: 'ignored', reason: '합의', by: '', at: '2014-02-20T09:05' }, 'en');
    expect(writes()).toBe(1);
    expect(controller.getState().review.decisions.map(({ key }) => key)).toEqual(some.map(({ key }) => key));
  });

  it('an ignored finding comes back when its row changes', async () => {
    const { host, actions, of, settled } = await checked();
    const finding = of('category-deleted');
    await actions.decide([finding], { kind: 'ignored', reason: '합의', by: '', at: '2014-02-20T09:05' }, 'ko');
    host.edit('배분', 'D6', 3500000);
    await settled();
    expect(of('category-deleted').key).not.toBe(finding.key);
  });
});

describe('marks and sheets', () => {
  it('mark each cell once, by its worst finding, and go away', async () => {
    const { host, controller, actions } = await checked();
    await actions.mark('ko');
    const marks = host.sheet('배분').marks;
    expect(new Set(marks.map(({ address }) => address)).size).toBe(marks.length);
    expect(marks.find(({ address }) => address === 'B6')).toMatchObject({ severity: 'error' });
    expect(controller.getState().marks).toBe('on');
    await actions.unmark();
    expect(host.sheet('배분').marks).toEqual([]);
    expect(controller.getState().marks).toBe('off');
  });

  it('say that they are older than the result, and are remembered', async () => {
    const { host, controller, actions, settled } = await checked();
    await actions.mark('ko');
    host.edit('배분', 'B6', '1.가.②');
    await settled();
    expect(controller.getState().marks).toBe('outdated');
    const again = open(host);
    await again.controller.start();
    expect(again.controller.getState().marks).toBe('on');
  });

  it('a refusal to make a sheet is said in all its reasons', async () => {
    const { controller, actions, host } = await checked();
    const reason = (ko: string) => ({ code: 'x', message: { ko, en: ko } });
    await actions.makeSheets(() => ({ kind: 'refused', reasons: [reason('하나.'), reason('둘.')] }));
    expect(controller.getState().notice).toMatchObject({ tone: 'warning', text: { ko: '하나. 둘.' } });
    expect(host.log.some((line) => line.startsWith('addSheet'))).toBe(false);
  });

  it('says with a made sheet what its maker has to say of it', async () => {
    const { controller, actions } = await checked();
    const sheet = { name: '산정표', cells: [[{ value: 1 }]], remark: { ko: '4행은 값입니다.', en: '4 rows are values.' } };
    await actions.makeSheets(() => ({ kind: 'value', value: [sheet], citations: [] }));
    expect(controller.getState().notice).toMatchObject({ tone: 'success', text: { ko: '‘산정표’ 시트를 만들었습니다. 4행은 값입니다.' } });
  });

  it('go to a cell that is gone is said and changes nothing', async () => {
    const { controller, actions } = await checked();
    await actions.goTo('nowhere', 'A1');
    expect(controller.getState().notice?.code).toBe('sheet-gone');
  });
});

describe('a host without events', () => {
  it('can still check by the button', async () => {
    const host = new MemoryHost({ 배분: LEDGER });
    host.failNext('listen', 'unsupported');
    const { controller } = await checked(host);
    expect(controller.getState().live).toBe(false);
    expect(controller.getState().result?.sheets).toHaveLength(1);
  });
});

describe('the review sheet is watched like the others', () => {
  const decision = { kind: 'ignored', reason: '세무서와 협의함', by: '김회계', at: '2014-02-14T09:00' } as const;

  it('deleted, its decisions no longer hold, and the person is told', async () => {
    const { host, controller, actions, of, findings } = await checked();
    await actions.decide([of('category-deleted')], decision, 'ko');
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
    await host.deleteSheet(host.sheet('벤처확인 검토').id);
    await later();
    await controller.idle();
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(true);
    expect(controller.getState().review.decisions).toEqual([]);
    expect(controller.getState().notice?.text.ko).toContain('1건이 더 이상 적용되지 않습니다');
    await controller.dispose();
  });
  it.each([
    ['hidden', (host: MemoryHost) => void (host.sheet('벤처확인 검토').visible = false)],
    ['renamed', (host: MemoryHost) => void (host.sheet('벤처확인 검토').name = '2014 검토 메모')],
    ['copied', (host: MemoryHost) => void host.insert('검토 사본', host.sheet('벤처확인 검토').values)],
  ])('%s, its decisions hold in the next pane, and the next one is written into it', async (_how, change) => {
    const { host, actions, of } = await checked();
    await actions.decide([of('category-deleted')], decision, 'ko');
    change(host);
    const again = await checked(host);
    expect(again.findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
    const before = (await host.sheets()).length;
    await again.actions.decide([again.findings()[0]!], { ...decision, at: '2014-02-15T09:00' }, 'ko');
    expect((await host.sheets()).length).toBe(before);
    expect(again.controller.getState().review.decisions).toHaveLength(2);
    await again.controller.dispose();
  });

  it('renamed and without the heading of its decisions, it is said with its rows; with the heading they hold again', async () => {
    const { host, actions, of } = await checked();
    await actions.decide([of('category-deleted')], decision, 'ko');
    const sheet = host.sheet('벤처확인 검토');
    sheet.name = '기록';
    const at = sheet.values.findIndex((row) => row.includes('판단'));
    const heading = sheet.values[at] as CellValue[];
    sheet.values[at] = heading.map((value) => (value === '판단' ? '' : value));
    const { controller, findings } = await checked(host);
    const review = () => controller.getState().review;
    expect([review().decisions, review().problems.map((one) => [one.sheet, one.text.ko])]).toEqual([
      [],
      [['기록', '검토 기록으로 보이지만 읽지 못했습니다: ‘판단’ 열을 찾지 못했습니다. 1행의 판단을 적용하지 않았습니다.']],
    ]);
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(true);
    host.edit('기록', a1(at, heading.indexOf('판단')), '판단');
    await later();
    await controller.idle();
    expect([review().decisions.length, review().problems]).toEqual([1, []]);
    expect(findings().some(({ ruleId }) => ruleId === 'category-deleted')).toBe(false);
    await controller.dispose();
  });
});
