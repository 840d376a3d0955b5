import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isOwnAnchor, newAnchor, type Anchor } from '@shared/vault/anchor';
import { AnchorFile } from '../../../electron/keychain/anchor-file';
import { temporaryFolder } from '../../support/temporary-folder';

const KEY = new Uint8Array(32).fill(7);
const HERE = '6f1f7b0a-26f1-4b55-9d0c-2f6f2a0a7c11';
const anchorAt = (write: number, ledgerId = HERE): Anchor =>
  newAnchor(KEY, ledgerId, {
    ...{ write, tag: '0'.repeat(32), at: '2026-11-20T00:02:00.000Z' },
    link: { sequence: write, hash: 'a'.repeat(64) },
  });

let folder: string;
let file: AnchorFile;
beforeEach(() => {
  folder = temporaryFolder();
  file = new AnchorFile(folder);
});

test('where a ledger’s list had come to is there after a restart, and never goes back', async () => {
  expect(await file.read()).toEqual({ found: 'none' });
  expect(await file.write(anchorAt(7))).toBe(true);
  expect(await Promise.all([file.write(anchorAt(9)), file.write(anchorAt(8)), file.write(anchorAt(9))])).toEqual([
    true,
    false,
    false,
  ]);
  expect(await new AnchorFile(folder).read()).toEqual({ found: 'anchor', anchor: anchorAt(9) });
});

test('that of a ledger that lay here before gives way; of an erased one nothing stays', async () => {
  await file.write(anchorAt(700));
  expect(await file.write(anchorAt(1, '00000000-26f1-4b55-9d0c-2f6f2a0a7c11'))).toBe(true);
  await file.erase();
  await file.erase();
  expect(await file.read()).toEqual({ found: 'none' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is none is told as that, and is written over by the next one', async () => {
  for (const text of ['', '{"write":', '[]', '{"format":2}']) {
    writeFileSync(join(folder, 'own.anchor.json'), text);
    expect(await file.read()).toEqual({ found: 'unreadable' });
  }
  expect(await file.write(anchorAt(3))).toBe(true);
});

test('a folder that can’t be written to leaves the one before, and no half one', async () => {
  await file.write(anchorAt(3));
  const lost = new AnchorFile(join(folder, 'gone'));
  expect(await lost.write(anchorAt(4))).toBe(false);
  expect(await file.read()).toMatchObject({ anchor: { write: 3 } });
});

test('only who has the ledger’s key can make one: no word of it can be another', () => {
  const anchor = anchorAt(5);
  expect(isOwnAnchor(KEY, anchor)).toBe(true);
  expect(isOwnAnchor(new Uint8Array(32), anchor)).toBe(false);
  for (const other of [
    { write: 4 },
    { tag: '1'.repeat(32) },
    { ledgerId: '00000000-26f1-4b55-9d0c-2f6f2a0a7c11' },
    { at: '2026-11-21T00:02:00.000Z' },
    { link: { sequence: 4, hash: 'a'.repeat(64) } },
  ])
    expect(isOwnAnchor(KEY, { ...anchor, ...other })).toBe(false);
});
