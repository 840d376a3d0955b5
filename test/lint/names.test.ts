import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, isCode } from '../../electron/dev/checking/source-tree.mjs';
import { twoThings } from './two-things';

const root = join(import.meta.dirname, '../..');
const EXPORTED =
  /^export (?:abstract )?(?:async )?(?:interface|type|class|const|let|enum|function\*?) ?(?:enum )?\*? ?([A-Za-z_$][\w$]*)/gm;

/** Where each exported name is declared. A type and a value of one name in one file are one thing. */
function declaredIn(files: Iterable<readonly [path: string, text: string]>): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [path, text] of files)
    for (const name of new Set([...text.matchAll(EXPORTED)].map(([, found = '']) => found)))
      places.set(name, [...(places.get(name) ?? []), path]);
  return places;
}

const doubled = (places: Map<string, string[]>): [name: string, files: string[]][] =>
  [...places].filter(([, files]) => files.length > 1);

describe('an exported name stands for one thing, so that whoever finds it has found the right one', () => {
  // What only development runs has words of its own: each of its commands is called `run`.
  const isDevelopment = (path: string): boolean => path === 'electron/dev';
  const files = ['renderer', 'electron', 'shared'].flatMap((house) => filesUnder(root, house, isDevelopment));
  const code = files.filter(isCode);
  const found = doubled(declaredIn(code.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)));

  test('in all houses: another thing is called otherwise, the same thing lies in one file', () => {
    expect(found.filter(([name]) => !twoThings.has(name))).toEqual([]);
  });

  test('the list of those that are older only grows shorter', () => {
    const names = new Set(found.map(([name]) => name));
    expect([...twoThings].filter((name) => !names.has(name))).toEqual([]);
  });

  test('a second one would be seen', () => {
    const text = 'export interface Place {\n}\nexport const Place = 1;\nexport async function find() {}\n';
    const files = [['a.ts', text] as const, ['b.ts', 'export type Place = string;'] as const];
    expect(doubled(declaredIn(files))).toEqual([['Place', ['a.ts', 'b.ts']]]);
  });
});
