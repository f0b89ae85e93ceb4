/** The bundle of the terminal is used only while it is what the sources say. */
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent } from '../../src/cli/launch.js';

let folder = '';
const stamp = (): string => join(folder, 'sources.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-launch-'));
  writeFileSync(join(folder, 'a.ts'), 'one');
  const { size, mtimeMs } = statSync(join(folder, 'a.ts'));
  writeFileSync(stamp(), JSON.stringify({ 'a.ts': [size, mtimeMs] }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle of the terminal', () => {
  it('is used while no source has changed', () => expect(isCurrent(stamp(), folder)).toBe(true));

  it.each([
    ['a source was written', () => writeFileSync(join(folder, 'a.ts'), 'other')],
    ['a source was touched', () => utimesSync(join(folder, 'a.ts'), 1, 1)],
    ['a source is gone', () => rmSync(join(folder, 'a.ts'))],
    ['nothing says what it was made of', () => rmSync(stamp())],
    ['what says it is broken', () => writeFileSync(stamp(), '{')],
  ])('is not where %s', (_what, change) => {
    change();
    expect(isCurrent(stamp(), folder)).toBe(false);
  });
});
