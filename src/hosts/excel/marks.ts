import { parseA1 } from '../../sheet/a1';
import { SEVERITIES, type Severity } from '../../sheet/model';
import type { Mark } from '../port';
import { addressBatches, columnAreas } from './addresses';
import { withExcel, withExcelAsOneStep } from './session';

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

/** Asks for the conditional formats of the sheet; after the next sync those of ours can be deleted. */
function askForOurs(sheet: Excel.Worksheet): () => Excel.ConditionalFormat[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items.filter((format) => {
      const custom = format.customOrNullObject;
      return !custom.isNullObject && custom.rule.formula.includes(`"${SIGN}`);
    });
}

/** Two round trips, however many marks there are and were. */
export const mark = (sheetId: string, marks: readonly Mark[]): Promise<void> =>
  withExcelAsOneStep(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ours = askForOurs(sheet);
    await context.sync();

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
  });

export const unmark = (sheetId: string): Promise<void> =>
  withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ours = askForOurs(sheet);
    await context.sync();
    for (const format of ours()) format.delete();
    await context.sync();
  });
