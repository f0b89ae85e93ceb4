/**
 * Where the answers of the self-check come from, and the formula by which an answer follows its cell: ledger, statement, sales, capital, assets,
 * investments, guarantees, loans and certificates. A cell whose text is no plain value cannot be followed: its answer is a value, and says so.
 */
import { grouped, inLanguage, quarterLabel, quarterOf, text, toSerial, type Lang, type PlainDate, type Text } from '../../domain';
import type { WorkbookCheck } from '../../checking';
import { NO_WORDS, readFacts, YES_WORDS } from '../../reading/facts';
import { Grid } from '../../reading/grid';
import type { FactSource, FirmFacts } from '../../reading/model';
import { readAmounts, type AmountFact, type FoundAmount } from '../../reading/self-check/amounts';
import { ANSWER_WORDS } from '../../reading/self-check/answers';
import { readDeeming } from '../../reading/self-check/deeming';
import { kindOf, type Fact } from '../../reading/self-check/questions';
import { countedQuarters, editionFor, hasOrganisation, isEdition, type Edition, type EligibilityFacts } from '../../rules';
import { parseA1, parseArea, parsePlace, quoteSheet } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import { isOwnSheet } from '../../sheet/sheet-names';
import { costBasis } from '../forms/cost-basis';
import { readFirm } from '../forms/read-firm';
import { absolute, MAX_FORMULA, textLiteral } from '../formula-text';
import { salesOf } from '../statement/from-check';
import { deemedByCertificate, deemedLink } from './deemed';
import { knownAnswers, knownSources } from './known';

/** The R&D cost as a formula between the first and the last day of the four quarters. */
export interface CostLink {
  readonly between: (from: string, to: string) => string;
  /** What the check recognises more or less than the formula sums, in the quarters that begin on this day (as a serial). */
  readonly rest: number;
  readonly firstDay: number;
  readonly quarters: number;
  readonly lastDay: number;
  /** Cells that no sum counts: as a formula, and how many they were. */
  readonly watch?: { readonly formula: string; readonly count: number };
}

export interface AnswerSource {
  /** For people: `'매출'!B3`. */
  readonly where: string;
  /** Without its `=`. */
  readonly formula?: string;
  readonly cost?: CostLink;
  /** The formula by the cell of the day of application. */
  readonly byDay?: (on: string) => string;
  /** What has to be known beside the cell: why the answer does not follow it, or what it holds. */
  readonly note?: Text;
}
export type AnswerSources = Readonly<Partial<Record<Fact, AnswerSource>>>;

export interface SheetAnswers {
  readonly facts: EligibilityFacts;
  readonly sources: AnswerSources;
  /** What stands in the sheets and was not taken, by its question. */
  readonly unclear: Readonly<Partial<Record<Fact, { readonly where: string; readonly why: Text }>>>;
}

const T = {
  textCell: (shown: string): Text =>
    text(
      `셀이 텍스트(‘${shown}’)여서 값으로 옮겼습니다. 셀을 고치면 이 답도 고치십시오`,
      `the cell is text (“${shown}”), so its value was copied: change the answer when the cell changes`,
    ),
  copied: text('값으로 옮겼습니다. 셀을 고치면 이 답도 고치십시오', 'its value was copied: change the answer when the cell changes'),
  added: (count: number): Text => text(`셀 ${count}개의 합계`, `the sum of ${count} cells`),
  rest: (won: string): Text =>
    text(`검사에서 오류가 있거나 제외된 행의 금액 ${won}원을 반영했습니다`, `${won} won of rows with errors or left out by the check are accounted for`),
  ofCheck: text('검사할 때의 금액이며 원장을 따라 바뀌지 않습니다', 'the amount of the check: it does not follow the ledger'),
} as const;

const times = (unit: number): string => (unit === 1 ? '' : `*${unit}`);
/** What the cell says; an empty one is no zero. */
const follow = (reference: string): string => `IF(${reference}="","",${reference})`;
/** Whole won. A cell that has become text gives its text, which the sheet tells as unreadable. */
const followWon = (reference: string, unit: number): string => `IF(ISNUMBER(${reference}),ROUND(${reference}${times(unit)},0),${follow(reference)})`;
const referenceTo = (sheet: string, address: string): string => {
  const area = parseArea(address);
  if (!area) return `${quoteSheet(sheet)}!${address}`;
  const from = absolute(area.top, area.left);
  const to = absolute(area.bottom, area.right);
  return `${quoteSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
};

function amountSource({ sheet, address, where, unit, shown }: FoundAmount): AnswerSource {
  if (unit === undefined) return { where, note: shown === undefined ? T.copied : T.textCell(shown) };
  const reference = referenceTo(sheet, address);
  const area = parseArea(address);
  if (area && area.bottom > area.top)
    return {
      where,
      formula: `IF(COUNT(${reference})=0,"",ROUND(SUM(${reference})${times(unit)},0))`,
      note: T.added(area.bottom - area.top + 1),
    };
  return { where, formula: followWon(reference, unit) };
}

/** `'배분'!D2` → the sheet and the cell with what it holds. */
function cellAt(where: string, blocks: readonly SheetBlock[]): { readonly reference: string; readonly value: CellValue } | undefined {
  const named = parsePlace(where);
  const place = named && parseA1(named.address);
  const block = blocks.find(({ sheet }) => sheet === named?.sheet);
  if (!block || !place) return undefined;
  return {
    reference: `${quoteSheet(block.sheet)}!${absolute(place.row, place.column)}`,
    value: block.values[place.row - block.top]?.[place.column - block.left] ?? null,
  };
}

const YES = `|${YES_WORDS.join('|')}|`;
const NO = `|${NO_WORDS.join('|')}|`;

/** Yes and no in the words of the cell, as the answer sheet writes them. */
function yesNoLink(reference: string, yes: boolean | undefined, no: boolean | undefined, lang: Lang): string {
  const answer = (value: boolean | undefined): string => textLiteral(value === undefined ? '' : inLanguage(value ? ANSWER_WORDS.yes : ANSWER_WORDS.no, lang));
  const isOneOf = (words: string): string => `ISNUMBER(FIND("|"&LOWER(TRIM(${reference}))&"|",${textLiteral(words)}))`;
  return `IF(${reference}="","",IF(${isOneOf(YES)},${answer(yes)},IF(${isOneOf(NO)},${answer(no)},"")))`;
}

/** Rows below the first that are looked through before a check. */
const FIRST_ROWS = 39;

interface Input {
  readonly check: WorkbookCheck | undefined;
  readonly blocks: readonly SheetBlock[];
  /** The day by which the law is chosen. */
  readonly on: PlainDate;
  readonly lang: Lang;
}

/** What the sheets say of the firm: as the check read them; before one, from the first rows, where such facts stand. */
function firmIn(check: WorkbookCheck | undefined, blocks: readonly SheetBlock[]): { readonly facts: FirmFacts; readonly sources: readonly FactSource[] } {
  if (check) return { facts: check.facts, sources: check.factSources };
  let facts: FirmFacts = {};
  const sources: FactSource[] = [];
  for (const block of blocks) {
    if (isOwnSheet(block.sheet)) continue;
    const read = readFacts(new Grid(block), FIRST_ROWS);
    for (const source of read.sources) if (!(source.fact in facts)) sources.push(source);
    facts = { ...read.facts, ...facts };
  }
  return { facts, sources };
}

/** All that the sheets answer, each with where it stands. */
export function answersOfSheets(input: Input): SheetAnswers {
  const { check, blocks, on, lang } = input;
  const edition = editionFor(on);
  const law = isEdition(edition) ? edition : undefined;
  const firm = firmIn(check, blocks);
  const { amounts, unclear } = readAmounts(blocks);
  const facts: Record<string, unknown> = {
    ...(firm.facts.appliedOn === undefined ? {} : { on: firm.facts.appliedOn }),
    ...knownAnswers(firm.facts, on, check),
  };
  const sources: Partial<Record<Fact, AnswerSource>> = {};
  for (const [fact, where] of Object.entries(knownSources(check, lang, firm.sources)) as [Fact, string][])
    if (facts[fact] !== undefined && fact !== 'rdCost') sources[fact] = factSource(fact, where, facts[fact], firm.sources, law, input);
  if (check && law && facts['rdCost'] !== undefined) sources.rdCost = costSource(check, blocks, law, knownSources(check, lang).rdCost ?? '');
  for (const [fact, found] of Object.entries(amounts) as [AmountFact, FoundAmount][]) {
    facts[fact] = found.won;
    sources[fact] = amountSource(found);
  }
  const missed = unclear
    .filter(({ fact }) => facts[fact] === undefined)
    .map(({ fact, where, why }): [Fact, { where: string; why: Text }] => [fact, { where, why }]);
  const deemed = law ? deemedByCertificate(law, on, readFirm(blocks).name, readDeeming(blocks)) : {};
  if (law && deemed.by) {
    facts['technologyDeemed'] = true;
    const byDay = deemedLink(law, deemed.by, inLanguage(ANSWER_WORDS.yes, lang), blocks[0]?.date1904 ?? false);
    sources.technologyDeemed = { where: deemed.by.where, ...(byDay ? { byDay } : { note: T.copied }) };
  } else if (deemed.unclear) missed.push(['technologyDeemed', deemed.unclear]);
  return {
    facts: facts as EligibilityFacts,
    sources,
    unclear: Object.fromEntries(missed),
  };
}

const UNITS = [1, 1_000, 10_000, 1_000_000, 100_000_000] as const;

function factSource(
  fact: Fact,
  where: string,
  known: unknown,
  firm: readonly FactSource[],
  law: Edition | undefined,
  { check, blocks, lang }: Input,
): AnswerSource {
  const byQuarter = fact === 'sales' && check ? salesByQuarter(check, blocks) : undefined;
  if (byQuarter) return byQuarter;
  const cell = cellAt(where, blocks);
  if (!cell) return { where };
  const { reference, value } = cell;
  const shown = typeof value === 'object' ? '' : String(value).slice(0, 40);
  const copied: AnswerSource = { where, note: typeof value === 'string' ? T.textCell(shown) : T.copied };
  switch (kindOf(fact)) {
    case 'date':
      // A day that is typed as 20130704 is a number, but no serial.
      return typeof value === 'number' && Math.floor(value) === toSerial(known as PlainDate, blocks[0]?.date1904 ?? false)
        ? { where, formula: follow(reference) }
        : copied;
    case 'won': {
      const unit = typeof value === 'number' && value > 0 ? UNITS.find((one) => Math.round(value * one) === known) : undefined;
      return unit === undefined ? copied : { where, formula: followWon(reference, unit) };
    }
    case 'industry':
      return String(value) === known ? { where, formula: follow(reference) } : copied;
    case 'yesNo': {
      const own = firm.find((one) => one.where === where)?.fact;
      const answer = (said: boolean): boolean | undefined =>
        own === 'hasRdLab' || own === 'hasRdOrganisation' ? (law ? hasOrganisation(law, { [own]: said }) : undefined) : said;
      const word = shown.trim().toLowerCase();
      const said = YES_WORDS.includes(word) ? answer(true) : NO_WORDS.includes(word) ? answer(false) : undefined;
      return said !== undefined && said === known ? { where, formula: yesNoLink(reference, answer(true), answer(false), lang) } : copied;
    }
  }
}

/** The sales of the four quarters, each linked to its cell. */
function salesByQuarter(check: WorkbookCheck, blocks: readonly SheetBlock[]): AnswerSource | undefined {
  const { appliedOn, sales } = check.facts;
  const edition = appliedOn === undefined ? undefined : editionFor(appliedOn);
  if (appliedOn === undefined || sales === undefined || !edition || !isEdition(edition)) return undefined;
  const byQuarter = new Map(salesOf(check, blocks).map((link) => [link.quarter, link]));
  const links = countedQuarters(edition, appliedOn).map((quarter) => byQuarter.get(quarterLabel(quarter)));
  const known = links.filter((link) => link !== undefined);
  if (known.length < links.length || known.reduce((sum, { won }) => sum + won, 0) !== sales) return undefined;
  const where = known.map(({ quarter }) => quarter).join(', ');
  const formulas = known.flatMap(({ formula }) => formula ?? []);
  const place = formulas[0]?.replace(/\*\d+$/, '').replace(/\$/g, '') ?? '';
  const named = { where: place === '' ? where : `${place} … (${where})` };
  if (formulas.length < links.length) return { ...named, note: T.copied };
  const cells = formulas.map((formula) => formula.replace(/\*\d+$/, '')).join(',');
  return { ...named, formula: `IF(COUNT(${cells})<${links.length},"",ROUND(${formulas.join('+')},0))` };
}

function costSource(check: WorkbookCheck, blocks: readonly SheetBlock[], edition: Edition, where: string): AnswerSource {
  const basis = costBasis(check, blocks, edition);
  const first = basis && countedQuarters(edition, basis.appliedOn)[0];
  const between = basis?.cost;
  if (!basis || !first || !between || between('$A$100', '$A$100').length > MAX_FORMULA / 2) return { where, note: T.ofCheck };
  const summed = basis.quarters.reduce((sum, quarter) => sum + quarter.summed, 0);
  const rest = check.verdict.recognised - summed;
  const firstMonth = String(first.quarter * 3 - 2).padStart(2, '0');
  const firstDay = toSerial(`${first.year}-${firstMonth}-01` as PlainDate, basis.date1904);
  const applied = quarterOf(basis.appliedOn);
  const lastDay = toSerial(`${applied.year}-${String(applied.quarter * 3 - 2).padStart(2, '0')}-01` as PlainDate, basis.date1904) - 1;
  return {
    where: basis.sheets.map((sheet) => quoteSheet(sheet)).join(', '),
    cost: { between, quarters: basis.quarters.length, rest, firstDay, lastDay, ...(basis.watch ? { watch: basis.watch } : {}) },
    ...(rest === 0 ? {} : { note: T.rest(grouped(rest)) }),
  };
}
