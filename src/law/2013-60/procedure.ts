/** 신청에서 확인서까지: 서류(별지 제1호), 평가(제6조), 철회(제6조의2), 발급과 재발급(제7조, 제9조), 취소(제10조), 수수료(제12조). */
import { text, type Text } from '../../domain';
import type { ApplicationType, Filing, Procedure, ProcedureFact, ProcedureTopic, Sourced } from '../types';
import { cite, fact } from './source';

const TITLES: Readonly<Record<ProcedureTopic, Text>> = {
  where: text('신청할 곳', 'Where to apply'),
  form: text('신청서', 'Application form'),
  withdrawal: text('철회', 'Withdrawal'),
  visit: text('현장실사', 'Site visit'),
  evaluation: text('평가', 'Evaluation'),
  result: text('결과 통지', 'Notice of the result'),
  objection: text('이의 제기', 'Objection'),
  certificate: text('확인서', 'Certificate'),
  reissue: text('재발급', 'Reissue'),
  cancellation: text('취소', 'Cancellation'),
  publication: text('정보 공개', 'Publication'),
  duties: text('확인·평가기관의 의무', 'Duties of the bodies'),
  review: text('고시의 재검토', 'Review of the notice'),
};
const says = (topic: ProcedureTopic, ref: string, clause: string | undefined, ko: string, en: string, types?: readonly ApplicationType[]): ProcedureFact => ({
  topic,
  says: fact(text(ko, en), undefined, TITLES[topic], cite(ref, clause)),
  ...(types === undefined ? {} : { types }),
});
const LENT = ['guarantee', 'loan', 'guaranteeAndLoan'] as const;

const facts: readonly ProcedureFact[] = [
  says('form', '제4조', '①', '벤처기업 확인 신청서(별지 제1호서식)를 작성하여 벤처인을 통해 신청합니다.', 'Application on Form 1, through the system 벤처인.'),
  // ① … 다만, 연구개발기업의 확인을 신청하는 기업이 중소기업진흥공단이나 기술신용보증기금 이외에 영 제2조의3제5항의 다른 기관으로부터 사업성 평가를 받고자 할 때에는 그 기관을 명시하여
  says(
    'where',
    '제4조',
    '①',
    '중소기업진흥공단·기술신용보증기금이 아닌 다른 평가기관에서 사업성 평가를 받으려면 그 기관을 신청서에 명시합니다.',
    'Who wants another institution to evaluate names it in the application.',
    ['rd'],
  ),
  // ② … 연구개발기업은 영 제2조의3제5항에서 규정한 기관에 신청할 수 있다. 이 경우 … 확인기관의 장에게 즉시 송부
  says(
    'where',
    '제4조',
    '②',
    '영 제2조의3제5항의 평가기관에 신청할 수도 있으며, 그 기관이 확인기관에 즉시 송부합니다.',
    'The application may also go to an evaluating institution of Decree Art. 2-3 ⑤, which sends it on at once.',
    ['rd'],
  ),
  // ①3다 … 대출 또는 보증금액을 합산하는 경우 … 그 금액이 많은 확인기관의 장에게 … 같을 경우에는 신청기업이 확인기관을 선택하여
  says(
    'where',
    '제4조',
    '①.3.다',
    '보증과 대출을 합산하면 금액이 많은 쪽의 확인기관에 신청하고, 같으면 선택합니다.',
    'Where guarantee and loan are added up, the body of the larger one; the firm chooses where they are equal.',
    ['guaranteeAndLoan'],
  ),
  says(
    'withdrawal',
    '제6조의2',
    '①',
    '서류 미비 등으로 철회하려면 벤처인을 통해 확인기관에 요청하며, 사유가 합당하면 반려됩니다.',
    'A withdrawal is asked for through 벤처인; the body returns the application where the reason is sound.',
  ),
  // 제6조② … 평가는 현장실사를 통해서 실시한다. 다만, 기존 벤처기업의 유효기간 만료에 따라서 … 신청하는 경우에는 현장실사를 생략할 수 있다.
  says(
    'visit',
    '제6조',
    '②',
    '평가는 현장실사를 통해서 하며, 유효기간 만료에 따른 재신청은 생략할 수 있습니다.',
    'Evaluation is by a site visit, which may be left out for an application on the expiry of a validity.',
    ['rd', ...LENT],
  ),
  // 제6조③ 단서 … 평가기관은 기관별 특성에 맞추어 동서식의 평가항목 범위내에서 심사항목과 배점을 자체적으로 조정하여 평가할 수 있다.
  says(
    'evaluation',
    '제6조',
    '③',
    '평가기관은 별표 4의 항목 범위 안에서 심사항목과 배점을 조정할 수 있어, 기관의 점수는 여기의 점수와 다를 수 있습니다.',
    'An institution may adjust items and points within those of Appendix 4: its points may differ from those shown here.',
    ['rd'],
  ),
  // ③ … 결과를 [별지 제2호서식]의 … 결과서에 의하여 … 기간 만료 5일전까지 확인기관에 통보하여야 한다
  says(
    'result',
    '제6조',
    '③',
    '제4조②의 평가기관은 결과서(별지 제2호서식)를 처리기간 만료 5일 전까지 확인기관에 통보합니다.',
    'An institution of Art. 4 ② hands its result (Form 2) to the body 5 days before the processing time ends.',
    ['rd'],
  ),
  says(
    'result',
    '제6조',
    '⑥',
    '평가기간을 연장하면 그 사유를 적어 신청기업에 통지합니다(한 번, 20일 이내).',
    'An extension of the evaluation (once, at most 20 days) is notified with its reason.',
    ['rd', ...LENT, 'prospective'],
  ),
  // ⑦ … 이 경우 이의 제기 기간 및 재심사 기간은 시행규칙 제8조제3항제2호의 기간에 산입하지 아니 한다.
  says(
    'objection',
    '제6조',
    '⑦',
    '이의가 있으면 평가심의위원회가 재심사하며, 그 기간은 처리기간에 넣지 않습니다.',
    'An objection is examined anew by a committee; that time does not count as processing time.',
    ['rd', ...LENT, 'prospective'],
  ),
  says(
    'certificate',
    '제7조',
    '①',
    '확인서는 별지 제3호서식이며, 영문 확인서(별지 제3-2호)는 별지 제1-2호서식으로 신청합니다(수수료 없음).',
    'The certificate is Form 3; an English one (Form 3-2) is asked for by Form 1-2 (no fee).',
    ['investment', 'rd', ...LENT],
  ),
  says('certificate', '제7조', '②', '예비벤처기업 확인서는 별지 제3-1호서식입니다.', 'The certificate of a prospective venture is Form 3-1.', ['prospective']),
  says('certificate', '제7조', '③', '발급 대상이 아니면 그 사유를 통보합니다.', 'Where none is issued the reason is notified.'),
  // 별지 제4호: 처리기간 7일; 1. 주주임을 증명하는 서류(개인사업자의 법인전환의 경우) 2. 포괄사업양도양수계약서 사본 및 합병 계약서 등 해당사유 입증서류; 수수료 없음
  says(
    'reissue',
    '별지 제4호',
    undefined,
    '재발급신청서(별지 제4호서식)에 법인전환은 주주임을 증명하는 서류를, 포괄양도양수·합병은 계약서 등 입증서류를 첨부합니다. 수수료는 없습니다.',
    'Form 4, with proof of the shares (turning into a corporation) or the contract (transfer, merger); no fee.',
  ),
  // 제10조② … 취소하지 않을 수 있다. 1. 유효기간 내에 보증 또는 대출 금액을 상환한 경우
  says(
    'cancellation',
    '제10조',
    '②.1',
    '유효기간 내에 보증·대출 금액을 상환해도 취소하지 않을 수 있습니다.',
    'It may stay where the guarantee or loan is repaid within the validity.',
    LENT,
  ),
  says(
    'cancellation',
    '제10조',
    '②.2',
    '유효기간 내에 투자가 회수되어도 취소하지 않을 수 있습니다.',
    'It may stay where the investment is withdrawn within the validity.',
    ['investment'],
  ),
  says(
    'cancellation',
    '제10조',
    '②.3',
    '유효기간 내에 연구개발비 비율에 못 미치게 되어도 취소하지 않을 수 있습니다.',
    'It may stay where the R&D ratio is no longer met within the validity.',
    ['rd'],
  ),
  says('publication', '제7조의2', undefined, '벤처기업 정보공개(별지 제5호서식)가 벤처인에 공개됩니다.', 'Form 5 is published through 벤처인.'),
  says(
    'duties',
    '제15조',
    '②',
    '벤처기업협회는 윤리경영 교육실적을 반기가 끝나는 다음달 10일까지 보고합니다.',
    'The association reports on ethics training by the 10th of the month after the half-year.',
  ),
  says(
    'review',
    '제16조',
    undefined,
    '재검토기한은 2015-12-31입니다. 그 뒤의 신청에는 개정 여부를 확인해야 합니다.',
    'To be reviewed by 2015-12-31: for an application after that day see whether it was amended.',
  ),
];

/** 별지 제1호 ※ 첨부서류: 기술사업계획서 별지 제1-1호서식(벤처투자기업 및 제6조제9항에 의한 기술성평가 생략 대상업체는 생략가능) */
const documents: readonly Sourced<Text>[] = [
  fact(
    text(
      '기술사업계획서(별지 제1-1호서식). 벤처투자기업과 제6조제9항에 따른 기술성평가 생략 대상은 생략할 수 있음',
      'Technology business plan (Form 1-1); may be left out for investment and where Art. 6 ⑨ spares the evaluation',
    ),
    undefined,
    text('신청 서류', 'Document of the application'),
    cite('별지 제1호'),
  ),
];

const GROUND = text('재발급 사유', 'Ground for a reissue');
const REISSUED = text('재발급한 확인서의 유효기간', 'Validity of a reissued certificate');
const about = (title: Text, clause: string, ko: string, en: string): Sourced<Text> => fact(text(ko, en), undefined, title, cite('제9조', clause));
// 제9조① 벤처기업은 유효기간 중 다음 각 호의 사유가 발생한 때에는 … 확인서의 재발급을 [별지 제4호서식]을 작성하여 신청하여야 한다.
const reissue = {
  grounds: [
    about(GROUND, '①.1', '업체명, 소재지 또는 대표자(개인사업자는 제외)의 변경', 'Change of name, seat or representative (sole proprietors excepted)'),
    about(
      GROUND,
      '①.2',
      '개인사업자의 포괄적 양도·양수에 의한 법인 전환(개인사업자가 신설법인의 주주 및 임원으로 참여한 경우)',
      'A sole proprietor turns into a corporation by a transfer of the whole business (and takes part in it as shareholder and officer)',
    ),
    about(
      GROUND,
      '①.3',
      '합병(확인기관이 다르면 협의를 거침; 합병으로 요건을 충족하지 못하면 재발급하지 않음)',
      'A merger (different bodies agree with each other; no reissue where the requirements are no longer met)',
    ),
    about(GROUND, '①.5', '확인서의 분실·훼손 등', 'The certificate is lost or damaged'),
    about(GROUND, '①.6', '상법 제242조, 제286조, 제604조 및 제607조에 의한 조직의 변경', 'A change of legal form under the Commercial Act'),
  ],
  validity: [
    about(REISSUED, '②', '종전 확인서의 유효기간', 'That of the former certificate'),
    about(REISSUED, '②', '합병은 지분율이 높은 기업의 확인서의 유효기간', 'In a merger that of the firm with the larger share'),
  ],
  // 별지 제4호 재발급신청내용(해당란에 ○표): 업체명 | 대표자 | 소재지 | 법인전환 | 합병 | 조직변경 | 분실·훼손 등
  marks: [
    { words: '업체명', clause: '①.1' },
    // 대표자(개인사업자는 제외)
    { words: '대표자', clause: '①.1', only: '법인' },
    { words: '소재지', clause: '①.1' },
    // 개인사업자가 … 법인으로 전환하는 경우
    { words: '법인전환', clause: '①.2', only: '개인사업자', contract: true },
    { words: '합병', clause: '①.3', contract: true, merger: true },
    { words: '조직변경', clause: '①.6', contract: true },
    { words: '분실·훼손 등', clause: '①.5' },
  ],
} satisfies Procedure['reissue'];

// 제12조 … 다만, 제6조의2제1항의 규정에 의하여 현장평가전에 … 철회된 경우와 … 영문 확인서를 발급하는 경우에는 수수료를 면제한다.
const feeRules: readonly Sourced<Text>[] = [
  fact(
    text(
      '현장평가 전에 신청을 철회하거나 영문 확인서를 발급받으면 수수료를 면제합니다.',
      'No fee on withdrawal before the site visit, and for an English certificate.',
    ),
    undefined,
    text('수수료', 'Fee'),
    cite('제12조'),
  ),
];

const PAPER = text('함께 제출할 서류', 'Paper that goes with it');
const filing: Filing = {
  forms: [
    // 제4조① 벤처기업 확인 신청서[별지 제1호서식]를 작성하여; 별지 제1호 ※ 첨부서류: 기술사업계획서 별지 제1-1호서식
    { form: '별지 제1호', source: cite('제4조', '①') },
    { form: '별지 제1-1호', source: cite('별지 제1호') },
    // 제6조③ … 결과를 [별지 제2호서식]의 벤처기업 평가 결과서에 의하여
    { form: '별지 제2호', types: ['rd'], source: cite('제6조', '③') },
  ],
  papers: [
    {
      types: ['rd'],
      says: fact(
        text('연구개발비 산정표(별표 3)와 그 근거가 되는 배분표·계정별 원장', 'R&D cost statement (별표 3) with the allocation and ledgers behind it'),
        undefined,
        PAPER,
        cite('별표 3'),
      ),
    },
    {
      types: ['rd'],
      says: fact(
        text('사업성 평가표(별표 4)에 따른 평가 결과(평가기관이 작성)', 'Result of the business evaluation (별표 4), made by the evaluator'),
        undefined,
        PAPER,
        cite('제6조', '③'),
      ),
    },
    {
      types: LENT,
      says: fact(
        text('기술성 평가표(별표 5)에 따른 평가 결과(확인기관이 작성)', 'Result of the technology evaluation (별표 5), made by the body'),
        undefined,
        PAPER,
        cite('제6조', '④'),
      ),
    },
    {
      types: ['prospective'],
      says: fact(
        text('기술성 평가표(별표 6)에 따른 평가 결과(확인기관이 작성)', 'Result of the technology evaluation (별표 6), made by the body'),
        undefined,
        PAPER,
        cite('제6조', '⑤'),
      ),
    },
  ],
  evaluation: [
    { card: 4, types: ['rd'], source: cite('제6조', '③') },
    { card: 5, types: LENT, source: cite('제6조', '④') },
    { card: 6, types: ['prospective'], source: cite('제6조', '⑤') },
  ],
};

export const procedure: Procedure = { facts, documents, reissue, feeRules, filing };
