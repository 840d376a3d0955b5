import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { out } from './places.mjs';

/**
 * What a step printed before it failed, for who wants more than the one sentence.
 * @param {string} step
 * @param {string} text
 * @param {string} [folder]
 * @returns {string} the file
 */
export function keepLog(step, text, folder = out) {
  const file = join(folder, 'logs', `${step}.log`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
