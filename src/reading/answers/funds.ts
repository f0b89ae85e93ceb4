/** Who paid for the cost of a row, as its columns of funds say it: public grants, the firm itself, or both. */
import { rememberedOf } from '../../domain';
import { numberOf } from '../amount-columns';
import { FIRM_MONEY, PUBLIC_MONEY } from './vocabulary';
import type { Row, RowTable } from '../table/row';
import { unspentIn } from './borne';
import { answerColumns, FUNDS, readAnswer, valueIn, type AnswerColumn } from './cells';
import { findWords, polarity, readWords } from './answer-text';

export type Funds = 'grant' | 'part' | 'own' | 'open';
export interface FundsAnswer {
  readonly funds: Funds;
  readonly column: AnswerColumn;
}

const PUBLIC = new RegExp(PUBLIC_MONEY, 'g');
const OWN = new RegExp(FIRM_MONEY, 'g');
/** A heading that names the public money itself asks for it; one that names both, or only 재원, asks which. */
const namesGrant = (heading: string): boolean => findWords(readWords(heading), PUBLIC).yes && !findWords(readWords(heading), OWN).yes;

const OWN_SHARE = /(?:정부|국책|국가|출연)(?:지원)?(?:과제|사업)(?:의)?\s?(?=민간|기업|자체|자부담|자기|회사)/g;

/** The columns of a table that say who paid. */
export const fundsColumns = (table: RowTable): readonly AnswerColumn[] => answerColumns(table).filter(({ kind }) => kind === 'funds');

const fundsIn = rememberedOf(told);

function told(column: AnswerColumn, value: string): Funds | undefined {
  const cell = readAnswer(value);
  if (cell.plain === '') return undefined;
  const grant = namesGrant(column.heading);
  const amount = numberOf(value);
  if (grant && amount !== undefined) return amount === 0 ? 'own' : 'part';
  const yes = polarity(cell);
  if (yes === 'open') return 'open';
  if (yes !== undefined) return grant ? (yes ? 'grant' : 'own') : undefined;
  // `정부과제 민간부담금`: the firm's share of a project.
  const money = readAnswer(value.replace(OWN_SHARE, ''));
  const paid = findWords(money, PUBLIC, true);
  const own = findWords(money, OWN);
  if (paid.yes) return own.yes ? 'part' : 'grant';
  return own.yes || paid.no ? 'own' : undefined;
}

/** What the row says of who paid; undefined where it says nothing. */
export function fundsOf(row: Row, columns: readonly AnswerColumn[] = fundsColumns(row.table)): FundsAnswer | undefined {
  let found: FundsAnswer | undefined;
  for (const column of columns) {
    const funds = fundsIn(column, valueIn(row, column));
    if (funds === undefined) continue;
    if (funds === 'grant') return { funds, column };
    if (found === undefined || funds === 'part' || (funds === 'open' && found.funds === 'own')) found = { funds, column };
  }
  const told = found ? undefined : unspentIn(row);
  return told?.unspent === 'grant' ? { funds: 'grant', column: told.column } : found;
}

/** Columns of public money that are added to the book amount: 국고 beside 자부담. */
export const addedGrants = (table: RowTable): readonly number[] =>
  (table.understanding.added?.book ?? []).filter((column) => {
    const heading = readWords(table.understanding.headerRows.map((row) => String(table.grid.at(row, column) ?? '')).join(' ')).plain;
    return FUNDS.test(heading) && namesGrant(heading);
  });

/** A text that speaks of a public project: the money may be public, or the firm's own share of it. */
const PROJECT = new RegExp(`정부과제|국책과제|국가연구개발|정부지원과제|정부출연|출연금|국고보조|보조금|지원사업|government(?:-?funded)?project`);
export const speaksOfGrants = (text: string): boolean => PROJECT.test(readAnswer(text).plain);
