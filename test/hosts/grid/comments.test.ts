/** What the grid is told of a file's comments and rules. */
import { readXlsx, type Workbook } from 'hucre';
import { describe, expect, it } from 'vitest';
import { commentOf, threadsOf } from '../../../src/hosts/grid/comments';
import { notDrawn } from '../../../src/hosts/grid/not-drawn';
import { resourcesOf } from '../../../src/hosts/grid/resources';
import { snapshotOf } from '../../../src/hosts/grid/snapshot';
import { FileHost } from '../../../src/hosts/file';
import { richWorkbook } from '../../lib/rich-workbook';

describe('a comment', () => {
  it.each([
    [undefined, undefined],
    [{ text: '증빙\n확인' }, '증빙 확인'],
    [{ author: '김회계', text: '금액이 다름' }, '김회계: 금액이 다름'],
    // Excel writes the name into the text.
    [{ author: '김회계', text: '김회계:\n금액이 다름' }, '김회계: 금액이 다름'],
  ])('%j is shown as %j', (comment, shown) => {
    expect(commentOf(comment ? { comment } : {})).toBe(shown);
  });

  it('of the newer kind is shown with its answers, in place of the word that there are some', () => {
    const thread = { id: '1', personId: 'p', ref: 'B3', text: '맞습니까?' };
    const sheet = { name: 'S', rows: [], threadedComments: [thread, { id: '2', personId: 'p', parentId: '1', text: '맞습니다.' }] };
    expect([...threadsOf(sheet)]).toEqual([['B3', '맞습니까? / 맞습니다.']]);
  });

  it('goes into the grid with its cell, and is not counted among what is not shown', async () => {
    const workbook = await readXlsx(richWorkbook(), { readStyles: true });
    const { data } = await snapshotOf(workbook, 'w', 'w', { formulas: new Map(), filters: new Map(), arrays: new Map() });
    const cell = (Object.values(data.sheets)[0]?.cellData as Record<number, Record<number, { custom?: unknown }>>)[2]?.[1];
    expect(cell?.custom).toEqual({ file: '2,1', note: '검토자: 증빙 확인' });
    const objects = await (await FileHost.open(richWorkbook())).objects();
    expect(notDrawn(workbook, objects).map(({ what, sheets }) => [what.ko, ...sheets])).toEqual([
      ['차트', '원장'],
      ['조건부 서식', '원장'],
    ]);
  });
});

it.each([
  ['whole', undefined, 'between'],
  ['date', undefined, 'between'],
  ['textLength', 'lessThan', 'lessThan'],
  ['list', undefined, undefined],
  ['custom', undefined, undefined],
] as const)('a rule for %s with the operator %s asks for %s: a file leaves out the most common one', (type, operator, asked) => {
  const workbook = {
    sheets: [{ name: 'S', rows: [], dataValidations: [{ type, range: 'A1', formula1: '1', formula2: '2', ...(operator ? { operator } : {}) }] }],
  };
  const resources = resourcesOf(workbook as Workbook, new Map([['S', 's1']]));
  const rules = JSON.parse(resources[0]?.data ?? '') as Record<string, { operator?: string }[]>;
  expect(rules['s1']?.[0]?.operator).toBe(asked);
});
