/** Apart from `./index`, for the functions do not need it: the way of an application of a type under an edition, step by step, as the edition says it: where, with what, at what fee, how long, who decides. */
import { grouped, text, type Citation, type EditionId, type PlainDate, type Text } from '../domain';
import type { ApplicationType, CardId, Edition, ProcedureTopic, Sourced } from '../law/types';
import { procedureTexts } from '../law/procedures';
import { confirmingBody } from './confirming-body';
import { committeeDecides } from './score';

export type { ApplicationType } from '../law/types';

export type StepId = ProcedureTopic | 'documents' | 'fee' | 'time' | 'evaluators' | 'decision' | 'investors' | 'costs' | 'validity';

export interface ProcedureLine {
  readonly text: Text;
  readonly citation: Citation;
  /** What is uncertain about it. */
  readonly why?: Text;
}
export interface ProcedureStep {
  readonly id: StepId;
  readonly lines: readonly ProcedureLine[];
}

const ORDER: readonly StepId[] = [
  'where',
  'form',
  'documents',
  'investors',
  'costs',
  'fee',
  'time',
  'visit',
  'evaluators',
  'evaluation',
  'decision',
  'result',
  'objection',
  'certificate',
  'validity',
  'reissue',
  'cancellation',
  'withdrawal',
  'publication',
  'duties',
  'review',
];

const said = (one: Sourced<Text>): ProcedureLine => ({ text: one.value, citation: one.source, ...(one.why === undefined ? {} : { why: one.why }) });

/** The types that an edition confirms, in the order of its list of bodies. */
export const typesOf = ({ confirmingBodies }: Edition): readonly ApplicationType[] =>
  confirmingBodies.available ? (Object.keys(confirmingBodies.value.byType) as ApplicationType[]) : [];

const designationOver = (until: PlainDate): Text =>
  text(
    `지정의 유효기간이 ${until}에 끝나, 이 신청에는 기관의 목록이 바뀌었을 수 있습니다.`,
    `Their designation ended on ${until}: for this application the list may be another one.`,
  );

/** The scorecard by which a type is evaluated; undefined where the edition names none. */
export const evaluationCard = (edition: EditionId, type: ApplicationType): CardId | undefined =>
  procedureTexts(edition).filing.evaluation.find(({ types }) => types.includes(type))?.card;

/** `on`, the day of the application, tells what of it has run out since. */
export function procedureOf(edition: Edition, type: ApplicationType, on?: PlainDate): readonly ProcedureStep[] {
  const steps = new Map<StepId, ProcedureLine[]>();
  const add = (id: StepId, ...lines: readonly ProcedureLine[]): void => {
    for (const line of lines) steps.set(id, [...(steps.get(id) ?? []), line]);
  };
  const { deadlines, eligibility, validity, feeLimit, committee } = edition;
  const { facts, documents, investors = [], foreignInvestors = [], evaluators, evaluatorsUntil, reissue, feeRules } = procedureTexts(edition.id);

  const bodies = confirmingBody(edition, type);
  if (bodies.kind === 'value' && bodies.citations[0])
    add('where', {
      text: text(bodies.value.map(({ name }) => name.ko).join(', '), bodies.value.map(({ name }) => name.en).join(', ')),
      citation: bodies.citations[0],
    });
  for (const one of facts) if (one.types === undefined || one.types.includes(type)) add(one.topic, said(one.says));
  for (const one of documents) add('documents', said(one));
  if (type === 'investment') {
    if (eligibility.investment.investors) add('investors', said(eligibility.investment.investors));
    for (const one of investors) add('investors', said(one));
    for (const one of foreignInvestors) {
      const line = said(one);
      add('investors', { ...line, text: text(`${one.title.ko}: ${one.value.ko}`, `${one.title.en}: ${one.value.en}`) });
    }
  }
  if (type === 'rd') for (const one of eligibility.excludedCosts ?? []) add('costs', said(one));

  if (feeLimit?.available) {
    const { value, source } = feeLimit.value;
    add('fee', { text: text(`${grouped(value)}원 이내에서 확인기관이 정합니다.`, `At most ${grouped(value)} won, as the body sets it.`), citation: source });
  }
  for (const one of feeRules) add('fee', said(one));

  const { investmentDays, otherDays, extensionDays } = deadlines.processing;
  const days = type === 'investment' ? investmentDays : otherDays;
  add('time', { text: text(`처리기간 ${days.value}일`, `${days.value} days`), citation: days.source });
  if (extensionDays)
    add('time', {
      text: text(`한 번 ${extensionDays.value}일까지 연장할 수 있습니다.`, `May be extended once by up to ${extensionDays.value} days.`),
      citation: extensionDays.source,
    });
  if (deadlines.processingDays) {
    const { countedFrom, lastDayMoves } = deadlines.processingDays;
    add('time', { text: text(`기산일: ${countedFrom.value.ko}`, `Counted from: ${countedFrom.value.en}`), citation: countedFrom.source }, said(lastDayMoves));
  }
  if (deadlines.certificates) {
    const { englishDays, reissueDays } = deadlines.certificates;
    add('reissue', { text: text(`처리기간 ${reissueDays.value}일`, `${reissueDays.value} days`), citation: reissueDays.source });
    // 제7조①: for who was confirmed as a venture; 제18조④ names every certificate.
    if (committee || type !== 'prospective')
      add('certificate', {
        text: text(`${englishDays.title.ko} ${englishDays.value}일`, `${englishDays.title.en}: ${englishDays.value} days`),
        citation: englishDays.source,
      });
  }

  if (evaluators && type !== 'investment')
    add('evaluators', {
      text: text(evaluators.value.map(({ ko }) => ko).join(', '), evaluators.value.map(({ en }) => en).join(', ')),
      citation: evaluators.source,
      why: on !== undefined && evaluatorsUntil !== undefined && on > evaluatorsUntil ? designationOver(evaluatorsUntil) : evaluators.title,
    });
  if (committee) {
    const decision = committeeDecides(edition);
    add('decision', { text: decision.message, citation: committee.quorum.source });
  }
  // 제6조⑦ (2013): against the result of an evaluation, which an investment firm has not; by 제17조 today every applicant may.
  if (committee || type !== 'investment')
    add('objection', {
      text: text(`통지를 받은 날부터 ${deadlines.objectionDays.value}일 이내`, `Within ${deadlines.objectionDays.value} days of the notice`),
      citation: deadlines.objectionDays.source,
    });
  if (deadlines.objectionAnswer) {
    const { days: answer, investmentDays: ofInvestment, extensionDays: longer } = deadlines.objectionAnswer;
    const due = type === 'investment' ? ofInvestment : answer;
    add('objection', {
      text: text(
        `재심사 결과는 ${due.value}일 이내에 통보받습니다(한 번 ${longer.value}일까지 연장).`,
        `The result is notified within ${due.value} days (extended once by up to ${longer.value}).`,
      ),
      citation: due.source,
    });
  }
  add('validity', {
    text: text(`확인일부터 ${validity.years.value}년`, `${validity.years.value} years from the day of confirmation`),
    citation: validity.years.source,
  });
  for (const one of reissue.grounds) add('reissue', { text: text(`사유: ${one.value.ko}`, `Ground: ${one.value.en}`), citation: one.source });
  for (const one of reissue.validity)
    add('reissue', { text: text(`${one.title.ko}: ${one.value.ko}`, `${one.title.en}: ${one.value.en}`), citation: one.source });

  return ORDER.flatMap((id) => {
    const lines = steps.get(id);
    return lines ? [{ id, lines }] : [];
  });
}
