/**
 * What follows from each clause of a notice, and what in the product answers it. A row without an answer fails unless it says in one
 * sentence why nothing can follow, or is named here among those that are still open; a clause of the texts without a row fails too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/domain';
import { RULE_METAS } from '../../src/checking';
import { blankForm, formSheet } from '../../src/documents/forms';
import { functionsKo } from '../../src/functions/metadata/ko';
import { edition as editionById } from '../../src/law';
import { costLines } from '../../src/law/guide';
import { articleText, articlesOf } from '../../src/law/texts';
import type { ArticleText } from '../../src/law/types';
import { textsOf } from '../../src/rules/notice';
import { procedureOf, typesOf, type StepId } from '../../src/rules/procedure';
import type { NewSheet } from '../../src/sheet/model';
import { lineFiles } from '../lib/line-rows';
import { of2013 } from './2013-60';
import { of2025 } from './2025-04-01';
import type { Answer, Row, Table } from './table';

const TABLES: readonly Table[] = [of2013, of2025];

/** Rows that nothing answers yet, by table: a new one fails until it is answered or named here. */
const OPEN: Readonly<Record<string, readonly string[]>> = { '2013-60': [], '2025-04-01': [] };

const ROOT = new URL('../../', import.meta.url);
const files = new Map<string, string | undefined>();
function textOfFile(path: string): string | undefined {
  if (!files.has(path)) {
    try {
      files.set(path, readFileSync(new URL(path, ROOT), 'utf8'));
    } catch {
      files.set(path, undefined);
    }
  }
  return files.get(path);
}
/** The tables of cases of the functions. */
const CASES = readdirSync(new URL('test/cases/functions/', ROOT)).map((name) => textOfFile(`test/cases/functions/${name}`) ?? '');
const bare = (words: string): string => words.replace(/\s/g, '');

interface Place {
  readonly ref: string;
  readonly clause?: string;
  readonly quote?: string;
  /** Everything under the clause, or the whole text. */
  readonly all: boolean;
}
/** `별표 3 1.가.①`, `제6조 ③ “다만”`, `별표 1 *`. */
function placeOf({ at }: Row): Place {
  const match = /^(별표 \d+|별지 제[\d-]+호|영 별표 \d+|(?:법|영|규칙|조세특례제한법 시행령|조세특례제한법 시행규칙) \S+|\S+)(?: ([^“]+?))?(?: “(.+)”)?$/.exec(
    at,
  );
  if (!match) throw new Error(`not a place: ${at}`);
  const [, ref = '', clause, quote] = match;
  const all = clause === '*' || clause?.endsWith('.*') === true;
  const of = clause === '*' ? undefined : clause?.replace(/\.\*$/, '');
  return { ref, all, ...(of === undefined ? {} : { clause: of }), ...(quote === undefined ? {} : { quote }) };
}

/** The forms and scorecards as they are made; each once. */
const made = new Map<string, NewSheet>();
function sheetOf(edition: Table['edition'], form: string): NewSheet {
  const key = `${edition} ${form}`;
  const sheet = made.get(key) ?? blankForm(textsOf(edition), form);
  made.set(key, sheet);
  return sheet;
}
const isMade = (edition: Table['edition'], form: string): boolean => made.has(`${edition} ${form}`) || formSheet(textsOf(edition), form).kind === 'value';

/** Lines for which somebody wrote rows that the text does not allow. */
const tried = new Map(
  (['2013', '2025'] as const).map((folder) => [
    folder,
    new Set(lineFiles(folder).flatMap(({ line, rows }) => (rows.some(({ verdict }) => verdict === 'unlawful') ? line : []))),
  ]),
);

/** What the lines of each step of the way of an application cite. */
const cited = new Map(
  TABLES.map(({ edition: id }) => {
    const edition = editionById(id);
    const steps = new Map<StepId, Citation[]>();
    for (const type of typesOf(edition))
      for (const { id: step, lines } of procedureOf(edition, type)) steps.set(step, [...(steps.get(step) ?? []), ...lines.map(({ citation }) => citation)]);
    return [id, steps];
  }),
);

/** What is wrong with an answer; undefined where it holds. */
function wrong(answer: Answer, { edition: id }: Table, { ref, clause }: Place): string | undefined {
  if ('file' in answer) {
    if (!/^src\/(?!law\/.*\/texts\/)/.test(answer.file)) return `no answer: ${answer.file}`;
    return textOfFile(answer.file)?.includes(answer.holds) ? undefined : `${answer.file} does not hold ${answer.holds}`;
  }
  if ('test' in answer) {
    return answer.test.startsWith('test/') && textOfFile(answer.test)?.includes(answer.named) ? undefined : `${answer.test} does not name ${answer.named}`;
  }
  if ('fn' in answer) {
    const held = functionsKo[answer.fn];
    return held && (answer.argument === undefined || answer.argument in held.parameters) ? undefined : `no function ${answer.fn}(${answer.argument ?? ''})`;
  }
  if ('rule' in answer) return RULE_METAS.some((meta) => meta.id === answer.rule) ? undefined : `no rule ${answer.rule}`;
  if ('asks' in answer) {
    const [code = ''] = answer.asks.split('/');
    const asked = costLines(id).some(({ conditions = [] }) => conditions.some((one) => one.id === answer.asks));
    return asked && tried.get(id === '2013-60' ? '2013' : '2025')?.has(code) ? undefined : `nothing asks ${answer.asks}, or no row tries it`;
  }
  if ('step' in answer) {
    const said = (cited.get(id)?.get(answer.step) ?? []).some(
      (citation) => citation.ref === ref && (clause === undefined || citation.clause === undefined || citation.clause === clause),
    );
    return said ? undefined : `the step ${answer.step} does not cite it`;
  }
  if (!isMade(id, answer.form)) return `${answer.form} is not made`;
  const sheet = sheetOf(id, answer.form);
  if ('takes' in answer) return sheet.names?.some(({ name }) => name === answer.takes) ? undefined : `${answer.form} has no cell ${answer.takes}`;
  if ('says' in answer) {
    const said = sheet.cells.some((row) => row.some((cell) => `${cell?.value ?? ''} ${cell?.formula ?? ''}`.includes(answer.says)));
    return said ? undefined : `${answer.form} does not say ${answer.says}`;
  }
  const works = sheet.cells.some((row) => row.some((cell) => cell?.value === answer.calculates) && row.some((cell) => cell?.formula !== undefined));
  return works ? undefined : `${answer.form}: ${answer.calculates} has no formula`;
}

/** The words of a place, as one text. */
function wordsAt(id: Table['edition'], { ref, clause }: Place): string {
  return bare((articleText(id, ref, clause)?.paragraphs ?? []).map(({ text }) => text).join(' '));
}

describe.each(TABLES.map((table) => ({ table, id: table.edition })))('$id', ({ table, id }) => {
  const { rows } = table;
  it('each row says what answers it, why nothing can, or what is missing', () => {
    const bad = rows.filter((row) => {
      const { answered, nothing, open } = row;
      const kinds = [answered, nothing, open].filter((one) => one !== undefined).length;
      const product = answered === undefined || answered.some((one) => !('test' in one));
      const sentence = [nothing, open].every((one) => one === undefined || /^[^.]{10,200}니다\.$/.test(one));
      return kinds !== 1 || !product || !sentence || row.follows.length < 2;
    });
    expect(bad).toEqual([]);
    const names = rows.map(({ at, follows }) => `${at}: ${follows}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('each row stands at a clause of the text, and quotes its words', () => {
    const bad = rows.filter((row) => {
      const place = placeOf(row);
      const found = articleText(id, place.ref, place.clause);
      if (!found?.exact) return true;
      return place.quote !== undefined && !wordsAt(id, place).includes(bare(place.quote));
    });
    expect(bad.map(({ at }) => at)).toEqual([]);
  });

  it('each answer is there', () => {
    const bad = rows.flatMap((row) => (row.answered ?? []).flatMap((answer) => wrong(answer, table, placeOf(row)) ?? []).map((what) => `${row.at}: ${what}`));
    expect(bad).toEqual([]);
  });

  it('each consequence is asserted by a test, and not by a place in the source alone', () => {
    const untested = rows.filter(({ answered }) => answered?.every((one) => 'file' in one));
    expect(untested.map(({ at, follows }) => `${at}: ${follows}`)).toEqual([]);
    // A function is asked in the tables of its cases; a rule has cases of both kinds, and a form is made here.
    const functions = rows.flatMap(({ answered = [] }) => answered.flatMap((one) => ('fn' in one ? [one.fn] : [])));
    expect([...new Set(functions)].filter((name) => !CASES.some((cases) => cases.includes(`'${name}'`)))).toEqual([]);
  });

  it('no clause of the notice is forgotten', () => {
    const places = rows.map(placeOf);
    const covers = (ref: string, clause: string): boolean =>
      places.some((place) => {
        if (place.ref !== ref) return false;
        if (clause === '') return true;
        if (place.all) return place.clause === undefined || clause === place.clause || clause.startsWith(`${place.clause}.`);
        return place.clause === clause;
      });
    const noticed = articlesOf(id).filter((one) => isOfTable(id, one));
    const forgotten = noticed.flatMap(({ ref, paragraphs }) =>
      paragraphs.map(({ clause = '' }) => clause).flatMap((clause) => (covers(ref, clause) ? [] : [`${ref} ${clause}`.trim()])),
    );
    expect([...new Set(forgotten)]).toEqual([]);
    const lines = costLines(id).flatMap(({ conditions = [] }) => conditions.map((one) => one.id));
    const asked = new Set(rows.flatMap(({ answered = [] }) => answered.flatMap((one) => ('asks' in one ? [one.asks] : []))));
    expect(lines.filter((one) => !asked.has(one))).toEqual([]);
  });

  it('what is open is named', () => {
    expect(rows.filter(({ open }) => open !== undefined).map(({ at, follows }) => `${at}: ${follows}`)).toEqual(OPEN[id]);
  });
});

/** The notice itself; of today’s texts the Decree too. */
function isOfTable(id: Table['edition'], { ref }: ArticleText): boolean {
  const { outside = [] } = textsOf(id);
  return !outside.some((one) => one.ref === ref) || (id === '2025-04-01' && ref.startsWith('영 '));
}

it('the README says how many there are', () => {
  const readme = textOfFile('README.md') ?? '';
  for (const { edition, rows } of TABLES) {
    const count = (of: (row: Row) => unknown): number => rows.filter((row) => of(row) !== undefined).length;
    const { title } = editionById(edition);
    const said = `${/제[\d-]+호/.exec(title.ko)?.[0] ?? edition}의 ${rows.length}가지 가운데 ${count(({ answered }) => answered)}가지에 답이 있고, ${count(({ nothing }) => nothing)}가지는 따라 나올 것이 없으며, ${count(({ open }) => open)}가지가 남았습니다`;
    expect(bare(readme).includes(bare(said)), said).toBe(true);
  }
});
