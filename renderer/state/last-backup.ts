import type { Settings } from '@shared/ipc/settings';

/** Whether the last backup lies away from this PC, too: what breaks the PC takes what lies there alone. Whoever says so asks here. */
export const isKeptElsewhere = (last: Settings['lastBackup']): boolean => last?.places.includes('chosen') ?? false;
