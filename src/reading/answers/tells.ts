/**
 * Whether a heading says that what stands under it is how it really was, whatever the text of the row calls it: `실제`, `진짜 용도`, `알고 보니`, or what a
 * paper of the cost says it is for: `세금계산서 품목`, `계약서 제목`, `공문`, `통장 메모`. Known by a root and by what stands around it, not by whole headings.
 */
import { remembered } from '../../domain';
import { isNominal } from './endings';

/** `truth`: it is said in contrast to the text. `paper`: what the paper of the cost calls it, or what happened. */
export type Tells = 'truth' | 'paper';

/** What is so in fact, as a root. */
const REAL =
  '실제로?|실상|실물|실체|실질|실은|실지로?|사실상?|진실|진짜로?|참(?=내용|용도|목적)|정작|정체|속내|내막|전말|결국|결말|알고보니|까보니|열어보니|(?:확인|조회)(?:해|하여)?보니';
/** Short for the same before a noun: `실사용`, `실내용`. */
const REAL_BEFORE = '실(?=내용|내역|사용|용도|업무|수행|집행|지급처|수령|구매|구입|거래|품목|목적|소속|근무|투입|참석|참가|수강|강의|작업)';
/** What of it: nouns that say what a cost is, who got it or where it went, with the words that join them. */
const OF_WHAT =
  '내용|내역|사용|이용|용도|목적|업무|하는|한|하던|일|것|품목|품명|물건|물품|과목|강의|교육|훈련|지도|자문|수행|작업|근무처?|근무지|소속|집행|지출|지급|지급처|받은|받는|간|쓴|산|가르친|배운|사람|이|분|곳|데|처|거래|구매|구입|투입|처|세부|가동|수령|수령인|수령자|참석자?|참가자?|수강자?|어디에?|무엇|뭐|용처|건|사정|상황|현황|설명|로|는|은|의|에|서|을|를|가|상';
const TRUTH = new RegExp(
  `^(?:${REAL}|${REAL_BEFORE})(?:${OF_WHAT})*$|^(?:${OF_WHAT})+(?:의)?(?:실제|실상|실체|진실|진짜|정체|내막|전말)$|[(（,](?:실제|실상|진짜)[)）]?$`,
);
/** Asked whether it is, or of which paper, number and share. */
const NO_TRUTH = /여부|유무|확인서|관계|있[었는]|시수|시간|일수|금액|비율|수량|인원수|이전등록|등록$|날짜|일자/;

/** Papers of a cost that say in words for what it is. */
const PAPER =
  '(?:전자|세금|간이)?계산서|(?:거래|급여|카드|지급|청구|사용|납품|매입)?명세서?|(?:현금|카드)?영수증|송장|인보이스|청구서?|견적서?|(?:용역|구매|매매|임대차)?계약서?|공문|공고문?|안내문|초대장|팸플릿|품의서|기안서|결의서|정산서|내역서|발주서|주문서|보고서|결과보고서?|출장보고|회의록|일지|사진|현장사진|등록원부|메일|문자|카톡|현수막|봉투|출고증|출고전표|카드전표|반출증';
/** Steps of payment, whose memo says it: alone they hold a bank or a party. */
const STEP = '통장|계좌|이체|송금|입금|출금|전표|기안|품의|발주|주문|결제';
const IN_PAPER = '상|의|에는|에|엔|적힌|기재된|표기된|표시된|찍힌|써진|쓰인|적혀있는';
const SAYS_THERE = '제목|품목|품명|물품|내용|내역|메모|적요|항목|명목|기재|문구|과목|건명|표기|표시|사유|용도|종목|업종|업태|설명|기재사항|것|건';
const OF_PAPER = new RegExp(`^(?:(?:${PAPER})(?:${IN_PAPER})*(?:${SAYS_THERE})?|(?:${STEP})(?:${IN_PAPER})*(?:${SAYS_THERE}))(?:은|는|엔|에는|보면|보니)?$`);
/** What stood in it of a number, a day or a name is none. */
const NO_PAPER = /번호|일자|날짜|여부|유무|기간|금액|상태|첨부|발행|종류|구분|유형|수단|방법|은행|명의$/;

/** What became of the thing, the course or the money, where it went, and what somebody did for it. */
const EVENT =
  '경과|후속|그후|이후|뒷일|사연|경위|설명|상황|현황|현장확인|현장|실사|점검결과|확인결과|탐문|통화|진술|제보|반출처?|투입처?|배부처?|배포처?|집행처?|배치|비치|놓은곳|둔곳|쓴곳|한일|한것|맡긴일|맡긴것|시킨일|시킨것|산것|산물건|일감|과제주체|받은것|준것|나눈얘기|개발한것|만든것|일과|하루일과';
const HAPPENED = new RegExp(`^(?:${EVENT})(?:내용|설명|은|는)?$|^(?:사용|이용|투입|설치|배치|반출)(?:처|장소|위치|한곳)?(?:확인|점검|실사|조사)(?:결과)?$`);

/**
 * What a heading promises of the cell under it.
 * @param heading as it is read: in lower case, without blanks
 * @returns undefined where it asks for something of its own, or only for a yes or no
 */
export const tellsUnder: (heading: string) => Tells | undefined = remembered((heading: string) => {
  if (TRUTH.test(heading) && !NO_TRUTH.test(heading)) return 'truth';
  return (OF_PAPER.test(heading) || HAPPENED.test(heading)) && !NO_PAPER.test(heading) ? 'paper' : undefined;
});

/** Words that say how it stands with a paper or with the work, and nothing of what it is. */
const STEPS =
  '대금|호|제|번|약정|협약|기재|작성|확정|반영|계상|문서|내부|담당|팀장|전달|회신|요청|없이|그대로|동의|날인|서명|정상|처리|완료|예정|진행|확인|검토|승인|결재|지급|송금|이체|입금|출금|결제|납부|청구|발행|수취|수령|수신|발송|제출|접수|첨부|보관|보완|별첨|참조|참고|동일|일치|상동|위와|같음|이상|없음|있음|이상없음|누락|분실|원본|사본|스캔|전자|세금|계산서|영수증|카드|법인|법인카드|현금|통장|계좌|거래|명세서?|견적서?|계약서?|계약|체결|연간|정기|수시|월|분|건|차|회|부|매|장|및|등|외|후|전|함|됨|중|은|는|이|가|을|를|의|에|로|으로|도|만|ok|yes|no|vat|포함|별도|부가세|금액|합계|총액|원|만|천|억|명|개|식|년|일|시|분기|상반기|하반기|기간|당월|전월|익월|말|초|까지|부터|출석|수료|이수|참석|참가|실시|시행|개강|종강|납품|검수|입고|설치|하고|해서|하여|했음|되었음|재발행|수정|정정|전액|일부|잔금|선금|중도금|착수금|계약금|주식회사|적요|동';
const ONLY_STEPS = new RegExp(`^(?:${STEPS}|[\\d.,:%~∼+·#*=&-]|[a-z]{1,3})*$`);
/** A part of a cell that names something, whatever it is. */
export function namesSomething(plain: string): boolean {
  return plain.split(';').some((part) => {
    const words = part.replace(/[^가-힣a-z\d]/g, '');
    return words.length > 2 && /[가-힣]{2}|[a-z]{4}/.test(words) && !ONLY_STEPS.test(words);
  });
}
/** The cell is a label, and no sentence. */
export const isLabel = (plain: string): boolean => !isNominal(plain.slice(-4)) && !/[다요]$/.test(plain);
