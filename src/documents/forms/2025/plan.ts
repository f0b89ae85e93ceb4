/**
 * 별지 제2호 사업계획서: an outline by type of application, each on a page of its own. Below each entry that asks for something stands a place
 * to write; the text that is held prints the entries alone.
 */
const ENTRY = ['L12', 'I12'] as const;
const HEADING = 'L12';
/** Entries in a row. */
const entries = (count: number): string[] => Array.from({ length: count }, () => ENTRY).flat();
/** `<연구개발유형>`, `1. 기업현황` with what belongs into it. */
const OPENING = ['H12', 'H12<', ...ENTRY] as const;
/** `4. 증빙 및 추가자료(첨부)`, and the size of the paper. */
const CLOSING = ['H12<', 'I12', 'N12>'] as const;
const PART = 'H12<';

const rd = [...OPENING, PART, ...entries(1), PART, ...entries(2), HEADING, ...entries(2 + 6), ...CLOSING];
const innovation = [
  ...OPENING,
  ...[PART, ...entries(2), HEADING, ...entries(2)],
  ...[PART, ...entries(2), HEADING, ...entries(2 + 1), HEADING, ...entries(3 + 5)],
  ...CLOSING,
];
const prospective = [
  ...OPENING,
  ...[PART, ...entries(2), HEADING, ...entries(1)],
  ...[PART, ...entries(2), HEADING, ...entries(2 + 1), HEADING, ...entries(2 + 2)],
  ...CLOSING,
];

export const plan: readonly string[] = ['N12', 'N12>', 'T12', '2* N12', ...rd, ...innovation, ...prospective];
