import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { Pack } from '@shared/packs/schema';
import { BUILT_PACKS, buildPacks, bundledPacks } from '../../../electron/packs/bundled-packs';
import type { PackFolder } from '../../../electron/packs/pack-folder';
import { packsFolder } from '../../support/open-pack';
import { temporaryFolder } from '../../support/temporary-folder';

test('packs that came with the app are read once; while one of them can’t be, again', async () => {
  const parent = temporaryFolder();
  mkdirSync(join(parent, 'mine'));
  const read = bundledPacks(parent, channels);
  const isThere = async (): Promise<boolean[]> => (await read()).map(({ opened }) => opened.ok);
  expect(await isThere()).toEqual([false]);
  cpSync(join(packsFolder, 'tsuruoka-finelink'), join(parent, 'mine'), { recursive: true });
  expect(await isThere()).toEqual([true]);
  rmSync(join(parent, 'mine'), { recursive: true });
  expect(await isThere()).toEqual([true]);
});

const opened = async (built?: string): Promise<PackFolder[]> =>
  (await bundledPacks(packsFolder, channels, built)()).flatMap(({ opened: one }) => (one.ok ? [one.value] : []));

test('packs are the same out of the build as out of their folders, and as the schema says', async () => {
  const built = temporaryFolder();
  writeFileSync(join(built, BUILT_PACKS), await buildPacks(packsFolder, channels));
  const fromFolders = (await opened()).map(({ folder, pack }) => ({ folder, pack }));
  expect(fromFolders).toHaveLength(4);
  expect(await opened(built)).toEqual(fromFolders);
  // What main hands to the page isn't looked at by the schema once more.
  for (const { pack } of fromFolders) expect(Pack.parse(pack)).toEqual(pack);
});

test('out of the build no folder is read, and where nothing was built their folders are', async () => {
  const built = temporaryFolder();
  expect(await opened(built)).toHaveLength(4);
  const [first] = JSON.parse(await buildPacks(packsFolder, channels)) as unknown[];
  writeFileSync(join(built, BUILT_PACKS), JSON.stringify([first]));
  expect(await opened(built)).toHaveLength(1);
});

test('nothing is built of a pack that can’t be read', async () => {
  const parent = temporaryFolder();
  mkdirSync(join(parent, 'mine'));
  await expect(buildPacks(parent, channels)).rejects.toThrow('mine: ');
});
