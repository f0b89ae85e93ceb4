/**
 * What a heading asks, and how a bare answer under it is meant: `승인 미취득 여부` asks for 승인 and a yes under it denies that, `연구소/특수관계인: O/X`
 * asks for two things and is answered twice.
 */
import { remembered } from '../../domain';
import { readWords, polarity, type AnswerWords } from './answer-text';
import type { AnswerColumn } from './cells';

/** What stands behind the thing that is asked. */
const ASKS = /(?:여부|유무|확인|사실|[?？])+$/;
/** What denies it at the end of the heading: `승인 취소`, `전담부서 없음`, `연구용 외 사용`. */
const DENIED_BY =
  /(?:이|가|은|는|을|를|에)?(?:아님|아닌것|없음|없이[가-힣]{0,4}|(?:하지|받지|되지)?않음|안함|못함|안됨|(?:못|안)받음|이외[가-힣]{0,4}|외(?:의)?(?:사용|지급|사람|인원|기관|용도|소속|직원|목적)?|부재|결여|누락|취소|반려|거부|탈락|박탈|상실|말소|철회|만료|실효|정지|부결)$/;
/** Denied twice: `중진법 외 과정 아님`, `비연구자 아님 여부`. */
export const isDeniedTwice = (heading: string): boolean =>
  /^(?:[미비불무][가-힣]{2,}|.*[가-힣](?:외(?:의)?|아님)[가-힣]{0,4})(?:아님|없음)(?:여부|확인)?$/.test(heading);
/** It asks whether something was done before it was so, or without it: `승인 전 훈련`. */
export const ASKS_BEFORE = /^(?:을|를|이|가)?(?:받기|되기|나기|얻기)?(?:이)?전(?![문담체])/;
/** Of a heading that denies what it asks for, how it would ask without the denial; the fuller first. */
export const affirmedHeadings: (heading: string) => readonly string[] = remembered((heading: string) => {
  const core = heading.replace(ASKS, '');
  const inner = /^(.*)[미비불](?=([가-힣]{2})$)/.exec(core);
  const suffix = DENIED_BY.exec(core);
  return [
    ...(/^[미비불무][가-힣]{2}/.test(core) ? [core.slice(1)] : []),
    ...(inner ? [`${inner[1] as string}${inner[2] as string}`, inner[1] as string] : []),
    ...(suffix ? [core.slice(0, suffix.index)] : []),
    ...(core.endsWith('미만') ? [`${core.slice(0, -2)}이상`, core.slice(0, -2)] : []),
  ].filter((one) => one.length > 1);
});

/** Answers that only say yes or no to what stands over them. */
const BARE_YES = /^(?:해당(?:함|됨)?|맞음|맞다|예|네|넵|여|응|참|o|○|◯|ㅇ|●|◎|✓|✔|√|☑|■|v|y|yes|true|ok|확인(?:됨|완료|함)?|완료|이상없음|1)$/;
const BARE_NO = /^(?:아니오|아니요|아뇨|비해당|미해당|해당(?:사항)?없음|해당안됨|n|no|false|□|☐)$/;
const CROSS = /^[x×✗✕]$/;
const DENIAL = /아님|없음|않음/;
/** How a permission ended, or that there never was one. */
const ENDED = /^(?:미|불(?!가|허)|비)[가-힣]{2}|취소|반려|탈락|거절|거부|만료|실효|상실|말소|철회|폐지|기각|부결/;
/** Whether what a heading that denies says is so by the answer under it: a yes, no, or that nobody can tell. */
export function underDenial(heading: string, cell: AnswerWords): boolean | 'open' {
  const [head = ''] = cell.plain.split(';').filter((part) => part !== '');
  const answer = polarity(cell);
  if (answer === 'open' || answer === undefined) return 'open';
  // `아닌지: 맞음` may mean either.
  if (answer) return /(?:아닌|않은|않는|없는)지$/.test(heading) ? 'open' : BARE_YES.test(head);
  // A no to a question, and no tick.
  if (BARE_NO.test(head)) return /확인$/.test(heading) ? 'open' : false;
  if (CROSS.test(head)) return /(?:여부|유무)$/.test(heading) ? false : 'open';
  const word = DENIAL.exec(head)?.[0];
  if (word === undefined) return ENDED.test(head) ? true : 'open';
  // `특수관계 없음 확인: 없음` says the same again, `비연구원: 아님` denies it; `연구보조 아님: 아님` may do either.
  if (heading.includes(word)) return /확인$/.test(heading) ? true : 'open';
  return DENIAL.test(heading) ? 'open' : false;
}

/** Signs between the things that a heading asks for, and between the answers to them. */
const BETWEEN_THINGS = /\s*(?:[/·ㆍ,&+|]|및)\s*/;
const BETWEEN_ANSWERS = /\s*[/·ㆍ,|]\s*/;
const MARKS_APART = /^[ox○◯×✗✕yn](?:\s+[ox○◯×✗✕yn])+$/i;
/** A thing in a list that has its own verb does not share that of the last. */
const OWN_VERB = /(?:종사|근무|소속|보유|해당|여부|이상|참여|수료|재직|사용|이수)$/;
interface Parts {
  readonly columns: readonly AnswerColumn[];
  /** Each says by itself what it asks: one answer is given to all of them. */
  readonly apart: boolean;
}
const PARTS = new WeakMap<AnswerColumn, Parts | null>();
function partsOf(column: AnswerColumn): Parts | undefined {
  let known = PARTS.get(column);
  if (known === undefined) {
    const titles = column.title
      .replace(/[([（][^()[\]（）]*[)\]）]/g, ' ')
      .split(BETWEEN_THINGS)
      .map((title) => title.trim())
      .filter((title) => title !== '');
    const last = titles[titles.length - 1] ?? '';
    const end = ASKS.exec(last.replace(/\s/g, ''))?.[0] ?? '';
    const apart = titles.length > 1 && titles.slice(0, -1).every((title) => OWN_VERB.test(title)) && affirmedHeadings(last.replace(/\s/g, '')).length > 0;
    const columns = titles.map((title): AnswerColumn => {
      const heading = readWords(title).plain.replace(/;/g, '');
      return { ...column, title, heading: apart && !ASKS.test(heading) ? heading + end : heading };
    });
    PARTS.set(column, (known = titles.length > 1 ? { columns, apart } : null));
  }
  return known ?? undefined;
}

const isBareAnswer = (value: string): boolean => value.length <= 6 && polarity(readWords(value)) !== undefined;
/** The answers to each of several things that the heading asks for; undefined where it asks for one, or where its cell says more than yes and no. */
export function answersUnder(column: AnswerColumn, value: string): readonly (readonly [AnswerColumn, string])[] | undefined {
  const parts = partsOf(column);
  if (!parts) return undefined;
  const answers = value.trim().split(MARKS_APART.test(value.trim()) ? /\s+/ : BETWEEN_ANSWERS);
  if (answers.length === parts.columns.length && answers.every(isBareAnswer)) return parts.columns.map((one, at) => [one, answers[at] as string] as const);
  return parts.apart && isBareAnswer(value.trim()) ? parts.columns.map((one) => [one, value] as const) : undefined;
}
