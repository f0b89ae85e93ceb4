/** The words in which reports speak of findings. */
import { citationLabel, grouped, inLanguage, text, type Citation, type Lang, type Text } from '../domain';
import { isCellError, type CellValue, type CellWrite, type Severity } from '../sheet/model';
import type { SheetKind, Understanding } from '../reading/model';
import type { Fix } from '../checking/findings';

/** With a sign of its own, so that the severity is seen without colour. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: text('✖ 오류', '✖ Error'),
  warning: text('⚠ 경고', '⚠ Warning'),
  review: text('◆ 검토 필요', '◆ To review'),
  info: text('ⓘ 참고', 'ⓘ Info'),
};

export const KIND_WORDS: Readonly<Record<SheetKind, Text>> = {
  ledger: text('배분표', 'allocation ledger'),
  statement: text('연구개발비 산정표', 'R&D cost statement'),
};

const UNIT_WORDS: Readonly<Record<number, Text>> = {
  1: text('원', 'won'),
  1_000: text('천원', 'thousand won'),
  10_000: text('만원', 'ten thousand won'),
  1_000_000: text('백만원', 'million won'),
  100_000_000: text('억원', 'hundred million won'),
};

/** That rows out of sight are counted: how many and how much, in the same words in the pane, the report and the terminal. */
export const hiddenWords = ({ rows, amount }: NonNullable<Understanding['hidden']>): Text =>
  text(
    `보이지 않는 ${grouped(rows)}행, 장부금액 ${grouped(amount)}원 포함`,
    `including ${grouped(rows)} hidden ${rows === 1 ? 'row' : 'rows'} with ${grouped(amount)} won`,
  );

/** How a sheet was read whose costs stand in several cells each. */
export const recordsWords = ({ kind }: NonNullable<Understanding['records']>): Text =>
  kind === 'delimited'
    ? text('한 열의 텍스트를 구분 기호로 나누어 읽음', 'the texts of one column split at their separators')
    : kind === 'cards'
      ? text('카드마다 한 건으로 읽음', 'each card read as one cost')
      : kind === 'stacked'
        ? text('여러 행에 걸친 항목을 한 건으로 읽음', 'the rows of each entry read as one cost')
        : kind === 'instalments'
          ? text('지급 회차마다 한 건으로 읽음', 'each instalment read as one cost')
          : kind === 'groups'
            ? text('한 행에 되풀이된 항목 묶음마다 한 건으로 읽음', 'each group of the same columns in a row read as one cost')
            : kind === 'slips'
              ? text('전표마다 위에 적힌 내용을 아래 행에 이어 읽음', 'what stands over each slip read with its rows')
              : text('옆으로 놓인 열마다 한 건으로 읽음', 'each column read as one cost');

/** Number formats of amounts in won. */
export const WON_FORMAT: Readonly<Record<Lang, string>> = { ko: '#,##0"원"', en: '#,##0" won"' };

/** Whether people have a word for so many won. */
export const isNamedUnit = (unit: number): boolean => UNIT_WORDS[unit] !== undefined;

/** `1000` → `천원`. */
export const unitWord = (unit: number): Text => UNIT_WORDS[unit] ?? text(`${grouped(unit)}원`, `${grouped(unit)} won`);

/** How sure the law is that an answer rests on. */
export const CERTAINTY_WORDS: Readonly<Record<'likely' | 'unconfirmed', Text>> = {
  likely: text('확인 수준: 유력', 'Certainty: likely'),
  unconfirmed: text('확인 수준: 미확인', 'Certainty: unconfirmed'),
};

/** `별표 3 · 1.가.①`, with what is not certain about it said. */
export function citationWords(citation: Citation, lang: Lang): string {
  const label = citationLabel(citation, lang);
  if (citation.certainty === 'unconfirmed') return `${label} ${lang === 'ko' ? '(확인되지 않음)' : '(unconfirmed)'}`;
  if (citation.certainty === 'likely') return `${label} ${lang === 'ko' ? '(유력한 해석)' : '(likely)'}`;
  return label;
}

function cellWords(value: CellValue | undefined, lang: Lang): string {
  if (value === null || value === undefined || value === '') return lang === 'ko' ? '(빈 셀)' : '(empty)';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `“${value}”`;
}

const writeWords = (write: CellWrite, lang: Lang): string =>
  `${write.address}: ${write.beforeFormula ?? cellWords(write.before, lang)} → ${write.formula ?? cellWords(write.value, lang)}`;

/** Cells of a fix that are written out; of the others only the number is told. */
const SHOWN_WRITES = 3;

/** `금액을 숫자로 바꿉니다. I26: “1,250,000원” → 1,250,000`. */
export function fixWords(fix: Fix, lang: Lang): string {
  const shown = fix.writes.slice(0, SHOWN_WRITES).map((write) => writeWords(write, lang));
  const more = fix.writes.length - shown.length;
  if (more > 0) shown.push(lang === 'ko' ? `외 ${grouped(more)}개 셀` : `and ${grouped(more)} more`);
  return [inLanguage(fix.title, lang), shown.join('; ')].filter(Boolean).join(' — ');
}
