/** 별지 제1호: to whom it goes by type and amounts, what goes with it, what it costs and how long it takes. */
import { grouped } from '../../domain';
import { procedureTexts } from '../../law/procedures';
import type { ApplicationType, Edition } from '../../law/types';
import { confirmingBody, ExactSum } from '../../rules';
import { a1 } from '../../sheet/a1';
import type { NewCell, NewSheet } from '../../sheet/model';
import { textLiteral } from '../formula-text';
import { AMOUNT, Calculation, DAY, marked } from './calculation';
import type { Origin } from './fields';

/** The printed words of the types, and the type by which a body is asked for. */
const RD = '연구개발기업 (사업성평가 희망기관 :)';
const TYPES = ['벤처투자기업', RD, '기술평가보증기업 또는 기술평가대출기업', '예비벤처기업'] as const;
/** 제4조①3다: 그 금액이 많은 확인기관의 장에게, 같을 경우에는 신청기업이 선택 */
const AMOUNTS = { more: [2, 1], less: [1, 2], same: [1, 1] } as const;
/** Beside the form. */
export const WANTED_EVALUATOR = '사업성평가 희망기관';
export const CHOSEN_BODY = '신청할 확인기관(선택할 수 있을 때)';

export interface ApplicationFacts {
  /** The serial of the day, where it is known. */
  readonly appliedOn?: number;
  readonly type?: ApplicationType;
  /** What the workbook says of the amounts, in won. */
  readonly guarantee?: number;
  readonly loan?: number;
  readonly from?: Readonly<Partial<Record<'guarantee' | 'loan', Origin>>>;
}

export function application(sheet: NewSheet, edition: Edition, facts: ApplicationFacts = {}): NewSheet {
  const form = new Calculation(sheet);
  const marks = TYPES.map((words) => a1(form.row(words, 1), 11));
  const [investment, rd, guaranteeOrLoan] = marks as [string, string, string];
  const chosen = marks.map((cell) => `N(${marked(cell)})`).join('+');
  const is = marked;
  /** As the rules answer it: to whom an application of this type goes. */
  const bodiesFor = (type: ApplicationType, amounts?: readonly [guarantee: number, loan: number]): readonly string[] => {
    const asked = confirmingBody(edition, type, amounts && { guarantee: ExactSum.of(amounts[0]), loan: ExactSum.of(amounts[1]) });
    return asked.kind === 'value' ? asked.value.map(({ name }) => name.ko) : [];
  };
  form.aside(0, 0, { value: '신청 안내 (인쇄되지 않음)' });
  form.aside(1, 0, { value: '신청일' });
  const applied = form.aside(1, 1, { value: facts.appliedOn ?? null, numberFormat: DAY, unlocked: true });
  const amount = (row: number, words: string, of: 'guarantee' | 'loan'): string => {
    form.aside(row, 0, { value: words });
    return form.aside(row, 1, { ...amountOf(facts, of), numberFormat: AMOUNT, unlocked: true });
  };
  const [guarantee, loan] = [amount(2, '보증금액(원)', 'guarantee'), amount(3, '대출금액(원)', 'loan')];
  const choice = a1(9, 14);
  /** `say`: what is written of bodies among which the firm may choose, and of the one that is known. */
  const route = (say: (bodies: readonly string[], tie: boolean) => string, needed: string): string => {
    const [more, less, same] = [AMOUNTS.more, AMOUNTS.less, AMOUNTS.same].map((amounts) => bodiesFor('guaranteeAndLoan', amounts)) as [
      readonly string[],
      readonly string[],
      readonly string[],
    ];
    // One amount that is nothing leaves the other; of two the larger one decides.
    const byAmount = `IF(OR(SUM(${guarantee},${loan})=0,AND(COUNT(${guarantee},${loan})=1,SUM(${guarantee},${loan})>0)),${needed},IF(${guarantee}>${loan},${say(more, false)},IF(${guarantee}<${loan},${say(less, false)},${say(same, true)})))`;
    return `IF(${is(investment)},${say(bodiesFor('investment'), false)},IF(${is(guaranteeOrLoan)},${byAmount},IF(${is(rd)},${say(bodiesFor('rd'), false)},${say(bodiesFor('prospective'), false)})))`;
  };
  const amongst = (bodies: readonly string[], open: string, known: (body: string) => string): string =>
    bodies.length === 0
      ? '"이 고시에는 없습니다"'
      : bodies.length === 1
        ? known(bodies[0] as string)
        : bodies.reduceRight((other, body) => `IF(${choice}=${textLiteral(body)},${known(body)},${other})`, open);
  const one = (then: string): string => `IF(${chosen}=0,"유형 하나에 ○표를 하십시오",IF(${chosen}>1,"○표가 둘 이상입니다. 하나만 남기십시오",${then}))`;
  const out = (row: number, words: string, formula: string, format?: string): string => {
    form.aside(row, 0, { value: words });
    return form.aside(row, 1, { formula: `=${formula}`, ...(format === undefined ? {} : { numberFormat: format }) });
  };
  out(
    4,
    '신청 기관',
    one(
      route(
        (bodies, tie) => amongst(bodies, textLiteral(`${bodies.join(' 또는 ')} 중 선택${tie ? '(같은 금액)' : ''}`), textLiteral),
        '"보증금액과 대출금액을 모두 입력하십시오(없으면 0)"',
      ),
    ),
  );
  const documents = procedureTexts(edition.id).documents.map(({ value }) => value.ko);
  out(5, '첨부서류', one(documents.map((words) => textLiteral(words)).join('&" "&') || '"이 고시에는 없습니다"'));
  out(6, '수수료', textLiteral(edition.feeLimit?.available ? `기관별로 정함(${grouped(edition.feeLimit.value.value)}원 이내)` : '기관별로 정함'));
  const { investmentDays, otherDays } = edition.deadlines.processing;
  const days = out(7, '처리기간(일)', one(`IF(${is(investment)},${investmentDays.value},${otherDays.value})`));
  out(8, '처리 예정일(신청일부터)', `IF(COUNT(${applied},${days})<2,"",${applied}+${days})`, DAY);
  form.aside(9, 0, { value: CHOSEN_BODY });
  form.aside(9, 1, { value: null, unlocked: true });
  // 제4조① … 다른 기관으로부터 사업성 평가를 받고자 할 때에는 그 기관을 명시하여: written into the printed brackets.
  form.aside(10, 0, { value: WANTED_EVALUATOR });
  const wanted = form.aside(10, 1, { value: null, unlocked: true });
  const rdRow = form.row(RD, 1);
  form.set(rdRow, 1, `IF(TRIM(${wanted})="",${textLiteral(RD)},${textLiteral(RD.replace(':)', ': '))}&TRIM(${wanted})&")")`, { cached: RD });
  addressee(form, route, amongst, chosen, facts, bodiesFor);
  return form.done([30, 46]);
}

/** An application of one kind has nothing of the other. */
function amountOf({ type, from, ...amounts }: ApplicationFacts, of: 'guarantee' | 'loan'): Pick<NewCell, 'value' | 'formula' | 'cached' | 'note'> {
  const known = amounts[of];
  const origin = from?.[of];
  if (known !== undefined)
    return {
      ...(origin?.formula === undefined ? { value: known } : { formula: `=${origin.formula}`, cached: known }),
      ...(origin ? { note: origin.note } : {}),
    };
  return type === (of === 'loan' ? 'guarantee' : 'loan') ? { value: 0, note: '출처: 선택한 유형\nSource: the type that was chosen' } : { value: null };
}

type Amongst = (bodies: readonly string[], open: string, known: (body: string) => string) => string;

/** The printed words name every body with the types that it confirms; of a type that is marked the one to which it goes stays. */
function addressee(
  form: Calculation,
  route: (say: (bodies: readonly string[]) => string, needed: string) => string,
  amongst: Amongst,
  chosen: string,
  { type, guarantee, loan }: ApplicationFacts,
  bodiesFor: (type: ApplicationType, amounts?: readonly [number, number]) => readonly string[],
): void {
  const row = form.cells.findIndex((cells) => / 귀하\(/.test(String(cells[0]?.value ?? '')));
  const printed = String(form.cells[row]?.[0]?.value ?? '');
  const named = [...printed.matchAll(/(\S[^()]* 귀하)\([^()]*\)/g)].map(([, words]) => (words as string).trim());
  const lineOf = (body: string): string => named.find((words) => words.startsWith(body)) ?? printed;
  const whole = textLiteral(printed);
  const formula = `IF(${chosen}<>1,${whole},${route((bodies) => amongst(bodies, whole, (body) => textLiteral(lineOf(body))), whole)})`;
  const amounts = guarantee !== undefined && loan !== undefined ? ([guarantee, loan] as const) : undefined;
  const now = type === undefined ? [] : type === 'guaranteeAndLoan' ? (amounts ? bodiesFor(type, amounts) : []) : bodiesFor(type);
  // A guarantee or a loan whose amount is not entered yet is not decided by the formula either.
  const open = type === 'guarantee' ? guarantee === undefined : type === 'loan' && loan === undefined;
  form.set(row, 0, formula, { cached: now.length === 1 && !open ? lineOf(now[0] as string) : printed });
}
