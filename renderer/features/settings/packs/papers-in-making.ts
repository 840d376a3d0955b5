import type { PaperDocument } from '@shared/ledger/document';
import { submissionsByPaper } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';

/** つくりかけ of a pack: neither finished nor handed in. Only these need the pack's forms again. */
export function papersInMaking(
  packId: string,
  documents: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
): PaperDocument[] {
  const handedIn = submissionsByPaper(submissions);
  return [...documents].filter((one) => one.packId === packId && one.state === 'draft' && !handedIn.has(one.id));
}
