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

/**
 * How many times as long the processor works for all of something as for a part of it, after a part that warms it up: a busy machine makes
 * both longer alike.
 *
 * @param work on so many things
 * @param all how many there are
 * @param part how many of these the part is
 */
export function growth(work: (things: number) => void, all: number, part: number): number {
  work(part);
  const ofPart = processorSeconds(() => work(part));
  return processorSeconds(() => work(all)) / ofPart;
}
