import { useEffect, type RefObject } from 'react';

const TAKES_FOCUS = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/**
 * The keyboard never stands nowhere: where what had it goes away and nothing else takes it, the first control of what is left around it does. Parts that
 * know better (the next finding, the title of a group) come first.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = root.current;
    if (!within) return undefined;
    let held: HTMLElement | undefined;
    let around: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      held = target instanceof HTMLElement ? target : undefined;
      around = [];
      for (let one = held?.parentElement ?? null; one && within.contains(one); one = one.parentElement) around.push(one);
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      waiting = undefined;
      // Whoever works in the sheet keeps the keyboard there.
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      for (const holder of around) {
        const next = holder.isConnected ? [...holder.querySelectorAll<HTMLElement>(TAKES_FOCUS)].find((one) => one.offsetParent !== null) : undefined;
        if (next) {
          next.focus({ preventScroll: true });
          return;
        }
      }
    };
    const observer = new MutationObserver(() => {
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      held = undefined;
      waiting ??= setTimeout(settle, 0);
    });
    within.addEventListener('focusin', remember);
    observer.observe(within, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      within.removeEventListener('focusin', remember);
    };
  }, [root]);
}
