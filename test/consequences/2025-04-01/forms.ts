/** [별지 제1호]–[별지 제11호]: written from the text first; what answers each was looked for afterwards. */
import { answered, calculates, fn, nothing, rule, says, src, step, takes, test, type Row } from '../table';

const HAND = test('documents/form-hand-cases.test.ts', 'after the file was written');
const WORDS = test('documents/forms-2025.test.ts', 'has every word of the notice once, in its order');
const TICKED = test('documents/forms-2025.test.ts', 'only the type that is applied for is ticked');
const PLAN = 'documents/forms/2025/plan.ts';
const PROCEDURE = test('rules/procedure.test.ts', 'of today: 제10조, 제15조, 제16조, 제18조, 제20조, 제22조, 별표 3');
const CLAUSES = test('rules/procedure.test.ts', 'names only clauses that the texts hold');
const DATES = (words: string) => test('cases/functions/dates.ts', words);

export const forms: readonly Row[] = [
  answered('별지 제1호 처리기간 “벤처투자유형 : 30일”', '투자 30일', fn('PROCESSING_DUE'), DATES('+30 today')),
  answered('별지 제1호 처리기간 “혁신성장유형 : 45일”', '연구개발·혁신성장·예비 45일', fn('PROCESSING_DUE', 'type'), DATES('+45 today')),
  answered('별지 제1호 “[ ]신규”', '신규와 연장의 구분', takes('별지 제1호', '신청구분_신규'), takes('별지 제1호', '신청구분_연장')),
  answered('별지 제1호 “업체명”', '신청인과 업무 담당자를 채움', takes('별지 제1호', '업체명'), takes('별지 제1호', '담당자_성명'), WORDS),
  answered('별지 제1호 “사업자등록번호”', '번호의 검증번호', fn('BIZ_NO_VALID'), fn('CORP_NO_VALID'), rule('business-number-invalid')),
  answered('별지 제1호 “산업분류코드”', '다섯 자리의 산업분류코드', fn('RD_REQUIRED_RATIO', 'ksic_code'), fn('EXCLUDED_INDUSTRY', 'ksic_code')),
  answered('별지 제1호 “[ ] 벤처투자유형”', '유형 하나에 √표', takes('별지 제1호', '유형_혁신성장'), TICKED),
  answered(
    '별지 제1호 “벤처확인 연장 신청기업만 작성합니다”',
    '연장이면 확인서의 번호와 유효기간',
    takes('별지 제1호', '확인서_번호'),
    takes('별지 제1호', '유효기간_만료일'),
  ),
  answered('별지 제1호 “별지 제2호서식의 사업계획서”', '제출서류: 사업계획서', src('law/2025-04-01/eligibility.ts', '사업계획서(별지 제2호서식)'), PROCEDURE),
  answered('별지 제1호 “벤처확인종합관리시스템(www.smes.go.kr/venturein)에 업로드”', '증빙서류는 시스템에 올림', step('form'), CLAUSES),
  answered('별지 제1호 “2. 중소기업확인서”', '확인기관이 확인하는 서류, 동의하지 않으면 사본', step('form'), CLAUSES),
  answered('별지 제1호 “신청유형별로 별도 정함”', '수수료는 유형별로 정함', src('law/2025-04-01/index.ts', '수수료 상한'), PROCEDURE),
  nothing('별지 제1호 “처리절차”', '처리절차의 그림', '접수에서 발급까지의 차례이며 각 조문의 행에서 답합니다.'),
  answered('별지 제2호 “<연구개발유형>”', '연구개발유형의 사업계획서 목차와 적을 곳', src(PLAN, 'const rd = '), says('별지 제2호', '<연구개발유형>'), WORDS),
  answered(
    '별지 제2호 “<혁신성장유형>”',
    '혁신성장유형의 사업계획서 목차와 적을 곳',
    src(PLAN, 'const innovation = '),
    says('별지 제2호', '<혁신성장유형>'),
    WORDS,
  ),
  answered('별지 제2호 “<예비벤처>”', '예비벤처의 사업계획서 목차와 적을 곳', src(PLAN, 'const prospective = '), says('별지 제2호', '<예비벤처>'), WORDS),
  answered('별지 제2호 “재확인 기업만 해당”', '사업성과는 재확인 기업만', says('별지 제2호', '재확인 기업만 해당'), src(PLAN, 'ENTRY'), WORDS),
  answered('별지 제2호 “재무 및 고용현황(최근 3개년)”', '최근 3개년의 재무와 고용을 적을 곳', says('별지 제2호', '최근 3개년'), src(PLAN, 'OPENING'), WORDS),
  nothing('별지 제2호 “작성요령”', '글꼴과 크기', '글의 모양에 관한 안내여서 계산하거나 살필 것이 없습니다.'),
  answered(
    '별지 제3호 처리기간',
    '3일 안에 발급',
    step('certificate'),
    src('taskpane/dates/DatesTab.tsx', 'dates-certificate'),
    test('functions/calendar.test.ts', 'an English certificate is due after 3 days and a reissue after 7'),
  ),
  answered('별지 제3호 “수수료”', '수수료 없음', src('law/2025-04-01/procedure.ts', '별지 제3호서식으로 신청합니다(수수료 없음)'), CLAUSES),
  answered('별지 제3호 “기업명 (영문 또는 중문)”', '영문·중문의 상호·대표자·주소', takes('별지 제3호', '업체명_영문'), takes('별지 제3호', '주소_영문'), WORDS),
  answered('별지 제3호 “발급번호”', '확인서의 발급번호와 유효기간', takes('별지 제3호', '확인서_번호'), takes('별지 제3호', '유효기간_만료일')),
  ...['4', '5', '6', '7'].map((number) => nothing(`별지 제${number}호`, '확인서', '원문이 그림이어서 글이 없고, 확인기관이 발급하는 문서입니다.')),
  answered('별지 제8호 처리기간 “7일”', '재발급은 7일', step('reissue'), test('law/notice-2025-04-01.test.ts', 'amounts and periods')),
  answered(
    '별지 제8호 “처리기간 7일”',
    '신청일에서 처리 예정일',
    src('taskpane/dates/DatesTab.tsx', 'dates-certificate'),
    test('functions/calendar.test.ts', 'an English certificate is due after 3 days and a reissue after 7'),
  ),
  answered('별지 제8호 “2. 중소기업확인서”', '제출서류: 중소기업확인서, 전환은 주주 서류, 전환·합병은 계약서', step('reissue'), CLAUSES),
  answered('별지 제8호 “없음”', '수수료 없음', src('law/2025-04-01/procedure.ts', '수수료는 없습니다'), CLAUSES),
  answered(
    '별지 제8호 “재발급 신청내용(변경내용)”',
    '○표한 변경이 제18조⑤의 어느 호인지, 무엇을 함께 내는지',
    says('별지 제8호', '제18조⑤3'),
    says('별지 제8호', '법인: 제출서류'),
    HAND,
  ),
  answered('별지 제9호 “1. 일반정보”', '일반정보를 채움', takes('별지 제9호', '업체명'), takes('별지 제9호', '주생산품'), WORDS),
  answered(
    '별지 제9호 “Ⅰ. 유동자산”',
    '대차대조표의 소계와 자산 총계 = 부채 및 자본총계',
    calculates('별지 제9호', 'Ⅰ. 유동자산'),
    calculates('별지 제9호', '자산 총계(Ⅰ+Ⅱ)'),
    says('별지 제9호', '대차 일치'),
    HAND,
  ),
  answered(
    '별지 제9호 “Ⅰ.매출액”',
    '손익계산서의 소계와 당기순손익',
    calculates('별지 제9호', 'Ⅰ.매출액'),
    calculates('별지 제9호', 'Ⅷ.당기순손익(Ⅴ＋Ⅵ－Ⅶ)'),
    HAND,
  ),
  answered(
    '별지 제9호 3',
    '투자 정보: 가목에 규정된 자의 투자만',
    says('별지 제9호', '규정된 자의 투자(예·아니오)'),
    says('별지 제9호', '가목에 규정된 자인지 확인'),
    test('documents/form-hand-cases.test.ts', 'after the file was written'),
  ),
  answered(
    '별지 제9호 “4. 벤처기업확인서”',
    '발급일에서 유효기간',
    calculates('별지 제9호', '1'),
    rule('form-validity'),
    test('documents/form-hand-cases.test.ts', 'after the file was written'),
  ),
  nothing('별지 제10호', '전문평가기관 지정신청서', '전문평가기관이 되려는 기관의 서식이어서 신청기업이 낼 것이 아닙니다.'),
  nothing('별지 제11호', '위원의 청렴서약서', '위원이 내는 서식이어서 신청기업이 낼 것이 아닙니다.'),
];
