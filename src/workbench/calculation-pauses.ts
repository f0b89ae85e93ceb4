/**
 * Pauses in the grid's look for what follows from an edit. It goes through all formulas in one piece, which held the page for seconds where each of
 * 50,000 rows had one; between two formulas nothing is half done, so that the page may answer there.
 */

/** How long it works before the page has its turn. */
const WORK_MS = 40;

interface Generator {
  _getRangeListByNode(given: unknown): Promise<unknown>;
}
/** Each of these goes through all formulas in one piece, or follows upon one that does: the page has its turn before. */
const STEPS = ['generate', '_calculateListByFunctionRefNode'];

/** `pause` waits for what the page has to do meanwhile. */
export function pauseBetweenFormulas(generator: object, pause: () => Promise<void> = nextTask, now: () => number = () => performance.now()): void {
  const one = generator as Partial<Generator>;
  const rangesOf = one._getRangeListByNode?.bind(generator);
  // Another version of the library may do this in another way: then it works as it did.
  if (!rangesOf) return;
  // The formulas have been listed in one piece when the first of them is looked at.
  let begins = false;
  const steps = generator as Record<string, ((...given: unknown[]) => Promise<unknown>) | undefined>;
  for (const step of STEPS) {
    const work = steps[step]?.bind(generator);
    if (work)
      steps[step] = async (...given) => {
        await pause();
        begins = true;
        return work(...given);
      };
  }
  let rested = now();
  one._getRangeListByNode = async (given) => {
    const ranges = await rangesOf(given);
    const time = now();
    if (begins || time - rested > WORK_MS) {
      // After a time in which nothing was calculated the count begins anew.
      if (begins || time - rested < WORK_MS * 5) await pause();
      begins = false;
      rested = now();
    }
    return ranges;
  };
}

/** A message comes after what waits already and sooner than a timer, which browsers slow down. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
