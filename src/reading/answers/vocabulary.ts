/**
 * What firms call their departments, people, institutions and costs. Dictionaries of kinds, as alternatives of a pattern over text without
 * blanks: no law stands here, only which words mean which of its terms.
 */

/** Departments in which research is done. */
export const LAB =
  '연구소|연구실|연구원|연구팀|연구부|연구센터|연구본부|기술원|r&d|rnd|연구개발|기술개발팀|기술개발부|lab(?:oratory)?(?![a-z])|research(?:er|team|center|centre)?|선행기술|선행팀|연구요원|연구직|연구전담|전담요원';
/** The place alone, not the people: who is called 연구원 need not work there. */
export const LAB_PLACE =
  '연구소|연구실|연구팀|연구부|연구센터|연구본부|기술연구원|중앙연구원|r&d|rnd|연구개발|기술개발팀|기술개발부|lab(?:oratory)?(?![a-z])|research(?:team|center|centre|department)|선행기술|선행팀';
/** Departments that are neither research nor production. */
export const OFFICE =
  '(?:인사|총무|회계|노무|기획|구매|영업|홍보|자금)담당|(?:고객성공|고객경험|cs|scm|md|hr|ir|재경|전략|브랜드|커머스|유통|매장|영업관리|대외협력|감사|정보보호|디지털마케팅|사업기획|상품기획|경영전략|인재개발|채용|세일즈)(?:팀|부|실|본부|그룹|파트|센터|담당)|총무|인사팀|인사부|인사과|회계팀|회계부|경리|재무|재경|영업|마케팅|홍보|구매|원무과|원무팀|자금팀|기획실|기획팀|경영지원|경영기획|경영관리|법무|비서|고객지원|고객센터|고객상담|콜센터|판매부|판매팀|행정|사무직|해외영업|수출팀|수출입팀|전산실|업무지원|관리직|관리본부|(?<!품질|생산|설비|공정|물류|자재|원가|환경|안전)관리(?:부|팀|과)|물류팀|자재팀|구매팀|사업개발|비생산|비연구|(?:^|;)매장(?=;|$)|운영팀|운영부|office|admin|sales|marketing|finance|accounting|humanresources|(?:^|;)hr(?:;|$)|procurement|purchas|legal|businessdevelopment|customerservice';
/** Departments of production. */
export const PRODUCTION =
  '(?:생산|제조|공장|조립|가공|사출|용접|금형|현장)(?!(?:기술|공정|장비|설비)?(?:연구|개발|설계))|출하|열처리공|도장공|기능직|기능공|production|manufactur|factory|(?<![a-z])plant';
/** Departments named in a sentence: `본사 영업부 급여`. A word of them alone may be about something else there. */
export const DEPARTMENT_IN_TEXT =
  '(?:총무|인사|회계|경리|재무|재경|영업|해외영업|마케팅|홍보|구매|기획|경영지원|경영기획|법무|판매|행정|관리|생산|제조|품질|품질관리|설비|물류|자재)\\d*(?:팀|부|과|본부|직원|사원)|콜센터|대리점|(?:sales|marketing|accounting|finance|production)(?:team|department|staff)';
/** Staff of other departments than research and production, named in a sentence with what they are: `총무팀 부장 박영호`. */
export const OFFICE_STAFF_IN_TEXT =
  '(?:총무|인사|회계|경리|재무|재경|영업|해외영업|마케팅|홍보|구매|기획|경영지원|경영기획|법무|판매|행정)\\d*(?:팀|부서|부|과|본부|실)(?:의)?(?:직원|사원|팀장|부장|과장|차장|대리|주임|실장|본부장|[가-힣]{2,4}(?:부장|과장|차장|대리|주임|사원|팀장))';
/** A line of a plant, by its number or by what runs there: who uses a thing there makes products. */
export const LINE =
  '(?:\\d|양산|생산|조립|출하|포장|사출|프레스|가공|도장|용접|충진|성형|압출|검사|출고|공장|제조|도금|인쇄)라인(?!업|개발|설계|반출|시뮬|최적|아닌|아님)';
/** Firms other than the one that applies, as a word calls them. */
export const OTHER_FIRM =
  '(?:관계사|관계회사|모회사|자회사|계열사|계열회사|협력사|협력업체|타사|타회사|다른회사|고객사|거래처|발주처|발주사|원청사?|하청업체|파트너사|경쟁사|그룹사|지주사|지주회사|상대회사|의뢰인|의뢰처|제3자|타인|남의회사)';
/** Paid for another. */
export const PAID_FOR_OTHERS = `(?:우리|당사|자사|회사)(?:가|에서)대신(?:내|냄|냈|납부|부담|결제|지급)|${OTHER_FIRM}(?:의|을|를)?(?:위해|대신|몫)(?:[가-힣]{0,6})(?:대납|대신(?:내|냄|냈))`;
/** Where one eats, sleeps or passes the time. */
export const VENUES_EAT = '뷔페|식당(?!경영)|한정식|횟집|갈비|고깃집|치킨|분식|베이커리|카페|파리바게|스타벅스|배달의민족|도시락';
export const VENUES_REST =
  '호프|주점|노래방|노래연습장|룸살롱|와인바|골프|컨트리클럽|(?:^|[가-힣○])cc(?=;|$)|모텔|웨딩|예식장|여행사|관광(?=;|$)|투어(?=;|$)|꽃집|화원|플라워|백화점|면세점|운전면허|운전학원|자동차학원|극장|영화관|미용실|뷰티샵|네일|피부과|한의원|헬스|스파(?=;|$)|사우나|찜질방|볼링|당구|pc방|주유소|세차|어린이집|유치원|결혼정보|안마|마사지|리무진|웨딩홀';
export const VENUES_SLEEP = '호텔|리조트|펜션|콘도|게스트하우스|여관|민박';

/** Looks after production, or stands beside it. */
export const BESIDE_PRODUCTION = '품질(?!경영|보증|혁신)|설비|공무|환경안전|생산기술|생산관리|검사';

/** Who keeps house, drives and keeps the books, whatever house it is: nobody who teaches, guides or is trained. */
export const HOUSE_STAFF =
  '경비원|미화원|청소원|조리사|조리원|(?:조경|시설|건물|기숙사)관리인|운전기사|운전원|셔틀(?:버스)?기사|버스기사|사감|(?:훈련원|교육원|대학|학교)서무|수금사원|동문회';

/** Work that is neither research nor teaching nor guidance, as a column of jobs calls it. */
export const OTHER_WORK =
  '출입통제|순찰|보안요원|발주|단가(?:인하|협상|조정)|협상|채용|청소|미화|경비(?=;|$|업무|원|·)|주차관리|운전(?=;|$|기사|업무|직|원)|배차|조리(?=;|$|원|사|업무)|배식|접수|안내데스크|경리|총무|회계|전표|급여계산|견적|납기|수주|출고|배송|배달|전화응대|고객응대|번역|통역|전시회|바이어|홍보|광고|판매|영업|마케팅|구매|조립(?:라인|반|작업|공)|프레스작업|포장|출하|양산|인사(?:팀|부|업무|관리|노무)|노무|비서|시설관리|법인차|차량관리|매장|sales|marketing|accounting|cleaning|driver|reception|packing';
/** What makes it work of the technical kind all the same: `검사 알고리즘 개발`. */
export const TECHNICAL_WORK =
  '연구(?!동|실|센터)|개발|설계|실험(?!실|동)|시험(?!실|동)|분석|시제품|시작품|알고리즘|회로|펌웨어|r&d|시뮬|해석|특허|측정|시료|데이터|기술|훈련(?!장|실|원(?!생))|교사|교육(?!장|실|원(?!생))|강의(?!실|동)|지도|실습(?!실|장|동)|교수|자문|research|develop|design|test|engineer|teach|train|analy';

/** Where one drinks. */
export const DRINKS = '노래방|술값|유흥|주점|소주방|술집|호프집|맥주|뒤풀이|룸살롱|와인바|포장마차|이자카야';

/** Costs of another nature, whatever line they stand under. Accounts such as 접대비 and 광고선전비 are told by the rule about accounts. */
export const NEVER =
  '골프(?!채|공|볼)|그린피|캐디피|라운딩|만찬|명절(?!상여|보너스|휴가비|수당|떡값)|선물|사은품|발전기금|범칙금|관광|요가|필라테스|야유회|재테크|(?<!전산)세무(?!로봇|사|과정|교육|실무|훈련)|소송|판례|회계감사|외부감사|상장자문|코스닥상장|경영컨설팅|경영진단|송년|체육대회|친목|단합|취미|사택(?!배|시|지)|(?<!심사)다과(?!목|학|정|제)|학습지(?!도|원|침|식)';

/** Firms that sell a service of another kind: no institution of research or of technical training. */
export const OTHER_TRADE =
  '헬스장|피트니스|문화센터|관세사|관세법인|법무법인|법률사무소|회계법인|세무법인|세무사|노무법인|노무사|변호사|회계사|법무사|컨설팅|컨설턴트|증권|은행|보험|자산운용|캐피탈|부동산|특허법인|특허사무소|변리사|감정평가|경영지도사|인플루언서|프로덕션|에이전시|예식장|문고(?:;|$)|서점|광고대행|여행사|투어|리조트|호텔|콘도|백화점|(?<!스)마트(?!폰|공장|팩토리)|레저|렌터카|식당|한정식|전시사무국|consult(?:ing|ant)|lawfirm|accountingfirm|travelagency|광고(?:기획|나라|사(?=;|$)|대행|회사|제작|컴퍼니|마케팅)|광고(?=;|$)|인테리어(?!연구)|마케팅(?:리서치|컴퍼니|대행|회사|그룹|코리아|솔루션)|마케팅(?=;|$)|음식점|치킨|횟집|분식|꽃집|주유소|미용실|세탁소|편의점|노래방|restaurant|catering|(?:advertising|ad)agency|interiordesign';
export const CRAM_SCHOOL =
  '스피치|어학원|외국어학원|(?<![대과])학원(?!생)|평생교육원|온라인교육|인터넷강의|아카데미|휴넷|클래스101|인프런|패스트캠퍼스|유데미|udemy|coursera|cramschool';

/** Subjects that are no science or technology. */
export const LIFE_SUBJECTS =
  '협상(?!용)|설득|(?:보고서|문서|기획서|제안서|이메일|메일)작성|프레젠테이션|발표(?:기법|스킬|력)|시간관리|회의진행|힐링|명상|와인(?!더)|소믈리에|부가세신고|부가세(?:실무|교육)|친절교육|친절|고객응대|스피치|화술교육|대화법|이미지메이킹|웃음치료|연말정산|원천세|4대보험|세금계산서(?!미|분실|누락|발행|수취|첨부)|관세(?:법|실무|교육|행정|환급)|관세·통관|통관(?:실무|교육|절차)|수출계약|수출입(?:실무|교육|통관)|수출실무|갈등관리|바리스타|쿠킹|승마|노사관계|단체교섭|단체협약|esg공시|기업공시|공시실무|임대차|권리금|동기부여|노래교실|트로트|귀농|귀촌|절세|은퇴설계|꽃꽂이';
export const NOT_SCIENCE = `${LIFE_SUBJECTS}|영어|일본어|중국어|외국어|(?<!웨)어학|국문|영문과|어문|카피라이팅|회화|영업기법|세일즈|판매기법|판매교육|제품지식|마케팅|경영(?=;|$)|경영학|경영전문|(?:임금|직급|급여|보상|인사|조직|연봉|성과|성과급)(?:체계|제도|구조|테이블|설계)|연봉테이블|취업규칙|근태|주52시간|원가계산(?!기|서프로그램|알고리즘)|장부(?:작성|정리|기장)|결산(?!서작성프로그램)|경영대학원|경영연수|mba|회계(?!사|법인)|세무(?!사|법인)|원가회계|재무|노무(?!사|법인)|인사제도|인사관리|조직문화|조직활성|리더십|커뮤니케이션|비서|매너|예절|에티켓|법학|법률|판례|철학|인문|문학|사학과|역사|예술|음악|음대|미술|(?:경영|마케팅|사업|영업|판매|홍보)전략|(?<=대|교|학|^|[^가-힣])미대|체대|무용(?!접|광|액|제|매)|전통춤|국악|판소리|(?<!기술|개발|연구|특허|r&d|공정|품질|생산|설비|데이터|보안|미래)전략(?!물자|기술|산업|연구)|밸류에이션|기업가치|투자설명|투자유치|(?:브랜드)?네이밍|슬로건|주례|축사|로비(?:주선|활동|자금)?(?=;|$)|풍수|점술|사주풀이|타로|진학|대학입시|교섭|레저|승진자|합창|성악|광고|무역|경제|금융|부동산|복지|종교|신학|체육|요가|취미|교양|성희롱|독서|재테크|정치|행정학|관광|서비스교육|수출시장|펀드|번역|통역`;

/** Research of another field than science and technology, as jobs and tasks are called. */
export const OTHER_RESEARCH =
  '(?:마케팅|시장|소비자|고객|경영|경제|정책|인문|사회|역사|문화|여론|법률|제도|부동산|상권)(?:연구|조사|리서치)|(?:market|consumer|economic|policy|business)research';

/** Scientific and technological fields, as departments and subjects are called. */
export const SCIENCE =
  '공학|공과|이과|자연과학|기계|전기|전자|화학|화공|재료|신소재|금속|세라믹|고분자|반도체|컴퓨터|소프트웨어|정보통신|토목|건축|환경공|생명|생물|의학|의과|약학|물리|수학|통계|로봇|자동차|항공|조선|에너지|섬유|식품|농업|광학|engineering|science|(?<![a-z])ee(?![a-z])|mechanical|electrical|chemical|materials';

/** ㉮ 대학·전문대학 ㉶ 산학협력단. 대학원생, 대학교 안의 어학원 and the like are not the university. */
export const UNIVERSITY =
  '(?:대학교|대학(?!원생|생|재학|휴학|졸업|중퇴|자퇴|입시)|전문대|[가-힣]{2,6}대(?=[가-힣]{1,6}(?:학과|공과|학부|전공|대학원)(?:$|;|[부조정]?교수)|[가-힣]{2,3}과(?:$|;))|[가-힣]{2,6}대(?=(?:조|부|정)교수)|[가-힣○]{1,4}여대(?=$|[^가-힣]|[가-힣]{0,6}(?:학과|과|대학)(?:$|;))|산학협력단|산학단|폴리텍|(?:국민|건국|중앙|경희|이화여|숭실|동국|홍익|단국|아주|인하|경북|전남|전북|충남|충북|강원|경상|경상국립|창원|울산|부경|동아|영남|계명|조선|원광|명지|세종|광운|가천|상명|서강|순천|순천향|호서|선문|인천|한밭|공주|군산|목포|안동|제주|가톨릭|서울과기|금오공|한국공학|한국기술교육|숙명여|성신여|동덕여|덕성여)대(?!표|리|구|전|기)|kaist|카이스트|postech|포스텍|포항공대|unist|gist|dgist|snu(?![a-z])|서울대|연세대|고려대|한양대|성균관대|부산대|univ(?:ersity|\\.)?|college|institute?oftechnology)(?!(?:학?교)?(?:정문|후문)?(?:앞|옆|근처|인근|부근|맞은편))';
/** 과학기술원, founded by acts of their own, teach as universities and research as institutes. */
export const SCIENCE_INSTITUTE = '한국과학기술원|광주과학기술원|대구경북과학기술원|울산과학기술원|과학기술원|과학기술연합대학원';
/** 정부출연연구기관: those of science and technology by their names, and the kind as such. */
export const GOVERNMENT_FUNDED =
  '정부출연|출연연|출연기관|국책연구|한국과학기술연구원|kist(?![a-z])|한국전자통신연구원|etri|한국생산기술연구원|생산기술연구원|생기원|kitech|한국기계연구원|kimm|한국화학연구원|krict|한국생명공학연구원|kribb|한국에너지기술연구원|kier|한국표준과학연구원|kriss|한국전기연구원|keri(?![a-z])|한국항공우주연구원|한국원자력연구원|한국지질자원연구원|한국철도기술연구원|한국건설기술연구원|한국식품연구원|한국천문연구원|한국기초과학지원연구원|한국해양과학기술원|한국해양연구원|한국재료연구[소원]|재료연구소|한국과학기술정보연구원|한국한의학연구원|국가수리과학연구소|국가핵융합연구소|안전성평가연구소|녹색기술센터|세계김치연구소|국가보안기술연구소|government-?fundedresearch';
/** 전문생산기술연구소, and what serves industry as a research institute of that kind. */
export const INDUSTRIAL_INSTITUTE =
  '전문생산기술연구소|전문연(?:구소)?(?![가-힣])|전자부품연구원|keti(?![a-z])|자동차부품연구원|katech|한국섬유개발연구원|다이텍연구원|다이텍|한국신발피혁연구원|한국조선해양기자재연구원|한국광기술원|kopti|한국로봇융합연구원|한국섬유기계연구원|한국세라믹기술원|kicet|한국금속소재|포항금속소재산업진흥원|고등기술연구원|한국패션산업연구원|한국섬유소재연구원|한국실크연구원|한국니트산업연구원|한국의류산업|eco융합섬유연구원|한국석재|한국탄소융합기술원|중소조선연구원|한국안광학|한국디지털컨버전스|뿌리산업';
/** 국·공립 연구기관 by kind and by the names that are theirs alone. */
export const PUBLIC_INSTITUTE =
  '국공립연구|국·공립연구|국립연구|공립연구|국립[가-힣]{1,12}(?:연구원|연구소|과학원|기술원)|농업기술원|농업과학원|식품의약품안전평가원|보건환경연구원|국토지리정보원|기술표준원|산림과학원|수산과학원|축산과학원|농촌진흥청|국방과학연구소|지질박물관|publicresearch|nationalresearch';
/** Institutes of research by name that are one of several kinds: research surely, which kind a person has to say. */
export const NONPROFIT =
  '비영리|non-?profit|fraunhofer|프라운호퍼|max-?planck|나노종합기술원|한국나노기술원|시험연구원|테크노파크|화학융합시험연구원|건설생활환경시험연구원|한국산업기술시험원|ktl(?![a-z])';
export const CORPORATE_RESEARCH =
  '기업부설연구소|부설연구소|기업연구소|기업의연구기관|기업연구기관|연구개발전담부서|전담부서|기술연구원|기술연구소|중앙연구소|종합연구소|corporateresearch|companyresearch|r&dunit';
export const ASSOCIATION = '산업기술연구조합|연구조합|researchassociation';
export const DESIGN_INSTITUTE = '한국디자인진흥원|디자인진흥원|kidp';
export const RESEARCH_TRADE = '연구개발업|연구개발서비스업|연구개발전문기업|이공계지원특별법|r&dservice';
export const TEST_TRADE =
  '기술시험|시험[·및]?검사|시험[·및]?분석|검사[·및]?분석|분석업|시험기관|분석기관|시험연구|testing(?:and|&)?analysis|testinglab|inspectionandanalysis';

/** Everything that 1.나.① lists, by kind or by name. */
export const LISTED = [
  UNIVERSITY,
  SCIENCE_INSTITUTE,
  GOVERNMENT_FUNDED,
  INDUSTRIAL_INSTITUTE,
  PUBLIC_INSTITUTE,
  NONPROFIT,
  CORPORATE_RESEARCH,
  ASSOCIATION,
  DESIGN_INSTITUTE,
  RESEARCH_TRADE,
  TEST_TRADE,
  '공동기기원',
].join('|');
/** Institutes that do research, by kind or name. */
export const RESEARCH_INSTITUTE = [
  SCIENCE_INSTITUTE,
  GOVERNMENT_FUNDED,
  INDUSTRIAL_INSTITUTE,
  PUBLIC_INSTITUTE,
  NONPROFIT,
  '전문연구기관',
  '연구기관',
  'researchinstitute',
].join('|');

/** Kinship, as people write it. Whose relative it is has to stand beside it. */
export const KIN =
  '따님|아드님|친척|(?:첫째|둘째|셋째|막내)(?=;|$|따|아)|배우자(?!수당|출산)|아내(?!서)|(?:맏|큰|작은|막내|외동|둘째|셋째)(?:딸|아들|형|누나|언니|오빠)|누나|누이|(?<=의)형(?=이|의|과|;|$)|장남(?!평야|동|면)|부인(?!과|건|품)|남편|아들|차남|장녀|차녀|자녀(?!수당|학자금|교육)|부친|모친|아버지|어머니|형제|자매|남매|동생|친형|친누나|오빠|언니|사위|며느리|장인|장모|시부|시모|처남|처제|처형|매제|매형|매부|동서지간|조카|사촌|삼촌|고모|이모부|외삼촌|손자|손녀|백부(?!장)|백모|숙부|숙모|당숙|고모부|시아버지|시어머니|시누이|올케|형수|제수씨|외조카|조부|조모|할아버지|할머니|손주|동서(?=;|$|\\()|친족|친인척|인척|가족(?!수당|돌봄)|혈족|spouse|wife|husband|daughter|brother|sister|nephew|niece|cousin|relative|family|in-law|(?<![a-z])son(?![a-z])';
export const OWNER = '지배주주|최대주주|대주주|과점주주|대표|회장|사장|오너|창업주|이사장|owner|ceo|controllingshareholder|majorshareholder';

/** 조교수 이상, and the ranks below or beside it. */
export const PROFESSOR =
  '(?<!(?:^|;)전|前|전직|연구|겸임|초빙|명예|객원|특임|석좌|대우|외래|시간|산학|임상|중점|전담)(?:정교수|부교수|조교수)|(?<!(?:^|;)전|前|전직|연구|겸임|초빙|명예|객원|특임|석좌|대우|외래|시간|산학|임상|중점|전담|[가-힣][조부])교수(?!진|실|법|학습|님?(?:의|이|께서|께)?(?:소개|추천|제자|지도학생|밑|부탁|지시|연구실))|(?:full|associate|assistant)?prof(?:essor|\\.)?(?![a-z])';
export const BELOW_PROFESSOR =
  '강사|석박통합|(?:석사|박사|석박사)\\d년차|학기생|학기차|재학생|휴학생|조교(?!수)|박사과정|(?:박사|석사)?수료생|(?:석박)?통합과정|과정생|석사과정|박사후|포닥|포스닥|post-?doc|대학원생|연구생|학부생|학생|교사|전임강사|(?:^|;)연구원|행정직원|교직원|직원|기사장|lecturer|instructor|teachingassistant|researchassistant|student|(?<![a-z])ta(?![a-z])|phdcandidate';
export const SPECIAL_PROFESSOR =
  '(?:연구|겸임|초빙|명예|객원|특임|석좌|대우|외래|산학|임상|기금|비전임|중점|전담|adjunct|visiting|emeritus)(?:조|부|정)?(?:교수|professor)|산학겸임';

/**
 * What a cost is by nature, as its words say it. A line allows some of these; the others speak against it. Of each the words that can
 * hardly mean anything else, and those that may: `여비` may belong to a training, `도메인` may be one of machine learning.
 */
export const NATURES = {
  purchase: {
    sure: '매매대금|매매계약|양수도(?=;|$|계약|대금)|매매중도금|매매잔금|부지잔금|분양대금|낙찰대금|매입대금|구입대금|매수대금|자산등재|고정자산|상표권?;?인수|브랜드인수|특허매입|상표권매입',
    may: '취득|인수(?!인계|시험|검사|증)|매입(?!옵션|선택)|양수(?!기)|구입비품',
  },
  works: {
    sure: '(?:엘리베이터|승강기)(?!제어|설계|개발|정비|안전|기술|기능)|(?:창호|유리|조명|전등|타일|출입문)교체|인테리어|리모델링|(?:신축|증축|도색|바닥|전기|배관|방수|도장|조경|간판|철거|담장|미장|외벽|외장|지붕|옥상|주차장|진입로)공사|제초작업|제설작업|방역소독|정화조|소방점검|간판교체|공사비|에어컨|건물신축|cctv|(?:공조|냉난방기?|건물|강의실|회의실|사무실|화장실)(?:설비)?(?:수선|수리|보수)',
    may: '시공|설치공사|보수공사|수선|바닥보수|냉난방|renovation|construction',
  },
  rent: { sure: '월세', may: '임차|임대|대관|렌탈|렌트|리스료|호스팅|leaseof|rental' },
  travel: {
    sure: '승차권|ktx|톨게이트|주유비|유류대|졸업여행|(?:포상|유럽|해외|단체|효도|가족|우수사원)여행|관광',
    may: '출장|여비|교통비|항공료|항공권|숙박|숙소|ktx|견학|여행|유류|주유|택시|주차|(?<!서스)펜션|airfare|travel|hotel',
  },
  welfare: {
    sure: '뒤풀이|소주방|기념타월|돌반지|금반지|골드바|상패|트로피|감사패|순금|근속메달|축하난|돌잔치|경조|축의금|조의금|부의금|상품권|기프티콘|회식|탕비실|야유회|간식|기념품|구내식당|술값|노래방|유흥|주점|명절선물|바비큐|카페원두|원두커피|꽃다발|화환|giftcard',
    may: '복리후생|생일|다과|음료|생수|선물|건강검진|동호회|체육|축하|케이크|명절|경품|snack|catering',
  },
  ads: {
    sure: '(?:키워드|디스플레이|동영상|버스|지하철|옥외)광고|릴스|인플루언서협찬|바이럴|전단지|홈쇼핑|라디오광고|리베이트|판매장려금|유튜버|카탈로그|카달로그|브로슈어|리플렛|(?:검색|배너|인스타|인스타그램|유튜브|페이스북|네이버|구글|sns)광고|판촉|협찬|홍보영상|홍보물|홍보(?:용)?(?:모델|현수막|배너)|라이브커머스',
    may: '광고|홍보|마케팅|전시회|박람회|부스|인플루언서|sns|홈페이지|배너|현수막|영상제작|브랜딩|체험단|시장조사|advert|promotion|marketing|exhibition',
  },
  legal: {
    sure: '소송|세무조정|세무신고|관납료|회계감사|감사보수|공증',
    may: '법률|특허출원|대리인비용|변리|등기(?!이사|임원)|인허가|인증심사|계약서검토|legal|litigation|notary|audit(?!ory)',
  },
  staffing: {
    sure: '헤드헌팅|구인광고|채용공고|채용대행|채용컨설팅|취업규칙|인사평가|인사제도|조직문화',
    may: '채용|노무|조직진단|산업재해|위로금|recruit|headhunt',
  },
  finance: {
    sure: '가산세|법인세|재산세|자동차세|주민세|취득세|배당금|(?:대출금?|융자|차입금?|자금)이자|이자(?:상환|납부|지급)?(?=;|$)|보증(?:수수료|서발급)|과징금|합의금|수임료|카드수수료|입점수수료|이자비용|보증료|투자유치|ir자료|기업공개|주식투자|손해보상|위약금',
    may: '중개수수료|보험료|ipo(?![a-z])|상장|대출|펀드|insurance|interestexpense',
  },
  office: {
    sure: '청소비|(?:건물|사무실|강의실|유리창|외벽|기숙사|교육장)청소|전기요금|달력제작|연회비|사무용품|명함|탕비|청소용역|경비용역|전화요금|수도요금|공과금',
    may: '그룹웨어|도메인|백신프로그램|복합기|토너|용지|문구|통신비|전기요금|utilities|stationery',
  },
  event: {
    sure: '졸업앨범|드론쇼|개업식|축사(?=;|$|사례|비|료)|주례|(?:학생회|신입생|동아리|단체|부서)(?:의)?mt(?![a-z])|팀빌딩|런칭쇼|축하공연|축하무대|가수(?:섭외|초청)|(?:동문회|동창회)(?:지원|후원|찬조|회비|비)|조찬회|입학식|송년회|체육대회|개소식|조찬모임',
    may: '기념식|졸업식|수료식|축제|송년|발표회|시상식|연회|조찬|party|ceremony|festival',
  },
  goods: {
    sure: '납품대금|물품대금|상품대금|되팔|전매(?=;|$|용|하)|상품매입|재판매|판매용|유상사급|판매제품투입|납품분에사용',
    may: '양산|납품분|forsale|resale|하도급',
  },
  // Given for nothing in return.
  gift: {
    sure: '후원(?=;|$)|장학금(?:전달|수여)|(?<![유무전공열])기증(?![발착폭설기류])|기탁|발전기금|장학기금|찬조금|후원금|기부금|기부채납',
    may: '기부|후원(?!사)|찬조',
  },
  school: { sure: '과외(?:비|선생|교사|수업)?(?=;|$)|학자금|등록금지원', may: '수강료|학원비|(?<![대과])학원(?:등록|수강(?!생))|장학금|등록금|tuition' },
  refund: {
    sure: '환불금|반품(?:대금|환불)|정산(?:금)?(?:환급|반납|환수)|(?:사업비|과제비|연구비|출연금|보조금)(?:집행)?(?:잔액|잔금|이자)?(?:의)?(?:반납|환수|반환)|잔액(?:의)?(?:반납|환수)|환수금',
    may: '반납|환수',
  },
  freight: { sure: '택배|통관수수료', may: '운송|통관|물류창고|창고임차|보관료|freight|courier|warehous' },
  // What is bought for the family of the owner or of the staff.
  family: {
    sure: '(?:대표|사장|회장|임원|공장장|직원|임직원|부장|이사|상무|전무)(?:님|이사)?(?:의)?(?:가족|자녀|자제|아들|딸|장남|차남|장녀|손자|손녀|조카|부인|배우자|부부)(?!회사|기업)|사모님|부부동반|가족초청|자녀(?:진학|입시|유학|결혼|학원|캠프|돌봄|교육비|입학)',
    may: '자녀(?!수당)|가족(?!수당|친화)',
  },
} as const;
/**
 * Things that a firm buys for its people and not for its work. What is developed, tested or taught may be any of them: they speak against a cost only
 * where nothing beside them says what it is for.
 */
const MEALS = '피자|치킨|통닭|햄버거|족발|보쌈|김밥|샌드위치|도시락(?!통)|배달의민족|고깃집';
const OTHER_THINGS = [
  // food
  '베이커리|커피차|도넛|스타벅스|커피쿠폰|영양제|김장|한우세트|갈비세트|굴비|과일(?:세트|바구니)|홍삼|한과|참치세트|호프집|횟집|삼겹살|뷔페|떡값|야식|맥주|아이스크림|(?<![학강육련습수])생수|음료수|원두커피',
  // furniture
  '소파|쇼파|책걸상|책상|사무용의자|회의용의자|안마의자|파티션|커튼|블라인드(?!테스트)|탁자|칠판|화이트보드|게시판|안내판|현판|텔레비전|(?<![a-z])tv(?![a-z])|냉장고|공기청정기|정수기|커피머신|전자레인지|화분|액자|캐비닛|사물함|매트리스|카펫|벽시계|신발장|세탁기|선풍기|자판기|조경수|furniture|sofa',
  // clothing
  '단체복|단체티|티셔츠|체육복|바람막이|텀블러|다이어리|(?<!전)달력|머그컵|수건(?=;|$|·)',
  // leisure
  '만화책|잡지|소설책|자기계발서|교양도서|교양서적|베스트셀러|대학입시|(?<!우|특)수능(?!력|동)|동화책|스키캠프|승마|요트|낚시|볼링|캠핑|글램핑|워터파크|놀이공원|콘서트|뮤지컬|사우나|쿠킹|요리교실|바리스타|웃음치료|레크리에이션|헬스장|헬스클럽|피트니스|스크린골프|골프채|풋살|배드민턴|탁구대|당구대|등산화|연극|오페라|크루즈|유람선|회원권|호캉스|마라톤대회|노래교실|도예교실|캘리그라피|fitness',
  // vehicle
  '승용차|승합차|의전차량|의전용|렌터카|렌트카|장기렌트|통근버스|셔틀버스|전용차|업무차|관용차|업무용차|테슬라|벤츠|제네시스|아우디|엔진오일교환|세차비|자동차보험|대리운전|발렛|법인차|골프카트|그랜저|쏘나타|카니발|스타렉스',
].join('|');
export const THINGS = `${MEALS}|${OTHER_THINGS}`;
/** Where meals are what the line allows. */
export const THINGS_BUT_MEALS = OTHER_THINGS;
/** What makes such a thing one of the work: `세탁기 진동 해석`, `승용차 정비`. */
export const WORKED_ON =
  '연구(?!소|원|실)|개발|설계|실험|시험|분석|시제품|시작품|알고리즘|회로|펌웨어|r&d|시뮬|해석|측정|시료|수리|정비|공정|제어|금형|용접|가공|조립|평가|성능|내구|신뢰성|저감|효율|design|develop|test|repair|analy|engineer';

/** What the lines themselves are about: of another line such words say that the cost belongs elsewhere, where they stand as the text of the row and not in a remark. */
const OF_LINES = {
  pay: '급여|급료|월급|상여금?(?![가-힣])|퇴직금|인건비(?!외)',
  instructor: '강사료|강의료',
  textbook: '교재비|교재대|교재구입|교재대금',
  allowance: '훈련수당|교육수당|휴가비|추석상여|설상여|명절상여|떡값',
  meals: '\\d인분|점심(?=;|$|\\d)|저녁식사|(?<!회)식비|식대|식사비|중식비|중식대|석식비|석식대|도시락',
  award: '직무발명(?:에대한)?보상',
  patent: '특허료|연차등록료|연차료',
  incentive: '(?:영업|판매|매출)인센티브',
  renting: '임차료|임차비|렌탈료|렌탈비|리스료',
  computer: '(?:노트북|컴퓨터|pc)(?:구입|구매)',
} as const;
export type LineNature = keyof typeof OF_LINES;
/** The words of what other lines are about. */
export const linesBut = (...allowed: readonly (Nature | LineNature)[]): string =>
  (Object.keys(OF_LINES) as LineNature[])
    .filter((nature) => !allowed.includes(nature))
    .map((nature) => OF_LINES[nature])
    .join('|');
export type Nature = keyof typeof NATURES;
/** The words of all natures but those that a line may have. */
export const naturesBut = (how: 'sure' | 'may', ...allowed: readonly (Nature | LineNature)[]): string =>
  (Object.keys(NATURES) as Nature[])
    .filter((nature) => !allowed.includes(nature))
    .map((nature) => NATURES[nature][how])
    .join('|');

/** Money of the state, of local governments and of public bodies, as a column of funds names it. */
export const PUBLIC_MONEY =
  '출연금|출연과제|정부출연|국고|국비|보조금|정부지원|정부자금|정부과제|정부부담|정부(?=;|$)|국가연구개발|국책|지원금|(?<![가-힣])(?:도비|시비|군비|구비)|지방비|지자체|공공자금|중기부|중소벤처기업부|중소기업청|산업부|과기정통부|과기부|tipa(?![a-z])|rcms|바우처|grant|government|subsid|publicfund';
/** Money of the firm itself. */
export const FIRM_MONEY =
  '자부담|자체|자기(?:자금|부담)|민간(?:부담|자금)|기업(?:부담|자금)|회사(?:부담|자금)|자사|자비|내부자금|일반(?:자금|회계|비용)?(?=;|$)|(?:민간|기업|회사)?(?:현금|현물)|(?:민간|기업|회사|자본금|영업자금|운영자금)(?=;|$)|ownfund|(?:^|;)own|self-?fund|company|internal';

/** Countries, as the people and firms of them are called. */
export const COUNTRIES =
  '일본|미국|독일|대만|중국|이탈리아|프랑스|영국|캐나다|러시아|베트남|인도(?!네)|인도네시아|호주|스위스|네덜란드|스웨덴|스페인|오스트리아|핀란드|덴마크|이스라엘|싱가포르|폴란드|체코';

/** Who was one once. */
export const FORMER = '前|전직(?!원)|(?:^|;)전;?(?=교수|한국|국립|국책|책임|선임)|퇴직|퇴임|정년퇴|은퇴|무소속|retired|former';
/** Universities that are none under 「고등교육법」. */
export const FOREIGN_UNIVERSITY =
  '(?<![a-z])(?:mit|iit|caltech|eth|nus|ucla)(?![a-z])|tsinghua|peking|tokyo|kyoto|osaka|stanford|harvard|cambridge|oxford|berkeley|(?:국외|해외|외국)(?:소재)?대학|(?:미국|일본|중국|독일|영국|인도)(?:소재)?대학';
