/** The result as a person reads it in a terminal: worst first, with the cell, the rule and the clause, and the totals below. */
import { citationLabel, grouped, inLanguage, largest, text, type Citation, type Lang, type Text } from '../domain';
import { areaName, quoteSheet, type Finding, type Severity, type Summary, type Understanding, type WorkbookCheck } from '../checking';
import { sinceWords } from '../checking/since';
import { recognisedWords } from '../checking/verdict-words';
import { addedColumns, columnLetters } from '../documents/column-letters';
import { CERTAINTY_WORDS, hiddenWords, recordsWords } from '../documents/document-words';
import type { Report } from './check-file';
import { padEnd, padStart, shown, width, wrap } from './width';

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: text('✖ 오류', '✖ error'),
  warning: text('▲ 경고', '▲ warning'),
  review: text('◆ 검토 필요', '◆ to review'),
  info: text('· 참고', '· info'),
};
const HEAD = [text('구분', 'severity'), text('셀', 'cell'), text('규칙', 'rule'), text('내용', 'message'), text('근거', 'clause')] as const;
const KIND = { ledger: text('배분표', 'ledger'), statement: text('산정표', 'statement') } as const;
const COLUMN = {
  category: text('비목', 'category'),
  book: text('장부금액', 'book amount'),
  adjustment: text('조정금액', 'adjustment'),
  subtotal: text('소계', 'subtotal'),
  date: text('일자', 'date'),
} as const;
/** The message's column, in a terminal of unknown width. */
const MESSAGE_COLUMNS = 64;

function unitText(unit: number, lang: Lang): string {
  const known: Readonly<Record<number, Text>> = { 1: text('원', 'won'), 1000: text('천원', '1,000 won'), 1000000: text('백만원', '1,000,000 won') };
  return known[unit] ? inLanguage(known[unit], lang) : grouped(unit);
}

const LAID = text('아래 열은 한 행에 한 건씩 펼친 표의 열', 'columns below are those of a table with a row a cost');

function understood(one: Understanding, lang: Lang): string {
  const { sheet, kind, dataRows, unit, columns, headings, part, hidden, records } = one;
  const name = shown(part === undefined ? sheet : `${sheet} (${part})`);
  const by = (Object.keys(columns) as (keyof typeof columns)[])
    .filter((role) => role === 'category' || role === 'book' || role === 'adjustment' || role === 'subtotal' || role === 'date')
    .map(
      (role) =>
        `${inLanguage(COLUMN[role as keyof typeof COLUMN], lang)} ${columnLetters(one, role)}${headings?.[role] === undefined || addedColumns(one, role) ? '' : ` ‘${shown(headings[role])}’`}`,
    )
    .join(' · ');
  const laid = records ? `\n    ${areaName(records.area)}: ${inLanguage(recordsWords(records), lang)} (${inLanguage(LAID, lang)})` : '';
  const more = `${laid}${hidden ? `\n    ${inLanguage(hiddenWords(hidden), lang)}` : ''}${by === '' ? '' : `\n    ${by}`}`;
  return lang === 'ko'
    ? `  ‘${name}’ ${inLanguage(KIND[kind], lang)} ${dataRows}행, 단위 ${unitText(unit, lang)}${more}`
    : `  "${name}" ${inLanguage(KIND[kind], lang)}, ${dataRows} rows, unit ${unitText(unit, lang)}${more}`;
}

function* findingsTable(findings: readonly Finding[], lang: Lang): Generator<string, void, undefined> {
  const several = new Set(findings.map((finding) => finding.sheet)).size > 1;
  const cells = (finding: Finding): string[] => [
    inLanguage(SEVERITY[finding.severity], lang),
    shown(several ? `${quoteSheet(finding.sheet)}!${finding.address}` : finding.address),
    finding.ruleId,
    shown(inLanguage(finding.message, lang)),
    citationLabel(finding.citation, lang),
  ];
  const head = HEAD.map((title) => inLanguage(title, lang));
  // Two passes and no list of rows: a million findings are told as well as ten.
  const columns = head.map((title) => width(title));
  const widths = new Map<string, number>();
  for (const finding of findings) {
    cells(finding).forEach((cell, i) => {
      let wide = i === 1 || i === 3 ? undefined : widths.get(cell);
      if (wide === undefined) {
        wide = i === 3 && (columns[3] as number) >= MESSAGE_COLUMNS ? 0 : width(cell);
        if (i !== 1 && i !== 3) widths.set(cell, wide);
      }
      if (wide > (columns[i] as number)) columns[i] = wide;
    });
  }
  columns[3] = Math.min(columns[3] as number, MESSAGE_COLUMNS);
  const line = (row: readonly string[]): string => `  ${row.map((cell, i) => padEnd(cell, columns[i] as number)).join('  ')}`.trimEnd();
  yield line(head);
  yield `  ${columns.map((column) => '─'.repeat(column)).join('  ')}`;
  for (const finding of findings) {
    const row = cells(finding);
    const [first = '', ...rest] = wrap(row[3] as string, columns[3] as number);
    yield line([row[0] as string, row[1] as string, row[2] as string, first, row[4] as string]);
    for (const more of rest) yield line(['', '', '', more, '']);
  }
}

function totals({ summary, verdict }: WorkbookCheck, lang: Lang): string[] {
  const lines: readonly (readonly [Text, number])[] = [
    [text('장부금액', 'book amount'), summary.bookAmount],
    [text('조정금액', 'adjustment'), summary.adjustment],
    [text('소계', 'subtotal'), summary.subtotal],
    [verdict.noLaw ? recognisedWords(verdict) : text('인정', 'recognised'), summary.recognised],
  ];
  const titles = largest(lines.map(([title]) => width(inLanguage(title, lang))));
  const numbers = largest(lines.map(([, won]) => width(grouped(won))));
  return lines.map(([title, won]) => `  ${padEnd(inLanguage(title, lang), titles)}  ${padStart(grouped(won), numbers)} ${lang === 'ko' ? '원' : 'won'}`);
}

function counts(summary: Summary, lang: Lang): string {
  const { errors, warnings, reviews, infos } = summary;
  return lang === 'ko'
    ? `  오류 ${errors} · 경고 ${warnings} · 검토 필요 ${reviews} · 참고 ${infos}`
    : `  errors ${errors} · warnings ${warnings} · reviews ${reviews} · infos ${infos}`;
}

const sureness = ({ certainty }: Citation, lang: Lang): string =>
  certainty === 'likely' || certainty === 'unconfirmed' ? `, ${inLanguage(CERTAINTY_WORDS[certainty], lang)}` : '';

function verdict(check: WorkbookCheck, lang: Lang): string[] {
  const { verdict: said } = check;
  const ratio =
    said.ratioBasisPoints === undefined
      ? []
      : [
          `${lang === 'ko' ? '비율' : 'ratio'} ${(said.ratioBasisPoints / 100).toFixed(2)}%${
            said.requiredPercent === undefined
              ? ''
              : ` (${lang === 'ko' ? '기준' : 'required'} ${said.requiredPercent}%${said.requiredFrom ? `, ${citationLabel(said.requiredFrom, lang)}${sureness(said.requiredFrom, lang)}` : ''})`
          }`,
        ];
  const law = said.law.map(({ certainty, why }) => `  ! ${inLanguage(CERTAINTY_WORDS[certainty], lang)}: ${shown(inLanguage(why, lang))}`);
  const against = said.against.map(
    ({ message, citation }) => `  ✖ ${shown(inLanguage(message, lang))}${citation ? ` (${citationLabel(citation, lang)}${sureness(citation, lang)})` : ''}`,
  );
  return [
    `  ${[shown(inLanguage(said.text, lang)), ...ratio].join(' · ')}`,
    ...against,
    ...law,
    ...said.missing.map((missing) => `  - ${shown(inLanguage(missing, lang))}`),
    ...(check.since ? sinceWords(check.since) : []).map((one) => `  ! ${shown(inLanguage(one, lang))}`),
  ];
}

/** The table in lines: as many findings as there are. */
export function* tablePieces({ file, check }: Report, lang: Lang): Generator<string, void, undefined> {
  function* lines(): Generator<string, void, undefined> {
    yield shown(file);
    if (check.sheets.length > 0) for (const sheet of check.sheets) yield understood(sheet.understanding, lang);
    else yield `  ${lang === 'ko' ? '배분표나 산정표를 찾지 못했습니다.' : 'No ledger and no statement was found.'}`;
    // Every sheet is named, with what was understood of it or why not.
    for (const sheet of [...check.without, ...check.others]) yield `  - ${shown(sheet.sheet)}: ${shown(inLanguage(sheet.text, lang))}`;
    yield '';
    if (check.findings.length === 0) yield `  ${lang === 'ko' ? '지적사항이 없습니다.' : 'Nothing found.'}`;
    else yield* findingsTable(check.findings, lang);
    yield '';
    yield counts(check.summary, lang);
    yield* totals(check, lang);
    yield* verdict(check, lang);
  }
  for (const line of lines()) yield `${line}\n`;
}

export const asTable = (report: Report, lang: Lang): string => [...tablePieces(report, lang)].join('');
