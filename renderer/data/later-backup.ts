import { laterEnds } from '@shared/backup/later-end';
import type { BackedUpEnd } from '@shared/ipc/backup';
import type { Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import type { LedgerKind } from './database';
import type { LedgerStores } from './ledger-stores';
import { verifySentBackup } from './read-backup';

/** A backup of this ledger that knows of writes which the open one doesn't hold. */
export type LaterBackup = Pick<BackedUpEnd, 'createdAt' | 'place' | 'end'>;

interface Looked {
  kind: LedgerKind;
  /** 32 bytes */
  dataKey: Uint8Array;
  list: LedgerStores['list'];
}

/**
 * Looks whether a backup within reach knows of a later state of the own ledger: by the backups' headers alone. Only one that does is read through, so that
 * nobody is told by a made-up one. What is away, or can't be read, tells nothing.
 *
 * @returns 'busy' where a backup is being made or read just now
 */
export async function laterBackup({ kind, dataKey, list }: Looked): Promise<LaterBackup | 'busy' | null> {
  if (kind !== 'own') return null;
  const known = await ask('backup:ends');
  if (known.length === 0) return null;
  const here = await list.here(known.map(({ end }) => end.write));
  for (const { id, createdAt, place, end } of laterEnds(known, here)) {
    const checked = await verifySentBackup(id, dataKey);
    if (checked.ok) return { createdAt, place, end };
    if (checked.code === 'backup/busy') return 'busy';
  }
  return null;
}

/**
 * Somebody goes on with the ledger as it is, knowingly, and has said so to main: from here on its list begins above what that backup knows.
 * Problems: those of asking.
 */
export async function goOnWithout(
  { createdAt, end }: LaterBackup,
  list: LedgerStores['list'],
  actor: string,
): Promise<Result<null>> {
  const agreed = await ask('records:keep-earlier', { backup: createdAt });
  if (!agreed.ok) return agreed;
  return list.beginAbove(end.write, { kind: 'list', content: { what: 'earlier', backup: createdAt } }, actor);
}
