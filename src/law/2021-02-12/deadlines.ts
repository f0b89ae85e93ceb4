/** 처리기간(규칙 제8조)과 이의신청(법 제25조의5). */
import { text } from '../../domain';
import { notInEdition, type Sources } from '../source';
import type { Deadlines } from '../types';

/** What the Act and the Rule say: the same in every edition since 2021-02-12. */
export const actDeadlines = ({ cite, fact }: Sources) => ({
  processing: {
    // 1. 벤처기업 해당 여부의 확인을 요청한 자가 법 제2조의2제1항제2호가목에 해당하는지 여부: 30일
    investmentDays: fact(30, 'days', text('벤처투자유형 확인 처리기간', 'Processing of an investment firm'), cite('규칙 제8조', '②.1')),
    // 2. 벤처기업 해당 여부의 확인을 요청한 자가 법 제2조의2제1항제2호나목 및 다목에 해당하는지 여부: 45일
    otherDays: fact(45, 'days', text('다른 유형의 확인 처리기간', 'Processing of other firms'), cite('규칙 제8조', '②.2')),
    // ② … 다만, 부득이한 사유로 그 기간 이내에 알리기 어려운 경우에는 20일 이내의 범위에서 한 번만 그 기간을 연장할 수 있다.
    extensionDays: fact(20, 'days', text('확인 처리기간의 연장', 'Extension of the processing'), cite('규칙 제8조', '②')),
  },
  // 법 제25조의5① … 통지받은 날부터 30일 이내에 벤처기업확인기관의 장에게 문서로 이의신청을 할 수 있다.
  objectionDays: fact(30, 'days', text('이의신청 기한', 'Time to object'), cite('법 제25조의5', '①')),
  // 법 제25조의5② … 이의신청을 받은 날부터 30일(다만, 신청인이 제2조의2제1항제2호가목에 해당하는 기업인 경우에는 20일을 말한다) 이내에
  // … 통지하여야 한다. 다만, … 만료일 다음 날부터 기산하여 15일 이내의 범위에서 한 차례 연장할 수 있다. <개정 2023.10.31>
  objectionAnswer: {
    days: fact(30, 'days', text('이의신청 결과 통지', 'Answer to an objection'), cite('법 제25조의5', '②')),
    investmentDays: fact(20, 'days', text('이의신청 결과 통지(벤처투자유형)', 'Answer to an objection of an investment firm'), cite('법 제25조의5', '②')),
    extensionDays: fact(15, 'days', text('이의신청 결과 통지의 연장', 'Extension of the answer to an objection'), cite('법 제25조의5', '②')),
  },
});

export const deadlinesOf = (sources: Sources): Deadlines => ({
  ...actDeadlines(sources),
  evaluation: notInEdition('평가결과 통지 기한', 'The time for the notice of an evaluation'),
  reportDay: notInEdition('분기 실적 보고일', 'The day of the quarterly report'),
});
