/**
 * The pages of help: one for each function in Korean and in English, and an index. They are made from the comments of the functions, their
 * worked examples and the words of the law, and need nothing but themselves: no script, no font, no request.
 */
import { largest } from '../../domain';
import { date, fromSerial, type Lang, type Text, text } from '../../domain';
import { edition } from '../../law';
import { seams } from '../../law/seams';
import { articleText } from '../../law/texts';
import { functionDocs, type FunctionDoc } from '../metadata/docs';
import { examples, type Example, type ExampleCell } from './examples';
import { quotes, type Quote } from './quotes';
import { topics } from './topics';

const LANGS: readonly Lang[] = ['ko', 'en'];

const escape = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const WORDS = {
  title: text('벤처확인 함수 도움말', 'Functions of the venture confirmation add-in'),
  index: text('모든 함수', 'All functions'),
  other: text('English', '한국어'),
  arguments: text('인수', 'Arguments'),
  name: text('이름', 'Name'),
  meaning: text('뜻과 단위', 'Meaning and unit'),
  optional: text('선택', 'optional'),
  range: text('범위', 'range'),
  oneOf: text('값', 'One of'),
  answer: text('반환값', 'Returns'),
  sure: text('확실하지 않은 기간', 'When the answer is not sure'),
  unmarked: text('셀의 값에는 표시되지 않습니다.', 'The value in the cell does not show it.'),
  onwards: text('부터', ' on'),
  examples: text('예제', 'Examples'),
  sheet: text('시트', 'Sheet'),
  errors: text('오류', 'Errors'),
  clause: text('근거 조문', 'The clause'),
  source: text('근거', 'Source'),
  korean: text('', 'The law is quoted in Korean, the language in which it is in force.'),
  asDate: text(
    '셀에 42509처럼 숫자가 보이면 Excel이 날짜 형식을 함께 받지 않는 버전입니다(Office 2021, 2024 등). 셀 서식(Ctrl+1)을 날짜로 바꾸십시오. 작업창에서 넣은 수식에는 날짜 형식이 함께 들어갑니다.',
    'Where the cell shows a number such as 42509, this Excel takes no date format with an answer (Office 2021, 2024 and others): give the cell a date format (Ctrl+1). A formula inserted from the pane brings it.',
  ),
  asPercent: text(
    '셀에 0.05처럼 소수가 보이면 Excel이 백분율 형식을 함께 받지 않는 버전입니다(Office 2021, 2024 등). 셀 서식(Ctrl+1)을 백분율(소수점 2자리)로 바꾸십시오. 작업창에서 넣은 수식에는 그 형식이 함께 들어갑니다.',
    'Where the cell shows a fraction such as 0.05, this Excel takes no percent format with an answer (Office 2021, 2024 and others): give the cell a percent format with two decimals (Ctrl+1). A formula inserted from the pane brings it.',
  ),
  unknown: text(
    '#NAME?이 보이면 추가 기능이 아직 불러오지 않은 것입니다. Excel은 함수 목록을 24시간까지 보관하므로, 새로 설치하거나 바꾼 뒤에는 Excel을 다시 시작하고 기다리십시오. 작업창의 고시 · 진단이 함수마다 되는지 알려 줍니다.',
    '#NAME? means that the add-in is not loaded yet. Excel keeps the list of functions for up to 24 hours: after an installation or an update restart Excel and wait. Notice · Diagnosis in the pane tells which functions work.',
  ),
  note: text(
    '이 도움말은 법률 자문이 아닙니다. 빈 셀은 건너뛰고, 글로 적은 숫자(1,234 · △500 · (500) · 전각)와 날짜(2014-02-14 · 2014.2.14 · 20140214)를 읽습니다.',
    'No legal advice. Empty cells are passed over; numbers written as text (1,234 · △500 · (500) · full width) and dates (2014-02-14 · 2014.2.14 · 20140214) are understood.',
  ),
} satisfies Record<string, Text>;

const STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#5b5b5b;--line:#d4d4d4;--paper:#fff;--tint:#f4f6f4;--accent:#0b6a3c}
@media(prefers-color-scheme:dark){:root{--ink:#f0f0f0;--soft:#b8b8b8;--line:#4a4a4a;--paper:#1c1c1c;--tint:#262a27;--accent:#7fd6a5}}
*{box-sizing:border-box}body{margin:0 auto;padding:24px 20px 48px;max-width:820px;background:var(--paper);color:var(--ink);font:16px/1.6 "Malgun Gothic","Apple SD Gothic Neo","Noto Sans KR",system-ui,sans-serif;overflow-wrap:anywhere}
nav{display:flex;justify-content:space-between;gap:16px;font-size:14px}a{color:var(--accent)}h1{font-size:26px;margin:16px 0 4px}h2{font-size:18px;margin:32px 0 8px;border-bottom:1px solid var(--line);padding-bottom:4px}h3{font-size:15px;margin:20px 0 4px}
code,pre{font-family:Consolas,"D2Coding",Menlo,monospace;font-size:14px}.call{display:block;padding:10px 12px;background:var(--tint);border-left:4px solid var(--accent)}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:8px 0;font-size:14px}th,td{border:1px solid var(--line);padding:4px 10px;text-align:left;vertical-align:top}th{background:var(--tint);font-weight:600}th[scope=row]{white-space:nowrap}td.n{text-align:right;font-variant-numeric:tabular-nums}
.example{border:1px solid var(--line);padding:8px 14px 12px;margin:12px 0}.example p{margin:4px 0}.soft{color:var(--soft);font-size:14px}blockquote{margin:8px 0;padding:8px 14px;border-left:4px solid var(--line);background:var(--tint)}blockquote p{margin:4px 0}ul{padding-left:22px}dt{margin-top:10px}dd{margin:0 0 0 16px}`;

const page = (lang: Lang, title: string, other: string, body: string): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav><a href="index.html">${WORDS.index[lang]}</a><a href="../${lang === 'ko' ? 'en' : 'ko'}/${other}" lang="${lang === 'ko' ? 'en' : 'ko'}">${WORDS.other[lang]}</a></nav>
<main>
${body}
</main>
</body>
</html>
`;

const signature = (doc: FunctionDoc): string => `KVENTURE.${doc.id}(${doc.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;

function argumentTable(doc: FunctionDoc, lang: Lang): string {
  const rows = doc.parameters.map((parameter) => {
    const kinds = [...(parameter.optional ? [WORDS.optional[lang]] : []), ...(parameter.range ? [WORDS.range[lang]] : [])].join(', ');
    const values = parameter.values
      ? `<br><span class="soft">${WORDS.oneOf[lang]}: ${parameter.values.map((value) => `<code>${escape(value.value)}</code> ${escape(value.description[lang])}`).join(' · ')}</span>`
      : '';
    return `<tr><th scope="row"><code>${parameter.name}</code></th><td>${escape(parameter.description[lang])}${values}</td><td>${kinds}</td></tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th scope="col">${WORDS.name[lang]}</th><th scope="col">${WORDS.meaning[lang]}</th><td></td></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const FIRST_DATE = date('1990-01-01');

/** A value as a cell shows it. */
function shown(value: ExampleCell, as: Example['shown']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (as === 'percent') return `${(value * 100).toFixed(2)}%`;
  if (as === 'date') {
    const day = fromSerial(value);
    if (day && day >= FIRST_DATE) return day;
  }
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

const cell = (value: ExampleCell, as?: Example['shown']): string => `<td${typeof value === 'number' ? ' class="n"' : ''}>${escape(shown(value, as))}</td>`;

function sheetTable(cells: readonly (readonly ExampleCell[])[], lang: Lang): string {
  const width = largest(cells.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, at) => `<th scope="col">${String.fromCharCode(65 + at)}</th>`).join('');
  const rows = cells.map((row, at) => `<tr><th scope="row">${at + 1}</th>${row.map((value) => cell(value)).join('')}</tr>`).join('');
  return `<div class="scroll"><table aria-label="${WORDS.sheet[lang]}"><thead><tr><td></td>${letters}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function answer(example: Example): string {
  const { value } = example;
  if (Array.isArray(value)) {
    const rows = (value as readonly (readonly ExampleCell[])[]).map((row) => `<tr>${row.map((one) => cell(one, example.shown)).join('')}</tr>`);
    return `<div class="scroll"><table><tbody>${rows.join('')}</tbody></table></div>`;
  }
  const words = typeof value === 'object' ? (value as { readonly error: string }).error : shown(value as ExampleCell, example.shown);
  return `<p>→ <strong>${escape(words)}</strong></p>`;
}

const exampleBox = (example: Example, lang: Lang): string =>
  `<div class="example"><p><code>${escape(example.formula)}</code></p>${example.cells ? sheetTable(example.cells, lang) : ''}${answer(example)}<p class="soft">${escape(example.note[lang])}</p></div>`;

function quoteBlock(quote: Quote): string {
  const parts = quote.clauses ? quote.clauses.map((clause) => articleText(quote.edition, quote.ref, clause)) : [articleText(quote.edition, quote.ref)];
  const seen = new Set<string>();
  const paragraphs = parts
    .flatMap((part) => part?.paragraphs ?? [])
    .filter(({ clause, text: words }) => !seen.has(`${clause} ${words}`) && seen.add(`${clause} ${words}`));
  const article = parts.find((part) => part !== undefined)?.article;
  if (!article || paragraphs.length === 0) throw new Error(`the texts have no ${quote.edition} ${quote.ref} ${quote.clauses?.join(' ') ?? ''}`);
  const label = (clause: string | undefined): string => (clause === undefined ? '' : `<strong>${escape(clause)}</strong> `);
  const body = paragraphs.map(({ clause, text: words }) => `<p>${label(clause)}${escape(words)}</p>`).join('');
  return `<h3>${escape(`${article.ref}${article.title ? ` (${article.title})` : ''}`)} <span class="soft">${escape(edition(quote.edition).title.ko)}</span></h3><blockquote lang="ko">${body}</blockquote>`;
}

/** The days of the application for which the text that decides is not held. */
function doubts({ id }: FunctionDoc, lang: Lang): string {
  const own = topics[id] ?? [];
  const items = seams
    .filter((seam) => seam.topics.some((topic) => own.includes(topic)))
    .map(({ from, until, why }) => `<li>${from}${until ? `–${until}` : WORDS.onwards[lang]}: ${escape(why[lang])}</li>`);
  return items.length === 0 ? '' : `<h2>${WORDS.sure[lang]}</h2><ul>${items.join('')}</ul><p class="soft">${WORDS.unmarked[lang]}</p>`;
}

/** What to do where a date or a ratio shows as a plain number. */
function formatHint({ id }: FunctionDoc, lang: Lang): string {
  const as = (examples[id] ?? []).find((example) => example.shown !== undefined)?.shown;
  return as === undefined ? '' : `<p class="soft">${escape((as === 'date' ? WORDS.asDate : WORDS.asPercent)[lang])}</p>`;
}

function functionPage(doc: FunctionDoc, lang: Lang): string {
  const quoted = (quotes[doc.id] ?? []).map(quoteBlock).join('');
  return page(
    lang,
    `${doc.id} – ${WORDS.title[lang]}`,
    `${doc.id}.html`,
    [
      `<h1>${doc.id}</h1>`,
      `<p>${escape(doc.description[lang])}</p>`,
      `<code class="call">=${escape(signature(doc))}</code>`,
      `<h2>${WORDS.arguments[lang]}</h2>${argumentTable(doc, lang)}`,
      `<h2>${WORDS.answer[lang]}</h2><p>${escape(doc.returns[lang])}</p>${formatHint(doc, lang)}${doubts(doc, lang)}`,
      `<h2>${WORDS.examples[lang]}</h2>${(examples[doc.id] ?? []).map((example) => exampleBox(example, lang)).join('')}`,
      `<h2>${WORDS.errors[lang]}</h2><ul>${[...doc.throws, WORDS.unknown].map((sentence) => `<li>${escape(sentence[lang])}</li>`).join('')}</ul>`,
      `<h2>${WORDS.clause[lang]}</h2><p>${WORDS.source[lang]}: <span lang="ko">${escape(doc.source)}</span></p>${lang === 'en' ? `<p class="soft">${WORDS.korean.en}</p>` : ''}${quoted}`,
      `<p class="soft">${escape(WORDS.note[lang])}</p>`,
    ].join('\n'),
  );
}

function indexPage(docs: readonly FunctionDoc[], lang: Lang): string {
  const list = docs
    .map((doc) => `<dt><a href="${doc.id}.html"><code>${escape(signature(doc))}</code></a></dt><dd>${escape(doc.description[lang])}</dd>`)
    .join('\n');
  return page(lang, WORDS.title[lang], 'index.html', `<h1>${WORDS.title[lang]}</h1>\n<dl>${list}</dl>\n<p class="soft">${escape(WORDS.note[lang])}</p>`);
}

/** The pages by their path in dist. */
export async function generateHelp(): Promise<Readonly<Record<string, string>>> {
  const docs = await functionDocs();
  const pages: Record<string, string> = {};
  for (const lang of LANGS) {
    pages[`help/${lang}/index.html`] = indexPage(docs, lang);
    for (const doc of docs) pages[`help/${lang}/${doc.id}.html`] = functionPage(doc, lang);
  }
  return pages;
}
