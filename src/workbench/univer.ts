/** Univer in the page: which parts of it, in which languages. */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  BuiltInUIPart,
  ErrorValueObject,
  FormulaBar,
  FormulaDataModel,
  FunctionType,
  IDefinedNamesService,
  IDescriptionService,
  IFormulaDependencyGenerator,
  IFunctionService,
  ILayoutService,
  INTERCEPTOR_POINT,
  IStatusBarService,
  LexerTreeBuilder,
  NullValueObject,
  NumberValueObject,
  RangeProtectionRuleModel,
  SheetInterceptorService,
  StringValueObject,
  UniverSheetsCorePreset,
  useActiveWorkbook,
} from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreKo from '@univerjs/preset-sheets-core/locales/ko-KR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationKo from '@univerjs/preset-sheets-data-validation/locales/ko-KR';
import { SheetsFilterService, UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterKo from '@univerjs/preset-sheets-filter/locales/ko-KR';
import { UniverFindReplacePlugin } from '@univerjs/preset-sheets-find-replace';
import findEn from '@univerjs/preset-sheets-find-replace/locales/en-US';
import findKo from '@univerjs/preset-sheets-find-replace/locales/ko-KR';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortKo from '@univerjs/preset-sheets-sort/locales/ko-KR';
import {
  CanceledError,
  IPermissionService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { createElement, type ReactNode } from 'react';
import type { Lang } from '../domain';
import type { Grid } from '../hosts/grid';
import { createGrid } from '../hosts/grid/create';
import { pauseBetweenFormulas } from './calculation-pauses';
import { collectFormulas } from './collected-formulas';
import { nameAreas, nameControls } from './control-names';
import { copyAsShown } from './copy-as-shown';
import { timeDoubleClicks } from './double-clicks';
import { dropDownLists, keysFirst } from './drop-down-lists';
import { findAndReplace } from './find-replace';
import { tellWithOneButton } from './grid-messages';
import { allWords } from './grid-words';
import { passGoneSheets } from './rules-of-gone-sheets';
import { STATISTICS, type Statistics } from './statistics';
import { endLongPresses } from './stray-tabs';
import { watchDrawing } from './watch-drawing';

import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';

/** What stands half typed in the grid: its code comes with that of the grid. */
export { halfTyped, onHalfTyped, typeAgain } from './half-typed';

export const LOCALES: Readonly<Record<Lang, string>> = { ko: LocaleType.KO_KR, en: LocaleType.EN_US };

/** Commands of the grid whose result no file of ours would hold: protection by users of a server. */
const NOT_SAVED = [
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/** What the menu of a tab does: a sheet whose cells are locked is copied, deleted, renamed, hidden and coloured like any other, as in Excel. */
const OF_A_TAB = [
  'sheet.command.copy-sheet',
  'sheet.command.remove-sheet-confirm',
  'sheet.operation.rename-sheet',
  'sheet.command.set-worksheet-hidden',
  'sheet.command.set-tab-color',
];

export interface PageGrid extends Grid {
  /** Told whenever the selection changes; undefined where there is nothing to count. */
  readonly onStatistics: (told: (statistics: Statistics | undefined) => void) => void;
  /** Told where the cells are not drawn any more. */
  readonly onGone: (told: () => void) => void;
}

export function startGrid(container: HTMLElement, lang: Lang, dark: boolean): PageGrid {
  const onKeys = keysFirst();
  const { univer, univerAPI } = createGrid(
    { Univer, FUniver, LogLevel },
    {
      locale: LOCALES[lang] as LocaleType,
      locales: {
        [LocaleType.KO_KR]: allWords(mergeLocales(coreKo, validationKo, filterKo, findKo, sortKo), 'ko'),
        [LocaleType.EN_US]: allWords(mergeLocales(coreEn, validationEn, filterEn, findEn, sortEn), 'en'),
      },
      darkMode: dark,
    },
    [
      // The workbench starts with a sample and the keyboard belongs to the page until somebody goes into the grid.
      UniverSheetsCorePreset({
        container,
        disableAutoFocus: true,
        menu: Object.fromEntries([
          ...NOT_SAVED.map((id): [string, object] => [id, { hidden: true }]),
          ...OF_A_TAB.map((id): [string, object] => [id, { disabled: false }]),
        ]),
        ribbonType: 'simple',
        formulaBar: false,
        footer: { statisticBar: false },
        // Hatching over every cell that cannot be edited would make the results of a form or a self-check hard to read.
        sheets: { protectedRangeShadow: 'non-viewable' },
      }),
      UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
      UniverSheetsFilterPreset(),
      { plugins: [UniverFindReplacePlugin] },
      UniverSheetsSortPreset(),
    ],
  );
  // The plugins wake with the first workbook; what is registered with them must not come before.
  univerAPI.createWorkbook({ id: 'empty' });
  univerAPI.registerUIPart(BuiltInUIPart.HEADER, FormulaLine);
  const injector = univer.__getInjector();
  pauseBetweenFormulas(injector.get(IFormulaDependencyGenerator));
  collectFormulas(injector.get(FormulaDataModel), () => injector.get(IUniverInstanceService).getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET));
  // Its canvases would come before everything else of the page in the order of Tab, and one of them is never seen.
  let named = false;
  const [drawn, gone] = watchDrawing(container);
  const tidy = () => {
    named = false;
    drawn();
    for (const canvas of container.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) canvas.tabIndex = -1;
    // The grid asks its questions over the page, outside the container.
    const lang = document.documentElement.lang === 'en' ? 'en' : 'ko';
    nameAreas(document.body, lang);
    for (const part of [container, ...document.querySelectorAll('body > [role="dialog"]')]) nameControls(part, lang);
  };
  const changes = new MutationObserver(() => {
    if (!named) requestAnimationFrame(tidy);
    named = true;
  });
  changes.observe(container, { childList: true, subtree: true });
  changes.observe(document.body, { childList: true });
  changes.observe(document.documentElement, { attributeFilter: ['lang'] });
  const grid: PageGrid = {
    univer,
    api: univerAPI,
    onStatistics: (told) =>
      univer
        .__getInjector()
        .get(IStatusBarService)
        .state$.subscribe((state) => {
          const values = new Map((state?.values ?? []).map(({ func, value }) => [String(func), value]));
          const counted = STATISTICS.flatMap((name) => (values.has(name) ? [[name, values.get(name) as number] as const] : []));
          // One cell says itself what is in it.
          told((values.get('COUNTA') ?? 0) > 1 ? Object.fromEntries(counted) : undefined);
        }),
    onGone: gone,
    width: () => container.clientWidth,
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    engine: {
      ArrayValueObject,
      BaseFunction,
      BooleanValueObject,
      CanceledError,
      ErrorValueObject,
      FormulaDataModel,
      FunctionType,
      IDefinedNamesService,
      IDescriptionService,
      IFormulaDependencyGenerator,
      IFunctionService,
      INTERCEPTOR_POINT,
      IPermissionService,
      IUndoRedoService,
      IUniverInstanceService,
      LexerTreeBuilder,
      NullValueObject,
      NumberValueObject,
      RangeProtectionRuleModel,
      SheetInterceptorService,
      SheetsFilterService,
      StringValueObject,
    },
  };
  copyAsShown(grid);
  endLongPresses(container);
  dropDownLists(grid, container, onKeys);
  tellWithOneButton(grid);
  timeDoubleClicks(grid);
  passGoneSheets(grid);
  findAndReplace(grid, container);
  showWhatIsLeft(grid);
  return grid;
}

/**
 * The grid's own line of the name and the formula, whose name box and arrow are also there where the cell that is selected is locked: one goes somewhere else
 * and reads a long formula, as in Excel (page.css lets the pointer reach both).
 */
const FormulaLine = (): ReactNode => (useActiveWorkbook() ? createElement(FormulaBar, { disableDefinedName: false }) : null);

/** A filter that leaves few rows would show the empty ones behind it, where somebody had scrolled far down. */
function showWhatIsLeft({ api }: Grid): void {
  api.onCommandExecuted(({ id }) => {
    const sheet = id === 'sheet.command.set-filter-criteria' ? api.getActiveWorkbook()?.getActiveSheet() : undefined;
    const area = sheet?.getFilter()?.getRange().getRange();
    const seen = sheet?.getVisibleRange();
    if (!sheet || !area || !seen || seen.startRow > area.endRow) return;
    for (let row = seen.startRow; row <= area.endRow; row += 1) if (sheet.getSheet().getRowVisible(row)) return;
    sheet.scrollToCell(area.startRow + 1, seen.startColumn);
  });
}
