import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const now = { appliedOn: date('2025-06-10') };
const H = '일자       | 적요   | 사용부서       | 분류    | 재원            | 장부금액(원) | 조정금액 | 조정사유';

/** 조세특례제한법 시행령 제9조① 단서: 출연금 등의 자산을 지급받아 지출하는 금액은 제외한다. */
export const cases = casesOf(
  'grant-funded',
  {
    name: 'a column of funds: public money, own money, public money that was taken out',
    sheet: `
      ${H}
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | 국가연구개발 출연금 | 1,000 | 0 |
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② | 자부담              | 1,001 | 0 |
      2024-05-04 | 시약 | 기업부설연구소 | 1.가.② | 국가연구개발 출연금 | 1,002 | -1,002 | 출연금
      2024-05-05 | 시약 | 기업부설연구소 | 1.가.② | 국고                | 1,003 | 0 |
      2024-05-06 | 시약 | 기업부설연구소 | 1.가.② | 국가연구개발 출연금 | 1,004 | 0 |`,
    facts: now,
    at: ['E2', 'E5'],
    says: ['2행', '2,004'],
    clause: '①.2',
  },
  {
    name: 'both paid: nothing was taken out, a part was',
    sheet: `
      ${H}
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | 국비 75%, 자부담 25% | 1,000 | 0    |
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② | 국비 75%, 자부담 25% | 1,000 | -750 | 국비`,
    facts: now,
    at: ['E2'],
    says: ['섞여', '1행'],
  },
  {
    name: 'a tick under a heading that names the grant',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 정부출연금 여부 | 장부금액(원)
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | O               | 1,000
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② | X               | 1,001`,
    facts: now,
    at: ['E2'],
  },
  {
    name: 'the notice of 2013 has no such exception',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 재원   | 장부금액(원)
      2013-05-02 | 시약 | 기업부설연구소 | 1.가.② | 출연금 | 1,000`,
    at: [],
  },
  {
    name: 'the Act of 2021 has it, though no notice is held',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 재원   | 장부금액(원)
      2021-02-02 | 시약 | 기업부설연구소 | 1.가.② | 출연금 | 1,000`,
    facts: { appliedOn: date('2021-05-10') },
    at: ['E2'],
  },
);
