import type { AuditKind, AuditLink } from '@shared/audit/chain';
import type { LedgerDatabase } from './database';
import { keysInParts } from './keys-in-parts';
import { entriesOf, type RecordEntry } from './record-entry';

export interface PageOrder {
  /** Only links of these. */
  kinds: ReadonlySet<AuditKind>;
  /** Only links before this one, by its sequence; null for the newest. */
  before: number | null;
  count: number;
}

export interface RecordPage {
  /** Newest first. */
  entries: RecordEntry[];
  hasMore: boolean;
}

/** A part of the record of what was done, newest first, without reading the rest of it. */
export async function recordPage(database: LedgerDatabase, order: PageOrder): Promise<RecordPage> {
  const wanted = { ...order, count: order.count + 1 };
  const deeds = order.kinds.has('change') ? null : await latestDeeds(database, wanted);
  return database.transaction('r', ['audit', 'changes', 'notes'], async () => {
    const links = deeds ?? (await latest(database, wanted));
    const entries = await entriesOf(database, links.slice(0, order.count));
    return { entries, hasMore: links.length > order.count };
  });
}

/** From the end backwards: most links are changes, so that is where they are found soon. */
async function latest(database: LedgerDatabase, { kinds, before, count }: PageOrder): Promise<AuditLink[]> {
  const found: AuditLink[] = [];
  for (let at = before ?? Infinity; found.length < count;) {
    const links = await database.audit.where('sequence').below(at).reverse().limit(count).toArray();
    const last = links.at(-1);
    if (!last) break;
    found.push(...links.filter(({ kind }) => kinds.has(kind)));
    // Not by the link's word alone: one that somebody moved would lead round in circles.
    at = Math.min(at - links.length, last.sequence);
  }
  return found.slice(0, count);
}

/**
 * Deeds are few among many changes: their links are those that have no change, which the keys alone tell. Not one of the
 * changes has to be opened for it. They are read last: a link that comes meanwhile is none of these.
 */
async function latestDeeds(database: LedgerDatabase, { kinds, before, count }: PageOrder): Promise<AuditLink[]> {
  const all = await keysInParts(database.audit);
  const changes = new Set(await keysInParts(database.changes));
  const others = all.filter((id) => !changes.has(id));
  const links = await database.audit.bulkGet(others);
  return links
    .flatMap((link) => (link && kinds.has(link.kind) && (before === null || link.sequence < before) ? [link] : []))
    .sort((a, b) => b.sequence - a.sequence)
    .slice(0, count);
}
