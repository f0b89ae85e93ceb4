/**
 * Apart from `./index`, for the functions do not need it. 제6조③ 단서: 평가기관은 기관별 특성에 맞추어 동서식의 평가항목 범위내에서 심사항목과 배점을 자체적으로 조정하여 평가할 수 있다. An institution's own
 * items and points, within the headings (평가항목) of 별표 4; they add up to what the card adds up to.
 */
import { eunNeun, fold, iGa, refused, text, valueOf, type Outcome, type Reason, type Text } from '../domain';
import type { CardId, Edition, ScoreCard, ScoreItem } from '../law/types';
import { scoreCard } from './score';

export interface OwnItem {
  /** 평가항목, as the card names it. */
  readonly group: string;
  /** 심사항목. */
  readonly name: string;
  readonly maxPoints: number;
}

/** The card whose items may be an institution's own. */
export const OWN_CARD: CardId = 4;
const OWN = new WeakSet<ScoreCard>();
/** Its items are an institution's own: no function knows them. */
export const isOwnCard = (card: ScoreCard): boolean => OWN.has(card);

/** What is printed with every sheet that scores by them: whose items these are, by which clause, and from where. */
export const ownCardNote = ({ items }: ScoreCard, from: string | undefined): Text => {
  const sum = items.reduce((all, { maxPoints }) => all + maxPoints, 0);
  return text(
    `기관 자체 심사항목 ${items.length}개, 배점 합계 ${sum}점(제6조제3항 단서)${from === undefined ? '' : `. 출처: ${from}`}`,
    `${items.length} items of the institution’s own, ${sum} points in all (Art. 6 ③ proviso)${from === undefined ? '' : `. From ${from}`}`,
  );
};

const plain = (words: string): string =>
  fold(words)
    .replace(/[\s()·.,]/g, '')
    .toLowerCase();

/** The edition with those items in the place of the card's own; refused with all that is wrong. */
export function withOwnItems(edition: Edition, own: readonly OwnItem[]): Outcome<Edition> {
  const held = scoreCard(edition, OWN_CARD);
  if (held.kind !== 'value' || !edition.scoreCards.available) return held as Outcome<never>;
  const card = held.value;
  const citation = card.passMark?.source ?? card.source;
  const wrong: Reason[] = [];
  const groups = new Map<string, ScoreItem>();
  for (const item of card.items) for (const words of [item.group.ko, item.group.en]) if (!groups.has(plain(words))) groups.set(plain(words), item);
  const items: ScoreItem[] = [];
  const seen = new Set<string>();
  for (const [at, { group, name, maxPoints }] of own.entries()) {
    const within = groups.get(plain(group));
    const where: Text = text(`${at + 1}번째 항목`, `Item ${at + 1}`);
    if (!within) {
      const allowed = [...new Set(card.items.map((item) => item.group.ko))].join(', ');
      wrong.push({
        code: 'own-group',
        message: text(
          `${where.ko}의 평가항목 ${eunNeun(`‘${group}’`)} 별표 ${OWN_CARD}에 없습니다. 있는 평가항목: ${allowed}`,
          `${where.en}: “${group}” is no heading of Appendix ${OWN_CARD}. Its headings: ${allowed}`,
        ),
        citation,
      });
    }
    if (name.trim() === '') wrong.push({ code: 'own-name', message: text(`${where.ko}의 심사항목 이름이 없습니다.`, `${where.en} has no name.`), citation });
    else if (seen.has(plain(name)))
      wrong.push({ code: 'own-twice', message: text(`심사항목 ${iGa(`‘${name}’`)} 두 번 있습니다.`, `The item “${name}” stands there twice.`), citation });
    seen.add(plain(name));
    if (!Number.isInteger(maxPoints) || maxPoints < 1)
      wrong.push({
        code: 'own-points',
        message: text(`${where.ko}의 배점은 1 이상의 정수여야 합니다.`, `${where.en}: its points must be a whole number from 1 on.`),
        citation,
      });
    if (within) items.push({ section: within.section, group: within.group, name: text(name.trim(), name.trim()), maxPoints });
  }
  const whole = card.items.reduce((sum, item) => sum + item.maxPoints, 0);
  const sum = own.reduce((all, { maxPoints }) => all + (Number.isFinite(maxPoints) ? maxPoints : 0), 0);
  if (sum !== whole)
    wrong.push({
      code: 'own-sum',
      message: text(`배점의 합이 ${sum}점입니다. ${whole}점이어야 합니다.`, `The points add up to ${sum}; they must add up to ${whole}.`),
      citation,
    });
  if (wrong.length > 0) return refused(...wrong);
  // In the order of the card's headings, so that the sections stay together.
  const order = [...groups.values()];
  const sorted = [...items].sort((a, b) => order.findIndex(({ group }) => group === a.group) - order.findIndex(({ group }) => group === b.group));
  const changed: ScoreCard = { ...card, items: sorted };
  OWN.add(changed);
  const { value } = edition.scoreCards;
  return valueOf(
    { ...edition, scoreCards: { ...edition.scoreCards, value: { ...value, cards: value.cards.map((one) => (one === card ? changed : one)) } } },
    citation,
  );
}
