import { text, type Text } from '../../domain';
import type { FormCell, FormValues } from '../../reading/form-values';
import { isMarked } from '../../reading/marks';
import type { WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

/** What a form cannot be handed in without, by its printed words. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  '별지 제1호': ['업체명', '사업자등록번호', '대표자', '법인등록번호/ 생년월일', '업종', '(산업분류코드:□□□□□□)', '주 생산품', '본사 □□□-□□□□'],
  '별지 제1-1호': ['업 체 명', '대 표 자', '설 립 일 자', '사업자등록번호', '기술 및 제품명'],
  '별지 제1-2호': ['업체명', '사업자번호', '대표자', '벤처기업 확인서 번호', '업체명(영문)', '대표자(영문)', '주소(영문)', '용도'],
  '별지 제2호': [
    '사업자등록번호',
    '확인신청일이 속하는 분기의 직전 4분기 연구개발비',
    '확인신청일이 속하는 분기의 직전 4분기 총매출액',
    '사업성 평가 점수(합계)',
    '평가기관 인',
    '평 가 자',
  ],
  '별지 제3호': ['제 호', '업 체 명 :', '대 표 자 :', '소 재 지 :', '확인유형 :', '평가기관 :', '유효기간 :'],
  '별지 제3-1호': ['제 호', '업 체 명 :', '대 표 자 :', '소 재 지 :', '평가기관 :', '유효기간 :'],
  '별지 제3-2호': ['Certificate No :', 'Company :', 'Representative :', 'Company Address :', 'Type of Venture :', 'Valid Date :'],
  '별지 제4호': ['업체명', '사업자등록번호', '대표자'],
  '별지 제5호': ['업체명', '대표자', '업종', '주생산품'],
};
/** The same of the forms of 2025-04-01. A prospective venture has no registration, no day of founding and no staff yet. */
const REQUIRED_TODAY: Readonly<Record<string, readonly string[]>> = {
  '별지 제1호': [
    '업체명',
    '대표자',
    '사업자등록번호',
    '설립일자',
    '상시근로자수',
    '업 종',
    '산업분류코드',
    '주 생산품(서비스)',
    '대표전화번호',
    '본 사 :',
    '성명',
    '전자우편',
  ],
  '별지 제3호': [
    '업체명',
    '대표자',
    '사업자등록번호',
    '본 사 :',
    '성명',
    '전자우편',
    '발급번호',
    '기업명 (영문 또는 중문)',
    '대표자 (영문 또는 중문)',
    '주 소 (영문 또는 중문)',
  ],
  '별지 제8호': ['업체명', '대표자', '사업자등록번호', '본 사 :', '성명', '전자우편', '변경 사유'],
};
const FOUNDED_ONLY: ReadonlySet<string> = new Set(['업체명', '사업자등록번호', '설립일자', '상시근로자수', '업 종', '산업분류코드', '본 사 :']);
/** `[√] 연구개발유형`, by its words without blanks. */
const TICKS: readonly (readonly [what: Text, words: readonly string[]])[] = [
  [text('확인 신청 유형', 'type'), ['벤처투자유형', '연구개발유형', '혁신성장유형', '예비벤처유형']],
  [text('신청구분', 'new or renewal'), ['신규', '연장']],
];
/** The types of 별지 제1호, each with its mark at the end of the row. */
const TYPES = ['벤처투자기업', /^연구개발기업\(사업성평가희망기관/, '기술평가보증기업 또는 기술평가대출기업', '예비벤처기업'];

export const formIncomplete: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'form-incomplete',
    severity: 'review',
    kinds: BOTH,
    title: text('채우지 않은 서식', 'Form not filled in'),
    reason: text('제출하기 전에 직접 입력해야 하는 셀이 있습니다.', 'Some places of the form are still to be filled in before it is handed in.'),
    source: { ref: '제4조', clause: '①' },
  },
  check: ({ forms }) =>
    forms
      .filter(({ edition }) => edition === '2013-60' || edition === '2025-04-01')
      .flatMap((form) => {
        const { edition, ref, block } = form;
        const today = edition === '2025-04-01';
        const groups = today && ref === '별지 제1호' ? ticksOf(form) : [];
        const chosen = groups.flatMap(({ ticked }) => ticked);
        const required = ((today ? REQUIRED_TODAY : REQUIRED)[ref] ?? []).filter((words) => !chosen.includes('예비벤처유형') || !FOUNDED_ONLY.has(words));
        const source = today ? { edition, ref } : { ref };
        const place = { sheetId: block.sheetId, sheet: block.sheet };
        const missing = [...required, ...(chosen.includes('연장') ? ['벤처기업확인서 발급번호 :'] : [])].flatMap((words) => {
          const label = form.find(words);
          const cell = label && form.beside(label);
          return cell?.value === null ? [{ words: plain(words), cell }] : [];
        });
        const hits = [];
        const first = missing[0];
        if (first) {
          const names = missing.map(({ words }) => words);
          hits.push({
            ...place,
            row: first.cell.row,
            column: first.cell.column,
            message: text(
              `${ref}: ${names.join(', ')} 미입력 (${number(names.length)}개)`,
              `${ref}: not filled in: ${names.join(', ')} (${number(names.length)})`,
            ),
            source,
            content: `${block.sheet} empty ${names.join()}`,
          });
        }
        for (const { what, at, ticked } of groups) {
          if (ticked.length === 1) continue;
          hits.push({
            ...place,
            row: at.row,
            column: at.column,
            message:
              ticked.length === 0
                ? text(`${what.ko}에 √표가 없습니다. 하나에 표시하십시오.`, `No ${what.en} is ticked: tick exactly one.`)
                : text(`${what.ko}의 √표가 ${ticked.length}개입니다. 하나만 남기십시오.`, `${ticked.length} ticks for ${what.en}: leave one.`),
            source,
            content: `${block.sheet} ticks ${what.ko} ${ticked.length}`,
          });
        }
        const marks = !today && ref === '별지 제1호' ? marksOf(form) : undefined;
        if (marks && marks.marked !== 1) {
          hits.push({
            ...place,
            row: marks.at.row,
            column: marks.at.column,
            message:
              marks.marked === 0
                ? text('확인신청내용에 ○표가 없습니다. 유형 하나에 표시하십시오.', 'No type is marked: mark exactly one.')
                : text(`확인신청내용의 ○표가 ${marks.marked}개입니다. 하나만 남기십시오.`, `${marks.marked} types are marked: leave one.`),
            source: { ref },
            content: `${block.sheet} marks ${marks.marked}`,
          });
        }
        return hits;
      }),
};

/** `(산업분류코드:□□□□□□)` → `산업분류코드`, `평 가 자` → `평가자`. */
const plain = (words: string): string =>
  words
    .replace(/[□:：-]+/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim()
    .replace(/(?<![가-힣])[가-힣](?: [가-힣](?![가-힣]))+/g, (spread) => spread.replace(/ /g, ''));

/** Of each group the words that are ticked, whatever sign stands in the brackets. */
function ticksOf(form: FormValues): readonly { readonly what: Text; readonly at: FormCell; readonly ticked: readonly string[] }[] {
  return TICKS.flatMap(([what, words]) => {
    const cells = words.map((one) => form.find(new RegExp(`^\\[.?\\]${one}$`)));
    const [at] = cells;
    const ticked = words.filter((_, place) => typeof cells[place]?.value === 'string' && !/^\s*\[\s*\]/.test(cells[place].value));
    return at ? [{ what, at, ticked }] : [];
  });
}

function marksOf(form: FormValues): { readonly at: FormCell; readonly marked: number } | undefined {
  let at: FormCell | undefined;
  let marked = 0;
  for (const words of TYPES) {
    const label = form.find(words);
    if (!label) return undefined;
    const cells = form.row(label, 4);
    const mark = cells.find(({ value }) => isMarked(value));
    at ??= cells[1] ?? label;
    if (mark) marked += 1;
  }
  return at && { at, marked };
}
