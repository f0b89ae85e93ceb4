/** The industry of the self-check sheet: the table it is looked up in, to the right of the page, and the formulas that look it up. */
import { text, type PlainDate, type Text } from '../../domain';
import type { Edition } from '../../rules';
import { a1 } from '../../sheet/a1';
import { bandsOf, exclusionsOf, internetSpans, percentRows, type Exclusions, type PercentRow, type PercentSpan } from './industry';
import { and, atLeast, day, EMPTY, eq, FALSE, iff, isNumber, least, most, NO, num, OPEN, str, YES, type Formula } from './formula-value';

export interface IndustryCells {
  /** The code with its digits alone; empty where none can be read. */
  readonly code: Formula;
  /** 1 where the industry is not excluded, 0 where it is, a half where it is open. */
  readonly allowed: Formula;
  /** The lowest and the highest percent that may apply; empty where nothing is known. */
  readonly least: Formula;
  readonly most: Formula;
}

export interface TablePlace {
  readonly top: number;
  readonly left: number;
  readonly put: (row: number, column: number, value: string | number, isHead?: boolean) => void;
  readonly keep: (label: Text, of: Formula) => Formula;
  readonly say: (words: Text) => string;
}

const fixed = (row: number, column: number): string => a1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
const area = (top: number, left: number, bottom: number, right: number): string => `${fixed(top, left)}:${fixed(bottom, right)}`;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTU';

interface Percents {
  readonly rows: readonly PercentRow[];
  readonly bands: readonly number[];
  readonly internet: readonly PercentSpan[];
  /** The blocks of the table, one column a band and one for unknown sales. */
  readonly codes: string;
  readonly block: Readonly<Record<'ownLeast' | 'ownMost' | 'longLeast' | 'longMost', string>>;
  readonly internetLeast: string;
  readonly internetMost: string;
  readonly bandCells: string;
}

function putPercents(edition: Edition, { top, left, put, say }: TablePlace): Percents {
  const rows = percentRows(edition);
  const bands = bandsOf(edition);
  // With one band the sales do not matter.
  const kinds = bands.length === 1 ? 1 : bands.length + 1;
  const first = top + 3;
  const at = (block: number): number => left + 1 + block * kinds;
  put(top, left, say(text('매출액 구간', 'Sales from')), true);
  bands.forEach((from, band) => put(top, at(0) + band, from));
  const internet = internetSpans(edition);
  put(top + 1, left, say(text('인터넷산업', 'Internet business')), true);
  put(top + 2, left, say(text('업종 코드', 'Industry code')), true);
  for (let kind = 0; kind < kinds; kind += 1) {
    put(top + 1, at(0) + kind, internet[kind]?.least as number);
    put(top + 1, at(1) + kind, internet[kind]?.most as number);
    put(top + 2, at(0) + kind, say(text('이 코드: 최소 %', 'this code: least %')), true);
    put(top + 2, at(1) + kind, say(text('이 코드: 최대 %', 'this code: most %')), true);
    put(top + 2, at(2) + kind, say(text('하위 코드: 최소 %', 'below it: least %')), true);
    put(top + 2, at(3) + kind, say(text('하위 코드: 최대 %', 'below it: most %')), true);
  }
  rows.forEach(({ code, own, longer }, index) => {
    put(first + index, left, code);
    for (let kind = 0; kind < kinds; kind += 1) {
      put(first + index, at(0) + kind, own[kind]?.least as number);
      put(first + index, at(1) + kind, own[kind]?.most as number);
      put(first + index, at(2) + kind, longer[kind]?.least as number);
      put(first + index, at(3) + kind, longer[kind]?.most as number);
    }
  });
  const last = first + rows.length - 1;
  const block = (which: number): string => area(first, at(which), last, at(which) + kinds - 1);
  return {
    rows,
    bands,
    internet,
    codes: area(first, left, last, left),
    block: { ownLeast: block(0), ownMost: block(1), longLeast: block(2), longMost: block(3) },
    internetLeast: area(top + 1, at(0), top + 1, at(0) + kinds - 1),
    internetMost: area(top + 1, at(1), top + 1, at(1) + kinds - 1),
    bandCells: area(top, at(0), top, at(0) + bands.length - 1),
  };
}

/** How many columns the percents take. */
export const percentColumns = (edition: Edition): number => {
  const bands = bandsOf(edition).length;
  return 1 + 4 * (bands === 1 ? 1 : bands + 1);
};

/** `answer` is the cell of the code as a person wrote it. */
export function industryCells(
  edition: Edition,
  answer: Formula,
  others: { readonly on: Formula; readonly sales: Formula; readonly internet: Formula },
  place: TablePlace,
): IndustryCells {
  const { keep } = place;
  const percents = putPercents(edition, place);
  const exclusions = exclusionsOf(edition);

  // A letter and 2 to 5 digits, nothing else.
  const written = String(answer.v).toUpperCase();
  const stripped = LETTERS.includes(written.slice(0, 1)) && written !== '' ? written.slice(1) : written;
  const isCode = /^\d{2,5}$/.test(stripped) && percents.rows.some(({ code }) => code === stripped.slice(0, 2));
  const bare = keep(text('업종 코드(문자 제외)', 'code without its letter'), {
    f: `IF(${answer.f}="","",IF(ISNUMBER(FIND(UPPER(LEFT(${answer.f}&"",1)),"${LETTERS}")),MID(${answer.f}&"",2,20),${answer.f}&""))`,
    v: String(answer.v) === '' ? '' : LETTERS.includes(written.slice(0, 1)) ? String(answer.v).slice(1) : String(answer.v),
  });
  const code = keep(text('업종 코드(숫자)', 'digits of the code'), {
    f: `IF(OR(LEN(${bare.f})<2,LEN(${bare.f})>5),"",IFERROR(IF(AND(TEXT(VALUE(${bare.f}),REPT("0",LEN(${bare.f})))=${bare.f},MATCH(LEFT(${bare.f},2),${percents.codes},0)>0),${bare.f},""),""))`,
    v: isCode ? stripped : '',
  });
  const digits = String(code.v);

  const position = (of: string): number => percents.rows.findIndex((row) => row.code === of) + 1;
  const own = keep(text('표의 행', 'row of the table'), { f: `IFERROR(MATCH(${code.f},${percents.codes},0),0)`, v: digits === '' ? 0 : position(digits) });
  const above = keep(text('상위 코드의 행', 'row of a code above it'), {
    f: [4, 3, 2].reduceRight((rest, length) => `IFERROR(MATCH(LEFT(${code.f},${length}),${percents.codes},0),${rest})`, '0'),
    v: digits === '' ? 0 : ([4, 3, 2].map((length) => position(digits.slice(0, length))).find((found) => found > 0) ?? 0),
  });
  const { sales } = others;
  const isBanded = percents.bands.length > 1;
  const bandOf = (amount: number): number => percents.bands.filter((from) => from <= amount).length;
  const band = isBanded
    ? keep(text('매출액 구간의 열', 'column of the sales'), {
        f: `IF(ISNUMBER(${sales.f}),MATCH(${sales.f},${percents.bandCells},1),${percents.bands.length + 1})`,
        v: typeof sales.v === 'number' ? bandOf(sales.v) : percents.bands.length + 1,
      })
    : num(1);
  const kind = Number(band.v) - 1;
  const spanOfCode = (end: 'least' | 'most'): number => {
    const [ownRow, aboveRow] = [percents.rows[Number(own.v) - 1], percents.rows[Number(above.v) - 1]];
    return (ownRow ? ownRow.own[kind]?.[end] : aboveRow?.longer[kind]?.[end]) ?? 0;
  };
  const ofCode = (end: 'least' | 'most'): Formula => {
    const [ownBlock, longBlock] = end === 'least' ? [percents.block.ownLeast, percents.block.longLeast] : [percents.block.ownMost, percents.block.longMost];
    return keep(end === 'least' ? text('업종 비율(최소)', 'percent of the industry, least') : text('업종 비율(최대)', 'percent of the industry, most'), {
      f: `IF(${code.f}="","",IF(${own.f}>0,INDEX(${ownBlock},${own.f},${band.f}),INDEX(${longBlock},${above.f},${band.f})))`,
      v: digits === '' ? '' : spanOfCode(end),
    });
  };
  const ofInternet = (end: 'least' | 'most'): Formula => ({
    f: `INDEX(${end === 'least' ? percents.internetLeast : percents.internetMost},1,${band.f})`,
    v: percents.internet[kind]?.[end] ?? 0,
  });
  const limit = (end: 'least' | 'most'): Formula => {
    const [mine, net] = [ofCode(end), ofInternet(end)];
    return keep(
      end === 'least' ? text('적용 비율(최소)', 'percent that applies, least') : text('적용 비율(최대)', 'percent that applies, most'),
      iff(eq(others.internet, YES), net, iff(eq(code, EMPTY), EMPTY, iff(eq(others.internet, NO), mine, (end === 'least' ? least : most)(mine, net)))),
    );
  };

  const listed = exclusions ? putExclusions(exclusions, percentColumns(edition), place) : undefined;
  const allowed = exclusions && listed ? keep(text('제외업종이 아님', 'not excluded'), allowedOf(exclusions, listed, code, answer, others.on)) : OPEN;
  const part = exclusions?.special.find(({ part: one }) => one !== undefined)?.part;
  return {
    code: part === undefined ? code : keep(text('업종 코드', 'industry code'), iff(eq(answer, str(part)), str(part), code)),
    allowed,
    least: limit('least'),
    most: limit('most'),
  };
}

/** The excluded codes in a column of their own: the plain ones first. */
function putExclusions({ plain, special }: Exclusions, offset: number, { top, left, put, say }: TablePlace): { readonly plain: string; readonly all: string } {
  const column = left + offset + 1;
  put(top, column, say(text('제외업종', 'Excluded')), true);
  [...plain, ...special.map(({ code }) => code)].forEach((code, index) => put(top + 1 + index, column, code));
  return {
    plain: area(top + 1, column, top + plain.length, column),
    all: area(top + 1, column, top + plain.length + special.length, column),
  };
}

function allowedOf(
  { plain, special }: Exclusions,
  cells: { readonly plain: string; readonly all: string },
  code: Formula,
  answer: Formula,
  on: Formula,
): Formula {
  const digits = String(code.v);
  const all = [...plain, ...special.map(({ code: one }) => one)];
  const isPlain: Formula = { f: `SUMPRODUCT(--(${cells.plain}=${code.f}))>0`, v: plain.includes(digits) };
  const couldBe: Formula = {
    f: `SUMPRODUCT(--(LEFT(${cells.all},LEN(${code.f}))=${code.f}))>0`,
    v: digits !== '' && all.some((one) => one.startsWith(digits)),
  };
  const isFull: Formula = { f: `LEN(${code.f})=5`, v: digits.length === 5 };
  const rest = iff(eq(code, EMPTY), OPEN, iff(isFull, iff(isPlain, NO, YES), iff(couldBe, OPEN, YES)));
  return special.reduceRight((otherwise, { code: one, part, until }) => {
    const gone = (stands: Formula): Formula => (until === undefined ? stands : iff(isNumber(on), iff(after(on, until), YES, stands), OPEN));
    const byCode = iff(eq(code, str(one)), gone(part === undefined ? NO : OPEN), otherwise);
    return part === undefined ? byCode : iff(eq(answer, str(part)), gone(NO), byCode);
  }, rest);
}

const after = (on: Formula, until: PlainDate): Formula => {
  const reached = atLeast(on, day(until));
  return and(reached, iff(eq(on, day(until)), FALSE, { f: 'TRUE', v: true }));
};
