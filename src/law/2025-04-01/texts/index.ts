/** The words of 벤처기업확인요령 (중소벤처기업부고시 제2025-28호), and of the Act, the Decree and the Rules that decide with it. */
import type { EditionTexts } from '../../types';
import { act } from '../../2021-02-12/texts/act';
import { decree } from '../../2021-02-12/texts/decree';
import { rule } from '../../2021-02-12/texts/rule';
import { taxDecree } from '../../2021-02-12/texts/tax-decree';
import { civilAct, ksic } from '../../civil-act';
import { appendices } from './appendices';
import { articles1 } from './articles-1';
import { articles2 } from './articles-2';
import { articles3 } from './articles-3';
import { errata } from './errata';
import { form1 } from './form-1';
import { form2 } from './form-2';
import { form3 } from './form-3';
import { form4to7 } from './form-4-7';
import { form8 } from './form-8';
import { form9 } from './form-9';
import { form10 } from './form-10';
import { form11 } from './form-11';
import { taxRules } from './tax-rules';

export const texts: EditionTexts = {
  id: '2025-04-01',
  articles: [...articles1, ...articles2, ...articles3],
  appendices,
  forms: [form1, form2, form3, ...form4to7, form8, form9, form10, form11],
  outside: [...act, ...decree, ...rule, ...taxDecree, ...taxRules, ...civilAct, ...ksic],
  errata,
};
