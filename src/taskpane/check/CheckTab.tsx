/** 검사: what was understood, the verdict, the findings, and the way through them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { everyPlace, type Finding, type WorkbookCheck } from '../../checking';
import { useCheck, usePane, useT } from '../context';
import { S } from '../strings';
import { Disclosure } from '../ui/Disclosure';
import { StatusLine } from '../ui/StatusLine';
import { Charts } from './Charts';
import { Decided } from './Decided';
import { FilterBar } from './FilterBar';
import { FindingList, type FindingListHandle } from './FindingList';
import { Footer } from './Footer';
import { askedFor } from './finding-of-cell';
import { keepPlace, listModel, type FindingEntry, type ListFilter } from './list-model';
import { NoTableState, StartState } from './states';
import { Toolbar } from './Toolbar';
import { UnderstandingLine } from './UnderstandingLine';
import { LOW_HEIGHT, useLow } from './use-low';
import { VerdictCard } from './VerdictCard';
import { SPOKEN } from '../ui/spoken';

const useStyles = makeStyles({
  // What stands in it goes by its width, not by that of the page: beside a grid the pane is narrow in a wide window.
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, containerType: 'inline-size' },
  scroller: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
  empty: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  emptyTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  plain: { margin: 0 },
  aside: { padding: `0 ${tokens.spacingHorizontalM}` },
  // Of a low page side by side; what is opened takes the whole width.
  folded: {
    [`@media ${LOW_HEIGHT}`]: {
      '@container (min-width: 560px)': {
        display: 'flex',
        flexWrap: 'wrap',
        '& > *': { flex: '1 1 auto', minWidth: 0 },
        '& > :has([aria-expanded="true"])': { flexBasis: '100%' },
      },
    },
  },
  spoken: SPOKEN,
});

const FIRST_FILTER: ListFilter = { search: '', grouping: 'severity', foldedGroups: new Set() };

function without<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const left = new Set(all);
  left.delete(one);
  return left;
}

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
        <>
          <div className={styles.scroller}>
            <StartState />
          </div>
          <StatusLine />
        </>
      )}
    </div>
  );
}

function Checked({ result }: { readonly result: WorkbookCheck }) {
  const styles = useStyles();
  const { actions, controller, lang, detail } = usePane();
  const t = useT();
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [openId, setOpenId] = useState<string>();
  const [place, setPlace] = useState<{ readonly id: string; readonly index: number }>();
  const [correcting, setCorrecting] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<FindingListHandle>(null);
  const model = useMemo(() => listModel(result.findings, filter, lang, controller.rowWords), [result.findings, filter, lang, controller]);
  const kinds = useMemo(() => byRule(result.findings), [result.findings]);
  const severalSheets = useMemo(() => new Set(result.findings.flatMap(everyPlace).map(({ sheetId }) => sheetId)).size > 1, [result.findings]);
  const current = keepPlace(model.shown, place?.id, place?.index ?? 0);
  // The ledgers speak before the statements that repeat them.
  const ordered = [...result.sheets].sort((a, b) => Number(a.understanding.kind === 'statement') - Number(b.understanding.kind === 'statement'));
  const { errors, warnings, reviews, infos } = result.summary;

  const visit = useCallback(
    (entry: FindingEntry, focusSheet: boolean) => {
      setPlace({ id: entry.id, index: entry.index });
      setOpenId(entry.id);
      // Who goes to a finding of a folded group wants to see it.
      setFilter((old) => (old.foldedGroups.has(entry.group) ? { ...old, foldedGroups: without(old.foldedGroups, entry.group) } : old));
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
  const onTouch = useCallback(
    (finding: Finding) => {
      const entry = model.shown.find((one) => one.finding === finding);
      if (entry) setPlace({ id: entry.id, index: entry.index });
    },
    [model],
  );
  const onClose = useCallback(() => setOpenId(undefined), []);
  const onFold = useCallback(
    (group: string) =>
      setFilter((old) => ({ ...old, foldedGroups: old.foldedGroups.has(group) ? without(old.foldedGroups, group) : new Set([...old.foldedGroups, group]) })),
    [],
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

  // A cell of the sheet was asked for: its finding is opened, whatever was filtered.
  const [answered, setAnswered] = useState<string>();
  useEffect(() => {
    const asked = detail === answered ? undefined : askedFor(detail);
    if (!asked) return;
    const entry = model.shown.find(({ finding }) => everyPlace(finding).some(({ sheetId, address }) => sheetId === asked.sheetId && address === asked.address));
    if (!entry) {
      setFilter(FIRST_FILTER);
      return;
    }
    setAnswered(detail);
    setPlace({ id: entry.id, index: entry.index });
    setOpenId(entry.id);
    setFilter((old) => (old.foldedGroups.has(entry.group) ? { ...old, foldedGroups: without(old.foldedGroups, entry.group) } : old));
    list.current?.show(entry, true);
  }, [detail, answered, model]);

  // A part of the picture was pressed, which may fill the pane: its findings are brought into view, and the keyboard to the first of them.
  const [brought, setBrought] = useState<string>();
  useEffect(() => {
    if (filter.rule === brought) return;
    setBrought(filter.rule);
    const bar = scroller.current?.querySelector('[data-filters]');
    if (filter.rule === undefined) {
      // The chip that was pressed is gone: the one beside it takes the focus.
      if (document.activeElement === document.body) bar?.querySelector<HTMLElement>('[data-filter]')?.focus();
      return;
    }
    // Only what scrolls: the page around it stays.
    if (scroller.current && bar) scroller.current.scrollTop += bar.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    const [first] = model.shown;
    if (first) list.current?.show(first, true);
  }, [filter.rule, brought, model]);

  const root = useRef<HTMLDivElement>(null);
  // Keys count wherever the focus is in the pane, and where it is nowhere.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const pane = root.current?.closest('[data-pane]');
      if (event.defaultPrevented || root.current?.closest('[hidden]') || !(target instanceof Node) || !(target === document.body || pane?.contains(target)))
        return;
      if (event.key === 'F8') {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape') {
        void actions.backToSheet();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions, step]);

  // What was fixed or decided is gone from the list, and the focus with it: the finding in its place takes it.
  useEffect(() => {
    if (current && place && current.id !== place.id && document.activeElement === document.body) list.current?.show(current, true);
  }, [current, place]);

  // Nothing is left of what was filtered, or it is shown again: the focus that went with it goes to what shows all, and to the first of them.
  const isEmpty = model.shown.length === 0;
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  useEffect(() => {
    if (isEmpty === wasEmpty) return;
    setWasEmpty(isEmpty);
    if (document.activeElement !== document.body) return;
    const [first] = model.shown;
    if (first) list.current?.show(first, true);
    else for (const action of ['check', 'clear-filter']) root.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }, [isEmpty, wasEmpty, model]);

  // The button that was pressed before the first check is gone: its successor takes the focus.
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[data-action="check"]')?.focus();
  }, []);

  // What was found is said once, when it is found; the list itself stays quiet.
  const spoken = t(S.check.announce(errors, warnings, reviews, infos));
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(spoken);
  }, [spoken]);

  const low = useLow();
  const rowsRead = ordered.reduce((sum, { understanding }) => sum + understanding.dataRows, 0);
  const lines = ordered.map((check, at) => (
    <UnderstandingLine
      key={`${check.sheetId}:${check.understanding.part ?? 1}`}
      check={check}
      result={result}
      above={ordered[at - 1]}
      open={correcting === check.sheetId}
      onOpen={(open) => setCorrecting(open ? check.sheetId : undefined)}
    />
  ));

  return (
    <div ref={root} className={styles.root} data-checked>
      <div ref={scroller} className={styles.scroller}>
        <Toolbar />
        <div className={styles.spoken} role="status">
          {said}
        </div>
        {result.sheets.length === 0 ? (
          <NoTableState without={result.without} />
        ) : (
          <>
            {low && ordered.length > 1 ? (
              <div className={styles.aside} data-tables>
                <Disclosure title={t(S.check.tablesRead(ordered.length, rowsRead))} needed={correcting !== undefined}>
                  {lines}
                </Disclosure>
              </div>
            ) : (
              lines
            )}
            <VerdictCard verdict={result.verdict} since={result.since} onGive={() => setCorrecting(ordered[0]?.sheetId)} />
            <div className={styles.folded}>
              <Charts
                result={result}
                rule={filter.rule}
                onRule={(ruleId) =>
                  setFilter(({ grouping, rule }) => (rule === ruleId ? { ...FIRST_FILTER, grouping } : { ...FIRST_FILTER, grouping, rule: ruleId }))
                }
              />
              {result.without.length > 0 && (
                <div className={styles.aside}>
                  <Disclosure title={t(S.check.without(result.without.length))}>
                    <NoTableState without={result.without} aside />
                  </Disclosure>
                </div>
              )}
            </div>
          </>
        )}
        {result.sheets.length > 0 && <FilterBar summary={result.summary} filter={filter} onFilter={setFilter} />}
        {result.findings.length === 0 ? (
          <div className={styles.empty} data-state="clean">
            <p className={styles.emptyTitle}>{t(S.check.cleanTitle)}</p>
            <p className={styles.plain}>{t(S.check.cleanBody)}</p>
          </div>
        ) : model.shown.length === 0 ? (
          <div className={styles.empty}>
            <p className={styles.plain}>{t(S.check.noMatch)}</p>
            <Button size="small" data-action="clear-filter" onClick={() => setFilter({ ...FIRST_FILTER, grouping: filter.grouping })}>
              {t(S.check.clearFilter)}
            </Button>
          </div>
        ) : (
          <FindingList
            ref={list}
            model={model}
            grouping={filter.grouping}
            current={current}
            openId={openId}
            showSheet={severalSheets}
            sameKind={sameKind}
            scroller={scroller}
            onVisit={onVisit}
            onTouch={onTouch}
            onStep={step}
            onClose={onClose}
            onFold={onFold}
          />
        )}
        <Decided result={result} />
      </div>
      <StatusLine footer />
      <Footer at={current?.index ?? -1} count={model.shown.length} onStep={step} />
    </div>
  );
}
