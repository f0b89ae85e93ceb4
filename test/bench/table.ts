/** What a whole run measured, as the table that README shows: the measures by the lines that were printed. */
import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../../README.md', import.meta.url);
const BEGIN = '<!-- figures: npm run bench -- readme -->';
const END = '<!-- /figures -->';

/** What README tells of a run: the line it is found by, and the figure and the goal in it. */
const SHOWN: readonly (readonly [what: string, line: RegExp, goal: string])[] = [
  ['10만 행 검사, 손으로 쓴 반복문의 몇 배', /the whole catalogue: .*ratio ([\d.]+)/, '3배 이하'],
  ['셀 10만 개를 한 번에 준 RD_RATIO, 반복문의 몇 배', /RD_RATIO, 2 × 100,000 amounts: .*ratio ([\d.]+)/, '3배 이하'],
  ['수정 1건: 한 시트 10만 행', /one sheet: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 36개 시트에 나눈 10만 행', /36 sheets: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 모든 금액이 텍스트', /every amount a text: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 모든 행에 오류', /every row wrong: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 모든 비용이 두 번씩', /every row twice: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 결과가 저장되지 않은 수식', /formulas without results: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['수정 1건: 10만 행을 병합한 열', /a merge down a column: edit ([\d.]+ ms)/, '16 ms 이하'],
  ['매출액 변경: 한 시트 10만 행', /one sheet: edit .*the sales changed (\d+ ms)/, '50 ms 이하'],
  ['매출액 변경: 36개 시트에 나눈 10만 행', /36 sheets: edit .*the sales changed (\d+ ms)/, '50 ms 이하'],
  ['행이 2배가 될 때 읽는 시간의 지수', /reading the file: .*exponent ([\d.]+)/, '1.15 이하'],
  ['행이 2배가 될 때 검사 시간의 지수', / checking: .*exponent ([\d.]+)/, '1.15 이하'],
  ['10만 행 검사의 가장 긴 한 조각, 실행하자마자', /one sheet: longest step .* (\d+ ms) in the first run/, '50 ms 이하'],
  ['10만 행 검사의 가장 긴 한 조각, 그다음부터', /one sheet: longest step (\d+ ms) warm/, '50 ms 이하'],
  ['10만 행 검사의 가장 긴 한 조각, 모든 행에 오류, 실행하자마자', /every row wrong: longest step .* (\d+ ms) in the first run/, '50 ms 이하'],
  ['36개 시트에 나눈 10만 행 검사의 가장 긴 한 조각', /36 sheets: longest step (\d+ ms) warm/, '50 ms 이하'],
  ['수정 1건으로 10만 행 시트를 다시 읽을 때 가장 긴 한 조각', /is read anew: longest step (\d+ ms) warm/, '50 ms 이하'],
  ['10만 × 9 셀 읽기, 압축을 풀고 태그만 찾는 시간의 몇 배', /tags alone: .*ratio ([\d.]+)/, '3배 이하'],
  ['10만 × 9 셀 읽기, hucre가 걸리는 시간은 몇 배', /hucre: .* ms, ([\d.]+) times ours/, '3배 이상'],
  ['터미널에서 작은 파일 하나', /a small file: ([\d.]+ s)/, '0.35 s 이하'],
  ['터미널에서 여러 파일, 코어마다 한 작업자의 몇 배', /in one worker [\d.]+ s, ([\d.]+)/, '0.85배 이상'],
  ['워크벤치에서 10만 행 열기', /opened in the workbench: 100,000 rows in ([\d.]+ s)/, '4 s 이하'],
  ['워크벤치에서 10만 행을 여는 동안 우리 코드의 가장 긴 한 조각', /longest block of ours (\d+ ms)/, '200 ms 이하'],
  ['수정을 검사하기 시작한 화면(프레임)부터 목록이 바뀐 화면까지', /look at an edit and its list: (\d+)/, '0(같은 화면)'],
  ['워크벤치를 쓸 수 있기까지, 작업창만 띄울 때의 몇 배', /the pane alone after \d+ ms: ([\d.]+) times/, '1.5배 이하'],
  ['기업 5,000곳 평가, 가장 긴 한 조각', /scores: 5000 firms in slices, longest ([\d.]+ ms)/, '100 ms 이하'],
];

/** The table, with the day of the run; a measure that was not printed is an error. */
function tableOf(lines: readonly string[], day: string): string {
  const rows = SHOWN.map(([what, pattern, goal]) => {
    const figure = lines.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    if (figure === undefined) throw new Error(`the run printed nothing for ${what}`);
    return `| ${what} | ${figure} | ${goal} |`;
  });
  return [
    '',
    `${day}, 코어 ${cpus().length}개, Node ${process.versions.node}. 수정 1건의 시간은 10만 행에서 잰 중앙값입니다.`,
    '',
    '| 측정 | 결과 | 기준 |',
    '|---|---:|---|',
    ...rows,
    '',
  ].join('\n');
}

export function writeReadme(lines: readonly string[], day: string): void {
  const text = readFileSync(README, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  writeFileSync(README, text.slice(0, from + BEGIN.length) + '\n' + tableOf(lines, day) + '\n' + text.slice(to));
}
