/** An empty sheet to score firms in: a row a firm, a column an item, and beside them what VENTURE_RESULT says, a cell each. */
import { refused, inLanguage, text, valueOf, type Lang, type Outcome, type Text } from '../domain';
import type { CardId, Edition } from '../law/types';
import { missingPart, scoreCard } from '../rules';
import { a1 } from '../sheet/a1';
import type { NewCell, NewSheet } from '../sheet/model';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { SheetMaker } from './sheet-maker';

export const MOST_FIRMS = 5_000;

/** What VENTURE_RESULT answers, by its columns. */
const RESULTS: readonly (readonly [column: number, title: Text, width: number])[] = [
  [1, text('총점', 'Total'), 9],
  [2, text('경영주 기술능력', 'Management'), 12],
  [3, text('기술성', 'Technology'), 9],
  [4, text('사업성', 'Business'), 9],
  [5, text('결과', 'Result'), 10],
  [6, text('미달 사유', 'Marks missed'), 40],
];
const HEAD = 2;

export function scoreSheet({
  edition,
  card: id,
  firms,
  lang,
}: {
  readonly edition: Edition;
  readonly card: CardId;
  readonly firms: number;
  readonly lang: Lang;
}): Outcome<NewSheet> {
  const held = scoreCard(edition, id);
  if (held.kind !== 'value') return held;
  if (!edition.scoreCards.available) return refused(missingPart(edition.scoreCards));
  const card = held.value;
  const count = card.items.length;
  // Where a text prints weights only, no grade has points and no function decides.
  if (!card.passMark) {
    return refused({
      code: 'no-mark',
      message: text('이 평가표에는 등급과 합격점이 없습니다.', 'This scorecard has no grades and no pass mark.'),
      citation: card.source,
    });
  }
  if (!Number.isInteger(firms) || firms < 1 || firms > MOST_FIRMS) {
    return refused({ code: 'firms', message: text(`기업은 1곳부터 ${MOST_FIRMS}곳까지입니다.`, `Between 1 and ${MOST_FIRMS} firms.`) });
  }
  const maker = new SheetMaker();
  const head = (title: Text): NewCell => ({ value: inLanguage(title, lang), style: 'header' });
  maker.add({ value: `${card.source.ref} ${inLanguage(card.title, lang)}`, style: 'title' });
  maker.add({ value: inLanguage(text('등급을 A부터 E까지 적습니다.', 'Enter grades from A to E.'), lang), style: 'note' });
  maker.add(head(text('기업명', 'Firm')), ...card.items.map(({ name }) => head(name)), ...RESULTS.map(([, title]) => head(title)));
  maker.add(
    { value: inLanguage(text('배점', 'Maximum'), lang), style: 'note' },
    ...card.items.map(({ maxPoints }): NewCell => ({ value: maxPoints, style: 'note' })),
  );
  for (let firm = 0; firm < firms; firm += 1) {
    const row = maker.next;
    const grades = `${a1(row, 1)}:${a1(row, count)}`;
    maker.add(
      { value: null, style: 'input' },
      ...card.items.map((): NewCell => ({ value: null, style: 'input' })),
      // One cell each, so that no program has to spill.
      ...RESULTS.map(([column]): NewCell => ({ formula: `=INDEX(KVENTURE.VENTURE_RESULT(${grades},${id}),1,${column})`, style: 'text' })),
    );
  }
  return valueOf(
    maker.sheet(inLanguage(SHEET_NAMES.scores, lang), {
      columnWidths: [22, ...card.items.map(() => 12), ...RESULTS.map(([, , width]) => width)],
      frozenRows: HEAD + 2,
      activate: true,
    }),
    card.source,
  );
}
