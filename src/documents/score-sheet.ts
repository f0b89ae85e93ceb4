/**
 * An empty sheet to score firms in: a row a firm, or a row an evaluator of a firm, a column an item, and beside them the points and the verdict.
 * VENTURE_RESULT answers where it is known; elsewhere formulas of the card itself do, so that every program shows the same numbers.
 */
import { refused, inLanguage, text, valueOf, type Lang, type Outcome, type Text } from '../domain';
import type { CardId, Edition, ScoreCard, SectionId } from '../law/types';
import { isWeighted, missingPart, noGrades, scoreCard } from '../rules';
import { isOwnCard, ownCardNote } from '../rules/own-card';
import { a1, columnName } from '../sheet/a1';
import type { NewCell, NewSheet, Validation } from '../sheet/model';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { absolute, textLiteral } from './formula-text';
import { HEAD_ROW, headHeight, ITEM_WIDTH, runsOf } from './score-sheet-looks';
import { SheetMaker } from './sheet-maker';
import { weightsSheet } from './weights-sheet';

export const MOST_FIRMS = 5_000;
export const MOST_EVALUATORS = 10;

const T = {
  firm: text('기업명', 'Firm'),
  evaluator: text('평가위원', 'Evaluator'),
  points: text('배점', 'Maximum'),
  fill: text('등급을 A부터 E까지 적습니다.', 'Enter grades from A to E.'),
  fillMany: (count: number): Text =>
    text(
      `등급을 A부터 E까지 적습니다. 기업마다 평가위원 ${count}명이며, 평균은 모두 적은 뒤에 계산됩니다.`,
      `Enter grades from A to E. ${count} evaluators a firm; the mean follows once all have graded.`,
    ),
  total: text('총점', 'Total'),
  result: text('결과', 'Result'),
  missed: text('미달 사유', 'Marks missed'),
  passed: text('적격', 'passed'),
  failed: text('부적격', 'not passed'),
  open: text('미완료', 'incomplete'),
  mean: text('평균 총점', 'Mean total'),
  meanTechnology: text('평균 기술성', 'Mean technology'),
  meanResult: text('평균에 따른 결과', 'Result by the mean'),
  spread: text('최고와 최저의 차이', 'Highest less lowest'),
  totalBelow: text('총점 ', 'total '),
  technologyBelow: text('기술성 ', 'technology '),
  below: (least: number): Text => text(`점: ${least}점 이상이어야 합니다`, `: at least ${least} are needed`),
  grade: text('등급', 'Grade'),
  grades: text('A, B, C, D, E', 'A, B, C, D, E'),
} as const;
const SECTIONS: Readonly<Record<SectionId, Text>> = {
  management: text('경영주 기술능력', 'Management'),
  technology: text('기술성', 'Technology'),
  business: text('사업성', 'Business'),
};
const RESULT_WIDTHS = [7, 8, 7, 7, 8, 40] as const;
const MEAN_WIDTHS = [8, 8, 9, 9] as const;
const FIFTHS = 5;

export interface ScoreSheetOptions {
  readonly edition: Edition;
  readonly card: CardId;
  readonly firms: number;
  /** Evaluators of each firm; one where it is left out. */
  readonly evaluators?: number;
  /** Where an institution's own items were read. */
  readonly ownFrom?: string;
  readonly lang: Lang;
}

export function scoreSheet({ edition, card: id, firms, evaluators = 1, ownFrom, lang }: ScoreSheetOptions): Outcome<NewSheet> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value') return held;
  if (!edition.scoreCards.available) return refused(missingPart(edition.scoreCards));
  const card = held.value;
  const shares = edition.scoreCards.value.fifths?.value;
  if (!Number.isInteger(firms) || firms < 1 || firms > MOST_FIRMS) {
    return refused({ code: 'firms', message: text(`기업은 1곳부터 ${MOST_FIRMS}곳까지입니다.`, `Between 1 and ${MOST_FIRMS} firms.`) });
  }
  if (!Number.isInteger(evaluators) || evaluators < 1 || evaluators > MOST_EVALUATORS || firms * evaluators > MOST_FIRMS) {
    return refused({
      code: 'evaluators',
      message: text(
        `평가위원은 1명부터 ${MOST_EVALUATORS}명까지이고, 모두 ${MOST_FIRMS}행을 넘을 수 없습니다.`,
        `Between 1 and ${MOST_EVALUATORS} evaluators, and no more than ${MOST_FIRMS} rows.`,
      ),
    });
  }
  if (isWeighted(card)) {
    if (evaluators === 1) return weightsSheet(edition, card, firms, lang);
    return refused({
      code: 'evaluators',
      message: text('비율로 평가하는 평가표의 시트는 기업마다 한 행으로 만듭니다.', 'Sheets of tables of weights have one row a firm.'),
    });
  }
  if (!shares) return noGrades(card);
  const say = (words: Text): string => inLanguage(words, lang);
  const isSeveral = evaluators > 1;
  const count = card.items.length;
  /** The column of the first item. */
  const first = isSeveral ? 2 : 1;
  const results = first + count;
  const means = results + RESULT_WIDTHS.length;
  const last = isSeveral ? means + MEAN_WIDTHS.length - 1 : means - 1;
  const maker = new SheetMaker();
  const head = (title: Text, note?: string): NewCell => ({
    value: say(title),
    style: 'header',
    look: { vertical: 'center', wrap: true },
    ...(note === undefined ? {} : { note }),
  });
  const isOwn = isOwnCard(card);
  maker.add({ value: `${card.source.ref} ${say(card.title)}`, style: 'title' });
  const fill = say(isSeveral ? T.fillMany(evaluators) : T.fill);
  maker.add({ value: isOwn ? `${say(ownCardNote(card, ownFrom))}. ${fill}` : fill, style: 'note' });
  maker.add(
    head(T.firm),
    ...(isSeveral ? [head(T.evaluator)] : []),
    // Under which heading of the card an item of their own stands is told where it is pointed at.
    ...card.items.map(({ name, group }) => head(name, isOwn ? say(group) : undefined)),
    ...[T.total, SECTIONS.management, SECTIONS.technology, SECTIONS.business, T.result, T.missed].map((title) => head(title)),
    ...(isSeveral ? [T.mean, T.meanTechnology, T.meanResult, T.spread].map((title) => head(title)) : []),
  );
  const pointsRow = maker.add(
    { value: say(T.points), style: 'note' },
    ...(isSeveral ? [null] : []),
    ...card.items.map(({ maxPoints }): NewCell => ({ value: maxPoints, style: 'note', look: { align: 'center' } })),
  );
  const top = pointsRow + 1;
  const input: NewCell = { value: null, style: 'input', unlocked: true };
  const grade: NewCell = { ...input, look: { align: 'center' } };
  const shown = (formula: string): NewCell => ({ formula, cached: '', style: 'text', look: { shrink: true } });
  for (let firm = 0; firm < firms; firm += 1) {
    const firstRow = maker.next;
    for (let evaluator = 0; evaluator < evaluators; evaluator += 1) {
      const row = maker.next;
      maker.add(
        // The name stands once; the rows below say it again, so that sorted or filtered rows still tell whose they are.
        evaluator === 0 ? input : { ...shown(`=${a1(firstRow, 0)}&""`), style: 'text' },
        ...(isSeveral ? [{ ...input, value: say(text(`위원 ${evaluator + 1}`, `Evaluator ${evaluator + 1}`)) }] : []),
        ...card.items.map(() => grade),
        ...resultFormulas({ card, shares, row, first, results, pointsRow, say }).map(shown),
        ...(isSeveral
          ? (evaluator === 0 ? meanFormulas(card, firstRow, evaluators, results, say) : MEAN_WIDTHS.map(() => '')).map((formula, at): NewCell =>
              formula === '' ? { value: null, style: 'text' } : { ...shown(formula), ...(at < 2 ? { numberFormat: '0.00' } : {}) },
            )
          : []),
      );
    }
  }
  const bottom = maker.next - 1;
  const validations: Validation[] = [
    {
      area: { top, left: first, bottom, right: first + count - 1 },
      rule: { kind: 'list', values: Object.keys(shares) },
      onWrong: 'stop',
      title: say(T.grade),
      message: say(T.grades),
    },
  ];
  return valueOf(
    maker.sheet(say(SHEET_NAMES.scores), {
      columnWidths: [20, ...(isSeveral ? [9] : []), ...card.items.map(() => ITEM_WIDTH), ...RESULT_WIDTHS, ...(isSeveral ? MEAN_WIDTHS : [])],
      rowHeights: [null, null, headHeight(card.items.map(({ name }) => say(name)))],
      frozenRows: HEAD_ROW + 2,
      page: {
        orientation: 'landscape',
        margins: { top: 12, right: 10, bottom: 12, left: 10 },
        area: { top: 0, left: 0, bottom, right: last },
        pagesWide: 1,
        titleRows: { top: HEAD_ROW, bottom: pointsRow },
      },
      names: [
        { name: 'VENTURE_GRADES', area: { top, left: first, bottom, right: first + count - 1 } },
        { name: 'VENTURE_RESULTS', area: { top, left: results, bottom, right: means - 1 } },
      ],
      validations,
      activate: true,
    }),
    card.source,
  );
}

interface RowPlace {
  readonly card: ScoreCard;
  readonly shares: Readonly<Record<string, number>>;
  readonly row: number;
  readonly first: number;
  readonly results: number;
  readonly pointsRow: number;
  readonly say: (words: Text) => string;
}

/** Total, sections, verdict and the marks missed, a cell each: as VENTURE_RESULT says, or else by the card's own points. */
function resultFormulas({ card, shares, row, first, results, pointsRow, say }: RowPlace): readonly string[] {
  const { items, passMark, technologyFloor } = card;
  const places = items.map((_, place) => place);
  const grades = `${a1(row, first)}:${a1(row, first + items.length - 1)}`;
  const points = (from: number, to: number): string => `${absolute(pointsRow, first + from)}:${absolute(pointsRow, first + to)}`;
  const inPlaces = (from: number, to: number): string => `${a1(row, first + from)}:${a1(row, first + to)}`;
  const given = `SUMPRODUCT(${Object.keys(shares)
    .map((letter) => `(${grades}="${letter}")`)
    .join('+')})`;
  /** Of a run of columns, in fifths and divided once. */
  const sumOf = (wanted: readonly number[]): string =>
    runsOf(wanted)
      .map(([from, to]) => {
        const worth = Object.entries(shares)
          .map(([letter, fifths]) => `${fifths}*(${inPlaces(from, to)}="${letter}")`)
          .join('+');
        return `SUMPRODUCT(${points(from, to)}*(${worth}))`;
      })
      .join('+');
  /** Nothing for a firm without any grade, and nothing while one is missing. */
  const whenAll = (formula: string, some = '""'): string => `IF(COUNTA(${grades})=0,"",IF(${given}<${items.length},${some},${formula}))`;
  const ofSection = (section: SectionId): string => {
    const wanted = places.filter((place) => items[place]?.section === section);
    return wanted.length === 0 ? '""' : whenAll(`(${sumOf(wanted)})/${FIFTHS}`);
  };
  const [total, technology] = [a1(row, results), a1(row, results + 2)];
  const least = passMark?.value ?? 0;
  const floor = technologyFloor?.value;
  const meets = floor === undefined ? `${total}>=${least}` : `AND(${total}>=${least},${technology}>=${floor})`;
  const because = (cell: string, words: Text, mark: number): string =>
    `IF(${cell}<${mark},${textLiteral(`, ${say(words)}`)}&${cell}&${textLiteral(say(T.below(mark)))},"")`;
  const reasons = [because(total, T.totalBelow, least), ...(floor === undefined ? [] : [because(technology, T.technologyBelow, floor)])].join('&');
  const plain = [
    whenAll(`(${sumOf(places)})/${FIFTHS}`),
    ofSection('management'),
    ofSection('technology'),
    ofSection('business'),
    whenAll(`IF(${meets},${textLiteral(say(T.passed))},${textLiteral(say(T.failed))})`, textLiteral(say(T.open))),
    whenAll(`MID(${reasons},3,200)`),
  ];
  // No function knows the items of an institution's own.
  if (isOwnCard(card)) return plain.map((formula) => `=${formula}`);
  return plain.map((formula, at) => `=IFERROR(INDEX(KVENTURE.VENTURE_RESULT(${grades},${card.id}),1,${at + 1}),${formula})`);
}

/** The mean of the evaluators, compared in whole fifths: a mean of exactly the mark is enough, and none below it is rounded up. */
function meanFormulas(card: ScoreCard, firstRow: number, evaluators: number, results: number, say: (words: Text) => string): readonly string[] {
  const of = (column: number): string => `${columnName(column)}${firstRow + 1}:${columnName(column)}${firstRow + evaluators}`;
  const [totals, technologies] = [of(results), of(results + 2)];
  const whenAll = (formula: string, range = totals): string => `IF(COUNT(${range})<${evaluators},"",${formula})`;
  const reaches = (range: string, mark: number): string => `ROUND(SUM(${range})*${FIFTHS},0)>=${mark * FIFTHS * evaluators}`;
  const least = card.passMark?.value ?? 0;
  const floor = card.technologyFloor?.value;
  const meets = floor === undefined ? reaches(totals, least) : `AND(${reaches(totals, least)},${reaches(technologies, floor)})`;
  return [
    `=${whenAll(`ROUND(SUM(${totals})*${FIFTHS},0)/${FIFTHS * evaluators}`)}`,
    `=${whenAll(`ROUND(SUM(${technologies})*${FIFTHS},0)/${FIFTHS * evaluators}`, technologies)}`,
    `=${whenAll(`IF(${meets},${textLiteral(say(T.passed))},${textLiteral(say(T.failed))})`)}`,
    `=${whenAll(`ROUND((MAX(${totals})-MIN(${totals}))*${FIFTHS},0)/${FIFTHS}`)}`,
  ];
}
