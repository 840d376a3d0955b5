import { databaseNames, type LedgerKind } from '../../data/database';
import { openLedger } from '../../data/open-ledger';

/** A ledger that lies on this PC although the settings name none: they were lost, or somebody went back to the start. */
export interface EarlierLedger {
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

/** Opens it just long enough to name it. What can't be opened is offered too: opening it tells why. */
async function look(kind: LedgerKind): Promise<EarlierLedger | null> {
  const opened = await openLedger(kind, () => '');
  if (!opened.ok) return { corporation: null, offices: 0, people: 0, documents: 0 };
  const store = opened.value;
  try {
    const { records, documents } = store.read();
    const [corporation] = records.corporations.values();
    const isBegun = corporation !== undefined || Boolean(await store.readMeta('set-up'));
    if (!isBegun) return null;
    return {
      corporation: corporation?.name ?? null,
      offices: records.offices.size,
      people: [...records.people.values()].filter(({ status }) => status === 'registered').length,
      documents: documents.size,
    };
  } finally {
    store.close();
  }
}
