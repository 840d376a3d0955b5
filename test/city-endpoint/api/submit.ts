import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { payloadDigestOf } from '@shared/submission/frozen';
import { limits, problemTypes, SubmissionMetadata, type Receipt } from '@shared/submission/wire';
import { takeIn, type Arrival } from '../arrival.ts';
import type { Office } from '../offices.ts';
import type { Receiver } from '../receiver.ts';
import { withUpload, type Upload, type UploadedFile } from '../upload.ts';
import { fileFaults } from './file-rules.ts';
import { Refused } from './refused.ts';

/** `POST /v1/submissions`, in the order that the contract names. Throws {@link Refused}. */
export async function submit(receiver: Receiver, office: Office, request: FastifyRequest): Promise<Receipt> {
  assertLength(request);
  if (!request.isMultipart()) throw new Refused(415, { title: 'multipart/form-data で送ってください' });
  const digest = wantedDigest(request);
  const leave = receiver.uploads.enter(office.id);
  try {
    return await withUpload(request, { files: receiver.files, digest }, async (upload) => {
      const metadata = readMetadata(upload, request.headers['idempotency-key']);
      compareFiles(metadata, upload.files);
      if (!office.networks.includes(metadata.network)) throw unknownNetwork(office);
      for (const { path, sha256 } of upload.files) await receiver.files.keep(path, sha256);
      // The digest is over what came, not over what this receiver understands of it.
      const arrived = { office, metadata: upload.metadata as SubmissionMetadata, at: receiver.now() };
      const payloadDigest = payloadDigestOf(arrived.metadata);
      return receiptOf(await takeIn(receiver.database, { ...arrived, payloadDigest }));
    });
  } finally {
    leave();
  }
}

/** With a length said beforehand, a body that is too long is turned away before it is read, and can't grow on the way. */
function assertLength({ headers }: FastifyRequest): void {
  const length = headers['content-length'];
  if (length === undefined) throw new Refused(411, { title: 'Content-Length が必要です' });
  if (Number(length) > limits.bodyBytes) throw Refused.tooLarge();
}

/** The SHA-256 of `Content-Digest` (RFC 9530); the contract's pattern has made sure that there is one. */
function wantedDigest({ headers }: FastifyRequest): Buffer {
  const [, base64 = ''] = /sha-256=:([A-Za-z0-9+/]{43}=):/.exec(String(headers['content-digest'])) ?? [];
  return Buffer.from(base64, 'base64');
}

const inJapanese = z.locales.ja().localeError;

function readMetadata({ metadata }: Upload, key: unknown): SubmissionMetadata {
  if (metadata === undefined) throw Refused.malformed('metadata', 'ありません');
  const read = SubmissionMetadata.safeParse(metadata, { error: inJapanese });
  if (!read.success)
    throw Refused.unacceptable(
      read.error.issues.slice(0, 100).map(({ path, message }) => ({ field: path.join('.'), detail: message })),
    );
  const faults = fileFaults(read.data.files);
  if (faults.length > 0) throw Refused.unacceptable(faults);
  if (read.data.submissionId !== key) throw Refused.malformed('Idempotency-Key', 'metadata.submissionId と違います');
  return read.data;
}

function compareFiles({ files }: SubmissionMetadata, uploaded: readonly UploadedFile[]): void {
  if (files.length !== uploaded.length)
    throw Refused.malformed('files', `metadata では ${files.length}件、届いたのは ${uploaded.length}件です`);
  for (const [index, { size, sha256 }] of files.entries()) {
    const arrived = uploaded[index];
    if (arrived?.sha256 !== sha256 || arrived.size !== size) throw Refused.digestMismatch(`files.${index}.sha256`);
  }
}

const unknownNetwork = ({ networks }: Office): Refused =>
  new Refused(403, {
    type: problemTypes.unknownNetwork,
    title: 'このネットワークの書類は受け付けていません',
    errors: [{ field: 'network', detail: `受け付けているのは ${networks.join('、')} です` }],
  });

function receiptOf(arrival: Arrival): Receipt {
  switch (arrival.kind) {
    case 'received':
      return arrival.receipt;
    case 'key-reused':
      throw new Refused(409, {
        type: problemTypes.keyReused,
        title: '同じ番号で、違う内容がすでに届いています',
        detail: `はじめに届いたものの受付番号は ${arrival.receiptNumber} です。`,
      });
    case 'withdrawn-before':
      throw new Refused(409, { type: problemTypes.withdrawn, title: '届く前に取り下げられています' });
    case 'corrects-nothing':
      throw Refused.unacceptable([{ field: 'corrects', detail: '差し戻された提出ではありません' }]);
  }
}
