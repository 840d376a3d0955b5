import { extname, isAbsolute } from 'node:path';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';

/**
 * A backup that somebody has opened in Explorer: Windows starts the app with its path (electron/dev/windows/setup.nsi), or starts it once
 * more, which the app that is open hears. It waits until the page asks for it, behind a lock too.
 */
export class GivenBackup {
  private file: string | null = null;

  /** @param args behind the program's own name @returns whether there is a backup among them */
  hears(args: readonly string[]): boolean {
    const file = args.find((arg) => isAbsolute(arg) && extname(arg).toLowerCase() === `.${BACKUP_EXTENSION}`);
    if (file === undefined) return false;
    this.file = file;
    return true;
  }

  /** Once. */
  take(): string | null {
    const { file } = this;
    this.file = null;
    return file;
  }
}
