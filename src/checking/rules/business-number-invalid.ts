import { fold, text, type Text } from '../../domain';
import { isBusinessNumber, isCorporateNumber, readDigits } from '../../rules';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

interface NumberKind {
  readonly label: RegExp;
  readonly length: number;
  readonly isValid: (digits: string) => boolean;
  readonly name: Text;
  readonly limit?: Text;
}

const KINDS: readonly NumberKind[] = [
  {
    label: /^(사업자등록번호|사업자번호|사업자no\.?|businessregistration(no|number)\.?)$/,
    length: 10,
    isValid: isBusinessNumber,
    name: text('사업자등록번호', 'business registration number'),
  },
  {
    label: /^(법인등록번호|법인번호|corporateregistration(no|number)\.?)$/,
    length: 13,
    isValid: isCorporateNumber,
    name: text('법인등록번호', 'corporate registration number'),
    limit: text(
      ' 2025년 이후에 부여된 번호에는 검증번호가 없을 수 있으니 등기사항증명서와 대조해 주십시오.',
      ' Numbers given from 2025 on may carry no check digit: compare it with the register.',
    ),
  },
];

/** Labels of a firm stand near the top and the left: the part of a sheet that the forms are filled from. */
const ROWS = 60;
const COLUMNS = 30;
/** How many cells right of its label a number may stand. */
const REACH = 3;

export const businessNumberInvalid: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'business-number-invalid',
    severity: 'warning',
    kinds: BOTH,
    title: text('등록번호 오류', 'Registration number not valid'),
    reason: text(
      '신청서에 적는 등록번호는 자릿수와 검증번호가 맞아야 합니다.',
      'The registration numbers of the application need the right length and check digit.',
    ),
    source: { ref: '별지 제1호' },
  },
  check: ({ blocks }) => blocks.flatMap(inSheet),
};

function inSheet(block: SheetBlock): WorkbookHit[] {
  const hits: WorkbookHit[] = [];
  block.values.slice(0, ROWS).forEach((row, down) => {
    row.slice(0, COLUMNS).forEach((cell, right) => {
      if (typeof cell !== 'string' || cell.length > 200) return;
      const inside = /^([^:：]{1,30})[:：]\s*(\S.*)$/s.exec(cell);
      const label = fold(inside?.[1] ?? cell)
        .toLowerCase()
        .replace(/[\s:：]/g, '');
      const kind = KINDS.find((one) => one.label.test(label));
      if (!kind) return;
      const away = inside ? 0 : 1 + row.slice(right + 1, right + 1 + REACH).findIndex((value) => value !== null && value !== '');
      if (!inside && away === 0) return;
      const message = problem(kind, inside ? (inside[2] as string) : (row[right + away] ?? null));
      if (!message) return;
      const place = { row: block.top + down, column: block.left + right + away };
      hits.push({ sheetId: block.sheetId, sheet: block.sheet, ...place, message, content: `${block.sheetId} ${label} ${message.ko}` });
    });
  });
  return hits;
}

function problem({ length, isValid, name, limit }: NumberKind, value: CellValue): Text | undefined {
  if (value === null || isCellError(value) || typeof value === 'boolean') return undefined;
  const read = readDigits(value);
  // A cell that holds a number has lost the zeros in front.
  const digits = typeof value === 'number' ? read?.padStart(length, '0') : read;
  if (digits === undefined || /^0*$/.test(digits) || isValid(digits)) return undefined;
  if (digits.length !== length)
    return text(
      `${name.ko}는 ${String(length)}자리여야 합니다: ${String(value)} (${String(digits.length)}자리)`,
      `A ${name.en} has ${String(length)} digits: ${String(value)} (${String(digits.length)})`,
    );
  return text(
    `${name.ko}의 검증번호가 맞지 않습니다: ${String(value)}.${limit?.ko ?? ''}`,
    `The check digit of the ${name.en} is wrong: ${String(value)}.${limit?.en ?? ''}`,
  );
}
