/** The key of a finding is that of what it says of the workbook, whichever program wrote or calculated it: what was decided holds in all of them. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWorkbook, type Finding, type SheetBlock } from '../../src/checking';
import { date } from '../../src/domain';
import type { RuleCase, RuleCases } from '../lib/rule-cases';
import { sheetOf } from '../lib/sheet-text';

const tables = new Map<string, readonly RuleCase[]>();
for (const file of readdirSync(new URL('../cases/checking', import.meta.url))) {
  const { cases } = (await import(`../cases/checking/${file}`)) as { cases: RuleCases };
  tables.set(cases.rule, cases.cases);
}
const findingsOf = (blocks: readonly SheetBlock[], one: Pick<RuleCase, 'facts' | 'corrections'> = {}): readonly Finding[] =>
  checkWorkbook(blocks, {
    facts: one.facts === null ? {} : { appliedOn: date('2014-02-14'), ...one.facts },
    ...(one.corrections ? { corrections: one.corrections } : {}),
  }).findings;
const keysOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ key }) => key).sort();

it.each([...tables])('%s: another program numbers the sheets otherwise', (_, cases) => {
  for (const one of cases) {
    // A correction names its sheet by its id.
    if (one.corrections) continue;
    const blocks = [sheetOf('원장', one.sheet, one), ...Object.entries(one.sheets ?? {}).map(([name, text]) => sheetOf(name, text))];
    const renumbered = blocks.map((block, at) => ({ ...block, sheetId: `{${at + 7}}` }));
    expect(keysOf(findingsOf(renumbered, one)), one.name).toEqual(keysOf(findingsOf(blocks, one)));
  }
});

describe('another program writes the numbers otherwise', () => {
  const HEADINGS = '승인일시 | 적요 | 거래처 | 비목 | 장부금액(원) | 조정금액 | 소계';
  /** 2013-05-14 14:09, a day whose hour has no end in decimals: Excel writes 17 digits, LibreOffice 15, which is the number that both show. */
  const ledger = (time: number): SheetBlock => {
    const block = sheetOf('원장', `${HEADINGS}\n2013-05-14 | 회식 | 가나식당 | 1.가 | 1,000,000 | 0 | 1,000,000`);
    return { ...block, values: block.values.map((row, at) => (at === 1 ? [time, ...row.slice(1)] : row)) };
  };

  it.each([
    ['14:09', Number('41408.589583333335'), 41_408.5895833333],
    // 15:12:11, whose last digit LibreOffice rounds up and the nearest number of 15 digits is below.
    ['15:12:11', Number('41428.63346064815'), 41_428.6334606482],
  ])('a day with its hour %s, in 16 digits and in 15', (_, long, short) => {
    const found = findingsOf([ledger(long)]);
    expect(found.filter(({ address }) => address.endsWith('2')).length).toBeGreaterThan(0);
    expect(keysOf(findingsOf([ledger(short)]))).toEqual(keysOf(found));
    // The hour itself tells two payments of a day apart.
    expect(keysOf(findingsOf([ledger(41_408.6)]))).not.toEqual(keysOf(found));
  });

  it.each([
    ['소계', '2013-05-14 | 시약 | 가나 | 1.가.② | 1,000,000 | -1,200,000 | =E2+F2'],
    ['장부금액', '2013-05-14 | 시약 | 가나 | 1.가 | =500,000*2 | 0 | =E2+F2'],
  ])('%s from a formula, before and after it was calculated', (_, row) => {
    const text = `${HEADINGS}\n${row.replace('500,000', '500000')}\n2013-06-14 | 부품 | 다라 | 1.가.② | 2,000,000 | 0 | =E3+F3`;
    const [before, after] = [true, false].map((uncalculated) =>
      findingsOf([sheetOf('원장', text, { uncalculated })]).filter(({ address }) => address.endsWith('2')),
    );
    expect(after?.length).toBeGreaterThan(0);
    expect(keysOf(before ?? [])).toEqual(keysOf(after ?? []));
  });
});

/** The text of a sheet with a column put in before another, empty but for its heading. */
const withColumn = (text: string, before: number, heading: string): string =>
  text
    .split('\n')
    .map((line, at) => {
      const cells = line.split(' | ');
      return [...cells.slice(0, before), at === 0 ? heading : '', ...cells.slice(before)].join(' | ');
    })
    .join('\n');

describe('columns come and go', () => {
  const LEDGER = [
    '일자 | 적요 | 거래처 | 비목 | 장부금액(원) | 조정금액 | 소계',
    '2013-05-14 | 시약 | 가나 | 1.자 | 1,000,000 | 0 | 1,000,000',
    '2012-05-14 | 부품 | 다라 | 1.가.② | 2,000,000 | 0 | 1,500,000',
    '2013-06-14 | 부품 | 다라 | 1.가.② | -3,000 | 0 | -3,000',
    '2013.7.14 | 부품 | 다라 | 1.나 | 삼백 | 0 | 300',
    '2013-07-15 | 부품 | 마바 | 1.가.② | 500,000 | -100,000 | 400,000',
  ].join('\n');
  const before = findingsOf([sheetOf('원장', LEDGER)]);

  it.each([0, 1, 3, 5, 7])('one more at %i: each finding of a row keeps its key', (at) => {
    const after = findingsOf([sheetOf('원장', withColumn(LEDGER, at, '담당자 메모'))]);
    expect(before.length).toBeGreaterThan(6);
    expect(keysOf(after)).toEqual(keysOf(before));
  });

  it('two findings of one rule in one row are told apart', () => {
    for (const { ruleId } of before) {
      const same = before.filter((one) => one.ruleId === ruleId);
      expect(new Set(same.map(({ key }) => key)).size).toBe(same.length);
    }
  });
});

it('what was decided of a whole table holds for no other sheet', () => {
  const TEXT = '일자 | 적요 | 거래처 | 비목 | 장부금액\n2013-05-14 | 시약 | 가나 | 1.가.② | 30,000\n2013-06-14 | 부품 | 다라 | 1.가.② | 40,000';
  const other = TEXT.replaceAll('30,000', '31,000').replaceAll('가나', '하나');
  const unit = findingsOf([sheetOf('원장', TEXT)]).filter(({ ruleId }) => ruleId === 'unit-unclear');
  const decisions = unit.map(({ key, ruleId }) => ({ key, ruleId, kind: 'ignored' as const, where: '', what: '', reason: '원', by: '', at: '' }));
  const facts = { appliedOn: date('2014-02-14') };
  const asked = (blocks: readonly SheetBlock[]): string[] =>
    checkWorkbook(blocks, { facts, decisions }).findings.flatMap(({ ruleId, sheet }) => (ruleId === 'unit-unclear' ? [sheet] : []));
  expect(unit.length).toBe(1);
  expect(asked([sheetOf('원장', TEXT)])).toEqual([]);
  expect(asked([sheetOf('원장', TEXT), sheetOf('다른 원장', other)])).toEqual(['다른 원장']);
});
