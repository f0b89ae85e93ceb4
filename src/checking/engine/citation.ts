/** Where a rule stands in the edition by which the sheet is read. The rules name the appendix of costs as the first notice numbers it. */
import { text, type Citation, type Text } from '../../domain';
import type { Edition } from '../../law/types';
import { DEFAULT_EDITION } from '../../rules';
import { FOUR_QUARTERS } from '../rules/four-quarters';
import type { RuleMeta } from './rule';

const WRITTEN = { ko: '별표 3', en: 'Appendix 3' } as const;

/** The appendix that lists the cost categories: `별표 3` in the notice of 2013, `별표 2` in that of 2025. */
export function costAppendix(edition: Edition): Text {
  if (!edition.costStatement.available) return WRITTEN;
  const { appendix } = edition.costStatement.value;
  return text(`별표 ${appendix}`, `Appendix ${appendix}`);
}

/** A source with an edition of its own stays as it is; the four quarters stand in another paragraph of the Decree since its renumbering. */
export function citationIn(edition: Edition, source: RuleMeta['source']): Citation {
  if (source === FOUR_QUARTERS && edition !== DEFAULT_EDITION) return edition.eligibility.quarters.source;
  const ref = source.edition === undefined && source.ref === WRITTEN.ko ? costAppendix(edition).ko : source.ref;
  return { edition: edition.id, ...source, ref };
}

/** The fixed words of a rule, with the appendix as the edition numbers it. Never for words that quote a cell. */
export function wordsIn(edition: Edition, words: Text): Text {
  const name = costAppendix(edition);
  if (name.ko === WRITTEN.ko || !words.ko.includes(WRITTEN.ko)) return words;
  return text(words.ko.replaceAll(WRITTEN.ko, name.ko), words.en.replaceAll(WRITTEN.en, name.en));
}
