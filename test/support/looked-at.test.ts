import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LookedAt } from './looked-at.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'looked-at-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is looked at once, and again whatever way it was written or replaced', () => {
  const [file, other] = [join(folder, 'one'), join(folder, 'other')];
  const looked = new LookedAt();
  const writes = [
    () => writeFileSync(file, 'a name'),
    () => writeFileSync(file, 'others'),
    // With its old times, as a copy has them.
    () => utimesSync(file, 1, 1),
    () => {
      writeFileSync(other, 'a third');
      utimesSync(other, 1, 1);
      renameSync(other, file);
    },
    () => rmSync(file),
    () => writeFileSync(file, 'a name'),
  ];
  const seen = writes.map((write) => {
    write();
    return [looked.since(0)(file), looked.since(0)(file)];
  });
  expect(seen.map(([first]) => first)).toEqual([true, true, true, true, false, true]);
  expect(seen.map(([, again]) => again)).toEqual(seen.map(() => false));
});

test('with one secret more each file is looked at anew', () => {
  const file = join(folder, 'one');
  writeFileSync(file, '');
  const looked = new LookedAt();
  expect([3, 3, 4, 4].map((secrets) => looked.since(secrets)(file))).toEqual([true, false, true, false]);
});
