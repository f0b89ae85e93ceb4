/** A copy of a workbook with the marks and the sheet of findings. The workbook itself is never written to. */
import { join } from 'node:path';
import { inLanguage, text, type Lang, type PlainDate, type Text } from '../domain';
import { HostError } from '../hosts/port';
import type { Mark } from '../hosts/port';
import { findingsCsvPieces, findingsSheet } from '../documents/report';
import type { Checked } from './check-file';
import { everyPlace } from '../checking/findings';
import { endingOf } from './files';
import { writeWhole, type Identity } from './write-file';

export interface WrittenCopy {
  readonly path: string;
  /** Something that the copy lacks. */
  readonly note?: Text;
}

const NO_SHEET = text(
  '통합 문서 구조가 보호되어 있어 검사결과 시트는 추가하지 못하고 표시만 했습니다.',
  'The structure of the workbook is protected: the copy has the marks, but no sheet of findings.',
);

/** Where the copies of a file go and what they are called. */
export interface CopyPlace {
  readonly folder: string;
  /** Without an ending. */
  readonly name: string;
  readonly force: boolean;
  readonly inputs: ReadonlySet<Identity>;
}

const SMALL_PIECES = 1 << 16;
/** Many small texts as fewer large ones. */
export function* joined(texts: Iterable<string>): Generator<string, void, undefined> {
  let piece = '';
  for (const one of texts) {
    piece += one;
    if (piece.length < SMALL_PIECES) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** The findings and decisions of a file as CSV. */
export async function writeCsv(result: Checked, place: CopyPlace, lang: Lang): Promise<WrittenCopy | Text> {
  const path = join(place.folder, `${place.name}.csv`);
  return (await writeWhole({ ...place, path, source: result.file }, joined(findingsCsvPieces(result.check, result.decisions, lang)))) ?? { path };
}

export async function annotate(
  result: Checked,
  place: CopyPlace,
  options: { readonly lang: Lang; readonly on: PlainDate | undefined },
): Promise<WrittenCopy | Text> {
  const { host, check, decisions } = result;
  const path = join(place.folder, place.name + endingOf(result.file));
  let note: Text | undefined;
  // Every sheet: one without a finding loses the marks of an earlier check.
  const marks = new Map<string, Mark[]>((await host.sheets()).map(({ id }) => [id, []]));
  for (const { sheetId, address, severity, message } of check.findings.flatMap(everyPlace))
    marks.get(sheetId)?.push({ address, severity, note: inLanguage(message, options.lang) });
  for (const [id, found] of marks) await host.mark(id, found);
  try {
    // The sheet that was open stays the open one: marks are seen where the work is.
    const { date1904 } = await host.readArea((await host.activeSheet()).id, { top: 0, left: 0, bottom: 0, right: 0 });
    await host.addSheet({ ...findingsSheet(check, decisions, options.lang, { madeOn: options.on, date1904 }), activate: false });
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'refused')) throw error;
    note = NO_SHEET;
  }
  return (await writeWhole({ ...place, path, source: result.file }, [await host.save()])) ?? { path, note };
}
