/** What is asked about a value that stands where a fact of the firm should, and could not be read. */
import { eulReul, text, type Text } from '../domain';
import type { FirmFacts } from '../reading/model';
import type { UnreadFact } from '../reading/facts';
import { number } from './message-formatting';

const NAMES: Readonly<Record<keyof FirmFacts, Text>> = {
  sales: text('매출액', 'sales'),
  appliedOn: text('신청일', 'date of application'),
  foundedOn: text('설립일', 'founding day'),
  industry: text('산업분류코드', 'industry code'),
  isSme: text('중소기업 여부', 'answer whether it is an SME'),
  hasRdLab: text('기업부설연구소 여부', 'answer whether it has an R&D lab'),
  hasRdOrganisation: text('연구조직 여부', 'answer whether it has an R&D lab or unit'),
  internetBusiness: text('인터넷산업 여부', 'answer whether it is an internet business'),
};
export const nameOfFact = (fact: keyof FirmFacts): Text => NAMES[fact];

/** One question a cell. */
export function unreadFactQuestion({ fact, where, shown, choices }: UnreadFact): Text {
  const name = nameOfFact(fact);
  const start = { ko: `${where}의 ‘${shown}’에서 ${eulReul(name.ko)} 읽지 못했습니다.`, en: `${where}: “${shown}” could not be read as the ${name.en}.` };
  if (!choices) return text(`${start.ko} ${eulReul(name.ko)} 입력하십시오.`, `${start.en} Enter it.`);
  const [first, second] = choices.map((won) => number(won));
  return text(`${start.ko} ${first}원인지 ${second}원인지 입력하십시오.`, `${start.en} Enter whether it is ${first} or ${second} won.`);
}
