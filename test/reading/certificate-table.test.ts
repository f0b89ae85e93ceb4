import { describe, expect, it } from 'vitest';
import { Grid } from '../../src/reading/grid';
import { findCertificateTable } from '../../src/reading/certificate-table';
import { sheetOf } from '../lib/sheet-text';

const read = (text: string) => findCertificateTable(new Grid(sheetOf('관리', text)));

describe('a list of certificates', () => {
  it.each([
    [
      'in the plainest shape',
      '기업명 | 유형 | 신청일 | 발급일\n가나다 | 연구개발 | 2014-03-20 | 2014-05-20',
      { name: '가나다', type: 'rd', appliedOn: '2014-03-20', issuedOn: '2014-05-20' },
    ],
    [
      'below a title and a note, columns in another order, with others between',
      '벤처기업 확인서 관리대장\n(2024년 12월 현재)\n\nNo. | 확인일자 | 담당 | 업체명 | 확인유형 | 종전 유효기간 만료일 | 유효기간 만료일\n1 | 2022.03.15 | 김 | ㈜라마 | 벤처투자기업 | 2022. 3. 10. | 2025-03-10',
      { name: '㈜라마', type: 'investment', issuedOn: '2022-03-15', previousEnd: '2022-03-10', validUntil: '2025-03-10' },
    ],
    [
      'with a period in one cell',
      '회사명 | 벤처유형 | 유효기간\n바사 | 혁신성장유형 | 2023-05-02 ~ 2026-05-01',
      { name: '바사', type: 'innovationGrowth', validUntil: '2026-05-01' },
    ],
    [
      'in English',
      'Company | Type | Applied on | Issued on | Founded\nAda | guarantee | 20140110 | 20140301 | 2013-12-01',
      { name: 'Ada', type: 'guarantee', appliedOn: '2014-01-10', issuedOn: '2014-03-01', foundedOn: '2013-12-01' },
    ],
    [
      'without a type',
      '상호(법인명) | 확인서 발급일 | 창업일 | 평가결과 통지일\n아자 | 2014-05-20 | 2014-04-01 | 2014-05-02',
      { name: '아자', issuedOn: '2014-05-20', foundedOn: '2014-04-01', notifiedOn: '2014-05-02' },
    ],
    [
      'in two rows of headings',
      'No | 업체명 | 벤처 | | 비고\n | | 확인일 | 만료일 |\n1 | 가온 | 2023.05.06 | 2026.05.05 |',
      { name: '가온', issuedOn: '2023-05-06', validUntil: '2026-05-05' },
    ],
    [
      'with the two ends of the validity in brackets',
      '확인번호 | 기업체명 | 구분 | 확인서 발급일자 | 유효 기간(시작) | 유효 기간(종료)\n20230101 | 가온 | 혁신성장유형 | 2023년 3월 2일 | 2023년 3월 2일 | 2026년 3월 1일',
      { name: '가온', type: 'innovationGrowth', issuedOn: '2023-03-02', validUntil: '2026-03-01' },
    ],
    ['with the end by another name', '상호 | 벤처인증 만기일 | 담당\n가온 | 2026.03.01 | 이과장', { name: '가온', validUntil: '2026-03-01' }],
    [
      'with a period with points behind its days',
      '기업명 | 유형 | 인증기간\n가온 | 투자 | 2023.1.1.~2025.12.31.',
      { name: '가온', type: 'investment', validUntil: '2025-12-31' },
    ],
    [
      'with a period with a hyphen',
      '기업명 | 유형 | 확인기간\n가온 | 투자 | 2023/1/1 - 2025/12/31',
      { name: '가온', type: 'investment', validUntil: '2025-12-31' },
    ],
    [
      'with a count beside the total',
      '연번 | 회사명(대표자) | 벤처유형 | 유효기간 개시일 | 유효기간 만료일\n1 | 가온(홍길동) | 벤처투자유형 | 2023-03-02 | 2026-03-01\n합계 | 1개사 | | |',
      { name: '가온(홍길동)', type: 'investment', validUntil: '2026-03-01' },
    ],
  ])('%s', (_, text, row) => {
    const found = read(text);
    expect(found?.rows).toHaveLength(1);
    expect(found?.rows[0]).toMatchObject({ ...row, wrong: [] });
  });

  it('tells what is no date and no type, takes a dash for nothing, and passes over notes and totals', () => {
    const found = read(
      "기업명 | 유형 | 신청일 | 발급일 | 종전 만료일\n가 | 연구개발 | '2014-02-30 | 2014-05-20 | -\n나 | 모름 | 2014-03-03 | 미정 | \n\n합계 | | | | \n※ 종전 만료일은 확인서를 봅니다 | | | |",
    );
    expect(found?.rows.map(({ name, wrong }) => [name, wrong.map(({ role, text }) => `${role} ${text}`)])).toEqual([
      ['가', ['appliedOn 2014-02-30']],
      ['나', ['issuedOn 미정', 'type 모름']],
    ]);
  });

  it.each([
    ['a ledger', '일자 | 분류 | 적요 | 거래처 | 장부금액\n2014-01-02 | 1.가.② | 시약 | 한빛 | 1000'],
    ['a list of firms', '기업명 | 대표자 | 설립일\n가 | 김 | 2010-01-01'],
    ['facts above a ledger', '신청일 | 2014-02-14 | | 업종 | 26410\n매출액 | 1000'],
    ['a table of scores', '기업명 | 기술지식수준 | 기술경험수준\n가 | A | B'],
  ])('%s is none', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads serials of both date systems', () => {
    const text = '기업명 | 발급일\n가 | 2014-05-20';
    const found = findCertificateTable(new Grid(sheetOf('관리', text, { date1904: true })));
    expect(found?.rows[0]?.issuedOn).toBe('2014-05-20');
  });
});
