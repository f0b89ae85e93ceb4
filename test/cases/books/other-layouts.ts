/**
 * Fourteen costs of 2013 in layouts of many kinds: exports in other languages, costs over two rows and three, marks of sides, shares of an amount, tables
 * beside one another. Each comes to the same.
 */
import type { BookCase } from './book-case';

interface Cost {
  readonly day: string;
  readonly line: string;
  readonly text: string;
  readonly party: string;
  readonly won: number;
  readonly account: string;
  readonly voucher: number;
}
const COSTS: readonly Cost[] = (
  [
    ['2013-01-10', '1.가.②', '센서 시약 구입', '한빛과학', 1_250_000, '연구재료비'],
    ['2013-01-25', '1.가.①', '1월 급여', '김연구', 3_200_000, '연구원급여'],
    ['2013-02-14', '1.가.③', '시험장비 임차', '한국렌탈', 880_000, '시험장비임차료'],
    ['2013-02-25', '1.가.①', '2월 급여', '김연구', 3_200_000, '연구원급여'],
    ['2013-03-05', '1.나.①', '알고리즘 위탁연구', '한국전자통신연구원', 12_000_000, '위탁연구비'],
    ['2013-04-11', '1.가.②', '기판 견본', '다온사', 743_500, '연구재료비'],
    ['2013-05-20', '1.라', '직무발명 보상금', '이개발', 1_500_000, '보상비'],
    ['2013-06-03', '1.가.②', '시제품 외주가공', '정밀금형', 4_310_000, '외주가공비'],
    ['2013-07-25', '1.가.①', '7월 급여', '이개발', 2_950_000, '연구원급여'],
    ['2013-08-19', '2.가.①', '연구원 위탁교육', '한국전자통신연구원', 650_000, '교육훈련비'],
    ['2013-09-30', '1.가.③', '챔버 이용료', '한국생산기술연구원', 1_120_000, '시험장비임차료'],
    ['2013-10-07', '1.가.②', '튜브 시료', '한빛과학', 386_400, '연구재료비'],
    ['2013-11-25', '1.가.①', '11월 급여', '김연구', 3_300_000, '연구원급여'],
    ['2013-12-12', '1.가.②', '모터 견본', '가온모터', 912_000, '연구재료비'],
  ] as const
).map(([day, line, text, party, won, account], at) => ({ day, line, text, party, won, account, voucher: 101 + at }));
/** 1,250,000 + 3,200,000 + 880,000 + 3,200,000 + 12,000,000 + 743,500 + 1,500,000 + 4,310,000 + 2,950,000 + 650,000 + 1,120,000 + 386,400 + 3,300,000 + 912,000 */
const ALL = 36_401_900;

const shown = (won: number): string => won.toLocaleString('en-US');
const rows = (of: (cost: Cost, at: number) => string | readonly string[]): string => COSTS.flatMap(of).join('\n');
const quarterOf = ({ day }: Cost): number => Math.ceil(Number(day.slice(5, 7)) / 3);
const european = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
const LINES = [...new Set(COSTS.map(({ line }) => line))];
const sumOf = (costs: readonly Cost[]): number => costs.reduce((sum, { won }) => sum + won, 0);

/** What the balance says after each cost. */
function balances(): (won: number) => string {
  let sum = 0;
  return (won) => shown((sum += won));
}

const sided = (heading: string, debit: string, credit: string, coded: boolean): string => `
단위: 원
전표일 | 전표번호 | ${heading} | 계정과목 | 적요 | 거래처 | 금액 | 비목
${rows((one) => [
  `${one.day} | ${one.voucher} | '${debit} | ${one.account} | ${one.text} | ${one.party} | ${shown(one.won)} | ${one.line}`,
  `${one.day} | ${one.voucher} | '${credit} | 미지급금 | ${one.text} | ${one.party} | ${shown(one.won)} | ${coded ? one.line : ''}`,
])}`;

const balanceCn = balances();
const balanceVn = balances();

export const OTHER_LAYOUTS: readonly BookCase[] = [
  {
    name: 'a journal of a Japanese program',
    sheets: {
      仕訳帳: `
仕訳帳 2013年1月1日～2013年12月31日
単位：ウォン
日付 | 伝票番号 | 借方勘定科目 | 借方金額 | 貸方勘定科目 | 貸方金額 | 摘要 | 取引先 | 区分
${rows((one) => `${one.day} | ${one.voucher} | 研究開発費 | ${shown(one.won)} | 未払金 | ${shown(one.won)} | ${one.text} | ${one.party} | ${one.line}`)}
合計 | | | ${shown(ALL)} | | ${shown(ALL)}`,
    },
    total: ALL,
  },
  {
    name: 'an account of a Chinese program with its balance',
    sheets: {
      明细账: `
明细分类账
日期 | 凭证号 | 摘要 | 科目名称 | 借方金额 | 贷方金额 | 方向 | 余额 | 往来单位 | 类别
${rows((one) => `${one.day} | 记-${one.voucher} | ${one.text} | 研发费用 | ${shown(one.won)} | | 借 | ${balanceCn(one.won)} | ${one.party} | ${one.line}`)}
 | | 本年累计 | | ${shown(ALL)} | | 借 | ${shown(ALL)} | |`,
    },
    total: ALL,
  },
  {
    name: 'an account of a German program, in thousands',
    sheets: {
      Kontoblatt: `
Kontoblatt 4900 Forschung
Einheit: Tsd. KRW
Datum | Belegnr. | Buchungstext | Konto | Gegenkonto | Soll | Haben | Lieferant | Kategorie
${rows((one) => `'${european(one.day)} | ${one.voucher} | ${one.text} | 4900 | 70001 | ${one.won / 1000} | | ${one.party} | ${one.line}`)}
Summe | | | | | ${ALL / 1000} | 0 | |`,
    },
    total: ALL,
    finds: ['dates-one-way Kontoblatt!A4'],
  },
  {
    name: 'a Vietnamese account, with accents',
    sheets: {
      'Sổ chi tiết': `
SỔ CHI TIẾT TÀI KHOẢN 642
Ngày | Số chứng từ | Diễn giải | TK đối ứng | Nợ | Có | Số dư | Nhà cung cấp | Khoản mục
${rows((one) => `${one.day} | PC${one.voucher} | ${one.text} | 331 | ${shown(one.won)} | | ${balanceVn(one.won)} | ${one.party} | ${one.line}`)}
Tổng cộng | | | | ${shown(ALL)} | | | |`,
    },
    total: ALL,
  },
  {
    name: 'a cost stands in two rows under a heading of two, which stands again on the next page',
    sheets: {
      원장: `
(단위: 원)
일자 | 계정과목 | 비목 | 금액
전표번호 | 적요 | 거래처 | 부가세
${rows((one, at) => [
  `${one.day} | ${one.account} | ${one.line} | ${shown(one.won)}`,
  `${one.voucher} | ${one.text} | ${one.party} | ${shown(one.won / 10)}`,
  ...(at === 6 ? ['일자 | 계정과목 | 비목 | 금액', '전표번호 | 적요 | 거래처 | 부가세'] : []),
])}
합계 | | | ${shown(ALL)}`,
    },
    total: ALL,
  },
  {
    name: 'a cost stands in three rows, the amount in the first and the line in the second',
    sheets: {
      전표: `
(단위: 원)
전표일 | 계정과목 | 금액
전표번호 | 거래처 | 비목
부서 | 적요 | 증빙
${rows((one) => [`${one.day} | ${one.account} | ${shown(one.won)}`, `${one.voucher} | ${one.party} | ${one.line}`, `연구소 | ${one.text} | 계산서`])}`,
    },
    total: ALL,
  },
  { name: 'sides by posting keys', sheets: { 전표: sided('전기키', '40', '50', false) }, total: ALL },
  { name: 'sides S and H, the category on both of them', sheets: { 전표: sided('S/H', 'S', 'H', true) }, total: ALL },
  { name: 'sides in characters', sheets: { 전표: sided('차대', '借', '貸', false) }, total: ALL },
  {
    name: 'both sides signed, the category on both of them',
    sheets: {
      전표: `
단위: 원
전표일 | 전표번호 | 계정과목 | 적요 | 거래처 | 금액 | 비목
${rows((one) => [
  `${one.day} | ${one.voucher} | ${one.account} | ${one.text} | ${one.party} | ${shown(one.won)} | ${one.line}`,
  `${one.day} | ${one.voucher} | 미지급금 | ${one.text} | ${one.party} | -${shown(one.won)} | ${one.line}`,
])}`,
    },
    total: ALL,
  },
  {
    name: 'one reversal by its posting key is taken off',
    sheets: {
      전표: `
단위: 원
전표일 | 전표번호 | 전기키 | 계정과목 | 적요 | 거래처 | 금액 | 비목
${rows((one) => `${one.day} | ${one.voucher} | 40 | ${one.account} | ${one.text} | ${one.party} | ${shown(one.won)} | ${one.line}`)}
2013-12-13 | 190 | 50 | 연구재료비 | 모터 견본 반품 | 가온모터 | 912,000 | 1.가.②`,
    },
    total: 35_489_900, // 36,401,900 − 912,000
    finds: ['row-not-counted 전표!G17'],
  },
  {
    name: 'remarks with an amount of their own, which the total leaves out',
    sheets: {
      내역: `
단위: 원
일자 | 비목 | 내용 | 거래처 | 금액 | 비고
${rows((one, at) => [
  `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${shown(one.won)} |`,
  ...(at % 4 === 1 ? [` | | (견적 ${shown(one.won + 30_000)}원에서 할인) | | ${shown(one.won + 30_000)} | 참고`] : []),
])}
합계 | | | | ${shown(ALL)} |`,
    },
    total: ALL,
    finds: ['row-not-counted 내역!F5'],
  },
  {
    name: 'budget, costs and what is left, row by row under each line',
    sheets: {
      집행: `
비목 | 구분 | 일자 | 내용 | 금액(원)
${LINES.map((line) => {
  const own = COSTS.filter((one) => one.line === line);
  return [
    `${line} | 예산 | | | ${shown(sumOf(own) + 100_000)}`,
    ...own.map((one) => ` | 집행 | ${one.day} | ${one.text} | ${shown(one.won)}`),
    ' | 잔액 | | | 100,000',
  ].join('\n');
}).join('\n')}`,
    },
    total: ALL,
    finds: ['row-not-counted 집행!B2'],
  },
  {
    name: 'the share of research in an amount that other departments bear too',
    sheets: {
      배부: `
단위: 원
일자 | 계정 | 적요 | 거래처 | 총금액 | 연구개발 | 제조 | 관리 | 비목
${rows((one) => `${one.day} | ${one.account} | ${one.text} | ${one.party} | ${shown(one.won * 2)} | ${shown(one.won)} | ${shown(one.won / 2)} | ${shown(one.won / 2)} | ${one.line}`)}`,
    },
    total: ALL,
    finds: ['amount-unclear 배부!F2'],
  },
  {
    name: 'what was delivered of an order, and not what was ordered',
    sheets: {
      PO: `
구매현황 (단위: 원)
발주일 | 발주번호 | 품명 | 공급업체 | 비목 | 발주금액 | 입고일 | 입고금액 | 미입고금액
${rows((one, at) => {
  const left = at % 3 === 0 ? 50_000 : 0;
  return `${one.day} | PO-${one.voucher} | ${one.text} | ${one.party} | ${one.line} | ${shown(one.won + left)} | ${one.day} | ${shown(one.won)} | ${shown(left)}`;
})}`,
    },
    total: ALL,
  },
  {
    name: 'quarters beside one another without a gap, each with the same heading',
    sheets: {
      분기: (() => {
        const quarters = [1, 2, 3, 4].map((quarter) => COSTS.filter((one) => quarterOf(one) === quarter));
        const height = Math.max(...quarters.map(({ length }) => length));
        const lines = Array.from({ length: height }, (_, at) =>
          quarters.map((own) => (own[at] ? `${own[at].day} | ${own[at].line} | ${own[at].text} | ${shown(own[at].won)}` : ' | | | ')).join(' | '),
        );
        return [
          '1분기 | | | | 2분기 | | | | 3분기 | | | | 4분기 | | |',
          Array(4).fill('일자 | 비목 | 내용 | 금액(원)').join(' | '),
          ...lines,
          quarters.map((own) => `계 | | | ${shown(sumOf(own))}`).join(' | '),
        ].join('\n');
      })(),
    },
    total: ALL,
  },
  {
    name: 'two shares a voucher: the second says its project, its line and its amount alone',
    sheets: {
      배분: `
단위: 원
일자 | 전표 | 내용 | 거래처 | 전표금액 | 과제 | 배분율 | 배분금액 | 비목
${rows((one) => [
  `${one.day} | ${one.voucher} | ${one.text} | ${one.party} | ${shown(one.won)} | A | 60% | ${shown(one.won * 0.6)} | ${one.line}`,
  ` | | | | | B | 40% | ${shown(one.won * 0.4)} | ${one.line}`,
])}`,
    },
    total: ALL,
  },
  {
    name: 'dollars, a rate, and what they come to in won',
    sheets: {
      Import: `
Purchases of R&D materials 2013
Invoice date | Supplier | Description | Cost line | Currency | Amount (USD) | FX rate | KRW equivalent
${rows((one) => `${one.day} | ${one.party} | ${one.text} | ${one.line} | USD | ${(one.won / 1100).toFixed(2)} | 1,100 | ${shown(one.won)}`)}`,
    },
    total: ALL,
  },
  {
    name: 'the amount before it was put right stands before the amount',
    sheets: {
      원장: `
단위: 원
일자 | 비목 | 적요 | 거래처 | 금액(수정전) | 금액 | 수정사유
${rows((one, at) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${shown(one.won + (at % 5 === 0 ? 10_000 : 0))} | ${shown(one.won)} | ${at % 5 === 0 ? '오기 수정' : ''}`)}`,
    },
    total: ALL,
    finds: [],
  },
  {
    name: 'three years beside one another, in thousands: the last is the present',
    sheets: {
      연구개발비: `
연구개발비 3개년 (단위: 천원)
비목 | 2011년 | 2012년 | 2013년
${LINES.map((line) => {
  const own = sumOf(COSTS.filter((one) => one.line === line)) / 1000;
  return `${line} | ${Math.round(own * 0.7)} | ${Math.round(own * 0.9)} | ${own}`;
}).join('\n')}`,
    },
    total: ALL,
    finds: [],
  },
  {
    name: 'a sheet a quarter with what it holds and what all hold so far; the unit at the foot of one',
    sheets: Object.fromEntries(
      [1, 2, 3, 4].map((quarter) => {
        const of = (line: string, isOf: (at: number) => boolean): string => shown(sumOf(COSTS.filter((one) => one.line === line && isOf(quarterOf(one)))));
        return [
          `2013년 ${quarter}분기`,
          `2013년 ${quarter}분기 연구개발비 (단위: 원)\n비목 | 당분기 | 누계\n${LINES.map((line) => `${line} | ${of(line, (at) => at === quarter)} | ${of(line, (at) => at <= quarter)}`).join('\n')}`,
        ];
      }),
    ),
    total: ALL,
    finds: [],
  },
  {
    name: 'thousands, said in a note below; the card was used at a firm, no department',
    sheets: {
      내역: `
연구개발비 사용내역
일자 | 비목 | 적요 | 사용처 | 사용액
${rows((one) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${one.won / 1000}`)}
※ 금액 단위는 천원임`,
    },
    total: ALL,
  },
  {
    name: 'what was paid ahead is a cost of the next year',
    sheets: {
      원장: `
단위: 원
지급일 | 비목 | 내용 | 거래처 | 지급액 | 당기분 | 차기분(선급)
${rows((one) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${shown(one.won + 100_000)} | ${shown(one.won)} | 100,000`)}`,
    },
    total: ALL,
    finds: ['amount-unclear 원장!F2'],
  },
  {
    name: 'a cost in two rows by its funds, and their sum below with the same day and words',
    sheets: {
      집행: `
단위: 원
일자 | 비목 | 내용 | 거래처 | 재원 | 금액
${rows((one) =>
  [
    ['국고', 0.7],
    ['자부담', 0.3],
    ['소계', 1],
  ].map(([fund, share]) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${fund} | ${shown(Math.round(one.won * Number(share)))}`),
)}`,
    },
    total: ALL,
  },
  {
    name: 'a sheet a quarter, over its heading what came before, below what all come to so far',
    sheets: Object.fromEntries(
      [1, 2, 3, 4].map((quarter) => {
        const [own, before] = [COSTS.filter((one) => quarterOf(one) === quarter), COSTS.filter((one) => quarterOf(one) < quarter)];
        return [
          `${quarter}Q`,
          [
            `${quarter}분기 집행`,
            `전분기까지 누계 | | | | ${shown(sumOf(before))}`,
            '일자 | 비목 | 내용 | 거래처 | 금액(원)',
            ...own.map((one) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${shown(one.won)}`),
            `당분기 계 | | | | ${shown(sumOf(own))}`,
            `누계 | | | | ${shown(sumOf([...before, ...own]))}`,
          ].join('\n'),
        ];
      }),
    ),
    total: ALL,
  },
  {
    name: 'Dr and Cr are sides, whatever a general journal calls its accounts',
    sheets: {
      GJ: `
General Journal (KRW)
Date | JE No. | Account | Description | Dr | Cr | R&D line
${rows((one) => [
  `${one.day} | ${one.voucher} | ${one.account} | ${one.text} - ${one.party} | ${shown(one.won)} | | ${one.line}`,
  `${one.day} | ${one.voucher} | Accounts payable | ${one.text} - ${one.party} | | ${shown(one.won)} |`,
])}`,
    },
    total: ALL,
  },
  {
    name: 'a column a line with the sums of quarters between: no line ends before the others',
    sheets: {
      월계: `
단위: 원
일자 | 적요 | ${LINES.map((_, at) => `비용 ${at + 1}`).join(' | ')} | 계
 | | ${LINES.join(' | ')} |
${[1, 2, 3, 4]
  .map((quarter) => {
    const own = COSTS.filter((one) => quarterOf(one) === quarter);
    return [
      ...own.map((one) => `${one.day} | ${one.text} | ${LINES.map((line) => (line === one.line ? shown(one.won) : '')).join(' | ')} | ${shown(one.won)}`),
      ` | ${quarter}분기 계 | ${LINES.map((line) => shown(sumOf(own.filter((one) => one.line === line)))).join(' | ')} | ${shown(sumOf(own))}`,
    ].join('\n');
  })
  .join('\n')}`,
    },
    total: ALL,
  },
  {
    name: 'a purchase by card and its cancellation, both without a minus',
    sheets: {
      카드: `
승인일 | 가맹점 | 승인구분 | 승인금액(원) | 비목 | 용도
${rows((one) => `${one.day} | ${one.party} | 승인 | ${shown(one.won)} | ${one.line} | ${one.text}`)}
2013-06-20 | 다온사 | 승인 | 500,000 | 1.가.② | 기판
2013-06-21 | 다온사 | 승인취소 | 500,000 | 1.가.② | 기판`,
    },
    total: ALL,
    finds: ['row-not-counted 카드!C17'],
  },
  ...[
    ['승인구분', '승인', '반품', '기판 반품'],
    ['거래유형', '정상', '정상취소', '기판'],
    ['구분', '결제', '결제취소', '기판'],
    ['승인구분', '승인', '승인취소', '기판 (카드취소)', 'C17'],
    ['매출구분', '일시불', '매출취소', '기판'],
    ['구분', '매입', '매출취소', '기판'],
    ['Type', 'Purchase', 'Refund', 'board'],
  ].map(([head, bought, back, text, cell = 'D17']) => ({
    name: `a purchase and what takes it back, both without a minus: ${head as string} ${bought as string} | ${back as string}`,
    sheets: {
      카드: `
승인일 | 가맹점 | ${head as string} | 이용금액(원) | 비목 | 용도
${rows((one) => `${one.day} | ${one.party} | ${bought as string} | ${shown(one.won)} | ${one.line} | ${one.text}`)}
2013-06-20 | 다온사 | ${bought as string} | 500,000 | 1.가.② | 기판
2013-06-21 | 다온사 | ${back as string} | 500,000 | 1.가.② | ${text as string}`,
    },
    total: ALL,
    finds: [`row-not-counted 카드!${cell}`],
  })),
  {
    name: 'a cancellation whose purchase stands in no row of the list is no cost, and takes nothing off',
    sheets: {
      카드: `
승인일 | 가맹점 | 승인구분 | 승인금액(원) | 비목 | 용도
${rows((one) => `${one.day} | ${one.party} | 승인 | ${shown(one.won)} | ${one.line} | ${one.text}`)}
2013-06-21 | 다온사 | 승인취소 | 512,340 | 1.가.② | 기판`,
    },
    total: ALL,
    finds: ['row-not-counted 카드!C16'],
  },
  ...(
    [
      // Above or below it, whatever the order of the list.
      ['one that stands below it, of the day before', '취소', '2013-06-21', ['2013-06-20'], 0, ['row-not-counted 카드!D16']],
      ['one of the same day', '카드취소', '2013-06-20', ['2013-06-20'], 0, ['row-not-counted 카드!D16']],
      ['none', '취소', '2013-06-21', [], 0, ['cost-given-back 카드!C16', 'row-not-counted 카드!D16']],
      ['one of a later day', '취소', '2013-06-21', ['2013-07-02'], 512_340, ['cost-given-back 카드!C16', 'row-not-counted 카드!D16']],
    ] as const
  ).map(([name, word, day, charges, more, finds]) => ({
    name: `a plain ${word} beside purchases, under a heading that is no state, and ${name} that it undoes`,
    sheets: {
      카드: `
승인일 | 가맹점 | 결제구분 | 이용금액(원) | 비목 | 용도
${rows((one) => `${one.day} | ${one.party} | 일시불 | ${shown(one.won)} | ${one.line} | ${one.text}`)}
${day} | 다온사 | ${word} | 512,340 | 1.가.② | 기판${charges.map((one) => `\n${one} | 다온사 | 일시불 | 512,340 | 1.가.② | 기판`).join('')}`,
    },
    total: ALL + more,
    finds,
    ...(finds.length > 1 ? { says: ['결제(같은 거래처와 금액)가 이 표에 없습니다: 512,340'] } : {}),
  })),
  {
    name: 'thousands parted by dots',
    sheets: {
      Kosten: `
Datum | Beleg | Text | Lieferant | Kategorie | Betrag (KRW)
${rows((one) => `${one.day} | ${one.voucher} | ${one.text} | ${one.party} | ${one.line} | '${shown(one.won).replace(/,/g, '.')}`)}`,
    },
    total: ALL,
    finds: ['amount-not-a-number Kosten!F2'],
  },
  {
    name: 'lines as paths',
    sheets: {
      내역: `
단위: 원
일자 | 분류경로 | 내용 | 거래처 | 금액
${rows((one) => `${one.day} | ${one.line.split('.').join(' > ')} | ${one.text} | ${one.party} | ${shown(one.won)}`)}`,
    },
    total: ALL,
  },
  {
    name: 'the rent of a machine, in instalments of principal and interest',
    sheets: {
      리스: `
시험장비 임차 스케줄 (단위: 원)
회차 | 납입일 | 비목 | 리스료 | 원금 | 이자 | 잔액
${Array.from({ length: 12 }, (_, at) => `${at + 1} | 2013-${String(at + 1).padStart(2, '0')}-20 | 1.가.③ | 880,000 | 800,000 | 80,000 | ${shown(9_600_000 - 800_000 * (at + 1))}`).join('\n')}`,
    },
    total: 10_560_000, // 880,000 × 12
  },
  {
    name: 'names of lines under a heading that says little, amounts and days as texts',
    sheets: {
      지출: `
지출일 | 항목 | 내용 | 지급처 | 금액
${rows(
  (one) =>
    `'${one.day.slice(2).replace(/-/g, '.')} | ${one.line === '1.가.①' ? '연구원 인건비' : '재료비(시약·부품)'} | ${one.text} | ${one.party} | '${shown(one.won)}원`,
).replace(/(시험장비 임차|알고리즘|직무발명|연구원 위탁교육|챔버)[^|]*/g, '시료')}`,
    },
    total: ALL,
    finds: ['amount-not-a-number 지출!E2', 'category-named 지출!B2', 'category-named 지출!B3', 'dates-one-way 지출!A2'],
  },
  {
    name: 'what was done this time of a contract, between what was done before and all so far',
    sheets: {
      외주: `
외주 기성 현황 (단위: 천원)
업체 | 계약명 | 비목 | 계약금액 | 전회기성누계 | 금회기성 | 기성누계 | 잔액 | 지급일
${rows((one) => `${one.party} | ${one.text} | ${one.line} | ${(one.won * 3) / 1000} | ${one.won / 1000} | ${one.won / 1000} | ${(one.won * 2) / 1000} | ${one.won / 1000} | ${one.day}`)}`,
    },
    total: ALL,
    finds: ['amount-unclear 외주!F2'],
  },
  {
    name: 'an amount that is divided among two projects by their rates',
    sheets: {
      배부: `
단위: 원
일자 | 비목 | 내용 | 거래처 | 금액 | 과제A(%) | 과제B(%) | 과제A | 과제B
${rows((one) => `${one.day} | ${one.line} | ${one.text} | ${one.party} | ${shown(one.won)} | 70% | 30% | ${shown(one.won * 0.7)} | ${shown(one.won * 0.3)}`)}`,
    },
    total: ALL,
  },
  {
    name: 'the line in brackets before the words, a month among them',
    sheets: {
      원장: `
단위: 원
일자 | 계정 | 적요 | 거래처 | 금액
${rows((one) => `${one.day} | ${one.account} | [${one.line}] ${one.text} | ${one.party} | ${shown(one.won)}`)}`,
    },
    total: ALL,
    finds: ['category-unnormalised 원장!C3'],
  },
  {
    name: 'what a thing should cost and what it did',
    sheets: {
      원가: `
2013년 연구 원가표 (단위: 원)
월 | 비목 | 내용 | 표준원가 | 실제원가 | 차이
${rows((one) => `${Number(one.day.slice(5, 7))}월 | ${one.line} | ${one.text} | ${shown(one.won + 10_000)} | ${shown(one.won)} | -10,000`)}`,
    },
    total: ALL,
    finds: [],
  },
];
