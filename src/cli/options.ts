/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { readDate, readWon, text, type Lang, type Text } from '../domain';
import { readKsic } from '../rules';
import { readColumns, readNames, readPayments, readWantedUnit, type WantedCorrections } from './corrections';
import type { FirmFacts } from '../checking';

export interface Options {
  readonly files: readonly string[];
  readonly facts: FirmFacts;
  readonly json: boolean;
  readonly annotate?: string;
  readonly csv?: string;
  /** JSON Lines: one document a file. */
  readonly jsonl?: boolean;
  readonly summary?: string;
  readonly resume?: boolean;
  /** The options that decide what is answered and where copies go, as they were given: what `--resume` must not mix. */
  readonly conditions: string;
  readonly force: boolean;
  readonly lang: Lang;
  /** What is understood of the sheets, corrected. */
  readonly wanted?: WantedCorrections;
}

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly lang: Lang }
  | { readonly kind: 'wrong'; readonly lang: Lang; readonly text: Text };

export const HELP: Text = text(
  `연구개발비 배분표·산정표 검사 (벤처기업확인요령 별표 3)

사용법: npm run -s check -- 파일.xlsx|폴더|패턴 … [옵션]

  --applied-on 날짜    신청일 (예: 2014-02-14). 직전 4분기를 정합니다
  --industry 코드      산업분류코드 (예: 26410). 업종의 최소 비율을 정합니다
  --sales 금액         직전 4분기 매출액, 원 (예: 2713700000)
  --json               JSON 문서 하나로 출력합니다
  --jsonl              파일마다 JSON 한 줄을 출력합니다
  --summary 파일.csv   파일마다 한 행으로 결과를 적습니다
  --resume             --summary에 같은 옵션으로 이미 적힌 파일은 다시 검사하지 않습니다
  --annotate 폴더      표시와 검사결과 시트를 더한 사본을 폴더에 만듭니다. 원본은 바꾸지 않습니다
  --csv 폴더           검사결과를 파일마다 CSV로 폴더에 만듭니다
  --columns 지정       열을 지정합니다 (예: '원장!비목=E,장부금액=F'). 여러 열을 더하면 장부금액=F+G, 없는 열은 비고=없음
  --names 지정         비목 이름을 비목으로 지정합니다 (예: '원장!인건비=1.가.①,재료비=1.가.②')
  --payments 지정      이미 더한 매입의 지급으로 보아 뺀 행도 더합니다 (예: '원장!5,8' 또는 '원장!모두')
  --sheet 시트         이 시트만 검사합니다. 숨긴 시트도 읽습니다
  --unit 단위          금액의 단위 (원, 천원, 백만원)
  --force              폴더에 같은 이름의 파일이 있으면 바꿉니다
  --lang ko|en         출력 언어 (기본값 ko)
  --help               이 도움말

옵션으로 준 신청일·업종·매출액은 통합 문서에 적힌 것보다 우선합니다.
종료 코드: 0 오류 없음 · 1 오류 있음 · 2 읽거나 쓸 수 없는 파일 또는 잘못된 옵션`,
  `Checks R&D cost ledgers and statements (Appendix 3 of the notice on venture business confirmation)

Usage: npm run -s check -- FILE.xlsx|DIR|PATTERN … [options]

  --applied-on DATE    date of the application (2014-02-14): decides the four quarters
  --industry CODE      industry code, KSIC (26410): decides the least ratio
  --sales AMOUNT       sales of the four quarters in won (2713700000)
  --json               prints one JSON document
  --jsonl              prints one JSON document a file, each on its own row
  --summary OUT.csv    writes one row for each file
  --resume             goes on: files that stand in the summary with the same options are not checked again
  --annotate DIR       writes a copy of each file with marks and a sheet of findings; the file itself is never changed
  --csv DIR            writes the findings of each file as CSV
  --columns LIST       says the columns ('ledger!category=E,book=F'); book=F+G adds columns up, note=none where there is none
  --names LIST         says the category of a name ('ledger!payroll=1.가.①,parts=1.가.②')
  --payments LIST      counts rows that were left out as payments of what is counted ('ledger!5,8' or 'ledger!all')
  --sheet NAME         checks this sheet alone, a hidden one too
  --unit UNIT          unit of the amounts (won, 1000, 1000000)
  --force              replaces files of the same name in DIR
  --lang ko|en         language of the output (default ko)
  --help               this help

Date, industry and sales given here win over those in the workbook.
Exit code: 0 no error found · 1 errors found · 2 a file could not be read or written, or a wrong option`,
);

const OPTIONS = {
  'applied-on': { type: 'string' },
  industry: { type: 'string' },
  sales: { type: 'string' },
  json: { type: 'boolean' },
  annotate: { type: 'string' },
  csv: { type: 'string' },
  jsonl: { type: 'boolean' },
  summary: { type: 'string' },
  resume: { type: 'boolean' },
  force: { type: 'boolean' },
  lang: { type: 'string' },
  columns: { type: 'string', multiple: true },
  names: { type: 'string', multiple: true },
  payments: { type: 'string', multiple: true },
  sheet: { type: 'string', multiple: true },
  unit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DECIDING = ['applied-on', 'industry', 'sales', 'columns', 'names', 'payments', 'sheet', 'unit', 'annotate', 'csv'] as const;
const conditionsOf = (values: Readonly<Partial<Record<(typeof DECIDING)[number], string | readonly string[]>>>): string =>
  DECIDING.flatMap((name) => [values[name] ?? []].flat().map((value) => `${name}=${value}`)).join(' ');

export function readOptions(args: readonly string[]): ParsedOptions {
  // The language of a complaint is the one asked for, even where the rest is wrong.
  const asked = args.flatMap((arg, i) => (arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [])).at(-1);
  const lang: Lang = asked === 'en' ? 'en' : 'ko';
  const wrong = (ko: string, en: string): ParsedOptions => ({ kind: 'wrong', lang, text: text(ko, en) });

  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const name = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    return isUnknown(error)
      ? wrong(`모르는 옵션입니다: ${name}`, `Unknown option: ${name}`)
      : wrong(`옵션을 읽을 수 없습니다: ${name} (값이 없거나 필요 없는 값입니다)`, `Cannot read the option ${name}: its value is missing, or it takes none`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help', lang };
  if (values.lang !== undefined && values.lang !== 'ko' && values.lang !== 'en')
    return wrong(`--lang은 ko 또는 en입니다: ${values.lang}`, `--lang is ko or en: ${values.lang}`);
  const appliedOn = values['applied-on'] === undefined ? undefined : readDate(values['applied-on']);
  if (values['applied-on'] !== undefined && appliedOn === undefined) {
    return wrong(
      `--applied-on에 날짜가 필요합니다(예: 2014-02-14): ${values['applied-on']}`,
      `--applied-on needs a date (2014-02-14): ${values['applied-on']}`,
    );
  }
  const industry = values.industry === undefined ? undefined : readKsic(values.industry);
  if (values.industry !== undefined && industry === undefined) {
    return wrong(
      `--industry에 산업분류코드(숫자 2~5자리)가 필요합니다: ${values.industry}`,
      `--industry needs an industry code of 2 to 5 digits: ${values.industry}`,
    );
  }
  const readSales = values.sales === undefined ? undefined : readWon(values.sales);
  const sales = readSales?.kind === 'won' ? readSales.won : undefined;
  if (readSales?.kind === 'unclear') {
    const [first, second] = readSales.choices;
    return wrong(
      `--sales ${values.sales}: ${first}원인지 ${second}원인지 숫자로 적으십시오.`,
      `--sales ${values.sales}: write ${first} or ${second}, whichever is meant`,
    );
  }
  if (values.sales !== undefined && sales === undefined) {
    return wrong(`--sales에 0 이상의 금액(원)이 필요합니다: ${values.sales}`, `--sales needs an amount in won, not below zero: ${values.sales}`);
  }
  let columns: WantedCorrections['columns'];
  let added: WantedCorrections['added'];
  for (const given of values.columns ?? []) {
    const read = readColumns(given);
    if (!read)
      return wrong(
        `--columns를 읽을 수 없습니다(예: 원장!비목=E,장부금액=F 또는 장부금액=F+G): ${given}`,
        `Cannot read --columns (ledger!category=E,book=F, or book=F+G): ${given}`,
      );
    columns = { ...columns, [read.sheet]: { ...columns?.[read.sheet], ...read.columns } };
    if (read.added) added = { ...added, [read.sheet]: read.added };
    else if (read.columns.book !== undefined && added?.[read.sheet]) {
      // What is said later of the same sheet wins.
      const { [read.sheet]: _before, ...others } = added;
      added = others;
    }
  }
  let names: WantedCorrections['names'];
  for (const given of values.names ?? []) {
    const read = readNames(given);
    if (!read)
      return wrong(
        `--names를 읽을 수 없거나 없는 비목입니다(예: 원장!인건비=1.가.①): ${given}`,
        `Cannot read --names, or there is no such category (ledger!payroll=1.가.①): ${given}`,
      );
    for (const [sheet, own] of Object.entries(read)) names = { ...names, [sheet]: { ...names?.[sheet], ...own } };
  }
  let payments: WantedCorrections['payments'];
  for (const given of values.payments ?? []) {
    const read = readPayments(given);
    if (!read)
      return wrong(`--payments를 읽을 수 없습니다(예: 원장!5,8 또는 원장!모두): ${given}`, `Cannot read --payments (ledger!5,8 or ledger!all): ${given}`);
    for (const [sheet, own] of Object.entries(read)) payments = { ...payments, [sheet]: [...(payments?.[sheet] ?? []), ...own] };
  }
  if (values.sheet?.includes('')) return wrong('--sheet에 시트 이름이 필요합니다', '--sheet needs the name of a sheet');
  const unit = values.unit === undefined ? undefined : readWantedUnit(values.unit);
  if (values.unit !== undefined && unit === undefined)
    return wrong(`--unit에 단위가 필요합니다(원, 천원, 백만원): ${values.unit}`, `--unit needs a unit (won, 1000, 1000000): ${values.unit}`);
  if (values.annotate === '') return wrong('--annotate에 폴더 이름이 필요합니다', '--annotate needs the name of a folder');
  if (values.csv === '') return wrong('--csv에 폴더 이름이 필요합니다', '--csv needs the name of a folder');
  if (values.summary === '') return wrong('--summary에 파일 이름이 필요합니다', '--summary needs the name of a file');
  if (values.resume && values.summary === undefined) return wrong('--resume은 --summary와 함께 씁니다', '--resume goes with --summary');
  if (values.json && values.jsonl) return wrong('--json과 --jsonl 가운데 하나만 쓰십시오', 'Use either --json or --jsonl');
  if (positionals.length === 0) return wrong('검사할 파일이 없습니다. 도움말: --help', 'No file to check. Help: --help');
  return {
    kind: 'run',
    options: {
      files: positionals,
      facts: { ...(appliedOn ? { appliedOn } : {}), ...(industry === undefined ? {} : { industry }), ...(sales === undefined ? {} : { sales }) },
      json: values.json ?? false,
      annotate: values.annotate,
      csv: values.csv,
      jsonl: values.jsonl,
      summary: values.summary,
      resume: values.resume,
      conditions: conditionsOf(values),
      force: values.force ?? false,
      lang,
      ...(columns || names || payments || values.sheet || unit !== undefined
        ? {
            wanted: {
              ...(columns ? { columns } : {}),
              ...(added && Object.keys(added).length > 0 ? { added } : {}),
              ...(names ? { names } : {}),
              ...(payments ? { payments } : {}),
              ...(values.sheet ? { sheets: values.sheet } : {}),
              ...(unit === undefined ? {} : { unit }),
            },
          }
        : {}),
    },
  };
}

const isUnknown = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
