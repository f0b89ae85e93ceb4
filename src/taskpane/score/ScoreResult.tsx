/** Sections against their floors, and 적격 or 부적격 with every reason. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DEFAULT_EDITION, itemPoints, type Grade } from '../../rules';
import { usePane, useT } from '../context';
import { formatPoints } from '../format';
import { S, SECTION_NAMES } from '../strings';
import { BarTable, type BarRow } from '../ui/BarTable';
import { Clause } from '../ui/Clause';
import { Buttons } from '../ui/Panel';
import { Answer, Reasons } from '../ui/Reasons';
import type { Card, EvaluationResult } from './card';
import type { FirmGrades } from './grades';

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
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
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

export interface ManyFirmsProps {
  readonly firms: readonly FirmGrades[];
  readonly results: readonly EvaluationResult[];
  readonly onOpen: (firm: FirmGrades) => void;
  readonly onClose: () => void;
}

export function ManyFirms({ firms, results, onOpen, onClose }: ManyFirmsProps) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const cell = `${styles.cell} ${styles.number}`;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(S.score.firms(firms.length))}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {t(S.score.firm)}
              </th>
              <th scope="col" className={cell}>
                {t(S.common.total)}
              </th>
              <th scope="col" className={styles.cell}>
                {t(S.score.result)}
              </th>
            </tr>
          </thead>
          <tbody>
            {firms.map((firm, index) => {
              const result = results[index];
              return (
                <tr key={index}>
                  <th scope="row" className={styles.cell}>
                    {firm.name || t(S.score.firmNumber(index + 1))}
                  </th>
                  <td className={cell}>{result?.kind === 'value' ? formatPoints(result.value.total, lang) : '–'}</td>
                  <td className={styles.cell}>
                    {result?.kind === 'value' ? (
                      <Answer tone={result.value.passed ? 'yes' : 'no'}>
                        {[t(result.value.passed ? S.score.pass : S.score.fail), ...result.value.reasons.map((reason) => t(reason.message))].join('. ')}
                      </Answer>
                    ) : (
                      <Answer tone="open">{t(S.score.left(firm.grades.filter((grade) => grade === undefined).length))}</Answer>
                    )}
                    <Button
                      size="small"
                      appearance="subtle"
                      onClick={() => {
                        onOpen(firm);
                        onClose();
                      }}
                    >
                      {t(S.score.openOne)}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Buttons>
        <Button size="small" onClick={onClose}>
          {t(S.common.close)}
        </Button>
      </Buttons>
    </>
  );
}
