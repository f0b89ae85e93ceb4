/** 처리기간(별지 제1호·제1-2호·제4호), 평가와 이의 제기(제6조), 보고(제11조·제15조)의 기간. */
import { text } from '../../domain';
import { available } from '../source';
import type { Deadlines } from '../types';
import { cite, fact } from './source';

export const deadlines: Deadlines = {
  processing: {
    // 별지 제1호 처리기간: 벤처투자기업:30일 기타 기업:45일
    investmentDays: fact(30, 'days', text('벤처투자기업 확인 처리기간', 'Processing of an investment firm'), cite('별지 제1호', '처리기간')),
    otherDays: fact(45, 'days', text('기타 기업 확인 처리기간', 'Processing of other firms'), cite('별지 제1호', '처리기간')),
  },
  certificates: {
    // 별지 제1-2호 벤처기업 영문 확인서 발급 신청서: 처리기간 3일
    englishDays: fact(3, 'days', text('영문 확인서 처리기간', 'Processing of an English certificate'), cite('별지 제1-2호', '처리기간')),
    // 별지 제4호 벤처기업확인서 재발급신청서: 처리기간 7일
    reissueDays: fact(7, 'days', text('확인서 재발급 처리기간', 'Processing of a reissue'), cite('별지 제4호', '처리기간')),
  },
  // 제6조⑥ 평가기관은 벤처기업의 확인을 요청받은 날로부터 45일 이내(제4조제2항의 규정에 의하여 사업성 평가를 신청받은 평가기관은 40일 이내)에
  // 사업성 평가결과 또는 기술성 평가결과를 신청기업에 통지하여야 한다. 다만, … 20일 이내의 범위에서 1회에 한하여 그 기간을 연장할 수 있으며 …
  evaluation: available(
    {
      days: fact(45, 'days', text('평가결과 통지 기한', 'Notice of an evaluation'), cite('제6조', '⑥')),
      otherInstitutionDays: fact(40, 'days', text('다른 평가기관의 평가결과 통지 기한', 'Notice of an evaluation by another institution'), cite('제6조', '⑥')),
      extensionDays: fact(20, 'days', text('평가결과 통지 연장', 'Extension of the notice of an evaluation'), cite('제6조', '⑥')),
    },
    cite('제6조', '⑥'),
  ),
  // 제6조③ … 제8조제3항제2호의 기간 만료 5일전까지 확인기관에 통보하여야 한다
  resultDaysBeforeEnd: fact(5, 'days', text('평가결과서 통보(기간 만료 전)', 'Handing over the result before the period ends'), cite('제6조', '③')),
  // 제6조⑦ 통지를 받은 신청기업은 평가결과에 대해 7일 이내에 이의 제기를 할 수 있으며 …
  objectionDays: fact(7, 'days', text('이의 제기 기한', 'Time to object'), cite('제6조', '⑦')),
  // 제6조⑦ … 이 경우 이의 제기 기간 및 재심사 기간은 시행규칙 제8조제3항제2호의 기간에 산입하지 아니 한다.
  objectionNotCounted: cite('제6조', '⑦'),
  // 제11조② 확인기관의 장 및 평가기관의 장은 분기가 끝나는 다음달 10일까지 분기별 확인 및 평가실적을 중소기업청장에게 보고하여야 한다.
  reportDay: available(fact(10, 'day of month', text('분기 실적 보고일', 'Day of the quarterly report'), cite('제11조', '②')), cite('제11조', '②')),
  // 제15조② 협회는 윤리경영 교육을 실시한 경우 반기가 끝나는 다음달 10일까지 교육실적을 중소기업청장에게 보고하여야 한다.
  trainingReportDay: fact(10, 'day of month', text('윤리경영 교육실적 보고일', 'Day of the half-yearly report on ethics training'), cite('제15조', '②')),
};
