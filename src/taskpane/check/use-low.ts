/** Whether the page is so low (a window of 1280×720 at 200 %) that what stands above the list must be folded. */
import { useSyncExternalStore } from 'react';

export const LOW_HEIGHT = '(max-height: 420px)';
/** A window of 1280×720: at least eight findings stand whole in it. One that is narrow as well has no room for that, and says all. */
export const NO_HIGH_PAGE = '@media (max-height: 800px) and (min-width: 400px)';

const query = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(LOW_HEIGHT) : undefined);
const subscribe = (listener: () => void): (() => void) => {
  const low = query();
  low?.addEventListener('change', listener);
  return () => low?.removeEventListener('change', listener);
};

export const useLow = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
