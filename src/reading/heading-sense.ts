/**
 * What a heading that no reader knows is about, so far as its marks may say whether a row counts: it ends in a noun that offices keep such columns of
 * (papers, goods, steps of a purchase, people, places, taxes), and nothing in it undoes, refuses or holds back; or it may say anything. Roots and endings are
 * ours.
 */
import { remembered } from '../domain';
import { normalizeLabel } from './text';

/** What is asked of the noun before it: `견적서 유무`, `입고확인 여부`. */
const FORM =
  /(?:여부|유무|구분|표시|표기|체크|대상|결과|상태|현황|완료|처리|확인|요청|통보|판정|의견|내역|내용|사유|이유|일자|일시|날짜|연월일|시각|예정|필요|가능|종류|방법|번호|관련|건수|(?<![가-힣])[건분일월]|[건분일]$|o\/?x|y\/?n)$/;
/** It undoes, refuses, holds back, or says that something is wrong. */
const AGAINST =
  '취소|삭제|무효|역분개|반품|환불|환출|반송|반려|철회|환급|환입|반납|회수(?!율)|반환|환수|말소|폐기(?![물장])|제외|부인(?!과)|기각|거절|거부|각하|불용|배제|부결|탈락|삭감|차감|감액|보류|유보|정지|중단|중지|해지|해약|해제|파기|취하|원복|복구(?!매)|무산|실효|착오|오류|허위|위장|부당|부정(?!맥)|위반|지적|이의|소명|재심|재검|재청구|미비|불비|누락|과오|과다|이중|중복|반제(?!품)|상계(?!좌)|대손|손실|부도|사적|무관|무단|의심|퇴짜|빼|뺄|뺌|뺐|제낌|말것|말자|안함|안됨|아님|못|불가|불허|돌려|되돌|무르|물림|잘못|틀린|이상(?:거래|전표|결제|지출)|문제|오사용|오집행|개인(?=몫|사용|용도|지출|비용|경비|구매|물품)|가지급|가불|두번|2번|2회결제|재결제|상쇄|대체(?=전표|분개|처리|건|분)|(?:차년도|차기|내년|익년|다음)이월|이월(?=처리|건|분|대상|여부|$)(?<!전기이월)|(?:지급|결제|승인|정산|집행|처리|송금)대기|(?:결제|승인|지급|송금|거래|이체|카드승인)실패|(?:영수증|증빙|전표)분실|(?:^|증빙|서류|금액)부족|홀딩|무시|동일건|같은거래|무상수령|기증(?!품)|기부|분쟁|소송|도난|접대|가족|승인전|선집행|임의(?=집행|지출|사용)|열외|예외|조사중|수사|시정|다름|틀림|엎어|깨짐|깨진|귀책|미납|미결|미정|체납|부채|테스트|연습|포기(?!수)|소멸|몰수|압류|추징|벌금|과태료|환원|회피|유용|전용(?=여부|의심|건|분|대상|$)|횡령|불일치|불명|미상|미확인|허가외|승인외|한도초과|예산외|깎|절사|퇴출|캔슬|리젝|리펀드|리턴|보이드|홀드|드[랍롭]|스킵|컷|아웃|에러|클레임|노카운트|안쓸|안씀|못씀|버림|버릴|지움|지울|없앨|없앰|뒤집|취소선|줄긋|가라|헛|유효하지|해당없음|대상아님|증빙없음|근거없음';
/** Before a word of a deal they turn it round: `착오송금`, `타과제 집행`, `정정전표`. */
const TURNED =
  '(?<![가-힣])기(?=청구|정산|반영|계상|집행)|(?<=전월|전기)기반영|(?:목적|용도|기간|과제|사업|범위|계획|협약)외|타(?:과제|사업|기관|부서|법인|회사|계정|팀)(?=부담|비용|집행|계상|사용|지출|분|건|여부|$)|타(?:과제|사업)|가공(?=거래|매입|전표|지출)|(?:수정|정정|임시|가|역|반대)(?=전표|분개|거래)|오(?=송금|입금|결제|납|기입|청구|지급)|과(?=지급|오납|청구|납)|[미불](?=지급|집행|승인|인정|이행|반영|포함|산입|해당|납품|납부|입고|적격|적정|적합|허가|허용|수령|정산|확정|대상|사용|결제|유효|증빙)|부(?=적격|적정|적합)|(?:(?<![가-힣])|(?<=연구비|사업비|과제비|경비|비용|원가|전표|거래|카드|정산|집행|지출|금액|구매|대금|결제|계상|회계|송금))비(?=인정|적격|대상|해당)';
const SPEAKS_AGAINST = new RegExp(`${AGAINST}|${TURNED}`);

/** A thing, a work, a right or a person of whom it is said: `연구 중단`, `특허 포기`, `시료 회수`. */
const OF_ANOTHER =
  /(?:연구|과제|개발|실험|시험|측정|분석|검사|시료|샘플|용매|장비|설비|기기|기계|특허|출원|상표|디자인|논문|참여|인력|직원|자격|임차|임대|보증금|설계|도면|데이터|서버|시스템|프로그램|계측|가동|운전|배송|운송|포장|통관)(?!비|금|외|용)/;
/** Of a rule, a number or a tax; of papers and boxes that go back: nothing is said of the row. */
const OF_RULE =
  /가능|기한|시한|조건|수수료|위약|정책|규정(?!위반|외)|약관|수량|비율|[율률]$|방법|절차|문의|부가세|부가가치세|세액|관세|국세|소득세|지방세|(?:영수증|증빙|계산서|명세서|서류|원본|사본|보고서|용기|공병|공구|열쇠|키|출입증|도서|책|보증금|예치금|폐액)(?:의)?(?:회수|반납|반환|환입|환급)/;
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
    // techniques, utilities, services, people
    '공용|개별|일괄|통합|반제품|원단|윤활|촉매|세척|살균|멸균|열처리|사출|압출|절단|용접|연마|도장|도금|증착|식각|합성|정제|추출|배양|발효|건조|회로|배선|기판|전극|전지|전자파|수질|대기|소음|진동|낙하|내구|방수|방진|염수분무|분무|임상|비임상|동물|세포|유전자|균주|혈액|번역|통역|자문|상담|진단|회계|세무|법무|노무|특례|복무|휴가|재택|단축|근무|근로|일당|시급|주급|명절|경조|복지|간식|주차|유류|통행|항공|철도|선박|화물|우편|등기|전화|통신|방송|광고|홍보|전시|행사|수상|표창|포상|공모|응모|기술이전|개시|협약|선납|진공|비파괴|장려|등재|기재|의뢰|기업|배정|배분|재산|선출|완납|실시간|이전|실시|기술료|지원|수혜|참가|관람|낱개|묶음|개수|품목|품종|원산|제조|공급|유통|도매|소매|무상|유상|제공|유료|무료|공제회|가상계좌|계좌|자금|의제|간주|신고|날인|직인|서명|인감|방역|소방|청소|경비|위생|전기|수도|가스|난방|냉방|냉각|가열|저장|적재|하역|포함|협상|유찰|개찰|낙찰|외국인?|내국인?|교포|다문화|남|여|주간|야간|오전|오후|당일|익일|월초|월말|연초|연말|명의|공동명의|대표|주요|신형|구형|단종|예비|여분|대체|특수|일반|전용|범용|맞춤|주문제작|기성|선택|필수|표준|비표준|임시보관',
    // endings of nouns
    '[가-힣](?:서|증|표|장|부|자|처|사|품|비|금|세|료|물|팀|실|국|원|지|형|종|급|식|율|률|량|액|도|점|수|명|값|체|법|력|성|용|안|권|학|유|직|과|소|터|망|판|면|템|램|폼|경|광|심|습|속|재|온|관|임|근|룸|름|늄|륨|튬|색|회|차|기)',
  ].join('|')})$`,
);
/** Of other words in English any may be a thing or a step. */
const ENGLISH_AGAINST =
  /\b(?:not?|non|never|un\w+|out|off|errors?|wrong\w*|incorrect|mistakes?|void\w*|cancel\w*|reject\w*|declin\w*|den(?:y|ied)|withdraw\w*|withdrawn|disput\w*|hold|held|revers\w*|refund\w*|return\w*|duplicat\w*|disallow\w*|ineligible|exclud\w*|exclusion|private|personal|credit|charge\s?back|claw\w*|writ\w*|omit\w*|skip\w*|dropped|remov\w*|struck|waiv\w*|forfeit\w*|laps\w*|suspend\w*|stopp?\w*|bounc\w*|delet\w*|fail\w*|lost|missing|pending|over(?:paid|charged)|contra|offset|ignor\w*|strike|nullif\w*|expired|double|reimburs\w*|question\w*|query|queried|suspicious|fake|test)\b/i;
const ENGLISH_THING =
  /\b(?:address|shipping|cheque|check|valve|pump|rate|ratio|fraction|lots|samples?|run|osmosis|charge|vat|tax|goods slip|policy|warranty|returnable|refundable|(?:non-?)?taxable)\b/i;

/** Syllables that Chinese characters are read as; a word with others came from abroad, or is our own. */
const SINO = new Set(
  '가각간갈감갑강개객갱거건걸검겁격견결겸경계고곡곤골공과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근금급긍기긴길끽나낙난날남납낭내녀년념녕노농뇌뇨누눌능니다단달담답당대덕도독돈동두둔득등라락란랄람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭름릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십쌍씨아악안알암압앙애액앵야약양어억언엄업여역연열염엽영예오옥온옹와완왕왜외요욕용우욱운울웅원월위유육윤율융은음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준중즉즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침쾌타탁탄탈탐탑탕태택토통퇴투특파판팔패팽편평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훼휘휴흉흑흔흘흠흡흥희',
);
/** What is done ends so in our own words: `뺄 것`, `쓰지 않음`, `빼기`. */
const DOES = /(?:것|기|말|자)$/;
/** `엎어짐`, `되돌림`: a verb that is made a noun ends in ㅁ. */
const isNominal = (plain: string): boolean => ((plain.codePointAt(plain.length - 1) ?? 0) - 0xac00) % 28 === 16;
/** Who is said to do so, and to what. */
const OF_DEAL = /전표|거래|비용|경비|금액|지출|집행|정산|결제|청구|대금|원가|산정|집계|계상|구매|매입|승인|카드|연구비|사업비|과제비/;
const isLoan = (plain: string): boolean => {
  const syllables = [...plain].filter((sign) => /[가-힣]/.test(sign));
  return syllables.some((sign) => !SINO.has(sign)) && !DOES.test(plain) && !isNominal(plain) && !OF_DEAL.test(plain);
};

/** Days, weeks and turns across: `1`, `12/3`, `3주차`, `월`. */
const OF_CALENDAR = /^(?:[\d\s./~'’:-]+(?:일|월|주|주차|회|차|분기|시|년)?|[월화수목금토일](?:요일)?|\d+\s?\([월화수목금토일]\))$/;

export type HeadingSense = 'ordinary' | 'against' | 'unknown';

/**
 * What a heading is about.
 * @param heading its words: `입고확인`, `정산 유보 여부`, `퇴짜`
 * @returns `ordinary` where its marks say nothing of whether the row counts; `against` where they may say that it does not; `unknown` where nobody can tell
 */
export const senseOf: (heading: string) => HeadingSense = remembered((heading: string): HeadingSense => {
  if (OF_CALENDAR.test(heading.trim())) return 'ordinary';
  if (!/[가-힣]/.test(heading)) {
    if (/\p{L}/u.test(heading) && ENGLISH_THING.test(heading)) return 'ordinary';
    return ENGLISH_AGAINST.test(heading) ? 'against' : /\p{L}/u.test(heading) ? 'ordinary' : 'unknown';
  }
  const plain = normalizeLabel(heading).replace(/[()[\]（）·.,?？_:*]|\d+$/g, '');
  if (isOfThing(plain) || OF_RULE.test(plain)) return 'ordinary';
  if (SPEAKS_AGAINST.test(plain)) return OF_ANOTHER.test(plain) && !new RegExp(TURNED).test(plain) ? 'ordinary' : 'against';
  if (/^(?:여부|유무|표시|표기|판정|대상|건|분|o\/?x|y\/?n)+$/.test(plain)) return 'unknown';
  // `처리일`, `확인일자`: of what, nobody would leave out.
  if (/^(?:처리|확인|완료|진행|예정|요청|통보)+(?:일자?|일시|날짜)$/.test(plain)) return 'ordinary';
  // A word from abroad is a thing, where it does not say what was done with the row.
  if (isLoan(plain)) return 'ordinary';
  let head = plain;
  for (let before = ''; before !== head;) {
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
