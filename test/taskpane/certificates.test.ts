/** The list of certificates: what is due first, by days counted by hand. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, date, type PlainDate } from '../../src/domain';
import type { CertificateRow } from '../../src/reading/certificate-table';
import { calendarFile } from '../../src/taskpane/dates/certificates/calendar-file';
import { inSlices } from '../../src/taskpane/session/slices';
import { filtered, watchList, watchSteps } from '../../src/taskpane/dates/certificates/watch-list';

const certificate = (row: number, name: string, more: Partial<Record<keyof CertificateRow, unknown>>): CertificateRow =>
  ({ row, name, wrong: [], ...more }) as CertificateRow;

/** Issued 2014-05-20: two years, until 2016-05-19 (영 제18조의4; the first day counts). Renewal from 2016-03-19 to 2016-06-19 (제8조 1호). */
const ISSUED = certificate(1, '가나다', { type: 'rd', appliedOn: '2014-03-20', issuedOn: '2014-05-20' });
/** Applied 2016-04-01: settled within 45 days, until 2016-05-16 (별지 제1호). */
const APPLIED = certificate(2, '라마바', { type: 'rd', appliedOn: '2016-04-01' });
const END_ONLY = certificate(3, '사아자', { validUntil: '2016-05-01' });

const on = (day: string, ...rows: CertificateRow[]) => watchList(rows, date(day));

describe('what is due', () => {
  it.each([
    ['2016-03-18', 'due', 'Validity ends', '2016-05-19', 62],
    ['2016-05-19', 'due', 'Validity ends', '2016-05-19', 0],
    ['2016-05-20', 'overdue', 'Validity ends', '2016-05-19', -1],
    ['2016-06-20', 'overdue', 'Apply for renewal', '2016-06-19', -1],
  ])('of a certificate valid until 2016-05-19, on %s: %s, %s %s', (day, state, what, until, daysLeft) => {
    const [one] = on(day, ISSUED);
    expect(one).toMatchObject({
      state,
      validUntil: '2016-05-19',
      renewal: { from: '2016-03-19', until: '2016-06-19' },
      next: { what: { en: what }, until },
      daysLeft,
    });
  });

  it('of an application is its decision; afterwards it is overdue', () => {
    const [before] = on('2016-05-16', APPLIED);
    expect(before).toMatchObject({ state: 'due', next: { until: '2016-05-16' }, daysLeft: 0 });
    expect(on('2016-05-17', APPLIED)[0]).toMatchObject({ state: 'overdue' });
    // Whoever has the certificate waits for nothing.
    expect(on('2016-05-17', { ...APPLIED, issuedOn: date('2016-05-10') })[0]).toMatchObject({ state: 'due', next: { what: { en: 'Validity ends' } } });
  });

  it('of an end alone is the end and its window', () => {
    expect(on('2016-02-01', END_ONLY)[0]).toMatchObject({ validUntil: '2016-05-01', renewal: { from: '2016-03-01', until: '2016-06-01' }, state: 'due' });
  });

  it('says where the sheet has another end than the law gives, and what could not be read', () => {
    const wrong = [{ column: 2, role: 'appliedOn' as const, text: '미정' }];
    const list = on('2016-01-01', { ...ISSUED, validUntil: date('2016-05-20') }, { ...APPLIED, wrong });
    expect(list.find(({ index }) => index === 0)).toMatchObject({ written: '2016-05-20', validUntil: '2016-05-19' });
    expect(
      filtered(list, 'open')
        .map(({ index }) => index)
        .sort(),
    ).toEqual([0, 1]);
  });

  it('is listed by day, what was missed first, each certificate once in all', () => {
    const list = on('2016-05-18', ISSUED, APPLIED, END_ONLY);
    expect(list.map(({ certificate: { name } }) => name)).toEqual(['사아자', '라마바', '가나다']);
    expect(filtered(list, 'all')).toHaveLength(3);
    expect(filtered(list, 'overdue').map(({ certificate: { name } }) => name)).toEqual(['사아자', '라마바']);
    expect(filtered(list, 'within30').map(({ certificate: { name } }) => name)).toEqual(['가나다']);
  });
});

it('of 5,000 certificates each is listed once, in the order of the days', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => ({ ...ISSUED, row, name: `기업 ${row}` }));
  const list = watchList(rows, date('2016-01-01'));
  expect(list.map(({ index }) => index)).toEqual(rows.map(({ row }) => row));
});

it('of many certificates the pane takes input between the slices, and says the same', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => ({ ...(row % 2 ? ISSUED : APPLIED), row, name: `기업 ${row}` }));
  let [clock, pauses] = [0, 0];
  // A clock that goes on by 4 ms a look: a slice of 12 ms is over after three or four certificates.
  const list = await inSlices(watchSteps(rows, date('2016-01-01')), { now: () => (clock += 4), pause: async () => void (pauses += 1) });
  expect(list).toEqual(watchList(rows, date('2016-01-01')));
  expect(pauses).toBeGreaterThanOrEqual(75);
  const leaving = new AbortController();
  const left = inSlices(watchSteps(rows, date('2016-01-01')), { now: () => (clock += 4), pause: async () => leaving.abort(), signal: leaving.signal });
  await expect(left).rejects.toThrow();
});

describe('the calendar file', () => {
  const unfolded = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

  it('has an all-day event for each due day, the day behind it as its end, and the first day of a window', async () => {
    const { text, count } = await calendarFile(on('2016-01-01', ISSUED), 'ko', date('2016-01-01'));
    const lines = unfolded(text);
    expect(count).toBe(3);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20160519', 'DTEND;VALUE=DATE:20160520', 'DTSTART;VALUE=DATE:20160319', 'DTSTART;VALUE=DATE:20160619']),
    );
    expect(lines).toContain('SUMMARY:갱신 신청 마지막 날: 가나다');
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(3);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
  });

  it('is the same whatever the zone of the machine, and a name cannot add a line', async () => {
    const bad = { ...ISSUED, name: '가\r\nBEGIN:VEVENT\n;,"\\' };
    const make = async () => (await calendarFile(on('2016-01-01', bad), 'en', '2016-01-01' as PlainDate)).text;
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const there = await make();
    process.env['TZ'] = 'America/Los_Angeles';
    const here = await make();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(here).toBe(there);
    expect(unfolded(here).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
  });
});

describe('the calendar file, as another program reads it', () => {
  // Longer than a line, of three and four octets a letter, with everything that has a meaning in such a file.
  const NAME = `㈜가나다라마바사아자차카타파하 정밀전자; 본점, "서울" \\n 😀😀😀😀😀 ${'하'.repeat(40)}`;
  const fileOf = async (day: string, ...rows: CertificateRow[]) => (await calendarFile(on(day, ...rows), 'ko', date(day))).text;
  const eventsIn = (file: string) =>
    new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      return {
        uid: event.uid,
        summary: event.summary,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        isDay: event.startDate.isDate,
        sequence: event.sequence,
        transparency: one.getFirstPropertyValue('transp'),
      };
    });

  it('has whole days without a zone, the name as it stands, no line over 75 octets, and no hour that is taken', async () => {
    const file = await fileOf('2016-01-01', { ...ISSUED, name: NAME });
    const events = eventsIn(file);
    expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      [`유효기간 만료: ${NAME}`, '2016-05-19', '2016-05-20'],
      [`갱신 신청 시작: ${NAME}`, '2016-03-19', '2016-03-20'],
      [`갱신 신청 마지막 날: ${NAME}`, '2016-06-19', '2016-06-20'],
    ]);
    expect(events.every(({ isDay, transparency }) => isDay && transparency === 'TRANSPARENT')).toBe(true);
    const lines = file.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.includes('\uFFFD'))).toBe(false);
    expect(file).not.toMatch(/TZID|DTSTART:/);
  });

  it('a day on which clocks are changed is one day', async () => {
    // 2016-03-13 and 2016-11-06 in the United States, 2016-03-27 in Europe.
    for (const day of ['2016-03-13', '2016-03-27', '2016-11-06']) {
      const [event] = eventsIn(await fileOf('2016-01-01', { ...END_ONLY, validUntil: date(day) })).filter(({ summary }) => summary.startsWith('유효기간 만료'));
      expect([event?.start, event?.end]).toEqual([day, addDays(date(day), 1)]);
    }
  });

  it('an event keeps its UID when its row or its day moves, counts on, and two of a firm are two', async () => {
    const [before] = eventsIn(await fileOf('2016-01-01', ISSUED));
    const [after] = eventsIn(await fileOf('2016-01-05', { ...ISSUED, row: 40, name: '가나다 주식회사' }));
    const holiday = new Set([date('2016-05-19')]);
    const moved = await calendarFile(watchList([ISSUED], date('2016-01-05'), holiday), 'ko', date('2016-01-05'));
    const [other] = eventsIn(moved.text);
    expect([after?.uid, other?.uid, other?.start]).toEqual([before?.uid, before?.uid, '2016-05-20']);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    const twice = eventsIn(await fileOf('2016-01-01', ISSUED, { ...ISSUED, row: 2 }, { ...ISSUED, row: 3, issuedOn: date('2014-05-21') }));
    expect(new Set(twice.map(({ uid }) => uid)).size).toBe(9);
    expect(before?.uid).not.toMatch(/[가-힣]/);
  });
});

it('without the type an objection is a day only where every type has it, and it is said that the type is needed', () => {
  // 제6조⑦ of 2013 is an objection to an evaluation, which an investment has not; today 법 제25조의5 gives it to all (30 days).
  const notified = certificate(4, '무유형', { appliedOn: '2014-03-20', notifiedOn: '2014-05-02' });
  const [then] = on('2014-05-03', notified);
  expect(then?.dues.map(({ what }) => what.en)).not.toContain('Objection due');
  expect(then?.open.map(({ what }) => what.en)).toContain('Objection due');
  const [now] = on('2025-08-01', certificate(5, '무유형', { appliedOn: '2025-05-02', notifiedOn: '2025-07-20' }));
  expect(now?.dues.map(({ what, until }) => `${what.en} ${until}`)).toContain('Objection due 2025-08-19');
});
