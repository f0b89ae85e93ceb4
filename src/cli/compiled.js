/** A script as a module, with what the engine had compiled of it before; shared by what makes that and what uses it. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** What was kept of a script; it may be missing, and what another engine compiled is refused by the engine itself. */
export function keptOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

export function compiled(file, require, cachedData) {
  const script = new Script(`(function(exports,require,module,__filename){${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file);
  return { script, exports: module.exports };
}
