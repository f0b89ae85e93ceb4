import type { Host } from '../../hosts/port';
import { openSessionInSteps } from '../../checking';
import { Actions } from './actions';
import { CheckController, type ControllerOptions } from './controller';

export { Actions, writesBySheet, type FormsToMake } from './actions';
export { CheckController, type ControllerOptions } from './controller';
export { COLUMN_ROLES } from './remembered';
export type { CheckState, MarksState, Notice, UndoOffer, Work } from './state';

/** The controller of a pane over this host, with the checks of this program. */
export function createController(host: Host, options: Partial<ControllerOptions> = {}): { controller: CheckController; actions: Actions } {
  const controller = new CheckController(host, { openSession: openSessionInSteps, ...options });
  return { controller, actions: new Actions(controller) };
}
export { marksOf } from './marks';
export { troubleOf, type Trouble } from './troubles';
