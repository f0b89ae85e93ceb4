/** The pane in Excel: waits for Office, chooses the Excel host and the host's own language and theme. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Lang } from '../domain';
import { functionCatalogue } from '../functions/metadata/catalogue';
import { excelHost } from '../hosts/excel';
import './index.css';
import { Pane } from './Pane';
import { readPreference, writePreference } from './preferences';
import { S } from './strings';
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

const excelLang = (): Lang => ((Office.context.displayLanguage ?? 'ko-KR').toLowerCase().startsWith('ko') ? 'ko' : 'en');

/** The buttons of the ribbon open the pane at an address that says what for. */
const start = new URLSearchParams(location.search).get('action');

function ExcelPane() {
  const [lang, setLang] = useState<Lang>(() => {
    const chosen = readPreference(LANG_KEY);
    return chosen === 'ko' || chosen === 'en' ? chosen : excelLang();
  });
  const [host] = useState(excelHost);
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
      {...(start === 'check' || start === 'help' ? { start } : {})}
    />
  );
}

void Office.onReady(({ host }) => {
  const root = document.getElementById('root') as HTMLElement;
  root.setAttribute('role', 'main');
  if (host === Office.HostType.Excel) createRoot(root).render(<ExcelPane />);
  else root.textContent = `${S.onlyExcel.ko} ${S.onlyExcel.en}`;
});
