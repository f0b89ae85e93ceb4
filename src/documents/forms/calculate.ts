/** What the forms calculate, in plain formulas of the spreadsheet: they are found by the printed words beside them. */
import { a1 } from '../../sheet/a1';
import type { NewCell, NewSheet } from '../../sheet/model';
import { toSerial, type PlainDate } from '../../domain';
import type { ApplicationType, Edition } from '../../law/types';
import { fillOwners, fractionOf, type OwnersOfForm } from './owners';
import type { FormSituation } from './situation';
import { application } from './application';
import { AMOUNT, Calculation } from './calculation';
import { certificates, investments, iso, lastDay, monthAfter } from './disclosure';
import { reissue } from './reissue';
import { result, type EvaluationFacts } from './result';

const added = (parts: readonly string[]): string => `IF(COUNT(${parts.join(',')})=0,"",SUM(${parts.join(',')}))`;
const signed = (plus: readonly string[], minus: readonly string[]): string =>
  `IF(COUNT(${[...plus, ...minus].join(',')})=0,"",${[`SUM(${plus.join(',')})`, ...minus.map((cell) => `SUM(${cell})`)].join('-')})`;
const percent = (part: string, whole: string, difference = false): string =>
  `IF(COUNT(${part},${whole})<2,"",IF(${whole}=0,"분모가 0",IF(${whole}<0,"분모가 음수",${difference ? `(${part}-${whole})` : part}/${whole}*100)))`;

const SUM_LOOK = { size: 8, align: 'right', vertical: 'center', shrink: true, wrap: false, border: 'thin', bold: true } as const;
const CELL_LOOK = { size: 8, align: 'right', vertical: 'center', shrink: true, wrap: false, border: 'thin', fill: 'FFFFE0' } as const;

/** 별지 제5호: sums of the balance sheet and of the income statement, the seven ratios, and whether both sides agree. */
function information(sheet: NewSheet, edition: Edition): NewSheet {
  const form = new Calculation(sheet);
  const head = form.row('나. 대차대조표', 0);
  const income = form.row('다. 손익계산서', 0);
  const left = (words: string, from = head): number => form.row(words, 0, from);
  const right = (words: string): number => form.row(words, 6, head);
  const years = [0, 1, 2];
  // The heads say how many years before the confirmation; its year says which they are.
  form.aside(head, 0, { value: '확인연도(인쇄되지 않음)' });
  const confirmed = form.aside(head, 1, { value: null, unlocked: true });
  for (const year of years) form.aside(head + 1, 1 + year, { formula: `=IF(COUNT(${confirmed})=0,"",${confirmed}-${3 - year}&"년")` });
  const isMemo = (row: number, column: number): boolean =>
    String(form.cells[row]?.[column]?.value ?? '').startsWith('(') && !/^\(\d/.test(String(form.cells[row]?.[column]?.value));
  for (const year of years) {
    const l = (row: number): string => a1(row, 3 + year);
    const r = (row: number): string => a1(row, 9 + year);
    const i = (row: number): string => a1(row, 3 + 3 * year);
    for (let row = head + 2; row < income; row += 1) {
      for (const column of [3 + year, 9 + year]) {
        const cell = form.cells[row]?.[column];
        if (cell) (form.cells[row] as (NewCell | null)[])[column] = { ...cell, numberFormat: AMOUNT, look: CELL_LOOK };
      }
    }
    const between = (top: number, bottom: number, column: number, name: (row: number) => string): string[] =>
      Array.from({ length: bottom - top - 1 }, (_, index) => top + 1 + index)
        .filter((row) => !isMemo(row, column))
        .map(name);
    const put = (row: number, column: number, formula: string): void => form.set(row, column, formula, { numberFormat: AMOUNT, look: SUM_LOOK });
    const group = (top: number, bottom: number): void => put(top, 3 + year, added(between(top, bottom, 0, l)));
    const [current, quick, stock, fixed, invested, tangible, intangible, assets] = [
      '1. 유동자산',
      '(1) 당좌자산',
      '(2) 재고자산',
      '2. 고정자산',
      '(1) 투자자산',
      '(2) 유형자산',
      '(3) 무형자산',
      '자산총계',
    ].map((words) => left(words)) as [number, number, number, number, number, number, number, number];
    group(quick, stock);
    group(stock, fixed);
    group(invested, tangible);
    group(tangible, intangible);
    group(intangible, assets);
    put(current, 3 + year, added([l(quick), l(stock)]));
    put(fixed, 3 + year, added([l(invested), l(tangible), l(intangible)]));
    put(assets, 3 + year, added([l(current), l(fixed)]));
    const [owedNow, owedLater, debts, capital, surplus, earned, adjusted, equity, sources] = [
      '1. 유동부채',
      '2. 고정부채',
      '부채총계',
      '3. 자본금',
      '4. 자본잉여금',
      '5. 이익잉여금',
      '6. 자본조정',
      '자본총계',
      '부채와자본총계',
    ].map(right) as [number, number, number, number, number, number, number, number, number];
    for (const [top, bottom] of [
      [owedNow, owedLater],
      [owedLater, debts],
      [surplus, earned],
      [earned, adjusted],
      [adjusted, equity],
    ] as const)
      put(top, 9 + year, added(between(top, bottom, 6, r)));
    put(debts, 9 + year, added([r(owedNow), r(owedLater)]));
    put(equity, 9 + year, added([r(capital), r(surplus), r(earned), r(adjusted)]));
    put(sources, 9 + year, added([r(debts), r(equity)]));
    form.aside(assets, 1 + year, {
      formula: `=IF(COUNT(${l(assets)},${r(sources)})<2,"",IF(${l(assets)}=${r(sources)},"대차 일치","대차 차이 "&(${l(assets)}-${r(sources)})))`,
    });

    const item = (words: string): number => left(words, income);
    for (let row = income + 2; row <= item('(주당순이익:원)'); row += 1) {
      const cell = form.cells[row]?.[3 + 3 * year];
      if (cell) (form.cells[row] as (NewCell | null)[])[3 + 3 * year] = { ...cell, numberFormat: AMOUNT, look: CELL_LOOK };
    }
    const [sales, cost, gross, selling, operating, gains, losses, ordinary, special, specialLoss, before, tax, net] = [
      '1. 매출액',
      '2. 매출원가',
      '3. 매출총이익',
      '4. 판매비와관리비',
      '5. 영업이익',
      '6. 영업외수익',
      '7. 영업외비용',
      '8. 경상이익',
      '9. 특별이익',
      '10. 특별손실',
      '11. 법인세비용차감전순이익',
      '12. 법인세비용',
      '13. 당기순이익',
    ].map(item) as number[] as [number, number, number, number, number, number, number, number, number, number, number, number, number];
    const at = 3 + 3 * year;
    for (const [top, bottom] of [
      [sales, cost],
      [cost, gross],
      [selling, operating],
      [gains, losses],
      [losses, ordinary],
    ] as const)
      put(top, at, added(between(top, bottom, 0, i)));
    put(gross, at, signed([i(sales)], [i(cost)]));
    put(operating, at, signed([i(gross)], [i(selling)]));
    put(ordinary, at, signed([i(operating), i(gains)], [i(losses)]));
    put(before, at, signed([i(ordinary), i(special)], [i(specialLoss)]));
    put(net, at, signed([i(before)], [i(tax)]));
    const memo = r(right('(당기순이익)'));
    form.aside(net, 1 + year, {
      formula: `=IF(COUNT(${memo},${i(net)})<2,"",IF(${memo}=${i(net)},"당기순이익 일치","대차대조표의 당기순이익과 차이 "&(${i(net)}-${memo})))`,
    });

    const ratio = (words: string, column: number, formula: string): void =>
      form.set(form.row(words, column), 4 + 2 * year, formula, { numberFormat: '0.00', look: SUM_LOOK });
    if (year > 0) {
      ratio('매출액증가율', 2, percent(i(sales), a1(sales, at - 3), true));
      ratio('자기자본증가율', 2, percent(r(equity), a1(equity, 8 + year), true));
    }
    ratio('매출액영업이익률', 2, percent(i(operating), i(sales)));
    ratio('총자본경상이익률', 2, percent(i(ordinary), r(sources)));
    ratio('자기자본비율', 2, percent(r(equity), r(sources)));
    ratio('부채비율', 2, percent(r(debts), r(equity)));
    const loans = ['단기차입금', '유동성장기부채', '사채', '장기차입금'].map((words) => r(right(words)));
    ratio(
      '차입금의존도',
      2,
      `IF(COUNT(${loans.join(',')})=0,"",${percent(`SUM(${loans.join(',')})`, r(sources)).replace(`COUNT(SUM(${loans.join(',')}),`, `1+COUNT(`)})`,
    );
  }
  averages(form);
  investments(form, { head: form.row('투자일자', 0), rows: 3 }, 6);
  certificates(form, { head: form.row('번호', 0), rows: 4 }, { issued: 3, period: 6 }, edition);
  return form.done([30, 26, 18, 18, 18]);
}

const RATIOS = ['매출액증가율', '자기자본증가율', '매출액영업이익률', '총자본경상이익률', '자기자본비율', '부채비율', '차입금의존도'];
/** 동업계평균 is typed in with where it comes from; beside it stands how far the last year is from it. */
function averages(form: Calculation): void {
  const rows = RATIOS.map((words) => form.row(words, 2));
  const head = (rows[0] as number) - 1;
  form.aside(head - 1, 0, {
    value: '동업계평균의 출처(이 고시에는 없습니다. 업종별 통계의 이름과 연도를 적습니다)',
    look: { size: 9, border: 'thin', wrap: true },
  });
  form.aside(head - 1, 1, { value: null, unlocked: true });
  form.aside(head, 0, { value: '확인연도 -1년도 − 동업계평균(%p)' });
  for (const row of rows) {
    const [own, average] = [a1(row, 8), a1(row, 10)];
    form.aside(row, 0, { formula: `=IF(COUNT(${own},${average})<2,"",${own}-${average})`, numberFormat: '0.00' });
  }
}

/** 별지 제1-1호: the sums of shares, loans and planned sales. */
function plan(sheet: NewSheet, owners?: OwnersOfForm): NewSheet {
  const form = new Calculation(sheet);
  if (owners) fillOwners(form, owners);
  const above = (row: number, column: number, rows: number): string => `${a1(row - rows, column)}:${a1(row - 1, column)}`;
  const sum = (row: number, column: number, rows: number): void =>
    form.set(row, column, added([above(row, column, rows)]), { numberFormat: AMOUNT, look: SUM_LOOK });
  const shares = form.row('합 계', 0);
  const people = form.row('경영진', 0);
  sum(shares, 10, shares - people);
  sum(form.row('합 계', 0, shares + 1), 4, 3);
  const planned = form.row('계', 2);
  for (const column of [4, 6, 8, 10]) sum(planned, column, 4);
  // Beside each owner: the share of all that is held, so that 10 % can be seen.
  const total = a1(shares, 10);
  form.aside(people - 1, 0, { value: '지분율(인쇄되지 않음)' });
  for (let row = people; row < shares; row += 1) {
    const own = a1(row, 10);
    // Where only the shares are known and no amount, they stand as they are in the list.
    const known = fractionOf(owners, row - people);
    const computed = `${own}/${total}`;
    form.aside(row, 0, {
      formula: `=IF(OR(COUNT(${own},${total})<2,N(${total})=0),${known?.formula ?? '""'},${computed})`,
      ...(known ? { cached: known.value, note: known.note } : {}),
      numberFormat: '0.00%',
    });
  }
  // □ 재무상황: whether the lines agree, beside each year.
  const assets = form.row('총 자산', 0);
  const [own, fixed, current, before, tax, net] = ['자기자본', '고정부채', '유동부채', '법인세 차감전 이익', '법인세', '당기순이익'].map((words) =>
    form.row(words, 0, assets),
  ) as [number, number, number, number, number, number];
  const agrees = (row: number, place: number, total: string, known: string, parts: string): void => {
    form.aside(row, place, { formula: `=IF(COUNT(${total},${known})<2,"",IF(ABS(${total}-(${parts}))<0.5,"일치","차이 "&(${total}-(${parts}))))` });
  };
  form.aside(assets - 1, 0, { value: '총자산 − (자기자본 + 부채), 왼쪽 열부터' });
  form.aside(net - 1, 0, { value: '당기순이익 − (차감전 이익 − 법인세), 왼쪽 열부터' });
  [2, 4, 6, 7, 8, 10].forEach((column, place) => {
    agrees(assets, place, a1(assets, column), a1(own, column), [own, fixed, current].map((row) => `N(${a1(row, column)})`).join('+'));
    agrees(net, place, a1(net, column), a1(before, column), `N(${a1(before, column)})-N(${a1(tax, column)})`);
  });
  // The developers by degree, added up into the sentence that is printed.
  const staff = form.row('개발인력', 0);
  const printed = form.cells[staff]?.[3]?.value;
  const degrees = ['박사', '석사', '대졸', '고졸'];
  form.aside(staff - 1, 0, { value: '개발인력(명): 박사·석사·대졸·고졸' });
  const counts = degrees.map((_, place) => form.aside(staff, place, { value: null, unlocked: true, numberFormat: AMOUNT }));
  if (typeof printed === 'string') {
    const said = degrees.map((degree, place) => `${place === 0 ? '' : ', '}${degree} "&N(${counts[place]})&"명`).join('');
    form.set(staff, 3, `IF(COUNT(${counts.join(',')})=0,"${printed}",SUM(${counts.join(',')})&"명(${said})")`, { cached: printed, unlocked: true });
  }
  return form.done([34, 12, 12, 12, 12, 12]);
}

/** 별지 제3호, 제3-1호, 제3-2호: the validity by 제8조, from the days that are entered beside the form. */
function certificate(sheet: NewSheet, rules: ValidityFacts & Pick<FormSituation, 'appliedOn' | 'date1904' | 'former'>): NewSheet {
  const form = new Calculation(sheet);
  const row = sheet.name === '별지 제3-2호' ? form.row('Valid Date :', 0) : form.row('유효기간 :', 0);
  if (form.cells[row]?.[3]?.value) return sheet;
  const day = (at: number, words: string, known?: PlainDate, note?: string): string => {
    form.aside(at, 0, { value: words });
    const value = known === undefined ? null : toSerial(known, rules.date1904);
    return form.aside(at, 1, { value, numberFormat: 'yyyy-mm-dd', unlocked: true, ...(note === undefined ? {} : { note }) });
  };
  const { former: before, appliedOn } = rules;
  const [issued, applied, former, founded] = [
    day(0, '확인서 발급일'),
    day(1, '신청일', appliedOn),
    day(2, '종전 유효기간 만료일', before?.until, before?.origin?.note),
    day(3, '창업일(예비벤처기업)'),
  ];
  form.aside(4, 0, { value: '확인일(제8조)' });
  const start = form.aside(4, 1, {
    formula: `=IF(AND(COUNT(${former},${applied})=2,${applied}>=EDATE(${former},-${rules.monthsBefore}),${applied}<=${monthAfter(former, rules.monthsAfter)}),${former}+1,IF(AND(COUNT(${founded},${applied})=2,${applied}>=${founded},${applied}<=${monthAfter(founded, rules.foundingMonths)}),${founded},IF(COUNT(${issued})=0,"",${issued})))`,
    numberFormat: 'yyyy-mm-dd',
  });
  form.aside(5, 0, { value: '유효기간 만료일' });
  const end = form.aside(5, 1, {
    formula: `=IF(COUNT(${start})=0,"",${lastDay(start, rules.years)})`,
    numberFormat: 'yyyy-mm-dd',
  });
  form.set(row, 3, `IF(COUNT(${start})=0,"",${iso(start)}&" ~ "&${iso(end)})`);
  return form.done();
}

export interface ValidityFacts {
  readonly years: number;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  readonly foundingMonths: number;
}

export function calculated(
  sheet: NewSheet,
  facts: EvaluationFacts & ValidityFacts & Pick<FormSituation, 'appliedOn' | 'date1904' | 'lent' | 'former' | 'owners'>,
  edition: Edition,
  type?: ApplicationType,
): NewSheet {
  switch (sheet.name) {
    case '별지 제1호':
      return application(sheet, edition, {
        ...(facts.appliedOn === undefined ? {} : { appliedOn: toSerial(facts.appliedOn, facts.date1904) }),
        ...(type === undefined ? {} : { type }),
        ...facts.lent,
      });
    case '별지 제4호':
      return reissue(sheet, edition);
    case '별지 제5호':
      return information(sheet, edition);
    case '별지 제1-1호':
      return plan(sheet, facts.owners);
    case '별지 제2호':
      return result(sheet, facts);
    case '별지 제3호':
    case '별지 제3-1호':
    case '별지 제3-2호':
      return certificate(sheet, facts);
    default:
      return sheet;
  }
}
