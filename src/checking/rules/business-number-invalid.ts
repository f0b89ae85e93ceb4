import { editsOf } from '../../sheet/editable-block';
import { fold, remembered, text, type Text } from '../../domain';
import { isBusinessNumber, isCorporateNumber, readDigits } from '../../rules';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import { fieldOf, type FirmField } from '../../reading/firm/labels';
import { pairsIn } from '../../reading/firm/pairs';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH } from '../message-formatting';

interface NumberKind {
  readonly field: FirmField;
  readonly length: number;
  readonly isValid: (digits: string) => boolean;
  readonly name: Text;
  readonly limit?: Text;
}

const KINDS: readonly NumberKind[] = [
  {
    field: 'bizNo',
    length: 10,
    isValid: isBusinessNumber,
    name: text('사업자등록번호', 'business registration number'),
  },
  {
    field: 'corpNo',
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
const REACH = 6;
/** Whose number it is, before what it is: numbers of others have to be right too. */
const WHOSE = /^(거래처|공급자|공급받는자|업체|회사|협력사|매입처|매출처|본사|본점)\s*(?=사업자|법인(등록)?번호)/;
const kindOf = (label: string): NumberKind | undefined => {
  const field = fieldOf(label) ?? fieldOf(label.replace(WHOSE, ''));
  return KINDS.find((one) => one.field === field);
};

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
  check: ({ blocks }) => blocks.flatMap(inSheetKept),
};

/** So many are told each for itself. */
const FEW = 2;
const MASKED = /^[\d\s-]*[*•●○※#_xX]{2,}/;
/** Of a column of numbers: this many empty cells end it. */
const GAP = 5;

/** An edit looks at its own sheet alone. */
const kept = new WeakMap<SheetBlock, { readonly edits: number; readonly hits: readonly WorkbookHit[] }>();
function inSheetKept(block: SheetBlock): readonly WorkbookHit[] {
  const edits = editsOf(block);
  const held = kept.get(block);
  if (held?.edits === edits) return held.hits;
  const hits = inSheet(block);
  kept.set(block, { edits, hits });
  return hits;
}

function inSheet(block: SheetBlock): WorkbookHit[] {
  const hits: WorkbookHit[] = [];
  const hit = (down: number, right: number, label: string, message: Text): void => {
    hits.push({
      sheetId: block.sheetId,
      sheet: block.sheet,
      row: block.top + down,
      column: block.left + right,
      message,
      content: `${block.sheet} ${label} ${message.ko}`,
    });
  };
  /** Wrong numbers beside their labels: once each. */
  const told = new Set<string>();
  /** Numbers that stand behind their labels: over one block of the sheet after another they are told once. */
  const inCells: { readonly down: number; readonly right: number; readonly label: string; readonly message: Text }[] = [];
  block.values.slice(0, ROWS).forEach((row, down) => {
    row.slice(0, COLUMNS).forEach((cell, right) => {
      const labels = typeof cell === 'string' && cell.length <= 200 ? labelsSeen(cell) : undefined;
      if (!labels) return;
      for (const { label, kind, value } of labels.inside) {
        // What else stands in the cell is no part of the number: `124-81-00998 (본점)`.
        // `214-81-*****`: part of it is covered on purpose.
        if (MASKED.test(fold(value))) continue;
        const message = problem(kind, /^[\d\s-]*\d/.exec(fold(value))?.[0] ?? value);
        if (message) inCells.push({ down, right, label, message });
      }
      const { label, kind } = labels;
      if (!kind) return;
      const merged = block.merges.find((area) => area.top === block.top + down && area.left === block.left + right);
      const first = (merged ? merged.right - block.left : right) + 1;
      const away = row.slice(first, first + REACH).findIndex((value) => value !== null && value !== '');
      const value = away < 0 ? null : (row[first + away] ?? null);
      if (isNumber(value)) {
        const message = problem(kind, value);
        if (message) hit(down, first + away, label, message);
        if (message && value !== null) told.add(digitsOf(value));
      } else inColumn(block, kind, down, right, told, (at, message) => hit(at, right, label, message));
    });
  });
  for (const { down, right, label, message } of inCells) {
    const same = inCells.filter((one) => one.right === right && one.label === label);
    if (same.length <= FEW) hit(down, right, label, message);
    else if (same[0]?.down === down)
      hit(down, right, label, text(`${message.ko} 이 열에서 모두 ${same.length}개`, `${message.en} ${same.length} in this column`));
  }
  return hits;
}

interface Labels {
  /** With what stands behind each in the same cell. */
  readonly inside: readonly { readonly label: string; readonly kind: NumberKind; readonly value: string }[];
  /** The cell is a label as a whole: its number stands beside or below it. */
  readonly label: string;
  readonly kind: NumberKind | undefined;
}
function labelsOf(cell: string): Labels | undefined {
  const inside = pairsIn(cell).flatMap(({ label, field, value }) => {
    const kind = KINDS.find((one) => one.field === field);
    return value === '' || !kind ? [] : [{ label, kind, value }];
  });
  const label = fold(cell).toLowerCase();
  const kind = inside.length > 0 ? undefined : kindOf(label);
  return inside.length > 0 || kind ? { inside, label, kind } : undefined;
}

/** Texts of cells that were asked before: after an edit the same ones are asked again, and hardly any is a label. */
const labelsSeen = remembered(labelsOf, 50_000);

/** A heading: the numbers stand below it. One finding for all of them, at the first. */
function inColumn(
  block: SheetBlock,
  kind: NumberKind,
  down: number,
  right: number,
  told: ReadonlySet<string>,
  hit: (down: number, message: Text) => void,
): void {
  let empty = 0;
  let first: { readonly at: number; readonly message: Text } | undefined;
  let count = 0;
  for (let at = down + 1; at < block.values.length && empty < GAP; at += 1) {
    const value = block.values[at]?.[right] ?? null;
    empty = value === null || value === '' ? empty + 1 : 0;
    const message = problemSeen(kind, value);
    // 공급받는자 of a purchase is the firm itself, whose number stands over the list.
    if (!message || told.has(digitsOf(value))) continue;
    count += 1;
    first ??= { at, message };
  }
  if (!first) return;
  const { at, message } = first;
  hit(at, count === 1 ? message : text(`${message.ko} 이 열에서 모두 ${String(count)}개`, `${message.en} ${String(count)} in this column`));
}

/** What was found of texts of a column: after an edit the same thousands are asked again. */
const SEEN = new Map(KINDS.map((kind) => [kind, remembered((value: string | number) => (isNumber(value) ? problem(kind, value) : undefined), 100_000)]));
const problemSeen = (kind: NumberKind, value: CellValue): Text | undefined =>
  typeof value === 'string' || typeof value === 'number' ? SEEN.get(kind)?.(value) : undefined;

const isNumber = (value: CellValue): value is string | number => (typeof value === 'number' || typeof value === 'string') && readDigits(value) !== undefined;

const digitsOf = (value: CellValue): string => String(value).replace(/\D/g, '');

function problem({ length, isValid, name, limit }: NumberKind, value: CellValue): Text | undefined {
  if (value === null || isCellError(value) || typeof value === 'boolean') return undefined;
  const read = readDigits(value);
  // A cell that holds a number has lost the zeros in front.
  const digits = typeof value === 'number' ? read?.padStart(length, '0') : read;
  if (digits === undefined || /^0*$/.test(digits) || isValid(digits)) return undefined;
  // Beside a name that asks for either, a date of birth is right.
  if (length === 13 && (read?.length === 6 || read?.length === 8)) return undefined;
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
