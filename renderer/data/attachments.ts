import { LARGEST_ATTACHMENT, type Attachment } from '@shared/ledger/attachment';
import { failure, refuse, success, type Result } from '@shared/problems/problem';
import { newAttachmentKey, unwrapAttachmentKey, wrapAttachmentKey } from '@shared/vault/attachment-cipher';
import {
  readBody,
  removeBodies,
  sizeOf,
  writeBody,
  attachmentWriteProblem,
  type Content,
  type ProgressWatch,
} from './attachment-body';
import { appendNote, NOTE_TABLES } from './audit-trail';
import type { LedgerDatabase } from './database';
import type { Changing } from './open-database';
import { storageProblem } from './storage-problem';
import { currentInstant } from './clock';

export interface AttachmentStoreParts {
  database: LedgerDatabase;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  /** Who sits at this PC. */
  actor: () => string;
  changing: Changing;
}

/** A file, and what it belongs to. */
export interface NewAttachment {
  /** Of the record or paper. */
  recordId: string;
  name: string;
  content: Content;
}

/** What is written in one transaction with a manifest, and tells of it. */
export interface ManifestSideWrites {
  /** Beside those of notes. */
  tables: readonly string[];
  write: (attachment: Attachment) => PromiseLike<unknown>;
  /** It is on the disk, and nothing else was written since. */
  written?: () => void;
}

/**
 * 添付: the files that belong to records and papers. They come and go in chunks, so that one of these is in memory at a
 * time, however large the file. Nothing here looks into them.
 */
export class AttachmentStore {
  private copies = 0;
  private readonly listeners = new Set<() => void>();
  /** Bodies that go when nothing copies them any more. */
  private readonly waiting: string[] = [];

  constructor(private readonly parts: AttachmentStoreParts) {}

  /**
   * Takes a copy of a file into the ledger. There is no attachment before its last chunk is on disk, and whatever ends it
   * earlier leaves nothing. Problems: `attachment/empty`, `attachment/too-large`, `attachment/unreadable`,
   * `attachment/cancelled`, `attachment/storage-full`, `ledger/storage-failed`.
   */
  async add(
    { recordId, name, content }: NewAttachment,
    watch: ProgressWatch = {},
    sideWrites: ManifestSideWrites = this.note('attachment-added'),
  ): Promise<Result<Attachment>> {
    const size = sizeOf(content);
    const mediaType = content instanceof Blob ? content.type : '';
    if (size === 0) return failure('attachment/empty', { name });
    if (size > LARGEST_ATTACHMENT) {
      const [megabytes, limit] = [Math.ceil(size / 1_000_000), LARGEST_ATTACHMENT / 1_000_000];
      return failure('attachment/too-large', { name, megabytes, limit });
    }
    const { database, dataKey } = this.parts;
    const [id, body, key] = [crypto.randomUUID(), crypto.randomUUID(), newAttachmentKey()];
    const added = await writeBody(database, { id, name, body, key, content }, watch);
    if (!added.ok) return this.withoutBody(body, added);
    const addedAt = currentInstant();
    const wrappedKey = wrapAttachmentKey(dataKey, id, key);
    const attachment = { id, recordId, name, mediaType, size, addedAt, body, wrappedKey, ...added.value };
    const kept = await this.write(attachment, sideWrites, () => database.attachments.add(attachment));
    if (!kept.ok) return this.withoutBody(body, kept);
    for (const listener of this.listeners) listener();
    return success(attachment);
  }

  /** Hears that a file has come, wherever from. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Those of one record or paper, the oldest first. @throws Refusal `vault/tampered` */
  async ofRecord(recordId: string): Promise<Attachment[]> {
    const found = await this.parts.database.attachments.where('recordId').equals(recordId).toArray();
    // The index stands in the clear: it finds them, what was sealed decides.
    const moved = found.find((attachment) => attachment.recordId !== recordId);
    if (moved) refuse('vault/tampered', { table: 'attachments', id: moved.id });
    return found.sort((a, b) => a.addedAt.localeCompare(b.addedAt));
  }

  /** Of all that the ledger holds. */
  ids(): Promise<string[]> {
    return this.parts.database.attachments.toCollection().primaryKeys();
  }

  /**
   * Hands out a file's bytes piece by piece; they are the file when the result says so. They are not made into a Blob
   * here: Chromium lays large ones down on the disk, in the clear. Problems: `attachment/gone`, `attachment/damaged`,
   * `attachment/cancelled`, `vault/tampered`, those of reading.
   */
  async read(
    id: string,
    take: (bytes: Uint8Array) => void | Promise<void>,
    watch: ProgressWatch = {},
  ): Promise<Result<Attachment>> {
    const { database, dataKey } = this.parts;
    try {
      const attachment = await database.attachments.get(id);
      if (!attachment) return failure('attachment/gone', {});
      const key = unwrapAttachmentKey(dataKey, id, attachment.wrappedKey);
      return (await readBody(database, attachment, key, take, watch)) ?? success(attachment);
    } catch (error) {
      return storageProblem(error);
    }
  }

  /**
   * Erases an attachment: first its key, with which its chunks become noise, then these. A backup made before still holds
   * both. Problems: `attachment/gone`, `vault/tampered`, those of writing.
   */
  async remove(id: string): Promise<Result<null>> {
    const { database } = this.parts;
    try {
      const attachment = await database.attachments.get(id);
      if (!attachment) return failure('attachment/gone', {});
      const removed = await this.write(attachment, this.note('attachment-removed'), () =>
        database.attachments.delete(id),
      );
      return removed.ok ? await this.withoutBody(attachment.body, removed) : removed;
    } catch (error) {
      return storageProblem(error);
    }
  }

  /** While chunks are copied from one moment's manifests, none of them goes: those removed meanwhile go afterwards. */
  async whileCopied<T>(work: () => Promise<T>): Promise<T> {
    this.copies += 1;
    try {
      return await work();
    } finally {
      this.copies -= 1;
      if (this.copies === 0) await removeBodies(this.parts.database, this.waiting.splice(0)).catch(() => {});
    }
  }

  /** Clears away chunks that no manifest names any more. What fails here, the next opening does. */
  async clearBodies(bodies: readonly string[]): Promise<void> {
    if (this.copies > 0) this.waiting.push(...bodies);
    else await removeBodies(this.parts.database, bodies).catch(() => {});
  }

  /** The result, when chunks that nothing names any more are gone. */
  private async withoutBody<R>(body: string, result: R): Promise<R> {
    await this.clearBodies([body]);
    return result;
  }

  private note(kind: 'attachment-added' | 'attachment-removed'): ManifestSideWrites {
    const { database, actor } = this.parts;
    return {
      tables: [],
      write: ({ id, recordId, name, size, sha256 }) =>
        appendNote(database, { kind, content: { attachment: id, recordId, name, size, sha256 } }, actor()),
    };
  }

  /** One transaction: what is done with a manifest, and what tells of it. */
  private write(
    attachment: Attachment,
    sideWrites: ManifestSideWrites,
    work: () => PromiseLike<unknown>,
  ): Promise<Result<null>> {
    const { database, changing } = this.parts;
    return changing(async () => {
      try {
        await database.transaction('rw', ['attachments', ...NOTE_TABLES, ...sideWrites.tables], async () => {
          await work();
          await sideWrites.write(attachment);
        });
      } catch (error) {
        return attachmentWriteProblem(error, attachment.name);
      }
      sideWrites.written?.();
      return success(null);
    });
  }
}
