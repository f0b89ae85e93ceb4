/** What every part of the pane may ask for. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Lang, PlainDate, Text } from '../domain';
import type { Host } from '../hosts/port';
import type { CatalogueEntry } from './catalogue';
import type { Actions, CheckController, CheckState } from './session';

export interface SampleAction {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly open: () => Promise<void> | void;
}

export interface PaneServices {
  readonly host: Host;
  readonly controller: CheckController;
  readonly actions: Actions;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly onTheme: ((theme: 'light' | 'dark') => void) | undefined;
  /** The pane is above the line that may read the clock; tests hand in their own. */
  readonly today: () => PlainDate;
  readonly functions: readonly CatalogueEntry[];
  readonly samples: readonly SampleAction[];
  /** Shows another tab, perhaps at a certain place in it. */
  readonly goToTab: (tab: TabId, detail?: string) => void;
  /** The place that was asked for, and how often a place was: the same one again is gone to again. */
  readonly detail: string | undefined;
  readonly timesAsked: number;
}

export type TabId = 'check' | 'score' | 'self' | 'dates' | 'forms' | 'notice';

export const PaneContext = createContext<PaneServices | undefined>(undefined);

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (!services) throw new Error('outside of the pane');
  return services;
}

export type Translate = (message: Text) => string;

export function useT(): Translate {
  const { lang } = usePane();
  return useMemo(() => (message: Text) => message[lang], [lang]);
}

export function useCheck(): CheckState {
  const { controller } = usePane();
  return useSyncExternalStore(controller.subscribe, controller.getState, controller.getState);
}
