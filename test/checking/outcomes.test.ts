/** What a column of outcomes, a remark, a use or a kind says of few rows: refused or undone it is told, open it counts and is asked, and ordinary words say nothing. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook } from '../../src/checking';
import { expectAsAnew } from '../lib/edited-row';
import { BOOKED, markedBook, UNMARKED } from '../lib/marked-book';
import { sheetOf } from '../lib/sheet-text';

const OPTIONS = { facts: { appliedOn: date('2014-02-14') } } as const;
type Case = readonly [heading: string, mark: string, other: string];
const check = (text: string) => {
  const { findings, summary } = checkWorkbook([sheetOf('원장', text)], OPTIONS);
  return { book: summary.bookAmount, rules: findings.map(({ ruleId }) => ruleId).filter((one) => one === 'row-not-counted' || one === 'cost-given-back') };
};

const OUT: readonly Case[] = [
  ['처리상태', '거부', '완료'], ['심사결과', '각하', '인정'], ['결재상태', '불허', '전결'], ['전표상태', '취소(오입력)', '확정'], ['처리상태', '승인→철회', '승인'],
  ['비고', '계상 제외', ''], ['비고', '산입에서 제외', ''], ['비고', '정산대상 제외', ''], ['Remarks', 'Ineligible', ''], ['Remarks', 'Not allowable', ''], ['비고', '집행 반려', ''],
]; // prettier-ignore
const ASKED: readonly Case[] = [
  ['검수결과', '부적합', '적합'], ['납품검수', '불합격', '합격'], ['입고검사', '불량', '양호'], ['검수상태', '미완료', '완료'], ['검수판정', '재검', '합격'], ['물품검수 결과', '인수거부', '적합'], ['검수', '검수 전', '검수완료'], ['Inspection result', 'Failed', 'Passed'],
  ['처리상태', '유보', '완료'], ['전표처리', '전송오류', '전송완료'], ['결재상태', '미결재', '전결'], ['처리', '착오입력', '정상'], ['전표상태', '보류중', '승인'], ['처리상태', '승인→보류', '승인'], ['Status', 'On hold', 'Posted'],
  ['전자세금계산서', '미수취', '수취'], ['계산서 상태', '폐기', '정상'], ['세금계산서 발행', '발행 취소', '발행'],
  ['비고', '집행 보류', ''], ['비고', '납품 불합격', ''], ['비고', '구매계약 해제', ''], ['비고', '발주 파기됨', ''], ['비고', '불허', ''], ['비고', '부인함', ''], ['비고', '✕', ''], ['메모', '정산 미반영', ''], ['Remarks', 'Not approved', ''], ['비고', '보류(서류 보는 중)', ''],
]; // prettier-ignore
const SILENT: readonly Case[] = [
  ['검수결과', '조건부 합격', '합격'], ['검수', '검수완료', '완료'], ['검수결과', '재검 후 합격', '합격'], ['검수자', '미정', '김과장'], ['시험결과', '불합격', '합격'], ['품질검사', '부적합', '적합'], ['내구시험 판정', '불량', '양호'], ['장비상태', '고장', '정상'],
  ['전표상태', '보류 해제', '확정'], ['처리상태', '보류→승인', '승인'], ['처리상태', '반려(재상신 승인)', '승인'], ['처리', '승인', '완료'], ['결재상태', '전결', '승인'], ['결재상태', '대기', '승인'],
  ['세금계산서', '역발행', '정발행'], ['세금계산서', '수정발행', '발행'], ['세금계산서', '없음(면세)', '발행'],
  ['비고', '보류 해제', ''], ['비고', '불합격품 교환', ''], ['비고', '검수 불합격, 교환 완료', ''], ['비고', '부인과 시료', ''], ['비고', '계약 해지 위약금 없음', ''], ['비고', '공제', ''], ['비고', 'VAT 제외', ''], ['비고', '운반비 제외', ''], ['비고', 'X선 필름', ''], ['비고', '승인 거부 사유 없음', ''],
  ['Remarks', 'Not eligible for VAT deduction', ''], ['Remarks', 'hold-down clamps', ''], ['비고', '미반영분 없음', ''], ['비고', '합격', ''], ['비고', '인정', ''],
]; // prettier-ignore

describe('few rows of an outcome', () => {
  it.each(OUT)('%s: %s is left out and told, elsewhere %s', (...one) =>
    expect(check(markedBook(...one))).toEqual({ book: UNMARKED, rules: ['row-not-counted'] }),
  );
  it.each(ASKED)('%s: %s counts and is asked, elsewhere %s', (...one) =>
    expect(check(markedBook(...one))).toEqual({ book: BOOKED, rules: ['cost-given-back'] }),
  );
  it.each(SILENT)('%s: %s says nothing, elsewhere %s', (...one) => expect(check(markedBook(...one))).toEqual({ book: BOOKED, rules: [] }));

  it.each([['검수결과', '합격', '불합격'], ['비고', '', '보류'], ['처리', '정상', '오류']])('one more under %s is read as from anew', (heading, from, to) => {
    const lines = markedBook(heading, from, from).split('\n');
    const sheet = (own: string) => sheetOf('원장', lines.map((line, at) => (at === 4 ? line.replace(/\|[^|]*$/, `| ${own}`) : line)).join('\n'));
    expectAsAnew(sheet, 4, from, to, OPTIONS);
  }); // prettier-ignore
});

describe('a use of material', () => {
  const ledger = (heading: string, use: string): string =>
    [`일자 | 비목 | 적요 | 거래처 | 금액(원) | ${heading}`, ...['시험용', use, '분석용', '연구용'].map((one, at) => `2013-05-0${at + 1} | 1.가.② | 시약 ${at} | 상사${at} | ${3_100_000 + at} | ${one}`)].join('\n'); // prettier-ignore
  const told = (heading: string, use: string): string[] =>
    checkWorkbook([sheetOf('원장', ledger(heading, use))], OPTIONS).findings.map(({ ruleId }) => ruleId).filter((one) => one === 'condition-not-met' || one === 'condition-doubtful'); // prettier-ignore
  it.each([['용도', '판촉용'], ['사용목적', '접대용'], ['용도', '총무용'], ['용도', '가정용'], ['용도', '애프터서비스용'], ['쓰임새', '고객 증정용'], ['구입용도', '개인 소장용']])('%s: %s is none of research', (...one) => expect(told(...one)).toEqual(['condition-not-met'])); // prettier-ignore
  it.each([['용도', '직원 교육용'], ['용도', '수리용'], ['용도', '업무용']])('%s: %s has to be asked', (...one) => expect(told(...one)).toEqual(['condition-doubtful'])); // prettier-ignore
  it.each([['용도', '실험용'], ['용도', '측정용'], ['용도', '합성용'], ['용도', '개발용'], ['용도', '평가용'], ['사용목적', '시제품 제작용'], ['용도', '교정용']])('%s: %s says nothing', (...one) => expect(told(...one)).toEqual([])); // prettier-ignore
});

describe('expenses and what takes them back', () => {
  const ledger = (heading: string, words: readonly string[]): string =>
    [`일자 | 비목 | 적요 | 거래처 | 금액(원) | ${heading}`, ...words.map((one, at) => `2013-05-0${at + 1} | 1.가.② | 시약 | 가람상사 | ${at === 3 ? 400_000 : 1_400_000} | ${one}`)].join('\n'); // prettier-ignore
  it.each([['유형', '집행', '환입'], ['구분', '지출', '환불'], ['거래유형', '지급', '반품'], ['유형', '출금', '환출']])('%s: %s and %s', (heading, spent, back) => expect(check(ledger(heading, [spent, spent, spent, back])).book).toBe(3 * 1_400_000 - 400_000)); // prettier-ignore
  it.each([['유형', '지출', '이체'], ['구분', '지급', '집행'], ['유형', '집행', '외주']])('%s: %s and %s are added', (heading, spent, other) => expect(check(ledger(heading, [spent, spent, spent, other])).book).toBe(3 * 1_400_000 + 400_000)); // prettier-ignore
});

describe('a purchase undone by its own words', () => {
  const told = (text: string, line = '1.가.②'): string[] =>
    checkWorkbook([sheetOf('원장', `일자 | 비목 | 적요 | 거래처 | 금액(원)\n2013-05-02 | ${line} | 시험용 시약 | 상사 | 900000\n2013-05-03 | ${line} | ${text} | 가람 | 1300000`)], OPTIONS)
      .findings.map(({ ruleId }) => ruleId).filter((one) => one === 'condition-not-met' || one === 'cost-given-back'); // prettier-ignore
  it.each(['시험용 시약 취소', '연구용 센서 구매취소', '(취소) 실험용 칩', '시제품 부품 무효 처리', '연구용 시약 반품'])('%s is told once', (text) => expect(told(text)).toEqual(['cost-given-back'])); // prettier-ignore
  it.each(['양산용 부품 취소', '판매용 상품매입 취소'])('%s is told of its use as well', (text) => expect(told(text)).toContain('condition-not-met'));
});
