/** Sentences of the controller: what happened, what is unharmed, what to do. */
import { eunNeun, text, type Text } from '../../domain';
import { HostError } from '../../hosts/port';

/** Said where a look at the workbook, or the host, has shown it. */
const UNCHANGED = text('통합 문서는 그대로입니다.', 'The workbook is as it was.');

export const W = {
  listing: text('시트를 찾는 중', 'Looking for sheets'),
  reading: (sheet: string): Text => text(`‘${sheet}’ 읽는 중`, `Reading ‘${sheet}’`),
  checking: text('검사하는 중', 'Checking'),
  rechecking: text('바뀐 곳을 다시 검사하는 중', 'Checking what changed'),
  shownNotSelected: (what: Text): Text =>
    text(`행은 이제 보이지만 그 셀로 이동하지는 못했습니다: ${what.ko}`, `The row is to be seen now, but its cell could not be selected: ${what.en}`),
  showing: text('가려진 행을 표시하는 중입니다…', 'Showing the row…'),
  fixing: text('수정하는 중', 'Fixing'),
  undoing: text('되돌리는 중', 'Taking back'),
  marking: text('표시하는 중', 'Marking'),
  unmarking: text('표시를 지우는 중', 'Removing marks'),
  saving: text('적어 두는 중', 'Writing it down'),
  adding: (sheet: string): Text => text(`‘${sheet}’ 시트를 만드는 중`, `Making the sheet ‘${sheet}’`),
  cancelled: text(
    '검사를 멈추었습니다. 시트는 그대로이고, 앞의 결과를 보이고 있습니다.',
    'The check was cancelled. Nothing was changed; the earlier result is shown.',
  ),
  cancelledFirst: text('검사를 멈추었습니다. 시트는 그대로입니다.', 'The check was cancelled. Nothing was changed.'),
  workbookChanged: text(
    '통합 문서가 바뀌어 검사를 끝냈습니다. 새 문서에서 다시 검사하십시오.',
    'The workbook changed, so the check has ended. Check again in the new one.',
  ),
  sheetsGone: (names: string): Text =>
    text(`검사하는 동안 ${names} 시트가 없어져 빼고 검사했습니다.`, `${names} was deleted during the check and was left out.`),
  editedMeanwhile: text('검사하는 동안 시트가 바뀌어, 바뀐 곳을 다시 검사했습니다.', 'The sheet was edited during the check; what changed was checked again.'),
  fixed: (count: number): Text => text(`${count}개 셀을 수정했습니다.`, `${count} ${count === 1 ? 'cell was' : 'cells were'} fixed.`),
  corrected: (what: Text): Text => text(`${what.ko}: 이 통합 문서에 기억했습니다.`, `${what.en}: remembered in this workbook.`),
  correctionUndone: text('인식 결과를 앞의 것으로 되돌렸습니다.', 'What was understood is as it was before.'),
  noSheetOf: (name: string): Text => text(`‘${name}’ 시트가 없습니다.`, `There is no sheet “${name}”.`),
  ownItemsUndone: text('평가 항목을 앞의 것으로 되돌렸습니다.', 'The items are those of before again.'),
  itemNameUndone: text('머리글의 항목을 앞의 것으로 되돌렸습니다.', 'What the heading means is as it was before.'),
  undone: text('수정한 것을 되돌렸습니다.', 'The fix was taken back.'),
  changedMeanwhile: (sheets: string): Text =>
    text(
      `${sheets} 시트의 셀이 그사이 바뀌어 쓰지 않았습니다. 다시 검사한 결과를 확인하십시오.`,
      `A cell of ${sheets} has changed meanwhile, so nothing was written. See the new result.`,
    ),
  notListening: (what: Text): Text =>
    text(
      `${what.ko} 시트의 변경을 아직 알 수 없어 자동 검사를 켜지 못했습니다. [검사]를 누르거나 자동 검사를 켜면 다시 연결합니다.`,
      `${what.en} Changes in the sheets cannot be heard yet, so automatic checks are off. Press Check, or switch them on, to try again.`,
    ),
  notRecalled: text(
    '통합 문서에 기억된 인식 결과 수정과 입력 정보를 읽지 못해 빼고 검사했습니다. 다시 검사하십시오.',
    'What this workbook remembers of corrections and details could not be read, so the check went without it. Check again.',
  ),
  notKept: (what: Text): Text =>
    text(
      `${what.ko} 입력한 내용은 지금 검사에 쓰고 있지만 통합 문서에 적어 두지 못했습니다. 잠시 뒤와 다음 검사 때 다시 적습니다.`,
      `${what.en} What you entered is used now, but could not be kept in the workbook. It is tried again in a moment and with the next check.`,
    ),
  keptNow: text('입력한 내용을 통합 문서에 적어 두었습니다.', 'What you entered is kept in the workbook now.'),
  notFixed: (what: Text, sheet: string, count: number, then: Text): Text =>
    text(
      `${what.ko} ${sheet} 시트에 쓸 수 없어 셀 ${count}개를 모두 수정하지 않았습니다. ${UNCHANGED.ko} ${then.ko}`,
      `${what.en} ${sheet} could not be written to, so none of ${count} ${count === 1 ? 'cell' : 'cells'} was fixed. ${UNCHANGED.en} ${then.en}`,
    ),
  notTakenBack: (what: Text, where: Text, then: Text): Text =>
    text(
      `${what.ko} 되돌리지 못했습니다: ${where.ko}. [되돌리기]를 다시 누를 수 있습니다. ${UNCHANGED.ko} ${then.ko}`,
      `${what.en} Not taken back: ${where.en}. Press Undo again. ${UNCHANGED.en} ${then.en}`,
    ),
  notDecided: (what: Text, sheet: string, count: number, then: Text): Text =>
    text(
      `${what.ko} ‘${sheet}’ 시트에 ${count}건을 적지 못했습니다. ${UNCHANGED.ko} ${then.ko}`,
      `${what.en} ${count} ${count === 1 ? 'entry was' : 'entries were'} not written to the sheet ‘${sheet}’. ${UNCHANGED.en} ${then.en}`,
    ),
  notMade: (what: Text, sheet: string, then: Text): Text =>
    text(
      `${what.ko} ‘${sheet}’ 시트를 만들지 못했습니다. ${UNCHANGED.ko} ${then.ko}`,
      `${what.en} The sheet ‘${sheet}’ was not made. ${UNCHANGED.en} ${then.en}`,
    ),
  markedExcept: (count: number, left: Text, what: Text, then: Text): Text =>
    text(
      `셀 ${count}개에 표시했습니다. ${left.ko}에는 표시하지 못했습니다: ${what.ko} ${then.ko}`,
      `${count} ${count === 1 ? 'cell is' : 'cells are'} marked. Not marked: ${left.en}. ${what.en} ${then.en}`,
    ),
  cellsOf: (sheet: string, count: number): Text => text(`${sheet} 시트의 셀 ${count}개`, `${count} ${count === 1 ? 'cell' : 'cells'} of ${sheet}`),
  refillUnknown: text(
    '무엇을 채웠는지 통합 문서에 적어 두지 못했습니다. 다음에 다시 채울 때는 모두 직접 입력한 것으로 보고 그대로 둡니다.',
    'What was filled in could not be noted in the workbook: when the forms are filled again, all of it counts as typed and is kept.',
  ),
  noSheets: text('볼 수 있는 시트가 없습니다.', 'There is no visible sheet.'),
  marked: (count: number): Text => text(`셀 ${count}개에 표시했습니다.`, `${count} ${count === 1 ? 'cell is' : 'cells are'} marked.`),
  marksStand: text(
    '아직 남아 있는 표시가 있습니다. 셀의 내용은 그대로입니다. 다시 시도하십시오.',
    'Some marks are still there. The cells are unharmed. Please try again.',
  ),
  unmarked: text('표시를 모두 지웠습니다.', 'All marks are removed.'),
  decided: (count: number, sheet: string): Text =>
    text(`${count}건을 ‘${sheet}’ 시트에 적어 두었습니다.`, `${count} ${count === 1 ? 'entry was' : 'entries were'} written to the sheet ‘${sheet}’.`),
  decidedByOthers: (count: number): Text =>
    text(
      `그중 ${count}건은 그사이 다른 판단도 적혔습니다. 한 지적사항에는 마지막 일시의 판단이 적용됩니다.`,
      `${count} of them ${count === 1 ? 'was' : 'were'} decided by somebody else meanwhile. The latest decision on a finding holds.`,
    ),
  decisionsMissing: (sheet: string, count: number): Text =>
    text(
      `‘${sheet}’ 시트에 적었으나 다시 읽어 보니 ${count}건이 없습니다. 그 시트를 확인하고 다시 하십시오.`,
      `Written to the sheet ‘${sheet}’, but ${count} ${count === 1 ? 'entry is' : 'entries are'} not there when it is read again. Look at that sheet, and try again.`,
    ),
  reviewGone: (count: number): Text =>
    text(
      `검토 시트가 없어져 무시·검토 기록 ${count}건이 더 이상 적용되지 않습니다. 되돌리려면 시트에서 실행 취소하십시오.`,
      `The review sheet is gone: ${count} ${count === 1 ? 'decision no longer applies' : 'decisions no longer apply'}. Undo in the sheet to get ${count === 1 ? 'it' : 'them'} back.`,
    ),
  withdrawn: text('기록을 취소했습니다.', 'The entry was withdrawn.'),
  inserting: text('수식을 삽입하는 중', 'Inserting the formula'),
  inserted: (address: string): Text => text(`${address}에 수식을 삽입했습니다.`, `The formula was put into ${address}.`),
  insertedError: (address: string, error: string): Text =>
    text(
      `${address}에 넣은 수식의 결과가 오류(${error})입니다. 인수를 확인하거나 되돌리십시오.`,
      `The formula in ${address} answers an error (${error}). Check its arguments, or take it back.`,
    ),
  insertedBlocked: (address: string): Text =>
    text(
      `${address}에 넣은 수식의 결과를 펼칠 셀이 비어 있지 않습니다(#SPILL!). 아래와 오른쪽 셀을 비우거나, 되돌리고 다른 셀에 삽입하십시오.`,
      `The cells into which the formula in ${address} spills are not empty (#SPILL!). Clear the cells below and to the right, or take it back and insert it elsewhere.`,
    ),
  insertedUnformatted: (address: string, why: Text): Text =>
    text(
      `${address}에 수식을 삽입했습니다. 펼쳐진 셀의 표시 형식은 정하지 못했습니다. ${why.ko} 날짜나 비율이 숫자로 보이면 그 셀을 선택하고 Ctrl+1에서 표시 형식을 정하십시오.`,
      `The formula was put into ${address}. The cells that it spills into got no number format. ${why.en} Where a date or ratio shows as a number, select those cells and choose a number format with Ctrl+1.`,
    ),
  stillBusy: text('Excel이 아직 계산하고 있습니다.', 'Excel is still calculating.'),
  selectCell: text('먼저 시트에서 수식을 삽입할 빈 셀을 선택하십시오.', 'Select an empty cell in the sheet first.'),
  cellTaken: (address: string): Text =>
    text(
      `${eunNeun(address)} 비어 있지 않아 삽입하지 않았습니다. 빈 셀을 선택하십시오.`,
      `${address} is not empty, so nothing was written. Select an empty cell.`,
    ),
  sheetMade: (sheet: string): Text => text(`‘${sheet}’ 시트를 만들었습니다.`, `Made: ‘${sheet}’.`),
  filling: (sheet: string): Text => text(`‘${sheet}’ 시트를 다시 채우는 중`, `Filling the sheet ‘${sheet}’ again`),
  formsMade: (made: readonly string[], old: number, cells: number, kept: number, differing: readonly string[] = [], replaced: readonly string[] = []): Text => {
    const names = made.map((name) => `‘${name}’`).join(', ');
    const shown = differing.slice(0, 4).join(', ') + (differing.length > 4 ? ' …' : '');
    const again = text(
      `시트 ${old}개의 셀 ${cells}개를 다시 채웠습니다. 직접 입력한 셀 ${kept}개는 그대로 두었습니다.${shown === '' ? '' : ` 자료와 다른 셀: ${shown}`}`,
      `${cells} cells of ${old} sheets were filled again; ${kept} cells that somebody typed were kept.${shown === '' ? '' : ` They differ from the workbook in ${shown}.`}`,
    );
    const others = replaced.map((name) => `‘${name}’`).join(', ');
    // Asked to fill again, a new sheet without a word would look like a mistake.
    const beside =
      replaced.length === 0
        ? text('', '')
        : text(
            ` 이미 있는 ${others} 시트는 이 고시의 양식이 아니거나 행이 바뀌어 다시 채우지 않고 그대로 두었습니다.`,
            ` ${others} was not filled again and stays as it is: it is not this notice’s form, or its rows have changed.`,
          );
    const fresh = text(`${names} 시트를 만들었습니다.${beside.ko}`, `Made: ${names}.${beside.en}`);
    if (made.length === 0) return again;
    return old === 0 ? fresh : text(`${fresh.ko} ${again.ko}`, `${fresh.en} ${again.en}`);
  },
  undoingSheet: (names: string): Text => text(`${names} 시트를 지웠습니다.`, `${names} was deleted.`),
  sheetKept: (names: string): Text => text(`${names} 시트는 그 뒤에 고친 내용이 있어 남겨 두었습니다.`, `${names} has been edited since, so it was kept.`),
  waiting: text(
    'Excel의 응답을 기다리는 중(셀을 편집하고 있으면 Enter나 Esc로 마치십시오)',
    'Waiting for Excel (if a cell is being edited, end the edit with Enter or Esc)',
  ),
  cancelledWriting: text(
    '멈추었습니다. 그전에 쓴 것은 통합 문서에 남아 있을 수 있습니다. 다시 검사해 확인하십시오.',
    'Cancelled. What was written before may still stand in the workbook. Check again to see.',
  ),
  unreadMerges: (sheets: string): Text =>
    text(
      `${sheets} 시트의 병합된 셀은 지금 것이 아닐 수 있습니다. [검사]를 누르면 다시 읽습니다.`,
      `Merged cells of ${sheets} may be outdated or unread. Press Check to read them again.`,
    ),
  unreadHidden: (sheets: string): Text =>
    text(
      `${sheets} 시트의 숨긴 행은 읽지 못했습니다. 숨긴 행도 보이는 행으로 검사했습니다.`,
      `Hidden rows of ${sheets} could not be read; they were checked as visible ones.`,
    ),
  unreadStruck: (sheets: string): Text =>
    text(
      `${sheets} 시트의 취소선은 읽지 못했습니다. 취소선을 그은 행도 더했습니다.`,
      `What is struck through in ${sheets} could not be read; such rows were added, too.`,
    ),
  unreadResults: (sheets: string): Text =>
    text(
      `${sheets} 시트의 수식 계산이 끝나지 않아 이전 값으로 검사했습니다. [검사]를 누르면 다시 읽습니다.`,
      `The formulas of ${sheets} are still being calculated: their former values were checked. Press Check to read them again.`,
    ),
  both: (first: Text, second: Text): Text => text(`${first.ko} ${second.ko}`, `${first.en} ${second.en}`),
  butNotChecked: (done: Text, why: Text): Text =>
    text(`${done.ko} 다시 검사하지는 못했습니다: ${why.ko}`, `${done.en} It could not be checked again: ${why.en}`),
  butNoList: (done: Text, list: string, why: Text): Text =>
    text(`${done.ko} ‘${list}’ 시트는 만들지 못했습니다: ${why.ko}`, `${done.en} The sheet ‘${list}’ could not be made: ${why.en}`),
  partlyFixed: (what: Text, where: Text, then: Text): Text =>
    text(
      `${what.ko} ${where.ko}에 쓴 것은 남아 있습니다. [되돌리기]로 되돌릴 수 있습니다. ${then.ko}`,
      `${what.en} What was written to ${where.en} still stands there. Undo takes it back. ${then.en}`,
    ),
  unknownFixed: (what: Text, where: Text, then: Text): Text =>
    text(
      `${what.ko} ${where.ko}에 쓰였는지는 알 수 없습니다. 쓰였으면 [되돌리기]로 되돌릴 수 있습니다. ${then.ko}`,
      `${what.en} Whether ${where.en} was written to is not known. If so, Undo takes it back. ${then.en}`,
    ),
  partlyUndone: (what: Text, where: Text, then: Text): Text =>
    text(
      `${what.ko} 아직 되돌리지 못했습니다: ${where.ko}. [되돌리기]를 다시 누를 수 있습니다. ${then.ko}`,
      `${what.en} Not taken back yet: ${where.en}. Press Undo again. ${then.en}`,
    ),
  listed: (places: readonly Text[]): Text => text(places.map(({ ko }) => ko).join(', '), places.map(({ en }) => en).join(', ')),
  sheetOf: (name: string): Text => text(`‘${name}’ 시트`, `the sheet ‘${name}’`),
  notUndone: (sheets: string): Text =>
    text(`${sheets} 시트의 셀이 그사이 바뀌어 되돌리지 않았습니다.`, `Cells of ${sheets} have changed meanwhile and were not taken back.`),
  marksGone: (what: Text, then: Text): Text =>
    text(
      `${what.ko} 표시는 모두 지웠습니다. 셀의 내용은 그대로입니다. ${then.ko}`,
      `${what.en} All marks were removed. The cells hold what they held. ${then.en}`,
    ),
  marksLeft: (what: Text, sheets: string, then: Text): Text =>
    text(
      `${what.ko} ${sheets} 시트에는 표시가 남아 있을 수 있습니다. [표시 지우기]로 지울 수 있습니다. 셀의 내용은 그대로입니다. ${then.ko}`,
      `${what.en} Marks may be left on ${sheets}. Remove marks takes them away. The cells hold what they held. ${then.en}`,
    ),
  notRemembered: (done: Text): Text => text(`${done.ko} 통합 문서에 그 사실을 적어 두지는 못했습니다.`, `${done.en} That could not be noted in the workbook.`),
  sheetsLeft: (what: Text, sheets: string, then: Text): Text =>
    text(
      `${what.ko} ${sheets} 시트가 남아 있습니다. [되돌리기]로 지울 수 있습니다. ${then.ko}`,
      `${what.en} The sheet ${sheets} is left. Undo deletes it. ${then.en}`,
    ),
  allDeleted: (what: Text, then: Text): Text =>
    text(`${what.ko} 만들던 시트는 모두 지웠습니다. ${then.ko}`, `${what.en} The sheets that were begun were deleted. ${then.en}`),
  sheetUnknown: (what: Text, sheet: string, then: Text): Text =>
    text(
      `${what.ko} ‘${sheet}’ 시트가 만들어졌는지는 알 수 없습니다. 시트 목록을 확인하십시오. ${then.ko}`,
      `${what.en} Whether the sheet ‘${sheet}’ was made is not known. Look at the list of sheets. ${then.en}`,
    ),
  decidedUnknown: (what: Text, sheet: string, then: Text): Text =>
    text(
      `${what.ko} ‘${sheet}’ 시트에 적혔는지는 알 수 없습니다. 그 시트를 확인하십시오. ${then.ko}`,
      `${what.en} Whether it was written to the sheet ‘${sheet}’ is not known. Look at that sheet. ${then.en}`,
    ),
  unexplained: text('알 수 없는 이유로 끝내지 못했습니다.', 'It could not be finished for an unknown reason.'),
  unexpected: text(
    '알 수 없는 이유로 끝내지 못했습니다. 시트는 그대로입니다. 다시 시도하십시오.',
    'It could not be finished for an unknown reason. The sheets are unharmed. Please try again.',
  ),
} as const;

/** What happened and what to do, without a word on the workbook: for those who know what became of it. */
export const errorMessage = (error: unknown): { readonly what: Text; readonly then: Text } =>
  error instanceof HostError ? (error.because ?? { what: error.text, then: text('', '') }) : { what: W.unexplained, then: text('', '') };

/** The sentence for anything that may have been thrown. */
export const errorSentence = (error: unknown): Text => (error instanceof HostError ? error.text : W.unexpected);
