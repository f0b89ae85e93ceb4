/** What the grid's own menus and dialogs say: every text of the library, in the words of the page. */
import { mergeLocales } from '@univerjs/core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreKo from '@univerjs/preset-sheets-core/locales/ko-KR';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationKo from '@univerjs/preset-sheets-data-validation/locales/ko-KR';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterKo from '@univerjs/preset-sheets-filter/locales/ko-KR';
import findEn from '@univerjs/preset-sheets-find-replace/locales/en-US';
import findKo from '@univerjs/preset-sheets-find-replace/locales/ko-KR';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortKo from '@univerjs/preset-sheets-sort/locales/ko-KR';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allWords, inOurWords, NAMED_WORDS } from '../../src/workbench/grid-words';

function flat(part: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof part === 'string') into.set(path, part);
  else if (typeof part === 'object' && part !== null) for (const [key, value] of Object.entries(part)) flat(value, path === '' ? key : `${path}.${key}`, into);
  return into;
}
const all = (parts: readonly object[], lang: 'ko' | 'en'): Map<string, string> => new Map(parts.flatMap((part) => [...flat(inOurWords(part, lang))]));
/** Not on this page: documents, names of fonts and of paper, what the functions of Excel do, and protection by the users of a server. */
const ELSEWHERE = /functionList|^docs|^ui\.fontFamily|[pP]ermission|^design\.Calendar\.year/;
const texts = (parts: readonly object[], lang: 'ko' | 'en'): [string, string][] =>
  [...all(parts, lang)].filter(([key, text]) => !ELSEWHERE.test(key) && text.trim() !== '');

const KO = [coreKo, validationKo, filterKo, findKo, sortKo];
const EN = [coreEn, validationEn, filterEn, findEn, sortEn];

it('every Korean text is Korean, and formal', () => {
  const found = texts(KO, 'ko');
  expect(found.length).toBeGreaterThan(600);
  expect(found.filter(([, text]) => /[a-z]{4}/i.test(text.replace(/FORMULA\d|TYPE|Excel|Univer|Null|COUNT/g, '')) && !/[가-힣]/.test(text))).toEqual([]);
  expect(found.filter(([, text]) => /[가-힣]세요|해요|해주/.test(text))).toEqual([]);
});

it('no English text is the name of a variable', () => {
  expect(texts(EN, 'en').filter(([, text]) => /^[a-z]+[A-Z]/.test(text) || /[가-힣]/.test(text))).toEqual([]);
});

it('says what Excel says, and in whole sentences', () => {
  const ko = all(KO, 'ko');
  for (const [key, word] of Object.entries({
    'sheets-ui.rightClick.cut': '잘라내기',
    'sheets-ui.rightClick.clearSelection': '지우기',
    'sheets-ui.rightClick.freeze': '틀 고정',
    'sheets-ui.toolbar.formatPainter': '서식 복사',
    'sheets-ui.sheetConfig.unhide': '숨기기 취소',
  }))
    expect(ko.get(key)).toBe(word);
  // “위에 행 삽입 [1] 행 위” says it twice.
  expect(`${ko.get('sheets-ui.rightClick.insertRowsAbove')} 1${ko.get('sheets-ui.rightClick.insertRowsAboveSuffix')}`).toBe('위에 행 삽입 1개');
});

it('names no text that the library does not have', () => {
  for (const [lang, parts] of [
    ['ko', KO],
    ['en', EN],
  ] as const) {
    const there = all(parts, lang);
    expect(Object.keys(NAMED_WORDS[lang]).filter((key) => !there.has(key))).toEqual([]);
  }
});

it('has a text for every name that the library shows', () => {
  // As the page puts them together: nothing of the library is lost by what is added.
  const [ko, en] = [flat(allWords(mergeLocales(...KO), 'ko')), flat(allWords(mergeLocales(...EN), 'en'))];
  for (const key of all(KO, 'ko').keys()) expect(ko.has(key), key).toBe(true);
  for (const key of all(EN, 'en').keys()) expect(en.has(key), key).toBe(true);
  const folder = new URL('../../node_modules/@univerjs/', import.meta.url);
  const asked = readdirSync(folder)
    .map((name) => new URL(`${name}/lib/es/index.js`, folder))
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bt\("([\w-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key as string));
  expect(new Set(asked).size).toBeGreaterThan(300);
  expect(asked.filter((key) => !ko.has(key) || !en.has(key))).toEqual([]);
});
