import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { success, type Result } from '@shared/problems/problem';
import { writeFailure } from '../storage/atomic-file';
import { heldFiles } from '../storage/held-files';
import { copyFolder } from './pack-copy';

/** In front of the name of a copy that isn't whole yet. */
const NEW = '.new-';
/** Of one pack; the oldest goes. */
const MOST = 5;
/** ISO, with what no file may be called by taken out: 2026-11-20T09-00-00.000Z. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z$/;

export interface EarlierFolder {
  /** Its name among those of its pack. */
  id: string;
  /** ISO instant at which another took its place. */
  keptAt: string;
  folder: string;
}

/** Versions of packs that others took the place of, so that an office can go back: a folder for each, by pack and moment. */
export class PackHistory {
  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
  ) {}

  /** The last one first. */
  async list(packId: string): Promise<EarlierFolder[]> {
    const names = await readdir(join(this.folder, packId)).catch(() => []);
    return names
      .filter((name) => MOMENT.test(name))
      .sort()
      .reverse()
      .map((id) => ({ id, keptAt: id.replace(MOMENT, '$1T$2:$3:$4Z'), folder: join(this.folder, packId, id) }));
  }

  /** Keeps a copy of a pack's folder, whole or not at all. Problems: `pack/too-…`, `file/…`: nothing may take its place then. */
  async keep(packId: string, from: string): Promise<Result<null>> {
    const own = join(this.folder, packId);
    const aside = join(own, NEW + randomUUID());
    try {
      // What a crash has left on its way: packs are changed one after the other, so none of them is another's.
      for (const name of await readdir(own).catch(() => []))
        if (name.startsWith(NEW)) await rm(join(own, name), { recursive: true, force: true });
      await mkdir(aside, { recursive: true });
      const copied = await copyFolder(from, aside);
      if (!copied.ok) return copied;
      await heldFiles.rename(aside, join(own, await this.freeName(packId)));
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(from));
    } finally {
      await rm(aside, { recursive: true, force: true }).catch(() => {});
    }
    await this.dropOldest(packId);
    return success(null);
  }

  /** One that another PC had kept, out of a backup; where that moment's is here, it stays. Problems: `file/…`. */
  async putBack(packId: string, id: string, from: string): Promise<Result<null>> {
    if (!MOMENT.test(id) || (await this.find(packId, id))) return success(null);
    const own = join(this.folder, packId);
    try {
      await mkdir(own, { recursive: true });
      await heldFiles.rename(from, join(own, id));
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(from));
    }
    await this.dropOldest(packId);
    return success(null);
  }

  async find(packId: string, id: string): Promise<EarlierFolder | null> {
    return (await this.list(packId)).find((one) => one.id === id) ?? null;
  }

  /** It is in use again. */
  drop(folder: string): Promise<void> {
    return rm(folder, { recursive: true, force: true }).catch(() => {});
  }

  /** Where an old one can't be taken away now, it goes with the next. */
  private async dropOldest(packId: string): Promise<void> {
    for (const { folder } of (await this.list(packId)).slice(MOST)) await this.drop(folder);
  }

  private async freeName(packId: string): Promise<string> {
    const taken = new Set((await this.list(packId)).map(({ id }) => id));
    const nameAt = (time: number): string => new Date(time).toISOString().replaceAll(':', '-');
    let at = this.now().getTime();
    while (taken.has(nameAt(at))) at += 1;
    return nameAt(at);
  }
}
