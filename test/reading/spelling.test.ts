/** A word that is typed wrong by a letter is taken for the word that was meant, and never decides against what stands there without asking. */
import { describe, expect, it } from 'vitest';
import { knownWords } from '../../src/reading/answers/profiles';
import { differsAt, respelled } from '../../src/reading/answers/spelling';
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow, type LineRow } from '../lib/line-rows';
import type { Finding } from '../../src/checking';
import { slippedRow, slipsOf } from '../lib/slips';

describe('what was meant', () => {
  it.each([
    ['조교슈', '조교수'],
    ['연구개발젼담부서', '연구개발전담부서'],
    ['젼담부서', '전담부서'],
    ['부설연구서', '부설연구소'],
    ['기업부설연구쇼(안산)', '기업부설연구소(안산)'],
    ['위탁훈렵비 PLC', '위탁훈련비 PLC'],
    ['최대쥬주 아들', '최대주주 아들'],
    ['품질괸리 교육', '품질관리 교육'],
    ['포항공과대하교', '포항공과대학교'],
    ['산학협렵단', '산학협력단'],
    ['연구용 시재품', '연구용 시제품'],
  ])('%s', (typed, meant) => {
    expect(respelled(typed, 'other')?.text).toBe(meant);
  });
  it.each([
    ['조교스', '조교수'],
    ['미승닌', '미승인'],
    ['니승인', '미승인'],
    ['해땅', '해당'],
    ['읶음', '있음'],
    ['업음', '없음'],
    // what is open, or an answer already, or could be two
    ['보류', undefined],
    ['미정', undefined],
    ['비해당', undefined],
  ])('alone under a heading that asks for it: %s', (typed, meant) => {
    expect(respelled(typed, 'asking')?.text).toBe(meant);
  });
  it.each([
    // words of their own beside ours
    ...[
      '신제품',
      '청소기',
      '개발비',
      '출연료',
      '기술연수원',
      '기술연구원',
      '영업왕 포상',
      '바이오',
      '노교수',
      '배교수',
      '훈련기관',
      '모기업',
      '교육지원팀',
      '유니폼',
      '안정화',
    ],
    ...['공동기술개발비', '연구인력비', '사업부', '특이사항', '멤브레인', '디자이너', '프로그래밍', '스테인리스판', '레이아웃', '회계시스템'],
  ])('leaves %s', (word) => {
    expect(respelled(word, 'other')).toBeUndefined();
  });
  it.each(['연구림', '정우기', '유니콤'])('leaves the name %s', (name) => {
    expect(respelled(name, 'name')).toBeUndefined();
  });
});

it.each([
  ['조교슈', '조교수', 2],
  ['젼담', '전담', 0],
  ['없', '업', 0],
  // two letters, two syllables, another length, no Hangul
  ['연구소', '연수원', undefined],
  ['연수', '영주', undefined],
  ['연구', '연구소', undefined],
  ['R&D', 'R&B', undefined],
  ['같음', '같음', undefined],
] as const)('%s and %s differ by a letter at %s', (one, other, at) => {
  expect(differsAt(one, other)).toBe(at);
});

it('a slip in a known word is that word again, or is left, and hardly ever another', () => {
  let [right, wrong, left] = [0, 0, 0];
  for (const word of knownWords())
    if (word.length > 3)
      for (const [at, syllable] of [...word].entries())
        for (const typed of slipsOf(syllable)) {
          const found = respelled(word.slice(0, at) + typed + word.slice(at + 1), 'other')?.text;
          if (found === undefined) left += 1;
          else if (found === word) right += 1;
          else wrong += 1;
        }
  expect({ wrong: wrong / (right + wrong) < 0.02, right: right > left }).toEqual({ wrong: true, right: true });
});

const APPLIED: Readonly<Record<string, string>> = {
  '2013-other': '2014-02-14',
  '2013-hard-m': '2014-02-14',
  '2025-hard-n': '2025-06-10',
  '2025-hard-i': '2025-06-10',
};
const row = (verdict: LineRow['verdict'], cells: LineRow['cells']): LineRow => ({
  verdict,
  decisive: true,
  cells: { 거래일자: '2013-05-24', 장부금액: 1_000_000, 조정금액: 0, 소계: 1_000_000, ...cells },
  clause: '',
  why: '',
});
const hard = (all: readonly Finding[]): boolean =>
  all.some((finding) => isRefused(finding) || (ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning')));
const told = (all: readonly Finding[]): boolean =>
  all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed');

describe('a row with a word typed wrong', () => {
  it.each([
    // what is said without it is the other way round: asked, with the word
    ['asked', '조교슈 → 조교수?', { 분류: '1.마.②', 적요: '기술자문료', 소속: '한양대학교 기계공학과', 직위: '조교슈' }],
    // a heading that asks for it: read as meant
    ['refused', '불승닌 → 불승인?', { 분류: '2.가.③', 적요: '위탁훈련비', '고용노동부 승인': '불승닌' }],
    ['silent', undefined, { 분류: '1.마.②', 적요: '기술자문료', 소속: '한양대학교 기계공학과', 직위: '정교슈' }],
    // what would only speak for it under another heading is not taken: asked, as it was
    ['asked', undefined, { 분류: '2.가.③', 적요: '위탁훈련비', 메모: '고용노동브 장관' }],
  ] as const)('is %s %s %s', (what, shown, cells) => {
    const one = row('open', cells);
    const found = findingsOfEach([one], '2014-02-14').get(one) ?? [];
    expect(hard(found) ? 'refused' : told(found) ? 'asked' : 'silent').toBe(what);
    expect(found.some(({ message }) => shown !== undefined && message.ko.includes(shown))).toBe(shown !== undefined);
  });
});

it('no word of a lawful row is taken for another against the row', () => {
  const doubted: string[] = [];
  for (const [folder, appliedOn] of Object.entries(APPLIED))
    for (const { rows } of lineFiles(folder)) {
      const found = findingsOfEach(rows, appliedOn);
      for (const one of rows)
        if (one.verdict === 'lawful' && (found.get(one) ?? []).some(({ message }) => / → [^)]+\?\)/.test(message.ko))) doubted.push(shownRow(one));
    }
  expect(doubted).toEqual([]);
});

it('one slip refuses no lawful row and hides hardly an unlawful one', () => {
  let state = 7;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % most;
  };
  const refused: string[] = [];
  let [silent, unlawful] = [0, 0];
  for (const [folder, appliedOn] of Object.entries(APPLIED))
    for (const { rows } of lineFiles(folder)) {
      const pairs = rows.flatMap((was) => {
        const typed = slippedRow(was, next);
        return typed ? [{ was, ...typed }] : [];
      });
      const before = findingsOfEach(rows, appliedOn);
      const after = findingsOfEach(
        pairs.map((pair) => pair.row),
        appliedOn,
      );
      for (const pair of pairs) {
        const [was, is] = [before.get(pair.was) ?? [], after.get(pair.row) ?? []];
        if (pair.was.verdict === 'lawful' && !hard(was) && hard(is)) refused.push(`${pair.slip}: ${shownRow(pair.was)}`);
        if (pair.was.verdict !== 'unlawful') continue;
        unlawful += 1;
        if (told(was) && !told(is)) silent += 1;
      }
    }
  expect(refused).toEqual([]);
  expect(silent / unlawful).toBeLessThan(0.01);
});
