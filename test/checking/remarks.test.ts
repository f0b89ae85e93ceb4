/** Remarks about the papers, the payment or people's work say nothing of a cost: with one of them a lawful row is not refused, and an unlawful one not passed over. */
import { describe, expect, it } from 'vitest';
import { findingsOfEach, isRefused, lineFiles, ofTheLine, shownRow, toldOfRow, type LineRow } from '../lib/line-rows';
import type { Finding } from '../../src/checking';

/** Heading and cell, as they stand in ledgers beside any cost. */
const REMARKS: readonly (readonly [string, string])[] = [
  ['비고', '특이사항 없음'],
  ['비고', '계산서 아직 못 받음'],
  ['메모', '견적 비교 안 함'],
  ['비고', '중복 계상 아님'],
  ['결재의견', '대표이사 미결재'],
  ['비고', '담당자 부재로 지급 지연'],
  ['보증보험', '미가입'],
  ['카드사용', 'X'],
  ['비고', '총무팀 요청으로 분할 지급'],
  ['비고', '영업일 기준 3일 내 지급'],
  ['비고', '회계팀 확인 완료'],
  ['비고', '홍보팀 촬영 협조'],
  ['비고', '마케팅 예산에서 전용'],
  ['계약서', '미작성, 발주서로 갈음'],
  ['비고', '보험 처리 대상 아님'],
  ['비고', '택배비 포함'],
  ['비고', '수입통관 완료'],
  ['비고', '상품권 결제 아님'],
  ['비고', '가족수당 미포함'],
  ['비고', '영문 인보이스 번역 첨부'],
  ['비고', '노무사 문의 불필요'],
  ['비고', '쇼핑몰에서 구매'],
  ['비고', '회식 자리에서 구두 합의'],
  ['비고', '대출 연장과 관계없음'],
  ['비고', '복리후생비에서 재분류'],
  ['비고', '부장님 출장 복귀 후 서명'],
  ['전표상태', '반려 후 재상신'],
  ['증빙구분', '법인카드'],
  ['작성자', '회계팀 김주임'],
  ['영수증', '일부 분실'],
];

/** What stands behind the text of any cost. */
const ADDED = [
  ' 1차',
  ' 잔금',
  ' (전월 미지급분)',
  ' (총무팀 대행결제)',
  ' (반품 후 재구매)',
  ' (본사 청구분)',
  ' (구매요청 #33)',
  ' (영업소 수령)',
  ' (창고 보관)',
  ' (품의 미첨부)',
];

const hard = (all: readonly Finding[]): boolean =>
  all.some((finding) => isRefused(finding) || (ofTheLine(finding) && (finding.severity === 'error' || finding.severity === 'warning')));
const told = (all: readonly Finding[]): boolean =>
  all.some((finding) => ofTheLine(finding) || toldOfRow(finding) || finding.ruleId === 'condition-unconfirmed');

describe.each([
  ['2013', '2014-02-14'],
  ['2025', '2025-06-10'],
] as const)('rows of %s with a remark', (folder, appliedOn) => {
  // Every fifth row, each with another remark: together a hundred of each verdict.
  const rows = lineFiles(folder)
    .flatMap((file) => file.rows)
    .filter((row, at) => at % 5 === 0 && row.verdict !== 'open');
  const noted = rows.map((row, at): LineRow => {
    const [heading, cell] = REMARKS[at % REMARKS.length] as readonly [string, string];
    return { ...row, cells: { ...row.cells, ...(heading in row.cells ? {} : { [heading]: cell }) } };
  });
  const added = rows.flatMap((row, at): LineRow[] => {
    const heading = Object.keys(row.cells).find((name) => /적요|내용|품목|내역/.test(name));
    return heading === undefined ? [] : [{ ...row, cells: { ...row.cells, [heading]: `${row.cells[heading]}${ADDED[at % ADDED.length]}` } }];
  });
  const all = [...noted, ...added];
  const found = findingsOfEach(all, appliedOn);
  const wrong = (verdict: LineRow['verdict'], is: (own: readonly Finding[]) => boolean): string[] =>
    all.filter((row) => row.verdict === verdict && is(found.get(row) ?? [])).map(shownRow);

  it('a lawful one is not refused', () => {
    expect(wrong('lawful', hard)).toEqual([]);
  });
  it('an unlawful one is not passed over', () => {
    expect(wrong('unlawful', (own) => !told(own))).toEqual([]);
  });
});
