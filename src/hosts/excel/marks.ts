import { parseA1 } from '../../sheet/a1';
import { SEVERITIES, type Severity } from '../../sheet/model';
import type { HostError, Aftermath, Mark } from '../port';
import { addressBatches, columnAreas } from './addresses';
import { isOfCellEdit, toHostError, withAftermath } from './errors';
import { withExcel, withExcelAsOneStep, withExcelNow } from './session';
import { isGone } from './sheets';

/**
 * A mark is a conditional format whose rule is always true and names itself. The cell's own format is never touched: it shows again
 * when the mark is gone, and ours are told from the user's by their rule.
 */
const SIGN = 'KVENTURE:';
const ruleOf = (severity: Severity): string => `=LEN("${SIGN}${severity}")>0`;

/** Seen without colour too: each severity has another line below it, and error and warning other letters. */
const LOOKS: Readonly<Record<Severity, (format: Excel.ConditionalRangeFormat) => void>> = {
  error: (format) => {
    format.fill.color = '#FDE7E9';
    format.font.color = '#A4262C';
    format.font.bold = true;
    format.font.underline = 'Single';
    line(format, 'Continuous', '#A4262C');
  },
  warning: (format) => {
    format.fill.color = '#FFF4CE';
    format.font.bold = true;
    line(format, 'Dash', '#8A6100');
  },
  review: (format) => {
    format.fill.color = '#DEECF9';
    format.font.italic = true;
    line(format, 'DashDot', '#005A9E');
  },
  info: (format) => {
    format.fill.color = '#F3F2F1';
    line(format, 'Dot', '#605E5C');
  },
};

function line(format: Excel.ConditionalRangeFormat, style: 'Continuous' | 'Dash' | 'DashDot' | 'Dot', color: string): void {
  const bottom = format.borders.getItem('EdgeBottom');
  bottom.style = style;
  bottom.color = color;
}

/**
 * Asks for the conditional formats of the sheet; after the next sync those of ours can be deleted. One without a rule is ours too: Excel
 * lets nobody else make such a one, and it is left where a batch ended between the format and its rule.
 */
function askForOurs(sheet: Excel.Worksheet): () => Excel.ConditionalFormat[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items.filter((format) => {
      const custom = format.customOrNullObject;
      if (custom.isNullObject) return false;
      // Office answers null where there is no rule; its declaration does not say so.
      const formula = (custom.rule.formula as string | null) ?? '';
      return formula === '' || formula.includes(`"${SIGN}`);
    });
}

/** Two round trips, however many marks there are and were. */
export async function mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
  /** As they were before the first try. */
  let before: readonly string[] | undefined;
  try {
    await withExcelAsOneStep(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const ours = askForOurs(sheet);
      await context.sync();
      before ??= ours().map(({ id }) => id);

      for (const format of ours()) format.delete();
      // Excel puts a new conditional format before the others: the worst is added last, so that it wins where two meet.
      for (const severity of [...SEVERITIES].reverse()) {
        const cells = marks.filter((item) => item.severity === severity).flatMap((item) => parseA1(item.address) ?? []);
        for (const address of addressBatches(columnAreas(cells))) {
          const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
          custom.rule.formula = ruleOf(severity);
          LOOKS[severity](custom.format);
        }
      }
      await context.sync();
    }, 'always');
  } catch (error) {
    throw await afterRefusal(error, sheetId, before ?? []);
  }
}

export async function unmark(sheetId: string): Promise<void> {
  /** As they were before the first try. */
  let before: readonly string[] | undefined;
  try {
    await withExcelNow(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const ours = askForOurs(sheet);
      await context.sync();
      before ??= ours().map(({ id }) => id);
      for (const format of ours()) format.delete();
      await context.sync();
    }, 'always');
  } catch (error) {
    throw withAftermath(error, await leftBy(error, sheetId, before ?? []));
  }
}

/** Compares the marks of the sheet with those of before a refusal. */
async function leftBy(error: unknown, sheetId: string, before: readonly string[]): Promise<Aftermath> {
  if (toHostError(error).code === 'no-answer') return 'unknown';
  // Such a batch is refused before its first request, and looking would wait for the end of the edit: it is said at once.
  if (isOfCellEdit(error)) return 'unchanged';
  try {
    const now = await withExcel(async (context) => {
      const ours = askForOurs(context.workbook.worksheets.getItem(sheetId));
      await context.sync();
      return ours().map(({ id }) => id);
    });
    return [...now].sort().join() === [...before].sort().join() ? 'unchanged' : 'changed';
  } catch (again) {
    return (await isGone(again, sheetId)) ? 'unchanged' : 'unknown';
  }
}

/** A batch that was refused half way has marked some cells: where there were no marks before, they are taken away again. */
async function afterRefusal(error: unknown, sheetId: string, before: readonly string[]): Promise<HostError> {
  const left = await leftBy(error, sheetId, before);
  if (left !== 'changed' || before.length > 0) return withAftermath(error, left);
  try {
    await unmark(sheetId);
    return withAftermath(error, await leftBy(undefined, sheetId, before));
  } catch {
    return withAftermath(error, 'changed');
  }
}
