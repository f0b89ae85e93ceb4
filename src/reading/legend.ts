/** Legends of a workbook: abbreviations and codes of the firm with the line of 별표 3 that each stands for. */
import type { Edition } from '../law/types';
import { readCategory } from '../rules';
import type { CellValue, SheetBlock } from '../sheet/model';
import { numberOf } from './amount-columns';
import { Grid } from './grid';
import { isTextRow } from './further-tables';
import { lineIn } from './loose-costs';
import { isNoCost } from './row-states';
import { cellText, isBlank, normalizeLabel } from './text';

/** The line by the name that stands for it: `{ 재: '1.가.②' }`; what is no cost by what the legend says of it (`해당없음`). */
export type Legend = Readonly<Record<string, string>>;

/** What may stand over a legend, and what stands over lists of people and parties. */
const TITLE = /약어|약칭|약호|범례|기호|코드|구분|분류|비목|계정|항목|매핑|매칭|대응|풀이|legend|abbr|code|categor|mapping|key/;
const PEOPLE = /성명|이름|사원|직원|연구원명|거래처|업체|name|vendor|employee/;
const ABOVE = 4;
/** A name that stands in a ledger is short, and no amount this large stands in a legend. */
const SHORT = 20;
const AMOUNT = 1_000;
const YES_NO = /^(y|n|o|x|예|아니오|사용|미사용|유|무)$/i;
/** `급=1.가.①`, `재 → 1.가.② 재료비`. */
const PAIR = /^\s*([^=:：→⇒\s](?:[^=:：→⇒]{0,10}?[^=:：→⇒\s])??)\s*(?:=|:|：|→|⇒|->)\s*(\S(?:.{0,38}\S)?)\s*$/;
/** `※ 개인 = 내 생활비, 연구비 아님`: a note says of one name alone that it is no cost. */
const NOTE = /^\s*[※*]\s*([^\s=:：→⇒]{1,12})\s*(?:=|:|：|→|⇒|->|은|는)\s*(\S.{0,60})$/;
const FEW = 2;
/** So many rows are looked through without a stop. */
const STEP = 8_192;

/** What a legend says a name is: a line, or no cost at all. */
function meaningIn(edition: Edition, value: CellValue): string | undefined {
  if (typeof value !== 'string' || value.length > 60) return undefined;
  const text = value.trim();
  const read = readCategory(edition, text);
  if (read.known) return read.status === 'leaf' ? read.code + (read.item?.mark ?? '') : undefined;
  return lineIn(edition, text) ?? (/[가-힣a-z]/i.test(text) && isNoCost(text) ? text : undefined);
}

class Names {
  private readonly known = new Map<string, string | null>();

  put(name: string, meaning: string): void {
    const before = this.known.get(name);
    // A name with two meanings is asked about.
    this.known.set(name, before === undefined || before === meaning ? meaning : null);
  }

  /** At least two names of two lines: one alone is the label of something else. */
  get sure(): [string, string][] {
    const said = [...this.known].filter((one): one is [string, string] => one[1] !== null);
    return said.length >= FEW && new Set(said.map(([, meaning]) => meaning)).size >= FEW ? said : [];
  }
}

/** The legend that stands in a sheet, in cells beside one another or in lines of pairs. It stops between its steps, so that a page can breathe. */
export function* legendInSteps(block: SheetBlock, edition: Edition): Generator<void, Legend> {
  if (!edition.costStatement.available) return {};
  const grid = new Grid(block);
  const pairs = new Names();
  const found: [string, string][] = [];
  let rows = new Names();
  let last = -2;
  let titled = false;
  const close = (): void => {
    for (const one of rows.sure) found.push(one);
    rows = new Names();
  };
  for (let row = block.top; row <= grid.bottom; row += 1) {
    if ((row - block.top) % STEP === STEP - 1) yield;
    const cells = block.values[row - block.top] ?? [];
    // Beside a name and its line stands a number of the row at most: in millions, amounts are small.
    if (cells.some((value) => amountIn(value)) || cells.filter((value) => typeof value === 'number').length >= FEW) continue;
    const texts = cells.filter((value): value is string => typeof value === 'string' && !isBlank(value));
    for (const text of texts) if (text.length <= 200) pairsIn(edition, text, pairs);
    const noted = texts.length === 1 ? NOTE.exec(texts[0] as string) : null;
    const no = noted?.[2]?.split(/[,;/，；]/).find((part) => isNoCost(part.trim()));
    if (noted && no !== undefined && lineIn(edition, noted[1] as string) === undefined) found.push([noted[1] as string, no.trim()]);
    const means = texts.map((text) => meaningIn(edition, text));
    // `일반경비 | 해당없음`: what stands behind the name decides.
    const meaning = means.find((one) => one !== undefined && /^[12]/.test(one)) ?? means.findLast((one) => one !== undefined);
    if (meaning === undefined || texts.length < 2 || texts.length > 6) continue;
    if (row > last + 2) {
      close();
      titled = isTitled(grid, row);
    }
    last = row;
    if (!titled) continue;
    texts.forEach((text, at) => {
      const name = text.trim();
      if (means[at] === undefined && name.length <= SHORT && !YES_NO.test(name)) rows.put(name, meaning);
    });
  }
  close();
  return Object.fromEntries([...found, ...pairs.sure]);
}

const amountIn = (value: CellValue): boolean => {
  if (typeof value === 'number') return Math.abs(value) >= AMOUNT;
  return typeof value === 'string' && /\d{3}/.test(value) && Math.abs(numberOf(value) ?? 0) >= AMOUNT;
};

function pairsIn(edition: Edition, text: string, names: Names): void {
  if (!/[=:：→⇒]|->/.test(text)) return;
  for (const part of text.split(/[,;/\n、，；]|\s{2,}/)) {
    const pair = PAIR.exec(part);
    const meaning = pair ? meaningIn(edition, pair[2] as string) : undefined;
    if (pair && meaning !== undefined && meaningIn(edition, pair[1] as string) === undefined) names.put((pair[1] as string).replace(/^.*\s/, ''), meaning);
  }
}

/** The sheet, a title or a heading over the rows says that it is a legend. */
function isTitled(grid: Grid, row: number): boolean {
  const { block } = grid;
  let says = TITLE.test(normalizeLabel(block.sheet));
  for (let above = row - 1; above >= Math.max(block.top, row - ABOVE); above -= 1) {
    if (!isTextRow(grid, above)) continue;
    const words = (block.values[above - block.top] ?? []).map((value) => normalizeLabel(cellText(value))).filter((text) => text !== '' && text.length <= 30);
    if (words.length > 1 && words.some((text) => PEOPLE.test(text))) return false;
    says ||= words.some((text) => TITLE.test(text));
  }
  return says;
}

/** The legends of all sheets together; a name that two of them read differently is asked about. */
export function mergedLegends(legends: Iterable<Legend>): Legend {
  const all = new Map<string, string | null>();
  for (const legend of legends) for (const [name, meaning] of Object.entries(legend)) all.set(name, (all.get(name) ?? meaning) === meaning ? meaning : null);
  return Object.fromEntries([...all].filter((one): one is [string, string] => one[1] !== null));
}
