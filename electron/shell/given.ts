import { extname, isAbsolute } from 'node:path';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import { JumpPlace } from '@shared/ipc/jump-place';
import { PACK_EXTENSION } from '@shared/packs/pack-file';

/**
 * What the app was started with. Windows starts it once more for the next, which the app that is open hears. It waits until the page asks
 * for it, behind a lock too.
 */
export class Given<T> {
  private given: T | null = null;

  /** @param find of what stands behind the program's own name, what is meant for the app; null: nothing is */
  constructor(private readonly find: (args: readonly string[]) => T | null) {}

  /** @returns whether there is something among them */
  hears(args: readonly string[]): boolean {
    const found = this.find(args);
    if (found !== null) this.given = found;
    return found !== null;
  }

  /** Once. */
  take(): T | null {
    const { given } = this;
    this.given = null;
    return given;
  }
}

/** A file of the app's own that somebody has opened in Explorer (electron/dev/windows/setup.nsi): its path. */
const pathIn =
  (extension: string) =>
  (args: readonly string[]): string | null =>
    args.find((arg) => isAbsolute(arg) && extname(arg).toLowerCase() === `.${extension}`) ?? null;

export const backupPathIn = pathIn(BACKUP_EXTENSION);

/** A zip that goes by the common name is nobody's own, and is never opened by this app. */
export const packPathIn = pathIn(PACK_EXTENSION);

/** As `jump-list.ts` writes it; a release refuses switches that it doesn't know (`security/start-switches.ts`). */
export const goTo = (place: JumpPlace): string => `--go=${place}`;

/** A line of the jump list that was pressed. One of them to the letter: anybody can start a program with anything. */
export const jumpPlaceIn = (args: readonly string[]): JumpPlace | null =>
  JumpPlace.options.find((place) => args.includes(goTo(place))) ?? null;
