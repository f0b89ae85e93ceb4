/**
 * How the answer to a condition is read from the cells of a row: the headings under which a tick answers it, and the words that affirm it,
 * are against it, or make it doubtful. Which conditions a line has, and in which words, stands in the law; here is only how people say so.
 */
import type { ForeignKind } from './foreign-things';
import { ONLY_OTHERS_APPROVE, OTHERS_APPROVE } from './authorities';
import type { Condition } from '../../law/types';
import type { ColumnKind } from './cells';
import type { Direction } from './direction';
import * as V from './vocabulary';

export interface Profile {
  /** Headings that ask for this condition, and whether a yes under them is a yes to it (1) or a no (-1). */
  readonly topics?: readonly (readonly [RegExp, 1 | -1])[];
  /** Headings whose yes only makes it doubtful: a shareholder may hold little. */
  readonly hints?: RegExp;
  /** Of the headings that ask for one of several things, those that nothing else takes the place of. */
  readonly sole?: RegExp;
  /** Of these columns only words against it are read: what else stands there may be about anything. */
  readonly noOnly?: readonly ColumnKind[];
  /** Headings that ask for the same of somebody else. */
  readonly notUnder?: RegExp;
  /** Headings under which a tick or a cross alone answers it; words there are read as elsewhere. */
  readonly ticks?: RegExp;
  readonly yes?: RegExp;
  /** Against the text, where the text makes the condition decisive. */
  readonly no?: RegExp;
  /** Against it as the account of the row. */
  readonly noInAccount?: RegExp;
  /** Against it where a column of requirements says just that. */
  readonly named?: RegExp;
  /** Against it where a sentence says it, in place of `no`. */
  readonly noInText?: RegExp;
  /** Words that are against it where they are denied, and say nothing for it where they stand: `교육비 아님`. */
  readonly denial?: RegExp;
  /** Probably against it: a person has to look. */
  readonly doubt?: RegExp;
  /** Columns whose words say nothing of it. */
  readonly skip?: readonly ColumnKind[];
  /** Only the words of these columns say something of it. */
  readonly only?: readonly ColumnKind[];
  /** Of these columns only what stands in brackets or behind a comma is read: before it stands a name, which may be like any word. */
  readonly bracketed?: readonly ColumnKind[];
  /** Columns that are about this very condition: what is open there leaves it open. */
  readonly own?: readonly ColumnKind[];
  /** What decides for it, whatever else the cell says. */
  readonly settles?: RegExp;
  /** What is denied of the words against it speaks for it: `특수관계 없음`. */
  readonly deniedIsYes?: boolean;
  /** The words against it are said of nothing else: they decide in a remark too. */
  readonly saysSo?: true;
  /** A word for another cost outweighs the general word beside it: `지도위원 만찬`. */
  readonly noWins?: boolean;
  /** What is doubtful stays so beside a word for it: `前 교수`. */
  readonly doubtWins?: true;
  /** The heading may ask for one of several things that would do. */
  readonly oneOf?: true;
  /** Before a word for it, what makes of it a narrower thing, whose denial denies it not: `연구소 직원 아님` may be an employee all the same. */
  readonly narrower?: RegExp;
  /** The words of the condition itself are too general to answer it: every 겸임교수 is called 교수. */
  readonly exact?: boolean;
  /** Words of a cost of another nature in a text or remark: against it where the same cell says nothing for it, else a person has to look. */
  readonly otherNature?: RegExp;
  /** Words for what another line is about: as `otherNature`, but not in a remark. */
  readonly otherLine?: RegExp;
  /** Words that may be of another nature: a person has to look. */
  readonly maybeOther?: RegExp;
  /** The condition is asked only of rows whose words match. */
  readonly when?: RegExp;
  /** But not of rows that name something else, and the thing itself nowhere. */
  readonly unless?: { readonly other: RegExp; readonly itself: RegExp };
  /** It is asked, too, where a heading asks for it. */
  readonly whenAsked?: true;
  /** Whose it is decides: a heading of ownership with another's name is against it. */
  readonly owned?: true;
  /** Trades whose goods are none of the line. */
  readonly notFrom?: RegExp;
  /** People for whom no such cost is: against it in a column of people. */
  readonly notFor?: RegExp;
  /** People of others, for whom the line may hold no cost: a person has to look. */
  readonly perhapsNotFor?: RegExp;
  /** Of a facility the place of its use says what it is. */
  readonly placed?: true;
  /** It says what was taught or handed over, as a kind of cost does elsewhere. */
  readonly ofWhat?: true;
  /** The account answers it only where it names this very cost, not a family of costs such as 교육훈련비. */
  readonly ofCost?: true;
  /** Headings of a price: an amount under them is against it. */
  readonly priced?: RegExp;
  /** Numbers, years and days that no word says. */
  readonly reads?: 'holding' | 'practice' | 'paid-during';
  /** Who belongs to no institution is against it. */
  readonly affiliated?: true;
  /** Against it in a text that says nothing for it. */
  readonly things?: RegExp;
  /** Kinds of things that a cost of it may be. */
  readonly holds?: readonly ForeignKind[];
  /** Against it where a column of jobs says it, and nothing of technical work beside it. */
  readonly otherWork?: true;
  /** Bodies of a kind of which it lists some by name: against it where the cell names none of those. */
  readonly others?: RegExp;
  /** A body alone answers it where the text of the row, if it has one, speaks of such a cost. */
  readonly costs?: RegExp;
  /** The names of costs that it allows: against it is a cost that calls itself by another name. */
  readonly calls?: RegExp;
  /** What its labels may end with, where the names of its costs do not say so. */
  readonly heads?: RegExp;
  /** It is about goods, which may have any name. */
  readonly goods?: true;
  /** Accounts of costs that it is not: against it where no other cell speaks for it. */
  readonly otherAccount?: RegExp;
  /** Against it whatever the same row says for it: when it was paid, into what it went. */
  readonly decisive?: RegExp;
  /** What a company is called says nothing for it (`(주)중진공파트너스`), or nothing of its lab (`(주)대한무역 부설연구소`). */
  readonly firmNames?: 'affirm' | 'of-labs';
  /** Its words are names: with one of them denied another may be meant. */
  readonly ofNames?: true;
  /** How a cost is, and not what for: words of `yes` that say nothing of a thing. */
  readonly manner?: RegExp;
  /** The name of an institution speaks of it and not of who works there: `한국화학연구원 행정원`. */
  readonly ofMembers?: true;
  /** Against it is who did it for whom. */
  readonly wrongWay?: readonly Direction[];
  /** What a bare cell says is said of those whom another cell of the row names. */
  readonly spares?: { readonly words: RegExp; readonly where: RegExp };
  /** What answers another condition of the line in the same cell, as a word of its own: it is left out before this one is read. */
  readonly besides?: RegExp;
  /** Who left it before the cost, and is something else now, is none any more. */
  readonly left?: true;
  /** Who grants it: another authority under a heading of that is against it. */
  readonly grantedBy?: RegExp;
  /** A permission that was refused is against it in a remark too. */
  readonly permitted?: true;
}

const THINGS = new RegExp(V.THINGS, 'g');
const THINGS_BUT_MEALS = new RegExp(V.THINGS_BUT_MEALS, 'g');
const ofThings = (profile: Profile): Profile => ({ ...profile, things: THINGS });
const words = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.filter((one) => one !== '').join('|'), 'g');
const SUBJECT: readonly ColumnKind[] = ['text', 'note', 'kind', 'job', 'other', 'department', 'party', 'account', 'title', 'person', 'recipient'];
const NEVER = V.NEVER;
const PAY = '급여|급료|임금|상여|수당|잡급|인건비|퇴직|연차|보수(?!공사|훈련|과정)|기본급|본봉|salary|payroll|wage|bonus|pay(?![a-z])';

/** The names of costs of these stems: 강사료, 강사비, 강사대금. */
const named = (stems: string, allowance = false, also = '(?!)'): RegExp =>
  new RegExp(`(?:${stems})(?:비|료|금|대|값|대금)$${allowance ? '|수당$' : ''}|(?:${also})$`);

/** Of lines that list no names: those of costs that are no work of a technical kind, and no material. Meals, journeys, insurance and the like are told by the rule about accounts. */
const OTHER_NAMES =
  '임대|관리|부스|수강|세탁|청소|소독|보증|버스|택시|연회|매체|집행|방영|송출|게재|대행|중개|소개|심판|소송|변호|조정|집필|강연|특강|강의|가맹|이자|배송|택배|위로|축의|조의|부의|축하|격려|포상|시상|협찬|후원|찬조|장학|입장|관람|이사|경비|서버|도메인|호스팅';
/** Names of costs that are surely others where a line names its own; a name that is in no list may be another word for the same. */
export const SURELY_OTHER = new RegExp(
  `(?:${OTHER_NAMES}|연회|회원|인쇄|제본|위약|대관|용역|운송|운반|수선|수리|교체|주차|유류|주유|차량|접대|광고|홍보|보험|통신|전기|수도|난방|세무|기장|법무|감사|출원|관납|등기|공증|번역|통역|항공|숙박|출장|여|교통|통학|통근|셔틀|운전|운임|탁송|폐기|철거|이전|설치|공사|인테리어|촬영|공연|출연|사회|회식|다과|음료|식|임차|렌탈|렌트|리스|교재|강사|수당|기숙사|건강검진|검진|진료|약|미용|여행|관광|골프|학원|휴가|축의|선물|경조|장례|이발|의약|청소|세차|대리)(?:비|료|금|대|값|권|수당)$|월세$`,
);
const NOT_CALLED = new RegExp(`^(?!.*(?:${OTHER_NAMES}|출원|등록|라이선스|사용|실시)(?:비|료|금|대|값)$)`);
const NOT_CALLED_MATERIAL = new RegExp(`^(?!.*(?:${OTHER_NAMES}|운송|운반|렌탈|렌트|교체|수선|용품)(?:비|료|금|대|값)$)`);
const NOT_CALLED_PAY = new RegExp(`^(?!.*(?:${OTHER_NAMES}|자문|점검|컨설팅|운송|렌탈|렌트|임차|용역|파견|용품|유류|재료|부품|교통|주차)(?:비|료|금|대|값)$)`);
const withNames = (calls: RegExp, profile: Profile): Profile => ({ ...profile, calls, ...(calls === NOT_CALLED_MATERIAL ? { goods: true as const } : {}) });

/** Classes of accounts, as firms call them. */
const ACCOUNTS = {
  asset: '^(?:비품|공기구비품|공구와?기구|공구기구|기계장치|차량운반구|건물|구축물|토지|시설장치|유형자산|건설중인자산)',
  upkeep: '^(?:수선비|수선유지비|건물관리비|차량유지비|보험료|통신비|수도광열비|전력비|세금과공과|이자비용|운반비)',
  books: '^(?:도서인쇄비|도서비)',
  fee: '^(?:지급수수료|수수료)',
  rent: '^(?:지급임차료|임차료|리스료)',
} as const;
type AccountClass = keyof typeof ACCOUNTS;
const accounts = (...classes: readonly AccountClass[]): Pick<Profile, 'otherAccount'> => ({
  otherAccount: new RegExp(classes.map((name) => ACCOUNTS[name]).join('|')),
});

/** Which things belong to a nature of costs: who allows the one allows the other. */
const THINGS_OF: Readonly<Partial<Record<V.Nature | V.LineNature, readonly ForeignKind[]>>> = {
  purchase: ['household', 'vehicles', 'office', 'clothing', 'food', 'promotion'],
  works: ['housing', 'household'],
  rent: ['housing', 'vehicles', 'household'],
  renting: ['housing', 'vehicles', 'household'],
  travel: ['travel', 'vehicles', 'food'],
  welfare: ['food', 'gifts', 'health'],
  ads: ['promotion', 'performers'],
  legal: ['services'],
  staffing: ['services', 'money'],
  finance: ['money', 'health'],
  office: ['office'],
  event: ['performers', 'food'],
  gift: ['money'],
  school: ['family'],
  freight: ['moving'],
  family: ['family'],
  pay: ['money', 'health'],
  allowance: ['money'],
  meals: ['food'],
  patent: ['services'],
  computer: ['office'],
};

/** A cost of its kind: what it may be, and what it surely is not. */
const cost = (
  yes: string,
  no: string,
  doubt = '',
  allowed: readonly (V.Nature | V.LineNature)[] = [],
  denial = '',
  other: readonly AccountClass[] = ['asset', 'upkeep'],
): Profile => ({
  yes: words(yes),
  no: words(NEVER, V.PAID_FOR_OTHERS, no),
  ...(doubt === '' ? {} : { doubt: words(doubt) }),
  ...(denial === '' ? {} : { denial: words(denial) }),
  otherNature: words(V.naturesBut('sure', ...allowed)),
  otherLine: words(V.linesBut(...allowed)),
  maybeOther: words(V.naturesBut('may', ...allowed)),
  ...accounts(...other),
  holds: allowed.flatMap((nature) => THINGS_OF[nature] ?? []),
  ofCost: true,
  only: ['text', 'account', 'kind', 'note', 'other', 'job'],
  noWins: true,
});

/** Who gets it are people of the firm itself. */
const OWN_STAFF =
  '(?:^|;)우리(?:의)?(?:직원|사원|임직원|신입)(?!용으로|이|은|는|가|교육)|(?:^|;)(?:당사|자사|본사|우리회사)(?:의)?(?:전)?(?:(?:생산|사무|기술|영업|관리|연구)직(?:원)?|직원|사원|임직원|임원|신입)';
/** Who guides is of the firm itself. */
const OF_GUIDES: Profile['spares'] = {
  words: new RegExp(`^(?:${OWN_STAFF}|(?:당사|자사|본사|우리)(?:소속|직원|사원))$`),
  where: /지도(?:요원|위원|사원|직원|강사)[가-힣\d]{0,6}(?:인건비|급여|수당|상여|임금|월급|출장|여비|교통비)/,
};
const RECIPIENT_OWN: readonly ColumnKind[] = ['size', 'recipient'];
const SME_NO = [
  '(?<!㈜|주식회사)대기업',
  '대규모(?:기업|집단|회사)',
  '중견',
  '상호출자제한',
  '공기업',
  '공공기관',
  '지방자치단체',
  '지자체',
  '도청',
  '시청',
  '구청',
  '군청',
  '공무원',
  '대학교',
  'largefirm',
  'largecompany',
  'largeenterprise',
  'mid-?sized',
  'conglomerate',
  '비중소기업',
  '일반소비자',
  '하도급아님',
  '초등학교|중학교|고등학교|유치원|어린이집|주민센터|복지관|경로당|어르신|동호회|성당|교회(?![로])',
].join('|');
const sme: Profile = {
  topics: [[/중소(?:기업)?(?:여부|해당|확인)$|중소기업$|sme|^중소(?:기업|업체|회사|사)(?:의)?(?:몫|참여|참가|참석|이용|사용|입장|배포|수혜)?$/, 1]],
  ticks: /^(?:지도)?대상(?:기업|업체)$|^수혜(?:기업|업체)$/,
  yes: words('중소(?!벤처기업부)', '소기업', '(?<![가-힣])중기업', '소상공인', '소규모기업', 'smes?(?![a-z])', 'smallandmedium', 'small(?:er)?business'),
  no: words(SME_NO),
  doubt: words('그룹', '모회사', '현지법인', '해외법인', '국외법인', '베트남', '구매고객', '고객(?=;|$)', '계열사', '지주회사', '홀딩스', '도청', '○○'),
  skip: ['party', 'account', 'title', 'department'],
  own: RECIPIENT_OWN,
};
const field: Profile = {
  firmNames: 'of-labs',
  topics: [[/과학기술|이공계/, 1]],
  yes: words(V.SCIENCE, '과학기술'),
  no: words(V.NOT_SCIENCE),
  only: SUBJECT,
  noWins: true,
};

/** `모회사 연구소`: whose lab it is. */
const LAB_OF_ANOTHER =
  /(?:모회사|타사|자회사|계열사|협력사|거래처|고객사|발주처|원청|경쟁사|다른\s?회사)(?:의)?\s?(?:기업)?(?:부설|중앙|기술)?\s?(?:연구소|연구실|전담부서)(?=$|[\s가,(에의])/g;
const lab: Profile = {
  besides: LAB_OF_ANOTHER,
  topics: [[/연구원여부|연구소(?:에서|에)?(?:근무|소속|인원|재직)?여부|연구인력여부|^연구소(?:소속)?$/, 1]],
  yes: words(V.LAB_PLACE),
  no: words(V.OFFICE, V.PRODUCTION, V.LINE, V.BESIDE_PRODUCTION, '대리점'),
  noInText: words(V.DEPARTMENT_IN_TEXT),
  doubt: words('전담부서', '공통(?=;|$)', '겸직', '겸무', '공용', '공동사용', '파견', '스태핑'),
  only: ['department', 'job', 'kind', 'note', 'other', 'title', 'text', 'person'],
  bracketed: ['person'],
  own: ['department'],
};
/** Given back in the end: no price of a use. */
const DEPOSIT = '보증금(?!.{0,8}(?:없|별도|제외|면제))';
const USE = '연구용|시범제작|시작품|시작금형|시제품|시제작|시험|실험|평가용|분석용|분해분석|개발용|과제|prototype|pilot|r&d|research|연구소|시편|연구';
const NOT_USE = `${V.LINE}|본생산|양산(?!전|이전|성|단가)|판매용|재판매|납품|수주|생산용|생산라인|라인투입|전시회|배포|완제품매입|상품매입|제품생산|공장운영|자택|사적용도|개인용도|가정용품|홈시어터|폐수|forsale|massproduction|resale|온라인몰|판매제품`;
/** A label of a use, and nothing more, that is none of research: of selling, of an office, of somebody's own; of teaching or upkeep it may serve either. */
const OTHER_USE =
  '(?:^|;)(?:실제|주로|전량|전부)?(?:(?:해외|국내|대외)?영업|판촉|홍보|광고|마케팅|사무실?|총무|경리|접대|선물|증정|답례|경조사?|사은품?|복리후생|복지|회식|간식|개인(?:소장)?|사적|가정|가사|자가|사택|기숙사|대표자?|매장|고객(?:사|증정|배포|지원)?|거래처|a;?s|애프터서비스|사후(?:관리|서비스)|출퇴근|통근|행사|기념품?|생산부?|제조부?|출하|수출|상품)(?:전)?용도?(?:임)?(?=;|$)';
const UNCLEAR_USE =
  '(?:^|;)(?:사내|직원|신입)?(?:교육|강의|훈련|연수|관리|업무|수리|보수|유지보수|서비스|회의|출장|현장|공장|설비|일반|기타|시연|보관|예비)(?:용도?)(?:임)?(?=;|$)';
const MATERIAL =
  '시약|부품|원재료|견본|샘플|재료|외주가공|시작품|시제품|시편|칩|소모품|자재|시범제작|시작금형|센서|모듈|material|reagent|sample|component|prototype|wafer';
const NOT_MATERIAL =
  '사무용품|(?<!안마|휠체어|자동차)의자(?!용|형)|책상|가구|커피·생수|생수(?=;|$)|복사용지|복사지|a4용지|믹스커피|커피믹스|토너|유형자산|취득|비품|기계장치|차량(?!용|(?!구입|구매|취득|매입)[가-힣]{0,6}(?:부품|시료|소재|모듈|센서))|판매용';
const CULTURE = '문화상품|게임|애니|영화|만화|웹툰|웹소설|음악|음반|방송|출판|캐릭터|공연|콘텐츠|시각효과|vfx|game|film|animation|webtoon';
const INTO_GOODS =
  '(?:수주품|판매용[가-힣]{0,6}|완제품|본제품(?:재료)?|(?:전량|전부|모두)제품|납품[품분]?)[\\d가-힣]{0,4}(?:에|으?로)[가-힣]{0,4}(?:투입|출하|출고|소진)';
/** What was made of it was sold, or went into the cost of a product. */
const SOLD_ON =
  '(?:(?<=에|에서|으?로|전량|모두)(?:(?:납품|판매|출하)(?=하여|해서|해|함|했|됨|하고|;|$)|팔[아았고림렸])|매출(?:로|을|에)?(?:잡|계상|인식|처리|올[림렸])|제품(?:의)?(?:제조)?원가(?:로|에|에서)?(?:배부|대체|산입|포함(?!안)|계상|반영|태[움웠]))';
const QUALITY = '품질|생산관리|설비|물류|tpm|spc|통계적공정|qc|공정관리|quality|production|logistics|maintenance|6시그마|iso';

const QUALITY_ASKED: Profile['topics'] = [[/품질관리등|교육주제|^품질·?(?:생산|관리)/, 1]];

/** Departments by one word, as a form offers them: `소속: 관리`. */
const BARE_OFFICE = '(?:^|;)(?:관리|사무|기획|총무|지원|경영|경영지원|인사|구매|영업)(?=;|$)';
const RELATIVE_OF_OWNER = `(?:${V.OWNER})(?:이사)?(?:님)?(?:의)?(?:${V.KIN})(?=;|$)`;
const OF_OTHER_FIRM =
  '(?:모회사|자회사|계열사|관계사|타사|다른회사|협력사|협력업체|거래처|고객사|발주처|지주회사|그룹사)(?:의)?(?:연구원|연구소장|직원|사원|임직원|임원|기술자|엔지니어|사람|팀장|과장|부장|대리)(?!에게|의뢰)|(?:모회사|자회사|계열사|관계사|타사|다른회사|협력사|협력업체|거래처|지주회사|그룹사|파견업체|외주업체)소속';
/** Schools that are no university. */
const SCHOOLS = '고등학교|중학교|초등학교|유치원|어린이집|특성화고|마이스터고|[가-힣]공고(?=;|$)';
/** Who grants what training needs: the ministry, its offices and who acts for it. */
const MINISTRY = /고용|노동|산업인력|직업능력|심사평가원|장관|hrd/;
/** Associations, chambers and schools, by how their names end. */
const OTHER_BODIES =
  /[가-힣]{2,}(?:협회|연합회|총연합|상공회의소|상의|중앙회|진흥회|공단|개발원|교육원|직업전문학교|대학교|아카데미|교육센터|인력개발센터)(?=;|$|[가-힣]{1,6}(?:센터|본부|지부|지회)(?:;|$))/g;
/** `무상 미사용`, `특허: 미사용`. */
const UNUSED_RIGHT = /(?<![가-힣])(?:미사용|미활용|휴면|유휴)(?![가-힣])/g;

/** Who belongs to another firm, or to somebody there. */
const OTHERS_PEOPLE = words(
  `(?:${V.OTHER_FIRM}|하청|납품처|모회사)(?:의)?(?:사장|대표|회장|임원|직원|사원|[가-힣]{0,4}(?:과장|부장|차장|팀장|대리|담당자))(?:님)?(?:의)?`,
  '퇴사(?:한|하고|해서|자)|(?:우리|당사|자사)(?:회사)?(?:직원|사람|사원)(?:은|이|도)?아[님니닌]|(?:당사|우리|자사|회사)(?:와|랑|하고)(?:는)?무관',
);
/** The college of another firm, or none of the firm's own. */
const OTHER_COLLEGE = `(?:${V.OTHER_FIRM})(?:의)?사내(?:기술)?대학(?:원)?생?|(?:우리|당사|자사)(?:회사)?(?:의)?(?:학생|재학생|사내대학(?:생)?)(?:은|는|이|도)?(?:전혀|한명도)?(?:없|아[님니닌])`;

/** `최대주주 남대표 55%와 남남`: who is meant is none of theirs. */
const NO_KIN =
  '[가-힣\\d%;.]{0,14}(?:와|과|랑|하고)(?:는|도)?(?:남남|남(?=;|$)|무관|관계없|아무(?:런)?(?:관계|사이)|(?:친척|인척|혈연|가족)(?:관계)?아[님니닌])';

const PROFILES: Readonly<Record<string, Profile>> = {
  // 1. 기술개발
  'rd-lab': lab,
  // 별표 2 (2025): 전담부서등, 기업부설창작연구소 and 기업창작전담부서 among them.
  'rd-unit': {
    oneOf: true,
    ...lab,
    topics: [
      [
        /연구원여부|(?:연구소|전담부서)(?:등)?(?:에서|에)?(?:근무|소속|인원|보유|재직)?여부|연구인력여부|^(?:연구소|전담부서등?)(?:소속)?$|^(?:연구|개발)조직$/,
        1,
      ],
    ],
    yes: words(V.LAB_PLACE, '전담부서|창작연구|창작전담'),
    doubt: words('공통(?=;|$)', '겸직', '겸무', '공용', '공동사용', '파견', '스태핑', '개발팀', '개발부'),
  },
  researcher: {
    topics: [[/연구원여부|연구요원여부|연구인력여부|연구참여|연구업무|연구종사|과학기술/, 1]],
    yes: words(
      '연구요원|연구원|연구관(?![여련계리점])|연구사|연구전담|전담요원|연구지원|연구보조|연구관리|연구소장|연구직|연구위원|연구개발|설계|researcher|scientist|researchassistant|researchsupport|researchstaff',
    ),
    // ㉮–㉰ exclude by holding and kinship and no title; an executive who does research is asked about, who is no staff of the lab is none.
    no: words(
      '근무(?:한)?(?:사실|적|일)(?:이|은)?(?:전혀)?없|콜센터|상담전담|사외이사|감사(?=;|$|보수)|비상근|경비원|미화원|운전기사|콜(?:받|응대|담당)|리뷰답글|비연구|연구(?:업무|활동)?(?:는|를|은|도|와는)?(?:전혀|아예|따로|실제로)?(?:안함|안합니다|안했|미종사|하지않|하는것없|무관)',
      V.OTHER_RESEARCH,
    ),
    doubt: words(
      '(?:^|;)(?:미화|청소|경비|운전|취사|조리|경리)(?=;|$|업무|담당)|전표처리|대표이사|고문|등기이사|이사(?=;|$)|전무|상무|부사장|사장|회장|임원|등기임원',
    ),
    only: ['title', 'job', 'kind', 'note', 'other', 'text'],
    own: ['title', 'job'],
    otherWork: true,
  },
  'person-excluded': {
    hints: /^주주여부$/,
    topics: [
      [/특수관계|지배주주|최대주주|대주주|주주여부|제외대상/, -1],
      [/^10%초과|10%초과(?:보유|소유)?(?:여부)?$/, -1],
    ],
    no: words(
      `(?:지배주주|최대주주|과점주주|(?<!비)대주주)(?!${NO_KIN})|특수관계|10%(?:를)?초과(?!x|×|아[님니닌]|안|않|하지않|없)|controllingshareholder|majorshareholder|relatedparty|speciallyrelated|[㉮㉯㉰]`,
    ),
    yes: words('소액주주|주주아님|비주주|(?<!아)무관계'),
    doubt: words('스톡옵션|주식매수선택권|stockoption', `(?:${V.OWNER})(?:이사)?(?:의|님)?;?(?:${V.KIN})`, `(?:${V.KIN})`, '친족|친인척'),
    only: ['relation', 'kind', 'note', 'other', 'title', 'text', 'job', 'person', 'party'],
    bracketed: ['person', 'party'],
    own: ['relation'],
    named: /^(?:주식매수선택권자?|스톡옵션|stockoptions?|지배주주|특수관계[인자]|대주주)$/,
    deniedIsYes: true,
    reads: 'holding',
  },
  pay: ofThings(
    withNames(
      NOT_CALLED_PAY,
      cost(
        `${PAY}|월급`,
        '판매장려|파견(?:인력)?(?:료|수수료|대가|용역비)|복리후생|(?<![+·])식대|노트북|컴퓨터|파우치|여비|교통비|출장|교육훈련비|소모품|임차료|강사료|사례금|유류비|보험료대납|시상|숙박|피복|유니폼',
        '수수료|용역|외주|파견|배부|행정',
        ['staffing', 'pay', 'allowance', 'meals'],
        '',
        ['asset', 'upkeep', 'books', 'fee', 'rent'],
      ),
    ),
  ),
  'research-use': {
    topics: [[/연구용(?:여부)?$/, 1]],
    yes: words(USE),
    no: words(NOT_USE, OTHER_USE),
    doubt: words('전시|공용', UNCLEAR_USE),
    only: ['text', 'kind', 'note', 'other', 'department', 'account', 'job'],
    own: [],
    noWins: true,
  },
  'research-or-media': {
    topics: [[/연구용(?:여부)?$/, 1]],
    yes: words(USE, CULTURE, '서체|폰트|음원|효과음|창작연구|전담부서'),
    no: words(NOT_USE, OTHER_USE, '광고(?:배너|용|배경|음악|영상)|홍보용|마케팅'),
    doubt: words('전시|공용', UNCLEAR_USE),
    only: ['text', 'kind', 'note', 'other', 'department', 'account', 'job'],
    own: [],
    noWins: true,
  },
  'research-material': withNames(
    NOT_CALLED_MATERIAL,
    cost(MATERIAL, `${NOT_MATERIAL}|소프트웨어|라이선스|software|license`, 'cad|장비구입|수리|노트북|컴퓨터', [
      'purchase',
      'welfare',
      'ads',
      'event',
      'school',
      'goods',
      'finance',
      'legal',
      'office',
      'family',
    ]),
  ),
  'research-material-or-media': withNames(
    NOT_CALLED_MATERIAL,
    cost(
      `${MATERIAL}|소프트웨어|서체|폰트|음원|효과음|이미지|에셋|software|license|font|구독`,
      `${NOT_MATERIAL}|노트북|컴퓨터|탕비실|생수|커피(?!콩|원두시료)`,
      '장비구입|수리',
      ['purchase', 'event', 'school', 'finance', 'legal', 'rent', 'renting', 'family'],
    ),
  ),
  // Asked of software alone; fonts, music and images need no such use.
  'cultural-software': {
    when: /소프트웨어|software|(?<![a-z])s;?w(?![a-z])|라이선스|license|구독|saas|(?<![a-z])(?:cad|eda|erp|crm)(?![a-z])|툴(?![가-힣])|엔진/,
    unless: {
      other: /서체|폰트|음원|효과음|이미지|사진|글꼴|(?:시약|부품|원재료|견본|시제품)(?!설계|해석|도면|모델링|디자인|개발|시뮬)|외주가공|font|image|music/,
      itself: /소프트웨어|software|(?<![a-z])s;?w(?![a-z])|saas|(?<![a-z])(?:cad|eda|erp|crm)(?![a-z])|툴(?![가-힣])|엔진|프로그램/,
    },
    topics: [[/문화상품/, 1]],
    whenAsked: true,
    yes: words(CULTURE),
    no: words('(?<![a-z])erp(?![a-z])|그룹웨어|회계프로그램|급여프로그램|백신|오피스365|(?<![a-z])crm(?![a-z])|사용료경영'),
    only: ['text', 'kind', 'note', 'other', 'department'],
    own: ['kind', 'other'],
  },
  'lease-or-use': {
    topics: [
      [/^임차(?:여부)?$|^리스(?:여부)?$|^(?:세든|빌린)것?$/, 1],
      [/^구입(?:여부)?$|^구매(?:여부)?$|^매입(?:여부)?$/, -1],
    ],
    yes: words('임차|임대|리스|렌탈|렌트|대여|이용|사용료|사용신청|lease|leasing|rental|(?<![a-z])rent|usagefee|월임차|빌린'),
    no: words(
      '(?:구입|구매|매입)(?!옵션|선택권)|매매(?:계약|대금|중도금|잔금)|(?:토지|부지|건물|분양)[가-힣]{0,4}(?:잔금|중도금)|낙찰|분양대금|취득|할부구매|구축|감가상각|자가보유|수선|바닥보수|보수공사|설치공사|공사비|신축공사|건물신축|purchas|acqui|bought|buy',
    ),
    noInAccount: /수선비|기계장치|공구와?기구|공기구|비품|시설장치|차량운반구|유형자산|건설중인자산|토지|건물|machinery|fixedasset/g,
    doubt: words('할부|금융리스|소유권이전'),
    only: ['text', 'account', 'kind', 'note', 'other'],
  },
  'research-facility': {
    goods: true,
    placed: true,
    calls: named(
      '보험|식|숙박|항공|교통|임차|임대|렌탈|렌트|리스|대여|사용|이용|수수|장비|시설|설비|기기|시험|분석|측정|의뢰|검사|평가|연구|개발|임대차',
      false,
      '월세',
    ),
    things: THINGS,
    ...cost(
      '시험|분석|측정|실험|챔버|장비|계측|클린룸|현미경|스펙트럼|오실로스코프|oscilloscope|analyzer|빔라인|nmr|sem|연구시설|test|equipment|instrument',
      `${V.LINE}|${DEPOSIT}|쇼룸|팝업스토어|휴게실|회의실|임원실|사무공간|대리점|설명회|차량(?!용|부품)|화물차|트럭|비데|공유오피스|물류창고|(?<!시약|시료|연구|시험|자재)창고(?=임|;|$|월세)|공장(?:임차|임대)|부스|기숙사|월세|사택|사무실|사무소|숙소|사격장|워크숍|연회장|토지|주차|지게차|프레스|아파트|오피스텔|vehicle|(?<![a-z])car(?![a-z])|자택|출퇴근|출하|출고라인|물류센터|(?:양산|제품)생산|양산(?!전|이전|성)`,
      '복합기|복사기|프린터|정수|프레스|office|스튜디오|사출기|판매법인|연구기관미보유',
      ['rent', 'renting', 'freight'],
    ),
    // Meals, insurance and the like are told by the rule about accounts.
    holds: ['housing', 'vehicles', 'household', 'moving', 'office', 'food', 'money', 'health'],
    topics: [[/연구(?:및|·)?시험용|시험연구용|^연구(?:용도|목적)/, 1]],
  },
  provider: {
    // A facility that is leased may be anybody's.
    when: /이용|사용료|usagefee/,
    topics: [[/연구기관(?:여부)?$|나목/, 1]],
    yes: words(V.LISTED, '나목'),
    no: words('연구기관아님|시험기관아님'),
    doubt: words(V.OTHER_TRADE, '메이커스페이스'),
    only: ['party', 'person', 'kind', 'note'],
    own: ['party'],
  },
  'listed-institution': {
    affiliated: true,
    topics: [[/연구개발업|연구산업|전담부서|연구소|연구조직|등재여부|열거기관|기관자격/, 1]],
    oneOf: true,
    yes: words(
      V.LISTED,
      '[㉮-㉷]|연구산업진흥법|주문연구|전문연구사업자|위탁연구개발기업|contractresearch|r&dltd|(?<![가-힣])[가나]목|연구기관|연구소(?!재)|전담부서|연구조직',
    ),
    no: words(
      V.OTHER_TRADE,
      '프리랜서',
      '무소속',
      `(?:${SCHOOLS})(?!.{0,4}(?:부설|출신|동문))`,
      '(?:^|;)개인(?:;|$)',
      RELATIVE_OF_OWNER,
      '개인사업자',
      '총판(?=;|$|점)|대리점(?=;|$)|판매점|도매|소매|유통(?:사|업|(?=;|$))|수리업|약국|개인의원',
      // What a name ends in: ㈜모빌리티마케팅랩, 한빛광고기획.
      '(?:마케팅|광고|홍보|판촉)[가-힣]{0,4}(?=;|$)',
      '특허법인',
      '(?<![대과])학원(?!생)',
      'freelancer',
      '일반기업|일반업체|일반회사|일반법인',
      '대학(?:원)?생|student',
    ),
    doubt: words('사회복지|재단법인|사단법인|협회|조합|경제연구|대학내|교수'),
    only: ['party', 'kind', 'note', 'other', 'person'],
    own: ['party'],
  },
  development: {
    calls: NOT_CALLED,
    wrongWay: ['commissioned'],
    ...cost(
      '개발|연구|알고리즘|설계|시험법|r&d|development|research|algorithm|기술|시뮬레이션|코드',
      '(?:당사|자사|우리)(?:가|는|에서)?(?:수탁|수주|도급받|의뢰받)|(?:양산|생산)(?:외주|위탁)|홈페이지(?:제작|개편|구축|리뉴얼)|(?:조립|생산|가공|양산)하도급|임가공|법률|계약검토|라이선스계약|발전기금|기부|상세페이지|만족도조사|조직진단|인식조사|선호도조사|시장조사|설문|여론|(?:홈페이지|웹사이트|쇼핑몰|서버)(?:유지보수|관리|호스팅|운영)|인테리어|수강|교육비|시장개척|번역|통역|감사보수|출장|청소|경비용역',
      '특허출원|출원대리|변리|디자인등록|유지보수|교육|자문|홈페이지|도메인|하도급|(?:패키지|완제품|기성품|시판품)[가-힣]{0,4}(?:구입|구매)|학술대회|정기구독',
    ),
    topics: [[/기술개발용역/, 1]],
  },
  'science-field': {
    ...field,
    yes: words(V.SCIENCE, '과학기술|개발|연구(?!분야)'),
    no: words(V.NOT_SCIENCE, '사회복지|노인복지|문화관광|경영진단|인문사회|사회과학|심리학과|소비트렌드'),
  },
  professor: {
    oneOf: true,
    topics: [[/교수여부|전임교원(?:여부)?$|조교수이상|직급(?:확인|여부)/, 1]],
    yes: words(V.PROFESSOR),
    no: words(V.BELOW_PROFESSOR, '(?:책임|선임|주임|수석|전문)연구원'),
    doubt: words(V.SPECIAL_PROFESSOR, V.FORMER, '교수급'),
    left: true,
    exact: true,
    doubtWins: true,
    only: ['title', 'kind', 'note', 'other', 'job', 'person', 'party', 'recipient', 'text'],
    own: ['title'],
  },
  'university-member': {
    affiliated: true,
    ofNames: true,
    topics: [[/대학(?:교)?(?:소속|재직)|^대학(?:교)?$/, 1]],
    yes: words(V.UNIVERSITY, V.SCIENCE_INSTITUTE),
    no: words(
      '고등학교|고교(?!재)|과학고(?:;|$)|중학교|초등학교|특성화고|마이스터고|(?<!학교법인[가-힣]{0,8})(?<![대과])학원(?!생)|프리랜서|개인사업자|개인사무소|(?:교수|교원|조교수|대학)(?:직|자리)?(?:을|를|에서|은)?(?:이미|작년|지난해)?(?:그만[두둔뒀]|사임|사직|퇴임|떠[나난났])|freelanc|highschool',
    ),
    doubt: words(V.FORMER, V.FOREIGN_UNIVERSITY),
    left: true,
    doubtWins: true,
    only: ['party', 'title', 'department', 'kind', 'note', 'other', 'person'],
    own: ['party', 'department'],
  },
  employee: {
    decisive: new RegExp(OF_OTHER_FIRM),
    narrower: /(?:연구소|연구|연구팀|[가-힣]{1,6}(?:팀|부서|본부|실)|정규|상근|전담|등기)$/,
    topics: [[/종업원|고용관계|고용계약|재직|임직원|근로자여부/, 1]],
    denial: words('고용관계|고용계약|근로계약|근로관계'),
    yes: words('종업원|재직|사원|직원|임직원|계약직|정규직|근로자|연구원|연구요원|부장|과장|차장|대리|주임|선임|책임|employee|staff|worker'),
    no: words(
      `(?:우리|당사|자사|저희)(?:의)?(?:회사)?(?:사람|직원|사원|임직원|종업원)(?:이|은|는|도)?아[님니닌]|비종업원|프리랜서|외부인|무소속|협력업체|하청|도급|외부개인|개인발명가|(?:동네|재야|아마추어)발명가|산학협력단|산단(?=;|$)|타사|외부연구자|자문위원|비직원|${OF_OTHER_FIRM}|freelancer|contractor|outsider|교수\\(`,
    ),
    doubt: words('모회사|계열사|자회사|홀딩스|퇴직자|퇴사|파견|교수|개인'),
    only: ['person', 'party', 'kind', 'note', 'other', 'relation', 'title', 'text', 'job', 'department'],
    own: ['relation'],
  },
  invention: {
    calls: named('보상|포상|장려|격려|상여|성과|발명|특허|연구개발'),
    notFrom: words('특허법인|특허사무소|변리사|법무법인|법률사무소'),
    ...cost(
      '직무발명|발명|고안|출원보상|등록보상|실시보상|처분보상|특허보상|invention|patent',
      '로열티|(?:특허|기술|캐릭터|상표)라이선스|위로금|중간사건|(?<![a-z])oa;?대응|관납|명세서작성|연차등록료|연차료|매수대금|매입대금|출원대행|대리비|출원비|우리사주|성공보수|해커톤|제안왕|자유발명|공모전|위로보상|손해보상|매출목표|판매목표|영업목표|장기근속|근속|이익배분|경영성과급|영업인센|매출[가-힣\\d]{0,6}인센|(?<![a-z])p[si](?![a-z])|판매왕|제안상|제안포상|우수사원|공로|승진|환경미화|대리인|출원대리|출원수수료|특허권양수|양수|매입|모범|개근',
      '성과급|인센티브|포상|격려금|상여',
      ['legal', 'purchase', 'award'],
    ),
    topics: [[/직무발명|^발명(?:과|과의|의)?(?:관련|관계|여부)*$/, 1]],
    denial: words('보상금'),
  },
  adviser: {
    affiliated: true,
    topics: [[/연구원여부|연구직여부|연구(?:업무)?(?:에)?(?:직접)?종사|^현?연구활동|연구조직|^연구소|전담부서|^소속기관$/, 1]],
    sole: /연구(?:업무)?(?:에)?(?:직접)?종사/,
    denial: words('외부기관|외부연구기관|타기관'),
    ofMembers: true,
    oneOf: true,
    yes: words(
      '연구업무|연구원(?!장비)|연구소|연구기관|전담부서|연구사|연구관|연구위원|연구직|연구요원|책임급|researcher|scientist|researchengineer|principalresearch',
    ),
    no: words(
      V.OTHER_TRADE,
      V.OFFICE,
      '카피라이터|소설가|방송인|개그맨|연예인|영업|행정|사무|총무|홍보|기획실|노무|비연구|판매|펀드매니저|(?:^|;)무직|sales|admin',
    ),
    doubtWins: true,
    doubt: words(V.FORMER, '위촉|객원|프리랜서|개인(?=;|$)|기술사|명장'),
    left: true,
    only: ['title', 'kind', 'job', 'note', 'other', 'department', 'party', 'person'],
    own: ['title', 'department'],
  },
  'teaching-adviser': {
    affiliated: true,
    topics: [[/대학(?:교)?(?:소속|재직|근무)|^대학(?:교)?$/, 1]],
    // `조교수(강사 아님)`: that somebody has not the other rank denies nothing of where he works.
    yes: words('교수(?!(?:는|가|이)?아[님니닌])|professor|prof|대학|(?:강사|조교(?!수))(?!(?:는|가|이)?아[님니닌])|교원|faculty'),
    no: words(V.OTHER_TRADE, '영업|행정|임원|노무|회계사|변호사|펀드매니저'),
    doubt: words('무소속|은퇴|퇴직|개인'),
    only: ['title', 'kind', 'job', 'note', 'other', 'party', 'department', 'person'],
    own: ['title'],
  },
  'technical-advice': {
    calls: named('자문|위촉|연구|컨설팅|지도|정보|사례|고문|수수|검토|기술|연구개발|용역|개발|강의|통역|번역|기술[가-힣]{1,3}', true),
    ...cost(
      '기술|공정|설계|자문|개발|해석|회로|재료|설비|분석|tuning|consult|technical|advice',
      '상세페이지|카피라이팅|임대차|권리금|안무자문|인사제도|노무|조직문화|기업공개|ipo|제품기획|바이어|계약서(?:를|의)?(?:검토|작성|자문|초안|번역|문구)|번역|통역|법률|광고카피|카피자문|자산운용|경영자문|영어회화|회화강의|투자유치|회계자문|회계처리',
    ),
    topics: [[/^(?:기술)?자문(?:여부)?$/, 1]],
    only: ['text', 'account', 'kind', 'note', 'other'],
  },
  // 외국인 is about nationality: `한국계`, `교포` and `재미` leave it open, what is said of the nationality settles it.
  foreigner: {
    // Where somebody worked is no nationality.
    notUnder: /경력|이력|경험|근무|종사(?!자)|career|experience/,
    topics: [[/국적$|nationality|외국인(?:기술자)?(?:여부)?$/, 1]],
    settles: words(
      `(?:외국|해외|${V.COUNTRIES})(?:계)?(?:국적|시민권|시민|인(?=;|$|기술자|엔지니어|박사|전문가))|외국인|(?:foreign|u\\.?s\\.?|american|japanese|german|chinese|british|french|italian|canadian|indian)(?:citizen|national)`,
    ),
    yes: words(`외국인|외국국적|해외기술자|foreign|(?:${V.COUNTRIES})(?!(?:에)?(?:거주|체류|유학|영주))|usa|japan|german|china|taiwan|italy|france`),
    no: words(
      '국적(?:은|이)?:?(?:한국|대한민국)|(?:한국|대한민국|국내)(?:국적|인(?=;|$|기술자|엔지니어|박사|교수|전문가))|내국인|korean(?:citizen|national)|(?:^|;)(?:한국|대한민국|korean?)(?:;|$)|(?:^|;)국내(?:거주)?(?:기술자|기술사|개인)|퇴직임원|임원|회계사|변호사|컨설턴트|법인|co;?\\.?;?ltd|gmbh|(?<![a-z])inc(?![a-z])',
    ),
    doubt: words('교포|동포|한국계|재[미일독중]|korean-?american|korean?(?![a-z])|복수국적|이중국적'),
    noWins: true,
    doubtWins: true,
    only: ['kind', 'note', 'other', 'relation', 'person', 'party'],
    own: [],
  },
  practice: {
    topics: [[new RegExp(`(?:해외|외국|국외|본국|현지|${V.COUNTRIES}|태국)(?:에서)?(?:의)?(?:종사|경력|근무|일)(?:한)?(?!분야)(?:적|경험|사실|이력)?`), 1]],
    yes: words('제조|엔지니어|기술자|공학|engineer|manufactur|meister|공작기계|기계|전자|화학'),
    no: words(
      '숙박업|유튜브|방송인|펀드매니저|번역가|어학강사|강사|조리사|요리사|변호사|회계사|영업|(?:외국|해외|국외|본국|고국|모국|자국)(?:에서)?(?:의)?(?:종사|근무)?(?:경력|경험|근무|종사|이력)(?:은|는|이)?(?:없음|전무|전혀없|0|무|無|x)|경력(?:은|이)?전무|미경력|investor|translator|teacher|chef',
    ),
    only: ['kind', 'job', 'note', 'other'],
    own: ['job'],
    noWins: true,
    reads: 'practice',
  },
  'practice-field': {
    no: words(
      '펀드매니저|번역가|미용실|미용사|레스토랑|식당|어학|강사|조리사|요리사|변호사|회계사|자산운용|금융|호텔|숙박|외식업|방송(?!장비|기술)|투자|통역|한국내공장|국내공장|translator|fundmanager|chef',
    ),
    yes: words(V.SCIENCE, '별표4|외국종사|해외종사|외국근무|해외근무|외국경력|해외경력|제조|엔지니어|기술자|공작기계|manufactur|engineer|meister|연구'),
    only: ['kind', 'job', 'note', 'other', 'title'],
  },
  'firm-is-sme': { ...sme, own: [], only: ['size', 'kind', 'note'] },
  'guidance-body': {
    wrongWay: ['given', 'commissioned'],
    topics: [[/전문생산기술연구소|근거법|중진법|법정지도/, 1]],
    yes: words(
      V.INDUSTRIAL_INSTITUTE,
      '한국생산기술연구원|생산기술연구원|생기원|kitech|중소기업진흥공단|중진공|중소벤처기업진흥공단|중진법|중소기업진흥|(?<![a-z])sbc(?![a-z])|섬유개발연구원|피혁연구원|기자재연구원',
    ),
    no: words(V.OTHER_TRADE, V.CRAM_SCHOOL, '대기업|고객사|경영지도사|기능학원|(?:^|;)민간(?=;|$|기업|업체|회사|법인|강사)'),
    firmNames: 'affirm',
    doubt: words('개인|기술사|프리랜서|무소속|명장|㈜|주식회사|현대|삼성'),
    only: ['party', 'person', 'kind', 'note', 'other', 'text'],
    own: ['party'],
  },
  'technical-guidance': {
    calls: named('지도|자문|컨설팅|진단|기술|수진|수수|참가|개발|시험|연구개발|위탁|용역'),
    ...cost(
      '기술지도|지도|기술',
      '상위노출|매출(?:올리|증대|향상)|스마트스토어|오픈마켓|판매전략|마케팅|경영지도|재무구조|세무신고|노무지도|인사|영업|바이어|수출(?!용)|사용법|교육비|대비반|수강|자금조달|보증금|입주',
      '시험|성적서|인장|분석료|교정|수수료납부',
    ),
    topics: [[/기술지도/, 1]],
  },
  'own-brand': {
    owned: true,
    wrongWay: ['commissioned'],
    topics: [[/고유상표|고유디자인|자사여부|^상표·?디자인$|^(?:우리|당사|자사|자체)상표(?:여부)?$/, 1]],
    yes: words('고유상표|공동상표|고유디자인|자사|당사|자체|own(?:brand|design)?|브랜드|상표(?!권자)|디자인|brand|design|네이밍'),
    no: words(
      '(?:상표|브랜드|캐릭터|디자인|프렌즈)(?:권)?라이선스|(?:거래처|발주처|고객사|원청|바이어|타사|의뢰인|경쟁사)(?:의)?(?:상표|디자인|브랜드|로고|귀속|소유)|모방품?|(?<![a-z])odm|타사|타인소유|로열티|사용;?대가|사용료지급|licensee|oem|발주처|고객사|납품분|납품원가|의뢰제품|사용권|라이선스료|캐릭터(?:의)?(?:라이선스|사용)|라이선스;?(?:mg|피)(?![a-z가-힣])|가맹[비금]|(?:상표|브랜드)사용[료권]?(?=;|$|계약|가맹)|(?<![a-z])pb(?:제품|상품)?(?![a-z])',
    ),
    // What was made for pay is another's.
    doubt: words(
      '수주(?:받|하여|해서|해|분|원가|건)|하청|도급|용역(?:매출|수입)|매출(?:로|에)?(?:잡|계상|인식)|(?:그려|만들어|제작해|디자인해)(?:준|줌|줬|주고)',
    ),
    only: ['text', 'kind', 'note', 'other', 'account'],
    noWins: true,
  },
  'brand-development': {
    heads:
      /개발|디자인|네이밍|로고|심[벌볼]|시안|목업|모형|패턴|도안|렌더링|아이콘|캐릭터|제작|설계|슬로건|서체|폰트|콘?[컨셉]셉트|조사|컨설팅|작업|공모|상금|가이드|매뉴얼|리뉴얼|패키지|용기|라벨|스케치|모델링|샘플|시제품|금형|브랜드|상표|마크|도면|품평/,
    calls: NOT_CALLED,
    ...cost(
      '개발|디자인|네이밍|bi(?![a-z])|ci(?![a-z])|목업|패턴|development|design|(?<!공동)상표|브랜드',
      '(?:유튜브|프리롤|신문|잡지|라디오|매체|버스|지하철|옥외|배너|검색|바이럴)[가-힣a-z]{0,6}광고|광고집행|존속기간(?:의)?갱신|상표(?:권)?갱신|갱신(?:등록)?료|방영|송출|tv광고|광고(?:영상|물)?제작|광고대행|광고료|pct|발명특허|특허출원|tvcf|상표권?;?인수|브랜드인수|인수대금|브로슈어|리플렛|굿즈|증정품|(?:검색|키워드|배너|디스플레이|동영상|버스|옥외)광고|릴스|숏폼|변호사|단속|방문자|인테리어|카탈로그|카달로그|전단|인쇄비|간판|매입|양수|로열티|사용료|가맹[비금]|출원료|등록료|촬영|사옥',
      '홈페이지|유지보수|인쇄|납품|웹사이트|sns|도메인|호스팅|대관',
      ['ads'],
    ),
    topics: [[/(?:상표|디자인|브랜드)개발|^개발(?:한)?(?:것|결과물?|산출물|내용)$/, 1]],
  },
  // Of the firm itself nothing is asked here: `당사 중소기업: 아니오`.
  'recipient-is-sme': {
    ...sme,
    spares: OF_GUIDES,
    skip: ['account', 'title', 'department'],
    bracketed: ['party'],
    no: words(SME_NO, OWN_STAFF),
    notUnder: /^(?:당사|자사|본사|우리)(?:회사)?(?:의)?(?:중소|기업|규모|회사)/,
  },
  'recipient-other': {
    wrongWay: ['received'],
    spares: OF_GUIDES,
    topics: [[/^(?:타사|타기업|다른기업|타업체)(?:에대한)?(?:의)?(?:지도|지원)(?:여부)?$/, 1]],
    no: words(
      '(?:^|;)우리(?:의)?(?:신입|직원|사원)(?!용으로|이|은|는|가|교육)|(?:^|;)(?:당사|자사|본사|우리회사)(?:의)?(?:전)?(?:직원|사원|임직원|임원|신입|신입사원|대표|팀장)|(?:^|;)(?:당사|자사|본사)(?:;|$)|(?:^|;)(?:당사|자사)(?:몰|[가-힣]{0,6}(?:제작|제품|브랜드|쇼핑몰))|(?:당사|자사)[가-힣]{0,6}(?:만|전용)(?=;|$)|타사없음|(?:^|;)(?:당사|자사)[가-힣]{1,6}(?:팀|부)(?=;|$)|당사직원|자사직원|고객사|고객(?:;|$)|일반소비자',
      '(?:^|;)(?:당사|자사|우리회사)(?!가|는|에서|이|와|지도|요원|부담|강사)[가-힣\\d]{0,10}(?:신입|신상품|신제품|공채|채용|임직원|직원|사원)(?!이|가|의?지도|인건비|출장|급여|파견)',
      '(?:^|;)(?:당사|자사|우리회사)(?:로고|상표|디자인|ci|bi|브랜드|홈페이지|카탈로그)',
    ),
    doubt: words('당사|자사|신입사원|임직원'),
    only: ['recipient', 'person', 'party', 'text', 'note'],
  },
  'design-guidance': {
    calls: named('지도|강사|강의|초청|제작|시제품|샘플|출장|여|교통|초빙|재료|파견|개발|디자인|숙박|인건|목업|연구개발|자문|컨설팅|유류', true),
    ...cost(
      '디자인|공업디자인|상품디자인|design',
      '원가계산|장부(?:작성|정리|기장)|esg|안전교육|부가세|세금계산서|4대보험|납품단가|단가관리|세무|상담지원|자금|노무|회계|상속|절세|사용법|신제품디자인개발|자사신제품',
      '안내사인|청사|촬영',
      ['travel', 'pay'],
    ),
    topics: [[/개발지도/, 1]],
    denial: words('지도'),
  },

  // 2. 인력개발
  'research-or-university': {
    denial: words('고등교육기관'),
    topics: [[/전문연구기관|연구기관여부/, 1]],
    yes: words(V.UNIVERSITY, V.RESEARCH_INSTITUTE, V.CORPORATE_RESEARCH),
    no: words(V.OTHER_TRADE, V.CRAM_SCHOOL, '고등학교|특성화고|마이스터고|공업고|상업고|사설|중학교|교육회사|highschool'),
    doubt: words('㈜|주식회사|협회|사무국|센터|학회'),
    only: ['party', 'person', 'kind', 'note', 'other'],
    own: ['party'],
  },
  'entrusted-training': {
    calls: named('교육|훈련|연수|수강|수업|입소|강좌|학원|등록|참가|위탁|과정|학|강습|실습|이수|수련|교습|용역|개발|연구개발|인력개발|회|연회'),
    things: THINGS,
    topics: [[/^(?:외부|바깥)?위탁(?:교육|훈련|교육훈련)?(?:여부)?$|^(?:직원|종업원|임직원|근로자)(?:교육)?훈련(?:여부|목적)?$/, 1]],
    ticks: /^(?:외부|위탁)(?:교육|훈련)?(?:기관|처|업체|위탁)?$/,
    perhapsNotFor: OTHERS_PEOPLE,
    notFor: words(
      `^(?!.*(?:사원|직원(?!아)|[가-힣]팀|부서|재직|대리|과장)).*(?:${RELATIVE_OF_OWNER})`,
      '(?:입사|재직|근무|고용)(?:한|된)?(?:적|사실|일)(?:이|은|도)?(?:전혀)?없',
    ),
    ...cost(
      '위탁|교육|훈련|연수|과정|course|training',
      '건강검진|(?:서적|도서)(?=구입)|채용설명회|동문회|교우회|와인|소믈리에|학자금|자녀|ojt|다과|간식|자체교육|자체훈련|자체연수|사내강사|수험서|예비군|컨퍼런스참가비아님|어학|영어|일본어|중국어|회화|조직활성화|(?:^|;)워크숍|(?:전사|임직원|임원|부서|팀|직원|사원|관리자|승진자|영업|신년|연말|송년|하계|동계|단합)[가-힣]{0,4}워크숍|영업전략|세일즈|화법|운전면허|산학맞춤반|자체(?=;|$)',
      '워크숍|전시|컨퍼런스|세미나|포럼|회비|캠프|조찬|소믈리에|필라테스|명상|도서|서적',
      ['school', 'travel', 'instructor', 'textbook', 'allowance', 'meals'],
      '교육비|훈련비|연수비|위탁교육|위탁훈련|외부기관(?:이용|위탁|의뢰)?|외부위탁|낸돈|(?<!미)지급분',
    ),
  },
  'vocational-institution': {
    permitted: true,
    denial: words('(?<![비미])지정(?!일|번호)'),
    topics: [
      [
        /지정(?!일|번호|기관)|(?:국평법|직능법|법정|공인)(?:상)?훈련기관(?:여부|해당)?$|훈련기관여부$|직업훈련|직훈|평생직능|직업능력|훈련시설지정|훈련기관지정|^지정$/,
        1,
      ],
    ],
    yes: words('직업전문학교|폴리텍|직업훈련|직업능력개발|인력개발원|지정훈련|지정직업|고용부지정|고용노동부지정|인력개발센터|훈련시설'),
    no: words(V.OTHER_TRADE, '어학원|일본어학원|개인공방|지정취소|미지정|리조트|교보문고|서점|자체(?=;|$)'),
    doubt: words('(?<![대과])학원(?!생)|아카데미|㈜|주식회사|개인'),
    only: ['party', 'person', 'kind', 'note', 'other'],
    own: ['party'],
  },
  'approved-training': {
    permitted: true,
    topics: [[/승인(?!기관|관청|일자|번호|주체|권자|자)|^(?:고용노동부|고용부|노동부)(?:장관)?$|처리상태|approv/, 1]],
    // Who else approved it is another matter.
    grantedBy: MINISTRY,
    notUnder: OTHERS_APPROVE,
    denial: words('고용노동부|고용부|노동부|장관'),
    yes: words('승인|approv'),
    no: words(ONLY_OTHERS_APPROVE, '승인신청반려|반려|취하|불승인|미승인|승인안됨'),
    skip: ['account', 'person', 'department'],
    own: ['kind'],
  },
  'recognised-course': {
    permitted: true,
    grantedBy: MINISTRY,
    topics: [
      [
        /^(?:고용노동부|고용부|노동부)(?:장관)?$|^(?:제)?24조(?:의)?인정|인정여부|과정인정|(?:노동부|고용부|고용센터|노동청|고용청)(?:장관)?(?:의)?인정|인정과정|장관(?:의)?인정|^인정$/,
        1,
      ],
    ],
    yes: words('인정(?:과정|훈련|받은)?|제24조'),
    no: words('비인정|불인정|미인정|인정취소|자체개설'),
    only: ['text', 'kind', 'note', 'other', 'department'],
    own: ['kind'],
  },
  'technical-training': {
    perhapsNotFor: OTHERS_PEOPLE,
    ofWhat: true,
    costs: /연수|과정|교육|훈련|수강|참가|강의|실습|입과|등록|course|training|seminar/,
    calls: named('연수|입소|수업|강좌|합숙|기숙사|교재|교육|훈련|참가|수강|등록|과정|강습|여|교통|숙박|출장|식|실습|인력개발|학'),
    wrongWay: ['given', 'commissioned'],
    topics: [[/기술연수|중진법|진흥법|법정연수|^기술(?:과목|과정|교육|내용)$|^연수과정(?:의)?(?:수강|이수|수료)(?:여부)?$/, 1]],
    denial: words('연수비|연수|중진법|진흥법'),
    yes: words('기술연수|중소기업연수원|중진공|중소기업진흥공단|sbc|공압|제어|금형|용접|cad|plc'),
    no: words(
      NEVER,
      V.NOT_SCIENCE.replace(/\|(?:무역|법률|법학|판례|리더십|통역)(?=\||$)/g, ''),
      '승진자|팀장|관리자과정|(?:노사|노무)리스크|보증수수료|문화센터|인문학|어학|관광|여행|해외연수|경영연수|포상여행|노무관리|회계|세무|(?<!글로벌)리더십(?!연수원)|운전면허|간식|자체연수|영업|친목|ceo클럽|동남아|극기훈련',
    ),
    doubt: words('바이어|초청|최고경영자|포럼|회비|거래처임직원'),
    only: ['text', 'kind', 'note', 'other', 'party', 'account'],
    own: [],
    noWins: true,
  },
  trainee: {
    oneOf: true,
    topics: [[/^(?:연구|연구소|생산|연구·?생산|생산·?연구)(?:업무)?(?:직접)?(?:종사)?(?:인력|인원|직원|참가자)(?:수)?$/, 1]],
    denial: words('(?:^|;)(?:당사|자사|우리|회사|본사)?(?:직원|임직원|종업원|근로자)'),
    yes: words(V.LAB, V.PRODUCTION, V.BESIDE_PRODUCTION, '(?<!사업)개발(?:팀|부)|전담부서'),
    no: words(V.OFFICE, BARE_OFFICE, RELATIVE_OF_OWNER, '협력사|협력업체|하청|하도급|고객지원|a;s|대리점|당사직원아님'),
    noInText: words(V.OFFICE_STAFF_IN_TEXT),
    noOnly: ['text'],
    doubt: words('외부|임원|고객|품질경영|품질보증|품질혁신'),
    only: ['department', 'job', 'person', 'kind', 'other', 'title', 'note', 'text', 'recipient'],
    own: ['person', 'department'],
  },
  'trainee-unit': {
    oneOf: true,
    yes: words('전담부서|연구개발|연구원|생산|제조|사출|용접|금형|조립|가공|현장|production|r&dunit|manufactur'),
    no: words(V.OFFICE, BARE_OFFICE, RELATIVE_OF_OWNER, '영업직|영업사원|사무직|경리사원|구매담당|담당자(?=;|$)'),
    doubt: words('임원|대표'),
    only: ['department', 'job', 'person', 'kind', 'other', 'title', 'text', 'recipient'],
    own: ['person', 'department'],
  },
  'firm-or-productivity': {
    oneOf: true,
    topics: [[/전담부서|(?:연구|개발)조직/, 1]],
    yes: words(
      '전담부서|연구조직|생산성본부|kpc(?![a-z])|국외기업|해외기업|외국기업|일본|미국|독일|중국|대만|말레이시아|malaysia|gmbh|(?<![a-z])ag(?![a-z])|corp|co;?\\.?;?ltd|(?<![a-z])inc(?![a-z])|japan|germany|usa|본사',
    ),
    no: words(V.OTHER_TRADE, V.CRAM_SCHOOL, '전산학원|기술학원|개인공방'),
    doubt: words('협회|대학교'),
    only: ['party', 'person', 'kind', 'note', 'other'],
    own: ['party'],
  },
  'training-science': {
    ofWhat: true,
    ...field,
    no: words(V.NOT_SCIENCE),
    yes: words(V.SCIENCE, '과학기술|plc|cnc|cae|rf|용접|사출|설비|공정|측정|제어|분석|서보|로봇|품질|실험|도금|회로'),
  },
  'training-partner': {
    oneOf: true,
    topics: [[/전담부서/, 1]],
    yes: words(V.UNIVERSITY, V.RESEARCH_INSTITUTE, V.CORPORATE_RESEARCH, '이공계|corp|gmbh|japan|외국기업|해외기업'),
    no: words(V.OTHER_TRADE, V.CRAM_SCHOOL, '경영전문대학원|경영대학원|경영대(?!학)|경영학부|법학전문대학원|회계학과|철학과|어학원|세일즈'),
    doubt: words('개인|기술사|무소속|협회'),
    only: ['party', 'kind', 'note', 'other', 'person'],
    own: ['party'],
  },
  'not-direct-material': {
    topics: [[/직접재료|제품투입|원가구분|제조원가|제품사용/, -1]],
    no: words(INTO_GOODS, SOLD_ON, '직접재료비?|제품투입|생산투입|directmaterial|productmaterial'),
    yes: words('실습후폐기|폐기|scrap|실습용|실습재료|훈련용|교육용|연습용'),
    doubt: words('원재료|제품|양산|출하|판매|납품|rawmaterial|product'),
    only: ['text', 'account', 'kind', 'note', 'other'],
    own: [],
    deniedIsYes: true,
    decisive: new RegExp(INTO_GOODS),
  },
  'vocational-training': {
    topics: [[/직업능력개발훈련(?!교사|시설)|훈련관련|직능훈련|^훈련생$|^훈련(?:의|을)?(?:실시)?(?:여부)?$/, 1]],
    denial: words('(?<![가-힣])(?:회사|당사|직업)?훈련(?![가-힣]*(?:비|생|원|장|수당|시설|기관|교사))'),
    yes: words('직업능력개발훈련|직업훈련|훈련과정|향상과정|vocationaltraining|공동훈련|사업주훈련'),
    no: words(NEVER, '일반소비자|체험행사|동호회'),
    only: ['text', 'kind', 'note', 'other'],
    own: [],
  },
  'practice-material': {
    goods: true,
    notFrom: words(V.VENUES_EAT, V.VENUES_REST, V.VENUES_SLEEP),
    calls: named('교재|재료|실습|실험|용품|시약|부품|자재|공구|소모품|소모|키트|시료|구입|가공|인력개발|훈련'),
    things: THINGS,
    // `원가분류: 교육비(재료비 아님)` speaks of the material of a product.
    notUnder: /원가/,
    topics: [[/^실습용?(?:여부)?$|^(?:실습)?재료(?:비)?(?:의)?(?:구입|구매|사용)(?:여부)?$/, 1]],
    ...cost(
      '실습|(?<!직접)재료|자재|시약|공구|소모재|용접봉|material|practice',
      `${V.LINE}|수강료|강사료|특강료|식대|식비|피복(?!아크|용접|재|층)|문구|사무용품|총무팀|수료식|외부학원|양산용|시연회|개강식|기계장치|공구기구`,
      '비품|프로젝터|체험행사|노트북|책상|에어컨|동호회',
      ['rent', 'renting', 'textbook'],
    ),
  },
  'qualification-test': {
    perhapsNotFor: OTHERS_PEOPLE,
    things: THINGS,
    notFrom: words(V.VENUES_EAT, V.VENUES_REST),
    ...cost(
      '기술자격검정|자격검정|실기시험|출제|채점|기능사|기사시험|시험장|문제지|certification|skilltest|proctor|검정',
      '[12]종(?:보통|대형|소형|특수|원동기)|교원임용|임용(?:고시|시험|고사)|중등교원|초등교원|공무원시험|취미|(?:사내)?(?:모임|동아리)(?=;|$)|사람(?:의)?(?:자격)?(?:이|은)?아[님니닌]|검교정|정기검사|(?<!활용|직무|직업)능력(?:검정|시험)|요트|승마|스키|조종면허|(?:일본어|중국어|영어|한국어)능력시험|보유수당|운전면허|toeic|토익|토플|jlpt|hsk|보험료|opic|오픽|텝스|펀드|투자권유|판매사|(?:반려|애완)동물|공인중개사|(?<![a-z])cpa(?![a-z])|공인회계사|세무사|관세사|노무사|감정평가사|변리사|법무사|변호사|손해사정사|보험계리사|사회복지사|요양보호사|승진시험|한자|iso|인증심사|자격수당|판매자격|대리점주|바리스타|축하|심사비|어학시험',
      '전산회계|교재|수험서|(?<!공인)민간자격(?!아)',
    ),
    topics: [[/^(?:사람(?:의)?)?(?:국가)?(?:기술)?자격검정(?:여부)?$|^사람(?:의)?자격$|^(?:국가)?기술자격(?:여부)?$/, 1]],
  },
  'training-teacher': {
    notFor: words(V.HOUSE_STAFF, '노무사|변호사|회계사'),
    topics: [[/훈련교사(?!자격증)|교사자격|^훈련(?:업무|실시|수행)?$|^자격(?:여부|상태|증)?$/, 1]],
    yes: words('훈련교사|trainingteacher|직업훈련원교사'),
    denial: words('교사급여|교사|자격증'),
    no: words(
      V.HOUSE_STAFF,
      '기타소득|(?:외부)?초빙|(?:\\d|한|하루)(?:일|회|번|차례)?특강|일일(?:강사|특강)|자격(?:증)?(?:이|은|을)?(?:박탈|상실)|소설가|방송인|개그맨|연예인|출연료|공연료|훈련생|교육생|수강생|식당|보육교사|어학교사|사감|초빙강사|프리랜서|행정|영어회화|인사팀|강사사례|어린이집',
    ),
    doubt: words('(?:영업|판매|사무|관리|생산|경리)만(?:함|하고|했|맡|담당|종사)|사내강사|생산부장|배부|강의시간|팀장|멘토|건강검진'),
    skip: ['party', 'department'],
    own: ['kind'],
    otherWork: true,
    noWins: true,
  },
  'trainee-pay': {
    notFrom: words(V.VENUES_REST, V.VENUES_SLEEP),
    notFor: words('훈련(?:을|은|도)?(?:안|못)받|훈련생(?:이|은)?아[님니닌]|관리자(?=;|$)|임원(?=;|$)'),
    calls: named(
      '식|식사|용품|교구|복|유니폼|장갑|보호구|훈련|교육|연수|장려|작업복|피복|안전화|공구|도구|물품|점심|저녁|아침|도시락|밥|재료|생활|훈련지원|인력개발',
      true,
      '식권',
    ),
    things: THINGS_BUT_MEALS,
    manner: words('훈련생|교육생|수강생|재학생|trainee'),
    ...cost(
      '훈련수당|훈련생|교육수당|교육생|재학생|식비|식대|중식|석식|용품|작업복|안전화|공구|allowance|meal|trainee|수당',
      '(?:[가-힣]팀|부서|전사|직원|임직원|전직원)[가-힣]{0,4}회식|휴가비|(?:교수|강사|교사|임원|교직원)(?:진|들)?(?:의)?(?:저녁|점심|아침|석식|중식|식사|만찬|회식|식대)|(?<![·+및])숙박비?(?=;|$)|월세|기숙사|ktx|기차|교통비|면접|입학전|입학이전|훈련전|내빈|방문객|손님|숙소임차|임차|강사|야근|연장근로|시간외|판매수당|판매장려|영업수당|교직원|해외여행|여행경비|유럽견학|해외견학|국외견학|종료후|수료후|수료\\d+개월|자격수당|일반직원|일반직무|영업회의|회의비|장학금|전직원|기간(?:이)?(?:종료(?!전|이전)|끝(?!나기)|만료(?!전|이전))|건강검진|(?:교육|훈련)?시작전|기간아님|기간외|기간밖|구내식당운영|' +
        V.DRINKS,
      '(?:불참|결석)(?:한|자)|기념품|교재|세미나|연수참가|생일|상품권|견학|홍보물',
      ['welfare', 'allowance', 'meals'],
    ),
    topics: [[/^(?:교육)?훈련생(?:여부|참석|참가|참여)?$|^(?:교육|수강|재학)생$|^(?:교육|훈련)*수당(?:·?식비)?$|^식비$/, 1]],
    only: ['text', 'account', 'kind', 'note', 'other', 'job', 'person', 'recipient'],
  },
  'guidance-cost': {
    things: THINGS,
    notFrom: words(V.VENUES_REST),
    otherWork: true,
    topics: [[/^지도(?:요원|위원)(?:여부)?$/, 1]],
    ...cost(
      '지도|기술지도|지도요원|지도위원|coaching|guidance|출장|자료',
      `${V.HOUSE_STAFF}|영업사원|대리점|선물|납품장비|무상a;s|a;s방문|재무상담|자금조달|신입사원`,
      '재무|상담|자금|정보화|경조|워크숍|야유회|단합',
      ['travel', 'rent', 'renting', 'pay', 'meals', 'allowance', 'instructor', 'textbook'],
      '',
      ['asset'],
    ),
  },
  'guidance-given': {
    topics: [
      [
        /지도여부|^(?:실제|해당|당해)?(?:기술|현장|공정|생산|품질|협력사|협력업체|협력회사|수급업체|중소기업|중소|업체|거래처|수혜기업)?(?:에)?(?:대한)?지도(?:업무|활동|실적|횟수)?$/,
        1,
      ],
    ],
    no: words('(?:^|;)지도아님'),
    only: ['kind', 'note', 'other'],
  },
  'training-material': {
    goods: true,
    notFrom: words(V.VENUES_EAT, V.VENUES_REST, V.VENUES_SLEEP),
    calls: named(
      '교재|교구|자료|유인물|번역|재료|실습|실험|용품|인쇄|제본|도서|책|시약|부품|자재|공구|소모품|키트|복사|출판|제작|원고|시료|재료구입|인력개발|구입',
    ),
    things: THINGS,
    topics: [[/^(?:훈련)?교재(?:·?(?:실습)?재료)?(?:비)?(?:여부)?$|^실습재료(?:비)?(?:여부)?$/, 1]],
    ...cost(
      '교재|실습|재료|키트|교육용품|실험|시약|제도판|필기구|textbook|manual|material|도서',
      `${V.LINE}|관계사사내대학|식대|식비|숙박|강사료|설명서|(?<![석박학])사급|양산|제품생산|견학|소설|홍보책자|판매매뉴얼|현수막|명함|봉투|선물용|경영서적|영업아카데미|신입사원연수|야간대학`,
      '비품|책상|냉난방|선물|홍보|칠판|현수막|카탈로그|인쇄$',
      ['purchase', 'office', 'textbook'],
    ),
  },
  'training-facility': {
    goods: true,
    calls: named('임차|임대|렌탈|렌트|리스|대여|사용|이용|수수|대관|장비|시설|설비|기기|실습|인력개발', false, '월세'),
    things: THINGS,
    ...cost(
      '훈련시설|훈련장|실습장|훈련실|교육시설|교육장|facility|시설',
      `웨딩|예식|감사의밤|송년의밤|판매장|${DEPOSIT}|설명회|간담회|주주총회|면접장?|채용|매입|구입|공사|공유오피스|물류창고|(?<!훈련|교육)창고|사무실|운동장|체육|연회장|호텔|발표회|송년|본사(?!청구|일괄|부담|결재|발주)|숙소|오피스텔|신축|사택`,
      '버스|차량|대절|견학|송년회|수선|보수',
      ['rent', 'renting'],
    ),
    topics: [[/훈련시설/, 1]],
  },
  'unrelated-party': {
    topics: [[/특수관계|^관계$|지분관계/, -1]],
    no: words(
      `(?:${V.OWNER})(?:이사)?(?:의|님)?(?:;[^;]{1,14})?;?(?:${V.KIN})`,
      `(?:${V.OWNER})(?:이사)?(?:가|이|의)[가-힣\\d.%]{0,8}(?:(?:소유|지배|보유|출자|설립)(?:한|하는|하고있는)?|쥔|쥐고있는|가진|가지고있는|들고있는)(?:중소)?(?:회사|법인|기업|업체|㈜)`,
      '특수관계|계열사|(?:100%)?자회사|모회사|관계회사|지분관계|affiliate|subsidiary|relatedparty|(?<!un)related',
    ),
    yes: words('비특수관계|(?<!아)무관계|unrelated'),
    doubt: words(V.KIN, '대표이사'),
    only: ['relation', 'recipient', 'party', 'kind', 'note', 'other', 'text'],
    own: ['relation', 'recipient'],
    deniedIsYes: true,
  },
  'free-transfer': {
    besides: UNUSED_RIGHT,
    topics: [
      [/무상여부/, 1],
      [/^(?:이전|양도|매각)?(?:대가|대금)$|^유상(?:여부)?$/, -1],
    ],
    priced: /^(?:이전|양도|매각)?(?:대가|대금|가격|금액)$|^(?:받은|받는)(?:돈|대가|대금|값|금액)$/,
    yes: words('무상|free|나눔|증여|(?:돈|대가|대금|값)(?:을|은|도)?(?:한푼도)?(?:안|못)받|거저|공짜'),
    no: words(
      '전용실시권설정|소유권유지|유상|매각|원(?:을|에)?(?:받고)?(?:넘김|넘긴|양도|매각|팔)|(?:양도|매각|매매)대금(?!없|0원|무상)|대금[\\d,]*[천만억]*원?(?:을|를)?(?:받|수취|입금|수령)|(?<!안|않고|못)받고(?:넘|양도|팔|이전)|대금수령|수령|\\d원수령|sold|forconsideration|(?:^|;)이전(?:이)?아(?:님|니고|니라)|통상실시|실시권허락|라이선스허락',
    ),
    only: ['text', 'kind', 'note', 'other', 'account'],
    noWins: true,
  },
  'unused-right': {
    saysSo: true,
    topics: [
      [/^미사용|미활용/, 1],
      [/사용여부|^(?:현재)?(?:사용|활용|실시)(?:상태|현황|유무)?$/, -1],
    ],
    yes: words('미사용|사용하지않|미활용|휴면|유휴|쓰지않|안(?:쓰는|쓰고|쓰다(?=;|$)|쓴다|씀)|unused|idle'),
    no: words(
      '(?:제품|생산|공정|라인|사업|설비)(?:에|에서)(?:현재|지금|계속|직접)?(?:쓰이는|쓰임|쓰인|사용되|적용되|적용된|활용되|실시되)(?!지)|(?:쓰고|적용하고|이용하고|활용하고)있(?!지)|적용중|적용하는중|쓰는중|사용중|(?<!통상|타사|양수인)실시중|사용하고있|활용중|생산에사용|제품에사용|(?:지금|현재|계속)[가-힣\\d]{0,12}(?:사용(?:하는|함)|(?<![안못])(?:쓰는|쓰임|쓴다|씀(?=;|$))|적용(?:함|하는))|inuse(?![a-z])',
    ),
    only: ['text', 'kind', 'note', 'other', 'job', 'department'],
    own: [],
  },
  'own-right': {
    owned: true,
    besides: UNUSED_RIGHT,
    yes: words('(?:당사|자사|자기)미사용|당사(?!와)|자사(?!와)|자기(?!와)|보유|own(?![a-z]*er)'),
    no: words(
      '제3자|타인소유|타사소유|타인명의|전용실시권자|라이선스받은|실시권만|빌려[온옴]|빌린|임차한|(?:명의|소유자?|권리자|특허권자)(?:는|은|가|:)?(?:대학|타사|대표|개인|모회사|연구원|협력사|교수|국가|공동)(?!.{0,4}당사)|thirdparty',
    ),
    noWins: true,
    only: ['text', 'kind', 'note', 'other'],
  },
  'patent-right': {
    besides: UNUSED_RIGHT,
    yes: words('특허|실용신안|고안|patent|utilitymodel'),
    no: words('전용실시권설정|상표권|디자인권|의장권|저작권|영업비밀|노하우|trademark|copyright|통상실시권'),
    only: ['account', 'text', 'kind', 'other'],
    noWins: true,
  },
  'book-value': {
    yes: words('장부상?가(?:액)?|bookvalue|장부가'),
    no: words('시가(?=;|$|계상|기준)|공정가치|시장가격'),
    doubt: words('감정평가|감정가|평가액|appraised|marketvalue'),
    only: ['text', 'kind', 'note', 'other', 'account'],
  },
  'quality-training': {
    ofWhat: true,
    topics: QUALITY_ASKED,
    yes: words(QUALITY),
    no: words(
      '보안관리|보안교육|정보보안|정보보호|개인정보|데이터관리|소프트웨어관리',
      V.NOT_SCIENCE,
      NEVER,
      '판매|결산|영업|괴롭힘|주식투자|와인|법정(?:의무)?교육|인식개선|(?:성|가정)?폭력예방',
    ),
    only: ['text', 'kind', 'note', 'other', 'account'],
    own: [],
    noWins: true,
  },
  // 별표 2 (2025): 소프트웨어·데이터·보안관리 too.
  'quality-training-now': {
    ofWhat: true,
    topics: QUALITY_ASKED,
    yes: words(QUALITY, '소프트웨어|형상관리|데이터|보안|정보보호|software|data|security'),
    no: words(V.NOT_SCIENCE, NEVER, '판매|결산|영업|괴롭힘|주식투자|와인|법정(?:의무)?교육|인식개선|(?:성|가정)?폭력예방|k-?ifrs|보고서작성|행정실무'),
    doubt: words('솔루션|구매|라이선스|구독'),
    only: ['text', 'kind', 'note', 'other', 'account'],
    own: [],
    noWins: true,
  },
  'in-house': {
    topics: [[/^(?:사내|자체|회사내)(?:교육|실시|진행|강의)?(?:여부)?$/, 1]],
    yes: words('사내|자체|회사내|본사교육장|in-?house|당사'),
    no: words(
      '위탁|외부교육|외부기관|사외(?!강사|이사)|외부(?:의)?[가-힣]{0,3}(?:연수원|컨퍼런스|학원|교육장|세미나|과정|강좌|기관)(?!강사|초빙)|(?:연수원|학원|기관|외부)(?:에|로|으로)?(?:보냄|보내|파견|입과)|outsourced',
    ),
    only: ['text', 'kind', 'note', 'other', 'party'],
    noWins: true,
  },
  'training-cost': ofThings(
    cost(
      '교재|실습|용품|강사료|강의료|임차|수당|식비|식대|lecture|fee|material|supplies|소모재|인쇄|제본',
      '냉난방기|구입비품|판매매뉴얼|바비큐',
      '비품|냉난방|구입|기념품|솔루션|워크숍',
      ['rent', 'renting', 'instructor', 'textbook', 'allowance', 'meals'],
      '교육비|교육|훈련비|훈련',
    ),
  ),
  'quality-institution': {
    others: OTHER_BODIES,
    topics: [[/^열거|열거(?:된)?기관|법정기관|(?:지정|해당|대상)기관여부/, 1]],
    yes: words(
      '(?:국제)?특허연수부|한국표준협회|표준협회|ksa(?![a-z])|한국생산성본부|생산성본부|kpc(?![a-z])|한국디자인진흥원|디자인진흥원|kidp|한국능률협회(?!컨설팅)|(?<![가-힣])능률협회(?!컨설팅)|kma(?![a-z])|부산상공회의소|부산상의|[㉮-㉳]',
    ),
    no: words('능률협회컨설팅|대한상공회의소|(?<!부산)상공회의소|자치행정연수부', V.OTHER_TRADE, V.CRAM_SCHOOL, '품질컨설팅'),
    doubt: words('㈜|주식회사|대학|학원|국가전문행정연수원(?!.*국제특허)'),
    only: ['party', 'person', 'kind', 'note', 'text', 'other', 'department'],
    own: ['party'],
  },
  // 별표 2 (2025) has no 생산성본부 among them.
  'quality-institution-now': {
    others: OTHER_BODIES,
    topics: [[/^열거|열거(?:된)?기관|법정기관|(?:지정|해당|대상)기관여부/, 1]],
    yes: words(
      '(?:국제)?특허연수부|한국표준협회|표준협회|ksa(?![a-z])|한국디자인진흥원|디자인진흥원|kidp|한국능률협회(?!컨설팅)|(?<![가-힣])능률협회(?!컨설팅)|kma(?![a-z])|부산상공회의소|부산상의|[㉮-㉲]',
    ),
    no: words(
      '능률협회컨설팅|대한상공회의소|(?<!부산)상공회의소|자치행정연수부|기획지원부|한국생산성본부|생산성본부|kpc(?![a-z])',
      V.OTHER_TRADE,
      V.CRAM_SCHOOL,
      '(?<![대과])학원(?!생)|품질컨설팅|㈜|주식회사|\\(주\\)|(?<![a-z])inc(?![a-z])|co;?\\.?;?ltd',
    ),
    doubt: words('대학|진흥원|재단|협회|국가전문행정연수원(?!.*국제특허)'),
    only: ['party', 'person', 'kind', 'note', 'text', 'department'],
    own: ['party'],
  },
  'not-double-counted': {
    topics: [[/근로자직업능력|직업능력개발법|직능법|국민평생|평생직능|환급|고용보험/, -1]],
    no: words(
      '(?:국평법|국민평생직업능력개발법|직능법)[가-힣;]{0,8}위탁|사업주훈련[가-힣;]{0,4}(?:위탁|환급)|내일배움|직업능력개발법위탁훈련|사업주훈련환급|훈련환급|고용보험환급|환급과정|직업능력개발법(?:에)?(?:의한|따른|상)위탁훈련|이미계상|중복계상|2\\.가(?:\\.[①-⑤])?[㉮㉯]?에(?:이미)?계상|기계상',
    ),
    only: ['kind', 'note', 'other', 'text'],
    deniedIsYes: true,
  },
  college: {
    decisive: new RegExp(OTHER_COLLEGE),
    topics: [[/사내기술대학|사내대학|^시행규칙(?:상)?요건$/, 1]],
    yes: words('사내기술대학|사내대학|사내기술대학원|in-?companytechnicalcollege|in-?companycollege|corporatetechnicalcollege|corporatecollege'),
    no: words(
      NEVER,
      OTHER_COLLEGE,
      '폐교|(?:학교|대학|과정)(?:은|는|이|가)?[\\d가-힣.]{0,8}(?:문(?:을)?닫|없어[짐졌])|방송통신대|방통대|요리교실|웨비나|온보딩|영업사관학교|일반사내교육|외부대학|야간대학|일반신입사원|문화센터|영업아카데미|부서소양|일반직무|동호회|고객초청|휴게실|주주총회|창립기념|전사워크숍|임직원가족|직원자녀|초청가수|사내기념식|부트캠프|사이버대|야간대(?!학)',
    ),
    doubt: words('한밭대학교|울산대학교|대학교|외부|겸용'),
    only: ['text', 'kind', 'note', 'other', 'party', 'department'],
    own: [],
  },
  'lecture-fee': {
    calls: named('강사|강의|초빙|특강|출강|강연|수업|사례|수고|강좌|강습|튜터|멘토|지도|인건|급여|인력개발|수', true),
    things: THINGS,
    ...cost(
      '강사료|강의료|강사|강의(?!실)|특강(?!(?:이|은|도)?(?:아니고|아니라|아닌|말고)(?:정규|정식|학기|본)?(?:강의|강좌|과목|과정|수업))|lecture',
      `${V.HOUSE_STAFF}|창립기념|동기부여|축사사례|공연료|초청가수|사회자(?!본)|숙박|식대|교학팀|홍보영상|행정직원|행정조교|4대보험|급여지급|경영컨설팅|연사료|고객초청|요가|골프|동호회|(?<!수업|강의|동시)통역|가수(?=;|$)|개그맨|연예인|방송인|(?<![a-z])mc(?![a-z])|악단|밴드(?=;|$)|무용단|공연단|(?<!교재)번역|사회자|반주자|촬영|(?<![대과])학원(?:등록|수강(?!생))`,
      '항공권|중개수수료|소개|출장|섭외|에이전시',
      ['instructor'],
    ),
    only: ['text', 'account', 'kind', 'note', 'other', 'job', 'person', 'recipient'],
    topics: [[/^강사(?:료)?(?:지급|지급분|여부)?$/, 1]],
    ticks: /^강의(?:여부|함)?$|^강단$/,
  },
  'facility-rent': {
    goods: true,
    placed: true,
    calls: named('임차|임대|렌탈|렌트|리스|대여|사용|이용|수수|장비|시설|설비|기기|실습|인력개발', false, '월세'),
    things: THINGS,
    manner: words('임차|렌탈|리스|대여|rental|lease'),
    ...cost(
      '임차|렌탈|리스|대여|rental|lease|실습|실험|장비|시설',
      `${V.LINE}|${DEPOSIT}|(?:수주품?|양산|납품|생산)[가-힣]{0,3}(?:전용|작업)|버스|셔틀|영업차량|승용차|생산공장|생산용|구입|매입(?!옵션|선택)|취득|도색|공사|연회장|사택|기숙사|직원숙소|(?<!(?:실습|실험|훈련|수업)용)(?:지게차|트럭|중장비)|영업용|호텔|졸업식|임원|정수기|사무용|행정(?:실)?(?:사무|업무)|(?:업무|관용|공용|출퇴근)(?:용)?(?:차|차량)(?=;|$|렌|리스|임)|굴착기|포크레인|(?:신축|건설|공사)현장|로비|화분|복사기|복합기|의전|전용차|제품배송`,
      '차량|천막|체육|공동사용|사무실|펜션|축제|음향|공용|호스팅|크레인|졸업여행',
      ['rent', 'renting'],
    ),
    topics: [[/^실험·?실습(?:용)?(?:여부)?$|^실험실습/, 1]],
    only: ['text', 'account', 'kind', 'note', 'other', 'job', 'department'],
  },
};

/** Paid after the training has ended, or before it begins. */
const NOT_DURING =
  '(?:종료|수료|졸업|만료|끝난|끝나고|끝내고|마친|마치고)(?:일|식|증)?[가-힣]{0,3}(?:(?:\\d+|한|두|석|세|넉|네|몇)(?:일|주|개월|달|년|해))?(?:이)?(?:후|뒤|다음|익월|익일|지나)|(?:졸업|수료)\\d+년차|(?:시작|개강|입교|입과|개시)(?:하기|되기|일)?(?:이)?전';
/** What a line allows only while the training goes on: 교육훈련기간중 지급한 수당. */
const DURING = new Map<Profile, Profile>();
function during(profile: Profile): Profile {
  let own = DURING.get(profile);
  if (!own)
    DURING.set(profile, (own = { ...profile, no: words(profile.no?.source ?? '', NOT_DURING), decisive: new RegExp(NOT_DURING), reads: 'paid-during' }));
  return own;
}

/** The words that speak against a condition of that kind, in a text that says no more than who somebody is. */
export const wordsAgainst = (kind: string): RegExp | undefined => (Object.prototype.hasOwnProperty.call(PROFILES, kind) ? PROFILES[kind]?.no : undefined);

/** How the answers to a condition are read; one without a profile is read by its own words alone. */
export function profileFor({ reads, kind, quote }: Condition): Profile | undefined {
  const name = reads ?? kind;
  const profile = Object.prototype.hasOwnProperty.call(PROFILES, name) ? PROFILES[name] : undefined;
  return profile !== undefined && name === 'trainee-pay' && /기간\s?중/.test(quote) ? during(profile) : profile;
}

/** The words of all profiles as they stand in their patterns: those in Hangul, of two syllables and more. */
export function knownWords(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const profile of Object.values(PROFILES)) {
    const { yes, no, noInText, denial, doubt, settles, otherNature, otherLine, maybeOther, unless } = profile;
    for (const pattern of [yes, no, noInText, denial, doubt, settles, otherNature, otherLine, maybeOther, unless?.other, unless?.itself])
      for (const word of pattern?.source.match(/(?<![가-힣])[가-힣]{2,}/g) ?? []) found.add(word);
  }
  return found;
}
