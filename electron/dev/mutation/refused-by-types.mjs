/** Mutants that the compiler refuses: nobody can bring them in, so they count neither for the tests nor against them. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../places.mjs';
import { isEnding } from '../processes.mjs';
import { readLines } from '../testing/read-json.mjs';
import { mutatedText } from './instrument.mjs';
import { contentOf } from './reach.mjs';
import { keyOf } from './sample.mjs';

/**
 * @typedef {import('./sample.mjs').Mutant} Mutant
 *
 * @param {{ types: string, log: string, mutants: readonly Mutant[] }} order `types`: the area of `npm run types`; `log`: where it is written
 *   down, until the mutant's file changes
 * @returns {{ refused: ReadonlySet<string>, done: Promise<void> }} ids of those that are refused: what is known already, and by and by the
 *   others, until it is done
 */
export function refusedByTypes({ types, log, mutants }) {
  /** @type {Set<string>} */
  const refused = new Set();
  return { refused, done: lookAtAll({ types, log, mutants }, refused) };
}

/** @param {Parameters<typeof refusedByTypes>[0]} order @param {Set<string>} refused */
async function lookAtAll({ types, log, mutants }, refused) {
  const stateOf = (/** @type {Mutant} */ mutant) => `${keyOf(mutant)} ${contentOf(mutant.file)}`;
  /** @type {Map<string, boolean>} */
  const known = new Map(readLines(log).map((line) => [line.state, line.refused]));
  const left = mutants.filter((mutant) => !known.has(stateOf(mutant)));
  for (const mutant of mutants) if (known.get(stateOf(mutant))) refused.add(mutant.id);
  // Whoever asked goes on meanwhile.
  await new Promise((resolve) => setImmediate(resolve));
  if (left.length > 0) {
    const refuses = typesOf(types);
    /** @param {Mutant} mutant @param {boolean} isRefused */
    const decide = (mutant, isRefused) => {
      if (isRefused) refused.add(mutant.id);
      appendFileSync(log, `${JSON.stringify({ state: stateOf(mutant), refused: isRefused })}\n`);
    };
    for (const group of oneOfEachFile(left)) {
      if (isEnding()) break;
      const doubtful = refuses(group);
      for (const mutant of group)
        decide(mutant, doubtful.has(mutant) && (group.length === 1 || refuses([mutant]).has(mutant)));
      // Those who try them meanwhile want to be heard.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Most are not refused, so a whole group of files is looked at together, each with one mutant. @param {readonly Mutant[]} mutants */
function oneOfEachFile(mutants) {
  /** @type {Mutant[][]} */
  const groups = [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const mutant of mutants) {
    const nth = counts.get(mutant.file) ?? 0;
    counts.set(mutant.file, nth + 1);
    (groups[nth] ??= []).push(mutant);
  }
  return groups;
}

/**
 * @param {string} area of `npm run types`
 * @returns {(mutants: readonly Mutant[]) => Set<Mutant>} those with an error in their own file; not in those that import it
 */
function typesOf(area) {
  const config = join(root, 'test', 'config', `tsconfig.${area}.json`);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(config, '..'),
  );
  /** @type {Map<string, string>} */
  let changed = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => (changed.has(file) ? `changed ${version}` : '0'),
    getScriptSnapshot: (file) => {
      const text = changed.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (mutants) => {
    version += 1;
    changed = new Map(
      mutants.map((mutant) => {
        const file = join(root, mutant.file);
        return [file, mutatedText(readFileSync(file, 'utf8'), mutant)];
      }),
    );
    return new Set(mutants.filter(({ file }) => hasErrors(service, join(root, file))));
  };
}

/** @param {ts.LanguageService} service @param {string} file */
const hasErrors = (service, file) =>
  service.getSyntacticDiagnostics(file).length > 0 ||
  service
    .getSemanticDiagnostics(file)
    .some(({ category, code }) => category === ts.DiagnosticCategory.Error && !isTidiness(code));

/** Unused names and code that is never reached are untidy, not wrong. @param {number} code */
const isTidiness = (code) => [6133, 6138, 6192, 6196, 6198, 7027].includes(code);
