/**
 * Rules of cells are looked at when the page has nothing else to do: of a sheet that was taken back meanwhile, or of a workbook that was closed, there is
 * nothing to be looked at. (The grid failed there, with an error that nobody caught.)
 */
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import type { Grid } from '../hosts/grid';

/** Passes over the cells of sheets that are gone. */
export function passGoneSheets({ univer, api }: Grid): void {
  const looks = univer.__getInjector().get(SheetsDataValidationValidatorService);
  const look = looks.validatorRanges.bind(looks);
  looks.validatorRanges = async (unitId, sheetId, ranges) => (api.getWorkbook(unitId)?.getSheetBySheetId(sheetId) ? look(unitId, sheetId, ranges) : []);
}
