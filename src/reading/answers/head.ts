/**
 * What a label names: the head of a Korean noun phrase is its last noun, and what stands before it only says for what it is (`시약 보관 냉장고` is a
 * refrigerator). Found by structure: brackets, counters, numbers, months and particles behind it are left out, and so are nouns of how it was got and paid for.
 */
import { remembered } from '../../domain';
import { endsInMieum, isNominal } from './endings';
import { COST_NAME } from './called';
import { OF_PERSON } from './money';

/** Numbers with what they count, codes, months and turns. */
const COUNT =
  /^(?:[\d,.~/:x×*#%+'’-]+\S{0,6}|[a-z]{0,4}[\d-][a-z\d-]*|[a-z]{1,2}|[한두세네]\s?\S{1,2}|[가-힣]?\d\S*|[월일건분회차개종식명인대권부매조벌병통]{1,2}|(?:상|하)반기|(?:봄|가을|여름|겨울)?학기|[상중하]순|연간|월간|매월|연|월|기본|심화|중급|초급|고급)$/;
/** How it was got, asked for, paid for or used, and how much of it. */
const WAYS =
  '구입|구매|매입|주문|발주|입고|조달|확보|결제|지급|지출|납부|송금|이체|정산|청구|선납|완납|처리|입금|집행|추가|사용|투입|소모|소요|보충|소진|반입|수령|수입|임차|임대|대여|렌탈|렌트|리스|이용|신청|등록|수행|진행|실시|시행|운영|준비|지원|위탁|의뢰|용역|외주|계약|분담|부담|자부담|자비|자기|본인|기업|업체|회사|당사|우리|필요|제반|관련|당월|전월|정기|수시|긴급|신규|국산|수입산|개인|공동|월|연|일괄|오기|정정|수정|취소|반품|환불|중복|누락|발행|재발행|이월|마감|보정|차감|조정|구분|포함';
const LIGHT = new RegExp(
  `^(?:${WAYS}|내역|목록|상세|일부|전체|전액|일체|일식|세트|몫|용|건|분|등|외|경비|실비|비용|대금|금액|요금|값|잔금|잔액|중도금|선금|계약금|계약|건당|부담분|용역비)+(?:비|료|금|대|분|건|액|값|대금|비용|경비)?(?:의|은|는|이|가|을|를|임|으로)?$`,
);
const PARTICLE = /(?:으로|에서|에게|까지|부터|[은는을를의])$/;

/** The endings of verbs that close a clause, or join it to the next. */
const ENDS_CLAUSE = /(?:다|요|며|죠|[하되받있없이두갖쓰았었였했됐났갔]고|[하되으]면|[아어해여라]서|[는은인한던]데|(?:[하되으이]|지)나|지만)$/;
/** What is done with goods besides using them: what stands behind it serves that. */
const KEPT =
  /(?:보관|수납|정리|정돈|운반|이송|운송|배송|발송|포장|폐기|수거|소각|청소|세척|재고|관리|대행|통관|전시|진열|거치|고정|이전|철거|도난|파손|분실|홍보|반납|보험)/;

interface Label {
  /** The label without what is left out behind its head. */
  readonly text: string;
  /** Where its head begins. */
  readonly head: number;
}
/** A part that says only how it was got or paid for. */
const NOTHING: Label = { text: '', head: 0 };
/** The words of one label, the head last; undefined where the part ends as a sentence. */
function labelOf(part: string): Label | undefined {
  const words = [...part.matchAll(/\S+/g)];
  while (words.length > 0) {
    const [word] = words[words.length - 1] as RegExpExecArray;
    if (!COUNT.test(word) && !LIGHT.test(word)) break;
    words.pop();
  }
  const last = words[words.length - 1];
  if (last === undefined) return NOTHING;
  const [word] = last;
  const before = words[words.length - 2]?.[0] ?? '';
  // `장비 보관함` is a box, `연구소에 보관함` says what was done.
  const isBox = /[가-힣]{2}함$/.test(word) && KEPT.test(word) && /[가-힣](?<!에|을|를|은|는|이|가|로|서|고|히|게)$/.test(before);
  if (!isBox && (ENDS_CLAUSE.test(word) || (endsInMieum(word) && isNominal(word)) || !/[가-힣]$/.test(word))) return undefined;
  return { text: part.slice(0, last.index + word.length).replace(PARTICLE, ''), head: last.index };
}
const labelsOf = remembered((value: string): readonly (Label | undefined)[] =>
  value
    .toLowerCase()
    .replace(/[([（{][^()[\]（）{}]*[)\]）}]/g, ' ')
    .split(/[,;/|·\n→+_:]|\s[-–]\s|\s(?:및|또는|겸)\s/)
    .filter((part) => part.trim() !== '')
    .map(labelOf),
);

/** No cost is called so. */
const ANY_NAME = '무명비';
const IS_KEPT = new RegExp(`${KEPT.source}(?:용|물|관리|처리|대행|방지)*\\s?$`);
const BEGINS_KEPT = new RegExp(`^${KEPT.source}(?=[가-힣])`);

/**
 * Whether a text holds words only before what it names: they say for what the thing is, and not which.
 * @param value a cell that says what a cost is
 * @param words what is looked for
 * @param allowed the names of costs that the line holds, whose stem may be the head too
 * @param ofGoods the line holds goods of any name: only what serves to keep, carry or clear away another is no such thing
 * @returns true where each part of the text is a label that ends with another noun, and one of the words stands before such a head; a name of a cost
 * among the words, and a person at the end, are details of the cost
 */
export function onlySaysForWhat(value: string, words: RegExp, allowed: RegExp | undefined, ofGoods = false): boolean {
  // A line that allows any name names no cost of its own.
  if (!ofGoods && allowed?.test(ANY_NAME) === true) return false;
  let found = false;
  for (const label of labelsOf(value)) {
    if (label === undefined) return false;
    if (label === NOTHING) continue;
    const head = label.text.slice(label.head);
    if (OF_PERSON.test(head) || /[○ox]{2}|[가-힣][○o×]|(?:교수|박사|위원|님|씨|사원|소장|부장|차장|과장)$/.test(head)) return false;
    if (
      ofGoods
        ? !IS_KEPT.test(label.text.slice(0, label.head)) && !BEGINS_KEPT.test(head)
        : allowed !== undefined && ['', '비', '료', '금'].some((ending) => allowed.test(head + ending))
    )
      return false;
    words.lastIndex = 0;
    for (const { index, 0: word } of label.text.matchAll(words)) {
      const end = index + word.length;
      const rest = /^\S*/.exec(label.text.slice(end))?.[0] ?? '';
      if (end > label.head || COST_NAME.test(word + rest) || /[가-힣]사료$/.test(word + rest)) return false;
      found = true;
    }
  }
  return found;
}

/** Where in the label one of the lists has a word, as the head or a part of it; a word with `용` behind it says what it is for, and that it is of the kind. */
const inHead = ({ text, head }: Label, lists: readonly (RegExp | undefined)[]): boolean =>
  lists.some((list) => list !== undefined && [...text.matchAll(list)].some(({ index, 0: word }) => index + word.length > head));
const FOR_IT = /(?:용|재료|자재|부품|교보재|키트)(?=\s|$)/;
/**
 * Whether each label of a text has one of the words at its head, and none that speaks for it there: `실습장 에어컨 구입`.
 * @param words what is of another kind
 * @param own what speaks for the condition
 * @param allowed the names of costs that the line holds
 */
export function headNames(value: string, words: readonly (RegExp | undefined)[], own: readonly (RegExp | undefined)[], allowed: RegExp | undefined): boolean {
  const labels = labelsOf(value).filter((label) => label !== NOTHING);
  const names = (label: Label): boolean => allowed?.test(ANY_NAME) === false && allowed.test(label.text.slice(label.head));
  return (
    labels.length > 0 &&
    labels.every((label) => label !== undefined && !FOR_IT.test(label.text) && inHead(label, words) && !inHead(label, own) && !names(label))
  );
}
