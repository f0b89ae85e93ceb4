/** Which files are meant: names, folders and patterns, in a stable order. */
import { stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join } from 'node:path';
import { glob } from 'tinyglobby';

const WORKBOOKS = ['**/*.xlsx', '**/*.xlsm', '**/*.XLSX', '**/*.XLSM'];
/** What Excel keeps beside an open workbook, and what we write before it takes its place. */
const isOther = (path: string): boolean => /^~\$|^\..*\.tmp$/.test(basename(path));

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files of the arguments; `empty` are folders and patterns in which there are none. */
export async function filesOf(args: readonly string[]): Promise<{ readonly files: readonly string[]; readonly empty: readonly string[] }> {
  const files = new Set<string>();
  const empty: string[] = [];
  for (const arg of args) {
    const found = await stat(arg).catch(() => undefined);
    let inside: string[] | undefined;
    if (found?.isDirectory()) {
      inside = (await glob(WORKBOOKS, { cwd: arg, followSymbolicLinks: false })).map((name) => join(arg, name));
    } else if (!found && /[*?[{]/.test(arg)) inside = await glob(arg.replace(/\\/g, '/'), { absolute: isAbsolute(arg), followSymbolicLinks: false });
    inside = inside?.filter((name) => !isOther(name));
    if (inside?.length === 0) empty.push(arg);
    if (inside) for (const name of inside.sort(byName)) files.add(name);
    else files.add(arg);
  }
  return { files: [...files], empty };
}

/** The names of the copies: two files of one name from different folders do not write over each other. */
export function copyNames(files: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const file of files) {
    const ending = extname(file);
    const stem = basename(file, ending);
    let name = stem;
    // Some file systems take upper and lower case for the same; the copy and the CSV share the name.
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem} (${n})`;
    taken.add(name.toLowerCase());
    names.set(file, name);
  }
  return names;
}
