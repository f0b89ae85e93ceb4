import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 요건구분 | 장부금액(원)
  2013-03-05 | 1.가.① | 연구요원 | 1,000
  2013-03-06 | 1.가.② |          | 2,000
  2013-03-07 | 1.가.② |          | 3,000
  2013-03-08 | 1.가.③ |          | 4,000
  2013-03-09 | 1.라    | 종업원   | 5,000`;

export const cases = casesOf(
  'lab-required',
  { name: 'the firm has a lab', sheet, facts: { hasRdLab: true }, at: [] },
  { name: 'not known is not no', sheet, at: [] },
  { name: 'no lab: one finding a line of 1.가', sheet, facts: { hasRdLab: false }, at: ['B2', 'B3', 'B5'], says: ['1.가.①', '1행'], clause: '1.가.①' },
  { name: 'the sheet says so', sheet: `기업부설연구소 | 없음\n${sheet.trim()}`, at: ['B3', 'B4', 'B6'] },
  {
    name: 'what was taken out whole needs no lab',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유
      2013-03-05 | 1.가.② | 1,000        | -1,000   | =C2+D2 | 제외`,
    facts: { hasRdLab: false },
    at: [],
  },
);
