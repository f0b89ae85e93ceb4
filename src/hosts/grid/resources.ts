/** Names and data validations of a workbook: the grid keeps them beside the sheets, and moves them when rows move. */
import type { DataValidation, NamedRange, Workbook } from 'hucre';
import { areaName, parseArea } from '../../sheet/a1';
import type { FWorkbook, IWorkbookData } from './engine';
import { toShown } from '../file/formulas';

type Resources = NonNullable<IWorkbookData['resources']>;

const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
/** `DataValidationErrorStyle` of Univer. */
const ERROR_STYLES = { information: 0, stop: 1, warning: 2 } as const;

interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
interface GridRule {
  readonly uid: string;
  readonly ranges: readonly GridRange[];
}

/** Rules of a file are told apart in the grid by their place in it. */
const uidOf = (index: number): string => `file-${index}`;

function ruleOf(validation: DataValidation, index: number): object | undefined {
  const ranges = validation.range.split(/\s+/).flatMap((part): GridRange[] => {
    const area = parseArea(part);
    return area ? [{ startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right }] : [];
  });
  if (ranges.length === 0) return undefined;
  const { type } = validation;
  // A list of words stands as it is; a list that is a range, and every other condition, is a formula.
  const formula = (given: string | undefined): string | undefined =>
    given === undefined ? undefined : type === 'list' || type === 'custom' ? toShown(given) : /^[-\d.]+$/.test(given) ? given : toShown(given);
  return {
    uid: uidOf(index),
    type,
    ranges,
    ...(validation.operator ? { operator: validation.operator } : {}),
    formula1: validation.values ? validation.values.join(',') : formula(validation.formula1),
    formula2: formula(validation.formula2),
    allowBlank: validation.allowBlank ?? true,
    showErrorMessage: validation.showErrorMessage ?? false,
    error: validation.errorMessage,
    errorTitle: validation.errorTitle,
    errorStyle: ERROR_STYLES[validation.errorStyle ?? 'stop'],
    showInputMessage: validation.showInputMessage ?? false,
    prompt: validation.inputMessage,
    promptTitle: validation.inputTitle,
    showDropDown: true,
  };
}

export function resourcesOf(workbook: Workbook, sheetIds: ReadonlyMap<string, string>): Resources {
  const rules: Record<string, object[]> = {};
  for (const sheet of workbook.sheets) {
    const id = sheetIds.get(sheet.name);
    if (id !== undefined && sheet.dataValidations) rules[id] = sheet.dataValidations.flatMap((validation, index) => ruleOf(validation, index) ?? []);
  }
  const names = Object.fromEntries((workbook.namedRanges ?? []).map((range, index) => [`name-${index}`, nameOf(range, index, sheetIds)]));
  return [
    { name: VALIDATIONS, data: JSON.stringify(rules) },
    { name: NAMES, data: JSON.stringify(names) },
  ];
}

const nameOf = ({ name, range, scope, comment }: NamedRange, index: number, sheetIds: ReadonlyMap<string, string>): object => ({
  id: `name-${index}`,
  name,
  formulaOrRefString: range.replace(/^=/, ''),
  localSheetId: (scope === undefined ? undefined : sheetIds.get(scope)) ?? WHOLE_WORKBOOK,
  ...(comment === undefined ? {} : { comment }),
});

/** The validations of a sheet where the grid has them now. */
export function validationsNow(workbook: FWorkbook, sheetId: string, fromFile: readonly DataValidation[]): DataValidation[] {
  const data = workbook.save().resources?.find((resource) => resource.name === VALIDATIONS)?.data;
  // Without the part of the grid that shows them (as in Node) they stay where they were.
  if (!data) return [...fromFile];
  const rules = ((JSON.parse(data) as Record<string, GridRule[]>)[sheetId] ?? []).map((rule) => [rule.uid, rule] as const);
  const byUid = new Map(rules);
  return fromFile.flatMap((validation, index) => {
    const rule = byUid.get(uidOf(index));
    if (!rule || rule.ranges.length === 0) return [];
    return [
      {
        ...validation,
        range: rule.ranges.map((range) => areaName({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn })).join(' '),
      },
    ];
  });
}

/** The names where the grid has them now. */
export function namesNow(workbook: FWorkbook, fromFile: readonly NamedRange[]): NamedRange[] {
  const data = workbook.save().resources?.find((resource) => resource.name === NAMES)?.data;
  if (!data) return [...fromFile];
  const now = JSON.parse(data) as Record<string, { readonly formulaOrRefString: string } | undefined>;
  return fromFile.flatMap((range, index) => {
    const found = now[`name-${index}`];
    return found ? [{ ...range, range: found.formulaOrRefString.replace(/^=/, '') }] : [];
  });
}
