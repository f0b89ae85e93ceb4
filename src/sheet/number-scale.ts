/** What number formats divide amounts by: `#,##0,` shows thousands of what stands in the cell. */

const known = new Map<string, number>();
const MANY_FORMATS = 2_000;

/** 1,000 for `#,##0,`, 1,000,000 for `0.0,,"백만"`, 1 for all that show a number as it is. Of several sections that of positive numbers counts. */
export function scaleOf(format: string): number {
  let scale = known.get(format);
  if (scale === undefined) {
    scale = read(format);
    if (known.size < MANY_FORMATS) known.set(format, scale);
  }
  return scale;
}

const LONGEST_FORMAT = 1_000;

function read(format: string): number {
  // Excel takes 255 signs; a file may hold more.
  if (!format.includes(',') || format.length > LONGEST_FORMAT) return 1;
  // Text in quotes, a character shown as it is, one left blank or repeated, and what stands in brackets are no placeholders.
  const plain = format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '');
  const [first = ''] = plain.split(';');
  // Commas behind the last digit, or before the point, divide; those between digits group them.
  const commas = /[0#?](,+)(?=[^0#?,]|$)/.exec(first)?.[1]?.length ?? 0;
  return 1_000 ** commas;
}

/** Whether it shows a number as a day: what stands in quotes or brackets does not count. */
export const showsDay = (format: string | undefined): boolean => /[yd]/i.test((format ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General/i, ''));

/** What the amounts of a sheet are divided by, learnt cell by cell. */
export class ScaleCounts {
  private readonly byColumn = new Map<number, Map<number, number>>();

  /** A cell with a number. */
  add(column: number, scale: number): void {
    let counts = this.byColumn.get(column);
    if (!counts) this.byColumn.set(column, (counts = new Map()));
    counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }

  /** By column what most of its numbers are divided by, where that is not 1; `mixed`: the columns in which others are shown otherwise. */
  get found(): { readonly scales: ReadonlyMap<number, number>; readonly mixed: ReadonlySet<number> } {
    const scales = new Map<number, number>();
    const mixed = new Set<number>();
    for (const [column, counts] of this.byColumn) {
      let most = { scale: 1, count: 0 };
      for (const [scale, count] of counts) if (count > most.count) most = { scale, count };
      if (most.scale !== 1) scales.set(column, most.scale);
      if (counts.size > 1) mixed.add(column);
    }
    return { scales, mixed };
  }
}
/** As a block carries it: nothing where no format divides. */
export const scalesOf = (counts: ScaleCounts | undefined): { scales?: ReadonlyMap<number, number>; mixedScales?: ReadonlySet<number> } => {
  const { scales, mixed } = counts?.found ?? { scales: new Map<number, number>(), mixed: new Set<number>() };
  return { ...(scales.size > 0 ? { scales } : {}), ...(mixed.size > 0 ? { mixedScales: mixed } : {}) };
};
