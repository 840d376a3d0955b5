import { emptyChain, newSalt, nextLink, type AuditLink, type ChainHead, type Salt } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import type { LedgerDatabase } from './database';

/** Where the database remembers the newest link of its audit chain, so that links cut off at the end are missed. */
const AUDIT_HEAD = 'audit-head';

/** What a link is about, and what lies beside it. */
export interface AuditFacts extends Pick<AuditLink, 'id' | 'at' | 'kind'> {
  payload: { salt: Salt; content: unknown };
}

export async function readAuditHead(database: LedgerDatabase): Promise<ChainHead> {
  return ((await database.meta.get(AUDIT_HEAD))?.value as ChainHead | undefined) ?? emptyChain;
}

/** Appends a link to the chain, within a transaction that holds `audit`, `meta` and the table of the payload. */
export async function appendLink(database: LedgerDatabase, { payload, ...facts }: AuditFacts): Promise<void> {
  const link = nextLink(await readAuditHead(database), facts, payload);
  await database.audit.add(link);
  await database.meta.put({ key: AUDIT_HEAD, value: { sequence: link.sequence, hash: link.hash } });
}

/** Tables that a transaction needs for {@link appendNote}. */
export const NOTE_TABLES = ['notes', 'audit', 'meta'] as const;

/** Writes down a deed, who did it, and its link, within a transaction that holds {@link NOTE_TABLES}. */
export async function appendNote(database: LedgerDatabase, { kind, content }: Deed, actor: string): Promise<void> {
  const note = { id: crypto.randomUUID(), salt: newSalt(), content: { actor, ...content } };
  await database.notes.add(note);
  await appendLink(database, { id: note.id, at: new Date().toISOString(), kind, payload: note });
}
