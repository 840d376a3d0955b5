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
