import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date } from '../../../src/domain';
import { checkWorkbook, RULE_METAS, type Finding, type SheetBlock, type WorkbookCheck } from '../../../src/checking';
import type { RuleCase, RuleCases } from '../../lib/rule-cases';
import { sheetOf, written } from '../../lib/sheet-text';
import { CATALOGUE } from './catalogue';

const SHEET = '원장';
const ROOT = new URL('../../../', import.meta.url);
const tables = new Map<string, RuleCases>();
for (const file of readdirSync(new URL('test/cases/checking', ROOT))) {
  const name = file.replace(/\.ts$/, '');
  const { cases } = (await import(`../../cases/checking/${name}.ts`)) as { cases: RuleCases };
  tables.set(name, cases);
}

const blocksOf = (one: RuleCase): SheetBlock[] => [
  sheetOf(SHEET, one.sheet, one),
  ...Object.entries(one.sheets ?? {}).map(([name, text]) => sheetOf(name, text)),
];

function check(one: RuleCase, blocks: readonly SheetBlock[]): WorkbookCheck {
  const facts = one.facts === null ? {} : { appliedOn: date('2014-02-14'), ...one.facts };
  return checkWorkbook(blocks, { facts, ...(one.corrections ? { corrections: one.corrections } : {}) });
}
const addressOf = (finding: Finding): string => (finding.sheet === SHEET ? finding.address : `${finding.sheet}!${finding.address}`);
const named = (finding: Finding): string => `${finding.ruleId} ${addressOf(finding)}`;
const writesOf = (finding: Finding): Record<string, unknown> =>
  Object.fromEntries((finding.fix?.writes ?? []).map((write) => [write.address, write.formula ?? write.value]));
const otherErrors = (findings: readonly Finding[], rule: string): string[] =>
  findings.filter(({ severity, ruleId }) => severity === 'error' && ruleId !== rule).map(named);

describe.each(CATALOGUE.map(([rule, severity, star]) => ({ rule, severity, star })))('$rule', ({ rule, severity, star }) => {
  const table = tables.get(rule);

  it('has its file, its line in the index and all that a person reads of it', () => {
    expect(readFileSync(new URL(`src/checking/rules/${rule}.ts`, ROOT), 'utf8')).toContain(`id: '${rule}'`);
    expect(readFileSync(new URL('src/checking/rules/index.ts', ROOT), 'utf8')).toContain(`from './${rule}';`);
    const meta = RULE_METAS.find(({ id }) => id === rule);
    expect([meta?.severity, meta?.fixable === true]).toEqual([severity, star === '★']);
    for (const text of [meta?.title, meta?.reason]) {
      expect(text?.ko).toMatch(/[가-힣]/);
      expect(text?.en).toMatch(/^[“A-Z0-9]/);
    }
    expect(meta?.source.ref).toMatch(/^(별표|별지|영|법|제\d|조세특례제한법)/);
  });

  it('has a case table with valid and invalid cases', () => {
    expect(table?.rule).toBe(rule);
    expect(table?.cases.some(({ at }) => at.length > 0)).toBe(true);
    expect(table?.cases.some(({ at }) => at.length === 0)).toBe(true);
    expect(table?.cases.some(({ fix }) => fix !== undefined)).toBe(star === '★');
  });

  it.each([...(table?.cases ?? [])])('$name', (one) => {
    const blocks = blocksOf(one);
    const { findings } = check(one, blocks);
    const own = findings.filter(({ ruleId }) => ruleId === rule);
    expect(own.map(addressOf)).toEqual(one.at);
    for (const finding of own) expect(finding).toMatchObject({ severity, citation: { ref: expect.stringMatching(/./) } });
    expect(otherErrors(findings, rule)).toEqual(one.others ?? []);
    const [first] = own;
    for (const words of one.says ?? []) expect(first?.message.ko).toContain(words);
    for (const words of one.unsaid ?? []) expect(first?.message.ko).not.toContain(words);
    if (one.clause !== undefined) expect(first?.citation.clause).toBe(one.clause);
    if (one.sure) expect(own.map(({ citation }) => citation.certainty ?? 'yes')).toEqual(one.sure);
    expect(Object.fromEntries(own.filter(({ fix }) => fix).map((finding) => [addressOf(finding), writesOf(finding)]))).toEqual(one.fix ?? {});
    for (const finding of own) if (finding.fix) expectMended(one, blocks, finding, findings);
  });
});

/** After the fix the finding is gone, and no new error has come. */
function expectMended(one: RuleCase, blocks: readonly SheetBlock[], finding: Finding, before: readonly Finding[]): void {
  const after = check(
    one,
    blocks.map((block) => (block.sheetId === finding.sheetId ? written(block, finding.fix?.writes ?? []) : block)),
  ).findings;
  expect(after.map(named)).not.toContain(named(finding));
  const errors = new Set(before.map(named));
  expect(otherErrors(after, finding.ruleId).filter((error) => !errors.has(error))).toEqual([]);
}

it('no rule stands outside the catalogue, and no case table without its rule', () => {
  const ids = CATALOGUE.map(([id]) => id);
  expect(RULE_METAS.map(({ id }) => id)).toEqual(ids);
  expect([...tables.keys()].sort()).toEqual([...ids].sort());
});
