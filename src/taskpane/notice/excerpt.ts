/** The words around what was found, for a list of hits. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 40;

/** The search passes over blanks; where a word is broken by one in the text, the text is shown from its beginning, unmarked. */
export function excerpt(text: string, query: string): Excerpt {
  const lower = text.toLowerCase();
  const word = query
    .toLowerCase()
    .split(/\s+/)
    .find((one) => one !== '' && lower.includes(one));
  const at = word === undefined ? 0 : lower.indexOf(word);
  const length = word?.length ?? 0;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + 2 * AROUND);
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, to) + (to < text.length ? '…' : ''),
  };
}
