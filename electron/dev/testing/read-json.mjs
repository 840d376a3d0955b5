import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {any} undefined when there is none, or half of one
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file with a piece of JSON on each line
 * @returns {any[]} without the line in which the writing was broken off; none when there is no file
 */
export function readLines(file) {
  /** @type {any[]} */
  const read = [];
  try {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      try {
        if (line) read.push(JSON.parse(line));
      } catch {
        // The half of a line.
      }
    }
  } catch {
    // Nothing was written yet.
  }
  return read;
}
