/** Finds a list of certificates by its headings, wherever it stands and in whatever order: the firm, its type, and the days that are known. */
import { atOnce, readDateCell, type PlainDate } from '../domain';
import { readApplicationType } from '../rules';
import type { ApplicationType } from '../law/types';
import type { Area } from '../sheet/model';
import type { Grid } from './grid';
import { totalLevel } from './row-kind';
import { bareOutside, cellText, isBlank, normalizeLabel } from './text';

export type CertificateDay = 'appliedOn' | 'issuedOn' | 'previousEnd' | 'foundedOn' | 'notifiedOn' | 'validUntil';
export type CertificateRole = CertificateDay | 'name' | 'type' | 'period';

export interface CertificateRow extends Readonly<Partial<Record<CertificateDay, PlainDate>>> {
  readonly name: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly type?: ApplicationType;
  /** Cells that hold something else than their heading says: never taken for empty ones. */
  readonly wrong: readonly { readonly column: number; readonly role: CertificateRole; readonly text: string }[];
}

export interface CertificateTable {
  readonly sheetId: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<CertificateRole, number>>>;
  readonly rows: readonly CertificateRow[];
  readonly area: Area;
}

/** In the order in which a heading is tried: `종전 유효기간 만료일` is no end of this certificate. */
const HEADS: readonly (readonly [CertificateRole, RegExp])[] = [
  [
    'previousEnd',
    /^(종전|이전|기존|직전|전)(확인서?|인증서?|벤처)?(의)?(유효기간)?(의)?(만료|종료|만기|끝)?(일자?|날짜)?$|^(previous|former|prior)(validity)?(end|expiry|until)?(date)?$/,
  ],
  [
    'validUntil',
    /^(벤처)?(기업)?(확인서?|인증서?)?(유효기간)?(의)?(만료|종료|만기|끝)(예정)?(일자?|날짜)?$|^유효기간(까지|말일|종료|만료)$|^(valid(ity)?)?(until|end|expiry|expires|expiration)(on|date)?$/,
  ],
  ['period', /^(벤처)?(기업)?(확인서?|인증서?)?(의)?유효기간$|^(벤처)?(기업)?(확인|인증)기간$|^validity(period)?$|^validperiod$/],
  ['appliedOn', /^(확인|벤처|인증)?(신청|접수|신청접수)(일자?|날짜)?$|^(applied|filed|application|filing)(on|date)?$|^dateofapplication$/],
  [
    'issuedOn',
    /^(벤처)?(기업)?(확인서?|인증서?)?(의)?(발급|발행|교부|확인|인증|취득|선정|지정)(일자?|날짜)$|^(issued?|issuance|confirmed|certified|certification)(on|date)?$|^dateofissue$/,
  ],
  ['foundedOn', /^(창업|설립|개업|법인설립)(일자?|날짜|연월일)$|^(founded|incorporated|founding|incorporation|established)(on|date)?$/],
  ['notifiedOn', /^(평가|심사|확인|결과|평가결과|심사결과|확인결과)*통지(일자?|날짜|받은날|를?받은날)?$|^(notified|notice|notification|resulttold)(on|date)?$/],
  [
    'type',
    /^(확인|벤처|벤처기업|벤처확인|신청|기업|인증|확인서|인증서)?(유형|종류|구분)$|^(인증|인증서|확인서)(명|명칭)$|^(venture|certificate|application)?(type|kind|route)$/,
  ],
  [
    'name',
    /^(기업|업체|회사|상호|법인|고객사|거래처|피투자기업|관리기업)(명|이름)?$|^(기업명|업체명|회사명|법인명|상호명|상호법인명|기업체명)$|^(firm|company|corporation|name|companyname|firmname|client)$/,
  ],
];

/** The first day of a validity is no role: it follows from what else is known. */
const FIRST_DAY = /(시작|개시|기산|부터|from|start)(일자?|날짜)?$/;

function roleIn(heading: string): CertificateRole | undefined {
  if (heading === '' || heading.length > 30) return undefined;
  const plain = heading.replace(/^\d+[.)]/, '');
  return HEADS.find(([, pattern]) => pattern.test(plain))?.[0];
}
/** What stands in brackets may say which of two it is: `유효기간(시작)`, `유효기간(종료)`; else it is a remark. */
function roleOf(value: string): CertificateRole | undefined {
  const whole = normalizeLabel(value).replace(/[()]/g, '');
  if (FIRST_DAY.test(whole)) return undefined;
  return roleIn(whole) ?? roleIn(bareOutside(value).replace(/\s/g, ''));
}

const SEARCH_ROWS = 200;
const DAYS: readonly CertificateDay[] = ['appliedOn', 'issuedOn', 'previousEnd', 'foundedOn', 'notifiedOn', 'validUntil'];

function columnsIn(grid: Grid, row: number): Partial<Record<CertificateRole, number>> {
  const columns: Partial<Record<CertificateRole, number>> = {};
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.at(row, column);
    // In two rows of headings some stand in the upper one alone.
    const above = row > grid.block.top ? grid.at(row - 1, column) : null;
    const head = isBlank(value) ? above : value;
    if (typeof head !== 'string') continue;
    const role = roleOf(head);
    if (role !== undefined) columns[role] ??= column;
  }
  return columns;
}

/** A certificate has a day of its own, and somebody whose it is. */
const isList = (columns: Partial<Record<CertificateRole, number>>): boolean =>
  (columns.name !== undefined || columns.type !== undefined) &&
  (columns.issuedOn !== undefined ||
    columns.validUntil !== undefined ||
    columns.period !== undefined ||
    (columns.appliedOn !== undefined && columns.type !== undefined));

/** `2024-03-02 ~ 2027-03-01` → its last day. */
function endOfPeriod(value: string): PlainDate | undefined {
  const parts = value.split(/[~∼〜–—]|\s-\s|부터|\bto\b/);
  const last = parts[parts.length - 1]?.replace(/까지.*$/, '').trim();
  return parts.length === 2 && last !== undefined ? readDateCell(last) : undefined;
}

function readRow(grid: Grid, row: number, columns: Partial<Record<CertificateRole, number>>): CertificateRow | undefined {
  const wrong: CertificateRow['wrong'][number][] = [];
  const days: Partial<Record<CertificateDay, PlainDate>> = {};
  const cell = (role: CertificateRole) => (columns[role] === undefined ? null : grid.at(row, columns[role]));
  const name = cellText(cell('name')).trim();
  let filled = 0;
  const miss = (role: CertificateRole): void => {
    wrong.push({ column: columns[role] as number, role, text: cellText(cell(role)) });
  };
  for (const role of DAYS) {
    const value = cell(role);
    if (isBlank(value) || (typeof value === 'string' && /^[-–—]+$|^해당\s*없음$|^n\/?a$/i.test(value.trim()))) continue;
    filled += 1;
    const day = typeof value === 'number' || typeof value === 'string' ? readDateCell(value, grid.block.date1904) : undefined;
    if (day === undefined) miss(role);
    else days[role] = day;
  }
  const period = cell('period');
  if (typeof period === 'string' && period.trim() !== '' && days.validUntil === undefined) {
    filled += 1;
    const end = endOfPeriod(period);
    if (end === undefined) miss('period');
    else days.validUntil = end;
  }
  const typed = cell('type');
  const type = typeof typed === 'string' ? readApplicationType(typed) : undefined;
  if (!isBlank(typed) && type === undefined) miss('type');
  // A note or a total stands in the column of names, or left of it, without a day beside it.
  const lead = cellText(grid.own(row, grid.block.left)).trim();
  if (filled === 0 && (name === '' ? true : totalLevel(lead) !== undefined)) return undefined;
  if (filled === 0 && (name === '' || totalLevel(name) !== undefined || /^[※*]|^(주|비고|note|remark)[\s:.)]?/i.test(name) || name.length > 60))
    return undefined;
  // The headings again on another page, or a second row of them.
  if (Object.keys(days).length === 0 && (filled > 1 || roleOf(name) !== undefined)) return undefined;
  return { name, row, ...(type === undefined ? {} : { type }), ...days, wrong };
}

/** The list of certificates on the sheet; undefined where no row of headings names a firm or a type and a day of a certificate. */
export function findCertificateTable(grid: Grid): CertificateTable | undefined {
  return atOnce(certificateTableSteps(grid));
}

/** The same, a row a step: lists of thousands need not be read in one go. */
export function* certificateTableSteps(grid: Grid): Generator<undefined, CertificateTable | undefined> {
  let best: { readonly row: number; readonly columns: Partial<Record<CertificateRole, number>>; readonly count: number } | undefined;
  for (let row = grid.block.top; row <= Math.min(grid.bottom, grid.block.top + SEARCH_ROWS); row += 1) {
    const columns = columnsIn(grid, row);
    const count = Object.keys(columns).length;
    if (isList(columns) && count > (best?.count ?? 0)) best = { row, columns, count };
  }
  if (!best) return undefined;
  const rows: CertificateRow[] = [];
  for (let row = best.row + 1; row <= grid.bottom; row += 1) {
    const read = readRow(grid, row, best.columns);
    if (read) rows.push(read);
    yield;
  }
  const used = Object.values(best.columns).sort((a, b) => a - b);
  return {
    sheetId: grid.block.sheetId,
    sheet: grid.block.sheet,
    headerRow: best.row,
    columns: best.columns,
    rows,
    area: { top: best.row, left: used[0] ?? 0, bottom: rows[rows.length - 1]?.row ?? best.row, right: used[used.length - 1] ?? 0 },
  };
}
