import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.나.① | 50,000,000`;
const on = (day: string): string => sheet.replace('2013-03', `${Number(day) - 1}-08`);
const facts = (day: string, more: object): object => ({ appliedOn: date(day), ...more });

/** Until 2021-02-11 기업부설연구소 alone (기초연구진흥법 제14조①2); since then 전담부서, 창작연구소 and 창작전담부서 count too (법 제2조의2①2나). */
export const cases = casesOf(
  'firm-no-lab',
  { name: 'no lab in 2014', sheet, facts: { hasRdLab: false }, at: ['C1'], says: ['기업부설연구소'], clause: '①.2' },
  { name: 'a lab', sheet, facts: { hasRdLab: true }, at: [] },
  { name: 'not known is not no', sheet, at: [] },
  { name: 'an R&D unit does not say whether there is a lab', sheet, facts: { hasRdOrganisation: true }, at: [] },
  { name: 'an R&D unit and no lab in 2014', sheet, facts: { hasRdOrganisation: true, hasRdLab: false }, at: ['C1'] },
  { name: 'no organisation at all is no lab', sheet, facts: { hasRdOrganisation: false }, at: ['C1'] },
  { name: 'no lab on 2021-02-11', sheet: on('2021'), facts: facts('2021-02-11', { hasRdLab: false }), at: ['C1'] },
  { name: 'no lab on 2021-02-12: a unit may count', sheet: on('2021'), facts: facts('2021-02-12', { hasRdLab: false }), at: [] },
  { name: 'no lab today: a unit may count', sheet: on('2025'), facts: facts('2025-06-10', { hasRdLab: false }), at: [] },
  { name: 'no lab but a unit today', sheet: on('2025'), facts: facts('2025-06-10', { hasRdLab: false, hasRdOrganisation: true }), at: [] },
  {
    name: 'neither today',
    sheet: on('2025'),
    facts: facts('2025-06-10', { hasRdLab: false, hasRdOrganisation: false }),
    at: ['C1'],
    says: ['연구개발전담부서', '기업부설창작연구소'],
    clause: '①.2.나',
  },
  { name: 'no organisation today', sheet: on('2025'), facts: facts('2025-06-10', { hasRdOrganisation: false }), at: ['C1'] },
  { name: 'the sheet says so', sheet: `기업부설연구소·전담부서 보유 | 없음\n${sheet.trim()}`, at: ['B1'] },
  { name: 'no unit says nothing of a lab', sheet: `연구개발전담부서 | 없음\n${sheet.trim()}`, at: [] },
);
