/**
 * What a cost calls itself: the head of a Korean phrase stands at its end, so that `훈련생 주차비` is the price of parking, whoever the words before
 * it name. A line that lists its costs by name holds no cost of another name.
 */
import { remembered } from '../../domain';

/** Endings of the names of costs; nouns that end alike (장비, 재료, 현금) are none. */
export const COST_NAME =
  /(?<![가-힣])[가-힣a-z·&]*?(?:(?<!장|설|정|준|경|완|구|대|수|낭|제|상|예|군|무|미)비|(?<!재|원|시|자|도|연|음|사|의|치|완|종|수|무|유|향|조미)료|(?<!현|자|도|합|임|송|입|출|순|황|용|소|지|조|판|측|접|저)금|(?:이용|항공|승차|승선|상품|주유|입장|식|관람|회원|수강|숙박|주차|탑승|티켓|구독|시청)권|수당|월세|값)$/;
/** Names that say how or when it was paid, and not what for. */
const OF_PAYMENT =
  /^(?:사용|이용)?요금$|(?:^|비|료|금)(?:비용|경비|제경비|실비|제비|대금|잔금|중도금|착수금|선금|계약금|기성금|분담금|부담금|분납금|정산금|지급금|납부금|송금|지원금|지원비|사업비|운영비|관련비|소요비|추가금|미지급금|위탁금|보조금|출연금|차액금|총금|금)$|(?:비용|경비|실비|대금|잔금|중도금|착수금|선금|분담금|부담금|정산금|지원비|운영비|사업비|제비|예약금|신청금|예치금|계약금|증거금|구입비|구매비)$/;
/** What stands behind the name: how many, when, for whom, that it was paid. */
const BEHIND =
  /(?:[\d,.~/월분차기회건명인원만천개년일매부석조%x*-]|등|외|지급|지출|납부|결제|송금|이체|정산|청구|선납|완납|처리|입금|집행|지원|추가|반기|전액|일체|일괄)$/;

/** The name of the cost at the end of the first part of a text; undefined where it ends with no such name. */
export const calledCost: (value: string) => string | undefined = remembered((value: string) => {
  const part = value
    .toLowerCase()
    .replace(/[([（{][^()[\]（）{}]*[)\]）}]/g, ' ')
    .split(/[,;/|·\n→+]|\s[-–]\s/)[0];
  let head = (part ?? '').trim();
  for (let before = ''; before !== head;) {
    before = head;
    head = head.replace(BEHIND, '').trim();
  }
  const name = COST_NAME.exec(head)?.[0];
  return name === undefined || name.length < 2 || OF_PAYMENT.test(name) || / (?:및|또는) |[가-힣](?:와|과) /.test(head) ? undefined : name;
});
