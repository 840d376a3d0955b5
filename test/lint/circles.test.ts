import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inCircles } from '../../electron/dev/house/circles.mjs';
import { codeIn, housesIn, importedFiles, importsOf } from '../../electron/dev/picture/rooms.mjs';

const root = join(import.meta.dirname, '../..');
const HOUSES = ['renderer', 'shared', 'electron'];

describe('files that import each other in a circle', () => {
  const imports = importsOf(codeIn(root, [...HOUSES, 'resources', 'test']));

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

  test('nor are they with what lies in a house itself taken for one more folder', () => {
    for (const { name, rooms } of housesIn(root)) {
      const isFile = (room: string): boolean => /\.\w+$/.test(room);
      const folderOf = (room: string): string => (isFile(room) ? '.' : room);
      const folders = new Map([...rooms.keys()].map((room) => [folderOf(room), new Set<string>()]));
      for (const [room, used] of rooms)
        for (const one of used) if (folderOf(one) !== folderOf(room)) folders.get(folderOf(room))?.add(folderOf(one));
      const circles = inCircles(new Map([...folders].map(([folder, used]) => [folder, [...used]])));
      expect([name, circles]).toEqual([name, []]);
    }
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
