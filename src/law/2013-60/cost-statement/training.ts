/** [별표3] 2. 인력개발 */
import { text } from '../../../domain';
import type { CostLine } from '../../types';
import { deleted, heading, leaf, list, SCANNED_MARKS } from '../../cost-lines';

export const training: readonly CostLine[] = [
  heading('2', text('인력개발', 'Human resources'), '인력개발'),

  // 가. 위탁훈련비
  heading('2.가', text('위탁훈련비', 'Contracted training'), '위탁훈련비'),
  leaf(
    '2.가.①',
    text('전문연구기관·대학 위탁교육', 'Training at research institutions and universities'),
    '국내외의 전문연구기관 또는 대학에의 위탁교육훈련비',
  ),
  leaf('2.가.②', text('직업훈련기관 위탁훈련', 'Training at vocational institutions'), '「근로자직업능력 개발법」에 의한 직업훈련기관에의 위탁훈련비'),
  leaf(
    '2.가.③',
    text('승인받은 위탁훈련', 'Approved contracted training'),
    '「근로자직업능력 개발법」에 의하여 고용노동부장관의 승인을 얻어 위탁훈련하는 경우의 위탁훈련비',
  ),
  leaf(
    '2.가.④',
    text('중소기업 기술연수', 'Technical training of SMEs'),
    '「중소기업 진흥 및 제품구매촉진에 관한 법률」에 의한 기술연수를 받기 위하여 중소기업이 지출한 비용',
  ),
  leaf(
    '2.가.⑤',
    text('자체기술능력향상 위탁훈련', 'Training to raise technical ability'),
    '기타 자체기술능력향상을 목적으로 한 국내외 위탁훈련비로서 기업부설연구소에 근무하거나 생산업무에 직접 종사하는 직원의 과학기술분야훈련을 목적으로 지출하는 다음 각호의 비용',
    {
      raw: '㉞ ㉟',
      why: SCANNED_MARKS,
      items: list(
        ['㉞', '국내외기업(국내기업의 경우에는 전담부서를 보유한 기업에 한한다)에의 위탁훈련비'],
        ['㉟', '「산업발전법」에 의하여 설립된 한국생산성본부에의 훈련비'],
      ),
    },
  ),

  // 나.
  heading(
    '2.나',
    text('사내직업능력개발훈련', 'In-house vocational training'),
    '「근로자직업능력 개발법」 또는 「고용보험법」에 의한 사내직업능력개발훈련 실시 및 직업능력개발훈련 관련사업 실시에 소요되는 비용으로서 다음 각호의 비용',
  ),
  leaf(
    '2.나.①',
    text('직업능력개발훈련 실습재료비', 'Practice materials of vocational training'),
    '사업주가 단독 또는 다른 사업주와 공동으로 「근로자직업능력 개발법」 제2조제1호의 규정에 의한 직업능력개발훈련(이하 "직업능력개발훈련"이라 한다)을 실시하는 경우의 실습재료비(당해기업이 생산 또는 제조하는 물품의 제조원가중 직접 재료비를 구성하지 아니하는 것에 한한다)',
  ),
  leaf(
    '2.나.②',
    text('기술자격검정 지원', 'Support of qualification tests'),
    '「근로자직업능력 개발법」 제20조제1항제2호의 규정에 의한 기술자격검정의 지원을 위한 필요경비',
  ),
  // ③ < 삭 제 >
  deleted('2.나.③'),
  leaf('2.나.④', text('직업능력개발훈련교사 급여', 'Pay of vocational teachers'), '「근로자직업능력 개발법」 제33조의 규정에 의한 직업능력개발훈련교사의 급여'),
  leaf(
    '2.나.⑤',
    text('훈련수당·식비·훈련용품비', 'Allowances, meals and supplies of trainees'),
    '사업주가 단독 또는 다른 사업주와 공동으로 실시하는 직업능력개발훈련으로서 「근로자직업능력 개발법」 제24조의 규정에 의하여 노동부장관의 인정을 받은 훈련과정의 직업능력개발훈련을 받는 훈련생에게 지급하는 훈련수당·식비 및 직업훈련용품비',
  ),

  // 다. < 삭 제 >
  deleted('2.다'),

  // 라.
  heading(
    '2.라',
    text('중소기업 인력개발·기술지도', 'Training and guidance for SMEs'),
    '중소기업에 대한 인력개발 및 기술지도를 위하여 지출하는 비용으로서 다음 각호의 비용',
  ),
  leaf('2.라.①', text('지도요원 인건비·지도경비', 'Guides and their expenses'), '지도요원의 인건비 및 지도관련경비'),
  leaf('2.라.②', text('훈련교재비·실습재료비', 'Training books and practice materials'), '직업능력개발훈련의 훈련교재비 및 실습재료비'),
  leaf('2.라.③', text('훈련시설 임차', 'Lease of training facilities'), '직업능력개발훈련시설의 임차비용'),
  leaf(
    '2.라.④',
    text('위탁교육비·기술자문료', 'Contracted training and advice'),
    '전담부서의 직원 또는 생산직에 종사하는 직원의 국내외 전문연구기관·기업(국내기업의 경우에는 전담부서를 보유한 기업에 한한다) 또는 대학(이공계에 한한다)에의 과학기술분야에 관한 위탁교육비 및 기술자문료',
  ),
  leaf(
    '2.라.⑤',
    text('특허권·실용신안권 무상이전', 'Patents given to SMEs'),
    '내국인이 사용하지 아니하는 자기의 특허권 및 실용신안권을 중소기업(「법인세법」 제52조 및 「소득세법」 제41조의 규정에 의한 특수관계자가 아닌 경우에 한한다)에게 무상으로 이전하는 경우 그 특허권 및 실용신안권의 장부상 가액',
  ),

  // 마.
  heading('2.마', text('생산성향상 인력개발', 'Training for productivity'), '생산성향상을 위한 인력개발비로서 다음 각호의 비용'),
  leaf(
    '2.마.①',
    text('품질관리등 자체교육', 'In-house training in quality management'),
    '품질관리·생산관리·설비관리·물류관리(이하 이 항에서 "품질관리등"이라 한다)에 관한 회사내 자체교육비로서 다음 각목의 비용에 준하는 것',
    {
      raw: '㉠ ㉡ ㉢ ㉣',
      why: SCANNED_MARKS,
      items: list(
        ['㉠', '교육훈련용교재비·실험실습비 및 교육용품비'],
        ['㉡', '강사에게 지급하는 강사료'],
        ['㉢', '사내기술대학등에서 직접 사용하기 위한 실험실습용 물품·자재·장비 또는 시설의 임차비'],
        ['㉣', '사내기술대학등의 교육훈련생에게 교육훈련기간중 지급한 교육훈련수당 및 식비'],
      ),
    },
  ),
  leaf(
    '2.마.②',
    text('품질관리등 위탁훈련', 'Contracted training in quality management'),
    '다음 각목의 기관에 품질관리등에 관한 훈련을 위탁하는 경우의 그 위탁훈련비. 다만, 「근로자직업능력 개발법」에 의한 위탁훈련비와 제7항제2호의 규정에 의한 위탁훈련비를 제외한다.',
    {
      raw: '㉤ ㉥ ㉦ ㉧ ㉨ ㉩',
      why: text(
        '둘째 목록은 ㉮부터 다시 시작하는 것으로 읽습니다. "제7항제2호"는 옛 세법 규정에서 옮겨 온 말로, 2.가.⑤㉯(한국생산성본부 위탁훈련)를 가리키는 것으로 봅니다.',
        'The second list is read as beginning again at ㉮. "제7항제2호" was copied from an old tax rule and is taken to mean 2.가.⑤㉯ (training at the Korea Productivity Center).',
      ),
      items: list(
        ['㉤', '국가전문행정연수원(국제특허연수부에서 훈련받는 경우에 한한다)', { certainty: 'likely' }],
        ['㉥', '「산업표준화법」에 의하여 설립된 한국표준협회', { certainty: 'likely' }],
        ['㉦', '「산업발전법」에 의하여 설립된 한국생산성본부', { certainty: 'likely' }],
        ['㉧', '「산업디자인진흥법」에 의하여 설립된 한국디자인진흥원', { certainty: 'likely' }],
        ['㉨', '품질관리등에 관한 교육훈련을 목적으로 「민법」 제32조의 규정에 의하여 설립된 사단법인 한국능률협회', { certainty: 'likely' }],
        ['㉩', '「상공회의소법」에 의하여 설립된 부산상공회의소의 연수원', { certainty: 'likely' }],
      ),
    },
  ),

  // 바.
  heading(
    '2.바',
    text('사내기술대학·사내대학 운영', 'Corporate colleges'),
    '「조세특례제한법 시행규칙」이 정하는 사내기술대학(대학원을 포함한다) 및 사내대학의 운영에 필요한 비용으로서 다음 각호의 비용',
  ),
  leaf('2.바.①', text('교재비·실험실습비·교육용품비', 'Books, practice and supplies'), '교육훈련용교재비·실험실습비 및 교육용품비'),
  leaf('2.바.②', text('강사료', 'Fees of lecturers'), '강사에게 지급하는 강사료'),
  leaf(
    '2.바.③',
    text('물품·장비·시설 임차', 'Lease of equipment and rooms'),
    '사내기술대학등에서 직접 사용하기 위한 실험실습용 물품·자재·장비 또는 시설의 임차비',
  ),
  leaf('2.바.④', text('교육훈련수당·식비', 'Allowances and meals of trainees'), '사내기술대학등의 교육훈련생에게 교육훈련기간중 지급한 교육훈련수당 및 식비'),
];
