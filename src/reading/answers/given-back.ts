/** Whether a cell says that what was paid came back whole, or that the entry was taken back: nothing was spent then. */
import { remembered } from '../../domain';
import { readAnswer } from './cells';

const BACK = '(?:환불|환급|반환|환입|반납|반품|돌려받|되돌려받|refund)';
const DONE = '(?:을|를|이|은|하고|하여)?(?:받(?:았?음|았다|음)?|[았]?음|완료|처리(?:됨|완료|함)?|하?였음|했음|함|됨|되었음|됐음|ed)?';
/** `전량 반품`, `전액 돌려받음`: the whole of it. */
const WHOLE = new RegExp(`(?:전액|전량|전부|모두|전체|fully?)[가-힣]{0,6}?(?:${BACK}|취소)`);
/** `대금 환불받았음`, `등록비 반환받음`: money that came back. What is only given back may be a thing that was lent. */
const MONEY = new RegExp(`(?:환불|refund)${DONE}$|[가-힣](?:비|(?<!만)료|대금|금액|비용|수당)(?:을|를|은|는)?(?:반환|환급|돌려)${DONE}$`);
/** `카드취소 완료`, `기표 취하`: what was booked was taken back. */
const UNDONE = /^[가-힣]{0,6}?(?:카드|결제|전표|기표|매입|구매|주문)(?:을|를|는)?(?:취소|취하|철회)(?:됨|완료|처리(?:됨|완료)?|함|했음|되었음)?$/;
/** A part of it, another sum or a thing in its place, or not yet; and who laid the money out and has it back. */
const OTHERWISE =
  /일부|부분|잔액|잔여|차액|초과분|부가세|세액|관세|소득세|보증금|예치금|선급|재구매|재주문|교체|교환|대체|재입고|재결제|재승인|재발행|다시|아님|아니|아닌|없|않|안됨|안함|못|미환불|예정|요청|신청|가능|조건|여부|협의|검토|진행|미정|중(?:$|;)|개인|본인|선결제|대납|입체|고용보험|불가/;

const CANDIDATE = /환불|환급|반환|환입|반납|반품|돌려|취소|취하|철회|refund/i;

export const isGivenBack: (value: string) => boolean = remembered((value: string): boolean => {
  if (!CANDIDATE.test(value)) return false;
  const { plain, open } = readAnswer(value);
  const parts = plain.split(/[;·]/);
  // `지급 보류 후 기표 취하`: what was open is over.
  if (OTHERWISE.test(plain) || (open && !parts.some((part) => UNDONE.test(part)))) return false;
  return parts.some((part) => WHOLE.test(part) || MONEY.test(part) || UNDONE.test(part));
});
