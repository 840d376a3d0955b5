/** Which of the chosen test files fit into the time that somebody waits gladly. */

/** Of a file that never ran here: what they take in the middle, with the loading of what it alone imports. */
const UNKNOWN = 1_000;

/**
 * @param {readonly string[]} files the nearest to the change first
 * @param {{ times: Readonly<Record<string, number>>, budget: number }} limits what each took the last time and what all may take, in
 *   milliseconds of one worker
 * @returns {{ taken: string[], left: string[] }} the first is always taken
 */
export function nearestThatFit(files, { times, budget }) {
  /** @type {{ taken: string[], left: string[] }} */
  const split = { taken: [], left: [] };
  let used = 0;
  for (const file of files) {
    const needed = times[file] ?? UNKNOWN;
    const fits = split.taken.length === 0 || used + needed <= budget;
    split[fits ? 'taken' : 'left'].push(file);
    if (fits) used += needed;
  }
  return split;
}
