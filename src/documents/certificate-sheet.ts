/** A sheet to keep certificates in: a row each, and beside the days that are known those that follow from them, by our functions. */
import { text, toSerial, type Lang, type PlainDate, type Text } from '../domain';
import { a1, columnName } from '../sheet/a1';
import type { NewCell, NewSheet, Validation } from '../sheet/model';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { SheetMaker } from './sheet-maker';

export const MOST_CERTIFICATES = 2_000;

const DATE = 'yyyy-mm-dd';
const HOLIDAYS = 60;

const T = {
  title: text('벤처기업 확인서 관리', 'Certificates of venture businesses'),
  day: text('기준일', 'As of'),
  moves: text('말일이 휴일이면 다음 근무일로', 'A last day on a holiday moves on'),
  yes: text('예', 'yes'),
  no: text('아니요', 'no'),
  note: text('왼쪽 일곱 열에 아는 날짜를 적습니다. 나머지는 수식입니다.', 'Enter the days that are known in the first seven columns; the others are formulas.'),
  holidays: text('공휴일', 'Holidays'),
} as const;

/** The types as the functions read them. */
const TYPES = ['투자', '연구개발', '보증', '대출', '보증대출', '예비', '혁신성장'] as const;

const INPUTS: readonly (readonly [title: Text, width: number])[] = [
  [text('기업명', 'Firm'), 20],
  [text('유형', 'Type'), 10],
  [text('신청일', 'Applied on'), 12],
  [text('발급일', 'Issued on'), 12],
  [text('종전 유효기간 만료일', 'Previous end'), 14],
  [text('창업일', 'Founded on'), 12],
  [text('평가결과 통지일', 'Notified on'), 12],
];
const DERIVED: readonly (readonly [title: Text, width: number])[] = [
  [text('처리기한', 'Decision due'), 12],
  [text('평가결과 통지기한', 'Evaluation due'), 12],
  [text('이의신청 기한', 'Objection due'), 12],
  [text('확인일(유효기간 첫날)', 'Valid from'), 12],
  [text('유효기간 만료일', 'Valid until'), 12],
  [text('갱신 신청 첫날', 'Renewal from'), 12],
  [text('갱신 신청 마지막 날', 'Renewal until'), 12],
  [text('다음 기한', 'Due next'), 12],
  [text('남은 일수', 'Days left'), 9],
  [text('상태', 'State'), 16],
];
const STATES = {
  ended: text('유효기간 만료', 'validity ended'),
  closed: text('갱신 기간 지남', 'renewal closed'),
  late: text('처리기한 지남', 'decision overdue'),
} as const;

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** `today`: stands as the day to count from until somebody writes another. */
export function certificateSheet({
  count,
  today,
  lang,
  date1904 = false,
}: {
  readonly count: number;
  readonly today: PlainDate;
  readonly lang: Lang;
  /** Of the workbook that the sheet goes into. */
  readonly date1904?: boolean;
}): NewSheet {
  const rows = Math.max(1, Math.min(MOST_CERTIFICATES, Math.floor(count) || 1));
  const maker = new SheetMaker();
  const first = INPUTS.length;
  const holidayColumn = first + DERIVED.length + 1;
  const date = (value: number | null): NewCell => ({ value, style: 'input', numberFormat: DATE, unlocked: true });
  maker.add({ value: T.title[lang], style: 'title' });
  maker.add({ value: T.day[lang], style: 'text' }, date(toSerial(today, date1904)));
  maker.add({ value: T.moves[lang], style: 'text' }, { value: T.no[lang], style: 'input', unlocked: true });
  maker.add({ value: T.note[lang], style: 'note' });
  const head = maker.add(...[...INPUTS, ...DERIVED].map(([title]): NewCell => ({ value: title[lang], style: 'header' })));
  maker.put(head, holidayColumn, { value: T.holidays[lang], style: 'header' });
  const top = head + 1;
  const days = `$${columnName(holidayColumn)}$${top + 1}:$${columnName(holidayColumn)}$${top + HOLIDAYS}`;
  const day = '$B$2';
  /** The call with and without the holidays: with a range, even an empty one, weekends move too. `more`: arguments behind the holidays. */
  const call = (name: string, args: string, more = '', wrap: (called: string) => string = (called) => called): string => {
    const behind = more === '' ? '' : `,${more}`;
    const plain = more === '' ? '' : `,,${more}`;
    return `IF($B$3=${quoted(T.yes[lang])},${wrap(`KVENTURE.${name}(${args},${days}${behind})`)},${wrap(`KVENTURE.${name}(${args}${plain})`)})`;
  };
  for (let index = 0; index < rows; index += 1) {
    const row = maker.next;
    const at = (column: number): string => a1(row, column);
    const [type, applied, issued, previous, founded, notified] = [1, 2, 3, 4, 5, 6].map(at) as [string, string, string, string, string, string];
    const [processing, evaluation, objection, , until, , renewalUntil, next] = DERIVED.map((_, column) => at(first + column)) as string[];
    // Before a new certificate is issued, it is the former one that is renewed; whoever has applied has used its window.
    const ends = `IF(ISNUMBER(${until}),${until},IF(AND(${applied}="",${issued}=""),${previous},""))`;
    const validity = `${issued},${applied},${previous},${founded}`;
    const formulas = [
      `=IF(OR(${applied}="",${type}=""),"",${call('PROCESSING_DUE', `${applied},${type}`)})`,
      // Where the law of the application knows no such day, the answer is #N/A, and a dash stands for it.
      `=IF(OR(${applied}="",${type}=""),"",IFNA(${call('EVALUATION_DUE', `${applied},FALSE,FALSE`, type)},"-"))`,
      `=IF(${notified}="","",${call('OBJECTION_DUE', notified, `${applied},${type}`)})`,
      `=IF(${issued}="","",${call('VALIDITY_START', validity)})`,
      `=IF(${issued}="","",${call('VALIDITY_END', validity)})`,
      `=IF(ISNUMBER(${ends}),IFNA(${call('RENEWAL_WINDOW', ends, '', (called) => `INDEX(${called},1,1)`)},"-"),"")`,
      `=IF(ISNUMBER(${ends}),${call('RENEWAL_WINDOW', ends, '', (called) => `INDEX(${called},1,2)`)},"")`,
      nextOf(
        [
          [processing as string, `${issued}=""`],
          [evaluation as string, `AND(${issued}="",${notified}="")`],
          [objection as string, 'TRUE'],
          [renewalUntil as string, 'TRUE'],
          [until as string, 'TRUE'],
        ],
        day,
      ),
      `=IF(ISNUMBER(${next}),${next}-${day},"")`,
      `=IF(AND(ISNUMBER(${until}),N(${until})<${day}),${quoted(STATES.ended[lang])},IF(AND(ISNUMBER(${renewalUntil}),N(${renewalUntil})<${day}),${quoted(STATES.closed[lang])},IF(AND(${issued}="",ISNUMBER(${processing}),N(${processing})<${day}),${quoted(STATES.late[lang])},"")))`,
    ];
    maker.add(
      { value: null, style: 'input', unlocked: true },
      { value: null, style: 'input', unlocked: true },
      ...INPUTS.slice(2).map(() => date(null)),
      // Nothing follows from an empty row: so it is shown by programs that do not calculate.
      ...formulas.map((formula, column): NewCell => ({
        formula,
        cached: '',
        style: 'text',
        numberFormat: column === 8 ? '0' : column === 9 ? 'General' : DATE,
      })),
    );
  }
  for (let index = 0; index < HOLIDAYS; index += 1) maker.put(top + index, holidayColumn, date(null));
  const bottom = top + rows - 1;
  const column = (at: number, to = at): Validation['area'] => ({ top, left: at, bottom, right: to });
  const dates: Pick<Validation, 'rule' | 'onWrong' | 'title' | 'message'> = {
    rule: { kind: 'date', from: toSerial('1990-01-01' as PlainDate, date1904), to: toSerial('2199-12-31' as PlainDate, date1904) },
    onWrong: 'stop',
    title: T.title[lang],
    message: text('날짜를 적습니다. 예: 2014-02-14', 'A date, such as 2014-02-14')[lang],
  };
  return maker.sheet(SHEET_NAMES.certificates[lang], {
    columnWidths: [...INPUTS, ...DERIVED].map(([, width]) => width).concat(3, 12),
    frozenRows: top,
    page: {
      orientation: 'landscape',
      margins: { top: 12, right: 10, bottom: 12, left: 10 },
      area: { top: 0, left: 0, bottom, right: first + DERIVED.length - 1 },
      pagesWide: 1,
      titleRows: { top: head, bottom: head },
    },
    validations: [
      { area: column(1), rule: { kind: 'list', values: TYPES }, onWrong: 'stop', title: INPUTS[1]![0][lang], message: TYPES.join(', ') },
      { area: column(2, 6), ...dates },
      { area: { top: 1, left: 1, bottom: 1, right: 1 }, ...dates },
      { area: { top, left: holidayColumn, bottom: top + HOLIDAYS - 1, right: holidayColumn }, ...dates },
      {
        area: { top: 2, left: 1, bottom: 2, right: 1 },
        rule: { kind: 'list', values: [T.yes[lang], T.no[lang]] },
        onWrong: 'stop',
        title: T.moves[lang],
        message: `${T.yes[lang]}, ${T.no[lang]}`,
      },
    ],
    activate: true,
  });
}

/** The least of the days that are not before the day to count from, each where its condition holds. */
function nextOf(days: readonly (readonly [cell: string, when: string])[], day: string): string {
  const never = '2958465';
  const each = days.map(([cell, when]) => `IF(AND(ISNUMBER(${cell}),${when},N(${cell})>=${day}),${cell},${never})`);
  const least = `MIN(${each.join(',')})`;
  return `=IF(${least}=${never},"",${least})`;
}
