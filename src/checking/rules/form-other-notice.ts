import { iGa, text } from '../../domain';
import { edition as editionById, editionOn } from '../../law';
import type { WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

export const formOtherNotice: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'form-other-notice',
    severity: 'error',
    kinds: BOTH,
    title: text('다른 고시의 서식', 'Form of another notice'),
    reason: text('신청일에 적용되는 고시의 서식으로 신청해야 합니다.', 'An application needs the forms of the notice that applies on its date.'),
    source: { ref: '제4조', clause: '①' },
  },
  check: ({ forms, facts: { appliedOn } }) => {
    const applies = appliedOn === undefined ? undefined : editionOn(appliedOn);
    if (!applies) return [];
    return forms
      .filter(({ edition }) => edition !== applies.id)
      .map(({ block, edition, ref }) => {
        const own = editionById(edition);
        return {
          sheetId: block.sheetId,
          sheet: block.sheet,
          row: block.top,
          column: block.left,
          message: text(
            `${own.title.ko}의 ${ref} 서식입니다. 신청일 ${appliedOn}에는 ${iGa(applies.title.ko)} 적용됩니다.`,
            `This is form ${ref} of ${own.title.en}; on ${appliedOn} ${applies.title.en} applies.`,
          ),
          source: { edition, ref },
          content: `${block.sheet} ${ref}`,
        };
      });
  },
};
