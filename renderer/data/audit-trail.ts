import { emptyChain, newSalt, nextLink, type AuditLink, type ChainHead, type Salt } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import type { LedgerDatabase } from './database';
import { noneIfDamaged } from './storage-problem';
import { currentInstant } from './clock';

/** Where the database remembers the newest link of its audit chain, so that links cut off at the end are missed. */
export const AUDIT_HEAD = 'audit-head';

/** What a link is about, and what lies beside it. */
export interface AuditFacts extends Pick<AuditLink, 'id' | 'at' | 'kind'> {
  payload: { salt: Salt; content: unknown };
}

export async function readAuditHead(database: LedgerDatabase): Promise<ChainHead> {
  return ((await database.meta.get(AUDIT_HEAD))?.value as ChainHead | undefined) ?? emptyChain;
}

/** The newest link that stands there, in the place of an older one that the ledger remembers: links go on behind it. */
export async function mendAuditHead(database: LedgerDatabase): Promise<void> {
  const kept = await database.meta.get(AUDIT_HEAD).catch(noneIfDamaged);
  const head = (kept?.value as ChainHead | undefined) ?? emptyChain;
  const [last] = (await database.audit.orderBy('sequence').reverse().limit(1).keys()) as number[];
  if (kept !== undefined && (last === undefined || last <= head.sequence)) return;
  const link = await database.audit
    .where('sequence')
    .equals(last ?? 0)
    .first()
    .catch(noneIfDamaged);
  const mended = { sequence: last ?? 0, hash: link?.hash ?? head.hash };
  await database.meta.put({ key: AUDIT_HEAD, value: mended });
}

/** Appends links to the chain, within a transaction that holds `audit`, `meta` and the table of the payloads. */
export async function appendLinks(database: LedgerDatabase, added: readonly AuditFacts[]): Promise<void> {
  let head = await readAuditHead(database);
  const links = added.map(({ payload, ...facts }) => {
    const link = nextLink(head, facts, payload);
    head = { sequence: link.sequence, hash: link.hash };
    return link;
  });
  // At once: the transaction holds both or none, and each answer that is waited for costs a way to the disk's process and back.
  await Promise.all([database.audit.bulkAdd(links), database.meta.put({ key: AUDIT_HEAD, value: head })]);
}

/** Tables that a transaction needs for {@link appendNote}. */
export const NOTE_TABLES = ['notes', 'audit', 'meta'] as const;

/** Writes down a deed, who did it, and its link, within a transaction that holds {@link NOTE_TABLES}. */
export const appendNote = (database: LedgerDatabase, deed: Deed, actor: string): Promise<void> =>
  appendNotes(database, [deed], actor);

/** As {@link appendNote} for many, in this order: each question to the disk costs a way to its process and back. */
export async function appendNotes(database: LedgerDatabase, deeds: readonly Deed[], actor: string): Promise<void> {
  const at = currentInstant();
  const noted = deeds.map(({ kind, content }) => {
    const note = { id: crypto.randomUUID(), salt: newSalt(), content: { actor, ...content } };
    return { note, link: { id: note.id, at, kind, payload: note } };
  });
  await Promise.all([
    database.notes.bulkAdd(noted.map(({ note }) => note)),
    appendLinks(
      database,
      noted.map(({ link }) => link),
    ),
  ]);
}
