/** Which mutants are tried, and how sure the share of them is that was caught. */
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Mutant
 * @property {string} id in the instrumented code; another one after each change of the sources
 * @property {string} file path from the root
 * @property {{ line: number, column: number }} start both from 0
 * @property {{ line: number, column: number }} end behind the last character
 * @property {string} mutator StrykerJS's name of the kind
 * @property {string} replacement
 * @property {string} original
 * @property {number} nth among the mutants of the file with the same words
 */

/**
 * The same mutant has the same key as long as its own words stay, wherever they move to: a run after a small change tries the same ones
 * again and knows most of them.
 * @param {Pick<Mutant, 'file' | 'mutator' | 'original' | 'replacement' | 'nth'>} mutant
 */
export const keyOf = ({ file, mutator, original, replacement, nth }) =>
  hashOf([file, mutator, original, replacement, String(nth)].join('\0')).slice(0, 24);

/**
 * A random sample in which each mutant is as likely as any other; the same for the same seed, and almost the same after a change.
 * @template {Parameters<typeof keyOf>[0]} M
 * @param {readonly M[]} mutants
 * @param {{ seed: number, size: number }} order
 * @returns {M[]}
 */
export function sampleOf(mutants, { seed, size }) {
  return mutants
    .map((mutant) => ({ mutant, lot: hashOf(`${seed}\0${keyOf(mutant)}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

/**
 * Wilson's interval for a share, 95 %. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927).
 * @param {number} hits
 * @param {number} of more than 0
 * @returns {{ share: number, low: number, high: number }} each from 0 to 1
 */
export function wilson(hits, of) {
  const z = 1.959964;
  const share = hits / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** @param {string} text */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex');
