import type { Condition, CostLine } from '../../law/types';
import type { Context } from '../engine/rule';
import { guideOf, withEnglish } from '../../reading/line-guide';
import { textOf, type Requirement, type Row } from '../../reading/table/row';
import type { ColumnRole } from '../../reading/model';
import { bare } from '../../reading/text';

/** What a sheet says where it just ticks a condition off. */
const TICKED = /^(해당|적격|충족|적합|확인|확인완료|확인함|o|○|◯|✓|✔|y|yes|예|ok|eligible)$/;
/** A word behind which the opposite is meant: `특수관계 없음`. */
const DENIED = /(없음|없다|아님|아닌|비해당|해당없음|해당사항없음|미해당|미보유|아니|not|none|no\))|(여부|관계|주주)(무|부|x|×|n|no)$/;

const KNOWN = new Map<string, string>();
/** `bare`, remembered: the same few words stand in thousands of rows. */
function plain(input: string): string {
  if (input === '') return '';
  let known = KNOWN.get(input);
  if (known === undefined) {
    known = bare(input);
    if (KNOWN.size < 20_000) KNOWN.set(input, known);
  }
  return known;
}

/** Whether one of the words stands in the input, remembered for each list of words. */
const ASKED = new WeakMap<readonly string[], Map<string, boolean>>();
function holds(input: string, words: readonly string[]): boolean {
  if (input === '') return false;
  let known = ASKED.get(words);
  if (!known) ASKED.set(words, (known = new Map()));
  let answer = known.get(input);
  if (answer === undefined) {
    answer = has(input, words);
    if (known.size < 20_000) known.set(input, answer);
  }
  return answer;
}
const says = (row: Row, roles: readonly ColumnRole[], words: readonly string[]): boolean =>
  roles.some((role) => row.table.columns[role] !== undefined && holds(plain(textOf(row, role)), words));

export const wordsOf = (row: Row, ...roles: ColumnRole[]): string => roles.map((role) => plain(textOf(row, role))).join('|');
export const has = (input: string, words: readonly string[]): boolean => words.some((word) => word !== '' && input.includes(word));

const NO_REQUIREMENT: Requirement = { plain: '', ticked: false };
const REQUIREMENTS = new Map<string, Requirement>();
/** What the column of requirements says of the row: the same few words in thousands of rows. */
function requirement(row: Row): Requirement {
  if (row.requirement !== undefined) return row.requirement;
  const input = textOf(row, 'requirement');
  let known = input === '' ? NO_REQUIREMENT : REQUIREMENTS.get(input);
  if (!known) {
    const said = bare(input);
    known = { plain: said, ticked: TICKED.test(said) };
    if (REQUIREMENTS.size < 20_000) REQUIREMENTS.set(input, known);
  }
  return (row.requirement = known);
}
export const requirementOf = (row: Row): string => requirement(row).plain;
export const isTicked = (row: Row): boolean => requirement(row).ticked;
export const denies = (input: string): boolean => DENIED.test(input);
/** One of the words, said of the row and not denied: neither `비지배주주` nor `특수관계 없음`. */
export const affirms = (input: string, words: readonly string[]): boolean =>
  !denies(input) &&
  words.some((word) => word !== '' && input.includes(word) && !input.includes(`비${word}`) && !input.includes(`non${word}`) && !input.includes(`non-${word}`));
/** The mark of an item of the line's list stands in the text. */
export const marked = (input: string): boolean => /[㉮-㉻]/.test(input);

/** 조교수 이상: 교수, 정교수, 부교수, 조교수. What only ends in 교수 (겸임·초빙·명예 …) is left to a person. */
const PROFESSOR = /(^|[^가-힣a-z])(정교수|부교수|조교수|교수)($|[^가-힣])|^(full|associate|assistant)?professor/;
const BELOW_PROFESSOR = /강사|조교($|[^수])|전임강사|박사후|포닥|대학원생|학생|석사과정|박사과정|lecturer|instructor|teachingassistant|postdoc|student/;
/** The lines that ask for 조교수 이상. */
export const PROFESSOR_LINES: ReadonlySet<string> = new Set(['1.나.②', '1.마.②']);
export const isProfessor = (words: string): boolean => PROFESSOR.test(words) && !BELOW_PROFESSOR.test(words);
export const isBelowProfessor = (words: string): boolean => BELOW_PROFESSOR.test(words);

const answersOf = new WeakMap<Condition, readonly string[]>();
function answers(condition: Condition): readonly string[] {
  let known = answersOf.get(condition);
  if (!known) answersOf.set(condition, (known = withEnglish(condition.answers ?? [])));
  return known;
}

const NAMED: readonly ColumnRole[] = ['requirement', 'department', 'institution'];
const NAMED_AND_PARTY: readonly ColumnRole[] = [...NAMED, 'party'];
const TEXTS: readonly ColumnRole[] = ['text', 'account', 'evidence'];
const IN_TEXT = new Set<Condition['kind']>(['lease-or-use', 'research-use', 'own-brand', 'approved-training', 'free-transfer', 'other']);

/** What is known of the firm, or the column of requirements alone, answers the condition with yes. */
function isAnsweredAtOnce(condition: Condition, row: Row, { facts }: Context): boolean {
  const { plain: said, ticked } = requirement(row);
  if (ticked) return true;
  switch (condition.kind) {
    case 'rd-lab':
      return facts.hasRdLab === true || has(said, answers(condition));
    case 'firm-is-sme':
      return facts.isSme === true || has(said, answers(condition));
    case 'person-excluded':
      // A column that says who each person is says so for the excluded ones too.
      return said !== '';
    case 'professor':
      return isProfessor(said);
    case 'recipient-is-sme':
      return false;
    case 'listed-institution':
    case 'training-institution':
      return has(said, namesOf(row)) || has(said, answers(condition));
    default:
      return has(said, answers(condition));
  }
}

/** Names of the institutions that the row's line lists. */
const namesOf = (row: Row): readonly string[] => guideOf(row.table.edition).get(row.category.line?.code ?? '')?.names ?? [];

/** Another column of the row answers it. */
function isAnsweredElsewhere(condition: Condition, row: Row): boolean {
  const words = answers(condition);
  switch (condition.kind) {
    case 'person-excluded':
    case 'professor':
      return false;
    case 'recipient-is-sme':
      return says(row, NAMED, words) && !denies(wordsOf(row, ...NAMED));
    case 'listed-institution':
    case 'training-institution':
      return says(row, NAMED_AND_PARTY, namesOf(row)) || says(row, NAMED_AND_PARTY, words);
    default:
      return says(row, condition.kind === 'other' ? NAMED_AND_PARTY : NAMED, words) || (IN_TEXT.has(condition.kind) && says(row, TEXTS, words));
  }
}

/** One list for the same open conditions of a line, so that lists can be compared as such. */
const OPEN = new Map<string, readonly Condition[]>();
function interned(conditions: readonly Condition[]): readonly Condition[] {
  const key = conditions.map((condition) => condition.id).join('|');
  const known = OPEN.get(key);
  if (known) return known;
  OPEN.set(key, conditions);
  return conditions;
}

/** The conditions that a line and a requirement leave open, whatever else the row says: asked once for thousands of rows. */
const LEFT = new WeakMap<Context, Map<CostLine, Map<string, readonly Condition[]>>>();
function leftOpen(line: CostLine, row: Row, context: Context): readonly Condition[] {
  let byLine = LEFT.get(context);
  if (!byLine) LEFT.set(context, (byLine = new Map()));
  let bySaid = byLine.get(line);
  if (!bySaid) byLine.set(line, (bySaid = new Map()));
  const said = requirementOf(row);
  let left = bySaid.get(said);
  if (!left) {
    const all = guideOf(row.table.edition).get(line.code)?.line.conditions ?? [];
    left = interned(all.filter((condition) => !isAnsweredAtOnce(condition, row, context)));
    if (bySaid.size < 20_000) bySaid.set(said, left);
  }
  return left;
}

/** The conditions of the row's line that nothing answers. */
export function openConditions(row: Row, context: Context): readonly Condition[] {
  if (row.open === undefined) {
    const left = row.category.line ? leftOpen(row.category.line, row, context) : [];
    const open = left.length === 0 ? left : left.filter((condition) => !isAnsweredElsewhere(condition, row));
    row.open = open.length === left.length ? left : interned(open);
  }
  return row.open;
}

export const isCoded = (row: Row): boolean => row.category.state === 'leaf' || row.category.state === 'variant';
/** The row counts for something: what was taken out whole needs no condition. */
export const counts = (row: Row): boolean => row.net !== 0;
export const codeOf = (row: Row): string => (isCoded(row) ? (row.category.line?.code ?? '') : '');

/** The line of the pay of the people of the lab. */
export const PERSONNEL = '1.가.①';
