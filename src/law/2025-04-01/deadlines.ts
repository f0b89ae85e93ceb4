/** 처리기간(규칙 제8조, 제15조④, 별지 제3호·제8호)과 이의신청(제17조, 법 제25조의5). */
import { text } from '../../domain';
import { actDeadlines } from '../2021-02-12/deadlines';
import { notAvailable } from '../source';
import type { Deadlines } from '../types';
import { act, cite, fact } from './source';

const NO_SUCH_RULE = text(
  '이 고시에는 없는 기한입니다. 평가는 확인 처리기간 안에 이루어집니다(제15조④, 규칙 제8조②).',
  'Not available in this edition: the evaluation is part of the processing time (제15조④, 규칙 제8조②).',
);

export const deadlines: Deadlines = {
  ...actDeadlines(act),
  processingDays: {
    // 제15조④ … 신청서 및 첨부서류를 완비하여 벤처기업확인기관으로부터 접수증을 교부받은 날로부터 기산한다.
    countedFrom: fact(
      text('신청서와 첨부서류를 갖추어 접수증을 교부받은 날', 'The day of the receipt for a complete application'),
      undefined,
      text('처리기간의 기산일', 'The day from which the processing time counts'),
      cite('제15조', '④'),
    ),
    // 각 기한의 말일이 토요일 및 공휴일인 경우에는 그 익일을 각 기한의 말일로 한다.
    lastDayMoves: fact(
      text('말일이 토요일이나 공휴일이면 그 익일', 'A last day on a Saturday or public holiday moves to the next day'),
      undefined,
      text('처리기간의 말일', 'The last day of the processing time'),
      cite('제15조', '④'),
    ),
  },
  certificates: {
    // 별지 제3호 벤처기업 영문(또는 중문) 확인서 발급 신청서: 처리기간 3일
    englishDays: fact(3, 'days', text('영문·중문 확인서 처리기간', 'Processing of an English or Chinese certificate'), cite('별지 제3호', '처리기간')),
    // 별지 제8호 벤처기업확인서 재발급 신청서: 처리기간 7일
    reissueDays: fact(7, 'days', text('확인서 재발급 처리기간', 'Processing of a reissue'), cite('별지 제8호', '처리기간')),
  },
  evaluation: notAvailable(NO_SUCH_RULE),
  reportDay: notAvailable(text('분기 실적 보고: 이 고시에는 없습니다.', 'The quarterly report: not available in this edition.')),
};
