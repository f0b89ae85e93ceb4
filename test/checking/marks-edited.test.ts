/** A mark or a remark that somebody types into a ledger counts at once: after each edit the session says what a check from anew says. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf } from '../lib/sheet-text';

/** So many rows that a session reads the edited one alone. */
const OTHERS = 3_000;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;

it.each([
  ['a mark under 취소', '취소', '', 'Y'],
  ['a mark under 제외여부', '제외여부', 'N', 'Y'],
  ['a mark under 인정', '인정', 'O', 'X'],
  ['일반 beside R&D', 'R&D구분', 'R&D', '일반'],
  ['a day under 반품일', '반품일', '', '2013-05-03'],
  ['a remark', '비고', '', '대표이사 개인 사용'],
  ['a return in a remark', '비고', '', '반품'],
  ['a state', '진행상태', '완료', '취소완료'],
  ['a state of a return', '처리', '정상', '반품'],
])('%s, typed and taken away', (_, heading, usual, typed) => {
  const rowOf = (at: number, mark: string): string =>
    `1.가.② | 2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')} | 상사${at % 300} | 부품${at} | ${2_000_000 + at} | ${mark}`;
  const head = `분류 | 거래일자 | 거래처 | 적요 | 장부금액(원) | ${heading}`;
  const sheet = (mark: string) => sheetOf('원장', [head, ...Array.from({ length: OTHERS }, (__, at) => rowOf(at, at === 1_500 ? mark : usual))].join('\n'));
  expectAsAnew(sheet, 1_501, usual, typed, options);
});
