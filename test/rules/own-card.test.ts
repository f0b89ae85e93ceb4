/** 제6조③ 단서: 동서식의 평가항목 범위내에서 심사항목과 배점을 자체적으로 조정하여 평가할 수 있다. */
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { evaluate, scoreCard } from '../../src/rules';
import { isOwnCard, withOwnItems, type OwnItem } from '../../src/rules/own-card';

const notice = edition('2013-60');
// [별표 4]: 기술지식 수준 및 경험수준, 경영능력 | 신청기술(제품)의 경쟁력, 사업계획의 타당성, 수익전망
const OWN: readonly OwnItem[] = [
  { group: '경영능력', name: '팀의 구성', maxPoints: 25 },
  { group: '수익전망', name: '시장 규모', maxPoints: 45 },
  { group: '기술지식 수준 및 경험수준', name: '경력', maxPoints: 30 },
];
const codes = (own: readonly OwnItem[]): readonly string[] => {
  const made = withOwnItems(notice, own);
  return made.kind === 'refused' ? made.reasons.map(({ code }) => code) : [made.kind];
};

describe('own items', () => {
  it('take the place of those of Appendix 4, in the order of its headings, and of nothing else', () => {
    const made = withOwnItems(notice, OWN);
    if (made.kind !== 'value') throw new Error('refused');
    const card = scoreCard(made.value, 4);
    if (card.kind !== 'value') throw new Error('refused');
    expect(card.value.items.map(({ section, name, maxPoints }) => [section, name.ko, maxPoints])).toEqual([
      ['management', '경력', 30],
      ['management', '팀의 구성', 25],
      ['business', '시장 규모', 45],
    ]);
    expect(isOwnCard(card.value)).toBe(true);
    // 30 × 5/5 + 25 × 3/5 + 45 × 2/5 = 30 + 15 + 18 = 63; with C in the last 30 + 15 + 27 = 72.
    expect(evaluate(made.value, 4, ['A', 'C', 'D'])).toMatchObject({ value: { total: 63, management: 45, business: 18, passed: false } });
    expect(evaluate(made.value, 4, ['A', 'C', 'C'])).toMatchObject({ value: { total: 72, passed: true } });
    const others = scoreCard(notice, 4);
    expect(others.kind === 'value' && others.value.items.length === 10 && !isOwnCard(others.value)).toBe(true);
    expect(scoreCard(made.value, 5)).toEqual(scoreCard(notice, 5));
  });
  it.each([
    ['99 points', OWN.map((one, at) => (at === 0 ? { ...one, maxPoints: 24 } : one)), ['own-sum']],
    ['101 points', OWN.map((one, at) => (at === 0 ? { ...one, maxPoints: 26 } : one)), ['own-sum']],
    ['a heading of Appendix 5', OWN.map((one, at) => (at === 0 ? { ...one, group: '기술개발환경' } : one)), ['own-group']],
    ['an item twice', OWN.map((one, at) => (at === 1 ? { ...one, name: '팀의 구성' } : one)), ['own-twice']],
    ['an item without a name', OWN.map((one, at) => (at === 1 ? { ...one, name: ' ' } : one)), ['own-name']],
    ['points that are none', OWN.map((one, at) => (at === 1 ? { ...one, maxPoints: Number.NaN } : one)), ['own-points', 'own-sum']],
    [
      'halves of points',
      [...OWN.slice(0, 2), { ...OWN[2]!, maxPoints: 29.5 }, { group: '경영능력', name: '열의', maxPoints: 0.5 }],
      ['own-points', 'own-points'],
    ],
    ['nothing', [], ['own-sum']],
    ['everything at once', [{ group: '없음', name: '', maxPoints: 0 }], ['own-group', 'own-name', 'own-points', 'own-sum']],
  ])('%s is refused', (_, own, expected) => expect(codes(own)).toEqual(expected));
  it('the heading may be written with other blanks and dots', () => {
    expect(codes(OWN.map((one, at) => (at === 2 ? { ...one, group: '기술지식수준 및 경험수준' } : one)))).toEqual(['value']);
  });
  it('are unknown to a notice without grades', () => expect(withOwnItems(edition('2025-04-01'), OWN).kind).not.toBe('value'));
});
