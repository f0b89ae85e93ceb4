import { text, type Text } from '../domain';

/** The names of the sheets that this program makes. */
export const SHEET_NAMES = {
  report: text('벤처확인 검사결과', 'Venture check results'),
  review: text('벤처확인 검토', 'Venture check review'),
  statement: text('연구개발비 산정표', 'R&D cost statement'),
  allocation: text('연구개발비 배분', 'R&D cost allocation'),
  scores: text('기업 평가표', 'Firm scores'),
  costLines: text('별표 3 비목', 'Appendix 3 categories'),
  filing: text('제출 서류 목록', 'Filing list'),
  certificates: text('확인서 관리', 'Certificates'),
  selfCheck: text('벤처확인 자가진단', 'Venture self-check'),
  /** Stands for the seconds of a trial, and is deleted at its end. */
  trial: text('벤처확인 진단', 'Venture check trial'),
} as const satisfies Readonly<Record<string, Text>>;

/** A host that finds a name taken adds a number: `벤처확인 검토 (2)`, `벤처확인 검토2`. */
const named = (sheet: string, name: Text): boolean =>
  [name.ko, name.en].some((one) => sheet.startsWith(one) && /^\s*(\(\d+\)|\d*)$/.test(sheet.slice(one.length)));

/** A form of the notice as it is made here: `별지 제1-2호`, `별지 제3호 (2)`. */
export const isFormName = (sheet: string): boolean => /^(별지 제[\d-]+호|별표 \d 평가표)\s*(\(\d+\)|\d*)$/.test(sheet);

/** Sheets of ours that are about a check: they hold codes and amounts, but are never themselves checked. */
export const isOwnSheet = (sheet: string): boolean =>
  [
    SHEET_NAMES.report,
    SHEET_NAMES.review,
    SHEET_NAMES.costLines,
    SHEET_NAMES.scores,
    SHEET_NAMES.filing,
    SHEET_NAMES.certificates,
    SHEET_NAMES.selfCheck,
    SHEET_NAMES.trial,
  ].some((name) => named(sheet, name)) || isFormName(sheet);

export const isReviewSheet = (sheet: string): boolean => named(sheet, SHEET_NAMES.review);

export const isSelfCheckSheet = (sheet: string): boolean => named(sheet, SHEET_NAMES.selfCheck);

export const isCertificateSheet = (sheet: string): boolean => named(sheet, SHEET_NAMES.certificates);
