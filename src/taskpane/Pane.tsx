/** The task pane. Shows; decides nothing; knows no law and no host, only the port. */
import { FluentProvider, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { plainDate, type Lang, type PlainDate } from '../domain';
import type { Host } from '../hosts/port';
import type { CatalogueEntry } from './catalogue';
import { PaneContext, type PaneServices, type SampleAction, type TabId } from './context';
import { readPreference, writePreference } from './preferences';
import { createController } from './session';
import { S } from './strings';
import { paneTheme, type PaneTheme } from './theme';

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
  /** Today's date; tests hand in their own. */
  readonly today?: () => PlainDate;
}

const TABS: readonly TabId[] = ['check', 'score', 'self', 'dates', 'forms', 'notice'];
const TAB_KEY = 'tab';

const systemToday = (): PlainDate => {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) as PlainDate;
};

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

export function Pane({ host, lang, onLang, theme, onTheme, functionsCatalogue, sampleActions, today = systemToday }: PaneProps) {
  const styles = useStyles();
  const { controller, actions } = useMemo(() => createController(host), [host]);
  useEffect(() => {
    void controller.start();
    return () => void controller.dispose();
  }, [controller]);
  const [tab, setTab] = useState<TabId>(() => TABS.find((id) => id === readPreference(TAB_KEY)) ?? 'check');
  const goToTab = (next: TabId) => {
    setTab(next);
    writePreference(TAB_KEY, next);
  };
  const services: PaneServices = { host, controller, actions, lang, onLang, onTheme, today, functions: functionsCatalogue ?? [], samples: sampleActions ?? [], goToTab };
  return (
    <FluentProvider theme={paneTheme(theme)} className={styles.root} lang={lang}>
      <PaneContext.Provider value={services}>
        <TabList className={styles.tabs} size="small" selectedValue={tab} onTabSelect={(_, data) => goToTab(data.value as TabId)} aria-label={S.tabsLabel[lang]}>
          {TABS.map((id) => (
            <Tab key={id} value={id}>
              {S.tabs[id][lang]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.body} role="tabpanel" aria-label={S.tabs[tab][lang]} />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
