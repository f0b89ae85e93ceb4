/** What can be done with the whole check: run it, mark the cells, write the report and the statement. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCheck, usePane, useT } from '../context';
import { useMakers } from '../forms/makers';
import { S } from '../strings';
import { ArrowSync20Regular, DocumentTable20Regular, Highlight20Regular, TextBulletListSquare20Regular } from '../ui/icons';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  button: { minWidth: 0, '@container (max-width: 420px)': { paddingInline: tokens.spacingHorizontalSNudge } },
  // All of them in one line of a narrow pane: their words say what they do.
  tool: {
    minWidth: 0,
    '@container (max-width: 420px)': { paddingInline: tokens.spacingHorizontalSNudge, '& > .fui-Button__icon': { display: 'none' } },
  },
  note: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2 },
});

const MARKING = { off: S.check.mark, on: S.check.unmark, outdated: S.check.remark } as const;

export function Toolbar() {
  const styles = useStyles();
  const { controller, actions, lang } = usePane();
  const { result, marks, stale, work } = useCheck();
  const makers = useMakers();
  const t = useT();
  const marking = useRef<HTMLButtonElement>(null);
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
      {/* One button in one place, so that the keyboard stays on it while its work changes. */}
      <Button
        ref={marking}
        className={styles.tool}
        size="small"
        icon={<Highlight20Regular />}
        data-action={marks === 'on' ? 'unmark' : 'mark'}
        onClick={() => void (marks === 'on' ? actions.unmark() : actions.mark(lang))}
      >
        {t(MARKING[marks])}
      </Button>
      {marks === 'outdated' && (
        <Button
          className={styles.button}
          size="small"
          data-action="unmark"
          onClick={() => {
            marking.current?.focus();
            void actions.unmark();
          }}
        >
          {t(S.check.unmark)}
        </Button>
      )}
      <Button className={styles.tool} size="small" icon={<TextBulletListSquare20Regular />} data-action="report" onClick={() => void makers.report()}>
        {t(S.check.report)}
      </Button>
      {makers.canMakeStatement && (
        <Button className={styles.tool} size="small" icon={<DocumentTable20Regular />} data-action="statement" onClick={() => void makers.statement()}>
          {t(S.check.statement)}
        </Button>
      )}
      {stale && <p className={styles.note}>{t(S.check.stale)}</p>}
      {marks === 'outdated' && <p className={styles.note}>{t(S.check.marksOutdated)}</p>}
    </div>
  );
}
