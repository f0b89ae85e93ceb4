/** Which files are meant: names, folders and patterns, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** In whatever case the ending is written. */
const WORKBOOKS = ['**/*.xlsx', '**/*.xlsm'];
/** Spreadsheets that are not read: they are told, so that nobody takes them for checked. */
const OTHERS = ['**/*.xls', '**/*.xlsb', '**/*.ods', '**/*.numbers', '**/*.cell', '**/*.hcell'];
/** What Excel keeps beside an open workbook, and what we write before it takes its place. */
const isOther = (path: string): boolean => /^~\$|^\..*\.tmp$/.test(basename(path));

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The name as the disk has it: Hangul that came from a Mac is written in its parts, and looks the same to whoever types it. */
async function asOnDisk(path: string): Promise<string> {
  const wanted = basename(path).normalize();
  const names = await readdir(dirname(path)).catch((): string[] => []);
  const same = names.filter((name) => name.normalize() === wanted);
  return same.length === 1 ? join(dirname(path), same[0] as string) : path;
}

export interface Files {
  readonly files: readonly string[];
  /** Folders and patterns in which there are none. */
  readonly empty: readonly string[];
  /** Other spreadsheets in the folders. */
  readonly others: readonly string[];
}

/** The files of the arguments. */
export async function filesOf(args: readonly string[]): Promise<Files> {
  const files = new Map<string, string>();
  const empty: string[] = [];
  const others = new Set<string>();
  for (const arg of args) {
    const found = await stat(arg).catch(() => undefined);
    let inside: string[] | undefined;
    if (found?.isDirectory()) {
      const within = async (patterns: readonly string[]) =>
        (await glob([...patterns], { cwd: arg, followSymbolicLinks: false, caseSensitiveMatch: false })).map((name) => join(arg, name));
      inside = await within(WORKBOOKS);
      for (const name of (await within(OTHERS)).sort(byName)) if (!isOther(name)) others.add(name);
    } else if (!found && /[*?[{]/.test(arg)) {
      const pattern = arg.replace(/\\/g, '/');
      inside = await glob([...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])], {
        absolute: isAbsolute(arg),
        followSymbolicLinks: false,
      });
    }
    inside = inside?.filter((name) => !isOther(name));
    if (inside?.length === 0) empty.push(arg);
    // One file is checked once, by whatever path it was given.
    const add = (name: string): void => void (files.has(resolve(name)) || files.set(resolve(name), name));
    if (inside) for (const name of inside.sort(byName)) add(name);
    else add(found ? arg : await asOnDisk(arg));
  }
  return { files: [...files.values()], empty, others: [...others] };
}

/** Some file systems take upper and lower case for the same, or Hangul whole and in its parts; the copy and the CSV share the name. */
const alike = (name: string): string => name.normalize().toLowerCase();

/** What a copy of a workbook ends in, as its file does: one with macros that is not called so is opened by no Excel, one called `.csv` is taken for a list. */
export const endingOf = (file: string): string => (/^\.xls[xm]$/i.test(extname(file)) ? extname(file) : '.xlsx');

/**
 * The names of the copies: two files of one name from different folders do not write over each other.
 * @param kept names that an earlier run gave, by file: they stay, and no other file takes one
 */
export function copyNames(files: readonly string[], kept: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const taken = new Set([...kept.values()].map(alike));
  const names = new Map<string, string>();
  for (const file of files) {
    const known = kept.get(file);
    if (known !== undefined) {
      names.set(file, known);
      continue;
    }
    const ending = extname(file);
    const stem = basename(file, ending);
    let name = stem;
    for (let n = 2; taken.has(alike(name)); n++) name = `${stem} (${n})`;
    taken.add(alike(name));
    names.set(file, name);
  }
  return names;
}
