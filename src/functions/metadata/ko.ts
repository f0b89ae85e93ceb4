/** The Korean of the metadata and of the pages of help. The English stands in the comments of the functions. */
export interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: string;
  readonly throws: readonly string[];
}

const CARD = '평가표: 4, 5, 6(별표4, 별표5, 별표6). 2021-02-12부터는 4-1, 4-2, 4-3, 5';
const ON_DATE = '적용 고시(법령)를 정하는 날짜. 생략하면 고시 제2013-60호';
const GRADES = '등급 A~E: 한 기업은 한 행이나 한 열, 여러 기업은 기업마다 한 행(너비는 항목 수). 2021-02-12부터는 점수 0~100';
const HOLIDAYS = '공휴일: 날짜 범위(비어 있어도 됨). 있으면 말일이 토·일요일이나 공휴일일 때 다음 날로 넘어갑니다';
const BAD_DATE = '#VALUE! 날짜가 아닌 값';
const NO_RULE = '#N/A 날짜가 없을 때, 2014-01-01 전, 그 날짜의 적용 고시(법령)에 이 규정이 없을 때(2021-02-12부터)';

export const functionsKo: Readonly<Record<string, FunctionWords>> = {
  RD_RATIO: {
    description: '매출액에 대한 연구개발비의 비율(시행령 제2조의3): 합계를 합계로 나눈 값입니다.',
    parameters: {
      rd_cost: '연구개발비: 셀이나 범위, 매출액과 같은 단위',
      sales: '매출액: 셀이나 범위, 연구개발비와 같은 단위',
      dates: '행마다 분기(2013Q1)나 날짜, 같은 크기. 있으면 신청일이 속하는 분기의 직전 4개 분기만 집계합니다',
      applied_on: '신청일. dates와 함께 필요합니다',
    },
    returns: '비율(소수): 0.1037은 10.37%입니다.',
    throws: [
      '#DIV/0! 매출액 합계가 0일 때',
      '#N/A dates와 applied_on 중 하나만 있을 때, 금액에 날짜가 없을 때, 4개 분기 중 자료가 없는 분기가 있을 때(분기를 알려 줍니다)',
      '#VALUE! 숫자가 아닌 값, 음수, 분기나 날짜가 아닌 값, 크기가 다른 범위',
    ],
  },
  RD_PERIOD: {
    description: '신청일에 따라 산정하는 직전 4개 분기(별지 제2호): 분기, 첫날, 마지막 날을 오래된 것부터 보여 줍니다.',
    parameters: { applied_on: '신청일' },
    returns: '4행 3열의 표: 분기(2013Q1), 첫날, 마지막 날.',
    throws: ['#N/A 날짜가 없을 때, 적용되는 고시(법령)가 없는 날짜(2014-01-01 전)', BAD_DATE],
  },
  RD_COST: {
    description: '인정되는 연구개발비: 비목이 별표 3의 인정 비목인 금액의 합계입니다.',
    parameters: {
      categories: '비목: 금액마다 별표 3의 코드(1.가.①, 1-가-1 등)',
      amounts: '금액: 한 가지 단위, 비목과 같은 크기. 음수(△)는 정정으로 봅니다',
      under: '이 코드 아래의 비목만: 1, 1.가, 1.가.①',
      dates: '금액마다 분기나 날짜, 같은 크기. 있으면 신청일이 속하는 분기의 직전 4개 분기만 집계합니다',
      applied_on: '신청일. dates와 함께 필요합니다',
      on_date: '신청일: 분기를 따지지 않고 적용 고시(법령)만 정합니다. 생략하면 applied_on, 둘 다 없으면 고시 제2013-60호',
    },
    returns: '합계(금액의 단위). 비목이 빈 금액은 집계하지 않습니다.',
    throws: [
      '#VALUE! 삭제되었거나 없거나 상위 비목에 금액이 있을 때(행을 알려 줍니다)',
      '#VALUE! 금액 자리에 숫자가 아닌 값이 있을 때, 크기가 다른 범위',
      '#N/A dates와 applied_on 중 하나만 있을 때, 금액에 날짜가 없을 때, 그 날짜의 적용 고시(법령)에 별표 3이 없을 때',
    ],
  },
  RD_CATEGORY: {
    description: '어떻게 쓰든 별표 3의 코드로 찾은 비목: 경로, 조문, 상태 또는 정리한 코드입니다.',
    parameters: {
      code: '비목의 코드: 1.가.①, 1가1, 1-가-(1), 1. 가. ①',
      field: '반환할 항목: path(생략 시), text, status, code',
      on_date: '적용 고시(법령)를 정하는 날짜: 2013년은 별표 3, 2021-02-12부터는 별표 2(2025-04-01). 생략하면 고시 제2013-60호',
    },
    returns: '텍스트: 경로(기술개발 > 자체기술개발 > …), 조문, 인정·삭제·상위, 또는 코드. 코드의 범위를 지정하면 여러 행으로 반환합니다.',
    throws: ['#VALUE! 별표 3에 없는 코드, 제외되는 사람(1.가.①㉮㉯㉰)의 status, 다른 field', '#N/A 코드가 없을 때'],
  },
  RD_REQUIRED_RATIO: {
    description: '별표 2가 그 업종에 요구하는 최소 연구개발비 비율(0.05~0.10)입니다.',
    parameters: {
      ksic_code: '산업분류코드(한국표준산업분류 9차, 2021-02-12부터 10차) 2~5자리, 대분류 문자는 있어도 됨: 26410, C26410',
      internet_business: '인터넷산업이면 TRUE',
      on_date: '적용 고시(법령)를 정하는 날짜. 생략하면 고시 제2013-60호',
      sales: '연간 매출액(원). 비율이 매출액에 따라 다를 때 필요합니다(2021-02-12부터)',
    },
    returns:
      '비율(소수). 2021-02-12부터는 별표 1(2025-04-01)의 비율이며, 그 업종의 코드는 2차 자료입니다(유력). 2013년의 인터넷산업은 사업서비스업 아래에 있어, 제조업이나 도소매업 등의 코드에 TRUE를 주면 유력일 뿐입니다.',
    throws: [
      '#N/A 정하기에 짧은 코드(26, 29, 291, 58, 그 아래의 비율이 서로 다를 때): 더 긴 코드가 필요합니다. 코드가 없을 때, 필요한 매출액이 없을 때, 2014-01-01 전',
      '#VALUE! 산업분류코드가 아닌 값',
    ],
  },
  RD_QUALIFIES: {
    description: '연구개발비가 5천만원 이상이고 업종의 비율 이상이면 TRUE입니다(창업 후 3년이 지나지 않았으면 비율은 보지 않습니다).',
    parameters: {
      rd_cost: '4개 분기의 연구개발비(원): 셀이나 범위',
      sales: '4개 분기의 매출액(원): 셀이나 범위',
      ksic_code: '산업분류코드(한국표준산업분류 9차, 2021-02-12부터 10차) 2~5자리',
      internet_business: '인터넷산업이면 TRUE',
      on_date: '신청일: 적용 고시(법령)를 정하고, 창업 후 기간을 이 날까지 계산합니다',
      founded_on: '창업일: 비율에 못 미치면 필요합니다',
      sme: '중소기업이 아니면 FALSE. 비워 두면 보지 않습니다',
      rd_organisation: '연구조직(2013-60: 기업부설연구소)이 없으면 FALSE. 비워 두면 보지 않습니다',
    },
    returns:
      'TRUE 또는 FALSE. 별표 1의 제외업종은 FALSE입니다. 기준에 정확히 닿으면 TRUE입니다. 연구개발비가 있고 매출액이 0이면 비율을 충족한 것으로 봅니다. 3년은 민법 제157조·제160조에 따라 만료일까지입니다. 2021-02-11까지의 신청에 비율을 면제하는지는 미확인입니다.',
    throws: [
      '#N/A 아직 결과를 정하는 것이 빠졌을 때: 업종, 매출액, 더 긴 코드, founded_on에 대한 on_date',
      '#VALUE! 숫자가 아닌 값, 음수, 산업분류코드가 아닌 값, on_date보다 늦은 창업일',
    ],
  },
  EXCLUDED_INDUSTRY: {
    description: '벤처기업에서 제외되는 업종이면 TRUE입니다: 2013년 별표 1의 46개, 2021-02-12부터 시행령 별표 1의 5개',
    parameters: {
      ksic_code: '산업분류코드(한국표준산업분류 9차, 2021-02-12부터 10차) 5자리',
      on_date: '적용 고시(법령)를 정하는 날짜. 생략하면 고시 제2013-60호',
    },
    returns: 'TRUE 또는 FALSE. 코드의 범위를 지정하면 여러 행으로 반환합니다. 2025-09-15까지의 63999-1이라는 코드는 유력입니다.',
    throws: ['#N/A 5자리보다 짧은 코드, 2025-09-15까지의 63999(63999-1만 제외업종)', '#VALUE! 산업분류코드가 아닌 값'],
  },
  VENTURE_CARD: {
    description: '평가표: 부문, 평가항목, 심사항목, 배점의 표입니다.',
    parameters: { card: CARD, on_date: ON_DATE },
    returns: '4열의 표, 항목마다 한 행(10, 18, 13개).',
    throws: ['#N/A 평가표를 주지 않았을 때', '#VALUE! 다른 평가표'],
  },
  VENTURE_SCORE: {
    description: '평가표의 득점: 배점 × 5/5(A), 4/5(B), 3/5(C), 2/5(D), 1/5(E)의 합계입니다.',
    parameters: { grades: GRADES, card: CARD, section: '이 부문만: 경영주, 기술성, 사업성. 2021-02-12부터는 기술혁신성, 사업성장성', on_date: ON_DATE },
    returns:
      '점수(0~100). 2021-02-12부터는 부문(기술혁신성, 사업성장성)을 지정해야 하며 그 부문의 가중 점수입니다(별표 4에 적힌 사업성장성의 배점은 합계 103%). 여러 기업이면 점수의 열. 빈 행은 빈 텍스트입니다.',
    throws: ['#N/A 등급이 빠졌을 때(항목을 알려 줍니다)', '#VALUE! 등급이 아닌 값, 너비가 다른 범위, 없는 평가표, 그 평가표에 없는 부문'],
  },
  VENTURE_POINTS: {
    description: '평가표의 항목별 득점을 등급과 같은 크기로 보여 줍니다.',
    parameters: { grades: GRADES, card: CARD, on_date: ON_DATE },
    returns: '등급과 같은 크기의 점수 표. 빠졌거나 잘못된 등급은 그 셀만 오류이고, 빈 행은 비어 있습니다.',
    throws: ['#N/A 등급이 빠진 셀', '#VALUE! 등급이 아닌 셀. 너비가 다른 범위, 없는 평가표'],
  },
  VENTURE_RESULT: {
    description: '기업마다 총점, 경영주, 기술성, 사업성, 적격·부적격과 못 미친 기준을 모두 보여 줍니다.',
    parameters: { grades: GRADES, card: CARD, on_date: ON_DATE },
    returns:
      '6열의 표, 기업마다 한 행. 별표 4: 총점 65 이상. 별표 5: 총점 65, 기술성 26 이상. 별표 6: 총점 65, 기술성 24 이상. 별표 4는 기술성이 없어 비어 있습니다. 2021-02-12부터는 총점 없이 기술혁신성, 사업성장성과 합격점이 없다는 설명입니다.',
    throws: ['#N/A 등급이 빠졌을 때: 그 기업의 행', '#VALUE! 등급이 아닌 값: 그 기업의 행. 너비가 다른 범위, 없는 평가표'],
  },
  VALIDITY_START: {
    description: '확인의 효력이 시작하는 날(확인일, 제8조): 종전 만료일 다음 날, 창업일, 또는 발급일입니다.',
    parameters: {
      issued_on: '확인서 발급일',
      applied_on: '신청일. previous_end나 founded_on이 있거나, 2021-02-12 직후에 발급되었으면 필요합니다',
      previous_end: '기존 벤처기업의 종전 유효기간 만료일',
      founded_on: '예비벤처기업의 창업일',
      holidays: HOLIDAYS,
    },
    returns: '날짜. 만료일 전 2개월부터 만료일 후 1개월 사이에 신청하면 만료일 다음 날, 창업일부터 1개월 안에 신청하면 창업일, 그 밖에는 발급일.',
    throws: ['#N/A issued_on이 없을 때, 따져야 할 applied_on이 없을 때, 2014-01-01 전', BAD_DATE],
  },
  VALIDITY_END: {
    description: '확인이 유효한 마지막 날: 2021-02-11까지의 신청은 2년, 2021-02-12부터는 3년입니다.',
    parameters: {
      issued_on: '확인서 발급일',
      applied_on: '신청일. previous_end나 founded_on이 있거나, 2021-02-12 직후에 발급되었으면 필요합니다. 그 밖에는 발급일로 기간을 정합니다',
      previous_end: '기존 벤처기업의 종전 유효기간 만료일',
      founded_on: '예비벤처기업의 창업일',
      holidays: HOLIDAYS,
    },
    returns: '날짜. 첫날을 산입합니다: 2014-05-20부터 2년은 2016-05-19, 2016-02-29부터 2년은 2018-02-28에 끝납니다.',
    throws: ['#N/A issued_on이 없을 때, 따져야 할 applied_on이 없을 때, 2014-01-01 전(2010-04-28부터 발급된 확인서는 2년으로 답합니다)', BAD_DATE],
  },
  RENEWAL_WINDOW: {
    description: '유효기간이 이어지도록 신청할 수 있는 첫날과 마지막 날: 만료일 전 2개월부터 만료일 후 1개월까지입니다.',
    parameters: { valid_until: '유효기간 만료일', holidays: HOLIDAYS },
    returns: '날짜 두 개의 행. 신청 기간이 2027-02-20 이후에 시작할 만료일이면 #N/A와 만료일 140일 전 날짜(그 전에 확인을 받기 위한 신청 기한, 유력)입니다.',
    throws: ['#N/A 날짜가 없을 때, 2014-01-01 전', BAD_DATE],
  },
  DEEMED_EXCELLENT: {
    description: '기술성 평가가 우수한 것으로 보는 경우이면 TRUE입니다(제6조⑨⑩).',
    parameters: {
      basis: '사유: 기술혁신형기업, 기술성평가(기술성 60% 이상), 예비벤처',
      basis_date: '선정일, 보증·대출금액 통지일 또는 예비벤처확인일',
      applied_on: '신청일',
      barred: '제6조⑩의 어느 하나(휴업·폐업, 파산·회생, 거래정지 등)에 해당하면 TRUE',
      holidays: HOLIDAYS,
      technology_share: '기술성평가의 기술성 부문 득점률(0~1, 60%는 0.6). 생략하면 60% 이상으로 봅니다',
    },
    returns: 'basis_date부터 1년(기술혁신형기업, 예비벤처) 또는 6개월(기술성평가) 이내이면 TRUE, 아니거나 barred이거나 득점률이 60% 미만이면 FALSE.',
    throws: [
      '#N/A 앞의 세 인수 중 빠진 것이 있을 때(barred이면 basis_date는 없어도 됩니다), 2014-01-01 전, 그 고시(법령)에 이 규정이 없을 때',
      '#VALUE! 다른 사유, 날짜가 아닌 값, 0~1이 아닌 득점률',
    ],
  },
  CONFIRMING_BODY: {
    description: '신청 유형에 따라 신청할 확인기관입니다(제4조①).',
    parameters: {
      type: '유형: 투자, 연구개발, 보증, 대출, 보증대출, 예비. 2021-02-12부터는 혁신성장도',
      guarantee: '보증금액(원). 보증대출에 필요합니다',
      loan: '대출금액(원). 보증대출에 필요합니다',
      on_date: '신청일: 적용 고시(법령)를 정합니다. 생략하면 고시 제2013-60호',
    },
    returns: '기관 이름. 기업이 고를 수 있으면 쉼표로 이은 이름들. 보증대출은 금액이 많은 쪽이고, 같으면 기업이 고릅니다.',
    throws: ['#N/A 유형이 없을 때, 보증대출에서 두 금액 중 빠진 것이 있을 때, 그 고시(법령)에 없는 유형', '#VALUE! 다른 유형, 숫자가 아닌 값, 음수'],
  },
  EVALUATION_DUE: {
    description: '평가결과를 통지해야 하는 마지막 날: 45일(다른 평가기관은 40일), 연장하면 20일을 더합니다.',
    parameters: {
      requested_on: '확인을 요청받은 날',
      other_institution: '연구개발기업의 사업성을 다른 평가기관이 평가하면 TRUE(제4조②)',
      extended: '기간을 연장했으면 TRUE',
      holidays: HOLIDAYS,
      type: '신청 유형. 40일은 연구개발만, 투자는 평가가 없습니다',
    },
    returns: '날짜.',
    throws: [`${NO_RULE}, 투자일 때`, '#VALUE! 날짜가 아닌 값, TRUE·FALSE가 아닌 값'],
  },
  PROCESSING_DUE: {
    description: '확인 신청을 처리해야 하는 마지막 날: 투자는 30일, 그 밖에는 45일입니다.',
    parameters: {
      applied_on: '신청일. 2025-04-01부터는 접수증을 교부받은 날(제15조④)',
      type: '유형: 투자, 연구개발, 보증, 대출, 보증대출, 예비. 2021-02-12부터는 혁신성장도',
      holidays: `${HOLIDAYS}. 2025-04-01부터는 없어도 토·일요일은 넘어갑니다(제15조④)`,
      extended: '처리기간을 20일 연장했으면 TRUE(2021-02-12부터)',
    },
    returns: '날짜.',
    throws: ['#N/A 날짜나 유형이 없을 때, 2014-01-01 전, 그 고시(법령)에 없는 유형이나 연장', '#VALUE! 날짜가 아닌 값, 다른 유형'],
  },
  OBJECTION_DUE: {
    description: '평가결과에 이의를 제기할 수 있는 마지막 날: 통지일부터 7일, 2021-02-12부터는 30일입니다.',
    parameters: {
      notified_on: '통지받은 날',
      holidays: HOLIDAYS,
      applied_on: '신청일: 적용 고시(법령)를 정합니다. 2021-02-12 직후의 통지에 필요합니다',
      type: '신청 유형. 2021-02-11까지 투자는 평가가 없어 이의 제기가 없습니다',
    },
    returns: '날짜.',
    throws: ['#N/A 날짜가 없을 때, 따져야 할 applied_on이 없을 때, 이의를 제기할 평가가 없을 때, 2014-01-01 전', BAD_DATE],
  },
  REPORT_DUE: {
    description: '분기의 확인·평가실적을 보고해야 하는 날: 분기가 끝나는 다음달 10일입니다.',
    parameters: { on_date: '그 분기의 어느 날', holidays: HOLIDAYS },
    returns: '날짜.',
    throws: [NO_RULE, BAD_DATE],
  },
  BIZ_NO_VALID: {
    description: '사업자등록번호의 검증번호가 맞으면 TRUE입니다.',
    parameters: { number: '번호: 숫자 10자리, 하이픈은 있어도 됨' },
    returns: 'TRUE 또는 FALSE. 자릿수가 다르거나 모두 0이면 FALSE입니다.',
    throws: ['#N/A 번호가 없을 때', '#VALUE! 숫자·하이픈·공백이 아닌 텍스트가 있을 때'],
  },
  CORP_NO_VALID: {
    description: '법인등록번호의 검증번호가 맞으면 TRUE입니다. 2025년부터 부여된 번호는 FALSE여도 틀렸다는 증거가 아닙니다.',
    parameters: { number: '번호: 숫자 13자리, 하이픈은 있어도 됨' },
    returns:
      'TRUE 또는 FALSE. 자릿수가 다르거나 모두 0이면 FALSE입니다. 2025년부터 부여된 번호에는 검증번호가 없을 수 있으므로 FALSE가 틀렸다는 증거가 되지 않습니다.',
    throws: ['#N/A 번호가 없을 때', '#VALUE! 숫자·하이픈·공백이 아닌 텍스트가 있을 때'],
  },
};

/** Names and tooltips of the drop-downs: enum, then value. The values themselves are the same in every language. */
export const enumsKo: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CategoryField: { path: '상위 비목과 이름', text: '조문', status: '인정, 삭제 또는 상위', code: '정리한 코드' },
  Card: {
    별표4: '사업성 평가표(연구개발기업용)',
    별표5: '기술성 평가표(기술평가보증·대출기업용)',
    별표6: '기술성 평가표(예비벤처기업용)',
    '4-1': '신규 신청 기업(창업 3년 미만), 2021-02-12부터',
    '4-2': '신규 신청 기업(창업 3년 이상), 2021-02-12부터',
    '4-3': '재확인 신청 기업, 2021-02-12부터',
  },
  Section: { 경영주: '경영주 기술능력', 기술성: '기술성(별표 5, 6)', 사업성: '사업성' },
  Basis: { 기술혁신형기업: '신규 선정 후 1년 이내', 기술성평가: '기술성 60% 이상, 보증·대출금액 통지 후 6개월 이내', 예비벤처: '예비벤처확인 후 1년 이내' },
  ApplicationKind: {
    투자: '벤처투자기업',
    연구개발: '연구개발기업',
    보증: '기술평가보증기업',
    대출: '기술평가대출기업',
    보증대출: '보증과 대출을 합산',
    예비: '예비벤처기업',
    혁신성장: '혁신성장(2021-02-12부터)',
  },
};
/** The English names of the values, where they are Korean words. */
export const enumsEn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Card: { 별표4: 'Appendix4', 별표5: 'Appendix5', 별표6: 'Appendix6', '4-1': 'Appendix4_1', '4-2': 'Appendix4_2', '4-3': 'Appendix4_3' },
  Section: { 경영주: 'management', 기술성: 'technology', 사업성: 'business' },
  Basis: { 기술혁신형기업: 'innovative', 기술성평가: 'evaluation', 예비벤처: 'prospective' },
  ApplicationKind: {
    투자: 'investment',
    연구개발: 'rd',
    보증: 'guarantee',
    대출: 'loan',
    보증대출: 'guarantee_and_loan',
    예비: 'prospective',
    혁신성장: 'innovation_growth',
  },
};
