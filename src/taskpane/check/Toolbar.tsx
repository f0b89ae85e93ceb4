/** What can be done with the whole check: run it, mark the cells, write the report and the statement. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCheck, usePane, useT } from '../context';
import { useMakers } from '../forms/makers';
import { S } from '../strings';
import { ArrowSync20Regular, DocumentTable20Regular, Highlight20Regular, TextBulletListSquare20Regular } from '../ui/icons';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  button: { minWidth: 0 },
  note: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Toolbar() {
  const styles = useStyles();
  const { controller, actions, lang } = usePane();
  const { result, marks, stale, work } = useCheck();
  const makers = useMakers();
  const t = useT();
  return (
    <div className={styles.root} role="group" aria-label={t(S.check.actions)}>
      <Button
        className={styles.button}
        size="small"
        appearance="primary"
        icon={<ArrowSync20Regular />}
        disabledFocusable={work !== undefined}
        data-action="check"
        onClick={() => void controller.check()}
      >
        {t(result ? S.check.again : S.check.run)}
      </Button>
      {marks === 'off' ? (
        <Button className={styles.button} size="small" icon={<Highlight20Regular />} data-action="mark" onClick={() => void actions.mark(lang)}>
          {t(S.check.mark)}
        </Button>
      ) : (
        <>
          {marks === 'outdated' && (
            <Button className={styles.button} size="small" icon={<Highlight20Regular />} data-action="mark" onClick={() => void actions.mark(lang)}>
              {t(S.check.remark)}
            </Button>
          )}
          <Button className={styles.button} size="small" data-action="unmark" onClick={() => void actions.unmark()}>
            {t(S.check.unmark)}
          </Button>
        </>
      )}
      <Button className={styles.button} size="small" icon={<TextBulletListSquare20Regular />} data-action="report" onClick={() => void makers.report()}>
        {t(S.check.report)}
      </Button>
      {makers.canMakeStatement && (
        <Button className={styles.button} size="small" icon={<DocumentTable20Regular />} data-action="statement" onClick={() => void makers.statement()}>
          {t(S.check.statement)}
        </Button>
      )}
      {stale && <p className={styles.note}>{t(S.check.stale)}</p>}
      {marks === 'outdated' && <p className={styles.note}>{t(S.check.marksOutdated)}</p>}
    </div>
  );
}
