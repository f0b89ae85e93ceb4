/** [별지 제1호]–[별지 제5호]. */
import { answered, calculates, fn, nothing, open, rule, says, src, step, takes, test, type Row } from '../table';

const FORM1 = '별지 제1호';
const PLAN = '별지 제1-1호';
const INFO = '별지 제5호';
const HAND = test('documents/forms.test.ts', 'the hand cases');
const FILING = test('documents/filing.test.ts', 'to whom, what, how much and how long');
const DATES = (words: string) => test('cases/functions/dates.ts', words);

const ratios = ['매출액증가율', '자기자본증가율', '매출액영업이익률', '총자본경상이익률', '자기자본비율', '부채비율', '차입금의존도'];
/** Rows of 별지 제5호 that add up: the printed words, and what they are. */
const sums: readonly (readonly [string, string])[] = [
  ['(1) 당좌자산', '당좌자산의 소계'],
  ['(2) 재고자산', '재고자산의 소계'],
  ['1. 유동자산', '유동자산의 소계'],
  ['(1) 투자자산', '투자자산의 소계'],
  ['(2) 유형자산', '유형자산의 소계'],
  ['(3) 무형자산', '무형자산의 소계'],
  ['2. 고정자산', '고정자산의 소계'],
  ['1. 유동부채', '유동부채의 소계'],
  ['2. 고정부채', '고정부채의 소계'],
  ['부채총계', '부채총계'],
  ['4. 자본잉여금', '자본잉여금의 소계'],
  ['5. 이익잉여금', '이익잉여금의 소계'],
  ['6. 자본조정', '자본조정의 소계'],
  ['자본총계', '자본총계'],
  ['1. 매출액', '매출액의 소계'],
  ['2. 매출원가', '매출원가의 소계'],
  ['3. 매출총이익', '매출총이익 = 매출액 − 매출원가'],
  ['4. 판매비와관리비', '판매비와관리비의 소계'],
  ['5. 영업이익', '영업이익'],
  ['6. 영업외수익', '영업외수익의 소계'],
  ['7. 영업외비용', '영업외비용의 소계'],
  ['8. 경상이익', '경상이익'],
  ['11. 법인세비용차감전순이익', '법인세비용차감전순이익'],
  ['13. 당기순이익', '당기순이익'],
];

export const forms: readonly Row[] = [
  answered(
    '별지 제1호 처리기간',
    '투자 30일, 기타 45일',
    fn('PROCESSING_DUE'),
    says(FORM1, '처리 예정일(신청일부터)'),
    step('time'),
    DATES('+30 over February'),
  ),
  answered(
    '별지 제1호 “사업자등록번호”',
    '번호의 검증번호',
    fn('BIZ_NO_VALID'),
    takes(FORM1, '사업자등록번호'),
    rule('business-number-invalid'),
    test('documents/filing.test.ts', '%s has a rule of its own'),
  ),
  answered(
    '별지 제1호 “법인등록번호/ 생년월일”',
    '법인은 등록번호, 개인은 생년월일',
    fn('CORP_NO_VALID'),
    takes(FORM1, '법인등록번호'),
    src('documents/forms/inputs.ts', '개인은 생년월일을 적습니다'),
    test('cases/checking/business-number-invalid.ts', 'wrong check digit'),
  ),
  answered(
    '별지 제1호 “산업분류코드”',
    '산업분류코드의 자릿수',
    takes(FORM1, '산업분류코드'),
    src('documents/forms/inputs.ts', "case 'industryCode'"),
    test('documents/filing.test.ts', '%s has a rule of its own'),
  ),
  answered(
    '별지 제1호 “해당번호에 ○표”',
    '한 유형에만 ○표',
    takes(FORM1, '유형_벤처투자'),
    rule('form-incomplete'),
    src('documents/forms/gather.ts', 'origins.type'),
    test('documents/filing.test.ts', '유형_벤처투자'),
  ),
  nothing('별지 제1호 “온라인 벤처확인신청서 작성시”', '실적은 온라인 신청서에 기재', '온라인 신청서에 적는 것이어서 이 서식에는 적을 칸이 없습니다.'),
  open('별지 제1호 “사업성평가 희망기관 :”', '희망하는 평가기관을 적음', '서식의 이 칸이 인쇄된 글자로만 있어 기관의 이름을 적을 수 없습니다.'),
  answered('별지 제1호 “한국벤처캐피탈협회장 귀하”', '유형별로 정해지는 수신 기관', fn('CONFIRMING_BODY'), says(FORM1, '신청 기관'), FILING),
  answered(
    '별지 제1호 “기술사업계획서 별지 제1-1호서식”',
    '첨부서류; 투자와 제6조⑨ 대상은 생략 가능',
    step('documents'),
    says(FORM1, '기술성평가 생략 대상은 생략할 수 있음'),
    FILING,
  ),
  answered('별지 제1호 “기관별로 정함”', '수수료는 기관별로 정함', says(FORM1, '기관별로 정함('), FILING),

  answered(
    '별지 제1-1호 “작성일 :”',
    '작성일·업체·대표자를 채움',
    takes(PLAN, '작성일'),
    takes(PLAN, '업체명'),
    takes(PLAN, '대표자'),
    test('documents/forms.test.ts', 'are the nine of the notice'),
  ),
  nothing(
    '별지 제1-1호 “상시 근로자수”',
    '상시 근로자수와 자본금',
    '중소기업의 범위는 중소기업기본법에 있고 이 고시에 없어, 적는 수에서 따라 나오는 답이 없습니다.',
  ),
  answered(
    '별지 제1-1호 “소유주식 (금액)”',
    '소유주식의 합계, 10% 초과 주주',
    calculates(PLAN, '합 계'),
    says(PLAN, '지분율(인쇄되지 않음)'),
    rule('shareholders-total'),
    rule('shareholder-in-lab'),
    test('cases/checking/shareholders-total.ts', '99 %'),
  ),
  answered(
    '별지 제1-1호 “□ 금융거래 현황”',
    '대출금액의 합계',
    calculates(PLAN, '합 계'),
    src('documents/forms/calculate.ts', "form.row('합 계', 0, shares + 1)"),
  ),
  open(
    '별지 제1-1호 “총 자산”',
    '총자산 = 자기자본 + 부채, 차감전 이익 − 법인세 = 당기순이익',
    '재무상황의 열 줄을 서로 맞추어 보는 수식이나 규칙이 없습니다.',
  ),
  answered(
    '별지 제1-1호 “개발인력”',
    '박사·석사·대졸·고졸의 합 = 인원',
    says(PLAN, '개발인력(명): 박사·석사·대졸·고졸'),
    src('documents/forms/calculate.ts', "form.row('개발인력', 0)"),
  ),
  answered('별지 제1-1호 “판매 계획”', '판매계획의 계', calculates(PLAN, '계')),
  nothing('별지 제1-1호 “※ 별지 사용 가능”', '작성요령', '적는 방법의 안내여서 계산하거나 살필 것이 없습니다.'),

  answered(
    '별지 제1-2호 처리기간',
    '영문 확인서는 3일 안에 발급',
    step('certificate'),
    src('taskpane/dates/DatesTab.tsx', 'dates-certificate'),
    test('functions/calendar.test.ts', 'an English certificate is due after 3 days and a reissue after 7'),
  ),
  answered(
    '별지 제1-2호 “※ 첨부서류 : 없음 | 수수료”',
    '수수료와 첨부서류 없음',
    src('law/2013-60/procedure.ts', '별지 제1-2호서식으로 신청합니다(수수료 없음)'),
    says('별지 제1-2호', '없음'),
    test('rules/procedure.test.ts', '영문 확인서'),
  ),
  open('별지 제1-2호 “벤처기업 확인서 번호”', '번호와 유효기간은 받은 확인서와 같음', '통합 문서에 적힌 확인서 번호와 유효기간을 이 서식에 옮기지 않습니다.'),
  answered(
    '별지 제1-2호 “업체명(영문)”',
    '영문 상호·대표자·주소',
    takes('별지 제1-2호', '대표자_영문'),
    takes('별지 제1-2호', '주소_영문'),
    rule('form-incomplete'),
  ),

  answered(
    '별지 제2호 평가 내용 “직전 4분기 연구개발비”',
    '배분표에서 분기별로 이은 합계',
    fn('RD_PERIOD'),
    src('documents/forms/result.ts', 'function quarters'),
    rule('form-result-differs'),
    test('documents/form-links.test.ts', 'says the recognised cost of the four quarters'),
  ),
  answered(
    '별지 제2호 평가 내용 “직전 4분기 총매출액”',
    '네 분기의 합계',
    src('documents/forms/result.ts', 'allSales'),
    test('documents/form-links.test.ts', 'says the recognised cost of the four quarters'),
  ),
  answered('별지 제2호 평가 내용 “총매출액중 연구개발비 비율”', '비율(버림)', calculates('별지 제2호', '총매출액중 연구개발비 비율'), fn('RD_RATIO'), HAND),
  open(
    '별지 제2호 평가 내용 “사업성 평가 점수(합계)”',
    '별표 4의 총점을 옮김',
    '통합 문서에 채운 별표 4 평가표가 있어도 그 총점을 이 칸에 잇지 않아 직접 적어야 합니다.',
  ),
  answered('별지 제2호 평가 내용 “적격 또는 부적격”', '평가의견과 그 이유', calculates('별지 제2호', '평가의견'), says('별지 제2호', '판정 이유'), HAND),
  answered(
    '별지 제2호 평가 내용 “별첨”',
    '항목별 점수는 평가표로 별첨',
    calculates('별표 4', '합계'),
    src('documents/forms/filing.ts', '사업성 평가표(별표 4)에 따른 평가 결과'),
    HAND,
  ),

  answered(
    '별지 제3호 “확인유형 :”',
    '확인유형',
    src('documents/forms/inputs.ts', "case 'typeName'"),
    takes('별지 제3호', '확인유형'),
    rule('form-incomplete'),
  ),
  answered('별지 제3호 “평가기관 :”', '평가기관', src('documents/forms/inputs.ts', "case 'evaluator'"), takes('별지 제3호', '평가기관')),
  answered('별지 제3호 “유효기간 :”', '유효기간은 제8조로 계산', calculates('별지 제3호', '유효기간 :'), rule('form-validity'), HAND),
  answered(
    '별지 제3-1호 “유효기간 :”',
    '유효기간은 제8조로 계산',
    calculates('별지 제3-1호', '유효기간 :'),
    rule('form-validity'),
    test('cases/checking/form-validity.ts', 'a day too long'),
  ),
  answered(
    '별지 제3-2호 “Valid Date :”',
    '유효기간은 제8조로 계산',
    calculates('별지 제3-2호', 'Valid Date :'),
    rule('form-validity'),
    test('cases/checking/form-validity.ts', 'a day too long'),
  ),

  answered('별지 제4호 처리기간 “7일”', '재발급은 7일', step('reissue'), test('rules/procedure.test.ts', '7일.*분실·훼손')),
  answered(
    '별지 제4호 “처리기간 7일”',
    '신청일에서 처리 예정일',
    src('taskpane/dates/DatesTab.tsx', 'dates-certificate'),
    test('functions/calendar.test.ts', 'an English certificate is due after 3 days and a reissue after 7'),
  ),
  answered('별지 제4호 “변경내용 | 변경사유”', '○표한 변경이 제9조①의 어느 호인지', says('별지 제4호', '법인: 재발급 사유'), takes('별지 제4호', '법인_합병')),
  answered(
    '별지 제4호 “주주임을 증명하는 서류”',
    '제출서류: 전환은 주주 서류, 전환·합병은 계약서',
    step('reissue'),
    says('별지 제4호', '개인사업자: 제출서류'),
  ),
  answered('별지 제4호 “수수료 | 없음”', '수수료 없음', step('reissue'), says('별지 제4호', '없음')),

  answered('별지 제5호 “1. 일반정보”', '상호·대표자·번호·주소를 채움', takes(INFO, '업체명'), takes(INFO, '주생산품'), rule('form-incomplete')),
  ...ratios.map((words) => answered(`별지 제5호 “${words}”`, `비율: ${words}`, calculates(INFO, words), HAND)),
  open('별지 제5호 “동업계평균”', '동업계평균', '동업계의 평균은 이 고시에 없고 적을 칸만 있으며, 어디에서 얻는지 말하지 않습니다.'),
  ...sums.map(([words, what]) => answered(`별지 제5호 “${words}”`, what, calculates(INFO, words), HAND)),
  answered(
    '별지 제5호 “부채와자본총계”',
    '자산총계 = 부채와자본총계',
    calculates(INFO, '자산총계'),
    says(INFO, '대차 일치'),
    rule('form-balance'),
    test('cases/checking/form-balance.ts', 'off by one'),
  ),
  open('별지 제5호 “(당기순이익)”', '이익잉여금의 (당기순이익) = 손익계산서의 당기순이익', '두 곳의 당기순이익을 맞추어 보는 수식이나 규칙이 없습니다.'),
  nothing('별지 제5호 “(주당순이익:원)”', '주당순이익', '주식 수를 적는 칸이 없어 계산할 것이 없고, 적는 칸으로 둡니다.'),
  open('별지 제5호 “(1)~(7)에 규정된 자의 투자”', '3. 투자: 가목 (1)~(7)의 투자만 기재', '적은 투자기관이 가목의 자인지 묻거나 살피는 것이 없습니다.'),
  open(
    '별지 제5호 “(기술신용보증기금, 중소기업진흥공단)의 보증 또는 대출”',
    '4. 보증·대출: 기보·중진공의 것만 기재',
    '적은 기관이 기보나 중진공인지 살피는 것이 없습니다.',
  ),
  open('별지 제5호 “5. 벤처기업확인서”', '발급일에서 유효기간', '발급일을 적어도 유효기간을 계산하거나 살피지 않습니다.'),
];
