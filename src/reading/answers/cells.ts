/** The cells of a row that say something in words, each with the heading over it. A tick answers only what its heading names. */
import { largest } from '../../domain';
import { isLineName } from '../header-names';
import { cellText, isBlank } from '../text';
import type { ColumnRole } from '../model';
import { saysReturn } from '../return-words';
import { totalLevel } from '../row-kind';
import { textOf, type Row, type RowTable } from '../table/row';

import { outsideKind, readWords, type AnswerWords } from './answer-text';
import { isVague } from './headings';
import { papersUnder, withoutPapers, type OfPapers } from './papers';
import { tellsUnder, type Tells } from './tells';

/** What a column holds, by its heading: how much a word in it weighs depends on that. */
export type ColumnKind =
  'funds' | 'account' | 'text' | 'person' | 'title' | 'department' | 'job' | 'party' | 'recipient' | 'kind' | 'nature' | 'relation' | 'size' | 'note' | 'other';

export interface AnswerColumn {
  readonly column: number;
  readonly role: ColumnRole | undefined;
  readonly kind: ColumnKind;
  /** The heading, as `read` leaves it. */
  readonly heading: string;
  /** As it stands in the sheet. */
  readonly title: string;
  /** Whether what stands under it may speak of papers, and not of the cost. */
  readonly papers?: OfPapers;
  /** The heading names nothing that a condition asks for: a bare word under it decides nothing. */
  readonly vague?: true;
  /** What stands under it says how it really was, or what a paper calls it: it is held against the text of the row. */
  readonly tells?: Tells;
}

/** Roles that hold no words about conditions. */
const SILENT: ReadonlySet<ColumnRole> = new Set(['number', 'date', 'voucher', 'category', 'book', 'credit', 'adjustment', 'subtotal']);

/** Where the money came from: `재원`, `자금출처`, `정부출연금`. */
export const FUNDS =
  /재원|^자금$|자금(?:구분|원천|출처|종류|유형)|예산(?:구분|출처)|출연금|국고|국비|보조금|정부(?:지원|출연(?!연|기관)|과제)|지원금|(?:민간|자기|기업)부담|자부담|fund(?:ing|s|edby)?(?![a-z])|fundsource|grant(?![a-z])|subsid/;

/** The first that fits decides. */
const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/일자$|날짜|date$|의견$|코멘트$/, 'note'],
  [FUNDS, 'funds'],
  // What another department says of it.
  [/^(?:원가|회계|재무|경리|총무|인사|구매|품질|감사|법무)(?:팀|부|과|실)(?:의견|확인|메모|회신|코멘트|검토)?$/, 'note'],
  [/계정|^회계과목$|^비목|^세목|^비용(?:항목|구분|종류)|지출항목|예산(?:과목|항목)|g;?l;?acc|acct|account|costelement|expensetype/, 'account'],
  [/규모$|기업규모|^규모|중소기업|기업구분|회사규모|sme/, 'size'],
  [/업종|업태|(?:기관|업체|회사|거래처|상대)(?:구분|유형|종류)|institutiontype/, 'nature'],
  [/특수관계|주주|지분|스톡옵션|주식|^관계$|relation|shareholding/, 'relation'],
  [/직위|직급|직책|직함|position|^title$|rank/, 'title'],
  [
    /수혜|(?:받은|받는)(?:업체|기업|회사|곳)|대상기업|대상업체|대상기관|지도대상|양수|이전대상|상대방|(?<!영)수증|recipient|transferee|beneficiary/,
    'recipient',
  ],
  [/구분|유형|요건|종류|자격|여부|업종|지정|승인|인정|근거|kind|type|status/, 'kind'],
  [/부서|소속|사용처|^어디에$|근무지|실근무|실제근무|팀$|department|division|dept|team/, 'department'],
  [/직무|업무|일과$|담당|직종|직업|하는일|맡은일|job|role|duty/, 'job'],
  [
    /성명|(?<!과정|교육|강좌|과목|품목|제품|과제|사업|행사|장비|기관|회사|업체)이름|대상자|자문(?:자|인|위원|교수)$|고문$|전문가명?$|수행인$|수탁자$|위촉자$|^대상$|성함|강사|^(?:참석|참가|수강|참여)(?:인원|명단|부서|대상|직원)?$|^응시(?:인원|명단|부서|대상|직원)$|교육생|훈련생|연수생|수강자|수강생|참가자|응시자|(?:훈련|교육|연수)(?:자|이수자)$|(?:받은|받는|들은|배운)(?:사람|이|분|직원)$|수령|지급대상|^name$|person|employee|participants?/,
    'person',
  ],
  // What a college spent stands under its name, which no firm needs to name.
  [/^사내(?:기술)?대학(?:원)?$/, 'text'],
  [
    /거래처|^위탁(?:처|사)?$|(?:계약|거래|용역|위탁)상대$|(?:교육|훈련|연수)처|(?:맡긴|보낸|다닌|배운)(?:곳|데)$|^(?:판매|구입|구매|지급|이체|송금|납부|결제)처$|^가맹점(?:명)?$|^가게$|^상호(?:명)?$|기관|업체|학교|대학|임대인|공급|institution|vendor|partner|supplier/,
    'party',
  ],
  [/비고|메모|참고|참조|특이|특기|전달|코멘트|비망|note|remark|comment/, 'note'],
  [/적요|내용|내역|품명|품목|제목|건명|텍스트|설명|과정|강좌|교육|훈련|과제|행사|주제|종목|응시|분야|용도|목적|text|description|course/, 'text'],
];
const BY_ROLE: Readonly<Partial<Record<ColumnRole, ColumnKind>>> = {
  account: 'account',
  text: 'text',
  requirement: 'kind',
  department: 'department',
  note: 'note',
  reason: 'note',
  evidence: 'note',
};

/** What a line over a block says, as a column that stands nowhere. */
const OVER_BLOCK: Readonly<Partial<Record<ColumnRole, { readonly kind: ColumnKind; readonly title: string }>>> = {
  party: { kind: 'person', title: '성명' },
  department: { kind: 'department', title: '부서' },
  requirement: { kind: 'title', title: '직위' },
};

/** `연구소에서 근무합니까?` asks what `연구소 근무 여부` asks. */
const asked = (heading: string): string => {
  // Whom, what and when are no yes or no.
  if (ASKS_WHAT.test(heading)) return heading.replace(/[?？]+$/, '');
  return (
    heading
      // `강사료인가` asks; `학교인가` is an approval.
      .replace(/([가-힣](?:[료비생자용품권것]|사람|업체|기업|회사|연구원|직원|연구소|부서|과정|대학))인가$/, '$1여부')
      .replace(/(?:했|하였|되었|됐|있|있었)?(?:합니까|하나요|하는가|하는지|습니까|나요|는지|인지|인가요|인가(?=[?？])|입니까|됩니까|된지)[?？]*$/, '여부')
      .replace(/[?？]+$/, '')
  );
};
/** `소속 □연구 ■생산`: a form offers the answers behind what it asks for. */
const CHOICES = /[□■☐☑☒▢][^□■☐☑☒▢]+[□■☐☑☒▢].*$/;
const withoutChoices = (title: string): string => (CHOICES.test(title) ? title.replace(CHOICES, '').trim() || title : title);
const ASKS_WHAT = /누구|무엇|무슨|언제|어디|어느|어떤|얼마|몇/;

/** The side of a book on which an entry stands says nothing of the cost: `매입 | 매출`, `차변 | 대변`. */
const SIDES =
  /^(매입|매출|차변|대변|입금|출금|수입|지출|입|출|차|대|(매입|승인|부분)?취소|승인|정상|접수|청구|\d\.?(차변|대변)|debit|credit|dr|cr|purchase|sale|sales|in|out)$/i;
const OF_SIDES =
  /^(구분|거래구분|전표구분|차대구분|차변대변|입출금|입출금구분|입출구분|매입매출|매입매출구분|상태|전표상태|매입상태|매입구분|유형|type|side|d\/c|dr\/cr)$/;
/** So many rows are looked at, and so many of them say it. */
const LOOKED_AT = 60;
const FEW_SIDES = 3;

function holdsSides({ grid, understanding: { firstRow, lastRow }, entryColumn }: RowTable, column: number, heading: string): boolean {
  if (column === entryColumn) return true;
  if (!OF_SIDES.test(heading)) return false;
  let sides = 0;
  let named = false;
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + LOOKED_AT); row += 1) {
    const value = cellText(grid.own(row, column));
    if (value === '' || totalLevel(value) !== undefined) continue;
    if (!SIDES.test(value)) return false;
    sides += 1;
    // 승인 alone may answer what a line asks.
    named ||= !/승인|정상|접수|청구|취소/.test(value);
  }
  return named && sides >= FEW_SIDES;
}

/** Words of places within a firm, and of what is done there. */
const DEPARTMENT = /연구소|연구실|부서|사업부|본부|팀|센터|공장|라인|양산|생산|공용|사내|전용|lab|team|dept|department|division|line/i;
/** Fewer names say nothing of a column; so many of them that are places within the firm, and it is one of those. Ours. */
const FEW_NAMES = 5;
const DEPARTMENTS = 0.3;
/** A good part of its texts are places within the firm. */
function holdsDepartments({ grid, understanding: { firstRow, lastRow } }: RowTable, column: number): boolean {
  const texts = new Set<string>();
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + LOOKED); row += 1) texts.add(cellText(grid.at(row, column)));
  texts.delete('');
  return texts.size < FEW_NAMES || [...texts].filter((text) => DEPARTMENT.test(text)).length >= texts.size * DEPARTMENTS;
}

const OTHER_SIDE = /^(?:계약|거래|용역|위탁|지급|공급)?상대방?(?:명|업체)?$/;

/** Beyond an empty column on the right of all that was understood another table stands. */
function lastColumn({ grid, understanding: { headerRows, firstRow, lastRow } }: RowTable, last: number): number {
  for (let column = last + 1; column < grid.right; column += 1) {
    let empty = headerRows.every((row) => isBlank(grid.at(row, column)));
    for (let row = firstRow; empty && row <= Math.min(lastRow, firstRow + LOOKED); row += 1) empty = isBlank(grid.at(row, column));
    if (empty) return column;
  }
  return grid.right;
}
/** Rows that are looked at to tell an empty column. */
const LOOKED = 60;

const COLUMNS = new WeakMap<RowTable, readonly AnswerColumn[]>();
/** The columns of a table that may answer a condition. */
/** What the headings say, read one by one: what has never run is slow the first time. */
export function* readHeadingsInSteps(table: RowTable): Generator<void, void> {
  for (let column = table.grid.block.left; column <= table.grid.right; column += 1) {
    for (const row of table.understanding.headerRows) readWords(cellText(table.grid.at(row, column)));
    yield;
  }
}

export function answerColumns(table: RowTable): readonly AnswerColumn[] {
  const known = COLUMNS.get(table);
  if (known) return known;
  const roles = new Map<number, ColumnRole>();
  for (const [role, column] of Object.entries(table.columns)) if (column !== undefined) roles.set(column, role as ColumnRole);
  // The levels of 대·중·소분류 name the category, whatever role is given to one of them.
  for (const column of table.understanding.categoryColumns ?? []) roles.set(column, 'category');
  const found: AnswerColumn[] = [];
  const end = lastColumn(table, largest([...roles.keys()], table.grid.block.left));
  for (let column = table.grid.block.left; column <= end; column += 1) {
    const role = roles.get(column);
    if (role !== undefined && SILENT.has(role)) continue;
    // Merged over both rows of a heading, a word is said once.
    const title = withoutChoices([...new Set(table.understanding.headerRows.map((row) => cellText(table.grid.at(row, column))))].join(' '));
    const heading = asked(readWords(title).plain.replace(/;/g, ''));
    if (role === undefined && heading === '') continue;
    if (holdsSides(table, column, heading) || (table.columns.category === column - 1 && isLineName(title))) continue;
    const own = role === undefined ? undefined : BY_ROLE[role];
    const said = KINDS.find(([pattern]) => pattern.test(heading))?.[1];
    // `사용처`: where a card was used, or which department used a thing.
    // `계약상대방`: whom the firm paid, where the table has nobody else.
    // `적요(받는분)` over nothing but names: what stands in it decides.
    const isParty = (said === 'department' && !holdsDepartments(table, column)) || (said === 'recipient' && OTHER_SIDE.test(heading)) || said === 'text';
    const named = role === 'party' && isParty ? 'party' : said;
    const kind: ColumnKind =
      // 소속/직위 in one column: the rank says more.
      own === 'department' && /직위|직급|직책/.test(heading)
        ? 'title'
        : own === 'kind' || own === undefined
          ? (named ?? own ?? (role === 'party' ? 'party' : role === 'institution' ? 'party' : 'other'))
          : own;
    const under = papersUnder(heading);
    const papers =
      under === 'all' || under === 'handler' || kind === 'note' || kind === 'other' || kind === 'kind' || kind === 'recipient'
        ? under
        : kind === 'text'
          ? 'brackets'
          : undefined;
    const tells = role === undefined || role === 'note' || role === 'evidence' || role === 'reason' ? tellsUnder(heading) : undefined;
    const vague = tells === undefined && isVague(heading) && (kind === 'other' || (kind === 'kind' && role !== 'requirement'));
    found.push({ column, role, kind, heading, title: title.trim(), ...(papers ? { papers } : {}), ...(vague ? { vague } : {}), ...(tells ? { tells } : {}) });
  }
  for (const [at, role] of (table.besideRoles ?? []).entries()) {
    const { kind, title } = OVER_BLOCK[role] ?? { kind: 'other', title: '' };
    found.push({ column: -1 - at, role, kind, heading: title, title });
  }
  COLUMNS.set(table, found);
  return found;
}

const SAID = new Map<string, AnswerWords>();
/** `read`, remembered: the same words stand in thousands of rows. */
export function readAnswer(value: string): AnswerWords {
  let known = SAID.get(value);
  if (!known) {
    known = readWords(value);
    if (SAID.size < 20_000) SAID.set(value, known);
  }
  return known;
}

/** Columns in which a kind stands, and not a list of what was bought. */
const NAMES_KINDS: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['kind', 'nature', 'size', 'relation']);
const OF_KINDS = /(?:구분|유형|종류|분야|범위|성격|목적|용도|여부|자격|신분|업종|업태|국적|규모)$/;
/** `시약0(반품)`: the number of the thing, and not that there is none of it. */
const NUMBERED = /([가-힣a-z])\s?0(?=\s?[([（][^()[\]（）]*(?:반품|취소|환불|환입|반환|반송|무효|return|refund|cancel))/i;
const ABOUT_COST: Readonly<Record<Exclude<OfPapers, 'all'>, Map<string, string>>> = {
  states: new Map(),
  remarks: new Map(),
  brackets: new Map(),
  handler: new Map(),
};
/** What a body grants is no purchase: `과정 인정 취소`. */
const OF_GRANT = /(?:승인|인정|지정|허가|인가|인증|자격|면허|등록|신고|출원|특허|채용|협약)[가-힣]{0,4}\s?(?:취소|무효|반환)/;
/** The words of a cell that speak of the cost and not of its papers. */
export function aboutCost({ papers, kind, heading, role }: AnswerColumn, written: string): string {
  const own = role === 'text' && NUMBERED.test(written) ? written.replace(NUMBERED, '$1') : written;
  // `연구용 부품 취소`: the purchase was undone, which is asked elsewhere; what was bought is not denied.
  const named = role === 'text' && saysReturn(own) && !OF_GRANT.test(own) ? own.replace(TAKEN_BACK, ' ').replace(EMPTIED, ' ').trim() || own : own;
  const value = named.endsWith('외') && (NAMES_KINDS.has(kind) || OF_KINDS.test(heading)) ? outsideKind(named) : named;
  if (papers === undefined) return value;
  if (papers === 'all') return '';
  if (papers === 'brackets' && !/[([（]/.test(value)) return value;
  const seen = ABOUT_COST[papers];
  let known = seen.get(value);
  if (known === undefined) {
    known = withoutPapers(value, papers);
    if (seen.size < 20_000) seen.set(value, known);
  }
  return known;
}

/** That a purchase was taken back: `시약 취소`, `반품분`, `카드매입취소`. */
const TAKEN_BACK = /(?:카드|결제|전표|매입|구매|주문)?\s?(?<![미불])(?:취소|반품|환불|환입|반환|무효)(?:분|건|됨|함|처리)?(?=$|[\s,;()[\]/])/g;

/** Brackets of which nothing is left are no box that nobody ticked. */
const EMPTIED = /\(\s+\)|\[\s+\]/g;

/** What stands in the row under that column, as text. */
export const writtenIn = (row: Row, { column, role }: Pick<AnswerColumn, 'column' | 'role'>): string =>
  column < 0 ? (role === undefined ? '' : textOf(row, role)) : cellText(row.table.grid.at(row.row, column));

/** The same for reading: what is written of an entry that takes a cost back is no word against that cost. */
export function valueIn(row: Row, own: AnswerColumn): string {
  const value = writtenIn(row, own);
  const { kind } = own;
  return row.book.n < 0 && (kind === 'text' || kind === 'note') ? value.replace(TAKEN_BACK, ' ').replace(EMPTIED, ' ').trim() : value;
}

/** Where a finding about that column stands: what a line over the block says has no cell in the row. */
export const placeOf = ({ table }: Row, { column }: AnswerColumn): number => (column < 0 ? table.column('book') : column);
