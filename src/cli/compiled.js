/** A script as a module, with what the engine had compiled of it before; shared by what makes that and what uses it. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

export function compiled(file, require, cachedData) {
  const script = new Script(`(function(exports,require,module){${readFileSync(file, 'utf8')}\n})`, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports };
}
