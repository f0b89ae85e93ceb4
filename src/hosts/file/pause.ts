/** Long work gives way now and then, so that a page stays alive: no block of it is longer than this. */
const AT_ONCE_MS = 24;

/** Awaited between the steps of a long work. */
export class Pauses {
  private since = performance.now();

  /** Whether it is time to give way. */
  get due(): boolean {
    return performance.now() - this.since > AT_ONCE_MS;
  }

  async giveWay(): Promise<void> {
    await new Promise<void>((resolve) => {
      // A timer of a browser waits four milliseconds and more; a message does not.
      if (typeof setImmediate === 'function') setImmediate(resolve);
      else if (typeof MessageChannel === 'function') {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(0);
      } else setTimeout(resolve, 0);
    });
    this.since = performance.now();
  }
}
