/** Right entries of a year of R&D, and mistakes planted in them: what a person must be told follows from how each was planted. */
import { addDays, date, type PlainDate } from '../../../src/domain';
import type { OddWay } from './cells';
import type { Chance } from './random';

export type Role =
  'number' | 'date' | 'voucher' | 'account' | 'text' | 'party' | 'category' | 'requirement' | 'book' | 'adjustment' | 'subtotal' | 'reason' | 'evidence';

export interface Entry {
  date: PlainDate;
  voucher: string;
  account: string;
  text: string;
  party: string;
  category: string | null;
  requirement: string | null;
  /** Won. */
  book: number;
  adjustment: number;
  reason: string | null;
  evidence: string;
  /** What stands in a cell instead of what the entry says. */
  instead: Partial<Record<Role, Written>>;
  hidden?: boolean;
  /** What must be said of this entry: rule and column; `*` where any cell of the row may be named. */
  expected: { readonly ruleId: string; readonly at: Role | '*' }[];
}

/** Text as it stands, or won that are written in the unit of the sheet in an odd way. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly won: number; readonly how: OddWay }
  | { readonly kind: 'number'; readonly won: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'empty' };

interface Kind {
  readonly category: string;
  readonly account: string;
  readonly texts: readonly string[];
  readonly parties: readonly string[];
  readonly requirement?: string;
  readonly evidence: string;
  readonly won: readonly [number, number];
}

const KINDS: readonly Kind[] = [
  {
    category: '1.가.①',
    account: '급여',
    texts: ['연구소 급여', '연구원 급여'],
    parties: ['김연구', '이개발', '박시험'],
    requirement: '연구요원',
    evidence: '급여대장',
    won: [2500, 6000],
  },
  {
    category: '1.가.②',
    account: '원재료비',
    texts: ['시약 구입', '시험용 PCB', '센서 부품', '견본품 구입'],
    parties: ['세움전자', '한빛과학', '대덕정밀'],
    evidence: '세금계산서',
    won: [800, 6000],
  },
  { category: '1.가.③', account: '지급임차료', texts: ['시험장비 임차'], parties: ['대덕장비센터'], evidence: '계약서', won: [2000, 5000] },
  {
    category: '1.나.①',
    account: '위탁연구비',
    texts: ['알고리즘 공동개발'],
    parties: ['한밭대학교 산학협력단'],
    requirement: '산학협력단',
    evidence: '협약서',
    won: [9000, 30_000],
  },
  { category: '1.라', account: '잡급', texts: ['직무발명 보상금'], parties: ['이개발', '박시험'], evidence: '보상규정', won: [1000, 3000] },
  { category: '1.마.②', account: '지급수수료', texts: ['기술자문료'], parties: ['정교수'], requirement: '교수', evidence: '자문계약', won: [1000, 3000] },
  { category: '1.바', account: '지급수수료', texts: ['기술지도'], parties: ['한국생산기술연구원'], evidence: '세금계산서', won: [1000, 3000] },
  { category: '2.가.①', account: '교육훈련비', texts: ['연구원 위탁교육'], parties: ['한국전자통신연구원'], evidence: '수료증', won: [600, 2000] },
];

/** Entries of 2013, by date, all right: every voucher and every amount is there once. */
export function rightEntries(chance: Chance, count: number): Entry[] {
  const amounts = new Set<number>();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = chance.pick(KINDS);
    let book = 0;
    // Whole hundreds of thousands, so that a sheet in 백만원 needs one decimal.
    do book = chance.int(Math.ceil(kind.won[0] / 100), Math.floor(kind.won[1] / 100)) * 100_000 + (amounts.size % 10) * 1_000_000;
    while (amounts.has(book) && amounts.size < 150);
    amounts.add(book);
    const adjusted = chance.often(0.1);
    entries.push({
      date: addDays(date('2013-01-01'), Math.floor((index * 365) / count)),
      voucher: '',
      account: kind.account,
      text: chance.pick(kind.texts),
      party: chance.pick(kind.parties),
      category: kind.category,
      requirement: kind.requirement ?? null,
      book,
      adjustment: adjusted ? -500_000 : 0,
      reason: adjusted ? '공용 사용분 제외' : null,
      evidence: kind.evidence,
      instead: {},
      expected: [],
    });
  }
  entries.forEach((entry, index) => (entry.voucher = `13-${String(index + 101)}`));
  return entries;
}

type Plant = (entry: Entry, chance: Chance) => void;

/** One mistake an entry. What is expected follows from what is planted, by the catalogue of the rules. */
export const plants: Readonly<Record<string, Plant>> = {
  'amount as text with 원': (entry) => {
    entry.instead.book = { kind: 'amount', won: entry.book, how: 'won' };
    entry.expected.push({ ruleId: 'amount-not-a-number', at: 'book' });
  },
  'amount in full-width digits': (entry) => {
    entry.instead.book = { kind: 'amount', won: entry.book, how: 'full-width' };
    entry.expected.push({ ruleId: 'amount-not-a-number', at: 'book' });
  },
  'adjustment with a triangle': (entry) => {
    entry.adjustment = -500_000;
    entry.reason = '공용 사용분 제외';
    entry.instead.adjustment = { kind: 'amount', won: entry.adjustment, how: 'triangle' };
    entry.expected.push({ ruleId: 'amount-not-a-number', at: 'adjustment' });
  },
  'amount that is an error': (entry) => {
    entry.instead.book = { kind: 'error', error: '#REF!' };
    entry.expected.push({ ruleId: 'amount-is-error', at: 'book' });
  },
  'no amount': (entry) => {
    entry.instead.book = { kind: 'empty' };
    entry.adjustment = 0;
    entry.reason = null;
    entry.book = 0;
    entry.expected.push({ ruleId: 'amount-missing', at: 'book' });
  },
  'deleted category': (entry, chance) => {
    entry.category = chance.pick(['1.다', '1.자', '2.나.③', '2.다']);
    entry.expected.push({ ruleId: 'category-deleted', at: 'category' });
  },
  'unknown line': (entry, chance) => {
    entry.category = chance.pick(['1.가.④', '1.나.③', '3.가.①', '2.바.⑤']);
    entry.expected.push({ ruleId: 'category-unknown', at: 'category' });
  },
  heading: (entry, chance) => {
    entry.category = chance.pick(['1.가', '1.나', '2.라', '1.마']);
    entry.expected.push({ ruleId: 'category-not-leaf', at: 'category' });
  },
  'no category': (entry) => {
    entry.category = null;
    entry.expected.push({ ruleId: 'category-missing', at: 'category' });
  },
  'another spelling': (entry) => {
    const [top = '', letter = '', mark] = (entry.category ?? '').split('.');
    entry.category = mark === undefined ? `${top}-${letter}` : `${top}-${letter}-${'①②③④⑤'.indexOf(mark) + 1}`;
    entry.expected.push({ ruleId: 'category-unnormalised', at: 'category' });
  },
  'date that is none': (entry, chance) => {
    entry.instead.date = { kind: 'text', text: chance.pick(['20131331', '2013-02-30', '2013.13.01', '미정']) };
    entry.expected.push({ ruleId: 'date-invalid', at: 'date' });
  },
  'date before the period': (entry) => {
    entry.date = date('2012-12-31');
    entry.expected.push({ ruleId: 'date-outside-period', at: 'date' });
  },
  'date after the period': (entry) => {
    entry.date = date('2014-01-01');
    entry.expected.push({ ruleId: 'date-outside-period', at: 'date' });
  },
  'no date': (entry) => {
    entry.instead.date = { kind: 'empty' };
    entry.expected.push({ ruleId: 'date-missing', at: 'date' });
  },
  'wrong subtotal': (entry) => {
    entry.instead.subtotal = { kind: 'number', won: entry.book + entry.adjustment + 700_000 };
    entry.expected.push({ ruleId: 'subtotal-mismatch', at: 'subtotal' });
  },
  'adjustment without a reason': (entry) => {
    entry.adjustment = -500_000;
    entry.reason = null;
    entry.expected.push({ ruleId: 'adjustment-unexplained', at: 'adjustment' });
  },
  'negative amount': (entry) => {
    entry.book = -entry.book;
    entry.adjustment = 0;
    entry.reason = null;
    // The subtotal below zero follows from it and is folded into it.
    entry.expected.push({ ruleId: 'amount-negative', at: 'book' });
  },
  'more taken off than was there': (entry) => {
    entry.adjustment = -entry.book - 1_000_000;
    entry.reason = '공용 사용분 제외';
    entry.expected.push({ ruleId: 'subtotal-negative', at: 'subtotal' });
  },
};

/** The entry becomes one of another line, with what a sheet says of it. */
const become = (entry: Entry, what: Pick<Entry, 'category' | 'account' | 'text' | 'party' | 'requirement' | 'evidence'>): void =>
  void Object.assign(entry, what);

/** Mistakes that only the column of requirements shows. */
export const requirementPlants: Readonly<Record<string, Plant>> = {
  'pay of a controlling shareholder': (entry, chance) => {
    become(entry, {
      category: '1.가.①',
      account: '급여',
      text: '연구소 급여',
      party: '최대표',
      requirement: chance.pick(['지배주주', '특수관계인', '주식매수선택권']),
      evidence: '급여대장',
    });
    entry.expected.push({ ruleId: 'person-excluded', at: '*' });
  },
  'a lecturer instead of a professor': (entry) => {
    become(entry, { category: '1.나.②', account: '위탁연구비', text: '회로 설계 위탁', party: '송강사', requirement: '시간강사', evidence: '계약서' });
    entry.expected.push({ ruleId: 'not-a-professor', at: '*' });
  },
  'advice of a lecturer': (entry) => {
    become(entry, { category: '1.마.②', account: '지급수수료', text: '기술자문료', party: '정강사', requirement: '시간강사', evidence: '자문계약' });
    entry.expected.push({ ruleId: 'not-a-professor', at: '*' });
  },
  'a shop instead of an institution': (entry) => {
    become(entry, { category: '1.나.①', account: '위탁연구비', text: '도면 제작', party: '(주)한빛디자인', requirement: '일반기업', evidence: '세금계산서' });
    entry.expected.push({ ruleId: 'institution-not-listed', at: '*' });
  },
};

/** Mistakes that the account and the words of a row show. */
export const wordPlants: Readonly<Record<string, Plant>> = {
  'a purchase instead of a lease': (entry) => {
    become(entry, { category: '1.가.③', account: '기계장치', text: '시험장비 구입', party: '대덕장비센터', requirement: null, evidence: '세금계산서' });
    entry.expected.push({ ruleId: 'asset-purchase', at: '*' });
  },
};

/** A copy of the entry, to stand later in the ledger. */
export const twiceEntered = (entry: Entry): Entry => ({ ...entry, instead: {}, expected: [{ ruleId: 'duplicate-entry', at: '*' }] });
export const inTwoLines = (entry: Entry): Entry => ({
  ...entry,
  instead: {},
  category: entry.category === '1.라' ? '1.바' : '1.라',
  expected: [{ ruleId: 'cost-in-two-categories', at: '*' }],
});
