import { alteredLines } from '@shared/audit/altered';
import type { Deed } from '@shared/audit/deed';
import { failure, type Failure } from '@shared/problems/problem';
import type { UnlistedRecord } from '@shared/vault/list-check';
import type { ListFault } from '@shared/vault/list-verdict';
import { entityTables } from '@shared/ledger/entities';
import { appendNote, mendAuditHead } from './audit-trail';
import type { LedgerDatabase } from './database';
import { USER_NAME } from './meta-store';
import { noneIfDamaged } from './storage-problem';
import { toChange } from './stored-change';

/** Whose names are looked for. */
const LOOKED_UP = 200;

/** A ledger that isn't as it was left: what is known of it, people by what the ledger still shows. */
export async function alteredLedger(database: LedgerDatabase, faults: readonly ListFault[]): Promise<Failure> {
  const records = recordsIn(faults);
  const names = new Map<UnlistedRecord, string>();
  for (const record of records.slice(0, LOOKED_UP)) {
    const name = await nameOf(database, record).catch(() => null);
    if (name !== null) names.set(record, name);
  }
  const lines = alteredLines(faults, (record) => names.get(record) ?? null);
  return failure('ledger/altered', { count: records.length, lines: lines.join('\n') });
}

/** What stands in the record of deeds of somebody who goes on all the same. */
export const acceptedDeed = (faults: readonly ListFault[]): Deed => {
  const records = recordsIn(faults);
  const countOf = (what: UnlistedRecord['what']): number => records.filter((one) => one.what === what).length;
  const counts = {
    missing: countOf('missing'),
    other: countOf('other'),
    added: countOf('added'),
    damaged: countOf('damaged'),
  };
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  return { kind: 'list', content: { what: 'accepted', faults: kinds, ...counts } };
};

export const begunDeed: Deed = { kind: 'list', content: { what: 'begun' } };

/**
 * Begins the ledger's list with what lies on the disk, and says so in the record of deeds: all of it or nothing.
 *
 * @param floor the number that is known from outside
 * @param deed null for a new ledger, of which there is nothing to say
 */
export async function beginList(
  database: LedgerDatabase,
  { floor, deed, actor }: { floor: number; deed: Deed | null; actor: string },
): Promise<void> {
  await database.transaction('rw', database.tables, async ({ idbtrans }) => {
    await database.list.listAnew(idbtrans, floor);
    const who = actor || String((await database.meta.get(USER_NAME).catch(noneIfDamaged))?.value ?? '');
    if (!deed) return;
    await mendAuditHead(database);
    await appendNote(database, deed, who);
  });
}

const recordsIn = (faults: readonly ListFault[]): UnlistedRecord[] =>
  faults.flatMap((fault) => (fault.kind === 'records' ? fault.found : []));

/** What a record is called now; of one that is missing, what it was called last. */
async function nameOf(database: LedgerDatabase, { table, id, what }: UnlistedRecord): Promise<string | null> {
  if (!entityTables.some((one) => one === table)) return null;
  if (what !== 'missing') return wordsOf((await database.table(table).get(id)) as Record<string, unknown> | undefined);
  const changes = await database.changes.where('recordIds').equals(id).toArray();
  const edits = changes
    .sort((a, b) => b.sequence - a.sequence)
    .flatMap((stored) => toChange(stored).records)
    .filter((record) => record.id === id)
    .flatMap((record) => record.edits);
  const name = edits.find(({ field, after }) => field === 'name' && typeof after === 'string');
  return wordsOf({ name: name?.after });
}

const wordsOf = (record: Record<string, unknown> | undefined): string | null =>
  typeof record?.['name'] === 'string' && record['name'] !== '' ? record['name'] : null;
