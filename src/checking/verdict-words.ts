/** The one sentence of a verdict: what was found, what is missed, and what could not be checked. It is green only where nothing is open. */
import { text, type Reason, type Text } from '../domain';
import type { Ignored, Verdict } from './api';
import type { Summary } from './findings';
import { number } from './message-formatting';

export interface Told {
  readonly summary: Summary;
  readonly ignored?: Ignored | undefined;
  readonly hasTable: boolean;
  /** The tables hold amounts. */
  readonly booked: boolean;
  /** What is known against the firm. */
  readonly missed: readonly Reason[];
  /** What could not be said, by name. */
  readonly open: readonly Text[];
  /** The verdict rests on a text that is known to have been amended and is not held. */
  readonly unconfirmed: boolean;
}

const listed = (names: readonly Text[]): Text => text(names.map(({ ko }) => ko).join(', '), names.map(({ en }) => en).join(', '));
const sentences = (...parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter((one): one is Text => one !== undefined);
  return text(said.map(({ ko }) => ko).join('. '), said.map(({ en }) => en).join('. '));
};

/** What was looked at where nothing is open. */
const CHECKED = text(
  '확인한 것: 비목과 금액, 산정기간, 최소 연구개발비, 업종별 비율, 제외업종, 중소기업 여부, 연구조직',
  "Checked: categories and amounts, the four quarters, the minimum cost, the industry's ratio, excluded industries, SME, R&D organisation",
);

/** What a person took upon themselves: `무시한 오류 9건, 17,160,000원 포함`. */
export function ignoredWords({ errors, amount }: Ignored): Text {
  const held = amount === 0 ? text('', '') : text(`, ${number(amount)}원 포함`, `, ${number(amount)} won included`);
  return text(`무시한 오류 ${number(errors)}건${held.ko}`, `${number(errors)} ignored ${errors === 1 ? 'error' : 'errors'}${held.en}`);
}

/** What the amount is called that no error bars: where no text is held, nobody can say that it is recognised. */
export const recognisedWords = ({ noLaw }: Pick<Verdict, 'noLaw'>): Text =>
  noLaw
    ? text('오류 없는 금액(적용 고시가 없어 인정 여부 미판정)', 'Without errors (no law held for the day: not decided)')
    : text('인정 대상 금액(산정)', 'Recognisable R&D cost (calculated)');

/** What was left out because it has no category: `더하지 않은 비목 없는 40행 12,300,000원`. */
export const uncategorisedWords = ({ rows, amount }: { readonly rows: number; readonly amount: number }): Text =>
  text(
    `더하지 않은 비목 없는 ${number(rows)}행 ${number(amount)}원`,
    `${number(rows)} ${rows === 1 ? 'row' : 'rows'} of ${number(amount)} won without a category, not added`,
  );

export function stateOf({ summary, ignored, hasTable, booked, missed, open, unconfirmed }: Told): Pick<Verdict, 'state' | 'text'> {
  if (!hasTable) return { state: 'nothing', text: text('검사할 표를 찾지 못했습니다', 'No table to check was found') };
  const against =
    missed.length === 0
      ? undefined
      : text(`요건 미달: ${listed(missed.map(({ message }) => message)).ko}`, `Not met: ${listed(missed.map(({ message }) => message)).en}`);
  const taken = ignored && ignored.errors > 0 ? ignoredWords(ignored) : undefined;
  if (summary.errors > 0) {
    const own = text(
      `제출하기 전에 수정할 지적사항이 ${number(summary.errors)}건 있습니다`,
      summary.errors === 1 ? '1 issue to fix before filing' : `${number(summary.errors)} issues to fix before filing`,
    );
    return { state: 'errors', text: sentences(own, against, taken) };
  }
  const unsure = open.length === 0 ? undefined : text(`판정하지 못한 것: ${listed(open).ko}`, `Not decided: ${listed(open).en}`);
  const shaky = unconfirmed ? text('업종별 비율은 확인되지 않은 값입니다', "The industry's ratio is unconfirmed") : undefined;
  const doubts = summary.warnings + summary.reviews;
  const toReview =
    doubts === 0
      ? undefined
      : text(
          `${against ? '' : '오류는 없고, '}검토할 지적사항이 ${number(doubts)}건 있습니다`,
          `${against ? '' : 'No errors; '}${doubts === 1 ? '1 issue to review' : `${number(doubts)} issues to review`}`,
        );
  if (against) return { state: 'missed', text: sentences(against, toReview, taken, unsure, shaky) };
  if (toReview) return { state: 'doubts', text: sentences(toReview, taken, unsure, shaky) };
  if (!booked) return { state: 'open', text: sentences(text('표에 금액이 아직 없습니다', 'The table holds no amounts yet'), taken, unsure) };
  if (unsure || shaky || taken) return { state: 'open', text: sentences(text('표에는 지적사항이 없습니다', 'No issues in the table'), taken, unsure, shaky) };
  return { state: 'clean', text: sentences(text('지적사항이 없습니다', 'No issues found'), CHECKED) };
}
