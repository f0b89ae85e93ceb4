import { ksicDivisions } from '../../src/law/ksic';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isFault } from '../../src/functions/host';
import { functions } from '../../src/functions/registry';
import { day } from '../cases/functions/case';
import { frozen } from '../cases/functions/frozen';
import { cpuTime } from '../lib/cpu-time';

const call = (id: string, ...values: unknown[]): unknown => functions.get(id)?.(...values);
/** The answer, or the code of the error. */
function answer(id: string, ...values: unknown[]): unknown {
  try {
    return call(id, ...values);
  } catch (error) {
    if (!isFault(error)) throw error;
    return (error as { code: string }).code;
  }
}

const hostile = fc.constantFrom(
  Symbol('x'),
  10n,
  () => 1,
  new Date(0),
  new Map(),
  Object.create(null) as object,
  { basicValue: { basicValue: { basicValue: { basicValue: 1 } } } },
  { type: 'Error', basicValue: '#N/A' },
  {
    get basicValue(): never {
      throw new Error('no');
    },
  },
  new Proxy(
    {},
    {
      get: () => {
        throw new TypeError('no');
      },
    },
  ),
  [],
  [[]],
  [[], [1]],
  [[[1]]],
  NaN,
  Infinity,
  -0,
  '#REF!',
  '#N/A',
  'constructor',
  '__proto__',
);
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      null,
      '',
      ' ',
      0,
      1,
      5,
      26410,
      '26',
      'A',
      'Ｂ',
      '별표5',
      '기술성',
      '투자',
      '보증대출',
      '예비벤처',
      '1.가.①',
      '1.나',
      '2014-02-14',
      41_684,
      '2013Q1',
      true,
      false,
      '△500',
      '123-45-67891',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: hostile },
);
const argument = fc.oneof(
  { weight: 3, arbitrary: cell },
  { weight: 2, arbitrary: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 18 }) },
  { weight: 1, arbitrary: fc.anything() },
);

/** What may stand in a cell or in a table of cells. */
function isAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((row) => Array.isArray(row) && row.every((one) => !Array.isArray(one) && isAnswer(one)));
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || isFault(value);
}

describe('any function, given anything', () => {
  it.each(Object.keys(frozen))('%s answers or gives the error of a cell', (id) => {
    const count = (frozen[id] as readonly string[]).length;
    fc.assert(
      fc.property(fc.array(argument, { minLength: 0, maxLength: count + 1 }), (values) => {
        try {
          expect(isAnswer(call(id, ...values))).toBe(true);
        } catch (error) {
          if (!isFault(error)) throw error;
          const { code, message } = error as { code: string; message: string };
          expect(['#VALUE!', '#N/A', '#DIV/0!']).toContain(code);
          expect(message.length).toBeGreaterThan(3);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(frozen))('%s is quick on long hostile text', (id) => {
    const count = (frozen[id] as readonly string[]).length;
    const heads = ['', 'A', '1', '1.가.①', '별표3', '2014', '△', '(', '보증', '1,'];
    const fillers = [' ', '1', '.', '-', ',', '가', '·', '\u3000', '(', '1 ', '\u1100'];
    const started = cpuTime();
    for (const head of heads) {
      for (const filler of fillers) {
        // As long as a cell can hold.
        const words = (head + filler.repeat(32_767)).slice(0, 32_766) + 'x';
        expect(answer(id, ...Array.from({ length: count }, () => words))).toMatch(/^#/);
      }
    }
    expect(cpuTime() - started).toBeLessThan(10_000);
  });

  it('VENTURE_POINTS names the first wrong grades and is not held up by a flood of them', () => {
    const block = Array.from({ length: 30_000 }, () => Array.from({ length: 18 }, () => 'Z'));
    const started = cpuTime();
    const points = call('VENTURE_POINTS', block, 5) as { readonly code: string; readonly message: string }[][];
    expect(cpuTime() - started).toBeLessThan(10_000);
    expect(points[1]?.[2]).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('grades 2행 3열: ‘Z’') as unknown });
    expect(points[29_999]?.[2]).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('3번째 항목') as unknown });
    expect(new Set(points.flat()).size).toBeLessThan(2000);
  });

  it('refuses a column by a row that make too large a table', () => {
    expect(
      answer(
        'RD_CATEGORY',
        Array.from({ length: 30_000 }, () => ['1.라']),
        [Array.from({ length: 16_000 }, () => 'code')],
      ),
    ).toBe('#VALUE!');
  });

  it('refuses a range that is too large at once', () => {
    const huge = new Array(2 ** 31) as unknown[];
    const started = cpuTime();
    expect(answer('RD_RATIO', huge, 1)).toBe('#VALUE!');
    expect(cpuTime() - started).toBeLessThan(5_000);
  });
});

const CARDS = [
  [4, 10],
  [5, 18],
  [6, 13],
] as const;
const card = fc.constantFrom(...CARDS);
const gradesFor = (count: number) => fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: count, maxLength: count });
const firm = card.chain(([id, count]) => gradesFor(count).map((grades) => ({ id, grades })));

describe('scores', () => {
  it('never fall when a grade rises', () => {
    fc.assert(
      fc.property(firm, fc.nat(), ({ id, grades }, at) => {
        const place = at % grades.length;
        const better = grades.map((grade, other) => (other === place && grade !== 'A' ? String.fromCharCode(grade.charCodeAt(0) - 1) : grade));
        const before = call('VENTURE_SCORE', [grades], id) as number;
        const after = call('VENTURE_SCORE', [better], id) as number;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after > before).toBe(grades[place] !== 'A');
      }),
    );
  });

  it('of the sections add up to the total, and so do the points of the items', () => {
    fc.assert(
      fc.property(firm, ({ id, grades }) => {
        const total = call('VENTURE_SCORE', [grades], id) as number;
        const sections = (id === 4 ? ['경영주', '사업성'] : ['경영주', '기술성', '사업성']).map(
          (section) => call('VENTURE_SCORE', [grades], id, section) as number,
        );
        const items = (call('VENTURE_POINTS', [grades], id) as number[][])[0] as number[];
        const sum = (list: readonly number[]): number => list.reduce((one, other) => one + other, 0);
        expect(sum(sections)).toBeCloseTo(total, 9);
        expect(sum(items)).toBeCloseTo(total, 9);
        expect(total).toBeGreaterThanOrEqual(20);
        expect(total).toBeLessThanOrEqual(100);
        const [result] = call('VENTURE_RESULT', [grades], id) as unknown[][];
        expect(result?.[0]).toBe(total);
        expect(result?.[4] === '적격').toBe(result?.[5] === '');
      }),
    );
  });

  it('agree along a row, down a column and in a block, in capitals or small, wide or narrow', () => {
    fc.assert(
      fc.property(firm, ({ id, grades }) => {
        const row = call('VENTURE_SCORE', [grades], id);
        expect(
          call(
            'VENTURE_SCORE',
            grades.map((grade) => [grade]),
            id,
          ),
        ).toBe(row);
        expect(call('VENTURE_SCORE', [grades, grades], id)).toEqual([[row], [row]]);
        expect(call('VENTURE_SCORE', [grades.map((grade) => ` ${grade.toLowerCase()} `)], `별표 ${id}`)).toBe(row);
        expect(call('VENTURE_SCORE', [grades.map((grade) => String.fromCharCode(grade.charCodeAt(0) + 0xfee0))], String(id))).toBe(row);
      }),
    );
  });
});

const iso = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
const date = fc.integer({ min: day('2014-01-01'), max: day('2190-12-31') });
/** What was issued or notified then may have been applied for under the act before or after: without the day of the application nothing is said. */
const betweenActs = (serial: number): boolean => serial >= day('2021-02-12') && serial < day('2021-04-25');
const issued = fc.oneof({ weight: 9, arbitrary: date }, { weight: 1, arbitrary: fc.integer({ min: day('2021-01-01'), max: day('2021-06-30') }) });

describe('dates', () => {
  it('are the same as a serial, as text in every form and in full width', () => {
    fc.assert(
      fc.property(date, (serial) => {
        const written = iso(serial);
        const [year, month, dayOfMonth] = written.split('-') as [string, string, string];
        const wide = written.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        const expected = call('RD_PERIOD', serial);
        for (const form of [
          written,
          `${year}.${Number(month)}.${Number(dayOfMonth)}`,
          `${year}/${Number(month)}/${Number(dayOfMonth)}`,
          year + month + dayOfMonth,
          wide,
          ` ${written} `,
          serial + 0.75,
          [[serial]],
        ]) {
          expect(call('RD_PERIOD', form)).toEqual(expected);
        }
      }),
    );
  });

  it('of the validity rise with its start, and a validity never ends before it starts', () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 0, max: 400 }), (serial, more) => {
        if (betweenActs(serial)) expect(answer('VALIDITY_END', serial)).toBe('#N/A');
        if (betweenActs(serial) || betweenActs(serial + more)) return;
        const end = call('VALIDITY_END', serial) as number;
        expect(end).toBeGreaterThan(call('VALIDITY_START', serial) as number);
        expect(call('VALIDITY_END', serial + more) as number).toBeGreaterThanOrEqual(end);
        const years = serial >= day('2021-02-12') ? 3 : 2;
        expect(end - serial + 1).toBeGreaterThanOrEqual(365 * years);
        expect(end - serial + 1).toBeLessThanOrEqual(365 * years + 1);
      }),
    );
  });

  it('of the window are those on which VALIDITY_START runs on', () => {
    // Two months before the first and after the last application that the notice covers.
    const previous = fc.integer({ min: day('2014-05-01'), max: day('2020-11-30') });
    fc.assert(
      fc.property(previous, fc.integer({ min: -100, max: 60 }), (end, shift) => {
        const [[from, until]] = call('RENEWAL_WINDOW', end) as [[number, number]];
        const applied = end + shift;
        const start = call('VALIDITY_START', end + 200, applied, end);
        expect(start).toBe(applied >= from && applied <= until ? end + 1 : end + 200);
      }),
    );
  });

  it('with holidays fall on a working day, never earlier, and move only over days off', () => {
    fc.assert(
      fc.property(issued, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (serial, offsets) => {
        if (betweenActs(serial)) {
          expect(answer('OBJECTION_DUE', serial)).toBe('#N/A');
          return;
        }
        const plain = call('OBJECTION_DUE', serial) as number;
        const holidays = offsets.map((offset) => plain + offset);
        const moved = call('OBJECTION_DUE', serial, [holidays]) as number;
        const off = (one: number): boolean => one % 7 < 2 || holidays.includes(one); // serial 0 is a Saturday
        expect(off(moved)).toBe(false);
        for (let one = plain; one < moved; one += 1) expect(off(one)).toBe(true);
        expect(moved).toBeGreaterThanOrEqual(plain);
      }),
    );
  });

  it('of the four quarters follow each other and end before the quarter of the application', () => {
    fc.assert(
      fc.property(date, (serial) => {
        const rows = call('RD_PERIOD', serial) as [string, number, number][];
        expect(rows).toHaveLength(4);
        rows.forEach(([, first, last], at) => {
          if (at > 0) expect(first).toBe((rows[at - 1]?.[2] as number) + 1);
          expect(last - first).toBeGreaterThanOrEqual(89);
          expect(last - first).toBeLessThanOrEqual(91);
        });
        expect(rows[3]?.[2]).toBeLessThan(serial);
        expect(serial - (rows[3]?.[2] as number)).toBeLessThanOrEqual(92);
      }),
    );
  });
});

const won = fc.oneof(fc.nat({ max: 10_000_000_000 }), fc.constantFrom(0, 0.1, 0.2, 5.1, 2 ** 53 - 1, 1e15 + 0.5));
const grouped = (value: number): string => String(value).replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

describe('amounts', () => {
  it('of the parts add up to the whole, in any order, shape and form', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(won, fc.constantFrom('1.가.①', '1.가.②', '1.나.①', '2.가.①')), { minLength: 1, maxLength: 30 }), (rows) => {
        const categories = rows.map(([, category]) => [category]);
        const amounts = rows.map(([amount]) => [amount]);
        const whole = call('RD_COST', categories, amounts) as number;
        const parts = ['1.가', '1.나', '2'].map((under) => call('RD_COST', categories, amounts, under) as number);
        // The parts are rounded one by one, so they meet the whole to within a rounding each.
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThanOrEqual(Math.abs(whole) * 1e-15 + 1e-9);
        expect(call('RD_COST', [...categories].reverse(), [...amounts].reverse())).toBe(whole);
        expect(call('RD_COST', [categories.flat()], [amounts.flat()])).toBe(whole);
        expect(
          call(
            'RD_COST',
            categories,
            amounts.map(([amount]) => [grouped(amount as number)]),
          ),
        ).toBe(whole);
      }),
    );
  });

  /** No internet business; older than three years on the day. */
  const old = [false, '2014-06-30', '2000-01-03'];

  it('of whole won are summed and compared without rounding', () => {
    const big = fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(big, big, (costs, sales) => {
        const cost = costs.reduce((sum, one) => sum + BigInt(one), 0n);
        const sold = sales.reduce((sum, one) => sum + BigInt(one), 0n);
        fc.pre(sold > 0n && cost > 0n);
        expect(call('RD_QUALIFIES', [costs], [sales], '26410', ...old)).toBe(cost >= 50_000_000n && cost * 100n >= sold * 5n);
        const ratio = Number((cost * 10n ** 50n) / sold) / 1e50;
        expect(Math.abs((call('RD_RATIO', [costs], [sales]) as number) / ratio - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it('at the threshold and one won to either side of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500_000_000, max: 1_000_000_000_000 }),
        fc.constantFrom(['26410', 5], ['21000', 6], ['29271', 7], ['27000', 8], ['62010', 10]),
        (hundreds, [code, percent]) => {
          const sales = hundreds * 100;
          const cost = hundreds * (percent as number);
          expect(call('RD_QUALIFIES', cost, sales, code, ...old)).toBe(true);
          expect(call('RD_QUALIFIES', cost - 1, sales, code, ...old)).toBe(false);
          expect(call('RD_QUALIFIES', cost, sales + 1, code, ...old)).toBe(false);
          expect(call('RD_QUALIFIES', cost + 1, sales, code, ...old)).toBe(true);
        },
      ),
    );
  });
});

/** The letter of the section; of a division that there is not, any. */
const sectionOf = (code: number): string => ksicDivisions.value[Math.floor(code / 1000)]?.replace('e', 'C') ?? 'C';

describe('industry codes', () => {
  it('a longer code never takes back the answer of a shorter one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 99_999 }).map((code) => String(code).padStart(5, '0')),
        fc.integer({ min: 2, max: 4 }),
        (code, digits) => {
          // Divisions that the classification does not have are refused, with any digits behind them.
          fc.pre(!/^(00|04|09|40|4[348]|5[347]|67|7[7-9]|8[012389]|9[23]|99[1-9])/.test(code));
          const short = answer('RD_REQUIRED_RATIO', code.slice(0, digits));
          const long = answer('RD_REQUIRED_RATIO', code);
          expect(typeof long).toBe('number');
          if (short !== '#N/A') expect(long).toBe(short);
        },
      ),
    );
  });

  it('are the same as text, number, full width and with a letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (code) => {
        const wide = String(code).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const id of ['RD_REQUIRED_RATIO', 'EXCLUDED_INDUSTRY']) {
          const expected = answer(id, code);
          for (const form of [String(code), wide, `${sectionOf(code)}${code}`, ` ${code} `]) expect(answer(id, form)).toBe(expected);
        }
      }),
    );
  });
});
