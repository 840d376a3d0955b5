/** Which files import each other in a circle. Types count: what one must know of another, its reader must, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isCode } from '../checking/source-tree.mjs';
import { importedFiles } from '../picture/rooms.mjs';

/**
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Map<string, string[]>} which of their files each of their files imports
 */
export function importsOf(root, folders) {
  const files = new Set(folders.flatMap((folder) => filesUnder(root, folder)).filter(isCode));
  return new Map(
    [...files].map((file) => {
      const imported = importedFiles(file, readFileSync(join(root, file), 'utf8'), files);
      return [file, imported.filter((target) => target !== file)];
    }),
  );
}

/**
 * What can be taken away because it imports nothing that is left, again and again; what stays leads into a circle.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports
 * @returns {string[]}
 */
export function inCircles(imports) {
  const left = new Map(imports);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [file, used] of left) if (used.every((one) => !left.has(one))) left.delete(file);
  }
  return [...left.keys()];
}
