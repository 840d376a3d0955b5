import type { Settings } from '@shared/ipc/settings';
import { daysBetween, today, type CalendarDate } from '@shared/text/calendar-date';

type Where = Pick<Settings, 'backupFolder' | 'backupFolderKind'>;

/** Whether backups go away from this PC, too: what breaks the PC takes what lies on its own disk alone. Whoever says so asks here. */
export const hasSecondPlace = ({ backupFolder, backupFolderKind }: Where): boolean =>
  backupFolder !== null && backupFolderKind !== 'folder';

const PLACES: Readonly<Partial<Record<NonNullable<Where['backupFolderKind']>, string>>> = {
  drive: 'USBメモリ',
  disk: 'ドライブ',
  network: '共有フォルダー',
};

/** What brings an old backup, or one on this PC alone, to its second place: only of what was chosen; empty where nothing was. */
export function checkPlaceWords(where: Where): string {
  if (!hasSecondPlace(where)) return '';
  const place = where.backupFolderKind && PLACES[where.backupFolderKind];
  return place ? `${place}がつながっているか、確かめてください` : '決めた場所に置けるか、確かめてください';
}

/** What is said as long as they don't. */
export const hereAlone = (hasFolder: boolean): string =>
  `${hasFolder ? '選んだフォルダーも、このパソコンの中です' : 'いまは、このパソコンの中だけです'}。パソコンがこわれると、いっしょになくなります`;

/** … and whether the last one lies there. */
export const isKeptElsewhere = (settings: Where & Pick<Settings, 'lastBackup'>): boolean =>
  hasSecondPlace(settings) && (settings.lastBackup?.places.includes('chosen') ?? false);

/** A good backup older than so many days is called old. */
export const OLD = 7;

/** Wherever it lies, what was typed since isn't in it. */
export const isOldBackup = (last: Settings['lastBackup'], day: CalendarDate): boolean =>
  last !== null && daysBetween(today(new Date(last.at)), day) > OLD;
