/** Finding functions and reading the notice in the pane. */
import { describe, expect, it } from 'vitest';
import { functionCatalogue } from '../../src/functions/metadata/catalogue';
import { numberFormatOf } from '../../src/taskpane/browser/formula';
import { findFunctions } from '../../src/taskpane/browser/find-functions';
import { blocksOf } from '../../src/taskpane/notice/blocks';
import { addressOf } from '../../src/taskpane/notice/CopyAddress';
import { excerpt } from '../../src/taskpane/notice/excerpt';
import { articleText } from '../../src/taskpane/notice/source';

const catalogue = functionCatalogue;
const ids = (search: string): string[] => findFunctions(catalogue, search).map(({ id }) => id);

it.each([
  ['점수', 'VENTURE_SCORE'],
  ['합격', 'VENTURE_RESULT'],
  ['갱신', 'RENEWAL_WINDOW'],
  ['유효기간', 'VALIDITY_END'],
  ['만료일', 'VALIDITY_END'],
  ['deadline', 'PROCESSING_DUE'],
  ['불복', 'OBJECTION_DUE'],
  ['expiry', 'VALIDITY_END'],
  ['제한업종', 'EXCLUDED_INDUSTRY'],
  ['rd ratio', 'RD_RATIO'],
  ['사업자등록번호', 'BIZ_NO_VALID'],
])('%s finds %s', (search, id) => {
  expect(ids(search)).toContain(id);
});

it('the name comes first, nothing typed shows all, and nonsense none', () => {
  expect(ids('RD_COST')[0]).toBe('RD_COST');
  expect(ids('validity_end')[0]).toBe('VALIDITY_END');
  expect(ids(' ')).toEqual(catalogue.map(({ id }) => id));
  expect(ids('없는말입니다')).toEqual([]);
});

describe('the notice', () => {
  it.each([
    ['2013-60', '별표 3', '1.가.①', '벤처기업확인요령(고시 제2013-60호) 별표 3 1.가.①'],
    ['2025-04-01', '제19조', '1', '벤처기업확인요령(고시 제2025-28호) 제19조 1'],
    ['2025-04-01', '영 제2조의3', '⑥', '「벤처기업육성에 관한 특별법 시행령」 제2조의3 ⑥'],
    ['2013-60', '법 제25조', undefined, '「벤처기업육성에 관한 특별조치법」 제25조'],
    ['2013-60', '민법 제161조', undefined, '민법 제161조'],
  ] as const)('%s %s is cited as in a letter', (edition, article, clause, address) => {
    expect(addressOf(edition, article, clause)).toBe(address);
  });

  it('tables are shown as tables, sentences as sentences', () => {
    const kinds = (ref: string) =>
      blocksOf(articleText('2013-60', ref)?.article.paragraphs ?? []).map((block) => `${block.kind} ${block.kind === 'table' ? block.rows.length : ''}`.trim());
    expect(kinds('별표 2')[0]).toMatch(/^table \d\d/);
    expect(kinds('제8조')).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
    const [card] = blocksOf(articleText('2013-60', '별표 4')?.article.paragraphs ?? []);
    // 별표 4: the heading of a section stands within the table, as it is printed.
    expect(card?.kind === 'table' && card.rows.map(({ cells }) => cells.join('/'))).toEqual(
      expect.arrayContaining([
        '구분/평가항목/심사항목/배점/해당 등급/득점',
        '경영주 기술능력 (44점)',
        '기술지식 수준 및 경험수준/기술지식수준/10',
        '사업성 (56점)',
      ]),
    );
  });

  it('no paragraph is lost between the blocks', () => {
    for (const ref of ['별표 1', '별표 3', '별표 4', '별지 제2호', '제6조']) {
      const paragraphs = articleText('2013-60', ref)?.article.paragraphs ?? [];
      expect(blocksOf(paragraphs).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ paragraph }) => paragraph) : [block.paragraph]))).toEqual(
        paragraphs,
      );
    }
  });

  it('what was found is marked whatever its blanks and width', () => {
    expect(excerpt('합계가 5천만원 이상이고', ['5천만원'])).toEqual({ before: '합계가 ', match: '5천만원', after: ' 이상이고' });
    expect(excerpt('직무발명 보상금으로', ['직무발명보상금'])).toMatchObject({ match: '직무발명 보상금' });
    expect(excerpt('ＡＢ c', ['abc'])).toMatchObject({ match: 'ＡＢ c' });
  });
});

describe('a formula that is inserted from the pane', () => {
  it.each(catalogue.flatMap((entry) => entry.examples.slice(0, 1).map((example) => ({ entry, id: entry.id, example }))))(
    '$id brings the number format of its answer',
    ({ entry, example: { shown, value } }) => {
      const isNumber = (Array.isArray(value) ? (value as unknown[]).flat() : [value]).some((one) => typeof one === 'number');
      const wanted = !isNumber ? undefined : shown === 'date' ? 'yyyy-mm-dd' : shown === 'percent' ? '0.00%' : undefined;
      expect(numberFormatOf(entry)).toBe(wanted);
    },
  );
});
