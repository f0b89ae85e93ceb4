/** Sheets that this program writes into a workbook: they are never read as cost sheets. */
export const REVIEW_SHEET = '벤처확인 검토';
export const REPORT_SHEET = '벤처확인 검사결과';

export const isOwnSheet = (name: string): boolean => name.startsWith(REVIEW_SHEET) || name.startsWith(REPORT_SHEET);
