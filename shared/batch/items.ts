import { buildContext, ownWords, sharedWords, type ExpressionContext } from '../forms/bindings/context';
import type { Overrides } from '../forms/bindings/evaluation';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import { otherPosts } from '../ledger/places-of-work';
import { refreshedEvent } from '../papers/new-document';

/** One paper of a batch: beside the words that all papers share, its own ones. */
export interface BatchItem {
  /** Of its paper. */
  id: string;
  /** The words of the context that say whom it is about. */
  own: ExpressionContext;
  overrides: Overrides;
}

/**
 * The papers of one form as a batch takes them: `shared` holds the whole ledger once, so that an item stays small whatever
 * the ledger's size. Together they are what `buildContext` gives for each paper alone.
 */
export function batchItems(
  papers: readonly PaperDocument[],
  ledger: Ledger,
): { shared: ExpressionContext; itemOf: (paper: PaperDocument) => BatchItem } {
  const { packId = '', networkId, date = '', officeId = '' } = papers[0] ?? {};
  const shared = sharedWords(ledger, { packId, networkId, date, officeId });
  const shareStaff = new Set(
    ledger.people.flatMap((person) => otherPosts(person, ledger.offices)).map((one) => one.officeId),
  );
  const hasSamePeople = (paper: PaperDocument): boolean =>
    paper.officeId === officeId || !(shareStaff.has(paper.officeId) || shareStaff.has(officeId));
  const ownOf = (paper: PaperDocument): ExpressionContext => {
    const choice = { ...paper, event: refreshedEvent(paper.event, ledger) };
    // Of another day, or office: who works here and who is in charge then may be others.
    return paper.date === date && hasSamePeople(paper)
      ? ownWords(ledger, shared, choice)
      : buildContext(ledger, choice);
  };
  return { shared, itemOf: (paper) => ({ id: paper.id, own: ownOf(paper), overrides: paper.overrides }) };
}
