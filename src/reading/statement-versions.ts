/** What the name of a statement, or a title over it, says of its version, its year and its time. */
import { CHANGED, NEW, OLD, titlesAbove, versionWord } from './excluded-sheets';
import type { LinedTable } from './lined';
import { yearByPlace } from './period-names';
import { stretchSaid } from './period-titles';
import { normalizeLabel } from './text';

/** What a name says of the version alone: `(수정)`, `_최종`, `수정 전`, `v2`. A number of a turn (`2차`) may be that of a payment. */
const OF_VERSION = new RegExp(
  `재?${CHANGED}(?:하기|되기)?(?:본|안|판|이전|전|후)?(?:\\d{1,2}(?!\\d))?|(?:검토|심사|승인|결재)(?:하기|되기)?(?:이전|전|후)|원본|초안|가안|시안|이전|구버전|신버전|당초|최초|임시|old|orig(?:inal)?|draft|submitted|제출(?:용|본|안)?|재?작성(?:본|안)|재작성|backup|before|after|백업|final(?:\\d{1,2})?|revised|updated|new|(?:v|ver|version|rev)[._-]?\\d{1,2}(?:\\.\\d{1,2})?`,
  'g',
);
/** The name of a sheet without what it says of its version or its year, and which of them it is; undefined where it says neither. */
export interface Version {
  readonly of: string;
  readonly at: number;
  readonly says: 'year' | 'version' | undefined;
  /** Such a name may be that of a part as well: the figures have to be like those of the other one. */
  readonly loose?: true;
}
/** `산정표 (2)`, `산정표_0110`, `1차 수정`: a copy, a day, a turn. */
const COPY_OF = /^(.*[^\s_-])[\s_-]*[([](\d{1,2})[)\]]$/;
const ON_A_DAY = /^(.+?)[\s_.-](0[1-9]|1[0-2])(0[2-9]|1\d|2[0-7])$/;
const TURN = /(?:제?(\d{1,2})차)\s?(?:수정|산정|변경|보완|정정|검토|제출|확정)(?:본|안)?/;
function looseVersion(sheet: string): { readonly of: string; readonly at: number } | undefined {
  const turn = TURN.exec(sheet);
  if (turn) return { of: sheet.replace(turn[0], ''), at: Number(turn[1]) };
  const copy = COPY_OF.exec(sheet.trim());
  if (copy) return { of: copy[1] as string, at: Number(copy[2]) };
  const day = ON_A_DAY.exec(sheet.trim());
  return day ? { of: day[1] as string, at: Number(`${day[2] as string}${day[3] as string}`) } : undefined;
}
/** What the name of the sheet says, else what stands over the table. */
export function versionIn(table: LinedTable): Version {
  const own = versionSaid(table.understanding.sheet);
  if (own.says !== undefined) return own;
  for (const title of titlesAbove(table)) {
    const said = versionSaid(title);
    if (said.says !== undefined && said.loose !== true) return { ...said, of: `\u001f${said.of}` };
  }
  return own;
}
function versionSaid(sheet: string): Version {
  const year = yearByPlace(sheet);
  const bare = (words: string): string => normalizeLabel(words).replace(/[-()[\]_.]/g, '');
  if (year) return { of: bare(year.rest), at: year.year, says: 'year' };
  const name = normalizeLabel(sheet);
  const word = versionWord(sheet);
  const loose = looseVersion(sheet);
  if (loose) return { of: bare(loose.of), at: loose.at, says: 'version', loose: true };
  const number =
    /(?:^|[^a-z])(?:v|ver|version|rev)[._-]?(\d{1,2}(?:\.\d{1,2})?)(?!\d)/.exec(name)?.[1] ??
    (/재수정/.test(name) ? '2' : /(?:수정|최종|확정|변경|정정|보완|제출|final)(\d{1,2})(?!\d|차|월|분기)/.exec(name)?.[1]);
  const of = bare(name.replace(OF_VERSION, '').replace(/[\s_([-]?[구신][)\]]?$/, (all) => (OLD.test(sheet) || NEW.test(sheet) ? '' : all)));
  return { of, at: number === undefined ? word : Number(number), says: word === 0 && number === undefined ? undefined : 'version' };
}

/** The time that its sheet or the titles over it name. */
export function stretchIn(table: LinedTable): string {
  const said = [table.understanding.sheet, ...titlesAbove(table)].flatMap((words) => stretchSaid(words) ?? []);
  return said.map(({ from, to }) => [from.year, from.month, to.year, to.month].join('-')).join();
}

/** `1차지급`, `2공장`: a number and what it counts. A bare turn (`1차`, `2차안`) may be one of a version as well. */
const COUNTED = /^제?\d{1,2}\s?(?!차(?:안|본|판)?$)\p{Letter}/u;
/** `정산_0331`: the last day of a month. */
const LAST_DAY = /(?:^|[^\d])(?:0[1-9]|1[0-2])(?:28|29|30|31)$/;
/** The name says that the sheet is one of a row of things, or of times, of which each counts. */
export const isOneOfRow = (sheet: string): boolean => (COUNTED.test(sheet.trim()) && !TURN.test(sheet)) || LAST_DAY.test(sheet.trim());
