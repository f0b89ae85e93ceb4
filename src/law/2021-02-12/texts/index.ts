/** The words of the Act, the Decree and the Rule that decide since 2021-02-12, as they read in 2026. */
import type { EditionTexts } from '../../types';
import { act } from './act';
import { decree } from './decree';
import { outside } from './outside';
import { rule } from './rule';
import { taxDecree } from './tax-decree';

export const texts: EditionTexts = {
  id: '2021-02-12',
  articles: [...act, ...decree, ...rule, ...taxDecree],
  appendices: [],
  forms: [],
  outside,
  errata: [],
};
