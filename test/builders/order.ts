import type { EndpointOrder, MailOrder } from '@shared/ipc/outbox';
import type { Letter } from '@shared/submission/letter';
import type { NewFile } from '@shared/submission/frozen';
import type { Receipt } from '@shared/submission/wire';
import { aNewFile, frozenSubmission, SUBMISSION_ID } from './submission';

/** A paper's frozen bytes, as the page hands them over. @param weight of its file, in bytes */
export function anOrder(given: Partial<EndpointOrder> = {}, weight = 100): EndpointOrder {
  const id = given.id ?? SUBMISSION_ID;
  const { contentType, contentDigest, payloadDigest, body } = frozenSubmission(id, [
    aNewFile({ bytes: new Uint8Array(weight).fill(7) }),
  ]);
  return {
    by: 'endpoint',
    kind: 'own',
    packId: 'nagareyama-tritrus',
    id,
    contentType,
    contentDigest,
    payloadDigest,
    body: new Uint8Array(body),
    ...given,
  };
}

export const aLetter = (given: Partial<Letter> = {}): Letter => ({
  by: 'server',
  to: ['kaigo@city.example'],
  cc: [],
  subject: '様式１・様式２の提出（ひまわりの里 鶴岡）',
  text: 'お世話になっております。\nひまわりの里 鶴岡の山田です。\n様式１・様式２を提出します。',
  messageId: `<${SUBMISSION_ID}@himawari.example>`,
  ...given,
});

/** A letter with its frozen files, as the page hands it over. */
export function aMailOrder(given: Partial<MailOrder> = {}, newFiles: NewFile[] = [aNewFile()]): MailOrder {
  const id = given.id ?? SUBMISSION_ID;
  const { contentDigest, body, files } = frozenSubmission(id, newFiles);
  return {
    by: 'mail',
    kind: 'own',
    packId: 'tsuruoka-finelink',
    id,
    letter: aLetter(),
    contentDigest,
    files: files.map(({ name, mediaType, offset, size, sha256 }) => ({ name, mediaType, offset, size, sha256 })),
    body: new Uint8Array(body),
    ...given,
  };
}

export const aReceipt = ({ id, payloadDigest }: EndpointOrder, receiptNumber = 'R8-004512'): Receipt => ({
  submissionId: id,
  receiptNumber,
  receivedAt: '2026-11-20T04:00:00.000Z',
  payloadDigest,
});
