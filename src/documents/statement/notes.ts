/** What must be known of a statement: how it was rounded, which cells were not summed, which categories are in no line. */
import { grouped, inLanguage, text, type Lang, type Text } from '../../domain';
import type { LawDoubt } from '../../rules/doubts';
import type { CostLine } from '../../law/types';
import { rowsWords, STEPS_TITLE, type Step } from '../../checking/book-to-recognised';
import { MAX_FORMULA } from '../formula-text';
import { CERTAINTY_WORDS, unitWord, WON_FORMAT } from '../document-words';
import type { NewCell } from '../../sheet/model';
import type { LedgerSource, LeftOut, Unsummed } from './ledger-source';

export interface StatementNote {
  readonly words: string;
  readonly style: NonNullable<NewCell['style']>;
  /** Counted or summed by the sheet itself. */
  readonly amount?: NewCell;
}

export interface NotesInput {
  readonly lang: Lang;
  readonly unit: number;
  /** The number of the appendix that lists the lines. */
  readonly appendix: number;
  readonly ledgers: readonly LedgerSource[];
  /** Every ledger has dates. */
  readonly byQuarter: boolean;
  /** Lines whose formula would be longer than a cell can hold. */
  readonly tooLong: readonly CostLine[];
  /** Won in all lines less what the statement says, as a formula without its `=`. */
  readonly rounding: string;
  readonly remarks?: readonly Text[];
  /** What the check recognises of the ledgers, in won, and the formula of the total here. */
  readonly recognised?: { readonly won: number; readonly total: string };
  /** How sure the law is on which lines and ratio rest, for the day of the application. */
  readonly law?: readonly LawDoubt[];
}

/** Rows named in a note; of the others only the number is told. */
const NAMED_ROWS = 5;
/** Categories outside the statement that are written out; of the others only the number is told. */
const SHOWN_LEFT_OUT = 20;

const UNSUMMED: Readonly<Record<Unsummed['what'], Text>> = {
  'date-text': text('일자가 날짜가 아니라 텍스트입니다', 'the date is text, not a date'),
  'date-missing': text('일자가 비어 있습니다', 'the date is empty'),
  'book-text': text('장부금액이 숫자가 아닙니다', 'the book amount is not a number'),
  'adjustment-text': text('조정금액이 숫자가 아닙니다', 'the adjustment is not a number'),
  'category-merged': text('비목이 병합되어 첫 행에만 있습니다', 'the category is merged and stands in its first row only'),
};

const LEFT_OUT: Readonly<Record<Exclude<LeftOut['why'], 'unknown'>, Text>> = {
  deleted: text('삭제된 비목', 'deleted category'),
  heading: text('상위 비목: 아래 비목을 적어야 함', 'a parent category: enter one below it'),
};

/** To be said where the statement is made: what of it does not follow the ledgers. */
export function unlinkedWords(ledgers: readonly LedgerSource[], tooLong: readonly CostLine[]): Text | undefined {
  const rows = ledgers.reduce((sum, { unlinked }) => sum + unlinked.rows.length, 0);
  if (rows === 0 && tooLong.length === 0) return undefined;
  const [what, en] = rows > 0 ? [`${grouped(rows)}행`, rowsOf(rows)] : [`비목 ${tooLong.length}개`, `${tooLong.length} categories`];
  return text(
    `${what}의 금액은 수식으로 연결하지 못해 검사한 값으로 적었습니다. 배분표를 고치면 다시 만드십시오.`,
    `The amounts of ${en} are no formulas but values as checked: make it again after a change.`,
  );
}

/** From the book amount to what is recognised. */
export const stepNotes = (steps: readonly Step[], lang: Lang): StatementNote[] =>
  steps.length === 0
    ? []
    : [
        { words: inLanguage(STEPS_TITLE, lang), style: 'header' },
        ...steps.map((step): StatementNote => {
          const rows = rowsWords(step);
          return {
            words: `${inLanguage(step.label, lang)}${rows ? ` (${inLanguage(rows, lang)})` : ''}`,
            style: 'wrap',
            amount: { value: step.amount, numberFormat: WON_FORMAT[lang], style: 'amount' },
          };
        }),
      ];

/** In English. */
const rowsOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

export function notesOf({ lang, unit, appendix, ledgers, byQuarter, tooLong, rounding, remarks = [], recognised, law = [] }: NotesInput): StatementNote[] {
  const whyLeftOut = (why: LeftOut['why']): Text => (why === 'unknown' ? text(`별표 ${appendix}에 없음`, `not in Appendix ${appendix}`) : LEFT_OUT[why]);
  const words = (ko: string, en: string): string => (lang === 'ko' ? ko : en);
  const won = (formula: string): NewCell => ({ formula: `=${formula}`, numberFormat: WON_FORMAT[lang], style: 'amount' });
  const notes: StatementNote[] = [
    { words: words('적을 때 알아 둘 것', 'Notes'), style: 'header' },
    {
      words: words(`${unitWord(unit).ko} 미만을 반올림한 차이(원 합계 − 산정표)`, `Difference by rounding to ${unitWord(unit).en}`),
      style: 'wrap',
      amount: won(rounding),
    },
  ];

  for (const { certainty, why } of law) notes.push({ words: `${inLanguage(CERTAINTY_WORDS[certainty], lang)}. ${inLanguage(why, lang)}`, style: 'warning' });
  for (const remark of remarks) notes.push({ words: inLanguage(remark, lang), style: 'warning' });
  if (recognised) {
    const amount = grouped(recognised.won);
    notes.push({
      words: words(
        `검사의 인정 대상 금액 ${amount}원과의 차이. 0이 아니면 산정표를 만든 뒤 배분표나 신청일이 바뀌었습니다. 다시 검사하고 만드십시오`,
        `Difference to the ${amount} won that the check recognised. If not 0, the ledger or the date of application has changed since: check and make it again`,
      ),
      style: 'wrap',
      amount: won(`${recognised.total}-${recognised.won}`),
    });
  }
  for (const ledger of ledgers) {
    const formula = ledger.newCategories();
    if (formula === undefined || formula.length >= MAX_FORMULA) continue;
    notes.push({
      words: words(
        `‘${ledger.sheet}’에 새로 생긴 비목 표기(0이 아니면 산정표를 다시 만드십시오)`,
        `New spellings of categories in “${ledger.sheet}” (if not 0, make the statement again)`,
      ),
      style: 'wrap',
      amount: { formula: `=${formula}`, numberFormat: '#,##0', style: 'amount' },
    });
  }
  for (const ledger of ledgers) {
    const { rows, won: fixed } = ledger.unlinked;
    if (rows.length === 0) continue;
    const named = rows.slice(0, NAMED_ROWS).map((row) => String(row + 1));
    const which = `${named.join(', ')}${rows.length > named.length ? ' …' : ''}`;
    notes.push({
      words: words(
        `${ledger.sheet} ${which}행(${rows.length}행): 수식으로 연결할 수 없어 검사한 금액을 값으로 적었습니다. 배분표를 고치면 산정표를 다시 만드십시오`,
        `${ledger.sheet} rows ${which} (${rows.length}): no formula can be linked to them; their amounts are written as the check counted them. Make the statement again after a change`,
      ),
      style: 'warning',
      amount: { value: fixed, numberFormat: WON_FORMAT[lang], style: 'amount' },
    });
  }
  for (const { code } of tooLong) {
    notes.push({
      words: words(
        `${code}: 표기나 제외한 행이 너무 많아 수식으로 합치지 못하고 검사한 금액을 값으로 적었습니다. 배분표를 고치면 산정표를 다시 만드십시오`,
        `${code} is written in too many ways, or too many rows are left out, for one formula: its amount is written as the check counted it. Make the statement again after a change`,
      ),
      style: 'warning',
    });
  }
  if (!byQuarter) {
    notes.push({
      words: ledgers.every((ledger) => ledger.hasQuarters || ledger.isByPeriod)
        ? words(
            '배분표의 열이 기간을 말하지만 분기를 알 수 없는 금액(행 전체의 조정금액 등)이 있어 분기별로 나누지 못했습니다. 분기별 연구개발비는 직접 입력하십시오.',
            'The columns of the ledger say their periods, but amounts are in it whose quarter is not known (such as an adjustment of a whole row): enter the R&D cost by quarter.',
          )
        : words(
            '배분표에 일자 열이 없어 산정기간으로 거르지 않은 금액이 있습니다. 분기별 연구개발비는 직접 입력하십시오.',
            'The ledger has no dates: amounts are in it whose quarter is not known, and the R&D cost by quarter is to be entered.',
          ),
      style: 'warning',
    });
  }

  if (ledgers.some((ledger) => ledger.unsummed.length > 0)) {
    notes.push({ words: words('먼저 수정할 셀: 아래 셀은 합계에 들지 않습니다.', 'To be fixed first: these cells are not summed.'), style: 'error' });
  }
  for (const ledger of ledgers) {
    for (const one of ledger.unsummed) {
      const more = one.count > one.addresses.length ? ' …' : '';
      notes.push({
        words: `${ledger.sheet} ${one.addresses.join(', ')}${more}: ${inLanguage(UNSUMMED[one.what], lang)}`,
        style: 'wrap',
        amount: {
          ...(one.formula === undefined ? { value: one.count } : { formula: `=${one.formula}` }),
          numberFormat: words('0"개 셀"', '0" cells"'),
          style: 'amount',
        },
      });
    }
  }

  if (ledgers.some((ledger) => ledger.leftOut.length > 0 || ledger.uncategorised)) {
    notes.push({
      words: words(
        '산정표에 들어가지 않은 비목(기간과 관계없이 적힌 금액 전부)',
        'Categories that are not in the statement (all of their amounts, whenever they were spent)',
      ),
      style: 'header',
    });
  }
  for (const ledger of ledgers) {
    const bare = ledger.uncategorised;
    if (bare) {
      notes.push({
        words: words(
          `${ledger.sheet} ${bare.firstAddress}: 비목 없음 ${bare.rows}건`,
          `${ledger.sheet} ${bare.firstAddress}: no category, ${rowsOf(bare.rows)}`,
        ),
        style: 'wrap',
        amount: { value: bare.won, numberFormat: WON_FORMAT[lang], style: 'amount' },
      });
    }
    for (const one of ledger.leftOut.slice(0, SHOWN_LEFT_OUT)) {
      const formula = ledger.leftOutAmount(one);
      const spelling = one.spelling.slice(0, 60);
      notes.push({
        words: words(
          `${ledger.sheet} ${one.firstAddress}: ‘${spelling}’ ${one.rows}건, ${whyLeftOut(one.why).ko}`,
          `${ledger.sheet} ${one.firstAddress}: “${spelling}”, ${rowsOf(one.rows)}, ${whyLeftOut(one.why).en}`,
        ),
        style: 'wrap',
        amount: won(formula),
      });
    }
    const more = ledger.leftOut.length - SHOWN_LEFT_OUT;
    if (more > 0) notes.push({ words: words(`‘${ledger.sheet}’에 그 밖에 ${more}가지`, `${more} more in “${ledger.sheet}”`), style: 'note' });
  }
  return notes;
}
