/**
 * Milliseconds of the processor that this process has used: what a test may ask of a speed on a machine that others use too. It still is no
 * benchmark (`npm run bench` prints ratios): it tells "at once" from "hangs", with wide limits.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
