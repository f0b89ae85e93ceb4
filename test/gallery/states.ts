/** Every state of the pane that its users can meet, each made by a host in memory and the clicks that lead there. */
import type { CellValue } from '../../src/checking';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { DEFAULT_EDITION, scoreCard } from '../../src/rules';
import { date } from '../../src/domain';
import { MemoryHost, type MemoryCells } from '../taskpane/memory-host';

export type Step = { readonly click: string } | { readonly type: string; readonly text: string } | { readonly scroll: string };

export interface PaneState {
  readonly id: string;
  readonly title: string;
  readonly host: () => MemoryHost;
  /** What a person did to get there; a step waits until its control is there. */
  readonly steps: readonly Step[];
}

const HEADER: readonly CellValue[] = ['일자', '분류', '적요', '거래처', '장부금액', '조정금액', '소계', '조정사유'];
const FACTS: MemoryCells = [
  ['신청일', '2014-02-14', null, '업종', '26410', null, null, '단위 : 원'],
  ['매출액', 2_713_700_000, null, '중소기업 여부', '해당', null, '기업부설연구소', '보유'],
];
const row = (day: string, line: string, what: string, who: string, amount: CellValue): readonly CellValue[] => [
  day,
  line,
  what,
  who,
  amount,
  0,
  typeof amount === 'number' ? amount : null,
  null,
];

const CLEAN: MemoryCells = [
  ...FACTS,
  [],
  HEADER,
  ...Array.from({ length: 12 }, (_, month) => row(`2013-${String(month + 1).padStart(2, '0')}-25`, '1.가.②', '연구용 시약', '한빛시약', 25_000_000 + month)),
];
const CARD_4 = scoreCard(DEFAULT_EDITION, 4);
const CERTIFICATES: MemoryCells = [
  ['벤처기업 확인서 관리대장'],
  [],
  ['기업명', '유형', '신청일', '발급일', '종전 유효기간 만료일', '유효기간 만료일'],
  ['㈜한빛정밀', '연구개발', '2014-01-02', '2014-02-10', null, '2016-02-10'],
  ['대성소프트', '보증', '2014-01-02', null, null, null],
  ['우진바이오', '투자', '2014-02-03', null, '2014-03-20', null],
  ['미래테크', '모름', null, null, null, '2014-04-01'],
];
const ITEMS: readonly string[] = CARD_4.kind === 'value' ? CARD_4.value.items.map(({ name }) => name.ko) : [];
/** Three firms: passed, eight points short of it, and not finished. */
const SCORED: MemoryCells = [
  ['기업명', ...ITEMS],
  ['㈜한빛정밀', ...ITEMS.map(() => 'B')],
  ['대성소프트', ...ITEMS.map((_, at) => (at % 3 === 0 ? 'D' : 'C'))],
  ['우진바이오', ...ITEMS.map((_, at) => (at === 3 ? null : 'C'))],
];
const ANSWERED: MemoryCells = selfCheckSheet({
  edition: DEFAULT_EDITION,
  facts: {
    on: date('2014-02-14'),
    foundedOn: date('2009-05-04'),
    isSme: true,
    industry: '26410',
    hasRdOrganisation: true,
    rdCost: 60_000_000,
    sales: 900_000_000,
    businessPassed: true,
    investment: 45_000_000,
    capital: 500_000_000,
  },
  lang: 'ko',
}).cells.map((cells) => cells.map((cell) => cell?.cached ?? cell?.value ?? null));
const WRONG: MemoryCells = [
  ...FACTS,
  [],
  HEADER,
  row('2013-03-02', '1.가.②', '연구용 부품', '대성부품', 1_000_000),
  row('2013-04-03', '1.가.②', '시약', '한빛시약', '2,000,000원'),
  row('2013-05-06', '1.자', '기술지도', '정밀기술', 3_000_000),
  row('20131331', '1.가.②', '부품', '대성부품', 4_000_000),
  row('2012-08-09', '1.가.②', '부품', '대성부품', 5_000_000),
  row('2013-09-10', '', '시험기기 임차', '우진계측', 6_000_000),
  row('2013-10-11', '1-가-2', '시약', '한빛시약', 7_000_000),
  ['2013-11-12', '1.나', '위탁연구', '한국대학교 산학협력단', 8_000_000, 0, 9_000_000, null],
];
/** An application of today: its date stands in the sheet. */
const TODAY: MemoryCells = [
  ['신청일', '2026-05-06', null, '업종', '62010', null, null, '단위 : 원'],
  ['매출액', 4_000_000_000],
  [],
  HEADER,
  ...Array.from({ length: 12 }, (_, month) =>
    row(`${month < 3 ? 2026 : 2025}-${String(month + 1).padStart(2, '0')}-25`, '1.가.②', '연구용 시약', '한빛시약', 25_000_000 + month),
  ),
];
/** The ratio of software (10 %) is missed under a text that is known to have been amended. */
const MISSED: MemoryCells = [
  ['신청일', '2016-02-14', null, '업종', '58220', null, null, '단위 : 원'],
  ['매출액', 9_000_000_000, null, '중소기업 여부', '해당', null, '설립일', '2005-03-02'],
  [],
  HEADER,
  ...Array.from({ length: 12 }, (_, month) => row(`2015-${String(month + 1).padStart(2, '0')}-25`, '1.가.②', '연구용 시약', '한빛시약', 25_000_000 + month)),
];
/** Two columns that could be the book amount, and names instead of codes. */
const NAMED: MemoryCells = [
  ['신청일', '2014-02-14'],
  [],
  ['일자', '비목', '적요', '거래처', '지출금액(원)', '계약금액'],
  ['2013-01-25', '인건비', '1월 급여', '김하나', 3_000_000, 3_500_000],
  ['2013-02-25', '인건비', '2월 급여', '김하나', 3_000_000, 3_500_000],
  ['2013-03-04', '시약·재료', '연구용 시약', '한빛시약', 1_200_000, 1_200_000],
  ['2013-05-07', '1.가.②', '부품', '대성부품', 2_400_000, 2_640_000],
];
/** A card a voucher instead of a row. */
const CARDS: MemoryCells = [
  ['한 장', '2013-01-25', '1월 급여', '1.가.①', 3_000_000],
  ['두 장', '2013-03-04', '연구용 시약', '1.가.②', 1_200_000],
  ['세 장', '2012-05-07', '부품', '1.가.②', 2_400_000],
].flatMap(([number, day, words, line, amount]) => [
  ['전표번호', number, '작성일', day],
  ['적요', words, '비목', line],
  ['금액(원)', amount, '결재', '소장'],
  [],
]) as MemoryCells;
/** Headings that nobody could guess. */
const STRANGE: MemoryCells = [
  ['2013년 개발 비용 정리'],
  [],
  ['ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ'],
  ['2013-01-25', '인건비', '1월 급여', '김하나', 3_000_000, null],
  ['2013-03-04', '재료비', '연구용 시약', '한빛시약', 1_200_000, '긴급'],
  ['2013-05-07', '재료비', '부품', '대성부품', 2_400_000, null],
];
const NO_TABLE: MemoryCells = [['회의록'], ['참석자', '김하나, 이두리'], ['안건', '2014년 사업계획']];
const book = (sheets: Readonly<Record<string, MemoryCells>>) => (): MemoryHost => new MemoryHost(sheets);

const hanging = (): MemoryHost => {
  const host = new MemoryHost({ 배분: CLEAN });
  host.beforeRead = () => new Promise(() => undefined);
  return host;
};
const failing = (): MemoryHost => {
  const host = new MemoryHost({ 배분: CLEAN });
  host.failNext('read', 'refused');
  return host;
};

const check: Step = { click: '[data-action="check"]' };
const tab = (id: string): Step => ({ click: `[data-tab="${id}"]` });
const open = (rule: string): Step => ({ click: `[data-rule="${rule}"] [data-action="open-finding"]` });

export const STATES: readonly PaneState[] = [
  { id: 'before', title: '첫 검사 전', host: book({ 배분: CLEAN }), steps: [] },
  { id: 'working', title: '검사하는 중', host: hanging, steps: [check] },
  { id: 'no-table', title: '표를 찾지 못함', host: book({ 회의록: NO_TABLE }), steps: [check] },
  { id: 'assign-columns', title: '열 지정', host: book({ 정리: STRANGE }), steps: [check, { click: '[data-action="assign-columns"]' }] },
  { id: 'empty', title: '빈 통합 문서', host: book({ Sheet1: [] }), steps: [check] },
  { id: 'error', title: '호스트의 오류', host: failing, steps: [check] },
  { id: 'findings', title: '지적사항', host: book({ 배분: WRONG }), steps: [check] },
  { id: 'finding-open', title: '지적사항 하나를 엶', host: book({ 배분: WRONG }), steps: [check, open('amount-not-a-number')] },
  {
    id: 'fix',
    title: '수정 미리 보기',
    host: book({ 배분: WRONG }),
    steps: [check, open('amount-not-a-number'), { click: '[data-rule="amount-not-a-number"] [data-action="fix"]' }],
  },
  {
    id: 'ignore',
    title: '무시하는 사유',
    host: book({ 배분: WRONG }),
    steps: [check, open('category-deleted'), { click: '[data-rule="category-deleted"] [data-action="ignore"]' }],
  },
  {
    id: 'clause',
    title: '근거 조항',
    host: book({ 배분: WRONG }),
    steps: [check, open('category-deleted'), { click: '[data-rule="category-deleted"] [data-action="clause"]' }],
  },
  { id: 'amount-unclear', title: '장부금액 열을 고름', host: book({ 원장: NAMED }), steps: [check, open('amount-unclear')] },
  {
    id: 'amounts-added',
    title: '장부금액 열을 더함',
    host: book({ 원장: NAMED }),
    steps: [check, open('amount-unclear'), { click: '[data-column="E"] [data-field="add-column"]' }, { click: '[data-column="F"] [data-field="add-column"]' }],
  },
  { id: 'cards', title: '전표 카드로 된 시트', host: book({ 전표철: CARDS }), steps: [check, { click: '[data-action="correct"]' }] },
  {
    id: 'name-line',
    title: '이름의 비목을 고름',
    host: book({ 원장: NAMED }),
    steps: [check, open('category-unknown'), { type: '[data-field="line"]', text: '1.가.①' }],
  },
  { id: 'correct', title: '인식 결과 수정', host: book({ 배분: WRONG }), steps: [check, { click: '[data-action="correct"]' }] },
  { id: 'clean', title: '고칠 것이 없음', host: book({ 배분: CLEAN }), steps: [check] },
  { id: 'missed', title: '요건 미달', host: book({ 배분: MISSED }), steps: [check, { click: '[data-action="fold-verdict"]' }] },
  { id: 'settings', title: '설정', host: book({ 배분: CLEAN }), steps: [{ click: '[data-action="settings"]' }] },
  { id: 'score', title: '평가', host: book({ 배분: CLEAN }), steps: [tab('score')] },
  {
    id: 'evaluators',
    title: '평가위원 여럿',
    host: book({
      김위원: [
        ['기업명', ...ITEMS],
        ['㈜한빛정밀', ...ITEMS.map(() => 'B')],
        ['대성소프트', ...ITEMS.map(() => 'C')],
      ],
      이위원: [
        ['기업명', ...ITEMS],
        ['한빛정밀', ...ITEMS.map((_, at) => (at % 5 === 1 ? 'E' : 'C'))],
        ['대성소프트', ...ITEMS.map((_, at) => (at === 3 ? null : 'C'))],
        ['우진바이오', ...ITEMS.map(() => 'A')],
      ],
    }),
    steps: [tab('score'), { click: '[data-action="gather-evaluators"]' }],
  },
  { id: 'score-firms', title: '여러 기업', host: book({ 평가: SCORED }), steps: [tab('score'), { click: '[data-action="find-scores"]' }] },
  {
    id: 'score-doubtful',
    title: '머리글이 불분명한 평가표',
    host: book({ 평가: [['기업명', '특이사항', ...ITEMS.slice(1)], ...SCORED.slice(1)] }),
    steps: [tab('score'), { click: '[data-action="find-scores"]' }],
  },
  {
    id: 'score-steps',
    title: '적격까지 필요한 등급',
    host: book({ 평가: SCORED }),
    steps: [tab('score'), { click: '[data-action="find-scores"]' }, { click: '[data-firm="1"] button' }, { scroll: '[data-opened-firm]' }],
  },
  { id: 'self', title: '자가진단', host: book({ 배분: CLEAN }), steps: [tab('self')] },
  {
    id: 'self-sheet',
    title: '자가진단 시트의 응답',
    host: book({ '벤처확인 자가진단': ANSWERED }),
    steps: [tab('self'), { click: '[data-theme="investment"] button' }, { type: '[data-field="self-capital"]', text: '400000000' }],
  },
  {
    id: 'self-answering',
    title: '자가진단 중에 보이는 요약',
    host: book({ '벤처확인 자가진단': ANSWERED }),
    steps: [
      tab('self'),
      { click: '[data-theme="investment"] button' },
      { type: '[data-field="self-investment"]', text: '50000000' },
      { scroll: '[data-field="self-investment"]' },
    ],
  },
  { id: 'dates', title: '일정', host: book({ 배분: CLEAN }), steps: [tab('dates')] },
  {
    id: 'certificates',
    title: '확인서 여러 장',
    host: book({
      대장: CERTIFICATES,
    }),
    steps: [tab('dates'), { click: '[data-action="find-certificates"]' }],
  },
  {
    id: 'certificates-line',
    title: '확인서 여러 장의 기간',
    host: book({ 대장: CERTIFICATES }),
    steps: [tab('dates'), { click: '[data-action="find-certificates"]' }, { scroll: '[data-list="certificates"]' }],
  },
  { id: 'forms', title: '양식·보고서', host: book({ 배분: CLEAN }), steps: [tab('forms')] },
  { id: 'score-2025', title: '평가 (2025년 고시)', host: book({ 배분: TODAY }), steps: [tab('score')] },
  { id: 'self-2025', title: '자가진단 (2025년 고시)', host: book({ 배분: TODAY }), steps: [tab('self')] },
  { id: 'dates-2025', title: '일정 (2025년 고시)', host: book({ 배분: TODAY }), steps: [tab('dates')] },
  { id: 'forms-2025', title: '양식·보고서 (2025년 고시)', host: book({ 배분: TODAY }), steps: [tab('forms')] },
  { id: 'notice-2025', title: '고시 (2025년)', host: book({ 배분: TODAY }), steps: [tab('notice')] },
  { id: 'changes', title: '달라진 점', host: book({ 배분: TODAY }), steps: [tab('notice'), { click: '#notice-changes' }] },
  { id: 'diagnosis', title: '진단', host: book({ 배분: CLEAN }), steps: [tab('notice'), { click: '#notice-diagnosis' }] },
  {
    id: 'diagnosis-tried',
    title: '진단을 시험한 뒤',
    host: book({ 배분: CLEAN }),
    steps: [
      tab('notice'),
      { click: '#notice-diagnosis' },
      { click: '[data-action="try"]' },
      { scroll: '[data-diagnosis="시험 결과"], [data-diagnosis="Trial"]' },
    ],
  },
  { id: 'notice', title: '고시(확인요령)', host: book({ 배분: CLEAN }), steps: [tab('notice')] },
  {
    id: 'notice-search',
    title: '고시에서 찾기',
    host: book({ 배분: CLEAN }),
    steps: [tab('notice'), { type: '[data-field="notice-search"] input, input[data-field="notice-search"]', text: '5천만원' }],
  },
  { id: 'notice-table', title: '고시의 표', host: book({ 배분: CLEAN }), steps: [tab('notice'), { click: '[data-article="별표 4"]' }] },
  { id: 'notice-article', title: '고시의 조문', host: book({ 배분: CLEAN }), steps: [tab('notice'), { click: '[data-article="제6조"]' }] },
  {
    id: 'notice-copied',
    title: '조항의 주소를 복사함',
    host: book({ 배분: CLEAN }),
    steps: [tab('notice'), { click: '[data-article="제6조"]' }, { click: '[data-clause="③"] [data-action="copy-address"]' }],
  },
];
