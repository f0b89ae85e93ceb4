/** Whose a right, a result or a brand is, as a heading of ownership asks it: `귀속: 고객사`, `등록원부: 권리자 대표 개인`. */
import type { AnswerWords } from './answer-text';
import { OTHER_FIRM } from './vocabulary';

const RIGHT = '(?:결과물?|성과물?|산출물|도면|디자인|상표|특허|브랜드|로고|캐릭터|완성후|최종)?(?:의)?';
const OWNER = '(?:권리|권리자|소유|소유자|소유권|소유처|귀속|귀속처|권리귀속|명의|명의자|특허권자|상표권자|디자인권자|저작권|저작권자|주인)';
const OF_OWNER = new RegExp(`^${RIGHT}${OWNER}(?:는|은)?$`);
/** Firms, bodies and people other than the firm itself. */
const OTHER = `(?:${OTHER_FIRM}|(?:외국|해외|일본|미국|독일)(?:의)?(?:회사|기업|법인|본사)|(?:대표|사장|회장|임원|직원|발명자|교수|연구원|배우자|오너)(?:이사|님)?(?:의)?개인|개인(?=;|$)|대학교?(?=;|$)|(?!당|자|본|폐|귀|회)[a-z가-힣○]{1,4}사(?=;|$))`;
const IS_OTHER = new RegExp(`^(?:전부|모두|전적으로|100%)?${OTHER}`);
const SAYS_OTHER = new RegExp(`(?:^|;)(?:현재|등록)?${RIGHT}${OWNER}(?:는|은|이|가|:)?${OTHER}`);
const OURS = /당사|자사|우리|본사소유|회사소유|공동|저희/;

/**
 * @param heading the heading over the cell
 * @param cell what stands there
 * @returns true where the heading, or the cell under another one, asks whose it is and another than the firm stands there alone
 */
export function ofAnotherOwner(heading: string, { plain, open }: AnswerWords): boolean {
  if (open) return false;
  const [first = ''] = plain.split(';');
  if (OF_OWNER.test(heading)) return IS_OTHER.test(first) && !OURS.test(first);
  const said = SAYS_OTHER.exec(plain);
  return said !== null && !OURS.test(said[0]) && !/아[님니닌]|공동/.test(plain.slice(said.index, said.index + said[0].length + 4));
}
