/**
 * The released functions: ids, parameters and their order, as in the contract. Never edited for what stands here; new parameters are
 * appended, and marked with `?`.
 */
export const frozen: Readonly<Record<string, readonly string[]>> = {
  RD_RATIO: ['rd_cost', 'sales', 'dates?', 'applied_on?'],
  RD_PERIOD: ['applied_on'],
  RD_COST: ['categories', 'amounts', 'under?', 'dates?', 'applied_on?', 'on_date?'],
  RD_CATEGORY: ['code', 'field?', 'on_date?'],
  RD_REQUIRED_RATIO: ['ksic_code', 'internet_business?', 'on_date?', 'sales?'],
  RD_QUALIFIES: ['rd_cost', 'sales', 'ksic_code', 'internet_business?', 'on_date?', 'founded_on?', 'sme?', 'rd_organisation?'],
  EXCLUDED_INDUSTRY: ['ksic_code', 'on_date?'],
  VENTURE_CARD: ['card', 'on_date?'],
  VENTURE_SCORE: ['grades', 'card', 'section?', 'on_date?'],
  VENTURE_POINTS: ['grades', 'card', 'on_date?'],
  VENTURE_RESULT: ['grades', 'card', 'on_date?'],
  VALIDITY_START: ['issued_on', 'applied_on?', 'previous_end?', 'founded_on?', 'holidays?'],
  VALIDITY_END: ['issued_on', 'applied_on?', 'previous_end?', 'founded_on?', 'holidays?'],
  RENEWAL_WINDOW: ['valid_until', 'holidays?'],
  DEEMED_EXCELLENT: ['basis', 'basis_date', 'applied_on', 'barred?', 'holidays?', 'technology_share?'],
  CONFIRMING_BODY: ['type', 'guarantee?', 'loan?', 'on_date?'],
  EVALUATION_DUE: ['requested_on', 'other_institution?', 'extended?', 'holidays?', 'type?'],
  PROCESSING_DUE: ['applied_on', 'type', 'holidays?', 'extended?'],
  OBJECTION_DUE: ['notified_on', 'holidays?', 'applied_on?', 'type?'],
  REPORT_DUE: ['on_date', 'holidays?'],
  BIZ_NO_VALID: ['number'],
  CORP_NO_VALID: ['number'],
};
/** Parameters that take a range of cells, and functions that answer with one: a lost dimension breaks them in Excel without a word. */
export const ranges: Readonly<Record<string, readonly string[]>> = {
  RD_RATIO: ['rd_cost', 'sales', 'dates'],
  RD_COST: ['categories', 'amounts', 'dates'],
  RD_QUALIFIES: ['rd_cost', 'sales'],
  VENTURE_SCORE: ['grades'],
  VENTURE_POINTS: ['grades'],
  VENTURE_RESULT: ['grades'],
  VALIDITY_START: ['holidays'],
  VALIDITY_END: ['holidays'],
  RENEWAL_WINDOW: ['holidays'],
  DEEMED_EXCELLENT: ['holidays'],
  EVALUATION_DUE: ['holidays'],
  PROCESSING_DUE: ['holidays'],
  OBJECTION_DUE: ['holidays'],
  REPORT_DUE: ['holidays'],
};
export const tables: readonly string[] = ['RD_PERIOD', 'VENTURE_CARD', 'VENTURE_SCORE', 'VENTURE_POINTS', 'VENTURE_RESULT', 'RENEWAL_WINDOW'];
export const dropDowns: Readonly<Record<string, readonly string[]>> = {
  CategoryField: ['path', 'text', 'status', 'code'],
  Card: ['별표4', '별표5', '별표6', '4-1', '4-2', '4-3'],
  Section: ['경영주', '기술성', '사업성'],
  Basis: ['기술혁신형기업', '기술성평가', '예비벤처'],
  ApplicationKind: ['투자', '연구개발', '보증', '대출', '보증대출', '예비', '혁신성장'],
};
