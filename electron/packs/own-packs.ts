import { z } from 'zod';
import { failure, success, type Result } from '@shared/problems/problem';
import { ListFile } from './list-file';

const Own = z.object({ made: z.array(z.string().max(64)).max(1_000) });

/** Which packs of the profile were made here: these alone a saved draft changes, and these alone go out. */
export class OwnPacks {
  private readonly list: ListFile<z.output<typeof Own>>;

  constructor(file: string) {
    this.list = new ListFile(file, Own, { made: [] }, () => failure('studio/list-unreadable', {}));
  }

  async ids(): Promise<Result<ReadonlySet<string>>> {
    const read = await this.list.read();
    return read.ok ? success(new Set(read.value.made)) : read;
  }

  async add(packId: string): Promise<Result<null>> {
    const added = await this.list.change(({ made }) =>
      Promise.resolve(success({ made: made.includes(packId) ? made : [...made, packId] })),
    );
    return added.ok ? success(null) : added;
  }

  /** Somebody else's stands in its place from now on. */
  async remove(packId: string): Promise<Result<null>> {
    const ids = await this.ids();
    if (!ids.ok || !ids.value.has(packId)) return ids.ok ? success(null) : ids;
    const removed = await this.list.change(({ made }) =>
      Promise.resolve(success({ made: made.filter((one) => one !== packId) })),
    );
    return removed.ok ? success(null) : removed;
  }
}
