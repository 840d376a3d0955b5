import { isAbsolute, relative, sep } from 'node:path';

/**
 * The file's path from the root of the repository, with forward slashes on every system.
 * @param {import('./rule.d.ts').RuleContext} context
 */
export function sourcePath({ filename, cwd }) {
  const path = isAbsolute(filename) ? relative(cwd, filename) : filename;
  return path.split(sep).join('/');
}
