/** Names and data validations of a workbook: the grid keeps them beside the sheets, and moves them when rows move. */
import type { DataValidation, NamedRange, Workbook } from 'hucre';
import { areaName, parseArea } from '../../sheet/a1';
import type { FWorkbook, IWorkbookData } from './engine';
import { isFormula } from './formula-grammar';
import { toShown, toStored } from '../file/formulas';
import type { SheetMoves } from '../file/moves';
import { movedRefs } from '../file/references';
import type { ValidationChanges } from '../file/shape';
import type { NameChanges } from '../file/workbook-xml';
import { escapeAttribute, escapeText } from '../file/xml';

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

/** Kinds of rules that compare; a file that names no operator means `between` (ECMA-376 18.3.1.32). */
const COMPARING: ReadonlySet<string> = new Set(['whole', 'decimal', 'date', 'time', 'textLength']);

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
    ...(COMPARING.has(type) ? { operator: validation.operator ?? 'between' } : validation.operator ? { operator: validation.operator } : {}),
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

/** A rule of the grid as it is written into a file. */
interface GridRuleNow extends GridRule {
  readonly type?: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly showErrorMessage?: boolean;
  readonly error?: string;
  readonly errorTitle?: string;
  readonly errorStyle?: number;
  readonly showInputMessage?: boolean;
  readonly prompt?: string;
  readonly promptTitle?: string;
}

/** What a rule asks, without where; formulas only where nothing has moved since. */
const asks = (rule: object | undefined, formulas: boolean): string => {
  const { type, operator, formula1, formula2, allowBlank, error, errorTitle, errorStyle, prompt, promptTitle } = (rule ?? {}) as Partial<GridRuleNow>;
  return JSON.stringify(
    [type, operator, formulas ? [formula1, formula2] : [], allowBlank, error, errorTitle, errorStyle, prompt, promptTitle],
    (_key, value: unknown) => value ?? null,
  );
};

/** `sqref` of the rules by their place in the file, undefined for those that are gone, and the rules that are new. Absent where nothing changed. */
export function changedValidations(
  workbook: FWorkbook,
  sheetId: string,
  fromFile: readonly DataValidation[],
  moves: SheetMoves,
): ValidationChanges | undefined {
  const data = workbook.save().resources?.find((resource) => resource.name === VALIDATIONS)?.data;
  // Without the part of the grid that shows them (as in Node) they stay where they were.
  if (!data) return undefined;
  const rules = (JSON.parse(data) as Record<string, GridRuleNow[]>)[sheetId] ?? [];
  const byUid = new Map(rules.map((rule) => [rule.uid, rule] as const));
  const areasOf = (rule: GridRule): string[] =>
    rule.ranges.map((range) => areaName({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }));
  const sorted = (areas: readonly string[]): string => [...areas].sort().join(' ');
  const moved = new Map<number, string | undefined>();
  const added: string[] = [];
  const known = new Set<string>();
  let place = 0;
  fromFile.forEach((validation, index) => {
    const before = ruleOf(validation, index) as GridRule | undefined;
    const areas = movedRefs(validation.range, moves);
    // One that has lost its cells is gone from the file already.
    if (areas === undefined) return;
    const at = place++;
    known.add(uidOf(index));
    if (!before) return;
    const now = byUid.get(uidOf(index));
    if (!now || now.ranges.length === 0) moved.set(at, undefined);
    else if (asks(before, moves.still) !== asks(now, moves.still)) {
      moved.set(at, undefined);
      added.push(validationXml(now, areasOf(now).join(' ')));
    } else if (
      sorted(areasOf(now)) !==
      sorted(areas.split(' ').map((area) => (parseArea(area) ? areaName(parseArea(area) as NonNullable<ReturnType<typeof parseArea>>) : area)))
    )
      moved.set(at, areasOf(now).join(' '));
  });
  for (const rule of rules) if (!/^file-\d+$/.test(rule.uid) && rule.ranges.length > 0) added.push(validationXml(rule, areasOf(rule).join(' ')));
  return moved.size + added.length > 0 ? { moved, added } : undefined;
}

/** Kinds of rules that a file knows; the grid has some of its own. */
const KINDS = new Set(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom']);

function validationXml(rule: GridRuleNow, areas: string): string {
  const type = rule.type === 'listMultiple' ? 'list' : KINDS.has(rule.type ?? '') ? (rule.type as string) : '';
  if (!type) return '';
  const words = ([name, value]: readonly [string, string | undefined]): string => (value ? ` ${name}="${escapeAttribute(value)}"` : '');
  const flag = ([name, value]: readonly [string, boolean | undefined]): string => (value ? ` ${name}="1"` : '');
  const formula = (text: string | undefined): string => {
    const given = text ?? '';
    if (type === 'list' && !given.startsWith('=')) return `"${given.replace(/"/g, '""')}"`;
    return given.startsWith('=') ? toStored(given) : given;
  };
  const styles = ['information', 'stop', 'warning'];
  const style = styles[rule.errorStyle ?? 1];
  return `<dataValidation type="${type}"${style === 'stop' ? '' : ` errorStyle="${style}"`}${words(['operator', rule.operator])}${flag(['allowBlank', rule.allowBlank])}${flag(['showInputMessage', rule.showInputMessage ?? Boolean(rule.prompt)])}${flag(['showErrorMessage', rule.showErrorMessage ?? true])}${words(['errorTitle', rule.errorTitle])}${words(['error', rule.error])}${words(['promptTitle', rule.promptTitle])}${words(['prompt', rule.prompt])} sqref="${areas}"><formula1>${escapeText(formula(rule.formula1))}</formula1>${rule.formula2 ? `<formula2>${escapeText(formula(rule.formula2))}</formula2>` : ''}</dataValidation>`;
}

/**
 * Names that a person added, changed or deleted; absent where there are none. `isThere`: a sheet of the file still stands in the grid; the names of
 * one that does not went with it. `moved` is what moving alone has made of a formula. `refused` is told of a name whose formula Excel cannot read: it is not
 * saved.
 */
export function changedNames(
  workbook: FWorkbook,
  fromFile: readonly NamedRange[],
  isThere: (scope: string) => boolean,
  moved: (formula: string) => string,
  refused: (name: string) => void,
): NameChanges | undefined {
  const data = workbook.save().resources?.find((resource) => resource.name === NAMES)?.data;
  if (!data) return undefined;
  const now = JSON.parse(data) as Record<string, { readonly name?: string; readonly formulaOrRefString: string; readonly localSheetId?: string } | undefined>;
  const plain = (formula: string): string => formula.replace(/^=/, '').replace(/'/g, '').toLowerCase();
  const removed: NameChanges['removed'][number][] = [];
  const set: NameChanges['set'][number][] = [];
  const put = (name: string, scope: string | undefined, formula: string): boolean => {
    const takes = isFormula(formula);
    if (takes) set.push({ name, scope, formula: toStored(formula) });
    else refused(name);
    return takes;
  };
  const scopeNow = (id: string | undefined): string | undefined =>
    id === undefined || id === WHOLE_WORKBOOK ? undefined : workbook.getSheetBySheetId(id)?.getSheetName();
  fromFile.forEach((range, index) => {
    const found = now[`name-${index}`];
    const formula = range.range.replace(/^=/, '');
    if (!found) {
      if (range.scope === undefined || isThere(range.scope)) removed.push({ name: range.name, scope: range.scope });
    } else if (found.name !== undefined && found.name !== range.name) {
      if (put(found.name, scopeNow(found.localSheetId), found.formulaOrRefString)) removed.push({ name: range.name, scope: range.scope });
    } else if (
      plain(found.formulaOrRefString) !== plain(formula) &&
      plain(found.formulaOrRefString) !== plain(moved(formula)) &&
      !/#REF!/.test(found.formulaOrRefString)
    )
      put(range.name, range.scope, found.formulaOrRefString);
  });
  for (const [id, found] of Object.entries(now)) {
    if (found?.name && !/^name-\d+$/.test(id)) put(found.name, scopeNow(found.localSheetId), found.formulaOrRefString);
  }
  return removed.length + set.length > 0 ? { removed, set } : undefined;
}
