/** 별지 제4호 (제8호 of 2025): which grounds of 제9조 (제18조) the marks mean, what goes with it, and how long the new certificate is valid. */
import { procedureTexts } from '../../law/procedures';
import type { Edition, ReissueMark } from '../../law/types';
import { FORM_COLUMNS } from '../../reading/form-sheets';
import { a1 } from '../../sheet/a1';
import type { NewSheet } from '../../sheet/model';
import { textLiteral } from '../formula-text';
import { Calculation, marked } from './calculation';

const KINDS = ['법인', '개인사업자'] as const;
const ROWS_EACH = 6;

interface PlacedMark extends ReissueMark {
  readonly cell: string;
}

export function reissue(sheet: NewSheet, edition: Edition): NewSheet {
  const { grounds, validity, marks = [] } = procedureTexts(edition.id).reissue;
  const form = new Calculation(sheet);
  // 재발급 신청내용(변경내용): a mark, or the change in words; the table of 2013 takes marks alone.
  const isSet = edition.id === '2013-60' ? marked : (cell: string): string => `TRIM(${cell})<>""`;
  /** `①.1` → `제9조①1`. */
  const named = (clause: string): string => `${grounds[0]?.source.ref ?? ''}${clause.replace('.', '')}`;
  const printed = form.cells.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? cell.value : [])));
  const paper = (words: RegExp): string => printed.find((one) => words.test(one))?.trim() ?? '';
  const [shareholder, contract] = [paper(/^\d\. 주주임을/), paper(/^\d\. 포괄사업양도양수/)];
  // The application itself needs no telling; what the body looks up by itself is told as such.
  const always = printed.filter((one) => /^\d\. 중소기업확인서/.test(one)).map((one) => one.trim());
  const lookedUp = printed.filter((one) => /^\d\. (?:사업자등록증|법인등기부등본)/.test(one)).map((one) => one.trim());
  const ofCorporations = /법인등기부등본/;
  const body = printed.some((one) => one.startsWith('담당자 확인사항')) ? '담당자' : '확인기관';
  form.aside(0, 0, { value: '재발급 안내 (인쇄되지 않음)' });
  KINDS.forEach((kind, place) => {
    const row = form.cells.findIndex((cells) => String(cells[0]?.value ?? '').replace(/\s/g, '') === kind);
    if (row < 0) return;
    // The places beside the kind, however wide each of them is.
    const places = (form.cells[row] ?? []).flatMap((cell, column) => (column < FORM_COLUMNS && cell?.unlocked ? [column] : []));
    const placed = marks.flatMap((mark, index): PlacedMark[] => {
      const column = places[index];
      return column === undefined ? [] : [{ ...mark, cell: a1(row, column) }];
    });
    const lawful = placed.filter(({ only }) => only === undefined || only === kind);
    const count = (of: readonly PlacedMark[]): string => of.map(({ cell }) => `N(${isSet(cell)})`).join('+') || '0';
    const any = (of: readonly PlacedMark[]): string => `OR(${of.map(({ cell }) => isSet(cell)).join(',')})`;
    const when = (of: readonly PlacedMark[], say: string): string => (of.length === 0 ? '""' : `IF(${any(of)},${textLiteral(say)},"")`);
    const out = (offset: number, words: string, formula: string): void => {
      form.aside(1 + place * ROWS_EACH + offset, 0, { value: `${kind}: ${words}` });
      form.aside(1 + place * ROWS_EACH + offset, 1, { formula: `=${formula}`, look: { size: 9, border: 'thin', wrap: true, vertical: 'top' } });
    };
    const others = placed.filter((mark) => !lawful.includes(mark));
    const byGround = grounds.map(({ value, source }) => {
      const clause = source.clause ?? '';
      return { ground: value.ko, clause, of: lawful.filter((mark) => mark.clause === clause) };
    });
    const refused = others.map((mark) => when([mark], `${mark.words}: ${mark.only ?? ''}의 경우에만 사유입니다(${named(mark.clause)}). `));
    out(0, '변경된 것', placed.map((mark) => when([mark], `${mark.words} `)).join('&'));
    out(1, '재발급 사유', [...byGround.map(({ clause, of }) => when(of, `${named(clause)} `)), ...refused].join('&'));
    out(2, '조문', byGround.map(({ ground, of }) => when(of, `${ground}. `)).join('&'));
    const converted = lawful.filter(({ only }) => only === '개인사업자');
    const proved = lawful.filter((mark) => mark.contract);
    const checked = `${body} 확인: ${lookedUp.filter((one) => kind === '법인' || !ofCorporations.test(one)).join(', ')}`;
    const papers = [...always.map((one) => textLiteral(`${one} `)), when(converted, `${shareholder} `), when(proved, `${contract} `), textLiteral(checked)];
    out(3, '제출서류', `IF(${count(lawful)}=0,"",${papers.join('&')})`);
    const [general, merger] = validity.map(({ value, source }) => textLiteral(`${value.ko}(${named(source.clause ?? '')})`));
    const merged = lawful.filter((mark) => mark.merger);
    out(4, '유효기간', `IF(${count(lawful)}=0,"",IF(${merged.length === 0 ? 'FALSE' : any(merged)},${merger ?? general ?? '""'},${general ?? '""'}))`);
  });
  return form.done([24, 60]);
}
