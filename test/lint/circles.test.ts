import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, isCode } from '../../electron/dev/checking/source-tree.mjs';
import { housesIn, importedFiles } from '../../electron/dev/picture/rooms.mjs';

const root = join(import.meta.dirname, '../..');
const HOUSES = ['renderer', 'shared', 'electron'];

/** Which files each file imports. Types count: what one must know of another, its reader must, too. */
function importsOf(folders: readonly string[]): Map<string, string[]> {
  const files = new Set(folders.flatMap((folder) => filesUnder(root, folder)).filter(isCode));
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
  const imports = importsOf([...HOUSES, 'resources', 'test']);

  test('are nowhere, nor where only development and tests are: a type that two need lies in a file below both', () => {
    expect(inCircles(imports)).toEqual([]);
  });

  test.each(['electron/dev/', 'test/support/', 'resources/authoring/'])('are looked for in %s, too', (folder) => {
    expect([...imports].filter(([file, used]) => file.startsWith(folder) && used.length > 0)).not.toEqual([]);
  });

  test('nor are its folders: which stands above which is said by the floors of test/lint/rules', () => {
    const circles = housesIn(root).map(({ name, rooms }) => [
      name,
      inCircles(new Map([...rooms].map(([room, used]) => [room, [...used]]))),
    ]);
    expect(Object.fromEntries(circles)).toEqual(Object.fromEntries(HOUSES.map((house) => [house, []])));
  });

  test('are seen where a comment names the type of a JavaScript file', () => {
    const text = `/** @param {import('./draw.mjs').Drawn} drawn */`;
    expect(importedFiles('a/room.mjs', text, new Set(['a/room.mjs', 'a/draw.mjs']))).toEqual(['a/draw.mjs']);
  });

  test('would be seen', () => {
    const imports = new Map([['a', ['b']], ['b', ['c']], ['c', ['a', 'd']], ['d', []]]); // prettier-ignore
    expect(inCircles(imports)).toEqual(['a', 'b', 'c']);
  });
});
