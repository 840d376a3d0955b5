import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { moduleNamed } from '../../electron/dev/checking/dependents.mjs';
import { isCode } from '../../electron/dev/checking/source-tree.mjs';

const root = join(import.meta.dirname, '../..');
/** Houses without a circle of files, and which stay so. */
const WITHOUT_CIRCLES = ['renderer'];

/** Which files each file imports. Types count: what one must know of another, its reader must, too. */
function importsOf(house: string): Map<string, string[]> {
  const files = new Set(
    readdirSync(join(root, house), { recursive: true, encoding: 'utf8' })
      .map((file) => `${house}/${file.replaceAll('\\', '/')}`)
      .filter(isCode),
  );
  return new Map([...files].map((file) => [file, named(file, readFileSync(join(root, file), 'utf8'), files)]));
}

const named = (file: string, text: string, files: ReadonlySet<string>): string[] =>
  ts.preProcessFile(text, true, false).importedFiles.flatMap(({ fileName }) => {
    const target = moduleNamed(fileName, posix.dirname(file), files);
    return target === undefined || target === file ? [] : [target];
  });

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
  test.each(WITHOUT_CIRCLES)('are not in %s/: a type that two need lies in a file below both', (house) => {
    expect(inCircles(importsOf(house))).toEqual([]);
  });

  test('would be seen', () => {
    const imports = new Map([['a', ['b']], ['b', ['c']], ['c', ['a', 'd']], ['d', []]]); // prettier-ignore
    expect(inCircles(imports)).toEqual(['a', 'b', 'c']);
  });
});
