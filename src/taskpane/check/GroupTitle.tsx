/** The title of a group: what its findings have in common, how many, folded or not, and the fix of all of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { usePane, useT } from '../context';
import { formatNumber } from '../format';
import { S, SEVERITY_NAMES } from '../strings';
import { ChevronDown20Regular, ChevronRight20Regular } from '../ui/icons';
import { SeverityLabel } from '../ui/Severity';
import { FixAllPanel } from './FixPreview';
import type { GroupEntry, Grouping } from './list-model';
import { ruleTitle } from '../../checking/rule-titles';
import { SPOKEN } from '../ui/spoken';

const useStyles = makeStyles({
  spoken: SPOKEN,
  root: { backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingInline: `${tokens.spacingHorizontalS} ${tokens.spacingHorizontalM}` },
  opener: {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  icon: { flexShrink: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  fix: { flexShrink: 0, minWidth: 0 },
});

/** The keyboard that stood on what goes away stays where it was working: on the title of the group, or on the check where the group goes, too. */
function useLeavesFocus() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const leaving = button.current;
    const checked = leaving?.closest('[data-checked]');
    const title = leaving?.closest('[data-group]')?.querySelector<HTMLElement>('[data-action="fold-group"]');
    return () => {
      if (!leaving || document.activeElement !== leaving) return;
      title?.focus({ preventScroll: true });
      setTimeout(() => {
        if (document.activeElement === document.body) checked?.querySelector<HTMLElement>('[data-action="check"]')?.focus();
      }, 0);
    };
  }, []);
  return button;
}

function FixGroup({ name, count, open, onOpen }: { readonly name: string; readonly count: number; readonly open: boolean; readonly onOpen: () => void }) {
  const styles = useStyles();
  const t = useT();
  const button = useLeavesFocus();
  return (
    <Button
      ref={button}
      className={styles.fix}
      size="small"
      appearance="subtle"
      data-action="fix-group"
      aria-label={`${name}: ${t(S.check.fixGroup(count))}`}
      aria-expanded={open}
      onClick={onOpen}
    >
      {t(S.check.fixGroup(count))}
    </Button>
  );
}

export function Group({ entry, grouping, onFold }: { readonly entry: GroupEntry; readonly grouping: Grouping; readonly onFold: (group: string) => void }) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const [fixing, setFixing] = useState(false);
  const { first, findings, folded } = entry;
  const fixable = findings.filter(({ fix }) => fix);
  const name = grouping === 'severity' ? t(SEVERITY_NAMES[first.severity]) : grouping === 'rule' ? t(ruleTitle(first.ruleId) ?? first.message) : first.sheet;
  return (
    <div className={styles.root} role="listitem" data-group={entry.id}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={!folded}
          title={t(folded ? S.check.unfoldGroup(name) : S.check.foldGroup(name))}
          data-action="fold-group"
          onClick={() => onFold(entry.id)}
        >
          {folded ? <ChevronRight20Regular className={styles.icon} aria-hidden /> : <ChevronDown20Regular className={styles.icon} aria-hidden />}
          {grouping !== 'cell' && <SeverityLabel severity={first.severity} count={grouping === 'severity' ? formatNumber(findings.length, lang) : undefined} />}
          {grouping === 'severity' && <span className={styles.spoken}>{t(S.check.asGroup)}</span>}
          {grouping !== 'severity' && (
            <span className={styles.name} title={name}>
              {name} <strong>{formatNumber(findings.length, lang)}</strong>
            </span>
          )}
        </button>
        {fixable.length > 1 && <FixGroup name={name} count={fixable.length} open={fixing} onOpen={() => setFixing(!fixing)} />}
      </div>
      {fixing && fixable.length > 1 && <FixAllPanel findings={fixable} onClose={() => setFixing(false)} />}
    </div>
  );
}
