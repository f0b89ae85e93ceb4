/** The gallery: without an address every state side by side, each in a frame of its own; `?state=…` is one of them. */
import { createRoot } from 'react-dom/client';
import { plainDate, type Lang, type PlainDate } from '../../src/domain';
import { functionCatalogue } from '../../src/functions/metadata/catalogue';
import { Pane } from '../../src/taskpane/Pane';
import { STATES, type PaneState, type Step } from './states';
import './gallery.css';

const asked = new URLSearchParams(location.search);
const lang: Lang = asked.get('lang') === 'en' ? 'en' : 'ko';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const root = document.getElementById('root') as HTMLElement;

/** Resolves when the selector is there, or gives up: the frame then says which step it stands before. */
async function control(selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(selector);
}

async function take(step: Step): Promise<void> {
  if ('click' in step) (await control(step.click)).click();
  else if ('scroll' in step) (await control(step.scroll)).scrollIntoView({ block: 'center' });
  else {
    const field = await control(step.type);
    const chosen = field instanceof HTMLSelectElement;
    Object.getOwnPropertyDescriptor((chosen ? HTMLSelectElement : HTMLInputElement).prototype, 'value')?.set?.call(field, step.text);
    field.dispatchEvent(new Event(chosen ? 'change' : 'input', { bubbles: true }));
  }
}

async function show({ host, steps }: PaneState): Promise<void> {
  localStorage.clear();
  const today = (): PlainDate => plainDate(2014, 2, 20) as PlainDate;
  createRoot(root).render(
    <Pane host={host()} lang={lang} onLang={() => undefined} theme={theme} onTheme={() => undefined} functionsCatalogue={functionCatalogue} today={today} />,
  );
  try {
    for (const step of steps) await take(step);
    await new Promise((resolve) => setTimeout(resolve, 700)); // what is shown only after a while has come
    document.documentElement.dataset['gallery'] = 'ready';
  } catch (error) {
    document.documentElement.dataset['gallery'] = `missing ${(error as Error).message}`;
  }
}

function Frames() {
  const query = `lang=${lang}&theme=${theme}`;
  return (
    <main className="gallery">
      <nav>
        {(['ko', 'en'] as const).flatMap((l) =>
          (['light', 'dark'] as const).map((t) => (
            <a key={l + t} href={`?lang=${l}&theme=${t}`}>
              {l} {t}
            </a>
          )),
        )}
      </nav>
      {STATES.map(({ id, title }) => (
        <figure key={id}>
          <figcaption>
            <a href={`?state=${id}&${query}`}>{title}</a>
          </figcaption>
          <iframe title={title} src={`?state=${id}&${query}`} loading="lazy" />
        </figure>
      ))}
    </main>
  );
}

const state = STATES.find(({ id }) => id === asked.get('state'));
document.documentElement.lang = lang;
document.documentElement.classList.toggle('one', state !== undefined);
if (state) void show(state);
else createRoot(root).render(<Frames />);
