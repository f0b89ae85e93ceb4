/** 근거 조항 보기 on a cell: the clause of the finding that stands there, else that of the category in the cell, by the notice of the application. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { clauseAtSelection } from '../../src/taskpane/notice/clause-of-cell';
import { createController } from '../../src/taskpane/session';
import { MemoryHost, type MemoryCells } from './memory-host';

const ledger = (appliedOn: string | null): MemoryCells => [
  ['신청일', appliedOn, null, '단위', '원'],
  [],
  ['일자', '분류', '적요', '장부금액'],
  ['2013-03-02', '1.가.②', '부품', 1_000_000],
  ['2013-04-03', '1.가.②', '시약', '2,000,000원'],
  ['2013-05-06', '1.자', '지도', 3_000_000],
  ['2013-06-07', null, '기타', 3_000_000],
];

it.each([
  { cell: 'B4', appliedOn: '2014-02-14', place: '2013-60§별표 3 1.가.②', what: 'a category' },
  { cell: 'B4', appliedOn: '2026-05-06', place: '2025-04-01§별표 2 1.가.②', what: 'the same under the notice of today' },
  { cell: 'B6', appliedOn: '2014-02-14', place: '2013-60§별표 3 1.자', what: 'the finding in the cell' },
  { cell: 'D5', appliedOn: '2014-02-14', place: '2013-60§별표 3', what: 'the finding of an amount' },
  { cell: 'C4', appliedOn: '2014-02-14', place: undefined, what: 'words' },
  { cell: 'B3', appliedOn: '2014-02-14', place: undefined, what: 'a heading' },
  { cell: 'H40', appliedOn: '2014-02-14', place: undefined, what: 'an empty cell' },
])('$what ($cell, applied $appliedOn): $place', async ({ cell, appliedOn, place }) => {
  const host = new MemoryHost({ 배분: ledger(appliedOn) });
  const { controller } = createController(host, {});
  await controller.start();
  await controller.check();
  host.selected = { sheetId: host.sheet('배분').id, address: cell };
  expect(await clauseAtSelection(host, controller)).toBe(place);
  await controller.dispose();
});

it.each([
  { cell: 'B4', facts: {}, place: '2013-60§별표 3 1.가.②', what: 'without a date it is the first notice' },
  { cell: 'B4', facts: { appliedOn: date('2026-05-06') }, place: '2025-04-01§별표 2 1.가.②', what: 'by the date that was entered' },
  { cell: 'C4', facts: {}, place: undefined, what: 'words are no category' },
])('before any check, $what: $place', async ({ cell, facts, place }) => {
  const host = new MemoryHost({ 배분: ledger(null) });
  const { controller } = createController(host, {});
  await controller.start();
  await controller.setFacts(facts);
  host.selected = { sheetId: host.sheet('배분').id, address: cell };
  expect(await clauseAtSelection(host, controller)).toBe(place);
  await controller.dispose();
});
