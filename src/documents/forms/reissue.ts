/** 별지 제4호: which case of 제9조 the marks mean, what goes with it, and how long the new certificate is valid. */
import type { Edition } from '../../law/types';
import { articleText } from '../../law/texts';
import { a1 } from '../../sheet/a1';
import type { NewSheet } from '../../sheet/model';
import { textLiteral } from '../formula-text';
import { Calculation } from './calculation';

/** The marks of a row, by their columns, and the case of 제9조① that each one means. */
const CASES = [
  ['업체명', '①.1'],
  ['대표자', '①.1'],
  ['소재지', '①.1'],
  ['법인전환', '①.2'],
  ['합병', '①.3'],
  ['조직변경', '①.6'],
  ['분실·훼손 등', '①.5'],
] as const;
const CONVERSION = 3;
const REPRESENTATIVE = 1;
const MERGER = 4;
const CHANGES = 5;
/** The first mark stands in this column. */
const MARKS = 2;
/** Excel takes no longer text in a formula. */
const LONGEST = 200;

export function reissue(sheet: NewSheet, edition: Edition): NewSheet {
  const form = new Calculation(sheet);
  const { id } = edition;
  const clause = (which: string): string => `제9조${which.replace('.', '')}`;
  const wordsOf = (which: string): string => articleText(id, '제9조', which)?.paragraphs[0]?.text.slice(0, LONGEST) ?? '';
  const papers = (form.cells.find((row) => String(row[0]?.value).startsWith('1. 주주임을')) ?? []).flatMap((cell) =>
    typeof cell?.value === 'string' ? cell.value : [],
  );
  const [shareholder = '', contract = '', registration = '', register = ''] = papers;
  form.aside(0, 0, { value: '재발급 안내 (인쇄되지 않음)' });
  ['법인', '개인사업자'].forEach((kind, place) => {
    const row = form.row(kind, 0);
    const marks = CASES.map((_, index) => a1(row, MARKS + index));
    const count = marks.map((cell) => `N(${cell}="○")`).join('+');
    const single = kind === '개인사업자';
    const top = 1 + place * 6;
    const out = (offset: number, words: string, formula: string): void => {
      form.aside(top + offset, 0, { value: words });
      form.aside(top + offset, 1, { formula: `=${formula}`, look: { size: 9, border: 'thin', wrap: true, vertical: 'top' } });
    };
    const each = (say: (index: number) => string): string => marks.map((cell, index) => `IF(${cell}="○",${say(index)},"")`).join('&');
    const needs = (then: string): string => `IF(${count}=0,"",${then})`;
    out(0, `${kind}: 변경된 것`, needs(each((index) => textLiteral(`${CASES[index]?.[0] ?? ''} `))));
    out(
      1,
      `${kind}: 재발급 사유`,
      needs(
        each((index) => {
          const [, which] = CASES[index] as (typeof CASES)[number];
          // 대표자(개인사업자는 제외)가 변경되는 경우; 개인사업자가 … 법인으로 전환하는 경우
          if (single && index === REPRESENTATIVE) return textLiteral(`${clause(which)}은 개인사업자의 대표자 변경을 제외합니다. `);
          if (!single && index === CONVERSION) return textLiteral(`${clause(which)}은 개인사업자의 전환입니다. 아래 행에 표시하십시오. `);
          return textLiteral(`${clause(which)} `);
        }),
      ),
    );
    out(
      2,
      `${kind}: 조문`,
      needs(
        `IF(${marks[MERGER]}="○",${textLiteral(wordsOf('①.3'))},IF(${marks[CONVERSION]}="○",${textLiteral(wordsOf('①.2'))},IF(${marks[CHANGES]}="○",${textLiteral(wordsOf('①.6'))},IF(${marks[6]}="○",${textLiteral(wordsOf('①.5'))},${textLiteral(wordsOf('①.1'))}))))`,
      ),
    );
    out(
      3,
      `${kind}: 제출서류`,
      needs(
        `IF(${marks[CONVERSION]}="○",${textLiteral(`${shareholder} `)},"")&IF(OR(${[CONVERSION, MERGER, CHANGES].map((index) => `${marks[index]}="○"`).join(',')}),${textLiteral(`${contract} `)},"")&${textLiteral(`담당자 확인: ${registration}`)}${single ? '' : `&${textLiteral(`, ${register}`)}`}`,
      ),
    );
    out(4, `${kind}: 유효기간`, needs(`IF(${marks[MERGER]}="○","지분율이 높은 기업의 확인서의 유효기간(제9조②)","종전 확인서의 유효기간(제9조②)")`));
  });
  return form.done([24, 60]);
}
