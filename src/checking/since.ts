/** What became of decisions since they were made: those that hold for nothing any more, and those that hold for more than was seen. */
import { grouped, text, type Text } from '../domain';
import type { Grown, Since } from './api';
import { coveredBy, type Covered, type Decision, type Finding } from './findings';
import { asksAlike } from './rules/condition-unconfirmed';
import { number } from './message-formatting';

/** What a decision holds for as it is made, behind the sentence that was read: it stands in the record, where everybody sees it. */
export function coverWords({ rows, amount, print }: Covered): Text {
  const code = print.toString(36).toUpperCase();
  return text(
    ` — ${grouped(rows)}행, 장부금액 합계 ${grouped(amount)}원 (행 내용 코드 ${code})`,
    ` — ${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}, ${grouped(amount)} won in all (code of their content ${code})`,
  );
}
const COVERED = /— ([\d,]+)(?:행, 장부금액 합계| rows?,) (-?[\d,]+)(?:원| won in all)(?: \((?:행 내용 코드|code of their content) ([\dA-Z]+)\))?\s*$/;
/** A record without the amount still says how many rows were asked about. */
const ASKED = /\(([\d,]+)(?:행| rows?)[:)]/;
const read = (digits: string): number => Number(digits.replaceAll(',', ''));

function coveredThen({ what, ruleId }: Decision): (Pick<Covered, 'rows'> & Partial<Covered>) | undefined {
  const whole = COVERED.exec(what);
  // An older record has no code of what the rows said.
  if (whole)
    return { rows: read(whole[1] as string), amount: read(whole[2] as string), ...(whole[3] === undefined ? {} : { print: Number.parseInt(whole[3], 36) }) };
  const asked = ruleId === 'condition-unconfirmed' ? ASKED.exec(what) : null;
  return asked ? { rows: read(asked[1] as string) } : undefined;
}

/** What is covered by all findings of these that have the key. */
export function coveredOf(key: string, findings: readonly Finding[]): Covered | undefined {
  let all: Covered | undefined;
  for (const finding of findings) {
    const own = finding.key === key ? coveredBy(finding) : undefined;
    if (own) all = { rows: (all?.rows ?? 0) + own.rows, amount: (all?.amount ?? 0) + own.amount, print: ((all?.print ?? 0) + own.print) >>> 0 };
  }
  return all;
}

/**
 * @param decided the findings that decisions cover
 * @param open those that are told; a condition that is asked again of others says itself that it was confirmed before
 * @returns undefined where every decision holds for what it was made for
 */
export function sinceOf(decisions: readonly Decision[], decided: readonly Finding[], open: readonly Finding[]): Since | undefined {
  const byKey = new Map<string, Finding[]>();
  for (const finding of decided) {
    const same = byKey.get(finding.key);
    if (same) same.push(finding);
    else byKey.set(finding.key, [finding]);
  }
  const conditions = [...open, ...decided].filter(({ ruleId }) => ruleId === 'condition-unconfirmed');
  const unmatched: Decision[] = [];
  const grown: Since['grown'][number][] = [];
  for (const decision of decisions) {
    const own = byKey.get(decision.key);
    if (!own) {
      if (!conditions.some((finding) => asksAlike(finding, decision))) unmatched.push(decision);
      continue;
    }
    const then = coveredThen(decision);
    const now = then && coveredOf(decision.key, own);
    if (!then) {
      if (decision.kind === 'confirmed' && coveredOf(decision.key, own)) grown.push({ decision, rows: 0, amount: 0, unseen: true });
      continue;
    }
    if (!now) continue;
    const rows = Math.max(0, now.rows - then.rows);
    const amount = then.amount === undefined ? 0 : Math.max(0, now.amount - then.amount);
    if (rows > 0 || amount > 0 || (then.print ?? now.print) !== now.print) grown.push({ decision, rows, amount });
  }
  return unmatched.length + grown.length === 0 ? undefined : { unmatched, grown };
}

/** So many places are named. */
const NAMED = 5;
const places = (decisions: readonly Decision[]): Text => {
  const named = decisions.slice(0, NAMED).map(({ where }) => where);
  const more = decisions.length - named.length;
  return text(`${named.join(', ')}${more > 0 ? ` 외 ${number(more)}` : ''}`, `${named.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`);
};

/** `검토 완료한 뒤 늘어난 행 1건, 900,000,000원`; of what was ignored, `무시한 뒤 …`. */
export function grownWords(grown: Since['grown'][number]): Text {
  if (grown.unseen)
    return text(
      '검토 기록의 ‘내용’이 바뀌어 무엇을 검토했는지 확인할 수 없음(다시 검토 완료하면 기록됨)',
      'What was reviewed cannot be told: “What” of its record was changed (review it once more to record it)',
    );
  const { ko, en } = moreWords(grown);
  return grown.decision.kind === 'ignored'
    ? text(`무시한 뒤 ${ko}`, `Since it was ignored, ${en}`)
    : text(`검토 완료한 뒤 ${ko}`, `Since it was reviewed, ${en}`);
}

function moreWords({ rows, amount }: Grown): Text {
  if (rows === 0 && amount === 0) return text('행의 내용이 바뀜', 'what its rows say has changed');
  if (rows === 0) return text(`늘어난 금액 ${number(amount)}원`, `${number(amount)} won more`);
  const won = amount === 0 ? text('', '') : text(`, ${number(amount)}원`, `, ${number(amount)} won`);
  return text(`늘어난 행 ${number(rows)}건${won.ko}`, `${number(rows)} ${rows === 1 ? 'row' : 'rows'} more${won.en}`);
}

/** Without the rows and parties that were asked about. */
const questionIn = (what: string): string => what.slice(0, what.lastIndexOf(' (')) || what;

/** Each in one line, for whoever relies on the decisions. */
export function sinceWords({ unmatched, grown }: Since): readonly Text[] {
  const count = unmatched.length;
  const where = places(unmatched);
  return [
    ...(count === 0
      ? []
      : [
          text(
            `검토 기록의 판단 ${number(count)}건을 적용하지 않았습니다. 지금의 지적사항과 맞지 않습니다(판단한 행·열·단위가 바뀌었거나 수정됨): ${where.ko}`,
            `${number(count)} ${count === 1 ? 'decision' : 'decisions'} on record ${count === 1 ? 'does' : 'do'} not apply: no finding matches now (the row, a column or the unit was changed or fixed): ${where.en}`,
          ),
        ]),
    ...grown.map((one) => {
      const { where: at, what, ruleId } = one.decision;
      const { ko, en } = grownWords(one);
      const asked = questionIn(what) || ruleId;
      return text(`${ko}: ${at} ${asked}`, `${en}: ${at} ${asked}`);
    }),
  ];
}
