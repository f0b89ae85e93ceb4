import type { ColumnRole } from '../model';
import { bare, bareOutside } from './text';

/**
 * The names under which a column is known, and how sure a name makes it: 4 says just this, 2 is a usual short form, 1 only hints.
 * Written as `bare` leaves them: no blanks, lower case.
 */
const NAMES: Record<ColumnRole, { readonly 4: readonly string[]; readonly 2?: readonly string[]; readonly 1?: readonly string[] }> = {
  number: { 4: ['번호', '순번', '연번', '일련번호', 'no', 'no.', 'seq', '#', 'linenumber', 'lineno', 'line'], 2: ['순', 'number', 'nr'] },
  date: {
    4: [
      '일자', '거래일자', '전표일자', '거래일', '전표일', '날짜', '발생일자', '발생일', '지출일자', '지출일', '집행일자', '집행일', '회계일자', '회계일', '기표일자', '기표일',
      '지급일자', '지급일', '증빙일자', '작성일자', '사용일자', '사용일', '결의일자', '거래년월일', '년월일', '연월일', '계상일', '계상일자', '처리일자', '매입일자', '전기일', '전기일자', '입력일자', '승인일자',
      'date', 'postingdate', 'transactiondate', 'documentdate', 'docdate', 'entrydate', 'bookingdate', 'voucherdate', 'invoicedate', 'paymentdate', 'posted', 'postedon', 'trxdate', 'journaldate',
    ],
    2: ['일시', 'day', '년월'],
  },
  voucher: {
    4: [
      '전표번호', '전표no', '전표no.', '증빙번호', '결의번호', '결의서번호', '문서번호', '관리번호', '기표번호', '거래번호', '전표', '지출결의번호', '분개번호', '참조번호', '승인번호',
      'voucher', 'voucherno', 'voucherno.', 'vouchernumber', 'docno', 'docno.', 'documentno', 'documentno.', 'documentnumber', 'journalno', 'journalno.', 'journalid', 'slipno', 'slipno.', 'slip', 'reference', 'refno', 'refno.', 'ref', 'ref.', 'entryno', 'entryno.', 'transactionid', 'trxno', 'vno',
    ],
    2: ['document', 'doc', 'doc.', 'journal', 'entry'],
  },
  account: {
    4: ['계정과목', '계정', '계정명', '계정과목명', '계정코드', '원가요소', '비용계정', '과목', '회계계정', '예산과목', 'account', 'accountname', 'glaccount', 'accounttitle', 'costelement', 'ledgeraccount', 'g/laccount', 'acct', 'acct.', 'accountcode', 'expenseaccount', 'nominal'],
    2: ['gl', 'g/l'],
  },
  text: {
    4: ['적요', '적요란', '내용', '내역', '상세내역', '거래내용', '거래내역', '지출내역', '사용내역', '집행내역', '지출내용', '사용내용', '품명', '품목', '상세적요', '세부내역', '세부내용', '사용목적', '산출내역', '항목명', '설명', 'description', 'memo', 'details', 'detail', 'particulars', 'narration', 'narrative', 'text', 'summary', 'purpose', 'itemdescription', 'linedescription'],
    2: ['item', '목적'],
  },
  party: {
    4: ['거래처', '거래처명', '거래처대상자', '대상자', '대상자명', '성명', '이름', '지급처', '지급대상', '지급대상자', '수취인', '상호', '공급자', '공급처', '구입처', '매입처', '업체', '지출처', '사용처', '인원', '연구원', '연구원명', '참여자', '참여연구원', '직원', '직원명', '사원명', '거래선', '상대처', '수령인', 'vendor', 'vendorname', 'payee', 'party', 'name', 'supplier', 'suppliername', 'counterparty', 'recipient', 'person', 'employee', 'customer/vendor', 'vendor/person', 'vendor/employee', 'payeename', 'partner', 'paidto', 'tradingpartner', 'counterpart', 'vendororperson', 'businesspartner', 'beneficiary', 'payee/person'],
    2: ['업체명', '담당자'],
  },
  category: {
    4: [
      '분류', '비목', '비목코드', '분류코드', '비목분류', '산정분류', '산정비목', '별표3', '별표3분류', '별표3코드', '별표3비목', '별표3항목', '비용분류', '비용구분', '비용항목', '비용코드', '연구개발비분류', '연구개발비비목', '연구개발비구분', '연구개발비항목', '산정표항목', '산정항목', '산정구분', '세부비목', '인정비목', '인정항목', '배분항목', '배분비목', '배분분류', '비목구분', '분류기호', '항목코드', '해당비목', '해당항목',
      'category', 'costcategory', 'categorycode', 'costcode', 'r&dcategory', 'rdcategory', 'classification', 'expensecategory', 'appendix3', 'appendix3code', 'appendix3category', 'appendix3line', 'costclass', 'costline', 'r&dcode', 'rdcode', 'allocationcategory', 'classcode', 'r&dcostcategory', 'statementline', 'categ', 'cat', 'cat.',
    ],
    2: ['구분', '코드', '항목', '세목', '비용', '비용항목명', '세항목', 'code', 'type', 'class', '산정', '연구개발비', 'line', 'item', 'group', '유형'],
  },
  requirement: {
    4: ['요건구분', '요건', '자격', '자격요건', '자격구분', '신분', '신분구분', '대상구분', '대상자구분', '요건유형', '인정요건', '대상요건', '해당요건', '적용요건', '인력구분', '인원구분', '연구원구분', '대상자요건', '대상자유형', '기관구분', '기관유형', '요건확인', 'requirement', 'requirements', 'eligibility', 'status', 'qualification', 'role', 'persontype', 'eligibilitytype', 'recipienttype', 'institutiontype', 'condition', 'conditions', 'capacity', 'eligibilitystatus', 'partytype', 'payeetype', 'qualificationtype'],
    2: ['직위', '직급', 'position', 'title', 'rank'],
  },
  department: { 4: ['부서', '부서명', '소속', '소속부서', '귀속부서', '사용부서', '집행부서', '코스트센터', '원가부서', '근무부서', '부문', 'department', 'departmentname', 'dept', 'dept.', 'division', 'costcenter', 'costcentre', 'team', 'unit/department', 'businessunit', 'orgunit'], 2: ['팀', '팀명'] },
  institution: { 4: ['기관', '기관명', '위탁기관', '위탁처', '훈련기관', '교육기관', '수행기관', '공동연구기관', '위탁기관명', '훈련기관명', '협력기관', '지도기관', 'institution', 'institute', 'organization', 'organisation', 'contractor', 'partnerinstitution', 'traininginstitution'], 2: [] },
  book: {
    4: ['장부금액', '장부가액', '장부가', '장부액', '장부상금액', '차변', '차변금액', '발생금액', '발생액', '지출금액', '지출액', '집행금액', '집행액', '원장금액', '원장가액', '계상금액', '사용금액', '지급금액', '지급액', '전표금액', '거래금액', '공급가액', '회계금액', '조정전금액', '원화금액', '공급가', '매입금액', '결제금액', '청구금액', '투입금액', '투입액', '승인금액', '총지급액', '비용발생액', '지출결의금액', '조정전', 'bookamount', 'bookvalue', 'bookedamount', 'ledgeramount', 'debit', 'debitamount', 'originalamount', 'grossamount', 'perbooks', 'amountperbooks', 'amountbooked', 'recordedamount', 'perledger', 'amountperledger', 'postedamount', 'carryingamount', 'bookcost'],
    2: ['금액', '장부', 'amount', 'book', 'books', 'gross', 'cost', 'amt', 'booked', 'ledger', '비용금액', '연구개발비금액', 'expense', 'value', '원장', '총액', 'krw', '원금액'],
    1: ['비용', '합계금액', 'total'],
  },
  credit: { 4: ['대변', '대변금액', 'credit', 'creditamount', 'credits'] },
  adjustment: {
    4: ['조정금액', '조정액', '조정', '가감', '가감액', '가감금액', '증감', '증감액', '차감', '차감액', '차감금액', '제외금액', '제외액', '감액', '감액금액', '공제액', '공제금액', '불인정액', '부인금액', '미인정금액', '미인정액', 'deduction', 'deductions', 'deducted', 'disallowed', 'disallowedamount', 'excluded', 'excludedamount', '조정가감', '조정가감액', '세무조정', '가감조정', '가감조정액', '수정금액', '수정액', '부인액', '불인정금액', 'adjustment', 'adjustments', 'adjustmentamount', 'adj', 'adj.', 'adjamount', 'adj.amount', 'adjusted', 'adjusting', 'adjustingamount', 'addback', 'correction', 'corrections', '+/-'],
    2: ['수정', '보정', '보정액'],
  },
  subtotal: {
    4: ['소계', '인정금액', '인정액', '조정후금액', '조정후', '조정후잔액', '산정금액', '산정액', '인정연구개발비', '확정금액', '인정비용', '인정합계', '최종금액', '인정소계', '연구개발비인정액', '조정후장부금액', 'subtotal', 'sub-total', 'netamount', 'net', 'recognisedamount', 'recognizedamount', 'recognised', 'recognized', 'allowedamount', 'allowed', 'adjustedamount', 'adjustedtotal', 'eligibleamount', 'eligible', 'claimedamount', 'netcost', 'allowable', 'allowableamount', 'linetotal', 'netofadjustment'],
    2: ['계', '합계', 'sum', 'total', '순액'],
  },
  reason: { 4: ['조정사유', '조정내용', '조정근거', '가감사유', '조정이유', '사유', '조정내역', '증감사유', '제외사유', '차감사유', '불인정사유', '감액사유', '부인사유', '공제사유', '제외근거', '차감근거', '차감내역', '감액내역', '제외내역', '조정설명', '조정비고', '조정설명', 'reason', 'adjustmentreason', 'reasonforadjustment', 'adj.reason', 'adjreason', 'explanation', 'adjustmentnote', 'justification', 'adjustmentexplanation', 'whyadjusted', 'basisofadjustment', 'adjustmentbasis'], 2: ['근거'] },
  evidence: { 4: ['증빙', '증빙서류', '증빙구분', '증빙자료', '증빙종류', '증빙유형', '첨부', '첨부서류', '증빙명', '지출증빙', 'evidence', 'document(s)', 'documents', 'supportingdocument', 'supportingdocuments', 'supporting', 'support', 'receipt', 'attachment', 'proof', 'documenttype', 'doctype', 'evidencetype', 'voucherdocument'], 2: ['증거'] },
  note: { 4: ['비고', '참고', '메모', '기타', '특이사항', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments'], 2: [] },
};

/** A column of amounts that are taken off: written without a sign, they still lower the cost. */
const DEDUCTS = /불인정|미인정|부인|제외|차감|감액|공제|deduct|disallow|exclud/;
export const deducts = (header: string): boolean => DEDUCTS.test(bare(header)) && !/후|net/.test(bare(header));

/** Names that only say "sum": they are a 소계 where an adjustment stands between them and the book amount. */
const ONLY_SUM = /^(계|합계|합계금액|sum|total|순액)$/;
export const onlySum = (header: string): boolean => ONLY_SUM.test(withoutUnit(bare(header)));

/** Word stems by which an unlisted name is still understood; the first that fits decides, so the narrow ones stand first. */
const STEMS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/(조정|불인정|미인정|부인|제외|차감|감액|공제|가감|증감).*(사유|내용|내역|근거|이유)|(reason|explanation)/, 'reason'],
  [/조정후|인정(금액|액)|인정.*연구개발비|소계|(net|recogni[sz]ed|allowed|eligible|adjusted)amount|subtotal/, 'subtotal'],
  [/조정전|장부(금액|가액|가)|차변|(book|ledger|debit).*(amount|value)|(지출|집행|발생|사용|지급|원장)(금액|액)/, 'book'],
  [/^대변|^credit/, 'credit'],
  [/조정|가감|(불인정|미인정|부인|제외|차감|감액|공제)(금액|액)|adjust|disallow|deduct/, 'adjustment'],
  [/비목|별표3|appendix3|category|연구개발비.*(분류|구분|코드|항목)|(비용|산정|배분).*(분류|구분|코드|항목)/, 'category'],
  [/요건|자격|eligib|requirement|qualification/, 'requirement'],
  [/증빙(서류|자료|종류|구분)|evidence/, 'evidence'],
  [/전표.*(번호|no)|(voucher|document|journal|slip).*(no|number|id)/, 'voucher'],
  [/(거래|전표|발생|지출|집행|회계|기표|지급|사용)(일|일자|날짜)|date$/, 'date'],
  [/계정|account/, 'account'],
  [/적요|description|particulars/, 'text'],
  [/거래처|대상자|지급처|vendor|payee|supplier/, 'party'],
  [/부서|department/, 'department'],
  [/기관(명)?$|institution/, 'institution'],
  [/비고|remark/, 'note'],
];

export interface NameMatch {
  readonly role: ColumnRole;
  readonly weight: number;
}

const TABLE: ReadonlyMap<string, readonly NameMatch[]> = (() => {
  const table = new Map<string, NameMatch[]>();
  for (const role of Object.keys(NAMES) as ColumnRole[]) {
    for (const weight of [4, 2, 1] as const) {
      for (const name of NAMES[role][weight] ?? []) {
        const matches = table.get(name) ?? [];
        if (!matches.some((match) => match.role === role)) matches.push({ role, weight });
        table.set(name, matches);
      }
    }
  }
  return table;
})();

const NONE: readonly NameMatch[] = [];
const cache = new Map<string, readonly NameMatch[]>();

/** Without a unit or a currency in it: `금액(천원)` → `금액`. */
const withoutUnit = (name: string): string => name.replace(/\((단위)?(원|천원|백만원|만원|krw|won|thousandwon|krwthousand|krw1,?000|₩)\)|\((in)?(thousands?|millions?)(of)?(won|krw)?\)/g, '');

/** What a header text may mean, surest first. A header is short: whatever is long is a note. */
export function headerMatches(header: string): readonly NameMatch[] {
  if (header === '' || header.length > 40) return NONE;
  const known = cache.get(header);
  if (known) return known;
  const found = matchName(header);
  if (cache.size < 5_000) cache.set(header, found);
  return found;
}

function matchName(header: string): readonly NameMatch[] {
  const whole = withoutUnit(bare(header));
  if (whole === '' || whole.length > 30) return NONE;
  const direct = TABLE.get(whole);
  if (direct) return direct;
  const outside = bareOutside(header);
  const short = TABLE.get(outside);
  if (short) return short;
  const parts = whole.split(/[/()]/).filter(Boolean);
  for (const part of parts) {
    const match = TABLE.get(part)?.filter((entry) => entry.weight === 4);
    if (parts.length > 1 && match && match.length > 0) return match.map((entry) => ({ ...entry, weight: 3 }));
  }
  if (/\d{3,}/.test(whole) || whole.length > 20) return NONE;
  for (const [stem, role] of STEMS) if (stem.test(whole)) return [{ role, weight: 3 }];
  return NONE;
}
