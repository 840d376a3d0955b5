import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownChannels } from '@shared/packs/network-schema';
import type { Pack } from '@shared/packs/schema';
import { success } from '@shared/problems/problem';
import { openPackFolders, type NamedPack } from './pack-folder';

/** The packs that the app comes with. */
export type BundledPacks = () => Promise<NamedPack[]>;

/** Beside main's script, and as much a part of the app. */
export const BUILT_PACKS = 'packs.json';

/** A pack that was read and checked when the app was built: at a start that took main a sixth of its time. */
interface BuiltPack {
  name: string;
  pack: Pack;
}

/** What main's script is built with. One that can't be read is no app: throws. */
export async function buildPacks(folder: string, channels: KnownChannels): Promise<string> {
  const built = (await openPackFolders(folder, channels)).map(({ name, opened }): BuiltPack => {
    if (!opened.ok) throw new Error(`${name}: ${opened.message}`);
    return { name, pack: opened.value.pack };
  });
  return JSON.stringify(built);
}

/**
 * What the app came with is read once: nothing changes it. Where something of it can't be read, it is tried again.
 *
 * @param built the folder of main's script
 */
export function bundledPacks(folder: string, channels: KnownChannels, built: string | null = null): BundledPacks {
  let known: NamedPack[] | null = null;
  return async () => {
    if (known) return known;
    const read = (built !== null && (await builtPacks(built, folder))) || (await openPackFolders(folder, channels));
    if (read.every(({ opened }) => opened.ok)) known = read;
    return read;
  };
}

/** null where nothing was built: main's own tests in Node. */
async function builtPacks(built: string, folder: string): Promise<NamedPack[] | null> {
  const text = await readFile(join(built, BUILT_PACKS), 'utf8').catch(() => null);
  if (text === null) return null;
  return (JSON.parse(text) as BuiltPack[]).map(({ name, pack }) => ({
    name,
    opened: success({ folder: join(folder, name), pack }),
  }));
}
