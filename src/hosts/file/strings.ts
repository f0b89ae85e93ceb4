/** The texts that the cells of a workbook share. */
import { cellText, readText } from './cell-text';
import { parsePart } from './parser';

const PLAIN = /<si>\s*<t(?: xml:space="preserve")?>([^<]*)<\/t>\s*<\/si>\s*|<si>\s*<t(?: xml:space="preserve")?\/>\s*<\/si>\s*/y;
const HEAD = /^(?:<\?xml[^<>?]*\?>)?\s*<sst((?:\s+[\w:.-]+="[^"<&]*")*)\s*>\s*/;

/** The texts that cells name by their numbers. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** Numbers of those that are more than their characters (parts in formats of their own, readings), or less. */
  readonly rich: ReadonlySet<number>;
}

/** The texts in their order. A list of nothing but plain texts is read in one pass, any other by the parser. */
export function readStrings(part: string, xml: string): SharedTexts {
  return plainStrings(part, xml) ?? parsedStrings(part, xml);
}

function plainStrings(part: string, xml: string): SharedTexts | undefined {
  const head = HEAD.exec(xml);
  if (!head) return undefined;
  const texts: string[] = [];
  const rich = new Set<number>();
  let at = head[0].length;
  for (;;) {
    PLAIN.lastIndex = at;
    const match = PLAIN.exec(xml);
    if (!match) break;
    const text = readText(match[1] ?? '');
    if (text === undefined) return undefined;
    if (text === '') rich.add(texts.length);
    texts.push(cellText(text));
    at = PLAIN.lastIndex;
  }
  if (!xml.startsWith('</sst>', at)) return undefined;
  // What stands around the texts is for the parser.
  parsePart(part, head[0] + xml.slice(at));
  return { texts, rich };
}

function parsedStrings(part: string, xml: string): SharedTexts {
  const texts: string[] = [];
  const rich = new Set<number>();
  let space: string | undefined;
  let depth = 0;
  let text: string[] | undefined;
  let taking = false;
  let phonetic = 0;
  parsePart(part, xml, {
    open(name, uri) {
      depth++;
      space ??= uri;
      if (uri !== space) return;
      if (name === 'si' && depth === 2) text = [];
      else if (text && (name === 'r' || name === 'rPh')) rich.add(texts.length);
      if (name === 'rPh') phonetic++;
      else if (name === 't' && text && phonetic === 0) taking = true;
    },
    text(piece) {
      if (taking) text?.push(piece);
    },
    close(name, uri) {
      depth--;
      if (uri !== space) return;
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si' && text && depth === 1) {
        const all = text.join('');
        if (all === '') rich.add(texts.length);
        texts.push(cellText(all));
        text = undefined;
      }
    },
  });
  return { texts, rich };
}
