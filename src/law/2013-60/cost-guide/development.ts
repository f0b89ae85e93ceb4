/** [별표3] 1. 기술개발: the conditions of its lines, and the words by which a sheet means them. */
import type { CostGuide } from '../../types';
import { asks, told } from '../../guide-data';

const PROFESSORS = ['교수', '정교수', '부교수', '조교수'];
const ADVICE = ['기술자문', '자문료'];

const sme = (code: string) =>
  asks('firm-is-sme', '중소기업이', `${code} 비용을 지출한 기업이 중소기업이 맞습니까?`, `${code}: is the firm that paid a small or medium-sized enterprise?`, [
    '중소기업',
  ]);

export const developmentGuide: CostGuide = {
  '1.가.①': {
    names: {
      '㉮': ['주식매수선택권', '주식매수선택권자', '스톡옵션'],
      '㉯': ['지배주주', '10% 초과 주주', '10%초과주주', '대주주', '최대주주'],
      '㉰': ['특수관계인', '특수관계자', '특수관계', '지배주주의 특수관계인'],
    },
    conditions: [
      asks(
        'rd-lab',
        '기업부설연구소에서 근무하는 직원',
        '1.가.① 인원이 기업부설연구소에서 근무하는 직원이 맞습니까?',
        '1.가.①: are these people employees who work in the corporate R&D lab?',
        ['기업부설연구소', '부설연구소', '연구소'],
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
      asks('rd-lab', '기업부설연구소에서', '1.가.② 재료를 기업부설연구소에서 사용했습니까?', '1.가.②: were these materials used in the corporate R&D lab?', [
        '기업부설연구소',
        '부설연구소',
        '연구소',
      ]),
      asks('research-use', '연구용으로 사용하는', '1.가.② 재료를 연구용으로만 사용했습니까?', '1.가.②: were these materials used for research?', [
        '연구용',
        '시범제작',
        '시작품',
      ]),
      told(
        'cost-kind',
        'research-material',
        '견본품·부품·원재료와 시약류구입비(시범제작에 소요되는 외주가공비를 포함한다)',
        '1.가.② 금액이 견본품·부품·원재료·시약 구입비나 시범제작 외주가공비가 맞습니까?',
        '1.가.②: was it spent on samples, parts, raw materials, reagents or outside work on a prototype?',
      ),
    ],
    accounts: ['원재료', '원재료비', '연구재료', '연구용 재료', '시험재료', '견본비', '견본품비', '시약비', '부품비', '시작품비', '외주가공비'],
    words: ['견본품', '시약', '시제품', '시작품', '시범제작', '부품', '원재료'],
  },
  '1.가.③': {
    conditions: [
      asks(
        'rd-lab',
        '기업부설연구소에서 직접 사용하기 위한',
        '1.가.③ 시설을 기업부설연구소에서 직접 사용했습니까?',
        '1.가.③: did the corporate R&D lab itself use the facility?',
        ['기업부설연구소', '부설연구소', '연구소'],
      ),
      asks(
        'lease-or-use',
        '임차 또는 나목①에 규정된 기관의 연구·시험용 시설의 이용에 필요한 비용',
        '1.가.③ 비용이 연구·시험용 시설의 구입이 아니라 임차나 이용에 든 비용이 맞습니까?',
        '1.가.③: was the research or test facility leased or used, not bought?',
        ['임차', '임대', '리스', '렌탈', '이용', '사용료'],
      ),
      told(
        'cost-kind',
        'research-facility',
        '연구·시험용 시설 (「조세특례제한법 시행령」 제10조제1항의 규정에 의한 시설을 말한다',
        '1.가.③ 시설이 조세특례제한법 시행령 제10조제1항의 연구·시험용 시설이 맞습니까?',
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
  '1.나.①': {
    names: {
      '㉮': ['대학', '대학교', '전문대학', '전문대'],
      '㉯': ['국·공립연구기관', '국공립연구기관', '국립연구기관', '공립연구기관', '국공립연구소', '국립연구소', '국공립연구원', '국립연구원'],
      '㉰': ['정부출연연구기관', '정부출연연구소', '정부출연연', '출연연구기관', '출연연구소', '출연연', '출연기관'],
      '㉱': ['비영리법인', '비영리연구기관', '비영리연구법인', '비영리기관', '비영리법인 부설연구기관', '비영리법인 부설연구소'],
      '㉲': [
        '기업의 연구기관',
        '기업 연구기관',
        '기업연구기관',
        '기업연구소',
        '기업부설연구소',
        '기업부설연구기관',
        '전담부서',
        '연구개발전담부서',
        '연구전담부서',
      ],
      '㉳': ['산업기술연구조합', '연구조합'],
      '㉴': ['한국디자인진흥원', '디자인진흥원', 'KIDP'],
      '㉵': ['연구개발업', '연구개발업 영위기업', '연구개발서비스업', '연구개발업자', '연구개발전문기업'],
      '㉶': ['산학협력단', '산학단', '산학협력단(대학)'],
      '㉷': [
        '기술시험·검사 및 분석업',
        '기술시험·검사·분석업',
        '시험·분석업',
        '시험·검사업',
        '시험·검사·분석업',
        '검사·분석업',
        '시험분석업',
        '시험검사업',
        '분석업',
        '시험기관',
        '시험분석기관',
        '시험검사기관',
        '분석기관',
      ],
    },
    conditions: [
      asks(
        'listed-institution',
        '다음의 기관에게',
        '1.나.① 위탁·공동개발 상대가 ㉮–㉷의 기관이 맞습니까?',
        '1.나.①: is the partner one of the institutions ㉮–㉷?',
      ),
      told(
        'cost-kind',
        'development',
        '기술개발용역을 위탁함에 따른 비용 및 이들 기관과의 공동기술개발을 수행함에 따른 비용',
        '1.나.① 비용이 기술개발용역이나 공동기술개발에 든 것이 맞습니까?',
        '1.나.①: was it spent on entrusted or joint technology development?',
      ),
      told(
        'field',
        'science-field',
        '다음의 기관에게 기술개발용역을 위탁함에 따른 비용',
        '1.나.① 상대 기관이 과학기술분야를 연구합니까?',
        '1.나.①: does the partner do research in science or technology?',
      ),
    ],
    accounts: ['위탁연구비', '위탁연구개발비', '위탁개발비', '공동연구비', '공동연구개발비', '연구용역비'],
    words: ['위탁연구', '위탁개발', '공동연구', '공동개발', '공동기술개발', '연구용역', '기술개발용역', '디자인진흥원'],
  },
  '1.나.②': {
    conditions: [
      asks(
        'professor',
        '대학 또는 전문대학에 소속된 개인(조교수 이상에 한한다)',
        '1.나.② 위탁받은 개인이 대학·전문대학의 조교수 이상이 맞습니까?',
        '1.나.②: is the person an assistant professor or above at a university or college?',
        PROFESSORS,
      ),
      told(
        'university-member',
        'university-member',
        '「고등교육법」에 의한 대학 또는 전문대학에 소속된 개인',
        '1.나.② 위탁받은 개인이 대학·전문대학에 소속되어 있습니까?',
        '1.나.②: does the person belong to a university or college?',
      ),
      told(
        'cost-kind',
        'development',
        '기술개발용역을 위탁함에 따른 비용',
        '1.나.② 비용이 기술개발용역의 위탁에 든 것이 맞습니까?',
        '1.나.②: was technology development entrusted?',
      ),
      told(
        'field',
        'science-field',
        '기술개발용역',
        '1.나.② 용역이 과학기술분야의 기술개발이 맞습니까?',
        '1.나.②: is it development in science or technology?',
      ),
    ],
    accounts: ['위탁연구비', '위탁연구개발비', '위탁개발비', '연구용역비'],
    words: ['위탁연구', '위탁개발', '연구용역', '기술개발용역'],
  },
  '1.라': {
    conditions: [
      asks(
        'employee',
        '당해 기업이 그 종업원에게',
        '1.라 보상금을 받은 사람이 그 기업의 종업원이 맞습니까?',
        '1.라: did employees of the firm receive the reward?',
        ['종업원', '직원', '임직원', '연구원', '연구요원', '사원'],
      ),
      told(
        'cost-kind',
        'invention',
        '직무발명 보상금으로 지출한 금액',
        '1.라 금액이 직무발명에 대한 보상금이 맞습니까?',
        '1.라: is it the reward for an invention made in service?',
      ),
    ],
    accounts: ['직무발명보상금', '직무발명보상비', '발명보상금'],
    words: ['직무발명', '발명보상'],
  },
  '1.마.①': {
    conditions: [
      asks(
        'adviser',
        '연구업무에 직접 종사하는 연구원',
        '1.마.① 자문한 사람이 연구기관·전담부서에서 연구업무에 직접 종사하는 연구원이 맞습니까?',
        '1.마.①: is the adviser a researcher who works in research at such an institution?',
        ['연구원', '책임연구원', '선임연구원', '수석연구원', '연구요원', '연구위원'],
      ),
      told(
        'field',
        'science-field',
        '과학기술분야를 연구하는',
        '1.마.① 자문한 사람의 기관이 과학기술분야를 연구합니까?',
        '1.마.①: does the institution of the adviser do research in science or technology?',
      ),
      told(
        'cost-kind',
        'technical-advice',
        '산업기술에 관한 자문을 받고 지급하는 기술자문료',
        '1.마.① 산업기술에 관한 자문료가 맞습니까?',
        '1.마.①: was the advice on industrial technology?',
      ),
    ],
    accounts: ['기술자문료', '기술자문비'],
    words: ADVICE,
  },
  '1.마.②': {
    conditions: [
      asks(
        'professor',
        '과학기술분야의 교수(조교수 이상인 자에 한한다)',
        '1.마.② 자문한 사람이 과학기술분야의 조교수 이상이 맞습니까?',
        '1.마.②: is the adviser an assistant professor or above in science or technology?',
        PROFESSORS,
      ),
      told(
        'adviser',
        'teaching-adviser',
        '대학(교육대학 및 사범대학을 포함한다) 또는 전문대학에 근무하는',
        '1.마.② 자문한 사람이 대학·전문대학에 근무합니까?',
        '1.마.②: does the adviser work at a university or college?',
      ),
      told(
        'field',
        'science-field',
        '과학기술분야의 교수',
        '1.마.② 교수의 전공이 과학기술분야입니까?',
        '1.마.②: is the professor one of science or technology?',
      ),
      told(
        'cost-kind',
        'technical-advice',
        '산업기술에 관한 자문을 받고 지급하는 기술자문료',
        '1.마.② 산업기술에 관한 자문료가 맞습니까?',
        '1.마.②: was the advice on industrial technology?',
      ),
    ],
    accounts: ['기술자문료', '기술자문비'],
    words: ADVICE,
  },
  '1.마.③': {
    conditions: [
      asks(
        'adviser',
        '5년이상 종사하였거나 학사학위 이상의 학력을 가지고 당해분야에 3년이상 종사한 외국인 기술자',
        '1.마.③ 외국인 기술자가 해당 분야에 5년(학사 이상은 3년) 이상 종사했습니까?',
        '1.마.③: has the foreign engineer worked 5 years (3 with a degree) in the field?',
        undefined,
        'practice',
      ),
      told('foreigner', 'foreigner', '외국인 기술자', '1.마.③ 자문한 사람이 외국인 기술자가 맞습니까?', '1.마.③: is the adviser an engineer from abroad?'),
      told(
        'field',
        'practice-field',
        '외국에서 「조세특례제한법 시행령」 제16조제1항제3호각목의 1에 해당하는 산업분야에',
        '1.마.③ 종사한 분야가 조세특례제한법 시행령 제16조제1항제3호의 산업분야입니까?',
        '1.마.③: was the practice abroad in an industry that the tax decree names?',
      ),
      told(
        'cost-kind',
        'technical-advice',
        '산업기술에 관한 자문을 받고 지급하는 기술자문료',
        '1.마.③ 산업기술에 관한 자문료가 맞습니까?',
        '1.마.③: was the advice on industrial technology?',
      ),
    ],
    accounts: ['기술자문료', '기술자문비'],
    words: ADVICE,
  },
  '1.바': {
    conditions: [
      sme('1.바'),
      asks(
        'guidance-body',
        '한국생산기술연구원과 「산업기술혁신 촉진법」에 의하여 설립된 전문생산기술연구소의 기술지도 또는 「중소기업 진흥 및 제품구매촉진에 관한 법률」에 의한 기술지도',
        '1.바 기술지도를 한국생산기술연구원·전문생산기술연구소 또는 중소기업진흥법에 따라 받았습니까?',
        '1.바: was the guidance given by KITECH, a specialised production research institute, or under the SME promotion act?',
        ['한국생산기술연구원', '생산기술연구원', '생기원', '전문생산기술연구소', '중소기업진흥공단', '중진공'],
      ),
      told(
        'cost-kind',
        'technical-guidance',
        '기술지도를 받고 지출한 비용',
        '1.바 비용이 기술지도를 받고 지출한 것이 맞습니까?',
        '1.바: was it paid for technical guidance?',
      ),
    ],
    accounts: ['기술지도료', '기술지도비'],
    words: ['기술지도'],
  },
  '1.사': {
    conditions: [
      asks(
        'own-brand',
        '고유상표(공동상표를 포함한다) 및 고유디자인',
        '1.사 상표·디자인이 기업의 고유상표(공동상표 포함)·고유디자인이 맞습니까?',
        "1.사: is it the firm's own brand (or a joint one) or its own design?",
        ['고유상표', '공동상표', '고유디자인'],
      ),
      told(
        'cost-kind',
        'brand-development',
        '고유디자인의 개발을 위한 비용',
        '1.사 비용이 상표나 디자인의 개발에 든 것이 맞습니까?',
        '1.사: was it spent to develop the brand or design?',
      ),
    ],
    accounts: ['상표개발비', '디자인개발비'],
    words: ['상표', '디자인'],
  },
  '1.차': {
    conditions: [
      asks(
        'recipient-is-sme',
        '중소기업에 대한',
        '1.차 개발지도를 받은 기업이 중소기업이 맞습니까?',
        '1.차: is the firm that got the guidance a small or medium-sized enterprise?',
        ['중소기업'],
      ),
      told(
        'recipient-other',
        'recipient-other',
        '중소기업에 대한',
        '1.차 지도를 받은 곳이 당사가 아닌 다른 중소기업입니까?',
        '1.차: was another firm guided, not the firm itself?',
      ),
      told(
        'cost-kind',
        'design-guidance',
        '공업 및 상품디자인 개발지도를 위하여 지출한 비용',
        '1.차 비용이 공업·상품디자인 개발지도에 든 것이 맞습니까?',
        '1.차: was it spent on guiding industrial or product design?',
      ),
    ],
    accounts: ['디자인개발비'],
    words: ['디자인'],
  },
};
