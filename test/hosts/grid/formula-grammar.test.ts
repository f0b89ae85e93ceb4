/** The grammar of Excel's formulas: all that it takes is a formula, and what lacks or has a sign too many is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCalculated, asFiled, isFormula } from '../../../src/hosts/grid/formula-grammar';

const one = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const REFERENCE = one(
  'A1', '$F$4', 'F4:F9', '$A1:B$2', 'A:C', '3:5', "'원장 (1)'!B2", "'a''b'!A1", '원장!A1:B2', '[1]Sheet!A1', "'[책 1.xlsx]원장'!A1", '시트1:시트3!A1', '표1[금액]',
  '지출표[[#This Row],[장부금액]]', '지출표[@금액]', '표1[[#Headers],[a]:[b]]', '표1[#Totals]', "표1[조정 '[원']]", '합계', '_이름.1', 'A1#', '#REF!', '원장!#REF!', 'OFFSET(A1,1,1)', 'INDEX(A:A,3)',
); // prettier-ignore
const LITERAL = one(
  '1',
  '.5',
  '5.',
  '1E+5',
  '12.50',
  '"가나"',
  '""',
  '"a""b"',
  '"=1+("',
  'TRUE',
  'false',
  '#N/A',
  '#DIV/0!',
  '{1,2;3,4}',
  '{-1,"a";TRUE,#N/A}',
);
const BINARY = one('+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ' + ', '\n&');
const FUNCTION = one('SUM', 'IF', 'IFERROR', 'KVENTURE.RD_RATIO', '_xlfn.XLOOKUP', '없는함수', 'T.TEST', 'LOG10');

const { formula: VALID } = fc.letrec<{ readonly formula: string; readonly operand: string; readonly reference: string }>((tie) => ({
  reference: fc.oneof({ depthSize: 'small' }, REFERENCE, fc.tuple(REFERENCE, one(' ', '  '), REFERENCE).map((parts) => parts.join('')), fc.tuple(REFERENCE, REFERENCE).map((parts) => `(${parts.join(',')})`)),
  operand: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('reference'),
    LITERAL,
    tie('formula').map((inner) => `(${inner})`),
    fc.tuple(FUNCTION, fc.array(fc.oneof(tie('formula'), fc.constant('')), { maxLength: 4 }), one(',', ', ')).map(([name, given, comma]) => `${name}(${given.join(comma)})`),
    fc.tuple(tie('formula'), tie('formula')).map(([given, body]) => `LET(x,${given},${body}+x)`),
    tie('formula').map((body) => `LAMBDA(x,y,x+${body})(1,2)`),
    tie('reference').map((of) => `@${of}`),
  ),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('operand'),
    fc.tuple(one('-', '+', '--', '-+'), tie('operand')).map((parts) => parts.join('')),
    fc.tuple(tie('operand'), one('%', '%%')).map((parts) => parts.join('')),
    fc.tuple(tie('operand'), BINARY, tie('operand')).map((parts) => parts.join('')),
  ),
})); // prettier-ignore

describe('isFormula', () => {
  it('takes all that Excel takes', () => {
    fc.assert(
      fc.property(VALID, (formula) => {
        expect([formula, isFormula(`=${formula}`)]).toEqual([formula, true]);
      }),
      { numRuns: 2000 },
    );
  });

  /** Each of them breaks whatever formula it is done to. */
  const BROKEN: readonly ((formula: string) => string)[] = [
    (formula) => `${formula}+`,
    (formula) => `${formula}&`,
    (formula) => `${formula}=`,
    (formula) => `*${formula}`,
    (formula) => `/(${formula})`,
    (formula) => `(${formula}`,
    (formula) => `${formula})`,
    (formula) => `SUM(${formula}`,
    (formula) => `SUM(${formula};1)`,
    (formula) => `(A1)(${formula})`,
    (formula) => `MIN1(${formula})`,
    (formula) => `SUM((${formula}) "a",1)`,
    (formula) => `IF(1,SUM(2 (${formula})))`,
    (formula) => `LET(x,ROUND(1 2),${formula})`,
    (formula) => `${formula}+*1`,
    (formula) => `${formula}+"abc`,
    (formula) => `(${formula}) 5`,
    (formula) => `5 (${formula})`,
    (formula) => `${formula}+()`,
    (formula) => `${formula}+{}`,
    (formula) => `${formula}+{A1}`,
    (formula) => `${formula}+{1,2;3}`,
    (formula) => `${formula}+표1[`,
    (formula) => `${formula}+'원장!A1`,
    (formula) => `${formula}+LET(x,1)`,
    (formula) => `${formula}+"${'가'.repeat(256)}"`,
    (formula) => `SUM（${formula}）`,
  ];
  it('takes none that has a sign too many or too few', () => {
    fc.assert(
      fc.property(VALID, fc.constantFrom(...BROKEN), (formula, breaking) => {
        const broken = breaking(formula);
        expect([broken, isFormula(`=${broken}`)]).toEqual([broken, false]);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts arguments where it is known how many there are', () => {
    const known = (name: string): readonly [number, number] | undefined => (name === 'ROUND' ? [2, 2] : undefined);
    for (const [formula, is] of [['=ROUND(1,2)', true], ['=1+ROUND(1)', false], ['=LET(x,ROUND(1,2,3),x)', false], ['=LAMBDA(x,ROUND(x))(1)', false], ['=ROUNDED(1)', true]] as const) expect([formula, isFormula(formula, known)]).toEqual([formula, is]); // prettier-ignore
  });

  it('knows what Excel limits', () => {
    expect(isFormula(`=${'('.repeat(3)}1${')'.repeat(3)}`)).toBe(true);
    expect(isFormula(`=${'ABS('.repeat(64)}1${')'.repeat(64)}`)).toBe(true);
    expect(isFormula(`=${'ABS('.repeat(65)}1${')'.repeat(65)}`)).toBe(false);
    expect(isFormula(`=${'1+'.repeat(4100)}1`)).toBe(false);
    expect(isFormula(`=SUM(${'1,'.repeat(255)}1)`)).toBe(false);
  });
});

it.each([
  ['=@F4', '=F4', '=F4'],
  ['=@F4:F9', '=F4:F9', '=INDEX(F5,1,1)'],
  ['=@F4:F9*2', '=_xlfn.SINGLE(F4:F9)*2', '=INDEX(F5,1,1)*2'],
  ['=SUM(@원장!F4:F9,@이름)', '=SUM(_xlfn.SINGLE(원장!F4:F9),_xlfn.SINGLE(이름))', '=SUM(INDEX(원장!F5,1,1),INDEX(이름,1,1))'],
  ['=2013년!A1', "='2013년'!A1", '=2013년!A1'],
  ['=지출표[@금액]&"@"', '=지출표[@금액]&"@"', '=지출표[@금액]&"@"'],
  ['=(1+2)%%', '=(1+2)%%', '=((1+2)%)%'],
  ['=2^SUM(A1,(2))%%+5%%%', '=2^SUM(A1,(2))%%+5%%%', '=2^(SUM(A1,(2))%)%+((5%)%)%'],
  ['=LAMBDA(x,x)(2)%%', '=LAMBDA(x,x)(2)%%', '=(LAMBDA(x,x)(2)%)%'],
])('%s is filed as %s and calculated as %s', (shown, filed, calculated) => {
  expect(asFiled(shown)).toBe(filed);
  expect(asCalculated(shown, { row: 4 })).toBe(calculated);
  expect(isFormula(filed)).toBe(true);
});
