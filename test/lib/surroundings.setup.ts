import fc from 'fast-check';

/** From version 21 on Node has a `navigator` that tells the language of the machine: tests without a page run in no country, under every version. */
if (typeof window === 'undefined') Reflect.deleteProperty(globalThis, 'navigator');

/**
 * The same cases in every run: a change is judged by what it changed, not by the luck of a draw. `KVENTURE_SEED=…` runs the properties over
 * other cases (any whole number), which is how they are searched by hand.
 */
fc.configureGlobal({ seed: Number(process.env['KVENTURE_SEED'] ?? 20_140_101) });

export {};
