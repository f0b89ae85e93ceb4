/** 제4조①: to whom an application goes. */
import { fold, incomplete, remembered, text, valueOf, type Outcome } from '../domain';
import type { ApplicationType, ConfirmingBody, Edition } from '../law/types';
import { notHere, withPart } from './editions';
import type { ExactSum } from './exact';
import { wordReader } from './word-reader';

const readWord = wordReader<ApplicationType>({
  investment: '투자 벤처투자',
  rd: '연구개발 연구',
  guarantee: '보증 기술평가보증',
  loan: '대출 기술평가대출',
  guaranteeAndLoan: '보증대출 기술평가보증대출',
  prospective: '예비 예비벤처',
  innovationGrowth: '혁신성장',
});

/** What people put between the words of a type: `보증·대출`, `보증 및 대출`, `guarantee_and_loan`. Dots of every kind look alike. */
const BETWEEN = /및|[·ㆍ・･∙•‧⋅.,/+&_-]/g;

/** `투자`, `벤처투자기업`, `연구개발 기업`, `보증·대출` …; undefined where it names no type. */
export const readApplicationType = remembered((input: string): ApplicationType | undefined =>
  readWord(
    fold(input.slice(0, 100))
      .replace(BETWEEN, '')
      .replace(/(기업|유형|형)$/, ''),
  ),
);

/** The bodies that may be asked; with a guarantee and a loan their amounts decide, and a tie leaves the choice to the firm. */
export function confirmingBody(
  edition: Edition,
  type: ApplicationType,
  amounts: { readonly guarantee?: ExactSum | undefined; readonly loan?: ExactSum | undefined } = {},
): Outcome<readonly ConfirmingBody[]> {
  return withPart(edition.confirmingBodies, ({ value, source }) => {
    const held = value.byType[type];
    if (!held) return incomplete(notHere(edition));
    let ids = held;
    if (type === 'guaranteeAndLoan') {
      const { guarantee, loan } = amounts;
      if (!guarantee || !loan) {
        return incomplete({
          code: 'amounts-missing',
          message: text('보증금액과 대출금액이 모두 필요합니다.', 'Both the guarantee and the loan are needed.'),
          citation: { ...source, clause: '①.3.다' },
        });
      }
      // 다. … 그 금액이 많은 확인기관의 장에게 … 신청을 하여야 하며, 그 금액이 같을 경우에는 신청기업이 확인기관을 선택하여 신청하여야 한다.
      const more = guarantee.compare(loan);
      if (more !== 0) ids = value.byType[more > 0 ? 'guarantee' : 'loan'] ?? held;
    }
    return valueOf(
      ids.map((id) => value.bodies.find((body) => body.id === id)).filter((body): body is ConfirmingBody => body !== undefined),
      source,
    );
  });
}
