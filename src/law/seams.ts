/**
 * How sure an answer is on a date: where the text that decides is held, it is sure; where it is known to have been amended, or another
 * period's text stands in for it, the doubt and its reason are said once where it decides. A new text is one edition and its seams.
 */
import { date, text, type Certainty, type PlainDate, type Text } from '../domain';
import { BY_LATER_TEXT } from './2021-02-12/source';

/** What of the law an answer rests on. */
export type Topic =
  | 'ratios' // 업종별 비율
  | 'costs' // 연구개발비 산정표
  | 'cards' // 평가표
  | 'industries' // 제외업종
  | 'renewal' // 유효기간의 산정
  | 'procedure' // 신청, 서류, 위원회
  | 'evaluation' // 확인기관, 평가와 이의, 보고 (2013-60 제4조, 제6조, 제11조, 별지 제1호)
  | 'fee'; // 수수료

export interface Seam {
  readonly topics: readonly Topic[];
  readonly from: PlainDate;
  /** Last day; absent while it lasts. */
  readonly until?: PlainDate;
  readonly certainty: Exclude<Certainty, 'yes'>;
  readonly why: Text;
}

const NOTICE: readonly Topic[] = ['ratios', 'costs', 'cards', 'renewal', 'procedure', 'fee'];

/** The strongest doubt of a topic first. */
export const seams: readonly Seam[] = [
  {
    topics: ['ratios', 'cards'],
    from: date('2014-08-29'),
    until: date('2021-02-11'),
    certainty: 'unconfirmed',
    why: text(
      '2014-08-28의 발표로 업종별 비율(별표 2)과 평가표(별표 4–6)가 개정된 것이 알려져 있으나, 개정된 글과 시행일은 담고 있지 않습니다. 2014-01-01 고시의 값으로 답합니다(미확인).',
      'The ratios (Appendix 2) and score cards (Appendices 4–6) are known to have been amended as announced on 2014-08-28; the amended text and its day are not held. The answer goes by the notice of 2014-01-01: unconfirmed.',
    ),
  },
  // What else of the notice that amendment changed is not known; the Act and the Decree stay as they are.
  {
    topics: ['costs', 'industries', 'renewal', 'procedure', 'evaluation', 'fee'],
    from: date('2014-08-29'),
    until: date('2021-02-11'),
    certainty: 'likely',
    why: text(
      '2014-08-28의 발표 뒤 개정된 고시의 글을 담고 있지 않아, 제외업종(별표 1) 등 그 밖의 것은 2014-01-01 고시의 글로 답합니다(유력).',
      'The notice as amended after the announcement of 2014-08-28 is not held; the rest (the excluded industries of Appendix 1 and others) goes by the notice of 2014-01-01: likely.',
    ),
  },
  {
    topics: ['cards'],
    from: date('2021-02-12'),
    until: date('2023-04-30'),
    certainty: 'unconfirmed',
    why: text(
      '2023-05-01(고시 제2023-38호) 전의 평가표는 담고 있지 않아, 2025-04-01 고시의 평가표로 답합니다(미확인).',
      'The evaluation tables before 2023-05-01 (notice 2023-38) are not held; the answer goes by those of the notice of 2025-04-01: unconfirmed.',
    ),
  },
  { topics: [...NOTICE, 'industries'], from: date('2021-02-12'), until: date('2025-03-31'), certainty: 'likely', why: BY_LATER_TEXT },
  {
    topics: ['renewal'],
    from: date('2027-02-20'),
    certainty: 'likely',
    why: text(
      '2027-02-20부터는 고시 제2026-68호로 바뀐 제19조가 적용됩니다. 그 글은 담고 있지 않으며 이차 자료에 따릅니다(유력).',
      'From 2027-02-20 제19조 applies as notice 2026-68 changed it. Its text is not held; the answer goes by a second-hand source: likely.',
    ),
  },
  {
    topics: NOTICE,
    from: date('2026-08-20'),
    certainty: 'likely',
    why: text(
      '2026-08-20에 고시 제2026-68호로 개정되었습니다. 그 글은 담고 있지 않아 2025-04-01 고시(제2025-28호)의 글로 답합니다(유력).',
      'Notice 2026-68 amended the notice on 2026-08-20. Its text is not held; the answer goes by the notice of 2025-04-01 (2025-28): likely.',
    ),
  },
];

/** How sure what rests on the topic is for an application of that day, and why it is not; `yes` where the text that decides is held. */
export function certaintyOn(topic: Topic, on: PlainDate): { readonly certainty: Certainty; readonly why?: Text } {
  const seam = seams.find((one) => one.topics.includes(topic) && one.from <= on && (one.until === undefined || on <= one.until));
  return seam ? { certainty: seam.certainty, why: seam.why } : { certainty: 'yes' };
}
