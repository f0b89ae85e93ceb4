/** Ledgers in shapes that no one announced: the same entries, laid out as many hands would. */
import { dayOf, monthOf, toSerial, yearOf, type PlainDate } from '../../../src/domain';
import { a1, areaName, isCellError } from '../../../src/checking';
import type { TestCell, TestSheet } from '../../lib/sheets';
import { inTwoLines, plants, requirementPlants, rightEntries, twiceEntered, wordPlants, type Entry, type Role, type Written } from './entries';
import { added, oddAmount, summed, valueOf, type Expected, type ShapedWorkbook } from './cells';
import { Chance } from './random';

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: ['번호', 'No.', '순번', '연번'],
  date: ['일자', '거래일자', '전표일자', '날짜', '집행일', 'Date', 'Posting date', '일  자'],
  voucher: ['전표번호', '전표No.', '증빙번호', 'Voucher No.', '전표 번호'],
  account: ['계정과목', '계정', '계정명', 'Account'],
  text: ['적요', '내용', '내역', 'Description'],
  party: ['거래처', '거래처(대상자)', '거래처명', '대상자', 'Vendor'],
  category: ['분류', '비목', '비목코드', '구분', '분류코드', 'Category', '비 목'],
  requirement: ['요건구분', '요건', '자격요건', 'Requirement'],
  book: ['장부금액', '장부가액', '금액', '차변', 'Book amount', '장 부 금 액', 'Amount'],
  adjustment: ['조정금액', '조정액', '조정', 'Adjustment'],
  subtotal: ['소계', '소 계', '조정후금액', '인정금액', 'Subtotal'],
  reason: ['조정사유', '사유', '조정내용', 'Reason'],
  evidence: ['증빙', '증빙서류', '증빙자료', 'Evidence'],
};
const AMOUNTS: readonly Role[] = ['book', 'adjustment', 'subtotal'];
const OPTIONAL: readonly Role[] = ['number', 'voucher', 'account', 'text', 'party', 'requirement', 'evidence'];

type DateForm = 'serial' | 'typed' | 'dashes' | 'dots' | 'spaced-dots' | 'slashes' | 'digits' | 'korean';
const DATE_FORMS: readonly DateForm[] = ['serial', 'serial', 'serial', 'typed', 'dashes', 'dots', 'spaced-dots', 'slashes', 'digits', 'korean'];

function dateCell(day: PlainDate, form: DateForm): TestCell {
  const [y, m, d] = [yearOf(day), monthOf(day), dayOf(day)];
  switch (form) {
    case 'serial':
      return toSerial(day);
    case 'typed':
      return y * 10_000 + m * 100 + d;
    case 'dashes':
      return day;
    case 'dots':
      return `${y}.${m}.${d}`;
    case 'spaced-dots':
      return `${y}. ${m}. ${d}.`;
    case 'slashes':
      return `${y}/${m}/${d}`;
    case 'digits':
      return day.replaceAll('-', '');
    case 'korean':
      return `${y}년 ${m}월 ${d}일`;
  }
}

/** Won in the unit of the sheet; tenths are kept whole while summing. */
const inUnit = (won: number, unit: number): number => Math.round((won / unit) * 10) / 10;

function writtenCell(written: Written, unit: number): TestCell {
  switch (written.kind) {
    case 'text':
      return written.text;
    case 'empty':
      return null;
    case 'error':
      return { error: written.error };
    case 'number':
      return inUnit(written.won, unit);
    case 'amount': {
      const n = Math.round(written.won / unit);
      return oddAmount(n, written.how);
    }
  }
}

export function shapedLedger(seed: number): ShapedWorkbook {
  const chance = new Chance(seed);
  const entries = rightEntries(chance, chance.int(24, 60));
  const shape: string[] = [];

  // What is wrong, one mistake an entry.
  const all = { ...plants, ...requirementPlants, ...wordPlants };
  const mistakes = chance.shuffle(Object.keys(all)).slice(0, chance.int(3, 7));
  const places = chance.shuffle(entries.map((_, index) => index)).slice(0, mistakes.length + 2);
  mistakes.forEach((name, index) => {
    (all[name] as (entry: Entry, chance: Chance) => void)(entries[places[index] as number] as Entry, chance);
  });
  shape.push(`mistakes: ${mistakes.join(', ')}`);
  const copied = entries[places[mistakes.length] as number] as Entry;
  const copy = chance.pick([twiceEntered, twiceEntered, inTwoLines, undefined, undefined]);
  if (copy) entries.push(copy(copied));

  return layOut(seed, chance, entries, shape);
}

function layOut(seed: number, chance: Chance, entries: Entry[], shape: string[]): ShapedWorkbook {
  const unit = chance.pick([1, 1, 1000, 1_000_000]);
  const unitWord = { 1: '원', 1000: '천원', 1_000_000: '백만원' }[unit] as string;
  const dateForm = chance.pick(DATE_FORMS);
  const formulas = chance.often(0.7);
  const grouping = chance.pick(['none', 'none', 'quarter', 'month'] as const);
  const ordered = [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  // The copy of an entry stands below it, whatever the dates.
  const rowsInOrder = ordered.filter((entry) => !isCopy(entry)).concat(ordered.filter(isCopy));

  const told = entries.flatMap((entry) => entry.expected.map(({ ruleId }) => ruleId));
  const always: Role[] = ['date', 'category', 'book', 'adjustment', 'subtotal', 'reason'];
  if (told.some((ruleId) => ['person-excluded', 'not-a-professor', 'institution-not-listed'].includes(ruleId))) always.push('requirement');
  if (told.includes('asset-purchase')) always.push('account', 'text');
  const copies = entries.some(isCopy);
  // A copy is known by its voucher, or by party and words.
  const roles = chance.shuffle([
    ...always,
    ...OPTIONAL.filter((role) => !always.includes(role)).filter((role) => (copies && ['voucher', 'party', 'text'].includes(role)) || chance.often(0.8)),
  ]);
  const left = chance.int(0, 2);
  const columns = new Map<Role, number>();
  let next = left;
  for (const role of roles) {
    if (chance.often(0.06)) next += 1; // an empty column
    columns.set(role, next);
    next += 1;
  }
  const last = next - 1;
  const rows: TestCell[][] = [];
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  const put = (row: number, column: number, cell: TestCell): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as TestCell[];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  };

  // Above: a title, the firm, the date of application, the unit.
  let row = chance.int(0, 2);
  if (chance.often(0.7)) {
    put(row, left, chance.pick(['연구개발비 배분표', '2013년 연구개발비 원장', 'R&D cost ledger']));
    if (chance.often(0.6) && last > left) merges.push(areaName({ top: row, left, bottom: row, right: last }));
    row += 1;
  }
  if (chance.often(0.5)) put(row++, left, chance.pick(['※ 작성자: 회계팀', '(주)가온시스템', '2013.1.1 ~ 2013.12.31']));
  put(row, left, chance.pick(['신청일', '확인신청일', '신청일자', 'Application date']));
  put(row, left + 1, chance.pick<TestCell>([toSerial('2014-02-14' as PlainDate), '2014-02-14', '2014.2.14']));
  row += 1;
  const unitPlace = chance.pick(['line', 'beside', 'header'] as const);
  if (unitPlace === 'line') put(row++, chance.pick([left, last]), chance.pick([`(단위 : ${unitWord})`, `단위: ${unitWord}`, `[단위:${unitWord}]`]));
  if (unitPlace === 'beside') {
    put(row, left, '단위');
    put(row++, left + 1, unitWord);
  }
  row += chance.int(0, 2);

  // The header, over one row or two.
  const amountColumns = AMOUNTS.map((role) => columns.get(role) as number).sort((a, b) => a - b);
  const together = (amountColumns[2] as number) - (amountColumns[0] as number) === 2;
  const twoRows = together && chance.often(0.5);
  const headOf = (role: Role): string => {
    const name = chance.pick(NAMES[role]);
    return unitPlace === 'header' && AMOUNTS.includes(role) ? `${name}(${unitWord})` : name;
  };
  if (twoRows) {
    put(row, amountColumns[0] as number, chance.pick(['금 액', '연구개발비', '금액 내역']));
    merges.push(areaName({ top: row, left: amountColumns[0] as number, bottom: row, right: amountColumns[2] as number }));
    for (const [role, column] of columns) {
      if (AMOUNTS.includes(role)) put(row + 1, column, headOf(role));
      else if (chance.often(0.7)) {
        put(row, column, headOf(role));
        merges.push(areaName({ top: row, left: column, bottom: row + 1, right: column }));
      } else put(row + 1, column, headOf(role));
    }
    row += 2;
  } else {
    for (const [role, column] of columns) put(row, column, headOf(role));
    row += 1;
  }

  // The entries, with totals inside.
  const sheet = chance.pick(['연구개발비 배분', '원장', 'Sheet1', "R&D '13", '2013 배분표']);
  const expected: Expected[] = [];
  const firstRow = row;
  const at = (role: Role): number => columns.get(role) as number;
  const labelRole = chance.pick(roles.filter((role) => ['text', 'account', 'party', 'category', 'number', 'date'].includes(role)));
  const groupLabel = chance.pick<(group: string) => string>([(group) => `${group} 소계`, (group) => `[${group} 소계]`, () => '소계', () => '소 계']);
  const inGroup: number[] = [];
  const all: number[] = [];
  const total = (label: string, over: readonly number[], asRange: boolean): void => {
    put(row, at(labelRole), label);
    for (const role of AMOUNTS) {
      const cells = over.map((one) => (rows[one] as TestCell[])[at(role)] ?? null);
      const value = summed(cells);
      const range = asRange
        ? `${a1(over[0] as number, at(role))}:${a1(over[over.length - 1] as number, at(role))}`
        : over.map((one) => a1(one, at(role))).join(',');
      put(row, at(role), formulas || isCellError(value) ? { f: `=SUM(${range})`, v: value } : (value as number));
    }
    row += 1;
  };
  const groupOf = (entry: Entry): string => {
    const month = monthOf(entry.date);
    return grouping === 'month' ? `${month}월` : `${Math.ceil(month / 3)}분기`;
  };
  // A number typed below would not be what Excel makes of a formula over text: such sheets have formulas.
  const groupable = grouping !== 'none' && rowsInOrder.every((entry) => entry.expected.every(({ ruleId }) => !ruleId.startsWith('date-')) && !isCopy(entry));
  const pageBreak = chance.often(0.15) && !groupable ? Math.floor(rowsInOrder.length / 2) : -1;
  const blankAfter = chance.often(0.2) ? chance.int(5, 15) : -1;
  rowsInOrder.forEach((entry, index) => {
    if (index === pageBreak) {
      // The header again, as printing programs repeat it.
      for (const again of twoRows ? [firstRow - 2, firstRow - 1] : [firstRow - 1]) {
        ((rows[again] as TestCell[] | undefined) ?? []).forEach((cell, column) => put(row, column, cell));
        row += 1;
      }
    }
    if (index === blankAfter) row += 1;
    putEntry(entry, index);
    inGroup.push(row);
    all.push(row);
    row += 1;
    const following = rowsInOrder[index + 1];
    if (groupable && (!following || groupOf(following) !== groupOf(entry))) {
      total(groupLabel(groupOf(entry)), inGroup, true);
      inGroup.length = 0;
    }
  });
  const spoilt = chance.often(0.25);
  if (chance.often(0.85)) {
    const totalRow = row;
    total(chance.pick(['합계', '합 계', '총계', 'Total', '계']), all, !groupable);
    if (spoilt) {
      const cell = (rows[totalRow] as TestCell[])[at('book')] as TestCell;
      const value = valueOf(cell);
      if (typeof value === 'number') {
        // More than any one amount, so that no other reading of the rows makes it right.
        put(totalRow, at('book'), Math.round((value + inUnit(77_700_000, unit)) * 10) / 10);
        expected.push({ sheet, ruleId: 'total-mismatch', address: a1(totalRow, at('book')) });
      }
    }
  }
  const summary = chance.often(0.15);
  if (summary) {
    // A small table of its own below: what was found above, by line.
    row += 2;
    put(row, left, '비목별 요약');
    row += 1;
    ['비목', '건수', '합계액'].forEach((name, index) => put(row, left + index, name));
    for (const code of ['1.가.①', '1.가.②', '1.나.①']) {
      row += 1;
      const of = rowsInOrder.filter((entry) => entry.category === code);
      [
        code,
        of.length,
        inUnit(
          of.reduce((sum, entry) => sum + entry.book, 0),
          unit,
        ),
      ].forEach((cell, index) => put(row, left + index, cell));
    }
    row += 1;
  }
  if (chance.often(0.5)) {
    row += chance.int(summary ? 1 : 0, 2);
    put(row++, left, chance.pick(['※ 조정금액은 지배주주 인건비를 제외한 금액임', '주1) 부가가치세 제외', 'Note: amounts exclude VAT']));
    if (chance.often(0.4)) put(row++, left, '작성: 김회계, 검토: 이부장');
  }

  function putEntry(entry: Entry, index: number): void {
    const plain = (role: Role): TestCell => {
      switch (role) {
        case 'number':
          return index + 1;
        case 'date':
          return dateCell(entry.date, dateForm);
        case 'book':
          return inUnit(entry.book, unit);
        case 'adjustment':
          return inUnit(entry.adjustment, unit);
        case 'subtotal':
          return null;
        default:
          return entry[role];
      }
    };
    for (const [role, column] of columns) put(row, column, entry.instead[role] ? writtenCell(entry.instead[role] as Written, unit) : plain(role));
    if (!entry.instead.subtotal) {
      const value = added((rows[row] as TestCell[])[at('book')] ?? null, (rows[row] as TestCell[])[at('adjustment')] ?? null);
      put(row, at('subtotal'), formulas || isCellError(value) ? { f: `=${a1(row, at('book'))}+${a1(row, at('adjustment'))}`, v: value } : value);
    }
    for (const one of entry.expected) {
      expected.push({ sheet, ruleId: one.ruleId, address: one.at === '*' ? `*${row + 1}` : a1(row, at(one.at)) });
    }
    if (entry.hidden) hiddenRows.push(row);
  }
  if (chance.often(0.15)) {
    const hidden = chance.pick(all.filter((one) => typeof (rows[one] as TestCell[])[at('book')] === 'number'));
    hiddenRows.push(hidden);
    expected.push({ sheet, ruleId: 'hidden-row', address: `*${hidden + 1}` });
  }

  shape.unshift(
    `${sheet}, ${unitWord} (${unitPlace}), dates ${dateForm}, ${twoRows ? 'two header rows' : 'one header row'} at ${firstRow}, ${formulas ? 'formulas' : 'typed'}, totals ${groupable ? grouping : 'at the end'} labelled in ${labelRole}${pageBreak > 0 ? ', header repeated' : ''}${blankAfter > 0 ? ', a blank row' : ''}${summary ? ', a summary below' : ''}`,
    `columns: ${[...columns.entries()].map(([role, column]) => `${role}=${String(rows[firstRow - 1]?.[column] ?? rows[firstRow - 2]?.[column])}`).join(', ')}`,
  );
  const sheets: TestSheet[] = [{ name: sheet, rows, merges, hiddenRows }];
  if (chance.often(0.3))
    sheets.unshift({ name: '표지', rows: [['벤처기업 확인 신청 자료'], ['업체명', '(주)가온시스템'], [], ['목차'], ['1. 연구개발비 배분'], ['2. 매출']] });
  if (chance.often(0.4)) {
    sheets.push({
      name: '매출',
      rows: [
        ['분기', '총매출액', '연구개발비'],
        ['2013-Q1', 612_000_000, null],
        ['2013-Q2', 655_500_000, null],
        ['2013-Q3', 701_300_000, null],
        ['2013-Q4', 744_900_000, null],
      ],
    });
  }
  return { seed, shape: shape.join('\n'), sheets, expected };
}

const isCopy = (entry: Entry): boolean => entry.expected.some(({ at }) => at === '*');
