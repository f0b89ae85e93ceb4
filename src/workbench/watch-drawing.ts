/** A grid whose drawing breaks off is empty for good, and everything else goes on as if it were not: it is said. */

/** How long the cells may be away: another workbook takes the place of one that was open. */
const AWAY_MS = 2_000;
/** `drawn` looks whether the cells are there. `onGone`: who is told where they are gone for good. */
export function watchDrawing(container: HTMLElement): [drawn: () => void, onGone: (told: () => void) => void] {
  let [seen, waiting] = [false, false];
  let tell = (): void => undefined;
  const isThere = (): boolean => container.querySelector('canvas') !== null;
  const drawn = (): void => {
    seen ||= isThere();
    if (!seen || waiting || isThere()) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!isThere()) tell();
    }, AWAY_MS);
  };
  return [drawn, (told) => void (tell = told)];
}
