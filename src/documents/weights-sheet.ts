/**
 * An empty sheet to score firms by a table of weights (별표 4 and 5 since 2021): a row a firm, a column an item with its points from 0 to 100, and
 * beside them the weighted points of each section in plain formulas. No mark decides: that a committee does is written above.
 */
import { inLanguage, text, valueOf, type Lang, type Outcome, type Text } from '../domain';
import type { Edition, ScoreCard, SectionId } from '../law/types';
import { committeeDecides, MOST_POINTS } from '../rules';
import { a1 } from '../sheet/a1';
import type { NewCell, NewSheet } from '../sheet/model';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { absolute, textLiteral } from './formula-text';
import { HEAD_ROW, headHeight, ITEM_WIDTH, runsOf } from './score-sheet-looks';
import { SheetMaker } from './sheet-maker';

const T = {
  firm: text('기업명', 'Firm'),
  weights: text('비율(%)', 'Weight (%)'),
  fill: text(
    `지표마다 0–${MOST_POINTS}점을 적습니다. 부문별 득점은 점수 × 비율의 합계입니다.`,
    `Enter 0 to ${MOST_POINTS} points an item; a section adds up points by weight.`,
  ),
  uneven: (section: Text, sum: number): Text =>
    text(`${section.ko}의 비율은 고시에 인쇄된 대로 합계 ${sum}%입니다.`, `The printed weights of ${section.en} add up to ${sum} %.`),
  state: text('상태', 'Status'),
  done: text('산정 완료', 'scored'),
  open: text('미완료', 'incomplete'),
  wrong: text('0–100점이 아닌 셀이 있음', 'a cell is not 0 to 100'),
  points: text('점수', 'Points'),
} as const;
/** Room for what is lost below a millionth, where a program adds fractions. */
const DECIMALS = 6;
const ENGLISH_WIDTH = 14;
/** The note takes two lines over the narrowest table. */
const NOTE_HEIGHT = 46;
const WIDTHS = [11, 11, 16] as const;

export function weightsSheet(edition: Edition, card: ScoreCard, firms: number, lang: Lang): Outcome<NewSheet> {
  const say = (words: Text): string => inLanguage(words, lang);
  const { items } = card;
  // English words are not broken within a syllable.
  const width = lang === 'ko' ? ITEM_WIDTH : ENGLISH_WIDTH;
  const first = 1;
  const results = first + items.length;
  const sections = [...new Set(items.map(({ section }) => section))];
  const nameOf = (section: SectionId): Text => card.sections?.[section] ?? text(section, section);
  const places = (section: SectionId): number[] => items.flatMap((item, place) => (item.section === section ? [place] : []));
  const uneven = sections.flatMap((section) => {
    const sum = places(section).reduce((total, place) => total + (items[place]?.maxPoints ?? 0), 0);
    return sum === MOST_POINTS ? [] : [say(T.uneven(nameOf(section), sum))];
  });
  const maker = new SheetMaker();
  const head = (title: Text): NewCell => ({ value: say(title), style: 'header', look: { vertical: 'center', wrap: true } });
  maker.add({ value: `${card.source.ref} ${say(card.title)}`, style: 'title' });
  maker.addWide(results + sections.length + 1, {
    value: [say(T.fill), ...uneven, `${say(committeeDecides(edition).message)}.`].join(' '),
    style: 'note',
    look: { wrap: true, vertical: 'top' },
  });
  maker.add(head(T.firm), ...items.map(({ name }) => head(name)), ...sections.map((section) => head(nameOf(section))), head(T.state));
  const weightsRow = maker.add(
    { value: say(T.weights), style: 'note' },
    ...items.map(({ maxPoints }): NewCell => ({ value: maxPoints, style: 'note', look: { align: 'center' } })),
  );
  const top = weightsRow + 1;
  for (let firm = 0; firm < firms; firm += 1) {
    const row = maker.next;
    const given = `${a1(row, first)}:${a1(row, results - 1)}`;
    const lawful = `SUMPRODUCT(ISNUMBER(${given})*(${given}>=0)*(${given}<=${MOST_POINTS}))`;
    const whenAll = (formula: string): string => `=IF(COUNTA(${given})=0,"",IF(${lawful}<${items.length},"",${formula}))`;
    const sum = (section: SectionId): string => {
      const parts = runsOf(places(section)).map(([from, to]) => {
        const weights = `${absolute(weightsRow, first + from)}:${absolute(weightsRow, first + to)}`;
        return `SUMPRODUCT(${weights},${a1(row, first + from)}:${a1(row, first + to)})`;
      });
      return whenAll(`ROUND((${parts.join('+')})/${MOST_POINTS},${DECIMALS})`);
    };
    const state = `=IF(COUNTA(${given})=0,"",IF(${lawful}<COUNTA(${given}),${textLiteral(say(T.wrong))},IF(${lawful}<${items.length},${textLiteral(say(T.open))},${textLiteral(say(T.done))})))`;
    const shown = (formula: string): NewCell => ({ formula, cached: '', style: 'text', look: { shrink: true } });
    maker.add(
      { value: null, style: 'input', unlocked: true },
      ...items.map((): NewCell => ({ value: null, style: 'input', unlocked: true, look: { align: 'center' } })),
      ...sections.map((section) => shown(sum(section))),
      shown(state),
    );
  }
  const bottom = maker.next - 1;
  const marks = { top, left: first, bottom, right: results - 1 };
  return valueOf(
    maker.sheet(say(SHEET_NAMES.scores), {
      columnWidths: [20, ...items.map(() => width), ...WIDTHS.slice(-sections.length - 1)],
      rowHeights: [
        null,
        NOTE_HEIGHT,
        headHeight(
          items.map(({ name }) => say(name)),
          width,
        ),
      ],
      frozenRows: top,
      page: {
        orientation: 'landscape',
        margins: { top: 12, right: 10, bottom: 12, left: 10 },
        area: { top: 0, left: 0, bottom, right: results + sections.length },
        pagesWide: 1,
        titleRows: { top: HEAD_ROW, bottom: weightsRow },
      },
      names: [
        { name: 'VENTURE_GRADES', area: marks },
        { name: 'VENTURE_RESULTS', area: { top, left: results, bottom, right: results + sections.length } },
      ],
      validations: [
        {
          area: marks,
          rule: { kind: 'number', from: 0, to: MOST_POINTS },
          onWrong: 'stop',
          title: say(T.points),
          message: say(text(`0부터 ${MOST_POINTS}까지의 점수를 적습니다.`, `Points from 0 to ${MOST_POINTS}.`)),
        },
      ],
      activate: true,
    }),
    card.source,
  );
}
