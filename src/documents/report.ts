/** What a check found and what people decided about it, as a sheet of the workbook and as CSV. */
import { bookToRecognised, rowsWords, STEPS_TITLE, type Step } from '../checking/book-to-recognised';
import { sinceWords } from '../checking/since';
import { recognisedWords } from '../checking/verdict-words';
import { grouped, inLanguage, text, type Lang, type PlainDate, type Text } from '../domain';
import type { Verdict, WorkbookCheck } from '../checking/api';
import { areaName, quoteSheet } from '../sheet/a1';
import { addedColumns, columnLetters } from './column-letters';
import { clipboardTable, type ClipboardTable } from './clipboard-table';
import { csvPieces } from './csv';
import { dayCell } from './day-cell';
import { SHEET_NAMES } from '../sheet/sheet-names';
import { SheetMaker } from './sheet-maker';
import { CERTAINTY_WORDS, citationWords, fixWords, hiddenWords, KIND_WORDS, recordsWords, SEVERITY_WORDS, unitWord, WON_FORMAT } from './document-words';
import { listPage } from './list-page';
import { SEVERITIES, type NewCell, type NewSheet, type Severity } from '../sheet/model';
import type { ColumnRole, FirmFacts, Understanding } from '../reading/model';
import { everyPlace, type Decision, type Finding, type Fix } from '../checking/findings';

const ROLE_WORDS: Readonly<Record<ColumnRole, Text>> = {
  number: text('번호', 'no.'),
  date: text('일자', 'date'),
  voucher: text('전표번호', 'voucher'),
  account: text('계정과목', 'account'),
  text: text('적요', 'description'),
  party: text('거래처', 'party'),
  category: text('비목', 'category'),
  requirement: text('요건구분', 'requirement'),
  department: text('부서', 'department'),
  institution: text('기관', 'institution'),
  book: text('장부금액', 'book amount'),
  credit: text('대변', 'credit'),
  adjustment: text('조정금액', 'adjustment'),
  subtotal: text('소계', 'subtotal'),
  reason: text('조정사유', 'reason of adjustment'),
  status: text('인정여부·상태', 'Accepted, state'),
  evidence: text('증빙', 'evidence'),
  note: text('비고', 'note'),
};

const FACT_WORDS: Readonly<Record<keyof FirmFacts, Text>> = {
  appliedOn: text('신청일', 'Applied on'),
  industry: text('업종(산업분류코드)', 'Industry (KSIC)'),
  internetBusiness: text('인터넷산업', 'Internet business'),
  sales: text('직전 4분기 매출액', 'Sales of the four quarters'),
  foundedOn: text('설립일', 'Founded on'),
  hasRdLab: text('기업부설연구소', 'Company R&D lab'),
  hasRdOrganisation: text('연구소·전담부서 등 연구조직', 'R&D lab or unit'),
  isSme: text('중소기업', 'SME'),
};

const DECISION_WORDS: Readonly<Record<Decision['kind'], Text>> = { ignored: text('무시', 'Ignored'), confirmed: text('검토 완료', 'Reviewed') };

const STATE_SIGNS: Readonly<Record<Verdict['state'], string>> = { nothing: '–', errors: '✖', missed: '✖', doubts: '⚠', open: '?', clean: '✔' };

const metWords = (met: boolean | undefined): Text =>
  met === undefined ? text('? 판정하지 못함', '? not decided') : met ? text('✔ 충족', '✔ met') : text('✖ 미달', '✖ not met');

const COLUMNS: readonly { readonly title: Text; readonly width: number }[] = [
  { title: text('심각도', 'Severity'), width: 22 },
  { title: text('시트', 'Sheet'), width: 18 },
  { title: text('셀', 'Cell'), width: 9 },
  { title: text('내용', 'Finding'), width: 40 },
  { title: text('이유', 'Reason'), width: 38 },
  { title: text('근거', 'Clause'), width: 18 },
  { title: text('수정안', 'Proposed fix'), width: 36 },
  { title: text('규칙', 'Rule'), width: 22 },
];

/** Sentences run over so many columns: as far as a small screen shows them beside the pane. */
const READ = 4;
const READABLE = { wrap: true } as const;

const title = (value: string): NewCell => ({ value, style: 'title' });
const head = (words: Text, lang: Lang): NewCell => ({ value: inLanguage(words, lang), style: 'header' });
/** Above what is as wide as the page: in the middle of that it would stand beyond the screen. */
const section = (words: Text, lang: Lang): NewCell => ({ ...head(words, lang), look: { align: 'left' } });
const plain = (value: string): NewCell => ({ value, style: 'text' });
const wrap = (value: string): NewCell => ({ value, style: 'wrap' });
const won = (value: number, lang: Lang): NewCell => ({ value, numberFormat: WON_FORMAT[lang], style: 'amount' });

/** `연구개발비 배분: 배분표, 6–106행(101건), 단위 원, 분류 G열 · 장부금액 I열 …`. */
function understood(one: Understanding, lang: Lang): string {
  const columns = (Object.entries(one.columns) as [ColumnRole, number | undefined][])
    .filter((entry): entry is [ColumnRole, number] => entry[1] !== undefined)
    .sort((a, b) => a[1] - b[1])
    .map(([role]) => {
      // Columns that only together are the amount are all named.
      const letters = columnLetters(one, role);
      const heading = addedColumns(one, role) ? undefined : one.headings?.[role];
      // The columns of a laid out table are none of the sheet: only their labels say anything.
      if (one.records && heading !== undefined) return `${inLanguage(ROLE_WORDS[role], lang)} ‘${heading}’`;
      return `${inLanguage(ROLE_WORDS[role], lang)} ${letters}${heading === undefined ? '' : ` ‘${heading}’`}`;
    })
    .join(' · ');
  const name = one.part === undefined ? one.sheet : `${one.sheet} (${one.part})`;
  const rows = one.records
    ? areaName(one.records.area)
    : lang === 'ko'
      ? `${one.firstRow + 1}–${one.lastRow + 1}행`
      : `rows ${one.firstRow + 1}–${one.lastRow + 1}`;
  const how = one.records ? `, ${inLanguage(recordsWords(one.records), lang)}` : '';
  const guessed = one.unitFrom === 'default' || one.unitFrom === 'ledger';
  const hidden = one.hidden && inLanguage(hiddenWords(one.hidden), lang);
  const count = lang === 'ko' ? `(${grouped(one.dataRows)}건${hidden ? `, ${hidden}` : ''})` : `(${grouped(one.dataRows)}${hidden ? `, ${hidden}` : ''})`;
  return lang === 'ko'
    ? `${name}: ${KIND_WORDS[one.kind].ko}, ${rows}${count}${how}, 단위 ${unitWord(one.unit).ko}${guessed ? '(시트에 적혀 있지 않음)' : ''}, ${columns}`
    : `${name}: ${KIND_WORDS[one.kind].en}, ${rows} ${count}${how}, unit ${unitWord(one.unit).en}${guessed ? ' (not stated in the sheet)' : ''}, ${columns}`;
}

const factCell = (value: string | number | boolean, lang: Lang, day: (value: string) => NewCell): NewCell => {
  if (typeof value === 'number') return won(value, lang);
  return typeof value === 'boolean' ? plain(inLanguage(value ? text('예', 'yes') : text('아니오', 'no'), lang)) : day(value);
};

const foldedWords = (finding: Finding, lang: Lang): string => {
  const count = (finding.folded ?? []).reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return '';
  return lang === 'ko' ? ` (여기에서 비롯된 지적사항 ${grouped(count)}건 포함)` : ` (with ${grouped(count)} more that follow from it)`;
};

/** So many further places of one cause are listed in a cell. */
const LISTED = 100;
const alikeWords = ({ alike = [] }: Finding, lang: Lang): string => {
  if (alike.length === 0) return '';
  const listed = alike.slice(0, LISTED).map(({ sheet, address }) => `${quoteSheet(sheet)}!${address}`);
  const more = alike.length > LISTED ? ' …' : '';
  return lang === 'ko' ? ` (다른 위치: ${listed.join(', ')}${more})` : ` (also at ${listed.join(', ')}${more})`;
};

/** The fix with what it writes on all sheets. */
const fixOf = (finding: Finding, { title }: Fix): Fix => ({ title, writes: everyPlace(finding).flatMap(({ fix }) => fix?.writes ?? []) });

const linkTo = (sheet: string, address: string): string => `${quoteSheet(sheet)}!${address}`;

/** The findings that decisions cover, by key, so that a decision shows where it stands today. */
function decidedBy(check: WorkbookCheck): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const { finding, decision } of check.decided) found.set(decision.key, finding);
  return found;
}

/** Given decisions, and those that the check itself covers but were not given; each key once. */
function allDecisions(check: WorkbookCheck, decisions: readonly Decision[]): readonly Decision[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  for (const { decision } of check.decided) if (!byKey.has(decision.key)) byKey.set(decision.key, decision);
  return [...byKey.values()];
}

/** `date1904`: the workbook counts its days from 1904. */
export function findingsSheet(
  check: WorkbookCheck,
  decisions: readonly Decision[],
  lang: Lang,
  {
    madeOn,
    date1904 = false,
    most = MOST_LISTED,
  }: { readonly madeOn?: PlainDate | undefined; readonly date1904?: boolean; /** So many findings are listed, the worst first. */ readonly most?: number } = {},
): NewSheet {
  const maker = new SheetMaker();
  const day = (value: string): NewCell => ({ ...dayCell(value, date1904), style: 'text' });
  const width = COLUMNS.length;
  maker.addWide(width, title(inLanguage(SHEET_NAMES.report, lang)));
  if (madeOn) maker.add(plain(inLanguage(text('작성일', 'Made on'), lang)), day(madeOn));

  maker.skip();
  putUnderstanding(maker, check, lang, day);
  putVerdict(maker, check, bookToRecognised(check), lang);
  putCounts(maker, check, lang);
  const headings = maker.next;
  const decided = allDecisions(check, decisions);
  putFindings(maker, check.findings, lang, decided.length > 0, most);
  putDecisions(maker, decided, decidedBy(check), lang, day);
  return maker.sheet(inLanguage(SHEET_NAMES.report, lang), {
    columnWidths: COLUMNS.map((column) => column.width),
    page: listPage(headings),
    replace: true,
    activate: true,
  });
}

function putUnderstanding(maker: SheetMaker, check: WorkbookCheck, lang: Lang, day: (value: string) => NewCell): void {
  const width = COLUMNS.length;
  maker.addWide(width, section(text('검사한 것', 'What was checked'), lang));
  for (const { understanding } of check.sheets) maker.addWide(READ, wrap(understood(understanding, lang)));
  if (check.sheets.length === 0) maker.addWide(READ, wrap(inLanguage(text('연구개발비 표를 찾지 못했습니다.', 'No table of R&D costs was found.'), lang)));
  // Every sheet of the workbook: of the others, why nothing was checked in them.
  for (const { sheet, text: why } of [...check.without, ...check.others]) maker.addWide(READ, wrap(`${sheet}: ${inLanguage(why, lang)}`));
  for (const fact of Object.keys(FACT_WORDS) as (keyof FirmFacts)[]) {
    const value = check.facts[fact];
    if (value === undefined) continue;
    const source = check.factSources.find((one) => one.fact === fact);
    const from = source?.from === 'user' ? inLanguage(text('입력한 값', 'as given'), lang) : (source?.where ?? '');
    maker.add(wrap(inLanguage(FACT_WORDS[fact], lang)), factCell(value, lang, day), null, from === '' ? null : { value: from, style: 'note' });
  }
  maker.skip();
}

/** From the book amount to what is recognised, a line a step. */
function putSteps(maker: SheetMaker, steps: readonly Step[], lang: Lang): void {
  if (steps.length === 0) return;
  maker.addWide(COLUMNS.length, section(STEPS_TITLE, lang));
  for (const step of steps) {
    const rows = rowsWords(step);
    maker.add(wrap(inLanguage(step.label, lang)), won(step.amount, lang), null, rows ? plain(inLanguage(rows, lang)) : null);
  }
}

function putVerdict(maker: SheetMaker, { verdict, sheets, since }: WorkbookCheck, steps: readonly Step[], lang: Lang): void {
  const width = COLUMNS.length;
  maker.addWide(width, section(text('판정', 'Verdict'), lang));
  const style =
    verdict.state === 'errors' || verdict.state === 'missed' ? 'error' : verdict.state === 'doubts' || verdict.state === 'open' ? 'warning' : 'text';
  maker.addWide(READ, { value: `${STATE_SIGNS[verdict.state]} ${inLanguage(verdict.text, lang)}`, style, look: READABLE });
  if (sheets.length > 0) {
    maker.add(wrap(inLanguage(recognisedWords(verdict), lang)), won(verdict.recognised, lang));
    if (!verdict.noLaw) {
      maker.add(
        wrap(inLanguage(text('최소 연구개발비', 'Minimum R&D cost'), lang)),
        won(verdict.minimumCost, lang),
        null,
        plain(inLanguage(metWords(verdict.meetsMinimum), lang)),
      );
    }
    if (verdict.sales !== undefined) maker.add(wrap(inLanguage(text('매출액', 'Sales'), lang)), won(verdict.sales, lang));
    if (verdict.ratioBasisPoints !== undefined) {
      const judged = plain(inLanguage(metWords(verdict.meetsRatio), lang));
      maker.add(
        plain(inLanguage(text('비율', 'Ratio'), lang)),
        { value: verdict.ratioBasisPoints / 10_000, numberFormat: '0.00%', style: 'amount' },
        null,
        judged,
      );
    }
    if (verdict.requiredPercent !== undefined) {
      const from = verdict.requiredFrom ? plain(citationWords(verdict.requiredFrom, lang)) : null;
      maker.add(
        plain(inLanguage(text('기준 비율', 'Required ratio'), lang)),
        { value: verdict.requiredPercent / 100, numberFormat: '0.00%', style: 'amount' },
        null,
        from,
      );
    }
  }
  putSteps(maker, steps, lang);
  for (const { message, citation } of verdict.against)
    maker.addWide(READ, { value: `✖ ${inLanguage(message, lang)}${citation ? ` — ${citationWords(citation, lang)}` : ''}`, style: 'error', look: READABLE });
  for (const { certainty, why } of verdict.law)
    maker.addWide(READ, { value: `${inLanguage(CERTAINTY_WORDS[certainty], lang)}: ${inLanguage(why, lang)}`, style: 'warning', look: READABLE });
  for (const words of since ? sinceWords(since) : []) maker.addWide(READ, { value: inLanguage(words, lang), style: 'warning', look: READABLE });
  for (const missing of verdict.missing) maker.addWide(READ, { value: inLanguage(missing, lang), style: 'note', look: READABLE });
  maker.skip();
}

function putCounts(maker: SheetMaker, check: WorkbookCheck, lang: Lang): void {
  const counts: Readonly<Record<Severity, number>> = {
    error: check.summary.errors,
    warning: check.summary.warnings,
    review: check.summary.reviews,
    info: check.summary.infos,
  };
  maker.add(...SEVERITIES.map((severity) => head(SEVERITY_WORDS[severity], lang)));
  maker.add(...SEVERITIES.map((severity): NewCell => ({ value: counts[severity], numberFormat: '#,##0', style: 'total' })));
  maker.skip();
}

const place = (finding: Finding): NewCell => ({ value: finding.address, style: 'text', link: linkTo(finding.sheet, finding.address) });

/** On every page of the list; where decisions follow below, whose columns are others, it names both. */
const bothHeadings = (): readonly Text[] =>
  COLUMNS.map(({ title: of }, column) => {
    const other = DECISION_COLUMNS[column];
    return other === undefined || other.ko === of.ko ? of : text(`${of.ko} / ${other.ko}`, of.en === other.en ? of.en : `${of.en} / ${other.en}`);
  });

/** A part of a file is no longer than a text of the platform can be: half a gigabyte. */
const MOST_LISTED = 300_000;
const notAllWords = (count: number, listed: number): Text =>
  text(
    `지적사항 ${grouped(count)}건 가운데 심각한 순서로 ${grouped(listed)}건만 적었습니다. 나머지 ${grouped(count - listed)}건은 이 시트에 없습니다. 모두 보려면 CSV로 저장하십시오.`,
    `Of ${grouped(count)} findings the ${grouped(listed)} worst are listed; ${grouped(count - listed)} are not in this sheet. Save them as CSV to see all.`,
  );

function putFindings(maker: SheetMaker, findings: readonly Finding[], lang: Lang, decisionsFollow: boolean, most: number): void {
  maker.add(...(decisionsFollow ? bothHeadings() : COLUMNS.map((column) => column.title)).map((words) => head(words, lang)));
  if (findings.length === 0) maker.addWide(COLUMNS.length, plain(inLanguage(text('지적사항이 없습니다.', 'Nothing was found.'), lang)));
  if (findings.length > most) maker.addWide(READ, { value: inLanguage(notAllWords(findings.length, most), lang), style: 'warning', look: READABLE });
  for (const finding of findings.slice(0, most)) {
    const style = finding.severity === 'error' ? 'error' : finding.severity === 'warning' ? 'warning' : 'text';
    maker.add(
      { value: inLanguage(SEVERITY_WORDS[finding.severity], lang), style },
      plain(finding.sheet),
      place(finding),
      wrap(inLanguage(finding.message, lang) + foldedWords(finding, lang) + alikeWords(finding, lang)),
      wrap(inLanguage(finding.reason, lang)),
      plain(citationWords(finding.citation, lang)),
      wrap(finding.fix ? fixWords(fixOf(finding, finding.fix), lang) : ''),
      plain(finding.ruleId),
    );
  }
  maker.skip();
}

const DECISION_COLUMNS: readonly Text[] = [
  text('판단', 'Decision'),
  text('시트', 'Sheet'),
  text('셀', 'Cell'),
  text('내용', 'Finding'),
  text('사유', 'Reason'),
  text('검토자', 'By'),
  text('일시', 'At'),
  text('규칙', 'Rule'),
];

function putDecisions(
  maker: SheetMaker,
  decisions: readonly Decision[],
  covered: ReadonlyMap<string, Finding>,
  lang: Lang,
  day: (value: string) => NewCell,
): void {
  maker.addWide(COLUMNS.length, section(text('검토 완료하거나 무시한 것', 'Reviewed or ignored'), lang));
  if (decisions.length === 0) {
    maker.addWide(COLUMNS.length, plain(inLanguage(text('없습니다.', 'None.'), lang)));
    return;
  }
  maker.add(...DECISION_COLUMNS.map((words) => head(words, lang)));
  for (const decision of decisions) {
    const finding = covered.get(decision.key);
    const gone = inLanguage(text(' (지금은 해당하는 것이 없음)', ' (nothing it covers now)'), lang);
    maker.add(
      plain(inLanguage(DECISION_WORDS[decision.kind], lang)),
      plain(finding?.sheet ?? decision.where),
      finding ? place(finding) : plain(''),
      wrap(finding ? inLanguage(finding.message, lang) : `${decision.what}${gone}`),
      wrap(decision.reason),
      plain(decision.by),
      day(decision.at),
      plain(decision.ruleId),
    );
  }
}

const CSV_COLUMNS: readonly Text[] = [
  text('심각도', 'Severity'),
  text('규칙', 'Rule'),
  text('시트', 'Sheet'),
  text('셀', 'Cell'),
  text('내용', 'Finding'),
  text('이유', 'Reason'),
  text('근거', 'Clause'),
  text('수정안', 'Proposed fix'),
  text('판단', 'Decision'),
  text('판단 사유', 'Reason of the decision'),
  text('검토자', 'By'),
  text('일시', 'At'),
];

/** A finding a row, worst first, then what people decided, each with the finding that it covers: a table to be pasted. */
export const findingsTable = (check: WorkbookCheck, decisions: readonly Decision[], lang: Lang): ClipboardTable =>
  clipboardTable(csvRows(check, decisions, lang));

/** The same as CSV in pieces, for as many findings as there may be. */
export const findingsCsvPieces = (check: WorkbookCheck, decisions: readonly Decision[], lang: Lang): Iterable<string> =>
  csvPieces(csvRows(check, decisions, lang));

function* csvRows(check: WorkbookCheck, decisions: readonly Decision[], lang: Lang): Generator<readonly string[], void, undefined> {
  const covered = decidedBy(check);
  const aboutFinding = (finding: Finding): string[] => [
    inLanguage(SEVERITY_WORDS[finding.severity], lang),
    finding.ruleId,
    finding.sheet,
    finding.address,
    inLanguage(finding.message, lang) + foldedWords(finding, lang) + alikeWords(finding, lang),
    inLanguage(finding.reason, lang),
    citationWords(finding.citation, lang),
    finding.fix ? fixWords(fixOf(finding, finding.fix), lang) : '',
  ];
  yield CSV_COLUMNS.map((words) => inLanguage(words, lang));
  for (const finding of check.findings) yield [...aboutFinding(finding), '', '', '', ''];
  for (const decision of allDecisions(check, decisions)) {
    const finding = covered.get(decision.key);
    const about = finding ? aboutFinding(finding) : ['', decision.ruleId, decision.where, '', decision.what, '', '', ''];
    yield [...about, inLanguage(DECISION_WORDS[decision.kind], lang), decision.reason, decision.by, decision.at.replace('T', ' ')];
  }
}
