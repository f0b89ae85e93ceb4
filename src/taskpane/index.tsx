/** The pane in Excel: waits for Office, chooses the Excel host and the host's own language and theme. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Lang } from '../domain';
import { functionCatalogue } from '../functions/metadata/catalogue';
import { excelHost } from '../hosts/excel';
import './index.css';
import { languageOf } from './language';
import { Pane, type PaneProps } from './Pane';
import { readPreference, writePreference } from './preferences';
import { S } from './strings';
import { PANE_TARGETS, type PaneTarget } from './targets';
import { isDarkColour } from './theme';

const LANG_KEY = 'lang';

/**
 * Whether Excel is dark. `officeTheme.isDarkTheme` is missing on the web and `officeTheme` itself in some versions: then the colour of
 * the body decides, then what the system prefers.
 */
function excelIsDark(): boolean {
  // The types promise what not every Excel gives.
  const theme = Office.context.officeTheme as (Partial<Office.OfficeTheme> & { readonly isDarkTheme?: boolean }) | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return isDarkColour(theme?.bodyBackgroundColor) ?? matchMedia('(prefers-color-scheme: dark)').matches;
}

const excelLang = (): Lang => languageOf(Office.context.displayLanguage);

/**
 * The buttons of the ribbon open one address, and say behind its # what for: pressed again they bring that without loading the pane anew, so that
 * nothing typed is lost. (`?action=` was how the first version said it.)
 */
const isTarget = (name: string | null): name is PaneTarget => PANE_TARGETS.some((one) => one === name);
function targetOf({ hash, search }: Pick<Location, 'hash' | 'search'>): PaneTarget | undefined {
  // Office may put parameters of its own behind ours.
  const [named = ''] = hash.slice(1).split(/[?&]/);
  const asked = named || new URLSearchParams(search).get('action');
  return isTarget(asked) ? asked : undefined;
}

/** The same button pressed again changes nothing in the address, and nobody would be told: so what it asked for is taken out of it. */
function forgetTarget(): void {
  if (location.hash) location.hash = '';
}

function ExcelPane() {
  const [lang, setLang] = useState<Lang>(() => {
    const chosen = readPreference(LANG_KEY);
    return chosen === 'ko' || chosen === 'en' ? chosen : excelLang();
  });
  const [host] = useState(excelHost);
  const [start] = useState(() => targetOf(location));
  const [goTo, setGoTo] = useState<PaneProps['goTo']>();
  useEffect(() => {
    const go = () => {
      const target = targetOf(location);
      if (!target) return;
      setGoTo({ target });
      forgetTarget();
    };
    forgetTarget();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
  document.documentElement.lang = lang;
  return (
    <Pane
      host={host}
      lang={lang}
      onLang={(next) => {
        writePreference(LANG_KEY, next);
        setLang(next);
      }}
      theme={excelIsDark() ? 'dark' : 'light'}
      functionsCatalogue={functionCatalogue}
      {...(start ? { start } : {})}
      {...(goTo ? { goTo } : {})}
    />
  );
}

void Office.onReady(({ host }) => {
  const root = document.getElementById('root') as HTMLElement;
  root.setAttribute('role', 'main');
  if (host === Office.HostType.Excel) createRoot(root).render(<ExcelPane />);
  else root.textContent = `${S.onlyExcel.ko} ${S.onlyExcel.en}`;
});
