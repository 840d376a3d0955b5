import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/**
 * What an import names: a file of the repository, one of Node's own modules, or a package.
 *
 * @typedef {object} ImportedThing
 * @property {string} specifier as written
 * @property {string} [path] of a file of ours, from the root of the repository
 * @property {boolean} [builtin]
 * @property {string} [packageName] with its scope, without the path inside
 */

/**
 * @param {string} specifier
 * @param {string} importer its path from the root of the repository
 * @returns {ImportedThing}
 */
export function importedThing(specifier, importer) {
  const bare = specifier.replace(/[?#].*$/, '');
  if (bare.startsWith('.')) return { specifier, path: posix.join(posix.dirname(importer), bare) };
  if (bare.startsWith('@shared/')) return { specifier, path: posix.normalize(bare.slice(1)) };
  if (isBuiltin(bare)) return { specifier, builtin: true };
  const [scope, name] = bare.split('/');
  return { specifier, packageName: bare.startsWith('@') ? `${scope}/${name}` : scope };
}
