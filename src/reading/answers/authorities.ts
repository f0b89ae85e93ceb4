/** Who approves, recognises or permits, in one place: those within the firm or over it, and the bodies beside the one that the notice names. */

/** People and boards of the firm, and firms that it works for. */
const IN_FIRM = '사장|대표(?:이사)?|회장|원장|본부장|[팀과실소]장|부서장|이사회?|상무|전무|임원|상사|본사|모회사|거래처|원청';
/** The firm itself, as a heading or a remark calls it. */
const OWN = '당사|회사|사내|내부|자체';
/** Offices and bodies. */
const BODIES = '[시도군구]청|교육청|교육부(?:장관)?|중기부|산업부|[시군]장|구청장|도지사|지자체|학교|대학|협회|위원회|은행';
const GRANTS = '승인|인정|인가|허가|결재';
const FROM = '(?:님)?(?:들)?(?:의|이|가|에서|에게서?|한테서?|으?로부터|측|쪽)?';

/** The name of somebody that grants, as it stands under `승인기관`: a ministry, an office, a board. */
export const AUTHORITY =
  /[가-힣]{2}부(?=$|;|[가-힣]+[과실국])|[시도군구]청|교육청|[가-힣]{2}(?:청|위원회|협회|진흥원|공단|재단|상공회의소)(?=$|;|[가-힣]*[과실국팀])|^[가-힣]{2,3}(?:특별시|광역시|[시도군구])(?=$|;|[가-힣]{2,8}[과국팀](?:$|;))|대표이사|본부장|팀장|이사회/;
/** Whoever else approves or recognises: `사장님 승인만`, `시청에서 받은 승인`. */
export const OTHERWISE_GRANTED = new RegExp(`(?:${IN_FIRM}|${BODIES})${FROM}[^;]{0,12}(?:${GRANTS})`);
/** A heading of what others approve: `지자체의 사전승인`. */
export const OTHERS_APPROVE = new RegExp(`(?:${IN_FIRM}|${OWN}|${BODIES})(?:의)?(?:사전)?승인`);
/** Nobody but others approved it, or the ministry of schools did: `팀장 승인만`. */
export const ONLY_OTHERS_APPROVE = `(?:${IN_FIRM}|${OWN})(?:의)?(?:승인|인가|결재)(?:만|뿐)|교육(?:부(?:장관)?|청)(?:의)?(?:승인|인가)`;
