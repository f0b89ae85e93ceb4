import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCheck, usePane, useT } from '../context';
import { formatNumber } from '../format';
import { S } from '../strings';
import { ChevronLeft20Regular, ChevronRight20Regular } from '../ui/icons';
import { LookedAt } from '../ui/LookedAt';
import { isOfferedThere, UndoButton } from '../ui/UndoButton';
import { SPOKEN } from '../ui/spoken';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  steps: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  step: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    // Where the pane is narrow, the arrows alone: their names are still read aloud.
    '@container (max-width: 380px)': { paddingInline: tokens.spacingHorizontalXS },
  },
  wide: {
    '@container (max-width: 420px)': SPOKEN,
  },
  word: {
    '@container (max-width: 380px)': SPOKEN,
  },
  // The switch keeps its size and loses the room around it.
  live: { marginBlock: '-6px', marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  place: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** ◀ 이전 n / m 다음 ▶ and the live check. */
export function Footer({ at, count, onStep }: { readonly at: number; readonly count: number; readonly onStep: (by: number) => void }) {
  const styles = useStyles();
  const { controller, lang } = usePane();
  const { live, notice, undo } = useCheck();
  const root = useRef<HTMLDivElement>(null);
  const offered = undo !== undefined && !isOfferedThere(notice, undo);
  const t = useT();
  // English words leave no room for the time beside them.
  const word = mergeClasses(styles.word, lang === 'en' && styles.wide);
  return (
    <div ref={root} className={styles.root}>
      <div className={styles.steps}>
        <Button
          className={styles.step}
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          disabledFocusable={count === 0}
          title="Shift+F8"
          aria-keyshortcuts="Shift+F8"
          data-action="previous"
          onClick={() => onStep(-1)}
        >
          <span className={word}>{t(S.check.previous)}</span>
        </Button>
        <span className={styles.place} data-position>
          {t(S.check.position(at < 0 ? '–' : formatNumber(at + 1, lang), formatNumber(count, lang)))}
        </span>
        <Button
          className={styles.step}
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          iconPosition="after"
          disabledFocusable={count === 0}
          title="F8"
          aria-keyshortcuts="F8"
          data-action="next"
          onClick={() => onStep(1)}
        >
          <span className={word}>{t(S.check.next)}</span>
        </Button>
      </div>
      {offered && <UndoButton shows="sign" onPress={() => root.current?.querySelector<HTMLElement>('[data-action="next"]')?.focus()} />}
      <LookedAt gives={offered} />
      <Switch
        className={styles.live}
        checked={live}
        label={
          <>
            {t(S.check.auto)}
            <span className={styles.word}> {t(live ? S.check.autoOn : S.check.autoOff)}</span>
          </>
        }
        data-action="live"
        onChange={(_, data) => controller.setLive(data.checked)}
      />
    </div>
  );
}
