import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deed } from '@shared/audit/deed';
import { isUnseen, type PaperDocument } from '@shared/ledger/document';
import { changedSinceApproval } from '@shared/papers/review';
import { fillsTheSame } from '../../papers/fill-request';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { currentInstant } from '../../data/clock';

export type KeepDocument = (
  changes: Partial<PaperDocument> | ((document: PaperDocument) => Partial<PaperDocument>),
  /** That is done by it, for the record of what was done: then it changes nothing of what stands on the paper. */
  deed?: Deed,
) => void;

/**
 * Saves every change of a paper at once; two quick changes never overwrite each other. `isKeeping`: until the disk has them, the
 * paper in memory is the one before.
 */
export function useKeepDocument(document: PaperDocument): { keep: KeepDocument; savedAt: string; isKeeping: boolean } {
  const { documents } = useOpenLedger();
  const toast = useToast();
  const latest = useRef(document);
  const writing = useRef(0);
  const [isKeeping, setKeeping] = useState(false);
  useEffect(() => {
    // An answer of the disk to the change before last knows nothing of the last one.
    if (writing.current === 0 || document.id !== latest.current.id) latest.current = document;
  }, [document]);
  const keep = useCallback<KeepDocument>(
    (changes, deed) => {
      const changed = typeof changes === 'function' ? changes(latest.current) : changes;
      const before = latest.current;
      const state = deed ? before.state : ('draft' as const);
      const edited = { ...before, state, ...changed, updatedAt: currentInstant() };
      const next = fillsTheSame(before, edited) ? edited : { ...edited, ...changedSinceApproval(edited) };
      latest.current = next;
      writing.current++;
      setKeeping(true);
      void (deed ? documents.saveNoted(next, deed) : documents.save(next))
        .then((result) => {
          if (!result.ok) toast(result);
        })
        .finally(() => {
          writing.current--;
          setKeeping(writing.current > 0);
        });
    },
    [documents, toast],
  );
  return { keep, savedAt: clock(document.updatedAt), isKeeping };
}

const clock = (instant: string): string =>
  new Date(instant).toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit' });

/**
 * A paper that the app made as a procedure began was looked at as soon as it was shown: it is kept anew, as it is. The procedure
 * sends nobody to it a second time.
 */
export function useLookedAt(
  document: PaperDocument,
  { isShown, keep }: { isShown: boolean; keep: KeepDocument },
): void {
  const isNews = isShown && document.run !== undefined && isUnseen(document);
  useEffect(() => {
    if (isNews) keep(({ state }) => ({ state }));
  }, [isNews, keep]);
}
