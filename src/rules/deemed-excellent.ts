/** 제6조⑨⑩: when the technology evaluation counts as passed without one. */
import { valueOf, type Outcome, type PlainDate } from '../domain';
import type { Edition } from '../law/types';
import { withPart } from './editions';
import { ExactSum } from './exact';
import { monthsAfter, movedOn } from './period';
import { wordReader } from './word-reader';

export type DeemedBasis = 'innovative' | 'prospective' | 'evaluation';

export const readBasis = wordReader<DeemedBasis>({
  innovative: '기술혁신형기업 기술혁신형중소기업 이노비즈 innobiz',
  prospective: '예비벤처 예비벤처기업 예비',
  evaluation: '기술성평가',
});

export interface DeemedFacts {
  readonly basis: DeemedBasis;
  /** The day of the selection, of the prospective confirmation, or of the notice of the guarantee or loan. */
  readonly basisDate: PlainDate;
  readonly appliedOn: PlainDate;
  /** 제6조⑩: a ground that demands the evaluation all the same. */
  readonly barred?: boolean;
  /** 제6조⑨2: the share of the points of the technology section, from 0 to 1; taken as enough while it is not given. */
  readonly technologyShare?: ExactSum | undefined;
  readonly holidays?: ReadonlySet<PlainDate> | undefined;
}

export function deemedExcellent(edition: Edition, facts: DeemedFacts): Outcome<boolean> {
  return withPart(edition.eligibility.deemedExcellent, ({ value }) => {
    // ⑨ 1. 신규로 기술혁신형기업에 선정된 기업이 확인일로부터 1년 이내 벤처확인을 신청한 경우
    //    2. … 보증 또는 대출 금액을 통지받은 기업이 통지일로부터 6개월 이내 벤처확인을 신청한 경우
    //    3. 예비벤처확인을 받은 기업이 예비벤처확인일로부터 1년 이내 벤처확인을 신청하는 경우
    const months = { innovative: value.innovativeMonths, evaluation: value.evaluationMonths, prospective: value.prospectiveMonths }[facts.basis];
    const end = monthsAfter(facts.basisDate, months.value);
    const inTime = facts.appliedOn >= facts.basisDate && facts.appliedOn <= movedOn(end, facts.holidays);
    // ⑨2 기술성 부문 점수를 60% 이상 획득한 경우에 한한다
    const least = value.evaluationPercent;
    const short = facts.basis === 'evaluation' && facts.technologyShare?.isAtLeastPercentOf(ExactSum.of(1), least.value) === false;
    // ⑩ 제9항의 규정에도 불구하고 다음 각 호의 어느 하나에 해당하면 제4항에 의한 기술성평가를 실시하여야 한다.
    return valueOf(inTime && !short && !facts.barred, months.source, ...(facts.barred ? [{ ...months.source, clause: '⑩' }] : []));
  });
}
