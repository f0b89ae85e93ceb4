/** Several sheets: copies, summaries, hidden ones, other firms. What is not added is told with where and how much. */
import type { BookCase } from './book-case';

const LEDGER = `
  단위: 원
  일자 | 전표번호 | 적요 | 거래처 | 분류 | 금액
  2013-01-09 | A-1 | 압력 센서 | 미래부품 | 1.가.② | 1,000,000
  2013-01-25 | A-2 | 1월분 급여 | 하늘이 | 1.가.① | 3,000,000
  2013-02-25 | A-3 | 2월분 급여 | 하늘이 | 1.가.① | 3,000,000
  2013-03-09 | A-4 | 광센서 | 미래부품 | 1.가.② | 500,000
  합계 | | | | | 7,500,000`;

/** The same wages every month. */
const payroll = (month: number, bonus: string, total: string): string => `
  2013년 ${month}월분 급여
  단위: 원
  성명 | 직급 | 비목 | 기본급 | 상여금 | 지급총액
  하늘이 | 책임 | 1.가.① | 4,000,000 | ${bonus} | ${total}
  노을이 | 선임 | 1.가.① | 3,000,000 | 0 | 3,000,000
  바다가 | 연구원 | 1.가.① | 2,500,000 | 0 | 2,500,000`;

export const WORKBOOKS: readonly BookCase[] = [
  {
    name: 'an earlier copy of the ledger, shown: its rows stand in the later one',
    sheets: { '배분표(초안)': LEDGER.replace(/\n {2}2013-03-09[^\n]*/, '').replace('7,500,000', '7,000,000'), '배분표(최종)': LEDGER },
    total: 7_500_000,
    finds: ['not-read 배분표(초안)!A2'],
    says: ['A2:F6 3행 7,000,000원을 읽지 않았습니다. 행이 ‘배분표(최종)’ 시트에 이미 있어 더하지 않았습니다.'],
  },
  // One amount differs: the later version is the one that counts, whichever stands first.
  ...(
    [
      ['원장', '원장 수정전'],
      ['변경 후', '변경 전'],
      ['after review', 'before review'],
      ['신', '구'],
      ['v3', 'v2'],
      ['rev.2', 'rev.1'],
      ['집행내역', '집행내역(확정 이전)'],
      ['집행내역', '집행내역_구'],
      ['정정전표', '백업'],
    ] as const
  ).flatMap(([later, earlier]): BookCase[] => {
    const [now, before] = [LEDGER, LEDGER.replace('| 500,000', '| 900,000').replace('7,500,000', '7,900,000')];
    return [
      { [later]: now, [earlier]: before },
      { [earlier]: before, [later]: now },
    ].map((sheets) => ({
      name: `two versions: ${Object.keys(sheets).join(', ')}`,
      sheets,
      total: 7_500_000, // 1,000,000 + 3,000,000 × 2 + 500,000
      finds: [`not-read ${earlier}!A2`],
      says: [`‘${later}’ 시트의 이전 판으로 보고`],
    }));
  }),
  // Months without a year: what they come to by line is what tells.
  ...[
    ['the same money by line', '700,000 | 700,000'],
    ['one of its lines has a slip', '790,000 | 790,000'],
  ].map(([what, rent]): BookCase => ({
    name: `a ledger and, without a year, its months across: ${what as string}`,
    sheets: {
      원장: LEDGER.replace('  합계', '  2013-03-15 | A-5 | 전산 이용료 | 다온사 | 1.가.③ | 700,000\n  합계').replace('7,500,000', '8,200,000'),
      현황: `
          단위: 원
          비목 | 1월 | 2월 | 3월 | 합계
          1.가.① | 3,000,000 | 3,000,000 | 0 | 6,000,000
          1.가.② | 1,000,000 | 0 | 0 | 1,000,000
          1.가.② | 0 | 0 | 500,000 | 500,000
          1.가.③ | 0 | 0 | ${rent as string}`,
    },
    total: 8_200_000, // 1,000,000 + 3,000,000 × 2 + 500,000 + 700,000
    finds: ['not-read 현황!A2'],
    says: ['다른 시트의 금액을 비목별로 더한 집계로 보고'],
  })),
  {
    name: 'months across of a line that the ledger has too, of other people: a cost of its own',
    sheets: {
      원장: LEDGER,
      급여: `
        단위: 원
        성명 | 비목 | 1월 | 2월 | 3월 | 합계
        바다가 | 1.가.① | 2,100,000 | 2,100,000 | 2,200,000 | 6,400,000
        노을이 | 1.가.① | 2,500,000 | 2,500,000 | 2,500,000 | 7,500,000`,
    },
    total: 21_400_000, // 7,500,000 + 6,400,000 + 7,500,000
    finds: ['period-unchecked 급여!B2'],
  },
  {
    name: 'a pivot beside its data',
    sheets: {
      피벗: `
        합계 : 금액 | 열 레이블
        행 레이블 | 1분기 | 총합계
        1.가.① | 6,000,000 | 6,000,000
        1.가.② | 1,500,000 | 1,500,000
        총합계 | 7,500,000 | 7,500,000`,
      Data: LEDGER,
    },
    total: 7_500_000,
    finds: ['not-read 피벗!A3'],
    says: ['2행 7,500,000원을 읽지 않았습니다'],
  },
  {
    name: 'a hidden ledger is read apart and told',
    sheets: { 원장: LEDGER, 옛원장: { cells: LEDGER.replaceAll('2013-', '2012-').replaceAll('A-', 'B-'), visibility: 'veryHidden' } },
    total: 7_500_000,
    finds: ['not-read 옛원장!A2'],
    says: ['4행 7,500,000원을 읽지 않았습니다. Excel에서 보이지 않게 깊이 숨긴 시트라 더하지 않았습니다.'],
  },
  {
    name: 'a hidden list of lines is no statement where nothing else can be read',
    appliedOn: '2025-06-10',
    sheets: {
      메모: '연구개발비는 별첨 참조',
      recap: { cells: 'Cat. | Amount\n1.가.① | 11,000,000\n1.가.② | 6,000,000\n1.나.① | 2,000,000', visibility: 'hidden' },
    },
    total: 0,
    // Nothing is left that could be read.
    finds: ['header-missing 메모!A1', 'not-read recap!A1'],
    says: ['숨긴 시트라 더하지 않았습니다'],
  },
  {
    name: 'a payroll sheet a month with the same wages: none is a copy; the sheet of the year adds them up',
    sheets: {
      '1301': payroll(1, '0', '4,000,000'),
      '1302': payroll(2, '500,000', '4,500,000'),
      '1303': payroll(3, '0', '4,000,000'),
      연간: `
        단위: 원
        성명 | 비목 | 지급총액
        하늘이 | 1.가.① | 12,500,000
        노을이 | 1.가.① | 9,000,000
        바다가 | 1.가.① | 7,500,000
        합계 | | 29,000,000`,
    },
    total: 29_000_000, // 9,500,000 + 10,000,000 + 9,500,000
    finds: ['not-read 연간!A2'],
    says: ['3행 29,000,000원을 읽지 않았습니다. 다른 시트의 금액을'],
  },
  {
    name: 'a sheet without dates that has a line of the ledger, with another sum: asked, not added',
    sheets: {
      원장: LEDGER,
      급여: `
        단위: 원
        성명 | 분류 | 지급총액
        하늘이 | 1.가.① | 6,000,000
        노을이 | 1.가.① | 1,800,000
        합계 | | 7,800,000`,
    },
    total: 7_500_000,
    finds: ['not-read 급여!A2'],
    says: ['2행 7,800,000원을 읽지 않았습니다. 일자가 없고 다른 배분표에도 같은 비목(1.가.①)이 있어'],
  },
  {
    name: 'the same, once the user has called it a ledger',
    sheets: {
      원장: LEDGER,
      급여: `
        단위: 원
        성명 | 분류 | 지급총액
        하늘이 | 1.가.① | 6,000,000
        노을이 | 1.가.① | 1,800,000
        합계 | | 7,800,000`,
    },
    corrections: { 급여: { kind: 'ledger' } },
    total: 15_300_000, // 7,500,000 + 7,800,000
    finds: ['period-unchecked 급여!B2'],
  },
  {
    name: 'the ledger of another firm of the group: only that of the applicant counts',
    sheets: {
      표지: '벤처기업확인 신청\n신청기업 | ㈜하늘전자\n신청일 | 2014-02-14',
      '하늘전자 원장': LEDGER,
      '㈜노을정밀 원장': LEDGER.replaceAll('A-', 'N-').replace('1,000,000', '2,000,000').replace('7,500,000', '8,500,000'),
      '바다물산 원장': LEDGER.replaceAll('A-', 'S-').replace('500,000\n', '900,000\n').replace('7,500,000', '7,900,000'),
    },
    total: 7_500_000,
    finds: ['not-read ㈜노을정밀 원장!A2', 'not-read 바다물산 원장!A2'],
    says: ['4행 8,500,000원을 읽지 않았습니다. 신청기업 ‘㈜하늘전자’이 아닌', '4행 7,900,000원을 읽지 않았습니다'],
  },
];
