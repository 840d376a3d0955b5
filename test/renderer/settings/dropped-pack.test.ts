import { describe, expect, test } from 'vitest';
import { packLimits } from '@shared/packs/pack-limits';
import { unwrap } from '@shared/problems/problem';
import type { DroppedThing } from '../../../renderer/state/drop-taker';
import { readDroppedPack } from '../../../renderer/features/settings/packs/dropped-pack';

interface Tree {
  [name: string]: Tree | string;
}

/** A fake: folders as Chromium hands them out, two entries at a time. */
const entry = (name: string, within: Tree | string): FileSystemEntry => {
  if (typeof within === 'string')
    return {
      ...{ name, isDirectory: false },
      file: (done: (file: File) => void) => done(new File([within], name)),
    } as unknown as FileSystemEntry;
  const left = Object.entries(within).map(([below, inside]) => entry(below, inside));
  return {
    ...{ name, isDirectory: true },
    createReader: () => ({ readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) }),
  } as unknown as FileSystemEntry;
};
const folder = (tree: Tree): DroppedThing => ({
  ...{ name: '見本 市', kind: 'pack', file: new File([''], '見本 市') },
  folder: entry('見本 市', tree) as FileSystemDirectoryEntry,
});

describe('a pack that was dropped on the window', () => {
  test('as a folder brings all that lies in it, by its place, but for what systems put there', async () => {
    const forms = { '1.docx': 'one', '2.docx': 'two', '3.xlsx': 'three', '.DS_Store': 'x' };
    const read = unwrap(await readDroppedPack(folder({ 'pack.json': '{}', forms })));
    if (read.from !== 'folder') throw new Error('no folder');
    expect(read.name).toBe('見本 市');
    expect(read.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['forms/1.docx', 'one'],
      ['forms/2.docx', 'two'],
      ['forms/3.xlsx', 'three'],
      ['pack.json', '{}'],
    ]);
  });

  test('as a zip goes as it is', async () => {
    const file = new File(['PK'], '流山.zip');
    expect(unwrap(await readDroppedPack({ name: '流山.zip', kind: 'pack', file, folder: null }))).toMatchObject({
      from: 'zip',
      bytes: new TextEncoder().encode('PK'),
    });
  });

  test('that is somebody’s whole disk is refused before it is read', async () => {
    const many = Object.fromEntries(Array.from({ length: packLimits.files + 50 }, (_, i) => [`${i}.txt`, 'x']));
    expect(await readDroppedPack(folder(many))).toMatchObject({ code: 'pack/too-many-files' });
    const size = packLimits.total + 1;
    const file = { name: 'a.zip', size, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as File;
    expect(await readDroppedPack({ name: 'a.zip', kind: 'pack', file, folder: null })).toMatchObject({
      code: 'pack/too-large',
    });
  });
});
