import { createRoot } from 'react-dom/client';
import type { Lang } from '../domain';
import { readPreference } from '../taskpane/preferences';
import { App } from './page/App';
import { keepForOffline } from './offline/register';
import './page/page.css';
import { Workbench } from './workbench';

const lang: Lang = readPreference('workbench.lang') === 'en' ? 'en' : 'ko';
const chosen = readPreference('workbench.theme');
const dark = chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';

createRoot(document.getElementById('root') as HTMLElement).render(<App workbench={new Workbench()} firstLang={lang} firstTheme={dark ? 'dark' : 'light'} />);
keepForOffline();
