import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formSheet } from '../../src/documents/forms';
import { scoreSheet } from '../../src/documents/score-sheet';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import type { CardId, Edition } from '../../src/law/types';
import { Grid } from '../../src/reading/grid';
import { findScoreTable } from '../../src/reading/score-table';
import { evaluate, scoreCard, type Grade } from '../../src/rules';
import { withOwnItems, type OwnItem } from '../../src/rules/own-card';
import { a1 } from '../../src/sheet/a1';
import type { NewSheet, SheetBlock } from '../../src/sheet/model';
import { openGrid } from '../hosts/grid/bench';
import { convert, describeWithSoffice } from '../lib/soffice';

const notice = edition('2013-60');
const today = edition('2025-04-01');
const BOOK = fileURLToPath(new URL('../golden/statement-form.xlsx', import.meta.url));
const made = (options: Partial<Parameters<typeof scoreSheet>[0]> & { readonly card: CardId }): NewSheet => {
  const sheet = scoreSheet({ edition: notice, firms: 3, lang: 'ko', ...options });
  if (sheet.kind !== 'value') throw new Error(JSON.stringify(sheet));
  return sheet.value;
};

describe('the score sheet', () => {
  it.each([
    { card: 4 as const, items: 10, last: 'K' },
    { card: 5 as const, items: 18, last: 'S' },
    { card: 6 as const, items: 13, last: 'N' },
  ])('of Appendix $card has $items items and asks VENTURE_RESULT for every firm', ({ card, items, last }) => {
    const { cells, validations, page, frozenRows, names } = made({ card });
    expect(cells).toHaveLength(4 + 3);
    expect(cells[3]?.slice(1, 1 + items).reduce((sum, cell) => sum + Number(cell?.value), 0)).toBe(100);
    // Behind it stands the same by the points of the card: for programs that know no such function.
    expect(cells[4]?.[items + 5]?.formula).toMatch(`=IFERROR(INDEX(KVENTURE.VENTURE_RESULT(B5:${last}5,${card}),1,5),`);
    expect(cells[6]?.[items + 1]?.formula).toMatch(`=IFERROR(INDEX(KVENTURE.VENTURE_RESULT(B7:${last}7,${card}),1,1),`);
    const area = { top: 4, left: 1, bottom: 6, right: items };
    expect(validations).toMatchObject([{ area, rule: { kind: 'list', values: ['A', 'B', 'C', 'D', 'E'] }, onWrong: 'stop' }]);
    expect(names).toContainEqual({ name: 'VENTURE_GRADES', area });
    expect(page).toMatchObject({
      orientation: 'landscape',
      pagesWide: 1,
      titleRows: { top: 2, bottom: 3 },
      area: { top: 0, left: 0, bottom: 6, right: items + 6 },
    });
    expect(frozenRows).toBe(4);
  });

  it.each(['ko', 'en'] as const)('is found again by its headings (%s)', (lang) => {
    const sheet = made({ card: 5, firms: 2, lang });
    const held = notice.scoreCards;
    if (!held.available) throw new Error('refused');
    const values = sheet.cells.map((row) => row.map((cell) => cell?.value ?? null));
    values[4] = values[4]!.map((value, column) => (column === 0 ? '가나다' : column <= 18 ? 'B' : value));
    const grid = new Grid({ sheetId: 's', sheet: 's', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false });
    const found = findScoreTable(grid, held.value.cards);
    expect(found).toMatchObject({ card: 5, firms: [{ name: '가나다', row: 4, grades: Array(18).fill('B'), wrong: [] }] });
  });

  it.each([0, 5_001, 1.5, Number.NaN])('of %s firms is refused', (firms) => {
    expect(scoreSheet({ edition: notice, card: 5, firms, lang: 'ko' }).kind).toBe('refused');
  });
  it.each([
    [3, 0],
    [3, 11],
    [2_000, 3],
    [3, 1.5],
  ])('of %s firms with %s evaluators is refused', (firms, evaluators) => {
    expect(scoreSheet({ edition: notice, card: 5, firms, evaluators, lang: 'ko' }).kind).toBe('refused');
  });
});

/** 별표 4 (three tables) and 별표 5 of 2025: points from 0 to 100 by weight. */
describe('the score sheet of a table of weights', () => {
  const cards = [
    { card: '4-1', items: 10, uneven: true },
    { card: '4-2', items: 12, uneven: true },
    { card: '4-3', items: 13, uneven: true },
    { card: 5, items: 6, uneven: false },
  ] as const;
  it.each(cards)('of $card has $items items, takes points, and says that a committee decides', ({ card, items, uneven }) => {
    const { cells, validations, names } = made({ card, edition: today });
    const area = { top: 4, left: 1, bottom: 6, right: items };
    expect(validations).toMatchObject([{ area, rule: { kind: 'number', from: 0, to: 100 }, onWrong: 'stop' }]);
    expect(names).toContainEqual({ name: 'VENTURE_GRADES', area });
    expect(cells[2]?.slice(-3).map((cell) => cell?.value)).toEqual(['기술혁신성', '사업성장성', '상태']);
    expect(cells[1]?.[0]?.value).toMatch(/합격점이 없습니다.*위원 7명 이상/);
    // 별표 4: the printed business weights are 103; 별표 5 has none of ESG
    expect(String(cells[1]?.[0]?.value).includes('합계 103%')).toBe(uneven);
    expect(cells[4]?.slice(-3).every((cell) => cell?.formula && !cell.formula.includes('KVENTURE'))).toBe(true);
  });
  it.each(cards.flatMap(({ card, items }) => (['ko', 'en'] as const).map((lang) => ({ card, items, lang }))))(
    '$card is found again by its headings ($lang), and its weights are no firm',
    ({ card, items, lang }) => {
      const held = today.scoreCards;
      if (!held.available) throw new Error('refused');
      const sheet = made({ card, edition: today, firms: 2, lang });
      const values = sheet.cells.map((row) => row.map((cell) => cell?.value ?? null));
      values[4] = values[4]!.map((value, column) => (column === 0 ? '가나다' : column <= items ? 70 : value));
      const grid = new Grid({ sheetId: 's', sheet: 's', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false });
      const found = findScoreTable(
        grid,
        held.value.cards.map(({ id, items: all }) => ({ id, items: all, marks: 'points' as const })),
      );
      expect(found).toMatchObject({ card, firms: [{ name: '가나다', row: 4, grades: Array(items).fill(70), wrong: [] }] });
    },
  );
  it('has one row a firm', () => {
    expect(scoreSheet({ edition: today, card: '4-1', firms: 3, evaluators: 2, lang: 'ko' }).kind).toBe('refused');
    expect(scoreSheet({ edition: today, card: '4-1', firms: 0, lang: 'ko' }).kind).toBe('refused');
  });
});

/** 제6조③ 단서: 평가항목 범위 내에서 심사항목과 배점을 자체적으로 조정. */
const OWN = [
  { group: '경영주 기술능력', name: '기술지식수준', maxPoints: 20 },
  { group: '경영주 기술능력', name: '팀의 구성', maxPoints: 24 },
  { group: '사업성', name: '시장 규모', maxPoints: 56 },
];
const groupsOf4 = (): readonly string[] => {
  const held = scoreCard(notice, 4);
  return held.kind === 'value' ? [...new Set(held.value.items.map(({ group }) => group.ko))] : [];
};
const own = (): Edition => {
  const groups = groupsOf4();
  const changed = withOwnItems(
    notice,
    OWN.map((item, at) => ({ ...item, group: groups[at === 2 ? groups.length - 1 : 0] as string })),
  );
  if (changed.kind !== 'value') throw new Error(JSON.stringify(changed));
  return changed.value;
};

describe('an institution’s own items (제6조③ 단서)', () => {
  const from = '‘항목’ A1:C4';
  it('are named in the sheet: whose they are, by which clause, from where, and under which heading of the card each stands', () => {
    const { cells } = made({ card: 4, edition: own(), firms: 2, ownFrom: from });
    expect(cells[1]?.[0]?.value).toBe(`기관 자체 심사항목 3개, 배점 합계 100점(제6조제3항 단서). 출처: ${from}. 등급을 A부터 E까지 적습니다.`);
    expect(cells[2]?.slice(1, 4).map((cell) => [cell?.value, cell?.note])).toEqual(
      OWN.map(({ name }, at) => [name, groupsOf4()[at === 2 ? groupsOf4().length - 1 : 0]]),
    );
    expect(cells[3]?.slice(1, 4).map((cell) => cell?.value)).toEqual(OWN.map(({ maxPoints }) => maxPoints));
    expect(made({ card: 4, firms: 2 }).cells[1]?.[0]?.value).toBe('등급을 A부터 E까지 적습니다.');
  });
  it('are those of the printed card 별표 4, and items that do not keep to it are refused', () => {
    const texts = textsOf('2013-60');
    const items = OWN.map((item, at) => ({ ...item, group: groupsOf4()[at === 2 ? groupsOf4().length - 1 : 0] as string }));
    const form = (of: readonly OwnItem[]) => formSheet(texts, '별표 4', {}, { ownItems: { items: of, from } });
    const card = form(items);
    if (card.kind !== 'value') throw new Error(JSON.stringify(card));
    const values = card.value.cells.flatMap((row) => row.map((cell) => cell?.value));
    for (const { name } of items) expect(values).toContain(name);
    expect(values).not.toContain('인지도');
    expect(values).toContain(`기관 자체 심사항목 3개, 배점 합계 100점(제6조제3항 단서). 출처: ${from}`);
    expect(form(items.slice(1)).kind).toBe('refused');
  });
});

/** The grades of a firm, or of an evaluator of it, and what stands beside them, worked out by the points of 별표 4 to 6. */
const COLUMNS_OF = { 4: 10, 5: 18, 6: 13 } as const;
interface Sheet {
  readonly sheet: NewSheet;
  readonly grades: readonly (readonly (string | number)[])[];
  /** By row: total, management, technology, business, verdict, marks missed; then the means. */
  readonly says: readonly (readonly unknown[])[];
}
const all = (count: number, grade: string): string[] => Array.from({ length: count }, () => grade);
const SHEETS: Readonly<Record<string, () => Sheet>> = {
  // 별표 5: A is 5/5. All B: 100 × 4/5 = 80 (25 × 4/5 = 20, 43 × 4/5 = 34.4, 32 × 4/5 = 25.6). All C: 60, 기술성 25.8 < 26.
  별표5: () => ({
    sheet: made({ card: 5 }),
    grades: [all(18, 'B'), all(18, 'C'), [...all(17, 'A'), '']],
    says: [
      [80, 20, 34.4, 25.6, '적격', ''],
      [60, 15, 25.8, 19.2, '부적격', '총점 60점: 65점 이상이어야 합니다, 기술성 25.8점: 26점 이상이어야 합니다'],
      ['', '', '', '', '미완료', ''],
    ],
  }),
  // Two evaluators, all A and all D: 100 and 40, the mean is 70 and 기술성 (43 + 17.2) / 2 = 30.1. All C and all C: 60. One without grades.
  위원2: () => ({
    sheet: made({ card: 5, evaluators: 2 }),
    grades: [all(18, 'A'), all(18, 'D'), all(18, 'C'), all(18, 'C'), all(18, 'A'), all(18, '')],
    says: [
      [100, 25, 43, 32, '적격', '', 70, 30.1, '적격', 60],
      [40, 10, 17.2, 12.8, '부적격', '총점 40점: 65점 이상이어야 합니다, 기술성 17.2점: 26점 이상이어야 합니다'],
      [60, 15, 25.8, 19.2, '부적격', '총점 60점: 65점 이상이어야 합니다, 기술성 25.8점: 26점 이상이어야 합니다', 60, 25.8, '부적격', 0],
      [60, 15, 25.8, 19.2, '부적격', '총점 60점: 65점 이상이어야 합니다, 기술성 25.8점: 26점 이상이어야 합니다'],
      [100, 25, 43, 32, '적격', '', '', '', '', ''],
      ['', '', '', '', '', ''],
    ],
  }),
  // 별표 4 표 1 of 2025: 기술혁신성 30, 30, 10, 20, 10; 사업성장성 20, 50, 10, 3, 20, which is 103. 90 and nine times 50.5: 27 + 70 × 0.505 and 103 × 0.505.
  비율: () => ({
    sheet: made({ card: '4-1', edition: today, firms: 6 }),
    grades: [
      Array(10).fill(80),
      Array(10).fill(100),
      [90, ...Array<number>(9).fill(50.5)],
      ['', ...Array<number>(9).fill(70)],
      [101, ...Array<number>(9).fill(70)],
    ],
    says: [
      [80, 82.4, '산정 완료'],
      [100, 103, '산정 완료'],
      [62.35, 52.015, '산정 완료'],
      ['', '', '미완료'],
      ['', '', '0–100점이 아닌 셀이 있음'],
      ['', '', ''],
    ],
  }),
  // 20 × 5/5 + 24 × 3/5 + 56 × 3/5 = 20 + 14.4 + 33.6 = 68; 16 + 14.4 + 33.6 = 64.
  자체: () => ({
    sheet: made({ card: 4, edition: own(), firms: 2 }),
    grades: [
      ['A', 'C', 'C'],
      ['B', 'C', 'C'],
    ],
    says: [
      [68, 34.4, '', 33.6, '적격', ''],
      [64, 30.4, '', 33.6, '부적격', '총점 64점: 65점 이상이어야 합니다'],
    ],
  }),
};
const shapeOf = ({ sheet, grades }: Sheet) => {
  const isSeveral = sheet.cells[2]?.[1]?.value === '평가위원';
  const items = grades[0]?.length ?? 0;
  return { first: isSeveral ? 2 : 1, items, results: (isSeveral ? 2 : 1) + items };
};
const shownIn = (block: SheetBlock, of: Sheet): unknown[][] => {
  const { results } = shapeOf(of);
  return of.says.map((says, at) => says.map((_, column) => block.values[4 + at - block.top]?.[results + column - block.left] ?? ''));
};
const closeTo = (says: readonly (readonly unknown[])[]): unknown[][] =>
  says.map((row) => row.map((one) => (typeof one === 'number' ? expect.closeTo(one, 9) : one)));

interface Filled {
  readonly name: string;
  readonly of: Sheet;
}
async function book(...names: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly filled: readonly Filled[] }> {
  const host = await FileHost.open(new Uint8Array(readFileSync(BOOK)));
  const filled: Filled[] = [];
  for (const each of names) {
    const of = (SHEETS[each] as () => Sheet)();
    const { id, name } = await host.addSheet({ ...of.sheet, name: each });
    const { first } = shapeOf(of);
    const writes = of.grades.flatMap((row, at) =>
      row.flatMap((grade, item) => (grade === '' ? [] : [{ address: a1(4 + at, first + item), before: null, value: grade }])),
    );
    await host.write(id, writes);
    filled.push({ name, of });
  }
  return { bytes: await host.save(), filled };
}
const blockOf = async (host: { sheets(): Promise<readonly { id: string; name: string }[]>; read(id: string): Promise<SheetBlock> }, name: string) =>
  host.read((await host.sheets()).find((sheet) => sheet.name === name)?.id ?? '');

it('the expected numbers are those of the rules', () => {
  const grades = (letter: Grade): Grade[] => Array.from({ length: COLUMNS_OF[5] }, () => letter);
  expect(evaluate(notice, 5, grades('B'))).toMatchObject({ value: { total: 80, management: 20, technology: 34.4, business: 25.6, passed: true } });
  expect(evaluate(own(), 4, ['A', 'C', 'C'])).toMatchObject({ value: { total: 68, passed: true } });
  expect(evaluate(own(), 4, ['B', 'C', 'C'])).toMatchObject({ value: { total: 64, passed: false } });
});

it('the grid shows the points of the evaluators and their mean, and those of a table of weights', async () => {
  const { bytes, filled } = await book('위원2', '비율');
  const grid = await openGrid(bytes);
  for (const { name, of } of filled) await expect.poll(async () => shownIn(await blockOf(grid.host, name), of)).toEqual(closeTo(of.says));
  await grid.close?.();
}, 60_000);

describeWithSoffice('LibreOffice, which knows no function of ours', () => {
  it('shows the same numbers', async () => {
    const { bytes, filled } = await book(...Object.keys(SHEETS));
    const out = await convert({ 'scores.xlsx': bytes }, 'xlsx');
    const host = await FileHost.open(out['scores.xlsx'] as Uint8Array);
    for (const { name, of } of filled) expect(shownIn(await blockOf(host, name), of), name).toEqual(closeTo(of.says));
  }, 120_000);
});
