/** What the sheets of a workbook say of the firm: the value beside, behind or below each label, all of it of one firm. */
import { companyKey } from '../../reading/company-name';
import { fold, largest } from '../../domain';
import { isOwnSheet } from '../../sheet/sheet-names';
import { formOf } from '../../reading/form-sheets';
import type { SheetBlock } from '../../sheet/model';
import type { FirmForm, Origin } from './fields';
import { IDENTITY, type FirmField } from '../../reading/firm/labels';
import { firmRecords, type FirmFact, type FirmRecord } from '../../reading/firm/records';
import { a1 } from '../../sheet/a1';
import { linkTo, noteOf } from './origin';

export interface ReadFirm {
  readonly firm: FirmForm;
  /** Of each value the cell it stands in. */
  readonly origins: Readonly<Partial<Record<keyof FirmForm, Origin>>>;
  /** Firms that the sheets name as well, of which nothing was taken. */
  readonly others: readonly { readonly sheet: string; readonly name: string }[];
}

export const readFirm = (blocks: readonly SheetBlock[]): FirmForm => readFirmCells(blocks).firm;

const KEYS: Readonly<Partial<Record<FirmField, (value: string) => string>>> = {
  name: companyKey,
  bizNo: (value) => value.replace(/\D/g, ''),
  corpNo: (value) => value.replace(/\D/g, ''),
  // `홍길동 외 1인` is the firm of 홍길동 too.
  representative: (value) =>
    fold(value)
      .replace(/\s/g, '')
      .replace(/[,·ㆍ(외].*$/, ''),
};

interface Found extends FirmFact {
  readonly sheet: string;
}

/** Undefined where they do not name the same thing both. */
function sameIn(one: FirmRecord, other: FirmRecord, field: FirmField): boolean | undefined {
  const [mine, theirs] = [one.facts[field]?.value, other.facts[field]?.value];
  const key = KEYS[field];
  return mine === undefined || theirs === undefined || !key ? undefined : key(mine) === key(theirs);
}

/** Another number is another firm; another name is one unless the number is the same; another person is one where nothing else is said. */
function isOther(one: FirmRecord, main: FirmRecord): boolean {
  if (one.owner === 'other') return true;
  for (const field of ['bizNo', 'corpNo', 'name', 'representative'] as const) {
    const same = sameIn(one, main, field);
    if (same !== undefined) return !same;
  }
  return false;
}

/** How much speaks for a record to be that of the firm that applies: it comes first in most workbooks, and other sheets say its name too. */
const weightOf = (record: FirmRecord, all: readonly FirmRecord[]): number =>
  IDENTITY.filter((field) => record.facts[field] !== undefined).length +
  (record.facts.name ? 2 : 0) +
  (record === all[0] ? 2 : 0) +
  (record.owner === 'own' ? 3 : 0) +
  (record.applies ? 5 : 0) +
  all.filter((other) => other !== record && sameIn(other, record, 'name')).length * 2;

/** What the sheets say of the firm. Sheets and parts about other firms give nothing; of two firms only one is taken, and the other one is told. */
export function readFirmCells(blocks: readonly SheetBlock[]): ReadFirm {
  const records = blocks.flatMap((block) => (isOwnSheet(block.sheet) || formOf(block) !== undefined ? [] : firmRecords(block)));
  const candidates = records.filter((one) => one.owner !== 'other' && IDENTITY.some((field) => one.facts[field] !== undefined));
  const weights = candidates.map((one) => weightOf(one, candidates));
  const main = candidates[weights.indexOf(largest(weights, 0))];
  const facts: Partial<Record<FirmField, Found>> = {};
  const take = (one: FirmRecord): void => {
    for (const [field, fact] of Object.entries(one.facts) as [FirmField, FirmFact][]) facts[field] ??= { ...fact, sheet: one.sheet };
  };
  if (main) take(main);
  const others: { sheet: string; name: string }[] = [];
  for (const one of records) {
    if (one === main) continue;
    if (main ? isOther(one, main) : one.owner === 'other') {
      const name = one.facts.name?.value;
      if (name !== undefined && !(main && sameIn(one, main, 'name'))) others.push({ sheet: one.sheet, name });
      continue;
    }
    take(one);
  }
  const origins: Partial<Record<keyof FirmForm, Origin>> = {};
  const firm: Partial<Record<FirmField, string>> = {};
  const employees = facts.employees?.value;
  for (const [field, { value, sheet, row, column, alone }] of Object.entries(facts) as [FirmField, Found][]) {
    const address = a1(row, column);
    firm[field] = value;
    // What the cell says later is said in the form too, where it says just this.
    origins[field] = { note: noteOf(sheet, address), ...(alone ? { formula: linkTo(sheet, address) } : {}) };
  }
  const { firm: known, origins: from } = withCode(firm, origins);
  return { firm: { ...known, ...(employees === undefined ? {} : { employees: Number(employees) }) }, origins: from, others };
}

/** An industry that is only digits is its code; one with a code in brackets says both. */
function withCode(firm: Readonly<Partial<Record<FirmField, string>>>, origins: Partial<Record<keyof FirmForm, Origin>>): Omit<ReadFirm, 'others'> {
  const { industry, industryCode, employees: _, ...rest } = firm;
  const isCode = industry !== undefined && /^[A-U]?\d{2,5}$/i.test(industry);
  const inside =
    industry === undefined
      ? undefined
      : /[([]\s*(?:(?:ksic|(?:산업)?분류(?:코드|번호)|업종코드|코드|code)\s*)?(?:[:.]\s*)?([A-U]?\d{5})\s*[)\]]/i.exec(fold(industry))?.[1];
  const code = industryCode ?? (isCode ? industry : inside);
  if (industryCode === undefined && code !== undefined && origins.industry) {
    origins.industryCode = isCode ? origins.industry : { note: origins.industry.note };
  }
  if (isCode) delete origins.industry;
  return {
    firm: { ...rest, ...(industry === undefined || industry === code ? {} : { industry }), ...(code === undefined ? {} : { industryCode: code }) },
    origins,
  };
}
