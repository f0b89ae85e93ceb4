/** Sections against their floors, and 적격 or 부적격 with every reason. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DEFAULT_EDITION, fewestSteps, itemPoints, type Grade } from '../../rules';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S, SECTION_NAMES } from '../strings';
import { BarTable, type BarRow } from '../ui/BarTable';
import { Clause } from '../ui/Clause';
import { Answer, Reasons } from '../ui/Reasons';
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
  clauses: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Points of what has been graded so far, by section. */
function sectionRows(card: Card, grades: readonly (Grade | undefined)[], words: { t: ReturnType<typeof useT>; points: (value: number) => string }): BarRow[] {
  const { scoreCards } = DEFAULT_EDITION;
  const row = (id: string, label: string, items: readonly { maxPoints: number; grade: Grade | undefined }[], floor: number | undefined): BarRow => {
    const most = items.reduce((sum, item) => sum + item.maxPoints, 0);
    const got = scoreCards.available
      ? items.reduce((sum, { maxPoints, grade }) => sum + (grade ? Math.round(itemPoints(scoreCards.value, maxPoints, grade) * 5) : 0), 0) / 5
      : 0;
    const complete = items.every(({ grade }) => grade !== undefined);
    return {
      id,
      label,
      share: got / most,
      ...(floor === undefined ? {} : { threshold: floor / most }),
      good: floor === undefined || got >= floor || !complete,
      values: [`${words.points(got)} / ${words.points(most)}`, floor === undefined ? '–' : words.points(floor)],
    };
  };
  const items = card.items.map((item, place) => ({ ...item, grade: grades[place] }));
  const sections = [...new Set(card.items.map(({ section }) => section))];
  return [
    ...sections.map((section) =>
      row(
        section,
        words.t(SECTION_NAMES[section]),
        items.filter((item) => item.section === section),
        section === 'technology' ? card.technologyFloor?.value : undefined,
      ),
    ),
    row('total', words.t(S.common.total), items, card.passMark?.value),
  ];
}

export function ScoreResult({
  card,
  grades,
  result,
}: {
  readonly card: Card;
  readonly grades: readonly (Grade | undefined)[];
  readonly result: EvaluationResult;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const left = grades.filter((grade) => grade === undefined).length;
  return (
    <div className={styles.card} data-score>
      <div aria-live="polite">
        {result.kind === 'value' ? (
          <Answer tone={result.value.passed ? 'yes' : 'no'}>
            {t(result.value.passed ? S.score.passed(formatPoints(result.value.total, lang)) : S.score.failed(formatPoints(result.value.total, lang)))}
          </Answer>
        ) : (
          <Answer tone="open">{t(S.score.left(left))}</Answer>
        )}
      </div>
      {result.kind === 'value' && <Reasons reasons={result.value.reasons} />}
      <Steps card={card} grades={grades} result={result} />
      <BarTable
        caption={t(S.score.sections)}
        headers={[t(S.score.section), t(S.score.points), t(S.score.floor)]}
        rows={sectionRows(card, grades, { t, points: (value) => formatPoints(value, lang) })}
      />
      <div className={styles.clauses}>
        <Clause citation={card.source} />
        {card.passMark && <Clause citation={card.passMark.source} />}
      </div>
    </div>
  );
}

/** What a firm that does not pass would need at least. */
function Steps({ card, grades, result }: { readonly card: Card; readonly grades: readonly (Grade | undefined)[]; readonly result: EvaluationResult }) {
  const t = useT();
  if (result.kind !== 'value' || result.value.passed) return null;
  const fewest = fewestSteps(DEFAULT_EDITION, card.id, grades);
  if (fewest.kind !== 'value') return null;
  const rises = fewest.value.rises.map(({ item, from, to }) => `${card.items[item] ? t(card.items[item].name) : ''} ${from}→${to}`).join(', ');
  return <p data-fewest-steps={fewest.value.steps}>{t(L.steps(fewest.value.steps, rises))}</p>;
}
