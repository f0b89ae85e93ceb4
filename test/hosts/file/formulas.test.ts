import { describe, expect, it } from 'vitest';
import { precedentsOf, shiftFormula, toShown, toStored } from '../../../src/hosts/file/formulas';
import { areaName } from '../../../src/sheet/a1';

describe('a shared formula in another cell', () => {
  it.each([
    ['A1+B$1+$C1+$D$1', 2, 1, 'B3+C$1+$C3+$D$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'시트 A1'!A1+Sheet1!B2", 1, 1, "'시트 A1'!B2+Sheet1!C3"],
    ['SUM(A:A)+SUM(2:3)+SUM($A:$B)', 1, 1, 'SUM(B:B)+SUM(3:4)+SUM($A:$B)'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['표1[금액]+이름1+A1x', 1, 1, '표1[금액]+이름1+A1x'],
    ['1E5+A1', 1, 0, '1E5+A2'],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['IF(TRUE,A1,#N/A)', 1, 0, 'IF(TRUE,A2,#N/A)'],
  ])('%s, %d down and %d right, is %s', (formula, down, right, expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });
});

describe('names of functions in a file', () => {
  it.each([
    ['_xldudf_KVENTURE_RD_RATIO(A1,B1)', '=KVENTURE.RD_RATIO(A1,B1)'],
    ['IFERROR(_xldudf_KVENTURE_VALIDITY_END(A1),"")', '=IFERROR(KVENTURE.VALIDITY_END(A1),"")'],
    ['_xlfn.TEXTJOIN(",",TRUE,A1:A3)', '=TEXTJOIN(",",TRUE,A1:A3)'],
    ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', '=FILTER(A1:A3,B1:B3)'],
    ['_xlfn.SORTBY(A1:A3,B1:B3)', '=SORTBY(A1:A3,B1:B3)'],
    ['_xlfn.STDEV.S(A1:A3)+_xlfn.NUMBERVALUE(B1)', '=STDEV.S(A1:A3)+NUMBERVALUE(B1)'],
    ["SUM(_xlfn.ANCHORARRAY(C1))+COUNT(_xlfn.ANCHORARRAY('1 분기'!$C$1),_xlfn.ANCHORARRAY(매출!C1))", "=SUM(C1#)+COUNT('1 분기'!$C$1#,매출!C1#)"],
    ['_xlfn.LET(_xlpm.x,2,_xlpm.x*3)', '=LET(x,2,x*3)'],
    ['_xlfn.LET(_xlpm.합, SUM(A1:A3), _xlpm.몫,_xlpm.합/합계, IF(_xlpm.몫>1,_xlpm.합,"합"))', '=LET(합, SUM(A1:A3), 몫,합/합계, IF(몫>1,합,"합"))'],
    ['_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+x))+x', '=MAP(A1:A3,LAMBDA(a,a+x))+x'],
    ['_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,(_xlpm.n+1)*2),_xlpm.f(3))', '=LET(f,LAMBDA(n,(n+1)*2),f(3))'],
    ['IF(A1=#N/A,#REF!,1)', '=IF(A1=#N/A,#REF!,1)'],
    ['SUM(A1:A3)&"KVENTURE.RD_RATIO("', '=SUM(A1:A3)&"KVENTURE.RD_RATIO("'],
  ])('%s is shown as %s, and written back', (stored, shown) => {
    expect(toShown(stored)).toBe(shown);
    expect(toStored(shown)).toBe(stored);
  });
});

describe('what a formula looks at', () => {
  it.each([
    ['A1+B2', ['A1', 'B2'], false],
    ['SUM(A1:B2,$C$3)', ['A1:B2', 'C3'], false],
    ["SUM('매출 1'!B2:B4)", ['매출 1!B2:B4'], false],
    ['매출!B2*TRUE', ['매출!B2'], false],
    ['SUM(C:D)', ['C1:D1048576'], false],
    ['SUM(2:3)', ['A2:XFD3'], false],
    ['"A1"&"B2"', [], false],
    ['총매출*2', [], true],
    ['SUM(표1[금액])', [], true],
    ['INDIRECT("A1")', [], true],
    ['OFFSET(A1,1,1)', ['A1'], true],
    ['SUM(첫째:셋째!A1)', ['첫째:셋째!A1'], true],
  ])('%s', (formula, areas, opaque) => {
    const found = precedentsOf(formula);
    expect(found.areas.map(({ sheet, area }) => (sheet === undefined ? '' : `${sheet}!`) + areaName(area))).toEqual(areas);
    expect(found.opaque).toBe(opaque);
  });
});
