/**
 * Seconds that the processor worked for it: a machine that is busy with other things doesn't make them more, as it does those on the wall.
 * For a test that nothing grows beyond all measure, not for one that something is fast.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
