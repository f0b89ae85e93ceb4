/** A workbook with much that a grid does not show: what Excel writes, written by hand, so that a test can see whether it is still there. */
import { rawWorkbook, worksheet, zipOf } from './xlsx-of';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

const text = (value: string): string => `t="inlineStr"><is><t>${value}</t></is></c>`;

/** Rows 1–8 of the ledger; the table of costs is E1:G5, the array formula stands in D2:D4, D6 is an error. */
const DATA = [
  `<row r="1" ht="24" customHeight="1"><c r="A1" s="2" ${text('비목')}<c r="B1" s="2" ${text('금액')}<c r="C1" s="2" ${text('두 배')}<c r="D1" ${text('배열')}<c r="F1" ${text('이름')}<c r="G1" ${text('값')}</row>`,
  `<row r="2"><c r="A2" s="3" ${text('시약')}<c r="B2" s="1"><v>1000</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>2000</v></c><c r="D2"><f t="array" ref="D2:D4">B2:B4*3</f><v>3000</v></c><c r="F2" ${text('가')}<c r="G2"><v>1</v></c></row>`,
  `<row r="3"><c r="A3" ${text('부품')}<c r="B3" s="1"><v>2000</v></c><c r="C3"><f t="shared" si="0"/><v>4000</v></c><c r="D3"><v>6000</v></c><c r="F3" ${text('나')}<c r="G3"><v>2</v></c></row>`,
  `<row r="4" hidden="1"><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><v>3000</v></c><c r="C4"><f t="shared" si="0"/><v>6000</v></c><c r="D4"><v>9000</v></c><c r="F4" ${text('다')}<c r="G4"><v>3</v></c></row>`,
  `<row r="5"><c r="A5" ${text('합계')}<c r="B5" s="1"><f>SUM(B2:B4)</f><v>6000</v></c></row>`,
  `<row r="6"><c r="A6" ${text('오류')}<c r="D6" t="e"><v>#N/A</v></c></row>`,
  `<row r="8"><c r="A8" ${text('끝')}<c r="B8" s="4"/></row>`,
].join('');

const BEFORE =
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:G8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16.5"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="3" width="12" style="1" customWidth="1"/></cols>';

const BEHIND = [
  '<protectedRanges><protectedRange name="금액" sqref="B2:B4"/></protectedRanges>',
  '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>',
  '<phoneticPr fontId="1" type="noConversion"/>',
  '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="' +
    X14 +
    '"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" dxfId="0" priority="2"><formula>$B2&gt;1500</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A4"><formula1>목록!$A$1:$A$3</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A5" location="\'원장\'!B5" display="합계"/><hyperlink ref="A3" r:id="rIdLink"/></hyperlinks>',
  '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.9" bottom="0.9" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>',
  '<headerFooter><oddHeader>&amp;C대외비</oddHeader><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>',
  '<ignoredErrors><ignoredError sqref="B2:B5" formulaRange="1"/></ignoredErrors>',
  '<drawing r:id="rIdDrawing"/><legacyDrawing r:id="rIdVml"/>',
  '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>$B$2</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
].join('');

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0&quot;원&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="맑은 고딕"/><family val="2"/><charset val="129"/><scheme val="minor"/></font><font><sz val="8"/><name val="맑은 고딕"/></font><font><b/><sz val="12"/><color theme="0"/><name val="맑은 고딕"/><scheme val="minor"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.25"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color theme="1"/></left><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" shrinkToFit="1"/></xf><xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="표준" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

const relations = (items: readonly (readonly [id: string, type: string, target: string, external?: boolean])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target, external]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`)
    .join('')}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

/** Sheets 원장, 요약 (formulas that name 원장), 목록 (hidden). */
export const richWorkbook = (): Uint8Array =>
  zipOf(
    rawWorkbook({
      sheets: {
        원장: worksheet(DATA, BEHIND, BEFORE),
        요약: worksheet(
          `<row r="1"><c r="A1"><f>원장!B5</f><v>6000</v></c><c r="B1"><f>SUM(원장!B2:B4)</f><v>6000</v></c><c r="C1"><f>SUM(원장!B:B)</f><v>12000</v></c><c r="D1"><f>COUNTA(원장!2:4)</f><v>15</v></c><c r="E1"><f>원장!$B$3&amp;"원장!B3"</f><v>2000</v></c></row>`,
        ),
        목록: worksheet(['시약', '부품', '재료'].map((word, index) => `<row r="${index + 1}"><c r="A${index + 1}" ${text(word)}</row>`).join('')),
      },
      states: { 목록: 'hidden' },
      strings: `${XML}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><r><t>재</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>료</t></r></si></sst>`,
      styles: STYLES,
      before:
        '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16000" windowHeight="9000" activeTab="0"/></bookViews>',
      behind:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">원장!$A$1:$D$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">원장!$1:$1</definedName><definedName name="합계액">원장!$B$5</definedName></definedNames><calcPr calcId="191029" iterate="1"/>',
      moreTypes: [
        override('/xl/drawings/drawing1.xml', 'drawing'),
        override('/xl/charts/chart1.xml', 'drawingml.chart'),
        override('/xl/comments1.xml', 'spreadsheetml.comments'),
        override('/xl/tables/table1.xml', 'spreadsheetml.table'),
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>',
      ].join(''),
      moreRelations: `<Relationship Id="rIdXml" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/>`,
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations([
          ['rIdLink', 'hyperlink', 'https://example.com/', true],
          ['rIdDrawing', 'drawing', '../drawings/drawing1.xml'],
          ['rIdVml', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rIdComments', 'comments', '../comments1.xml'],
          ['rIdTable', 'table', '../tables/table1.xml'],
          ['rIdPrinter', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ]),
        'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="차트 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations([['rId1', 'chart', '../charts/chart1.xml']]),
        'xl/charts/chart1.xml': `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>원장!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>원장!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
        'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>검토자</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>증빙 확인</t></r></text></comment></commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 2, 4, 4, 10, 6, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
        'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="표1" displayName="표1" ref="F1:G4" totalsRowShown="0"><autoFilter ref="F1:G4"/><tableColumns count="2"><tableColumn id="1" name="이름"/><tableColumn id="2" name="값"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
        'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
        'customXml/item1.xml': `${XML}<record xmlns="urn:example">남아야 합니다</record>`,
      },
    }),
  );
