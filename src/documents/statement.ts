/**
 * The 연구개발비 산정표 of 별표 3 from a ledger: the lines in the order and words of the appendix, every amount a formula over the
 * ledger, in the unit of the official statement; beside it the same in won by quarter, and the quarters with sales and ratio.
 */
import { MAX_YEAR, MIN_YEAR, quarterLabel, refused, inLanguage, text, toSerial, valueOf, type Lang, type Outcome, type PlainDate, type Text } from '../domain';
import { lawDoubtsOn, type LawDoubt } from '../rules/doubts';
import type { CostLine, CostStatement, Edition } from '../law/types';
import { countedQuarters, hasOrganisation } from '../rules';
import { absolute, MAX_FORMULA } from './formula-text';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { SheetMaker } from './sheet-maker';
import { unitWord, WON_FORMAT as WON } from './document-words';
import { a1 } from '../sheet/a1';
import type { Step } from '../checking/book-to-recognised';
import type { Area, NewCell, NewSheet, Validation } from '../sheet/model';
import type { FirmFacts } from '../reading/model';
import { LedgerSource, type LedgerInput, type Period } from './statement/ledger-source';
import type { FactLinks, LinkedFact } from './statement/fact-links';
import { lineLabel } from './statement/line-label';
import { notesOf, stepNotes, unlinkedWords, type StatementNote } from './statement/notes';
import type { SalesLink } from './statement/sales-links';

export type { LedgerInput } from './statement/ledger-source';
export { salesLinks, type SalesLink } from './statement/sales-links';
export { compareStatement, type StatementAmounts, type StatementDifference } from '../checking/statement-comparison';

export interface StatementOptions {
  readonly edition: Edition;
  readonly lang: Lang;
  readonly facts?: FirmFacts;
  /** Of them, those that follow the cells in which they stand. */
  readonly links?: FactLinks;
  readonly firmName?: string;
  /** Sales by quarter, as far as the workbook says them. */
  readonly sales?: readonly SalesLink[];
  /** The lines by their short names, or in the full words of the notice. */
  readonly words?: 'name' | 'text';
  /** What must be known of the amounts beside it: `무시한 오류 9건, 17,160,000원 포함`. */
  readonly remarks?: readonly Text[];
  /** What the check recognises of the ledgers, in won. */
  readonly recognised?: number;
  /** From the book amount to it. */
  readonly steps?: readonly Step[];
  /** Of the workbook that the sheet goes into. */
  readonly date1904?: boolean;
}

/** What counts although it lies in no quarter that does: a person ignored the error. */
const OUTSIDE = ['4분기 밖·미상', 'No quarter'] as const;
const DATE = 'yyyy-mm-dd';
const AMOUNT = '#,##0';
/** Points. */
const LINE_HEIGHT = 20;

/** Zero-based rows and columns of the sheet. The names of its parts follow the notice; the places are ours. */
const HEADER_ROW = 4;
const FIRST_LINE = 5;
const PERIOD_ROW = 3;
const APPLIED = { row: 1, column: 3 };
const INDUSTRY = { row: 2, column: 1 };
const FOUNDED = { row: 2, column: 3 };
const [LABEL, BOOK, ADJUSTMENT, SUBTOTAL, SIDE] = [0, 1, 2, 3, 4];
const FIRST_QUARTER = 5;

const at = (place: { readonly row: number; readonly column: number }): string => absolute(place.row, place.column);
const FROM = absolute(PERIOD_ROW, 1);
const TO = absolute(PERIOD_ROW, 2);

/** With no ledger the amounts are cells to fill in. */
export function statementSheet(ledgers: readonly LedgerInput[], options: StatementOptions): Outcome<NewSheet> {
  const { costStatement } = options.edition;
  if (!costStatement.available) return refused({ code: 'not-available', message: costStatement.why, citation: options.edition.citation });
  const laid = ledgers.find(({ understanding }) => understanding.records !== undefined);
  if (laid) {
    const { sheet } = laid.understanding;
    return refused({
      code: 'no-columns',
      message: text(
        `‘${sheet}’는 한 건이 여러 셀에 적힌 시트여서 산정표의 수식으로 연결하지 못합니다. 한 행에 한 건씩 옮긴 시트로 만드십시오.`,
        `In “${sheet}” each cost stands in several cells; the formulas of a statement cannot be linked to them. Make it from a sheet with a row a cost.`,
      ),
    });
  }
  return valueOf(new StatementMaker(ledgers, costStatement.value, options).sheet(), costStatement.source);
}

/** 1900-03-01 to 2199-12-31. */
const DATES: Validation['rule'] = { kind: 'date', from: 61, to: 109_574 };

/** What is to be filled in can be, and has a name; the rest is protected without a password. */
function withInputs(sheet: NewSheet): NewSheet {
  const names: { name: string; area: Area }[] = [];
  const validations: Validation[] = [];
  const cells = sheet.cells.map((row, at) =>
    row.map((cell, column) => {
      if (cell?.style !== 'input') return cell;
      const area = { top: at, left: column, bottom: at, right: column };
      const label = [...row.slice(0, column)].reverse().find((one) => typeof one?.value === 'string')?.value;
      const words = typeof label === 'string' ? label.replace(/\(.*\)/, '').replace(/[^\p{L}\p{N}]+/gu, '_') : '';
      if (/^\p{L}/u.test(words) && !/^[A-Za-z]{1,3}\d*$/.test(words)) {
        const base = words.slice(0, 40).replace(/_+$/, '');
        let name = base;
        for (let count = 2; names.some((one) => one.name.toLowerCase() === name.toLowerCase()); count += 1) name = `${base}_${count}`;
        names.push({ name, area });
      }
      if (cell.numberFormat === DATE)
        validations.push({ area, rule: DATES, onWrong: 'stop', title: '날짜 · Date', message: '날짜로 적습니다(예: 2014-02-14). Enter a date.' });
      return { ...cell, unlocked: true };
    }),
  );
  return { ...sheet, cells, names, validations, protect: true };
}

class StatementMaker {
  private readonly maker = new SheetMaker();
  private readonly ledgers: readonly LedgerSource[];
  private readonly lang: Lang;
  private readonly quarters: number;
  private readonly allQuarters: number;
  /** First column of the table of quarters. */
  private readonly right: number;
  private readonly totalRow: number;
  private readonly lastLine: number;
  private readonly byQuarter: boolean;
  /** Lines whose formula would be longer than a cell can hold. */
  private readonly tooLong: CostLine[] = [];

  /** The quarters that count for the application; unknown without its day. */
  private readonly labels: readonly string[] | undefined;
  /** Recognised won in none of the quarters: where there are any they have a column and a row. */
  private readonly outside: number;

  constructor(
    inputs: readonly LedgerInput[],
    private readonly statement: CostStatement,
    private readonly options: StatementOptions,
  ) {
    this.lang = options.lang;
    this.quarters = options.edition.eligibility.quarters.value;
    const { appliedOn } = options.facts ?? {};
    this.labels = appliedOn && countedQuarters(options.edition, appliedOn).map(quarterLabel);
    this.ledgers = inputs.map((input) => new LedgerSource(input, options.edition, this.labels));
    this.outside = this.labels ? this.ledgers.reduce((sum, ledger) => sum + ledger.outside, 0) : 0;
    // A ledger of which nothing is recognised has nothing to place.
    const counted = this.ledgers.filter((ledger) => ledger.hasRecognised);
    this.byQuarter = this.ledgers.length > 0 && (counted.length > 0 ? counted : this.ledgers).every((ledger) => ledger.hasQuarters);
    this.allQuarters = FIRST_QUARTER + this.quarters + (this.showsOutside ? 1 : 0);
    this.right = this.allQuarters + 2;
    this.lastLine = FIRST_LINE + statement.lines.length - 1;
    this.totalRow = this.lastLine + 1;
  }

  private get showsOutside(): boolean {
    return this.byQuarter && Math.abs(this.outside) >= 1;
  }

  sheet(): NewSheet {
    this.putHead();
    this.putLines();
    if (this.ledgers.length > 0) {
      this.putWon();
      this.putRounding();
    }
    const next = this.putResults(this.putQuarters());
    if (this.ledgers.length > 0) {
      const steps = this.putBeside(next + 1, stepNotes(this.options.steps ?? [], this.lang));
      // Long notes beside the official table would make its rows as high as they are.
      this.putBeside(Math.max(steps + 1, this.totalRow + 3), this.notes());
    }
    // The unit stands in the last column of the table, and is longer in English.
    const widths = [46, 16, 16, this.lang === 'ko' ? 16 : 21, 7, ...Array.from({ length: this.allQuarters - FIRST_QUARTER + 1 }, () => 15), 4, 26, 18, 18, 11];
    // The official table on one page; what stands beside it is for the work on it.
    const bottom = this.ledgers.length > 0 ? this.totalRow + 1 : this.totalRow;
    // LibreOffice prints a row as high as the file says, and one without a word lower than its letters.
    const rowHeights = Array.from({ length: bottom + 1 }, (_, row) => (row > 0 && (row < HEADER_ROW || row >= this.totalRow) ? LINE_HEIGHT : null));
    const laid = this.maker.sheet(this.say(SHEET_NAMES.statement), {
      columnWidths: widths,
      rowHeights,
      frozenRows: FIRST_LINE,
      page: {
        orientation: 'portrait',
        margins: { top: 12, right: 12, bottom: 12, left: 12 },
        area: { top: 0, left: LABEL, bottom, right: SUBTOTAL },
        pagesWide: 1,
        pagesTall: 1,
        centred: true,
      },
      replace: true,
      activate: true,
    });
    const remark = unlinkedWords(this.ledgers, this.tooLong);
    return { ...withInputs(laid), ...(remark ? { remark } : {}) };
  }

  private say(words: Text): string {
    return inLanguage(words, this.lang);
  }
  private words(ko: string, en: string): string {
    return this.lang === 'ko' ? ko : en;
  }
  private label(ko: string, en: string): NewCell {
    return { value: this.words(ko, en), style: 'text' };
  }
  private head(ko: string, en: string): NewCell {
    return { value: this.words(ko, en), style: 'header' };
  }

  private putHead(): void {
    const { facts = {}, links = {}, firmName, date1904 = false } = this.options;
    const said = (fact: LinkedFact, value: string | number | null): NewCell => {
      const formula = links[fact];
      return { ...(formula === undefined || value === null ? { value } : { formula, cached: value }), style: 'input' };
    };
    const day = (fact: 'appliedOn' | 'foundedOn'): NewCell => {
      const value = facts[fact];
      return { ...said(fact, value === undefined ? null : toSerial(value, date1904)), numberFormat: DATE };
    };
    const months = 3 * this.quarters;
    this.maker.put(0, LABEL, { value: this.say(SHEET_NAMES.statement), style: 'title' }).merge({ top: 0, left: LABEL, bottom: 0, right: SUBTOTAL });
    this.maker.put(1, LABEL, this.label('업체명', 'Firm')).put(1, BOOK, { value: firmName ?? null, style: 'input' });
    this.maker.put(APPLIED.row, APPLIED.column - 1, this.label('신청일', 'Application date')).put(APPLIED.row, APPLIED.column, day('appliedOn'));
    this.maker
      .put(INDUSTRY.row, LABEL, this.label('업종(산업분류코드)', 'Industry code'))
      .put(INDUSTRY.row, INDUSTRY.column, said('industry', facts.industry ?? null));
    this.maker.put(FOUNDED.row, FOUNDED.column - 1, this.label('설립일', 'Founded on')).put(FOUNDED.row, FOUNDED.column, day('foundedOn'));
    // 영 제2조의3: the quarters before the quarter of the application; while its date is open, every date counts.
    const quarterStart = `DATE(YEAR(${at(APPLIED)}),3*INT((MONTH(${at(APPLIED)})-1)/3)+1,1)`;
    this.maker
      .put(PERIOD_ROW, LABEL, this.label('산정기간', 'Period'))
      .put(PERIOD_ROW, 1, { formula: `=IF(${at(APPLIED)}="",DATE(${MIN_YEAR},1,1),EDATE(${quarterStart},-${months}))`, numberFormat: DATE, style: 'text' })
      .put(PERIOD_ROW, 2, { formula: `=IF(${at(APPLIED)}="",DATE(${MAX_YEAR},12,31),${quarterStart}-1)`, numberFormat: DATE, style: 'text' })
      .put(PERIOD_ROW, SUBTOTAL, {
        value: this.words(`(단위 : ${unitWord(this.statement.unit).ko})`, `(Unit: ${unitWord(this.statement.unit).en})`),
        style: 'note',
      });
    const heads = [text('비 용', 'Cost'), text('장 부 금 액', 'Book amount'), text('조 정 금 액', 'Adjustment'), text('소 계', 'Subtotal')];
    heads.forEach((words, column) => this.maker.put(HEADER_ROW, column, { value: this.say(words), style: 'header' }));
  }

  private putLines(): void {
    const { lines, unit } = this.statement;
    const period = { from: FROM, to: TO, whole: true };
    lines.forEach((line, index) => {
      const row = FIRST_LINE + index;
      const leaf = line.status === 'leaf';
      this.maker.put(row, LABEL, { value: lineLabel(line, this.lang, this.options.words), style: line.status === 'heading' ? 'header' : 'wrap' });
      if (!leaf) {
        // Empty, and framed like the others.
        for (const column of [BOOK, ADJUSTMENT, SUBTOTAL] as number[]) this.maker.put(row, column, { value: null, style: 'text' });
        return;
      }
      if (this.ledgers.length === 0) {
        this.maker
          .put(row, BOOK, { value: null, numberFormat: AMOUNT, style: 'input' })
          .put(row, ADJUSTMENT, { value: null, numberFormat: AMOUNT, style: 'input' });
      } else {
        const books = this.ledgers.map((ledger) => ledger.bookOf(line.code, period));
        const adjustments = this.ledgers.flatMap((ledger) => ledger.adjustmentOf(line.code, period) ?? []);
        this.maker.put(row, BOOK, this.rounded(books, unit, line, 'book')).put(row, ADJUSTMENT, this.rounded(adjustments, unit, line, 'adjustment'));
      }
      this.maker.put(row, SUBTOTAL, { formula: `=${a1(row, BOOK)}+${a1(row, ADJUSTMENT)}`, numberFormat: AMOUNT, style: 'amount' });
    });
    this.maker.put(this.totalRow, LABEL, { value: this.words('합 계', 'Total'), style: 'total' });
    for (const column of [BOOK, ADJUSTMENT, SUBTOTAL] as number[]) {
      this.maker.put(this.totalRow, column, { formula: `=SUM(${a1(FIRST_LINE, column)}:${a1(this.lastLine, column)})`, numberFormat: AMOUNT, style: 'total' });
    }
  }

  /** Below the table, so that it is printed with it: every line is rounded, and the total is that of the rounded lines. */
  private putRounding(): void {
    const unit = unitWord(this.statement.unit);
    const rest = `TEXT(${this.roundedOff()},"#,##0")`;
    this.maker
      .put(this.totalRow + 1, LABEL, {
        formula: `="${this.words(
          `※ 비목마다 ${unit.ko} 미만을 반올림했고 합계는 반올림한 금액의 합입니다. 원 단위 합계와의 차이: `,
          `* Categories are rounded to ${unit.en} before they are added. Difference to the total in won: `,
        )}"&${rest}&"${this.words('원', ' won')}"`,
        style: 'note',
      })
      .merge({ top: this.totalRow + 1, left: LABEL, bottom: this.totalRow + 1, right: SUBTOTAL });
  }

  /** Won in all lines less what the statement says, without its `=`. */
  private roundedOff(): string {
    return `${this.wonTotal()}-${a1(this.totalRow, SUBTOTAL)}*${this.statement.unit}`;
  }
  private wonTotal(): string {
    return `SUM(${a1(FIRST_LINE, this.allQuarters)}:${a1(this.lastLine, this.allQuarters)})`;
  }

  private rounded(sums: readonly string[], unit: number, line: CostLine, part: 'book' | 'adjustment'): NewCell {
    if (sums.length === 0) return { value: 0, numberFormat: AMOUNT, style: 'amount' };
    return this.fits(`=ROUND((${sums.join('+')})/${unit},0)`, line, () => `=ROUND(${this.recognisedOf(line, [part])}/${unit},0)`);
  }

  /** A line that is written in too many ways, or of too many pieces, cannot be one formula: it says what the check recognised, and is named in the notes. */
  private fits(formula: string, line: CostLine, recognised: () => string): NewCell {
    if (formula.length <= MAX_FORMULA) return { formula, numberFormat: AMOUNT, style: 'amount' };
    if (!this.tooLong.includes(line)) this.tooLong.push(line);
    return { formula: recognised(), numberFormat: AMOUNT, style: 'warning' };
  }

  private recognisedOf({ code }: CostLine, parts: readonly ('book' | 'adjustment')[], quarter?: string): number {
    return this.ledgers.reduce((sum, ledger) => sum + parts.reduce((own, part) => own + ledger.recognisedOf(code, part, quarter), 0), 0);
  }

  /** The same lines in won, by quarter where the ledger has dates. */
  private putWon(): void {
    this.maker.put(0, FIRST_QUARTER, { value: this.words('비목별 금액, 원', 'By category, in won'), style: 'title' });
    this.maker.put(HEADER_ROW, this.allQuarters, this.showsOutside ? this.head('합계', 'Total') : this.head('산정기간 전체', 'Whole period'));
    if (this.showsOutside) this.maker.put(HEADER_ROW, this.allQuarters - 1, this.head(...OUTSIDE));
    if (this.byQuarter) {
      this.maker.put(2, SIDE, this.label('부터', 'from')).put(3, SIDE, this.label('까지', 'to'));
      for (let index = 0; index < this.quarters; index += 1) {
        const column = FIRST_QUARTER + index;
        const start = a1(2, column);
        const open = (answer: string): string => `=IF(${at(APPLIED)}="","",${answer})`;
        this.maker
          .put(2, column, { formula: open(`EDATE(${FROM},${3 * index})`), numberFormat: DATE, style: 'text' })
          .put(3, column, { formula: open(`EDATE(${FROM},${3 * index + 3})-1`), numberFormat: DATE, style: 'text' })
          .put(HEADER_ROW, column, { formula: open(`YEAR(${start})&"Q"&INT((MONTH(${start})+2)/3)`), style: 'header' });
      }
    }
    this.statement.lines.forEach((line, index) => {
      if (line.status !== 'leaf') return;
      const row = FIRST_LINE + index;
      this.maker.put(row, this.allQuarters, this.wonCell(line, { from: FROM, to: TO, whole: true }));
      if (!this.byQuarter) return;
      for (let quarter = 0; quarter < this.quarters; quarter += 1) {
        const column = FIRST_QUARTER + quarter;
        this.maker.put(row, column, this.wonCell(line, { from: absolute(2, column), to: absolute(3, column) }, quarter));
      }
      if (this.showsOutside) {
        const quarters = `${a1(row, FIRST_QUARTER)}:${a1(row, FIRST_QUARTER + this.quarters - 1)}`;
        this.maker.put(row, this.allQuarters - 1, { formula: `=${a1(row, this.allQuarters)}-SUM(${quarters})`, numberFormat: AMOUNT, style: 'amount' });
      }
    });
    for (let column = this.byQuarter ? FIRST_QUARTER : this.allQuarters; column <= this.allQuarters; column += 1) {
      this.maker.put(this.totalRow, column, { formula: `=SUM(${a1(FIRST_LINE, column)}:${a1(this.lastLine, column)})`, numberFormat: AMOUNT, style: 'total' });
    }
  }

  private wonCell(line: CostLine, period: Period, index?: number): NewCell {
    const quarter = index === undefined ? undefined : (this.labels?.[index] ?? '');
    const sums = this.ledgers.flatMap((ledger) => [ledger.bookOf(line.code, period, quarter), ledger.adjustmentOf(line.code, period, quarter) ?? '']);
    const sum = sums.filter((one) => one !== '' && one !== '0').join('+') || '0';
    const formula = (one: string): string => (index === undefined ? `=${one}` : `=IF(${at(APPLIED)}="",0,${one})`);
    return this.fits(formula(sum), line, () => formula(String(this.recognisedOf(line, ['book', 'adjustment'], quarter))));
  }

  /** Answers the row of its total. */
  private putQuarters(): number {
    const top = FIRST_LINE;
    const [quarter, sales, cost, ratio] = [this.right, this.right + 1, this.right + 2, this.right + 3] as const;
    this.maker
      .put(top, quarter, this.head('분기', 'Quarter'))
      .put(top, sales, this.head('매출액', 'Sales'))
      .put(top, cost, this.head('연구개발비', 'R&D cost'))
      .put(top, ratio, this.head('비율', 'Ratio'));
    for (let index = 0; index < this.quarters; index += 1) {
      const row = top + 1 + index;
      const start = `EDATE(${FROM},${3 * index})`;
      this.maker
        .put(row, quarter, { formula: `=IF(${at(APPLIED)}="","",YEAR(${start})&"Q"&INT((MONTH(${start})+2)/3))`, style: 'text' })
        .put(row, sales, this.salesCell(a1(row, quarter), index))
        .put(
          row,
          cost,
          this.byQuarter
            ? { formula: `=${a1(this.totalRow, FIRST_QUARTER + index)}`, numberFormat: WON[this.lang], style: 'amount' }
            : { value: null, numberFormat: WON[this.lang], style: 'input' },
        )
        .put(row, ratio, { formula: `=IF(N(${a1(row, sales)})>0,${a1(row, cost)}/${a1(row, sales)},"")`, numberFormat: '0.00%', style: 'amount' });
    }
    if (this.showsOutside) {
      this.maker
        .put(top + 1 + this.quarters, quarter, this.label(...OUTSIDE))
        .put(top + 1 + this.quarters, cost, { formula: `=${a1(this.totalRow, this.allQuarters - 1)}`, numberFormat: WON[this.lang], style: 'amount' });
    }
    const total = top + 1 + this.quarters + (this.showsOutside ? 1 : 0);
    this.maker.put(total, quarter, { value: this.words('합계', 'Total'), style: 'total' });
    for (const column of [sales, cost]) {
      this.maker.put(total, column, { formula: `=SUM(${a1(top + 1, column)}:${a1(total - 1, column)})`, numberFormat: WON[this.lang], style: 'total' });
    }
    return total;
  }

  /** Sales hold for their quarter: when another date of application moves the quarters, the cell is open again. */
  private salesCell(label: string, index: number): NewCell {
    const style = { numberFormat: WON[this.lang], style: 'input' } as const;
    const { sales = [] } = this.options;
    const wanted = this.labels?.[index];
    if (wanted === undefined) return { value: null, ...style };
    const known = sales.find((one) => one.quarter === wanted);
    return known ? { formula: `=IF(${label}="${wanted}",${known.formula ?? known.won},"")`, ...style } : { value: null, ...style };
  }

  /** Ratio, required ratio and verdict by our functions; what they still need is said instead. Answers the last row. */
  private putResults(total: number): number {
    const { facts = {} } = this.options;
    const first = FIRST_LINE + 1;
    const column = (offset: number): string => `${absolute(first, this.right + offset)}:${absolute(first + this.quarters - 1, this.right + offset)}`;
    const [labels, sales, costs] = [column(0), column(1), column(2)];
    const internet = { row: total + 2, column: this.right + 1 };
    const salesTotal = absolute(total, this.right + 1);
    const costTotal = absolute(total, this.right + 2);
    const needs = (answer: string, ...conditions: readonly (readonly [test: string, ko: string, en: string])[]): string =>
      `=${conditions.reduceRight((rest, [test, ko, en]) => `IF(${test},"${this.words(ko, en)}",${rest})`, answer)}`;
    const date = [`${at(APPLIED)}=""`, '신청일을 입력하십시오', 'enter the application date'] as const;
    const quarterly = [`COUNT(${sales})<${this.quarters}`, `${this.quarters}개 분기의 매출액을 입력하십시오`, 'enter the sales of every quarter'] as const;
    const spent = [`COUNT(${costs})<${this.quarters}`, `${this.quarters}개 분기의 연구개발비를 입력하십시오`, 'enter the R&D cost of every quarter'] as const;
    const trade = [`${at(INDUSTRY)}=""`, '업종 코드를 입력하십시오', 'enter the industry code'] as const;
    const percent = { numberFormat: '0.00%', style: 'amount' } as const;
    const put = (row: number, ko: string, en: string, cell: NewCell): void => {
      this.maker.put(row, this.right, this.label(ko, en)).put(row, this.right + 1, cell);
    };
    put(internet.row, '인터넷산업', 'Internet business', { value: facts.internetBusiness ?? null, style: 'input' });
    put(total + 3, '연구개발비 비율', 'R&D ratio', {
      // By quarter it would leave out what lies in none of them and counts all the same.
      formula: needs(
        this.showsOutside ? `KVENTURE.RD_RATIO(${costTotal},${salesTotal})` : `KVENTURE.RD_RATIO(${costs},${sales},${labels},${at(APPLIED)})`,
        date,
        quarterly,
        spent,
      ),
      ...percent,
    });
    // 별표 1 of today has bands of yearly sales; that of 2013 had none, and the date in the cell may be changed to one of either.
    const byBand = this.options.edition.requiredRatios.rows.some(({ bands }) => bands.length > 1);
    put(total + 4, '업종의 기준 비율', 'Required ratio', {
      formula: needs(
        `KVENTURE.RD_REQUIRED_RATIO(${at(INDUSTRY)},${at(internet)},${at(APPLIED)}${byBand ? `,${salesTotal}` : ''})`,
        date,
        trade,
        ...(byBand ? [quarterly] : []),
      ),
      ...percent,
    });
    put(total + 5, '연구개발비 요건 충족', 'R&D requirement met', {
      formula: needs(
        `KVENTURE.RD_QUALIFIES(${costTotal},${salesTotal},${at(INDUSTRY)},${at(internet)},${at(APPLIED)},${at(FOUNDED)}${this.bars()})`,
        date,
        quarterly,
        spent,
        trade,
      ),
      style: 'total',
    });
    if (this.ledgers.length === 0) return total + 5;
    // The requirement is decided in won. Where the rounded table would say otherwise, whoever reads it must know.
    const least = this.options.edition.eligibility.minimumRdCost.value;
    const official = `${a1(this.totalRow, SUBTOTAL)}*${this.statement.unit}`;
    put(total + 6, '최소 금액: 산정표 합계와 원 단위', 'Minimum: table and won', {
      formula: needs(
        `IF((${official}>=${least})=(${costTotal}>=${least}),"${this.words('같은 판정', 'the same')}","${this.words('반올림 때문에 다릅니다. 원 단위로 판정합니다', 'they differ by rounding; won decide')}")`,
        date,
        spent,
      ),
      style: 'text',
    });
    return total + 6;
  }

  /** What bars the firm whatever its costs, as RD_QUALIFIES takes it: an explicit no alone. */
  private bars(): string {
    const { facts = {}, edition } = this.options;
    const sme = facts.isSme === false ? 'FALSE' : '';
    const organisation = hasOrganisation(edition, facts) === false ? 'FALSE' : '';
    return sme === '' && organisation === '' ? '' : `,${sme},${organisation}`;
  }

  /** Of the day, and of the ratios themselves: which codes the trades of an appendix have may be second-hand. */
  private doubts(on: PlainDate): readonly LawDoubt[] {
    const { certainty, why } = this.options.edition.requiredRatios;
    const found = lawDoubtsOn(['costs', 'ratios'], on);
    return certainty === 'yes' || !why || found.some((one) => one.why.ko === why.ko) ? found : [...found, { certainty, why }];
  }

  private notes(): StatementNote[] {
    const { unit } = this.statement;
    const { facts = {} } = this.options;
    return notesOf({
      lang: this.lang,
      unit,
      appendix: this.statement.appendix,
      ledgers: this.ledgers,
      byQuarter: this.byQuarter,
      tooLong: this.tooLong,
      rounding: this.roundedOff(),
      ...(facts.appliedOn ? { law: this.doubts(facts.appliedOn) } : {}),
      ...(this.options.recognised === undefined ? {} : { recognised: { won: this.options.recognised, total: this.wonTotal() } }),
      ...(this.options.remarks ? { remarks: this.options.remarks } : {}),
    });
  }

  /** Answers the row below them. */
  private putBeside(top: number, notes: readonly StatementNote[]): number {
    const amounts = this.right + 3;
    notes.forEach(({ words, style, amount }, index) => {
      const row = top + index;
      this.maker.put(row, this.right, { value: words, style }).merge({ top: row, left: this.right, bottom: row, right: amount ? amounts - 1 : amounts });
      if (amount) this.maker.put(row, amounts, amount);
    });
    return top + notes.length;
  }
}
