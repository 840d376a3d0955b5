import type { Channels } from '@shared/channels/registry';
import { success, type Result } from '@shared/problems/problem';
import { anchorsOf } from '../data/anchoring';
import { backUpUnopened } from '../data/backup-unopened';
import { databaseNames, type LedgerKind } from '../data/database';
import { quietKey } from '../data/ledger-key';
import { hadRecords } from '../data/lost-records';
import { openLedger } from '../data/open-ledger';
import { registeredStaff } from '../data/records';

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

export async function findEarlierLedgers(channels: Channels): Promise<EarlierLedgers> {
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

/** Opens it just long enough to name it. What can't be opened is offered too. */
async function look(kind: LedgerKind, channels: Channels): Promise<EarlierLedger | null> {
  const key = await quietKey(kind);
  if (!key) return { ...unknown, isLocked: true };
  const isExpected = () => hadRecords(kind);
  // A look migrates like an opening, and like it not without a copy.
  const beforeMigration = async (version: number): Promise<Result<unknown>> =>
    kind === 'own' ? backUpUnopened({ kind, dataKey: key, version }) : success(null);
  const order = { kind, key, channels, actor: () => '', leavesOutDamaged: true, isExpected, beforeMigration };
  // One that isn't as it was left is for the opening to tell of, as well.
  const anchors = anchorsOf(kind, key);
  const opened = await openLedger({ ...order, anchors });
  if (!opened.ok) return { ...unknown, isUnreadable: true };
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
