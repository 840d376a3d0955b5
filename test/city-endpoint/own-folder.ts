import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class FolderInUse extends Error {
  constructor(folder: string, holder: number) {
    super(
      `${folder} は、ほかの受付（プロセス ${holder}）が使っています。いっしょに使うには、DATABASE_URL で PostgreSQL を指定してください。`,
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Makes sure that no other process has the embedded database of a folder open: two would destroy it. Throws {@link FolderInUse} when one has; a
 * process that is gone has nothing open.
 *
 * @returns gives the folder free
 */
export function holdFolder(folder: string): () => void {
  const file = join(folder, 'in-use');
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (attempt > 0 || (holder > 0 && isAlive(holder))) throw new FolderInUse(folder, holder);
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
