/** What lies over the cells: each kind as Excel writes it, counted once, with the sheet that has it. */
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { notDrawn } from '../../../src/hosts/grid/not-drawn';
import { S } from '../../../src/workbench/page/strings';
import { rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2007/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006';
const relations = (...items: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const drawing = (content: string): string =>
  `<xdr:wsDr xmlns:xdr="${A}/spreadsheetDrawing" xmlns:a="${A}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</xdr:wsDr>`;
const anchor = (object: string): string => `<xdr:oneCellAnchor>${object}<xdr:clientData/></xdr:oneCellAnchor>`;
const frame = (uri: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr/><a:graphic><a:graphicData uri="${uri}"/></a:graphic></xdr:graphicFrame>`;
const choice = (requires: string, object: string): string =>
  `<mc:AlternateContent><mc:Choice xmlns:a14="x" Requires="${requires}">${object}</mc:Choice><mc:Fallback><xdr:sp macro=""><xdr:nvSpPr/></xdr:sp></mc:Fallback></mc:AlternateContent>`;

const PICTURE = '<xdr:pic><xdr:nvPicPr/><xdr:blipFill/></xdr:pic>';
const SHAPE = '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="직사각형 2"/><xdr:cNvSpPr/></xdr:nvSpPr></xdr:sp>';
const BOX = '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="TextBox 3"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr></xdr:sp>';

async function kinds(drawn: string | undefined, sheetRelations: readonly (readonly [string, string])[] = [], more: Record<string, string> = {}) {
  const bytes = zipOf(
    rawWorkbook({
      sheets: { 원장: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), 빈칸: worksheet('') },
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          ...(drawn === undefined ? [] : ([['drawing', '../drawings/drawing1.xml']] as const)),
          ...sheetRelations,
        ),
        ...(drawn === undefined ? {} : { 'xl/drawings/drawing1.xml': drawn }),
        ...more,
      },
    }),
  );
  const found = await (await FileHost.open(bytes)).objects();
  return Object.fromEntries([...found].map(([kind, bySheet]) => [kind, Object.fromEntries(bySheet)]));
}

describe('objects of a sheet', () => {
  it.each<[string, string, Record<string, number>]>([
    ['a picture', anchor(PICTURE), { picture: 1 }],
    ['a text box', anchor(BOX), { textBox: 1 }],
    ['a shape and a line', anchor(SHAPE) + anchor('<xdr:cxnSp macro=""><xdr:nvCxnSpPr/></xdr:cxnSp>'), { shape: 2 }],
    ['a group of three', anchor(`<xdr:grpSp><xdr:nvGrpSpPr/>${PICTURE}${SHAPE}${BOX}</xdr:grpSp>`), { picture: 1, textBox: 1, shape: 1 }],
    ['two charts', anchor(frame(`${A}/chart`)) + anchor(frame(`${A}/chart`)), { chart: 2 }],
    [
      'a chart of the newer kind, with what older programs show',
      anchor(choice('cx1', frame('http://schemas.microsoft.com/office/drawing/2014/chartex'))),
      { chart: 1 },
    ],
    ['a diagram', anchor(frame(`${A}/diagram`)), { diagram: 1 }],
    ['a control, which is counted by its own part', anchor(choice('a14', SHAPE)), {}],
    ['a slicer, which is counted by its own part', anchor(choice('a14', frame('http://schemas.microsoft.com/office/drawing/2010/slicer'))), {}],
    ['nothing', '', {}],
  ])('%s', async (_name, content, expected) => {
    expect(await kinds(drawing(content))).toEqual(Object.fromEntries(Object.entries(expected).map(([kind, count]) => [kind, { 원장: count }])));
  });

  it.each<[string, readonly (readonly [string, string])[], Record<string, number>]>([
    [
      'pivot tables',
      [
        ['pivotTable', '../pivotTables/pivotTable1.xml'],
        ['pivotTable', '../pivotTables/pivotTable2.xml'],
      ],
      { pivot: 2 },
    ],
    [
      'slicers and timelines',
      [
        [`${MICROSOFT}/slicer`, '../slicers/slicer1.xml'],
        ['http://schemas.microsoft.com/office/2011/relationships/timeline', '../timelines/timeline1.xml'],
      ],
      { slicer: 2 },
    ],
    ['controls', [['ctrlProp', '../ctrlProps/ctrlProp1.xml']], { control: 1 }],
    [
      'embedded objects',
      [
        ['oleObject', '../embeddings/oleObject1.bin'],
        ['package', '../embeddings/문서.docx'],
      ],
      { embedded: 2 },
    ],
    ['a picture behind the cells', [['image', '../media/image1.png']], { background: 1 }],
    [
      'comments, printer and links, which are shown or nothing to see',
      [
        ['comments', '../comments1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['printerSettings', 'p.bin'],
        ['hyperlink', 'https://example.com'],
      ],
      {},
    ],
  ])('%s', async (_name, items, expected) => {
    expect(await kinds(undefined, items)).toEqual(Object.fromEntries(Object.entries(expected).map(([kind, count]) => [kind, { 원장: count }])));
  });

  it('a sheet that is a chart is named, and a drawing that cannot be read is there all the same', async () => {
    const raw = rawWorkbook({
      sheets: { 원장: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') },
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(['drawing', '../drawings/drawing1.xml']),
        'xl/drawings/drawing1.xml': new Uint8Array([0xff, 0xfe, 0x00]),
      },
      moreRelations: `<Relationship Id="rIdChart" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    });
    const bytes = zipOf({
      ...raw,
      'xl/workbook.xml': String(raw['xl/workbook.xml']).replace('</sheets>', '<sheet name="추이" sheetId="9" r:id="rIdChart"/></sheets>'),
    });
    const found = await (await FileHost.open(bytes)).objects();
    expect([...(found.get('otherSheet') ?? [])]).toEqual([['추이', 1]]);
    expect([...(found.get('shape') ?? [])]).toEqual([['원장', 1]]);
  });
});

it('the line names each kind with its number and its sheets, three of them and the others counted', () => {
  const objects = new Map([
    [
      'picture' as const,
      new Map([
        ['표지', 1],
        ['원장', 2],
      ]),
    ],
    [
      'chart' as const,
      new Map([
        ['가', 1],
        ['나', 1],
        ['다', 1],
        ['라', 1],
        ['마', 1],
      ]),
    ],
  ]);
  const sheet = { name: '원장', rows: [], conditionalRules: [{}, { formula: 'A1>0' }, { formula: 'LEN("KVENTURE:error")>0' }] } as never; // the last is a mark of ours, which is drawn
  const said = S.keptNotShown(notDrawn({ sheets: [sheet] }, objects));
  expect(said.ko).toBe(
    '이 화면에는 보이지 않지만 파일에 그대로 보관되고 저장됩니다: 그림 3개(표지, 원장), 차트 5개(가, 나, 다 외 2개 시트), 조건부 서식 2개(원장).',
  );
  expect(said.en).toBe(
    'Not shown here, but kept in the file and saved: pictures: 3 (표지, 원장), charts: 5 (가, 나, 다 and 2 more), conditional formats: 2 (원장).',
  );
});
