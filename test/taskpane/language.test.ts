import { expect, it } from 'vitest';
import { languageOf } from '../../src/taskpane/language';

it.each([
  ['ko-KR', 'ko'],
  ['ko', 'ko'],
  ['KO-kr', 'ko'],
  ['ko_KR', 'ko'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
  ['zh-CN', 'en'],
  ['de-DE', 'en'],
  // Konkani begins with the same letters.
  ['kok-IN', 'en'],
  ['', 'en'],
  [undefined, 'ko'],
])('Excel in %s: %s', (locale, expected) => {
  expect(languageOf(locale)).toBe(expected);
});
