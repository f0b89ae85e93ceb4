import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 50,000,000`;

/** 법 제2조의2①1 중소기업일 것. */
export const cases = casesOf(
  'firm-not-sme',
  { name: 'no SME', sheet, facts: { isSme: false }, at: ['C1'], says: ['중소기업이 아닙니다'], clause: '①.1' },
  { name: 'an SME', sheet, facts: { isSme: true }, at: [] },
  { name: 'not known is not no', sheet, at: [] },
  { name: 'the sheet says so', sheet: `중소기업 여부 | 중견기업\n${sheet.trim()}`, at: ['B1'] },
  { name: 'the sheet says yes', sheet: `중소기업 여부 | 해당\n${sheet.trim()}`, at: [] },
);
