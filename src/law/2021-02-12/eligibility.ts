/** 법 제2조의2와 영 제2조의3(현행 조문)의 요건. */
import { text } from '../../domain';
import { notAvailable, type FactNotes, type Sources } from '../source';
import type { Eligibility } from '../types';

const OLD_TYPE = text(
  '보증·대출 유형은 2021-02-12에 없어졌고, 그 평가 규정은 이 고시에는 없습니다.',
  'The guarantee and loan types ended on 2021-02-12; their rules are not available in this edition.',
);

/** What the Act and the Decree say: the same in every edition since 2021-02-12. `organisations` is what is said of the list of R&D organisations. */
export const actEligibility = ({ cite, fact }: Sources, organisations?: FactNotes): Eligibility => ({
  // 영 제2조의3⑤1. 연간 연구개발비가 5천만원 이상일 것
  minimumRdCost: fact(50_000_000, 'won', text('최소 연구개발비', 'Least R&D cost'), cite('영 제2조의3', '⑤.1')),
  // 법 제2조의2①2나 단서: … 비율에 관한 기준은 창업 후 3년이 지나지 아니한 기업에 대하여는 적용하지 아니한다.
  ratioWaiverYears: fact(
    3,
    'years',
    text('연구개발비 비율을 적용하지 않는 창업 후 기간', 'Years after the founding without a least ratio'),
    cite('법 제2조의2', '①.2.나'),
  ),
  // 영 제2조의3⑥1. … 그 요청한 날이 속하는 분기의 직전 4개 분기의 연구개발비와 총매출액
  quarters: fact(4, 'quarters', text('산정 분기 수', 'Quarters that count'), cite('영 제2조의3', '⑥.1')),
  investment: {
    // 영 제2조의3① … 투자를 한 금액의 합계가 5천만원 이상으로서, 기업의 자본금 중 투자금액의 합계가 차지하는 비율이 100분의 10
    // (해당 기업이 「문화산업진흥 기본법」 제2조제12호에 따른 제작자 중 법인이면 자본금의 100분의 7) 이상을 말한다.
    minimum: fact(50_000_000, 'won', text('최소 투자금액', 'Least investment'), cite('영 제2조의3', '①')),
    capitalPercent: fact(10, 'percent', text('자본금 중 투자금액의 비율', 'Investment to capital'), cite('영 제2조의3', '①')),
    contentCapitalPercent: fact(
      7,
      'percent',
      text('문화콘텐츠 제작 법인의 투자금액 비율', 'Investment to capital of producers of cultural content'),
      cite('영 제2조의3', '①'),
    ),
    // 법 제2조의2①2가 (1)~(8): 벤처투자회사, 벤처투자조합, 신기술사업금융업자, 신기술사업투자조합, 한국벤처투자 …
    investors: fact(
      text('법 제2조의2제1항제2호가목 (1)~(8)에 규정된 자', 'Those named in Act Art. 2-2 ① 2 가 (1) to (8)'),
      undefined,
      text('투자한 것으로 인정하는 자', 'Investors that count'),
      cite('법 제2조의2', '①.2.가'),
    ),
  },
  guaranteeLoan: notAvailable(OLD_TYPE),
  // 법 제2조의2①2나 1) 기업부설연구소 또는 연구개발전담부서 2) 기업부설창작연구소 또는 기업창작전담부서
  rdOrganisations: fact(
    [
      text('기업부설연구소', 'Corporate R&D lab'),
      text('연구개발전담부서', 'R&D unit'),
      text('기업부설창작연구소', 'Corporate creative lab'),
      text('기업창작전담부서', 'Creative unit'),
    ],
    undefined,
    text('보유해야 하는 연구조직', 'R&D organisation that the firm must have (one of them)'),
    cite('법 제2조의2', '①.2.나'),
    organisations,
  ),
  // 규칙 제2조 → 조세특례제한법 시행령 제9조① 다만, 다음 각 호에 해당하는 비용은 제외한다.
  excludedCosts: [
    // 1. 법 제10조의2제1항에 따른 연구개발출연금등을 지급받아 연구개발비로 지출하는 금액
    fact(
      text('연구개발출연금등을 지급받아 연구개발비로 지출하는 금액', 'Amounts paid from R&D grants'),
      undefined,
      text('연구개발비에서 빠지는 금액: 연구개발출연금', 'Does not count: R&D grants'),
      cite('조세특례제한법 시행령 제9조', '①.1'),
    ),
    // 2. 국가, 지방자치단체, … 공공기관 및 … 지방공기업으로부터 출연금 등의 자산을 지급받아 연구개발비 또는 인력개발비로 지출하는 금액
    fact(
      text(
        '국가, 지방자치단체, 공공기관, 지방공기업으로부터 출연금 등의 자산을 지급받아 지출하는 금액',
        'Amounts paid from grants of the state, local governments, public institutions and local public enterprises',
      ),
      undefined,
      text('연구개발비에서 빠지는 금액: 공공 출연금', 'Does not count: public grants'),
      cite('조세특례제한법 시행령 제9조', '①.2'),
    ),
  ],
  deemedExcellent: notAvailable(OLD_TYPE),
});
