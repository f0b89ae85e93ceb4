/** 한국표준산업분류: codes of 별표 1 (2013) that the 10th revision gives to other industries. Apart from the editions: no function answers from it. */
export const OTHER_INDUSTRY_IN_REVISION_10: ReadonlySet<string> = new Set(['56111', '56112', '56113', '56114', '56194', '56199', '68221', '96129']);
