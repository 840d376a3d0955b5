import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Deed, SubmissionStep } from '@shared/audit/deed';
import type { ByHand } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import type { PaperDocument } from '@shared/ledger/document';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import { isCopyErased } from '@shared/erasure/erased-in-letter';
import { contentDigest, type FrozenSubmission } from '@shared/submission/frozen';
import type { Letter } from '@shared/submission/letter';
import { replacedSubmission } from '@shared/submission/replacing';
import {
  sentBy,
  Submission,
  auditedSteps,
  type SubmissionHistoryEntry,
  type AuditedStep,
} from '@shared/submission/submission';
import { otherWayOf } from '@shared/submission/how-it-went';
import { otherWayWords } from '@shared/submission/other-way';
import {
  answersText,
  transition,
  transitions,
  type Happened,
  type SubmissionEvent,
  type Timeless,
} from '@shared/submission/transition';
import type { AttachmentStore } from './attachments';
import { appendNotes, NOTE_TABLES } from './audit-trail';
import type { LedgerDatabase } from './database';

export interface SubmissionStoreParts {
  database: LedgerDatabase;
  attachments: AttachmentStore;
  channels: Channels;
  /** Who sits at this PC. */
  actor: () => string;
  /** After all that was asked to be written before. Its result says why it failed, also when the disk refuses. */
  changing: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  all: () => ReadonlyMap<string, Submission>;
  publish: (submissions: ReadonlyMap<string, Submission>, papers: readonly PaperDocument[]) => void;
}

/** A paper that is to be final, and whom it goes to. */
export interface FinalPaper {
  document: PaperDocument;
  /** 様式2 変更・修正申請書. */
  title: string;
  about: string;
  channel: Submission['channel'];
  frozen: FrozenSubmission;
  /** Main's word that it may leave, where the office asks for an approval. */
  released?: string;
  /** Who has approved what is in it, where that was somebody else. */
  approvedBy?: string;
  /** The mail that it goes in. */
  letter?: Letter | null;
  /** Other papers in the same letter, whose files are in the same frozen body. */
  together?: Submission['together'];
  /** Ids of submissions that its papers put right: they give way to it. */
  replaces?: readonly string[];
  /** It has left already: nothing of it goes by itself. */
  went?: Timeless<Extract<SubmissionEvent, { kind: 'handed-over' }>>;
  /** All papers in it, as they are kept from now on: finished, with what stands on them. */
  papers?: readonly PaperDocument[];
}

const isAudited = (what: SubmissionHistoryEntry['what']): what is AuditedStep =>
  (auditedSteps as readonly SubmissionHistoryEntry['what'][]).includes(what);

/**
 * 提出: the only writer of the states of submissions. Each step is one transaction; memory follows the disk. The frozen
 * bytes are an attachment, which never changes.
 */
export class SubmissionStore {
  constructor(private readonly parts: SubmissionStoreParts) {}

  /**
   * 確定: bytes, digests and state come to be in one transaction; in the same its papers are finished, and what it puts right
   * gives way. Problems: those of an attachment and of `replaced`.
   */
  async finalize(final: FinalPaper): Promise<Result<Submission>> {
    const { document, title, about, channel, frozen, letter = null, together = [], replaces = [], papers = [] } = final;
    const { released, approvedBy = '', went } = final;
    const { database, attachments, all } = this.parts;
    const { metadata, body, contentType, contentDigest, payloadDigest, files } = frozen;
    const { submissionId: id, finalizedAt: at, corrects } = metadata;
    let made: Submission[] = [];
    const write = async (attachmentId: string): Promise<void> => {
      const sequence = Math.max(0, ...[...all().values()].map((one) => one.sequence)) + 1;
      const finalized = Submission.parse({
        id,
        sequence,
        documentId: document.id,
        packId: document.packId,
        formId: document.formId,
        officeId: document.officeId,
        title,
        about,
        paperDate: document.date,
        channel,
        state: !went && sentBy({ channel, letter }, this.parts.channels) ? 'waiting' : 'to-hand-over',
        letter,
        together,
        frozen: { attachmentId, contentType, contentDigest, payloadDigest, files },
        released,
        corrects,
        history: [{ at, what: 'finalized', note: '' }],
      });
      const submission = went ? transition(finalized, { ...went, at }, this.parts.channels) : finalized;
      made = [...this.givingWay(replaces, at, id), submission];
      await database.submissions.bulkPut(made);
      await database.documents.bulkPut([...papers]);
      const deeds = [this.deedOf(submission, 'finalized', approvedBy), ...this.deedsOf(made)];
      await appendNotes(database, deeds, this.parts.actor());
    };
    const kept = await attachments.add(
      { recordId: id, name: `${title}.multipart`, content: body },
      {},
      {
        tables: ['submissions', 'documents'],
        write: (attachment) => write(attachment.id),
        // Whoever writes next shall not let go what has just given way.
        written: () => this.remember(made, papers),
      },
    );
    if (!kept.ok) return kept;
    const submission = made.at(-1);
    return submission ? success(submission) : failure('ledger/not-found', { entity: '提出' });
  }

  /** Something happened to a submission. One that it doesn't fit is left as it is. Problems: those of the disk. */
  async apply(id: string, event: SubmissionEvent): Promise<Result<Submission>> {
    const applied = await this.applyAll([{ id, event }]);
    if (!applied.ok) return applied;
    const after = this.parts.all().get(id);
    return after ? success(after) : failure('ledger/not-found', { entity: '提出' });
  }

  /**
   * As `apply` for many, one after the other, in one transaction: all of it comes to be, or nothing. Submissions that are
   * gone are left out.
   *
   * @returns those that something has happened to, as they are after it
   */
  async applyAll(happened: readonly Happened[]): Promise<Result<ReadonlyMap<string, Submission>>> {
    const { database, changing, actor, all, channels } = this.parts;
    return changing(async () => {
      const changed = transitions(all(), happened, channels);
      if (changed.size === 0) return success(changed);
      const deeds = this.deedsOf(changed.values());
      await database.transaction('rw', ['submissions', ...NOTE_TABLES], async () => {
        await database.submissions.bulkPut([...changed.values()]);
        if (deeds.length > 0) await appendNotes(database, deeds, actor());
      });
      this.remember([...changed.values()]);
      return success(changed);
    });
  }

  /** 管理者 vouches for what was frozen before the office asked for approvals. @param words main's, by id */
  async release(words: ReadonlyMap<string, string>): Promise<Result<null>> {
    const { database, changing, all } = this.parts;
    return changing(async () => {
      const released = [...words].flatMap(([id, word]) => {
        const before = all().get(id);
        return before ? [{ ...before, released: word }] : [];
      });
      await database.submissions.bulkPut(released);
      this.remember(released);
      return success(null);
    });
  }

  /** The bytes as they go over the wire. Problems: `submission/copy-erased`, `…/copy-damaged`, those of an attachment. */
  async body({ frozen, title }: Submission): Promise<Result<Uint8Array>> {
    if (isCopyErased({ frozen })) return failure('submission/copy-erased', { title });
    const pieces: Uint8Array[] = [];
    const read = await this.parts.attachments.read(frozen.attachmentId, (piece) => void pieces.push(piece));
    if (!read.ok) return read;
    // What was read is what this digest says.
    return contentDigest(hexToBytes(read.value.sha256)) === frozen.contentDigest
      ? success(concatBytes(...pieces))
      : failure('submission/copy-damaged', { title });
  }

  /** As `body` for many, in one transaction: one by one, each takes two of its own. */
  async bodies(submissions: readonly Submission[]): Promise<Result<Uint8Array>[]> {
    if (submissions.length === 0) return [];
    const read = (): Promise<Result<Uint8Array>[]> => Promise.all(submissions.map((one) => this.body(one)));
    const { database } = this.parts;
    // When it breaks off, each says for itself what is wrong with it.
    return database.transaction('r', ['attachments', 'chunks'], read).catch(read);
  }

  /** One file of it: the very copy that was sent. Problems: as for `body`. */
  async file(submission: Submission, index: number): Promise<Result<Uint8Array>> {
    const place = submission.frozen.files[index];
    const body = place || isCopyErased(submission) ? await this.body(submission) : failure('attachment/gone', {});
    return body.ok && place ? success(body.value.slice(place.offset, place.offset + place.size)) : body;
  }

  /** @throws Refusal where one of them has left meanwhile */
  private givingWay(ids: readonly string[], at: string, by: string): Submission[] {
    return ids.flatMap((id) => {
      const before = this.parts.all().get(id);
      return before ? [unwrap(replacedSubmission(before, { at, by }, this.parts.channels))] : [];
    });
  }

  /** What has happened to them since they were written last, as far as it is told of in the record. */
  private deedsOf(changed: Iterable<Submission>): Deed[] {
    const before = this.parts.all();
    return [...changed].flatMap((one) =>
      one.history
        .slice(before.get(one.id)?.history.length)
        .flatMap(({ what }) => (isAudited(what) ? [this.deedOf(one, what)] : [])),
    );
  }

  private deedOf(submission: Submission, what: SubmissionStep['what'], approvedBy = ''): Deed {
    const { id, title, about, channel, receipt } = submission;
    const { recipient } = channel;
    const content = { what, submission: id, title, about, recipient, receipt: receipt?.number ?? '' };
    const { byHand } = this.parts.channels.of(channel.kind);
    if (what === 'handed-over')
      return { kind: 'submitted', content: { ...content, ...handedOverIn(submission, byHand) } };
    if (what === 'taken-back')
      return { kind: 'submitted', content: { ...content, done: saidBefore(submission, byHand) } };
    if (approvedBy !== '') return { kind: 'submitted', content: { ...content, approvedBy } };
    return { kind: 'submitted', content };
  }

  private remember(made: readonly Submission[], papers: readonly PaperDocument[] = []): void {
    const { all, publish } = this.parts;
    publish(new Map([...all(), ...made.map((one) => [one.id, one] as const)]), papers);
  }
}

type OfHandedOver = Pick<SubmissionStep, 'done' | 'sentence' | 'answers'>;

const handedOverIn = (submission: Submission, { entry, recorded }: ByHand): OfHandedOver => {
  const { handedOver } = submission;
  const other = otherWayOf(submission);
  return {
    done: other?.entry ?? entry,
    ...(recorded && !other && { sentence: recorded('{paper}', '{recipient}') }),
    ...(handedOver?.answers && { answers: answersText(handedOver) }),
  };
};

/** What somebody said last of whether it has left: 手渡した. That is taken back. */
function saidBefore({ history }: Submission, { done }: ByHand): string {
  const said = history.findLast(({ what }) => isSaid.has(what));
  if (said?.other) return otherWayWords[said.other].done;
  const answer = said?.what;
  if (answer === 'arrived') return '届いていたと確かめた';
  return answer === 'not-arrived' ? '届いていなかったと確かめた' : done;
}
const isSaid: ReadonlySet<SubmissionHistoryEntry['what']> = new Set([
  ...(['handed-over', 'posted', 'mailed', 'arrived', 'not-arrived'] as const),
]);
