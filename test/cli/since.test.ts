/** The terminal says what became of decisions, in the table and in the JSON document. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { filePieces } from '../../src/cli/json';
import { tablePieces } from '../../src/cli/table';
import { xlsxOf } from '../lib/xlsx-of';

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
  name,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.map((value, c) => [`${'ABCDEFGH'[c]}${r + 1}`, { value }] as const))),
});
/** Nobody's key: what was decided is not in the ledger any more. */
const RECORD = [
  ['판단', '위치', '내용', '사유', '검토자', '일시', '규칙', '식별키'],
  ['무시', '원장!A2', '삭제된 비목입니다: 1.자', '확인함', '김회계', '2014-02-15 09:30', 'category-deleted', 'category-deleted:1a2b3c'],
];
let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-since-'));
  file = join(folder, '원장.xlsx');
  const ledger = [
    ['비목', '장부금액(원)'],
    ['1.가.②', 1000],
  ];
  writeFileSync(file, xlsxOf({ sheets: [sheet('원장', ledger), sheet('벤처확인 검토', RECORD)] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['ko', '검토 기록의 판단 1건을 적용하지 않았습니다.', '원장!A2'],
  ['en', '1 decision on record does not apply', '원장!A2'],
] as const)('in %s', async (lang, said, where) => {
  const result = await checkFile(file, {});
  if (!isChecked(result)) throw new Error(result.error.ko);
  const line = [...tablePieces(result, lang)].find((one) => one.includes(said));
  expect(line).toContain(where);
  const { verdict } = JSON.parse([...filePieces(result, lang)].join('')) as { verdict: { decisions?: string[] } };
  expect(verdict.decisions).toEqual([expect.stringContaining(said)]);
});

it('where some sheets alone are asked for, decisions on others wait for them', async () => {
  const result = await checkFile(file, {}, undefined, { sheets: ['원장'] });
  if (!isChecked(result)) throw new Error(result.error.ko);
  expect(result.check.since).toBeUndefined();
});
