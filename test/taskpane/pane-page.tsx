/** The pane in a page that is made anew for each test, and the hands of whoever uses it. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { date } from '../../src/domain';
import { Pane, type PaneProps } from '../../src/taskpane/Pane';
import type { MemoryHost } from './memory-host';

let root: Root;
export let container: HTMLElement;

/** An animation that ends because its element went is no failure: nobody waits for it, and a busy machine cancels many. */
function letAnimationsGo(): void {
  const animate = Element.prototype.animate as typeof Element.prototype.animate | undefined;
  if (!animate || 'letsGo' in animate) return;
  const wrapped = function (this: Element, ...given: Parameters<Element['animate']>): Animation {
    const animation = animate.apply(this, given);
    animation.finished.catch(() => undefined);
    return animation;
  };
  Element.prototype.animate = Object.assign(wrapped, { letsGo: true });
}

/** Called once at the top of a file of tests. */
export function usePage(): void {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    letAnimationsGo();
    localStorage.clear();
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    container.remove();
    vi.unstubAllGlobals();
  });
}

/** So often the page must look the same: at rest, and while it says that it is at work, of which it need not show anything for a while. */
const STILL = 3;
const STILL_AT_WORK = 60;
const isAtWork = (): boolean => document.querySelector('[data-action="check"][aria-disabled="true"]') !== null;

/** Until the page has stood still for some looks: a busy machine needs longer than an idle one. */
export const settle = () =>
  act(async () => {
    let last = '';
    for (let still = 0, look = 0; still < (isAtWork() ? STILL_AT_WORK : STILL) && look < 200; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      const now = document.body.innerHTML;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });

export const show = async (host: MemoryHost, props: Partial<PaneProps> = {}) => {
  await act(async () => root.render(<Pane host={host} lang="ko" onLang={() => undefined} theme="light" today={() => date('2014-02-20')} {...props} />));
  await settle();
};

/** Opens the pane anew in the same page. */
export async function leave(): Promise<void> {
  await act(async () => root.unmount());
  root = createRoot(container);
}

export const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = container.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${container.textContent}`);
  return found;
};
export const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];

/** Until what is asserted holds: for what the pane does by itself some time after a change. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  for (const begun = Date.now(); ;) {
    await settle();
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() - begun > 10_000) throw error;
    }
  }
}

/** Until the pane has read the workbook anew after what is done. */
export async function readAnew(host: MemoryHost, change: () => void | Promise<void>): Promise<void> {
  const reads = () => host.log.filter((line) => line.startsWith('read ')).length;
  const before = reads();
  await act(async () => change());
  for (const begun = Date.now(); reads() === before; await settle())
    if (Date.now() - begun > 10_000) throw new Error('the pane did not read the workbook again');
  await settle();
}

/** Enters a value as a person does: into the field, and away from it. */
export const type = async (selector: string, value: string) => {
  const field = find<HTMLInputElement | HTMLSelectElement>(selector);
  const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
};

export const click = async (selector: string) => {
  await act(async () => find(selector).click());
  await settle();
};
export const key = async (selector: string, init: KeyboardEventInit) => {
  await act(async () => void find(selector).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  await settle();
};
