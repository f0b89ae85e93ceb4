/** What is made here beside a ledger asks and accuses nothing of its own: an empty field of ours is never read as the label behind it. */
import { expect, it } from 'vitest';
import { checkWorkbook, type NewSheet } from '../../src/checking';
import { blankForm, formsOf, formSheet } from '../../src/documents/forms';
import { findingsSheet } from '../../src/documents/report';
import { reviewSheet } from '../../src/documents/review-sheet';
import { statementOf } from '../../src/documents/statement/from-check';
import { allocationTemplate, statementTemplate } from '../../src/documents/template';
import { date, type EditionId, type Lang, type Outcome } from '../../src/domain';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import { blockOfNew } from '../lib/sheets';
import { sheetOf } from '../lib/sheet-text';

const valueOf = <T>(made: Outcome<T>): T => {
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
};
const sides: readonly (readonly [EditionId, string])[] = [
  ['2013-60', '2014-02-14'],
  ['2025-04-01', '2026-05-06'],
];

it.each(sides)('by %s every sheet that is made leaves what is asked as it was', (id, applied) => {
  const year = Number(applied.slice(0, 4)) - 1;
  const ledger = sheetOf('원장', ['일자 | 분류 | 요건구분 | 적요 | 장부금액(원)', `${year}-07-05 | 1.가.② | 연구소 | 시약 | 60000000`].join('\n'));
  const facts = { appliedOn: date(applied) };
  const before = checkWorkbook([ledger], { facts });
  const of = edition(id);
  const texts = textsOf(id);
  const sheets = (['ko', 'en'] as const satisfies readonly Lang[]).flatMap((lang): NewSheet[] => [
    valueOf(statementOf(before, [ledger], { edition: of, lang })),
    valueOf(statementTemplate({ edition: of, lang })),
    ...valueOf(allocationTemplate({ edition: of, lang })).slice(1),
    findingsSheet(before, [], lang),
    reviewSheet([], lang),
  ]);
  const forms = formsOf(texts).flatMap(({ ref }): NewSheet[] => {
    const made = formSheet(texts, ref);
    return made.kind === 'value' ? [made.value, blankForm(texts, ref)] : [];
  });
  expect(forms.length).toBeGreaterThan(4);
  const missing = before.verdict.missing.map(({ ko }) => ko);
  for (const sheet of [...sheets, ...forms]) {
    const after = checkWorkbook([ledger, blockOfNew(sheet)], { facts });
    expect(
      after.verdict.missing.map(({ ko }) => ko),
      sheet.name,
    ).toEqual(missing);
    expect(after.summary.recognised, sheet.name).toBe(before.summary.recognised);
    const renamed = checkWorkbook([ledger, blockOfNew({ ...sheet, name: `사본 ${sheet.name}` })], { facts });
    expect(
      renamed.verdict.missing.map(({ ko }) => ko).filter((words) => words.includes('읽지 못했습니다')),
      `사본 ${sheet.name}`,
    ).toEqual([]);
  }
});

it.each([
  ['업종', '설립일', []],
  ['업종', '대표자', []],
  ['업종', '전자부품 제조', ['산업분류코드']],
])('beside ‘%s’ stands ‘%s’', (label, beside, asked) => {
  const sheet = sheetOf('원장', [`${label} | ${beside}`, '일자 | 분류 | 적요 | 장부금액(원)', '2013-07-05 | 1.가.② | 시약 | 60000000'].join('\n'));
  const found = checkWorkbook([sheet], { facts: { appliedOn: date('2014-02-14') } }).verdict.missing.filter(({ ko }) => ko.includes('읽지 못했습니다'));
  expect(found).toHaveLength(asked.length);
  for (const words of asked) expect(found[0]?.ko).toContain(words);
});
