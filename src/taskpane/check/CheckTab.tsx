/** 검사: what was understood, the verdict, the findings, and the way through them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding, WorkbookCheck } from '../../sheet';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { Disclosure } from '../ui/Disclosure';
import { StatusLine } from '../ui/StatusLine';
import { Charts } from './Charts';
import { Decided } from './Decided';
import { FilterBar } from './FilterBar';
import { FindingList, type FindingListHandle } from './FindingList';
import { Footer } from './Footer';
import { keepPlace, listModel, type FindingEntry, type ListFilter } from './list-model';
import { NoTableState, StartState } from './states';
import { Toolbar } from './Toolbar';
import { UnderstandingLine } from './UnderstandingLine';
import { VerdictCard } from './VerdictCard';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  scroller: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
  empty: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  emptyTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  plain: { margin: 0 },
  aside: { padding: `0 ${tokens.spacingHorizontalM}` },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

const FIRST_FILTER: ListFilter = { hidden: new Set(), search: '', grouping: 'severity' };

/** Findings of one rule, for fixing or deciding them together. */
function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = found.get(finding.ruleId);
    if (same) same.push(finding);
    else found.set(finding.ruleId, [finding]);
  }
  return found;
}

export function CheckTab() {
  const styles = useStyles();
  const { result } = useCheck();
  return (
    <div className={styles.root}>
      {result ? (
        <Checked result={result} />
      ) : (
        <div className={styles.scroller}>
          <StatusLine />
          <StartState />
        </div>
      )}
    </div>
  );
}

function Checked({ result }: { readonly result: WorkbookCheck }) {
  const styles = useStyles();
  const { actions, lang } = usePane();
  const t = useT();
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [place, setPlace] = useState<{ readonly id: string; readonly index: number }>();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<FindingListHandle>(null);
  const model = useMemo(() => listModel(result.findings, filter, lang), [result.findings, filter, lang]);
  const kinds = useMemo(() => byRule(result.findings), [result.findings]);
  const current = keepPlace(model.shown, place?.id, place?.index ?? 0);
  const { errors, warnings, reviews, infos } = result.summary;

  const visit = useCallback(
    (entry: FindingEntry, focusSheet: boolean) => {
      setPlace({ id: entry.id, index: entry.index });
      void actions.goTo(entry.finding.sheetId, entry.finding.address, focusSheet);
    },
    [actions],
  );
  const onVisit = useCallback(
    (finding: Finding, focusSheet: boolean) => {
      const entry = model.shown.find((one) => one.finding === finding);
      if (entry) visit(entry, focusSheet);
    },
    [model, visit],
  );
  const sameKind = useCallback((finding: Finding) => kinds.get(finding.ruleId) ?? [finding], [kinds]);

  const step = useCallback(
    (by: number) => {
      const count = model.shown.length;
      if (count === 0) return;
      const from = current?.index ?? (by > 0 ? -1 : count);
      const entry = model.shown[(from + by + count) % count] as FindingEntry;
      visit(entry, false);
      list.current?.show(entry, true);
    },
    [model, current, visit],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      void actions.backToSheet();
    }
  };

  // What was found is said once, when it is found; the list itself stays quiet.
  const spoken = t(S.check.announce(errors, warnings, reviews, infos));
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(spoken), [spoken]);

  return (
    <div className={styles.root} onKeyDown={onKeyDown} data-checked>
      <div ref={scroller} className={styles.scroller}>
        <Toolbar />
        <StatusLine />
        <div className={styles.spoken} role="status">
          {said}
        </div>
        {result.sheets.length === 0 ? (
          <NoTableState without={result.without} />
        ) : (
          <>
            {result.sheets.map((check) => (
              <UnderstandingLine key={check.sheetId} check={check} result={result} />
            ))}
            <VerdictCard verdict={result.verdict} />
            <Charts result={result} />
            {result.without.length > 0 && (
              <div className={styles.aside}>
                <Disclosure title={t(S.check.without(result.without.length))}>
                  <NoTableState without={result.without} />
                </Disclosure>
              </div>
            )}
          </>
        )}
        <FilterBar summary={result.summary} filter={filter} onFilter={setFilter} />
        {result.findings.length === 0 ? (
          <div className={styles.empty} data-state="clean">
            <p className={styles.emptyTitle}>{t(S.check.cleanTitle)}</p>
            <p className={styles.plain}>{t(S.check.cleanBody)}</p>
          </div>
        ) : model.shown.length === 0 ? (
          <div className={styles.empty}>
            <p className={styles.plain}>{t(S.check.noMatch)}</p>
            <Button size="small" onClick={() => setFilter({ ...FIRST_FILTER, grouping: filter.grouping })}>
              {t(S.check.clearFilter)}
            </Button>
          </div>
        ) : (
          <FindingList
            ref={list}
            model={model}
            grouping={filter.grouping}
            current={current}
            showSheet={result.sheets.length > 1}
            sameKind={sameKind}
            scroller={scroller}
            onVisit={onVisit}
            onStep={step}
          />
        )}
        <Decided result={result} />
      </div>
      <Footer at={current?.index ?? -1} count={model.shown.length} onStep={step} />
    </div>
  );
}
