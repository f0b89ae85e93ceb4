import { expect, it } from 'vitest';
import { planOf, type ApplicationType, type DateFacts } from '../../src/taskpane/dates/plan';
import { addDays, date, fromSerial, weekday, type PlainDate } from '../../src/domain';
import { isFault } from '../../src/functions/host';
import { functions } from '../../src/functions/registry';

/**
 * The pane's dates are the functions' dates, for every type and the days of 2010–2030. A sample here, every day by hand:
 * EVERY_DAY=1 npx vitest run --config test/vitest.config.ts test/functions/calendar.test.ts
 */
const STEP = process.env['EVERY_DAY'] ? 1 : 17;
const TYPES = {
  investment: '투자',
  rd: '연구개발',
  guarantee: '보증',
  loan: '대출',
  guaranteeAndLoan: '보증대출',
  prospective: '예비',
  innovationGrowth: '혁신성장',
} as const;

const serialToDay = (value: unknown): PlainDate | undefined => {
  const number = typeof value === 'object' && value !== null && 'basicValue' in value ? (value as { basicValue: unknown }).basicValue : value;
  return typeof number === 'number' ? fromSerial(number) : undefined;
};
/** The day that a function answers; undefined where its answer is an error. */
function asked(id: string, ...values: unknown[]): PlainDate | undefined {
  try {
    return serialToDay(functions.get(id)?.(...values));
  } catch (error) {
    if (!isFault(error)) throw error;
    return undefined;
  }
}
function window(...values: unknown[]): readonly (PlainDate | undefined)[] {
  try {
    return (functions.get('RENEWAL_WINDOW')?.(...values) as unknown[][])[0]?.map(serialToDay) ?? [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return [undefined, undefined];
  }
}

/** Public holidays that fall on some last days, and none. */
const HOLIDAYS = [undefined, new Set(['2014-05-05', '2014-05-06', '2021-03-01', '2026-10-05'].map((day) => date(day)))] as const;

function* days(from: string, to: string): Generator<PlainDate> {
  for (let day = date(from); day <= date(to); day = addDays(day, STEP)) yield day;
}
// The days on which something turns, and those beside them.
const TURNS = ['2010-04-28', '2014-01-01', '2014-08-29', '2021-02-12', '2021-04-25', '2025-04-01', '2026-08-20', '2027-02-20', '2027-04-20'];
const beside = TURNS.flatMap((day) => [-1, 0, 1].map((step) => addDays(date(day), step)));

it(
  'the pane says the same as the functions',
  () => {
    let compared = 0;
    for (const [type, word] of Object.entries(TYPES) as [ApplicationType, string][]) {
      for (const [index, on] of [...days('2010-01-01', '2030-12-31'), ...beside].entries()) {
        const holidays = HOLIDAYS[index % 2];
        const range = holidays && [[...holidays]];
        const [otherInstitution, extended, withApplication] = [index % 3 === 0, index % 4 === 0, index % 5 !== 0];
        const issuedOn = addDays(on, 40);
        const notifiedOn = addDays(on, 30);
        const previousEnd = index % 7 === 0 ? addDays(on, 20) : undefined;
        const foundedOn = index % 7 === 1 ? addDays(on, -25) : undefined;
        const facts: DateFacts = {
          type,
          otherInstitution,
          extended,
          issuedOn,
          notifiedOn,
          ...(withApplication ? { appliedOn: on } : {}),
          ...(previousEnd ? { previousEnd } : {}),
          ...(foundedOn ? { foundedOn } : {}),
          ...(holidays ? { holidays } : {}),
        };
        const { entries, open } = planOf(facts);
        const shown = (id: string): PlainDate | undefined => entries.find((entry) => entry.id === id)?.until;
        const appliedOn = facts.appliedOn;
        const told = { ...facts, open: open.map(({ what }) => what.ko) };
        if (appliedOn) {
          // The extension of the processing is of the law since 2021-02-12; before, it is the evaluation that is extended.
          const more = extended && appliedOn >= '2021-02-12';
          expect([shown('processing'), told]).toEqual([asked('PROCESSING_DUE', appliedOn, word, range, more), told]);
          if (type !== 'investment') expect(shown('evaluation')).toBe(asked('EVALUATION_DUE', appliedOn, otherInstitution, extended, range, word));
        }
        expect([shown('objection'), told]).toEqual([asked('OBJECTION_DUE', notifiedOn, range, appliedOn, word), told]);
        const end = asked('VALIDITY_END', issuedOn, appliedOn, previousEnd, foundedOn, range);
        expect([shown('validity'), told]).toEqual([end, told]);
        const start = asked('VALIDITY_START', issuedOn, appliedOn, previousEnd, foundedOn, range);
        if (start) expect(entries.find(({ id }) => id === 'validity')?.from).toBe(start);
        expect(shown('report')).toBe(asked('REPORT_DUE', issuedOn, range));
        for (const [id, until] of [
          ['renewal', end],
          ['previous-renewal', previousEnd],
        ] as const) {
          const entry = entries.find((one) => one.id === id);
          const [from, last] = until ? window(until, range) : [];
          expect([entry?.until, told]).toEqual([last, told]);
          if (from) expect(entry?.from).toBe(from);
        }
        // What is not said is said to be open: nothing is left out in silence.
        for (const id of ['validity', 'objection'] as const) if (shown(id) === undefined) expect(open.length).toBeGreaterThan(0);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3_000);
  },
  process.env['EVERY_DAY'] ? 600_000 : 60_000,
);

it('no last day with holidays is a Saturday, a Sunday or one of them', () => {
  const holidays = new Set([date('2014-05-05'), date('2014-05-06')]);
  for (const on of days('2014-01-01', '2020-12-31')) {
    const { entries } = planOf({
      type: 'rd',
      otherInstitution: false,
      extended: false,
      appliedOn: on,
      issuedOn: addDays(on, 40),
      notifiedOn: addDays(on, 30),
      holidays,
    });
    for (const { id, until } of entries.filter((entry) => entry.id !== 'applied'))
      expect([id, [0, 6].includes(weekday(until)) || holidays.has(until)]).toEqual([id, false]);
  }
});

it('the renewal from 2027-02-20 on is the 140th day before the end, with the reminder six months before it', () => {
  // 제19조 by notice 2026-68 (second-hand). 2027-12-31 − 140 days: 2027-08-13; six months before: 2027-06-30.
  const { entries } = planOf({ type: 'rd', otherInstitution: false, extended: false, previousEnd: date('2027-12-31') });
  expect(entries.map(({ id, until }) => [id, until])).toEqual([
    ['previous-renewal-reminder', '2027-06-30'],
    ['previous-renewal', '2027-08-13'],
  ]);
});

it('another institution hands its result over five days before the processing time ends (제6조③)', () => {
  const other = { otherInstitution: true, extended: false, appliedOn: date('2014-03-03') } as const;
  const shown = (type: ApplicationType): PlainDate | undefined => planOf({ type, ...other }).entries.find(({ id }) => id === 'handover')?.until;
  // 45 days end on 2014-04-17.
  expect([shown('rd'), shown('guarantee'), shown('prospective')]).toEqual(['2014-04-12', undefined, undefined]);
});

it('the days of an objection and its review do not count towards the processing time (제6조⑦), until 2021-02-11', () => {
  const shown = (day: string, notCounted: number): PlainDate | undefined =>
    planOf({ type: 'rd', otherInstitution: false, extended: false, appliedOn: date(day), notCounted }).entries.find(({ id }) => id === 'processing')?.until;
  // 45 days from 2014-03-03 end on 04-17, from 2021-02-11 on 03-28, from 2021-02-12 on 03-29.
  expect([shown('2014-03-03', 0), shown('2014-03-03', 10), shown('2021-02-11', 10), shown('2021-02-12', 10)]).toEqual([
    '2014-04-17',
    '2014-04-27',
    '2021-04-07',
    '2021-03-29',
  ]);
});

it('the training of a half-year is reported by the 10th after it (제15조②)', () => {
  const shown = (day: string): PlainDate | undefined =>
    planOf({ type: 'rd', otherInstitution: false, extended: false, issuedOn: date(day) }).entries.find(({ id }) => id === 'training-report')?.until;
  expect(['2014-01-01', '2014-06-30', '2014-07-01', '2014-12-31', '2021-02-12'].map(shown)).toEqual([
    '2014-07-10',
    '2014-07-10',
    '2015-01-10',
    '2015-01-10',
    undefined,
  ]);
});

it('an English certificate is due after 3 days and a reissue after 7 (별지 제1-2호, 제4호; today 제3호, 제8호)', () => {
  const due = (on: string, holidays?: ReadonlySet<PlainDate>) => {
    const { entries, open } = planOf({ type: 'rd', otherInstitution: false, extended: false, certificateAskedOn: date(on), ...(holidays ? { holidays } : {}) });
    return entries.length > 0 ? entries.map(({ id, until }) => [id, until]) : open.map(({ what }) => what.en);
  };
  expect(due('2014-03-03')).toEqual([
    ['english', '2014-03-06'],
    ['reissue', '2014-03-10'],
  ]);
  // 2025-04-05 is a Saturday: with the holidays it moves to Monday.
  expect(due('2025-04-02', new Set())).toEqual([
    ['english', '2025-04-07'],
    ['reissue', '2025-04-09'],
  ]);
  expect(due('2022-04-02')).toEqual(['English (or Chinese) certificate due', 'Reissue due']);
});

it('a processing time passes over weekends today (제15조④), over holidays as far as they are given, and says which', () => {
  const due = (on: string, holidays?: ReadonlySet<PlainDate>) => {
    const found = planOf({ type: 'rd', otherInstitution: false, extended: false, appliedOn: date(on), ...(holidays ? { holidays } : {}) });
    const entry = found.entries.find(({ id }) => id === 'processing');
    return [entry?.until, entry?.note?.ko.includes('공휴일은 넣지 않아') ?? false];
  };
  // 45 days after 2025-04-02 is Saturday 2025-05-17, after 04-03 Sunday, after 04-04 Monday.
  expect(due('2025-04-02')).toEqual(['2025-05-19', true]);
  expect(due('2025-04-03')).toEqual(['2025-05-19', true]);
  expect(due('2025-04-04')).toEqual(['2025-05-19', true]);
  expect(due('2025-04-02', new Set([date('2025-05-19')]))).toEqual(['2025-05-20', false]);
  // 제15조④ is of the notice of 2025: 45 days after 2014-03-05 is Saturday 2014-04-19.
  expect(due('2014-03-05')).toEqual(['2014-04-19', false]);
});
