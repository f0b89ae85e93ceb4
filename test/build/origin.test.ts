/** The address that the build writes into the manifest and the metadata. */
import { describe, expect, it } from 'vitest';

interface Config {
  readonly addinOrigin: (given?: string) => string;
  readonly withOrigin: (text: string, origin: string) => string;
}
const { addinOrigin, withOrigin } = (await import(new URL('../../src/build/common.js', import.meta.url).href)) as Config;

describe('ADDIN_ORIGIN', () => {
  it.each([
    [undefined, 'https://localhost:3000'],
    ['https://example.com', 'https://example.com'],
    ['https://example.com/', 'https://example.com'],
    ['https://example.com/addin//', 'https://example.com/addin'],
    ['https://example.com:8443/a/b', 'https://example.com:8443/a/b'],
  ])('%s becomes %s', (given, expected) => {
    expect(addinOrigin(given)).toBe(expected);
  });

  it.each([
    'http://example.com',
    'example.com',
    '',
    'ftp://example.com',
    'https://',
    'https://example.com/?a=1',
    'https://example.com/#a',
    'https://user@example.com',
    'https://example.com/"x',
    'https://example.com/a&b',
  ])('%j is refused', (given) => {
    expect(() => addinOrigin(given)).toThrow(/https/);
  });

  it('takes the place of the default address everywhere', () => {
    expect(withOrigin('a https://localhost:3000/x b https://localhost:3000/y', 'https://example.com/k')).toBe(
      'a https://example.com/k/x b https://example.com/k/y',
    );
  });
});
