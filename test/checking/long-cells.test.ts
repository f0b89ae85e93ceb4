/** Cells of thousands of like signs, as systems pad them: a pattern that tries all ways to cut them would hold the check up for minutes. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type CellValue } from '../../src/checking';

const HEAD: CellValue[] = ['일자', '전표번호', '계정과목', '적요', '거래처', '비목', '요건구분', '장부금액', '조정금액', '소계', '조정사유'];
const ROW: CellValue[] = [41_290, 'V1', '원재료비', '시약', '(주)가', '1.가.②', null, 1_000, 0, 1_000, null];
const LENGTH = 3_000;

it.each([' ', '\t', '\n', '-', '0', '1,', '(', ')', '.', '가', '가 ', '원 ', '①', '[', 'krw '])('%j over and over', (piece) => {
  const long = `연구${piece.repeat(LENGTH / piece.length)}!`;
  const values = [[`연구개발비 배분표${long}`], ['업체명', long, '신청일', long], [], HEAD, ROW];
  for (const column of HEAD.keys()) values.push(ROW.map((cell, at) => (at === column ? long : cell)));
  const { user } = process.cpuUsage();
  checkWorkbook([{ sheetId: 's', sheet: '배분', top: 0, left: 0, values, formulas: new Map(), hiddenRows: new Set(), merges: [], date1904: false }], {
    facts: { appliedOn: date('2014-02-14') },
  });
  // A tenth of a second on a quiet machine; before it was looked after, blanks took hours.
  expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(2_500);
});
