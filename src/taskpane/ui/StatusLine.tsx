/**
 * What has just happened, what is being done, and what can be taken back. Read aloud where a screen reader listens. What has gone well takes room
 * for as long as it takes to read, and goes away by itself or by Esc: its words stay for a screen reader, the way back stays offered.
 */
import { Button, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useCheck, usePane, useT } from '../context';
import type { Notice } from '../session/state';
import { S } from '../strings';
import { Dismiss20Regular } from './icons';
import { isOfferedThere, UndoButton } from './UndoButton';

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
  notice: { minHeight: '30px', paddingInline: tokens.spacingHorizontalS },
  brief: { fontSize: tokens.fontSizeBase200 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: '4px' },
  close: { paddingInlineEnd: 0 },
  undo: { marginInlineStart: tokens.spacingHorizontalS },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Long enough to turn to it and to read it; both are ours. */
const TURN_MS = 6_000;
const LETTER_MS = 60;

function NoticeBar({ notice, onPress }: { readonly notice: Notice; readonly onPress: () => void }) {
  const styles = useStyles();
  const { controller } = usePane();
  const { undo } = useCheck();
  const t = useT();
  const words = t(notice.text);
  const [held, setHeld] = useState(false);
  const here = useRef<HTMLDivElement>(null);
  const { id, read } = notice;
  const passes = notice.tone === 'success' && !read;
  useEffect(() => {
    // The clock stands while the pointer or the keyboard is on it.
    if (!passes || held) return;
    const timer = setTimeout(
      () => {
        if (!here.current?.closest('[hidden]')) controller.noticeRead(id);
      },
      TURN_MS + LETTER_MS * words.length,
    );
    return () => clearTimeout(timer);
  }, [passes, held, words, controller, id]);
  const closes = passes || notice.tone === 'info';
  useEffect(() => {
    if (!closes) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || event.defaultPrevented || here.current?.closest('[hidden]') || !(target instanceof Node)) return;
      if (target !== document.body && !here.current?.closest('[data-pane]')?.contains(target)) return;
      event.preventDefault();
      if (here.current?.contains(document.activeElement)) onPress();
      controller.dismissNotice();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [closes, controller, onPress]);
  return (
    <div
      ref={here}
      className={read ? styles.spoken : undefined}
      data-read={read || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <MessageBar className={styles.notice} intent={notice.tone} layout="singleline" politeness="polite">
        <MessageBarBody className={mergeClasses(styles.body, notice.tone === 'success' && styles.brief)}>
          {words}
          {isOfferedThere(notice, undo) && <UndoButton className={styles.undo} shows="word" onPress={onPress} />}
        </MessageBarBody>
        <MessageBarActions
          containerAction={{
            className: styles.close,
            children: (
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label={t(S.common.dismiss)}
                disabled={read}
                onClick={() => {
                  onPress();
                  controller.dismissNotice();
                }}
              />
            ),
          }}
        />
      </MessageBar>
    </div>
  );
}

/** `footer`: what can be taken back is offered there, once the line that says so has gone. */
export function StatusLine({ footer = false }: { readonly footer?: boolean }) {
  const styles = useStyles();
  const { controller } = usePane();
  const { work, notice, undo } = useCheck();
  const t = useT();
  const stepId = useId();
  const root = useRef<HTMLDivElement>(null);
  /** The button that is pressed is about to go: the line that says what came of it keeps the keyboard in the pane. */
  const keepFocus = useCallback(() => root.current?.focus(), []);
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
        {notice && <NoticeBar key={notice.id} notice={notice} onPress={keepFocus} />}
      </div>
      {undo && !footer && !isOfferedThere(notice, undo) && (
        <div>
          <UndoButton shows="all" onPress={keepFocus} />
        </div>
      )}
    </div>
  );
}
