/** Which files import each other in a circle. Types count: what one must know of another, its reader must, too. */

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
