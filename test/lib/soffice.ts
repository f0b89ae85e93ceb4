/** LibreOffice as a second calculator: workbooks in, the same workbooks calculated out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Why a test that needs LibreOffice is left out; undefined where it can run, or must (then it fails without). */
export const withoutSoffice: string | undefined =
  process.env.KVENTURE_REQUIRE_SOFFICE === '1' || isInstalled() ? undefined : 'soffice is not installed (KVENTURE_REQUIRE_SOFFICE=1 makes this a failure)';

/** One start of LibreOffice for all files, with a profile of its own, so that tests may run beside each other. */
export function calculate(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kventure-soffice-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name] as Uint8Array);
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), ...names.map((name) => join(folder, name))],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
