/**
 * How many cases of a dear property run: a part of them in every run of the tests, all of them by hand with `KVENTURE_RUNS=all` (before a
 * release, and after a change of what the property guards). The seed is fixed, so that the part is always the same one.
 */
export const runs = (part: number, all: number): number => (process.env['KVENTURE_RUNS'] === 'all' ? all : part);
