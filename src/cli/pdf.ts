/** A workbook as PDF, by the LibreOffice of the machine where there is one. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function findSoffice(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const inPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [env['SOFFICE'], '/Applications/LibreOffice.app/Contents/MacOS/soffice', ...inPath].find((path) => {
    try {
      if (path === undefined || path === '') return false;
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The same workbook with only these sheets shown: the others stay, so that links to them hold. */
export function showingOnly(workbook: Uint8Array, shown: readonly string[]): Uint8Array {
  const parts = unzipSync(workbook);
  const path = Object.keys(parts).find((name) => /^xl\/workbook\d*\.xml$/.test(name));
  const part = path === undefined ? undefined : parts[path];
  if (path === undefined || !part) return workbook;
  parts[path] = strToU8(
    strFromU8(part).replace(/<((?:\w+:)?)sheet\s([^>]*?)\/?>/g, (whole, prefix: string, attributes: string) => {
      const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
      const rest = attributes.replace(/\s*\bstate="[^"]*"/, '').trim();
      return name === undefined ? whole : `<${prefix}sheet ${rest}${shown.includes(unescaped(name)) ? '' : ' state="hidden"'}/>`;
    }),
  );
  return zipSync(parts);
}

const TIMEOUT = 180_000;

/** Rejects where the program fails or does not answer in time. */
export async function toPdf(soffice: string, workbook: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kventure-pdf-'));
  try {
    await writeFile(join(folder, 'forms.xlsx'), workbook);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await new Promise<void>((resolve, reject) => {
      execFile(
        soffice,
        [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'forms.xlsx')],
        { timeout: TIMEOUT },
        (error) => (error ? reject(error) : resolve()),
      );
    });
    return new Uint8Array(await readFile(join(folder, 'forms.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
