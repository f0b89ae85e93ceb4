/** Which column is the book amount: each that could be it with its heading and its sum, taken with one click. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { columnName, type Finding, type Question } from '../../../checking';
import { withBookColumn } from '../../../reading/corrections';
import { usePane, useT } from '../../context';
import { formatWon } from '../../format';
import { Q } from './strings';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} 0 0` },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
  use: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sum: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  button: { minWidth: 0, flexShrink: 0 },
});

type Amounts = Extract<Question, { asks: 'amount-column' }>;

export function AmountQuestion({ finding, question, onAnswer }: { readonly finding: Finding; readonly question: Amounts; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller, lang } = usePane();
  const t = useT();
  const titleId = useId();
  const { taken, others, part, unit } = question;
  const [first] = taken.columns;
  const single = taken.columns.length === 1 ? first : undefined;
  const nameOf = (column: number, heading: string): string => (heading ? `${columnName(column)} ‘${heading}’` : columnName(column));
  const choices = [
    ...(single === undefined ? [] : [{ column: single, heading: taken.heading, sum: taken.sum, used: true }]),
    ...others.map((one) => ({ ...one, used: false })),
  ];
  const take = (column: number, heading: string) => {
    onAnswer();
    void actions.correct(
      { [finding.sheet]: withBookColumn(controller.correctionsOf(finding.sheet), part, column) },
      Q.bookIs(finding.sheet, nameOf(column, heading)),
    );
  };
  const amount = (sum: number): string => formatWon(sum * unit, lang, unit);
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId} data-question="amount-column">
      <p className={styles.title} id={titleId}>
        {t(Q.amount)}
      </p>
      <ul className={styles.list}>
        {single === undefined && (
          <li className={styles.row}>
            <span className={styles.name}>
              {t(Q.added(taken.columns.map(columnName).join('+')))} <span className={styles.use}>({t(Q.inUse)})</span>
            </span>
            <span className={styles.sum}>{amount(taken.sum)}</span>
          </li>
        )}
        {choices.map(({ column, heading, sum, used }) => (
          <li key={column} className={styles.row} data-column={columnName(column)}>
            <span className={styles.name}>
              {nameOf(column, heading)} {used && <span className={styles.use}>({t(Q.inUse)})</span>}
            </span>
            <span className={styles.sum}>{amount(sum)}</span>
            <Button
              className={styles.button}
              size="small"
              data-action="take-column"
              aria-label={`${t(used ? Q.keep : Q.take(columnName(column)))}: ${nameOf(column, heading)}`}
              onClick={() => take(column, heading)}
            >
              {t(used ? Q.keep : Q.take(columnName(column)))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
