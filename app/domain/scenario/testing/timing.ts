/**
 * Milliseconds of processor time that `work` takes: unlike time on the clock, hardly more on a machine that is busy
 * with other things.
 */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
