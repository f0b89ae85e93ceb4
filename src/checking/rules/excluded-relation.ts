import type { Citation } from '../../domain';
import { KIN } from '../../reading/answers/vocabulary';
import type { Row } from '../../reading/table/row';

const RELATED = new RegExp(`특수관계|related|㉰|${KIN}`, 'i');

/** How sure the notice is of a person who is excluded as ㉰, related to an excluded one: its reference is printed wrongly in some editions. */
export function relationCertainty(row: Row, said: string): Pick<Citation, 'certainty'> {
  if (!RELATED.test(said)) return {};
  const certainty = row.category.line?.items?.find(({ mark }) => mark === '㉰')?.certainty;
  return certainty === undefined || certainty === 'yes' ? {} : { certainty };
}
