/** One finding: a line with its sign, what and where, that opens to why, the clause, and only the actions that apply. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../checking';
import { usePane, useT } from '../context';
import { S, SEVERITY_NAMES } from '../strings';
import { ClauseButton, ClauseWords } from '../ui/Clause';
import { Disclosure } from '../ui/Disclosure';
import { LinkButton } from '../ui/LinkButton';
import { SeveritySign } from '../ui/Severity';
import { Words } from '../ui/Words';
import { DecisionPanel } from './DecisionPanel';
import { FixAllPanel, FixPreview } from './FixPreview';
import { AskedOf } from './questions/AskedOf';
import { ruleTitle } from '../../checking/rule-titles';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalSNudge}`,
    scrollMarginTop: '88px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { backgroundColor: tokens.colorNeutralBackground2, borderInlineStartColor: tokens.colorBrandStroke1 },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  sign: { display: 'flex', alignItems: 'center', minHeight: '24px', flexShrink: 0 },
  cell: { flexShrink: 0, maxWidth: '45%', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'end' },
  opener: {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  message: { flex: '1 1 auto', minWidth: 0, margin: 0, paddingBlock: '2px' },
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  opened: { fontWeight: tokens.fontWeightSemibold },
  details: { paddingBlockEnd: tokens.spacingVerticalS },
  line: { display: 'block' },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
  subtle: { minWidth: 0 },
  foldedList: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
  alikeList: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBlockStart: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly position: number;
  readonly count: number;
  readonly current: boolean;
  /** Opened to its reason and its actions. */
  readonly open: boolean;
  /** More than one sheet has findings: then the place names the sheet. */
  readonly showSheet: boolean;
  readonly sameKind: readonly Finding[];
  /** A filter or hiding keeps its row out of sight. */
  readonly hidden: boolean;
  /** What happens next belongs to this finding: its place takes the focus when it is gone. */
  readonly onTouch: (finding: Finding) => void;
  readonly onVisit: (finding: Finding, focusSheet: boolean) => void;
  readonly onClose: (finding: Finding) => void;
}

/** Several questions in one message stand one below the other. */
const questionsOf = (message: string): readonly string[] => message.split(/(?<=\?) (?!\()/);

type Panel = 'fix-all' | 'decide' | undefined;

function FindingItemPlain({ finding, position, count, current, open, showSheet, sameKind, hidden, onTouch, onVisit, onClose }: FindingItemProps) {
  const styles = useStyles();
  const { actions, host, lang } = usePane();
  const t = useT();
  const [panel, setPanel] = useState<Panel>();
  const [clause, setClause] = useState(false);
  const clauseId = useId();
  const detailsId = useId();
  const place = showSheet ? `${finding.sheet}!${finding.address}` : finding.address;
  const fixable = sameKind.filter((other) => other.fix);
  const folded = finding.folded?.reduce((sum, { count: more }) => sum + more, 0) ?? 0;
  const close = () => setPanel(undefined);
  const root = useRef<HTMLDivElement>(null);
  // What it opens to is seen, as far as there is room; its own line first.
  useEffect(() => {
    if (open) root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const fix = () => {
    onTouch(finding);
    if (finding.fix) void actions.fix([finding], finding.fix.title);
  };
  const toggle = (what: Panel) => {
    onTouch(finding);
    setPanel(panel === what ? undefined : what);
  };

  return (
    <div
      ref={root}
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
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') onVisit(finding, true);
        else if (event.key === ' ' || (open ? 'ArrowLeft' : 'ArrowRight') === event.key) {
          event.preventDefault();
          if (open) onClose(finding);
          else onVisit(finding, false);
        }
      }}
    >
      <div className={styles.top}>
        <button
          type="button"
          className={styles.opener}
          tabIndex={-1}
          // Others say the same of other cells.
          aria-label={`${t(SEVERITY_NAMES[finding.severity])} ${t(finding.message)} ${place}`}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          data-action="open-finding"
          onClick={() => (open ? onClose(finding) : onVisit(finding, false))}
        >
          <span className={styles.sign}>
            <SeveritySign severity={finding.severity} />
          </span>
          {open ? (
            <span className={mergeClasses(styles.message, styles.opened)}>
              {questionsOf(finding.message[lang]).map((line) => (
                <span key={line} className={styles.line}>
                  <Words>{line}</Words>
                </span>
              ))}
            </span>
          ) : (
            <span className={mergeClasses(styles.message, styles.oneLine)} title={finding.message[lang]}>
              <Words>{finding.message[lang]}</Words>
            </span>
          )}
        </button>
        <LinkButton className={styles.cell} aria-label={t(S.check.goTo(place))} onClick={() => onVisit(finding, false)} data-action="go">
          {place}
        </LinkButton>
      </div>
      {open && (
        <div className={styles.details} id={detailsId}>
          <p className={styles.reason}>
            <Words>{finding.reason[lang]}</Words>
          </p>
          {hidden && (
            <p className={styles.reason}>
              {t(S.check.hiddenRow)}{' '}
              {host.reveal && (
                <LinkButton data-action="reveal" onClick={() => void actions.reveal(finding.sheetId, finding.address)}>
                  {t(S.check.reveal)}
                </LinkButton>
              )}
            </p>
          )}
          {folded > 0 && (
            <Disclosure title={t(S.check.folded(folded))}>
              <ul className={styles.foldedList}>
                {finding.folded?.map(({ ruleId, count: more }) => (
                  <li key={ruleId}>{t(S.check.foldedRule(t(ruleTitle(ruleId) ?? { ko: ruleId, en: ruleId }), more))}</li>
                ))}
              </ul>
            </Disclosure>
          )}
          {finding.alike && (
            <Disclosure title={t(S.check.alike(finding.alike.length))}>
              <ul className={styles.alikeList} data-alike>
                {finding.alike.map((one) => (
                  <li key={`${one.sheetId}:${one.address}`}>
                    <LinkButton
                      aria-label={t(S.check.goTo(`${one.sheet}!${one.address}`))}
                      onClick={() => void actions.goTo(one.sheetId, one.address, false)}
                      data-action="go-alike"
                    >
                      {`${one.sheet}!${one.address}`}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
          <AskedOf finding={finding} onTouch={onTouch} />
          {finding.fix && <FixPreview finding={finding} />}
          <div className={styles.actions}>
            <ClauseButton citation={finding.citation} open={clause} onToggle={() => setClause(!clause)} controls={clauseId} />
            <div className={styles.buttons}>
              {finding.fix && (
                <Button size="small" data-action="fix" onClick={fix}>
                  {t(S.check.fix)}
                </Button>
              )}
              <Button
                className={styles.subtle}
                size="small"
                appearance="subtle"
                data-action={finding.severity === 'review' ? 'confirm' : 'ignore'}
                aria-expanded={panel === 'decide'}
                onClick={() => toggle('decide')}
              >
                {t(finding.severity === 'review' ? S.check.confirm : S.check.ignore)}
              </Button>
              {finding.fix && fixable.length > 1 && (
                <Button size="small" data-action="fix-all" aria-expanded={panel === 'fix-all'} onClick={() => toggle('fix-all')}>
                  {t(S.check.fixAll(fixable.length))}
                </Button>
              )}
            </div>
          </div>
          {clause && <ClauseWords citation={finding.citation} id={clauseId} />}
          {panel === 'fix-all' && <FixAllPanel findings={fixable} onClose={close} />}
          {panel === 'decide' && <DecisionPanel finding={finding} sameKind={sameKind} onClose={close} />}
        </div>
      )}
    </div>
  );
}

export const FindingItem = memo(FindingItemPlain);
