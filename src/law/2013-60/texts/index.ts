/** The words of 벤처기업확인요령 (중소기업청 고시 제2013-60호) in the corrected reading. */
import type { EditionTexts } from '../../types';
import { appendices } from './appendices';
import { articles1 } from './articles-1';
import { articles2 } from './articles-2';
import { errata } from './errata';
import { form1 } from './form-1';
import { form1x1 } from './form-1-1';
import { form1x2 } from './form-1-2';
import { form2 } from './form-2';
import { form3 } from './form-3';
import { form4 } from './form-4';
import { form5 } from './form-5';
import { outside } from './outside';

export const texts: EditionTexts = {
  id: '2013-60',
  articles: [...articles1, ...articles2],
  appendices,
  forms: [...form1, ...form1x1, ...form1x2, ...form2, ...form3, ...form4, ...form5],
  outside,
  errata,
};
