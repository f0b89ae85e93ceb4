import { expect, it } from 'vitest';
import { checkWorkbook } from '../../src/checking';
import { sheetOf } from '../lib/sheet-text';

it('names every sheet of a workbook once: understood, looked at in vain, or taken for something else', () => {
  const blocks = [
    sheetOf('원장', '일자 | 비목 | 적요 | 장부금액\n2013-03-05 | 1.가.② | 시약 | 2,000\n2013-03-06 | 1.가.② | 부품 | 3,000'),
    sheetOf('회의록', '회의록\n참석자 | 김하나'),
    sheetOf('매출', '분기 | 매출액\n2013년 1분기 | 1,000\n2013년 2분기 | 1,000\n2013년 3분기 | 1,000\n2013년 4분기 | 1,000'),
    sheetOf('벤처확인 검사결과', '벤처확인 검사결과\n검사한 것'),
  ];
  const { sheets, without, others } = checkWorkbook(blocks);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['원장']);
  expect(without.map(({ sheet }) => sheet)).toEqual(['회의록']);
  expect(others.map(({ sheet, text }) => `${sheet}: ${text.ko} ${text.en}`)).toEqual([
    '매출: 분기별 매출액을 읽었습니다. The sales by quarter were read from it.',
    '벤처확인 검사결과: 이 프로그램이 만든 시트여서 검사하지 않습니다. A sheet that this program made; it is not checked.',
  ]);
});
