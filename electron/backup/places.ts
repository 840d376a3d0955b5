import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { driveOf, type DriveKind, type DriveKinds } from './drive-kinds';

/** Where backups lie: in the profile on this PC, and in the folder that the office has chosen. */
export type PlaceId = 'this-pc' | 'chosen';

export interface BackupFolderPlace {
  id: PlaceId;
  /** Absolute path. The page never sees it. */
  folder: string;
  /** `drive`: one that can be taken out. `disk`: one that stays in, or nobody knows. */
  kind: 'this-pc' | 'drive' | 'disk' | 'network' | 'folder';
  /** `E:`, `server\share`, or the folder's name. */
  name: string;
}

export const thisPc = (folder: string): BackupFolderPlace => ({
  id: 'this-pc',
  folder,
  kind: 'this-pc',
  name: 'このパソコン',
});

/** @param drives what is known of Windows' letters */
export function chosenPlace(
  folder: string,
  drives: Pick<DriveKinds, 'of'> = { of: () => null },
  platform: string = process.platform,
  home: string = homedir(),
): BackupFolderPlace {
  const named = platform === 'win32' ? onWindows(folder, home, drives.of) : elsewhere(folder);
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

function elsewhere(folder: string): Pick<BackupFolderPlace, 'kind' | 'name'> {
  const mounted = /^\/(?:media\/[^/]+|run\/media\/[^/]+|mnt|Volumes)\/([^/]+)/.exec(folder)?.[1];
  return mounted ? { kind: 'drive', name: mounted } : { kind: 'folder', name: posix.basename(folder) || folder };
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
