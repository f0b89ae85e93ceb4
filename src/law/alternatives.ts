/**
 * What a clause lists, each of which alone would do: `한국생산기술연구원` or `전문생산기술연구소`, `임차` or `이용`. A no to one of them leaves the
 * others open. The first word of each stands in the clause as it is written here, the others mean the same. A word that stands at several of
 * them names them all: 조교수 이상 is asked of all three ranks.
 */
import type { ConditionKind, CostGuide } from './types';

export type OneOf = readonly (readonly string[])[];
type Lists = Readonly<Record<string, Readonly<Partial<Record<ConditionKind, OneOf>>>>>;

const LAB = ['연구소', '기업부설연구소', '부설연구소', '기업연구소', '전담부서등'];
const MAKERS = ['창작연구소', '기업부설창작연구소', '전담부서등'];
const UNIT = ['전담부서', '연구개발전담부서', '연구전담부서', '전담부서등'];
const PRODUCTION = ['생산', '생산업무', '생산직', '생산부', '생산팀', '제조부', '제조팀', '제조'];
const INSTITUTE = ['전문연구기관', '연구기관', '연구소', '연구원'];
const HOME_FIRM = ['국내기업', '국내외기업', '기업', '국내', '전담부서', '연구개발전담부서', '전담부서보유', '전담부서보유기업'];
const FOREIGN_FIRM = ['국내외기업', '국외기업', '해외기업', '외국기업', '기업'];
/** 조교수 이상: what is not even a 조교수 is none of the ranks above. */
const RANKS: OneOf = [
  ['조교수', '조교수이상'],
  ['부교수', '조교수', '조교수이상'],
  ['정교수', '조교수', '조교수이상'],
];
const RESEARCHER: OneOf = [
  ['연구요원', '연구원', '전담요원', '연구전담요원', '연구직', '연구인력', '연구참여'],
  ['지원하는 자', '연구지원', '연구지원인력', '연구보조', '연구보조원', '지원인력', '연구관리직원'],
];
const LEASE: OneOf = [
  ['임차', '임대', '리스', '렌탈', '대여'],
  ['이용', '사용료', '시설이용', '장비이용', '이용료'],
];
const MATERIAL = (book: string, practice: string): OneOf => [
  [book, '교재', '교재비', '훈련교재'],
  [practice, '실험실습', '실습재료', '실습', '실험실습비'],
];
const MANAGED: OneOf = [
  ['품질관리', '품질', '품질관리등'],
  ['생산관리', '생산', '품질관리등'],
  ['설비관리', '설비', '품질관리등'],
  ['물류관리', '물류', '품질관리등'],
];
const MANAGED_NOW: OneOf = [
  ...MANAGED,
  ['소프트웨어관리', '소프트웨어', 'SW', '품질관리등'],
  ['데이터관리', '데이터', '품질관리등'],
  ['보안관리', '보안', '품질관리등'],
];
const COLLEGES: OneOf = [['사내기술대학', '사내기술대학원'], ['사내대학']];
const GUIDANCE: OneOf = [
  ['한국생산기술연구원', '생산기술연구원', '생기원', 'KITECH'],
  ['생산기술연구소', '전문생산기술연구소', '전문연'],
  ['중소기업 진흥', '중소기업진흥법', '중진법', '중소기업진흥공단', '중소벤처기업진흥공단', '중진공', '공단', '근거법'],
];
const ADVISERS: OneOf = [
  ['국·공립연구기관', '국공립연구기관', '국립연구기관', '공립연구기관', '국공립', '연구기관', '연구소'],
  ['정부출연연구기관', '출연연', '출연연구기관', '정부출연', '연구기관', '연구소'],
  ['비영리법인', '비영리', '비영리기관', '연구기관', '연구소'],
  ['기업의 연구기관', '기업연구기관', '기업연구소', '기업부설연구소', '부설연구소', '연구기관', '연구소'],
  UNIT,
];

const ALTERNATIVES: Lists = {
  '1.가.①': { researcher: RESEARCHER },
  '1.가.③': { 'lease-or-use': LEASE },
  '1.나.①': {
    'cost-kind': [
      ['기술개발용역', '개발용역', '위탁', '위탁개발', '위탁연구'],
      ['공동기술개발', '공동개발', '공동연구'],
    ],
  },
  '1.나.②': { professor: RANKS },
  '1.마.①': { adviser: ADVISERS },
  '1.마.②': { professor: RANKS },
  '1.바': { 'guidance-body': GUIDANCE },
  '1.사': {
    'own-brand': [
      ['고유상표', '상표', '자사상표'],
      ['공동상표', '고유상표', '상표'],
      ['고유디자인', '디자인', '자사디자인'],
    ],
  },
  '1.차': {
    'cost-kind': [
      ['공업', '공업디자인'],
      ['상품디자인', '상품'],
    ],
  },
  '2.가.①': { 'training-institution': [INSTITUTE, ['대학', '대학교', '대학원', '전문대학']] },
  '2.가.⑤': {
    trainee: [['연구소', ...LAB, '연구원', '연구요원'], PRODUCTION],
    'training-institution': [HOME_FIRM, FOREIGN_FIRM, ['한국생산성본부', '생산성본부', 'KPC']],
  },
  '2.나.⑤': {
    'cost-kind': [
      ['훈련수당', '수당', '교육수당'],
      ['식비', '식대'],
      ['직업훈련용품비', '훈련용품', '훈련용품비', '용품비', '용품'],
    ],
  },
  '2.라.①': {
    'cost-kind': [
      ['지도요원의 인건비', '지도요원', '지도위원', '인건비'],
      ['지도관련경비', '지도경비', '관련경비'],
    ],
  },
  '2.라.②': { 'cost-kind': MATERIAL('훈련교재비', '실습재료비') },
  '2.라.④': {
    trainee: [UNIT, PRODUCTION],
    'training-institution': [INSTITUTE, HOME_FIRM, FOREIGN_FIRM, ['대학', '대학교', '이공계', '이공계대학']],
  },
  '2.라.⑤': {
    'right-kind': [
      ['특허권', '특허'],
      ['실용신안권', '실용신안'],
    ],
  },
  '2.마.①': { field: MANAGED },
  '2.마.②': { field: MANAGED },
  '2.바.①': { college: COLLEGES, 'cost-kind': [...MATERIAL('교육훈련용교재비', '실험실습비'), ['교육용품비', '교육용품', '용품', '용품비']] },
  '2.바.②': { college: COLLEGES },
  '2.바.③': { college: COLLEGES },
  '2.바.④': {
    college: COLLEGES,
    'cost-kind': [
      ['교육훈련수당', '훈련수당', '수당', '교육수당'],
      ['식비', '식대'],
    ],
  },
};

const UNITS_NOW: OneOf = [LAB, MAKERS, UNIT, ['창작전담부서', '기업창작전담부서', '전담부서등']];
/** Where the notice of 2025 lists others. */
const ALTERNATIVES_NOW: Lists = {
  '1.가.①': { 'rd-lab': UNITS_NOW, researcher: RESEARCHER },
  '1.가.②': { 'rd-lab': UNITS_NOW },
  '1.가.③': { 'rd-lab': UNITS_NOW, 'lease-or-use': LEASE },
  '2.가.⑤': { trainee: [[...LAB, '연구원', '연구요원'], ...UNITS_NOW.slice(1), PRODUCTION] },
  '2.라.①': { field: MANAGED_NOW },
  '2.라.②': { field: MANAGED_NOW },
};

/** Kinds of what a clause asks for, which it does not list: who is no 연구원 may be a 종업원 all the same. */
const KINDS: Readonly<Partial<Record<ConditionKind, OneOf>>> = {
  employee: [['연구원', '연구요원', '연구직', '연구인력'], ['정규직'], ['계약직'], ['임원'], ['생산직'], ['사무직'], ['관리직']],
  'recipient-is-sme': [
    ['소기업', '중소기업'],
    ['중기업', '중소기업'],
    ['소상공인', '중소기업'],
  ],
  'firm-is-sme': [
    ['소기업', '중소기업'],
    ['중기업', '중소기업'],
    ['소상공인', '중소기업'],
  ],
  'university-member': [['4년제대학', '4년제', '종합대학'], ['전문대학', '전문대'], ['산업대학'], ['교육대학', '교대'], ['사범대학', '사범대']],
};
/** Kinds by how the condition is read, where its kind alone does not say it. */
const KINDS_BY_READING: Readonly<Record<string, OneOf>> = {
  'teaching-adviser': KINDS['university-member']!,
  'vocational-institution': [['직업전문학교'], ['폴리텍', '폴리텍대학'], ['공공직업훈련시설', '공공훈련시설'], ['직업능력개발훈련법인', '훈련법인']],
};

const lists = (guide: CostGuide, own: Lists): CostGuide =>
  Object.fromEntries(
    Object.entries(guide).map(([code, line]) => [
      code,
      {
        ...line,
        conditions: line.conditions.map((condition) => {
          const oneOf = own[code]?.[condition.kind] ?? condition.oneOf;
          const kinds = KINDS[condition.kind] ?? KINDS_BY_READING[condition.reads ?? ''];
          return { ...condition, ...(oneOf ? { oneOf } : kinds ? { kindsOf: kinds } : {}) };
        }),
      },
    ]),
  );
/** The guide of 2013-60 with what its clauses list. */
export const withAlternatives = (guide: CostGuide): CostGuide => lists(guide, ALTERNATIVES);
/** The same of the notice of 2025, of lines that were moved to other codes too: what they list they have from their counterparts. */
export const withAlternativesNow = (guide: CostGuide): CostGuide => lists(guide, ALTERNATIVES_NOW);
