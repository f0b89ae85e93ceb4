/**
 * LibreOffice as a second program that reads and writes workbooks. A machine without it skips these tests and says why; where
 * KVENTURE_REQUIRE_SOFFICE=1 is set (as `.ci/run` does) its absence is a failure, unless KVENTURE_NO_SOFFICE=1 turns them off by hand.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

function findSoffice(): string | undefined {
  const named = [process.env['SOFFICE'], '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  const inPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]);
  return [...named, ...inPath].find((path) => {
    try {
      if (path === undefined) return false;
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const soffice = process.env['KVENTURE_NO_SOFFICE'] === '1' ? undefined : findSoffice();

/** Tests that need LibreOffice. */
export function describeWithSoffice(name: string, tests: () => void): void {
  if (soffice !== undefined) {
    describe(name, tests);
    return;
  }
  describe(name, () => {
    it('needs LibreOffice', (context) => {
      if (process.env['KVENTURE_NO_SOFFICE'] === '1') context.skip('turned off by KVENTURE_NO_SOFFICE=1');
      if (process.env['KVENTURE_REQUIRE_SOFFICE'] !== '1') context.skip('soffice is not installed: install libreoffice-calc to run this');
      expect(soffice, 'soffice is not installed, and KVENTURE_REQUIRE_SOFFICE=1 asks for it: install libreoffice-calc').toBeDefined();
    });
  });
}

/** Converts files in one run of LibreOffice (a start takes seconds): contents by name in, contents by name out. */
export async function convert(
  files: Readonly<Record<string, Uint8Array | string>>,
  to: 'xlsx' | 'csv' | 'ods' | 'pdf',
  more: readonly string[] = [],
): Promise<Record<string, Uint8Array>> {
  if (soffice === undefined) throw new Error('soffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'kventure-soffice-'));
  try {
    const inputs = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const out = join(folder, 'out');
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const filter = to === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : to;
    await new Promise<void>((resolve, reject) => {
      execFile(
        soffice,
        [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...more, '--convert-to', filter, '--outdir', out, ...inputs],
        { timeout: 150_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
        (error) => (error ? reject(error) : resolve()),
      );
    });
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const converted = name.replace(/\.[^.]+$/, `.${to}`);
        return [name, new Uint8Array(readFileSync(join(out, converted)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
