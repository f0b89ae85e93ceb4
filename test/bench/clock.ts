/** Milliseconds of the processor, not of the clock: others on the machine make us wait, but do not work for us. */
export const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
