import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, isCode } from '../../electron/dev/checking/source-tree.mjs';
import { declaredIn, doubled } from '../../electron/dev/house/names.mjs';

const root = join(import.meta.dirname, '../..');
describe('an exported name stands for one thing, so that whoever finds it has found the right one', () => {
  // What only development runs has words of its own: each of its commands is called `run`.
  const isDevelopment = (path: string): boolean => path === 'electron/dev';
  const files = ['renderer', 'electron', 'shared'].flatMap((house) => filesUnder(root, house, isDevelopment));
  const code = files.filter(isCode);
  const found = doubled(declaredIn(code.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)));

  test('in all houses: another thing is called otherwise, the same thing lies in one file', () => {
    expect(found).toEqual([]);
  });

  test('a second one would be seen', () => {
    const text = 'export interface Place {\n}\nexport const Place = 1;\nexport async function find() {}\n';
    const files = [['a.ts', text] as const, ['b.ts', 'export type Place = string;'] as const];
    expect(doubled(declaredIn(files))).toEqual([['Place', ['a.ts', 'b.ts']]]);
  });
});
