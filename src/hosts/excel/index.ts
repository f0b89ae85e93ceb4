import type { Host } from '../port';
import { listen, ownFormulas } from './events';
import { mark, unmark } from './marks';
import { excelReader } from './read';
import { selection, select, workbookName } from './place';
import { recall, remember } from './settings';
import { activeSheet, addSheet, deleteSheet, sheets } from './sheets';
import { excelWriter } from './write';

/** The workbook that is open in Excel, over Office.js. Office must be ready. */
export function excelHost(): Host {
  const formulas = ownFormulas();
  return {
    kind: 'excel',
    workbookName,
    sheets,
    activeSheet,
    selection,
    select,
    ...excelReader(),
    ...excelWriter(formulas.announce),
    mark,
    unmark,
    addSheet,
    deleteSheet,
    remember,
    recall,
    listen: (listener) => listen(listener, formulas),
  };
}
