import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../storage/atomic-file';

const Entry = z.object({
  file: z.string().max(4096),
  size: z.number(),
  modifiedAt: z.number(),
  checksum: z.string().max(64),
});
/** A file as it was when it was read through and found whole. */
export type WholeFile = z.output<typeof Entry>;

/** Beyond what two places hold, with room for old sticks. */
const MOST = 400;

/**
 * Which files were once read through and found whole. A file that has another size, time or ending now is another file.
 * Only a memory: lost, everything is read once more.
 */
export class WholeBackups {
  private readonly path: string;
  private entries: Promise<WholeFile[]> | null = null;

  constructor(profile: string) {
    this.path = join(profile, 'whole-backups.json');
  }

  async has({ file, size, modifiedAt, checksum }: WholeFile): Promise<boolean> {
    return (await this.read()).some(
      (entry) =>
        entry.file === file && entry.size === size && entry.modifiedAt === modifiedAt && entry.checksum === checksum,
    );
  }

  async remember(found: WholeFile): Promise<void> {
    const { file, size, modifiedAt, checksum } = found;
    const others = (await this.read()).filter((entry) => entry.file !== file);
    const entries = [{ file, size, modifiedAt, checksum }, ...others].slice(0, MOST);
    this.entries = Promise.resolve(entries);
    // Where this fails, the file is only read once more some day.
    await writeFileAtomically(this.path, `${JSON.stringify(entries, null, 1)}\n`);
  }

  private read(): Promise<WholeFile[]> {
    this.entries ??= readFile(this.path, 'utf8').then(
      (text) => z.array(Entry).catch([]).parse(parsed(text)),
      () => [],
    );
    return this.entries;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
