import { fold, fromSerial, readDate, text, type PlainDate, type Text } from '../../domain';
import { edition as editionById } from '../../law';
import { validityEnd, validityStart } from '../../rules';
import type { FormCell, FormValues } from '../../reading/form-values';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

const FORMS = new Set(['별지 제3호', '별지 제3-1호', '별지 제3-2호']);
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
  check: ({ forms }) => forms.filter(({ ref, edition }) => FORMS.has(ref) && edition === '2013-60').flatMap((form) => check(form) ?? []),
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
    content: `${form.block.sheetId} ${String(cell.value)}`,
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

function dayBeside(form: FormValues, words: string): PlainDate | undefined {
  const label: FormCell | undefined = form.find(words);
  if (!label) return undefined;
  const { value } = form.beside(label);
  return typeof value === 'number' ? fromSerial(value, form.block.date1904) : typeof value === 'string' ? readDate(value) : undefined;
}
