/** Whether a row books a cost by its invoice, or pays one that was booked: told by its words. */
import type { CellValue } from '../sheet/model';
import { isReturnKind } from './return-words';
import { bareOutside, normalizeLabel } from './text';

export type Side = 'invoice' | 'payment';

/** States and kinds of cost that hold a word of paying and say nothing of an invoice before. */
const NEITHER =
  /(결제|지급|입금|이체|정산)(완료|구분|방법|수단|예정|조건|처|일자?)|지급(수수료|임차료|이자|보증금)|지급(어음)|(급여|상여|임금|수당|인건비|보상금|장학금|훈련비)의?(지급|이체|송금)|대금업/g;
const PAYABLE = /외상(매입금?|대금?)?|미지급금|미결제|미지급|accounts?payable|unpaid/g;
const PAYS = /이체|송금|대금|잔대금|지급|결제|상환|납부|출금|보통예금|당좌예금|(^|[^a-z])(payment|paid|remit(tance)?|wire|transfer)([^a-z]|$)/;
const BILLS = /세금계산서|계산서|매입(?!처|세액)|청구|구매확정|(^|[^a-z])(tax)?(invoice|bill)(d|ed)?([^a-z]|$)/;

const known = new Map<string, Side | null>();

/** What the words of a row, a heading or a sheet's name say. The same few stand in thousands of rows. */
export function sideOf(words: string): Side | undefined {
  if (words === '') return undefined;
  const held = known.get(words);
  if (held !== undefined) return held ?? undefined;
  const side = readSide(words);
  if (known.size < 20_000) known.set(words, side ?? null);
  return side;
}

function readSide(words: string): Side | undefined {
  const plain = normalizeLabel(words).replace(NEITHER, ' ');
  const rest = plain.replace(PAYABLE, ' ');
  if (PAYS.test(rest)) return 'payment';
  return BILLS.test(rest) || rest !== plain ? 'invoice' : undefined;
}

const WORDS =
  /전자|세금계산서|계산서|매입|외상(매입금?|대금?)?|미지급금?|미결제|계좌|자동|인터넷|타행|당행|이체|송금|대금|지급|결제|상환|납부|출금|완료|청구|발행|수취|보통예금|당좌예금|payment|paid|remittance|transfer|wire|invoice|tax|bill|for|of|(\d{2,4}년)?\d{1,2}월분?|\d{1,2}[./-]\d{1,2}|[-–—,./()]/g;

/** What is left of the words of a row without what says invoice or payment, its month and the name of the other party: what was bought. */
export function boughtIn(words: string, party: string): string {
  const name = bareOutside(party);
  const plain = normalizeLabel(words);
  return (name.length >= 2 ? plain.split(name).join('') : plain).replace(WORDS, '');
}

/** The months that the words name: `3월분`. */
export const monthsIn = (words: string): readonly number[] => [...normalizeLabel(words).matchAll(/(?<!\d)(\d{1,2})월/g)].map((match) => Number(match[1]));

/** What the word of a column of kinds says of its row, alone in its cell. `return`: a purchase that is taken back. */
export type EntryKind = 'purchase' | 'payment' | 'sale' | 'return' | 'debit' | 'credit';
const KINDS: readonly (readonly [EntryKind, RegExp])[] = [
  ['sale', /^(제품|상품|용역|외상)?(매출|판매|수금)(금|대금|발생|분|건|전표)?$|^(sales?(invoice|receipt)?|receipts?|customerpayment|collection)$/],
  ['purchase', /^(외상)?(매입|구매|구입|발생|청구|계상)(금|대금)?(발생|계상|확정|분|건|전표)?$|^(vendor|supplier|purchase)?(invoice|bill|purchase)s?$/],
  [
    'payment',
    /^((외상)?(매입금?)?(대금?)?|외상(매입금?|대금?)?)(지급|결제|지불|상환|송금|이체|출금|납부|반제|입금)(분|건|전표|완료)?$|^(vendor|supplier|invoice|bill)?(payment|pmt|paid|settlement|remittance)s?(-check|check)?$/,
  ],
];
/** The two sides of an entry, where they are told by a word and not by two columns: `차 | 대`, `D | C`. */
const SIDES: readonly (readonly [EntryKind, RegExp])[] = [
  ['debit', /^(\(?차(변|\))?|dr?\.?|debit)$/],
  ['credit', /^(\(?대(변|\))?|cr?\.?|credit)$/],
];
export function kindOfEntry(word: string): EntryKind | undefined {
  if (word.length > 16) return undefined;
  const plain = normalizeLabel(word);
  const said = [...KINDS, ...SIDES].find(([, pattern]) => pattern.test(plain))?.[0];
  return said ?? (isReturnKind(word) ? 'return' : undefined);
}

/** What may as well say of its own row that it is cancelled as take another one back. */
export const mayBeState = (word: string): boolean => /취소|cancel|void/i.test(word);
/** Purchases as a list of a card or of expenses says them: known beside nothing but what takes them back. */
const BY_CARD =
  /^(카드)?(정상)?(승인|정상|매입|매출|결제|이용|사용|거래|청구|지출|집행|지급|출금|비용|일시불|할부(\(?\d+(개월)?\)?)?)(완료|확정|분|건)?$|^(approved|approval|purchase|sale|charge|posted|expenses?|spent|spending|paid|payment)$/;
/** Of a sale, and not of a purchase, where the column tells sales from purchases. */
const OF_SALES = /^매출/;

/** What the words of a column say, by word. */
export type EntriesSaid = ReadonlyMap<string, EntryKind | undefined>;

/** Of more words a column says something else. */
const MOST_KINDS = 8;
/** The words of a column, one after the other. */
export class EntryWords {
  private readonly kinds = new Map<string, EntryKind | undefined>();
  /** The column is none that tells purchases from what is none, whatever else stands in it. */
  isOver = false;

  /** False where it is over. */
  take(word: CellValue): boolean {
    if (word === null || word === '' || (typeof word === 'string' && this.kinds.has(word))) return true;
    if (typeof word !== 'string' || this.kinds.size >= MOST_KINDS) this.isOver = true;
    else this.kinds.set(word, kindOfEntry(word));
    return !this.isOver;
  }

  /** What each of them says, in a column that tells purchases from what is none; undefined for any other column. */
  get said(): EntriesSaid | undefined {
    const said = new Set(this.kinds.values());
    if (said.has('debit') && said.has('credit')) return said.size === 2 ? this.kinds : undefined;
    if (!said.has('purchase')) return said.has('return') ? this.byCard : undefined;
    if (said.size - Number(said.has(undefined)) < 2) return undefined;
    const isSale = (word: string): boolean => said.has('sale') && OF_SALES.test(normalizeLabel(word));
    return new Map(Array.from(this.kinds, ([word, kind]) => [word, isSale(word) ? 'sale' : kind]));
  }

  /** `승인 | 승인취소`, `결제 | 결제취소`, `정상 | 반품`: nothing but purchases and what takes them back. */
  private get byCard(): EntriesSaid | undefined {
    const said = new Map<string, EntryKind>();
    for (const [word, kind] of this.kinds) {
      const own = kind === 'return' ? kind : BY_CARD.test(normalizeLabel(word)) ? 'purchase' : undefined;
      if (own === undefined) return undefined;
      said.set(word, own);
    }
    return new Set(said.values()).size === 2 ? said : undefined;
  }
}

/** A list of what was sold: its days, parties or amounts are called so. */
const SOLD = /^(매출|판매|수금)(일|일자|처|처명|액|금액|대금)$|^(sales?)(date|amount)$|^customer(name)?$/;
export const sellsIn = ({ headings = {} }: { readonly headings?: Readonly<Partial<Record<'date' | 'party' | 'book', string>>> }): boolean =>
  [headings.date, headings.party, headings.book].some((heading) => heading !== undefined && SOLD.test(normalizeLabel(heading)));
