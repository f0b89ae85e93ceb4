/** The cells of a form that are filled in: what each is called (정의된 이름), and what it takes. */
import type { Edition } from '../../law/types';
import { a1 } from '../../sheet/a1';
import type { Area, NewCell, NewSheet, Validation } from '../../sheet/model';
import { FORM_COLUMNS as GRID } from '../../reading/form-sheets';
import { typesOf } from '../../rules/procedure';
import { CHOSEN_BODY } from './application';
import { ASKED_INVESTOR } from './disclosure';
import { TICK, TYPES, type FieldPlaces, type FormField } from './fields';

export interface FormInput {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly cell: NewCell;
  readonly field?: FormField;
  /** The printed words that say what it is for: left of it, and above. */
  readonly label: string;
  readonly head: string;
  readonly name: string;
  /** Left or above, whichever says more: for a list that a person reads. */
  readonly words: string;
}

/** What the cell of a field is called, in every form alike. */
const FIELD_NAMES: Readonly<Record<FormField, string>> = {
  name: '업체명',
  nameEn: '업체명_영문',
  bizNo: '사업자등록번호',
  corpNo: '법인등록번호',
  representative: '대표자',
  representativeEn: '대표자_영문',
  industry: '업종',
  industryCode: '산업분류코드',
  product: '주생산품',
  address: '본사_주소',
  addressEn: '주소_영문',
  phone: '본사_전화',
  fax: '본사_팩스',
  phoneFax: '본사_전화_팩스',
  factoryAddress: '공장_주소',
  factoryPhone: '공장_전화',
  factoryFax: '공장_팩스',
  factoryPhoneFax: '공장_전화_팩스',
  foundedOn: '설립일',
  madeOn: '작성일',
  certificateNo: '확인서_번호',
  validity: '유효기간',
  purpose: '용도',
  evaluator: '평가기관',
  evaluatorEn: '평가기관_영문',
  assessor: '평가자',
  rdCost: '연구개발비',
  sales: '총매출액',
  ratio: '연구개발비_비율',
  score: '사업성_평가_점수',
  verdict: '평가의견',
  typeName: '확인유형',
  typeNameEn: '확인유형_영문',
  markInvestment: '유형_벤처투자',
  markRd: '유형_연구개발',
  markGuaranteeLoan: '유형_보증_대출',
  markProspective: '유형_예비벤처',
  tickInvestment: '유형_벤처투자',
  tickRd: '유형_연구개발',
  tickInnovation: '유형_혁신성장',
  tickProspective: '유형_예비벤처',
  tickNew: '신청구분_신규',
  tickRenewal: '신청구분_연장',
  tickInstitution: '기관형태',
  employees: '상시근로자수',
  contactDepartment: '담당자_소속부서',
  contactPosition: '담당자_직위',
  contactName: '담당자_성명',
  contactPhone: '담당자_전화',
  contactMobile: '담당자_휴대전화',
  contactEmail: '담당자_전자우편',
  validFrom: '유효기간_시작일',
  validUntil: '유효기간_만료일',
  signedOn: '신청일',
  day: '날짜',
  assets: '자산',
  capital: '자본',
  debtRatio: '부채비율',
};

const clean = (words: string): string =>
  words
    .replace(/\([^)]*\)/g, (part) => (/[□\s-]\)$/.test(part) ? part.replace(/[()□:：]/g, '') : part))
    .replace(/[□_.…]/g, '')
    .replace(/\s*[:：]\s*$/, '')
    .replace(/\s+/g, ' ')
    // `업 체 명`: letters spread over the width of a box.
    .replace(/(?<![가-힣])[가-힣](?: [가-힣](?![가-힣]))+/g, (spread) => spread.replace(/ /g, ''))
    .trim();

/** Letters, digits and low lines; never what could be a cell, and never longer than a name box shows. */
const nameFrom = (words: string): string => {
  const name = clean(words)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return /^\p{L}/u.test(name) && !/^[A-Za-z]{1,3}\d*$/.test(name) ? name : `입력_${name}`;
};

export function inputsOf(sheet: NewSheet, fields: FieldPlaces = new Map()): FormInput[] {
  const covers = new Map<string, Area>();
  for (const area of sheet.merges ?? []) {
    for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) covers.set(`${row},${column}`, area);
  }
  const areaAt = (row: number, column: number): Area => covers.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
  const wordsAt = (row: number, column: number): string => {
    const area = areaAt(row, column);
    const cell = sheet.cells[area.top]?.[area.left];
    return cell && !cell.unlocked && cell.formula === undefined && typeof cell.value === 'string' ? clean(cell.value) : '';
  };
  const left = (row: number, column: number): string => {
    const first = column >= GRID ? GRID : 0;
    for (let at = column - 1; at >= first; at -= 1) {
      const words = wordsAt(row, at);
      if (words !== '') return words;
    }
    return '';
  };
  const above = (row: number, column: number): string => {
    for (let at = row - 1; at >= 0; at -= 1) {
      const area = areaAt(at, column);
      // A heading over the whole page says nothing of a column.
      if (area.right - area.left >= GRID - 1) return '';
      const words = wordsAt(at, column);
      // A note on the form is no heading.
      if (words !== '') return words.startsWith('※') ? '' : words;
      if (!sheet.cells[area.top]?.[area.left]) return '';
    }
    return '';
  };
  /** What stands over a place as wide as the page. */
  const over = (row: number, column: number): string => {
    const { left: from, right } = areaAt(row, column);
    const up = row === 0 ? undefined : areaAt(row - 1, column);
    // `3-5. 팀 구성 (대표자의 주요 경력)`: the name of the entry, without what is asked for in it.
    return up?.left === from && up.right === right ? (wordsAt(up.top, up.left).split('(')[0] as string).trim() : '';
  };
  const used = new Set<string>();
  const inputs: FormInput[] = [];
  sheet.cells.forEach((cells, row) => {
    const filled = cells.filter((cell, column) => column < GRID && cell?.unlocked).length;
    cells.forEach((cell, column) => {
      if (!cell?.unlocked) return;
      const field = fields.get(`${row},${column}`);
      const label = left(row, column);
      const head = column >= GRID && label !== '' ? '' : above(row, column);
      const own = typeof cell.value === 'string' ? clean(cell.value) : '';
      const words =
        field !== undefined
          ? FIELD_NAMES[field].replace(/_/g, ' ')
          : (filled > 1 && head !== '' ? [label, head].filter(Boolean).join(' ') : label || head || own || over(row, column)) || a1(row, column);
      let name = nameFrom(words);
      if (used.has(name.toLowerCase())) {
        const context = wordsAt(row, 0) || left(row, GRID - 1);
        const longer = nameFrom(`${context} ${words}`);
        if (context !== '' && !words.includes(context) && !used.has(longer.toLowerCase())) name = longer;
      }
      for (let count = 2, base = name; used.has(name.toLowerCase()); count += 1) name = `${base}_${count}`;
      used.add(name.toLowerCase());
      inputs.push({ row, column, area: areaAt(row, column), cell, ...(field ? { field } : {}), label, head, name, words });
    });
  });
  return inputs;
}

type Rule = Omit<Validation, 'area'>;
const MOST = 1e15;
const number = (title: string, from: number, to: number, whole = false): Rule => ({
  rule: { kind: 'number', from, to, ...(whole ? { whole } : {}) },
  onWrong: 'stop',
  title,
  message: whole ? '정수로 적습니다.' : '숫자로 적습니다.',
});
const list = (title: string, values: readonly string[], onWrong: Rule['onWrong'] = 'stop'): Rule => ({
  rule: { kind: 'list', values },
  onWrong,
  title,
  message: `${values.join(', ')} 가운데 하나입니다.`,
});
const formula = (title: string, message: string, text: string, onWrong: Rule['onWrong'] = 'stop'): Rule => ({
  rule: { kind: 'formula', formula: `=${text}` },
  onWrong,
  title,
  message,
});
/** From 1900-03-01, where both date systems of a sheet agree on the weekday, to the end of 2199. */
const DATE: Rule = { rule: { kind: 'date', from: 61, to: 109_574 }, onWrong: 'stop', title: '날짜', message: '날짜로 적습니다(예: 2014-02-14).' };

const digitsOf = (cell: string): string => `SUBSTITUTE(${cell},"-","")`;
/**
 * 사업자등록번호: ten digits, the last one checks the others. Excel takes no array constant in such a test, and none longer than 255 characters:
 * the weights stand in a text, taken apart by the numbers of the first rows.
 */
export const businessNumberTest = (cell: string): string => {
  const digits = digitsOf(cell);
  return `AND(LEN(${digits})=10,MOD(10-MOD(SUMPRODUCT(MID(${digits},ROW($1:$9),1)*MID("137137135",ROW($1:$9),1))+INT(MID(${digits},9,1)/2),10),10)=--RIGHT(${cell}))`;
};
/** 법인등록번호: thirteen digits, weighed by 1 and 2 in turn. */
export const corporateNumberTest = (cell: string): string => {
  const digits = digitsOf(cell);
  return `AND(LEN(${digits})=13,MOD(10-MOD(SUMPRODUCT(MID(${digits},ROW($1:$12),1)*(2-MOD(ROW($1:$12),2))),10),10)=--RIGHT(${cell}))`;
};

/** Those who give the guarantee or the loan evaluate its technology. */
function technologyEvaluators({ confirmingBodies }: Edition): string[] {
  if (!confirmingBodies.available) return [];
  const { byType, bodies } = confirmingBodies.value;
  const ids = new Set([...(byType.guarantee ?? []), ...(byType.loan ?? [])]);
  return bodies.filter(({ id }) => ids.has(id)).map(({ name }) => name.ko);
}
const PHONE = (at: string): Rule =>
  formula(
    '전화번호',
    '숫자와 하이픈으로 적습니다(예: 02-123-4567).',
    `ISNUMBER(--SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${at},"-",""),"(",""),")","")," ",""))`,
    'warning',
  );
/** `[ ] 연구개발유형` → `[√] 연구개발유형`, `□ 기타` → `■ 기타`, and back. */
const ticks = (title: string, { value }: NewCell): Rule => {
  const words = String(value)
    .replace(/^\[.*?\]/, '')
    .replace(/^[□■]/, '');
  return list(title, String(value).startsWith('[') ? [`[ ]${words}`, `[${TICK}]${words}`] : [`□${words}`, `■${words}`]);
};

function ruleOf(input: FormInput, at: string, inputs: readonly FormInput[], edition: Edition, form: string): Rule | undefined {
  const { field, cell, label, head } = input;
  switch (field) {
    case 'bizNo':
      return formula('사업자등록번호', '10자리이고 검증번호가 맞아야 합니다(예: 124-81-00998).', businessNumberTest(at));
    case 'corpNo':
      return formula(
        '법인등록번호',
        '13자리이고 검증번호가 맞아야 합니다. 2025년 이후에 부여된 번호에는 검증번호가 없을 수 있습니다. 개인은 생년월일을 적습니다.',
        corporateNumberTest(at),
        'warning',
      );
    case 'industryCode':
      return formula(
        '산업분류코드',
        '한국표준산업분류의 2–5자리 숫자입니다. 앞에 대분류 문자를 쓸 수 있습니다(예: 26410, C26410).',
        `AND(LEN(${at})>=2,LEN(${at})<=6,OR(ISNUMBER(--${at}),AND(CODE(UPPER(LEFT(${at},1)))>=65,CODE(UPPER(LEFT(${at},1)))<=85,ISNUMBER(--MID(${at},2,5)))))`,
      );
    case 'foundedOn':
    case 'madeOn':
      return DATE;
    case 'validFrom':
    case 'validUntil':
    case 'signedOn':
    case 'day':
      return DATE;
    case 'tickInvestment':
    case 'tickRd':
    case 'tickInnovation':
    case 'tickProspective':
    case 'tickNew':
    case 'tickRenewal':
    case 'tickInstitution':
      return ticks(field.startsWith('tickN') || field === 'tickRenewal' ? '신청구분' : field === 'tickInstitution' ? '기관형태' : '확인 신청 유형', cell);
    case 'employees':
      return number('상시근로자수', 0, 1e7, true);
    case 'assets':
    case 'capital':
      return number('금액(백만원)', -MOST, MOST);
    case 'contactEmail':
      return formula('전자우편', '전자우편 주소를 적습니다(예: name@example.com).', `ISNUMBER(FIND("@",${at},2))`, 'warning');
    case 'contactPhone':
    case 'contactMobile':
      return PHONE(at);
    case 'rdCost':
    case 'sales':
      return number('금액(원)', 0, MOST);
    case 'score':
      return number('점수', 0, 100);
    case 'verdict':
      return list('평가의견', ['적격', '부적격']);
    case 'evaluator': {
      // 제2조6: 기술성을 평가하는 기술신용보증기금 또는 중소기업진흥공단. Who evaluates the business of an R&D firm (영 제2조의3제5항) is not in the notice.
      const evaluators = form === '별지 제2호' ? [] : technologyEvaluators(edition);
      return evaluators.length > 0 ? list('평가기관', evaluators, 'warning') : undefined;
    }
    case 'typeName':
      return list(
        '확인유형',
        typesOf(edition).map((type) => TYPES[type].ko),
        'warning',
      );
    case 'markInvestment':
    case 'markRd':
    case 'markGuaranteeLoan':
    case 'markProspective': {
      const rows = inputs.filter((one) => one.field?.startsWith('mark')).map(({ row }) => row);
      const all = `${a1(rows[0] ?? input.row, input.column)}:${a1(rows[rows.length - 1] ?? input.row, input.column)}`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return formula('확인신청내용', '해당하는 번호 하나에만 ○표를 합니다.', `AND(${at}="○",COUNTIF(${all},"○")<=1)`);
    }
    default:
  }
  // * … (기술신용보증기금, 중소기업진흥공단)의 보증 또는 대출과 그 변경내용만을 기재
  if (form === '별지 제5호' && head === '보증 또는 대출기관') {
    const held = edition.confirmingBodies.available ? edition.confirmingBodies.value : undefined;
    const lenders = held?.byType.guaranteeAndLoan;
    const names = (held?.bodies ?? []).filter(({ id }) => lenders?.includes(id)).map(({ name }) => name.ko);
    if (names.length > 0) return list('보증 또는 대출기관', names, 'warning');
  }
  if (cell.numberFormat === 'yyyy-mm-dd' || /^(투자일자|일자|발급일)$/.test(head)) return DATE;
  if (form === '별지 제4호' && /^(법인|개인사업자)$/.test(label)) return list('재발급신청내용', ['○']);
  if (cell.value === '자가,임차') return list('소유여부', ['자가', '임차']);
  if (cell.value === '(남/여)') return list('성별', ['남', '여']);
  if (cell.value === '여, 부') return list('제품화여부', ['여', '부']);
  if (head === ASKED_INVESTOR) return list('가목에 규정된 자의 투자', ['예', '아니오']);
  if (label === CHOSEN_BODY) {
    const held = edition.confirmingBodies.available ? edition.confirmingBodies.value : undefined;
    const names = (held?.bodies ?? []).filter(({ id }) => held?.byType.rd?.includes(id)).map(({ name }) => name.ko);
    if (names.length > 0) return list('확인기관', names);
  }
  if (/전화|FAX|팩스/i.test(label) && typeof cell.value !== 'number') return PHONE(at);
  if (/상시 근로자수/.test(label)) return number('상시 근로자수', 0, 1e7, true);
  if (cell.numberFormat === '#,##0' || /소유주식|금액|규모|년도|실적|예 상|월 현재/.test(head) || /자 본 금|개발비용/.test(label)) {
    // Growth and plans may be negative; so may a profit.
    return number('금액', -MOST, MOST);
  }
  return undefined;
}

/** Names the inputs and says what they take. */
export function withInputs(sheet: NewSheet, fields: FieldPlaces, edition: Edition): NewSheet {
  const inputs = inputsOf(sheet, fields);
  const validations: Validation[] = [];
  for (const input of inputs) {
    const rule = ruleOf(input, a1(input.row, input.column), inputs, edition, sheet.name);
    if (!rule) continue;
    const before = validations.find(
      (one) =>
        one.area.left === input.area.left &&
        one.area.right === input.area.right &&
        one.area.bottom === input.area.top - 1 &&
        rule.rule.kind !== 'formula' &&
        one.title === rule.title &&
        JSON.stringify(one.rule) === JSON.stringify(rule.rule),
    );
    if (before) validations[validations.indexOf(before)] = { ...before, area: { ...before.area, bottom: input.area.bottom } };
    else validations.push({ area: input.area, ...rule });
  }
  // Dates are shown as such.
  const cells = sheet.cells.map((row) => [...row]);
  for (const { row, column, cell, head } of inputs) {
    if (/^(투자일자|일자|발급일)$/.test(head) && cell.numberFormat === undefined)
      (cells[row] as (NewCell | null)[])[column] = { ...cell, numberFormat: 'yyyy-mm-dd' };
  }
  return { ...sheet, cells, names: inputs.map(({ name, area }) => ({ name, area })), validations };
}
