/**
 * 벤처기업의 요건: 요령은 금액과 기간을 영 제2조의3 등에 맡긴다(제3조②④). 항의 번호는 2014-07-15 개정 전의 것이다.
 */
import { text } from '../../domain';
import { available } from '../source';
import type { Eligibility } from '../types';
import { cite, fact } from './source';

const SECOND_HAND = text(
  '2014년 당시 영의 조문을 직접 확인하지 못했고, 현행 조문과 당시 자료로 확인한 값입니다.',
  'The Decree as it read in 2014 was not seen; the value is established from the later text and from reports of the time.',
);

export const eligibility: Eligibility = {
  // 영 제2조의3제3항: 확인을 요청한 날이 속하는 분기의 직전 4개 분기의 연구개발비가 5천만원 이상일 것
  minimumRdCost: fact(50_000_000, 'won', text('최소 연구개발비', 'Least R&D cost'), cite('영 제2조의3', '③')),
  // 법 제2조의2제1항제2호나목 단서(현행): … 비율에 관한 기준은 창업 후 3년이 지나지 아니한 기업에 대하여는 적용하지 아니한다.
  ratioWaiverYears: fact(
    3,
    'years',
    text('연구개발비 비율을 적용하지 않는 창업 후 기간', 'Years after the founding without a least ratio'),
    cite('법 제2조의2', '①.2.나'),
    {
      certainty: 'unconfirmed',
      why: text(
        '현행 조문의 단서이며, 2014년의 조문에도 있었는지는 확인하지 못했습니다.',
        'A proviso of the present Act; whether the Act of 2014 had it was not established.',
      ),
    },
  ),
  // 별지 제2호: 확인신청일이 속하는 분기의 직전 4분기 연구개발비 · 총매출액
  quarters: fact(4, 'quarters', text('산정 분기 수', 'Quarters that count'), cite('별지 제2호', '평가 내용')),
  investment: {
    // 영 제2조의3제1항: 투자를 한 금액의 합계가 5천만원 이상으로서, 기업의 자본금 중 투자금액의 합계가 차지하는 비율이
    // 100분의 10(「문화산업진흥 기본법」 제2조제12호에 따른 제작자 중 법인이면 자본금의 100분의 7) 이상
    minimum: fact(50_000_000, 'won', text('최소 투자금액', 'Least investment'), cite('영 제2조의3', '①')),
    capitalPercent: fact(10, 'percent', text('자본금 중 투자금액의 비율', 'Investment to capital'), cite('영 제2조의3', '①')),
    contentCapitalPercent: fact(
      7,
      'percent',
      text('문화콘텐츠 제작 법인의 투자금액 비율', 'Investment to capital of producers of cultural content'),
      cite('영 제2조의3', '①'),
      {
        certainty: 'likely',
        why: SECOND_HAND,
      },
    ),
    // 별지 제5호 각주: 법 제2조의2제1항제3호가목 (1)~(7)에 규정된 자의 투자 및 변경내용만을 기재 (제3호: 2007년 뒤로는 제2호)
    investors: fact(
      text('법 제2조의2제1항제2호가목 (1)~(7)에 규정된 자', 'Those named in Act Art. 2-2 ① 2 가 (1) to (7)'),
      undefined,
      text('투자한 것으로 인정하는 자', 'Investors that count'),
      cite('법 제2조의2', '①.2.가'),
    ),
  },
  // 영 제2조의3제8항: 8천만원 이상이고 총자산의 100분의 5 이상(창업 후 1년 미만 4천만원 이상, 10억원 이상 보증은 비율 없음); 제3조④: 결정된 금액 포함, 각각 또는 합산
  guaranteeLoan: available(
    {
      minimum: fact(80_000_000, 'won', text('최소 보증·대출금액', 'Least guarantee or loan'), cite('영 제2조의3', '⑧'), {
        certainty: 'likely',
        why: SECOND_HAND,
      }),
      assetsPercent: fact(5, 'percent', text('총자산 중 보증·대출금액의 비율', 'Guarantee or loan to total assets'), cite('영 제2조의3', '⑧'), {
        certainty: 'likely',
        why: SECOND_HAND,
      }),
      youngMinimum: fact(40_000_000, 'won', text('창업 초기 기업의 최소 보증·대출금액', 'Least guarantee or loan of a young firm'), cite('영 제2조의3', '⑧'), {
        certainty: 'likely',
        why: SECOND_HAND,
      }),
      youngYears: fact(1, 'years', text('창업 초기 기업', 'Young firm: less than this many years'), cite('영 제2조의3', '⑧'), {
        certainty: 'likely',
        why: SECOND_HAND,
      }),
      noRatioGuarantee: fact(
        1_000_000_000,
        'won',
        text('총자산 비율을 적용하지 않는 보증금액', 'Guarantee from which no ratio applies'),
        cite('영 제2조의3', '⑧'),
        { certainty: 'likely', why: SECOND_HAND },
      ),
      // 제3조③ … 중소기업진흥공단이 취급하는 무담보 신용대출자금은 다음 각호의 자금을 말한다.
      loanFunds: fact(
        [
          text('창업기업지원자금', 'Start-up support fund'),
          text('개발기술사업화자금', 'Fund for commercialising developed technology'),
          text('신성장기반자금 중 녹색·신성장자금', 'Green and new growth part of the new growth fund'),
          text('투융자복합금융자금', 'Combined investment and loan fund'),
        ],
        undefined,
        text('인정하는 중소기업진흥공단의 무담보 신용대출자금', 'Unsecured loans of the SBC that count'),
        cite('제3조', '③'),
      ),
    },
    cite('제3조', '④'),
  ),
  // 기초연구진흥법 제14조제1항제2호: 기업부설연구소
  rdOrganisations: fact(
    [text('기업부설연구소', 'Corporate R&D lab')],
    undefined,
    text('보유해야 하는 연구조직', 'R&D organisation that the firm must have'),
    cite('기초연구진흥법 제14조', '①.2'),
  ),
  deemedExcellent: available(
    {
      // ⑨1. 신규로 기술혁신형기업에 선정된 기업이 확인일로부터 1년 이내 벤처확인을 신청한 경우
      innovativeMonths: fact(
        12,
        'months',
        text('기술혁신형기업 선정 후 신청 기간', 'Time to apply after selection as an innovative firm'),
        cite('제6조', '⑨.1'),
      ),
      // ⑨3. 예비벤처확인을 받은 기업이 예비벤처확인일로부터 1년 이내 벤처확인을 신청하는 경우
      prospectiveMonths: fact(
        12,
        'months',
        text('예비벤처확인 후 신청 기간', 'Time to apply after confirmation as a prospective venture'),
        cite('제6조', '⑨.3'),
      ),
      // ⑨2. 확인기관으로부터 제4항에 의하지 않은 기술성평가(기술성 부문 점수를 60% 이상 획득한 경우에 한한다) 후
      //     보증 또는 대출 금액을 통지받은 기업이 통지일로부터 6개월 이내 벤처확인을 신청한 경우
      evaluationMonths: fact(
        6,
        'months',
        text('보증·대출금액 통지 후 신청 기간', 'Time to apply after the notice of a guarantee or loan'),
        cite('제6조', '⑨.2'),
      ),
      evaluationPercent: fact(60, 'percent', text('기술성 부문 최소 득점률', 'Least share of the points in the technology section'), cite('제6조', '⑨.2')),
    },
    cite('제6조', '⑨'),
  ),
};
