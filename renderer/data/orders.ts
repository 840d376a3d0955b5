import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { EndpointOrder, MailOrder } from '@shared/ipc/outbox';
import { problem } from '@shared/problems/problem';
import type { Submission } from '@shared/submission/submission';

/** A paper's frozen bytes on their way to its receiver. @param body as `SubmissionStore.body` gives it */
export function endpointOrder(
  kind: LedgerKind,
  { id, packId, frozen, released }: Submission,
  body: Uint8Array,
): EndpointOrder {
  const { contentType, contentDigest, payloadDigest } = frozen;
  return {
    by: 'endpoint',
    ...{ kind, packId, id, released, contentType, contentDigest, payloadDigest },
    body: body as Uint8Array<ArrayBuffer>,
  };
}

/** The letter of a submission, for the mail server or for a draft. @param body as `SubmissionStore.body` gives it */
export function mailOrder(kind: LedgerKind, submission: Submission, body: Uint8Array): MailOrder {
  const { id, packId, frozen, letter, title, released } = submission;
  if (letter === null) throw new Error(problem('submission/copy-damaged', { title }).code);
  return {
    by: 'mail',
    ...{ kind, packId, id, released, letter, contentDigest: frozen.contentDigest },
    files: frozen.files.map(({ name, mediaType, offset, size, sha256 }) => ({ name, mediaType, offset, size, sha256 })),
    body: body as Uint8Array<ArrayBuffer>,
  };
}
