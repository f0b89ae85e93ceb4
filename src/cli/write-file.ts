/**
 * Files are written beside their place and then take it: a full disk, a lost permission or a kill at any moment leaves what was there whole.
 * No input is ever a target, nor a link of any kind, nor anything that is no plain file.
 */
import { link, lstat, mkdir, open, rename, rmdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { text, type Text } from '../domain';

const SAME_FILE = text(
  '사본이 원본 파일 자신이나 함께 준 다른 파일이 됩니다. 다른 폴더를 주십시오. 원본은 그대로입니다.',
  'The copy would be the file itself or another of the files given. Give another folder. The file is unharmed.',
);
const EXISTS = text(
  '같은 이름의 파일이 이미 있어 쓰지 않았습니다. 바꾸려면 --force를 주십시오.',
  'A file of that name is there already, so nothing was written. Use --force to replace it.',
);
const NO_PLAIN_FILE = text(
  '그 이름은 일반 파일이 아니어서(링크, 장치, 파이프, 폴더) 쓰지 않았습니다. 다른 폴더를 주십시오. 원본은 그대로입니다.',
  'What has that name is no plain file (a link, a device, a pipe, a folder), so nothing was written. Give another folder. The file is unharmed.',
);
const CANNOT_WRITE = text(
  '사본을 쓸 수 없습니다. 원본은 그대로입니다. 폴더의 권한과 남은 공간을 확인하십시오.',
  'The copy cannot be written. The file is unharmed. Look at the folder, its permissions and its space.',
);

const TOO_LONG = text(
  '파일 이름이 너무 길어 쓰지 않았습니다. 원본은 그대로입니다. 원본의 이름을 줄이거나 다른 폴더를 주십시오.',
  'The name is too long, so nothing was written. The file is unharmed. Shorten its name or give another folder.',
);

/** A file by what it is, whatever it is called: two names of one file are the same. */
export type Identity = string;
export async function identityOf(path: string): Promise<Identity | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why the path may not be written to; undefined where it may. */
export async function refusal(path: string, inputs: ReadonlySet<Identity>, force: boolean): Promise<Text | undefined> {
  const identity = await identityOf(path);
  if (identity !== undefined && inputs.has(identity)) return SAME_FILE;
  try {
    const found = await lstat(path);
    if (!found.isFile()) return NO_PLAIN_FILE;
    return force ? undefined : EXISTS;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : codeOf(error) === 'ENAMETOOLONG' ? TOO_LONG : CANNOT_WRITE;
  }
}

/** The entry of the folder is on the disk too, where the system can say so. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; the file itself is flushed.
  }
}

export interface Target {
  readonly path: string;
  readonly force: boolean;
  /** Files that are read in this run, and those that were written in it. */
  readonly inputs: ReadonlySet<Identity>;
  /** The file that it is made of: whoever may not read that one reads no copy of it either. */
  readonly source?: string;
}

/** Permissions of a new file, before what the system takes away. */
const USUAL_MODE = 0o666;
/** As the file that is replaced has them, else as the one that it is made of. */
async function modeFor(path: string, source: string | undefined): Promise<number> {
  const found = (await stat(path).catch(() => undefined)) ?? (source === undefined ? undefined : await stat(source).catch(() => undefined));
  // One that may not be written to has copies that may.
  return found === undefined ? USUAL_MODE : (found.mode & USUAL_MODE) | 0o600;
}

/** Its workers are of the same process. */
const besideName = (path: string): string => `.${basename(path).slice(0, 60)}.${process.pid}-${crypto.randomUUID().slice(24)}.tmp`;
/** A file that this run has begun and that has not taken its place. */
export const isBeside = (name: string): boolean => name.startsWith('.') && name.endsWith('.tmp') && name.includes(`.${process.pid}-`);

/** Folders that were made for a file which could not be written go again, as far as nothing else has come into them. */
async function removeMade(folder: string, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  for (let at = folder; ; at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
    if (at === first || at === dirname(at)) return;
  }
}

/** A new file in the folder, which another file of this run that could not be written may have taken away just now. */
async function openIn(folder: string, path: string, mode: number): Promise<FileHandle> {
  try {
    return await open(path, 'wx', mode);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    return open(path, 'wx', mode);
  }
}

/**
 * Writes a file whole or not at all.
 * @param target where to, and what may not be written to
 * @param content what is written, piece by piece
 * @returns the words for why it could not be written; undefined where it was
 */
export async function writeWhole({ path, force, inputs, source }: Target, content: Iterable<string | Uint8Array>): Promise<Text | undefined> {
  const folder = resolve(dirname(path));
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
  } catch {
    return CANNOT_WRITE;
  }
  const refused = await refusal(path, inputs, force);
  if (refused) return refused;
  const beside = join(folder, besideName(path));
  try {
    const handle = await openIn(folder, beside, await modeFor(path, source));
    try {
      for (const piece of content) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Somebody may have come meanwhile.
    const late = await refusal(path, inputs, force);
    if (late) {
      await unlink(beside);
      return late;
    }
    if (force) await rename(beside, path);
    else await placeNew(beside, path);
    await syncFolder(folder);
    return undefined;
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    await removeMade(folder, made);
    return codeOf(error) === 'EEXIST' ? EXISTS : CANNOT_WRITE;
  }
}

/** Gives the file its name, never over another one. */
async function placeNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    // Some file systems know no second names; the look just before has to do there.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(codeOf(error))) throw error;
    await rename(beside, path);
    return;
  }
  // The file has its name: one that it keeps beside that is no reason to say that it was not written.
  await unlink(beside).catch(() => undefined);
}
