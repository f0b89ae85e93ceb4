/** How a word ends that closes what is said: `돌림`, `안 함`, `없다`. */
import { finalOf } from './denial';

const MIEUM = 16;
/** Nouns end with the same consonant as a verb that closes a note. */
const NOUN =
  /[팀품금험담감점템램폼컴범름심념섬남룸돔밤삼암겸염엄]$|(?:책임|모임|크레임|프레임|타임|알림|그림|드림|조림|마무리|도움|지침|방침|아침|처음|마음|다음|얼음|소음|녹음|발음|포함)$|^음$/;

/**
 * Whether a word ends as a verb does that closes a note.
 * @param word a word of a cell, without what stands behind it
 * @returns true for `돌림` and `없음`, not for `부품`
 */
export const isNominal = (word: string): boolean => endsInMieum(word) && !NOUN.test(word);
/** Whether a word ends with that consonant, be it a verb or a noun. */
export const endsInMieum = (word: string): boolean => finalOf(word.slice(-1)) === MIEUM;
