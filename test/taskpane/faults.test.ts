/**
 * The pane's session over the real Office.js: each action × each of its round trips × kinds of fault. What the pane says of the workbook is what
 * stands in the workbook, and nothing hangs. The tests take turns; `FAULTS=each` tries every kind at every round trip, `FAULTS=all` silence and
 * every code that the host takes for itself too (a quarter of an hour), the others in turn; `FAULTS=codes` every code at every round trip (two
 * hours). `FAULTS_SHARD=2/4` does every fourth action from the second on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { valueOf } from '../../src/domain';
import { AFTERMATH, KNOWN_CODES, toHostError } from '../../src/hosts/excel/errors';
import { forgetUndoGroups, useAnswerLimit, usePauses } from '../../src/hosts/excel/session';
import { withBookColumn } from '../../src/reading/corrections';
import type { Fault, Office } from '../office';
import { findings, open, stateOf as cellsOf, type Pane } from './two-sheets';

beforeEach(() => usePauses([1, 1, 1]));
afterEach(() => {
  vi.unstubAllGlobals();
  useAnswerLimit();
  usePauses();
  forgetUndoGroups();
});

const decide = (pane: Pane, which: (index: number) => boolean = () => true): Promise<void> =>
  pane.actions.decide(
    findings(pane, 'amount-not-a-number').filter((_finding, index) => which(index)),
    { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' },
    'ko',
  );
const answer = ({ actions, controller }: Pane): Promise<void> =>
  actions.correct({ 배분1: withBookColumn(controller.correctionsOf('배분1'), undefined, 5) }, { ko: '답', en: 'Answer' });
const heading = ({ actions }: Pane): Promise<void> => actions.nameItem('2013-60|4', '기술', 'I-1', { ko: '항목', en: 'Item' });
const fix = (pane: Pane): Promise<void> => pane.actions.fix(findings(pane, 'amount-not-a-number'), { ko: '수정', en: 'Fix' });
const sheet = (name: string, filled: number | null = 2) => ({
  name,
  cells: [[{ value: 1, style: 'header' as const }], [{ value: filled, unlocked: true }]],
  frozenRows: 1,
});
const forms = (pane: Pane, filled: number, existing: 'copy' | 'refill' = 'copy'): Promise<void> =>
  pane.actions.makeForms(
    () =>
      valueOf({
        forms: [
          { sheet: sheet('양식1', filled), blank: sheet('양식1', null) },
          { sheet: sheet('양식2', filled), blank: sheet('양식2', null) },
          ...(existing === 'refill' ? [{ sheet: sheet('양식3', filled), blank: sheet('양식3', null) }] : []),
        ],
        ...(existing === 'copy' ? {} : { cover: () => sheet('목록') }),
      }),
    existing,
  );

/** What the tab of scores and the self-check write into cells. */
const grade = async ({ actions, office }: Pane): Promise<unknown> =>
  actions.enter(office.workbook.find('배분1')!.id, { row: 8, column: 2 }, 'A', {
    step: { ko: '등급', en: 'Grade' },
    written: (address) => ({ ko: address, en: address }),
    isFormula: (address) => ({ ko: address, en: address }),
  });
const answers = async ({ actions, office }: Pane): Promise<void> =>
  void (await actions.fillIn(
    office.workbook.find('배분2')!.id,
    [
      { address: 'C9', before: null, value: 41_684, numberFormat: 'yyyy-mm-dd' },
      { address: 'C10', before: null, value: '예' },
      { address: 'C11', before: null, value: 5 },
    ],
    { ko: '쓰는 중', en: 'Writing' },
    { ko: '답을 적었습니다.', en: 'Answers are written.' },
  ));

/** What a person presses, and what was done before it. */
const ACTIONS: readonly {
  readonly name: string;
  readonly before?: (pane: Pane) => Promise<unknown>;
  readonly press: (pane: Pane) => Promise<unknown>;
  /** What it leaves in the workbook is remembered there, and stands in no cell. */
  readonly remembered?: true;
  /** It changes nothing. */
  readonly reads?: true;
}[] = [
  { name: 'check', reads: true, press: ({ controller }) => controller.check() },
  { name: 'fix', press: fix },
  { name: 'undo', before: fix, press: ({ actions }) => actions.undo() },
  { name: 'mark', press: ({ actions }) => actions.mark('ko') },
  { name: 'unmark', before: ({ actions }) => actions.mark('ko'), press: ({ actions }) => actions.unmark() },
  { name: 'report', press: ({ actions }) => actions.addSheet(sheet('결과')) },
  { name: 'statement', press: ({ actions }) => actions.makeSheets(() => valueOf([sheet('산정표'), sheet('산정표2')])) },
  { name: 'forms', before: (pane) => forms(pane, 2), press: (pane) => forms(pane, 3, 'refill') },
  { name: 'sheet with dates', press: ({ actions }) => actions.addDatedSheet('결과', (date1904) => sheet('결과', date1904 ? 1 : 2)) },
  { name: 'undo of a made sheet', before: ({ actions }) => actions.addSheet(sheet('결과')), press: ({ actions }) => actions.undo() },
  { name: 'answer', remembered: true, press: (pane) => answer(pane) },
  { name: 'undo of an answer', remembered: true, before: (pane) => answer(pane), press: ({ actions }) => actions.undo() },
  { name: 'heading of scores', remembered: true, press: (pane) => heading(pane) },
  { name: 'undo of a heading', remembered: true, before: (pane) => heading(pane), press: ({ actions }) => actions.undo() },
  {
    name: 'own items',
    remembered: true,
    press: ({ actions }) =>
      actions.scoreByOwnItems(
        { edition: '2013-60', items: [{ group: '기술성', name: '기술력', maxPoints: 100 }], from: '‘배점’ A1' },
        { ko: '배점', en: 'Items' },
      ),
  },
  {
    name: 'withdraw',
    before: (pane) => decide(pane),
    press: (pane) => pane.actions.withdraw(pane.controller.getState().review.decisions[0]!, '검토자', '2014-02-15 10:00', 'ko'),
  },
  { name: 'decide', press: (pane) => decide(pane) },
  { name: 'decide again', before: (pane) => decide(pane, (index) => index === 0), press: (pane) => decide(pane) },
  {
    name: 'formula',
    before: async ({ office }) => void (office.workbook.selected = [{ top: 8, left: 9, bottom: 8, right: 9 }]),
    press: ({ actions }) => actions.insertFormula('=1+1'),
  },
  {
    name: 'formula that spills',
    before: async ({ office }) => {
      office.workbook.functions.set('KVENTURE.TABLE', () => [['2013Q1', 41_275, 41_364]]);
      office.workbook.selected = [{ top: 8, left: 9, bottom: 8, right: 9 }];
    },
    press: ({ actions }) => actions.insertFormula('=KVENTURE.TABLE()', 'yyyy-mm-dd'),
  },
  { name: 'grade', press: grade },
  { name: 'undo of a grade', before: grade, press: ({ actions }) => actions.undo() },
  { name: 'answers of the self-check', press: answers },
  { name: 'undo of answers', before: answers, press: ({ actions }) => actions.undo() },
  { name: 'go to a cell', reads: true, press: ({ actions, office }) => actions.goTo(office.workbook.find('배분2')!.id, 'D4') },
  { name: 'go to a place', reads: true, press: ({ actions }) => actions.goToPlace("'배분2'!D4") },
  {
    name: 'show a hidden row',
    before: async ({ office }) => void office.workbook.find('배분2')!.hiddenRows.add(3),
    press: ({ actions, office }) => actions.reveal(office.workbook.find('배분2')!.id, 'D4'),
  },
];

const wanted = process.env['FAULTS'];
const all = wanted === 'all' || wanted === 'codes';
const each = all || wanted === 'each';
const [shard = 1, shards = 1] = (process.env['FAULTS_SHARD'] ?? '1/1').split('/').map(Number);
type Kind = readonly [string, Fault | 'hang' | 'done-but-silent', 'from here on'?];
const CODES: readonly Kind[] = [
  ['AccessDenied, whole', { code: 'AccessDenied' }],
  ['GeneralException, in the middle', { code: 'GeneralException', after: 6 }],
  ['RequestAborted, after all was done', { code: 'RequestAborted', after: 'all' }],
  ['ConnectionFailure, from here on', { code: 'ConnectionFailure' }, 'from here on'],
  ['ActivityLimitReached, once', { code: 'ActivityLimitReached' }],
  ['ServiceNotAvailable, from here on', { code: 'ServiceNotAvailable' }, 'from here on'],
];
const SILENT: readonly Kind[] = [
  ['no answer, nothing done', 'hang'],
  ['no answer, all done', 'done-but-silent'],
];
const refusedWith = (code: string): Kind => [code, { code }];
const SOURCES = new URL('../../src/hosts/excel/', import.meta.url);
const TEXTS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
  name.endsWith('.ts') ? [readFileSync(new URL(name, SOURCES), 'utf8')] : [],
);
/** Codes that the host names outside of its table, and one of each kind that the port knows. The others differ from these in their sentence alone. */
const APART = KNOWN_CODES.filter(
  (code, index) =>
    TEXTS.some((text) => text.includes(`'${code}'`)) ||
    KNOWN_CODES.findIndex((other) => toHostError({ code: other }).code === toHostError({ code }).code) === index,
);
const LIKE_OTHERS = KNOWN_CODES.filter((code) => !APART.includes(code));
/** In the tests every fourth round trip has its turn of one kind. */
const kindsAt = (action: number, trip: number): readonly Kind[] => {
  if (wanted === 'codes') return [...CODES, ...SILENT, ...KNOWN_CODES.map(refusedWith)];
  const inTurn = [0, 1, 2].map((turn) => refusedWith(LIKE_OTHERS[(action + 3 * trip + turn) % LIKE_OTHERS.length] as string));
  return all ? [...CODES, ...SILENT, ...APART.map(refusedWith), ...inTurn] : each ? CODES : [CODES[(action + (trip >> 2)) % CODES.length] as Kind];
};

const MOST_TRIPS = each ? Infinity : 40;

describe.each(ACTIONS.map((action, index) => ({ ...action, index })).filter(({ index }) => index % shards === shard - 1))(
  '$name',
  ({ name, before, press, index, remembered, reads }) => {
    const stateOf = (office: Office): string => (remembered ? JSON.stringify([JSON.parse(cellsOf(office)), ...office.workbook.settings]) : cellsOf(office));
    it('says of the workbook what is so, whichever round trip fails', { timeout: each ? 3_600_000 : 60_000 }, async () => {
      const whole = await open(before);
      const opened = stateOf(whole.office);
      const start = whole.office.roundTrips();
      await press(whole);
      const done = stateOf(whole.office);
      if (!reads) expect(done).not.toBe(opened);
      const trips = Math.min(whole.office.roundTrips() - start, MOST_TRIPS);
      const wrong: string[] = [];
      let tries = 0;
      const stride = each || trips <= 8 ? 1 : 4;
      for (let trip = 1 + (index % stride); trip <= trips; trip += stride) {
        for (const [kind, fault, lasting] of kindsAt(index, trip)) {
          tries += 1;
          forgetUndoGroups();
          const pane = await open(before);
          const { office, controller } = pane;
          const first = stateOf(office);
          const base = office.roundTrips();
          office.fault = (number) => (number === base + trip || (lasting && number > base + trip) ? fault : undefined);
          // Whoever is not answered at all is not waited for; whoever is has time, however busy the machine.
          useAnswerLimit(fault === 'hang' || fault === 'done-but-silent' ? 150 : 20_000);
          await press(pane);
          useAnswerLimit();
          const last = stateOf(office);
          const { notice, work, undo } = controller.getState();
          const said = notice?.text.ko ?? '';
          const complain = (what: string) => wrong.push(`trip ${trip}, ${kind}: ${what}: “${said}”`);
          if (work) complain('still at work');
          if (said.includes(AFTERMATH.unchanged.ko) && last !== first) complain('not as it was');
          if (notice?.tone === 'success' && last !== done) complain('not done');
          if (last !== done && last !== first && notice?.tone !== 'error' && notice?.tone !== 'warning') complain('half done, and not told');
          if (last !== done && !notice) complain('nothing said');
          const [names, old] = [last, first].map((state) => (remembered ? (JSON.parse(state) as [[string][]])[0] : (JSON.parse(state) as [string][]))) as [
            [string][],
            [string][],
          ];
          const more = names.map(([name]) => name).filter((name) => !old.some(([one]) => one === name));
          // A sheet that is left behind is named, or was made as wanted.
          if (last !== done && more.length > 0 && more.some((name) => !said.includes(name))) complain(`left ${more.join()}`);
          if (said.includes('[되돌리기]') && !undo) complain('no undo offered');
          office.fault = undefined;
          await controller.dispose();
          office.close();
        }
      }
      if (each) console.log(`${name}: ${whole.office.roundTrips() - start} round trips, ${tries} faults, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    });
  },
);
