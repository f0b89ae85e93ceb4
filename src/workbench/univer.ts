/** Univer in the page: which parts of it, in which languages. */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  ILayoutService,
  INTERCEPTOR_POINT,
  NullValueObject,
  NumberValueObject,
  SheetInterceptorService,
  StringValueObject,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreKo from '@univerjs/preset-sheets-core/locales/ko-KR';
import { UniverSheetsDataValidationPreset } from '@univerjs/presets/preset-sheets-data-validation';
import validationEn from '@univerjs/presets/preset-sheets-data-validation/locales/en-US';
import validationKo from '@univerjs/presets/preset-sheets-data-validation/locales/ko-KR';
import { UniverSheetsFilterPreset } from '@univerjs/presets/preset-sheets-filter';
import filterEn from '@univerjs/presets/preset-sheets-filter/locales/en-US';
import filterKo from '@univerjs/presets/preset-sheets-filter/locales/ko-KR';
import { UniverSheetsFindReplacePreset } from '@univerjs/presets/preset-sheets-find-replace';
import findEn from '@univerjs/presets/preset-sheets-find-replace/locales/en-US';
import findKo from '@univerjs/presets/preset-sheets-find-replace/locales/ko-KR';
import { UniverSheetsSortPreset } from '@univerjs/presets/preset-sheets-sort';
import sortEn from '@univerjs/presets/preset-sheets-sort/locales/en-US';
import sortKo from '@univerjs/presets/preset-sheets-sort/locales/ko-KR';
import { CanceledError, LocaleType, createUniver, mergeLocales } from '@univerjs/presets';
import type { Lang } from '../domain';
import type { Grid } from '../hosts/grid';

import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/presets/lib/styles/preset-sheets-data-validation.css';
import '@univerjs/presets/lib/styles/preset-sheets-filter.css';
import '@univerjs/presets/lib/styles/preset-sheets-find-replace.css';
import '@univerjs/presets/lib/styles/preset-sheets-sort.css';

export const LOCALES: Readonly<Record<Lang, string>> = { ko: LocaleType.KO_KR, en: LocaleType.EN_US };

export function startGrid(container: HTMLElement, lang: Lang, dark: boolean): Grid {
  const { univer, univerAPI } = createUniver({
    locale: LOCALES[lang] as LocaleType,
    locales: {
      [LocaleType.KO_KR]: mergeLocales(coreKo, validationKo, filterKo, findKo, sortKo),
      [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, filterEn, findEn, sortEn),
    },
    darkMode: dark,
    presets: [
      // The workbench starts with a sample and the keyboard belongs to the page until somebody goes into the grid.
      UniverSheetsCorePreset({ container, disableAutoFocus: true, ribbonType: 'simple' }),
      UniverSheetsDataValidationPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsFindReplacePreset(),
      UniverSheetsSortPreset(),
    ],
  });
  // The plugins wake with the first workbook; what is registered with them must not come before.
  univerAPI.createWorkbook({ id: 'empty' });
  // Its canvases would come before everything else of the page in the order of Tab, and one of them is never seen.
  new MutationObserver(() => {
    for (const canvas of container.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) canvas.tabIndex = -1;
  }).observe(container, { childList: true, subtree: true });
  return {
    univer,
    api: univerAPI,
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    engine: {
      ArrayValueObject,
      BaseFunction,
      BooleanValueObject,
      CanceledError,
      ErrorValueObject,
      FormulaDataModel,
      FunctionType,
      IDescriptionService,
      IFunctionService,
      INTERCEPTOR_POINT,
      NullValueObject,
      NumberValueObject,
      SheetInterceptorService,
      StringValueObject,
    },
  };
}
