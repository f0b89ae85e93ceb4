/** What has just happened, what is being done, and what can be taken back. Read aloud where a screen reader listens. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { ArrowUndo20Regular, Dismiss20Regular } from './icons';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    maxHeight: '50%',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  work: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  step: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  bar: { marginBlock: tokens.spacingVerticalXS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

export function StatusLine() {
  const styles = useStyles();
  const { controller, actions } = usePane();
  const { work, notice, undo } = useCheck();
  const t = useT();
  const stepId = useId();
  const root = useRef<HTMLDivElement>(null);
  /** The button that is pressed is about to go: the line that says what came of it keeps the keyboard in the pane. */
  const keepFocus = () => root.current?.focus();
  return (
    <div ref={root} className={styles.root} tabIndex={-1} data-status-line>
      {work?.slow && (
        <div className={styles.work}>
          <div className={styles.step}>
            <span id={stepId}>{t(work.step)}</span>
            <ProgressBar className={styles.bar} value={work.done} aria-labelledby={stepId} />
          </div>
          <Button size="small" data-action="cancel" onClick={() => controller.cancel()}>
            {t(S.common.cancel)}
          </Button>
        </div>
      )}
      <div aria-live="polite" data-status={notice?.tone}>
        {notice && (
          <MessageBar key={notice.id} intent={notice.tone} layout="multiline" politeness="polite">
            <MessageBarBody className={styles.body}>{t(notice.text)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<Dismiss20Regular />}
                  aria-label={t(S.common.dismiss)}
                  onClick={() => {
                    keepFocus();
                    controller.dismissNotice();
                  }}
                />
              }
            />
          </MessageBar>
        )}
      </div>
      {undo && (
        <div>
          <Button
            size="small"
            icon={<ArrowUndo20Regular />}
            data-action="undo"
            onClick={() => {
              keepFocus();
              void actions.undo();
            }}
          >
            {t(S.check.undo)}: {t(undo.title)}
          </Button>
        </div>
      )}
    </div>
  );
}
