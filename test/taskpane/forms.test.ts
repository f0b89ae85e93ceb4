/** Forms made from the pane: a second time nothing is written over unasked. */
import { expect, it } from 'vitest';
import { blankForm, formSheet, gatherForm } from '../../src/documents/forms';
import { filingSet } from '../../src/documents/forms/filing';
import { valueOf, type Outcome } from '../../src/domain';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import type { SheetBlock } from '../../src/sheet/model';
import { createController, type FormsToMake } from '../../src/taskpane/session';
import { formulaAt, valueAt } from '../hosts/contract';
import { xlsxOf } from '../lib/sheets';

const texts = textsOf('2013-60');
const first = (blocks: readonly SheetBlock[]): Outcome<FormsToMake> => {
  const { firm, origins, situation } = gatherForm({ edition: edition('2013-60'), blocks });
  const made = formSheet(texts, '별지 제1호', firm, situation, origins);
  return made.kind === 'value' ? valueOf({ forms: [{ sheet: made.value, blank: blankForm(texts, '별지 제1호') }] }) : made;
};

async function open() {
  const host = await FileHost.open(
    await xlsxOf([
      {
        name: '회사',
        rows: [
          ['업체명', '가온', '대표자', '최대표 (인)'],
          ['업종', '센서 제조업'],
        ],
      },
    ]),
  );
  const { controller, actions } = createController(host, { debounceMs: 5 });
  const idOf = async (name: string) => (await host.sheets()).find((sheet) => sheet.name === name)!.id;
  const block = async (name: string) => host.read(await idOf(name));
  const type = async (name: string, address: string, value: string) =>
    host.write(await idOf(name), [{ address, before: valueAt(await block(name), address) ?? null, value }]);
  return { host, controller, actions, block, type, names: async () => (await host.sheets()).map(({ name }) => name) };
}

it('a form that is there is filled again, keeps what was typed, and can be taken back', async () => {
  const { actions, controller, block, type } = await open();
  await actions.makeForms(first, 'copy');
  const made = await block('별지 제1호');
  expect([formulaAt(made, 'D3'), valueAt(made, 'D4')]).toEqual([`=IF('회사'!$B$1="","",'회사'!$B$1)`, '최대표']);
  await type('별지 제1호', 'J3', '124-81-00998');
  await type('회사', 'D1', '김새로 (인)');
  await actions.makeForms(first, 'refill');
  const again = await block('별지 제1호');
  expect([valueAt(again, 'D4'), valueAt(again, 'J3'), formulaAt(again, 'D3')]).toEqual(['김새로', '124-81-00998', formulaAt(made, 'D3')]);
  await actions.undo();
  expect(valueAt(await block('별지 제1호'), 'D4')).toBe('최대표');
  expect(controller.getState().work).toBeUndefined();
});

it('what a person typed over a value of ours stays', async () => {
  const { actions, block, controller, type } = await open();
  await actions.makeForms(first, 'copy');
  await type('별지 제1호', 'D4', '이직접');
  await type('회사', 'D1', '김새로 (인)');
  await actions.makeForms(first, 'refill');
  expect(valueAt(await block('별지 제1호'), 'D4')).toBe('이직접');
  // The cell is named as a person finds it.
  expect(controller.getState().notice?.text.ko).toContain('자료와 다른 셀: 별지 제1호 대표자(D4)');
});

it('a sheet that is not this form any more is left as it is, and that is said', async () => {
  const { actions, controller, host, names } = await open();
  const other = formSheet(textsOf('2025-04-01'), '별지 제1호', {});
  if (other.kind !== 'value') throw new Error('not made');
  await host.addSheet(other.value);
  await actions.makeForms(first, 'refill');
  expect(await names()).toEqual(['회사', '별지 제1호', '별지 제1호 (2)']);
  const said = controller.getState().notice?.text;
  expect(said?.ko).toBe(
    '‘별지 제1호 (2)’ 시트를 만들었습니다. 이미 있는 ‘별지 제1호’ 시트는 이 고시의 양식이 아니거나 행이 바뀌어 다시 채우지 않고 그대로 두었습니다.',
  );
  expect(said?.en).toContain('was not filled again');
});

it('a copy gets a number, and the list of a set names the sheets as they are called', async () => {
  const { actions, block, names } = await open();
  await actions.makeForms(first, 'copy');
  await actions.makeForms((blocks) => {
    const made = filingSet({ texts, edition: edition('2013-60'), blocks, type: 'prospective' });
    if (made.kind !== 'value') return made;
    return valueOf({ forms: made.value.forms.map((sheet) => ({ sheet, blank: blankForm(texts, sheet.name) })), cover: made.value.cover });
  }, 'copy');
  expect(await names()).toEqual(['회사', '별지 제1호', '별지 제1호 (2)', '별지 제1-1호', '제출 서류 목록']);
  const list = await block('제출 서류 목록');
  expect(list.values.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('별지'))).toEqual([
    '별지 제1호 (2) (예비)벤처기업 확인 신청서',
    '별지 제1-1호 벤처기업 평가를 위한 기술사업계획서',
  ]);
  expect(await actions.sheetsNamed(['별지 제1호', '별지 제2호'])).toMatchObject([{ name: '별지 제1호' }]);
});

it('a form in a protected sheet: nothing is written, that is said, and afterwards it is filled', async () => {
  const { actions, controller, block, type, names } = await open();
  await actions.makeForms(first, 'copy');
  await type('회사', 'D1', '김새로 (인)');
  expect((await actions.sheetsNamed(['별지 제1호'])).length).toBe(1);
  const host = controller.host as FileHost;
  const write = host.write.bind(host);
  const { HostError } = await import('../../src/hosts/port');
  const words = { ko: '시트가 보호되었습니다. 통합 문서는 그대로입니다.', en: 'Protected. The workbook is as it was.' };
  host.write = () => Promise.reject(new HostError('refused', words));
  const before = await block('별지 제1호');
  await actions.makeForms(first, 'refill');
  expect([controller.getState().notice?.text, controller.getState().undo?.unfinished]).toEqual([words, undefined]);
  host.write = write;
  expect((await block('별지 제1호')).values).toEqual(before.values);
  expect(await names()).toEqual(['회사', '별지 제1호']);
  await actions.makeForms(first, 'refill');
  expect(valueAt(await block('별지 제1호'), 'D4')).toBe('김새로');
});
