/**
 * Shows only the part of a long list that is in view. Heights differ from item to item, so they are measured as items appear and
 * guessed until then; when the list changes, what the person was looking at stays where it was.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react';

/** A list this short is shown whole: find-in-page and screen readers see all of it. */
export const SHOWN_WHOLE = 60;
const GUESS_PX = 34;
/** With a pane of 1,200 px no more than sixty items are drawn. */
const OVERSCAN_PX = 400;

export interface WindowedItem {
  readonly id: string;
}

export interface ListWindow {
  readonly height: number;
  readonly visible: readonly { readonly index: number; readonly top: number }[];
  readonly measure: (id: string, element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/** Index of the last offset that is not beyond `y`. */
export function indexAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

export function useWindow(
  items: readonly WindowedItem[],
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  keep: number,
): ListWindow {
  const heights = useRef(new Map<string, number>());
  const [version, remeasured] = useReducer((n: number) => n + 1, 0);
  const [view, setView] = useState({ from: 0, to: 1000 });
  const anchor = useRef<{ id: string; delta: number } | undefined>(undefined);

  const offsets = useMemo(() => {
    const all = new Float64Array(items.length + 1);
    items.forEach((item, index) => (all[index + 1] = (all[index] as number) + (heights.current.get(item.id) ?? GUESS_PX)));
    return all;
    // `version` stands for the measured heights, which live in a ref.
  }, [items, version]);
  const height = offsets[items.length] as number;

  const listTop = useCallback((): number => {
    if (!list.current || !scroller.current) return 0;
    return list.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop;
  }, [list, scroller]);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const from = element.scrollTop - listTop();
    setView((old) =>
      Math.abs(old.from - from) < OVERSCAN_PX / 3 && old.to - old.from === element.clientHeight ? old : { from, to: from + element.clientHeight },
    );
    const first = indexAt(offsets, from);
    const item = items[first];
    anchor.current = from > 0 && item ? { id: item.id, delta: from - (offsets[first] as number) } : undefined;
  }, [items, offsets, listTop, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [look, scroller]);

  // The list above has grown or shrunk: what was at the top of the view stays there.
  useLayoutEffect(() => {
    const element = scroller.current;
    const at = anchor.current;
    if (!element || !at || items.length <= SHOWN_WHOLE) return;
    const index = items.findIndex((item) => item.id === at.id);
    if (index < 0) return;
    const wanted = listTop() + (offsets[index] as number) + at.delta;
    if (Math.abs(wanted - element.scrollTop) > 1) element.scrollTop = wanted;
  }, [items, offsets, listTop, scroller]);

  const observer = useMemo(() => {
    if (typeof ResizeObserver === 'undefined') return undefined;
    return new ResizeObserver((entries) => {
      let changed = false;
      for (const { target } of entries) {
        const id = (target as HTMLElement).dataset.item;
        const size = (target as HTMLElement).offsetHeight;
        if (id === undefined || size === 0 || heights.current.get(id) === size) continue;
        heights.current.set(id, size);
        changed = true;
      }
      if (changed) remeasured();
    });
  }, []);
  useEffect(() => () => observer?.disconnect(), [observer]);

  const elements = useRef(new Map<string, HTMLElement>());
  const measure = useCallback(
    (id: string, element: HTMLElement | null) => {
      const old = elements.current.get(id);
      if (old && old !== element) observer?.unobserve(old);
      if (element) {
        elements.current.set(id, element);
        observer?.observe(element);
      } else elements.current.delete(id);
    },
    [observer],
  );

  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element || index < 0) return;
      const top = listTop() + (offsets[index] as number);
      const bottom = listTop() + (offsets[index + 1] as number);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    [offsets, listTop, scroller],
  );

  const visible = useMemo(() => {
    if (items.length <= SHOWN_WHOLE) return items.map((_, index) => ({ index, top: offsets[index] as number }));
    const first = indexAt(offsets, view.from - OVERSCAN_PX);
    const last = indexAt(offsets, view.to + OVERSCAN_PX);
    const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    // The item that holds the focus stays, wherever the list was scrolled.
    if (keep >= 0 && keep < items.length && (keep < first || keep > last)) indexes.push(keep);
    return indexes.map((index) => ({ index, top: offsets[index] as number }));
  }, [items, offsets, view, keep]);

  return { height, visible, measure, scrollTo };
}
