import { remembered } from '../domain';
import { normalizeLabel } from './text';

const CLOSING =
  /^(경상)?(연구)?개발비(로)?대체|손익.{0,6}대체|대체.{0,4}손익|집합손익|결산.{0,4}대체|마감.{0,2}(분개|대체)|결산마감|^대체(분|액|전표)?$|원가(로|에)?대체|제조대체|closingentr|yearendclos|transfer(red)?to(p&?l|profit|income)/;

/**
 * Whether words name an entry that carries the cost of a year on to the profit and loss account, or to what was made: `손익 대체`, `제조원가(연구비) 대체`.
 * @param words the cell: longer ones are no name of an entry
 */
export const saysClosing: (words: string) => boolean = remembered((words: string) => {
  const label = normalizeLabel(words.slice(0, 200));
  return CLOSING.test(label) || CLOSING.test(label.replace(/\([^()]*\)/g, ''));
});
