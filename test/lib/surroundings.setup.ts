/** From version 21 on Node has a `navigator` that tells the language of the machine: tests without a page run in no country, under every version. */
if (typeof window === 'undefined') Reflect.deleteProperty(globalThis, 'navigator');

export {};
