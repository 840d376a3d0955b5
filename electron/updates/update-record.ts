import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SignedRelease, type Release } from '@shared/updates/release';
import { type Result, success } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';
import { dropLink } from '../storage/laid-link';
import { unwritten } from './lay-down';

const Ready = z.object({
  /** To the letter: what it says of the setup counts by its signature alone, as others may write to this folder. */
  signed: SignedRelease,
  /** ISO instant at which it came. */
  since: z.iso.datetime(),
  /** 終わるときに入れる. */
  atQuit: z.boolean(),
  /** It was tried, and the version before is still here. */
  hasFailed: z.boolean(),
});
const UpdateRecord = z.object({
  /** The newest release that was seen here, to the letter: a made-up one would keep every later version out. */
  seen: SignedRelease.nullable().catch(null),
  /** Of this PC among a hundred, drawn once by lot: which share of them is told first. */
  place: z.int().min(0).max(99).nullable().default(null),
  /** The new version, whose setup lies beside this. */
  ready: Ready.nullable().default(null),
  /** The setup was started, from this version. */
  begun: z
    .object({ from: z.string().max(32), version: z.string().max(32) })
    .nullable()
    .default(null),
});
export type UpdateRecord = z.output<typeof UpdateRecord>;

export const NOTHING = UpdateRecord.parse({});
const RECORD = 'updates.json';

/** What is known of new versions on this PC: a record, and the setup that waits beside it. */
export class UpdateFolder {
  constructor(readonly folder: string) {}

  /** Each version's has a name of its own: the record never names one by another's bytes. */
  setupOf = ({ version }: Pick<Release, 'version'>): string => join(this.folder, nameOf(version));

  /**
   * What is damaged is as if there were none.
   *
   * @returns null: something is there that can't be read now, as for a moment while a virus scanner looks at it
   */
  async read(): Promise<UpdateRecord | null> {
    try {
      const record = UpdateRecord.safeParse(JSON.parse(await readFile(join(this.folder, RECORD), 'utf8')));
      return record.success ? record.data : NOTHING;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === undefined || code === 'ENOENT' ? NOTHING : null;
    }
  }

  /** Problems: `update/disk-full`, `update/not-written`. */
  async write(record: UpdateRecord): Promise<Result<null>> {
    const made = await this.make();
    if (!made.ok) return made;
    const written = await writeFileAtomically(join(this.folder, RECORD), JSON.stringify(UpdateRecord.parse(record)));
    if (written.ok) return success(null);
    return unwritten({ code: written.code === 'file/disk-full' ? 'ENOSPC' : String(written.details['reason'] ?? '') });
  }

  async make(): Promise<Result<null>> {
    try {
      await dropLink(this.folder);
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      return success(null);
    } catch (error) {
      return unwritten(error);
    }
  }

  /**
   * Takes away whatever lies there but the record, and the setup that is ready: a program takes parts of itself from beside it.
   *
   * @param ready null: none is
   */
  async tidy(ready: Pick<Release, 'version'> | null): Promise<void> {
    await dropLink(this.folder);
    const kept = ready ? [RECORD, nameOf(ready.version)] : [RECORD];
    for (const name of await readdir(this.folder).catch(() => []))
      // What can't be removed now goes at another start.
      if (!kept.includes(name)) await rm(join(this.folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

const nameOf = (version: string): string => `setup-${version}.exe`;
