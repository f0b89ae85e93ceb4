/** What a file is when it is no workbook of ours, told from its first bytes and from what lies in its container. */
import { text, type Text } from '../../domain';
import { archived, damaged, emptyFile, encrypted, legacyXls, notATable, notAWorkbook, rightsManaged } from './errors';

/** How a document begins that an agent for document security has wrapped. */
const RIGHTS_MANAGED: readonly (readonly [product: string, sign: RegExp])[] = [
  ['Fasoo DRM', /^.{0,4}(?:DRMONE|FSDRM|FSN)|protected by Fasoo|Fasoo DRM/s],
  ['SoftCamp Document Security', /^SCDS|SoftCamp/i],
  ['MarkAny Document SAFER', /^.{0,4}<?DOCUMENT SAFER|MarkAny|MADRM/is],
  ['NASCA DRM', /NASCA DRM FILE/],
];

const HANGUL = text('한글(HWP) 문서', 'a Hangul (HWP) document');
const WORD = text('Word 문서', 'a Word document');
const SLIDES = text('PowerPoint 문서', 'a PowerPoint document');

/** Documents and pictures by how they begin (as Latin-1). */
const BEGINNINGS: readonly (readonly [sign: RegExp, kind: Text])[] = [
  [/^%PDF/, text('PDF 문서', 'a PDF document')],
  [/^HWP Document File/, HANGUL],
  [/^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s, text('그림 파일', 'a picture')],
];

/* eslint-disable no-control-regex -- what the formats begin with */
const ARCHIVES: readonly (readonly [sign: RegExp, kind: Text])[] = [
  [/^7z\xbc\xaf\x27\x1c/, text('압축 파일(7z)', 'a 7z archive')],
  [/^Rar!\x1a\x07/, text('압축 파일(rar)', 'a RAR archive')],
  [/^\x1f\x8b/, text('압축 파일(gz)', 'a gzip archive')],
  [/^EGGA|^ALZ\x01/, text('압축 파일(alz, egg)', 'an ALZip archive')],
];

/* eslint-enable no-control-regex */

/** Streams of the old container of Office (names in UTF-16) and what has them. */
const STREAMS: readonly (readonly [stream: string, kind: Text])[] = [
  ['HwpSummaryInformation', HANGUL],
  ['WordDocument', WORD],
  ['PowerPoint Document', SLIDES],
  ['__nameid_version1.0', text('Outlook 메일', 'an Outlook message')],
];

/** Refuses what is neither a workbook of ours nor a zip that may hold one. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw emptyFile();
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  const wrapped = RIGHTS_MANAGED.find(([, sign]) => sign.test(head));
  if (wrapped) throw rightsManaged(wrapped[0]);
  if (head.startsWith('PK')) return;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    if (contains(bytes, 'EncryptedPackage')) throw encrypted();
    const other = STREAMS.find(([stream]) => contains(bytes, stream));
    throw other && !contains(bytes, 'Workbook') ? notATable(other[1]) : legacyXls();
  }
  // The decoder of windows-1252, which `latin1` is by the standard of browsers, has other letters from 0x80 to 0x9f: these signs are of bytes.
  const raw = [...bytes.subarray(0, 32)].map((byte) => String.fromCharCode(byte)).join('');
  const document = BEGINNINGS.find(([sign]) => sign.test(raw));
  if (document) throw notATable(document[1]);
  const archive = ARCHIVES.find(([sign]) => sign.test(raw));
  if (archive) throw archived(archive[1]);
  const start = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<html') || start.startsWith('<!doctype html') || start.startsWith('<table') || start.startsWith('<meta')) {
    throw notAWorkbook(text('확장자만 바뀐 HTML 문서', 'an HTML document under another name'));
  }
  if (start.startsWith('<')) throw notAWorkbook(text('확장자만 바뀐 XML 문서', 'an XML document under another name'));
  // eslint-disable-next-line no-control-regex -- a text file has none of these
  if (!/[\u0000-\u0008\u000e-\u001a]/.test(head))
    throw notAWorkbook(text('확장자만 바뀐 텍스트 파일(CSV 등)', 'a text file (CSV or the like) under another name'));
  throw damaged('no zip signature');
}

/** Refuses a zip without the parts list that a file of Office has. `mimetype` is what the zip says of itself. */
export function refuseOtherZip(has: (part: string) => boolean, mimetype: string | undefined): never {
  if (mimetype?.includes('hwp') || has('Contents/section0.xml')) throw notATable(HANGUL);
  if (mimetype?.includes('opendocument.text')) throw notATable(text('OpenDocument 문서', 'an OpenDocument file'));
  if (mimetype !== undefined) throw notAWorkbook(text('OpenDocument 문서', 'an OpenDocument file'));
  if (has('Index/Document.iwa') || has('Index.zip')) throw notAWorkbook(text('Apple Numbers 문서', 'an Apple Numbers document'));
  throw archived(text('압축 파일(zip)', 'a zip archive'));
}

/** Refuses a document of Office whose main part, named so, is no workbook. */
export function refuseOtherOffice(mainElement: string): never {
  const kind = mainElement.replace(/^.*:/, '');
  throw kind === 'document'
    ? notATable(WORD)
    : kind === 'presentation'
      ? notATable(SLIDES)
      : notAWorkbook(text('다른 종류의 Office 문서', 'another kind of Office document'));
}

function contains(bytes: Uint8Array, word: string): boolean {
  const needle = [...word].flatMap((ch) => [ch.charCodeAt(0), 0]);
  const end = Math.min(bytes.length, 1 << 20) - needle.length;
  for (let at = 0; at <= end; at++) if (needle.every((byte, i) => bytes[at + i] === byte)) return true;
  // The directory of a large container may lie at its end.
  for (let at = Math.max(0, bytes.length - (1 << 20)); at <= bytes.length - needle.length; at++)
    if (needle.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
