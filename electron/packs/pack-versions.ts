import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EarlierPack } from '@shared/ipc/packs';
import type { KnownChannels } from '@shared/packs/network-schema';
import { packChanges } from '@shared/packs/pack-changes';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFailure } from '../storage/atomic-file';
import type { Turns } from '../storage/turns';
import { folderFor } from './folder-for';
import { copyFolder, INCOMING, placeFolder } from './pack-copy';
import { openPackFolder } from './pack-folder';
import type { EarlierFolder, PackHistory } from './pack-history';
import type { PackRepository } from './pack-repository';
import { versionIn } from './version-in';

interface VersionsParts {
  history: PackHistory;
  shelf: PackRepository;
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  turns: Turns;
}

/** Going back to a version of a pack that was in use before: what a person had loaded, or made, and no other. */
export class PackVersions {
  constructor(private readonly parts: VersionsParts) {}

  /** The last one first, each with what would be different; one that can't be read any more is left out. */
  async earlier(packId: string): Promise<Result<EarlierPack[]>> {
    const { history, shelf, channels } = this.parts;
    const now = await shelf.find(packId);
    const present = now && (await versionIn(now));
    const all: EarlierPack[] = [];
    for (const { id, keptAt, folder } of await history.list(packId)) {
      const opened = await openPackFolder(folder, channels);
      if (!opened.ok) continue;
      const version = await versionIn(opened.value);
      const changes = present ? packChanges(present, version) : [];
      all.push({ id, version: version.pack.version, keptAt, changes });
    }
    return success(all);
  }

  /** One of them is used again; the one of now is kept in its turn. Problems: `pack/no-earlier`, `pack/…`, `file/…`: the one of now holds then. */
  rollBack(packId: string, id: string): Promise<Result<{ version: string }>> {
    return this.parts.turns.take(async () => {
      const earlier = await this.parts.history.find(packId, id);
      if (!earlier) return failure('pack/no-earlier', {});
      const aside = join(this.parts.packs, INCOMING + randomUUID());
      try {
        return await this.putBack(packId, earlier, aside);
      } finally {
        this.parts.shelf.refresh();
        await rm(aside, { recursive: true, force: true }).catch(() => {});
      }
    });
  }

  private async putBack(packId: string, earlier: EarlierFolder, aside: string): Promise<Result<{ version: string }>> {
    const { shelf, history, packs, channels } = this.parts;
    try {
      await mkdir(aside, { recursive: true });
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(packs));
    }
    // Before the one of now is kept, as the oldest goes then.
    const copied = await copyFolder(earlier.folder, aside);
    if (!copied.ok) return copied;
    const opened = await openPackFolder(aside, channels);
    if (!opened.ok) return opened;
    if (opened.value.pack.id !== packId) return failure('pack/no-earlier', {});
    const now = await shelf.find(packId);
    const kept = now?.origin === 'profile' ? await history.keep(packId, now.folder) : success(null);
    if (!kept.ok) return kept;
    const placed = await placeFolder(aside, packs, await folderFor(packId, shelf));
    if (!placed.ok) return placed;
    await history.drop(earlier.folder);
    return success({ version: opened.value.pack.version });
  }
}
