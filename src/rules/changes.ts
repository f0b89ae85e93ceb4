/**
 * What changed from one edition to another, made from their data alone: nothing here knows a number or a line of its own. Apart from `./index`,
 * for the functions do not need it.
 */
import { grouped, text, type Citation, type Text } from '../domain';
import type { ApplicationType, CostLine, Edition, RatioRow, ScoreCard, Sourced } from '../law/types';
import { counterpart } from './counterparts';
import { typesOf } from './procedure';
import { cardName } from './score';

export type ChangeTopic = 'types' | 'lines' | 'ratios' | 'amounts' | 'dates' | 'cards' | 'industries';

/** One thing under both editions; a side that is absent has nothing like it. */
export interface Change {
  readonly topic: ChangeTopic;
  readonly title: Text;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
}
export interface ChangeSide {
  readonly text: Text;
  readonly citation: Citation;
}

const side = (words: Text, citation: Citation): ChangeSide => ({ text: words, citation });
const plain = (words: string): Text => text(words, words);
const squeezed = (words: string): string => words.replace(/[\s·ㆍ「」]/g, '');
const same = (a: ChangeSide | undefined, b: ChangeSide | undefined): boolean => a !== undefined && b !== undefined && a.text.ko === b.text.ko;

const UNITS: Readonly<Record<string, (value: number) => Text>> = {
  won: (value) => text(`${grouped(value)}원`, `${grouped(value)} won`),
  percent: (value) => text(`${value}%`, `${value} %`),
  days: (value) => text(`${value}일`, `${value} days`),
  months: (value) => text(`${value}개월`, `${value} months`),
  years: (value) => text(`${value}년`, `${value} years`),
  quarters: (value) => text(`${value}개 분기`, `${value} quarters`),
};
const ofFact = (fact: Sourced<number> | undefined): ChangeSide | undefined =>
  fact && side(UNITS[fact.unit ?? '']?.(fact.value) ?? plain(grouped(fact.value)), fact.source);

function pair(topic: ChangeTopic, title: Text, before: ChangeSide | undefined, after: ChangeSide | undefined): Change[] {
  if ((before === undefined && after === undefined) || same(before, after)) return [];
  return [{ topic, title, ...(before && { before }), ...(after && { after }) }];
}

/** The lines that take costs: moved to another code, in other words, gone or new. Those that stayed as they were are left out. */
function lineChanges(from: Edition, to: Edition): Change[] {
  if (!from.costStatement.available || !to.costStatement.available) return [];
  const leaves = ({ costStatement }: Edition): readonly CostLine[] =>
    costStatement.available ? costStatement.value.lines.filter(({ status }) => status === 'leaf') : [];
  const at = (edition: Edition, line: CostLine): ChangeSide => {
    const { costStatement } = edition;
    const source = costStatement.available ? costStatement.source : edition.citation;
    return side(text(`${line.code} ${line.name.ko}`, `${line.code} ${line.name.en}`), { ...source, clause: line.code });
  };
  const changes: Change[] = [];
  for (const line of leaves(from)) {
    const there = leaves(to).find(({ code }) => code === counterpart(from, to, line.code));
    if (!there) changes.push({ topic: 'lines', title: line.name, before: at(from, line) });
    else if (there.code !== line.code || squeezed(there.text) !== squeezed(line.text))
      changes.push({ topic: 'lines', title: there.name, before: at(from, line), after: at(to, there) });
  }
  for (const line of leaves(to)) if (counterpart(to, from, line.code) === undefined) changes.push({ topic: 'lines', title: line.name, after: at(to, line) });
  return changes;
}

/** `6%`, or by yearly sales `7% · 5% (50억원부터) · …`. */
function ratioText({ bands }: RatioRow): Text {
  const shown = bands.filter(({ percent }, at) => percent !== bands[at - 1]?.percent);
  const from = (won: number): { ko: string; en: string } => ({ ko: `${grouped(won / 100_000_000)}억원부터`, en: `from ${grouped(won / 1_000_000)}m won` });
  return text(
    shown.map(({ salesFrom, percent }) => (salesFrom === 0 ? `${percent}%` : `${percent}% (${from(salesFrom).ko})`)).join(', '),
    shown.map(({ salesFrom, percent }) => (salesFrom === 0 ? `${percent} %` : `${percent} % (${from(salesFrom).en})`)).join(', '),
  );
}
const ratioChanges = (from: Edition, to: Edition): Change[] =>
  [...new Set([...from.requiredRatios.rows, ...to.requiredRatios.rows].map(({ id }) => id))].flatMap((id) => {
    const [before, after] = [from, to].map(({ requiredRatios }) => {
      const row = requiredRatios.rows.find((one) => one.id === id);
      return row && { label: row.label, side: side(ratioText(row), requiredRatios.source) };
    });
    return pair('ratios', after?.label ?? before?.label ?? plain(id), before?.side, after?.side);
  });

/** Numbers that both editions give under one name of ours. */
function numberChanges(from: Edition, to: Edition): Change[] {
  const of = (topic: ChangeTopic, title: Text, get: (edition: Edition) => Sourced<number> | undefined): Change[] =>
    pair(topic, title, ofFact(get(from)), ofFact(get(to)));
  const fact = (topic: ChangeTopic, get: (edition: Edition) => Sourced<number> | undefined): Change[] => {
    const title = get(to)?.title ?? get(from)?.title;
    return title ? of(topic, title, get) : [];
  };
  return [
    ...fact('amounts', ({ eligibility }) => eligibility.minimumRdCost),
    ...fact('amounts', ({ requiredRatios }) => requiredRatios.floorPercent),
    ...fact('amounts', ({ eligibility }) => eligibility.ratioWaiverYears),
    ...fact('amounts', ({ eligibility }) => eligibility.investment.minimum),
    ...fact('amounts', ({ eligibility }) => eligibility.investment.capitalPercent),
    ...fact('amounts', ({ eligibility }) => (eligibility.guaranteeLoan.available ? eligibility.guaranteeLoan.value.minimum : undefined)),
    ...fact('amounts', ({ feeLimit }) => (feeLimit?.available ? feeLimit.value : undefined)),
    ...fact('dates', ({ validity }) => validity.years),
    ...fact('dates', ({ validity }) => (validity.renewal.available ? validity.renewal.value.monthsBefore : undefined)),
    ...fact('dates', ({ validity }) => (validity.renewal.available ? validity.renewal.value.monthsAfter : undefined)),
    ...fact('dates', ({ validity }) => (validity.founding.available ? validity.founding.value : undefined)),
    ...fact('dates', ({ deadlines }) => deadlines.processing.investmentDays),
    ...fact('dates', ({ deadlines }) => deadlines.processing.otherDays),
    ...fact('dates', ({ deadlines }) => deadlines.processing.extensionDays),
    ...fact('dates', ({ deadlines }) => (deadlines.evaluation.available ? deadlines.evaluation.value.days : undefined)),
    ...fact('dates', ({ deadlines }) => (deadlines.evaluation.available ? deadlines.evaluation.value.extensionDays : undefined)),
    ...fact('dates', ({ deadlines }) => deadlines.objectionDays),
    ...fact('dates', ({ deadlines }) => deadlines.objectionAnswer?.days),
    ...fact('dates', ({ deadlines }) => deadlines.certificates?.englishDays),
    ...fact('dates', ({ deadlines }) => deadlines.certificates?.reissueDays),
  ];
}

function typeChanges(from: Edition, to: Edition, names: Readonly<Record<ApplicationType, Text>>): Change[] {
  const at = (edition: Edition, type: ApplicationType): ChangeSide | undefined => {
    if (!typesOf(edition).includes(type)) return undefined;
    const part = edition.confirmingBodies;
    if (!part.available) return side(names[type], edition.citation);
    const ids = part.value.byType[type] ?? [];
    const bodies = part.value.bodies.filter(({ id }) => ids.includes(id));
    return side(text(bodies.map(({ name }) => name.ko).join(', '), bodies.map(({ name }) => name.en).join(', ')), part.source);
  };
  const types = [...new Set([...typesOf(from), ...typesOf(to)])];
  const organisations = ({ eligibility: { rdOrganisations } }: Edition): ChangeSide =>
    side(text(rdOrganisations.value.map(({ ko }) => ko).join(', '), rdOrganisations.value.map(({ en }) => en).join(', ')), rdOrganisations.source);
  return [
    ...types.flatMap((type) => pair('types', names[type], at(from, type), at(to, type))),
    ...pair('types', to.eligibility.rdOrganisations.title, organisations(from), organisations(to)),
  ];
}

/** The cards of both: their items, and by what they are passed. */
function cardChanges(from: Edition, to: Edition): Change[] {
  const told = (card: ScoreCard): ChangeSide => {
    const floor = card.technologyFloor ? text(`, 기술성 ${card.technologyFloor.value}점`, `, technology ${card.technologyFloor.value}`) : plain('');
    return side(
      card.passMark
        ? text(
            `${card.title.ko}: 항목 ${card.items.length}개, 총점 ${card.passMark.value}점${floor.ko} 이상`,
            `${card.title.en}: ${card.items.length} items, total of ${card.passMark.value}${floor.en} or more`,
          )
        : text(`${card.title.ko}: 지표 ${card.items.length}개, 합격점 없음`, `${card.title.en}: ${card.items.length} items, no pass mark`),
      card.source,
    );
  };
  const cards = ({ scoreCards }: Edition): readonly ScoreCard[] => (scoreCards.available ? scoreCards.value.cards : []);
  const all = (edition: Edition): string =>
    cards(edition)
      .map((card) => told(card).text.ko)
      .join();
  if (all(from) === all(to)) return [];
  return [
    ...cards(from).map((card): Change => ({ topic: 'cards', title: cardName(card.id), before: told(card) })),
    ...cards(to).map((card): Change => ({ topic: 'cards', title: cardName(card.id), after: told(card) })),
  ];
}

function industryChanges(from: Edition, to: Edition): Change[] {
  if (!from.excludedIndustries.available || !to.excludedIndustries.available) return [];
  const count = ({ excludedIndustries }: Edition): ChangeSide | undefined => {
    if (!excludedIndustries.available) return undefined;
    // A row that left the list before today is no row of it any more.
    const rows = excludedIndustries.value.filter(({ until }) => until === undefined);
    const names = rows.length <= 10 ? `: ${rows.map(({ code, name }) => `${code} ${name}`).join(', ')}` : '';
    return side(text(`업종 ${rows.length}개${names}`, `${rows.length} industries${names}`), excludedIndustries.source);
  };
  return pair('industries', text('제외업종', 'Excluded industries'), count(from), count(to));
}

/** The unit of the statement, and the appendix that lists its lines. */
function statementChanges(from: Edition, to: Edition): Change[] {
  const at = ({ costStatement }: Edition): ChangeSide | undefined =>
    costStatement.available
      ? side(
          text(
            `별표 ${costStatement.value.appendix}, ${grouped(costStatement.value.unit)}원 단위`,
            `Appendix ${costStatement.value.appendix}, in units of ${grouped(costStatement.value.unit)} won`,
          ),
          costStatement.source,
        )
      : undefined;
  return pair('lines', text('연구개발비 산정표', 'R&D cost statement'), at(from), at(to));
}

/** In the order of an application: who may apply where, what counts, how much, by when, how it is scored. */
export const changesBetween = (from: Edition, to: Edition, names: Readonly<Record<ApplicationType, Text>>): readonly Change[] => [
  ...typeChanges(from, to, names),
  ...statementChanges(from, to),
  ...lineChanges(from, to),
  ...ratioChanges(from, to),
  ...numberChanges(from, to),
  ...cardChanges(from, to),
  ...industryChanges(from, to),
];
