import { text, type Text } from '../../domain';
import { numberOf, type FormCell, type FormValues } from '../../reading/form-values';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

/** The years of the balance sheet, the earliest first. */
const YEARS = 3;
/** Sums of 별지 제5호: what a row is the sum of, with its sign. */
const SUMS: readonly (readonly [total: string, ...parts: readonly (readonly [words: string, sign: 1 | -1])[]])[] = [
  ['자산총계', ['1. 유동자산', 1], ['2. 고정자산', 1]],
  ['부채총계', ['1. 유동부채', 1], ['2. 고정부채', 1]],
  ['부채와자본총계', ['부채총계', 1], ['자본총계', 1]],
  ['3. 매출총이익', ['1. 매출액', 1], ['2. 매출원가', -1]],
  ['5. 영업이익', ['3. 매출총이익', 1], ['4. 판매비와관리비', -1]],
  ['8. 경상이익', ['5. 영업이익', 1], ['6. 영업외수익', 1], ['7. 영업외비용', -1]],
];

export const formBalance: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'form-balance',
    severity: 'error',
    kinds: BOTH,
    title: text('맞지 않는 재무정보', 'Financial statements do not balance'),
    reason: text('대차대조표의 양쪽과 각 합계는 서로 맞아야 합니다.', 'Both sides of the balance sheet and every sum have to agree.'),
    source: { ref: '별지 제5호' },
  },
  check: ({ forms }) => forms.filter(({ ref, edition }) => ref === '별지 제5호' && edition === '2013-60').flatMap(check),
};

function check(form: FormValues): WorkbookHit[] {
  const { sheetId, sheet } = form.block;
  const hits: WorkbookHit[] = [];
  const hit = ({ row, column }: FormCell, message: Text): void => {
    hits.push({ sheetId, sheet, row, column, message, content: `${sheet} ${row},${column}` });
  };
  const cellsOf = (words: string): readonly FormCell[] => {
    const label = form.find(words);
    return label ? form.row(label, YEARS) : [];
  };
  const year = (place: number): Text => text(`확인연도 -${YEARS - place}년도`, `confirmation year −${YEARS - place}`);
  const assets = cellsOf('자산총계');
  const sources = cellsOf('부채와자본총계');
  for (let place = 0; place < YEARS; place += 1) {
    const [owned, owed] = [numberOf(assets[place]?.value), numberOf(sources[place]?.value)];
    if (owned !== undefined && owed !== undefined && owned !== owed) {
      hit(
        assets[place] as FormCell,
        text(
          `${year(place).ko}: 자산총계 ${number(owned)}와 부채와자본총계 ${number(owed)}의 차이 ${number(owned - owed)}`,
          `${year(place).en}: assets ${number(owned)} and liabilities with equity ${number(owed)} differ by ${number(owned - owed)}`,
        ),
      );
    }
    for (const [words, ...parts] of SUMS) {
      const total = cellsOf(words)[place];
      const said = numberOf(total?.value);
      const added = parts.map(([part, sign]) => ({ won: numberOf(cellsOf(part)[place]?.value), sign }));
      // A sum that nobody has filled in is missing, not wrong; parts that are empty are none.
      if (!total || said === undefined || !added.some(({ won }) => won !== undefined)) continue;
      const wanted = added.reduce((sum, { won, sign }) => sum + (won ?? 0) * sign, 0);
      if (Math.abs(said - wanted) < 1e-6) continue;
      hit(
        total,
        text(
          `${year(place).ko}: ${words} ${number(said)}, 계산하면 ${number(wanted)}`,
          `${year(place).en}: ${words} is ${number(said)}, its parts come to ${number(wanted)}`,
        ),
      );
    }
  }
  return hits;
}
