/** Several evaluators of a firm, in rows, on sheets of their own and in columns; the means are worked out by hand. */
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/law';
import { companyKey } from '../../src/reading/company-name';
import { evaluationsIn } from '../../src/reading/evaluators';
import { meanOf, scoreCard, type Grade } from '../../src/rules';
import type { CellValue } from '../../src/sheet/model';
import { blockOf } from '../lib/sheets';

const notice = edition('2013-60');
const held = scoreCard(notice, 4);
const card = held.kind === 'value' ? held.value : undefined;
const items = card?.items.map(({ name }) => name.ko) ?? [];
const cards = [{ id: 4 as const, items: card?.items ?? [] }];
const all = (grade: string): string[] => items.map(() => grade);
const sheet = (name: string, rows: readonly (readonly CellValue[])[]) => blockOf({ name, rows });

describe('are found', () => {
  it('in rows below each other, the name of the firm standing once', () => {
    const found = evaluationsIn(
      [
        sheet('평가', [
          ['기업명', '평가위원', ...items],
          ['가나다', '김위원', ...all('A')],
          [null, '이위원', ...all('D')],
          ['라마바', '김위원', ...all('B')],
        ]),
      ],
      cards,
    );
    expect(found).toMatchObject({
      card: 4,
      single: 1,
      firms: [
        {
          name: '가나다',
          evaluators: [
            { name: '김위원', address: 'C2' },
            { name: '이위원', address: 'C3' },
          ],
        },
      ],
    });
  });
  it('on sheets of their own, the firm written in several ways', () => {
    const found = evaluationsIn(
      [
        sheet('김위원', [
          ['기업명', ...items],
          ['㈜ 가나다', ...all('A')],
          ['라마바', ...all('B')],
        ]),
        sheet('이위원', [
          ['기업명', ...items],
          ['주식회사 가나다', ...all('C')],
          ['사아자', ...all('C')],
        ]),
        sheet('메모', [
          ['기업명', '비고'],
          ['가나다', '방문 예정'],
        ]),
      ],
      cards,
    );
    expect(found).toMatchObject({ single: 2, firms: [{ name: '㈜ 가나다', evaluators: [{ name: '김위원' }, { name: '이위원' }] }] });
  });
  it('in columns, with the items downwards', () => {
    const found = evaluationsIn(
      [
        sheet('평가표', [
          ['신청기업', '가나다', null, null],
          ['심사항목', '배점', '위원 1', '위원 2'],
          ...items.map((name, at): CellValue[] => [name, card?.items[at]?.maxPoints ?? 0, 'A', at === 0 ? 'D' : 'A']),
        ]),
      ],
      cards,
    );
    expect(found).toMatchObject({
      firms: [
        {
          name: '가나다',
          evaluators: [
            { name: '위원 1', address: 'C3' },
            { name: '위원 2', address: 'D3' },
          ],
        },
      ],
    });
    // The first item has 10 points: D are 4 of them. (100 + 94) / 2 = 97, three grades apart.
    const grades = found?.firms[0]?.evaluators.map((one) => one.grades as (Grade | undefined)[]) ?? [];
    expect(meanOf(notice, 4, grades)).toMatchObject({
      value: { total: { numerator: 970, denominator: 10 }, spread: 6, passed: true, apart: [{ item: 0, steps: 3 }] },
    });
  });
  it('never where columns are firms of one evaluator, rows have no grades, or there is one evaluator only', () => {
    // Two firms, each with the one evaluator of the sheet.
    const across = sheet('표', [['심사항목', '가나다', '라마바'], ...items.map((name): CellValue[] => [name, 'A', 'B'])]);
    expect(evaluationsIn([across], cards)).toEqual({ card: 4, firms: [], single: 2 });
    const empty = evaluationsIn(
      [
        sheet('가', [
          ['기업명', ...items],
          ['가나다', ...items.map(() => null)],
        ]),
        sheet('나', [
          ['기업명', ...items],
          ['가나다', ...all('A')],
        ]),
      ],
      cards,
    );
    expect(empty).toMatchObject({ firms: [], single: 1 });
    expect(evaluationsIn([], cards)).toBeUndefined();
  });
  it.each([
    ['㈜한빛', '한빛(주)'],
    ['주식회사 한빛', '한빛'],
    ['（주）한 빛', '한빛'],
    ['한빛 Co., Ltd.', '한빛'],
    ['유한책임회사 한빛', '한빛(유)'],
  ])('%s and %s are one firm', (a, b) => expect(companyKey(a)).toBe(companyKey(b)));
});
