/** Columns of marks: what the root of a heading asks, and what each way of marking says under it. */
import { describe, expect, it } from 'vitest';
import { askedOfRow, markOf, remarkOf, returnedAs } from '../../src/reading/row-marks';

describe('a heading', () => {
  it.each([
    ...[
      '취소',
      '취소여부',
      '전표취소여부',
      '승인취소구분',
      '삭제',
      '삭제여부',
      '제외',
      '제외여부',
      '산정제외',
      '제외대상',
      '무효',
      '무효 표시',
      '중복',
      '중복입력',
      '전표폐기',
    ],
    ...[
      '반품',
      '반품여부',
      '반품 유무',
      '환불',
      '환불완료',
      '취소/반품',
      '보류',
      '반려여부',
      '불인정',
      '미사용',
      '비해당',
      '부적격 여부',
      '개인사용',
      '개인사용 여부',
    ],
    ...['Cancelled', 'Void?', 'Deleted (Y/N)', 'Duplicate', 'Excluded', 'Refunded', 'Not eligible', 'Invalid'],
  ])('asks what does not count: %s', (heading) => expect(askedOfRow(heading)).toBe('out'));
  it.each([
    ...[
      '인정',
      '인정여부',
      '유효',
      '유효여부',
      '해당',
      '해당여부',
      '연구개발비 해당',
      '연구비 대상',
      '적격',
      '적격여부',
      '사용여부',
      '사용',
      '산입여부',
      '포함',
      '반영',
    ],
    ...['최종 인정', '산정대상 여부', 'R&D 해당', '인정(O/X)', 'Eligible', 'Included', 'Valid?', 'Allowable'],
  ])('asks what counts: %s', (heading) => expect(askedOfRow(heading)).toBe('counts'));
  it.each(['취소일', '취소일자', '승인취소일', '반품일자', '환불일', '삭제일시', '반려일', 'Refund date', 'Cancelled date'])(
    'asks when it was undone: %s',
    (heading) => expect(askedOfRow(heading)).toBe('day'),
  );
  it.each(['취소사유', '반품 사유', '환불사유'])('asks why it was undone: %s', (heading) => expect(askedOfRow(heading)).toBe('why'));
  it.each([
    ...[
      '전담요원 해당',
      '특수관계자 해당여부',
      '연구 사용여부',
      '연구소 사용',
      '취소 가능',
      '부가세 포함여부',
      '매입세액 공제',
      '고용부 인정여부',
      '증빙 적격여부',
    ],
    ...[
      '취소수수료',
      '반품수량',
      '중복참여',
      '중복지원',
      '사용부서',
      '사용일',
      '유효기간',
      '대상자',
      '해당비목',
      '인정금액',
      '제외금액',
      '비고',
      '금액',
      '폐기일',
      '일부취소',
      '카드사용',
    ],
  ])('asks something else: %s', (heading) => expect(askedOfRow(heading)).toBeUndefined());
});

describe('a mark', () => {
  it.each([
    'Y',
    'y',
    'O',
    '○',
    '●',
    '✓',
    'V',
    '예',
    '1',
    '*',
    '※',
    '완료',
    '취소',
    '취소됨',
    '취소완료',
    '반품',
    '환불완료',
    '삭제',
    '제외',
    '중복',
    '2013-06-01',
    '13.06.01',
    '6/1',
  ])('takes out under 취소: %s', (mark) => expect(markOf('out', mark)).toBe('out'));
  it.each(['N', 'X', '×', '아니오', '0', '-', '정상', '없음', '해당없음', '미취소', '무', '승인', '완료 아님', '취소 아님', '인정'])(
    'leaves in under 취소: %s',
    (mark) => expect(markOf('out', mark)).toBe('in'),
  );
  it.each(['예정', '취소요청', '일부', '부분취소', '확인중', '?', '김대리'])('is asked under 취소: %s', (mark) => expect(markOf('out', mark)).toBe('open'));
  it.each(['N', 'X', '×', '아니오', '0', '부적격', '불인정', '미인정', '제외', '무효', '비해당', '해당없음', '취소'])('takes out under 인정: %s', (mark) =>
    expect(markOf('counts', mark)).toBe('out'),
  );
  it.each(['Y', 'O', '예', '적격', '인정', '해당', '유효', '사용', '연구개발비 해당', '정상', '1'])('counts under 인정: %s', (mark) =>
    expect(markOf('counts', mark)).toBe('in'),
  );
});

it('a remark by whole clauses', () => {
  const out = [
    '개인 사용',
    '대표이사 개인 사용',
    '가지급금 대체',
    '대표이사 가지급금으로 대체',
    '중복',
    '중복 입력 - 삭제 예정',
    '개인 사용분, 다음달 급여에서 공제',
    '삭제',
    '이중 계상분',
  ];
  out.push('5/3 취소', '2013.05.03 취소', '노트북 (대표 개인 사용)', 'personal use', 'Duplicate entry', '시약 B - 중복');
  expect(out.filter((one) => remarkOf(one) !== 'out')).toEqual([]);
  const back = ['반품', '5/3 반품', '2013-05-03 환불', '전량 반품', '환불받음', '전액 환불 완료', '5월 3일 반품처리', 'Refunded'];
  expect(back.filter((one) => remarkOf(one) !== 'back')).toEqual([]);
  const open = ['반품 50%', '일부 반품', '삭제 예정', '미지급, 2014년 지급'];
  expect(open.filter((one) => remarkOf(one) !== 'open')).toEqual([]);
  const none = [
    '개인용 컴퓨터',
    '가지급금 정산',
    '중복 아님',
    '개인 보호구',
    '미지급금',
    '삭제하지 말 것',
    '중복 여부 확인',
    '연구원 개인 교육',
    '반품 시료 분석',
  ];
  expect(none.filter((one) => remarkOf(one) !== undefined)).toEqual([]);
  expect(['반품', '환불완료', '반송', '반품처리'].filter((one) => returnedAs(one) !== 'whole')).toEqual([]);
  expect(['할인', '에누리', '취소', '환급'].filter((one) => returnedAs(one) !== undefined)).toEqual([]);
  expect(returnedAs('일부반품')).toBe('part');
});
