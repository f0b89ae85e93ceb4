import { text } from '../../domain';
import type { GroupRule, Hit, RowRule } from '../engine/rule';
import { textOf, type Row } from '../engine/row';
import { codeOf, counts, isCoded, wordsOf } from './conditions';
import { agreed, pointedTo } from './likely-line';
import { maybeSameCost } from './duplicates';
import { columnOf, LEDGER, number, shown } from './say';

const LEASED = /임차|임대|리스|렌탈|렌트|대여|이용|사용료|lease|leasing|rent|use|usage/;
const BOUGHT = /구입|구매|매입|취득|purchas|acqui|bought|buy/;
const ASSETS = /기계장치|공구와?기구|공기구|비품|시설장치|차량운반구|유형자산|건설중인자산|machinery|equipmentasset|fixedasset/;

export const assetPurchase: RowRule = {
  kind: 'row',
  meta: {
    id: 'asset-purchase',
    severity: 'warning',
    kinds: LEDGER,
    title: text('임차가 아닌 구입', 'Bought, not leased'),
    reason: text('1.가.③은 연구·시험용 시설의 임차나 이용에 든 비용만 인정합니다.', '1.가.③ recognises only the lease or use of a facility.'),
    source: { ref: '별표 3', clause: '1.가.③' },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== '1.가.③' || !counts(row)) return undefined;
    const said = wordsOf(row, 'text', 'requirement');
    const account = wordsOf(row, 'account');
    const role = BOUGHT.test(said) ? 'text' : ASSETS.test(account) ? 'account' : undefined;
    if (!role || LEASED.test(said) || (role === 'account' && LEASED.test(account))) return undefined;
    return { row: row.row, column: columnOf(row, role, 'category'), message: text(`구입한 시설로 보입니다: ${shown(textOf(row, role))}`, `This looks like a purchase: ${shown(textOf(row, role))}`) };
  },
};

const PRODUCT = /원재료|제품|양산|생산용|완제품|재공품|판매용|rawmaterial|product|production/;
const PRACTICE = /실습|교육|훈련|연습|practice|training/;

export const productMaterial: RowRule = {
  kind: 'row',
  meta: {
    id: 'product-material',
    severity: 'review',
    kinds: LEDGER,
    title: text('제품 재료일 수 있는 실습재료', 'Practice material of a product?'),
    reason: text('제조원가의 직접 재료비가 되는 재료는 실습재료비가 아닙니다.', 'What is direct material of a product is no practice material.'),
    source: { ref: '별표 3', clause: '2.나.①' },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== '2.나.①' || !counts(row)) return undefined;
    const words = wordsOf(row, 'text');
    const account = wordsOf(row, 'account');
    const role = PRODUCT.test(words) && !/실습용|교육용|훈련용/.test(words) ? 'text' : PRODUCT.test(account) && !PRACTICE.test(words) ? 'account' : undefined;
    if (!role) return undefined;
    return { row: row.row, column: columnOf(row, role), message: text(`제품의 직접 재료일 수 있습니다: ${shown(textOf(row, role))}`, `This may be direct material of a product: ${shown(textOf(row, role))}`) };
  },
};

export const trainingDoubleCounted: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'training-double-counted',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 번 들어간 훈련비', 'Training counted twice'),
    reason: text('2.가의 위탁훈련비로 넣은 훈련은 2.마.②에 다시 넣을 수 없습니다.', 'What 2.가 counts as entrusted training cannot be counted in 2.마.② again.'),
    source: { ref: '별표 3', clause: '2.마.②' },
    needsStatement: true,
  },
  keyOf(row) {
    const code = codeOf(row);
    if (row.book.n === 0 || !(code === '2.마.②' || code.startsWith('2.가.'))) return undefined;
    const party = textOf(row, 'party');
    const date = row.date.date;
    // The same voucher, or the same training: date, party and amount.
    return date !== undefined && party !== '' ? `${date}\u0001${party}\u0001${row.book.n}` : maybeSameCost(row);
  },
  check(rows) {
    const other = rows.find((row) => codeOf(row).startsWith('2.가.'));
    if (!other) return undefined;
    const hits: Hit[] = [];
    for (const row of rows) {
      if (codeOf(row) !== '2.마.②') continue;
      hits.push({
        row: row.row,
        column: columnOf(row, 'category'),
        message: text(`${other.row + 1}행의 ${codeOf(other)} 훈련비와 같습니다: ${number(row.book.n)}`, `The same training stands in ${codeOf(other)} (row ${other.row + 1}): ${number(row.book.n)}`),
      });
    }
    return hits;
  },
};

export const categoryAccountConflict: RowRule = {
  kind: 'row',
  meta: {
    id: 'category-account-conflict',
    severity: 'review',
    kinds: LEDGER,
    title: text('계정·적요와 다른 분류', 'Account or text points elsewhere'),
    reason: text('계정이나 적요는 다른 항목을 가리킵니다. 분류가 맞는지 확인하세요.', 'The account or the text of the row points to another line; check the category.'),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row: Row) {
    if (!isCoded(row)) return undefined;
    const code = codeOf(row);
    const { account, words } = pointedTo(row);
    for (const line of account) if (line.code === code) return undefined;
    for (const line of words) if (line.code === code) return undefined;
    const others = agreed(account, words);
    const [other] = others;
    if (!other || others.length > 3) return undefined;
    const role = words.has(other) ? 'text' : 'account';
    const list = others.map((line) => line.code).join(', ');
    return {
      row: row.row,
      column: columnOf(row, 'category'),
      message: text(`분류는 ${code}인데 “${shown(textOf(row, role))}”: ${list} 항목의 비용으로 보입니다`, `“${shown(textOf(row, role))}” points to ${list}; the category is ${code}`),
      source: { ref: '별표 3', clause: code },
    };
  },
};
