/**
 * The parts of a workbook file and how they hang together (Open Packaging Conventions): which part is the workbook, which parts its
 * sheets. Changed parts are kept beside the archive; `save` packs them, and everything else stays as it was.
 */
import { binaryWorkbook, cannotSave, damaged, damagedPart } from './errors';
import { HostError } from '../port';
import { refuseOtherFormats, refuseOtherOffice, refuseOtherZip } from './other-formats';
import { parsePart } from './parser';
import { verifySheet } from './read-sheet';
import { appendInside, attribute, child, children, decodePart, encodePart, encodingOf, escapeAttribute, isTrue, root, splice, type Element } from './xml';
import { ZipArchive } from './zip';

export interface SheetPart {
  /** The relation's id: unique in the workbook, and kept when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Only a program can show it again. */
  readonly veryHidden?: boolean;
  readonly path: string;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part's path, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES = '[Content_Types].xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
export const relationsPath = (path: string): string => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folderOf(from).split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The list of the sheets without these; names that belong to a sheet belong to it still, though it stands elsewhere in the list. */
function withoutSheets(xml: string, names: ReadonlySet<string>): string {
  const list = child(xml, root(xml), 'sheets');
  if (!list) return xml;
  const sheets = [...children(xml, list.innerStart)];
  const isLeft = ({ attributes }: (typeof sheets)[0]): boolean => !names.has(attribute(attributes, 'name') ?? '');
  const places = new Map<string, string>();
  sheets.filter(isLeft).forEach((sheet, at) => places.set(String(sheets.indexOf(sheet)), String(at)));
  const kept = sheets
    .filter(isLeft)
    .map(({ start, end }) => xml.slice(start, end))
    .join('');
  const behind = xml
    .slice(list.innerEnd)
    .replace(/(<(?:[\w.-]+:)?definedName\b[^<>]*?\slocalSheetId=")(\d+)"/g, (all, before: string, at: string) =>
      places.has(at) ? `${before}${places.get(at)}"` : all.replace(/\slocalSheetId="\d+"/, ''),
    );
  return xml.slice(0, list.innerStart) + kept + behind;
}

export class Package {
  /** By the part's name in lower case: names are compared so, and written as they were given. */
  private readonly changes = new Map<string, { readonly path: string; readonly data: Uint8Array | undefined }>();
  private readonly decoded = new Map<string, string>();
  workbookPath: string;
  date1904: boolean;

  private constructor(
    private readonly zip: ZipArchive,
    workbookPath: string,
  ) {
    this.workbookPath = workbookPath;
    this.date1904 = false;
  }

  static async open(bytes: Uint8Array): Promise<Package> {
    refuseOtherFormats(bytes);
    const zip = ZipArchive.open(bytes);
    if (!zip.has(TYPES)) {
      const mimetype = zip.has('mimetype') ? new TextDecoder().decode(await zip.read('mimetype')) : undefined;
      refuseOtherZip((part) => zip.has(part), mimetype);
    }
    const file = new Package(zip, '');
    await file.load(TYPES);
    await file.load('_rels/.rels');
    const main = file.relations('').find((relation) => relation.type.endsWith('/officeDocument'));
    if (!main || !file.has(main.target)) throw damaged('no workbook part');
    if (/\.bin$/i.test(main.target)) throw binaryWorkbook();
    await file.load(main.target);
    await file.load(relationsPath(main.target));
    const workbook = file.text(main.target);
    const element = root(workbook);
    if (element.name !== 'workbook') refuseOtherOffice(element.name);
    file.workbookPath = main.target;
    file.date1904 = isTrue(attribute(child(workbook, element, 'workbookPr')?.attributes ?? '', 'date1904'));
    for (const relation of file.relations('')) if (relation.type.endsWith('/custom-properties')) await file.load(relation.target);
    for (const sheet of file.sheets()) await file.load(relationsPath(sheet.path));
    const metadata = file.workbookPart('sheetMetadata');
    // The cells can be read without it.
    if (metadata !== undefined) await file.load(metadata).catch(() => undefined);
    const styles = file.workbookPart('styles');
    if (styles !== undefined) {
      try {
        await file.load(styles);
        if (root(file.text(styles)).name !== 'styleSheet') throw damagedPart(styles);
      } catch (error) {
        // The cells can be read without it; what needs it is refused before it is begun.
        file.stylesTrouble = error;
      }
    }
    return file;
  }

  /** Why the styles cannot be read. */
  stylesTrouble: unknown;

  has(path: string): boolean {
    const key = path.toLowerCase();
    const change = this.changes.get(key);
    return change ? change.data !== undefined : this.zip.has(path);
  }

  /** What was written in the place of a part; undefined where it is as it was read. */
  written(path: string): Uint8Array | undefined {
    return this.changes.get(path.toLowerCase())?.data;
  }

  /** The bytes of a part as the file holds them, or as they were changed. */
  async bytes(path: string): Promise<Uint8Array> {
    const change = this.changes.get(path.toLowerCase());
    if (change?.data) return change.data;
    if (!this.has(path)) throw damaged(`missing part: ${path}`);
    const bytes = await this.zip.read(path);
    this.isWide ||= bytes.length > 1 && encodingOf(bytes).startsWith('utf-16') && /\.(?:xml|rels|vml)$/i.test(path);
    return bytes;
  }
  /** A part that was read is written in UTF-16. */
  private isWide = false;

  /**
   * The file for the library that reads cells with their formats, which knows neither sheets that are charts nor UTF-16: without the one, and
   * in UTF-8. For reading alone; undefined where the file is as that library takes it. The sheets must have been read.
   * @param frames what stands in the place of sheets, by their paths: without the cells that our own reader has
   * @param namesTexts whether a cell that is left names a text that cells share
   */
  async readable(frames: ReadonlyMap<string, string> = new Map(), namesTexts = true): Promise<Uint8Array | undefined> {
    const others = new Set(this.otherSheets().map(({ name }) => name));
    if (others.size === 0 && !this.isWide && frames.size === 0) return undefined;
    const changes = new Map<string, Uint8Array>([...frames].map(([path, xml]) => [path, encodePart(xml)]));
    const texts = namesTexts ? undefined : this.workbookPart('sharedStrings');
    if (texts !== undefined) changes.set(texts, encodePart(`<sst xmlns="${MAIN}"/>`));
    for (const path of this.isWide ? this.zip.names().filter((name) => /\.(?:xml|rels|vml)$/i.test(name)) : []) {
      if (changes.has(path)) continue;
      const bytes = await this.zip.read(path);
      if (encodingOf(bytes).startsWith('utf-16')) changes.set(path, encodePart(await this.read(path)));
    }
    if (others.size > 0) changes.set(this.workbookPath, encodePart(withoutSheets(this.text(this.workbookPath), others)));
    return this.zip.with(changes);
  }

  /** The text of a part that may be large and is not kept. */
  async read(path: string): Promise<string> {
    const bytes = await this.bytes(path);
    try {
      return decodePart(bytes);
    } catch (error) {
      throw damagedPart(path, error);
    }
  }

  /** Parses a small part and keeps its text. */
  async load(path: string): Promise<void> {
    if (!this.has(path) || this.decoded.has(path.toLowerCase())) return;
    const xml = await this.read(path);
    parsePart(path, new TextDecoder(encodingOf(await this.bytes(path))).decode(await this.bytes(path)));
    this.decoded.set(path.toLowerCase(), xml);
  }

  /** The text of a part that was loaded when the file was opened, or written since. */
  text(path: string): string {
    const known = this.decoded.get(path.toLowerCase());
    if (known === undefined) throw damaged(`missing part: ${path}`);
    return known;
  }

  setText(path: string, xml: string): void {
    const key = path.toLowerCase();
    this.decoded.set(key, xml);
    this.changes.set(key, { path, data: encodePart(xml) });
  }

  /** A part that is not kept as text. */
  setBytes(path: string, data: Uint8Array): void {
    this.decoded.delete(path.toLowerCase());
    this.changes.set(path.toLowerCase(), { path, data });
  }

  remove(path: string): void {
    this.decoded.delete(path.toLowerCase());
    this.changes.set(path.toLowerCase(), { path, data: undefined });
  }

  relations(path: string): Relation[] {
    const part = path === '' ? '_rels/.rels' : relationsPath(path);
    if (!this.has(part)) return [];
    const xml = this.text(part);
    const found: Relation[] = [];
    for (const element of childrenOfRoot(xml)) {
      const target = attribute(element.attributes, 'Target') ?? '';
      const external = attribute(element.attributes, 'TargetMode') === 'External';
      found.push({
        id: attribute(element.attributes, 'Id') ?? '',
        type: attribute(element.attributes, 'Type') ?? '',
        target: external ? target : resolve(path, target),
        external,
      });
    }
    return found;
  }

  /** The part that the workbook calls its `styles`, `sharedStrings`, `calcChain` … */
  workbookPart(type: string): string | undefined {
    const relation = this.relations(this.workbookPath).find((candidate) => !candidate.external && candidate.type.endsWith(`/${type}`));
    return relation && this.has(relation.target) ? relation.target : undefined;
  }

  /** Parts of a kind, by the end of their content type. */
  partsOfType(type: string): string[] {
    return [...childrenOfRoot(this.text(TYPES))].flatMap(({ name, attributes }) => {
      const path = (attribute(attributes, 'PartName') ?? '').replace(/^\//, '');
      return name === 'Override' && (attribute(attributes, 'ContentType') ?? '').endsWith(type) && this.has(path) ? [path] : [];
    });
  }

  /** The sheets with cells, in their order; charts that fill a sheet and old dialogs hold none. */
  sheets(): SheetPart[] {
    const xml = this.text(this.workbookPath);
    const list = child(xml, root(xml), 'sheets');
    if (!list) throw damaged('no sheets');
    const byId = new Map(this.relations(this.workbookPath).map((relation) => [relation.id, relation]));
    const paths = new Set<string>();
    const sheets: SheetPart[] = [];
    if (list.innerStart === list.innerEnd) return [];
    for (const element of children(xml, list.innerStart)) {
      const id = attribute(element.attributes, 'id') ?? '';
      const relation = byId.get(id);
      if (element.name !== 'sheet' || !relation?.type.endsWith('/worksheet')) continue;
      if (!this.has(relation.target)) throw damaged(`missing sheet: ${relation.target}`);
      // No program writes that; it is how one part is made to be read a thousand times.
      if (paths.has(relation.target.toLowerCase())) throw damagedPart(relation.target, 'two sheets in one part');
      paths.add(relation.target.toLowerCase());
      const state = attribute(element.attributes, 'state');
      sheets.push({
        id,
        name: attribute(element.attributes, 'name') ?? '',
        visible: state !== 'hidden' && state !== 'veryHidden',
        ...(state === 'veryHidden' ? { veryHidden: true } : {}),
        path: relation.target,
      });
    }
    return sheets;
  }

  /** Sheets without cells, with the type of their relation. */
  otherSheets(): readonly { readonly name: string; readonly type: string }[] {
    const xml = this.text(this.workbookPath);
    const list = child(xml, root(xml), 'sheets');
    if (!list || list.innerStart === list.innerEnd) return [];
    const byId = new Map(this.relations(this.workbookPath).map((relation) => [relation.id, relation.type]));
    return [...children(xml, list.innerStart)].flatMap(({ attributes }) => {
      const type = byId.get(attribute(attributes, 'id') ?? '');
      return type === undefined || type.endsWith('/worksheet') ? [] : [{ name: attribute(attributes, 'name') ?? '', type }];
    });
  }

  /** Adds a part with its type and its relation; gives the relation's id. `from` is the part that names it, or '' for the package. */
  addPart(path: string, contentType: string, from: string, relationType: string, xml: string): string {
    this.setText(path, xml);
    // A type that is left over from a part that is gone would be a second one.
    const types = withoutChildren(this.text(TYPES), (attributes) => attribute(attributes, 'PartName')?.toLowerCase() === `/${path}`.toLowerCase());
    const end = root(types);
    this.setText(TYPES, appendInside(types, end, `<${end.prefix}Override PartName="/${escapeAttribute(path)}" ContentType="${contentType}"/>`));

    const part = from === '' ? '_rels/.rels' : relationsPath(from);
    const relations = this.has(part)
      ? this.text(part)
      : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const used = new Set(this.relations(from).map((relation) => relation.id));
    let n = used.size + 1;
    while (used.has(`rId${n}`)) n++;
    // A workbook in the strict dialect names its relations otherwise; the new one follows its neighbours.
    const strict = this.relations(from).find((relation) => relation.type.startsWith('http://purl.oclc.org/'));
    const type = `${strict ? strict.type.slice(0, strict.type.lastIndexOf('/')) : OFFICE}/${relationType}`;
    const target = from === '' ? path : `/${path}`;
    const element = root(relations);
    this.setText(part, appendInside(relations, element, `<${element.prefix}Relationship Id="rId${n}" Type="${type}" Target="${escapeAttribute(target)}"/>`));
    return `rId${n}`;
  }

  /** Takes away a part that `from` names, with its type, its relation and its own relations. */
  removePart(path: string, from: string): void {
    const same = (other: string): boolean => other.toLowerCase() === path.toLowerCase();
    this.remove(path);
    if (this.has(relationsPath(path))) this.remove(relationsPath(path));
    this.setText(
      TYPES,
      withoutChildren(this.text(TYPES), (attributes) => same((attribute(attributes, 'PartName') ?? '').replace(/^\//, ''))),
    );
    const part = from === '' ? '_rels/.rels' : relationsPath(from);
    this.setText(
      part,
      withoutChildren(
        this.text(part),
        (attributes) => attribute(attributes, 'TargetMode') !== 'External' && same(resolve(from, attribute(attributes, 'Target') ?? '')),
      ),
    );
  }

  /** A name for a new part that no part has: `xl/worksheets/sheet3.xml`. */
  freePath(before: string, after: string): string {
    let n = 1;
    while (this.has(`${before}${n}${after}`)) n++;
    return `${before}${n}${after}`;
  }

  /**
   * The file with the changes so far and, on top, these: a sheet that was edited keeps its original here. Every part that is written is
   * parsed again before: what would be refused at the next opening is not saved.
   */
  async save(sheets: ReadonlyMap<string, string>): Promise<Uint8Array> {
    const all = new Map([...this.changes.values()].map(({ path, data }) => [path, data]));
    for (const [path, xml] of sheets) all.set(path, encodePart(xml));
    const cells = new Set(this.sheets().map((sheet) => sheet.path.toLowerCase()));
    for (const [path, data] of all) {
      if (!data) continue;
      try {
        if (cells.has(path.toLowerCase())) await verifySheet(path, data);
        else parsePart(path, new TextDecoder().decode(data));
      } catch (error) {
        throw error instanceof HostError ? cannotSave(path, error) : error;
      }
    }
    return this.zip.with(all);
  }
}

function childrenOfRoot(xml: string): Iterable<Element> {
  const element = root(xml);
  return element.innerStart < element.innerEnd ? children(xml, element.innerStart) : [];
}

function withoutChildren(xml: string, gone: (attributes: string) => boolean): string {
  const found = [...childrenOfRoot(xml)].filter((element) => gone(element.attributes));
  return found.reverse().reduce((rest, element) => splice(rest, element.start, element.end, ''), xml);
}
