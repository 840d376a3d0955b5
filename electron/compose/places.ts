import { join } from 'node:path';
import { readBuildInfo, type BuildInfo } from '../storage/build-info';
import { setProfileFolder } from '../storage/profile';

/** Where the app lies, and where it keeps what it has. */
export interface AppPlaces {
  build: BuildInfo;
  /** What was built: the pages, and beside them main with its threads. */
  dist: string;
  resources: string;
  profile: string;
  keys: string;
  /** This PC's own folder of backups. */
  backups: string;
  /** A backup that was dropped on the window, while it is looked at. */
  takenBackup: string;
  /** A new version's setup, until it is put in. */
  updates: string;
  /** Papers that lie in the clear while a program prints or converts them. */
  papersAtWork: string;
  /** Letters that wait for the mail program. */
  letters: string;
  devServer: string | undefined;
  /** The built file of a thread: `fill-worker`. */
  worker: (name: string) => string;
}

/**
 * Sets the profile's place: before anything that writes.
 *
 * @param built the folder in which the built main.js lies
 */
export function appPlacesOf(built: string): AppPlaces {
  const dist = join(built, '..');
  const appFolder = join(dist, '..');
  const build = readBuildInfo(appFolder);
  const profile = setProfileFolder(build.isRelease);
  return {
    ...{ build, dist, profile },
    resources: join(appFolder, 'resources'),
    keys: join(profile, 'keys'),
    backups: join(profile, 'backups'),
    takenBackup: join(profile, 'taken-backup'),
    updates: join(profile, 'updates'),
    papersAtWork: join(profile, 'papers-at-work'),
    letters: join(profile, 'letters'),
    devServer: build.isRelease ? undefined : process.env['RENKEI_DEV_SERVER'],
    worker: (name) => join(built, `${name}.js`),
  };
}
