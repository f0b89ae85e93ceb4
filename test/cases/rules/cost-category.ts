/** 별표 3: what people write for a line, and the line that is meant. Valid forms are those of the contract of RD_CATEGORY and their mixtures. */
export interface KnownCase {
  readonly input: string | number;
  readonly code: string;
  readonly exact?: true;
  readonly rest?: string;
  readonly mark?: string;
}

export const known: readonly KnownCase[] = [
  { input: '1.가.①', code: '1.가.①', exact: true },
  { input: '1', code: '1', exact: true },
  { input: 2, code: '2', exact: true },
  { input: '1.라', code: '1.라', exact: true },
  { input: '2.나.③', code: '2.나.③', exact: true },
  // The four forms of the contract.
  { input: '1가1', code: '1.가.①' },
  { input: '1-가-(1)', code: '1.가.①' },
  { input: '1. 가. ①', code: '1.가.①' },
  { input: '1.가.1', code: '1.가.①' },
  { input: '1-가-2', code: '1.가.②' },
  // Blanks, full width, other numerals, other separators.
  { input: '  1.가.①  ', code: '1.가.①' },
  { input: '① '.padStart(6, '1.가.'), code: '1.가.①' },
  { input: '１．가．①', code: '1.가.①' },
  { input: '１－가－（２）', code: '1.가.②' },
  { input: '1.가.⑴', code: '1.가.①' },
  { input: '1.㈎.⑴', code: '1.가.①' },
  { input: '(1)(가)(1)', code: '1.가.①' },
  { input: '1) 가) 1)', code: '1.가.①' },
  { input: 'Ⅱ. 마. ②', code: '2.마.②' },
  { input: '1·가·❷', code: '1.가.②' },
  { input: '1/가/3', code: '1.가.③' },
  { input: '1_가_3', code: '1.가.③' },
  { input: '1 가 ③', code: '1.가.③' },
  { input: '제1호 가목 ①', code: '1.가.①' },
  { input: '별표 3 1.가.①', code: '1.가.①' },
  { input: '별표3의 1.가.①', code: '1.가.①' },
  { input: '1.가.①'.normalize('NFD'), code: '1.가.①' },
  { input: '1-라', code: '1.라' },
  { input: '1차', code: '1.차' },
  { input: '2라5', code: '2.라.⑤' },
  { input: '1.', code: '1' },
  { input: '1.나.', code: '1.나' },
  // Words behind the code.
  { input: '1.가.② 견본품비', code: '1.가.②', rest: '견본품비' },
  { input: '1.가.②견본품비', code: '1.가.②', rest: '견본품비' },
  { input: '1.가.2 견본품비', code: '1.가.②', rest: '견본품비' },
  { input: '1.가.②(견본품비)', code: '1.가.②', rest: '(견본품비)' },
  { input: '[1.가.②] 견본품비', code: '1.가.②', rest: '견본품비' },
  { input: '1.라 직무발명 보상금', code: '1.라', rest: '직무발명 보상금' },
  { input: '1.가. 자체기술개발', code: '1.가', rest: '자체기술개발' },
  { input: '1. 기술개발', code: '1', rest: '기술개발' },
  { input: '2. 인력 개발', code: '2', rest: '인력 개발' },
  { input: '1.가.① 연구원 12명 인건비', code: '1.가.①', rest: '연구원 12명 인건비' },
  // A mark of the list under the line.
  { input: '1.나.①㉮', code: '1.나.①', mark: '㉮', exact: true },
  { input: '1.나.① ㉷', code: '1.나.①', mark: '㉷' },
  { input: '1나1(가)', code: '1.나.①', mark: '㉮' },
  { input: '1-나-1-가', code: '1.나.①', mark: '㉮' },
  { input: '1.나.①㈏ 연구소', code: '1.나.①', mark: '㉯', rest: '연구소' },
  { input: '2.가.⑤㉯', code: '2.가.⑤', mark: '㉯', exact: true },
  { input: '2.마.②㉳', code: '2.마.②', mark: '㉳', exact: true },
];

export const unknown: readonly { readonly input: string | number; readonly reason: string; readonly code?: string }[] = [
  { input: '', reason: 'empty' },
  { input: ' \u3000 ', reason: 'empty' },
  { input: '인건비', reason: 'not-a-code' },
  { input: '3.가.①', reason: 'not-a-code' }, // 별표 3 has 1 and 2 only
  { input: '12', reason: 'not-a-code' },
  { input: 1.1, reason: 'not-a-code' },
  { input: '-1', reason: 'not-a-code' },
  { input: '①', reason: 'not-a-code' }, // of which line?
  { input: '가.①', reason: 'not-a-code' },
  { input: '1 인건비', reason: 'not-a-code' }, // a numbered account
  { input: '1.①', reason: 'not-a-code' }, // the letter is missing
  { input: '1.가 1분기', reason: 'not-a-code' }, // the 1 is a quarter's
  { input: '1.가.1인건비', reason: 'not-a-code' },
  { input: '1.가.① 2', reason: 'not-a-code' },
  { input: '2014-02-14', reason: 'not-a-code' },
  { input: '1,250,000', reason: 'not-a-code' },
  { input: '1.가.①②', reason: 'several' },
  { input: '1.가.① 1.가.②', reason: 'several' },
  { input: '1.가.①~③', reason: 'several' },
  { input: '1.가.1, 1-나-1', reason: 'several' },
  { input: '1.가.④', reason: 'no-such-line', code: '1.가.④' },
  { input: '1-가-10', reason: 'no-such-line', code: '1.가.⑩' },
  { input: '1.가.0', reason: 'no-such-line', code: '1.가.0' },
  { input: '2.사', reason: 'no-such-line', code: '2.사' },
  { input: '1.더', reason: 'no-such-line', code: '1.더' },
  { input: '1.라.①', reason: 'no-such-line', code: '1.라.①' },
  { input: '1.나.①㉻', reason: 'no-such-item', code: '1.나.①㉻' },
  { input: '1.가.②㉮', reason: 'no-such-item', code: '1.가.②㉮' },
];
