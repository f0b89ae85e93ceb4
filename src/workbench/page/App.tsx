/** The page: the grid on the left, the task pane on the right, one above the other's tab where the window is narrow. */
import {
  Button,
  FluentProvider,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from 'react';
import type { Lang } from '../../domain';
import { functionCatalogue } from '../../functions/metadata/catalogue';
import { Pane } from '../../taskpane/Pane';
import { readPreference, writePreference } from '../../taskpane/preferences';
import { paneTheme } from '../../taskpane/theme';
import type { Workbench } from '../workbench';
import { Header } from './Header';
import { Offer, SaveAs } from './FileBars';
import { StatisticsLine } from './StatisticsLine';
import { S } from './strings';
import { Splitter } from './Splitter';

const LEAST_PANE = 320;
/** What the pane takes of a window until a person says otherwise: the grid stays the larger part, and most findings stand whole; ours. */
const defaultPane = (window: number): number => Math.round(Math.min(720, Math.max(400, window / 3)));
const LEAST_GRID = 400;
const WIDTH_KEY = 'workbench.paneWidth';
/** Long enough to turn to it and to read it; ours. */
const DONE_MS = 8_000;
const NARROW_WIDTH = '(max-width: 719px)';
const NARROW = `@media ${NARROW_WIDTH}`;

const useStyles = makeStyles({
  // Only the two views give way: a line of text that is pressed together would stand over what comes below it.
  page: { height: '100dvh', display: 'flex', flexDirection: 'column', minWidth: 0, position: 'relative', overflow: 'hidden', '& > *': { flexShrink: 0 } },
  views: { display: 'none', [NARROW]: { display: 'flex' } },
  view: { flex: '1 1 0', borderRadius: 0 },
  split: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  // What is to be said of the file stands over the sheet and takes nothing from the list of findings.
  sheet: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', '& > *': { flexShrink: 0 } },
  grid: { flex: '1 1 0', minHeight: 0, minWidth: 0, position: 'relative' },
  pane: { flex: '0 0 auto', minWidth: 0, overflow: 'hidden', [NARROW]: { flex: '1 1 auto', width: '100% !important' } },
  splitter: { [NARROW]: { display: 'none' } },
  // The grid keeps its size behind the pane: a canvas that is not laid out cannot be drawn.
  covered: { [NARROW]: { position: 'absolute', visibility: 'hidden', inset: 0 } },
  hidden: { [NARROW]: { display: 'none' } },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 2000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase600,
    border: `4px dashed ${tokens.colorNeutralForegroundOnBrand}`,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalM}`,
    columnGap: tokens.spacingHorizontalM,
    minHeight: '1.5rem',
  },
  done: { flex: '0 1 auto', fontWeight: tokens.fontWeightSemibold },
  nothing: { position: 'absolute', width: 0, height: 0, overflow: 'hidden' },
  mark: { verticalAlign: '-2px', color: tokens.colorStatusSuccessForeground1 },
  licences: { flex: '0 0 auto', fontSize: tokens.fontSizeBase200 },
  // It has the room that what was done leaves: shrunk with it, that would break by a fraction of a pixel.
  tip: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Whether the window is too narrow for the sheet and the pane side by side. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (told) => {
      const query = window.matchMedia(NARROW_WIDTH);
      query.addEventListener('change', told);
      return () => query.removeEventListener('change', told);
    },
    () => window.matchMedia(NARROW_WIDTH).matches,
  );
}

function useInnerWidth(): number {
  return useSyncExternalStore(
    (told) => {
      window.addEventListener('resize', told);
      return () => window.removeEventListener('resize', told);
    },
    () => window.innerWidth,
  );
}

export interface AppProps {
  readonly workbench: Workbench;
  readonly firstLang: Lang;
  readonly firstTheme: 'light' | 'dark';
}

const TEXT_FIELDS = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"])';

export function App({ workbench, firstLang, firstTheme }: AppProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(workbench.subscribe, workbench.state);
  const [lang, setLang] = useState<Lang>(firstLang);
  const [theme, setTheme] = useState(firstTheme);
  const [chosenWidth, setChosenWidth] = useState(() => Number(readPreference(WIDTH_KEY)));
  const [view, setView] = useState<'grid' | 'pane'>('grid');
  const [dragging, setDragging] = useState(false);
  const [naming, setNaming] = useState(false);
  const [asked, setAsked] = useState<(() => void) | undefined>();
  const container = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const innerWidth = useInnerWidth();

  useEffect(() => {
    if (container.current) workbench.start(container.current, firstLang, firstTheme === 'dark');
  }, [workbench, firstLang, firstTheme]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = state.fileName ? `${state.fileName} - ${S.title[lang]}` : S.title[lang];
  }, [lang, state.fileName]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (workbench.unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [workbench]);

  const done = state.message?.intent === 'success' ? state.message : undefined;
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => {
      // What has taken its place meanwhile stays.
      if (workbench.state().message === done) workbench.dismiss();
    }, DONE_MS);
    return () => clearTimeout(timer);
  }, [done, workbench]);

  const header = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  // F6 goes round the parts of the window, as it does in Excel: the way out of the grid, which keeps Tab for itself.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const at = document.activeElement;
      const now = header.current?.contains(at) ? 0 : pane.current?.contains(at) ? 2 : container.current?.contains(at) ? 1 : 2;
      const next = (now + (event.shiftKey ? 2 : 1)) % 3;
      if (next !== 0) setView(next === 1 ? 'grid' : 'pane');
      // After the narrow page has shown the part that was hidden.
      setTimeout(() => {
        if (next === 1) workbench.focusGrid();
        else (next === 0 ? header : pane).current?.querySelector<HTMLElement>('button:not(:disabled):not([tabindex="-1"]), a[href], [tabindex="0"]')?.focus();
      }, 0);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [workbench]);

  // What was done in the sheet is taken back with the same keys from the pane; a field in which text is typed has its own.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const at = document.activeElement;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || event.defaultPrevented) return;
      if (container.current?.contains(at) || (at instanceof HTMLElement && (at.isContentEditable || at.matches(TEXT_FIELDS)))) return;
      event.preventDefault();
      event.stopPropagation();
      workbench.takeBack(key === 'y' || event.shiftKey);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [workbench]);

  /** A cell was asked for by its link: where only one of the two parts is seen, that is the sheet now. */
  const follows = useRef(false);
  useEffect(() => {
    workbench.onSelected = ({ visible, focus }) => {
      const asked = follows.current || focus;
      follows.current = false;
      if (!asked || !visible || !window.matchMedia(NARROW_WIDTH).matches) return;
      setView('grid');
      // The link that had the keyboard is not seen any more.
      setTimeout(() => workbench.focusGrid(), 0);
    };
  }, [workbench]);

  const chooseLang = (next: Lang) => {
    setLang(next);
    writePreference('workbench.lang', next);
    void workbench.setLang(next);
  };
  const chooseTheme = (next: 'light' | 'dark') => {
    setTheme(next);
    writePreference('workbench.theme', next);
    workbench.setDark(next === 'dark');
  };
  /** 0 is the width that follows the window. */
  const chooseWidth = (next: number) => {
    setChosenWidth(next);
    writePreference(WIDTH_KEY, next ? String(next) : '');
  };
  /** What was edited and not saved is not thrown away without asking. */
  const unlessEdited = (open: () => void) => {
    if (workbench.unsaved()) setAsked(() => open);
    else open();
  };
  const openFile = (file: File) => unlessEdited(() => void workbench.openFile(file));
  const samples = workbench.samples.map((sample) => ({ ...sample, open: () => unlessEdited(() => void workbench.openSample(sample.id)) }));

  const bars = (
    <>
      {asked && (
        <MessageBar intent="warning" role="alertdialog" aria-label={S.unsaved[lang]}>
          <MessageBarBody>{S.unsaved[lang]}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              data-action="open-anyway"
              onClick={() => {
                setAsked(undefined);
                asked();
              }}
            >
              {S.openAnyway[lang]}
            </Button>
            <Button size="small" autoFocus onClick={() => setAsked(undefined)}>
              {S.cancel[lang]}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {naming && (
        <SaveAs
          lang={lang}
          fileName={state.fileName}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            void workbench.save(name);
          }}
        />
      )}
      {state.offer && (
        <Offer
          lang={lang}
          offer={state.offer}
          onRestore={(id) => unlessEdited(() => void workbench.restore(id))}
          onDiscard={(id) => void workbench.discard(id)}
        />
      )}
      {state.message && state.message.intent !== 'success' && (
        <MessageBar intent={state.message.intent} data-message={state.message.intent}>
          <MessageBarBody>{state.message.text[lang]}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={S.dismiss[lang]} onClick={workbench.dismiss} />
            }
          />
        </MessageBar>
      )}
    </>
  );
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const most = Math.max(LEAST_PANE, innerWidth - LEAST_GRID);
  const width = Math.min(chosenWidth || defaultPane(innerWidth), most);

  return (
    <FluentProvider theme={paneTheme(theme)} lang={lang}>
      <div
        className={styles.page}
        onDragOver={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
        }}
        onDrop={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setDragging(false);
          const file = event.dataTransfer.files[0];
          if (file) openFile(file);
        }}
      >
        <div ref={header}>
          <Header
            lang={lang}
            onLang={chooseLang}
            theme={theme}
            onTheme={chooseTheme}
            fileName={state.fileName}
            edited={state.edited}
            busy={state.busy !== undefined}
            samples={samples}
            onOpen={openFile}
            onSave={() => void workbench.save()}
            onNew={() => unlessEdited(() => void workbench.newWorkbook(lang))}
            onSaveAs={() => setNaming(true)}
            onSaveCsv={() => void workbench.saveCsv()}
            keeps={state.keeps}
            onKeeps={(keeps) => void workbench.setKeeps(keeps)}
            onClearKept={() => void workbench.discardAll()}
          />
        </div>
        {state.busy && <ProgressBar aria-label={S[state.busy][lang]} />}
        {narrow && bars}
        <nav className={styles.views} aria-label={S.views[lang]} data-views>
          {(['grid', 'pane'] as const).map((one) => (
            <ToggleButton
              key={one}
              size="small"
              appearance={view === one ? 'primary' : 'subtle'}
              className={styles.view}
              checked={view === one}
              data-view={one}
              onClick={() => setView(one)}
            >
              {S[one][lang]}
            </ToggleButton>
          ))}
        </nav>
        <main className={styles.split}>
          <div className={mergeClasses(styles.sheet, view === 'pane' && styles.covered)}>
            {!narrow && bars}
            <section ref={container} className={styles.grid} aria-label={S.grid[lang]} data-grid />
          </div>
          <Splitter
            className={styles.splitter}
            label={S.splitter[lang]}
            help={S.splitterHelp[lang]}
            width={width}
            least={LEAST_PANE}
            most={most}
            onWidth={chooseWidth}
            onReset={() => chooseWidth(0)}
          />
          <aside
            ref={pane}
            className={mergeClasses(styles.pane, view === 'grid' && styles.hidden)}
            style={{ width }}
            aria-label={S.pane[lang]}
            data-side
            onClickCapture={({ target }) => {
              follows.current = target instanceof Element && target.closest('[data-action="go"]') !== null;
            }}
          >
            {state.host && (
              <Pane
                host={state.host}
                lang={lang}
                onLang={chooseLang}
                theme={theme}
                onTheme={chooseTheme}
                functionsCatalogue={functionCatalogue}
                sampleActions={samples}
              />
            )}
          </aside>
        </main>
        <footer className={styles.foot}>
          {/* What has gone well moves nothing and waits for nobody. */}
          <div className={mergeClasses(styles.done, !done && styles.nothing)} role="status" data-message={done && 'success'}>
            {done && (
              <>
                <CheckmarkCircleFilled className={styles.mark} aria-hidden /> {done.text[lang]}
              </>
            )}
          </div>
          <div className={styles.tip} role="status" title={state.tip} data-tip>
            {state.tip ?? S.local[lang]}
          </div>
          {state.statistics && <StatisticsLine lang={lang} statistics={state.statistics} />}
          <Link className={styles.licences} href="THIRD-PARTY-NOTICES.txt" target="_blank" rel="noopener" data-licences>
            {S.licences[lang]}
          </Link>
        </footer>
        {dragging && <div className={styles.drop}>{S.drop[lang]}</div>}
      </div>
    </FluentProvider>
  );
}
