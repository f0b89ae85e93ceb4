/** 별지 제2호: the four quarters behind it, the ratio, and 적격 or 부적격 with its reasons. */
import { toSerial, type Text } from '../../domain';
import { textLiteral } from '../formula-text';
import { a1 } from '../../sheet/a1';
import type { NewCell, NewSheet } from '../../sheet/model';
import { AMOUNT, Calculation, DAY } from './calculation';
import type { CostBasis } from './cost-basis';

export interface EvaluationFacts {
  /** Errors that stand in the check of the cost. */
  readonly errors?: number;
  readonly requiredPercent?: number;
  /** A young firm, for which the ratio is waived; undefined while its age is not known. */
  readonly ratioWaived?: boolean;
  readonly waiverYears?: number;
  /** What the check could not settle. */
  readonly unsettled?: readonly Text[];
  readonly minimumCost: number;
  readonly passMark: number;
  readonly basis?: CostBasis;
}

const PRINTED = '적격 또는 부적격';
const AGE_OPEN = '판정 보류: 창업일';
/** Of a text inside a formula. */
const LONGEST_TEXT = 250;
/** Where the columns of the quarters stand beside the form. */
const [LABEL, FROM, TO, SUMMED, ADJUSTED, COST, SALES, RATIO] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const WIDTHS = [30, 20, 14, 20, 18, 20, 20, 12];
const QUARTERS_ROW = 7;
const SOURCE = (sheets: readonly string[]): string =>
  `출처: 배분표 ${sheets.map((sheet) => `‘${sheet}’`).join(', ')}의 분기별 합계(오른쪽 표)\nSource: quarters of the ledger, in the table on the right`;

export function result(sheet: NewSheet, facts: EvaluationFacts): NewSheet {
  const form = new Calculation(sheet);
  const costRow = form.row('확인신청일이 속하는 분기의 직전 4분기 연구개발비', 2);
  const salesRow = form.row('확인신청일이 속하는 분기의 직전 4분기 총매출액', 2);
  const cost = a1(costRow, 8);
  const sales = a1(salesRow, 8);
  const ratioRow = form.row('총매출액중 연구개발비 비율', 2);
  form.set(ratioRow, 8, `IF(COUNT(${cost},${sales})<2,"",IF(${sales}=0,"매출액이 0",ROUNDDOWN(${cost}/${sales},4)))`, { numberFormat: '0.00%' });
  const scoreRow = form.row('사업성 평가 점수(합계)', 2);
  const score = a1(scoreRow, 6);
  const verdict = form.row('평가의견', 2);
  const unsettled = facts.unsettled ?? [];
  const waived = facts.ratioWaived === true && unsettled.length === 0;
  // A percent that decides nothing yet is left to the person who knows.
  const requiredNow = unsettled.length > 0 ? undefined : waived ? 0 : facts.requiredPercent;
  // A missed ratio is no verdict on a firm whose age is not known: a young one needs none.
  const ageOpen = facts.ratioWaived === undefined && facts.waiverYears !== undefined;
  const label = (row: number, words: string): string => form.aside(row, LABEL, { value: words });
  label(0, '판정 기준 (인쇄되지 않음)');
  label(1, '검사 오류 건수');
  const errors = form.aside(1, 1, { value: facts.errors ?? null, unlocked: true });
  label(2, '업종의 최소 비율(%)');
  const required = form.aside(2, 1, {
    value: requiredNow ?? null,
    unlocked: true,
    ...(waived ? { note: `창업 후 ${facts.waiverYears}년이 지나지 않아 비율을 적용하지 않습니다.\nThe ratio is waived for a young firm.` } : {}),
  });
  label(3, '최소 연구개발비(원)');
  const minimum = form.aside(3, 1, { value: facts.minimumCost, numberFormat: AMOUNT });
  label(4, '사업성 평가 합격점');
  const mark = form.aside(4, 1, { value: facts.passMark });
  label(5, '판정 이유');
  const changed = facts.basis ? quarters(form, facts.basis, costRow, salesRow) : undefined;
  const known = `COUNT(${cost},${sales},${score},${required})=4`;
  const age = ageOpen ? ` (창업 후 ${facts.waiverYears}년이 지나지 않았으면 적용하지 않음: 창업일 확인)` : '';
  const ofRatio = `IF(${cost}*100<${sales}*${required},"연구개발비 비율이 "&${required}&"% 미만${age}. ","")`;
  const others = [`IF(${cost}<${minimum},"연구개발비가 최소 금액 미만. ","")`, `IF(${score}<${mark},"사업성 점수가 "&${mark}&"점 미만. ","")`].join('&');
  const reasons = `${others}&${ofRatio}`;
  const needed = unsettled.length > 0 ? `판정 보류: ${unsettled.map(({ ko }) => ko).join(' ')}` : '연구개발비·총매출액·점수·업종의 최소 비율을 입력하십시오';
  const met = `IF(${sales}=0,"매출액이 0이라 비율을 계산할 수 없습니다. 금액과 점수는 충족","모든 기준을 충족")`;
  const unless = (then: string, wrong: string, stale: string): string =>
    `IF(N(${errors})>0,${wrong},${changed === undefined ? then : `IF(${changed},${stale},${then})`})`;
  form.aside(5, 1, {
    formula: `=${unless(
      `IF(${known},IF(${reasons}="",${met},${reasons}),${textLiteral(needed.length > LONGEST_TEXT ? `${needed.slice(0, LONGEST_TEXT - 1)}…` : needed)})`,
      `"검사 오류 "&${errors}&"건을 먼저 수정하십시오"`,
      '"배분표에 새 비목이나 합계에 들지 않는 셀이 생겼습니다. 다시 검사하고 다시 채우십시오"',
    )}`,
  });
  // What the formulas come to now, for programs that show a file without calculating it.
  const held = (row: number, column: number): number | undefined => {
    const cell = form.cells[row]?.[column];
    const value = cell?.value ?? cell?.cached;
    return typeof value === 'number' ? value : undefined;
  };
  const [costNow, salesNow, scoreNow] = [held(costRow, 8), held(salesRow, 8), held(scoreRow, 6)];
  if (costNow !== undefined && salesNow !== undefined) {
    const shown = salesNow === 0 ? '매출액이 0' : Math.floor((costNow * 10_000) / salesNow) / 10_000;
    form.cells[ratioRow]![8] = { ...(form.cells[ratioRow]?.[8] as NewCell), cached: shown };
  }
  const decided =
    costNow === undefined || salesNow === undefined || scoreNow === undefined || requiredNow === undefined
      ? PRINTED
      : costNow < facts.minimumCost || scoreNow < facts.passMark
        ? '부적격'
        : costNow * 100 >= salesNow * requiredNow
          ? '적격'
          : ageOpen
            ? AGE_OPEN
            : '부적격';
  // A verdict that somebody gave stands.
  if (form.cells[verdict]?.[6]?.value === PRINTED) {
    form.set(
      verdict,
      6,
      unless(
        `IF(${known},IF(${others}<>"","부적격",IF(${ofRatio}="","적격","${ageOpen ? AGE_OPEN : '부적격'}")),"${PRINTED}")`,
        `"판정 보류: 검사 오류 "&${errors}&"건"`,
        '"판정 보류: 배분표 변경"',
      ),
      {
        cached: (facts.errors ?? 0) > 0 ? `판정 보류: 검사 오류 ${facts.errors ?? 0}건` : decided,
        unlocked: true,
      },
    );
  }
  return form.done(WIDTHS);
}

/** The table of the quarters; answers the test whether the ledger holds cells that no sum counts since it was made. */
function quarters(form: Calculation, basis: CostBasis, costRow: number, salesRow: number): string | undefined {
  const head = (offset: number, words: string): string =>
    form.aside(QUARTERS_ROW, offset, { value: words, look: { size: 9, border: 'thin', bold: true, align: 'center', wrap: true } });
  form.aside(QUARTERS_ROW - 1, LABEL, { value: '신청일' });
  const applied = form
    .aside(QUARTERS_ROW - 1, 1, { value: toSerial(basis.appliedOn, basis.date1904), numberFormat: DAY, unlocked: true })
    .replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  ['분기', '시작일', '종료일', '배분표 합계(원)', '오류·제외 행(원)', '연구개발비(원)', '매출액(원)', '비율'].forEach((words, offset) => head(offset, words));
  const count = basis.quarters.length;
  const first = `EDATE(DATE(YEAR(${applied}),3*INT((MONTH(${applied})-1)/3)+1,1),-${3 * count})`;
  const amount = (row: number, offset: number, cell: NewCell): string => form.aside(row, offset, { numberFormat: AMOUNT, ...cell });
  const costs: string[] = [];
  const sold: string[] = [];
  let costTotal = 0;
  let salesTotal: number | undefined = 0;
  basis.quarters.forEach(({ label, summed, recognised, sales }, place) => {
    const row = QUARTERS_ROW + 1 + place;
    const from = form.aside(row, FROM, { formula: `=EDATE(${first},${3 * place})`, numberFormat: DAY });
    const to = form.aside(row, TO, { formula: `=EDATE(${first},${3 * place + 3})-1`, numberFormat: DAY });
    const name = form.aside(row, LABEL, { formula: `=YEAR(${from})&"Q"&INT((MONTH(${from})+2)/3)`, cached: label });
    const linked = basis.cost?.(from, to);
    // Where costs lie in no quarter, none is said to have cost nothing.
    const isOpen = linked === undefined && recognised === 0 && Math.abs(basis.outside) >= 1;
    const sum = amount(
      row,
      SUMMED,
      linked === undefined ? { value: isOpen ? null : recognised, unlocked: true } : { formula: `=${linked}`, cached: summed, unlocked: true },
    );
    // Rows that the check does not count: with an error, excluded, or none that a sum can tell.
    const rest = amount(row, ADJUSTED, {
      value: isOpen ? null : linked === undefined ? 0 : recognised - summed,
      unlocked: true,
      note: '검사에서 오류가 있거나 제외된 행의 금액입니다. 배분표를 고친 뒤에는 양식을 다시 채우십시오.\nAmounts of rows with errors or left out by the check.',
    });
    const own = amount(
      row,
      COST,
      isOpen ? { value: null, unlocked: true } : { formula: `=IF(${name}="${label}",${sum}+${rest},${sum})`, cached: recognised, unlocked: true },
    );
    const revenue = amount(
      row,
      SALES,
      sales
        ? { formula: `=IF(${name}="${label}",${sales.formula ?? sales.won},"")`, cached: sales.won, unlocked: true }
        : { value: null, unlocked: true, note: '이 분기의 매출액을 입력하십시오.\nEnter the sales of this quarter.' },
    );
    form.aside(row, RATIO, {
      formula: `=IF(COUNT(${own},${revenue})<2,"",IF(${revenue}=0,"매출액이 0",ROUNDDOWN(${own}/${revenue},4)))`,
      numberFormat: '0.00%',
    });
    costs.push(own);
    sold.push(revenue);
    costTotal += recognised;
    salesTotal = sales && salesTotal !== undefined ? salesTotal + sales.won : undefined;
  });
  let row = QUARTERS_ROW + 1 + count;
  if (Math.abs(basis.outside) >= 1) {
    form.aside(row, LABEL, { value: '분기를 알 수 없는 금액' });
    costs.push(amount(row, COST, { value: basis.outside, unlocked: true }));
    costTotal += basis.outside;
    row += 1;
  }
  form.aside(row, LABEL, { value: '합계' });
  const allCost = amount(row, COST, { formula: `=SUM(${costs.join(',')})`, cached: costTotal });
  const allSales = amount(row, SALES, {
    formula: `=IF(COUNT(${sold.join(',')})<${count},"",SUM(${sold.join(',')}))`,
    ...(salesTotal === undefined ? {} : { cached: salesTotal }),
  });
  form.set(costRow, 8, allCost, { cached: costTotal, unlocked: true, numberFormat: '#,##0"원"', note: SOURCE(basis.sheets) });
  if (salesTotal !== undefined || form.cells[salesRow]?.[8]?.value === null) {
    form.set(salesRow, 8, allSales, {
      ...(salesTotal === undefined ? {} : { cached: salesTotal }),
      unlocked: true,
      numberFormat: '#,##0"원"',
      note: '출처: 분기별 매출액(오른쪽 표)\nSource: sales by quarter, in the table on the right',
    });
  }
  row += 1;
  if (basis.unlinked) {
    form.aside(row, LABEL, { value: `${basis.unlinked.ko} 금액은 만들 때의 검사 결과입니다.`, look: { size: 9, bold: true, color: '9C0006' } });
    row += 1;
  }
  if (!basis.watch) return undefined;
  form.aside(row, LABEL, { value: '합계에 들지 않는 셀(지금·만들 때)' });
  const now = form.aside(row, 1, { formula: `=${basis.watch.formula}`, cached: basis.watch.count, unlocked: true });
  const then = form.aside(row, 2, { value: basis.watch.count, unlocked: true });
  return `${now}>${then}`;
}
