import type { Deed } from './deed';
import type { BackupPlace } from '../backup/backup-place';
import type { BackupReason } from '../backup/header';

/** A backup that was made, for the record of what was done. */
export const backupDeed = (reason: BackupReason, made: { name: string; places: BackupPlace[] }): Deed => ({
  kind: 'backed-up',
  content: {
    reason,
    file: made.name,
    places: made.places.map(({ kind, name }) => (kind === 'this-pc' ? 'このパソコン' : name)),
  },
});
