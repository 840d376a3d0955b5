/** How long each unit test file took the last time it ran here: `npm run check` asks what fits into its two minutes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { out, root } from '../places.mjs';
import { readJson } from './read-json.mjs';

const kept = join(out, 'cache', 'unit-times.json');

/** @returns {Record<string, number>} milliseconds by path from the root */
export const unitTimes = () => readJson(kept) ?? {};

/** @param {string} report written by vitest's json reporter */
export function keepUnitTimes(report) {
  const files = readJson(report)?.testResults;
  if (!files?.length) return;
  const times = unitTimes();
  for (const { name, startTime, endTime } of files) times[pathFromRoot(name)] = Math.round(endTime - startTime);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(times));
}

/**
 * Where tests run as another user they see the repository in another place.
 * @param {string} file
 */
function pathFromRoot(file) {
  const inTest = file.lastIndexOf(`${sep}test${sep}`);
  const path = file.startsWith(root) ? file.slice(root.length + 1) : file.slice(inTest + 1);
  return path.split(sep).join('/');
}
