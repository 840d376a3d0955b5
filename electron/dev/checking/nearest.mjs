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

/** Of more than these the names are no help any more. */
const NAMED = 20;

/**
 * What was not run is told: each file by its name, or where a change reaches far by folder.
 * @param {{ taken: readonly string[], left: readonly string[] }} unit
 * @returns {string[]} a line, or none
 */
export function leftLines({ taken, left }) {
  if (left.length === 0) return [];
  const how = 'npm run check -- --all, or npm test';
  if (left.length <= NAMED) return [`${counted(left.length)} farther from the change (${how}): ${left.join(' ')}`];
  /** @type {Map<string, number>} */
  const folders = new Map();
  for (const file of left) {
    const folder = file.split('/').slice(0, -1).slice(0, 3).join('/');
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const where = [...folders].sort(([, a], [, b]) => b - a).map(([folder, count]) => `${folder} ${count}`);
  return [
    `${counted(left.length)} of the ${taken.length + left.length} that this wide change reaches (${how}): ${where.join(', ')}`,
  ];
}

/** @param {number} files */
const counted = (files) => `${files} unit test file${files === 1 ? '' : 's'}`;
