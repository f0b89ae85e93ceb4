/** Work of thousands of rows in the pane's one thread: in slices, so that typing and scrolling go on between them. */
import { yieldToBrowser } from './time';

/** Well below the 50 ms from which a person feels a pause, on a machine a few times slower too. */
const SLICE_MS = 12;

export interface SliceOptions {
  readonly signal?: AbortSignal;
  readonly pause?: () => Promise<void>;
  /** Milliseconds; tests hand in their own. */
  readonly now?: () => number;
}

/** Runs steps, each of them short, to their end; pauses after every slice. Rejects where the signal says so. */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  { signal, pause = yieldToBrowser, now = () => performance.now() }: SliceOptions = {},
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (now() < until);
    await pause();
  }
}
