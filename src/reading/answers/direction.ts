/**
 * Who did it for whom, as a clause says it: whether the firm was guided or taught (`디자인진흥원이 우리를 지도`), did it for others (`우리가 나가서 지도해 줌`), or was
 * itself the one who was commissioned and paid (`우리에게 맡긴 것`, `용역수입`).
 */
import { fold, rememberedOf } from '../../domain';
import type { AnswerColumn } from './cells';

/** `received`: others did it for the firm. `given`: the firm did it for others. `commissioned`: it did it for others who paid it. */
export type Direction = 'received' | 'given' | 'commissioned';

const US = '(?:우리|당사|자사|저희|본사)(?:\\s?(?:회사|기업|업체|공장|직원들?|측|쪽))?';
/** What somebody does for another. */
const HELP = '(?:[가-힣]{0,4}지도|컨설팅|자문|코칭|[가-힣]{0,4}진단)';
const WORK = '(?:용역|개발|연구|과제|시험|설계|분석|교육|훈련)';
const GIVING = '(?:해|하여)\\s?(?:줌|줬|준|주)';
const RECEIVED = new RegExp(
  [
    `${US}(?:을|를)\\s(?:[^,;]{0,12}\\s)?(?:${HELP}|교육|훈련)`,
    `${US}\\s?(?:에게|에|한테)\\s(?:[^,;]{0,12}\\s)?(?:${HELP}|교육|훈련)(?:을|를)?\\s?${GIVING}`,
    `(?:→|->)\\s?${US}(?=$|\\s|[,;(를에])`,
    `${US}(?:가|는|이|은|에서)\\s(?:[^,;]{0,12}\\s)?(?:${HELP}(?:을|를)?\\s?받(?:음|았|은|는|고)|수강)`,
  ].join('|'),
);
const GIVEN = new RegExp(
  [
    `${US}(?:가|이|는|은|에서)\\s(?:[^,;]{0,20}\\s)?(?:${HELP}|교육|훈련)(?:을|를)?\\s?(?:${GIVING}|제공|나[감가갔])`,
    `${US}(?:가|이|는|은|에서)\\s(?:[^,;]{0,20}\\s)?(?:강사(?:로|를)|강의(?:하러|를)?|출강|교관으로)\\s?(?:나[감가갔간]|파견|보[냄냈내]|함|했|하[러고])`,
    `${US}(?:가|이|에서)\\s?(?:${GIVING}|제공한)\\s(?:[^,;]{0,8}\\s)?(?:${HELP}|교육|훈련)`,
  ].join('|'),
);
const COMMISSIONED = new RegExp(
  [
    `${US}(?:가|이|는|은|에서)\\s(?:[^,;]{0,16}\\s)?(?:수탁|도급\\s?받|의뢰\\s?받|위탁\\s?받|수행사|수급인)`,
    `${US}\\s?(?:에게|에|한테)\\s(?:[^,;]{0,8}\\s)?(?:(?:위탁한|의뢰한|맡긴|발주한|시킨)\\s?(?:것|건|일|용역|과제|업무)(?![가-힣]{2})|(?:위탁|의뢰|발주)함|맡김)`,
    `${US}(?:가|이)\\s(?:[^,;]{0,8}\\s)?받은\\s?(?:돈|대금|용역비|지도료|자문료|수수료)`,
    `${US}(?:가|이|는|은|에서)\\s?(?:[^,;]{0,12}\\s)?(?:강의|교육|지도|자문)(?:를|을)?\\s?(?:해|하여)\\s?주고\\s받은`,
    `${US}(?:은|는|이|가)\\s(?:단순\\s?)?(?:대행|하청|수급|수행)(?:만|임|사)?(?=$|\\s|[,;)])`,
    `[가-힣a-z○]{1,8}(?:사|처|측|업체|회사|기업)에서\\s(?:[^,;]{0,6}\\s)?(?:대금|용역비|개발비|제작비|디자인비|수수료|돈)(?:을|를)?\\s?(?:받음|받았|받고|받은|수령)`,
    `(?:${HELP}|${WORK}|강사|강의|출강)(?:료|비)?\\s?(?:수입|매출)(?=$|\\s|[,;)임금])`,
  ].join('|'),
);
const DENIED = /없|아니|아님|않|못|안\s?(?:함|했|됨|받)|예정|여부|\?/;
/** First the one, then the other: `진단을 받은 뒤 지도`. */
const THEN = /(?:뒤|후|다음)(?:에)?\s.*(?:지도|교육|훈련|자문|컨설팅|코칭)/;
/** Done together, or passed on to another who did it. */
const SHARED = /공동|함께|같이|분담|각자|재위탁|(?:에|에게)\s(?:다시\s)?(?:위탁|의뢰|하도급)(?:함|했|하|해)/;
const CLAUSES = /[,;/|()[\]{}\n]+|\.\s/;
const RECEIVER = /받(?:는|은)(?:쪽|곳|데|이|사람|회사|기업|업체)$/;
const AS_SUBJECT = new RegExp(`^${US}(?:가|이|는|은|에서)$`);
const FIRM = new RegExp(`^${US}(?=$|[\\s,;(/])`);

/** What a cell says of it, under its heading; undefined where it says nothing, or denies it. */
export const directionIn = rememberedOf(({ heading }: AnswerColumn, value: string): Direction | undefined => {
  if (!/우리|당사|자사|저희|본사|수입|매출|대금|용역비|개발비|제작비|디자인비|수수료|돈/.test(value) && !AS_SUBJECT.test(heading)) return undefined;
  // `우리가: 강사로 나감`
  const cell = fold(AS_SUBJECT.test(heading) ? `${heading} ${value}` : value).toLowerCase();
  if (RECEIVER.test(heading) && FIRM.test(cell) && !DENIED.test(cell)) return 'received';
  if (SHARED.test(cell)) return undefined;
  for (const clause of cell.split(CLAUSES)) {
    if (DENIED.test(clause)) continue;
    if (COMMISSIONED.test(clause)) return 'commissioned';
    if (GIVEN.test(clause)) return 'given';
    if (RECEIVED.test(clause) && !THEN.test(clause)) return 'received';
  }
  return undefined;
});
