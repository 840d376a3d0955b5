import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCode } from '../../electron/dev/checking/source-tree.mjs';
import { filesUnder, housesIn, importedFiles } from '../../electron/dev/picture/rooms.mjs';

const root = join(import.meta.dirname, '../..');
const HOUSES = ['renderer', 'shared', 'electron'];

/** Which files each file imports. Types count: what one must know of another, its reader must, too. */
function importsOf(house: string): Map<string, string[]> {
  const files = new Set(filesUnder(root, house).filter(isCode));
  return new Map(
    [...files].map((file) => {
      const imported = importedFiles(file, readFileSync(join(root, file), 'utf8'), files);
      return [file, imported.filter((target) => target !== file)];
    }),
  );
}

/** What can be taken away because it imports nothing that is left, again and again; what stays leads into a circle. */
function inCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(imports);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [file, used] of left) if (used.every((one) => !left.has(one))) left.delete(file);
  }
  return [...left.keys()];
}

describe('files that import each other in a circle', () => {
  test.each(HOUSES)('are not in %s/: a type that two need lies in a file below both', (house) => {
    expect(inCircles(importsOf(house))).toEqual([]);
  });

  test('nor are its folders: which stands above which is said by the floors of test/lint/rules', () => {
    const circles = housesIn(root).map(({ name, rooms }) => [
      name,
      inCircles(new Map([...rooms].map(([room, used]) => [room, [...used]]))),
    ]);
    expect(Object.fromEntries(circles)).toEqual(Object.fromEntries(HOUSES.map((house) => [house, []])));
  });

  test('would be seen', () => {
    const imports = new Map([['a', ['b']], ['b', ['c']], ['c', ['a', 'd']], ['d', []]]); // prettier-ignore
    expect(inCircles(imports)).toEqual(['a', 'b', 'c']);
  });
});
