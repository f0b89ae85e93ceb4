/** [별표3] 2. 인력개발: the conditions of its lines, and the words by which a sheet means them. */
import type { CostGuide } from '../../types';
import { asks, told } from '../../guide-data';

// Words that speak of training stand at every line of 2: they tell it from 1, not one line of it from another.
const ACCOUNTS = ['교육훈련비', '연수비'];
const WORDS = ['교육훈련', '위탁교육', '위탁훈련', '훈련비', '교육비', '연수비'];
/** Training in the firm rents rooms and pays teachers and guides too. */
const RENT = ['임차료', '지급임차료', '리스료'];

const recipient = (code: string, quote = '중소기업에 대한') =>
  asks(
    'recipient-is-sme',
    quote,
    `${code} 지원을 받은 기업이 중소기업이 맞습니까?`,
    `${code}: is the firm that was supported a small or medium-sized enterprise?`,
    ['중소기업'],
  );

const college = (code: string) =>
  asks(
    'college',
    '「조세특례제한법 시행규칙」이 정하는 사내기술대학(대학원을 포함한다) 및 사내대학의 운영에 필요한 비용',
    `${code} 비용이 조세특례제한법 시행규칙이 정하는 사내기술대학·사내대학의 운영비가 맞습니까?`,
    `${code}: was it spent to run a corporate college as the tax rule defines it?`,
    ['사내기술대학', '사내대학', '사내기술대학원'],
  );

export const trainingGuide: CostGuide = {
  '2.가.①': {
    conditions: [
      asks(
        'training-institution',
        '국내외의 전문연구기관 또는 대학',
        '2.가.① 교육기관이 국내외 전문연구기관이나 대학이 맞습니까?',
        '2.가.①: was the training given by a research institution or a university?',
        ['전문연구기관', '연구기관', '대학', '대학교', '대학원', '전문대학'],
        'research-or-university',
      ),
      told(
        'cost-kind',
        'entrusted-training',
        '위탁교육훈련비',
        '2.가.① 비용이 맡긴 교육훈련의 비용이 맞습니까?',
        '2.가.①: is it the cost of entrusted training?',
      ),
    ],
    accounts: ACCOUNTS,
    words: WORDS,
  },
  '2.가.②': {
    conditions: [
      asks(
        'training-institution',
        '「근로자직업능력 개발법」에 의한 직업훈련기관',
        '2.가.② 훈련기관이 「근로자직업능력 개발법」에 의한 직업훈련기관이 맞습니까?',
        '2.가.②: is it a training institution under the vocational skills act?',
        ['직업훈련기관', '직업능력개발훈련기관', '직업능력개발훈련시설', '직업전문학교'],
        'vocational-institution',
      ),
      told(
        'cost-kind',
        'entrusted-training',
        '위탁훈련비',
        '2.가.② 비용이 맡긴 직업훈련의 비용이 맞습니까?',
        '2.가.②: is it the cost of entrusted vocational training?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '직업훈련'],
  },
  '2.가.③': {
    conditions: [
      asks(
        'approved-training',
        '고용노동부장관의 승인을 얻어',
        '2.가.③ 위탁훈련에 고용노동부장관의 승인을 얻었습니까?',
        '2.가.③: did the Minister of Employment and Labor approve the training?',
        ['승인', '고용노동부 승인', '노동부 승인'],
      ),
      told(
        'cost-kind',
        'entrusted-training',
        '위탁훈련하는 경우의 위탁훈련비',
        '2.가.③ 비용이 맡긴 훈련의 비용이 맞습니까?',
        '2.가.③: is it the cost of entrusted training?',
      ),
    ],
    accounts: ACCOUNTS,
    words: WORDS,
  },
  '2.가.④': {
    conditions: [
      asks(
        'firm-is-sme',
        '중소기업이',
        '2.가.④ 비용을 지출한 기업이 중소기업이 맞습니까?',
        '2.가.④: is the firm that paid a small or medium-sized enterprise?',
        ['중소기업'],
      ),
      asks(
        'approved-training',
        '「중소기업 진흥 및 제품구매촉진에 관한 법률」에 의한 기술연수',
        '2.가.④ 연수가 중소기업진흥법에 의한 기술연수가 맞습니까?',
        '2.가.④: is it technical training under the SME promotion act?',
        ['기술연수'],
        'technical-training',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '기술연수'],
  },
  '2.가.⑤': {
    names: {
      '㉮': ['국내외기업', '국내기업', '국외기업', '해외기업', '외국기업', '전담부서 보유기업', '전담부서를 보유한 기업'],
      '㉯': ['한국생산성본부', '생산성본부', 'KPC'],
    },
    conditions: [
      asks(
        'trainee',
        '기업부설연구소에 근무하거나 생산업무에 직접 종사하는 직원의 과학기술분야훈련',
        '2.가.⑤ 훈련받은 직원이 기업부설연구소 또는 생산업무에 직접 종사하는 직원이 맞습니까?',
        '2.가.⑤: does the trainee work in the corporate R&D lab or directly in production?',
        ['기업부설연구소', '부설연구소', '연구소', '연구원', '연구요원', '생산', '생산직', '생산부', '생산팀', '제조부', '제조팀'],
      ),
      asks(
        'training-institution',
        '다음 각호의 비용',
        '2.가.⑤ 훈련을 국내외기업(국내는 전담부서 보유)이나 한국생산성본부에 맡겼습니까?',
        '2.가.⑤: was the training given by a firm (a Korean one with an R&D unit) or by the Korea Productivity Center?',
        undefined,
        'firm-or-productivity',
      ),
      told(
        'field',
        'training-science',
        '과학기술분야훈련을 목적으로',
        '2.가.⑤ 훈련이 과학기술분야의 훈련입니까?',
        '2.가.⑤: is the training in science or technology?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '생산성본부'],
  },
  '2.나.①': {
    conditions: [
      asks(
        'not-direct-material',
        '당해기업이 생산 또는 제조하는 물품의 제조원가중 직접 재료비를 구성하지 아니하는 것에 한한다',
        '2.나.① 실습재료가 제품의 직접 재료비가 아닌 것이 맞습니까?',
        '2.나.①: are the practice materials no direct material of a product?',
      ),
      asks(
        'approved-training',
        '「근로자직업능력 개발법」 제2조제1호의 규정에 의한 직업능력개발훈련',
        '2.나.① 훈련이 「근로자직업능력 개발법」의 직업능력개발훈련이 맞습니까?',
        '2.나.①: is it vocational training under the vocational skills act?',
        ['직업능력개발훈련'],
        'vocational-training',
      ),
      told('cost-kind', 'practice-material', '실습재료비', '2.나.① 비용이 실습재료비가 맞습니까?', '2.나.①: is it practice material?'),
    ],
    accounts: ['실습재료비', ...ACCOUNTS],
    words: [...WORDS, '실습재료', '실습용'],
  },
  '2.나.②': {
    conditions: [
      asks(
        'cost-kind',
        '기술자격검정의 지원을 위한 필요경비',
        '2.나.② 경비가 기술자격검정 지원에 필요한 것이 맞습니까?',
        '2.나.②: was it needed to support technical qualification tests?',
        ['기술자격검정', '자격검정'],
        'qualification-test',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '자격검정'],
  },
  '2.나.④': {
    conditions: [
      asks(
        'teacher',
        '직업능력개발훈련교사의 급여',
        '2.나.④ 급여를 받은 사람이 「근로자직업능력 개발법」의 직업능력개발훈련교사가 맞습니까?',
        '2.나.④: is the person a vocational teacher under the vocational skills act?',
        ['직업능력개발훈련교사', '훈련교사'],
        'training-teacher',
      ),
      told('cost-kind', 'pay', '직업능력개발훈련교사의 급여', '2.나.④ 금액이 훈련교사의 급여가 맞습니까?', '2.나.④: is it the pay of a training teacher?'),
    ],
    accounts: ['급여', '임금', '상여', '상여금', '퇴직급여', ...ACCOUNTS],
    words: [...WORDS, '훈련교사'],
  },
  '2.나.⑤': {
    conditions: [
      asks(
        'approved-training',
        '노동부장관의 인정을 받은 훈련과정',
        '2.나.⑤ 훈련과정이 노동부장관의 인정을 받았습니까?',
        '2.나.⑤: did the Minister of Labor recognise the training course?',
        ['인정과정', '인정훈련', '노동부 인정', '고용노동부 인정'],
        'recognised-course',
      ),
      told(
        'cost-kind',
        'trainee-pay',
        '훈련생에게 지급하는 훈련수당·식비 및 직업훈련용품비',
        '2.나.⑤ 비용이 훈련생에게 준 훈련수당·식비·훈련용품비가 맞습니까?',
        '2.나.⑤: is it the allowance, meals or supplies of trainees?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '훈련수당', '훈련생', '훈련용품'],
  },
  '2.라.①': {
    conditions: [
      recipient('2.라.①'),
      told(
        'recipient-other',
        'recipient-other',
        '중소기업에 대한',
        '2.라.① 지도를 받은 곳이 당사가 아닌 다른 중소기업입니까?',
        '2.라.①: was another firm guided, not the firm itself?',
      ),
      told(
        'cost-kind',
        'guidance-cost',
        '지도요원의 인건비 및 지도관련경비',
        '2.라.① 비용이 지도요원의 인건비나 지도관련경비가 맞습니까?',
        '2.라.①: is it the pay of guides or a cost of the guidance?',
      ),
      told('other', 'guidance-given', '지도', '2.라.① 지도를 실제로 했습니까?', '2.라.①: was guidance given?'),
    ],
    accounts: ['급여', '임금', '상여', '상여금', '퇴직급여', '기술지도비', ...ACCOUNTS],
    words: [...WORDS, '지도요원', '기술지도'],
  },
  '2.라.②': {
    conditions: [
      recipient('2.라.②'),
      told(
        'cost-kind',
        'training-material',
        '훈련교재비 및 실습재료비',
        '2.라.② 비용이 훈련교재비나 실습재료비가 맞습니까?',
        '2.라.②: is it teaching or practice material?',
      ),
      told(
        'approved-training',
        'vocational-training',
        '직업능력개발훈련의',
        '2.라.② 직업능력개발훈련의 비용이 맞습니까?',
        '2.라.②: is it for vocational training?',
      ),
    ],
    accounts: ['실습재료비', ...ACCOUNTS],
    words: [...WORDS, '훈련교재', '실습재료', '실습용'],
  },
  '2.라.③': {
    conditions: [
      recipient('2.라.③'),
      told(
        'cost-kind',
        'training-facility',
        '직업능력개발훈련시설의 임차비용',
        '2.라.③ 시설이 직업능력개발훈련시설이 맞습니까?',
        '2.라.③: is it a facility for vocational training?',
      ),
      told('lease-or-use', 'lease-or-use', '임차비용', '2.라.③ 비용이 구입이 아니라 임차에 든 것이 맞습니까?', '2.라.③: was it leased, not bought?'),
    ],
    accounts: [...RENT, ...ACCOUNTS],
    words: [...WORDS, '훈련시설'],
  },
  '2.라.④': {
    conditions: [
      recipient('2.라.④'),
      asks(
        'trainee',
        '전담부서의 직원 또는 생산직에 종사하는 직원',
        '2.라.④ 교육받은 직원이 전담부서 또는 생산직 직원이 맞습니까?',
        '2.라.④: does the trainee work in the R&D unit or in production?',
        ['전담부서', '연구개발전담부서', '연구전담부서', '생산', '생산직', '생산부', '생산팀', '제조부', '제조팀'],
        'trainee-unit',
      ),
      asks(
        'training-institution',
        '국내외 전문연구기관·기업(국내기업의 경우에는 전담부서를 보유한 기업에 한한다) 또는 대학(이공계에 한한다)',
        '2.라.④ 교육기관이 전문연구기관, 기업(국내는 전담부서 보유) 또는 이공계 대학이 맞습니까?',
        '2.라.④: was it given by a research institution, a firm (a Korean one with an R&D unit) or a science or engineering faculty?',
        ['전문연구기관', '연구기관', '대학', '대학교', '전담부서 보유기업', '외국기업', '해외기업'],
        'training-partner',
      ),
      told(
        'field',
        'training-science',
        '과학기술분야에 관한 위탁교육비 및 기술자문료',
        '2.라.④ 교육·자문이 과학기술 분야입니까?',
        '2.라.④: is the training or advice in science or technology?',
      ),
    ],
    accounts: ['기술자문료', '기술자문비', ...ACCOUNTS],
    words: [...WORDS, '기술자문', '자문료'],
  },
  '2.라.⑤': {
    conditions: [
      recipient('2.라.⑤', '중소기업(「법인세법」 제52조 및 「소득세법」 제41조의 규정에 의한 특수관계자가 아닌 경우에 한한다)에게'),
      asks(
        'unrelated-party',
        '특수관계자가 아닌 경우에 한한다',
        '2.라.⑤ 이전받은 중소기업이 특수관계자가 아닌 것이 맞습니까?',
        '2.라.⑤: is the firm that received it no related party?',
        ['특수관계 없음', '특수관계없음'],
      ),
      asks('free-transfer', '무상으로 이전하는 경우', '2.라.⑤ 권리를 무상으로 이전했습니까?', '2.라.⑤: was the right transferred free of charge?', [
        '무상',
        '무상이전',
      ]),
      told('own-right', 'own-right', '자기의 특허권 및 실용신안권', '2.라.⑤ 이전한 권리가 당사의 권리입니까?', "2.라.⑤: was the right the firm's own?"),
      told(
        'unused-right',
        'unused-right',
        '내국인이 사용하지 아니하는',
        '2.라.⑤ 당사가 사용하지 않는 권리입니까?',
        '2.라.⑤: is it a right that the firm does not use?',
      ),
      told('right-kind', 'patent-right', '특허권 및 실용신안권', '2.라.⑤ 권리가 특허권이나 실용신안권입니까?', '2.라.⑤: is it a patent or a utility model?'),
      told('book-value', 'book-value', '그 특허권 및 실용신안권의 장부상 가액', '2.라.⑤ 금액이 장부상 가액입니까?', '2.라.⑤: is the amount the book value?'),
    ],
    words: ['무상이전', '무상 이전'],
  },
  '2.마.①': {
    names: {
      '㉮': ['교재비', '실험실습비', '교육용품비'],
      '㉯': ['강사료'],
      '㉰': ['임차비', '시설 임차', '장비 임차'],
      '㉱': ['교육훈련수당', '훈련수당', '식비'],
    },
    conditions: [
      asks(
        'field',
        '품질관리·생산관리·설비관리·물류관리(이하 이 항에서 "품질관리등"이라 한다)에 관한 회사내 자체교육비',
        '2.마.① 비용이 품질·생산·설비·물류관리에 관한 사내 자체교육비가 맞습니까?',
        '2.마.①: is it in-house training in quality, production, plant or logistics management?',
        ['품질관리', '생산관리', '설비관리', '물류관리'],
        'quality-training',
      ),
      told(
        'in-house',
        'in-house',
        '회사내 자체교육비',
        '2.마.① 위탁이 아니라 회사내 자체교육의 비용이 맞습니까?',
        '2.마.①: was the training held in the firm, not entrusted?',
      ),
      told(
        'cost-kind',
        'training-cost',
        '다음 각목의 비용에 준하는 것',
        '2.마.① 비용이 ㉮–㉱(교재·실습·용품, 강사료, 임차, 수당·식비)에 준하는 것입니까?',
        '2.마.①: is it like the costs ㉮ to ㉱ (material, lecturers, rent, allowances and meals)?',
      ),
    ],
    accounts: ['강사료', ...RENT, ...ACCOUNTS],
    words: [...WORDS, '강사료', '교재비', '교육용품'],
  },
  '2.마.②': {
    names: {
      '㉮': ['국가전문행정연수원', '국제특허연수부'],
      '㉯': ['한국표준협회', '표준협회', 'KSA'],
      '㉰': ['한국생산성본부', '생산성본부', 'KPC'],
      '㉱': ['한국디자인진흥원', '디자인진흥원', 'KIDP'],
      '㉲': ['한국능률협회', '능률협회', 'KMA'],
      '㉳': ['부산상공회의소', '부산상공회의소 연수원', '부산상의', '부산상의 연수원'],
    },
    conditions: [
      asks(
        'training-institution',
        '다음 각목의 기관에',
        '2.마.② 훈련을 ㉮–㉳의 기관에 맡겼습니까?',
        '2.마.②: was the training given by one of the institutions ㉮–㉳?',
        undefined,
        'quality-institution',
      ),
      asks(
        'not-double-counted',
        '「근로자직업능력 개발법」에 의한 위탁훈련비와 제7항제2호의 규정에 의한 위탁훈련비를 제외한다',
        '2.마.② 훈련비를 2.가의 위탁훈련비로 함께 넣지 않았습니까?',
        '2.마.②: is the training not also counted under 2.가?',
      ),
      told(
        'field',
        'quality-training',
        '품질관리등에 관한 훈련',
        '2.마.② 훈련이 품질·생산·설비·물류관리에 관한 것입니까?',
        '2.마.②: is the training in quality, production, plant or logistics management?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '표준협회', '생산성본부', '능률협회', '디자인진흥원'],
  },
  '2.바.①': {
    conditions: [
      college('2.바.①'),
      told(
        'cost-kind',
        'training-material',
        '교육훈련용교재비·실험실습비 및 교육용품비',
        '2.바.① 비용이 교재비·실험실습비·교육용품비가 맞습니까?',
        '2.바.①: is it teaching material, practice or supplies?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '사내대학', '사내기술대학', '교재비', '실험실습', '교육용품'],
  },
  '2.바.②': {
    conditions: [
      college('2.바.②'),
      told('cost-kind', 'lecture-fee', '강사에게 지급하는 강사료', '2.바.② 비용이 강사에게 준 강사료가 맞습니까?', "2.바.②: is it a lecturer's fee?"),
    ],
    accounts: ['강사료', ...ACCOUNTS],
    words: [...WORDS, '사내대학', '사내기술대학', '강사료'],
  },
  '2.바.③': {
    conditions: [
      college('2.바.③'),
      told(
        'cost-kind',
        'facility-rent',
        '직접 사용하기 위한 실험실습용 물품·자재·장비 또는 시설의 임차비',
        '2.바.③ 비용이 사내기술대학등에서 쓰는 실험실습용 장비·시설의 임차비가 맞습니까?',
        '2.바.③: is it the rent of equipment or rooms for practice?',
      ),
      told('lease-or-use', 'lease-or-use', '임차비', '2.바.③ 비용이 구입이 아니라 임차에 든 것이 맞습니까?', '2.바.③: was it leased, not bought?'),
    ],
    accounts: [...RENT, ...ACCOUNTS],
    words: [...WORDS, '사내대학', '사내기술대학', '임차'],
  },
  '2.바.④': {
    conditions: [
      college('2.바.④'),
      told(
        'cost-kind',
        'trainee-pay',
        '교육훈련생에게 교육훈련기간중 지급한 교육훈련수당 및 식비',
        '2.바.④ 비용이 교육훈련생에게 교육훈련기간 중에 준 수당이나 식비가 맞습니까?',
        '2.바.④: was it paid to trainees during the training, as allowance or meals?',
      ),
    ],
    accounts: ACCOUNTS,
    words: [...WORDS, '사내대학', '사내기술대학', '훈련수당', '교육훈련생'],
  },
};
