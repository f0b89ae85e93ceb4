/** The scorecards of the notice (별표 4–6) to be filled in and printed: grades in, points by plain formulas, and whether the marks are reached. */
import type { CardId, Edition, ScoreCard, SectionId } from '../../law/types';
import { a1 } from '../../sheet/a1';
import type { CellLook, NewCell, NewSheet, Validation } from '../../sheet/model';
import { SheetMaker } from '../sheet-maker';
import { DAY } from './calculation';
import { heightNeeded, PAGE, UNIT_WIDTH } from './print';

const SECTIONS: Readonly<Record<SectionId, string>> = { management: '경영주 기술능력', technology: '기술성', business: '사업성' };
/** On the twelve columns of the forms: section, what is evaluated, item, maximum, grade, points. */
const [SECTION, GROUP, ITEM, MAX, GRADE, POINTS] = [0, 2, 5, 9, 10, 11] as const;
const LAST = 11;
const TEXT: CellLook = { size: 9, border: 'thin', wrap: true, vertical: 'center' };
const CENTRED: CellLook = { ...TEXT, align: 'center' };
const HEAD: CellLook = { ...CENTRED, bold: true, fill: 'DDE6F3' };
const INPUT: CellLook = { ...CENTRED, fill: 'FFFFE0' };

/** What the result says while an item has no grade. */
export const UNGRADED = '등급을 적지 않은 항목이 있습니다';

/** `별표 4 평가표`: told from a list of firms that somebody keeps. */
export const cardSheetName = (id: CardId): string => `별표 ${id} 평가표`;

/** What the sheet of a form or a scorecard is called: `별지 제1호`, `별표 4` → `별표 4 평가표`. */
export const cardSheetNameOf = (ref: string): string => (/^별표 \d$/.test(ref) ? `${ref} 평가표` : ref);

/** `notes`: what the notice prints below the card. */
export function scoreCardForm(card: ScoreCard, edition: Edition, firm: string | undefined, notes: readonly string[]): NewSheet {
  const fifths = edition.scoreCards.available ? edition.scoreCards.value.fifths?.value : undefined;
  const grades = Object.keys(fifths ?? {}).sort();
  const maker = new SheetMaker();
  const across = (row: number, left: number, right: number, cell: NewCell, bottom = row): void => {
    maker.put(row, left, cell).merge({ top: row, left, bottom, right });
  };
  across(0, 0, LAST, { value: card.title.ko, look: { bold: true, size: 14, align: 'center', vertical: 'center', wrap: true, border: 'none' } });
  across(1, 0, 1, { value: '업체명', look: CENTRED });
  across(1, 2, 5, { value: firm ?? null, look: { ...INPUT, align: 'left' }, unlocked: true });
  across(1, 6, 7, { value: '평가일', look: CENTRED });
  across(1, 8, LAST, { value: null, look: { ...INPUT, align: 'left' }, numberFormat: DAY, unlocked: true });
  across(2, 0, 1, { value: '평가기관', look: CENTRED });
  across(2, 2, 5, { value: null, look: { ...INPUT, align: 'left' }, unlocked: true });
  across(2, 6, 7, { value: '평가자', look: CENTRED });
  across(2, 8, LAST, { value: null, look: { ...INPUT, align: 'left' }, unlocked: true });
  const head = 3;
  across(head, SECTION, GROUP - 1, { value: '구분', look: HEAD });
  across(head, GROUP, ITEM - 1, { value: '평가항목', look: HEAD });
  across(head, ITEM, MAX - 1, { value: '심사항목', look: HEAD });
  maker.put(head, MAX, { value: '배점', look: HEAD }).put(head, GRADE, { value: '해당 등급', look: HEAD }).put(head, POINTS, { value: '득점', look: HEAD });

  let row = head + 1;
  const points = new Map<SectionId, string[]>();
  const names: { name: string; area: { top: number; left: number; bottom: number; right: number } }[] = [];
  const cell = (at: number, column: number) => ({ top: at, left: column, bottom: at, right: column });
  const first = row;
  card.items.forEach((item, place) => {
    const { section, group, name, maxPoints } = item;
    const before = card.items[place - 1];
    const run = (same: (other: (typeof card.items)[number]) => boolean): number => {
      let length = 0;
      while (card.items[place + length] && same(card.items[place + length] as (typeof card.items)[number])) length += 1;
      return length;
    };
    if (before?.section !== section) {
      const total = card.items.filter((one) => one.section === section).reduce((sum, one) => sum + one.maxPoints, 0);
      across(
        row,
        SECTION,
        GROUP - 1,
        { value: `${SECTIONS[section]} (${total}점)`, look: { ...CENTRED, bold: true } },
        row + run((one) => one.section === section) - 1,
      );
    }
    if (before?.group.ko !== group.ko || before.section !== section) {
      across(row, GROUP, ITEM - 1, { value: group.ko, look: TEXT }, row + run((one) => one.group.ko === group.ko && one.section === section) - 1);
    }
    across(row, ITEM, MAX - 1, { value: name.ko, look: TEXT });
    const grade = a1(row, GRADE);
    // A … E: 5 … 1 fifths of the points, in whole numbers before it is divided.
    const steps = `{${grades.map((one) => `"${one}"`).join(',')}}`;
    const shares = `{${grades.map((one) => fifths?.[one as keyof typeof fifths] ?? 0).join(',')}}`;
    maker
      .put(row, MAX, { value: maxPoints, look: CENTRED })
      .put(row, GRADE, { value: null, look: INPUT, unlocked: true })
      .put(row, POINTS, {
        formula: `=IF(${grade}="","",${a1(row, MAX)}*SUMPRODUCT((${steps}=UPPER(${grade}))*${shares})/5)`,
        numberFormat: '0.0',
        look: CENTRED,
      });
    points.set(section, [...(points.get(section) ?? []), a1(row, POINTS)]);
    names.push({ name: `등급_${place + 1}`, area: cell(row, GRADE) });
    row += 1;
  });
  const last = row - 1;
  const graded = `COUNT(${a1(first, POINTS)}:${a1(last, POINTS)})=${card.items.length}`;
  const sums = new Map<SectionId, string>();
  for (const [section, cells] of points) {
    const most = card.items.filter((one) => one.section === section).reduce((sum, one) => sum + one.maxPoints, 0);
    across(row, 0, MAX - 1, { value: `${SECTIONS[section]} 소계`, look: { ...CENTRED, bold: true } });
    maker
      .put(row, MAX, { value: most, look: CENTRED })
      .put(row, GRADE, { value: null, look: CENTRED })
      .put(row, POINTS, { formula: `=ROUND(SUM(${cells[0]}:${cells[cells.length - 1]}),1)`, numberFormat: '0.0', look: { ...CENTRED, bold: true } });
    sums.set(section, a1(row, POINTS));
    row += 1;
  }
  across(row, 0, MAX - 1, { value: '합계', look: { ...CENTRED, bold: true } });
  const total = a1(row, POINTS);
  maker
    .put(row, MAX, { formula: `=SUM(${a1(first, MAX)}:${a1(last, MAX)})`, cached: card.items.reduce((sum, one) => sum + one.maxPoints, 0), look: CENTRED })
    .put(row, GRADE, { value: null, look: CENTRED })
    .put(row, POINTS, { formula: `=ROUND(SUM(${a1(first, POINTS)}:${a1(last, POINTS)}),1)`, numberFormat: '0.0', look: { ...CENTRED, bold: true } });
  names.push({ name: '총점', area: cell(row, POINTS) });
  row += 1;
  const technology = sums.get('technology');
  const floor = card.technologyFloor?.value;
  const mark = card.passMark?.value;
  const missed = [
    ...(mark === undefined ? [] : [`IF(${total}<${mark},"총점 ${mark}점 미만. ","")`]),
    ...(floor === undefined || technology === undefined ? [] : [`IF(${technology}<${floor},"기술성 ${floor}점 미만. ","")`]),
  ];
  across(row, 0, ITEM - 1, {
    value: `결과 (${[...(mark === undefined ? [] : [`총점 ${mark}점 이상`]), ...(floor === undefined ? [] : [`기술성 ${floor}점 이상`])].join(', ')})`,
    look: { ...CENTRED, bold: true },
  });
  across(row, ITEM, LAST, {
    formula: `=IF(${graded},IF(${missed.join('&')}="","우수(기준 충족)",${missed.join('&')}),"${UNGRADED}")`,
    cached: UNGRADED,
    look: { ...TEXT, bold: true },
  });
  names.push({ name: '평가결과', area: { top: row, left: ITEM, bottom: row, right: LAST } });
  row += 1;
  const heights: number[] = Array.from({ length: row }, (_, at) => (at === 0 ? 40 : 27));
  for (const note of notes) {
    across(row, 0, LAST, { value: note, look: { ...TEXT, border: 'none' } });
    heights[row] = Math.max(18, heightNeeded(note, 12, 9));
    row += 1;
  }

  const list: Validation = {
    area: { top: first, left: GRADE, bottom: last, right: GRADE },
    rule: { kind: 'list', values: grades },
    onWrong: 'stop',
    title: '등급',
    message: `${grades.join(', ')} 가운데 하나입니다.`,
  };
  const day: Validation = {
    area: { top: 1, left: 8, bottom: 1, right: LAST },
    rule: { kind: 'date', from: 61, to: 109_574 },
    onWrong: 'stop',
    title: '평가일',
    message: '날짜로 적습니다(예: 2014-02-14).',
  };
  return {
    ...maker.sheet(cardSheetName(card.id), { activate: true }),
    columnWidths: new Array<number>(12).fill(UNIT_WIDTH),
    rowHeights: heights,
    page: { ...PAGE, area: { top: 0, left: 0, bottom: row - 1, right: LAST }, pagesWide: 1, pagesTall: 1 },
    names: [
      { name: '업체명', area: { top: 1, left: 2, bottom: 1, right: 5 } },
      { name: '평가일', area: { top: 1, left: 8, bottom: 1, right: LAST } },
      { name: '평가기관', area: { top: 2, left: 2, bottom: 2, right: 5 } },
      { name: '평가자', area: { top: 2, left: 8, bottom: 2, right: LAST } },
      ...names,
    ],
    validations: [day, list],
    gridLines: false,
    protect: true,
  };
}
