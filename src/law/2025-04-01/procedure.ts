/** 신청에서 확인서까지, 조문이 말하는 그대로: 제11조, 제15조–제18조, 제20조, 제21조, 제27조–제30조. */
import { date, text, type Text } from '../../domain';
import type { ApplicationType, Filing, Procedure, ProcedureFact, ProcedureTopic } from '../types';
import { edition } from '.';
import { documents, feeRules, foreignInvestors, reissue } from './eligibility';
import { investors } from './investors';
import { act, cite, fact } from './source';

const TITLES: Readonly<Record<ProcedureTopic, Text>> = {
  where: text('신청할 곳', 'Where to apply'),
  form: text('신청서', 'Application form'),
  withdrawal: text('철회', 'Withdrawal'),
  visit: text('현장실사', 'Site visit'),
  evaluation: text('평가', 'Evaluation'),
  result: text('결과 통지', 'Notice of the result'),
  objection: text('이의신청', 'Objection'),
  certificate: text('확인서', 'Certificate'),
  reissue: text('재발급', 'Reissue'),
  cancellation: text('취소', 'Cancellation'),
  publication: text('정보 공개와 마크', 'Publication and mark'),
  duties: text('위원·평가기관의 의무', 'Duties of members and institutions'),
  review: text('고시의 재검토', 'Review of the notice'),
};
const says = (topic: ProcedureTopic, ref: string, clause: string | undefined, ko: string, en: string, types?: readonly ApplicationType[]): ProcedureFact => ({
  topic,
  says: fact(text(ko, en), undefined, TITLES[topic], cite(ref, clause)),
  ...(types === undefined ? {} : { types }),
});

/** What the Act and the Decree say beside the notice. */
const saysAct = (topic: ProcedureTopic, ref: string, clause: string, ko: string, en: string, types?: readonly ApplicationType[]): ProcedureFact => ({
  topic,
  says: act.fact(text(ko, en), undefined, TITLES[topic], act.cite(ref, clause)),
  ...(types === undefined ? {} : { types }),
});

const facts: readonly ProcedureFact[] = [
  says('form', '제15조', '①', '확인 신청서(별지 제1호서식)를 벤처확인종합관리시스템으로 냅니다.', 'Form 1, through the confirmation system.'),
  // ③ 신청서 및 첨부서류 미비 시 접수가 완료되지 않은 것으로 간주하며 … 보완을 요청할 수 있다.
  says(
    'form',
    '제15조',
    '③',
    '서류가 미비하면 접수가 완료되지 않은 것으로 보며, 보완을 요청받을 수 있습니다.',
    'With a paper missing the application does not count as received; it may be asked for.',
  ),
  says(
    'form',
    '별지 제1호',
    undefined,
    '사업자등록증과 중소기업확인서는 행정정보 공동이용에 동의하면 확인기관이 확인하고, 동의하지 않으면 사본을 냅니다.',
    'The body looks up the business registration and the SME confirmation where the applicant agrees; otherwise copies are filed.',
  ),
  says('form', '제15조', '⑥', '제출한 서류는 철회한 경우에도 반환되지 않습니다.', 'Papers are not returned, not even on withdrawal.'),
  says(
    'withdrawal',
    '제15조',
    '⑤',
    '철회하려면 시스템으로 요청하며, 사유가 합당하면 철회 승인을 통보받습니다.',
    'A withdrawal is asked for through the system and approved where the reason is sound.',
  ),
  says('visit', '제16조', '②', '평가는 현장실사를 통해서 합니다.', 'Evaluation is by a site visit.', ['rd', 'innovationGrowth', 'prospective']),
  // ③ … 다만, 벤처기업확인기관의 장은 신청기업별 특성에 맞추어 … 중소벤처기업부장관과 협의하여 심사항목과 배점을 조정하여 평가할 수 있다.
  says(
    'evaluation',
    '제16조',
    '③',
    '별표 4의 평가표로 평가하며, 확인기관은 항목의 범위 안에서 심사항목과 배점을 조정할 수 있습니다.',
    'By the tables of Appendix 4; the body may adjust items and points within them.',
    ['rd', 'innovationGrowth'],
  ),
  says('evaluation', '제16조', '④', '별표 5의 평가표로 평가합니다.', 'By the table of Appendix 5.', ['prospective']),
  // 제10조②③ … 사전검토 담당 위원의 사전검토 의견을 받아 … 전문평가기관으로부터 의견을 구할 수 있다.
  says(
    'evaluation',
    '제10조',
    '②',
    '위원회는 사전검토 담당 위원과 전문평가기관의 의견을 참고할 수 있습니다.',
    'The committee may hear a member who examined the application beforehand and the evaluating institutions.',
  ),
  says('objection', '제17조', undefined, '이의가 있으면 벤처기업확인위원회가 재심사합니다.', 'An objection is examined anew by the committee.'),
  says('certificate', '제18조', '①', '확인서는 별지 제4호서식입니다.', 'The certificate is Form 4.', ['investment', 'rd', 'innovationGrowth']),
  says('certificate', '제18조', '②', '예비벤처기업 확인서는 별지 제5호서식입니다.', 'The certificate of a prospective venture is Form 5.', ['prospective']),
  says('certificate', '제18조', '③', '발급 대상이 아니면 그 사유를 통보합니다.', 'Where none is issued the reason is notified.'),
  says(
    'certificate',
    '제18조',
    '④',
    '영문·중문 확인서(별지 제6호, 제7호)는 별지 제3호서식으로 신청합니다(수수료 없음).',
    'An English or Chinese certificate (Forms 6 and 7) is asked for by Form 3 (no fee).',
  ),
  // 별지 제8호: 처리기간 7일; 2. 중소기업확인서 3. 주주임을 증명하는 서류(개인사업자의 법인전환의 경우) 4. 포괄사업양도양수계약서 사본 및 합병계약서 등; 수수료 없음
  says(
    'reissue',
    '별지 제8호',
    undefined,
    '재발급 신청서(별지 제8호서식)에 중소기업확인서와, 법인전환은 주주임을 증명하는 서류를, 포괄양도양수·합병은 계약서 등 입증서류를 첨부합니다. 수수료는 없습니다.',
    'Form 8 with the SME confirmation, and proof of the shares (turning into a corporation) or the contract (transfer, merger); no fee.',
  ),
  // 제4조①10. 벤처기업 확인을 받은 기업에 대한 설문, 현황조사, 지원 등 사후관리
  says(
    'certificate',
    '제4조',
    '①.10',
    '확인을 받은 뒤 확인기관의 설문이나 현황조사를 받을 수 있습니다.',
    'After the confirmation the body may survey the firm.',
  ),
  // 법 제25조의2① … 벤처기업확인위원회의 심의를 거쳐 … 확인을 취소할 수 있다. 다만, 제1호에 해당하는 경우에는 확인을 취소하여야 한다.
  saysAct(
    'cancellation',
    '법 제25조의2',
    '①.1',
    '거짓이나 부정한 방법으로 확인받았으면 취소합니다.',
    'A confirmation that was got by false or improper means is cancelled.',
  ),
  saysAct(
    'cancellation',
    '법 제25조의2',
    '①.2',
    '요건을 갖추지 아니하게 되면 취소할 수 있습니다.',
    'It may be cancelled where the requirements are no longer met.',
  ),
  // 영 제18조의6① 법 제25조의2제1항제3호에서 "대통령령으로 정하는 기간"이란 6개월을 말한다.
  saysAct(
    'cancellation',
    '영 제18조의6',
    '①',
    '휴업ㆍ폐업이나 파산 등으로 6개월 동안 기업활동을 하지 않으면 취소할 수 있습니다.',
    'It may be cancelled where business is closed, suspended or bankrupt for 6 months.',
  ),
  saysAct(
    'cancellation',
    '영 제18조의6',
    '②',
    '대표자ㆍ최대주주 등이 기업재산을 유용하거나 은닉하는 등 주주 등에게 피해를 입혀 벤처기업의 단체가 취소를 요청하면 취소할 수 있습니다.',
    'It may be cancelled where the association asks for it because representatives or main shareholders harmed others, as by misusing assets.',
  ),
  saysAct(
    'cancellation',
    '영 제2조의3',
    '⑥.2',
    '취소를 볼 때에는 자료를 제출하게 한 날이 속하는 분기의 직전 4개 분기의 연구개발비와 총매출액을 봅니다.',
    'For a cancellation the four quarters before the one in which papers are demanded count.',
    ['rd'],
  ),
  says(
    'cancellation',
    '제8조',
    '2',
    '취소는 벤처기업확인위원회가 청문(법 제25조의2②) 뒤에 결정합니다.',
    'The committee decides on a cancellation, after a hearing (Act Art. 25-2 ②).',
  ),
  says('cancellation', '제20조', '①', '취소하면 그 사실을 통보받습니다.', 'A cancellation is notified.'),
  says(
    'cancellation',
    '제20조',
    '②',
    '유효기간 내에 투자가 회수되어도 취소하지 않을 수 있습니다.',
    'It may stay where the investment is withdrawn within the validity.',
    ['investment'],
  ),
  says('publication', '제21조', '①', '벤처기업 정보(별지 제9호서식)가 시스템에 공개됩니다.', 'Form 9 is published through the system.'),
  says(
    'publication',
    '제30조',
    '③',
    '벤처기업 확인마크(별표 6)는 확인서의 유효기간 동안 쓸 수 있습니다(최소 가로 10㎜).',
    'The mark (Appendix 6) may be used while the certificate is valid (at least 10 mm wide).',
  ),
  says(
    'duties',
    '제9조',
    '③',
    '이해관계가 있는 위원은 심의에서 제척되며, 스스로 회피하여야 합니다.',
    'A member with an interest in the matter is excluded and has to withdraw.',
  ),
  says(
    'duties',
    '제27조',
    undefined,
    '위원과 전문평가기관은 알게 된 모든 정보를 비밀로 유지합니다.',
    'Members and institutions keep secret whatever they learn.',
  ),
  says(
    'duties',
    '제28조',
    undefined,
    '정당한 이유 없이 여성기업에만 특정 서류를 요구할 수 없습니다.',
    'Women-owned firms may not be asked for papers that others are not asked for.',
  ),
  says(
    'review',
    '제29조',
    undefined,
    '2025-01-01부터 매 3년이 되는 해의 12월 31일까지 타당성을 검토합니다.',
    'Reviewed by the 31st of December of every third year from 2025-01-01 on.',
  ),
];

const marked: Procedure['reissue'] = {
  ...reissue,
  // 별지 제8호 재발급 신청내용(변경내용): 기업명 | 대표자 | 소재지 | 법인전환 | 합병 | 조직변경
  marks: [
    { words: '기업명', clause: '⑤.1' },
    // 대표자(개인사업자는 제외)
    { words: '대표자', clause: '⑤.1', only: '법인' },
    { words: '소재지', clause: '⑤.1' },
    // 개인사업자가 … 법인으로 전환하는 경우
    { words: '법인전환', clause: '⑤.2', only: '개인사업자', contract: true },
    { words: '합병', clause: '⑤.3', contract: true, merger: true },
    { words: '조직변경', clause: '⑤.4', contract: true },
  ],
};

// 별표 3 (지정일 : 2024. 12. 24, 유효기간 : 2년)
const DESIGNATED_UNTIL = date('2026-12-23');
const { evaluators } = edition;
const PAPER = text('함께 제출할 서류', 'Paper that goes with it');
const filing: Filing = {
  forms: [
    { form: '별지 제1호', source: cite('제15조', '①') },
    { form: '별지 제2호', source: cite('제15조', '②.3') },
  ],
  papers: [
    {
      types: ['rd'],
      says: fact(
        text('연구개발비 산정표(별표 2)와 그 근거가 되는 배분표·계정별 원장', 'R&D cost statement (별표 2) with the allocation and ledgers behind it'),
        undefined,
        PAPER,
        cite('별표 2'),
      ),
    },
    {
      says: fact(
        text(
          '사업자등록증과 중소기업확인서는 행정정보 공동이용에 동의하면 확인기관이 확인하고, 동의하지 않으면 사본을 제출합니다(별지 제1호).',
          'Business registration and SME certificate: looked up by the body where you agree to shared use of records, else handed in as copies (별지 제1호).',
        ),
        undefined,
        PAPER,
        cite('별지 제1호'),
      ),
    },
  ],
  evaluation: [],
};

export const procedure: Procedure = {
  filing,
  facts,
  documents,
  investors,
  foreignInvestors,
  reissue: marked,
  feeRules,
  ...(evaluators && { evaluators, evaluatorsUntil: DESIGNATED_UNTIL }),
};
