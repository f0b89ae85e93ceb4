/** Columns that say by a mark which rows do not count, and states and remarks that say it in words. */
import type { BookCase } from './book-case';

/** 1,001,000 to 1,008,000 in eight months; 3 and 6 are marked: 8,036,000 in all, 6,027,000 without the two. */
const book = (heading: string, mark: string, other: string): string =>
  [
    '(단위: 원)',
    `일자 | 비목 | 적요 | 거래처 | 금액 | ${heading}`,
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(
      (n) =>
        `2013-0${n}-1${n} | ${n % 2 === 0 ? '1.가.③' : '1.가.②'} | ${n % 2 === 0 ? '분석기 임차' : '시약'} ${String.fromCharCode(64 + n)} | 상사${n} | ${String(1_000_000 + n * 1_000)} | ${n === 3 || n === 6 ? mark : other}`,
    ),
  ].join('\n');
const [ALL, LEFT] = [8_036_000, 6_027_000];
const told = (heading: string, mark: string, other: string, says: string): BookCase => ({
  name: `marks under ${heading}: ${mark} and ${other === '' ? 'nothing' : other}`,
  sheets: { 원장: book(heading, mark, other) },
  total: LEFT,
  finds: ['row-not-counted 원장!F5'],
  says: [`‘${says}’ 등으로 표시된 2행, 장부금액 2,009,000은 더하지 않았습니다`],
});
const marked = (heading: string, mark: string, other = ''): BookCase => told(heading, mark, other, `${heading}: ${mark}`);

export const MARKS_IN_COLUMNS: readonly BookCase[] = [
  marked('취소', 'Y', 'N'),
  marked('취소', 'O', 'X'),
  marked('취소', '1', '0'),
  marked('취소', 'Y'),
  marked('취소', '취소'),
  marked('삭제여부', 'Y', 'N'),
  marked('제외', '제외'),
  marked('유효여부', 'N', 'Y'),
  marked('인정', 'X', 'O'),
  marked('연구개발비 해당', 'N', 'Y'),
  marked('해당', 'X', 'O'),
  marked('적격여부', '부적격', '적격'),
  marked('반품여부', 'Y', 'N'),
  marked('환불', '완료'),
  marked('중복', '○'),
  marked('사용여부', '미사용', '사용'),
  marked('무효', '예', '아니오'),
  marked('미인정', 'V'),
  marked('산정제외', '√'),
  marked('Excluded', 'Yes', 'No'),
  marked('반품일자', '6월 3일'),
  told('취소일', '2013-10-05', '', '취소일'),
  told('처리', '반품', '', '반품'),
  told('진행상태', '취소완료', '완료', '취소완료'),
  told('상태', '환불', '완료', '환불'),
  told('비고', '반품', '', '반품'),
  told('비고', '중복 입력', '', '중복 입력'),
  told('비고', '대표이사 개인 사용', '', '대표이사 개인 사용'),
  told('비고', '가지급금으로 대체', '', '가지급금으로 대체'),
  {
    name: 'a return among what was only approved, of no purchase in the rows, is neither added nor taken off',
    sheets: { 원장: book('처리상태', '반품', '정상') },
    total: LEFT,
    finds: ['cost-given-back 원장!F5', 'cost-given-back 원장!F8', 'row-not-counted 원장!E5'],
  },
  {
    name: 'a return in a remark that repeats the one purchase before it takes that off',
    sheets: {
      원장: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 금액 | 비고
        2013-02-01 | 1.가.② | 시약 A | 상사1 | 1,000,000 |
        2013-03-01 | 1.가.② | 시약 B | 상사2 | 700,000 |
        2013-03-20 | 1.가.② | 시약 B | 상사2 | 700,000 | 반품
        2013-04-01 | 1.가.② | 시약 C | 상사3 | 500,000 |`,
    },
    total: 1_500_000, // 1,000,000 + 700,000 − 700,000 + 500,000
    finds: ['row-not-counted 원장!E5'],
    says: ['취소·반품으로 적힌 1행, 700,000은 부호가 없어도 더하지 않고 뺐습니다'],
  },
  {
    name: 'a purchase and its minus, both marked, are nought together; a marked purchase whose minus is not counts with it',
    sheets: {
      원장: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 금액 | 취소
        2013-02-01 | 1.가.② | 시약 A | 상사1 | 1,000,000 |
        2013-03-01 | 1.가.② | 시약 B | 상사2 | 700,000 | Y
        2013-03-20 | 1.가.② | 시약 B | 상사2 | -700,000 | Y
        2013-04-01 | 1.가.② | 시약 C | 상사3 | 500,000 | Y
        2013-04-20 | 1.가.② | 시약 C | 상사3 | -500,000 |
        2013-05-01 | 1.가.② | 시약 D | 상사4 | 300,000 |`,
    },
    finds: ['amount-negative 원장!E5', 'amount-negative 원장!E7'],
    total: 1_300_000, // 1,000,000 + 500,000 − 500,000 + 300,000
  },
  {
    name: 'a mark in every row may mean anything: the rows count, and it is asked',
    sheets: { 원장: book('취소', 'Y', 'Y') },
    total: ALL,
    finds: ['cost-given-back 원장!F3'],
    says: ['‘취소: Y’ 등 8행, 소계 8,036,000을 더했습니다'],
  },
  {
    name: 'rows without a mark among those that are said to count are counted and asked',
    sheets: { 원장: book('인정', '', 'O') },
    total: ALL,
    finds: ['cost-given-back 원장!F5'],
    says: ['‘인정’ 등 2행, 소계 2,009,000을 더했습니다'],
  },
  {
    name: 'what answers a condition is no mark of what counts',
    sheets: { 원장: book('연구소 사용여부', 'O', 'O') },
    total: ALL,
    finds: [],
  },
];
