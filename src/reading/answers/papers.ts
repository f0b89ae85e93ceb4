/**
 * What a sheet says of the papers of a cost — invoices, approvals of payment, vouchers — and not of the cost: columns such as 전표상태, and remarks
 * such as `통장사본 미수취`. A part of a cell speaks of what it begins with: what is denied or still to come there is so of the paper.
 */
import { JOINTS } from './clauses';

/** Columns of bookkeeping: nothing under them answers a condition. */
const BOOKKEEPING = new RegExp(
  [
    '(?:전표|증빙|결재|결제|카드|지급)(?:상태|승인|구분|종류|유형|번호|수단|방법|은행|진행|단계)',
    '(?:이체|송금|입금|출금|수취|예금|주?거래)은행(?:명)?',
    '(?:부가세|과세|과세유형|세금|원천세|원천징수)(?:구분|유형|여부|코드|신고)?',
    // A number names a paper, but for those of a permission: 승인번호, 자격증번호.
    '(?!.*(?:(?<!카드)승인|인정|지정|자격|신고))[가-힣]{1,8}(?:번호|no\\.?)',
    '(?:프로젝트|예산|부서|과제|관리|거래처|품목|자산|회사|공정|코스트센터|원가)코드',
    '(?:등록|작성|기안|입력|합의|협조|발의|회계|결재|승인|검토|접수|수신|처리|경유|전결|보관|구매|발주|조달|예산관리|통제|담당)부서(?:명)?',
    '(?:확정|마감|전송|출력|전기|검증|잠금)(?:여부|상태|구분)?|확정',
    '결재|결재의견|(?:작성|기안|결재|승인|입력|등록|검토|검수|접수)자|(?:요청|관리|발주|구매)부서담당자?|영업담당자?|(?:구매|발주|조달|자재|검수|정산)담당자?|카드사|카드전표|계좌|통장|통장사본|지급여부|세율|환율|통화',
    '(?:vat|tax|invoice|voucher|payment|currency)(?:type|code|no\\.?|number|status|method)?',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
);
/** Columns named after a paper: how it stands with the paper is no answer, what else is said there may be one. */
const PAPER_COLUMN =
  /^(?:(?:세금|전자)?계산서|영수증|증빙|증빙서류|정산서|계약서|발주서|견적서|거래명세서|송금|이체|카드|결제|첨부|입금|출금|회신|검수|보증보험|invoice|receipt)/;
const STANDS =
  /(?:분실|누락|지연|도착|미작성|미가입|미입금|이상없음|미수취|미수령|미첨부|미비|발행|재발행|첨부|보완|대체|갈음|이월|처리|재처리|예정|대기|보류|반려|재상신|승인|미결|저장|오기재|정정|수취|수령|제출|밀림|아직|간이|수기분|추후기재)(?:됨|함|중|분|요청|바람|요망|완료)?$/;

/** Papers and steps of bookkeeping, as a part of a cell begins with them. */
const PAPER =
  '(?:전자)?(?:세금)?계산서|영수증|통장|계좌|이체|송금|입금|출금|부가세|원천징수|원천세|연말정산|세무조정|전자결재|결재|지출결의|결의서|품의|기안|전표|분개|증빙|원본|사본|날인|직인|인감|서명|카드(?!뉴스|보드|리더)|법인카드|개인카드|적요|거래명세|급여명세|청구서|발주서|검수조서|납품확인서|대금(?:은|이)?(?:이체|지급|송금|입금)|회계처리|정산(?:은|이)?(?:완료|예정|지연|요청|중|함|됨|$)|지급(?:은|이)?(?:미승인|보류|지연|예정|승인|완료|대기|요청|처리|기안)|금액(?:은|이|도)?(?:맞|확인|상이|오기)|통상시급|환율|인보이스|스캔|메일|반품후|취소후재|환불후|전월미지급|전기미지급|invoice|receipt|voucher|vat(?![a-z])|bankaccount|cardslip';
const ABOUT_PAPER = new RegExp(`^(?:(?:re|fw|fwd):|(?:${PAPER})(?!상(?!태|이|호)|기준|에따른|에의한|내용연수))`);
/** Who does something about them: `재무팀에서 독촉함`, `팀장 부재`. Only beside a part that speaks of papers. */
const ACTING =
  /^(?:[가-힣]{0,6}(?:팀|부|과|실|팀장|부장|본부장|대표|담당|담당자|대리|과장)|총무|경리|재무|회계|거래처|은행|본사)님?(?:에서|이|가|께서)?(?:다시|재)?(?:독촉|요청|부재|드림|보완|출장|휴가|전달|통보|반려|문의|메일|책상)/;

/** Who dealt with it, and from whose budget: `회계팀 확인 완료`, `마케팅 예산에서 전용`. What they have yet to say is left open, and what production or sales asked for may be theirs. */
const HANDLED =
  /^(?!(?:생산|제조|품질|공장|조립|매장|판매|영업)[가-힣]{0,4}(?:에서|이|가|의)?(?:요청|의뢰|지시))(?:[가-힣]{1,6}(?:팀|부서|본부|실|과)|[가-힣]{0,4}(?:부서장|본부장|부문장|팀장|실장|센터장|소장|공장장|임원)|총무|경리|재무|회계|인사|구매|은행|대표이사|대표|사장|담당자?)(?:[가-힣]{1,4}(?:대리|과장|차장|부장|팀장|사원|주임))?(?:에서|이|가|의|께서)?(?:다시|재)?(?:촬영|대행|일괄)?(?:요청|결제|청구|발주|부담|확인|협조|처리|통보|검토|전달|지시|의뢰|회신|독촉|점검|미결재|결재)(?:으로|에따라|에따른|완료|끝|마침|함|했음|됨|분|후|받음|필|#|\d|$)/;
const BUDGET = /예산(?:에서|으로|을)?(?:전용|집행|차감|처리|사용|지출)|계정(?:에서|으로)(?:대체|재분류|이동|처리|정정)/;

/** What is denied there, or done on the side, names no cost: `상품권 결제 아님`, `회식 자리에서 합의`, `견적서 번역 첨부`. */
const ASIDE =
  /(?:없음|없다|아님|무관|않음|안함|안됨|불필요|불요|미적용)$|(?:서명|합의|소개|통지|통지받음|주의|첨부|전달|재분류|대체|변경|겹침|완료|포함|문의함|확인필|끝)$|(?:자리에서|끝나고|마치고|때문에|사정으로|전지급|전에지급|후지급)/;
/** Parts of a remark that may name another cost; the others only mention it. */
export const withoutAsides = (plain: string): string =>
  plain
    .split(';')
    .filter((part) => !ASIDE.test(part))
    .join('; ');

/** Who deals with the cost in the office, or what the person it is about works on. */
const HANDLER = /^(?:업무)?담당(?:자|자명)?$/;
/** A department or somebody of a rank: who deals with it, not what work is done. */
const WHO_HANDLES = /(?:팀|부서|본부|부|실|과|그룹|파트|센터|대리|과장|차장|주임|사원|대표|이사|전무|상무|씨|님)(?:장)?$/;

/** How a column with that heading speaks of papers. */
export type OfPapers = 'all' | 'states' | 'remarks' | 'brackets' | 'handler';
export const papersUnder = (heading: string): OfPapers =>
  BOOKKEEPING.test(heading) ? 'all' : HANDLER.test(heading) ? 'handler' : PAPER_COLUMN.test(heading) ? 'states' : 'remarks';

const BRACKETED = /[([（]([^()[\]（）]{1,40})[)\]）]/g;
/** Signs part it, and the endings of clauses. */
const PARTS = new RegExp(`[,;/|()\\n[\\]~]+|\\.\\s|${JOINTS.source}`);
/** The cell without its parts about papers; the same text where there are none. */
export function withoutPapers(value: string, under: OfPapers): string {
  if (under === 'all') return '';
  if (under === 'handler') return WHO_HANDLES.test(value.replace(/\s/g, '')) ? '' : value;
  // In the text of a row only what stands in brackets may be such a remark.
  if (under === 'brackets') return value.replace(BRACKETED, (all: string, inner: string) => (withoutPapers(inner, 'remarks').trim() === '' ? ' ' : all));
  let papers = false;
  const kept = value.split(PARTS).filter((part) => {
    const plain = part.toLowerCase().replace(/\s/g, '');
    if (plain === '') return false;
    if (ABOUT_PAPER.test(plain) || HANDLED.test(plain) || BUDGET.test(plain) || (under === 'states' && STANDS.test(plain))) {
      papers = true;
      return false;
    }
    return !(papers && ACTING.test(plain));
  });
  return papers ? kept.join('; ') : value;
}
