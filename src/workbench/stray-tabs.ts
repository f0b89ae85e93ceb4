/**
 * A tab that is pressed for half a second is taken out of its bar, to be dragged. The grid also waits for that half second where the press was the second
 * one of a double click, and does not look whether anything is pressed any more when it is over: whoever gives a name and is quick, or clicks somewhere else at
 * once, leaves the tab beside the page. It stands where it stood, but the bar breaks off as soon as that tab goes, and the whole grid with it. So whatever a
 * press began to wait for ends with the press.
 */

const TAB = '[data-u-comp="slide-tab-item"]';
/** Shorter waits are not for a drag. */
const LONG_MS = 400;

export function endLongPresses(container: HTMLElement): void {
  let begun: number[] = [];
  const own = window.setTimeout;
  const back = (): void => void (window.setTimeout = own);
  const noting = (handler: TimerHandler, delay?: number, ...given: unknown[]): number => {
    const id = own(handler, delay, ...given);
    if ((delay ?? 0) >= LONG_MS) begun.push(id);
    return id;
  };
  container.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest(TAB)) return;
      window.setTimeout = noting as typeof window.setTimeout;
      // Where somebody keeps the press from coming back here.
      own(back, 0);
    },
    true,
  );
  container.addEventListener('pointerdown', back);
  for (const end of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(
      end,
      () => {
        for (const id of begun) clearTimeout(id);
        begun = [];
      },
      true,
    );
}
