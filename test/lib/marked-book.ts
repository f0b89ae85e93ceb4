/** A ledger of fourteen costs with a column beside it that sets three of them apart. */

const ROWS = 14;
const MARKED = [2, 6, 10];
const wonOf = (at: number): number => 3_100_000 + at * 7_013;
const places = Array.from({ length: ROWS }, (_, at) => at);
const sumOf = (rows: readonly number[]): number => rows.reduce((sum, at) => sum + wonOf(at), 0);
/** All of it, and without the three. */
export const BOOKED = sumOf(places);
export const UNMARKED = sumOf(places.filter((at) => !MARKED.includes(at)));

/**
 * The text of the sheet.
 * @param heading of the column; no column where it is empty
 * @param mark what stands in the three rows
 * @param other what stands in the others
 */
export const markedBook = (heading: string, mark: string, other: string): string =>
  [
    `일자 | 비목 | 적요 | 거래처 | 금액(원)${heading === '' ? '' : ` | ${heading}`}`,
    ...places.map((at) => {
      const cells = [
        `2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(4 + at).padStart(2, '0')}`,
        at % 2 === 0 ? '1.가.②' : '1.가.③',
        `${at % 2 === 0 ? '시약' : '분석기 임차'} ${String.fromCharCode(65 + at)}`,
        `상사${at}`,
        String(wonOf(at)),
      ];
      return [...cells, ...(heading === '' ? [] : [MARKED.includes(at) ? mark : other])].join(' | ');
    }),
  ].join('\n');
