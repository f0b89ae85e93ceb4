/** Labels with their values inside one cell: `상호 : 가온   대표이사 : 홍길동`, `업체명: 가온 / 사업자번호: 124-81-00998`. */
import { fieldOf, isBareValidity, isRegistration, type FirmField } from './labels';

export interface Pair {
  readonly label: string;
  readonly field: FirmField | undefined;
  /** Empty where the value stands beside the cell. */
  readonly value: string;
}

const REGISTRATION = /^\d{3}-?\d{2}-?\d{5}$/;
/** A label ends at a colon and begins the cell, or behind one of these. */
const BREAK = /[\s,/;|·([]/;

/** The field of a label whose value is known: some labels say what they ask for only by it. */
const fieldFor = (label: string, value: string): FirmField | undefined =>
  fieldOf(label) ?? (isRegistration(label) && REGISTRATION.test(value.trim()) ? 'bizNo' : undefined);

/** A longer text is prose: nobody reads labels out of it, and it would be tried as one at each of its colons. */
const LONGEST_LINE = 2_000;
const LONGEST_LABEL = 60;

export function pairsIn(words: string): readonly Pair[] {
  if (words.length > LONGEST_LINE) return [{ label: words, field: undefined, value: '' }];
  const found: { readonly from: number; readonly label: string; readonly to: number }[] = [];
  let after = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== ':' && words[at] !== '：') continue;
    for (let from = Math.max(after, at - LONGEST_LABEL); from < at; from += 1) {
      if (from > after && !BREAK.test(words[from - 1] as string)) continue;
      const label = words.slice(from, at);
      if (label.trim() === '' || BREAK.test(label[0] as string) || (fieldOf(label) === undefined && !isRegistration(label) && !isBareValidity(label))) continue;
      found.push({ from, label, to: at + 1 });
      after = at + 1;
      break;
    }
  }
  if (found.length > 0) {
    const pairs = found.map(({ label, to }, place): Pair => {
      const value = closed(words.slice(to, found[place + 1]?.from).trim());
      return { label, field: fieldFor(label, value), value };
    });
    return pairs;
  }
  // On a certificate of registration: `사업의 종류 : 업태 제조업 종목 측정기기`.
  const trade = /업태\s*(?::\s*)?\S.*?\s종목\s*(?::\s*)?(\S.*)$/.exec(words);
  if (trade) return [{ label: '종목', field: 'industry', value: trade[1] as string }];
  const spaced = withoutColon(words.trim());
  if (spaced) return [spaced];
  const label = words.replace(/[:：]\s*$/, '');
  // Some other label with its value: `비고 : …`.
  return [{ label, field: fieldOf(label), value: '' }];
}

/** Without the signs that lead over to the next label. */
function closed(value: string): string {
  const text = value.replace(/[\s,/;|·([]+$/, '');
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1).trim() : text;
}

const DIGITS: ReadonlySet<FirmField> = new Set<FirmField>(['bizNo', 'corpNo', 'phone', 'fax', 'foundedOn']);
const COMPANY = /\(주\)|㈜|주식회사|\(유\)|유한회사|co\.|inc\b|ltd/i;

/** `사업자등록번호 124-81-00998`: only where the rest can be nothing else, since `대표자 변경` is a title. */
function withoutColon(words: string): Pair | undefined {
  const parts = words.split(/\s+/);
  for (let count = Math.min(3, parts.length - 1); count >= 1; count -= 1) {
    const label = parts.slice(0, count).join(' ');
    const field = fieldOf(label);
    const value = parts.slice(count).join(' ');
    if (field === undefined) continue;
    if (DIGITS.has(field) ? /^[\d(]/.test(value) && /\d{2}/.test(value) : field === 'name' && COMPANY.test(value)) return { label, field, value };
  }
  return undefined;
}
