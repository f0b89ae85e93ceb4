/** The small pure parts of the pane. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webLightTheme } from '@fluentui/react-components';
import { date, type PlainDate } from '../../src/domain';
import type { CellValue, LineTotal, SheetBlock, WorkbookCheck } from '../../src/checking';
import { argumentText, callOf } from '../../src/taskpane/browser/formula';
import { linesOf, quartersOf, unplacedOf } from '../../src/taskpane/check/Charts';
import { localTime, localTimeShown } from '../../src/taskpane/check/local-time';
import { periodLabel } from '../../src/taskpane/check/UnderstandingLine';
import { edition } from '../../src/law';
import { planOf } from '../../src/taskpane/dates/plan';
import { formatBasisPoints, formatCell, formatDate, formatPercent, formatWon } from '../../src/taskpane/format';
import { excerpt } from '../../src/taskpane/notice/excerpt';
import { clauseMark } from '../../src/taskpane/notice/Paragraph';
import { lastCostRow } from '../../src/taskpane/browser/fill';
import { gradesByCard, gradesFrom } from '../../src/taskpane/score/grades';
import { Changes } from '../../src/taskpane/session/changes';
import { withWrites } from '../../src/taskpane/session/block';
import { isDark, isDarkColour, paneTheme } from '../../src/taskpane/theme';

describe('numbers as people read them', () => {
  it.each([
    [formatWon(281_400_000, 'ko'), '281,400,000원'],
    [formatWon(281_400_000, 'en'), '281,400,000 won'],
    [formatWon(281_400_000, 'ko', 1000), '281,400천원'],
    [formatWon(-500, 'ko'), '-500원'],
    [formatBasisPoints(1037, 'ko'), '10.37%'],
    [formatBasisPoints(500, 'en'), '5.00%'],
    [formatPercent(5, 'ko'), '5%'],
    [formatDate(date('2014-02-14'), 'ko'), '2014-02-14 (금)'],
    [formatDate(date('2014-02-14'), 'en'), '2014-02-14 (Fri)'],
    [formatCell('1,250,000원', 'ko'), '“1,250,000원”'],
    [formatCell(1250000, 'ko'), '1,250,000'],
    [formatCell(null, 'ko'), '(빈 셀)'],
    [formatCell({ error: '#REF!' }, 'en'), '#REF!'],
    [formatCell(true, 'en'), 'TRUE'],
    [localTime(new Date(2014, 1, 4, 9, 5)), '2014-02-04T09:05'],
    [localTimeShown(new Date(2026, 10, 29, 22, 7, 3)), '2026-11-29 22:07:03'],
  ])('%s', (got, expected) => {
    expect(got).toBe(expected);
  });
});

describe('the period in one label', () => {
  it.each([
    [[], undefined],
    [['2013Q2'], '2013Q2'],
    [['2013Q4', '2013Q1', '2013Q2', '2013Q3'], '2013Q1–Q4'],
    [['2013Q2', '2014Q1'], '2013Q2–2014Q1'],
  ])('%j → %s', (quarters, label) => {
    expect(periodLabel(quarters.map((quarter) => ({ quarter })))).toBe(label);
  });
});

describe('a call of a function', () => {
  const entry = { id: 'RD_RATIO', description: { ko: '', en: '' }, parameters: [] };
  it.each([
    ['I6:I106', 'I6:I106'],
    ["'연구개발비 배분'!$I$6:$I$106", "'연구개발비 배분'!$I$6:$I$106"],
    ['매출!B2', '매출!B2'],
    ['12.5', '12.5'],
    ['true', 'TRUE'],
    ['2014-02-14', '"2014-02-14"'],
    ['"이미 따옴표"', '"이미 따옴표"'],
    ['별표 5', '"별표 5"'],
    // What is no reference, number or text of its own can only ever become text.
    ['A1)+HYPERLINK("x")+(A1', '"A1)+HYPERLINK(""x"")+(A1"'],
    ['"a")+EXEC("b"', '"""a"")+EXEC(""b"""'],
    ["'a'!A1+B1", '"\'a\'!A1+B1"'],
    ['', ''],
  ])('the argument %s is written %s', (typed, written) => {
    expect(argumentText(typed)).toBe(written);
  });
  it('leaves out what is empty at the end only', () => {
    expect(callOf(entry, ['A1', '', 'C1', '', ''])).toBe('=KVENTURE.RD_RATIO(A1,,C1)');
    expect(callOf(entry, [])).toBe('=KVENTURE.RD_RATIO()');
  });
  it('no argument can end the call before its end', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const bare = argumentText(typed)
          .replace(/"(?:[^"]|"")*"/g, '')
          .replace(/'(?:[^']|'')+'!/g, '');
        expect(bare).not.toMatch(/[()+,;"]/);
      }),
    );
  });
});

const block = (values: CellValue[][], top = 0, left = 0): SheetBlock => ({
  sheetId: 's',
  sheet: 's',
  top,
  left,
  values,
  formulas: new Map(),
  hiddenRows: new Set(),
  merges: [],
  date1904: false,
});

describe('grades from a range', () => {
  it.each<[string, CellValue[][], unknown]>([
    ['a row', [['A', 'b', 'Ｃ']], [['A', 'B', 'C']]],
    ['a column', [['A'], ['B'], ['C']], [['A', 'B', 'C']]],
    [
      'a firm a row, empty rows passed over',
      [
        ['A', 'B', 'C'],
        [null, null, null],
        ['E', 'E', 'E'],
      ],
      [
        ['A', 'B', 'C'],
        ['E', 'E', 'E'],
      ],
    ],
    [
      'a heading row',
      [
        ['하나', '둘', '셋'],
        ['A', 'B', 'C'],
      ],
      [['A', 'B', 'C']],
    ],
    ['names before the grades', [['가온', 'A', 'B', 'C']], [['A', 'B', 'C']]],
    ['a grade not given yet', [['A', null, 'C']], [['A', undefined, 'C']]],
  ])('%s', (_, values, grades) => {
    const read = gradesFrom(block(values), 3);
    expect('firms' in read && read.firms.map((firm) => firm.grades)).toEqual(grades);
  });
  it.each<[string, CellValue[][], string]>([
    ['the wrong width', [['A', 'B']], '1행 2열'],
    ['no grade, by its cell', [['A', 'F', 'C']], 'C5'],
    ['nothing', [[null, null, null]], '비어 있습니다'],
    ['an error value', [['A', { error: '#REF!' }, 'C']], '#REF!'],
  ])('%s is told', (_, values, words) => {
    const read = gradesFrom(block(values, 4, 1), 3);
    expect('problem' in read && read.problem.ko).toContain(words);
  });
  it.each<[string, CellValue[][], number | undefined, boolean]>([
    ['by the chosen card where it fits', [['A', 'B', 'C']], 5, true],
    ['by the one that fits', [['A', 'B']], 4, true],
    ['by none, in the words of the chosen one', [['A', 'B', 'C', 'D', 'E']], undefined, false],
  ])('%s', (_, values, id, read) => {
    const found = gradesByCard(block(values), [
      { id: 5, items: 3 },
      { id: 4, items: 2 },
    ]);
    expect([found.id, 'firms' in found.read]).toEqual([id, read]);
    if ('problem' in found.read) expect(found.read.problem.ko).toContain('셀 3개');
  });
});

describe('the last row of costs', () => {
  it.each<[string, CellValue[][], number]>([
    [
      'is the last one where no total follows',
      [
        ['1.가.②', 100],
        ['1.가.③', 200],
      ],
      11,
    ],
    [
      'leaves totals out',
      [
        ['1.가.②', 100],
        ['소계', 100],
        ['합계', 100],
      ],
      10,
    ],
    [
      'and empty rows',
      [
        ['1.가.②', 100],
        [null, ''],
        ['총계', 100],
      ],
      10,
    ],
    ['is before the block where it holds none', [['합계', 100]], 9],
  ])('%s', (_, values, row) => {
    expect(lastCostRow({ top: 10, values })).toBe(row);
  });
});

describe('dates that follow', () => {
  const none = { type: 'rd', otherInstitution: false, extended: false } as const;
  const day = (plan: ReturnType<typeof planOf>, id: string) => plan.entries.find((entry) => entry.id === id);
  it('nothing follows from nothing', () => {
    expect(planOf(none)).toEqual({ entries: [], open: [], bodies: [] });
  });
  it('from an application on 2014-02-14: +45 days to process and to evaluate (별지 제1호, 제6조⑥)', () => {
    const plan = planOf({ ...none, appliedOn: date('2014-02-14') });
    // 14 left in February, 31 in March: 45 days end on 2014-03-31.
    expect(day(plan, 'processing')?.until).toBe('2014-03-31');
    expect(day(plan, 'evaluation')?.until).toBe('2014-03-31');
    expect(plan.bodies.map(({ ko }) => ko)).toEqual(['중소기업진흥공단', '기술신용보증기금']);
  });
  it('investment: 30 days and no evaluation of ours', () => {
    const plan = planOf({ ...none, type: 'investment', appliedOn: date('2014-02-14') });
    expect(day(plan, 'processing')?.until).toBe('2014-03-16');
    expect(day(plan, 'evaluation')).toBeUndefined();
  });
  it('with holidays a last day on a Sunday moves on (민법 제161조)', () => {
    const holidays = new Set<PlainDate>([date('2014-03-17')]);
    // 2014-03-16 is a Sunday, the 17th is given as a holiday.
    expect(day(planOf({ ...none, type: 'investment', appliedOn: date('2014-02-14'), holidays }), 'processing')?.until).toBe('2014-03-18');
  });
  it('a date before every edition is refused with that reason', () => {
    const plan = planOf({ ...none, appliedOn: date('2013-12-31') });
    expect(plan.entries).toEqual([]);
    expect(plan.open[0]?.reasons[0]?.code).toBe('no-edition');
  });
  it('what today’s edition does not hold is said, not guessed', () => {
    const plan = planOf({ ...none, appliedOn: date('2021-02-12') });
    expect(plan.open.map(({ what }) => what.ko)).toContain('평가결과 통지 기한');
  });
  // Of the days of one application what its own notice says, and what the other would: 영 제18조의4 two and three years; 제6조⑦ 7 days, 법 제25조의5 30.
  const days = { ...none, appliedOn: date('2026-05-06'), issuedOn: date('2026-05-06'), notifiedOn: date('2026-06-01') };
  it.each([
    { shown: undefined, validity: '2029-05-05', objection: '2026-07-01', evaluation: undefined, bodies: ['벤처기업협회'] },
    { shown: '2013-60', validity: '2028-05-05', objection: '2026-06-08', evaluation: '2026-06-20', bodies: ['중소기업진흥공단', '기술신용보증기금'] },
    { shown: '2025-04-01', validity: '2029-05-05', objection: '2026-07-01', evaluation: undefined, bodies: ['벤처기업협회'] },
  ] as const)('by the notice that is looked at: $shown', ({ shown, validity, objection, evaluation, bodies }) => {
    const plan = planOf(days, shown && edition(shown));
    expect(['validity', 'objection', 'evaluation'].map((id) => day(plan, id)?.until)).toEqual([validity, objection, evaluation]);
    expect(plan.bodies.map(({ ko }) => ko)).toEqual(bodies);
  });
  it('a day before every edition has the dates of a notice that is looked at', () => {
    const plan = planOf({ ...none, appliedOn: date('2013-12-31') }, edition('2013-60'));
    expect(day(plan, 'processing')?.until).toBe('2014-02-14');
  });
});

describe('charts', () => {
  const line = (code: string, recognised: number): LineTotal => ({
    code,
    name: { ko: code, en: code },
    rows: 1,
    bookAmount: recognised,
    adjustment: 0,
    subtotal: recognised,
    recognised,
  });
  const sheet = (
    kind: 'ledger' | 'statement',
    byLine: LineTotal[],
    byQuarter: { quarter: string; rdCost: number; sales?: number }[] = [],
    unplaced = { unknown: 0, outside: 0 },
  ) => ({
    understanding: { kind },
    byLine,
    byQuarter,
    unplaced,
  });
  const check = (...sheets: object[]) => ({ sheets }) as unknown as WorkbookCheck;
  it('adds ledgers up and leaves a statement that repeats them out', () => {
    const result = check(
      sheet('ledger', [line('1.가.②', 10)]),
      sheet('ledger', [line('1.가.②', 5), line('1.라', 0)]),
      sheet('statement', [line('1.가.②', 15)]),
    );
    expect(linesOf(result).map(({ code, recognised }) => [code, recognised])).toEqual([['1.가.②', 15]]);
  });
  it('a statement alone speaks for itself', () => {
    expect(linesOf(check(sheet('statement', [line('1.라', 7)])))).toHaveLength(1);
  });
  it('what lies in no quarter is added up over the ledgers, and the statement that repeats them is left out', () => {
    const none = (kind: 'ledger' | 'statement', unknown: number, outside: number) => sheet(kind, [], [], { unknown, outside });
    expect(unplacedOf(check(none('ledger', 3, 0), none('ledger', 4, 5), none('statement', 99, 0)))).toEqual({ unknown: 7, outside: 5 });
  });
  it('quarters add up costs, never sales', () => {
    const quarter = { quarter: '2013Q1', rdCost: 5, sales: 100 };
    expect(quartersOf(check(sheet('ledger', [], [quarter]), sheet('ledger', [], [quarter])))).toEqual([{ quarter: '2013Q1', rdCost: 10, sales: 100 }]);
  });
});

describe('edits that wait', () => {
  const cell = (row: number, column = 0) => ({ top: row, left: column, bottom: row, right: column });
  it('become one part a sheet', () => {
    const changes = new Changes();
    changes.add('a', cell(1, 2));
    changes.add('a', cell(5, 0));
    changes.add('b', cell(0));
    expect(changes.take()).toEqual([
      { sheetId: 'a', area: { top: 1, left: 0, bottom: 5, right: 2 } },
      { sheetId: 'b', area: cell(0) },
    ]);
    expect(changes.empty).toBe(true);
  });
  it.each<[string, (changes: Changes) => void, unknown]>([
    ['the whole sheet swallows its parts', (c) => (c.add('a', 'all'), c.add('a', cell(1))), 'all'],
    ['too large a part is the whole sheet', (c) => (c.add('a', cell(0)), c.add('a', cell(999_999, 10))), 'all'],
    ['a deleted sheet is gone', (c) => (c.add('a', cell(1)), c.gone('a'), c.add('a', cell(2))), 'gone'],
    ['unless it comes back', (c) => (c.gone('a'), c.added('a')), 'all'],
  ])('%s', (_, act, expected) => {
    const changes = new Changes();
    act(changes);
    expect(changes.take()).toEqual([{ sheetId: 'a', area: expected }]);
  });
});

describe('odds and ends', () => {
  it('a block grows with what is written below and beside it', () => {
    const grown = withWrites(block([['a', 'b']], 2, 1), [
      { address: 'D4', before: null, value: 'x' },
      { address: 'A1', before: null, value: 'outside' },
    ]);
    expect(grown.values).toEqual([
      ['a', 'b', null],
      [null, null, 'x'],
    ]);
  });
  it.each([
    ['1.가.①', '① 기업부설연구소에서', undefined],
    ['1', '1. 기술개발', undefined],
    ['③', '제3항의 글', '③'],
    [undefined, '글', undefined],
  ])('clause %s before “%s” is shown as %s', (clause, text, shown) => {
    expect(clauseMark(clause, text)).toBe(shown);
  });
  it('an excerpt shows the words around the hit', () => {
    const text = `${'가'.repeat(60)} 임차료 ${'나'.repeat(120)}`;
    expect(excerpt(text, ['임차료'])).toEqual({ before: `…${'가'.repeat(39)} `, match: '임차료', after: ` ${'나'.repeat(79)}…` });
    expect(excerpt('짧은 글', ['없음'])).toEqual({ before: '', match: '', after: '짧은 글' });
  });
  it('text grows with the browser and with the choice', () => {
    expect(paneTheme('light').fontSizeBase300).toBe('0.875rem');
    expect(paneTheme('dark', 2).fontSizeBase300).toBe('1.75rem');
    expect(paneTheme(webLightTheme, 2).lineHeightBase300).toBe('2.5rem');
  });
  it.each([
    ['#1f1f1f', true],
    ['#FFFFFF', false],
    ['red', undefined],
    [undefined, undefined],
  ])('ground %s is dark: %s', (colour, dark) => {
    expect(isDarkColour(colour)).toBe(dark);
  });
  it('knows the dark theme', () => {
    expect([isDark('dark'), isDark('light'), isDark(webLightTheme)]).toEqual([true, false, false]);
  });
});
