/** Whether the page is so low (a window of 1280×720 at 200 %) that what stands above the list must be folded. */
import { useSyncExternalStore } from 'react';

export const LOW_HEIGHT = '(max-height: 420px)';

const query = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(LOW_HEIGHT) : undefined);
const subscribe = (listener: () => void): (() => void) => {
  const low = query();
  low?.addEventListener('change', listener);
  return () => low?.removeEventListener('change', listener);
};

export const useLow = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
