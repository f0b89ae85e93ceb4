import { isUnder } from '../../rules';
import type { Row } from '../../reading/table/row';

interface Scoped {
  readonly lines?: readonly string[] | undefined;
  readonly on?: number | undefined;
  readonly asks?: ((row: Row) => boolean) | undefined;
}

/** Tells which of many rules have something to look for in a row, by its line, its traits and what they ask of it. */
export class RuleDispatcher<T extends Scoped> {
  /** By the place of the row's line, those without a line first. */
  private readonly byLine: readonly { readonly all: readonly T[]; readonly always: readonly T[] }[];
  private readonly byTraits = new Map<number, readonly T[]>();
  private readonly questions: readonly ((row: Row) => boolean)[];

  constructor(rules: readonly T[], codes: readonly string[]) {
    this.questions = [...new Set(rules.flatMap(({ asks }) => asks ?? []))];
    this.byLine = [undefined, ...codes].map((code) => {
      const all = rules.filter(({ lines }) => lines === undefined || (code !== undefined && lines.some((line) => isUnder(code, line))));
      return { all, always: all.filter(({ on, asks }) => on === undefined && asks === undefined) };
    });
  }

  of(row: Row): readonly T[] {
    const { category, traits } = row;
    const line = this.byLine[category.place + 1];
    if (!line) return [];
    let answers = 0;
    for (let at = 0; at < this.questions.length; at += 1) if ((this.questions[at] as (row: Row) => boolean)(row)) answers |= 1 << at;
    if (traits === 0 && answers === 0) return line.always;
    const key = ((category.place + 1) * 2 ** this.questions.length + answers) * 256 + traits;
    let asked = this.byTraits.get(key);
    if (!asked) {
      const isAsked = ({ on, asks }: T): boolean =>
        (on === undefined || (on & traits) !== 0) && (asks === undefined || (answers & (1 << this.questions.indexOf(asks))) !== 0);
      this.byTraits.set(key, (asked = line.all.filter(isAsked)));
    }
    return asked;
  }
}
