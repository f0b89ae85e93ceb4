/**
 * Whether a heading says what stands under it: what the cost was for, who got it, where it was used. Under any other heading — a project, a tag, a
 * store, a step of bookkeeping — a bare word may be about anything.
 */

/** What a cost is for, of what kind it is, and where it was used. */
const WHAT =
  '^어디|^실제(?!일|번호)|입주|가동|^적은금액|금액(?:의)?(?:기준|근거)|^지급$|^집행$|때$|^납부$|^납입$|^구매$|^구입$|인쇄물|용품|비품|소재$|장학|지원명|코칭|응시|계약건|현직|^구분$|^유형$|^종류$|^조건$|대가|기간|시기|시점|출고|불출|업종|업태|ksic|사용|쓰[는임인]|쓴곳|용도|이용|투입|소모|장소|설치|배치|배속|비치|자리|건물|라인|공정|물건|물품|자산명|자산$|자재명|자재$|재료|장비|시설|과업|작업|용역|산출|결과물|성격|명목|사유|세부|방식|형태|현황|대상|항목|상세|구성|처리|제작|실험|시험|검정|생산|양산|판매|납품|배포|제공|지출|원가|만드는것|form|for|use|item|purpose|subject|topic|program|scope|basis|fee|cost';
/** Who it is about. */
const WHO =
  '사람|인원|맡긴|코치|고문|전문가|참석|참가|참여|수강|입과|파견|수급|수취|받[는은]|준곳|넘긴곳|하는일|맡은일|신분|역할|책임|근무|재직|고용|종사|직원|사원|종업원|임직원|인력|겸직|자격|학력|학위|전공|학과|학부|학교|경력|약력|국적|이력|배우|교사|강사|교수|연구자|발명자|수행자|기술자|위원|요원|출장자|친족|가족관계|대표와|회사와|당사|우리|자사|상대|회사|기업|업체|기관|법인|파트너|수탁|위탁|주관|주최|수임|계약처|계약상대|소속|의뢰|운영|설립|양수|양도|매각|권리|소유|who|for|to$|user|host|payee|provider|lecturer|attendee|trainee|staff|shareholder|advisor|adviser|consultant|engineer|career|degree|school|lessor|owner';
/** What the lines of the appendix are about. */
const LINE =
  '연구|개발|과학|기술|실습|교재|교육|훈련|연수|특강|강의|강연|수업|과정|강좌|수료|지도|자문|안건|발명|특허|실용신안|실시|상표|디자인|브랜드|로고|임차|임대|렌탈|렌트|리스|대여|대관|구입|매입|급여|월급|임금|수당|식비|식대|보수|인건비|보상|상여|무상|유상|이전|승인|인가|인정|지정|법$|법령|조항|규정|품질|설비|물류|보안|대학|학점|직접|문화상품|광고|캠페인|매체|소프트웨어|구독|training|research|lab|license|lease|rent|brand|design|patent|pay|payroll|bonus|material|consumable';
const TELLING = new RegExp([WHAT, WHO, LINE].join('|'));
/** What a heading is about that only tells of papers, places and steps, whatever stem it holds: `계약유형`, `승인자`, `제품군`. */
const ABOUT_STEPS =
  /(?:은행|계좌|통장|카드|카드사|예금주|코드|번호|no\.?|id|명의|등급|순위|담당자?|자$(?<!수행자|이용자|연구자|발명자|출장자|기술자|수강자|참가자|참석자|대상자|종사자|사용자))$|^납품장소$|^(?:거래|결제|지급|청구|계약|예산|구매|발주|수주|주문|배송|운송|송금|통관|선적|재고|보관|입고|검수|반품|전표|회계|세무|감사|결재|신용|보험|문서|자료|보안|매출|수금|기표|입력|작성|등록|기안|합의|열람|보존|화면|정렬|분개|원장)(?!$|.{0,2}(?:목적|용도|사유|내용|명목|대상|때|시기|시점|기간|상대))[가-힣]{0,3}(?:유형|구분|종류|형태|방법|조건|상태|부서|장소|군|처|지|명|여부|대상|결과|의견|창고|번호)?$/;

/** It tells of papers and payment, though it may hold a word that a condition knows: `이체은행`. */
export const isOfSteps = (heading: string): boolean => ABOUT_STEPS.test(heading);
/** The heading names nothing that a condition asks for. */
export const isVague = (heading: string): boolean => heading !== '' && (!TELLING.test(heading) || isOfSteps(heading));
