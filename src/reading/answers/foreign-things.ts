/**
 * What firms pay for that no line of a cost statement means by its name, by kinds: from the accounts of any firm, not from ledgers of research. It counts only
 * as the head of what a cell says (`훈련 간 김에 산 청소기 1대`), for what is developed, tested or taught may be any of them.
 */
import { remembered } from '../../domain';

const KINDS = {
  food: '간식 과일 과일바구니 과일세트 한우 한우세트 갈비 갈비세트 굴비 굴비세트 참치세트 햄세트 김세트 영양제 건강식품 한과 도넛 아이스크림 빙수 커피원두 커피믹스 음료 음료수 생수 요구르트 양주 막걸리 술값 술자리 안주 치킨 피자 햄버거 족발 보쌈 삼겹살 고깃집 고기집 횟집 회식 회식비 뒤풀이 뒷풀이 식대 밥값 점심값 저녁값 야식 야식비 도시락 김밥 짜장면 짬뽕 중국집 한정식 뷔페 만찬 오찬 조찬 다과 다과비 출장뷔페 케이터링 상차림 김장 배달음식 식사 식사비 식사대 점심식사 저녁식사',
  leisure:
    '골프채 골프공 골프웨어 골프장 골프회원권 그린피 캐디피 라운딩 스크린골프 볼링장 당구 당구장 탁구대 배드민턴 테니스장 풋살장 축구화 낚싯대 등산화 등산복 등산대회 캠핑 캠핑카 캠프 가족캠프 래프팅 스키장 스키캠프 워터파크 놀이공원 놀이동산 동물원 박물관입장료 입장권 관람권 관람료 영화표 영화관람 공연티켓 야구티켓 축구티켓 노래방 찜질방 사우나 안마기 안마의자 헬스장 헬스회원권 피트니스 바둑 바둑잡지 보드게임 복권 로또 경마 카지노 동호회 동호회비 동아리 야유회 체육대회 운동회 단합대회 워크숍뒤풀이 친목회 친목모임 송년회 신년회 망년회 회식자리 생일파티 불꽃놀이 레크리에이션 놀이기구',
  travel:
    '여행 여행비 여행경비 여행상품 여행패키지 여행가방 캐리어 관광버스 관광지 효도여행 가족여행 신혼여행 포상여행 해외여행 졸업여행 제주여행 크루즈 유람선 면세점 면세품 비자발급비 여권 여권발급비 리조트 콘도 콘도회원권 펜션 호텔숙박 민박 게스트하우스',
  gifts:
    '선물 선물세트 선물비 명절선물 추석선물 설선물 답례품 사은품 기념품 판촉물 경품 상품권 백화점상품권 문화상품권 기프트카드 기프티콘 모바일쿠폰 커피쿠폰 꽃값 꽃다발 꽃바구니 화환 근조화환 축하화환 화분 축하난 난초 상패 감사패 공로패 트로피 메달 금메달 순금 금반지 돌반지 금목걸이 목걸이 귀걸이 손목시계 명품 명품가방 핸드백 화장품세트 샴푸세트 비누세트 수건 타월 우산 양산 텀블러 머그컵 보온병 볼펜세트 만년필 다이어리 달력 탁상달력 ',
  family:
    '결혼식 예식장 웨딩촬영 웨딩홀 청첩장 축의금 조의금 부의금 부조금 경조금 경조사비 경조비 장례식 장례비 상조회비 묘지 제사 제사상 돌잔치 환갑잔치 칠순잔치 회갑연 백일잔치 산후조리원 육아용품 기저귀 분유 유모차 유치원비 어린이집 어린이집비 학원비 과외비 과외 등록금 학자금 수업료 입학금 교복 급식비 수학여행비 기숙사비 유학비 유학자금 어학연수비 자녀학비 자녀등록금 반려견 강아지 고양이 동물병원 애견미용',
  clothing:
    '양복 정장 와이셔츠 넥타이 운동화 티셔츠 단체티 단체복 점퍼 잠바 패딩 바람막이 원피스 한복 장갑세트 운동복 체육복 유니폼 수영복 세탁비 세탁물 드라이클리닝 미용실 미용비 이발비 네일 피부관리',
  household:
    '소파 쇼파 침대 매트리스 옷장 장롱 서랍장 책장 책상 의자 사무용의자 회의용의자 탁자 식탁 회의탁자 파티션 커튼 블라인드 카펫 러그 액자 벽시계 김치냉장고 난로 온풍기 공기청정기 정수기 비데 로봇청소기 진공청소기 전자레인지 토스터 커피머신 커피메이커 식기세척기 프라이팬 화장지 물티슈 쓰레기봉투 빗자루 담요 방석 텔레비전 티비 노래방기계 현판 현수막 게시판 안내판 화이트보드 칠판 사물함 캐비닛 신발장 우편함',
  vehicles:
    '승용차 승합차 법인차 업무용차 렌트카 렌터카 리스차 중고차 외제차 대형차 관광버스 통근버스 셔틀버스 택시 택시비 대리운전 대리비 대리운전비 주차비 주차료 주차요금 주차권 톨게이트비 통행료 하이패스 주유 주유비 유류비 유류대 기름값 세차 세차비 엔진오일 썬팅 차량수리비 정비소 자동차세 자동차보험 자동차보험료 차량보험료 차량할부금 차값',
  moving: '이사비 이사비용 이삿짐 포장이사 사무실이전비 이전비용 보관이사 용달 용달비 퀵서비스 퀵비 택배 택배비 우편료 우표 등기우편 소포',
  housing:
    '월세 전세 전세금 보증금 임대보증금 임차보증금 전세보증금 관리비 아파트관리비 사택 사택비 숙소비 하숙비 기숙사월세 부동산중개료 중개수수료 복비 인테리어 누수공사 방수공사 지붕공사 담장공사 외벽공사 주차장공사 조경공사',
  health:
    '병원비 진료비 치료비 수술비 한약 보약 건강검진 건강검진비 종합검진 치과 치과치료 성형수술 상해보험 실손보험 암보험 생명보험 종신보험 화재보험 화재보험료 보험금 보험료 국민연금 건강보험 고용보험 산재보험 사대보험 4대보험 4대보험료',
  money:
    '이자 대출이자 이자비용 연체이자 차입금이자 대출금 대출금상환 원금상환 차입금상환 융자금 할부금 카드대금 카드값 카드론 연회비 수수료수입 환차손 환전수수료 송금수수료 이체수수료 보증료 보증수수료 담보설정비 배당금 주식매수 주식매입 출자금 투자금 가지급금 가수금 대여금 선급금상환 합의금 위자료 벌금 과태료 범칙금 과징금 가산금 가산세 추징금 위약금 손해배상금 배상금 변상금 법인세 부가세 부가가치세 소득세 원천세 취득세 재산세 종부세 주민세 지방세 인지세 등록세 등록면허세 관세 교통유발부담금 환경개선부담금 장애인고용부담금 기부금 후원금 찬조금 협찬금 성금 헌금 연회비 협회비 조합비 동창회비 발전기금 장학금 환불금 퇴직금 퇴직연금 퇴직위로금 떡값 휴가비 용돈 비자금 리베이트',
  promotion:
    '광고비 광고료 신문광고 지하철광고 버스광고 라디오광고 티비광고 배너광고 검색광고 전단지 찌라시 브로슈어 카탈로그 리플렛 팸플릿 홍보물 홍보영상 홍보비 홍보책자 현수막 에드벌룬 판촉비 판촉행사 시식회 경품행사 부스 부스비 부스임차료 전시부스 박람회참가비 전시회참가비 모델료 출연료 섭외비 인플루언서 블로그체험단 체험단 마케팅비 마케팅대행료 홈페이지제작비 쇼핑몰입점비 입점수수료 판매수수료 판매장려금 명함인쇄',
  performers:
    '가수 가수출연료 공연료 공연비 사회자 사회자비 사회비 악단 행사도우미 마술쇼 개그맨 연예인 댄스팀 주례 주례비 축가 출연료 행사비 행사진행비 이벤트비 이벤트업체 개업식 개소식 기공식 준공식 창립기념식 창립기념품 시무식 종무식',
  office:
    '사무용품 문구류 문구 복사용지 서류봉투 인감도장 프린터임대료 팩스 전화기 전화요금 전화비 통신비 인터넷요금 인터넷비 휴대폰요금 아이폰 전기요금 전기세 수도요금 수도세 가스요금 가스비 난방비 공과금 청소비 청소용역 청소용역비 경비용역 경비용역비 보안용역 세콤 방역비 소독비 쓰레기처리비 정화조 분뇨처리비 주간지 월간지 일간지 신문구독 신문대금 잡지구독 소설책 만화책 자기계발서 베스트셀러',
  services:
    '변호사비 변호사수임료 수임료 소송비 소송비용 법률자문료 법무사비 법무사수수료 등기비용 공증비 공증료 세무사비 세무기장료 기장료 기장수수료 세무조정료 세무조정비 회계감사비 감사보수 노무사비 노무자문료 감정평가료 감정평가수수료 채용광고 채용공고비 구인광고 헤드헌팅 헤드헌팅수수료 인력소개비 직업소개비 파견수수료 대행수수료 컨설팅수수료 상장수수료 신용평가수수료 특허출원료 출원대리료 출원대리수수료 변리사비 변리사수수료 관납료 연차료 특허연차료 특허등록료 상표등록료 상표출원료',
} as const;
export type ForeignKind = keyof typeof KINDS;
type Kind = ForeignKind;

/** No word at the end of a longer one is longer. */
const LONGEST = 8;
let known: ReadonlyMap<string, Kind> | undefined;
const wordsByKind = (): ReadonlyMap<string, Kind> =>
  (known ??= new Map(
    (Object.entries(KINDS) as [Kind, string][]).flatMap(([kind, words]) =>
      words
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => [word, kind] as const),
    ),
  ));

/** How many of it, and in what measure. */
const COUNT =
  /^\d[\d,.]*(?:만|천|백)?(?:개|대|매|장|권|부|병|박스|상자|세트|벌|켤레|인분|명|건|회|번|kg|ea|팀|분|일|달|개월|차|호|원|캔|봉|팩|그루|마리|잔|판|통|롤|포|포대|묶음|다발|줄|시간|인|석|곳|종|가지|%)*분?$/i;
/** What was done with it, and what it cost. */
const BEHIND =
  /(?:값|비용|대금|구입비|구매비|구입|구매|결제|지급|지출|지원비|지원|보조금|보조|대납|납부|제작비|제작|주문|발송|배송|돌림|나눔|정산|처리|발급비|발급|갱신|재발급|사용료|이용료|대여료|대여|예약|예매)$/;
/** Short words behind it that only say what was done: `과일세트 돌림`, `이사비 보태줌`, `당구 내기`. */
const DONE =
  /^(?:돌림|나눔|보태줌|내기|대줌|내줌|사줌|사다줌|보냄|보낸것|줌|드림|산것|산거|샀음|삼|먹음|마심|다녀옴|놀러감|치름|함|했음|한거|한것|냄|값|건|비용|몫|명목|용|등|외|일체|포함|교체|수리|구입|구매|결제|지급|지원|지출|대납|대여|대절|대관|렌트|예약|제작|인쇄|설치|수선|청소|배달|발송)$/;
const PARTICLE = /(?:으로|로|을|를|이|가|은|는|도|만|에|의)$/;
const BRACKETS = /[([{（［][^)\]}）］]*[)\]}）］]/g;

/** The kind of a word, alone or at the end of a longer one; of two syllables alone. */
function kindOf(word: string): Kind | undefined {
  const words = wordsByKind();
  const whole = words.get(word);
  if (whole) return whole;
  for (let length = Math.min(LONGEST, word.length - 1); length >= 3; length -= 1) {
    const found = words.get(word.slice(-length));
    // `3D프린터` is another thing.
    if (found) return /[가-힣]/.test(word[word.length - length - 1] as string) ? found : undefined;
  }
  return undefined;
}

function kindOfClause(clause: string): Kind | undefined {
  const words = clause.trim().split(/\s+/);
  const isBehind = (word: string): boolean => COUNT.test(word) || DONE.test(word);
  while (words.length > 1 && isBehind(words[words.length - 1] as string)) words.pop();
  // `노트북1대`, `수건200장`
  let head = words.pop()?.replace(/\d[\d,]*(?:개|대|매|장|권|병|박스|세트|벌|켤레|인분|명)?$/, '');
  for (let turn = 0; head !== undefined && turn < 3; turn += 1) {
    const found = kindOf(head) ?? kindOf(head.replace(PARTICLE, ''));
    if (found) return found;
    const shorter: string = head.replace(BEHIND, '');
    if (shorter === head) return undefined;
    head = shorter === '' ? words.pop() : shorter;
  }
  return undefined;
}

/**
 * Whether what a cell says of a cost is one of these things by its head, in the last of its clauses.
 * @param value the text of the cell as it is written: `설 과일세트 돌림`, `직원 결혼 화환 2개`
 * @param but kinds that the line may hold
 */
export function namesForeignThing(value: string, but: readonly Kind[] = []): boolean {
  const kind = kindOfText(value);
  return kind !== undefined && !but.includes(kind);
}
const kindOfText = remembered((value: string): Kind | undefined => {
  if (value.length > MOST_SIGNS) return undefined;
  const clauses = value.replace(BRACKETS, ' ').split(/[,;·/、+&]|\s-\s|(?<=[다함임음])\s*\./);
  const last = clauses.filter((clause) => clause.trim() !== '').pop();
  return last === undefined ? undefined : kindOfClause(last);
});
/** What is longer tells a story rather than a thing. */
const MOST_SIGNS = 60;
