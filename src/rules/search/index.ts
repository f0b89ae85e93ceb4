/** Searching the words of an edition: by place, by amount, by what people call it, by what was printed before a correction. */
import { fold, type EditionId } from '../../domain';
import { articlesOf, textsOf } from '../../law/texts';
import type { ArticleText, Erratum } from '../../law/types';
import { amountsIn, inWon, type AmountInText } from './amounts';
import { readPlace, stepsOf } from './clause';
import { namesFor } from './synonyms';

export interface TextHit {
  readonly article: ArticleText;
  /** Absent where the title alone was hit. */
  readonly clause?: string;
  readonly text: string;
  /** What of the text was found, to be marked in it. */
  readonly found: readonly string[];
  /** What was printed there, where that was found and not the corrected reading. */
  readonly printed?: string;
}

export interface TextHits {
  /** The best first: the place that was typed, titles, the words themselves, what was printed, other names of the same. */
  readonly hits: readonly TextHit[];
  /** How many there are, also beyond the limit. */
  readonly count: number;
  /** No paragraph holds all of the query: these hold a part of it, the most telling words first. */
  readonly isPartial?: boolean;
}

const plain = (words: string): string => fold(words.normalize('NFC')).toLowerCase().replace(/\s+/g, '');

enum Rank {
  Place,
  Title,
  Row,
  Words,
  Printed,
  Names,
}

/** One thing that must be found: a word under any of its names, or an amount in any spelling. */
interface Wanted {
  readonly names: readonly string[];
  readonly amount?: AmountInText;
}

function wantedOf(query: string): readonly Wanted[] {
  const amounts = amountsIn(query);
  let rest = query;
  for (const { at, length } of [...amounts].sort((a, b) => b.at - a.at)) rest = `${rest.slice(0, at)} ${rest.slice(at + length)}`;
  // An amount is also looked for as it is written: `2014` may be a year, `2918` a code.
  const written = amounts.map((amount): Wanted => ({ names: [plain(query.slice(amount.at, amount.at + amount.length))], amount }));
  let words = rest
    .split(/[\s|]+/)
    .map(plain)
    .filter((word) => word !== '');
  // Little words of a question tell nothing, unless nothing else was typed.
  const telling = words.filter((word) => !LITTLE.has(word));
  if (telling.length > 0) words = telling;
  return [...words.map((word): Wanted => ({ names: namesFor(word) })), ...written];
}

const LITTLE = new Set(
  'a an and are at be by can do does for from how i if in is it its long may much must my of on or our shall should the to us we what when where which who whom will with won you'.split(
    ' ',
  ),
);

interface Match {
  readonly found: readonly string[];
  /** Every word as it was typed. */
  readonly direct: boolean;
}

const ENGLISH = /^[a-z][a-z&-]*$/;
/** Another name of what was typed is a word of an English text, and no part of one: `pub` does not stand in `public`. */
const hasWord = (text: string, name: string): boolean => new RegExp(`(?<![a-z])${name}s?(?![a-z])`, 'i').test(text);

/** A number is no part of a longer one: `3년` does not stand in `03년`, `7일` not in `17일`. */
function holds(body: string, name: string): boolean {
  if (!/^\d|\d$/.test(name)) return body.includes(name);
  for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
    const [before, after] = [body.charAt(at - 1), body.charAt(at + name.length)];
    if (!(/^\d/.test(name) && /\d/.test(before)) && !(/\d$/.test(name) && /\d/.test(after))) return true;
  }
  return false;
}

/** A row of an appendix that is about these words: one of its cells is little more than they are. */
function isAbout(article: ArticleText, text: string, wanted: readonly Wanted[]): boolean {
  if (!article.ref.includes('별표')) return false;
  const words = wanted.map(({ names: [word = ''] }) => word).join('');
  return (
    words.length >= SHORTEST &&
    text.split('|').some((cell) => {
      const plainCell = plain(cell);
      return plainCell.includes(words) && words.length * 2 >= plainCell.length;
    })
  );
}

const sameAmount = (a: AmountInText, b: AmountInText): boolean => a.value === b.value && a.percent === b.percent;

/** Where all that is wanted stands in the body or the heading, one of it at least in the body. */
function matchOf(wanted: readonly Wanted[], text: string, body: string, heading: string): Match | undefined {
  const found: string[] = [];
  let direct = true;
  let amounts: readonly AmountInText[] | undefined;
  for (const { names, amount } of wanted) {
    const at = names.findIndex((name, place) => (place > 0 && ENGLISH.test(name) ? hasWord(text, name) : holds(body, name)));
    if (at >= 0) {
      found.push(names[at] as string);
      direct &&= at === 0;
      continue;
    }
    if (amount) {
      amounts ??= amountsIn(text);
      const other = amounts.find((one) => sameAmount(one, amount));
      if (!other) return undefined;
      found.push(plain(text.slice(other.at, other.at + other.length)));
      continue;
    }
    const above = names.findIndex((name) => heading.includes(name));
    if (above < 0) return undefined;
    direct &&= above === 0;
  }
  return found.length > 0 ? { found, direct } : undefined;
}

const startsWith = (steps: readonly string[], wanted: readonly string[]): boolean => wanted.every((step, at) => steps[at] === step);

/** `별표 3 1.가.①`, `제6조 ③`, `별표 4 (배점)` → the article and the steps of its clause. */
function placeOfErratum(articles: readonly ArticleText[], { where }: Erratum): { readonly article: ArticleText; readonly clause?: string } | undefined {
  const place = readPlace(where);
  const article = place?.ref === undefined ? undefined : articles.find(({ ref }) => ref === place.ref);
  if (!article || !place) return undefined;
  const paragraph =
    place.steps.length === 0 ? undefined : article.paragraphs.find(({ clause }) => clause !== undefined && stepsOf(clause).join() === place.steps.join());
  return { article, ...(paragraph?.clause === undefined ? {} : { clause: paragraph.clause }) };
}

/**
 * Paragraphs that hold all of the query: words whatever their blanks, width and case or under another name (`점수`, `deadline`), amounts in
 * any spelling (`5천만원` = `50,000,000`), a place (`별표 3 1.가.①`, `1가1`, `제6조제9항`), or what was printed before it was corrected.
 */
export function searchTexts(edition: EditionId, query: string, limit = 100): TextHits {
  const typed = inWon(fold(query.slice(0, 200)));
  const place = readPlace(typed);
  const wanted = wantedOf(place?.rest ?? typed);
  // The place as words too: `제8조` also stands in other articles.
  const asWords = place ? wantedOf(typed) : wanted;
  const ranked: { readonly rank: Rank; readonly hit: TextHit }[] = [];
  if (wanted.length === 0 && !place) return { hits: [], count: 0 };
  const articles = articlesOf(edition);
  for (const article of articles) {
    const heading = plain(`${article.ref}${article.title}`);
    const here = place && (place.ref === undefined || place.ref === article.ref);
    if (here && place.steps.length === 0 && wanted.length === 0) ranked.push({ rank: Rank.Place, hit: { article, text: article.title, found: [] } });
    else if (asWords.length > 0 && asWords.every(({ names }) => names.some((name) => heading.includes(name))))
      ranked.push({ rank: Rank.Title, hit: { article, text: article.title, found: [] } });
    for (const { clause, text } of article.paragraphs) {
      const body = plain(text);
      const at = clause === undefined ? {} : { clause };
      if (here && place.steps.length > 0 && clause !== undefined && startsWith(stepsOf(clause), place.steps)) {
        const match = wanted.length === 0 ? { found: [] } : matchOf(wanted, text, body, heading);
        if (match && (wanted.length > 0 || stepsOf(clause).length === place.steps.length)) {
          ranked.push({ rank: Rank.Place, hit: { article, ...at, text, found: match.found } });
          continue;
        }
      }
      const match = (here && place.steps.length === 0 && wanted.length > 0 && matchOf(wanted, text, body, heading)) || matchOf(asWords, text, body, heading);
      if (match)
        ranked.push({
          rank: match.direct ? (isAbout(article, text, asWords) ? Rank.Row : Rank.Words) : Rank.Names,
          hit: { article, ...at, text, found: match.found },
        });
    }
  }
  for (const erratum of textsOf(edition).errata) {
    const printed = plain(erratum.printed);
    if (asWords.length === 0 || !asWords.every(({ names: [word = ''] }) => printed.includes(word))) continue;
    const where = placeOfErratum(articles, erratum);
    if (where && !ranked.some(({ hit }) => hit.article === where.article && hit.clause === where.clause && hit.found.length > 0))
      ranked.push({ rank: Rank.Printed, hit: { ...where, text: erratum.read, found: [], printed: erratum.printed } });
  }
  if (ranked.length === 0) {
    // A place that the edition does not have is not looked for in pieces.
    const hits = place ? partHits(articles, place.rest === '' ? [] : wanted) : partHits(articles, asWords);
    return { hits: hits.slice(0, limit), count: hits.length, ...(hits.length > 0 ? { isPartial: true } : {}) };
  }
  // Within a rank as the texts stand, the list of former notices behind all of them.
  ranked.sort((a, b) => a.rank - b.rank || Number(isHistory(a.hit.article)) - Number(isHistory(b.hit.article)));
  return { hits: ranked.slice(0, limit).map(({ hit }) => hit), count: ranked.length };
}

const isHistory = ({ ref }: ArticleText): boolean => ref === '연혁';

/** Of what is told by a word that stands in many paragraphs little is left out: only hits with at least this share of the best are shown. */
const LEAST_SHARE = 0.6;
/** The name of an industry is about that industry: a word of it tells a little less of anything else. */
const OF_AN_INDUSTRY = 0.9;
const isIndustry = (text: string): boolean => /(^|\|)\s*\d{5}\s*(\||$)/.test(text);
const SHORTEST = 2;
const ENDINGS = /(에서는|에서|으로|까지|부터|에게|이란|란|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

/** The word, and where no paragraph has it, its beginning: `연구소장` → `연구소`, `유효기간은` → `유효기간`. */
function* beginningsOf({ names, amount }: Wanted): Generator<readonly string[]> {
  yield names;
  const [word = ''] = names;
  if (amount || !/^[가-힣]+$/.test(word)) return;
  const bare = word.replace(ENDINGS, '');
  if (bare !== word && bare.length >= SHORTEST) yield namesFor(bare);
  for (let length = word.length - 1; length >= SHORTEST; length -= 1) yield namesFor(word.slice(0, length));
}

/** Paragraphs that hold some of what is wanted: a word that stands in few of them tells more than one that stands in many. */
function partHits(articles: readonly ArticleText[], wanted: readonly Wanted[]): readonly TextHit[] {
  const all = articles.flatMap((article) => {
    const heading = plain(`${article.ref}${article.title}`);
    return article.paragraphs.map(({ clause, text }) => ({ article, clause, text, body: plain(text), heading }));
  });
  const scores = new Map<number, { score: number; found: string[] }>();
  for (const one of wanted) {
    for (const names of beginningsOf(one)) {
      const places = all.flatMap(({ text, body, heading }, place) => {
        const match = matchOf([{ ...one, names }], text, body, '');
        const isTitle = names.some((name) => heading.includes(name));
        return match || isTitle ? [{ place, match, isTitle }] : [];
      });
      if (places.length === 0) continue;
      const weight = Math.log((all.length + 1) / places.length);
      for (const { place, match, isTitle } of places) {
        const before = scores.get(place) ?? { score: 0, found: [] };
        // The words themselves tell more than another name of them; a title says what all below it is about.
        before.score += (isIndustry(all[place]?.text ?? '') ? OF_AN_INDUSTRY : 1) * weight * ((match ? (match.direct ? 1 : 0.8) : 0) + (isTitle ? 0.8 : 0));
        for (const words of match?.found ?? []) before.found.push(words);
        scores.set(place, before);
      }
      break;
    }
  }
  const hits = [...scores].map(([place, { score, found }]) => ({ place, score, found }));
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  return (
    hits
      // Of one word alone all places are told.
      .filter(({ score }) => wanted.length === 1 || score >= best * LEAST_SHARE)
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ place, found }) => {
        const { article, clause, text } = all[place] as (typeof all)[number];
        return { article, ...(clause === undefined ? {} : { clause }), text, found };
      })
  );
}
