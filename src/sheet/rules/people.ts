import { text } from '../../domain';
import { guideOf } from '../engine/guide';
import type { GroupRule, RowRule } from '../engine/rule';
import { textOf, type Row } from '../engine/row';
import { personKey } from '../reading/staff';
import { codeOf, counts, denies, has, isBelowProfessor, isProfessor, isTicked, requirementOf, wordsOf } from './conditions';
import { columnOf, LEDGER, number, shown } from './say';

const PERSONNEL = '1.가.①';

export const personExcluded: RowRule = {
  kind: 'row',
  meta: {
    id: 'person-excluded',
    severity: 'error',
    kinds: LEDGER,
    title: text('제외되는 사람의 인건비', 'Pay of an excluded person'),
    reason: text('지배주주, 10%를 넘는 주주(주식매수선택권 포함)와 그 특수관계인의 인건비는 조정금액으로 모두 빼야 합니다.', 'The pay of controlling shareholders, holders of more than 10 % (options included) and those related to them has to be taken out whole.'),
    source: { ref: '별표 3', clause: PERSONNEL },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== PERSONNEL || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || denies(requirement)) return undefined;
    if (!has(requirement, guideOf(row.table.edition).get(PERSONNEL)?.names ?? [])) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'subtotal', 'adjustment', 'book'),
      message: text(
        `제외되는 사람의 인건비가 남아 있습니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))}), 소계 ${number(row.net)}`,
        `Pay of an excluded person is left in: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))}), subtotal ${number(row.net)}`,
      ),
    };
  },
};

export const personNotListed: GroupRule = {
  kind: 'group',
  meta: {
    id: 'person-not-listed',
    severity: 'review',
    kinds: LEDGER,
    title: text('연구원 명단에 없는 사람', 'Person not on the staff list'),
    reason: text('1.가.①은 기업부설연구소에서 근무하는 동안의 인건비만 인정합니다.', '1.가.① recognises only the pay of people while they work in the lab.'),
    source: { ref: '별표 3', clause: PERSONNEL },
    needsStatement: true,
  },
  keyOf(row, { staff }) {
    if (!staff || codeOf(row) !== PERSONNEL || !counts(row)) return undefined;
    const person = personKey(textOf(row, 'party'));
    if (person === '') return undefined;
    const entries = staff.people.get(person);
    if (!entries) return `absent\u0001${person}`;
    const { date } = row.date;
    if (date === undefined || entries.some((entry) => (entry.from === undefined || entry.from <= endOfMonthText(date)) && (entry.to === undefined || entry.to >= startOfMonthText(date)))) return undefined;
    return `outside\u0001${person}`;
  },
  check(rows, { staff }) {
    const first = rows[0] as Row;
    const person = shown(textOf(first, 'party'));
    const absent = !staff?.people.has(personKey(textOf(first, 'party')));
    return {
      row: first.row,
      column: columnOf(first, 'party'),
      message: absent
        ? text(`‘${staff?.sheet}’ 명단에 없는 사람입니다: ${person} (${number(rows.length)}행)`, `Not on the list ‘${staff?.sheet}’: ${person} (${number(rows.length)} rows)`)
        : text(`‘${staff?.sheet}’ 명단의 근무 기간 밖입니다: ${person}, ${first.date.date} (${number(rows.length)}행)`, `Outside the dates of service in ‘${staff?.sheet}’: ${person}, ${first.date.date} (${number(rows.length)} rows)`),
      content: `${absent ? 'absent' : 'outside'}:${personKey(textOf(first, 'party'))}`,
      rows: rows.map((row) => row.row),
    };
  },
};

/** Pay is for a month: who joined or left within it belongs to it. */
const startOfMonthText = (date: string): string => `${date.slice(0, 8)}01`;
const endOfMonthText = (date: string): string => `${date.slice(0, 8)}31`;

const PROFESSOR_LINES = new Set(['1.나.②', '1.마.②']);

export const notAProfessor: RowRule = {
  kind: 'row',
  meta: {
    id: 'not-a-professor',
    severity: 'error',
    kinds: LEDGER,
    title: text('조교수에 이르지 못함', 'Below assistant professor'),
    reason: text('대학에 소속된 개인은 조교수 이상이어야 합니다.', 'A person at a university has to be an assistant professor or above.'),
    source: { ref: '별표 3', clause: '1.나.②' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    if (!PROFESSOR_LINES.has(code) || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (!isBelowProfessor(requirement) || isProfessor(requirement)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(`조교수 이상이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`, `Below assistant professor: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`),
      source: { ref: '별표 3', clause: code },
    };
  },
};

/** Whoever works in research at an institution, teaches at a university, or is an engineer from abroad. */
const ADVISERS = /연구원|연구요원|연구소|연구기관|연구위원|전담부서|국공립|국·?공립|출연|비영리|교수|대학|외국|해외|researcher|research|professor|university|foreign|overseas/;

export const adviserNotEligible: RowRule = {
  kind: 'row',
  meta: {
    id: 'adviser-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('자문료를 인정할 수 없는 사람', 'Adviser not eligible'),
    reason: text('기술자문료는 연구기관의 연구원, 대학의 교수(조교수 이상), 외국인 기술자에게 준 것만 인정합니다.', 'Advice counts only from researchers of institutions, professors and foreign engineers.'),
    source: { ref: '별표 3', clause: '1.마' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    if (!code.startsWith('1.마.') || !counts(row)) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || isTicked(requirement) || ADVISERS.test(requirement)) return undefined;
    // One who teaches below that rank is told by the rule about professors.
    if (PROFESSOR_LINES.has(code) && isBelowProfessor(requirement)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(`자문할 수 있는 사람이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`, `Not one of the advisers ①②③: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`),
      source: { ref: '별표 3', clause: code },
    };
  },
};

/** Words of a requirement column that say how, not with whom. */
const NO_KIND = /^(위탁|공동|용역|계약|외부|위탁개발|공동개발|공동연구|위탁연구|연구용역|contract|joint)$/;

export const institutionNotListed: RowRule = {
  kind: 'row',
  meta: {
    id: 'institution-not-listed',
    severity: 'error',
    kinds: LEDGER,
    title: text('인정되지 않는 위탁기관', 'Institution not listed'),
    reason: text('위탁·공동기술개발은 ㉮부터 ㉷까지의 기관과 한 것만 인정합니다.', 'Only development with the institutions ㉮ to ㉷ counts.'),
    source: { ref: '별표 3', clause: '1.나.①' },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== '1.나.①' || !counts(row) || row.category.mark !== undefined) return undefined;
    const requirement = requirementOf(row);
    if (requirement === '' || isTicked(requirement) || NO_KIND.test(requirement)) return undefined;
    const names = guideOf(row.table.edition).get('1.나.①')?.names ?? [];
    if (has(requirement, names) || has(wordsOf(row, 'institution'), names)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(`㉮–㉷의 기관이 아닙니다: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`, `None of the institutions ㉮–㉷: ${shown(textOf(row, 'party'))} (${shown(textOf(row, 'requirement'))})`),
    };
  },
};

const TRAINEES: Readonly<Record<string, RegExp>> = {
  '2.가.⑤': /연구|개발|생산|제조|공장|r&d|research|lab|production|manufacturing|factory|plant/,
  '2.라.④': /전담|연구|개발|생산|제조|공장|r&d|research|production|manufacturing|factory|plant/,
};

export const traineeNotEligible: RowRule = {
  kind: 'row',
  meta: {
    id: 'trainee-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('훈련비를 인정할 수 없는 직원', 'Trainee not eligible'),
    reason: text('이 항목은 연구소(전담부서)나 생산업무에 종사하는 직원의 훈련만 인정합니다.', 'This line recognises only the training of staff in research or production.'),
    source: { ref: '별표 3', clause: '2.가.⑤' },
    needsStatement: true,
  },
  check(row) {
    const code = codeOf(row);
    const inside = TRAINEES[code];
    if (!inside || !counts(row)) return undefined;
    const department = wordsOf(row, 'department');
    const requirement = requirementOf(row);
    const names = guideOf(row.table.edition).get(code)?.names ?? [];
    // The requirement may name the institution instead of the person.
    const said = department !== '' ? department : has(requirement, names) || isTicked(requirement) || /대학|기관|협회|본부|기업/.test(requirement) ? '' : requirement;
    if (said === '' || inside.test(said)) return undefined;
    const role = department !== '' ? 'department' : 'requirement';
    return {
      row: row.row,
      column: columnOf(row, role),
      message: text(`연구·생산에 종사하는 직원이 아닙니다: ${shown(textOf(row, role))}`, `Not staff of research or production: ${shown(textOf(row, role))}`),
      source: { ref: '별표 3', clause: code },
    };
  },
};
