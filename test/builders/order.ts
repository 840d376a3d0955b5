import type { Order } from '@shared/ipc/outbox';
import type { Receipt } from '@shared/submission/wire';
import { aNewFile, frozenSubmission, SUBMISSION_ID } from './submission';

/** A paper's frozen bytes, as the page hands them over. @param weight of its file, in bytes */
export function anOrder(given: Partial<Order> = {}, weight = 100): Order {
  const id = given.id ?? SUBMISSION_ID;
  const { contentType, contentDigest, payloadDigest, body } = frozenSubmission(id, [
    aNewFile({ bytes: new Uint8Array(weight).fill(7) }),
  ]);
  return {
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

export const aReceipt = ({ id, payloadDigest }: Order, receiptNumber = 'R8-004512'): Receipt => ({
  submissionId: id,
  receiptNumber,
  receivedAt: '2026-11-20T04:00:00.000Z',
  payloadDigest,
});
