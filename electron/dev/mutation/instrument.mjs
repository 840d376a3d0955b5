/** Every mutant of an area, all in the code at once and each behind a switch: StrykerJS's instrumenter, a kept tool (Apache-2.0). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart } from '../npm-apart.mjs';
import { root } from '../places.mjs';
import { readJson } from '../testing/read-json.mjs';
import { hashOf } from './sample.mjs';

/** 67 packages: no dependency of ours. Version 10 asks for Node 22. */
const packages = { dependencies: { '@stryker-mutator/instrumenter': '9.6.1' } };

/**
 * @typedef {object} Instrumented
 * @property {string} state of the sources
 * @property {import('./sample.mjs').Mutant[]} mutants
 * @property {Record<string, string>} code of each file, with its switches
 *
 * @param {readonly string[]} files paths from the root
 * @param {string} codeFile where it is kept until a source changes
 * @returns {Promise<Instrumented>}
 */
export async function instrumentedOnce(files, codeFile) {
  const state = hashOf(HEAD + files.map((file) => `${file}\0${readFileSync(join(root, file), 'utf8')}`).join('\0'));
  const known = readJson(codeFile);
  if (known?.state === state) return known;
  const fresh = { state, ...(await instrumented(files)) };
  mkdirSync(dirname(codeFile), { recursive: true });
  writeFileSync(codeFile, JSON.stringify(fresh));
  return fresh;
}

/** @param {readonly string[]} files */
async function instrumented(files) {
  const folder = await installApart('mutation-peers', packages);
  const entry = createRequire(join(folder, 'package.json')).resolve('@stryker-mutator/instrumenter');
  const { Instrumenter } = await import(pathToFileURL(entry).href);
  /** @type {Record<string, string>} */
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const input = files.map((file) => ({ name: join(root, file), mutate: true, content: texts[file] }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: written, mutants } = await new Instrumenter(silent).instrument(input, options);
  /** @type {Map<string, number>} */
  const seen = new Map();
  return {
    code: Object.fromEntries(
      written.map((/** @type {{ content: string }} */ { content }, /** @type {number} */ i) => [
        files[i],
        lean(content),
      ]),
    ),
    mutants: mutants.map((/** @type {ApiMutant} */ { id, fileName, location, mutatorName, replacement }) => {
      const file = fileName.slice(root.length + 1);
      const { start, end } = location;
      const original = between(texts[file] ?? '', start, end);
      const words = [file, mutatorName, original, replacement].join('\0');
      const nth = seen.get(words) ?? 0;
      seen.set(words, nth + 1);
      return { id, file, start, end, mutator: mutatorName, replacement, original, nth };
    }),
  };
}

/**
 * StrykerJS's own head looks up names in objects at each step, which makes code that reads a file character by character thirty times
 * slower. Numbers in an array do the same. in-worker.mjs gives `mutation`.
 */
const HEAD = `
function stryMutAct_9fa48(id) { return globalThis.mutation.active === id && globalThis.mutation.passed(); }
function stryCov_9fa48() {
  const { counts } = globalThis.mutation;
  if (counts !== null) for (let i = 0; i < arguments.length; i++) counts[arguments[i]]++;
}
`;

/** @param {string} code as StrykerJS writes it */
export function lean(code) {
  const head = /function stryNS_9fa48\(\) \{[\s\S]*?function stryMutAct_9fa48\(id\) \{[\s\S]*?\n\}\n/.exec(code);
  if (!head) return code;
  const rest = code.slice(0, head.index) + code.slice(head.index + head[0].length);
  const numbered = rest.replace(
    /\bstry(MutAct|Cov)_9fa48\(([^()]*)\)/g,
    (_, name, ids) => `stry${name}_9fa48(${ids.replaceAll('"', '')})`,
  );
  return HEAD.replaceAll('\n', ' ') + numbered;
}

/**
 * @typedef {{ line: number, column: number }} Place both from 0
 * @typedef {{ id: string, fileName: string, location: { start: Place, end: Place }, mutatorName: string, replacement: string }} ApiMutant
 */

const nothing = () => {};
const silent = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};

/**
 * @param {string} text
 * @param {Place} start
 * @param {Place} end
 */
export const between = (text, start, end) => text.slice(offsetOf(text, start), offsetOf(text, end));

/**
 * The source with this one change in it, as a person would have typed it.
 * @param {string} text
 * @param {import('./sample.mjs').Mutant} mutant
 */
export const mutatedText = (text, { start, end, replacement }) =>
  text.slice(0, offsetOf(text, start)) + replacement + text.slice(offsetOf(text, end));

/** @param {string} text @param {Place} place */
function offsetOf(text, { line, column }) {
  let offset = 0;
  for (let i = 0; i < line; i++) offset = text.indexOf('\n', offset) + 1;
  return offset + column;
}
