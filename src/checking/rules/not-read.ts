import { text } from '../../domain';
import type { WorkbookRule } from '../engine/workbook-rule';
import { areaName } from '../../sheet/a1';
import { BOTH, number } from '../message-formatting';

/** Costs that were seen and not counted, each place once. */
export const notRead: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'not-read',
    severity: 'warning',
    kinds: BOTH,
    title: text('읽지 않은 금액', 'Amounts that were not read'),
    reason: text(
      '읽지 않은 표의 금액은 합계에 들어 있지 않습니다. 빼려던 것이 맞는지 확인하십시오.',
      'What was not read is in no sum; check whether it was meant to be left out.',
    ),
    source: { ref: '별표 3' },
  },
  check: ({ notRead: places }) =>
    places.map(({ sheetId, sheet, area, rows, amount, why, question }) => ({
      sheetId,
      sheet,
      row: area.top,
      column: area.left,
      message:
        rows === undefined || amount === undefined
          ? why
          : text(
              `${areaName(area)} ${number(rows)}행 ${number(amount)}원을 읽지 않았습니다. ${why.ko}`,
              `${areaName(area)}: ${number(rows)} ${rows === 1 ? 'row' : 'rows'} of ${number(amount)} won were not read. ${why.en}`,
            ),
      content: rows === undefined ? `${sheet}\u001f${why.en}` : `${sheet}\u001f${rows}\u001f${amount}`,
      ...(question ? { question } : {}),
    })),
};
