/** Empty sheets to begin with: the allocation ledger with the names of columns that the check knows, and the statement. */
import { inLanguage, text, toSerial, valueOf, refused, type Lang, type Outcome, type Text } from '../domain';
import type { CostStatement, Edition, LineStatus } from '../law/types';
import { a1 } from '../sheet/a1';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { SheetMaker } from './sheet-maker';
import { listPage } from './list-page';
import type { NewCell, NewSheet } from '../sheet/model';
import type { FirmFacts } from '../reading/model';
import { statementSheet, type StatementOptions } from './statement';

export interface TemplateOptions {
  readonly edition: Edition;
  readonly lang: Lang;
  readonly firmName?: string;
  readonly facts?: FirmFacts;
  readonly date1904?: boolean;
}

interface Column {
  readonly title: Text;
  readonly width: number;
  readonly numberFormat?: string;
}
const AMOUNT = '#,##0';
const DATE = 'yyyy-mm-dd';
const amount = (ko: string, en: string): Column => ({ title: text(ko, en), width: 14, numberFormat: AMOUNT });
const words = (ko: string, en: string, width: number): Column => ({ title: text(ko, en), width });

const COLUMNS: readonly Column[] = [
  words('번호', 'No.', 6),
  { title: text('일자', 'Date'), width: 12, numberFormat: DATE },
  words('전표번호', 'Voucher no.', 12),
  words('계정과목', 'Account', 14),
  words('적요', 'Description', 26),
  words('거래처(대상자)', 'Party', 18),
  words('비목', 'Category', 10),
  words('요건구분', 'Requirement', 14),
  amount('장부금액', 'Book amount'),
  amount('조정금액', 'Adjustment'),
  amount('소계', 'Subtotal'),
  words('조정사유', 'Reason', 20),
  words('증빙', 'Evidence', 14),
];
const [CATEGORY, BOOK, ADJUSTMENT, SUBTOTAL] = [6, 8, 9, 10] as const;
const ROWS = 20;

/** The empty allocation sheet, and the list of codes that its category column takes. */
export function allocationTemplate(options: TemplateOptions): Outcome<readonly NewSheet[]> {
  const { costStatement } = options.edition;
  if (!costStatement.available) return refused({ code: 'not-available', message: costStatement.why, citation: options.edition.citation });
  return valueOf([allocationSheet(options), costLinesSheet(costStatement.value, options.lang)], costStatement.source);
}

/** The empty statement: the lines of 별표 3 with cells to fill in. */
export const statementTemplate = (options: TemplateOptions & Pick<StatementOptions, 'words'>): Outcome<NewSheet> => statementSheet([], options);

function allocationSheet({ lang, firmName, facts = {}, date1904 = false }: TemplateOptions): NewSheet {
  const maker = new SheetMaker();
  const label = (ko: string, en: string): NewCell => ({ value: lang === 'ko' ? ko : en, style: 'text' });
  const input = (value: string | number | null, numberFormat?: string): NewCell => ({
    value,
    style: 'input',
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  const day = (value: FirmFacts['appliedOn']): NewCell => input(value === undefined ? null : toSerial(value, date1904), DATE);

  maker.addWide(COLUMNS.length, { value: lang === 'ko' ? '연구개발비 배분표' : 'Allocation of R&D costs', style: 'title' });
  maker.add(label('업체명', 'Firm'), input(firmName ?? null), null, label('신청일', 'Application date'), day(facts.appliedOn));
  maker.add(label('업종', 'Industry code'), input(facts.industry ?? null), null, label('단위', 'Unit'), input(lang === 'ko' ? '원' : 'won'));
  maker.skip();
  const header = maker.add(...COLUMNS.map(({ title }): NewCell => ({ value: inLanguage(title, lang), style: 'header' })));
  for (let index = 0; index < ROWS; index += 1) {
    const row = maker.next;
    COLUMNS.forEach(({ numberFormat }, column) => {
      if (column === SUBTOTAL) maker.put(row, column, { formula: `=${a1(row, BOOK)}+${a1(row, ADJUSTMENT)}`, numberFormat: AMOUNT, style: 'amount' });
      else maker.put(row, column, input(null, numberFormat));
    });
  }
  const total = maker.next;
  maker.put(total, CATEGORY, { value: lang === 'ko' ? '합계' : 'Total', style: 'total' });
  for (const column of [BOOK, ADJUSTMENT, SUBTOTAL]) {
    maker.put(total, column, { formula: `=SUM(${a1(header + 1, column)}:${a1(total - 1, column)})`, numberFormat: AMOUNT, style: 'total' });
  }
  return maker.sheet(inLanguage(SHEET_NAMES.allocation, lang), {
    columnWidths: COLUMNS.map(({ width }) => width),
    frozenRows: header + 1,
    page: listPage(header),
    activate: true,
  });
}

const STATUS_WORDS: Readonly<Record<LineStatus, Text>> = {
  leaf: text('인정', 'allowed'),
  heading: text('상위', 'heading'),
  deleted: text('삭제', 'deleted'),
};

function costLinesSheet(statement: CostStatement, lang: Lang): NewSheet {
  const maker = new SheetMaker();
  maker.addWide(4, { value: inLanguage(SHEET_NAMES.costLines, lang), style: 'title' });
  maker.addWide(4, {
    value: lang === 'ko' ? '배분표의 비목 열에는 상태가 ‘인정’인 코드를 적습니다.' : 'The category column takes the codes that are allowed.',
    style: 'note',
  });
  const heads = [text('코드', 'Code'), text('상태', 'Status'), text('이름', 'Name'), text('고시 문구', 'Words of the notice')];
  maker.add(...heads.map((title): NewCell => ({ value: inLanguage(title, lang), style: 'header' })));
  for (const line of statement.lines) {
    const items = (line.items ?? []).map((item) => `${item.mark} ${item.text}`);
    maker.add(
      { value: line.code, style: 'text' },
      { value: inLanguage(STATUS_WORDS[line.status], lang), style: 'text' },
      { value: line.status === 'deleted' ? line.text : inLanguage(line.name, lang), style: 'text' },
      { value: [line.text, ...items].join('\n'), style: 'wrap' },
    );
  }
  return maker.sheet(inLanguage(SHEET_NAMES.costLines, lang), {
    columnWidths: [10, 8, 34, 90],
    frozenRows: 3,
    page: listPage(2),
    replace: true,
  });
}
