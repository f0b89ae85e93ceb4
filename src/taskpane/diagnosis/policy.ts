/** What the content security policy of the page has stopped since it was opened, by directive and origin. */
const stopped = new Map<string, number>();

/** `blob`, `inline`, `https://example.com`: no path, which could name somebody. */
const originOf = (address: string): string => {
  try {
    const { origin, protocol } = new URL(address);
    return origin === 'null' ? protocol : origin;
  } catch {
    return address.slice(0, 20);
  }
};

if (typeof document !== 'undefined')
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const name = `${effectiveDirective} ${originOf(blockedURI)}`;
    stopped.set(name, (stopped.get(name) ?? 0) + 1);
  });

export const policyViolations = (): readonly string[] => [...stopped].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
