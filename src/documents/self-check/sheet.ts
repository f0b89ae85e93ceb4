/**
 * The self-check as a sheet: questions with drop-downs and their clauses, what the routes need as formulas over the answers, and how to apply.
 * It says in plain Excel what the pane says; the pane takes its answers from it (`reading/self-check/answers`).
 */
import { citationLabel, inLanguage, largest, text, toSerial, type Lang, type PlainDate, type Text } from '../../domain';
import { ANSWER_WORDS, MOST_WON, SHEET_HEADS } from '../../reading/self-check/answers';
import { questionsOf, ROUTE_NAMES, THEME_NAMES, type Fact, type Question } from '../../reading/self-check/questions';
import { confirmingBody, doubtsOver, readKsic, SELF_CHECK_TOPICS, type Edition, type EligibilityFacts, type Route } from '../../rules';
import { procedureOf, type ApplicationType, type StepId } from '../../rules/procedure';
import { a1 } from '../../sheet/a1';
import type { NewCell, NewSheet, Validation } from '../../sheet/model';
import { SHEET_NAMES } from '../../sheet/sheet-names';
import { citationWords } from '../document-words';
import { SheetMaker } from '../sheet-maker';
import { routeFormulas, type ConditionFormulas, type RouteFormulas } from './conditions';
import {
  and,
  atLeast,
  below,
  day,
  differs,
  EMPTY,
  eq,
  FALSE,
  iff,
  isNumber,
  join,
  listed,
  lower,
  most,
  NO,
  num,
  OPEN,
  or,
  str,
  wholeOf,
  YES,
  type Formula,
  type Value,
} from './formula-value';
import { industryCells } from './industry-cells';
import type { AnswerSource, AnswerSources, CostLink, SheetAnswers } from './sources';

export interface SelfCheckSheetOptions {
  readonly edition: Edition;
  /** The answers that are known already. */
  readonly facts: EligibilityFacts;
  /** Where an answer was read, by its fact, and how it follows its cell. */
  readonly sources?: AnswerSources;
  /** What the sheets say and could not be taken. */
  readonly unclear?: SheetAnswers['unclear'];
  readonly lang: Lang;
  readonly date1904?: boolean;
}

const W = {
  title: text('벤처기업 요건 자가진단', 'Self-check for venture businesses'),
  law: (edition: Text): Text => text(`적용 고시(법령): ${edition.ko}`, `By: ${edition.en}`),
  how: text(
    '노란 셀에 답을 적거나 목록에서 고릅니다. 빈 셀은 ‘모름’이며 ‘아니오’로 보지 않습니다. 결과는 수식으로 다시 계산됩니다.',
    'Enter or choose the answers in the yellow cells. An empty cell is “not known”, never a no. The results are formulas.',
  ),
  dateOpen: text('신청일이 비어 있어 이 시트의 고시(법령)로 봅니다.', 'The date of application is open: answered by the law of this sheet.'),
  dateOther: text(
    '신청일이 이 시트의 고시(법령)가 적용되는 기간 밖입니다. 판단하지 않습니다. 자가진단 시트를 다시 만드십시오.',
    'The date of application is outside the time of this sheet’s law: nothing is decided. Make the sheet again.',
  ),
  results: text('유형별 결과', 'By type'),
  route: text('유형', 'Type'),
  outcome: text('결과', 'Result'),
  certainty: text('확인 수준', 'Certainty'),
  lacking: text('미달하거나 더 알아야 할 요건', 'Not met, or still open'),
  body: text('신청할 곳', 'Where to apply'),
  questions: text('질문', 'Questions'),
  conditions: text('요건', 'Conditions'),
  condition: text('요건', 'Condition'),
  state: text('판단', 'State'),
  figure: text('기업의 수치와 기준', 'The firm’s figure and the limit'),
  clause: text('근거', 'Clause'),
  procedure: text('신청 안내', 'How to apply'),
  step: text('구분', 'Step'),
  met: text('요건을 모두 갖추었습니다', 'All conditions are met'),
  missed: text('갖추지 못한 요건이 있습니다', 'Some conditions are not met'),
  open: text('더 알아야 판단할 수 있습니다', 'More has to be known'),
  held: text('판단 보류', 'not decided'),
  conditionMet: text('✔ 충족', '✔ met'),
  conditionMissed: text('✖ 미달', '✖ not met'),
  conditionOpen: text('? 모름', '? not known'),
  missedOf: text('미달: ', 'Not met: '),
  openOf: text('모름: ', 'Not known: '),
  likely: text('유력한 해석에 따름', 'rests on a likely reading'),
  unconfirmed: text('확인되지 않은 내용에 따름', 'rests on what is not confirmed'),
  larger: text(' 가운데 금액이 많은 쪽(같으면 선택)', ': the one with the larger amount (a tie is the firm’s choice)'),
  or: text(' 또는 ', ' or '),
  from: (where: string): Text => text(`출처: ${where}`, `From ${where}`),
  linked: text('(셀에 연결됨)', '(linked to the cell)'),
  linkBroken: text('연결 오류', 'broken link'),
  notTaken: (where: string, why: Text): Text => text(`${where}: ${why.ko}.`, `${where}: ${why.en}.`),
  ledgerChanged: text(
    '배분표에 새 비목이나 합계에 들지 않는 셀이 생겼습니다. 다시 검사하고 자가진단 시트를 다시 만드십시오.',
    'The ledger has new categories, or cells that no sum counts: check it again and make this sheet again.',
  ),
  firstDay: text('직전 4분기의 첫날', 'first day of the four quarters'),
  lastDay: text('직전 4분기의 마지막 날', 'last day of the four quarters'),
  wrongYesNo: text('읽을 수 없음: 예 또는 아니오를 적으십시오.', 'Cannot be read: answer yes or no.'),
  wrongWon: text('읽을 수 없음: 원 단위의 숫자를 적으십시오.', 'Cannot be read: enter whole won.'),
  wrongDate: text('읽을 수 없음: 날짜를 적으십시오(2014-02-14).', 'Cannot be read: enter a date (2014-02-14).'),
  wrongIndustry: text('읽을 수 없음: 2~5자리 코드를 적으십시오(26410).', 'Cannot be read: enter 2 to 5 digits (26410).'),
  helper: text('계산에 쓰는 값(수정하지 마십시오)', 'Values used by the formulas (do not edit)'),
  understood: (label: string): Text => text(`답: ${label}`, `answer: ${label}`),
  listMessage: text('예, 아니오, 빈 셀(모름)', 'yes, no, or empty (not known)'),
  wonMessage: text('원 단위의 0 이상 정수', 'Whole won, not negative'),
  dateMessage: text('날짜(예: 2014-02-14)', 'A date, such as 2014-02-14'),
} as const;

const STEPS: readonly (readonly [StepId, Text])[] = [
  ['where', text('신청할 곳', 'Where to apply')],
  ['documents', text('첨부 서류', 'Papers')],
  ['fee', text('수수료', 'Fee')],
  ['time', text('처리기간', 'Processing time')],
];
/** The type by which a route is asked for. */
const TYPES: Readonly<Record<Route, ApplicationType>> = {
  investment: 'investment',
  rd: 'rd',
  guaranteeLoan: 'guaranteeAndLoan',
  prospective: 'prospective',
  innovationGrowth: 'innovationGrowth',
};

const WIDE = { route: 22, question: 40, answer: 20, note: 50, clause: 28 } as const;
const MIDDLE = { vertical: 'center' } as const;
const MIDDLE_BOLD = { vertical: 'center', bold: true } as const;
const QUESTION = 1;
const ANSWER = 2;
const NOTE = 3;
const CLAUSE = 4;
/** The values that the formulas share, and the table of industries, stand to the right of the page. */
const HELPER = 6;
const TABLE = 9;
const DATE = 'yyyy-mm-dd';
/** Of a formula inside of another one. */
const LONGEST_WATCH = 4_000;
const LINE = 14;

export function selfCheckSheet({ edition, facts, sources = {}, unclear = {}, lang, date1904 = false }: SelfCheckSheetOptions): NewSheet {
  const say = (words: Text): string => inLanguage(words, lang);
  const maker = new SheetMaker();
  const heights: (number | null)[] = [];
  const formula = (of: Formula, more: Partial<NewCell> = {}): NewCell => ({ formula: `=${of.f}`, cached: of.v, style: 'wrap', look: MIDDLE, ...more });
  const tall = (row: number, lines: number): void => {
    while (heights.length <= row) heights.push(null);
    heights[row] = lines * LINE + 6;
  };

  // Values of the formulas, one below the other.
  let next = 2;
  maker.put(0, HELPER, { value: say(W.helper), style: 'note' });
  const keep = (label: Text, of: Formula, cached = of.v): Formula => {
    const row = next;
    next += 1;
    maker.put(row, HELPER, { value: say(label), style: 'note' });
    maker.put(row, HELPER + 1, { formula: `=${of.f}`, cached });
    return { f: fixed(row, HELPER + 1), v: of.v };
  };

  const questions = questionsOf(edition);
  const routes = routeCount(edition);
  // Title, summary, law, how, state of the date, heading, head, a row a route, heading, head, questions.
  const top = 8 + routes + 3;
  const rowOf = new Map(questions.map(({ fact }, index) => [fact, top + index]));

  // What was answered, as it is understood.
  const understood = {} as Record<Fact, Formula>;
  const written = new Map<Fact, Formula>();
  for (const question of questions) {
    const cell: Formula = { f: fixed(rowOf.get(question.fact) as number, ANSWER), v: writtenOf(question, facts, lang) };
    written.set(question.fact, cell);
    if (question.kind === 'industry') continue;
    const meaning = meaningOf(question, cell);
    understood[question.fact] = keep(
      W.understood(say(question.label)),
      meaning,
      question.kind === 'date' && date1904 && typeof meaning.v === 'number' ? meaning.v - DAYS_1904 : meaning.v,
    );
  }
  const industry = industryCells(
    edition,
    written.get('industry') as Formula,
    { on: understood.on, sales: understood.sales, internet: understood.internetBusiness },
    { top: 2, left: TABLE, keep, say, put: (row, column, value, isHead) => maker.put(row, column, { value, ...(isHead ? { style: 'note' } : {}) }) },
  );
  understood.industry = industry.code;
  // Questions that the edition does not ask are answered by nobody.
  const answers = new Proxy(understood, { get: (all, fact: string) => all[fact as Fact] ?? OPEN });
  const formulas = routeFormulas({ edition, answers, industry, keep, say });
  const { on } = answers;
  const isOther = keep(
    text('적용 기간 밖', 'outside the time of the law'),
    iff(isNumber(on), or(below(on, day(edition.from)), edition.until === undefined ? FALSE : below(day(edition.until), on)), FALSE),
  );

  // The page, from the top.
  const states = new Map<Route, Formula>(
    formulas.map(({ route, state }) => [route, keep(text(`결과: ${ROUTE_NAMES[route].ko}`, `result: ${ROUTE_NAMES[route].en}`), state)]),
  );
  const byState = (state: Formula): Formula =>
    listed(...formulas.map(({ route }): readonly [Formula, string] => [eq(states.get(route) as Formula, state), say(ROUTE_NAMES[route])]));
  const put = (row: number, ...cells: readonly (NewCell | null)[]): void => cells.forEach((cell, column) => cell && maker.put(row, column, cell));
  put(0, { value: say(W.title), style: 'title' });
  put(1, formula(iff(isOther, str(say(W.held)), summaryOf(byState, say)), { style: 'text', look: { bold: true, wrap: true, border: 'none' } }));
  maker.merge({ top: 1, left: 0, bottom: 1, right: CLAUSE });
  tall(1, 1);
  put(2, { value: say(W.law(edition.title)), style: 'note' });
  put(3, { value: say(W.how), style: 'note' });
  put(
    4,
    formula(iff(isOther, str(say(W.dateOther)), iff(eq(on, EMPTY), str(say(W.dateOpen)), EMPTY)), {
      style: 'text',
      look: { bold: true, color: '9C0006', border: 'none' },
    }),
  );
  put(5, formula(iff(isNumber(on), iff(isOther, EMPTY, doubtsOf(edition, on, say)), EMPTY), { style: 'text', look: { border: 'none' } }));
  put(6, { value: say(W.results), style: 'text', look: { bold: true, border: 'none' } });
  put(7, ...[W.route, W.outcome, W.certainty, W.lacking, W.body].map((title): NewCell => ({ value: say(title), style: 'header' })));
  formulas.forEach((one, index) => {
    const state = states.get(one.route) as Formula;
    const row = 8 + index;
    put(
      row,
      { value: say(ROUTE_NAMES[one.route]), style: 'wrap', look: MIDDLE_BOLD },
      formula(iff(isOther, str(say(W.held)), iff(eq(state, YES), str(say(W.met)), iff(eq(state, NO), str(say(W.missed)), str(say(W.open))))), {
        look: MIDDLE_BOLD,
      }),
      formula(iff(isOther, EMPTY, certaintyOf(one, state, say))),
      formula(iff(isOther, EMPTY, lackingOf(one, state, say))),
      formula(bodyOf(edition, one.route, answers, say, lang)),
    );
    const names = one.conditions.map((condition) => say(shortTitle(condition))).join(', ');
    tall(row, Math.max(linesOf(`${say(W.missedOf)}${names}`, WIDE.note), one.route === 'guaranteeLoan' ? 3 : 1));
  });
  put(9 + routes, { value: say(W.questions), style: 'text', look: { bold: true, border: 'none' } });
  put(
    10 + routes,
    ...[W.route, ...SHEET_HEADS.question, ...SHEET_HEADS.answer, text('비고', 'Note'), W.clause].map((title): NewCell => ({
      value: say(title),
      style: 'header',
    })),
  );
  const validations: Validation[] = [];
  let lastTheme: string | undefined;
  for (const question of questions) {
    const row = rowOf.get(question.fact) as number;
    const answer = written.get(question.fact) as Formula;
    const source = sources[question.fact];
    const link = source && linkOf(source, { on, keep, broken: say(W.linkBroken) });
    const missed = unclear[question.fact];
    const note = source
      ? sourceNote(source, link !== undefined, say)
      : [...(missed ? [say(W.notTaken(missed.where, missed.why))] : []), ...(question.hint ? [say(question.hint)] : [])].join(' ');
    const watch = source?.cost?.watch;
    const isStale: Formula = watch && watch.formula.length < LONGEST_WATCH ? { f: `(${watch.formula}>${watch.count})`, v: false } : FALSE;
    const told = isStale === FALSE ? str(note) : iff(isStale, str(say(W.ledgerChanged)), str(note));
    put(
      row,
      { value: question.theme === lastTheme ? '' : say(THEME_NAMES[question.theme]), style: 'wrap', look: MIDDLE_BOLD },
      { value: say(question.label), style: 'wrap', look: MIDDLE },
      answerCell(question, answer.v, date1904, link),
      formula(iff(and(differs(answer, EMPTY), isUnread(question, understood[question.fact])), str(say(wrongOf(question))), told)),
      { value: citationWords(question.citation, lang), style: 'wrap', look: MIDDLE },
    );
    lastTheme = question.theme;
    tall(row, Math.max(linesOf(note, WIDE.note), linesOf(say(question.label), WIDE.question), linesOf(citationWords(question.citation, lang), WIDE.clause)));
    const rule = ruleOf(question, lang, date1904, say);
    if (rule) validations.push({ area: { top: row, left: ANSWER, bottom: row, right: ANSWER }, ...rule });
  }

  maker.skip();
  const conditionsTop = top + questions.length + 1;
  put(conditionsTop, { value: say(W.conditions), style: 'text', look: { bold: true, border: 'none' } });
  put(conditionsTop + 1, ...[W.route, W.condition, W.state, W.figure, W.clause].map((title): NewCell => ({ value: say(title), style: 'header' })));
  let row = conditionsTop + 2;
  for (const { route, conditions } of formulas) {
    conditions.forEach((condition, index) => {
      put(
        row,
        { value: index === 0 ? say(ROUTE_NAMES[route]) : '', style: 'wrap', look: MIDDLE_BOLD },
        { value: say(condition.title), style: 'wrap', look: MIDDLE },
        formula(
          iff(
            isOther,
            str(say(W.held)),
            iff(eq(condition.state, YES), str(say(W.conditionMet)), iff(eq(condition.state, NO), str(say(W.conditionMissed)), str(say(W.conditionOpen)))),
          ),
        ),
        formula(iff(isOther, EMPTY, condition.words)),
        formula(citationOf(condition, lang)),
      );
      const clauses = condition.citations.map(({ citation }) => linesOf(citationWords(citation, lang), WIDE.clause));
      tall(
        row,
        largest([linesOf(say(condition.title), WIDE.question), linesOf(String(condition.words.v), WIDE.note), longestLines(condition.words), ...clauses]),
      );
      row += 1;
    });
  }
  row += 1;
  const procedureTop = row;
  put(row, { value: say(W.procedure), style: 'text', look: { bold: true, border: 'none' } });
  put(row + 1, ...[W.route, W.step].map((title): NewCell => ({ value: say(title), style: 'header' })), null, null, { value: say(W.clause), style: 'header' });
  maker.merge({ top: row + 1, left: QUESTION, bottom: row + 1, right: NOTE });
  row += 2;
  const wide = WIDE.question + WIDE.answer + WIDE.note;
  for (const { route } of formulas) {
    let isFirst = true;
    for (const { id, lines } of procedureOf(edition, TYPES[route], facts.on)) {
      const title = STEPS.find(([step]) => step === id)?.[1];
      if (!title) continue;
      for (const line of lines) {
        const words = say(line.text).startsWith(say(title)) ? say(line.text) : `${say(title)}: ${say(line.text)}`;
        put(
          row,
          { value: isFirst ? say(ROUTE_NAMES[route]) : '', style: 'wrap', look: MIDDLE_BOLD },
          { value: words, style: 'wrap', look: MIDDLE },
          null,
          null,
          {
            value: citationWords(line.citation, lang),
            style: 'wrap',
            look: MIDDLE,
          },
        );
        maker.merge({ top: row, left: QUESTION, bottom: row, right: NOTE });
        tall(row, Math.max(linesOf(words, wide), linesOf(citationLabel(line.citation, lang), WIDE.clause)));
        isFirst = false;
        row += 1;
      }
    }
  }
  for (const head of [7, 10 + routes, conditionsTop + 1, procedureTop + 1]) tall(head, 1);
  return maker.sheet(SHEET_NAMES.selfCheck[lang], {
    columnWidths: [...Object.values(WIDE), 3, 30, 14, 3, 14],
    rowHeights: heights,
    frozenRows: 2,
    protect: true,
    gridLines: false,
    page: {
      orientation: 'landscape',
      margins: { top: 12, right: 10, bottom: 12, left: 10 },
      area: { top: 0, left: 0, bottom: row - 1, right: CLAUSE },
      pagesWide: 1,
      breaks: [conditionsTop, procedureTop],
    },
    validations,
    activate: true,
  });
}

const fixed = (row: number, column: number): string => a1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
const routeCount = (edition: Edition): number => (edition.committee || edition.eligibility.guaranteeLoan.available ? 4 : 3);

/** Hangul takes the place of two letters. */
const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
/** Of the longest single text that the formula may show. */
const longestLines = ({ f }: Formula): number => largest([1, ...[...f.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words = '']) => linesOf(words, WIDE.note))]);
const linesOf = (words: string, width: number): number => Math.max(1, Math.ceil(widthOf(words) / (width - 2)));

function writtenOf({ fact, kind }: Question, facts: EligibilityFacts, lang: Lang): Value {
  const value = facts[fact];
  if (value === undefined) return '';
  if (kind === 'yesNo') return inLanguage(value ? ANSWER_WORDS.yes : ANSWER_WORDS.no, lang);
  if (kind === 'date') return toSerial(value as PlainDate);
  if (kind === 'industry') return readKsic(value as string) ?? (value as string);
  return value as number;
}

/** What an answer means; what cannot be read is as good as empty, and is told beside it. */
function meaningOf({ kind }: Question, cell: Formula): Formula {
  if (kind === 'yesNo') {
    const is = (...words: readonly string[]): Formula => or(...words.map((word) => eq(lower(cell), str(word))));
    return iff(
      is(ANSWER_WORDS.yes.ko, ANSWER_WORDS.yes.en.toLowerCase()),
      YES,
      iff(is(ANSWER_WORDS.no.ko, '아니요', ANSWER_WORDS.no.en.toLowerCase()), NO, OPEN),
    );
  }
  if (kind === 'date')
    return iff(
      isNumber(cell),
      iff(and(atLeast(cell, day('1990-01-01' as PlainDate)), below(cell, day('2200-01-01' as PlainDate))), wholeOf(cell), EMPTY),
      EMPTY,
    );
  return iff(isNumber(cell), iff(and(atLeast(cell, num(0)), atLeast(num(MOST_WON), cell), eq(cell, wholeOf(cell))), cell, EMPTY), EMPTY);
}
const isUnread = ({ kind }: Question, meaning: Formula): Formula => eq(meaning, kind === 'yesNo' ? OPEN : EMPTY);
const wrongOf = ({ kind }: Question): Text => ({ yesNo: W.wrongYesNo, won: W.wrongWon, date: W.wrongDate, industry: W.wrongIndustry })[kind];

/** The formula by which an answer follows its cell, without its `=`. */
function linkOf(
  { formula, cost, byDay }: AnswerSource,
  cells: { readonly on: Formula; readonly keep: (label: Text, of: Formula) => Formula; readonly broken: string },
): string | undefined {
  const link = formula ?? (cost ? costFormula(cost, cells) : byDay?.(cells.on.f));
  return link === undefined ? undefined : `IFERROR(${link},${str(cells.broken).f})`;
}

/** Over the four quarters before that of the application, wherever its day is moved to. */
function costFormula(
  { between, rest, firstDay, lastDay, quarters }: CostLink,
  { on, keep }: { readonly on: Formula; readonly keep: (label: Text, of: Formula) => Formula },
): string {
  const quarter = `DATE(YEAR(${on.f}),3*INT((MONTH(${on.f})-1)/3)+1,1)`;
  const from = keep(W.firstDay, { f: `IF(ISNUMBER(${on.f}),EDATE(${quarter},-${3 * quarters}),"")`, v: firstDay });
  const to = keep(W.lastDay, { f: `IF(ISNUMBER(${on.f}),${quarter}-1,"")`, v: lastDay });
  const adjusted = rest === 0 ? '' : `+IF(${from.f}=${firstDay},${rest},0)`;
  return `IF(${from.f}="","",ROUND(${between(from.f, to.f)}${adjusted},0))`;
}

function sourceNote({ where, note }: AnswerSource, isLinked: boolean, say: (words: Text) => string): string {
  const from = isLinked ? `${say(W.from(where))} ${say(W.linked)}` : say(W.from(where));
  return note ? `${from}. ${say(note)}.` : from;
}

function answerCell({ kind }: Question, value: Value, date1904: boolean, link?: string): NewCell {
  const shown = kind === 'date' && typeof value === 'number' ? value - (date1904 ? DAYS_1904 : 0) : value;
  const held: Partial<NewCell> = link === undefined ? { value: shown === '' ? null : shown } : { formula: `=${link}`, cached: shown };
  const base: NewCell = { ...held, style: 'input', unlocked: true, look: { wrap: true, vertical: 'center' } };
  if (kind === 'won') return { ...base, numberFormat: '#,##0' };
  if (kind === 'industry') return { ...base, numberFormat: '@' };
  if (kind !== 'date') return base;
  return { ...base, numberFormat: DATE };
}
/** Days between the beginnings of the two calendars that a workbook may count by. */
const DAYS_1904 = toSerial('2014-01-01' as PlainDate) - toSerial('2014-01-01' as PlainDate, true);

function ruleOf({ kind, label }: Question, lang: Lang, date1904: boolean, say: (words: Text) => string): Omit<Validation, 'area'> | undefined {
  const title = say(label);
  if (kind === 'yesNo')
    return { rule: { kind: 'list', values: [say(ANSWER_WORDS.yes), say(ANSWER_WORDS.no)] }, onWrong: 'stop', title, message: say(W.listMessage) };
  if (kind === 'won') return { rule: { kind: 'number', from: 0, to: MOST_WON, whole: true }, onWrong: 'stop', title, message: say(W.wonMessage) };
  if (kind === 'date')
    return {
      rule: { kind: 'date', from: toSerial('1990-01-01' as PlainDate, date1904), to: toSerial('2199-12-31' as PlainDate, date1904) },
      onWrong: 'stop',
      title,
      message: say(W.dateMessage),
    };
  return undefined;
}

function summaryOf(byState: (state: Formula) => Formula, say: (words: Text) => string): Formula {
  const part = (state: Formula, title: Text): Formula => {
    const names = byState(state);
    return iff(eq(names, EMPTY), EMPTY, join(str(`${say(title)}: `), names, str('   ')));
  };
  return join(part(YES, W.conditionMet), part(NO, W.conditionMissed), part(OPEN, W.conditionOpen));
}

/** What is missed stands first: it decides whatever is still open. */
function lackingOf({ conditions }: RouteFormulas, state: Formula, say: (words: Text) => string): Formula {
  const names = (of: Formula): Formula => listed(...conditions.map((one): readonly [Formula, string] => [eq(one.state, of), say(shortTitle(one))]));
  return iff(eq(state, YES), EMPTY, iff(eq(state, NO), join(str(say(W.missedOf)), names(NO)), join(str(say(W.openOf)), names(OPEN))));
}
/** What stands in brackets behind a title is told with the condition. */
const shortTitle = ({ title }: ConditionFormulas): Text => text(title.ko.replace(/\(.*\)/, ''), title.en.replace(/ ?\(.*\)/, ''));

/** What makes the law of that day less than sure, by the days on which that changes. */
const doubtsOf = (edition: Edition, on: Formula, say: (words: Text) => string): Formula =>
  doubtsOver(SELF_CHECK_TOPICS, edition).reduce<Formula>((before, { from, doubts }) => {
    const words = str(doubts.map((doubt) => `※ ${say(doubt)}`).join(' '));
    return from === edition.from ? words : iff(atLeast(on, day(from)), words, before);
  }, EMPTY);

const LEVEL = { yes: 0, likely: 1, unconfirmed: 2 } as const;
/** How sure the clauses are that decide the result: all of them where it is met, those that are missed where it is not. */
function certaintyOf({ conditions }: RouteFormulas, state: Formula, say: (words: Text) => string): Formula {
  const levelOf = ({ citations }: ConditionFormulas): Formula =>
    citations.reduceRight<Formula>((rest, { when, citation }) => {
      const level = num(LEVEL[citation.certainty ?? 'yes']);
      return when ? iff(when, level, rest) : level;
    }, num(0));
  const levels = conditions.map((one) => {
    const level = levelOf(one);
    return level.f === '0' ? level : iff(or(eq(state, YES), and(eq(state, NO), eq(one.state, NO))), level, num(0));
  });
  const doubtful = levels.filter(({ f }) => f !== '0');
  if (doubtful.length === 0) return EMPTY;
  const worst = most(num(0), ...doubtful);
  return iff(eq(worst, num(LEVEL.unconfirmed)), str(say(W.unconfirmed)), iff(eq(worst, num(LEVEL.likely)), str(say(W.likely)), EMPTY));
}

const citationOf = ({ citations }: ConditionFormulas, lang: Lang): Formula =>
  citations.reduceRight<Formula>((rest, { when, citation }) => {
    const words = str(citationWords(citation, lang));
    return when ? iff(when, words, rest) : words;
  }, EMPTY);

/** 제4조①3다: of a guarantee and a loan the larger amount decides, and a tie leaves the choice to the firm. */
function bodyOf(edition: Edition, route: Route, answers: Readonly<Record<Fact, Formula>>, say: (words: Text) => string, lang: Lang): Formula {
  const namesOf = (type: ApplicationType): string => {
    const found = confirmingBody(edition, type);
    return found.kind === 'value' ? found.value.map(({ name }) => inLanguage(name, lang)).join(', ') : '';
  };
  if (route !== 'guaranteeLoan') return str(namesOf(TYPES[route]));
  const [ofGuarantee, ofLoan] = [namesOf('guarantee'), namesOf('loan')];
  const { guarantee, loan, loanQualifies } = answers;
  const counted = iff(eq(loanQualifies, NO), num(0), loan);
  const either = `${ofGuarantee}${say(W.or)}${ofLoan}`;
  return iff(
    and(isNumber(guarantee), isNumber(counted)),
    iff(below(counted, guarantee), str(ofGuarantee), iff(below(guarantee, counted), str(ofLoan), str(either))),
    str(`${ofGuarantee}, ${ofLoan}${say(W.larger)}`),
  );
}
