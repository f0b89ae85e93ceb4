/** What the buttons of the ribbon and the context menu ask for, behind the # of the pane's address. */
export const PANE_TARGETS = ['check', 'score', 'self', 'dates', 'forms', 'notice', 'help', 'clause', 'cell'] as const;
export type PaneTarget = (typeof PANE_TARGETS)[number];
