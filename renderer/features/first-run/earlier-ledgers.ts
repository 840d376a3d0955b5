import { databaseNames, type LedgerKind } from '../../data/database';
import { quietKey } from '../../data/ledger-key';
import { registeredStaff } from '../../data/ledger-store';
import { openLedger } from '../../data/open-ledger';

/** A ledger that lies on this PC although the settings name none: they were lost, or somebody went back to the start. */
export interface EarlierLedger {
  /** It asks for a passphrase or the recovery key, so that nothing of it can be named here. */
  isLocked: boolean;
  /** Null: begun, but the corporation isn't entered yet; or it can't be read. */
  corporation: string | null;
  offices: number;
  people: number;
  documents: number;
}

export type EarlierLedgers = Record<LedgerKind, EarlierLedger | null>;

export async function findEarlierLedgers(): Promise<EarlierLedgers> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  const [sample, own] = await Promise.all(
    (['sample', 'own'] as const).map((kind) => (names.includes(databaseNames[kind]) ? look(kind) : null)),
  );
  return { sample: sample ?? null, own: own ?? null };
}

const unknown: EarlierLedger = { isLocked: false, corporation: null, offices: 0, people: 0, documents: 0 };

/** Opens it just long enough to name it. What can't be opened is offered too: opening it tells why. */
async function look(kind: LedgerKind): Promise<EarlierLedger | null> {
  const key = await quietKey(kind);
  if (!key) return { ...unknown, isLocked: true };
  const opened = await openLedger({ kind, key, actor: () => '', leavesOutDamaged: true });
  if (!opened.ok) return unknown;
  const store = opened.value;
  try {
    const { records, documents } = store.read();
    const [corporation] = records.corporations.values();
    const isBegun = corporation !== undefined || Boolean(await store.readMeta('set-up'));
    if (!isBegun) return null;
    return {
      isLocked: false,
      corporation: corporation?.name ?? null,
      offices: records.offices.size,
      people: registeredStaff(records),
      documents: documents.size,
    };
  } finally {
    store.close();
  }
}
