/**
 * What the columns of a table that was not understood may hold, for the person who then says what they do hold. Bolder than reading: nothing is read by
 * it until a person has seen it and applied it, so one column of money is the amount whatever it is called.
 */
import { FOREIGN, NEVER, TAX } from '../reading/amount-columns';
import { headerMatches } from '../reading/header-names';
import { isBlank, normalizeLabel } from '../reading/text';
import { kindsOfText } from '../reading/text-kind';
import type { ColumnRole } from '../reading/model';
import { isCellError, type CellValue } from '../sheet/model';

export interface ColumnSeen {
  readonly column: number;
  readonly heading: string;
  /** What stands below the heading, as far as it was looked at. */
  readonly values: readonly CellValue[];
}

type Roles = Readonly<Partial<Record<ColumnRole, number>>>;

/** How people ask for it, and what they call it when they keep a list for themselves. */
const EVERYDAY: readonly (readonly [ColumnRole, RegExp])[] = [
  ['date', /^언제|날$|날짜$|^일$|^when|^paidon$|date|^on$/],
  [
    'party',
    /^누구|^누가|^어디|(?:산|쓴|준|낸|보낸|거래한|구매한|결제한|지급한)곳$|사람$|^상대|^가게|^상점|^매장|^회사|^who|^where|^to(whom)?$|^from$|^shop|^company|^paidto|^spentat$/,
  ],
  ['text', /^뭐|^뭘|^무엇|^무슨|^왜|것$|^물건|^용도|^what|^why|^for|^items?$|^bought|^purchase/],
];
const MONEY =
  /돈|금액|액수|값|가격|대금|비용|경비|총액|얼마|지출|[가-힣]비$|^원$|paid|pay|cost|spen[dt]|amount|money|howmuch|total|^sum$|fee|charge|expense|outlay|^price$|krw|^won$/;
/** Half a century around the ledgers of the two notices, as days of Excel. */
const isDaySerial = (value: number): boolean => Number.isInteger(value) && value >= 36_526 && value < 54_789;
const isDayNumber = (value: number): boolean => Number.isInteger(value) && value >= 19_900_101 && value <= 21_991_231 && kindsOfText(String(value)).date;

interface Content {
  readonly days: boolean;
  /** Numbers that may be days as well as amounts. */
  readonly serials: boolean;
  readonly amounts: boolean;
}

function contentOf({ values }: ColumnSeen): Content {
  const filled = values.filter((value) => !isBlank(value) && !isCellError(value) && !(typeof value === 'string' && kindsOfText(value).sum === true));
  const all = (holds: (value: CellValue) => boolean): boolean => filled.length > 0 && filled.every(holds);
  const running = filled.length > 1 && filled.every((value, at) => typeof value === 'number' && value === (filled[0] as number) + at);
  const serials = all((value) => typeof value === 'number' && isDaySerial(value));
  const days = all((value) => (typeof value === 'string' ? kindsOfText(value).date : typeof value === 'number' && isDayNumber(value)));
  return { days, serials, amounts: !days && !running && all((value) => (typeof value === 'string' ? kindsOfText(value).amount : typeof value === 'number')) };
}

/** The one of them whose heading speaks of money, or the only one there is. */
function onlyOf(columns: readonly ColumnSeen[]): ColumnSeen | undefined {
  const named = columns.filter(({ heading }) => MONEY.test(normalizeLabel(heading)));
  return columns.length === 1 ? columns[0] : named.length === 1 ? named[0] : undefined;
}

/** `read` with what may be added to it. A column that was read as something keeps that, but for a sum that is the only amount. */
export function proposedRoles(columns: readonly ColumnSeen[], read: Roles): Roles {
  const roles: Partial<Record<ColumnRole, number>> = { ...read };
  const contents = new Map(columns.map((one) => [one.column, contentOf(one)]));
  const free = (): ColumnSeen[] => columns.filter(({ column }) => !Object.values(roles).includes(column));
  const isSaid = (role: ColumnRole, { heading }: ColumnSeen): boolean => EVERYDAY.some(([one, words]) => one === role && words.test(normalizeLabel(heading)));
  if (roles.date === undefined) {
    const days = free().filter((one) => {
      const content = contents.get(one.column);
      return content?.days === true || (content?.serials === true && !MONEY.test(normalizeLabel(one.heading)));
    });
    const date = days.find((one) => isSaid('date', one)) ?? days[0];
    if (date) roles.date = date.column;
  }
  if (roles.book === undefined) {
    const counts = columns.some(({ heading }) => /수량|개수|qty|quantity/.test(normalizeLabel(heading)));
    const isCost = ({ heading }: ColumnSeen): boolean => {
      const name = normalizeLabel(heading);
      // Beside a count it is the price of one.
      const never = /^(price(paid)?|가격|값)$/.test(name) ? counts : NEVER.test(name);
      return !never && !TAX.test(name) && !FOREIGN.test(name) && !headerMatches(heading).some(({ role, weight }) => role === 'credit' && weight > 2);
    };
    const holds = (one: ColumnSeen): boolean => contents.get(one.column)?.amounts === true && isCost(one);
    const book = onlyOf(free().filter(holds)) ?? onlyOf(columns.filter((one) => one.column === roles.subtotal && holds(one)));
    if (book) {
      if (book.column === roles.subtotal) delete roles.subtotal;
      roles.book = book.column;
    }
  }
  for (const role of ['party', 'text'] as const) {
    if (roles[role] !== undefined) continue;
    const said = free().find((one) => isSaid(role, one) && contents.get(one.column)?.amounts === false && contents.get(one.column)?.days === false);
    if (said) roles[role] = said.column;
  }
  return roles;
}
