import { safeFileName } from '../text/file-name';

/** What every backup's name ends with. */
export const BACKUP_EXTENSION = 'renkei';

/** 控え: by a version of before. */
const OURS = /^連携台帳_(?:バックアップ|控え)_\d{8}-\d{4}_[A-Za-z0-9-]{1,8}(?:_\d+)?\.renkei$/;

/**
 * 連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei; a further one of the same minute ends in _2, _3 …
 *
 * @param at.day ISO date and @param at.time `HH:MM`, both on the office's clock
 * @param taken whether a name is in use
 */
export function backupFileName(
  at: { day: string; time: string; ledgerId: string },
  taken: (name: string) => boolean = () => false,
): string {
  const when = `${at.day.replaceAll('-', '')}-${at.time.replaceAll(':', '')}`;
  const name = safeFileName(`連携台帳_バックアップ_${when}_${at.ledgerId.slice(0, 8)}`);
  for (let number = 1; ; number++) {
    const file = `${name}${number > 1 ? `_${number}` : ''}.${BACKUP_EXTENSION}`;
    if (!taken(file)) return file;
  }
}

/** Whether the app gave this name. A file that somebody renamed is theirs to keep: rotation leaves it alone. */
export const isBackupName = (name: string): boolean => OURS.test(name);

/** Names tell the minute, whatever a version called them. */
const ofMinute = (name: string): string => name.replace(/^連携台帳_(?:バックアップ|控え)_/, '');

/** Names in a folder, those of the newest backups first. */
export const newestNamesFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => (ofMinute(a) < ofMinute(b) ? 1 : ofMinute(a) > ofMinute(b) ? -1 : 0));
