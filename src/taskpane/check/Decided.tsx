/** What people ignored or confirmed, with the reason, and how to bring it back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Decision, WorkbookCheck } from '../../checking';
import { useCheck, usePane, useT } from '../context';
import { readPreference } from '../preferences';
import { grownWords } from '../../checking/since';
import { placeOf } from '../../documents/review-sheet';
import { S } from '../strings';
import { Disclosure } from '../ui/Disclosure';
import { localTime } from './local-time';

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalM}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  line: { margin: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Decided({ result }: { readonly result: WorkbookCheck }) {
  const styles = useStyles();
  const { actions, lang } = usePane();
  const { review } = useCheck();
  const t = useT();
  const { decided } = result;
  const { unmatched = [], grown = [] } = result.since ?? {};
  const said = ({ reason, by, at }: Decision): string => [reason, by, at.replace('T', ' ')].filter(Boolean).join(' · ');
  const withdraw = (decision: Decision, what: string) => (
    <Button
      size="small"
      appearance="subtle"
      data-action="withdraw"
      aria-label={`${t(S.check.withdraw[decision.kind])}: ${what}`}
      onClick={() => void actions.withdraw(decision, readPreference('name') ?? decision.by, localTime(new Date()), lang)}
    >
      {t(S.check.withdraw[decision.kind])}
    </Button>
  );
  return (
    <div className={styles.root}>
      {decided.length > 0 && (
        <Disclosure title={t(S.check.decided(decided.length))}>
          <ul className={styles.list}>
            {decided.map(({ finding, decision }) => (
              <li key={`${finding.key}|${finding.address}`} className={styles.item} data-decided={finding.ruleId}>
                <p className={styles.line}>
                  <strong>{t(S.check[decision.kind])}</strong> {finding.address} {t(finding.message)}
                </p>
                <p className={styles.small}>{said(decision)}</p>
                {grown
                  .filter((one) => one.decision === decision)
                  .map((one) => (
                    <p key={one.rows} className={styles.small} data-grown>
                      {t(grownWords(one))}
                    </p>
                  ))}
                {withdraw(decision, `${finding.address} ${t(finding.message)}`)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {unmatched.length > 0 && (
        <Disclosure title={t(S.check.unmatched(unmatched.length))}>
          <p className={styles.small}>{t(S.check.unmatchedWhy)}</p>
          <ul className={styles.list}>
            {unmatched.map((decision) => (
              <li key={decision.key} className={styles.item} data-unmatched={decision.ruleId}>
                <p className={styles.line}>
                  <strong>{t(S.check[decision.kind])}</strong> {decision.where} {decision.what}
                </p>
                <p className={styles.small}>{said(decision)}</p>
                {withdraw(decision, `${decision.where} ${decision.what}`)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {review.problems.length > 0 && (
        <Disclosure title={t(S.check.reviewProblems(review.problems.length))}>
          <ul className={styles.list}>
            {review.problems.map((problem) => (
              <li key={`${placeOf(problem)}|${problem.text.ko}`} className={styles.small}>
                {placeOf(problem)}: {t(problem.text)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
