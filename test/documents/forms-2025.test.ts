/** The forms (별지) of the notice of 2025-04-01: every word of the text that is held, in its order, and what is filled in. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { blankForm, formSheet, formsOf, readFirm, type FirmForm } from '../../src/documents/forms';
import { filledValues, refill } from '../../src/documents/forms/refill';
import { textsOf } from '../../src/law/texts';
import type { NewSheet, SheetBlock } from '../../src/sheet/model';
import { blockOf, blockOfNew } from '../lib/sheets';

type Rows = Parameters<typeof blockOf>[0]['rows'];

const texts = textsOf('2025-04-01');
const MADE = [1, 2, 3, 8, 9, 10, 11].map((n) => `별지 제${n}호`);
const firm: FirmForm = {
  name: '(주)가온시스템',
  nameEn: 'Gaon Systems',
  bizNo: '124-81-00998',
  corpNo: '130111-0006246',
  representative: '최대표',
  representativeEn: 'Choi Daepyo',
  industry: '소프트웨어 개발업',
  industryCode: '58221',
  product: '센서',
  address: '대전 유성구',
  addressEn: 'Yuseong, Daejeon',
  phone: '042-000-0000',
  fax: '042-000-0001',
  factoryAddress: '세종 1로',
  foundedOn: '2010-03-02',
  employees: 12,
  contactName: '김담당',
  type: 'rd',
  certificateNo: '20230100001',
  signedOn: '2026-05-06',
};
const sheetOf = (ref: string, data?: FirmForm): NewSheet => {
  const made = formSheet(texts, ref, data);
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
};
/** What is printed, word by word; what stands beside the form is not. */
const printed = (sheet: NewSheet): string[] =>
  sheet.cells
    .flatMap((row) => row.slice(0, 12))
    .flatMap((cell) => (typeof cell?.value === 'string' ? cell.value.split(/\s+/) : []))
    .filter(Boolean);

it('are those that the source holds in words; the certificates (별지 제4호–제7호) are pictures there', () => {
  expect(formsOf(texts).map(({ ref }) => ref)).toEqual(MADE);
  for (const n of [4, 5, 6, 7]) {
    const made = formSheet(texts, `별지 제${n}호`);
    expect(made).toMatchObject({ kind: 'refused', reasons: [{ code: 'no-form' }] });
    expect(made.kind === 'refused' && made.reasons[0]?.message.ko).toContain('그림');
  }
});

describe.each(MADE)('%s', (ref) => {
  const sheet = blankForm(texts, ref);
  it('has every word of the notice once, in its order', () => {
    const text = texts.forms.find((one) => one.ref === ref)!.paragraphs.map((one) => one.text);
    expect(printed(sheet)).toEqual(text.join(' ').replace(/\|/g, ' ').split(/\s+/).filter(Boolean));
  });
  it('no cell lies in another one’s merged area', () => {
    const taken = new Set<string>();
    let overlaps = 0;
    for (const area of sheet.merges ?? []) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          if (taken.has(`${row},${column}`)) overlaps += 1;
          taken.add(`${row},${column}`);
          if ((row !== area.top || column !== area.left) && sheet.cells[row]?.[column]) overlaps += 1;
        }
      }
    }
    expect(overlaps).toBe(0);
  });
  it('every input is unlocked and named for Excel, the rest is locked; tests and lists are short enough', () => {
    const names = sheet.names?.map(({ name }) => name) ?? [];
    expect(sheet.protect).toBe(true);
    expect(names).toHaveLength(sheet.cells.flatMap((row) => row.filter((cell) => cell?.unlocked)).length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_.]{0,59}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))).toEqual([]);
    for (const { rule, title, message } of sheet.validations ?? []) {
      if (rule.kind === 'formula') expect([rule.formula.length <= 255, rule.formula.includes('{')]).toEqual([true, false]);
      if (rule.kind === 'list') expect(rule.values.join().length).toBeLessThanOrEqual(255);
      expect([title.length <= 32, message.length <= 255]).toEqual([true, true]);
    }
    for (const [literal] of sheet.cells.flat().flatMap((cell) => [...(cell?.formula?.matchAll(/"(?:[^"]|"")*"/g) ?? [])])) {
      expect(literal.length).toBeLessThanOrEqual(257);
    }
  });
});

describe('filled', () => {
  it.each([
    { ref: '별지 제1호', label: '업체명', value: '(주)가온시스템' },
    { ref: '별지 제1호', label: '사업자등록번호', value: '124-81-00998' },
    // 2010-03-02: 40,179 is 2010-01-01, 60 days later
    { ref: '별지 제1호', label: '설립일자', value: 40_239 },
    { ref: '별지 제1호', label: '상시근로자수', value: 12 },
    { ref: '별지 제1호', label: '산업분류코드', value: '58221' },
    { ref: '별지 제1호', label: '본 사 :', value: '대전 유성구' },
    { ref: '별지 제1호', label: '사 업 장 :', value: '세종 1로' },
    { ref: '별지 제1호', label: '성명', value: '김담당' },
    { ref: '별지 제1호', label: '[ ] 벤처투자유형', value: '[√] 연구개발유형' },
    { ref: '별지 제1호', label: '벤처기업확인서 발급번호 :', value: '20230100001' },
    { ref: '별지 제3호', label: '기업명 (영문 또는 중문)', value: 'Gaon Systems' },
    { ref: '별지 제3호', label: '주 소 (영문 또는 중문)', value: 'Yuseong, Daejeon' },
    { ref: '별지 제8호', label: '주 생산품(서비스)', value: '센서' },
    { ref: '별지 제9호', label: '상 호', value: '(주)가온시스템' },
  ])('$ref: beside “$label” stands $value', ({ ref, label, value }) => {
    const row = sheetOf(ref, firm).cells.find((cells) => cells.some((cell) => cell?.value === label))!;
    const filled = row.filter((cell) => cell !== null);
    expect(filled[filled.findIndex((cell) => cell.value === label) + 1]).toMatchObject({ value });
  });
  it('the day of the application is a date, shown as the form writes it; without one the place stays as printed', () => {
    const dayOf = (sheet: NewSheet) => sheet.cells.flat().find((cell) => cell?.numberFormat?.startsWith('yyyy"년"'));
    // 2026-05-06 is 46,148: 2026-01-01 is 46,023, and 31 + 28 + 31 + 30 + 5 = 125 days later
    expect(dayOf(sheetOf('별지 제1호', firm))?.value).toBe(46_148);
    expect(dayOf(sheetOf('별지 제1호'))?.value).toBe('년 월 일');
  });
  it('only the type that is applied for is ticked', () => {
    const ticked = printed(sheetOf('별지 제1호', { type: 'prospective' })).filter((word) => word.includes('√]'));
    expect(ticked).toEqual(['[√]예비벤처유형']);
  });
});

it('a form of today is refused for an application of 2014, and the other way round', () => {
  expect(formSheet(texts, '별지 제1호', {}, { appliedOn: date('2014-02-14') })).toMatchObject({ kind: 'refused', reasons: [{ code: 'other-notice' }] });
  expect(formSheet(textsOf('2013-60'), '별지 제1호', {}, { appliedOn: date('2026-05-06') })).toMatchObject({ kind: 'refused' });
});

describe('what strange firm sheets give to 별지 제1호', () => {
  const cases: readonly { readonly what: string; readonly rows: Rows; readonly firm: FirmForm }[] = [
    {
      what: 'a card with the person in charge',
      rows: [
        ['업체명', '가온', '상시근로자수', '12명'],
        ['업무 담당자', '김담당', '담당자 이메일', 'kim@gaon.kr'],
        ['담당자 전화', '02-123-4567', '담당부서', '경영지원팀'],
      ],
      firm: { name: '가온', employees: 12, contactName: '김담당', contactEmail: 'kim@gaon.kr', contactPhone: '02-123-4567', contactDepartment: '경영지원팀' },
    },
    {
      what: 'a certificate to be renewed',
      rows: [
        ['회사명', '가온'],
        ['벤처기업확인서 번호', '제20230100001호'],
        ['확인서 유효기간', '2023-05-01 ~ 2026-04-30'],
      ],
      firm: { name: '가온', certificateNo: '제20230100001호', validFrom: '2023-05-01', validUntil: '2026-04-30', validity: '2023-05-01 ~ 2026-04-30' },
    },
    {
      what: 'a number of people as such',
      rows: [
        ['기업명', '가온'],
        ['상시 근로자 수', 7],
      ],
      firm: { name: '가온', employees: 7 },
    },
    {
      what: 'people in words',
      rows: [
        ['기업명', '가온'],
        ['종업원수', '약간 명'],
      ],
      firm: { name: '가온' },
    },
    {
      what: 'a mobile number that lost its zero',
      rows: [
        ['기업명', '가온'],
        ['담당자 휴대폰', 1012345678],
      ],
      firm: { name: '가온', contactMobile: '01012345678' },
    },
    {
      what: 'somebody else’s person in charge',
      rows: [
        ['기업명', '가온'],
        ['거래처 담당자', '박대리'],
      ],
      firm: { name: '가온' },
    },
    {
      what: 'a mail address that is none',
      rows: [
        ['기업명', '가온'],
        ['담당자 이메일', '추후 기재'],
      ],
      firm: { name: '가온' },
    },
    {
      what: 'a validity that runs backwards',
      rows: [
        ['기업명', '가온'],
        ['벤처확인 유효기간', '2026-04-30 ~ 2023-05-01'],
      ],
      firm: { name: '가온' },
    },
    {
      what: 'the printed form itself, filled in by another program',
      rows: [
        ['신청구분', '[ ]신규', '[ ]연장'],
        ['업체명', '(앞쪽)'],
        ['대표자', '(서명 또는 인)'],
        ['주 생산품(서비스)', '□ □ □ □ □'],
      ],
      firm: {},
    },
    {
      what: 'a validity of something else',
      rows: [
        ['기업명', '가온'],
        ['특허 유효기간', '2023-05-01 ~ 2026-04-30'],
      ],
      firm: { name: '가온' },
    },
  ];
  it.each(cases)('$what', ({ rows, firm: expected }) => {
    expect(readFirm([blockOf({ name: '회사', rows })])).toEqual(expected);
  });
  it('the printed words of the forms of today are never facts, in every order of making', () => {
    const blocks: SheetBlock[] = [blockOf({ name: '회사', rows: [['업체명', '가온', '대표자', '최대표 (인)']] })];
    for (const { ref } of [...formsOf(texts)].reverse()) {
      const read = readFirm(blocks);
      expect(read).toEqual({ name: '가온', representative: '최대표' });
      blocks.unshift({ ...blockOfNew(sheetOf(ref, read)), sheet: `내 서식 ${ref}`, sheetId: ref });
    }
  });
});

describe('filling again', () => {
  const known = { name: '가온', representative: '최대표' };
  it('what was typed stays, what is ours follows', () => {
    const made = sheetOf('별지 제1호', known);
    const block = blockOfNew(made);
    const again = refill(block, sheetOf('별지 제1호', { ...known, representative: '김새로' }), blankForm(texts, '별지 제1호'), filledValues(made));
    // 대표자 stands twice: in the table and where it is signed.
    expect([again.isOther, again.writes.map(({ value }) => value)]).toEqual([undefined, ['김새로', '김새로']]);
  });
  it('a form of 2013 of the same number is another one, as is one with a row put in', () => {
    const old = formSheet(textsOf('2013-60'), '별지 제1호', known);
    if (old.kind !== 'value') throw new Error('not made');
    const fresh = sheetOf('별지 제1호', known);
    const block = blockOfNew(fresh);
    const moved = { ...block, values: [block.values[0]!.map(() => null), ...block.values] };
    for (const there of [blockOfNew(old.value), moved]) {
      expect(refill(there, fresh, blankForm(texts, '별지 제1호'))).toMatchObject({ writes: [], kept: [], isOther: true });
    }
  });
});
