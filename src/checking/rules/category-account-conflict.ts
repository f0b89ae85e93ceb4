import { text } from '../../domain';
import { costLine } from '../../rules';
import type { CostLine, Edition } from '../../law/types';
import type { Hit, RowRule } from '../engine/rule';
import { type Row, textOf } from '../../reading/table/row';
import { codeOf, isCoded } from './conditions';
import { agreedLines, byAccountInWords, byWords, wordsOf } from './likely-line';
import { columnOf, LEDGER, shownValue } from '../message-formatting';

/** More lines than this are named by the heading over all of them. */
const FEW = 3;

function headingOf(edition: Edition, lines: readonly CostLine[]): CostLine | undefined {
  const top = lines[0]?.code[0];
  return lines.length > FEW && lines.every(({ code }) => code[0] === top) ? costLine(edition, top as string) : undefined;
}

/** `시제품 시험·분석 용역`, `시제품 신뢰성 시험분석`: what ends so is work by others, whatever is tested. */
const SERVICE = /(용역|위탁|의뢰|대행|시험|분석|검사|측정|평가|해석|설계|연구|개발)(비|료|비용|수수료)?\s*([([].*)?$/;

/** The title of the sheet names the line of all the others. */
function againstTitle(row: Row, code: string): Hit | undefined {
  const { lineOfTitle } = row.table.understanding;
  const line = lineOfTitle === undefined || lineOfTitle === code ? undefined : costLine(row.table.edition, lineOfTitle);
  return (
    line && {
      row: row.row,
      column: columnOf(row, 'category'),
      message: text(
        `비목은 ${code}인데 이 시트의 제목과 다른 행은 ${line.code} ${line.name.ko}입니다`,
        `The category is ${code}; the title of the sheet and its other rows say ${line.code} ${line.name.en}`,
      ),
      source: { ref: '별표 3', clause: code },
    }
  );
}

export const categoryAccountConflict: RowRule = {
  kind: 'row',
  meta: {
    id: 'category-account-conflict',
    severity: 'review',
    kinds: LEDGER,
    title: text('계정·적요와 다른 비목', 'Account or text points elsewhere'),
    reason: text(
      '계정이나 적요는 다른 비목에 해당하는 것으로 보입니다. 비목이 맞는지 확인하십시오.',
      'The account or the text of the row points to another category; check the category.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row) {
    if (!isCoded(row)) return undefined;
    const code = codeOf(row);
    const account = byAccountInWords(row);
    if (account.codes.has(code)) return undefined;
    if (code.startsWith('1.나') && SERVICE.test(wordsOf(row))) return undefined;
    const words = byWords(row);
    if (words.codes.has(code)) return undefined;
    const others = agreedLines(account, words);
    const [other] = others;
    if (!other) return againstTitle(row, code);
    const group = headingOf(row.table.edition, others);
    if (group && code.startsWith(`${group.code}.`)) return undefined;
    const said = shownValue(words.codes.has(other.code) || textOf(row, 'account') === '' ? wordsOf(row) : textOf(row, 'account'));
    const list = group ? `${group.code} ${group.name.ko}` : others.map((line) => line.code).join(', ');
    const listEn = group ? `${group.code} ${group.name.en}` : list;
    return {
      row: row.row,
      column: columnOf(row, 'category'),
      message: text(`비목은 ${code}인데 “${said}”: ${list} 비목의 비용으로 보입니다`, `“${said}” points to ${listEn}; the category is ${code}`),
      source: { ref: '별표 3', clause: code },
    };
  },
};
