import { date } from '../../../src/domain';
import { casesOf, type RuleCase } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 요건구분 | 장부금액(원)
  2013-03-05 | 1.가.① | 연구요원 | 1,000
  2013-03-06 | 1.가.② |          | 2,000
  2013-03-07 | 1.가.② |          | 3,000
  2013-03-08 | 1.가.③ |          | 4,000
  2013-03-09 | 1.라    | 종업원   | 5,000`;

/** 별표 2 (2025-04-01) 1.가: 연구소 또는 전담부서. */
const recent = `
  일자       | 분류    | 장부금액(원)
  2024-08-05 | 1.가.② | 50,000,000`;
const now = { appliedOn: date('2025-06-10') };
const today: readonly RuleCase[] = [
  { name: 'today a unit may stand in for a lab', sheet: recent, facts: { ...now, hasRdLab: false }, at: [] },
  { name: 'today with a unit', sheet: recent, facts: { ...now, hasRdLab: false, hasRdOrganisation: true }, at: [] },
  {
    name: 'today without any',
    sheet: recent,
    facts: { ...now, hasRdOrganisation: false },
    at: ['B2'],
    others: ['firm-no-lab C1'],
    says: ['전담부서등', '없는 기업은'],
  },
];

export const cases = casesOf(
  'lab-required',
  { name: 'the firm has a lab', sheet, facts: { hasRdLab: true }, at: [] },
  { name: 'not known is not no', sheet, at: [] },
  {
    name: 'no lab: one finding a line of 1.가',
    sheet,
    facts: { hasRdLab: false },
    at: ['B2', 'B3', 'B5'],
    others: ['firm-no-lab D1'],
    says: ['1.가.①', '1행'],
    clause: '1.가.①',
  },
  { name: 'the sheet says so', sheet: `기업부설연구소 | 없음\n${sheet.trim()}`, at: ['B3', 'B4', 'B6'], others: ['firm-no-lab B1'] },
  {
    name: 'what was taken out whole needs no lab',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유
      2013-03-05 | 1.가.② | 1,000        | -1,000   | =C2+D2 | 제외`,
    facts: { hasRdLab: false },
    at: [],
    others: ['firm-no-lab E1'],
  },
  ...today,
);
