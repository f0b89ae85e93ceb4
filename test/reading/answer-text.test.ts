/** Words of a cell with what is said of them, in the ways people type it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, polarity, readWords } from '../../src/reading/answers/answer-text';
import { cpuTime } from '../lib/cpu-time';

const said = (cell: string, words: RegExp): string => {
  const { yes, no } = findWords(readWords(cell), words);
  return yes && no ? 'both' : yes ? 'yes' : no ? 'no' : '-';
};

describe('a question with its answer says what the answer says', () => {
  it.each([
    ['시범제작 맞나요? → 아뇨 납품용', 'no', '-'],
    ['시범제작 맞나요? → 네', 'yes', '-'],
    ['시범제작 맞죠? ㅇㅇ', 'yes', '-'],
    ['시범제작? ㄴㄴ', 'no', '-'],
    ['시범제작인가요? 안됨 (납품용)', 'no', '-'],
    ['시범제작 맞나요?', 'yes', 'open'],
    ['시범제작 맞나요? 담당자 휴가', 'yes', 'open'],
  ] as const)('%s', (cell, expected, open) => {
    expect([said(cell, /시범제작/g), readWords(cell).open ? 'open' : '-']).toEqual([expected, open]);
  });
});

describe('a cross at the end answers the phrase, and is no part of a name', () => {
  it.each([
    ['기술개발용역 X', /기술/g, 'no'],
    ['기술개발용역 ×', /기술/g, 'no'],
    ['시제품 부품 모델 X', /부품/g, 'yes'],
    ['시약 구입 프로젝트 X', /시약/g, 'yes'],
    ['인정 만료 전', /인정/g, 'yes'],
    ['인정 만료', /인정/g, 'no'],
    ['폴리텍 아닌 유한대학교', /폴리텍|대학교/g, 'yes'],
  ] as const)('%s', (cell, words, expected) => {
    expect(said(cell, words)).toBe(expected);
  });
});

describe('what was corrected stands no longer', () => {
  it.each([
    ['연구소→생산팀(오기 정정)', '-', 'yes'],
    ['오기: 생산팀 → 연구소', 'yes', '-'],
    ['생산팀(오타) -> 연구소', 'yes', '-'],
    // a way, no correction: both stand
    ['생산팀 → 연구소', 'yes', 'yes'],
  ] as const)('%s', (cell, lab, plant) => {
    expect([said(cell, /연구소/g), said(cell, /생산팀/g)]).toEqual([lab, plant]);
  });
});

describe('holdings in shares', () => {
  it.each([
    ['주식 1,000주/총 10,000주', '10%'],
    ['주식 1,001주 / 총 10,000주', '10.01%'],
    ['1,500주(발행 10,000주) 보유', '15%'],
    ['지분 1/10', '10%'],
    ['지분 3/20', '15%'],
    ['주주 아님 2013/05/01', ''],
    ['5/20 지급', ''],
    ['지분 1/0', ''],
    ['지분 20/10', ''],
  ] as const)('%s', (cell, percent) => {
    expect(/[\d.]+%/.exec(readWords(cell).plain)?.[0] ?? '').toBe(percent);
  });
});

describe('denials', () => {
  it.each([
    // what a trade or purpose makes of the word is denied, not the word
    ['영업자문 아님', /자문/g, '-'],
    ['자문 아님', /자문/g, 'no'],
    ['기술자문 아님', /자문/g, 'no'],
    // conceded, not denied
    ['연구원이 아니어도 됨', /연구원/g, 'yes'],
    ['연구원이 없더라도 가능', /연구원/g, 'yes'],
    ['연구원 없음', /연구원/g, 'no'],
    ['중진법 무관', /중진법/g, 'no'],
    ['사내대학 미인가', /사내대학/g, 'no'],
    ['사내대학 인가', /사내대학/g, 'yes'],
    ['연구 ㄴㄴ', /연구/g, 'no'],
    ['부설연구소 2012.10 취소', /부설연구소/g, 'no'],
    ['부설연구소 2012.10 인정', /부설연구소/g, 'yes'],
    // nought is none; ten is not
    ['훈련생 0명', /훈련생/g, 'no'],
    ['훈련생 10명', /훈련생/g, 'yes'],
    ['국비분은 0', /국비/g, 'no'],
    ['24조 인정은 신청조차 안 했음', /인정/g, 'no'],
    ['인정 신청해서 받음', /인정/g, 'yes'],
    ['연구소도 전담부서도 없음', /연구소|전담부서/g, 'no'],
    ['연구소/생산 아님', /연구소|생산/g, 'no'],
    ['생산직 3명(연구소 아님)', /생산/g, 'yes'],
    // still to come, and compared with: neither so nor denied
    ['시범제작(양산이관 전)', /양산/g, '-'],
    ['양산이관 완료', /양산/g, 'yes'],
    ['특허 무상이전', /특허/g, 'yes'],
    ['사전 양산', /양산/g, 'yes'],
    ['양산 BOM과 동일 grade', /양산/g, '-'],
    ['판매용과 별도 구매', /판매용/g, '-'],
    ['사내대학과 무관', /사내대학/g, 'no'],
  ] as const)('%s', (cell, words, expected) => {
    expect(said(cell, words)).toBe(expected);
  });
});

it.each([
  ['모두 X', false],
  ['전혀 없음', false],
  ['안됨', false],
  ['ㄴㄴ', false],
  ['ㅇㅇ', true],
  ['맞음', true],
  ['-', undefined],
  ['TBC', 'open'],
  ['인정된 경우만', 'open'],
  ['요청함', 'open'],
  ['받은 바 없음', false],
  ['한 적 없음', false],
  ['그런 사실 없음', false],
  ['불가 판정', false],
  ['없음으로 회신', false],
  ['2023년 것 취소통보 받음', false],
  ['아니고 원청 자체과정', false],
  ['0년', false],
  ['10년', undefined],
  ['미입력', 'open'],
  // a sentence with a denial in it is no plain no
  ['연구소 근무자로 겸직 없음', undefined],
  ['신청서 작성 중이며 반려된 적 없음', 'open'],
] as const)('a cell that only says yes or no: %s', (cell, expected) => {
  expect(polarity(readWords(cell))).toBe(expected);
});

it('reads any cell quickly and the same way twice', () => {
  const piece = fc.constantFrom(
    '연구소',
    '?',
    '→',
    '(오기)',
    '맞나요',
    '아뇨',
    '1,000',
    '주',
    '/',
    '총',
    '지분',
    '%',
    ' ',
    '\n',
    ';',
    '아님',
    '없음',
    'ㄴㄴ',
    '10',
    '네',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
      const cell = parts.join('');
      expect(readWords(cell)).toEqual(readWords(cell));
    }),
    { numRuns: 300 },
  );
});

it('a long cell does not hang', () => {
  for (const piece of ['연구소 맞나요 ', '(오기)→', '1주/', '지분 1,000주 총 ', '아님 ', '?', '2013.10 ']) {
    const begun = cpuTime();
    const cell = readWords(piece.repeat(4_000));
    findWords(cell, /연구소/g, true);
    polarity(cell);
    expect(cpuTime() - begun, piece).toBeLessThan(5_000);
  }
});
