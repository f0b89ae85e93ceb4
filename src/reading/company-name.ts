import { fold, remembered } from '../domain';

/** The forms of a company, as Korean and English papers write them. */
const FORMS = /주식회사|\(주\)|㈜|\(유\)|유한(책임)?회사|co\.?,?\s*ltd\.?|inc\.?|corp\.?/g;

/** What two spellings of one firm have in common: `㈜ 한빛`, `주식회사 한빛`, `한빛(주)` and `한빛 Co., Ltd.` are one. */
export const companyKey: (name: string) => string = remembered((name: string) =>
  fold(name)
    .toLowerCase()
    .replace(FORMS, '')
    .replace(/[\s.,·()]/g, ''),
);
