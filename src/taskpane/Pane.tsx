/** The task pane. Shows; decides nothing; knows no law and no host, only the port. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { plainDate, type Lang, type PlainDate } from '../domain';
import type { Host } from '../hosts/port';
import type { CatalogueEntry } from './catalogue';
import { CheckTab } from './check/CheckTab';
import { DatesTab } from './dates/DatesTab';
import { FormsTab } from './forms/FormsTab';
import { NoticeTab } from './notice/NoticeTab';
import { ScoreTab } from './score/ScoreTab';
import { SelfCheckTab } from './selfcheck/SelfCheckTab';
import { PaneContext, useCheck, useT, type PaneServices, type SampleAction, type TabId } from './context';
import { findingAtSelection } from './check/finding-of-cell';
import { readPreference, writePreference } from './preferences';
import { clauseAtSelection } from './notice/clause-of-cell';
import { createController } from './session';
import { Settings, TEXT_SCALES } from './Settings';
import { S } from './strings';
import type { PaneTarget } from './targets';
import { Settings20Regular } from './ui/icons';
import { useKeptFocus } from './ui/kept-focus';
import { Tabs } from './ui/Tabs';
import { isDark, paneTheme, type PaneTheme } from './theme';

export interface PaneProps {
  /** Another host, another pane: give the element a `key` that changes with it. */
  readonly host: Host;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly theme: PaneTheme;
  /** Absent where the host's own theme rules (Excel): then the pane offers no choice. */
  readonly onTheme?: (theme: 'light' | 'dark') => void;
  readonly functionsCatalogue?: readonly CatalogueEntry[];
  /** Samples offered before the first check (the workbench). */
  readonly sampleActions?: readonly SampleAction[];
  /** What the pane was opened for (a button of the ribbon). */
  readonly start?: PaneTarget;
  /** What it is wanted for since: a new object each time. */
  readonly goTo?: { readonly target: PaneTarget };
  /** Today's date; tests hand in their own. */
  readonly today?: () => PlainDate;
}

const TABS: readonly TabId[] = ['check', 'score', 'self', 'dates', 'forms', 'notice'];
const PANELS: Readonly<Record<TabId, ComponentType>> = {
  check: CheckTab,
  score: ScoreTab,
  self: SelfCheckTab,
  dates: DatesTab,
  forms: FormsTab,
  notice: NoticeTab,
};
const tabOf = (target: PaneTarget): TabId => (target === 'help' || target === 'clause' ? 'notice' : target === 'cell' ? 'check' : target);
const TAB_KEY = 'tab';
const SCALE_KEY = 'text-scale';

const ROOM_FOR_NAME = 1.5;

const systemToday = (): PlainDate => {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) as PlainDate;
};

/** A low page that the pane fills (a window at 200 %): the tabs stand beside the title, so that findings are in view. */
const LOW = '@media (max-height: 420px) and (min-width: 600px) and (max-width: 719px)';

const useStyles = makeStyles({
  root: {
    [LOW]: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gridTemplateRows: 'auto auto minmax(0, 1fr)', alignItems: 'center' },
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    wordBreak: 'keep-all',
    // Long choices are cut, never the pane widened.
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select': { minWidth: 0 },
    // Grown text needs room that Fluent's fixed height does not give.
    '& select': { minWidth: 0, maxWidth: '100%', height: 'auto', minHeight: '24px', textOverflow: 'ellipsis' },
  },
  tabs: { flexShrink: 0, minWidth: 0, [LOW]: { gridRow: 1, gridColumn: 2 } },
  settings: { flexShrink: 0, minWidth: 0, [LOW]: { gridRow: 2, gridColumn: '1 / -1' } },
  head: {
    [LOW]: { gridRow: 1, gridColumn: 1 },
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  workbook: {
    // The page says it above.
    [LOW]: { display: 'none' },
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  panel: { flex: '1 1 auto', minHeight: 0, '&[hidden]': { display: 'none' } },
  body: { [LOW]: { gridRow: 3, gridColumn: '1 / -1', height: '100%' }, flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

export function Pane({ host, lang, onLang, theme, onTheme, functionsCatalogue = [], sampleActions = [], start, goTo, today = systemToday }: PaneProps) {
  const styles = useStyles();
  // The clock may be another function at each rendering; the check that is open stays the same one.
  const clock = useRef(today);
  useEffect(() => {
    clock.current = today;
  }, [today]);
  const { controller, actions } = useMemo(() => createController(host, { today: () => clock.current() }), [host]);
  useEffect(() => {
    void controller.start().then(() => (start === 'check' ? controller.check() : undefined));
    const look = () => controller.lookNow();
    // Excel does not tell of every change; whoever comes back to the pane sees what is there now.
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
      void controller.dispose();
    };
  }, [controller, start]);

  const [tab, setTab] = useState<TabId>(() => (start ? tabOf(start) : (TABS.find((id) => id === readPreference(TAB_KEY)) ?? 'check')));
  // A tab that was looked at once stays as it was left.
  const [visited, setVisited] = useState<readonly TabId[]>([tab]);
  const [detail, setDetail] = useState<string | undefined>(start === 'help' ? 'functions' : undefined);
  const [timesAsked, setTimesAsked] = useState(0);
  const [textScale, setTextScale] = useState<number>(() => TEXT_SCALES.find((scale) => String(scale) === readPreference(SCALE_KEY)) ?? 1);
  const goToTab = useCallback(
    (next: TabId, at?: string) => {
      setTab(next);
      setVisited((old) => (old.includes(next) ? old : [...old, next]));
      setDetail(at);
      setTimesAsked((times) => times + 1);
      writePreference(TAB_KEY, next);
      // What was said of one tab's work is no news in another; an error stays until it is read.
      if (controller.getState().notice?.tone !== 'error') controller.dismissNotice();
    },
    [controller],
  );
  const reach = useCallback(
    async (target: PaneTarget) => {
      const place = target === 'help' ? 'functions' : target === 'clause' ? await clauseAtSelection(host, controller) : undefined;
      goToTab(tabOf(target), place);
      if (target === 'check') await controller.check();
      if (target === 'cell') {
        const found = await findingAtSelection(host, controller);
        if (found) goToTab('check', found.detail);
        if (found?.said) controller.notify('info', found.said);
      }
    },
    [host, controller, goToTab],
  );
  useEffect(() => {
    if (goTo) void reach(goTo.target);
  }, [goTo, reach]);
  useEffect(() => {
    if (start === 'clause' || start === 'cell') void reach(start);
  }, [start, reach]);
  const services = useMemo(
    (): PaneServices => ({
      host,
      controller,
      actions,
      lang,
      onLang,
      onTheme,
      today,
      functions: functionsCatalogue,
      samples: sampleActions,
      goToTab,
      detail,
      timesAsked,
    }),
    [host, controller, actions, lang, onLang, onTheme, today, functionsCatalogue, sampleActions, goToTab, detail, timesAsked],
  );
  const body = useRef<HTMLDivElement>(null);
  useKeptFocus(body);
  const fluentTheme = useMemo(() => paneTheme(theme, textScale), [theme, textScale]);

  return (
    <FluentProvider theme={fluentTheme} className={styles.root} lang={lang} data-pane>
      <PaneContext.Provider value={services}>
        <Head
          dark={isDark(theme)}
          textScale={textScale}
          onTextScale={(scale) => {
            setTextScale(scale);
            writePreference(SCALE_KEY, String(scale));
          }}
        />
        <div className={styles.tabs}>
          <Tabs
            label={S.tabsLabel[lang]}
            prefix="tab"
            panel="tab-panel"
            selected={tab}
            onSelect={goToTab}
            tabs={TABS.map((id) => ({ id, label: S.tabs[id][lang] }))}
          />
        </div>
        <div ref={body} className={styles.body} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
          <Panels visited={visited} tab={tab} />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** What was entered for one workbook is not shown for the next; the texts and the search in them belong to none. */
function Panels({ visited, tab }: { readonly visited: readonly TabId[]; readonly tab: TabId }) {
  const styles = useStyles();
  const { book } = useCheck();
  return visited.map((id) => {
    const Shown = PANELS[id];
    return (
      <div key={id} className={styles.panel} hidden={id !== tab} data-panel={id}>
        <Shown key={id === 'notice' ? id : book} />
      </div>
    );
  });
}

function Head(props: { readonly dark: boolean; readonly textScale: number; readonly onTextScale: (scale: number) => void }) {
  const styles = useStyles();
  const { workbookName } = useCheck();
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t(S.title)}</h1>
        {/* Grown text leaves room for no more than a letter of it; the host says the name too. */}
        <span className={styles.workbook} title={workbookName}>
          {props.textScale < ROOM_FOR_NAME ? workbookName : ''}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={t(S.settings.button)}
          aria-expanded={open}
          data-action="settings"
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className={styles.settings}>
          <Settings {...props} onClose={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}
