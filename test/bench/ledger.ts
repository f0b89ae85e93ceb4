/** A ledger of 100,000 rows as an accountant's system exports it, with every fiftieth row or so wrong in one of twenty ways. */
import type { CellValue, SheetBlock } from '../../src/checking';

export const ROWS = 100_000;
const HEAD = ['번호', '일자', '전표번호', '계정과목', '적요', '거래처(대상자)', '분류', '요건구분', '장부금액', '조정금액', '소계', '조정사유'];
/** Zero-based: where the columns of `HEAD` and the first row stand. */
export const [DATE, VOUCHER, ACCOUNT, TEXT, PARTY, CATEGORY, REQUIREMENT, BOOK, ADJUSTMENT, SUBTOTAL, REASON] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export const FIRST_ROW = 4;

/** Hidden rows have one cause as soon as they are a few: they are told once, at the first of them. */
export const hiddenAsOne = <T>(rows: readonly T[]): readonly T[] => (rows.length >= 3 ? rows.slice(0, 1) : rows);

type Kind = readonly [account: string, text: string, category: string, requirement: string | null, amount: number];
const KINDS: readonly Kind[] = [
  ['급여', '연구소 급여', '1.가.①', '연구요원', 4_000_000],
  ['원재료비', '시약 구입', '1.가.②', null, 1_500_000],
  ['소모품비', '센서 부품', '1.가.②', null, 1_200_000],
  ['지급임차료', '시험장비 임차', '1.가.③', null, 2_400_000],
  ['위탁연구비', '알고리즘 공동개발', '1.나.①', '산학협력단', 9_000_000],
  ['교육훈련비', '연구원 위탁교육', '2.가.①', '대학', 1_100_000],
  ['급여', '연구소 급여', '1.가.①', '연구지원', 3_100_000],
];
/** 2013-01-01. */
const NEW_YEAR = 41_275;
/** One row in this many has each mistake. */
const EVERY = 997;

type Change = (row: CellValue[], before: readonly CellValue[] | undefined) => void;
const set =
  (column: number, value: CellValue): Change =>
  (row) =>
    void (row[column] = value);
const MISTAKES: readonly Change[] = [
  set(CATEGORY, '1.자'),
  set(CATEGORY, '1.가.④'),
  set(CATEGORY, null),
  set(CATEGORY, '1.나'),
  set(CATEGORY, '1-가-2'),
  set(BOOK, '1,250,000원'),
  set(BOOK, { error: '#REF!' }),
  set(BOOK, null),
  set(BOOK, -50_000),
  (row) => void (row[BOOK] = Math.round((row[BOOK] as number) / 1_000)),
  set(DATE, 41_640),
  set(DATE, '2013.7.25'),
  set(DATE, '20131331'),
  set(DATE, null),
  set(ADJUSTMENT, -70_000),
  set(ADJUSTMENT, -90_000_000),
  (row, before) => before?.forEach((value, column) => void (column > 0 && (row[column] = value))),
  (row, before) => before?.forEach((value, column) => void (column > 0 && (row[column] = column === CATEGORY ? '1.라' : value))),
  (row) => void ((row[CATEGORY] = '1.가.①'), (row[REQUIREMENT] = '지배주주')),
  (row) => void ((row[CATEGORY] = '1.나.②'), (row[REQUIREMENT] = '시간강사')),
];

/** The mistake of a row that says again what the one before it says. */
const SAID_AGAIN = 16;

/** 소계, or what Excel makes of it where an amount is text or an error. */
function subtotalOf(book: CellValue, adjustment: CellValue): CellValue {
  if (typeof book === 'object' && book !== null) return book;
  return typeof book === 'string' ? { error: '#VALUE!' } : ((book as number | null) ?? 0) + (adjustment as number);
}

/** Which ledger: how long, under what name, and how its rows are wrong. Ledgers of other names hold other costs. */
export interface LedgerSpec {
  readonly rows?: number;
  readonly sheet?: string;
  /** `every`: each row is; `twice`: each row says again what the one before it says. */
  readonly wrong?: 'some' | 'every' | 'twice';
}

export function makeLedger({ rows = ROWS, sheet = '배분', wrong = 'some' }: LedgerSpec = {}): SheetBlock {
  const values: CellValue[][] = [['연구개발비 배분표'], ['업체명', '(주)보기', null, '신청일', 41_684, null, '단위', '원'], [], [...HEAD]];
  const formulas = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  const own = sheet === '배분' ? 0 : 1 + Number(sheet.replace(/\D/g, ''));
  for (let at = 0; at < rows; at += 1) {
    const [account, text, category, requirement, amount] = KINDS[at % KINDS.length] as Kind;
    const adjustment = at % 211 === 5 ? -100_000 : 0;
    const day = NEW_YEAR + Math.floor((at * 365) / rows);
    const row: CellValue[] = [
      at + 1,
      day,
      `13${own > 0 ? `-${own}-` : ''}${String(at).padStart(6, '0')}`,
      account,
      text,
      `거래처 ${at % 700}`,
      category,
      requirement,
      amount + (((at + own * 104_729) * 7919) % 500_000),
      adjustment,
      null,
      adjustment === 0 ? null : '정부출연금',
    ];
    const before = at > 0 ? values[values.length - 1] : undefined;
    const mistake = wrong === 'every' ? at % MISTAKES.length : wrong === 'twice' ? (at % 2 === 1 ? SAID_AGAIN : -1) : at % EVERY;
    MISTAKES[mistake]?.(row, before);
    row[SUBTOTAL] = subtotalOf(row[BOOK] as CellValue, row[ADJUSTMENT] as CellValue);
    const line = values.length;
    if (at % EVERY === 500) (row[SUBTOTAL] as number) += 1_000;
    else formulas.set(line, new Map([[SUBTOTAL, `=I${line + 1}+J${line + 1}`]]));
    if (at % EVERY === 600) hiddenRows.add(line);
    values.push(row);
  }
  const sum = (column: number): number => values.slice(FIRST_ROW).reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
  values.push(['합계', null, null, null, null, null, null, null, sum(BOOK), sum(ADJUSTMENT), { error: '#VALUE!' }, null]);
  return { sheetId: sheet === '배분' ? 'ledger' : sheet, sheet, top: 0, left: 0, values, formulas, hiddenRows, merges: [], date1904: false };
}

/** A ledger of so many rows in so many sheets, one a month. */
export const makeMonths = (sheets: number, rows = ROWS): SheetBlock[] =>
  Array.from({ length: sheets }, (_, at) => makeLedger({ rows: Math.floor(rows / sheets), sheet: `${at + 1}월` }));
