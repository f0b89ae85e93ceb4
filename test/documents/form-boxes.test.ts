/** No text of a form is taller than its box: LibreOffice itself says how high it makes a row for each text in a box so wide. */
import { expect, it } from 'vitest';
import { formSheet, formsOf, type FirmForm } from '../../src/documents/forms';
import { FORM_COLUMNS } from '../../src/reading/form-sheets';
import { FileHost } from '../../src/hosts/file';
import { textsOf } from '../../src/law/texts';
import type { NewSheet } from '../../src/sheet/model';
import { xlsxOf } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';
import { partsOf } from '../lib/xlsx-of';

const EDITIONS = ['2013-60', '2025-04-01'] as const;
/** As long as such things become. */
const LONG: FirmForm = {
  name: '주식회사 가온융합시스템테크놀로지스',
  nameEn: 'Gaon Convergence System Technologies Co., Ltd.',
  bizNo: '124-81-00998',
  corpNo: '130111-0006246',
  representative: '최대표이사 외 2인(각자대표)',
  representativeEn: 'Choi Daepyo and two others',
  industry: '측정, 시험, 항해, 제어 및 기타 정밀기기 제조업; 광학기기 제외',
  industryCode: '27219',
  product: '산업용 가스 누출 감지 센서 모듈 및 원격 계측 시스템',
  address: '경기도 성남시 분당구 판교로289번길 20, 스타트업캠퍼스 2동 7층 703호(삼평동, 판교테크노밸리)',
  addressEn: '#703, 7F, Bldg. 2, Startup Campus, 20, Pangyo-ro 289beon-gil, Bundang-gu, Seongnam-si, Gyeonggi-do, Republic of Korea',
  phone: '031-8017-0000',
  fax: '031-8017-0001',
  factoryAddress: '충청남도 천안시 서북구 직산읍 4산단6길 100, 가온테크노센터 A동 2층',
  factoryPhone: '041-500-0000',
  factoryFax: '041-500-0001',
  employees: 1284,
  contactDepartment: '경영지원본부 재무회계팀',
  contactPosition: '책임매니저',
  contactName: '남궁담당',
  contactPhone: '031-8017-0002',
  contactMobile: '010-1234-5678',
  contactEmail: 'gildong.hong@gaon-convergence-systems.co.kr',
  validFrom: '2023-05-20',
  validUntil: '2026-05-19',
  signedOn: '2026-05-06',
  foundedOn: '2010-03-02',
  type: 'guaranteeAndLoan',
  certificateNo: '20140100001',
  validity: '2014-05-20 ~ 2016-05-19',
  purpose: '해외 입찰 제출용',
  evaluator: '중소기업진흥공단',
  evaluatorEn: 'Small & Medium Business Corporation',
  assessor: '김평가',
  rdCost: 207_350_000,
  sales: 2_713_700_000,
  score: 71,
};

interface Box {
  readonly where: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

function boxesOf(sheet: NewSheet): Box[] {
  const merges = new Map((sheet.merges ?? []).map((area) => [`${area.top},${area.left}`, area]));
  return sheet.cells.flatMap((cells, row) =>
    cells.slice(0, FORM_COLUMNS).flatMap((cell, column): Box[] => {
      const text = cell?.value ?? cell?.cached;
      if (typeof text !== 'string' || text === '' || cell?.look?.shrink) return [];
      const area = merges.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
      let width = 0;
      for (let at = area.left; at <= area.right; at += 1) width += sheet.columnWidths?.[at] ?? 8;
      let height = 0;
      for (let at = area.top; at <= area.bottom; at += 1) height += sheet.rowHeights?.[at] ?? 15;
      return [{ where: `${sheet.name} ${row + 1},${column + 1}`, text, width: Math.round(width * 100) / 100, height, size: cell?.look?.size ?? 9 }];
    }),
  );
}

describeWithSoffice('the texts of the forms', () => {
  it('fit their boxes, empty and filled with long names', async () => {
    const boxes = EDITIONS.map(textsOf).flatMap((texts) =>
      formsOf(texts).flatMap(({ ref }) =>
        [{}, LONG].flatMap((firm) => {
          const made = formSheet(texts, ref, firm);
          return made.kind === 'value' ? boxesOf(made.value) : [];
        }),
      ),
    );
    expect(boxes.length).toBeGreaterThan(1_000);
    // A row for each text on the sheet of its width; no height is given, so the program finds its own. Of equal texts the lowest box counts.
    const byWidth = new Map<number, Map<string, Box>>();
    for (const box of boxes) {
      const own = byWidth.get(box.width) ?? new Map<string, Box>();
      const key = `${box.size} ${box.text}`;
      if ((own.get(key)?.height ?? Infinity) > box.height) own.set(key, box);
      byWidth.set(box.width, own);
    }
    const sheets = [...byWidth].map(([width, own]) => ({ width, own: [...own.values()] }));
    const host = await FileHost.open(await xlsxOf([{ name: '표지', rows: [['x']] }]));
    for (const [index, { width, own }] of sheets.entries()) {
      await host.addSheet({
        name: `w${index}`,
        columnWidths: [width],
        cells: own.map(({ text, size }) => [{ value: text, look: { size, wrap: true, border: 'thin' } }]),
      });
    }
    const out = await convert({ 'boxes.xlsx': await host.save() }, 'xlsx');
    const parts = partsOf(out['boxes.xlsx']!);
    const tooLow: string[] = [];
    let measured = 0;
    for (const [index, { own }] of sheets.entries()) {
      // The first sheet is the one that the workbook began with.
      const xml = parts[`xl/worksheets/sheet${index + 2}.xml`] ?? '';
      for (const [, attributes] of xml.matchAll(/<row ([^>]*)>/g)) {
        const row = Number(/\br="(\d+)"/.exec(attributes!)?.[1]) - 1;
        const needed = Number(/\bht="([\d.]+)"/.exec(attributes!)?.[1]);
        const box = own[row];
        if (!box || !(needed > 0)) continue;
        measured += 1;
        // LibreOffice rounds to a twentieth of a point.
        if (needed > box.height + 0.5) tooLow.push(`${box.where}: “${box.text.slice(0, 30)}” needs ${needed}, has ${box.height}`);
      }
    }
    expect(measured).toBe(sheets.reduce((sum, { own }) => sum + own.length, 0));
    expect(tooLow).toEqual([]);
  }, 60_000);
});
