import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { driveOf, type DriveKind, type DriveKinds } from './drive-kinds';

/** Where backups lie: in the profile on this PC, and in the folder that the office has chosen. */
export type PlaceId = 'this-pc' | 'chosen';

export interface BackupFolderPlace {
  id: PlaceId;
  /** Absolute path. The page never sees it. */
  folder: string;
  /**
   * `drive`: one that can be taken out. `disk`: another that stays in, or nobody knows. `folder`: on the disk that the profile lies on, and gone with it.
   * `cloud`: there, too, and its program takes it away from this PC.
   */
  kind: 'this-pc' | 'drive' | 'disk' | 'network' | 'folder' | 'cloud';
  /** `E:`, `server\share`, `OneDrive`, or the folder's name. */
  name: string;
}

export const thisPc = (folder: string): BackupFolderPlace => ({
  id: 'this-pc',
  folder,
  kind: 'this-pc',
  name: 'このパソコン',
});

/**
 * @param drives what is known of Windows' letters
 * @param isOtherVolume where no letter says it: the folder lies on another volume than home
 */
export function chosenPlace(
  folder: string,
  drives: Pick<DriveKinds, 'of'> = { of: () => null },
  platform: string = process.platform,
  home: string = homedir(),
  isOtherVolume = false,
): BackupFolderPlace {
  const cloud = cloudOf(folder, home, platform);
  const named = cloud
    ? ({ kind: 'cloud', name: cloud } as const)
    : platform === 'win32'
      ? onWindows(folder, home, drives.of)
      : elsewhere(folder, isOtherVolume);
  return { id: 'chosen', folder, ...named };
}

function onWindows(
  folder: string,
  home: string,
  driveKind: (drive: string) => DriveKind | null,
): Pick<BackupFolderPlace, 'kind' | 'name'> {
  const share = /^\\\\(?:\?\\UNC\\)?([^\\?]+\\[^\\]+)/i.exec(folder)?.[1];
  if (share) return { kind: 'network', name: share };
  const drive = driveOf(folder) ?? '';
  if (drive === driveOf(home)) return { kind: 'folder', name: win32.basename(folder) || drive };
  const known = driveKind(drive);
  if (known?.kind === 'network') return { kind: 'network', name: known.share || drive };
  return { kind: known?.kind === 'removable' ? 'drive' : 'disk', name: drive };
}

function elsewhere(folder: string, isOtherVolume: boolean): Pick<BackupFolderPlace, 'kind' | 'name'> {
  const mounted = /^\/(?:media\/[^/]+|run\/media\/[^/]+|mnt|Volumes)\/([^/]+)/.exec(folder)?.[1];
  if (mounted) return { kind: 'drive', name: mounted };
  return { kind: isOtherVolume ? 'disk' : 'folder', name: posix.basename(folder) || folder };
}

/** What keeps a folder in the cloud, as its program calls the folder below home; on a Mac below Library. */
const CLOUDS = [
  [/^OneDrive(?: - .+|-.+)?$/i, 'OneDrive'],
  [/^Dropbox(?: \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(?:Google ?Drive|GoogleDrive-.+|マイドライブ)$/i, 'Google ドライブ'],
  [/^(?:iCloud ?Drive|Mobile Documents)$/i, 'iCloud Drive'],
] as const;

function cloudOf(folder: string, home: string, platform: string): string | null {
  const { relative, sep } = platform === 'win32' ? win32 : posix;
  const below = relative(home, folder.replace(/^\\\\\?\\(?=[A-Za-z]:)/, '')).split(sep);
  const at = below[0] !== 'Library' ? 0 : below[1] === 'CloudStorage' ? 2 : 1;
  return CLOUDS.find(([called]) => called.test(below[at] ?? ''))?.[1] ?? null;
}

/** Whether a folder lies on another volume than home does. Windows' letters say it there, and a share that is away isn't asked for minutes. */
export async function isOnOtherVolume(folder: string, home = homedir()): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const [there, here] = await Promise.all([folder, home].map((path) => stat(path).catch(() => null)));
  return there?.dev !== undefined && here?.dev !== undefined && there.dev !== here.dev;
}

/** As sentences name it: 「USBメモリ（E:）がありません」. */
export function placeTitle({ kind, name }: BackupFolderPlace): string {
  if (kind === 'this-pc') return 'このパソコン';
  if (kind === 'drive') return `USBメモリ（${name}）`;
  if (kind === 'disk') return `ドライブ（${name}）`;
  return kind === 'network' ? `共有フォルダー「${name}」` : `フォルダー「${name}」`;
}

/** What brings it back. */
export const placeVerb = ({ kind }: BackupFolderPlace): string => (kind === 'drive' ? '差す' : 'つながる');
