import { addDays, fold, fromSerial, readDate, text, type EditionId, type PlainDate, type Text } from '../../domain';
import { edition as editionById } from '../../law';
import { validityEnd, validityStart } from '../../rules';
import type { FormCell, FormValues } from '../../reading/form-values';
import type { CellValue } from '../../sheet/model';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

const FORMS = new Set(['별지 제3호', '별지 제3-1호', '별지 제3-2호']);
/** 벤처기업 정보공개: the certificates of a firm, a line each. */
const TABLES: Readonly<Partial<Record<EditionId, string>>> = { '2013-60': '별지 제5호', '2025-04-01': '별지 제9호' };
const ROWS = 4;
const LABEL = /^(유효기간|validdate)$/;
/** One day of a period, however it is written: `2014-05-20`, `'14.5.20.`, `2014년 5월 20일`, `20140520`. */
const DAY = /(?<!\d)(?:['’‘]?(\d{4}|\d{2})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})|(\d{4})(\d{2})(\d{2}))(?!\d)/g;

/** The two days of a period; what stands between them says nothing more. */
function periodIn(words: string): readonly [PlainDate, PlainDate] | undefined {
  const days = [...fold(words).matchAll(DAY)].map((match) => {
    const [year, month, day] = match.slice(1, 4).some(Boolean) ? match.slice(1, 4) : match.slice(4, 7);
    return readDate(`${(year as string).length === 2 ? `20${year}` : year}-${month}-${day}`);
  });
  const [from, until] = days;
  return days.length === 2 && from && until ? [from, until] : undefined;
}

export const formValidity: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'form-validity',
    severity: 'error',
    kinds: BOTH,
    title: text('제8조와 다른 유효기간', 'Validity other than 제8조 gives'),
    reason: text('확인서의 유효기간은 제8조의 확인일부터 계산합니다.', 'The validity of a certificate counts from the day that 제8조 names.'),
    source: { ref: '제8조' },
  },
  check: ({ forms }) =>
    forms.flatMap((form) => {
      const { ref, edition } = form;
      return edition === '2013-60' && FORMS.has(ref) ? (check(form) ?? []) : TABLES[edition] === ref ? checkTable(form) : [];
    }),
};

function check(form: FormValues): WorkbookHit | undefined {
  const label = form.find(LABEL);
  const cell = label && form.beside(label);
  const period = typeof cell?.value === 'string' ? periodIn(cell.value) : undefined;
  if (!cell || !period) return undefined;
  const [from, until] = period;
  const edition = editionById(form.edition);
  const hit = (message: Text): WorkbookHit => ({
    sheetId: form.block.sheetId,
    sheet: form.block.sheet,
    row: cell.row,
    column: cell.column,
    message,
    content: `${form.block.sheet} ${String(cell.value)}`,
  });
  // What is entered beside the form says from when; without it only the length can be told.
  const issuedOn = dayBeside(form, '확인서 발급일');
  const appliedOn = dayBeside(form, '신청일');
  const previousEnd = dayBeside(form, '종전 유효기간 만료일');
  const foundedOn = dayBeside(form, '창업일(예비벤처기업)');
  const facts = {
    issuedOn: issuedOn ?? from,
    ...(appliedOn ? { appliedOn } : {}),
    ...(previousEnd && appliedOn ? { previousEnd } : {}),
    ...(foundedOn && appliedOn ? { foundedOn } : {}),
  };
  const start = validityStart(edition, facts);
  if (issuedOn && start.kind === 'value' && start.value !== from)
    return hit(
      text(`유효기간이 ${from}부터입니다. 제8조에 따른 확인일은 ${start.value}입니다.`, `The validity begins on ${from}; 제8조 gives ${start.value}.`),
    );
  const end = validityEnd(edition, { issuedOn: from });
  if (end.kind === 'value' && end.value !== until)
    return hit(
      text(
        `${from}부터 ${edition.validity.years.value}년이면 ${end.value}까지입니다: ${until}`,
        `${edition.validity.years.value} years from ${from} end on ${end.value}: ${until}`,
      ),
    );
  return undefined;
}

/** `번호 | 발급일 | 유효기간`: so many years from the issue, or from the day after the line before. */
function checkTable(form: FormValues): readonly WorkbookHit[] {
  const issuedHead = form.find(/^발급일$/);
  const periodHead = issuedHead && form.find(/^유효기간$/, issuedHead.row);
  if (!issuedHead || periodHead?.row !== issuedHead.row) return [];
  const { block, edition: id, ref } = form;
  const edition = editionById(id);
  const hits: WorkbookHit[] = [];
  let former: PlainDate | undefined;
  for (let row = issuedHead.row + 1; row <= issuedHead.row + ROWS; row += 1) {
    const said = form.at(row, periodHead.column);
    const issuedOn = dayOf(form.at(row, issuedHead.column), block.date1904);
    const period = typeof said === 'string' ? periodIn(said) : undefined;
    if (!period) continue;
    const [from, until] = period;
    const end = validityEnd(edition, { issuedOn: from });
    const hit = (message: Text): void =>
      void hits.push({
        sheetId: block.sheetId,
        sheet: block.sheet,
        row,
        column: periodHead.column,
        message,
        source: { edition: id, ref: edition.validity.renewal.available ? edition.validity.renewal.source.ref : ref },
        content: `${block.sheet} ${String(said)}`,
      });
    if (issuedOn !== undefined && from !== issuedOn && (former === undefined || from !== addDays(former, 1)))
      hit(text(`유효기간이 ${from}부터입니다. 발급일은 ${issuedOn}입니다.`, `The validity begins on ${from}; it was issued on ${issuedOn}.`));
    else if (end.kind === 'value' && end.value !== until)
      hit(
        text(
          `${from}부터 ${edition.validity.years.value}년이면 ${end.value}까지입니다: ${until}`,
          `${edition.validity.years.value} years from ${from} end on ${end.value}: ${until}`,
        ),
      );
    former = until;
  }
  return hits;
}

const dayOf = (value: CellValue, date1904: boolean): PlainDate | undefined =>
  typeof value === 'number' ? fromSerial(value, date1904) : typeof value === 'string' ? readDate(value) : undefined;

function dayBeside(form: FormValues, words: string): PlainDate | undefined {
  const label: FormCell | undefined = form.find(words);
  if (!label) return undefined;
  const { value } = form.beside(label);
  return dayOf(value, form.block.date1904);
}
