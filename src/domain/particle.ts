/** Korean particles that fit the word before them: 연구개발비가, 1.자는, 26410은. */

/** What a digit ends in when it is read aloud: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_CLOSED = [true, true, false, true, false, false, true, true, true, false];
/** The names of Latin letters that end in a consonant: 엘, 엠, 엔, 알. */
const LETTER_CLOSED = /[lmnr]$/i;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const BRACKETS = /[\s)\]}’”'"」』]+$/u;

/** Whether the word ends in a consonant as it is read aloud (받침). */
export function endsInConsonant(word: string): boolean {
  const last = [...word.normalize('NFC').replace(BRACKETS, '')].pop() ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 !== 0;
  if (/\d/.test(last)) return DIGIT_CLOSED[Number(last)] as boolean;
  if (last !== '' && CIRCLED.includes(last)) return DIGIT_CLOSED[CIRCLED.indexOf(last) + 1] as boolean;
  return LETTER_CLOSED.test(last);
}

/**
 * The word with its particle, the one after a consonant given first.
 * @example withParticle('1.자', '은', '는') // '1.자는'
 */
export const withParticle = (word: string, afterConsonant: string, afterVowel: string): string => word + (endsInConsonant(word) ? afterConsonant : afterVowel);

/** `word` with 은 or 는. */
export const eunNeun = (word: string): string => withParticle(word, '은', '는');
/** `word` with 이 or 가. */
export const iGa = (word: string): string => withParticle(word, '이', '가');
/** `word` with 을 or 를. */
export const eulReul = (word: string): string => withParticle(word, '을', '를');
