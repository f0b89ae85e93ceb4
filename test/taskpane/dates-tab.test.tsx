// @vitest-environment happy-dom
/** 일정: holidays from a range, and a list of certificates that is followed while it is edited. Days counted by hand. */
import { act } from 'react';
import { expect, it } from 'vitest';
import { date, toSerial } from '../../src/domain';
import { certificateSheet } from '../../src/documents/certificate-sheet';
import type { CellValue } from '../../src/sheet/model';
import { MemoryHost } from './memory-host';
import { click, container, eventually, find, settle, show, type, usePage } from './pane-page';

usePage();

const serial = (day: string): number => toSerial(date(day));
const open = async (host: MemoryHost) => {
  await show(host);
  await click('[data-tab="dates"]');
};

it('holidays of a selected range move a last day, follow their cells, and what is no date is told', async () => {
  const host = new MemoryHost({
    공휴일: [
      ['날짜', '이름'],
      [serial('2014-05-05'), '어린이날'],
      ['2014.5.6', '석가탄신일'],
      ['2014-13-01', '오타'],
    ],
  });
  await open(host);
  // 제6조⑦: seven days after 2014-04-29 are over on 2014-05-06, a Tuesday.
  await type('[data-field="dates-notified"]', '2014-04-29');
  const due = () => find('[data-date="objection"]').textContent;
  expect(due()).toContain('2014-05-06');
  await act(async () => find<HTMLInputElement>('input[data-field="holidays-move"], [data-field="holidays-move"] input').click());
  await settle();
  host.selected = { sheetId: host.sheet('공휴일').id, address: 'A1:B4' };
  await click('[data-action="holidays-range"]');
  await eventually(() => expect(find('[data-holiday-range]').dataset.holidayRange).toBe('2'));
  expect(find('[data-bad-holiday]').dataset.badHoliday).toBe('A4');
  expect(due()).toContain('2014-05-07');
  await act(async () => host.edit('공휴일', 'A3', '2014-05-07'));
  await eventually(() => expect(due()).toContain('2014-05-06'));
  await click('[data-action="holidays-leave"]');
  expect(container.querySelector('[data-holiday-range]')).toBeNull();
});

it('a sheet of certificates is shown by its own day and holidays, followed while it is edited, and left behind with its sheet', async () => {
  const made = certificateSheet({ count: 2, today: date('2016-05-18'), lang: 'ko' });
  const rows: CellValue[][] = made.cells.map((row) => row.map((cell) => cell?.cached ?? cell?.value ?? null));
  rows[2]![1] = '예';
  rows[5]!.splice(0, 4, '가나다', '연구개발', serial('2014-03-20'), serial('2014-05-20'));
  rows[5]![18] = serial('2016-05-19');
  const host = new MemoryHost({ '확인서 관리': rows });
  await open(host);
  await click('[data-action="find-certificates"]');
  const row = () => find('[data-certificate="6"]').textContent;
  // Two years from 2014-05-20 end on 2016-05-19, a holiday: the day after it.
  await eventually(() => expect(row()).toContain('2016-05-20'));
  expect(find('[data-sheet-holidays]').dataset.sheetHolidays).toBe('1');
  expect(find<HTMLInputElement>('[data-field="certificates-day"]').value).toBe('2016-05-18');
  await act(async () => host.edit('확인서 관리', 'B3', '아니요'));
  await eventually(() => expect(row()).toContain('2016-05-19'));
  expect(find('[data-sheet-holidays]').dataset.sheetHolidays).toBe('none');
  await act(async () => host.edit('확인서 관리', 'B2', serial('2016-05-25')));
  await eventually(() => expect(find('[data-certificate="6"]').dataset.state).toBe('overdue'));
  await act(async () => host.edit('확인서 관리', 'D6', serial('2015-05-20')));
  await eventually(() => expect(row()).toContain('2017-05-19'));
  await act(async () => host.remove('확인서 관리'));
  await eventually(() => expect(container.querySelector('[data-list="certificates"]')).toBeNull());
});
