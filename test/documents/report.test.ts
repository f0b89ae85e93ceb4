import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { date } from '../../src/domain';
import type { Decision, Finding, NewCell, NewSheet, Severity, SheetCheck, WorkbookCheck } from '../../src/checking';
import { csvText } from '../../src/documents/csv';
import { findingsCsvPieces, findingsSheet } from '../../src/documents/report';

const finding = (severity: Severity, address: string, message: string, more: Partial<Finding> = {}): Finding => ({
  key: `rule:${address}`,
  ruleId: 'some-rule',
  severity,
  sheetId: 's1',
  sheet: "R&D '13",
  address,
  message: { ko: message, en: `en ${message}` },
  reason: { ko: '까닭', en: 'why' },
  citation: { edition: '2013-60', ref: '별표 3', clause: '1.자' },
  ...more,
});

const deleted = finding('error', 'D9', '삭제된 비목입니다: 1.자');
const text = finding('error', 'I26', '숫자가 아닙니다', {
  ruleId: 'amount-not-a-number',
  fix: {
    title: { ko: '숫자로 바꿉니다', en: 'Make it a number' },
    writes: [{ address: 'I26', before: '1,250,000원', value: 1_250_000 }],
  },
});
const folded = finding('warning', 'A5', '단위가 둘입니다', {
  folded: [
    { ruleId: 'a', count: 2 },
    { ruleId: 'b', count: 1 },
  ],
  citation: { edition: '2013-60', ref: '영 제2조의3', certainty: 'unconfirmed' },
});
const confirmed = finding('review', 'H6', '연구소가 있는지 확인하십시오');
const decision: Decision = {
  key: confirmed.key,
  ruleId: confirmed.ruleId,
  kind: 'confirmed',
  where: 'H6',
  what: '연구소',
  reason: '인정서 확인',
  by: '김회계',
  at: '2014-02-10T09:30',
};
const gone: Decision = {
  key: 'rule:old',
  ruleId: 'old-rule',
  kind: 'ignored',
  where: '배분!C3',
  what: '없어진 지적',
  reason: '=1+1',
  by: '@이',
  at: '2014-02-11',
};

const summary = {
  errors: 2,
  warnings: 1,
  reviews: 0,
  infos: 0,
  bookAmount: 300_000_000,
  adjustment: -1_000_000,
  subtotal: 299_000_000,
  recognised: 281_400_000,
};
const sheet: SheetCheck = {
  sheetId: 's1',
  sheet: "R&D '13",
  understanding: {
    kind: 'ledger',
    sheetId: 's1',
    sheet: "R&D '13",
    headerRows: [4],
    firstRow: 5,
    lastRow: 105,
    columns: { category: 6, date: 1, book: 8 },
    unit: 1000,
    unitFrom: 'sheet',
    dataRows: 101,
  },
  findings: [deleted, text, folded],
  decided: [{ finding: confirmed, decision }],
  excluded: [],
  ignored: { errors: 0, amount: 0 },
  summary,
  byLine: [],
  byQuarter: [],
  unplaced: { unknown: 0, outside: 0 },
  counted: { all: () => [], recognised: () => [], aside: () => [] },
};
const check: WorkbookCheck = {
  sheets: [sheet],
  without: [],
  edition: '2013-60',
  others: [],
  notRead: [],
  facts: { appliedOn: date('2014-02-14'), hasRdLab: true },
  factSources: [
    { fact: 'appliedOn', from: 'sheet', where: "'R&D'!E2" },
    { fact: 'hasRdLab', from: 'user' },
  ],
  findings: [deleted, text, folded],
  decided: sheet.decided,
  summary,
  verdict: {
    state: 'errors',
    text: { ko: '제출하기 전에 수정할 지적사항이 2건 있습니다', en: '2 things to mend' },
    recognised: 281_400_000,
    sales: 2_713_700_000,
    ratioBasisPoints: 1037,
    requiredPercent: 5,
    requiredFrom: { edition: '2013-60', ref: '별표 2' },
    minimumCost: 50_000_000,
    meetsMinimum: true,
    meetsRatio: true,
    unsettled: [],
    against: [],
    law: [],
    missing: [{ ko: '업종이 필요합니다.', en: 'The industry is needed.' }],
  },
};
const nothing: WorkbookCheck = {
  ...check,
  sheets: [],
  findings: [],
  facts: {},
  factSources: [],
  verdict: {
    state: 'nothing',
    text: { ko: '검사할 표가 없습니다', en: 'No table' },
    recognised: 0,
    minimumCost: 50_000_000,
    meetsMinimum: false,
    unsettled: [],
    against: [],
    law: [],
    missing: [],
  },
};

const rowOf = (made: NewSheet, words: string): readonly (NewCell | null)[] => made.cells.find((row) => row.some((cell) => cell?.value === words)) ?? [];
const valuesIn = (row: readonly (NewCell | null)[]): unknown[] => row.map((cell) => cell?.value ?? null);

describe('the sheet of findings', () => {
  const made = findingsSheet(check, [decision, gone], 'ko', { madeOn: date('2014-02-12') });

  it('begins with what was understood and the verdict', () => {
    expect(made).toMatchObject({ name: '벤처확인 검사결과', replace: true });
    expect(made.cells[0]?.[0]).toMatchObject({ value: '벤처확인 검사결과', style: 'title' });
    // 41,682 days after 1899-12-30, as Excel counts them.
    expect(made.cells[1]?.slice(0, 2)).toMatchObject([{ value: '작성일' }, { value: 41_682, numberFormat: 'yyyy-mm-dd' }]);
    expect(rowOf(made, '검사한 것')).toHaveLength(8);
    expect(valuesIn(made.cells[4] ?? [])[0]).toBe("R&D '13: 배분표, 6–106행(101건), 단위 천원, 일자 B · 비목 G · 장부금액 I");
    expect(rowOf(made, '✖ 제출하기 전에 수정할 지적사항이 2건 있습니다')[0]?.style).toBe('error');
  });

  it('lists no more findings than a part of a file holds, the worst first, and says how many are left out', () => {
    const all = check.findings.length;
    const few = findingsSheet(check, [], 'ko', { most: all - 1 });
    const listed = (sheet: NewSheet): number =>
      sheet.cells.filter((row) => check.findings.some(({ ruleId, address }) => row[7]?.value === ruleId && row[2]?.value === address)).length;
    expect([listed(few), listed(findingsSheet(check, [], 'ko', { most: all }))]).toEqual([all - 1, all]);
    const said = `지적사항 ${all}건 가운데 심각한 순서로 ${all - 1}건만 적었습니다. 나머지 1건은 이 시트에 없습니다. 모두 보려면 CSV로 저장하십시오.`;
    expect(rowOf(few, said)).not.toEqual([]);
    expect(JSON.stringify(made)).not.toContain('가운데 심각한 순서로');
  });

  it('reads on a screen of 1280 pixels: headings begin at the left, sentences end before the pane and break', () => {
    const at = (words: string) => made.cells.findIndex(([first]) => first?.value === words);
    for (const words of ['검사한 것', '판정', '검토 완료하거나 무시한 것']) expect(made.cells[at(words)]?.[0]?.look?.align, words).toBe('left');
    // A grid of 1280 pixels has some 820 beside the pane, a column seven pixels a sign.
    const across = (column: number) => (made.columnWidths ?? []).slice(0, column + 1).reduce((sum, width) => sum + width * 7 + 5, 0);
    for (const row of [4, at('✖ 제출하기 전에 수정할 지적사항이 2건 있습니다')]) {
      const { right = 0 } = made.merges?.find(({ top }) => top === row) ?? {};
      expect(across(right)).toBeLessThan(820);
      expect(made.cells[row]?.[0]?.style === 'wrap' || made.cells[row]?.[0]?.look?.wrap).toBe(true);
    }
  });

  it('names every sheet: its columns by their heading, or what it was taken for, or why nothing was read', () => {
    const { understanding } = sheet;
    const more: WorkbookCheck = {
      ...check,
      sheets: [
        { ...sheet, understanding: { ...understanding, headings: { category: '분류', date: '거래일자', book: '금액' } } },
        { ...sheet, understanding: { ...understanding, part: 2, added: { book: [7, 8] }, headings: { category: '비목' } } },
      ],
      without: [{ sheetId: 's2', sheet: '회의록', text: { ko: '찾지 못했습니다.', en: 'Not found.' }, candidates: [] }],
      others: [{ sheetId: 's3', sheet: '매출', text: { ko: '분기별 매출액을 읽었습니다.', en: 'The sales were read.' } }],
    };
    const said = (lang: 'ko' | 'en') => findingsSheet(more, [], lang).cells.flatMap((row) => (typeof row[0]?.value === 'string' ? [row[0].value] : []));
    expect(said('ko')).toEqual(
      expect.arrayContaining([
        "R&D '13: 배분표, 6–106행(101건), 단위 천원, 일자 B ‘거래일자’ · 비목 G ‘분류’ · 장부금액 I ‘금액’",
        "R&D '13 (2): 배분표, 6–106행(101건), 단위 천원, 일자 B · 비목 G ‘비목’ · 장부금액 H+I",
        '회의록: 찾지 못했습니다.',
        '매출: 분기별 매출액을 읽었습니다.',
      ]),
    );
    expect(said('en')).toEqual(expect.arrayContaining(['회의록: Not found.', '매출: The sales were read.']));
  });

  it.each([
    ['신청일', ['신청일', 41_684, null, "'R&D'!E2"]],
    ['기업부설연구소', ['기업부설연구소', '예', null, '입력한 값']],
    ['인정 대상 금액(산정)', ['인정 대상 금액(산정)', 281_400_000, null, null]],
    ['최소 연구개발비', ['최소 연구개발비', 50_000_000, null, '✔ 충족']],
    ['비율', ['비율', 0.1037, null, '✔ 충족']],
    ['기준 비율', ['기준 비율', 0.05, null, '별표 2']],
    ['장부금액', ['장부금액', 300_000_000, null, '101행']],
    ['조정금액', ['조정금액', -1_000_000, null, null]],
  ])('says %s', (label, expected) => {
    expect(valuesIn(rowOf(made, label)).slice(0, 4)).toEqual(expected);
  });

  it('holds amounts of the firm as numbers, and repeats the headings of the list; where decisions follow, whose columns are others, both are named', () => {
    const undecided = check.sheets.map((one) => ({ ...one, decided: [] }));
    const sold = findingsSheet({ ...check, sheets: undecided, decided: [], facts: { ...check.facts, sales: 2_713_700_000 } }, [], 'ko');
    const heading = sold.cells.findIndex((row) => row[0]?.value === '심각도');
    expect(rowOf(sold, '직전 4분기 매출액')[1]).toMatchObject({ value: 2_713_700_000, style: 'amount' });
    expect(sold.page?.titleRows).toEqual({ top: heading, bottom: heading });
    const both = made.cells.findIndex((row) => row[0]?.value === '심각도 / 판단');
    expect(made.page?.titleRows).toEqual({ top: both, bottom: both });
    expect(valuesIn(made.cells[both] ?? [])).toEqual(['심각도 / 판단', '시트', '셀', '내용', '이유 / 사유', '근거 / 검토자', '수정안 / 일시', '규칙']);
    const english = findingsSheet(check, [], 'en').cells.map(valuesIn);
    expect(english).toContainEqual(['Severity / Decision', 'Sheet', 'Cell', 'Finding', 'Reason', 'Clause / By', 'Proposed fix / At', 'Rule']);
  });

  it('counts by severity', () => {
    const at = made.cells.findIndex((row) => row[0]?.value === '✖ 오류' && row[1]?.value === '⚠ 경고');
    expect(valuesIn(made.cells[at + 1] ?? []).slice(0, 4)).toEqual([2, 1, 0, 0]);
  });

  it('lists the findings as they are given, with links, clauses and fixes', () => {
    const at = made.cells.findIndex((row) => row[0]?.value === '심각도 / 판단');
    expect(made.cells.slice(at + 1, at + 4).map(valuesIn)).toEqual([
      ['✖ 오류', "R&D '13", 'D9', '삭제된 비목입니다: 1.자', '까닭', '별표 3 · 1.자', '', 'some-rule'],
      ['✖ 오류', "R&D '13", 'I26', '숫자가 아닙니다', '까닭', '별표 3 · 1.자', '숫자로 바꿉니다 — I26: “1,250,000원” → 1,250,000', 'amount-not-a-number'],
      ['⚠ 경고', "R&D '13", 'A5', '단위가 둘입니다 (여기에서 비롯된 지적사항 3건 포함)', '까닭', '시행령 제2조의3 (확인되지 않음)', '', 'some-rule'],
    ]);
    expect(made.cells[at + 1]?.[2]?.link).toBe("'R&D ''13'!D9");
  });

  it('lists what was decided, and says of a decision that it covers nothing any more', () => {
    const at = made.cells.findIndex((row) => row[0]?.value === '판단');
    expect(made.cells.slice(at + 1).map(valuesIn)).toEqual([
      ['검토 완료', "R&D '13", 'H6', '연구소가 있는지 확인하십시오', '인정서 확인', '김회계', 41_680 + 570 / 1_440, 'some-rule'],
      ['무시', '배분!C3', '', '없어진 지적 (지금은 해당하는 것이 없음)', '=1+1', '@이', 41_681, 'old-rule'],
    ]);
  });

  it('is a rectangle whose merges lie inside', () => {
    expect(new Set(made.cells.map((row) => row.length)).size).toBe(1);
    expect(made.merges?.every((area) => area.bottom < made.cells.length && area.right < 8)).toBe(true);
  });

  it.each([
    ['ko', '지적사항이 없습니다.', '연구개발비 표를 찾지 못했습니다.'],
    ['en', 'Nothing was found.', 'No table of R&D costs was found.'],
  ] as const)('says that there is nothing (%s)', (lang, ...words) => {
    const said = findingsSheet(nothing, [], lang)
      .cells.flat()
      .map((cell) => cell?.value);
    expect(said).toEqual(expect.arrayContaining(words));
  });

  it('makes no formula of what stands in a sheet', () => {
    const wild = finding('error', 'A1', '=cmd|x', { sheet: '=1', reason: { ko: '+1', en: '+1' } });
    const cells = findingsSheet({ ...check, findings: [wild] }, [gone], 'ko').cells.flat();
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });
});

/** A reader of RFC 4180, for the tests alone. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  while (at < csv.length) {
    let value = '';
    if (csv[at] === '"') {
      for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += 1) {
        if (csv[at] === '"') at += 1;
        value += csv[at];
      }
      at += 1;
    } else while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') value += csv[at++];
    row.push(value);
    if (csv[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  it('is UTF-8 with a mark, CRLF and quotes where they are needed', () => {
    expect(csvText([['가', 'a,b', 'say "x"', 'two\nlines', '']])).toBe('\ufeff가,"a,b","say ""x""","two\nlines",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＠x'])('never begins a field with %j', (value) => {
    expect(parseCsv(csvText([[value]]))).toEqual([[`'${value}`]]);
  });

  it('gives back every text but those that would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = parseCsv(csvText(rows));
        expect(read).toEqual(rows.map((row) => row.map((value) => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value))));
      }),
    );
  });

  it('has a finding a row, then what was decided', () => {
    expect(parseCsv([...findingsCsvPieces(check, [decision, gone], 'ko')].join(''))).toEqual([
      ['심각도', '규칙', '시트', '셀', '내용', '이유', '근거', '수정안', '판단', '판단 사유', '검토자', '일시'],
      ['✖ 오류', 'some-rule', "R&D '13", 'D9', '삭제된 비목입니다: 1.자', '까닭', '별표 3 · 1.자', '', '', '', '', ''],
      [
        '✖ 오류',
        'amount-not-a-number',
        "R&D '13",
        'I26',
        '숫자가 아닙니다',
        '까닭',
        '별표 3 · 1.자',
        '숫자로 바꿉니다 — I26: “1,250,000원” → 1,250,000',
        '',
        '',
        '',
        '',
      ],
      [
        '⚠ 경고',
        'some-rule',
        "R&D '13",
        'A5',
        '단위가 둘입니다 (여기에서 비롯된 지적사항 3건 포함)',
        '까닭',
        '시행령 제2조의3 (확인되지 않음)',
        '',
        '',
        '',
        '',
        '',
      ],
      [
        '◆ 검토 필요',
        'some-rule',
        "R&D '13",
        'H6',
        '연구소가 있는지 확인하십시오',
        '까닭',
        '별표 3 · 1.자',
        '',
        '검토 완료',
        '인정서 확인',
        '김회계',
        '2014-02-10 09:30',
      ],
      ['', 'old-rule', '배분!C3', '', '없어진 지적', '', '', '', '무시', "'=1+1", "'@이", '2014-02-11'],
    ]);
  });

  it('speaks English where it is asked to', () => {
    const rows = parseCsv([...findingsCsvPieces(check, [], 'en')].join(''));
    expect(rows[0]?.slice(0, 4)).toEqual(['Severity', 'Rule', 'Sheet', 'Cell']);
    expect(rows[1]?.[6]).toBe('Appendix 3 · 1.자');
  });
});
