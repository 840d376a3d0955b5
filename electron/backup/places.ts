import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Where backups lie: in the profile on this PC, and in the folder that the office has chosen. */
export type PlaceId = 'this-pc' | 'chosen';

export interface BackupFolderPlace {
  id: PlaceId;
  /** Absolute path. The page never sees it. */
  folder: string;
  /** A drive may be a stick; which of them are, the system doesn't tell without help. */
  kind: 'this-pc' | 'drive' | 'network' | 'folder';
  /** `E:`, `server\share`, or the folder's name. */
  name: string;
}

export const thisPc = (folder: string): BackupFolderPlace => ({
  id: 'this-pc',
  folder,
  kind: 'this-pc',
  name: 'このPC',
});

export function chosenPlace(
  folder: string,
  platform: string = process.platform,
  home: string = homedir(),
): BackupFolderPlace {
  return { id: 'chosen', folder, ...(platform === 'win32' ? onWindows(folder, home) : elsewhere(folder)) };
}

function onWindows(folder: string, home: string): Pick<BackupFolderPlace, 'kind' | 'name'> {
  const share = /^\\\\([^\\]+\\[^\\]+)/.exec(folder)?.[1];
  if (share) return { kind: 'network', name: share };
  const drive = win32.parse(folder).root.slice(0, 2).toUpperCase();
  const isSystem = drive === win32.parse(home).root.slice(0, 2).toUpperCase();
  return isSystem ? { kind: 'folder', name: win32.basename(folder) || drive } : { kind: 'drive', name: drive };
}

function elsewhere(folder: string): Pick<BackupFolderPlace, 'kind' | 'name'> {
  const mounted = /^\/(?:media\/[^/]+|run\/media\/[^/]+|mnt|Volumes)\/([^/]+)/.exec(folder)?.[1];
  return mounted ? { kind: 'drive', name: mounted } : { kind: 'folder', name: posix.basename(folder) || folder };
}

/** As sentences name it: 「USBメモリ（E:）がありません」. */
export function placeTitle({ kind, name }: BackupFolderPlace): string {
  if (kind === 'this-pc') return 'このPC';
  if (kind === 'drive') return `USBメモリ（${name}）`;
  return kind === 'network' ? `共有フォルダー「${name}」` : `フォルダー「${name}」`;
}

/** What brings it back. */
export const placeVerb = ({ kind }: BackupFolderPlace): string => (kind === 'drive' ? '差す' : 'つながる');
