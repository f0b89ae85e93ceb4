/**
 * [별표 2]: the lines that say something else than the line of 별표 3 (2013) under which the same cost stood: whose staff and rooms count
 * (전담부서등), software, fonts, music and images, rewards to others than employees, the fields of quality management, and who may train in
 * them. Lines that are not named here are asked about as their counterparts are.
 */
import type { CostGuide } from '../types';
import { asks, told } from '../guide-data';

/** 전담부서등 (조세특례제한법 시행규칙 제7조①): labs and units count alike. */
const UNITS = ['기업부설연구소', '연구소', '전담부서', '연구개발전담부서', '창작연구소', '기업부설창작연구소', '기업창작전담부서', '창작전담부서'];
const ACCOUNTS = ['교육훈련비', '연수비'];
const WORDS = ['교육훈련', '위탁교육', '위탁훈련', '훈련비', '교육비', '연수비'];

export const costGuide: CostGuide = {
  '1.가.①': {
    names: {
      '㉮': ['주식매수선택권', '주식매수선택권자', '스톡옵션'],
      '㉯': ['지배주주', '10% 초과 주주', '10%초과주주', '대주주', '최대주주'],
      '㉰': ['특수관계인', '특수관계자', '특수관계', '지배주주의 특수관계인'],
    },
    conditions: [
      asks(
        'rd-lab',
        '연구소 또는 전담부서(이하 “전담부서등”이라 한다)에서 근무하는 직원',
        '1.가.① 인원이 전담부서등(연구소·전담부서·창작연구소)에서 근무하는 직원이 맞습니까?',
        '1.가.①: are these people employees who work in the R&D lab or unit (creative ones too)?',
        UNITS,
        'rd-unit',
      ),
      asks(
        'researcher',
        '과학기술분야의 연구업무에 종사하는 연구요원 및 이들의 연구업무를 직접적으로 지원하는 자',
        '1.가.① 인원이 과학기술분야의 연구업무를 하는 연구요원이거나 이를 직접 지원하는 사람이 맞습니까?',
        '1.가.①: are these people researchers in science or technology, or do they support that research directly?',
        ['연구요원', '연구원', '전담요원', '연구전담요원', '연구지원', '연구지원인력', '연구보조', '연구보조원', '연구관리직원'],
      ),
      asks(
        'person-excluded',
        '다음 각호의 1에 해당하는 자는 제외',
        '1.가.① 인원 가운데 지배주주, 10% 초과 주주(주식매수선택권 포함), 그 특수관계인이 없습니까?',
        '1.가.①: is nobody among them a controlling shareholder, a holder of more than 10 % (options included) or related to one?',
      ),
      told('cost-kind', 'pay', '인건비', '1.가.① 금액이 이 사람들의 인건비가 맞습니까?', '1.가.①: is it the pay of these people?'),
    ],
    accounts: ['급여', '임금', '상여', '상여금', '퇴직급여', '연구원급여', '연구인건비'],
    words: ['급여', '상여', '퇴직급여', '퇴직금', '연구원 인건비'],
  },
  '1.가.②': {
    conditions: [
      asks('rd-lab', '전담부서등에서', '1.가.② 재료를 전담부서등에서 사용했습니까?', '1.가.②: was it used in the R&D lab or unit?', UNITS, 'rd-unit'),
      asks(
        'research-use',
        '연구용으로 사용하는',
        '1.가.② 재료를 연구용으로만 사용했습니까?',
        '1.가.②: was it used for research?',
        ['연구용', '시범제작', '시작품'],
        'research-or-media',
      ),
      told(
        'cost-kind',
        'research-material-or-media',
        '견본품·부품·원재료와 시약류구입비(시범제작에 소요되는 외주가공비를 포함한다) 및 소프트웨어(「문화산업진흥 기본법」제2조제2호에 따른 문화상품 제작을 목적으로 사용하는 경우에 한정한다)ㆍ서체ㆍ음원ㆍ이미지의 대여ㆍ구입비',
        '1.가.② 금액이 견본품·부품·원재료·시약 구입비, 시범제작 외주가공비, 소프트웨어·서체·음원·이미지 비용이 맞습니까?',
        '1.가.②: was it spent on samples, parts, materials, reagents, outside work on a prototype, or software, fonts, music and images?',
      ),
      told(
        'software-use',
        'cultural-software',
        '소프트웨어(「문화산업진흥 기본법」제2조제2호에 따른 문화상품 제작을 목적으로 사용하는 경우에 한정한다)',
        '1.가.② 소프트웨어를 문화상품(「문화산업진흥 기본법」 제2조제2호)의 제작에 사용했습니까?',
        '1.가.②: was the software used to make cultural products (the only use that counts)?',
      ),
    ],
    accounts: [
      '원재료',
      '원재료비',
      '연구재료',
      '연구용 재료',
      '시험재료',
      '견본비',
      '견본품비',
      '시약비',
      '부품비',
      '시작품비',
      '외주가공비',
      '이미지구입비',
      '서체',
    ],
    words: ['견본품', '시약', '시제품', '시작품', '시범제작', '부품', '원재료', '서체', '폰트', '음원'],
  },
  '1.가.③': {
    conditions: [
      asks(
        'rd-lab',
        '전담부서등에서 직접 사용하기 위한',
        '1.가.③ 시설을 전담부서등에서 직접 사용했습니까?',
        '1.가.③: did the R&D lab or unit itself use the facility?',
        UNITS,
        'rd-unit',
      ),
      asks(
        'lease-or-use',
        '시설의 이용에 필요한 비용',
        '1.가.③ 비용이 연구·시험용 시설의 구입이 아니라 임차나 이용에 든 비용이 맞습니까?',
        '1.가.③: was the research or test facility leased or used, not bought?',
        ['임차', '임대', '리스', '렌탈', '이용', '사용료'],
      ),
      told(
        'cost-kind',
        'research-facility',
        '연구·시험용 시설(「조세특례제한법 시행령」제25조의3제3항제2호가목의 규정에 의한 시설을 말한다',
        '1.가.③ 시설이 조세특례제한법 시행령 제25조의3제3항제2호가목의 연구·시험용 시설이 맞습니까?',
        '1.가.③: is it a research or test facility as the tax decree defines it?',
      ),
      told(
        'provider',
        'provider',
        '나목①에 규정된 기관의 연구·시험용 시설의 이용에 필요한 비용',
        '1.가.③ 이용한 시설이 1.나.①에 규정된 기관의 것이 맞습니까?',
        '1.가.③: does the facility that was used belong to an institution of 1.나.①?',
      ),
    ],
    accounts: ['임차료', '지급임차료', '리스료'],
    words: ['임차', '리스료', '장비 이용', '장비이용', '시설 이용', '시설이용'],
  },
  '1.다': {
    conditions: [
      told(
        'cost-kind',
        'invention',
        '직무발명 보상금으로 지출한 금액',
        '1.다 금액이 직무발명에 대한 보상금이 맞습니까? (종업원 외의 자에게 준 것도 됩니다)',
        '1.다: is it the reward for an invention made in service (paid to employees or to others)?',
      ),
    ],
    accounts: ['직무발명보상금', '직무발명보상비', '발명보상금'],
    words: ['직무발명', '발명보상'],
  },
  '1.라.③': {
    conditions: [
      asks(
        'adviser',
        '5년이상 종사하였거나 학사학위 이상의 학력을 가지고 해당 분야에 3년 이상 종사한 외국인 기술자',
        '1.라.③ 외국인 기술자가 해당 분야에 5년(학사 이상은 3년) 이상 종사했습니까?',
        '1.라.③: has the foreign engineer worked 5 years (3 with a degree) in the field?',
        undefined,
        'practice',
      ),
      told('foreigner', 'foreigner', '외국인 기술자', '1.라.③ 자문한 사람이 외국인 기술자가 맞습니까?', '1.라.③: is the adviser an engineer from abroad?'),
      told(
        'field',
        'practice-field',
        '외국에서 「조세특례제한법 시행령」별표 4의 산업에 해당하는 산업분야에',
        '1.라.③ 외국에서 종사한 분야가 조세특례제한법 시행령 별표 4의 산업입니까?',
        '1.라.③: was the practice abroad, in an industry of Appendix 4 of the tax decree?',
      ),
      told('cost-kind', 'technical-advice', '외국인 기술자', '1.라.③ 산업기술에 관한 자문료가 맞습니까?', '1.라.③: was the advice on industrial technology?'),
    ],
    accounts: ['기술자문료', '기술자문비', '기술정보비'],
    words: ['기술자문', '자문료'],
  },
  '2.라.①': {
    names: {
      '㉮': ['교재비', '실험실습비', '교육용품비'],
      '㉯': ['강사료'],
      '㉰': ['임차비', '시설 임차', '장비 임차'],
      '㉱': ['교육훈련수당', '훈련수당', '식비'],
    },
    conditions: [
      asks(
        'field',
        '품질관리·생산관리·설비관리·물류관리ㆍ소프트웨어관리ㆍ데이터관리ㆍ보안관리(이하 이 항에서 "품질관리등"이라 한다)',
        '2.라.① 교육이 품질·생산·설비·물류·소프트웨어·데이터·보안관리에 관한 것이 맞습니까?',
        '2.라.①: is it training in quality, production, plant, logistics, software, data or security management?',
        ['품질관리', '생산관리', '설비관리', '물류관리', '소프트웨어관리', '데이터관리', '보안관리'],
        'quality-training-now',
      ),
      told(
        'in-house',
        'in-house',
        '회사내 자체교육비',
        '2.라.① 위탁이 아니라 회사내 자체교육의 비용이 맞습니까?',
        '2.라.①: was the training held in the firm, not entrusted?',
      ),
      told(
        'cost-kind',
        'training-cost',
        '다음 각목의 비용에 준하는 것',
        '2.라.① 비용이 ㉮–㉱(교재·실습·용품, 강사료, 임차, 수당·식비)에 준하는 것입니까?',
        '2.라.①: is it like the costs ㉮ to ㉱ (material, lecturers, rent, allowances and meals)?',
      ),
    ],
    accounts: ['강사료', '임차료', '지급임차료', '리스료', ...ACCOUNTS],
    words: [...WORDS, '강사료', '교재비', '교육용품'],
  },
  '2.라.②': {
    names: {
      '㉮': ['국가전문행정연수원', '국제특허연수부'],
      '㉯': ['한국표준협회', '표준협회', 'KSA'],
      '㉰': ['한국디자인진흥원', '디자인진흥원', 'KIDP'],
      '㉱': ['한국능률협회', '능률협회', 'KMA'],
      '㉲': ['부산상공회의소', '부산상공회의소 연수원', '부산상의', '부산상의 연수원'],
    },
    conditions: [
      asks(
        'training-institution',
        '다음 각목의 기관에 품질관리등에 관한 훈련을 위탁하는 경우',
        '2.라.② 훈련을 ㉮–㉲의 기관에 맡겼습니까?',
        '2.라.②: was the training given by one of the institutions ㉮–㉲?',
        undefined,
        'quality-institution-now',
      ),
      asks(
        'not-double-counted',
        '「국민 평생 직업능력 개발법」에 의한 위탁훈련비와「산업발전법」에 따라 설립된 한국생산성본부에의 위탁훈련비를 제외한다',
        '2.라.② 훈련이 국민 평생 직업능력 개발법의 위탁훈련이나 한국생산성본부 훈련이 아니고, 2.가에도 넣지 않은 것이 맞습니까?',
        '2.라.②: is it neither entrusted vocational training nor training at the Korea Productivity Center, and not counted under 2.가?',
      ),
      told(
        'field',
        'quality-training-now',
        '품질관리등에 관한 훈련',
        '2.라.② 훈련이 품질·생산·설비·물류·소프트웨어·데이터·보안관리에 관한 것입니까?',
        '2.라.②: is it training in quality, production, plant, logistics, software, data or security management?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '표준협회', '능률협회', '디자인진흥원'],
  },
};
