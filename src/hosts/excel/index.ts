import type { Host } from '../port';
import { about } from './about';
import { listen, ownFormulas } from './events';
import { mark, unmark } from './marks';
import { excelReader } from './read';
import { reveal, selection, select, shown, workbookName } from './place';
import { recall, remember } from './settings';
import { activeSheet, addSheet, deleteSheet, sheets } from './sheets';
import { excelWriter } from './write';

/** The workbook that is open in Excel, over Office.js. Office must be ready. */
export function excelHost(): Host {
  const formulas = ownFormulas();
  const { moved, ...reader } = excelReader();
  // Nobody would take back what is announced while nobody listens.
  let listeners = 0;
  return {
    kind: 'excel',
    workbookName,
    sheets,
    activeSheet,
    selection,
    select,
    reveal,
    shown,
    ...reader,
    ...excelWriter((sheetId, addresses) => {
      if (listeners > 0) formulas.announce(sheetId, addresses);
    }),
    mark,
    unmark,
    addSheet,
    deleteSheet,
    remember,
    recall,
    about,
    async listen(listener) {
      const stop = await listen(listener, formulas, moved);
      listeners += 1;
      return async () => {
        listeners -= 1;
        await stop();
      };
    },
  };
}
