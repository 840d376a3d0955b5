/** Mutants that the compiler refuses: nobody can bring them in, so they count neither for the tests nor against them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../places.mjs';
import { mutatedText } from './instrument.mjs';

/**
 * @param {string} area of `npm run types`
 * @returns {(mutant: import('./sample.mjs').Mutant) => boolean} looks at the changed file alone, not at those that import it
 */
export function typesOf(area) {
  const config = join(root, 'test', 'config', `tsconfig.${area}.json`);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(config, '..'),
  );
  /** @type {{ file: string, text: string, version: number } | undefined} */
  let changed;
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => (changed?.file === file ? `changed ${changed.version}` : '0'),
    getScriptSnapshot: (file) => {
      const text = changed?.file === file ? changed.text : ts.sys.readFile(file);
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
  return (mutant) => {
    const file = join(root, mutant.file);
    changed = { file, text: mutatedText(readFileSync(file, 'utf8'), mutant), version: ++version };
    if (service.getSyntacticDiagnostics(file).length > 0) return true;
    return service
      .getSemanticDiagnostics(file)
      .some(({ category, code }) => category === ts.DiagnosticCategory.Error && !isTidiness(code));
  };
}

/** Unused names and code that is never reached are untidy, not wrong. @param {number} code */
const isTidiness = (code) => [6133, 6138, 6192, 6196, 6198, 7027].includes(code);
