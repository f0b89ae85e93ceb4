/** Who bore a cost, and whether it was paid: sentences made of parties, verbs and amounts, beside rows that meet their line. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case, type Verdict } from '../lib/line-rows';

interface Row {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
  /** What the row is about, as a sentence names it. */
  readonly money: string;
  /** Its line speaks of what was spent or paid. */
  readonly spent: boolean;
}
const ROWS: readonly Row[] = [
  { line: '2.가.①', cells: { 적요: '위탁교육비', 기관: '한양대학교' }, money: '교육비', spent: false },
  { line: '1.바', cells: { 적요: '기술지도비', 지도기관: '한국생산기술연구원' }, money: '지도비', spent: true },
  { line: '1.라', cells: { 적요: '직무발명 보상금', 수령인: '종업원' }, money: '보상금', spent: true },
  { line: '1.가.②', cells: { 적요: '시약 구입', 사용부서: '기업부설연구소', 용도: '연구용' }, money: '시약대', spent: false },
  { line: '2.나.②', cells: { 적요: '용접기능사 실기 응시료' }, money: '응시료', spent: false },
];
const BODIES = ['모회사', '고객사', '㈜예성', '협력업체', '발주처', '일을 맡은 업체', '계열사', '상대 회사', '한국용접협회', '다른 법인'];
const PEOPLE = ['수강생', '응시자', '직원 개인', '대표 개인', '참가자 본인', '발명자 본인'];
const subject = (noun: string): string => noun + ((noun.charCodeAt(noun.length - 1) - 0xac00) % 28 === 0 ? '가' : '이');

type Frame = (who: string, money: string) => string;
const BORNE: readonly Frame[] = [
  (who) => `${who} 전액 부담`,
  (who) => `전액 ${who} 부담`,
  (who) => `${who} 부담`,
  (who) => `${subject(who)} 전부 부담함`,
  (who) => `${subject(who)} 대신 냄`,
  (who, money) => `${money}는 ${subject(who)} 모두 부담`,
  (who, money) => `${subject(who)} ${money}를 전액 대납했음`,
  (who) => `${subject(who)} 부담하고 당사는 안 냄`,
  (who) => `실제 부담은 ${who}`,
  (who) => `${who} 돈으로 냄`,
  (who) => `불량이라 다툼이 있었고, ${subject(who)} 전액 물어줌`,
  (who) => `${who} 부담(당사 지출 없음)`,
];
const PAID_BY_BODY: readonly Frame[] = [
  (who) => `${who}에서 전액 결제`,
  (who) => `${who}에서 전액 지원받음`,
  (who) => `${who}로부터 100% 보전받음`,
  (who) => `${who} 측에서 모두 지불`,
  (who, money) => `${who}에서 ${money} 전액 정산받음`,
];
const NOTHING_OF_OURS: readonly string[] = [
  '당사 부담 없음',
  '당사 부담 0',
  '회사는 한 푼도 안 냄',
  '당사 지출 0원',
  '실부담 없음',
  '법인 부담액 없음',
  '회사에서 나간 돈 없음',
  '당사가 지급한 금액은 없음',
  '수강생 사비로 결제',
  '직원이 개인 돈으로 냈고 회사에서 정산 안 함',
];
/** Under their own headings. */
const UNDER: readonly Readonly<Record<string, string>>[] = [
  { 부담: '모회사 100%' },
  { 비용부담: '고객사' },
  { 부담자: '수강생 본인' },
  { '회사 부담': '없음' },
  { 당사부담액: '0원' },
  { 본인부담: '전액' },
  { '모회사 부담': 'O' },
  { 재원: '모회사 자금' },
  { 환급: '전액' },
];
const UNPAID: readonly string[] = [
  '미지급',
  '이사회 부결로 미지급',
  '실제 지급 안 됨',
  '지급 보류됨',
  '지급하지 않았음',
  '돈은 안 나감',
  '결국 안 줌',
  '전표만 남음',
  '집행되지 않음',
  '계약만 체결',
  '견적만 받음',
  '예산만 잡음',
];
const FINE: readonly Frame[] = [
  () => '당사 전액 부담',
  () => '회사가 전부 부담함',
  (_, money) => `${money}는 당사 부담`,
  (who) => `${who} 부담 없음`,
  (who) => `${who} 부담 아님`,
  (who) => `${who} 부담액 0원`,
  (who) => `${who} 지원 없음`,
  (who) => `교통비는 ${who} 부담`,
  (who) => `식대는 ${subject(who)} 부담`,
  (who) => `숙박비는 별도(${who} 부담)`,
  (who) => `부가세는 ${subject(who)} 냄`,
  (who) => `${who} 계좌로 이체`,
  (who) => `${who}에 지급 완료`,
  (who) => `${who}에서 청구서 받음`,
  (who) => `${who} 담당자가 세금계산서 발행`,
  () => '직원이 법인카드로 결제',
  () => '직원 개인카드로 결제 후 정산 완료',
  () => '송금 수수료는 당사 부담',
  () => '본사 예산에서 집행',
  () => '추가 비용 없음',
  () => '미지급 없음',
  () => '미지급금 계상',
  () => '익월 말 지급',
  () => '지급 완료',
  () => '휴강분은 지급 안 함',
  () => '결강 1회 미지급',
  () => '지급 보류 없음',
  () => '반품 1건 있었으나 재발주',
];

const found = (rows: readonly Row[], make: (row: Row) => readonly (readonly [Readonly<Record<string, string>>, Verdict])[]): readonly string[] => {
  const cases = rows.flatMap((row) => make(row).map(([cells, expected]): Case => [expected, row.line, { ...row.cells, ...cells }]));
  expect(cases.length).toBeGreaterThan(20);
  return verdictsOf(cases, '2014-02-14').flatMap(([[expected, line, cells], is]) =>
    (expected === 'silent' ? is !== 'refused' : is === expected) ? [] : [`${line} ${JSON.stringify(cells)}: ${is}, not ${expected}`],
  );
};
const remarks = (sentences: readonly string[], expected: Verdict) => sentences.map((비고) => [{ 비고 }, expected] as const);
const tight = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((one) => !/㈜|개인|본인|다른|상대/.test(one)).map((one) => one.replace(/\s/g, ''));

describe('a cost that somebody else bore', () => {
  it('is told in every way of saying it', () => {
    expect(
      found(ROWS, ({ money }) =>
        remarks(
          [
            ...[...BODIES, ...PEOPLE].flatMap((who) => BORNE.map((frame) => frame(who, money))),
            ...BODIES.flatMap((who) => PAID_BY_BODY.map((frame) => frame(who, money))),
          ],
          'refused',
        ),
      ),
    ).toEqual([]);
  });
  it('is told where nothing was paid by the firm', () => {
    expect(found(ROWS, () => remarks(NOTHING_OF_OURS, 'refused'))).toEqual([]);
  });
  it('is told where the words stand without blanks', () => {
    expect(found(ROWS, () => remarks(tight(BODIES.flatMap((who) => BORNE.slice(0, 4).map((frame) => frame(who, '')))), 'refused'))).toEqual([]);
  });
  it('is told under a heading that asks for it', () => {
    expect(found(ROWS, () => UNDER.map((cells) => [cells, 'refused'] as const))).toEqual([]);
  });
});
describe('a cost that was not paid', () => {
  it('is told where the line speaks of what was spent, and asked about elsewhere', () => {
    expect(found(ROWS, ({ spent }) => remarks(UNPAID, spent ? 'refused' : 'asked'))).toEqual([]);
  });
});
describe('a cost of the firm', () => {
  it('is refused for no other cost, no denial and no way of paying', () => {
    expect(
      found(ROWS, ({ money }) =>
        remarks(
          [...BODIES, ...PEOPLE].flatMap((who) => FINE.map((frame) => frame(who, money))),
          'silent',
        ),
      ),
    ).toEqual([]);
  });
});
