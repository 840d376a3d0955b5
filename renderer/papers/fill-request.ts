import { buildContext } from '@shared/forms/bindings/context';
import type { FillRequest } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { refreshedEvent } from '@shared/papers/new-document';

/** What fills a paper from the ledger as it is now. @param handOver forms that go out together with it, its own among them */
export function fillRequest(document: PaperDocument, ledger: Ledger, handOver: readonly string[]): FillRequest {
  const { packId, networkId, formId, officeId, staffId, patientId, teamId, date, overrides } = document;
  const input = { ...document.input, handOver: [...handOver] };
  const event = refreshedEvent(document.event, ledger);
  const context = buildContext(ledger, { packId, networkId, officeId, staffId, patientId, teamId, event, input, date });
  return { packId, formId, context, overrides };
}

/** What a paper is filled from; the mail that it goes in, and when it was kept, are nothing of it. */
const read = [
  ...(['packId', 'formId', 'officeId', 'staffId', 'patientId', 'teamId'] as const),
  ...(['date', 'overrides', 'input', 'event'] as const),
] satisfies readonly (keyof PaperDocument)[];

/** Whether two states of a paper come out as the same file. What isn't changed stays the same object. */
export const fillsTheSame = (one: PaperDocument, other: PaperDocument): boolean =>
  one.id === other.id && read.every((field) => one[field] === other[field]);

/** What stood on a paper when it was last filled. */
export interface LastFill {
  document: PaperDocument;
  digest: string | null;
}

/**
 * What stands on a paper, as far as that is known. While it is filled anew (somewhere in the ledger something has changed) it is taken for
 * what it was, unless it was changed itself.
 */
export const digestSoFar = (digest: string | null, document: PaperDocument, last: LastFill): string | null =>
  digest ?? (fillsTheSame(last.document, document) ? last.digest : null);
