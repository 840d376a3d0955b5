import { useEffect, useReducer, useState } from 'react';
import type { Channels } from '@shared/channels/registry';
import type { KeysState } from '@shared/ipc/keys';
import { success, type Result } from '@shared/problems/problem';
import { anchorsOf } from '../data/anchoring';
import { backUpUnopened } from '../data/backup-unopened';
import { databaseNames, type LedgerKind } from '../data/database';
import { onErased, quietKey } from '../data/ledger-key';
import { hadRecords } from '../data/lost-records';
import { openLedger } from '../data/open-ledger';
import { registeredStaff } from '../data/records';
import { ask } from '../ipc/ask';
import { useChannels } from './session';

/** A ledger that lies on this PC although the settings name none: they were lost, or somebody went back to the start. */
export interface EarlierLedger {
  /** It asks for a passphrase or the recovery key, so that nothing of it can be named here. */
  isLocked: boolean;
  /** It is there, or should be, and can't be read: opening it tells why. */
  isUnreadable: boolean;
  /** Null: begun, but the corporation isn't entered yet; or it can't be read. */
  corporation: string | null;
  offices: number;
  people: number;
  documents: number;
}

export type EarlierLedgers = Record<LedgerKind, EarlierLedger | null>;

/** Null until it is known what lies on this PC. Looked at again when something of it was erased. */
export function useEarlierLedgers(): EarlierLedgers | null {
  const channels = useChannels();
  const [found, setFound] = useState<EarlierLedgers | null>(null);
  const [looks, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => onErased(lookAgain), []);
  useEffect(() => {
    let isLast = true;
    const told = (now: EarlierLedgers): void => void (isLast && setFound(now));
    // When even that fails, beginning will say why.
    findEarlierLedgers(channels).then(told, () => told({ sample: null, own: null }));
    return () => void (isLast = false);
  }, [channels, looks]);
  return found;
}

async function findEarlierLedgers(channels: Channels): Promise<EarlierLedgers> {
  const databases = await indexedDB.databases().catch(() => []);
  const isListed = (kind: LedgerKind): boolean => databases.some(({ name }) => name === databaseNames[kind]);
  const [sample, own] = await Promise.all([
    isListed('sample') ? look('sample', channels) : null,
    // Its records may be gone: then it must not look as if there had never been any.
    isListed('own') || (await hadRecords('own')) ? look('own', channels) : null,
  ]);
  return { sample, own };
}

const unknown: EarlierLedger = {
  isLocked: false,
  isUnreadable: false,
  corporation: null,
  offices: 0,
  people: 0,
  documents: 0,
};

/** Keys are erased first: where that was broken off, nobody reads those records again, and of the sample nobody misses them. */
const isOnlyRemains = (kind: LedgerKind, keys: Result<KeysState>): boolean =>
  kind === 'sample' && keys.ok && keys.value.state === 'none';

/** Opens it just long enough to name it. What can't be opened is offered too. */
async function look(kind: LedgerKind, channels: Channels): Promise<EarlierLedger | null> {
  const key = await quietKey(kind);
  if (!key) return isOnlyRemains(kind, await ask('keys:state', { kind })) ? null : { ...unknown, isLocked: true };
  const isExpected = () => hadRecords(kind);
  // A look migrates like an opening, and like it not without a copy.
  const beforeMigration = async (version: number): Promise<Result<unknown>> =>
    kind === 'own' ? backUpUnopened({ kind, dataKey: key, version }) : success(null);
  const order = { kind, key, channels, actor: () => '', leavesOutDamaged: true, isExpected, beforeMigration };
  // One that isn't as it was left is for the opening to tell of, as well.
  const anchors = anchorsOf(kind, key);
  const opened = await openLedger({ ...order, anchors, mayBegin: false });
  if (!opened.ok) {
    // Erased since it was listed, or not begun. A sample that is lost is made anew.
    const isNone = opened.code === 'ledger/gone' && (kind === 'sample' || !(await isExpected()));
    return isNone ? null : { ...unknown, isUnreadable: true };
  }
  const { memory, meta, disk } = opened.value;
  try {
    const { records, documents } = memory.read();
    const [corporation] = records.corporations.values();
    const isBegun = corporation !== undefined || Boolean(await meta.read('set-up'));
    if (!isBegun) return null;
    return {
      ...unknown,
      corporation: corporation?.name ?? null,
      offices: records.offices.size,
      people: registeredStaff(records),
      documents: documents.size,
    };
  } finally {
    disk.close();
  }
}
