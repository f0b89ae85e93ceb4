const MOST = 20_000;
/** Longer texts come once, and would fill the memory. */
const LONGEST = 100;

/**
 * What `answer` says, kept: the same texts of a sheet are asked after again with each of its edits. Of what was asked for last, at least `most` are known,
 * and at most twice as many, so that a workbook of many texts neither fills the memory nor leaves no room for the next one.
 */
export function remembered<K extends string | number, V>(answer: (asked: K) => V, most = MOST): (asked: K) => V {
  let known = new Map<K, V>();
  let before = new Map<K, V>();
  return (asked) => {
    const one = known.get(asked);
    if (one !== undefined || known.has(asked)) return one as V;
    const isKept = before.has(asked);
    const said = isKept ? (before.get(asked) as V) : answer(asked);
    if (typeof asked !== 'string' || asked.length <= LONGEST) {
      if (known.size >= most) [known, before] = [new Map(), known];
      known.set(asked, said);
    }
    return said;
  };
}

/** The same, kept for each thing that is asked about: an edition, a list of its rows. */
export function rememberedOf<O extends object, K extends string | number, V>(answer: (of: O, asked: K) => V): (of: O, asked: K) => V {
  const known = new WeakMap<O, (asked: K) => V>();
  return (of, asked) => {
    let own = known.get(of);
    if (!own) known.set(of, (own = remembered((one) => answer(of, one))));
    return own(asked);
  };
}
