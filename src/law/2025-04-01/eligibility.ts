/** 제3조①: 법 제2조의2와 영 제2조의3의 요건; 외국투자회사의 기준(제3조③), 서류(제15조②), 재발급(제18조⑤⑥), 수수료(제22조). */
import { text, type Text } from '../../domain';
import { actEligibility } from '../2021-02-12/eligibility';
import type { Eligibility, Sourced } from '../types';
import { act, cite, fact } from './source';

export const eligibility: Eligibility = actEligibility(act);

const says = (title: Text, ref: string, clause: string, ko: string, en: string): Sourced<Text> => fact(text(ko, en), undefined, title, cite(ref, clause));

// 제3조③ 영 제2조의3제2항제14호의 규정에 따른 … 외국투자회사의 기준은 다음 각 호와 같다.
const FOREIGN = text('외국투자회사', 'Foreign investment company');
export const foreignInvestors: readonly Sourced<Text>[] = [
  says(
    FOREIGN,
    '제3조',
    '③.1',
    '신청일 현재 한국벤처캐피탈협회 정관에 따라 특별회원으로 가입한 외국투자회사',
    'A special member of the Korean Venture Capital Association on the day of the application',
  ),
  says(
    FOREIGN,
    '제3조',
    '③.2',
    '「벤처투자 촉진에 관한 법률」 제50조제1항에 따라 결성된 국내 벤처투자조합에 직접 출자한 실적이 있는 외국투자회사',
    'One that has invested directly in a Korean venture investment fund under Art. 50 (1) of the Venture Investment Act',
  ),
  says(
    FOREIGN,
    '제3조',
    '③.3',
    '투자가 이루어진 날 또는 신청일 현재 해외벤처캐피탈협회 소속 투자회사',
    'A member of a foreign venture capital association on the day of the investment or of the application',
  ),
  says(
    FOREIGN,
    '제3조',
    '③.4',
    '그 밖에 중소벤처기업부장관이 인정하는 국제적 신인도와 투자실적을 갖춘 외국투자회사',
    'Another with international standing and a record of investments that the minister recognises',
  ),
];

// 제15조② … 단, 예비벤처유형으로 … 신청하는 자의 경우 다음 제1호 및 제2호 서류의 제출을, 개인사업자인 신청기업이 … 다음 제2호 서류의 제출을 면제할 수 있다.
const DOCUMENT = text('신청 서류', 'Document of the application');
export const documents: readonly Sourced<Text>[] = [
  says(DOCUMENT, '제15조', '②.1', '사업자등록증(예비벤처유형은 면제할 수 있음)', 'Business registration (prospective ventures may be exempted)'),
  says(
    DOCUMENT,
    '제15조',
    '②.2',
    '법인등기사항전부증명서(예비벤처유형과 개인사업자는 면제할 수 있음)',
    'Certificate of the corporate register (prospective ventures and sole proprietors may be exempted)',
  ),
  says(DOCUMENT, '제15조', '②.3', '사업계획서(별지 제2호서식)', 'Business plan (Form 2)'),
  says(DOCUMENT, '제15조', '②.4', '그 밖에 세부지침으로 정하는 서류', 'Other documents that the detailed guideline names'),
];

// 제18조⑤ 벤처기업은 유효기간 중 다음 각 호의 사유가 발생한 때에는 … 확인서의 재발급을 [별지 제8호서식] 을 작성하여 신청하여야 한다.
const GROUND = text('재발급 사유', 'Ground for a reissue');
// ⑥ 재발급한 확인서의 유효기간은 종전 확인서의 유효기간으로 한다. 단, 합병의 경우에는 지분율이 높은 기업의 확인서의 유효기간으로 한다.
const REISSUED = text('재발급한 확인서의 유효기간', 'Validity of a reissued certificate');
export const reissue = {
  grounds: [
    says(GROUND, '제18조', '⑤.1', '업체명, 소재지 또는 대표자(개인사업자는 제외)의 변경', 'Change of name, seat or representative (sole proprietors excepted)'),
    says(
      GROUND,
      '제18조',
      '⑤.2',
      '개인사업자의 포괄적 양도ㆍ양수에 의한 법인 전환(개인사업자가 신설법인의 주주 및 임원으로 참여한 경우)',
      'A sole proprietor turns into a corporation by a transfer of the whole business (and takes part in it as shareholder and officer)',
    ),
    says(
      GROUND,
      '제18조',
      '⑤.3',
      '합병(합병으로 벤처기업의 요건을 충족하지 못하면 재발급하지 않음)',
      'A merger (no reissue where the requirements are no longer met)',
    ),
    says(
      GROUND,
      '제18조',
      '⑤.4',
      '상법 제242조, 제286조, 제287조의43, 제604조 및 제607조에 의한 조직의 변경',
      'A change of legal form under the Commercial Act',
    ),
  ],
  validity: [
    says(REISSUED, '제18조', '⑥', '종전 확인서의 유효기간', 'That of the former certificate'),
    says(REISSUED, '제18조', '⑥', '합병은 지분율이 높은 기업의 확인서의 유효기간', 'In a merger that of the firm with the larger share'),
  ],
};

const FEE = text('수수료', 'Fee');
export const feeRules: readonly Sourced<Text>[] = [
  // 제22조③ 신청을 철회한 경우 … 반환한다. 다만 … 진행된 경우 … 소요된 비용을 공제하고 수수료를 반환할 수 있다.
  says(
    FEE,
    '제22조',
    '③',
    '신청을 철회하면 반환합니다. 서류 검토나 현장실사가 진행되었으면 소요된 비용을 공제할 수 있습니다.',
    'Paid back on withdrawal, less what review and site visit have already cost.',
  ),
  // ④ 기술혁신형기업으로 확인받은 신청기업이 … 유효기간 시작일로부터 6개월 이내 혁신성장유형으로 … 신청하는 경우 … 일부 감면할 수 있다.
  says(
    FEE,
    '제22조',
    '④',
    '기술혁신형기업의 유효기간 시작일부터 6개월 이내에 혁신성장유형을 신청하면 일부 감면할 수 있습니다.',
    'May be reduced for an innovative firm that applies for the innovation type within 6 months of the start of its validity.',
  ),
  // ⑤ 예비벤처유형으로 확인받은 자가 확인일로부터 1년 이내에 혁신성장유형으로 … 신청하는 경우 … 일부 감면할 수 있다.
  says(
    FEE,
    '제22조',
    '⑤',
    '예비벤처 확인일부터 1년 이내에 혁신성장유형을 신청하면 일부 감면할 수 있습니다.',
    'May be reduced for a former prospective venture that applies for the innovation type within 1 year.',
  ),
];
