import { costAppendix } from '../engine/citation';
import { remembered, text } from '../../domain';
import { ROW_LABELS } from '../../reading/row-kind';
import { normalizeLabel } from '../../reading/text';
import { answerColumns, valueIn, type AnswerColumn } from '../../reading/answers/cells';
import { textOf, type Row, type RowTable } from '../../reading/table/row';
import type { GroupRule, Hit, Rule, TableRule } from '../engine/rule';
import { BOTH, columnOf, LEDGER, number } from '../message-formatting';
import { hasCondition } from './firm-condition';

const TRAVEL = '출장비';
const VEHICLE = '차량유지비';

/** Accounts, and words of a text, of costs for which 별표 3 has no line. */
const ACCOUNTS: readonly (readonly [RegExp, string])[] = [
  [/접대비|업무추진비|entertainment|hospitality/, '접대비'],
  [/출장비|출장여비|여비교통비|여비|travel|accommodation|lodging/, TRAVEL],
  [/회식/, '회식비'],
  [/광고|판매촉진|판촉|advertis|promotion|marketing/, '광고선전비'],
  [/기부금|donation/, '기부금'],
  [/경조사|경조비/, '경조사비'],
  [/벌금|과태료|penalt/, '벌금·과태료'],
  [/^회의비|회의비$|회의(및|·)?식대/, '회의비'],
  [/^(차량유지비?|차량유류비|유류비|주유비|vehicle(expense|maintenance))$/, VEHICLE],
  [/^(이자비용|지급이자|interestexpenses?)$/, '이자비용'],
  [/^[가-힣]{0,8}(감가)?상각비?(\(.*\))?$|^(depreciation|amorti[sz]ation)(expenses?)?$/, '상각비'],
];
/** A text may speak of these things without being such a cost: only what names the cost itself. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [
    /접대비|접대용|접대(?=$|\()|업무추진비|거래처접대|골프접대|entertainment(?:expense|cost|dinner|meal)|(?:client|customer|business|guest|buyer)entertainment|entertaining(?:client|customer|guest)|(?:client|customer)(?:dinner|golf|gift)|^entertain(?:ment|ing)$/,
    '접대비',
  ],
  [
    /출장비|출장여비|여비교통비|출장경비|해외출장|국내출장|businesstrip|travel(?:l?ing)?(?:expense|cost)|airfare|airticket|flightticket|^travel(?:l?ing)?$/,
    TRAVEL,
  ],
  [/회식|(?:team|staff|company)(?:dinner|party|lunch|outing)/, '회식비'],
  [
    /광고비|광고료|광고선전|광고집행|판촉비|판촉물|advertising(?:expense|cost|fee|campaign|$)|promotionalitem|tradeshowbooth|^advertis(?:ing|ement)s?$/,
    '광고선전비',
  ],
  [/기부금|donations?(?:;|$)/, '기부금'],
  [/경조사|경조비|condolence(?:money|gift|;|$)|weddinggift/, '경조사비'],
  [/벌금|과태료|(?<![a-z])fines?(?=;|$)|penalt(?:yfee|ypayment|y(?=;|$)|ies(?=;|$))/, '벌금·과태료'],
];

/** What a text says of a technical cost only where training allows meals and travel: asked of the lines of research and of rows without a line. */
const OF_RESEARCH: readonly (readonly [RegExp, string])[] = [
  [/룸싸롱|룸살롱|유흥주점|단란주점|노래방|술값|접대(?!실)|골프(접대|라운딩|회동|비용?|모임)|골프장(이용|사용|비|요금)|그린피|(송년|친선)골프/, '접대비'],
  [
    /(?<![a-z])ktx(?![a-z])|승차권|항공(권|료|편|요금|운임)|항공[·,및와]?숙박|숙박(비|료|요금)|출장(교통|숙박|식대|식비|경비|여비)|(출장|현장방문)(왕복|숙소|택시)/,
    TRAVEL,
  ],
  [
    /만찬|송년회|신년회|야유회|체육대회|워크숍비|워크샵비|단합대회|(연구소|전사|직원|팀|부서|하계|추계|춘계|동계|상반기|하반기|연말)워크[숍샵]|워크[숍샵](숙박|숙소|식대|대관|경비|버스)|워크[숍샵]$/,
    '회식·행사비',
  ],
  [/주유(비|대금?|$|소)|차량주유|유류대|하이패스|통행료|주차(비|료|요금)|대리운전|차량유지/, VEHICLE],
  [/(화재|자동차|차량|재산|적하|여행자|단체|배상책임)보험/, '보험료'],
  [/(전기|수도|전화|통신|인터넷|도시가스|가스|난방)(요금|료)|전력요금|건물관리비|사무실관리비/, '공과금·통신비'],
  [/세무(기장|조정)|기장(대행)?수수료|기장료|회계감사|감사보수|법인등기|등기수수료/, '세무·회계 수수료'],
  [/사무용품|사무용지|명함|복사용지/, '사무용품비'],
  [/다과|간식|회의비|(회의|미팅)(중)?(식대|식비|음료|도시락)|식대$|식대(?=\d|및|영수증)/, '회의비·식대'],
  [/전시(회|장)?부스|부스(임차|임대|설치|비|참가)|전시회(참가비|출품)|홍보(물|영상)(제작)?|광고(물|제작|대행|$)|간판|브로슈어|카탈로그|현수막/, '광고선전비'],
  [/명절선물|선물세트|상품권|기프트카드|기프티콘|화환/, '선물·경조비'],
];
/** What such a seller sells is none of research, whatever it was called. */
const SELLERS: readonly (readonly [RegExp, string])[] = [
  [/(?:호텔|리조트|펜션|콘도|(?<![a-z])hotels?)(?:\(.*\))?$|^hotel(?!lier)/, '숙박비'],
  [/골프장|골프클럽|컨트리클럽|(?:노래방|주점|유흥|단란)(?:\(.*\))?$/, '접대비'],
];
/** The trade of a seller, as bills of cards say it in a column of its own. */
const TRADES: readonly (readonly [RegExp, string])[] = [
  [/유흥|주점|단란|노래(방|연습장)|골프|스크린골프|안마|nightclub|^bars?$|golf/, '접대비'],
  [/^(관광)?(호텔|콘도|숙박)|모텔|펜션|lodging|^hotels?/, '숙박비'],
];
const TRADE_HEADING = /^(가맹점|업체|거래처)?(업종|업태)(명|구분|분류)?$|^merchant(type|category)$|^mcc/;
const DENIED = /아님|아닌|아니|무관|제외|불포함|x$/;

/** By what the pattern is asked of: few accounts and many texts stand in a ledger, each asked once. */
const kindIn = (kinds: readonly (readonly [RegExp, string])[]): ((said: string) => string | null) =>
  remembered((said: string) => {
    const plain = normalizeLabel(said);
    return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  });
const ofAccount = kindIn(ACCOUNTS);
const ofTexts = kindIn(TEXTS);
/** `Travel - train tickets`, `출장비: 부산`: an account stands before what was bought. */
const BEFORE_DETAIL = /^\s*(\S[^-–—:/·|>]{1,14}?)\s*(?:\s[-–—/|>]\s|[:：])\s*\S/;
const ofText = (said: string): string | null => {
  const own = ofTexts(said);
  const account = own === null ? BEFORE_DETAIL.exec(said)?.[1] : undefined;
  return account === undefined ? own : ofAccount(account);
};
const ofResearch = kindIn(OF_RESEARCH);
const ofSeller = kindIn(SELLERS);
const ofTrade = kindIn(TRADES);
const isDenied = (said: string): boolean => DENIED.test(normalizeLabel(said));

const NATURE = /nature|expenditure|expense(?!type)|item|particular|상세|지출(?!처|항목)|구입|구매/;
/** Columns besides the text that say what was bought (`품명`, `Nature of expense`). */
const BESIDES = new WeakMap<RowTable, readonly AnswerColumn[]>();
const MOST_BESIDES = 3;
function besides(table: RowTable): readonly AnswerColumn[] {
  let columns = BESIDES.get(table);
  if (!columns) {
    columns = answerColumns(table)
      .filter(({ kind, role, heading }) => role === undefined && (kind === 'text' || NATURE.test(heading)))
      .slice(0, MOST_BESIDES);
    BESIDES.set(table, columns);
  }
  return columns;
}
/** The column of the trades of sellers; null where there is none. */
const TRADE_COLUMNS = new WeakMap<RowTable, AnswerColumn | null>();
function tradeColumn(table: RowTable): AnswerColumn | null {
  let column = TRADE_COLUMNS.get(table);
  if (column === undefined) {
    column = answerColumns(table).find(({ role, heading }) => role === undefined && TRADE_HEADING.test(heading)) ?? null;
    TRADE_COLUMNS.set(table, column);
  }
  return column;
}
/** What stands behind the code in the cell of the category: `1.가.② 워크숍 회식`. */
const BEHIND_CODE = /^[\s\d.가-하①-⑳()-]{3,10}\s+(\S.*)$/;

interface Said {
  readonly kind: string;
  readonly said: string;
  /** Where it stands. */
  readonly column: number;
}

/** The kind of cost that a row is called, by the first of its cells that names one. */
function kindSaid(row: Row, kindIn: (said: string) => string | null): Said | undefined {
  const text = textOf(row, 'text');
  // Where nothing else says what was bought, the account does.
  const first = text === '' ? textOf(row, 'account') : text;
  const kind = first === '' ? null : kindIn(first);
  if (kind !== null) return { kind, said: first, column: columnOf(row, 'account', 'text') };
  // What training is about is no cost of its own.
  for (const column of text === '' && !isTraining(row) ? besides(row.table) : []) {
    const said = valueIn(row, column);
    const own = said === '' ? null : kindIn(said);
    if (own !== null && !isDenied(said)) return { kind: own, said, column: column.column };
  }
  const behind = BEHIND_CODE.exec(row.category.raw)?.[1];
  const own = behind === undefined ? null : kindIn(behind);
  return own === null || behind === undefined ? undefined : { kind: own, said: behind, column: columnOf(row, 'category') };
}

const isTraining = (row: Row): boolean => row.category.line?.code.startsWith('2') === true;

function saidOf(row: Row): Said | undefined {
  const account = textOf(row, 'account');
  const booked = ofAccount(account);
  const known = booked === null ? kindSaid(row, ofText) : { kind: booked, said: account, column: columnOf(row, 'account') };
  // Who guides another firm travels to it: `지도요원의 인건비 및 지도관련경비`.
  if (known?.kind === TRAVEL && /지도|coaching|guidance/i.test(`${textOf(row, 'text')} ${account} ${known.said}`) && hasCondition(row, 'recipient-is-sme'))
    return undefined;
  // What is no line at all is told by its category.
  if (known !== undefined || row.category.state === 'unknown' || isTraining(row)) return known;
  const own = kindSaid(row, ofResearch);
  if (own) return isDenied(own.said) ? undefined : own;
  const party = textOf(row, 'party');
  const sold = ofSeller(party);
  if (sold !== null) return { kind: sold, said: party, column: columnOf(row, 'party') };
  const trade = tradeColumn(row.table);
  const said = trade ? valueIn(row, trade) : '';
  const traded = said === '' ? null : ofTrade(said);
  return traded === null || !trade ? undefined : { kind: traded, said, column: trade.column };
}

/** One finding for each kind of such a cost, whatever lines its rows stand in. */
const inRows: GroupRule = {
  kind: 'group',
  meta: {
    id: 'account-not-allowed',
    severity: 'review',
    kinds: LEDGER,
    title: text('별표 3에 없는 성격의 비용', 'A cost that no category allows'),
    reason: text(
      '별표 3의 어느 비목에도 들어가지 않는 성격의 비용입니다. 연구개발비에 넣은 것이 맞는지 확인하십시오.',
      'Appendix 3 has no category for costs of this nature; check whether they belong here.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: (row) => (row.book.n === 0 || row.net === 0 ? undefined : saidOf(row)?.kind),
  check(rows) {
    const first = rows[0];
    const said = first && saidOf(first);
    if (!first || !said) return undefined;
    return hitOf(said.kind, rows, said.column);
  },
};

function hitOf(kind: string, rows: readonly Row[], column: number): Hit {
  const first = rows[0] as Row;
  const sum = rows.reduce((total, row) => total + row.book.n, 0);
  const name = costAppendix(first.table.edition);
  return {
    row: first.row,
    column,
    message: text(
      `${kind} 성격의 비용은 ${name.ko}의 어느 비목에도 없습니다: ${number(rows.length)}행, ${number(sum)}`,
      `${name.en} has no category for ${kind}: ${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, ${number(sum)}`,
    ),
    content: kind,
    rows: rows.map(({ row }) => row),
  };
}

/** The accounts that a pivot names below its lines. */
const belowLines: TableRule = {
  kind: 'table',
  meta: { ...inRows.meta, kinds: BOTH },
  check(table) {
    const { category } = table.columns;
    const { kind: own, headings } = table.understanding;
    if (category === undefined || (own === 'ledger' && !ROW_LABELS.test(normalizeLabel(headings?.category ?? '')))) return undefined;
    const kinds = new Map<string, Row[]>();
    for (const row of table.rows) {
      const label = row.kind === 'note' && row.book.n !== 0 ? table.grid.own(row.row, category) : null;
      const kind = typeof label === 'string' && !isDenied(label) ? ofAccount(label) : null;
      if (kind === null) continue;
      const known = kinds.get(kind);
      if (known) known.push(row);
      else kinds.set(kind, [row]);
    }
    return [...kinds].map(([kind, rows]) => hitOf(kind, rows, category));
  },
};

export const accountNotAllowed: readonly Rule[] = [inRows, belowLines];
