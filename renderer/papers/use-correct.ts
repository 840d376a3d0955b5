import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { draftsToCorrect } from '@shared/submission/correcting';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../state/open-ledger';
import { useToast } from '../state/toasts';
import { useOnce } from '../ui/once';
import { currentDay, currentInstant } from '../data/clock';

/** 直して出し直す: opens the paper again as a draft; what was handed in stays as it is. */
export function useCorrect(): (submission: Submission) => Promise<void> {
  const { documents, memory } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  const correct = useCallback(
    async (submission: Submission) => {
      const now = { at: currentInstant(), today: currentDay(), newId: () => crypto.randomUUID() };
      const drafts = draftsToCorrect(submission, memory.read(), now);
      const [first] = drafts;
      if (!first) return toast('もとの書類はもうありません。「書類」から、同じ様式で新しくつくってください');
      const changed = drafts.filter(({ isChanged }) => isChanged).map(({ draft }) => draft);
      const kept = changed.length > 0 ? await documents.saveAll(changed) : null;
      if (kept && !kept.ok) return toast(kept);
      go(`/documents/${first.draft.id}`);
    },
    [documents, memory, toast, go],
  );
  return useOnce(correct);
}
