/**
 * The table of the routes on few sheets: a sheet answers all routes at once, so cases of different routes stand together wherever the facts of one
 * leave the conditions of the others as they are. Each sheet costs other programs a good part of a second.
 */
import { toSerial } from '../../src/domain';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { edition } from '../../src/law';
import { readSelfCheck, writtenAnswer, type SelfCheckAnswers } from '../../src/reading/self-check/answers';
import type { Fact } from '../../src/reading/self-check/questions';
import { assessRoute, type EligibilityFacts } from '../../src/rules';
import { parseA1 } from '../../src/sheet/a1';
import type { CellWrite, NewCell, NewSheet } from '../../src/sheet/model';
import { routeCases, type RouteCase } from '../cases/rules/routes';
import { blockOfNew } from './sheets';

export interface RouteSheet {
  readonly edition: RouteCase['edition'];
  readonly facts: EligibilityFacts;
  readonly cases: readonly RouteCase[];
}

const factsOf = ({ facts }: RouteCase): EligibilityFacts => facts as EligibilityFacts;
const statesOf = (one: RouteCase, facts: EligibilityFacts): string =>
  JSON.stringify(assessRoute(edition(one.edition), one.route, facts).checks.map(({ id, state }) => [id, state]));

function together({ edition: id, facts, cases }: RouteSheet, one: RouteCase): RouteSheet | undefined {
  if (id !== one.edition || cases.some(({ route }) => route === one.route)) return undefined;
  if (Object.entries(one.facts).some(([fact, value]) => fact in facts && facts[fact as Fact] !== value)) return undefined;
  const all = { ...facts, ...factsOf(one) };
  const both = [...cases, one];
  return both.every((each) => statesOf(each, all) === statesOf(each, factsOf(each))) ? { edition: id, facts: all, cases: both } : undefined;
}

/** Every case stands on exactly one of them. */
export const routeSheets: readonly RouteSheet[] = routeCases.reduce<RouteSheet[]>((sheets, one) => {
  for (const [at, sheet] of sheets.entries()) {
    const joined = together(sheet, one);
    if (!joined) continue;
    sheets[at] = joined;
    return sheets;
  }
  return [...sheets, { edition: one.edition, facts: factsOf(one), cases: [one] }];
}, []);

const empty = new Map<string, { readonly sheet: NewSheet; readonly read: SelfCheckAnswers }>();
/** The sheet of that edition as it is made without any answer, and where its answers stand. */
export function emptySheet(id: RouteCase['edition']): { readonly sheet: NewSheet; readonly read: SelfCheckAnswers } {
  const held = empty.get(id);
  if (held) return held;
  const sheet: NewSheet = { ...selfCheckSheet({ edition: edition(id), facts: {}, lang: 'ko' }), activate: false };
  const made = { sheet, read: readSelfCheck(blockOfNew(sheet)) as SelfCheckAnswers };
  empty.set(id, made);
  return made;
}

const writtenIn = (fact: Fact, facts: EligibilityFacts) => writtenAnswer(fact, facts, 'ko', (day) => toSerial(day));

/** The answers typed into the empty sheet, and no result of a formula: whoever opens it has to calculate all of them. */
export function typedInto({ edition: id, facts }: RouteSheet): NewSheet {
  const { sheet, read } = emptySheet(id);
  const cells = sheet.cells.map((row) =>
    row.map((cell): NewCell | null => {
      if (cell?.formula === undefined) return cell;
      const { cached: _, ...formula } = cell;
      return formula;
    }),
  );
  for (const [fact, address] of Object.entries(read.cells) as [Fact, string][]) {
    const place = parseA1(address);
    const row = place && cells[place.row];
    if (row) row[place.column] = { ...row[place.column], value: writtenIn(fact, facts) };
  }
  return { ...sheet, cells };
}

/** What has to be written so that a sheet with those answers has these. */
export const answersInto = ({ cells, held }: SelfCheckAnswers, facts: EligibilityFacts): CellWrite[] =>
  (Object.entries(cells) as [Fact, string][]).flatMap(([fact, address]) => {
    const value = writtenIn(fact, facts);
    const before = held[fact] ?? null;
    return value === before ? [] : [{ address, before, value }];
  });
