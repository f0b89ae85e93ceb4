/** Sections against their floors, and 적격 or 부적격 with every reason. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { committeeDecides, fewestSteps, pointsOfMark, type Edition, type Marks } from '../../rules';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S, SECTION_NAMES } from '../strings';
import { BarTable, type BarRow } from '../ui/BarTable';
import { Clause } from '../ui/Clause';
import { Answer, Reasons } from '../ui/Reasons';
import { articleText } from '../notice/source';
import { L } from './strings';
import type { Card, EvaluationResult } from './card';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  clauses: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Points of what has been graded so far, by section; a table of weights has no total, for the text weighs no section against the other. */
function sectionRows(edition: Edition, card: Card, grades: Marks, words: { t: ReturnType<typeof useT>; points: (value: number) => string }): BarRow[] {
  const items = card.items.map((item, place) => ({ ...item, points: pointsOfMark(edition, item.maxPoints, grades[place]) }));
  const row = (id: string, label: string, of: typeof items, floor: number | undefined): BarRow => {
    const most = of.reduce((sum, item) => sum + item.maxPoints, 0);
    // Halves of thousandths would show where fifths or weighted points are added as fractions.
    const got = Math.round(of.reduce((sum, { points = 0 }) => sum + points, 0) * 1e6) / 1e6;
    const complete = of.every(({ points }) => points !== undefined);
    return {
      id,
      label,
      share: got / most,
      ...(floor === undefined ? {} : { threshold: floor / most }),
      good: floor === undefined || got >= floor || !complete,
      values: [`${words.points(got)} / ${words.points(most)}`, ...(card.passMark ? [floor === undefined ? '–' : words.points(floor)] : [])],
    };
  };
  const sections = [...new Set(card.items.map(({ section }) => section))];
  return [
    ...sections.map((section) =>
      row(
        section,
        words.t(card.sections?.[section] ?? SECTION_NAMES[section]),
        items.filter((item) => item.section === section),
        section === 'technology' ? card.technologyFloor?.value : undefined,
      ),
    ),
    ...(card.passMark ? [row('total', words.t(S.common.total), items, card.passMark.value)] : []),
  ];
}

export function ScoreResult({
  edition,
  card,
  grades,
  result,
}: {
  readonly edition: Edition;
  readonly card: Card;
  readonly grades: Marks;
  readonly result: EvaluationResult;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const left = grades.filter((grade) => grade === undefined).length;
  // What must be said of the table as it is printed: the weights of a section may not add up to a hundred.
  const note = card.passMark ? undefined : articleText(card.source.edition, card.source.ref)?.article.note;
  return (
    <div className={styles.card} data-score>
      <div aria-live="polite">
        {result.kind !== 'value' ? (
          <Answer tone="open">{t(card.passMark ? S.score.left(left) : S.score.leftPoints(left))}</Answer>
        ) : result.value.total === undefined ? (
          <Answer tone="note">{t(S.score.scored(formatPoints(result.value.technology ?? 0, lang), formatPoints(result.value.business, lang)))}</Answer>
        ) : (
          <Answer tone={result.value.passed ? 'yes' : 'no'}>
            {t(result.value.passed ? S.score.passed(formatPoints(result.value.total, lang)) : S.score.failed(formatPoints(result.value.total, lang)))}
          </Answer>
        )}
      </div>
      {result.kind === 'value' && <Reasons reasons={result.value.reasons} />}
      {!card.passMark && <Reasons reasons={[committeeDecides(edition)]} />}
      <Steps edition={edition} card={card} grades={grades} result={result} />
      <BarTable
        caption={t(card.passMark ? S.score.sections : S.score.sectionsWeighted)}
        headers={[t(S.score.section), t(S.score.points), ...(card.passMark ? [t(S.score.floor)] : [])]}
        rows={sectionRows(edition, card, grades, { t, points: (value) => formatPoints(value, lang) })}
      />
      {note && <p className={styles.note}>{t(note)}</p>}
      <div className={styles.clauses}>
        <Clause citation={card.source} />
        {card.passMark && <Clause citation={card.passMark.source} />}
      </div>
    </div>
  );
}

/** What a firm that does not pass would need at least. */
function Steps({
  edition,
  card,
  grades,
  result,
}: {
  readonly edition: Edition;
  readonly card: Card;
  readonly grades: Marks;
  readonly result: EvaluationResult;
}) {
  const t = useT();
  if (result.kind !== 'value' || result.value.passed !== false) return null;
  const fewest = fewestSteps(
    edition,
    card.id,
    grades.map((mark) => (typeof mark === 'string' ? mark : undefined)),
  );
  if (fewest.kind !== 'value') return null;
  const rises = fewest.value.rises.map(({ item, from, to }) => `${card.items[item] ? t(card.items[item].name) : ''} ${from}→${to}`).join(', ');
  return <p data-fewest-steps={fewest.value.steps}>{t(L.steps(fewest.value.steps, rises))}</p>;
}
