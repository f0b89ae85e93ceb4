import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
const firm = (rows: string): { sheet: string; sheets: Record<string, string> } => ({ sheet, sheets: { 회사개요: `\n${rows}` } });

/** 124-81-00998: 1·1+2·3+4·7+8·1+1·3+0·7+0·1+9·3+9·5 = 118, and 4 tens of 45: 122 → 8. */
export const cases = casesOf(
  'business-number-invalid',
  { name: 'wrong check digit', ...firm('업체명 | 가나\n사업자등록번호 | 123-45-67890'), at: ['회사개요!B2'], says: ['123-45-67890', '검증번호'] },
  { name: 'right check digit', ...firm('업체명 | 가나\n사업자등록번호 | 124-81-00998'), at: [] },
  { name: 'as a number', ...firm('업체명 | 가나\n사업자 등록번호 | 1234567890'), at: ['회사개요!B2'] },
  { name: 'behind its label', ...firm('업체명: 가나\n사업자등록번호: 123-45-67890'), at: ['회사개요!A2'] },
  { name: 'above the ledger', sheet: `\n  사업자등록번호 | 123-45-67890 |${sheet}`, at: ['B1'] },
  { name: 'a digit short', ...firm('사업자번호 | 124-81-0099'), at: ['회사개요!B1'], says: ['10자리', '9자리'] },
  { name: 'not filled in', ...firm('사업자등록번호 | 000-00-00000\n법인등록번호 | '), at: [] },
  {
    name: 'a corporate number, whose check digit may be missing since 2025',
    ...firm('법인등록번호 | 130111-0006247'),
    at: ['회사개요!B1'],
    says: ['2025년 이후'],
  },
  { name: 'a right corporate number', ...firm('법인등록번호 | 130111-0006246'), at: [] },
  {
    name: 'in a column of a list, one finding for all',
    ...firm('거래처 | 사업자등록번호 | 전화\n갑 | 124-81-00998 | 02-1\n을 | 123-45-67890 | 02-2\n병 | 111-11-11111 | 02-3'),
    at: ['회사개요!B3'],
    says: ['123-45-67890', '2개'],
  },
  { name: 'a column of right numbers', ...firm('거래처 | 사업자등록번호\n갑 | 124-81-00998\n을 | 124-81-00998'), at: [] },
  { name: 'in the same cell without a colon', ...firm('업체명 | 가나\n사업자등록번호 123-45-67890'), at: ['회사개요!A2'] },
  {
    name: 'the second of two in a cell',
    ...firm('사업자등록번호: 124-81-00998 / 법인등록번호: 110111-1234567'),
    at: ['회사개요!A1'],
    says: ['110111-1234567'],
  },
  { name: 'a label with a bracket', ...firm('사업자등록번호(개인) | 124-81-00999'), at: ['회사개요!B1'] },
  { name: 'a numbered label, far from its value', ...firm('(3) 사업자 등록 번호 | | | | | 124-81-00999'), at: ['회사개요!F1'] },
  { name: 'on a certificate', ...firm('등록번호 : 124-81-00999'), at: ['회사개요!A1'] },
  { name: 'a number of something else', ...firm('등록번호 : 10-2013-0012345\n등록번호 | 40-1234567'), at: [] },
  { name: 'of a customer', ...firm('거래처 사업자번호 | 124-81-00999'), at: ['회사개요!B1'] },
  { name: 'with what is said about it', ...firm('사업자등록번호 : 124-81-00998 (본점)'), at: [] },
  { name: 'not given yet', ...firm('사업자등록번호 : 신청 중\n법인등록번호 | 해당 없음'), at: [] },
  { name: 'a date of birth beside a label that asks for either', ...firm('법인등록번호/ 생년월일 | 700101'), at: [] },
);
