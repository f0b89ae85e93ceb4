/** What .ci/run asks of the installed packages: a licence for each, none that binds whoever ships it, and no known vulnerability. */
import { execFileSync } from 'node:child_process';
import console from 'node:console';
import process from 'node:process';
import { at } from './common.js';
import { installed, licenceTrouble } from './packages.js';

const packages = installed();
const troubles = packages.flatMap((one) => {
  const trouble = licenceTrouble(one);
  return trouble === undefined ? [] : [`${one.name} ${one.version}: ${trouble}`];
});
for (const trouble of troubles) console.error(trouble);
console.log(`licences: ${packages.length} packages, ${packages.filter(({ dev }) => !dev).length} of them shipped, ${troubles.length} refused`);
if (troubles.length > 0) process.exitCode = 1;

/** The registry's answer about known vulnerabilities; undefined where it does not give one. */
function audit() {
  let out;
  try {
    out = execFileSync('npm', ['audit', '--omit=dev', '--json', '--fetch-timeout=15000', '--fetch-retries=0'], {
      cwd: at('.'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  } catch (error) {
    // It ends with 1 where it found something, and prints the same.
    out = error.stdout;
  }
  try {
    const answer = JSON.parse(out);
    return answer.metadata?.vulnerabilities ? answer : undefined;
  } catch {
    return undefined;
  }
}

const answer = audit();
if (!answer) console.log('vulnerabilities: the registry gave no answer, so they were NOT checked');
else {
  const { high, critical, total } = answer.metadata.vulnerabilities;
  for (const [name, { severity, via }] of Object.entries(answer.vulnerabilities)) {
    console.error(`${name}: ${severity}: ${via.map((one) => (typeof one === 'string' ? one : one.title)).join('; ')}`);
  }
  console.log(`vulnerabilities: ${total} known in what is shipped, ${high + critical} of them high or critical`);
  if (high + critical > 0) process.exitCode = 1;
}
