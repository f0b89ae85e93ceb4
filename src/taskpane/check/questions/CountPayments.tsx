/** Payments that were set aside as paying what is counted already: one that is a cost of its own is counted where a person says so, or all of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { everyPlace, type Corrections, type Finding, type Question } from '../../../checking';
import { withPayments } from '../../../reading/corrections';
import { EVERY_PAYMENT } from '../../../reading/settlements';
import { usePane, useT } from '../../context';
import { Q } from './strings';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} 0 0` },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '16rem', overflowY: 'auto' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere' },
  button: { minWidth: 0, flexShrink: 0 },
});

type Payments = Extract<Question, { asks: 'count-payments' }>;

export function CountPayments({ finding, question, onAnswer }: { readonly finding: Finding; readonly question: Payments; readonly onAnswer: () => void }) {
  const styles = useStyles();
  const { actions, controller } = usePane();
  const t = useT();
  const titleId = useId();
  const places = everyPlace(finding).flatMap(({ sheet, question: asked }) => (asked?.asks === 'count-payments' ? [{ sheet, payments: asked.payments }] : []));
  const answer = (said: Readonly<Record<string, Corrections>>) => {
    onAnswer();
    void actions.correct(said, Q.paymentsCounted(Object.keys(said).join(', ')));
  };
  const counted = (sheet: string, key: string): Corrections => withPayments(controller.correctionsOf(sheet), [key]);
  const all = () => answer(Object.fromEntries(places.map(({ sheet }) => [sheet, counted(sheet, EVERY_PAYMENT)])));
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId} data-question="count-payments">
      <p className={styles.title} id={titleId}>
        {t(Q.countPayments)}
      </p>
      {question.payments.length > 0 && (
        <ul className={styles.list}>
          {places.flatMap(({ sheet, payments }) =>
            payments.map(({ key, row, words }) => (
              <li key={`${sheet}!${row}`} className={styles.row}>
                <span className={styles.name}>
                  {places.length > 1 && `${sheet} `}
                  {words}
                </span>
                <Button
                  className={styles.button}
                  size="small"
                  data-action="count-payment"
                  aria-label={t(Q.countPayment(words))}
                  onClick={() => answer({ [sheet]: counted(sheet, key) })}
                >
                  {t(Q.countIt)}
                </Button>
              </li>
            )),
          )}
        </ul>
      )}
      <Button className={styles.button} size="small" data-action="count-payments" onClick={all}>
        {t(Q.countAllPayments)}
      </Button>
    </div>
  );
}
