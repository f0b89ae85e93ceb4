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

describe('of several things with boxes or signs those that are marked stand', () => {
  it.each([
    ['□임차 ■구입', 'no', 'yes'],
    ['☑임차 ☐구입', 'yes', 'no'],
    ['임차 ☐ 구입 ☑', 'no', 'yes'],
    ['임차( ) 구입(v)', 'no', 'yes'],
    ['임차 O 구입 X', 'yes', 'no'],
    ['임차 X 구입 O', 'no', 'yes'],
    // nobody chose, or both
    ['□임차 □구입', 'yes', 'yes'],
    ['■임차 ■구입', 'yes', 'yes'],
  ] as const)('%s', (cell, rent, purchase) => {
    expect([said(cell, /임차/g), said(cell, /구입/g)]).toEqual([rent, purchase]);
  });
  it.each([
    ['□유 ■무', false],
    ['■유 □무', true],
  ] as const)('%s', (cell, expected) => {
    expect(polarity(readWords(cell))).toBe(expected);
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
    ['당사가 중소기업이 아니었던 해는 없음', /중소기업/g, 'yes'],
    ['중소기업이 아닌 적이 한 번도 없습니다', /중소기업/g, 'yes'],
    ['인정되지 않은 때가 없다', /인정/g, 'yes'],
    ['중소기업이 아니었던 해가 있음', /중소기업/g, 'no'],
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

/** Phrases as people type them, written down before they were tried. */
const DENIED =
  '연구소 아님|연구소가 아님|연구소 아닌 생산팀|연구소 소속 아님|연구소 근무 안 함|연구소 미소속|비연구소|연구소 외 부서|연구소와 무관|연구소 해당 없음|연구소 근무자 아님|연구소 인원에서 제외|연구소 명단에 없음|연구소 근무 사실 없음|연구소 퇴사|연구소에 안 감|연구소 쪽 아님|연구소 X|연구소(X)|연구소: N|연구소=무|not 연구소|연구소 없는 회사|연구소 미설치|연구소 미인정|연구소 소속이 아니라 영업팀|연구소 아니고 생산|연구소 겸직 해제|연구소 배치 취소|연구소 없음|연구소 無|연구소 부재|연구소 근무 기록 없음|연구소 근무를 하지 않음|연구소에서 일하지 않음|연구소 소속이라 볼 수 없음|연구소로 볼 수 없음|연구소에 해당하지 않음|연구소 등록 안 됨|연구소 신고 안 된 곳|연구소라 할 수 없음|연구소 근무 불가|연구소 인정 못 받음|연구소가 없다고 함|연구소 인증 취소됨|연구소 폐쇄|연구소 폐지됨|연구소 해산|연구소 자격 상실|연구소 소속 無';
const MEANT =
  '연구소|연구소 소속|연구소 근무|연구소 전담|연구소(상근)|연구소 선임|기업부설연구소|연구소 내|연구소 2팀|연구소 소속 맞음|연구소 근무(외부 파견 없음)|연구소, 영업 아님|연구소(생산 겸직 없음)|연구소 상주, 타업무 없음|영업 아닌 연구소|연구소 외 근무 없음|연구소 이외 근무 안 함|연구소 미소속 아님|연구소 근무 중|연구소 전속(겸직 X)|연구소 근무, 퇴사 아님|연구소(미등기 임원)|연구소 직원 출장비 미지급분|연구소 미수금 없음|연구소 무기 재료|연구소 비정규직|연구소 부책임|연구소 부장|연구소 비품|연구소 불량 분석|연구소 무인기 개발|연구소 미세 가공|연구소 안전화|연구소 안전관리자|연구소 안내 데스크|연구소 못 구입|연구소 제외 대상 아님';
const YES =
  '승인 완료|승인됨|승인|승인(2013.3)|승인 받음|유|○|◯|O|o|Y|y|Yes|TRUE|참|네|예|응|맞음|그렇다|있음|있다|해당|해당됨|해당함|통과|심사 통과|합격|적합|적격|충족|충족함|허용|인정|인정됨|포함|포함됨|등록|등록됨|등록 완료|✓|✔|√|1|V|☑|■|●|有|可|是|예(확인)|Y(확인완료)|보유|보유함|설치됨|승인필|OK|ok|완료|있습니다|맞습니다|그렇습니다|됩니다|확인됨';
const NO =
  '미승인|승인 거부|승인 불가|승인 취소|승인 안 남|승인 안 나옴|승인 못 받음|승인받지 못함|불허|기각|부결|거부|거절|해당 없음|해당없슴|없슴|없음|아님|아닌 것으로 확인|x|×|✗|무|無|N|n|No|FALSE|거짓|아뇨|아니오|아니요|틀림|그렇지 않음|반려|반려됨|X(반려)|탈락|심사 탈락|불합격|부적합|부적격|불충족|미충족|불가능|불가|허용 안 됨|불허용|불인정|비인정|인정 안 됨|인정 못 받음|비대상|대상 아님|대상 외|제외|제외 대상|미포함|불포함|미등록|등록 말소|등록 취소|없습니다|아닙니다|안 됩니다|☐|□|否|해당사항 없음|해당 사항無|전혀 없음|하나도 없음|갖추지 않음|갖추지 못함|보유하지 않음|미보유|미설치|폐쇄|폐쇄됨|해지|만료|실효|NO|none|nope|해당無|안함|하지 않음|받은 적 없음|신청도 안 함|승인 사실 없음|승인 이력 없음|무승인';
const OPEN =
  '승인 전|승인 예정|신청중|신청 중|심사 중|검토중|검토 중|진행중|진행 중|보류|미결|확인필요|확인 필요|확인불가|확인 못함|모름|??|?|미기재|공란|재신청 중|반려 후 재신청|협의중|조건부 승인 검토|결과 대기|대기|추후 확인|미정|미확정|예정|확인 요망|담당자 확인 중|회신 대기|불명|불분명|애매함|일부만|일부 해당|아직|아직 모름|접수|접수됨|신청함|신청 완료|서류 제출|서류 보완 중|미확인|알 수 없음|파악 안 됨|자료 없음|잘 모르겠음|글쎄|추정|아마|아마도 그럴 것|맞는 듯|인 것 같음|Pending|TBD|to be confirmed|확인예정|물어볼 것|세무사 문의|본사 문의 중|O/X|Y/N|예/아니오|O?|X?';

describe.each(['연구소', '전담부서', '교육훈련'])('what is said of %s', (word) => {
  const of = (phrases: string): string[] => phrases.split('|').map((phrase) => phrase.replaceAll('연구소', word));
  it.each(of(DENIED))('%s: denied', (cell) => {
    expect(said(cell, new RegExp(word, 'g'))).toBe('no');
  });
  it.each(of(MEANT))('%s: meant', (cell) => {
    expect(said(cell, new RegExp(word, 'g'))).toBe('yes');
  });
});

describe('a cell that only says yes or no', () => {
  it.each(YES.split('|'))('%s: yes', (cell) => {
    expect(polarity(readWords(cell))).toBe(true);
  });
  it.each(NO.split('|'))('%s: no', (cell) => {
    expect(polarity(readWords(cell))).toBe(false);
  });
  it.each(OPEN.split('|'))('%s: not known yet', (cell) => {
    expect(polarity(readWords(cell))).toBe('open');
  });
});
