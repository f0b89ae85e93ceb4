import { text, type Text } from '../../../domain';

/** Words of the list of certificates. */
export const C = {
  working: text('기한을 계산하는 중입니다.', 'Working out the dates.'),
  title: text('확인서 여러 장', 'Several certificates'),
  lead: text(
    '기업명·유형·신청일·발급일이 머리글로 있는 관리 대장을 시트에서 찾아, 먼저 할 일부터 보여 줍니다.',
    'Finds a list with headings such as firm, type, applied and issued in the sheets, and shows what is due first.',
  ),
  find: text('시트에서 찾기', 'Find in the sheets'),
  finding: text('확인서 대장을 찾는 중', 'Looking for certificates'),
  make: text('확인서 관리 시트 만들기', 'Make a sheet of certificates'),
  notFound: text(
    '확인서 대장을 찾지 못했습니다. 기업명이나 유형, 그리고 발급일이나 유효기간 만료일이 머리글로 있어야 합니다.',
    'No list was found: it needs the headings firm or type, and issued on or valid until.',
  ),
  found: (sheet: string, range: string, count: number): Text =>
    text(`‘${sheet}’ ${range}에서 ${count}건을 읽었습니다.`, `${count} read from ‘${sheet}’ ${range}.`),
  gone: (sheet: string): Text => text(`‘${sheet}’에 확인서 대장이 더 이상 없습니다.`, `‘${sheet}’ holds no list of certificates any more.`),
  behind: text('시트가 바뀌었지만 다시 읽지 못했습니다. 잠시 뒤 다시 읽습니다.', 'The sheet has changed and could not be read again yet; it is tried again.'),
  sheetMoves: (count: number): Text =>
    text(
      `시트에 적힌 대로 말일이 휴일이면 다음 근무일로 옮깁니다(공휴일 ${count}일).`,
      `As the sheet says, a last day on a holiday moves on (${count} public holidays).`,
    ),
  sheetStays: text('시트에 적힌 대로 말일이 휴일이어도 옮기지 않습니다.', 'As the sheet says, a last day on a holiday stays.'),
  wrong: (cell: string, what: string, heading: Text): Text =>
    text(`${cell} ‘${what}’: ${heading.ko}로 읽을 수 없습니다.`, `${cell} “${what}”: not readable as ${heading.en}.`),
  typeNeeded: text('유형을 적으면 계산합니다.', 'It follows from the type.'),
  aDate: text('날짜', 'a date'),
  aPeriod: text('기간', 'a period'),
  aType: text('유형', 'a type'),
  written: (cell: string, written: string, counted: string): Text =>
    text(`${cell}에 적힌 만료일은 ${written}이지만, 계산한 만료일은 ${counted}입니다.`, `${cell} says valid until ${written}; by the law it is ${counted}.`),
  day: text('기준일', 'As of'),
  show: text('보기', 'Show'),
  all: text('전체', 'All'),
  overdue: text('기한 지남', 'Overdue'),
  within30: text('30일 안', 'Within 30 days'),
  within90: text('90일 안', 'Within 90 days'),
  open: text('검토 필요', 'To be reviewed'),
  summary: (overdue: number, soon: number, open: number): Text =>
    text(`기한 지남 ${overdue} · 90일 안 ${soon} · 검토 필요 ${open}`, `overdue ${overdue} · within 90 days ${soon} · to be reviewed ${open}`),
  firm: text('기업', 'Firm'),
  next: text('먼저 할 일', 'Due first'),
  until: text('유효기간 만료일', 'Valid until'),
  renewal: text('갱신 신청', 'Apply for renewal'),
  processing: text('처리기한', 'Decision due'),
  evaluation: text('평가결과 통지기한', 'Evaluation due'),
  objection: text('이의신청 기한', 'Objection due'),
  validUntil: text('유효기간 만료', 'Validity ends'),
  opens: (what: Text): Text => text(`${what.ko} 시작`, `${what.en}: first day`),
  lastDay: (what: Text): Text => text(`${what.ko} 마지막 날`, `${what.en}: last day`),
  past: (days: string): Text => text(`${days}일 지남`, `${days} days ago`),
  left: (days: string): Text => text(`${days}일 남음`, `${days} days left`),
  today: text('오늘', 'today'),
  sinceOpen: (from: string): Text => text(`${from}부터`, `from ${from}`),
  legend: text('파란 막대: 유효기간 · 노란 막대: 갱신 신청 기간 · 붉은 선: 기준일', 'Blue: validity · yellow: time to renew · red line: the day above'),
  nothing: text('해당하는 확인서가 없습니다.', 'No certificate is in this list.'),
  unnamed: (row: number): Text => text(`${row}행`, `row ${row}`),
  calendar: text('달력 파일(.ics) 저장', 'Save a calendar file (.ics)'),
  calendarDone: (count: number): Text => text(`기한 ${count}건을 달력 파일로 저장했습니다.`, `${count} due dates were saved as a calendar file.`),
  calendarCopy: text('달력 내용', 'The calendar'),
  goTo: (cell: string): Text => text(`${cell}로 이동`, `Go to ${cell}`),
  details: (firm: string): Text => text(`${firm}의 일정 보기`, `Show the dates of ${firm}`),
} as const;
