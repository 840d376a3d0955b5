import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { notRun } from './not-run.ts';

/** A disk of a few megabytes with a profile on it, that can be filled to the last byte. */
export class SmallDisk {
  readonly profile: string;

  private constructor(private readonly folder: string) {
    this.profile = join(folder, 'profile');
    rmSync(this.profile, { recursive: true, force: true });
    mkdirSync(this.profile);
  }

  /** Null, and said so, where none could be mounted (electron/dev/linux/enter-namespace.mjs). */
  static mounted(): SmallDisk | null {
    const folder = process.env['RENKEI_SMALL_DISK'];
    return folder ? new SmallDisk(folder) : (notRun('small disk to fill'), null);
  }

  fill(): void {
    for (const bytes of [1 << 20, 4096]) {
      const piece = Buffer.alloc(bytes);
      while (fits(() => appendFileSync(this.ballast, piece)));
    }
  }

  makeRoom(): void {
    rmSync(this.ballast, { force: true });
  }

  remove(): void {
    this.makeRoom();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

function fits(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
