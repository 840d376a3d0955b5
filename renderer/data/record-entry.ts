import type { AuditLink, Payload } from '@shared/audit/chain';
import type { RecordFileEntry } from '@shared/audit/record-file';
import type { AuditContent } from '@shared/audit/audit-entry';
import type { AuditNote, LedgerDatabase } from './database';
import { auditedPart, inParts, toChange, type StoredChange } from './stored-change';

/** A link of the audit chain with what lies beside it; nothing does once it was erased. */
export interface RecordEntry {
  link: AuditLink;
  change: StoredChange | undefined;
  note: AuditNote | undefined;
}

/** Links with what lies beside them, in their order; within a transaction that holds `changes` and `notes`. */
export async function entriesOf(database: LedgerDatabase, links: readonly AuditLink[]): Promise<RecordEntry[]> {
  const ids = (isWanted: (link: AuditLink) => boolean): string[] => links.filter(isWanted).map(({ id }) => id);
  const changes = await database.changes.bulkGet(ids(({ kind }) => kind === 'change'));
  const notes = await database.notes.bulkGet(ids(({ kind }) => kind !== 'change'));
  const changeOf = new Map(changes.flatMap((change) => (change ? [[change.id, change]] : [])));
  const noteOf = new Map(notes.flatMap((note) => (note ? [[note.id, note]] : [])));
  return links.map((link) => ({ link, change: changeOf.get(link.id), note: noteOf.get(link.id) }));
}

/** What the link's digest is of; null for an erased one. */
export const payloadOf = ({ change, note }: RecordEntry): Payload | null =>
  change ? auditedPart(change) : note ? { salt: note.salt, content: note.content } : null;

export const auditContentOf = ({ change, note }: RecordEntry): AuditContent =>
  change ? { change: toChange(change) } : note ? { deed: note.content } : null;

/** As it leaves the ledger in a file: with everything that wasn't erased. */
export const inFile = ({ link, change, note }: RecordEntry): RecordFileEntry => ({
  link,
  payload: change ? inParts(change) : note ? { salt: note.salt, content: note.content } : null,
});
