/** What failed, once more and in short: of a long output often only the end is kept. */
import { readLines } from './read-json.mjs';

/**
 * @typedef {object} Failure
 * @property {string} stage
 * @property {string} place `test/lint/tree.test.ts:12`; '' where there is none
 * @property {string} title
 * @property {string} text what was said, and where
 */

/** Of each, the beginning. */
const LINES = 30;
/** When the ground is gone, the first few say why. */
const IN_FULL = 20;

/**
 * @param {string} file a line of JSON for each (test/support/failed-tests.ts writes it)
 * @returns {Failure[]}
 */
export const failuresIn = (file) => readLines(file);

/**
 * @param {readonly Failure[]} failures
 * @returns {string[]} lines
 */
export function failureLines(failures) {
  if (failures.length === 0) return [];
  return [
    '',
    `what failed (${failures.length}):`,
    ...failures.flatMap(({ stage, place, title, text }, index) => [
      ...(index < IN_FULL ? [''] : []),
      ['✘', stage, place, place && '›', title].filter(Boolean).join(' '),
      ...(index < IN_FULL ? inShort(text) : []),
    ]),
  ];
}

/** @param {string} text */
function inShort(text) {
  const lines = text.trim().split('\n');
  const shown = lines.length > LINES ? [...lines.slice(0, LINES), `… ${lines.length - LINES} lines more above`] : lines;
  return shown.map((line) => `    ${line}`.trimEnd());
}
