/**
 * Which of the things that a clause lists, each of which alone would do, a heading or a cell names: a no under `전문연구기관` denies the one and
 * leaves the university open, which another cell may name.
 */
import type { Condition, ConditionKind } from '../../law/types';
import { normalizeLabel } from '../text';
import { isDenied } from './denial';
import { findWords, polarity, type AnswerWords } from './answer-text';
import type { AnswerColumn } from './cells';
import * as V from './vocabulary';

/** Names of things of a kind, by the word of the law for the kind. */
const VOCABULARY: Readonly<Record<string, string>> = {
  대학: V.UNIVERSITY,
  '국·공립연구기관': V.PUBLIC_INSTITUTE,
  정부출연연구기관: `${V.GOVERNMENT_FUNDED}|${V.SCIENCE_INSTITUTE}`,
  비영리법인: V.NONPROFIT,
  '기업의 연구기관': V.CORPORATE_RESEARCH,
  전문연구기관: V.RESEARCH_INSTITUTE,
  산업기술연구조합: V.ASSOCIATION,
  '기술시험·검사 및 분석업': `${V.TEST_TRADE}|분석센터|분석원|시험센터|시험원|시험소`,
  한국생산기술연구원: '한국생산기술연구원|생산기술연구원|생기원|kitech',
  생산기술연구소: V.INDUSTRIAL_INSTITUTE,
  '중소기업 진흥': '중소기업진흥|중소벤처기업진흥|중진공|중진법|(?<![a-z])sbc(?![a-z])',
  국내기업: '국내(?!외)|주식회사|유한회사',
  국내외기업: '국외|해외|외국|일본|미국|독일|중국|대만|corp|gmbh|(?<![a-z])ag(?![a-z])|co;?\\.?;?ltd|(?<![a-z])inc(?![a-z])|japan|germany|usa',
  연구소: V.LAB.replace('연구개발|', '연구개발(?!전담)|').replace('연구전담|', '연구전담(?!부서)|'),
  '지도요원의 인건비': '급여|인건비|상여|임금|급료',
  생산: `${V.PRODUCTION}|${V.BESIDE_PRODUCTION}`,
  연구요원: '연구(?=아[님닌니]|업무아[님닌니])|연구요원|(?<!비)연구원|연구관|연구사|연구전담|전담요원|연구소장|연구직|연구위원|researcher|scientist',
  '지원하는 자':
    '연구지원|연구보조|연구관리|지원인력|시험보조|실험보조|연구행정|연구(?:원|요원|진)들?[가-힣]{0,14}(?:보조|지원|돕는|도와|거들)|researchsupport|researchassistant',
  조교수: '(?<!연구|겸임|초빙|명예|객원|특임|석좌|대우)조교수|assistantprof',
  부교수: '(?<!연구|겸임|초빙|명예|객원|특임|석좌|대우)부교수|associateprof',
  정교수: '(?<!연구|겸임|초빙|명예|객원|특임|석좌|대우)정교수|fullprof',
  임차: '임차|임대|리스|렌탈|렌트|대여|lease|rental',
  이용: '이용|사용료|usagefee',
};

export interface Named {
  /** Affirmed, and denied: a bit for each alternative. */
  readonly yes: number;
  readonly no: number;
}
const NONE: Named = { yes: 0, no: 0 };

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What headings add to the thing that they ask for. */
const HEADING_ENDS = /(?:의|을|를)?(?:여부|유무|해당|보유|등록|신고|이력|사항|실적|구분|관련|소속|근무|참여|설치|인정|지정)$/;
/** What the names of institutes end with. */
const ENDS = ['연구소', '연구기관', '연구조직'];
/** Too general to name one of several by. */
const TOO_GENERAL = /^(?:기관|기업|회사|업체|법인|단체|조합|연구|기술|교육|훈련|기타|비용|금액)$/;

/** A company is none of these, and no person is; what tests and analyses is named so somewhere. */
const BODIES =
  /^(?:대학|국·공립연구기관|정부출연연구기관|비영리법인|산업기술연구조합|한국디자인진흥원|산학협력단|한국생산성본부|한국생산기술연구원|생산기술연구소|전문연구기관)$/;
const [OWN_LAB, OWN_UNIT, RESEARCHES] = ['기업의 연구기관', '전담부서', '연구개발업'] as const;
const TESTS = '기술시험·검사 및 분석업';
const [AT_HOME, ABROAD] = ['국내기업', '국내외기업'] as const;
const FIRM = /㈜|주식회사|\(주\)|유한회사/;
const PERSON = /개인(?!정보)|프리랜서|기술사|명장/;
const TESTING = /시험|검사|분석|측정|평가|인증|검증|test|analys/;

/** What may stand between the items of a list. */
const BESIDE = /^(?:[;·+]|및|와|과|이나|나|또는|이랑|하고|도|용)*$/;
/** People call the ones by the name of the others: a no to one is one to all, unless the row names another. */
const LOOSE: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['college', 'rd-lab']);

/** `연구 전담조직` is what the law calls 전담부서. */
const inLaw = (heading: string): string => heading.replace(/·/g, '').replace(/(?:연구(?:개발)?)?전담조직/, '전담부서');
/** What a heading asks for. */
function coreOf({ heading }: Pick<AnswerColumn, 'heading'>): string {
  let core = inLaw(heading);
  for (let before = ''; before !== core && core.length > 2; core = core.replace(HEADING_ENDS, '')) before = core;
  return core;
}

const OTHERS = new WeakMap<Condition, ReadonlySet<string>>();
/** The heading is the name of what another condition of the line lists: `전문연구기관 여부` says nothing of who was supported. */
export function isOfAnother(condition: Condition, column: AnswerColumn, cell: AnswerWords): boolean {
  // What a firm has says nothing of where somebody works.
  if (condition.kind === 'trainee' && column.heading.endsWith('보유')) return true;
  if (condition.ofOthers === undefined) return false;
  let words = OTHERS.get(condition);
  if (!words) OTHERS.set(condition, (words = new Set(condition.ofOthers.map(normalizeLabel))));
  const core = coreOf(column);
  return (core !== column.heading || typeof polarity(cell) === 'boolean') && words.has(core);
}

export class Alternatives {
  /** A bit for each. */
  readonly all: number;
  private readonly names: readonly (readonly [string, number])[];
  private readonly patterns: readonly RegExp[];
  /** Words that several of them share, or end with, and the bits of those: they deny, and name none. */
  private readonly shared: readonly (readonly [RegExp, number])[];
  private readonly headings = new WeakMap<AnswerColumn, number>();
  private readonly cells = new WeakMap<AnswerWords, Named>();

  /** @param closed Whether the clause lists them: with all of them denied nothing is left. */
  constructor(
    private readonly lists: readonly (readonly string[])[],
    readonly closed: boolean,
    readonly loose: boolean,
  ) {
    this.all = 2 ** lists.length - 1;
    const names = new Map<string, number>();
    for (const [at, words] of lists.entries()) for (const word of words) names.set(normalizeLabel(word), (names.get(normalizeLabel(word)) ?? 0) | (1 << at));
    this.names = [...names].filter(([name]) => name.length > 1).sort(([a], [b]) => b.length - a.length);
    this.patterns = lists.map((words, at) => {
      const own = words
        .filter((word) => names.get(normalizeLabel(word)) === 1 << at && !TOO_GENERAL.test(word))
        .map((word) => literal(word.replace(/\s/g, '').toLowerCase()))
        .sort((a, b) => b.length - a.length);
      const known = VOCABULARY[words[0] ?? ''];
      return new RegExp([...(known === undefined ? [] : [known]), ...own].join('|') || '(?!)', 'g');
    });
    const shared = new Map([...names].filter(([name, bits]) => name.length > 1 && (bits & (bits - 1)) !== 0 && !TOO_GENERAL.test(name)));
    for (const end of ENDS) {
      const bits = this.names.reduce((all, [name, own]) => (name.endsWith(end) ? all | own : all), 0);
      if (bits !== 0) shared.set(end, bits);
    }
    this.shared = [...shared].map(([name, bits]) => [new RegExp(literal(name), 'g'), bits]);
  }

  /** Which of them the heading names: all, none, or some. */
  inHeading(column: AnswerColumn): number {
    let named = this.headings.get(column);
    if (named === undefined) this.headings.set(column, (named = this.scan(inLaw(column.heading))));
    return named;
  }
  private scan(heading: string): number {
    let named = 0;
    let rest = heading;
    for (const [name, bits] of this.names) {
      if (!rest.includes(name)) continue;
      named |= bits;
      rest = rest.split(name).join(' ');
    }
    if (named !== 0) return named;
    const core = coreOf({ heading });
    // `연구소` says no more than how several of the names end.
    if (core.length > 1 && !TOO_GENERAL.test(core)) for (const [name, bits] of this.names) if (name.endsWith(core)) named |= bits;
    return named;
  }
  /** The heading is nothing but the names of some of them: `생기원 여부`, `특허·실용신안`. */
  isAskedBy(column: AnswerColumn): boolean {
    let rest = coreOf(column);
    for (const [name] of this.names) rest = rest.split(name).join('');
    return /^(?:및|또는|이나|나|와|과|등)*$/.test(rest) && this.inHeading(column) !== 0;
  }

  /** Which of them nothing that the row names can be: whom it names is a company or a person, and nothing speaks of tests. */
  cannotBe(denied: number, names: readonly string[], texts: readonly string[], atHome: boolean): number {
    // A firm of which the sheet knows that it has neither lab nor unit does no research as a trade.
    const idle = [OWN_LAB, OWN_UNIT].every((first) => this.lists.some((words, at) => words[0] === first && (denied & (1 << at)) !== 0));
    const firm = idle || atHome || names.some((name) => FIRM.test(name));
    const single = firm || names.some((name) => PERSON.test(name));
    const tests = texts.some((one) => TESTING.test(one));
    const homes = this.lists.some(([first]) => first === AT_HOME);
    return this.lists.reduce((bits, [first = ''], at) => {
      const body = single && BODIES.test(first) && (first !== '전문연구기관' || homes);
      return body || (idle && first === RESEARCHES) || (!tests && first === TESTS) || (firm && homes && first === ABROAD) ? bits | (1 << at) : bits;
    }, 0);
  }

  /** Which of them the cell names. */
  inCell(cell: AnswerWords): Named {
    let named = this.cells.get(cell);
    if (named === undefined) {
      let yes = 0;
      let no = 0;
      for (const [at, pattern] of this.patterns.entries()) {
        const found = findWords(cell, pattern);
        if (found.yes) yes |= 1 << at;
        if (found.no) no |= 1 << at;
      }
      for (const [pattern, bits] of this.shared) if (findWords(cell, pattern).no) no |= bits;
      const together = this.deniedTogether(cell);
      no |= together;
      yes &= ~together;
      named = yes === 0 && no === 0 ? NONE : { yes, no };
      this.cells.set(cell, named);
    }
    return named;
  }

  /** `품질·생산·설비 아님`, `수당, 식비, 용품 아님`: what the denial at the end of a list denies. */
  private deniedTogether(cell: AnswerWords): number {
    const spans = [...this.patterns.map((pattern, at) => [pattern, 1 << at] as const), ...this.shared]
      .flatMap(([pattern, bits]) => [...cell.plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length, bits })))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    let denied = 0;
    let chain: typeof spans = [];
    const close = (): void => {
      const last = chain[chain.length - 1];
      const items = chain.filter(({ from }, at) => at === 0 || from >= (chain[at - 1] as { to: number }).to).length;
      const commas = last !== undefined && cell.plain.slice((chain[0] as { from: number }).from, last.to).includes(';');
      if (last && items > (commas ? 2 : 1) && isDenied(cell, last.from, last.to, true)) for (const { bits } of chain) denied |= bits;
      chain = [];
    };
    for (const span of spans) {
      const last = chain[chain.length - 1];
      if (last && span.from >= last.to && !BESIDE.test(cell.plain.slice(last.to, span.from))) close();
      chain.push(span);
    }
    close();
    return denied;
  }
}

const KNOWN = new WeakMap<Condition, Alternatives | null>();
/** What would meet the condition, each alone. */
export function alternativesOf(condition: Condition): Alternatives | undefined {
  let known = KNOWN.get(condition);
  if (known === undefined) {
    const lists = condition.oneOf ?? condition.kindsOf;
    KNOWN.set(
      condition,
      (known = lists === undefined || lists.length > 30 ? null : new Alternatives(lists, condition.oneOf !== undefined, LOOSE.has(condition.kind))),
    );
  }
  return known ?? undefined;
}
