import { isUnder } from '../../rules';
import type { Row } from '../../reading/table/row';

interface Scoped {
  readonly lines?: readonly string[] | undefined;
  readonly on?: number | undefined;
}

/** Tells which of many rules have something to look for in a row, by its line and its traits. */
export class RuleDispatcher<T extends Scoped> {
  /** By the place of the row's line, those without a line first. */
  private readonly byLine: readonly { readonly all: readonly T[]; readonly always: readonly T[] }[];
  private readonly byTraits = new Map<number, readonly T[]>();

  constructor(rules: readonly T[], codes: readonly string[]) {
    this.byLine = [undefined, ...codes].map((code) => {
      const all = rules.filter(({ lines }) => lines === undefined || (code !== undefined && lines.some((line) => isUnder(code, line))));
      return { all, always: all.filter(({ on }) => on === undefined) };
    });
  }

  of({ category, traits }: Row): readonly T[] {
    const line = this.byLine[category.place + 1];
    if (!line) return [];
    if (traits === 0) return line.always;
    const key = (category.place + 1) * 256 + traits;
    let asked = this.byTraits.get(key);
    if (!asked) this.byTraits.set(key, (asked = line.all.filter(({ on }) => on === undefined || (on & traits) !== 0)));
    return asked;
  }
}
