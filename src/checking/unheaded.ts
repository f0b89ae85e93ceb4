import { text, type Text } from '../domain';
import type { LooseCosts } from '../reading/loose-costs';
import { number } from './message-formatting';

/**
 * Why categories with amounts were not read that stand under no heading.
 *
 * @param several how many columns of amounts they have, where that is more than the one whose won are told
 * @returns with what all of those columns come to
 */
export const unheaded = (several: LooseCosts['columns']): Text =>
  several === undefined
    ? text('머리글 행을 찾지 못해 읽지 않은 비목과 금액이 있습니다.', 'Categories with amounts, not read for want of a heading.')
    : text(
        `머리글 행을 찾지 못해 읽지 않은 비목과 금액이 있습니다(금액 열 ${number(several.count)}개 가운데 가장 큰 열이며, 모두 더하면 ${number(several.amount)}원).`,
        `Categories with amounts, not read for want of a heading (the greatest of ${number(several.count)} columns of amounts; all of them come to ${number(several.amount)} won).`,
      );
