import { Buffer } from 'node:buffer';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClearText } from './clear-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NAMES = ['本間 久美子', 'kumiko@example.jp', '"name":"梅"'];

/** Noise and empty stretches between names in either encoding. */
const piece = fc.oneof(
  fc.nat(500).map((length) => Buffer.alloc(length)),
  fc.uint8Array({ maxLength: 80 }).map((noise) => Buffer.from(noise)),
  fc
    .record({ name: fc.constantFrom(...NAMES), encoding: fc.constantFrom('utf8', 'utf16le') })
    .map(({ name, encoding }) => Buffer.from(name, encoding as 'utf8')),
);

describe('the search of what a test leaves behind', () => {
  test('finds whoever stands in a file, whatever stands around, and nobody else', () => {
    const lookedFor = new ClearText(NAMES);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const content = Buffer.concat(pieces);
        const there = NAMES.filter((name) => content.includes(name) || content.includes(Buffer.from(name, 'utf16le')));
        expect(lookedFor.inBytes(content).sort()).toEqual(there.sort());
      }),
    );
  });

  test('finds a secret that came to light later', () => {
    const lookedFor = new ClearText([], ['first-secret-1234']);
    const content = Buffer.from('… second-secret-5678 …');
    expect(lookedFor.inBytes(content)).toEqual([]);
    lookedFor.lookAlsoFor(['first-secret-1234', 'second-secret-5678']);
    expect(lookedFor.inBytes(content)).toEqual(['second-secret-5678']);
  });

  test('goes on where a file goes while it looks', () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), `${name} 本間 久美子`);
    const { files, found } = new ClearText(NAMES).inFolder(folder, (path) => {
      if (path === 'b') rmSync(join(folder, path));
      return true;
    });
    expect(files).toBe(2);
    expect(found.map(({ file }) => file).sort()).toEqual(['a', 'c']);
  });
});
