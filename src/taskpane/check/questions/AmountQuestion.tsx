/** Which column is the book amount: each that could be it with its heading and its sum, taken with one click; or several, added up. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { columnName, everyPlace, type Corrections, type Finding, type Question } from '../../../checking';
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
  note: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Amounts = Extract<Question, { asks: 'amount-column' }>;

export function AmountQuestion({ finding, question, onAnswer }: { readonly finding: Finding; readonly question: Amounts; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller, lang } = usePane();
  const t = useT();
  const titleId = useId();
  const { taken, others, unit, parts, laid } = question;
  const [first] = taken.columns;
  const single = taken.columns.length === 1 ? first : undefined;
  const choices = [
    ...(single === undefined
      ? (parts ?? []).filter(({ column }) => others.every((one) => one.column !== column)).map((one) => ({ ...one, used: false }))
      : [{ column: single, heading: taken.heading, sum: taken.sum, used: true }]),
    ...others.map((one) => ({ ...one, used: false })),
  ];
  const [added, setAdded] = useState<ReadonlySet<number>>(() => new Set(parts ? taken.columns : []));
  const letterOf = (column: number): string => {
    const heading = choices.find((one) => one.column === column)?.heading;
    // The columns of a sheet of cards have no letters: their labels name them.
    return laid && heading ? `‘${heading}’` : columnName(column);
  };
  const nameOf = (column: number, heading: string): string => (heading && !laid ? `${columnName(column)} ‘${heading}’` : letterOf(column));
  const answer = (columns: readonly number[], name: string) => {
    onAnswer();
    // The same question on the sheets of several months has one answer; two tables of a sheet are said one after the other.
    const said: Record<string, Corrections> = {};
    for (const { sheet, question: asked } of everyPlace(finding)) {
      if (asked?.asks !== 'amount-column') continue;
      said[sheet] = withBookColumn(said[sheet] ?? controller.correctionsOf(sheet), asked.part, columns);
    }
    void actions.correct(said, Q.bookIs(Object.keys(said).join(', '), name));
  };
  const amount = (sum: number): string => formatWon(sum * unit, lang, unit);
  const together = choices.filter(({ column }) => added.has(column)).sort((a, b) => a.column - b.column);
  const letters = together.map(({ column }) => letterOf(column)).join('+');
  const isTaken = taken.columns.length === together.length && together.every(({ column }) => taken.columns.includes(column));
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId} data-question="amount-column">
      <p className={styles.title} id={titleId}>
        {t(Q.amount)}
      </p>
      <ul className={styles.list}>
        {single === undefined && (
          <li className={styles.row}>
            <span className={styles.name}>
              {t(Q.added(taken.columns.map(letterOf).join('+')))} <span className={styles.use}>({t(Q.inUse)})</span>
            </span>
            <span className={styles.sum}>{amount(taken.sum)}</span>
          </li>
        )}
        {choices.map(({ column, heading, sum, used }) => (
          <li key={column} className={styles.row} data-column={columnName(column)}>
            {choices.length > 1 && (
              <Checkbox
                checked={added.has(column)}
                aria-label={t(Q.addColumn(nameOf(column, heading)))}
                data-field="add-column"
                onChange={(_, { checked }) => setAdded(new Set(checked === true ? [...added, column] : [...added].filter((one) => one !== column)))}
              />
            )}
            <span className={styles.name}>
              {nameOf(column, heading)} {used && <span className={styles.use}>({t(Q.inUse)})</span>}
            </span>
            <span className={styles.sum}>{amount(sum)}</span>
            <Button
              className={styles.button}
              size="small"
              data-action="take-column"
              aria-label={`${t(used ? Q.keep : Q.take(letterOf(column)))}: ${nameOf(column, heading)}`}
              onClick={() => answer([column], nameOf(column, heading))}
            >
              {t(used ? Q.keep : Q.take(letterOf(column)))}
            </Button>
          </li>
        ))}
        {together.length > 1 && !isTaken && (
          <li className={styles.row} data-together>
            <span className={styles.name} role="status">
              {t(Q.sumOf(letters, amount(together.reduce((sum, one) => sum + one.sum, 0))))}
            </span>
            <Button
              className={styles.button}
              size="small"
              data-action="take-columns"
              aria-label={`${t(Q.useSum)}: ${letters}`}
              onClick={() =>
                answer(
                  together.map(({ column }) => column),
                  letters,
                )
              }
            >
              {t(Q.useSum)}
            </Button>
          </li>
        )}
      </ul>
      {choices.length > 1 && together.length < 2 && <p className={styles.note}>{t(Q.addUp)}</p>}
    </div>
  );
}
