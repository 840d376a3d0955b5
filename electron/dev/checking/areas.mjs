/** The files that each area of `npm run types` begins with, as its tsconfig says. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { areasIn } from '../types-areas.mjs';

/**
 * @param {string} root
 * @returns {Map<string, Set<string>>} by area, as paths from the root with `/`
 */
export function filesOfAreas(root) {
  const folder = join(root, 'test', 'config');
  return new Map(
    areasIn(readdirSync(folder)).map((area) => [area, filesOf(root, join(folder, `tsconfig.${area}.json`))]),
  );
}

/** @param {string} root @param {string} config */
function filesOf(root, config) {
  const { fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(config, '..'),
  );
  return new Set(fileNames.map((file) => relative(root, file).split(sep).join('/')));
}
