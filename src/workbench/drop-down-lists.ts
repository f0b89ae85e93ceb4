/**
 * Cells with a list of what they may hold, as in Excel: the list opens on its arrow and with Alt+↓, never because somebody types, and the keyboard stays
 * with the cell. (The grid opened it with the first key, and its search box took what was typed next: Enter, Esc and the following rows were lost.)
 */
import { ISheetCellDropdownManagerService, VALIDATE_CELL } from '@univerjs/preset-sheets-core';
import { DataValidationCacheService, SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { DataValidationStatus, ICommandService, toDisposable, type IDisposable } from '@univerjs/core';
import type { Grid } from '../hosts/grid';

const SHOW = 'sheet.operation.show-data-validation-dropdown';
const LIST = '[data-u-comp="sheets-dropdown-list"]';
const ITEMS = `${LIST} > [class*="overflow-y-auto"] > *`;
/** Which item Enter takes (page.css shows it). */
const CHOSEN = 'data-chosen';
/** As long as the grid may look at a value before what it says of it counts. */
const LOOKS_MS = 2000;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

interface OpenList extends IDisposable {
  /** Whether a cell holds several of its items: then a second click takes one away. */
  readonly several: boolean;
}

/** Called before the grid listens: whoever is given then hears each key before it. */
export function keysFirst(): (told: (event: KeyboardEvent) => void) => void {
  let hear: (event: KeyboardEvent) => void = () => undefined;
  addEventListener('keydown', (event) => hear(event), true);
  return (told) => void (hear = told);
}

/** Lists of the cells in `container`; `onKeys` is of before the grid was made. */
export function dropDownLists(grid: Grid, container: HTMLElement, onKeys: ReturnType<typeof keysFirst>): void {
  acceptAsExcel(grid);
  const injector = grid.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const dropdowns = injector.get(ISheetCellDropdownManagerService);
  const show = dropdowns.showDropdown.bind(dropdowns);
  let asked = false;
  let open: OpenList | undefined;
  commands.beforeCommandExecuted(({ id }) => void (asked ||= id === SHOW));
  commands.onCommandExecuted(({ id }) => void (asked &&= id !== SHOW));
  dropdowns.showDropdown = (given) => {
    // The editor of the cell asks for it whenever it opens.
    if (!asked) {
      given.onHide?.();
      return toDisposable(() => undefined);
    }
    const shown = show({
      ...given,
      onHide: () => {
        open = undefined;
        given.onHide?.();
      },
    });
    open = { dispose: () => shown.dispose(), several: given.type === 'list' && given.props.multiple === true };
    return shown;
  };
  const openHere = (): void => {
    const workbook = grid.api.getActiveWorkbook();
    const cell = workbook?.getActiveCell();
    if (!workbook || !cell) return;
    void grid.api.executeCommand(SHOW, { unitId: workbook.getId(), subUnitId: cell.getSheetId(), row: cell.getRow(), column: cell.getColumn() });
  };
  const take = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  onKeys((event) => {
    if (!container.contains(document.activeElement) || MODIFIERS.has(event.key) || event.isComposing) return;
    const alternate = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (!open) {
      if (!alternate || event.key === 'ArrowUp') return;
      take(event);
      openHere();
      return;
    }
    const chosen = chosenItem();
    if (!alternate && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      take(event);
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen) {
      take(event);
      chosen.click();
    } else {
      if (alternate || event.key === 'Escape') take(event);
      // Everything else goes to the cell.
      open.dispose();
    }
  });
  // The keyboard stays with the cell whose item is chosen with the mouse.
  addEventListener(
    'mousedown',
    (event) => {
      if (event.target instanceof Element && event.target.closest(ITEMS)) event.preventDefault();
    },
    true,
  );
  // What stands in the cell already is not taken out of it by choosing it once more.
  addEventListener(
    'click',
    (event) => {
      const item = event.target instanceof Element ? event.target.closest(ITEMS) : null;
      if (!item || !open || open.several || !isHeld(item)) return;
      take(event);
      open.dispose();
    },
    true,
  );
}

/** What the cell holds has a tick. */
const isHeld = (item: Element): boolean => item.querySelector('svg') !== null;

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ITEMS)];
const chosenItem = (): HTMLElement | undefined => items().find((item) => item.hasAttribute(CHOSEN)) ?? items().find(isHeld);

function choose(step: 1 | -1): void {
  const all = items();
  const before = chosenItem();
  const at = before ? all.indexOf(before) + step : step > 0 ? 0 : all.length - 1;
  const next = all[Math.max(0, Math.min(at, all.length - 1))];
  before?.removeAttribute(CHOSEN);
  next?.setAttribute(CHOSEN, '');
  next?.scrollIntoView({ block: 'nearest' });
}

/**
 * A rule without a message about errors takes everything (ECMA-376 18.3.1.32, showErrorMessage), and what fits a rule is taken however soon Enter comes.
 * (The grid refused both: it did not look at the attribute, and took what it was still looking at for wrong.)
 */
function acceptAsExcel({ univer, engine }: Grid): void {
  const injector = univer.__getInjector();
  const model = injector.get(SheetDataValidationModel);
  const looked = injector.get(DataValidationCacheService);
  injector.get(engine.SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 1,
    handler: (before, { unitId, subUnitId, row, col }, next) => {
      const rule = model.getRuleByLocation(unitId, subUnitId, row, col);
      if (rule?.showErrorMessage === false) return before;
      const settled = async (): Promise<boolean> => {
        const until = performance.now() + LOOKS_MS;
        while (looked.getValue(unitId, subUnitId, row, col) === DataValidationStatus.VALIDATING && performance.now() < until)
          await new Promise((done) => setTimeout(done, 10));
        return (await before) !== false;
      };
      // The library goes on when this is settled.
      return next(rule ? settled() : before);
    },
  });
}
