/** The sheet of the self-check: what its formulas come to, in the file, in the grid and in LibreOffice, is what the rules and the functions say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { date, toSerial, type Text } from '../../src/domain';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { functions } from '../../src/functions/registry';
import { FileHost } from '../../src/hosts/file';
import { edition, editions } from '../../src/law';
import { readSelfCheck, type SelfCheckAnswers } from '../../src/reading/self-check/answers';
import { factsByLabel, questionsOf, ROUTE_NAMES, type Fact } from '../../src/reading/self-check/questions';
import { assessRoute, assessRoutes, type EligibilityFacts } from '../../src/rules';
import type { NewSheet, SheetBlock } from '../../src/sheet/model';
import { routeCases, type RouteCase } from '../cases/rules/routes';
import { openGrid } from '../hosts/grid/bench';
import { answersInto, emptySheet, routeSheets, typedInto, type RouteSheet } from '../lib/route-sheets';
import { blockOfNew } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

const BOOK = fileURLToPath(new URL('../golden/statement-form.xlsx', import.meta.url));
const factsOf = ({ facts }: RouteCase): EligibilityFacts => facts as EligibilityFacts;
const STATES: Readonly<Record<string, string>> = { '✔ 충족': 'met', '✖ 미달': 'missed', '? 모름': 'unknown' };

/** The states of the conditions by route, as a reader of the sheet sees them: the name of the route, the title, the state. */
function statesOf(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, readonly (readonly [title: string, state: string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  const head = rows.findIndex((row) => row[1] === '요건' && row[2] === '판단');
  let route = '';
  for (const row of rows.slice(head + 1)) {
    if (typeof row[2] !== 'string' || row[2] === '') break;
    if (row[0]) route = String(row[0]);
    found.set(route, [...(found.get(route) ?? []), [String(row[1]), STATES[row[2]] ?? row[2]]]);
  }
  return found;
}
const cached = (sheet: NewSheet): unknown[][] => sheet.cells.map((row) => row.map((cell) => cell?.cached ?? cell?.value ?? null));

/** The conditions of the case's route, missed and unknown, by the titles that the rules give them. */
function expected(one: RouteCase): readonly string[] {
  const { checks } = assessRoute(edition(one.edition), one.route, factsOf(one));
  return checks.map(({ id }) => (one.missed?.includes(id) ? 'missed' : one.unknown?.includes(id) ? 'unknown' : 'met'));
}
const shownBy = (rows: readonly (readonly unknown[])[], one: RouteCase): readonly string[] =>
  (statesOf(rows).get(ROUTE_NAMES[one.route].ko) ?? []).map(([, state]) => state);

const openBook = async () => FileHost.open(new Uint8Array(readFileSync(BOOK)));
const named = async (host: { sheets(): Promise<readonly { id: string; name: string }[]>; read(id: string): Promise<SheetBlock> }, name: string) =>
  host.read((await host.sheets()).find((sheet) => sheet.name === name)?.id ?? '');

describe('firms at, below and above each limit', () => {
  it.each(routeCases)('$edition $route: $name', (one) => {
    const { missed = [], unknown = [] } = one;
    const law = edition(one.edition);
    const of = (facts: EligibilityFacts, state: string) =>
      assessRoute(law, one.route, facts)
        .checks.filter((check) => check.state === state)
        .map(({ id }) => id);
    expect([of(factsOf(one), 'missed'), of(factsOf(one), 'unknown')]).toEqual([missed, unknown]);
    // The sheet says so as it is made, and its answers are read back as they were written.
    const sheet = selfCheckSheet({ edition: law, facts: factsOf(one), lang: 'ko' });
    expect(shownBy(cached(sheet), one)).toEqual(expected(one));
    const read = readSelfCheck(blockOfNew(sheet));
    const asked = new Set(questionsOf(law).map(({ fact }) => fact));
    const impossible = ([, value]: [string, unknown]): boolean => typeof value === 'number' && value < 0;
    const written = Object.entries(one.facts).filter(([fact]) => asked.has(fact as Fact));
    expect(read?.edition).toBe(one.edition);
    expect(read?.wrong.map(({ fact }) => fact)).toEqual(written.filter(impossible).map(([fact]) => fact));
    expect(read?.facts).toEqual(Object.fromEntries(written.filter((entry) => !impossible(entry))));
  });

  const call = (id: string, ...args: unknown[]): unknown => {
    try {
      return functions.get(id)?.(...args);
    } catch (error) {
      return `#${(error as { code: string }).code}`.replace('#notAvailable', '#N/A').replace('##', '#');
    }
  };
  it.each(routeCases.filter(({ qualifies }) => qualifies !== undefined))('RD_QUALIFIES, $edition: $name', (one) => {
    const { rdCost, sales, industry, internetBusiness, on, foundedOn, isSme, hasRdOrganisation } = one.facts;
    expect(call('RD_QUALIFIES', rdCost, sales, industry, internetBusiness, on, foundedOn, isSme, hasRdOrganisation)).toBe(one.qualifies);
  });
  it.each(routeCases.filter(({ excluded }) => excluded !== undefined))('EXCLUDED_INDUSTRY, $edition: $name', (one) => {
    expect(call('EXCLUDED_INDUSTRY', one.facts['industry'], one.facts['on'])).toBe(one.excluded);
  });

  it('are at least fifty, with each route and each edition that knows it, and facts left open', () => {
    expect(routeCases.length).toBeGreaterThanOrEqual(50);
    for (const route of ['investment', 'rd', 'guaranteeLoan', 'innovationGrowth', 'prospective'])
      expect(routeCases.filter((one) => one.route === route).length, route).toBeGreaterThanOrEqual(5);
    expect(routeCases.filter(({ unknown }) => unknown).length).toBeGreaterThan(15);
  });
});

/** The same numbers at every run; `CASES=3000` for many more. */
describe('any firm', () => {
  let state = 20_141_231;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const DAYS = {
    '2013-60': ['2014-01-01', '2014-02-14', '2014-08-29', '2016-02-29', '2021-02-11'],
    '2021-02-12': ['2021-02-12', '2022-05-01', '2025-03-31'],
    '2025-04-01': ['2025-04-01', '2025-09-15', '2025-09-16', '2026-02-28'],
  } as const;
  const FOUNDED = ['2011-02-13', '2011-02-14', '2013-02-13', '2013-02-14', '2013-02-28', '2015-02-28', '2018-02-11', '2022-09-15', '2023-02-28', '2030-01-01'];
  const CODES = [
    '26410',
    '26',
    '2629',
    '29',
    '2918',
    '29180',
    '58',
    '582',
    '62010',
    '63999',
    '63999-1',
    '6399',
    '56111',
    '5621',
    '47',
    '33',
    '34',
    'C26410',
    'x',
    '04',
    '123456',
  ];
  const WON = [
    0, 1, 39_999_999, 40_000_000, 49_999_999, 50_000_000, 79_999_999, 80_000_000, 1_000_000_000, 1_600_000_001, 4_999_999_999, 5_000_000_000, 10_000_000_000,
  ];
  const firm = (id: keyof typeof DAYS): EligibilityFacts => {
    const known = 0.4 + random() * 0.6;
    const facts: Record<string, unknown> = {};
    for (const { fact, kind } of questionsOf(edition(id))) {
      if (random() > known) continue;
      facts[fact] =
        kind === 'won'
          ? random() < 0.8
            ? pick(WON)
            : Math.floor(random() * 12e9)
          : kind === 'yesNo'
            ? random() < 0.5
            : kind === 'industry'
              ? pick(CODES)
              : pick(fact === 'on' ? DAYS[id] : FOUNDED);
    }
    return facts as EligibilityFacts;
  };
  it('is told by the formulas what the rules tell', () => {
    const wrong: unknown[] = [];
    for (let at = 0; at < Number(process.env['CASES'] ?? 60); at += 1) {
      const id = pick(editions).id;
      const facts = firm(id);
      const shown = [...statesOf(cached(selfCheckSheet({ edition: edition(id), facts, lang: 'ko' }))).values()].flat().map(([, one]) => one);
      const told = assessRoutes(edition(id), facts).flatMap(({ checks }) => checks.map((check) => check.state));
      if (JSON.stringify(shown) !== JSON.stringify(told)) wrong.push({ id, facts, shown, told });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('answers that cannot be read', () => {
  const law = edition('2013-60');
  const written = (fact: Fact, value: string | number | boolean | null): SelfCheckAnswers => {
    const block = blockOfNew(selfCheckSheet({ edition: law, facts: {}, lang: 'ko' }));
    const { cells } = readSelfCheck(block) as SelfCheckAnswers;
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cells[fact] ?? '') ?? [];
    expect(column).toBe('C');
    const values = block.values.map((line, at) => (at === Number(row) - 1 ? line.map((one, place) => (place === 2 ? value : one)) : line));
    return readSelfCheck({ ...block, values }) as SelfCheckAnswers;
  };
  it.each<[Fact, string | number | boolean, unknown]>([
    ['isSme', '예', true],
    ['isSme', '아니오', false],
    ['isSme', '아니요', false],
    ['isSme', 'Yes', true],
    ['isSme', '아마', undefined],
    ['isSme', true, undefined],
    ['rdCost', 50_000_000, 50_000_000],
    ['rdCost', '50,000,000', undefined],
    ['rdCost', -1, undefined],
    ['rdCost', 0.5, undefined],
    ['rdCost', 10_000_000_000_001, undefined],
    ['on', 41_684, '2014-02-14'],
    ['on', '2014-02-14', undefined],
    ['industry', 26_410, '26410'],
    ['industry', 'c26410', '26410'],
    ['industry', '26.410', undefined],
    ['industry', '컴퓨터', undefined],
  ])('%s as %s is %s', (fact, value, read) => {
    const { facts, wrong, cells } = written(fact, value);
    expect(facts[fact]).toBe(read);
    expect(wrong).toEqual(read === undefined ? [{ fact, address: cells[fact], text: expect.any(String) as string }] : []);
  });
  it('are found after rows and columns have moved, and a sheet without questions is none', () => {
    const block = blockOfNew(selfCheckSheet({ edition: law, facts: { isSme: true, on: date('2014-02-14') }, lang: 'en' }));
    const moved = { ...block, values: [[null], [null], ...block.values].map((row) => [null, ...row]) };
    expect(readSelfCheck(moved)).toMatchObject({ facts: { isSme: true, on: '2014-02-14' }, wrong: [] });
    expect(
      readSelfCheck({
        ...block,
        values: [
          ['질문', '답'],
          ['무엇입니까?', '예'],
        ],
      }),
    ).toBeUndefined();
  });
  it('no two questions of any edition have the same words', () => {
    const labels = editions.flatMap((one) => questionsOf(one).map(({ fact, label }): [string, Text] => [fact, label]));
    for (const [fact, { ko, en }] of labels) expect([factsByLabel().get(ko), factsByLabel().get(en)]).toEqual([fact, fact]);
  });
});

/** All of them by the other programs; of the grid, which calculates after every answer, a part unless all are asked for. */
const ofGrid = routeSheets.filter((_, index) => process.env['CASES'] !== undefined || index % 12 === 0);
const shownOf = (block: SheetBlock, { cases }: RouteSheet) => cases.map((one) => [one.name, shownBy(block.values, one)]);
const expectedOf = ({ cases }: RouteSheet) => cases.map((one) => [one.name, expected(one)]);

it('the grid calculates what the rules say, and follows an answer', async () => {
  const host = await openBook();
  const names = new Map<string, string>();
  for (const { id } of editions) names.set(id, (await host.addSheet(emptySheet(id).sheet)).name);
  const grid = await openGrid(await host.save());
  for (const sheet of ofGrid) {
    const name = names.get(sheet.edition) as string;
    const { id } = (await grid.host.sheets()).find((one) => one.name === name) as { id: string };
    await grid.host.write(id, answersInto(readSelfCheck(await grid.host.read(id)) as SelfCheckAnswers, sheet.facts));
    await expect.poll(async () => shownOf(await grid.host.read(id), sheet)).toEqual(expectedOf(sheet));
  }
  // A date outside the law of the sheet.
  const first = routeSheets[0] as RouteSheet;
  const name = names.get(first.edition) as string;
  const { cells } = readSelfCheck(await named(grid.host, name)) as SelfCheckAnswers;
  await grid.typeInto!(name, cells.on as string, toSerial(date('2022-05-01')));
  await expect
    .poll(async () => new Set([...statesOf((await named(grid.host, name)).values).values()].flat().map(([, state]) => state)))
    .toEqual(new Set(['판단 보류']));
  await grid.close?.();
}, 120_000);

it('every case of the table stands on one of these sheets', () => {
  expect(routeSheets.flatMap(({ cases }) => cases.map(({ name }) => name)).sort()).toEqual(routeCases.map(({ name }) => name).sort());
  expect(routeSheets.length).toBeLessThan(routeCases.length);
});

describeWithSoffice('LibreOffice', () => {
  it('calculates of every case what the rules say, of answers typed into the empty sheet', async () => {
    const host = await openBook();
    const names: string[] = [];
    for (const sheet of routeSheets) names.push((await host.addSheet(typedInto(sheet))).name);
    const out = await convert({ 'self.xlsx': await host.save() }, 'xlsx');
    const calculated = await FileHost.open(out['self.xlsx'] as Uint8Array);
    for (const [at, sheet] of routeSheets.entries()) {
      const block = await named(calculated, names[at] as string);
      expect(shownOf(block, sheet)).toEqual(expectedOf(sheet));
      expect(block.values.flat().filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
    }
  }, 240_000);
});
