/** The filing set, what it links, and what stays where a person typed. */
import { describe, expect, it } from 'vitest';
import { blankForm, formSheet } from '../../src/documents/forms';
import { filingSet } from '../../src/documents/forms/filing';
import { filledValues, refill } from '../../src/documents/forms/refill';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import { readDate } from '../../src/domain';
import { checkWorkbook, type SheetBlock } from '../../src/checking';
import type { NewSheet } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/a1';
import { isFormName } from '../../src/sheet/sheet-names';
import { blockOf, blockOfNew } from '../lib/sheets';

const texts = textsOf('2013-60');
const firm = blockOf({
  name: '회사',
  rows: [
    ['업체명', '(주)가온시스템', '대표이사', '최대표 (인)'],
    ['사업자등록번호', '124-81-00998', '설립일', 40_239],
    ['본점 소재지', '대전 유성구', '산업분류코드', '27212'],
  ],
});

function setOf(blocks: readonly SheetBlock[], type: 'rd' | 'prospective' = 'rd', facts = {}) {
  const made = filingSet({ texts, edition: edition('2013-60'), check: checkWorkbook(blocks, { facts }), blocks, type, today: readDate('2014-02-14')! });
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
}
const named = (sheet: NewSheet, name: string) => {
  const place = sheet.names?.find((one) => one.name === name);
  if (!place) throw new Error(`${sheet.name}: no ${name}`);
  return { ...place, cell: sheet.cells[place.area.top]?.[place.area.left] };
};

describe('where a value comes from', () => {
  const [first, plan] = setOf([firm]).forms as [NewSheet, NewSheet];
  it.each([
    { name: '업체명', formula: `=IF('회사'!$B$1="","",'회사'!$B$1)`, cached: '(주)가온시스템', place: 'B1' },
    { name: '사업자등록번호', formula: `=IF('회사'!$B$2="","",'회사'!$B$2)`, cached: '124-81-00998', place: 'B2' },
    { name: '산업분류코드', formula: `=IF('회사'!$D$3="","",'회사'!$D$3)`, cached: '27212', place: 'D3' },
    // The place of the seal is no part of the name: it is filled in, and its source is said.
    { name: '대표자', value: '최대표', place: 'D1' },
  ])('$name', ({ name, place, ...cell }) => {
    expect(named(first, name).cell).toMatchObject({ ...cell, unlocked: true });
    expect(named(first, name).cell?.note).toContain(`‘회사’ ${place}`);
  });
  it('a date stays a date', () => {
    expect(named(plan, '설립일').cell).toMatchObject({ formula: `=IF('회사'!$D$2="","",'회사'!$D$2)`, cached: 40_239, numberFormat: 'yyyy-mm-dd' });
  });
});

describe('what cells take', () => {
  const [first] = setOf([firm]).forms as [NewSheet];
  const ruleAt = (name: string) => {
    const { area } = named(first, name);
    return first.validations?.find((one) => one.area.top <= area.top && area.top <= one.area.bottom && one.area.left === area.left);
  };
  it.each(['사업자등록번호', '법인등록번호', '산업분류코드', '유형_벤처투자', '유형_연구개발', '유형_보증_대출', '유형_예비벤처'])(
    '%s has a rule of its own',
    (name) => {
      expect(ruleAt(name)?.rule.kind).toBe('formula');
    },
  );
  it('보증 또는 대출기관 of 별지 제5호 is one of the two (기술신용보증기금, 중소기업진흥공단)', () => {
    const rule = blankForm(texts, '별지 제5호').validations?.find(({ title }) => title === '보증 또는 대출기관');
    expect(rule).toMatchObject({ onWrong: 'warning' });
    expect(rule?.rule.kind === 'list' && [...rule.rule.values].sort()).toEqual(['기술신용보증기금', '중소기업진흥공단']);
    // Three rows for three of them.
    expect(rule && rule.area.bottom - rule.area.top).toBe(2);
  });
  it('names are unique, no cells and short enough for Excel', () => {
    for (const { ref } of texts.forms) {
      const names = blankForm(texts, ref).names?.map(({ name }) => name) ?? [];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_.]{0,59}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))).toEqual([]);
    }
  });
  it('tests are short enough for Excel and hold no array constant, lists fit', () => {
    for (const { ref } of texts.forms) {
      for (const { rule, title, message } of blankForm(texts, ref).validations ?? []) {
        if (rule.kind === 'formula') expect([rule.formula.length <= 255, rule.formula.includes('{')]).toEqual([true, false]);
        if (rule.kind === 'list') expect(rule.values.join().length).toBeLessThanOrEqual(255);
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
      }
      for (const cell of blankForm(texts, ref).cells.flat()) {
        expect(cell?.formula?.length ?? 0).toBeLessThanOrEqual(8_192);
        for (const [literal] of cell?.formula?.matchAll(/"(?:[^"]|"")*"/g) ?? []) expect(literal.length).toBeLessThanOrEqual(257);
      }
    }
  });
  it('every input is unlocked and named, everything else is locked', () => {
    for (const { ref } of texts.forms) {
      const sheet = blankForm(texts, ref);
      expect(sheet.protect).toBe(true);
      const inputs = sheet.cells.flatMap((row) => row.filter((cell) => cell?.unlocked)).length;
      expect(sheet.names?.length).toBe(inputs);
    }
  });
});

describe('별지 제1호 says beside the form', () => {
  it('to whom, what, how much and how long, by the type that is marked', () => {
    const [first] = setOf([firm], 'rd', { appliedOn: readDate('2014-02-14')! }).forms as [NewSheet];
    const beside = Object.fromEntries(first.cells.flatMap((row) => (typeof row[13]?.value === 'string' ? [[row[13].value, row[14]]] : [])));
    expect(beside['신청일']?.value).toBe(41_684);
    // 제4조①2: 중소기업진흥공단, 기술신용보증기금; 3다: the body of the larger amount; 별지 제1호: 30 and 45 days; 제12조: 70만원
    expect(beside['신청 기관']?.formula).toContain('"중소기업진흥공단 또는 기술신용보증기금 중 선택"');
    expect(beside['신청 기관']?.formula).toContain('IF(O3>O4,"기술신용보증기금",IF(O3<O4,"중소기업진흥공단"');
    expect(beside['처리기간(일)']?.formula).toMatch(/,30,45\)/);
    expect(beside['수수료']?.formula).toContain('700,000원');
    expect(beside['첨부서류']?.formula).toContain('별지 제1-1호');
  });
});

describe('the list', () => {
  it('names the forms as they are called, counts by formula, and says what goes with them', () => {
    const { forms, cover } = setOf([firm]);
    const list = cover(['별지 제1호 (2)', '별지 제1-1호', '별지 제2호']);
    const cells = list.cells.flat().filter((cell) => cell !== null);
    expect(forms.map(({ name }) => name)).toEqual(['별지 제1호', '별지 제1-1호', '별지 제2호']);
    expect(cells.some((cell) => cell.link === "'별지 제1호 (2)'!A1")).toBe(true);
    expect(cells.some((cell) => cell.formula?.includes("'별지 제1호 (2)'!"))).toBe(true);
    expect(cells.some((cell) => String(cell.value).includes('별표 3'))).toBe(true);
    expect(isFormName(list.name)).toBe(false);
  });
  it('knows the day before a check too, and says of which other firm nothing was taken', () => {
    const theirs = blockOf({
      name: '거래처 정보',
      rows: [
        ['상호', '(주)다라'],
        ['사업자등록번호', '220-81-62517'],
      ],
    });
    const made = filingSet({ texts, edition: edition('2013-60'), blocks: [firm, theirs], type: 'investment', appliedOn: readDate('2014-02-14')! });
    if (made.kind !== 'value') throw new Error('not made');
    const list = made.value.cover(['별지 제1호', '별지 제1-1호']);
    // 2014-02-14 is 41,684.
    expect(list.cells[1]?.map((cell) => cell?.value)).toEqual(['신청 유형', '벤처투자기업', '신청일', 41_684]);
    expect(list.cells.flat().some((cell) => String(cell?.value).includes('(주)다라(‘거래처 정보’)'))).toBe(true);
  });
  it('is written in English too; what is to be filled in is named as it is printed', () => {
    const made = filingSet({
      texts: textsOf('2025-04-01'),
      edition: edition('2025-04-01'),
      blocks: [firm],
      type: 'rd',
      lang: 'en',
      appliedOn: readDate('2026-05-06')!,
    });
    if (made.kind !== 'value') throw new Error('not made');
    const list = made.value.cover(made.value.forms.map(({ name }) => name));
    const said = list.cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? cell.value : []));
    expect(list.name).toBe('Filing list');
    expect(said.slice(0, 4)).toEqual(['Filing list', 'Type', 'Research and development', 'Application date']);
    expect(said.some((words) => words.startsWith('R&D cost statement (별표 2)'))).toBe(true);
    // Only printed words of the forms, firms and titles are Korean.
    const korean = said.filter((words) => /[가-힣]/.test(words));
    expect(korean.filter((words) => !/별지|별표|, /.test(words))).toEqual([]);
    expect(said.some((words) => words.includes('입력') || /(^|, )\d+ \d+ /.test(words))).toBe(false);
  });
  it('says that no ledger was found, which is no error of the cost', () => {
    const { forms, cover } = setOf([firm]);
    const said = (sheet: NewSheet) => sheet.cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? cell.value : []));
    const list = said(cover(forms.map(({ name }) => name)));
    expect(list.some((words) => words.includes('배분표나 산정표를 찾지 못해'))).toBe(true);
    expect(list.some((words) => words.includes('검사 오류'))).toBe(false);
    const second = forms.find(({ name }) => name === '별지 제2호')!;
    expect(second.cells[1]?.[14]?.value ?? null).toBeNull();
  });
  it('is refused under another notice', () => {
    const made = filingSet({
      texts,
      edition: edition('2013-60'),
      check: checkWorkbook([firm], { facts: { appliedOn: readDate('2026-03-01')! } }),
      blocks: [firm],
      type: 'rd',
    });
    expect(made).toMatchObject({ kind: 'refused', reasons: [{ code: 'other-notice' }] });
  });
});

describe('filling again', () => {
  const known = { name: '가온', representative: '최대표', type: 'rd' as const };
  const form = (data: typeof known | object): NewSheet => {
    const made = formSheet(texts, '별지 제1호', data);
    if (made.kind !== 'value') throw new Error('not made');
    return made.value;
  };
  const blank = blankForm(texts, '별지 제1호');
  const cellOf = (name: string) => {
    const { top, left } = named(blank, name).area;
    return { top, left };
  };
  const typed = (sheet: NewSheet, name: string, value: string): SheetBlock => {
    const block = blockOfNew(sheet);
    const { top, left } = cellOf(name);
    return { ...block, values: block.values.map((row, r) => (r === top ? row.map((cell, c) => (c === left ? value : cell)) : row)) };
  };
  const fresh = form({ ...known, representative: '김새로' });
  it.each([
    { what: 'ours, that changed', there: blockOfNew(form(known)), filled: filledValues(form(known)), writes: [['대표자', '김새로']], kept: 0 },
    { what: 'empty', there: typed(form(known), '대표자', ''), filled: {}, writes: [['대표자', '김새로']], kept: 2 },
    { what: "a person's", there: typed(form(known), '대표자', '이직접'), filled: filledValues(form(known)), writes: [], kept: 1 },
    { what: 'nothing remembered', there: blockOfNew(form(known)), filled: {}, writes: [], kept: 3 },
  ])('$what', ({ there, filled, writes, kept }) => {
    const again = refill(there, fresh, blank, filled);
    expect(again.writes.map(({ value }) => value)).toEqual(writes.map(([, value]) => value));
    expect(again.kept).toHaveLength(kept);
  });

  const linked = (name: string): NewSheet => {
    const made = formSheet(texts, '별지 제1호', { name }, {}, { name: { note: '', formula: `IF('회사'!$B$1="","",'회사'!$B$1)` } });
    if (made.kind !== 'value') throw new Error('not made');
    return made.value;
  };
  const { top, left } = cellOf('업체명');
  const holding = (formula: string, value: string): SheetBlock => {
    const block = typed(linked('가온'), '업체명', value);
    return { ...block, formulas: new Map([...block.formulas, [top, new Map([[left, formula]])]]) };
  };
  it.each([
    { what: 'a formula of a person stays, and it is said where it differs', formula: `=IF(회사!B1="x","(주)내가 쓴","y")`, kept: true },
    { what: 'one that reads like ours and is not', formula: `=IF('회사'!$B$2="","",'회사'!$B$2)`, kept: true },
    { what: 'ours', formula: `=IF('회사'!$B$1="","",'회사'!$B$1)`, kept: false },
    { what: 'ours as Excel writes it back', formula: `=IF(회사!$B$1="","",회사!$B$1)`, kept: false },
  ])('$what', ({ formula, kept }) => {
    const address = a1(top, left);
    const moved = formSheet(texts, '별지 제1호', { name: '새이름' }, {}, { name: { note: '', formula: `IF('회사'!$C$9="","",'회사'!$C$9)` } });
    if (moved.kind !== 'value') throw new Error('not made');
    const again = refill(holding(formula, '(주)내가 쓴'), moved.value, blank, filledValues(linked('가온')));
    expect(again.kept.includes(address)).toBe(kept);
    expect(again.differing).toEqual(kept ? [address] : []);
    expect(again.writes.map((write) => [write.address, write.formula])).toEqual(kept ? [] : [[address, `=IF('회사'!$C$9="","",'회사'!$C$9)`]]);
  });
});
