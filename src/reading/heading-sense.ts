/**
 * What a heading that no reader knows is about, so far as its marks may say whether a row counts: it ends in a noun that offices keep such columns of
 * (papers, goods, steps of a purchase, people, places, taxes), and nothing in it undoes, refuses or holds back; or it may say anything. Roots and endings are
 * ours.
 */
import { remembered } from '../domain';
import { normalizeLabel } from './text';

/** What is asked of the noun before it: `견적서 유무`, `입고확인 여부`. */
const FORM =
  /(?:여부|유무|구분|표시|표기|체크|대상|결과|상태|현황|완료|처리|확인|요청|통보|판정|의견|내역|내용|사유|이유|일자|일시|날짜|연월일|시각|예정|필요|가능|종류|방법|번호|건수|(?<![가-힣])[건분일월]|[건분일]$|o\/?x|y\/?n)$/;
/** It undoes, refuses, holds back, or says that something is wrong. */
const AGAINST =
  '취소|삭제|무효|역분개|반품|환불|환출|반송|반려|철회|환급|환입|반납|회수(?!율)|반환|환수|말소|폐기|제외|부인(?!과)|기각|거절|거부|각하|불용|배제|부결|탈락|삭감|차감|감액|보류|유보|정지|중단|중지|해지|해약|해제|파기|취하|원복|복구|무산|실효|착오|오류|허위|위장|부당|부정(?!맥)|위반|지적|이의|소명|재심|재검|재청구|미비|불비|누락|과오|과다|이중|중복|반제|상계|대손|손실|부도|사적|무관|무단|의심|퇴짜|빼|뺄|뺌|뺐|제낌|말것|말자|안함|안됨|아님|못|불가|불허|돌려|되돌|무르|물림|잘못|틀린|이상(?:거래|전표|결제|지출)|문제|오사용|테스트|연습';
/** Before a word of a deal they turn it round: `착오송금`, `타과제 집행`, `정정전표`. */
const TURNED =
  '(?:목적|용도|기간|과제|사업|범위|계획|협약)외|타(?:과제|사업|부서비용|기관)|가공(?=거래|매입|전표|지출)|(?:수정|정정|임시|가|역|반대)(?=전표|분개|거래)|오(?=송금|입금|결제|납|기입|청구|지급)|과(?=지급|오납|청구|납)|[미불](?=지급|집행|승인|인정|이행|반영|포함|산입|해당|납품|납부|입고|적격|적정|적합|허가|허용|수령|정산|확정|대상|사용|결제|유효|증빙)|부(?=적격|적정|적합)|(?:(?<![가-힣])|(?<=연구비|사업비|과제비|경비|비용|원가|전표|거래|카드|정산|집행|지출|금액|구매|대금|결제|계상|회계|송금))비(?=인정|적격|대상|해당)';
const SPEAKS_AGAINST = new RegExp(`${AGAINST}|${TURNED}`);

/** A thing, a work, a right or a person of whom it is said: `연구 중단`, `특허 포기`, `시료 회수`. */
const OF_ANOTHER =
  /(?:연구|과제|개발|실험|시험|측정|분석|검사|시료|샘플|용매|장비|설비|기기|기계|특허|출원|상표|디자인|논문|참여|인력|직원|자격|임차|임대|보증금|설계|도면|데이터|서버|시스템|프로그램|계측|가동|운전|배송|운송|포장|통관)(?!비|금|외|용)/;
/** Behind a root that undoes, a thing is what the heading is about: `환입 밸브`, `이중관`, `회수 용매`. */
const THING_BEHIND =
  /(?:취소|무효|반송|환입|회수|제외|이중|중복|보류|정지|중단|폐기|반환)\s?(?:밸브|펌프|관|배관|벽|필터|냉각|포장|용매|가스|수|탱크|조|기|전력|국|국가|지역|유리|구조|코일|축|시료|샘플|측정|시험|실험|분석|주소|수표)$|폐기(?:예정일?|방법|장소|일정|업체|기한)$/;

/** Nouns of which offices keep columns: what a heading ends in. */
const ORDINARY = new RegExp(
  `(?:${[
    // papers and proof
    '증빙|영수증|계산서|명세서?|견적서?|계약서?|품의서?|기안|결의서?|보고서?|성적서?|조서|확인서|사양서?|도면|사진|스캔|원본|사본|첨부|파일|서류|문서|공문|메일|통장|이체증|인보이스|invoice|신고필증|자료|양식|규격|사양|매뉴얼|바코드|라벨|스티커|철|편철|출력|인쇄',
    // steps of a purchase and of the books
    '견적|계약|발주|발행|수취|관리|거래|발송|상신|참석|대여|임대|임차|인상|인하|이월|주문|구매|구입|매입|청구|신청|품의|결재|결제|이체|송금|입금|출금|지급|지출|집행|정산|마감|기장|전표|분개|입력|등록|전송|연동|업로드|제출|접수|보고|통지|통보|알림|공지|협의|합의|심의|심사|승인|전결|대결|검수|검사|점검|대조|검토|검증|감사|입고|출고|납품|배송|택배|수령|인수|인계|반출|반입|통관|설치|시운전|조립|가공|교정|수리|교환|보관|사용|개봉|소진|이관|이동|운반|포장|조달|입찰|경쟁|수의|분할|할부|일시불|선금|선급|잔금|중도금|후불|선결제|재주문|재입고|회람|조회|열람|공개|체크|확인|계획|진행|착수|종료|시작|마침|갱신|연장|변경|교체|이행|준수|합격|성공|실패|하자|불량|파손|분실|지연|재고|잔량|폐쇄',
    // money and taxes
    '과세|면세|영세율?|부가세|부가가치세|공제|불공제|세액|원천징수|원천세|소득세|관세|세금|vat|외상|어음|현금|카드|체크|신용|법인카드|포인트|쿠폰|할인|마일리지|적립|예산|초과|잔액|비목|세목|항목|계정|과목|국비|도비|시비|보조금|출연금|부담금|자부담|현물|외화|환율|원화|달러|단가|금액|가격|정액|정률|월정액|수수료|이자|구독|렌탈|리스|보험|보증|연체|납부|대금|비용|경비|급여|상여|성과급|수당|연차|퇴직|4대보험|식비|숙박|교통|출장|회의|야근|특근|주말|휴일|평일|심야|당직',
    // goods, works, places, people
    '신규|기존|중고|정품|국산|국내외|국내|해외|국외|기간제|화학물질|물질|msds|수입|수출|직구|내자|외자|내부|외부|자체|외주|위탁|공동|단독|소모품|비품|자산|자산화|고정자산|감가상각|원재료|부재료|부자재|재료|시약|초자|부품|공구|금형|기계|장비|설비|전자|소프트웨어|하드웨어|라이선스|시제품|시작품|양산|생산|제조|판매|상품|제품|물품|도서|차량|건물|공사|용역|서비스|교육|훈련|세미나|학회|논문|특허|출원|인증|허가|자격|면허|위험물|유해|독성|인화성|폭발성|냉장|냉동|상온|온도|환경|친환경|녹색|안전|보안|비밀|대외비|품질|등급|규모|대형|소형|고가|고액|저가|중요|중요도|긴급|우선순위|난이도|즐겨찾기|관심|색상|크기|수량|단위|차수|회차|분기|상반기|하반기|당기|전기|차년도|연도|기간|주기|정기|비정기|수시|반복|유효기간|유통기한|보증기간|납기|기한|위치|장소|구역|층|동|창고|본사|지사|지점|사업장|공장|라인|연구소|연구실|실험실|부서|팀|파트|담당|책임|대표|임원|직원|사원|정규직|계약직|상근|비상근|전담|겸임|겸직|연구원|참여연구원|학생|석사|박사|신입|경력|재직|퇴사|입사|전입|전출|파견|휴직|남여|성별|개인|법인|사업자|간이과세|거래처|업체|공급사|제조사|중소기업|대기업|벤처|여성기업|장애인기업|사회적기업|특수관계자?|관계사|계열사|자회사|협력사|대학|기관|정부|민간|나라장터|온라인|오프라인|인터넷|방문|직접|대리|수기|수동|자동|전자|종이|원격|프로젝트|과제|사업|연구|개발|r&d|시험|실험|측정|분석|평가|가입|미래|유지보수|as|a/s|erp|rcms|이지바로|시스템|전산|마스터|비고|메모|참고|기타|해당|포함|별도|충족|재현성|보조|추가|샘플|시료|성분|순도|농도|용량|무게|길이|전압|전력|모델|형식|유형|코드|그룹|분류|구분|종별|단계|수준|방향|호환|적합|인정|적격|개월|중|내|이상|미만|이내|이하|가능|원인|목적|용도|방식|경로|출처|사이트|쇼핑몰',
    // endings of nouns
    '[가-힣](?:서|증|표|장|부|자|처|사|품|비|금|세|료|물|팀|실|국|원|지|형|종|급|식|율|률|량|액|도|점|수|명|값|체|법|력|성|용|안|권|학|과|소|터|망|판|면|색|회|차|기)',
  ].join('|')})$`,
);
/** Nouns and participles of headings in English. */
const ENGLISH_ORDINARY =
  /\b(?:vat|tax|taxable|r&d|a\/s|as|msds|deductible|recoverable|receipts?|invoices?|bills?|po|order(?:ed)?|quotes?|quotations?|contracts?|attach(?:ed|ment)?|scanned|scan|copy|original|files?|documents?|reports?|certificates?|manual|delivered|delivery|shipped|shipping|received|installed|inspected|tested|calibrated|checked|verified|reviewed|reconciled|matched|posted|entered|booked|paid|payment|prepaid|settled|transferred|cleared|closed|approved|signed|submitted|filed|imported|exported|import|export|domestic|foreign|overseas|currency|card|cash|bank|cheque|check|new|used|stock|inventory|capex|opex|capitali[sz]ed|assets?|fixed|consumables?|equipment|material|parts?|software|hardware|licen[cs]e|subscription|recurring|urgent|priority|hazardous|fragile|chilled|frozen|warranty|insured|insurance|maintenance|vendors?|suppliers?|customers?|employees?|staff|manager|department|team|project|phase|stage|class|type|category|grade|model|size|color|colour|lot|box|axis|unit|location|site|address|room|lab|office|branch|plant|line|quarter|month|year|period|split|instal?lments?|discount(?:ed)?|included|including|incl|excl|exclusive|charge|reverse charge|rate|lots|ratio|fraction|osmosis|confidential|public|training|travel|meeting|overtime|full-?time|part-?time|online|notes?|remarks?|memo|comments?|entry|slip)\b/i;
const ENGLISH_AGAINST =
  /\b(?:not?|non|never|un\w+|out|off|errors?|wrong\w*|incorrect|mistakes?|void\w*|cancel\w*|reject\w*|declin\w*|den(?:y|ied)|withdraw\w*|withdrawn|disput\w*|hold|held|revers\w*|refund\w*|return\w*|duplicat\w*|disallow\w*|ineligible|exclud\w*|exclusion|private|personal|credit|charge\s?back|claw\w*|writ\w*|omit\w*|skip\w*|drop\w*|remov\w*|struck|waiv\w*|forfeit\w*|laps\w*|suspend\w*|stopp?\w*|bounc\w*|question\w*|query|queried|suspicious|fake|test)\b/i;
const ENGLISH_THING = /\b(?:address|shipping|cheque|check|valve|pump|rate|ratio|fraction|lots|samples?|run|osmosis|charge|vat|tax|goods slip|policy|warranty)\b/i;

export type HeadingSense = 'ordinary' | 'against' | 'unknown';

/**
 * What a heading is about.
 * @param heading its words: `입고확인`, `정산 유보 여부`, `퇴짜`
 * @returns `ordinary` where its marks say nothing of whether the row counts; `against` where they may say that it does not; `unknown` where nobody can tell
 */
export const senseOf: (heading: string) => HeadingSense = remembered((heading: string): HeadingSense => {
  if (!/[가-힣]/.test(heading)) {
    if (/\p{L}/u.test(heading) && ENGLISH_THING.test(heading)) return 'ordinary';
    return ENGLISH_AGAINST.test(heading) ? 'against' : ENGLISH_ORDINARY.test(heading) || heading.length <= 1 ? 'ordinary' : 'unknown';
  }
  const plain = normalizeLabel(heading).replace(/[()[\]（）·.,?？_:*]/g, '');
  if (isOfThing(plain)) return 'ordinary';
  if (SPEAKS_AGAINST.test(plain)) return OF_ANOTHER.test(plain) && !new RegExp(TURNED).test(plain) ? 'ordinary' : 'against';
  if (/^(?:여부|유무|표시|표기|판정|대상|건|분|o\/?x|y\/?n)+$/.test(plain)) return 'unknown';
  // `처리일`, `확인일자`: of what, nobody would leave out.
  if (/^(?:처리|확인|완료|진행|예정|요청|통보)+(?:일자?|일시|날짜)$/.test(plain)) return 'ordinary';
  let head = plain;
  for (let before = ''; before !== head; ) {
    if (ORDINARY.test(head)) return 'ordinary';
    before = head;
    head = head.replace(FORM, '');
  }
  return 'unknown';
});

/** Whether what is undone in the heading is a thing, which stands behind the root: `환입 밸브`, `Return address`. */
export const isOfThing: (heading: string) => boolean = remembered((heading: string) =>
  /[가-힣]/.test(heading) ? THING_BEHIND.test(normalizeLabel(heading)) : ENGLISH_THING.test(heading),
);
/** A column of days, or one of words: why, by whom, under which number. */
export const endsInDay = (heading: string): boolean => /(?:일자|일시|날짜|연월일|일|\bdate|\bon)$/i.test(heading.trim());
export const endsInWords = (heading: string): boolean => /(?:사유|이유|내용|내역|의견|메모|번호|전표|담당|자|인|reason|by|no\.?)$/i.test(heading.trim());
