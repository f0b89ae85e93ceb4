import { text } from '../../domain';
import type { ShareholderList } from '../../reading/shareholders';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

export const shareholdersTotal: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'shareholders-total',
    severity: 'warning',
    kinds: BOTH,
    title: text('지분의 합계', 'Shares do not add up'),
    reason: text('주주의 지분을 모두 더하면 100%(또는 자본금)여야 합니다.', 'The shares of all shareholders come to 100 % (or to the capital).'),
    source: { ref: '별지 제1-1호' },
  },
  check: ({ shareholders }) => shareholders.flatMap((list) => check(list) ?? []),
};

function check({ block, people, kind, whole, column, totalRow }: ShareholderList): WorkbookHit | undefined {
  if (whole === undefined) return undefined;
  const sum = people.reduce((all, { held }) => all + held, 0);
  // Each share may have been rounded to two places.
  const slack = kind === 'percent' ? Math.max(0.005 * people.length, 0.01) * (whole / 100) : 0.5;
  if (Math.abs(sum - whole) <= slack) return undefined;
  const percent = (part: number): string => `${number(Math.round((part / whole) * 10_000) / 100)}%`;
  return {
    sheetId: block.sheetId,
    sheet: block.sheet,
    row: totalRow,
    column,
    message:
      kind === 'percent'
        ? text(
            `주주 ${number(people.length)}명의 지분 합계가 ${percent(sum)}입니다.`,
            `The shares of ${number(people.length)} shareholders come to ${percent(sum)}.`,
          )
        : text(
            `소유주식 합계 ${number(sum)}, 전체 ${number(whole)} (${percent(sum)})`,
            `Shares of ${number(sum)} in all, of ${number(whole)} (${percent(sum)})`,
          ),
    content: `${block.sheet} ${number(sum)}`,
  };
}
