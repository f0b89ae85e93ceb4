import { readXlsx } from 'hucre/xlsx';
import { a1, parseA1 } from '../../../src/sheet/a1';
import { FileHost } from '../../../src/hosts/file';
import { hostContract, type OpenWorkbook } from '../contract';
import { xlsxOf } from '../../lib/xlsx-of';

async function opened(bytes: Uint8Array): Promise<OpenWorkbook> {
  const host = await FileHost.open(bytes, '배분표.xlsx');
  const idOf = async (name: string): Promise<string> => (await host.sheets()).find((sheet) => sheet.name === name)?.id ?? '';
  return {
    host,
    // The format as another program reads it from the saved file.
    async formatOf(sheet, address) {
      const book = await readXlsx(await host.save(), { readStyles: true });
      const at = parseA1(address);
      return book.sheets.find((candidate) => candidate.name === sheet)?.cells?.get(`${at?.row},${at?.column}`)?.style ?? {};
    },
    async extrasOf(sheet) {
      const book = await readXlsx(await host.save(), { readStyles: true });
      const found = book.sheets.find((candidate) => candidate.name === sheet);
      const cells = [...(found?.cells ?? [])].map(([key, cell]) => ({ address: a1(...(key.split(',').map(Number) as [number, number])), cell }));
      return {
        names: Object.fromEntries(
          (book.namedRanges ?? [])
            .filter(({ scope, name }) => scope === sheet && !name.startsWith('KVENTURE.'))
            .map(({ name, range }) => [name, range.replace(/^.*!/, '').replaceAll('$', '')]),
        ),
        rules: Object.fromEntries((found?.dataValidations ?? []).map(({ range, type }) => [range, type])),
        notes: Object.fromEntries(cells.flatMap(({ address, cell }) => (cell.comment ? [[address, cell.comment.text]] : []))),
        protected: found?.protection?.sheet ?? false,
        unlocked: cells.filter(({ cell }) => cell.style?.protection?.locked === false).map(({ address }) => address),
      };
    },
    async markedCells(sheet) {
      const book = await readXlsx(await host.save());
      const rules = book.sheets.find((candidate) => candidate.name === sheet)?.conditionalRules ?? [];
      return rules.filter((rule) => String(rule.formula).includes('KVENTURE')).flatMap((rule) => rule.range.split(' '));
    },
    deleteSheet: async (sheet) => host.deleteSheet(await idOf(sheet)),
    reopen: async () => opened(await host.save()),
  };
}

hostContract('the file host', (spec) => opened(xlsxOf(spec)), {
  formatOf: true,
  extrasOf: true,
  markedCells: true,
  deleteSheet: true,
  reopen: true,
  protection: true,
  date1904: true,
});
