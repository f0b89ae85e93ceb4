/** 별지 제1호: to whom it goes by type and amounts, what goes with it, what it costs and how long it takes. */
import { procedureTexts } from '../../law/procedures';
import type { ApplicationType, Edition } from '../../law/types';
import { confirmingBody, ExactSum } from '../../rules';
import { a1 } from '../../sheet/a1';
import type { NewSheet } from '../../sheet/model';
import { grouped } from '../document-words';
import { textLiteral } from '../formula-text';
import { AMOUNT, Calculation, DAY, marked } from './calculation';

const TYPES = ['벤처투자기업', '연구개발기업 (사업성평가 희망기관 :)', '기술평가보증기업 또는 기술평가대출기업', '예비벤처기업'] as const;

/** `appliedOn`: the serial of the day, where it is known. */
export function application(sheet: NewSheet, edition: Edition, appliedOn?: number): NewSheet {
  const form = new Calculation(sheet);
  const marks = TYPES.map((words) => a1(form.row(words, 1), 11));
  const [investment, rd, guaranteeOrLoan] = marks as [string, string, string];
  const chosen = marks.map((cell) => `N(${marked(cell)})`).join('+');
  const is = marked;
  /** As the rules answer it: to whom an application of this type goes. */
  const bodiesFor = (type: ApplicationType, amounts?: readonly [guarantee: number, loan: number]): string => {
    const asked = confirmingBody(edition, type, amounts && { guarantee: ExactSum.of(amounts[0]), loan: ExactSum.of(amounts[1]) });
    const names = asked.kind === 'value' ? asked.value.map(({ name }) => name.ko) : [];
    return names.length === 0 ? '이 고시에는 없습니다' : names.join(' 또는 ') + (names.length > 1 ? ' 중 선택' : '');
  };
  const either = (type: ApplicationType): string => textLiteral(bodiesFor(type));
  form.aside(0, 0, { value: '신청 안내 (인쇄되지 않음)' });
  form.aside(1, 0, { value: '신청일' });
  const applied = form.aside(1, 1, { value: appliedOn ?? null, numberFormat: DAY, unlocked: true });
  form.aside(2, 0, { value: '보증금액(원)' });
  const guarantee = form.aside(2, 1, { value: null, numberFormat: AMOUNT, unlocked: true });
  form.aside(3, 0, { value: '대출금액(원)' });
  const loan = form.aside(3, 1, { value: null, numberFormat: AMOUNT, unlocked: true });
  // 제4조①3다: 그 금액이 많은 확인기관의 장에게, 같을 경우에는 신청기업이 선택
  const [more, less, same] = (
    [
      [2, 1],
      [1, 2],
      [1, 1],
    ] as const
  ).map((amounts) => textLiteral(bodiesFor('guaranteeAndLoan', amounts)));
  const byAmount = `IF(OR(COUNT(${guarantee},${loan})<2,SUM(${guarantee},${loan})=0),"보증금액과 대출금액을 모두 입력하십시오(없으면 0)",IF(${guarantee}>${loan},${more},IF(${guarantee}<${loan},${less},${same}&"(같은 금액)")))`;
  const one = (then: string): string => `IF(${chosen}=0,"유형 하나에 ○표를 하십시오",IF(${chosen}>1,"○표가 둘 이상입니다. 하나만 남기십시오",${then}))`;
  const out = (row: number, words: string, formula: string, format?: string): string => {
    form.aside(row, 0, { value: words });
    return form.aside(row, 1, { formula: `=${formula}`, ...(format === undefined ? {} : { numberFormat: format }) });
  };
  out(
    4,
    '신청 기관',
    one(`IF(${is(investment)},${either('investment')},IF(${is(guaranteeOrLoan)},${byAmount},IF(${is(rd)},${either('rd')},${either('prospective')})))`),
  );
  const documents = procedureTexts(edition.id).documents.map(({ value }) => value.ko);
  out(5, '첨부서류', one(documents.map((words) => textLiteral(words)).join('&" "&') || '"이 고시에는 없습니다"'));
  out(6, '수수료', textLiteral(edition.feeLimit?.available ? `기관별로 정함(${grouped(edition.feeLimit.value.value)}원 이내)` : '기관별로 정함'));
  const { investmentDays, otherDays } = edition.deadlines.processing;
  const days = out(7, '처리기간(일)', one(`IF(${is(investment)},${investmentDays.value},${otherDays.value})`));
  out(8, '처리 예정일(신청일부터)', `IF(COUNT(${applied},${days})<2,"",${applied}+${days})`, DAY);
  return form.done([24, 46]);
}
