/** Firm sheets as strangers write them: what is a fact of the firm, what is none, and whose it is. */
import { describe, expect, it } from 'vitest';
import { readFirmCells } from '../../src/documents/forms';
import { readFacts } from '../../src/reading/facts';
import { Grid } from '../../src/reading/grid';
import { ownerOfTitle } from '../../src/reading/whose';
import { blockOf, type TestCell } from '../lib/sheets';

type Rows = readonly (readonly TestCell[])[];
interface Sheet {
  readonly name?: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
}
const read = (...sheets: readonly Sheet[]) =>
  readFirmCells(sheets.map(({ name, rows, merges }, place) => blockOf({ name: name ?? `Sheet${place + 1}`, rows, ...(merges ? { merges } : {}) })));

describe('headings of tables are no facts', () => {
  it.each([
    [['연구개발비 배분표'], ['일자', '비목', '업체명', '적요', '금액'], ['2013-01-02', '1.나', '삼성', '시약', 1000]],
    [
      ['일자', '상호', '품목', '금액'],
      ['2013-01-02', '삼성', '시약', 1000],
    ],
    [
      ['업체명', '적요'],
      ['삼성', '시약'],
    ],
    [
      ['일자', '상호', '신청사유', '금액', '결재'],
      ['2013-01-02', '삼성', '구매', 1000, ''],
    ],
    [
      ['종목', '금액', '비고'],
      ['x', 1, ''],
    ],
    [
      ['성명', '주소', '연락처', '입사일'],
      ['홍', '서울', '010-1', '2013'],
    ],
    [
      ['일자', '비목', '금액', '사업자등록번호', '대표자', '비고'],
      ['2013-01-01', '1.나', 1, '124-81-00998', '김', 'x'],
    ],
    // Texts of an entry are about its party.
    [
      ['일자', '비목', '거래처', '적요', '금액'],
      ['2013-01-01', '1.나', '삼성', '자문(대표: 김자문)', 1],
      ['2013-01-01', '1.나', '케이티', '전화 : 02-123-1234', 1],
    ],
    // By the row below: card companies, payrolls, lists of invoices.
    [
      ['이용일', '승인시각', '가맹점명', '업종', '이용금액', '할부', '품목'],
      ["'13.01.01", '18:30', '태광', '전자상거래', 252000, '일시불', '봉'],
    ],
    [
      ['번호', '사업자등록번호', '상호', '매수', '공급가액'],
      [1, '271-90-40568', '세움상사', 8, 75754000],
    ],
    [
      ['사번', '성명', '직위', '부서', '기본급'],
      ['1004', '김대성', '대표이사', '기업부설연구소', 8000000],
    ],
    [
      ['No', '성명', '직급', '분류', '1월', '2월', '12월'],
      [5, '한지호', '대표이사', '1.가.①', 3482000, 1, 2],
    ],
  ] as Rows[])('%j', (...rows) => {
    expect(read({ rows }).firm).toEqual({});
  });
});

describe('labels in strange places', () => {
  it.each([
    { what: 'several in one cell', rows: [['상호 : (주)가온   대표이사 : 최대표']], firm: { name: '(주)가온', representative: '최대표' } },
    { what: 'divided by a slash', rows: [['업체명: (주)가온 / 사업자번호: 124-81-00998']], firm: { name: '(주)가온', bizNo: '124-81-00998' } },
    {
      what: 'on lines of a cell',
      rows: [['상호: 가온\n대표자: 최대표\n전화: 042-1 (FAX: 042-2)']],
      firm: { name: '가온', representative: '최대표', phone: '042-1', fax: '042-2' },
    },
    {
      what: 'without a colon',
      rows: [['사업자등록번호 124-81-00998'], ['상호 (주)가온'], ['대표자 변경 내역']],
      firm: { name: '(주)가온', bizNo: '124-81-00998' },
    },
    {
      what: 'a colon in a cell of its own',
      rows: [
        ['① 업체명', ':', '가온'],
        ['*대표자명(필수)', ':', '최대표'],
      ],
      firm: { name: '가온', representative: '최대표' },
    },
    { what: 'a merged label', rows: [['업 체 명', null, null, null, null, '가온']], merges: ['A1:E1'], firm: { name: '가온' } },
    { what: 'a value far right', rows: [['업체명', null, null, null, null, '가온']], firm: { name: '가온' } },
    {
      what: 'a place merged over its lines',
      rows: [
        ['업체명', '가온'],
        ['공장', '주소', '세종'],
        [null, '전화', '044-1'],
      ],
      merges: ['A2:A3'],
      firm: { name: '가온', factoryAddress: '세종', factoryPhone: '044-1' },
    },
    {
      what: 'in two languages',
      rows: [
        ['업체명', '국문', '가온', '영문', 'Gaon'],
        ['대표자', '성명', '최대표', '영문', 'Choi'],
      ],
      firm: { name: '가온', nameEn: 'Gaon', representative: '최대표', representativeEn: 'Choi' },
    },
    {
      what: 'a card laid down',
      rows: [
        ['업체명', '사업자등록번호', '대표자'],
        ['가온', '124-81-00998', '최대표'],
      ],
      firm: { name: '가온', bizNo: '124-81-00998', representative: '최대표' },
    },
    {
      what: 'a list of firms laid down',
      rows: [
        ['업체명', '사업자등록번호', '대표자'],
        ['가온', '124-81-00998', '최대표'],
        ['나라', '220-81-62517', '김'],
      ],
      firm: {},
    },
    {
      what: 'below headings of a card',
      rows: [
        ['구분', '항목', '내용', '비고'],
        ['기본', '업체명', '가온', '필수'],
        ['기본', '대표자', '최대표', '필수'],
      ],
      firm: { name: '가온', representative: '최대표' },
    },
    {
      what: 'numbers as numbers',
      rows: [
        ['사업자등록번호', 1248100998],
        ['전화', 212345678],
      ],
      firm: { bizNo: '124-81-00998', phone: '0212345678' },
    },
    {
      what: 'a certificate of registration',
      rows: [['등록번호 : 124-81-00998'], ['법인명(단체명) : 가온'], ['개업연월일 : 2010년 03월 02일'], ['사업장 소재지 : 대전']],
      firm: { bizNo: '124-81-00998', name: '가온', foundedOn: '2010-03-02', address: '대전' },
    },
    {
      what: 'a place of business beside a seat',
      rows: [
        ['본점 소재지', '서울'],
        ['사업장 소재지', '대전'],
        ['업체명', '가온'],
      ],
      firm: { name: '가온', address: '서울', factoryAddress: '대전' },
    },
    {
      what: 'the same place',
      rows: [
        ['업체명', '가온'],
        ['본사 주소', '대전'],
        ['공장', '상동'],
      ],
      firm: { name: '가온', address: '대전', factoryAddress: '대전' },
    },
    { what: 'a code behind its industry', rows: [['업종', '소프트웨어 개발업(58221)']], firm: { industry: '소프트웨어 개발업(58221)', industryCode: '58221' } },
    { what: 'kinds of business', rows: [['사업의 종류 : 업태  제조업   종목  측정기기']], firm: { industry: '측정기기' } },
    { what: 'a place of business that is the seat', rows: [['사업장 소재지 : 대전'], ['본점 소재지 : 대전']], firm: { address: '대전' } },
    {
      what: 'a name in two languages',
      rows: [
        ['회사명', '㈜가온 (GAON Co., Ltd.)'],
        ['대표자', '최대표(Choi Daepyo)'],
      ],
      firm: { name: '㈜가온', nameEn: 'GAON Co., Ltd.', representative: '최대표', representativeEn: 'Choi Daepyo' },
    },
    { what: 'a label in two languages', rows: [['업 체 명\n(영 문)', '(주)가온\n(Gaon Co.)']], firm: { name: '(주)가온', nameEn: 'Gaon Co.' } },
    { what: 'a number with what is said about it', rows: [['연락처', '031-123-4567 (담당: 이과장)']], firm: { phone: '031-123-4567' } },
    { what: 'a code with its word', rows: [['Industry', 'Robots (KSIC 29280)']], firm: { industry: 'Robots (KSIC 29280)', industryCode: '29280' } },
    {
      what: 'a sole proprietor',
      rows: [
        ['상호(개인사업자)', '고운공방'],
        ['성명(대표자)', '고운'],
        ['개업일', '2008.8.8'],
      ],
      firm: { name: '고운공방', representative: '고운', foundedOn: '2008-08-08' },
    },
    { what: 'the heading of a printed list', rows: [['회사명 : 가온 / 연구개발비 명세 / 2013/01/01 ~ 2013/12/31']], firm: { name: '가온' } },
    {
      what: 'numbered in brackets',
      rows: [
        ['(1) 회 사 명', '', '가온'],
        ['(2) 설립일자', '', '2010년 3월 2일 (법인설립)'],
        ['(3) 업종코드', '', 'C 26410'],
      ],
      firm: { name: '가온', foundedOn: '2010-03-02', industryCode: 'C26410' },
    },
    {
      what: 'a number with other signs',
      rows: [
        ['사업자번호', '124 - 81 - 00998'],
        ['법인등록번호', '130111.0006246'],
      ],
      firm: { bizNo: '124-81-00998', corpNo: '130111-0006246' },
    },
    {
      what: 'two days',
      rows: [
        ['업체명', '가온'],
        ['설립일', '2009년 7월 1일 (법인전환 2011.1.1)'],
      ],
      firm: { name: '가온' },
    },
    {
      what: 'who applies',
      rows: [
        ['신청기업', '㈜뷰티랩'],
        ['사업자등록번호', '214-87-55013'],
      ],
      firm: { name: '㈜뷰티랩', bizNo: '214-87-55013' },
    },
    {
      what: 'a card of numbers',
      rows: [
        ['업체명', '가온', '대표자', '최대표'],
        ['사업자등록번호', 1248100998, '설립일', 40239],
      ],
      firm: { name: '가온', representative: '최대표', bizNo: '124-81-00998', foundedOn: '2010-03-02' },
    },
    { what: 'a signature', rows: [['대표이사 : 최대표 (인)']], firm: { representative: '최대표' } },
    { what: 'a person to ask', rows: [['업체명', '가온', '연락처', '홍과장']], firm: { name: '가온' } },
  ])('$what', ({ rows, merges, firm }) => {
    expect(read({ rows, ...(merges ? { merges } : {}) }).firm).toEqual(firm);
  });

  it.each([
    'N/A',
    'n.a.',
    '미정',
    '없음',
    '해당없음',
    '해당 사항 없음',
    '추후 기재',
    '추후 제출 예정',
    '(공란)',
    '신청 중',
    '-',
    '_____ (인)',
    '예: 홍길동',
    '여기에 입력',
    'TBD',
  ])('“%s” is nobody’s name', (words) => {
    expect(
      read({
        rows: [
          ['업체명', '가온'],
          ['대표자', words],
          ['영문명', words],
          ['공장', words],
          ['팩스', words],
          ['설립일', words],
        ],
      }).firm,
    ).toEqual({ name: '가온' });
  });
  // Names that hold such words are names.
  it.each(['무한상사', '예스소프트', '해당화식품', '미정산업', '조정산업'])('%s is a name', (name) => {
    expect(read({ rows: [['업체명', name]] }).firm).toEqual({ name });
  });
});

describe('who is in charge, and how many people there are', () => {
  const person = {
    contactName: '홍실무',
    contactPosition: '과장',
    contactDepartment: '기획팀',
    contactPhone: '042-861-1234',
    contactMobile: '010-1234-5678',
    contactEmail: 'hong@gaon.co.kr',
  };
  const firm = { name: '가온', phone: '042-1' };
  const card: Rows = [
    ['성명', '홍실무', '직위', '과장', '부서', '기획팀'],
    ['전화', '042-861-1234', '휴대폰', '010-1234-5678', '이메일', 'hong@gaon.co.kr'],
  ];
  it.each([
    {
      what: 'in the row of their label',
      rows: [
        ['업체명', '가온', '전화', '042-1'],
        ['담당자', '홍실무', '전화', '042-861-1234', '휴대전화', '010-1234-5678'],
        ['담당자 직위', '과장', '담당자 부서', '기획팀', '담당자 이메일', 'hong@gaon.co.kr'],
      ],
    },
    { what: 'in a part of their own', rows: [['업체명', '가온', '전화', '042-1'], [], ['■ 업무 담당자'], ...card] },
    {
      what: 'merged beside their rows',
      rows: [
        ['업체명', null, '가온', '전화', '042-1'],
        ['담당자', ...(card[0] ?? [])],
        [null, ...(card[1] ?? [])],
      ],
      merges: ['A2:A3'],
    },
  ] as { what: string; rows: Rows; merges?: string[] }[])('$what', ({ rows, merges }) => {
    expect(read({ rows, ...(merges ? { merges } : {}) }).firm).toEqual({ ...firm, ...person });
  });
  it.each([
    { said: 25, employees: 25 },
    { said: '25명', employees: 25 },
    { said: '약 1,200 명', employees: 1200 },
    { said: '미정', employees: undefined },
    { said: '20~25명', employees: undefined },
  ])('$said', ({ said, employees }) => {
    expect(
      read({
        rows: [
          ['업체명', '가온'],
          ['상시 근로자수', said],
        ],
      }).firm,
    ).toEqual({ name: '가온', ...(employees === undefined ? {} : { employees }) });
  });
  it('a part about the person says nothing else of the firm', () => {
    expect(read({ rows: [['업체명', '가온'], [], ['담당자'], ['성명', '홍실무'], ['주소', '서울'], ['회사명', '나라']] }).firm).toEqual({
      name: '가온',
      contactName: '홍실무',
    });
  });
});

describe('one firm, not two', () => {
  const own: Sheet = {
    name: '개요',
    rows: [
      ['업체명', '(주)가온'],
      ['대표자', '최대표'],
    ],
  };
  const theirs: Rows = [
    ['상호', '(주)다라'],
    ['사업자등록번호', '220-81-62517'],
    ['대표자', '김거래'],
    ['소재지', '부산'],
    ['설립일', '1999-01-01'],
  ];
  const mine = { name: '(주)가온', representative: '최대표' };
  it.each([
    { what: 'the sheet says whose', sheets: [own, { name: '거래처 정보', rows: theirs }] },
    { what: 'also where it stands first', sheets: [{ name: '협력업체', rows: theirs }, own] },
    { what: 'only the name says it', sheets: [own, { name: 'Sheet9', rows: theirs }] },
    {
      what: 'the application is made by the other one',
      sheets: [
        { rows: theirs },
        {
          rows: [
            ['업체명', '(주)가온', '신청일', '2014-02-14'],
            ['대표자', '최대표'],
          ],
        },
      ],
    },
    { what: 'a title in the sheet', sheets: [{ rows: [...own.rows, [], ['2. 거래처 현황'], ...theirs] }] },
    { what: 'a title above the firm', sheets: [{ rows: [['거래처'], ...theirs, ['회사'], ...own.rows] }] },
    { what: 'one below the other', sheets: [{ rows: [['위탁기업'], ...own.rows, ['수탁기업'], ...theirs] }] },
    {
      what: 'a label merged beside its rows',
      sheets: [{ rows: [...own.rows.map((row) => [null, ...row]), ['거래처', '사업자등록번호', '220-81-62517'], [null, '소재지', '부산']], merges: ['A3:A4'] }],
    },
  ] as { what: string; sheets: Sheet[] }[])('$what', ({ sheets }) => {
    expect(read(...sheets).firm).toEqual(mine);
  });
  it('says of which other firms the workbook speaks', () => {
    expect(read(own, { name: '거래처 정보', rows: theirs }).others).toEqual([{ sheet: '거래처 정보', name: '(주)다라' }]);
    expect(read(own).others).toEqual([]);
  });
  it('takes what another sheet adds about the same firm, however its name is written', () => {
    const more: Sheet = {
      rows: [
        ['회사명', '주식회사 가온'],
        ['사업자번호', '124-81-00998'],
        ['전화', '042-1'],
      ],
    };
    expect(read(own, more)).toMatchObject({ firm: { ...mine, bizNo: '124-81-00998', phone: '042-1' }, others: [] });
    // A sheet without any name of its own adds to the only firm there is.
    expect(read(own, { rows: [['본점 소재지', '대전']] }).firm).toEqual({ ...mine, address: '대전' });
  });
  it.each([
    {
      name: '기업부설연구소 현황',
      rows: [
        ['소재지', '대전연구소'],
        ['설립일', '2012-05-05'],
        ['전화', '042-1'],
      ],
    },
    {
      name: '연구소',
      rows: [
        ['연구소장', '박'],
        ['소재지', '대전연구소'],
        ['설립일', '2012-05-05'],
      ],
    },
    { name: '주주명부2', rows: [['주주명부'], ['성명', '홍'], ['주소', '서울']] },
    { name: '회사', rows: [['기업부설연구소 현황'], ['설립일', '2012-05-05']] },
  ] as Sheet[])('$name says nothing of the firm', (sheet) => {
    expect(read(sheet).firm).toEqual({});
    const facts = readFacts(new Grid(blockOf({ name: sheet.name as string, rows: sheet.rows })), 99).facts;
    expect(facts.foundedOn).toBeUndefined();
  });
  it('an unfilled label of a lab is no title', () => {
    const rows: Rows = [
      ['업체명', '가온'],
      ['기업부설연구소', null],
      ['담당자', null],
      ['설립일', '2010-03-02'],
    ];
    expect(read({ rows }).firm).toEqual({ name: '가온', foundedOn: '2010-03-02' });
    expect(readFacts(new Grid(blockOf({ name: '회사', rows })), 99).facts.foundedOn).toBe('2010-03-02');
  });
});

describe('whose a title says it is', () => {
  it.each([
    ['거래처', 'other'],
    ['주요 거래처 현황', 'other'],
    ['2. 거래처 현황(2013년)', 'other'],
    ['(주)다라 주주 현황', 'other'],
    ['기업부설연구소', 'other'],
    ['연구원 명단', 'other'],
    ['회사', 'own'],
    ['Ⅱ. 당사 현황', 'own'],
    ['회사 및 연구소 현황', 'own'],
    ['1. 신청기업 개요', 'own'],
    ['연구소 배분표', 'unknown'],
    ['연구원 인건비', 'unknown'],
    ['거래처원장', 'unknown'],
    ['가온연구소', 'unknown'],
    ['배분', 'unknown'],
    ['Sheet1', 'unknown'],
  ])('%s: %s', (title, owner) => {
    expect(ownerOfTitle(title)).toBe(owner);
  });
});
