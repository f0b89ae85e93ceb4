/** One finding: what, where, why, the clause, and only the actions that apply. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Finding } from '../../checking';
import { usePane, useT } from '../context';
import { S } from '../strings';
import { ClauseButton, ClauseWords } from '../ui/Clause';
import { LinkButton } from '../ui/LinkButton';
import { SeveritySign } from '../ui/Severity';
import { Words } from '../ui/Words';
import { DecisionPanel } from './DecisionPanel';
import { FixAllPanel, FixPreview } from './FixPreview';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { backgroundColor: tokens.colorNeutralBackground2, borderInlineStartColor: tokens.colorBrandStroke1 },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  sign: { display: 'flex', alignItems: 'center', height: tokens.lineHeightBase300, flexShrink: 0 },
  cell: { flexShrink: 0, maxWidth: '45%', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'end' },
  message: { flex: '1 1 auto', minWidth: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
  subtle: { minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBlockStart: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly position: number;
  readonly count: number;
  readonly current: boolean;
  /** More than one sheet has findings: then the place names the sheet. */
  readonly showSheet: boolean;
  readonly sameKind: readonly Finding[];
  /** What happens next belongs to this finding: its place takes the focus when it is gone. */
  readonly onTouch: (finding: Finding) => void;
  readonly onVisit: (finding: Finding, focusSheet: boolean) => void;
}

/** Several questions in one message stand one below the other. */
const questionsOf = (message: string): readonly string[] => message.split(/(?<=\?) (?!\()/);

type Open = 'fix-all' | 'decide' | undefined;

function FindingItemPlain({ finding, position, count, current, showSheet, sameKind, onTouch, onVisit }: FindingItemProps) {
  const styles = useStyles();
  const { actions, lang } = usePane();
  const t = useT();
  const [open, setOpen] = useState<Open>();
  const [clause, setClause] = useState(false);
  const clauseId = useId();
  const place = showSheet ? `${finding.sheet}!${finding.address}` : finding.address;
  const fixable = sameKind.filter((other) => other.fix);
  const folded = finding.folded?.reduce((sum, { count: more }) => sum + more, 0) ?? 0;
  const close = () => setOpen(undefined);
  const fix = () => {
    onTouch(finding);
    if (finding.fix) void actions.fix([finding], finding.fix.title);
  };
  const toggle = (what: Open) => {
    onTouch(finding);
    setOpen(open === what ? undefined : what);
  };

  const visit = (event: MouseEvent | KeyboardEvent, focusSheet: boolean) => {
    if (event.target instanceof Element && event.target.closest('button, input, select, textarea, label, [role="region"], [role="group"]')) return;
    onVisit(finding, focusSheet);
  };

  return (
    <div
      role="listitem"
      aria-posinset={position + 1}
      aria-setsize={count}
      aria-current={current || undefined}
      tabIndex={current || (position === 0 && !current) ? 0 : -1}
      className={mergeClasses(styles.root, current && styles.current)}
      data-rule={finding.ruleId}
      data-address={finding.address}
      data-sheet={finding.sheet}
      data-severity={finding.severity}
      onClick={(event) => visit(event, false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) visit(event, true);
      }}
    >
      <div className={styles.top}>
        <span className={styles.sign}>
          <SeveritySign severity={finding.severity} />
        </span>
        <p className={styles.message}>
          {questionsOf(finding.message[lang]).map((line) => (
            <span key={line} className={styles.line}>
              <Words>{line}</Words>
            </span>
          ))}
        </p>
        <LinkButton className={styles.cell} aria-label={t(S.check.goTo(place))} onClick={() => onVisit(finding, false)} data-action="go">
          {place}
        </LinkButton>
      </div>
      <p className={styles.reason}>
        <Words>{finding.reason[lang]}</Words>
      </p>
      {folded > 0 && <p className={styles.reason}>{t(S.check.folded(folded))}</p>}
      {finding.fix && <FixPreview fix={finding.fix} />}
      <div className={styles.actions}>
        <ClauseButton citation={finding.citation} open={clause} onToggle={() => setClause(!clause)} controls={clauseId} />
        <div className={styles.buttons}>
          {finding.fix && (
            <Button size="small" appearance="primary" data-action="fix" onClick={fix}>
              {t(S.check.fix)}
            </Button>
          )}
          <Button
            className={styles.subtle}
            size="small"
            appearance="subtle"
            data-action={finding.severity === 'review' ? 'confirm' : 'ignore'}
            aria-expanded={open === 'decide'}
            onClick={() => toggle('decide')}
          >
            {t(finding.severity === 'review' ? S.check.confirm : S.check.ignore)}
          </Button>
          {finding.fix && fixable.length > 1 && (
            <Button size="small" data-action="fix-all" aria-expanded={open === 'fix-all'} onClick={() => toggle('fix-all')}>
              {t(S.check.fixAll(fixable.length))}
            </Button>
          )}
        </div>
      </div>
      {clause && <ClauseWords citation={finding.citation} id={clauseId} />}
      {open === 'fix-all' && <FixAllPanel findings={fixable} onClose={close} />}
      {open === 'decide' && <DecisionPanel finding={finding} sameKind={sameKind} onClose={close} />}
    </div>
  );
}

export const FindingItem = memo(FindingItemPlain);
